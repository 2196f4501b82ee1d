"""What every app shares (React and its friends), built once into ES modules in the cache."""

from __future__ import annotations

import contextlib
import hashlib
import re
import shutil
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path

from appforge_desktop.adapters.web.esbuild_service import EsbuildService
from appforge_desktop.adapters.web.packages import WebPackages
from appforge_desktop.foundation.errors import EnvironmentFault

VENDOR = ("react", "react/jsx-runtime", "react/jsx-dev-runtime", "react-dom", "react-dom/client", "idb", "lucide-react")
"""Modules that an app may import."""

_REFRESH = "react-refresh/runtime"
_COMMONJS = {
    "react": "react/cjs/react.development.js",
    "react/jsx-runtime": "react/cjs/react-jsx-runtime.development.js",
    "react/jsx-dev-runtime": "react/cjs/react-jsx-dev-runtime.development.js",
    "react-dom": "react-dom/cjs/react-dom.development.js",
    "react-dom/client": "react-dom/cjs/react-dom-client.development.js",
    _REFRESH: "react-refresh/cjs/react-refresh-runtime.development.js",
}
_FLAGS = (
    "--bundle",
    "--splitting",
    "--format=esm",
    "--target=chrome120",
    "--minify-whitespace",
    "--minify-syntax",
    "--legal-comments=none",
    "--log-level=silent",
    '--define:process.env.NODE_ENV="development"',
)
_making = threading.Lock()


def file_of(module: str) -> str:
    """The file name of a vendor module."""
    return module.replace("/", "_") + ".js"


class Vendor:
    """The folder of built vendor modules. They are one build, so that there is one React in a page."""

    def __init__(self, packages: WebPackages, service: EsbuildService, cache: Path) -> None:
        self._packages = packages
        self._service = service
        self._cache = cache
        self._folder: Path | None = None

    def folder(self) -> Path:
        """The built modules; builds them on the first call. Raises EnvironmentFault."""
        if self._folder is None:
            version = recipe_hash(self._packages, *_FLAGS, *VENDOR)
            self._folder = build_once(self._cache, f"vendor-{version}", self._make)
        return self._folder

    def _make(self, folder: Path) -> None:
        with tempfile.TemporaryDirectory(dir=self._cache) as entries:
            for module in (*VENDOR, _REFRESH):
                Path(entries, file_of(module)).write_text(self._entry(module), "utf-8")
            answer = self._service.build(
                {
                    "entries": [("", str(Path(entries, file_of(module)))) for module in (*VENDOR, _REFRESH)],
                    "flags": [*_FLAGS, f"--outdir={folder}", f"--outbase={entries}"],
                    "nodePaths": [str(self._packages.modules)],
                    "absWorkingDir": str(self._packages.folder),
                    "write": True,
                }
            )
        if answer["errors"]:
            raise EnvironmentFault(f"The vendor modules could not be built: {answer['errors'][0]['text']}")

    def _entry(self, module: str) -> str:
        """An ES module for `module`; CommonJS names its exports one by one."""
        source = _COMMONJS.get(module)
        if source is None:
            return f'export * from "{module}";\n'
        text = self._packages.modules.joinpath(*source.split("/")).read_text("utf-8")
        names = sorted(set(re.findall(r"\bexports\.([A-Za-z_$][\w$]*) =", text)))
        return f'import whole from "{module}";\nexport default whole;\nexport const {{ {", ".join(names)} }} = whole;\n'


def recipe_hash(packages: WebPackages, *parts: str) -> str:
    """Changes with the installed packages and with how we build from them."""
    return hashlib.sha256("\0".join([packages.lock_hash(), *parts]).encode()).hexdigest()[:16]


def build_once(cache: Path, name: str, make: Callable[[Path], None]) -> Path:
    """The folder `cache/name`, filled by `make` the first time; appears whole or not at all."""
    folder = cache / name
    with _making:
        if folder.is_dir():
            return folder
        cache.mkdir(parents=True, exist_ok=True)
        fresh = Path(tempfile.mkdtemp(prefix=f"{name}.", dir=cache))
        try:
            make(fresh)
            with contextlib.suppress(OSError):  # another process was faster
                fresh.rename(folder)
        finally:
            shutil.rmtree(fresh, ignore_errors=True)
    return folder
