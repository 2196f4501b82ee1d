"""Where the npm packages lie that the preview needs, and their native programs. No Node is run."""

from __future__ import annotations

import hashlib
import json
import sys
from dataclasses import dataclass
from pathlib import Path

from appforge_desktop.foundation.errors import EnvironmentFault

_HINT = "Run: python3 dev.py run"


@dataclass(frozen=True)
class WebPackages:
    """The folder that holds `package.json`, its lock, and `node_modules`."""

    folder: Path

    @property
    def modules(self) -> Path:
        return self.folder / "node_modules"

    def esbuild(self) -> Path:
        """The native esbuild. Raises EnvironmentFault when it is not installed."""
        name = Path("esbuild.exe") if sys.platform == "win32" else Path("bin", "esbuild")
        return self._native("@esbuild", "", name)

    def tsc(self) -> Path:
        """The native TypeScript compiler. Raises EnvironmentFault when it is not installed."""
        name = "tsc.exe" if sys.platform == "win32" else "tsc"
        return self._native("@typescript", "typescript-", Path("lib", name))

    def version(self, package: str) -> str:
        """The installed version of `package`."""
        return str(json.loads((self.modules / package / "package.json").read_text("utf-8"))["version"])

    def lock_hash(self) -> str:
        """Changes whenever another set of packages is installed."""
        lock = self.folder / "package-lock.json"
        if not lock.is_file():
            raise EnvironmentFault("The web packages are not installed.", hint=_HINT)
        return hashlib.sha256(lock.read_bytes()).hexdigest()[:16]

    def _native(self, scope: str, prefix: str, program: Path) -> Path:
        for folder in sorted(self.modules.joinpath(scope).glob(f"{prefix}*")):
            if (folder / program).is_file():
                return folder / program
        raise EnvironmentFault(f"{program.stem} is missing from the web packages.", hint=_HINT)
