"""The built-in model: seen to be there, or fetched by the package's own code in the environment just made."""

from __future__ import annotations

import json
from pathlib import Path

from devtools.console import run_tool, step
from devtools.places import ROOT, Venv


def is_there(cache: Path, facts: Path = ROOT / "models" / "builtin.json") -> bool:
    """True when the file's mark (see `appforge_desktop.app.builtin_model`) vouches for it."""
    model = json.loads(facts.read_text(encoding="utf-8"))
    path = cache / "models" / model["file"]
    mark = path.with_name(path.name + ".verified")
    if not path.is_file() or not mark.is_file():
        return False
    stat = path.stat()
    said = mark.read_text(encoding="utf-8")
    return bool(said == f"{model['sha256']} {stat.st_size} {stat.st_mtime_ns}")


def ensure_model(home: Venv, cache: Path) -> None:
    """Put the model's file into the cache, with its hash checked."""
    if is_there(cache):
        return
    with step("Built-in model: SmolLM2 135M, 98 MB"):
        run_tool([home.python, "-m", "appforge_desktop.app.builtin_model"], what="Getting the built-in model")
