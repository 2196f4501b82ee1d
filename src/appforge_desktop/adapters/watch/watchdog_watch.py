"""The folder watch over watchdog: inotify, FSEvents or ReadDirectoryChangesW."""

from __future__ import annotations

import os
import queue
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from watchdog.events import (
    DirCreatedEvent,
    DirDeletedEvent,
    DirMovedEvent,
    FileClosedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver

from appforge_desktop.adapters.watch.expected import ExpectedWrites, real
from appforge_desktop.domain.paths import is_visible
from appforge_desktop.domain.ports.watch import OnChanges
from appforge_desktop.foundation.errors import EnvironmentFault

QUIET_S = 0.02
"""A batch ends when nothing came for so long…"""
LONGEST_S = 0.5
"""…or when it is this old."""

_CHANGES = (FileCreatedEvent, FileModifiedEvent, FileDeletedEvent, FileMovedEvent, FileClosedEvent)
_FOLDERS = (DirCreatedEvent, DirDeletedEvent, DirMovedEvent)


class WatchdogFolderWatch:
    """Port `FolderWatch`: a few threads a watched folder, all ended by the function that `start` returns."""

    def __init__(self) -> None:
        self._expected = ExpectedWrites()

    def start(self, root: Path, on_changes: OnChanges) -> Callable[[], None]:
        """Watch `root`.

        Raises:
            EnvironmentFault: The system watches no more folders.
        """
        batches = _Batches(real(root), self._expected, on_changes)
        with ExitStack() as undoing, _watch_faults():
            observer, end = _observer(batches.root)
            undoing.callback(end)
            observer.schedule(batches, str(batches.root), recursive=True)
            observer.start()
            undoing.pop_all()
        batches.thread.start()

        def stop() -> None:
            end()
            batches.stop()

        return stop

    def expect(self, root: Path, path: str, content: bytes | None) -> None:
        """Our own write is coming."""
        self._expected.add(root, path, content)


@contextmanager
def _watch_faults() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        hint = "Raise the limits: sudo sysctl fs.inotify.max_user_watches=524288 fs.inotify.max_user_instances=512"
        raise EnvironmentFault(f"The folder can't be watched: {error.strerror or error}.", hint=hint) from error


Ending = Callable[[], None]


def _observer(root: Path) -> tuple[BaseObserver, Ending]:
    """The system's observer, and what ends it with its threads."""
    return _linux_observer(root) if sys.platform == "linux" else _plain_observer()


def _linux_observer(root: Path) -> tuple[BaseObserver, Ending]:
    from appforge_desktop.adapters.watch.linux import visible_observer  # importable on Linux only

    return visible_observer(root)


def _plain_observer() -> tuple[BaseObserver, Ending]:
    observer = Observer()

    def end() -> None:
        observer.stop()
        if observer.is_alive():
            observer.join()

    return observer, end


class _Batches(FileSystemEventHandler):
    """Gathers events into batches on a thread of its own."""

    def __init__(self, root: Path, expected: ExpectedWrites, on_changes: OnChanges) -> None:
        self.root = root
        self.thread = threading.Thread(target=self._run, name="appforge-watch", daemon=True)
        self._expected = expected
        self._on_changes = on_changes
        self._queue: queue.SimpleQueue[str | None] = queue.SimpleQueue()

    def dispatch(self, event: FileSystemEvent) -> None:
        """Take an event (in watchdog's thread); reading a file is none."""
        if not isinstance(event, _CHANGES + _FOLDERS):
            return
        for place in (event.src_path, event.dest_path):
            for path in self._paths(os.fsdecode(place), isinstance(event, _FOLDERS)) if place else ():
                self._queue.put(path)

    def stop(self) -> None:
        self._queue.put(None)
        if threading.current_thread() is not self.thread:
            self.thread.join()

    def _paths(self, place: str, is_folder: bool) -> Iterator[str]:
        """The visible project paths that an event is about; a new folder stands for the files in it."""
        path = os.path.relpath(place, self.root).replace(os.sep, "/")
        if path in {".", ".."} or path.startswith("../") or not is_visible(path):
            return
        if not is_folder or not Path(place).exists():
            yield path
            return
        for folder, names, files in os.walk(place):
            inner = os.path.relpath(folder, self.root).replace(os.sep, "/")
            names[:] = [name for name in names if is_visible(name)]
            yield from (f"{inner}/{name}" for name in files)

    def _run(self) -> None:
        while (first := self._queue.get()) is not None:
            batch, open_still = self._gather(first)
            if found := self._expected.foreign(self.root, batch):
                self._on_changes(found)
            if not open_still:
                return

    def _gather(self, first: str) -> tuple[set[str], bool]:
        """What comes until it is quiet; False with it when the watch was stopped meanwhile."""
        batch = {first}
        end = time.monotonic() + LONGEST_S
        while time.monotonic() < end:
            try:
                path = self._queue.get(timeout=QUIET_S)
            except queue.Empty:
                break
            if path is None:
                return batch, False
            batch.add(path)
        return batch, True
