"""Type-checking with the native TypeScript compiler, outside of the project's folder."""

from __future__ import annotations

import json
import os
import re
import subprocess
import tempfile
from pathlib import Path

from appforge_desktop.adapters.web.modules import digest_of
from appforge_desktop.adapters.web.packages import WebPackages
from appforge_desktop.domain.problems import Problem
from appforge_desktop.foundation.jobs import CancelToken

_LINE = re.compile(
    r"^(?P<path>[^\n(]+)\((?P<line>\d+),(?P<column>\d+)\): (?P<level>error|warning) (?P<text>TS\d+: .*)$"
)
_GLOBAL = re.compile(r"^error (?P<text>TS\d+: .*)$")
_TYPED = ("react", "react-dom")
_OWN = ("idb", "lucide-react")
_DECLARATIONS = """\
declare module "*.css";
declare module "*.svg" { const address: string; export default address; }
declare module "*.png" { const address: string; export default address; }
declare module "*.jpg" { const address: string; export default address; }
declare module "*.webp" { const address: string; export default address; }
interface ImportMetaEnv {
  readonly MODE: string;
  readonly BASE_URL: string;
  readonly DEV: boolean;
  readonly PROD: boolean;
}
interface ImportMeta { readonly env: ImportMetaEnv }
"""


class TypeChecker:
    """Runs `tsc` on a project. Nothing is written into the project; what is known is kept in the cache."""

    def __init__(self, packages: WebPackages, cache: Path) -> None:
        self._packages = packages
        self._cache = cache

    def check(self, root: Path, cancel: CancelToken) -> list[Problem]:
        """All type errors, in the order of the compiler.

        Raises:
            Cancelled: `cancel` was set; the compiler is ended.
            EnvironmentFault: The compiler is missing.
        """
        cancel.raise_if_set()
        root = root.resolve()
        if not root.is_relative_to(self._cache.resolve()):
            folder = self._cache / "types" / digest_of(str(root).encode())
            folder.mkdir(parents=True, exist_ok=True)
            return self._checked(root, folder, cancel)
        with tempfile.TemporaryDirectory(prefix="types.", dir=self._cache) as passing:  # staged, and soon gone
            return self._checked(root, Path(passing).resolve(), cancel)

    def _checked(self, root: Path, folder: Path, cancel: CancelToken) -> list[Problem]:
        settings = folder / "tsconfig.json"
        (folder / "appforge.d.ts").write_text(_DECLARATIONS, "utf-8")
        settings.write_text(json.dumps(self._settings(root, folder)), "utf-8")
        output = _run([str(self._packages.tsc()), "-p", str(settings), "--pretty", "false"], root, cancel)
        return [problem for line in output.splitlines() if (problem := _problem(line, root)) is not None]

    def _settings(self, root: Path, folder: Path) -> dict[str, object]:
        own = root / "tsconfig.json"
        options: dict[str, object] = {
            "noEmit": True,
            "incremental": True,
            "skipLibCheck": True,
            "tsBuildInfoFile": str(folder / "tsconfig.tsbuildinfo"),
            "types": [],
        }
        if not (root / "node_modules").is_dir():
            options |= {"paths": self._paths(root), "typeRoots": [str(self._packages.modules / "@types")]}
        if not own.is_file():
            options |= {"jsx": "react-jsx", "strict": True, "module": "ESNext", "moduleResolution": "bundler"}
            options |= {"target": "ES2022", "resolveJsonModule": True}
        include = [str(root / "src"), str(folder / "appforge.d.ts")]
        extends = {"extends": str(own)} if own.is_file() else {}
        return {**extends, "compilerOptions": options, "include": include, "exclude": [], "files": [], "references": []}

    def _paths(self, root: Path) -> dict[str, list[str]]:
        modules = self._packages.modules
        paths = {"@/*": [str(root / "src" / "*")]}
        for name in _TYPED:
            paths |= {name: [str(modules / "@types" / name)], f"{name}/*": [str(modules / "@types" / name / "*")]}
        return paths | {name: [str(modules / name)] for name in _OWN}


def _run(command: list[str], folder: Path, cancel: CancelToken) -> str:
    process = subprocess.Popen(
        command,
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    forget = cancel.on_set(process.kill)
    try:
        output, _ = process.communicate()
    finally:
        forget()
    cancel.raise_if_set()
    return output


def _problem(line: str, root: Path) -> Problem | None:
    found = _LINE.match(line)
    if found is None:
        whole = _GLOBAL.match(line)
        return Problem("types", whole["text"]) if whole else None
    path = os.path.relpath(root / found["path"], root).replace(os.sep, "/")
    return Problem(
        "types", found["text"], path, int(found["line"]), int(found["column"]), fatal=found["level"] == "error"
    )
