"""The folder with the web packages (esbuild, tsc, React and its types) that the preview and the checks need."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

from appforge_desktop.foundation.errors import EnvironmentFault
from appforge_desktop.foundation.paths import AppFolders, resource

_FILES = ("package.json", "package-lock.json")


def web_packages_folder(folders: AppFolders) -> Path:
    """The folder that holds `node_modules`: `resources/web` in a checkout, else one in the cache.

    Raises:
        EnvironmentFault: If the packages were not installed yet.
    """
    for folder in (resource("web"), cached_web_folder(folders)):
        if (folder / "node_modules").is_dir():
            return folder
    raise EnvironmentFault(
        "The web packages are not on this machine yet.",
        hint="Get them with: python3 dev.py run (in a checkout) or: appforge doctor --fix",
    )


def cached_web_folder(folders: AppFolders) -> Path:
    """Where an installed AppForge keeps its web packages; named after the lock, so an update gets its own."""
    lock = resource("web", "package-lock.json").read_bytes()
    return folders.cache / f"web-{hashlib.sha256(lock).hexdigest()[:16]}"


def install_web_packages(folders: AppFolders, say: Callable[[str], None]) -> Path:
    """Run `npm ci` for the cached folder, unless the packages are there; it appears only when it is whole.

    Raises:
        EnvironmentFault: If npm is missing or fails.
    """
    try:
        return web_packages_folder(folders)
    except EnvironmentFault:
        target = cached_web_folder(folders)
    npm = shutil.which("npm")
    if npm is None:
        raise EnvironmentFault("npm is missing.", hint="Install Node.js 20 or newer, then run: appforge doctor --fix")
    part = target.with_name(f"{target.name}.{os.getpid()}.part")
    part.mkdir(parents=True)
    try:
        for name in _FILES:
            shutil.copyfile(resource("web", name), part / name)
        say("installing the web packages (npm ci)")
        _npm_ci(npm, part)
        part.rename(target)
    finally:
        shutil.rmtree(part, ignore_errors=True)
    return target


def _npm_ci(npm: str, folder: Path) -> None:
    done = subprocess.run(
        [npm, "ci", "--prefer-offline", "--no-audit", "--no-fund", "--fetch-retries=1"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
    )
    if done.returncode:
        lines = [line for line in done.stderr.splitlines() if "npm error" in line] or ["npm said nothing"]
        raise EnvironmentFault(
            f"The web packages could not be installed: {lines[0].strip()}.",
            hint="Connect to the internet, then run: appforge doctor --fix",
        )
