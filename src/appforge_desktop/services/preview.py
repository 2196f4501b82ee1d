"""The live preview: our own writes go straight to the page, edits from outside are watched for."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from appforge_desktop.domain.ports.watch import FolderWatch
from appforge_desktop.domain.ports.web import PreviewHost
from appforge_desktop.domain.records import Project
from appforge_desktop.foundation.events import Signal


@dataclass(frozen=True)
class ForeignEdit:
    """Somebody else changed files of an open project."""

    project_id: str
    paths: frozenset[str]


class Preview:
    """Keeps the pages of open projects up to date. Safe from any thread.

    Attributes:
        foreign: Tells of edits from outside, after the page was told.
    """

    def __init__(self, host: PreviewHost, watch: FolderWatch) -> None:
        self.foreign: Signal[ForeignEdit] = Signal()
        self._host = host
        self._watch = watch
        self._lock = threading.Lock()
        self._stops: dict[str, Callable[[], None]] = {}

    def open(self, project: Project) -> str:
        """Serve a project and watch its folder; returns the address to load, token included."""
        url = self._host.open(project.id, project.folder)
        with self._lock:
            if project.id not in self._stops:
                stop = self._watch.start(project.folder, lambda paths: self._edited(project.id, paths))
                self._stops[project.id] = stop
        return url

    def expect(self, project: Project, changes: Mapping[str, bytes | None]) -> None:
        """These writes of ours are coming: the watch need not report them."""
        for path, content in changes.items():
            self._watch.expect(project.folder, path, content)

    def changed(self, project: Project, paths: Iterable[str]) -> None:
        """We wrote these files: push what they touch to the page now."""
        self._host.refresh(project.id, paths)

    def invite(self, project: Project) -> str:
        """An address for the system's browser, good for one load."""
        return self._host.invite(project.id)

    def close(self, project_id: str) -> None:
        """Stop watching and serving a project."""
        with self._lock:
            stop = self._stops.pop(project_id, None)
        if stop is not None:
            stop()
        self._host.close_project(project_id)

    def close_all(self) -> None:
        """Stop watching and serving everything; the host itself stays for its owner to close."""
        for project_id in list(self._stops):
            self.close(project_id)

    def _edited(self, project_id: str, paths: frozenset[str]) -> None:
        self._host.refresh(project_id, paths)
        self.foreign.emit(ForeignEdit(project_id, paths))
