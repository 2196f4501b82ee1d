"""The project's virtual environment: made, filled from the locks, and pointed at the sources."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

from devtools.console import run_tool, step
from devtools.faults import Fault
from devtools.places import REQUIREMENTS, ROOT, Venv
from devtools.stamps import Stamps, digest
from devtools.system import install_command

_POSIX_COMMAND = """\
#!/bin/sh
exec "$(dirname "$0")/python" -m appforge_desktop "$@"
"""
_WINDOWS_COMMAND = '@"%~dp0python.exe" -m appforge_desktop %*\r\n'
_SMOKE = "import llama_cpp, py_mini_racer, sqlalchemy, watchdog, pyside6_scintilla, PySide6.QtWebEngineWidgets"


def python_tag() -> str:
    """The Python that runs this, such as `3.11 /usr`: a venv made by another must be made anew."""
    return f"{sys.version_info[0]}.{sys.version_info[1]} {sys.base_prefix}"


def ensure_venv(home: Venv) -> Stamps:
    """Make the virtual environment unless it is there and made by this Python; returns its stamps."""
    stamps = Stamps(home.folder / ".appforge")
    key = f"{python_tag()} {home.folder}"  # its scripts hold its own path, so it cannot be moved
    if home.python.exists() and stamps.fresh("venv", key):
        return stamps
    if importlib.util.find_spec("ensurepip") is None:
        raise Fault(
            "This Python cannot make virtual environments: its venv package is missing.",
            f"Install it: sudo apt-get install -y python3.{sys.version_info[1]}-venv",
        )
    with step(f"Virtual environment: {home.folder}"):
        make_venv(home)
    stamps.write("venv", key)
    return stamps


def make_venv(home: Venv) -> None:
    """Make an empty environment with pip, in place of what was there."""
    run_tool([sys.executable, "-m", "venv", "--clear", home.folder], what="Making the virtual environment")


def pip_install(python: Path, lock: Path, *extra: str | Path) -> list[str | Path]:
    """The command that installs exactly what `lock` names."""
    return [
        *(python, "-m", "pip", "install", "--disable-pip-version-check", "--no-input", "--retries", "2"),
        *("--no-deps", "--require-hashes", "-r", lock, *extra),
    ]


def ensure_packages(home: Venv, stamps: Stamps, name: str, title: str) -> None:
    """Install the lock `requirements/NAME.txt` unless it was installed last time."""
    lock = REQUIREMENTS / f"{name}.txt"
    key = digest(lock, python_tag())
    if stamps.fresh(name, key):
        return
    with step(f"{title}: {len(locked_names(lock.read_text(encoding='utf-8')))} packages of requirements/{name}.txt"):
        run_tool(pip_install(home.python, lock), what=title)
    stamps.write(name, key)


def locked_names(lock: str) -> dict[str, str]:
    """Names and versions that a lock pins."""
    lines = (line for line in lock.splitlines() if line[:1].isalnum())
    return dict(line.split(";")[0].strip(" \\").split("==", 1) for line in lines)


def link_project(home: Venv) -> None:
    """Make `import appforge_desktop` and the command `appforge` work in the environment, from the sources."""
    _put(home.site_packages / "appforge_desktop.pth", f"{ROOT / 'src'}\n")
    if home.platform == "win32":
        _put(home.scripts / "appforge.cmd", _WINDOWS_COMMAND)
    else:
        command = home.scripts / "appforge"
        _put(command, _POSIX_COMMAND)
        command.chmod(0o755)


def _put(path: Path, text: str) -> None:
    if not path.is_file() or path.read_text(encoding="utf-8") != text:
        path.write_text(text, encoding="utf-8")


def ensure_native_parts_load(home: Venv, stamps: Stamps) -> None:
    """Import every native part once, so that a missing library is told here and not by a traceback later."""
    key = digest(REQUIREMENTS / "run.txt", REQUIREMENTS / "llama.txt", _SMOKE)
    if stamps.fresh("native", key):
        return
    with step("Trying the native parts"):
        try:
            run_tool([home.python, "-c", _SMOKE], what="Loading Qt and the engine")
        except Fault as fault:
            raise Fault("A library of the system is missing: see the line above.", install_command()) from fault
    stamps.write("native", key)
