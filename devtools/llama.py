"""llama-cpp-python: built here once, portable and without AMX, and kept as a wheel in the cache."""

from __future__ import annotations

import os
import shutil
import sysconfig
import tempfile
from pathlib import Path

from devtools.console import run_tool, say, step
from devtools.places import REQUIREMENTS, Venv
from devtools.python_env import locked_names, make_venv, pip_install, python_tag
from devtools.stamps import Stamps, digest
from devtools.system import ensure_compiler

LOCK = REQUIREMENTS / "llama.txt"
BUILD_LOCK = REQUIREMENTS / "llama-build.txt"

# GGML_NATIVE off: the wheel runs on other processors too.
# AMX off: ggml_backend_amx_mul_mat crashes (SIGSEGV) on SmolLM2 Q4_1.
FLAGS = (
    *("-DGGML_NATIVE=OFF", "-DGGML_AMX_TILE=OFF", "-DGGML_AMX_INT8=OFF", "-DGGML_AMX_BF16=OFF"),
    *("-DLLAMA_BUILD_TESTS=OFF", "-DLLAMA_BUILD_EXAMPLES=OFF", "-DLLAMA_BUILD_SERVER=OFF"),
    *("-DLLAVA_BUILD=OFF", "-DMTMD_BUILD=OFF"),
)


def wheel_key() -> str:
    """What a built wheel depends on: the source, the flags and the platform (it is the same for every Python 3)."""
    return digest(LOCK, " ".join(FLAGS), "py3", sysconfig.get_platform())


def ensure_llama(home: Venv, stamps: Stamps, cache: Path) -> None:
    """Install the engine, building its wheel when the cache has none."""
    key = digest(wheel_key(), python_tag())
    if stamps.fresh("llama", key):
        return
    wheel = find_wheel(cache) or build_wheel(cache)
    with step(f"Engine: {wheel.name}"):
        install = (home.python, "-m", "pip", "install", "--disable-pip-version-check", "--no-deps", "--no-index")
        run_tool([*install, "--force-reinstall", wheel], what="Installing the engine")
    stamps.write("llama", key)


def wheel_folder(cache: Path) -> Path:
    """Where the wheel made of exactly these inputs is kept."""
    return cache / "wheels" / f"llama-{wheel_key()[:16]}"


def find_wheel(cache: Path) -> Path | None:
    """The wheel that an earlier build left, or None."""
    return next(iter(sorted(wheel_folder(cache).glob("*.whl"))), None)


def build_wheel(cache: Path) -> Path:
    """Build the wheel in an environment of its own and move it to the cache in one step."""
    ensure_compiler()
    version = locked_names(LOCK.read_text(encoding="utf-8"))["llama-cpp-python"]
    folder = wheel_folder(cache)
    folder.parent.mkdir(parents=True, exist_ok=True)
    cores = os.cpu_count() or 2
    with step(f"Building llama-cpp-python {version} for this machine (once; about {max(2, 12 // cores)} minutes)"):
        with tempfile.TemporaryDirectory(prefix="appforge-build-", dir=folder.parent) as temporary:
            out = Path(temporary) / "out"
            _build_in(Venv(Path(temporary) / "venv"), out, cores)
            shutil.rmtree(folder, ignore_errors=True)
            out.rename(folder)
    wheel = find_wheel(cache)
    assert wheel is not None
    say(f"    kept at {wheel}")
    return wheel


def _build_in(builder: Venv, out: Path, cores: int) -> None:
    make_venv(builder)
    run_tool(pip_install(builder.python, BUILD_LOCK), what="Installing the build tools")
    env = {
        "CMAKE_ARGS": " ".join(FLAGS),
        "CMAKE_BUILD_PARALLEL_LEVEL": str(cores),
        "PATH": os.pathsep.join([str(builder.scripts), os.environ.get("PATH", "")]),
    }
    build = (builder.python, "-m", "pip", "wheel", "--disable-pip-version-check", "--no-input", "--retries", "2", "-v")
    locked = ("--no-build-isolation", "--no-cache-dir", "--no-deps", "--require-hashes", "-r", LOCK, "-w", out)
    run_tool([*build, *locked], what="Building llama-cpp-python", env=env)
