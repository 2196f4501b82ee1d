"""The steps of set-up, in order. Each does nothing when its inputs are what they were last time."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from devtools.console import say
from devtools.llama import ensure_llama
from devtools.model import ensure_model
from devtools.node import ensure_web_packages
from devtools.places import PROJECT_VENV, ROOT, Venv, this_cache
from devtools.python_env import ensure_native_parts_load, ensure_packages, ensure_venv, link_project
from devtools.system import check_disk, ensure_system


def ensure(*, tools: bool) -> Venv:
    """Set the checkout up.

    Args:
        tools: Also what tests and checks need.
    """
    start = time.monotonic()
    home, cache = PROJECT_VENV, this_cache()
    cache.mkdir(parents=True, exist_ok=True)
    with one_at_a_time(ROOT / ".cache"):
        ensure_system()
        if not home.folder.exists():
            check_disk(ROOT)
        stamps = ensure_venv(home)
        ensure_packages(home, stamps, "run", "Python packages")
        if tools:
            ensure_packages(home, stamps, "dev", "Tools for tests and checks")
        ensure_llama(home, stamps, cache)
        link_project(home)
        ensure_web_packages(cache, home.python)
        ensure_model(home, cache)
        ensure_native_parts_load(home, stamps)
    say(f"Set-up is complete ({time.monotonic() - start:.1f} s).")
    return home


@contextmanager
def one_at_a_time(folder: Path) -> Iterator[None]:
    """Hold a lock file, so that two set-ups of one checkout come after each other; a dead process holds none."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "setup.lock").open("w") as handle:
        _lock(handle)
        yield


def _lock(handle: IO[str]) -> None:
    try:
        _take(handle, wait=False)
    except OSError:
        say("Another set-up of this checkout is running; waiting for it.")
        _take(handle, wait=True)


def _take(handle: IO[str], *, wait: bool) -> None:
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(handle.fileno(), msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)
