"""What a test needs of the machine: skipped where a person lacks it, a failure on CI, which must have it all."""

from __future__ import annotations

import importlib
import json
import os
import shutil
import sys
from pathlib import Path
from typing import NoReturn

import pytest

from appforge_desktop.foundation.paths import AppFolders, resource, shipped_models

_CACHE = AppFolders.of_this_machine().cache  # read before conftest moves APPFORGE_HOME to a temporary folder
_SET_UP = "python3 dev.py test sets it up"


def lacking(what: str) -> NoReturn:
    """Skip this test on a person's machine, fail it on CI."""
    if os.environ.get("CI", "").lower() in ("true", "1"):
        pytest.fail(f"CI must have it: {what}", pytrace=False)
    pytest.skip(what)


def model_file() -> Path:
    """Where the built-in model lies when it is there."""
    facts = json.loads((shipped_models() / "builtin.json").read_text(encoding="utf-8"))
    return _CACHE / "models" / str(facts["file"])


def require_model() -> Path:
    """The built-in model's file."""
    path = model_file()
    if not path.is_file():
        lacking(f"the built-in model is not at {path}; {_SET_UP}")
    return path


def require_web() -> None:
    """QtWebEngine, with the libraries of the system that it loads."""
    try:
        importlib.import_module("PySide6.QtWebEngineWidgets")
    except ImportError as missing:
        lacking(f"QtWebEngine does not load: {missing}")


def require_vendor() -> Path:
    """The folder `resources/web` with its packages installed."""
    folder = resource("web")
    if not (folder / "node_modules" / "esbuild").is_dir():
        lacking(f"resources/web/node_modules is missing; {_SET_UP}")
    return folder


def require_npm() -> str:
    """The npm command."""
    npm = shutil.which("npm")
    if npm is None:
        lacking("npm is missing; python3 dev.py test puts one on PATH")
    return npm


def require_display() -> str:
    """The X display of a real window (as `dev.py test` starts one); most tests are happy offscreen."""
    display = os.environ.get("DISPLAY", "")
    if sys.platform == "linux" and not display:
        lacking("there is no display; python3 dev.py test starts one")
    return display
