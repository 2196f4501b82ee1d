"""What the machine itself must have: a compiler, the libraries that Qt asks for, room on the disk."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

from devtools.console import run_tool, say, step
from devtools.faults import Fault
from devtools.places import ROOT

_LISTS = ROOT / "packaging" / "system-packages"
_NEEDED_BYTES = 4 * 1000**3


def check_disk(folder: Path) -> None:
    """Raise `Fault` when there is no room to set up in `folder`."""
    free = shutil.disk_usage(folder).free
    if free < _NEEDED_BYTES:
        raise Fault(
            f"The disk of {folder} is nearly full: {free / 1e9:.1f} GB free, set-up needs about 4 GB.",
            "Free some, then run the same command again.",
        )


def is_debian() -> bool:
    """Debian, Ubuntu and their kin."""
    return sys.platform == "linux" and shutil.which("dpkg-query") is not None and shutil.which("apt-get") is not None


def is_root() -> bool:
    """Whether we may install system packages."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def listed(distribution: str) -> list[str]:
    """The packages of `packaging/system-packages/DISTRIBUTION.txt`."""
    lines = (_LISTS / f"{distribution}.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def wanted_packages() -> list[str]:
    """The Debian packages that this machine should have."""
    packages = listed("debian")
    if importlib.util.find_spec("ensurepip") is None:
        packages.append(f"python3.{sys.version_info[1]}-venv")
    return packages


def missing_of(wanted: list[str], listing: str) -> list[str]:
    """Which packages are not installed.

    Args:
        wanted: Names; one renamed by the 64-bit time change (`libasound2t64`) counts as its old name.
        listing: Lines of `dpkg-query -W -f '${db:Status-Status} ${Package}\\n'`.
    """
    have = {line.split()[1] for line in listing.splitlines() if line.startswith("installed ")}
    return [name for name in wanted if name not in have and f"{name}t64" not in have]


def missing_packages() -> list[str]:
    """Debian packages that are wanted and not installed."""
    wanted = wanted_packages()
    names = [*wanted, *(f"{name}t64" for name in wanted)]
    listing = subprocess.run(
        ["dpkg-query", "-W", "-f", "${db:Status-Status} ${Package}\n", *names],
        capture_output=True,
        text=True,
        check=False,  # it exits 1 when it does not know one of the names
    )
    return missing_of(wanted, listing.stdout)


def ensure_system() -> None:
    """Install Debian packages that are missing, when we may; else print the command that does."""
    if not is_debian():
        return
    missing = missing_packages()
    if not missing:
        return
    if not is_root():
        say("Some system packages are missing. If a later step or the program fails, this command mends it:")
        say("    sudo apt-get install -y " + " ".join(missing))
        return
    with step("System packages: " + " ".join(missing)):
        env = {"DEBIAN_FRONTEND": "noninteractive"}
        run_tool(["apt-get", "update", "-q"], what="Updating the package lists", env=env)
        install = ["apt-get", "install", "-y", "-q", "--no-install-recommends", *_new_names(missing)]
        run_tool(install, what="Installing system packages", env=env)


def _new_names(missing: list[str]) -> list[str]:
    known = subprocess.run(["apt-cache", "pkgnames"], capture_output=True, text=True, check=False).stdout.split()
    return [f"{name}t64" if f"{name}t64" in known else name for name in missing] if known else missing


def install_command(*, compiler_only: bool = False) -> str:
    """The exact command that installs, on this machine, what Qt and the compiler want; or only a compiler."""
    if sys.platform == "darwin":
        return "xcode-select --install"
    if sys.platform == "win32":
        return (
            "winget install Microsoft.VisualStudio.2022.BuildTools "
            '--override "--passive --add Microsoft.VisualStudio.Workload.VCTools --includeRecommended"'
        )
    words, distribution = "sudo apt-get install -y", "debian"
    if shutil.which("dnf"):
        words, distribution = "sudo dnf install", "fedora"
    elif shutil.which("pacman"):
        words, distribution = "sudo pacman -S --needed", "arch"
    packages = listed(distribution)  # the compiler comes first
    return " ".join([words, *(packages[:1] if compiler_only else packages)])


def compiler() -> str | None:
    """The C++ compiler that CMake would find, or None; on Windows CMake finds Visual Studio by itself."""
    if sys.platform == "win32":
        return "msvc"
    named = os.environ.get("CXX")
    candidates = [named] if named else ["c++", "g++", "clang++"]
    return next((found for name in candidates if (found := shutil.which(name))), None)


def ensure_compiler() -> None:
    """Raise `Fault` when there is no C++ compiler."""
    if compiler() is None:
        raise Fault(
            "There is no C++ compiler, and the engine that runs the model is built here, once.",
            f"Install one with: {install_command(compiler_only=True)}",
        )
