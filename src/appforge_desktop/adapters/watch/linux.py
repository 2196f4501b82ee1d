"""inotify for visible folders only: `node_modules` would take ten thousand of the system's watches."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path

from watchdog.observers.api import BaseObserver, EventEmitter, EventQueue, ObservedWatch
from watchdog.observers.inotify import InotifyEmitter
from watchdog.observers.inotify_c import CallbackId, InotifyFD, Mask, WatchCallback, WatchDescriptor

from appforge_desktop.domain.paths import is_visible


class VisibleFolders(InotifyFD):
    """An inotify instance of its own (watchdog shares one, whose thread never ends), for what is visible below `root`.

    watchdog warns when a folder is registered twice, which happens whenever folders are made faster than it reads:
    here the second registration simply replaces the first.
    """

    def __init__(self, root: Path) -> None:
        super().__init__()
        self._root = root

    def add_callback(self, path: bytes, mask: Mask, callback: WatchCallback, id_: CallbackId) -> WatchDescriptor:
        """Watch a folder; an invisible one is refused as if it were gone, which watchdog takes in its stride."""
        if not is_visible(os.path.relpath(os.fsdecode(path), self._root).replace(os.sep, "/")):
            raise OSError(errno.ENOENT, "not watched", os.fsdecode(path))
        with self._lock:
            watch = self._get_or_create_watch(path, mask)
            watch.callbacks[id_] = callback
            return watch.wd


def visible_observer(root: Path) -> tuple[BaseObserver, Callable[[], None]]:
    """An observer for `root`, and what ends it with its threads."""
    folders = VisibleFolders(root)

    class Emitter(InotifyEmitter):
        def __init__(self, events: EventQueue, watch: ObservedWatch, **rest: object) -> None:
            super().__init__(events, watch, inotify_fd=folders, **rest)  # type: ignore[arg-type]

    kind: type[EventEmitter] = Emitter
    observer = BaseObserver(kind)
    folders.start()

    def end() -> None:
        observer.stop()
        if observer.is_alive():
            observer.join()
        folders.stop()
        folders.join()

    return observer, end
