"""The preview's presenter: which address the panel shows, and what is done with it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal, Protocol

from appforge_desktop.domain.records import Project, Version
from appforge_desktop.foundation.errors import AppForgeError
from appforge_desktop.foundation.events import Signal
from appforge_desktop.presenters.notices import Notices
from appforge_desktop.presenters.tasks import Tasks

Device = Literal["phone", "tablet", "full"]


class PreviewDesk(Protocol):
    """Serves projects; called on a worker thread."""

    def open(self, project: Project) -> str: ...

    def invite(self, project: Project) -> str: ...

    def close(self, project_id: str) -> None: ...


@dataclass(frozen=True)
class PreviewState:
    """What the panel shows.

    Attributes:
        url: Address to load, token included; empty while there is no app.
        waiting: The address is being made.
        coming: The first version is being made.
        problems: How many errors the page has told of.
    """

    project: Project | None = None
    url: str = ""
    waiting: bool = False
    coming: bool = False
    device: Device = "full"
    problems: int = 0


class PreviewPresenter:
    """Serves the open project and forgets the one before. UI thread only.

    Attributes:
        action: "reload", "back", "forward" or "problems": the panel does it.
    """

    def __init__(self, desk: PreviewDesk, tasks: Tasks, notices: Notices, browse: Callable[[str], None]) -> None:
        self.changed: Signal[PreviewState] = Signal()
        self.action: Signal[str] = Signal()
        self.state = PreviewState()
        self._desk, self._tasks, self._notices, self._browse = desk, tasks, notices, browse

    def show(self, project: Project | None) -> None:
        """Serve this project from now on; None for none."""
        before = self.state.project
        if before is not None and (project is None or before.id != project.id):
            self._tasks.start(lambda: self._desk.close(before.id), lambda _: None, self._fault)
        self._set(PreviewState(project, device=self.state.device))
        if project is not None and _has_page(project):
            self._open(project)

    def on_screen(self, version: Version) -> None:
        """The project has another version; the first one brings the page."""
        project = self.state.project
        if project is not None and project.id == version.project_id and not self.state.url and not self.state.waiting:
            self._open(replace(project, head=version.id))

    def building(self, busy: bool) -> None:
        """A turn began or ended: while there is no page, the panel says that one is coming."""
        self._set(replace(self.state, coming=busy and not self.state.url))

    def renamed(self, project: Project) -> None:
        """The served project has another name."""
        if self.state.project is not None and self.state.project.id == project.id:
            self._set(replace(self.state, project=project))

    def saved(self, path: str) -> None:
        """A file was saved by hand; a project that had no page may have one now."""
        project = self.state.project
        if project is not None and not self.state.url and not self.state.waiting and _has_page(project):
            self._open(project)

    def set_device(self, device: Device) -> None:
        """Show the app as wide as a device."""
        self._set(replace(self.state, device=device))

    def set_problems(self, count: int) -> None:
        """The page told of so many errors."""
        self._set(replace(self.state, problems=count))

    def browse(self) -> None:
        """Open the app in the system's browser; the address is good for one load."""
        project = self.state.project
        if project is not None and self.state.url:
            self._tasks.start(lambda: self._desk.invite(project), self._browse, self._fault)

    def _open(self, project: Project) -> None:
        def shown() -> bool:
            return self.state.project is not None and self.state.project.id == project.id

        def done(url: str) -> None:
            if shown():
                self._set(replace(self.state, url=url, waiting=False))

        def failed(error: AppForgeError) -> None:
            if shown():
                self._set(replace(self.state, waiting=False))
                self._notices.fault(error, retry=lambda: self.show(project) if shown() else None)

        self._set(replace(self.state, waiting=True))
        self._tasks.start(lambda: self._desk.open(project), done, failed)

    def _fault(self, error: AppForgeError) -> None:
        self._notices.fault(error)

    def _set(self, state: PreviewState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit(state)


def _has_page(project: Project) -> bool:
    return project.head is not None or (project.folder / "index.html").is_file()
