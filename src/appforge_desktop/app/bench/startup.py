"""`startup`: from the start of the process to the first paint of our window, over that of an empty one."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from appforge_desktop.app.bench.figures import Figure, Rounds, Target, interleaved, make_figure
from appforge_desktop.app.headless import allow_root
from appforge_desktop.foundation.errors import EnvironmentFault

TARGET = Target(2.0)
_PATIENCE_S = 60.0
_OURS = [sys.executable, "-m", "appforge_desktop.app.bench.first_paint"]


def figures(rounds: Rounds) -> Iterator[Figure]:
    """Each start is a fresh process; ours has a home of its own, as on its second start.

    Raises:
        EnvironmentFault: A window did not come up.
    """
    from appforge_desktop.app.bench.places import own_folders

    bare = find_spec("appforge_desktop.ui.window.bare")
    assert bare is not None
    assert bare.origin is not None
    command = [sys.executable, bare.origin]
    with own_folders() as folders:
        environment = _environment(folders.data.parent)
        ours, theirs = interleaved(
            lambda _: seconds_to_paint(_OURS, environment),
            lambda *_: seconds_to_paint(command, environment),
            rounds,
        )
    platform = environment.get("QT_QPA_PLATFORM", "the display")
    yield make_figure(
        "startup", ours, "an empty PySide6 window", theirs, unit="s", target=TARGET, note=f"painted on {platform}"
    )


def seconds_to_paint(command: list[str], environment: dict[str, str]) -> float:
    """Start a window; seconds until it says that it is painted.

    Raises:
        EnvironmentFault: It never did.
    """
    began = time.perf_counter()
    with subprocess.Popen(
        command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as window:
        assert window.stdout is not None
        assert window.stderr is not None
        guard = threading.Timer(_PATIENCE_S, window.kill)
        guard.start()
        try:
            said = window.stdout.readline()
            seconds = time.perf_counter() - began
            why = window.stderr.read().strip()
        finally:
            guard.cancel()
            guard.join()
            window.kill()
    if said.strip() != "painted":
        raise EnvironmentFault(f"The window did not come up: {why[-300:] or 'it said nothing'}.")
    return seconds


def _environment(home: Path) -> dict[str, str]:
    """As ours, with a home of its own, and offscreen where there is no display.

    Compiled modules are kept, as they are where AppForge is installed, whatever the checkout's settings are.
    """
    allow_root()
    environment = {**os.environ, "APPFORGE_HOME": str(home), "PYTHONPYCACHEPREFIX": str(home / "pycache")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        environment["QT_QPA_PLATFORM"] = "offscreen"
    return environment
