"""What this machine has and lacks, one finding a part, each with the command that mends it."""

from __future__ import annotations

import platform
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec

from appforge_desktop.adapters.storage import sqlite_report
from appforge_desktop.adapters.web.packages import WebPackages
from appforge_desktop.app.builtin_model import builtin_model_path, fetch_builtin_model
from appforge_desktop.app.web_packages import install_web_packages, web_packages_folder
from appforge_desktop.foundation.errors import EnvironmentFault
from appforge_desktop.foundation.paths import AppFolders

LEAST_DISK = 1 << 30
"""Bytes: room for the model, built modules and a few hundred versions."""


_PACKAGES = {
    "Window": "PySide6-Essentials",
    "Browser": "PySide6-Addons",
    "Editor": "pyside6-scintilla",
    "Model engine": "llama-cpp-python",
}


@dataclass(frozen=True)
class Finding:
    """One part of the machine.

    Attributes:
        needed: False for what makes AppForge better but is not needed.
        hint: What to do when it is not `ok`.
    """

    part: str
    ok: bool
    detail: str
    hint: str = ""
    needed: bool = True


def examine(folders: AppFolders) -> list[Finding]:
    """Look at everything that the main job stands on, and at what is optional."""
    return list(_findings(folders))


def mend(folders: AppFolders, say: Callable[[str], None]) -> None:
    """Fetch what can be fetched: the built-in model and the web packages.

    Raises:
        EnvironmentFault: It could not be fetched.
    """
    fetch_builtin_model(folders.ensure(), say)
    install_web_packages(folders, say)


def _findings(folders: AppFolders) -> Iterator[Finding]:
    yield Finding("Python", sys.version_info >= (3, 11), platform.python_version(), "Install Python 3.11 or later.")
    for part, package in _PACKAGES.items():
        yield _package(part, package)
    yield _fault_free("Built-in model", lambda: builtin_model_path(folders).name)
    yield _fault_free("Web packages", lambda: _tools(folders))
    sqlite = sqlite_report()
    yield Finding("SQLite", not sqlite.in_corruption_range, str(sqlite), "pip install pysqlite3", needed=False)
    yield _disk(folders)
    yield _docker()


def _package(part: str, package: str) -> Finding:
    try:
        return Finding(part, True, f"{package} {version(package)}")
    except PackageNotFoundError:
        return Finding(part, False, f"{package} is missing", f"pip install {package}")


def _fault_free(part: str, look: Callable[[], str]) -> Finding:
    try:
        return Finding(part, True, look())
    except EnvironmentFault as fault:
        return Finding(part, False, fault.what, fault.hint)


def _tools(folders: AppFolders) -> str:
    packages = WebPackages(web_packages_folder(folders))
    packages.esbuild(), packages.tsc()
    return f"esbuild {packages.version('esbuild')}, TypeScript {packages.version('typescript')}"


def _disk(folders: AppFolders) -> Finding:
    place = next(one for one in (folders.data, *folders.data.parents) if one.exists())
    free = shutil.disk_usage(place).free
    return Finding("Disk", free > LEAST_DISK, f"{free / 1e9:.1f} GB free", f"Make room on the disk of {place}.")


def _docker() -> Finding:
    found = shutil.which("docker") is not None and find_spec("docker") is not None
    detail = "found" if found else "not found: apps without a server part need none"
    return Finding("Docker", found, detail, needed=False)
