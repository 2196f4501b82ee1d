"""Finds what a test left behind: threads, child processes, windows and running timers."""

from __future__ import annotations

import gc
import os
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil

PATIENCE_SECONDS = 3.0
"""How long a thing may take to go away by itself; a test that leaks nothing waits for none of it."""

_allowed_threads: list[str] = []
_allowed_processes: list[str] = ["QtWebEngineProcess", "multiprocessing.resource_tracker"]


def allow_threads(prefix: str) -> None:
    """Let threads live whose names begin so: a session fixture owns their pool and closes it."""
    _allowed_threads.append(prefix)


def allow_processes(part_of_command_line: str) -> None:
    """Let child processes live whose command line contains this: a session fixture owns and ends them."""
    _allowed_processes.append(part_of_command_line)


@dataclass(frozen=True)
class Belongings:
    """What lives at one moment, as (kind, key) -> words about it."""

    things: dict[tuple[str, object], str]

    def beyond(self, earlier: Belongings) -> list[str]:
        """Words about what lives here and did not live in `earlier`."""
        return [words for key, words in self.things.items() if key not in earlier.things]


def look(*, qt: bool = True) -> Belongings:
    """What lives now; `qt` also looks for windows and timers, which takes some 20 ms."""
    things = {**_threads(), **_processes()}
    return Belongings({**things, **_windows(), **_timers()} if qt else things)


def left_behind(before: Belongings, *, qt: bool = True) -> list[str]:
    """What lives now beyond `before`, after waiting for things that are on their way out."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    _let_qt_tidy_up()
    collected = False
    while (left := look(qt=qt).beyond(before)) and time.monotonic() < deadline:
        if not collected:
            gc.collect()
            collected = True
        _let_qt_tidy_up()
        time.sleep(0.005)
    return left


def _threads() -> dict[tuple[str, object], str]:
    return {
        ("thread", thread.ident): f"thread {thread.name}"
        for thread in threading.enumerate()
        if not isinstance(thread, threading._DummyThread) and not thread.name.startswith(tuple(_allowed_threads))
    }


def _processes() -> dict[tuple[str, object], str]:
    found: dict[tuple[str, object], str] = {}
    for pid in _child_ids():
        try:
            process = psutil.Process(pid)
            words = " ".join(process.cmdline()) or process.name()
            if process.status() == psutil.STATUS_ZOMBIE or any(part in words for part in _allowed_processes):
                continue
            found["process", (pid, process.create_time())] = f"process {pid}: {words[:120]}"
        except psutil.Error:
            continue  # it ended while we looked
    return found


def _child_ids() -> list[int]:
    """Direct children; from one small file per thread where the kernel has it, as a search of all processes is slow."""
    if not Path(f"/proc/self/task/{os.getpid()}/children").exists():
        return [child.pid for child in psutil.Process().children()]
    ids: list[int] = []
    for task in Path("/proc/self/task").iterdir():
        try:
            ids += map(int, (task / "children").read_text(encoding="ascii").split())
        except OSError:
            continue  # the thread ended while we looked
    return ids


def _application() -> Any:
    widgets = sys.modules.get("PySide6.QtWidgets")
    return widgets.QApplication.instance() if widgets is not None else None


def _windows() -> dict[tuple[str, object], str]:
    app = _application()
    if app is None:
        return {}
    from shiboken6 import Shiboken

    return {
        ("window", Shiboken.getCppPointer(window)[0]): f"window {type(window).__name__} '{window.windowTitle()}'"
        for window in app.topLevelWidgets()
        if window.parent() is None and type(window).__name__ != "QTipLabel"
    }


def _timers() -> dict[tuple[str, object], str]:
    if _application() is None:
        return {}
    from PySide6.QtCore import QTimer
    from shiboken6 import Shiboken

    timers = [thing for thing in gc.get_objects() if issubclass(type(thing), QTimer) and Shiboken.isValid(thing)]
    return {
        ("timer", id(timer)): f"timer of {timer.interval()} ms, child of {type(timer.parent()).__name__}"
        for timer in timers
        if timer.isActive()
    }


def _let_qt_tidy_up() -> None:
    app = _application()
    if app is None:
        return
    from PySide6.QtCore import QEvent

    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    app.processEvents()
