"""Where `dev.py` finds and keeps things."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
REQUIREMENTS = ROOT / "requirements"
WEB = ROOT / "resources" / "web"


def cache_folder(environ: Mapping[str, str], platform: str, home: Path) -> Path:
    """The application's cache folder, computed as `foundation.paths.AppFolders` does with platformdirs.

    Args:
        environ: The environment; `APPFORGE_HOME` wins over the platform's place.
        platform: A value of `sys.platform`.
        home: The person's home folder.
    """
    if environ.get("APPFORGE_HOME"):
        return Path(environ["APPFORGE_HOME"]) / "cache"
    if platform == "win32":
        local = environ.get("LOCALAPPDATA") or str(home / "AppData" / "Local")
        return Path(local) / "AppForge" / "Cache"
    if platform == "darwin":
        return home / "Library" / "Caches" / "AppForge"
    return Path(environ.get("XDG_CACHE_HOME", "").strip() or home / ".cache") / "AppForge"


def this_cache() -> Path:
    """The cache folder of this machine and this person."""
    return cache_folder(os.environ, sys.platform, Path.home())


@dataclass(frozen=True)
class Venv:
    """A virtual environment, by its folder."""

    folder: Path
    platform: str = sys.platform

    @property
    def scripts(self) -> Path:
        """Where its commands lie."""
        return self.folder / ("Scripts" if self.platform == "win32" else "bin")

    @property
    def python(self) -> Path:
        return self.scripts / ("python.exe" if self.platform == "win32" else "python")

    @property
    def site_packages(self) -> Path:
        """Where its packages lie; the version is that of the Python running now."""
        if self.platform == "win32":
            return self.folder / "Lib" / "site-packages"
        return self.folder / "lib" / f"python{sys.version_info[0]}.{sys.version_info[1]}" / "site-packages"


PROJECT_VENV = Venv(ROOT / ".venv")
