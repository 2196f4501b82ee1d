"""What the presenters ask of services, as narrow as they use it; the app hands the real ones in."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import ParamSpec, Protocol, TypeVar

from appforge_desktop.domain.ports.storage import Settings
from appforge_desktop.domain.records import Message, Project, Version
from appforge_desktop.domain.turns import FileChange, TurnEvent, TurnRequest, TurnResult
from appforge_desktop.foundation.jobs import CancelToken

P = ParamSpec("P")
T = TypeVar("T")

Post = Callable[[Callable[[], None]], None]
"""Runs a function on the UI thread, soon; safe to call from any thread."""

OnDefect = Callable[[BaseException], None]
"""Hands an exception that nobody expected to the crash handler."""

__all__ = ["Conversations", "OnDefect", "Post", "ProjectDesk", "Settings", "TurnRunner", "VersionHistory", "Workers"]


class Workers(Protocol):
    """Threads that take work; `foundation.jobs.Pool` is one."""

    def submit(self, function: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]: ...


class TurnRunner(Protocol):
    """Answers one message; called on a worker thread."""

    def run(self, request: TurnRequest, on_event: Callable[[TurnEvent], None], cancel: CancelToken) -> TurnResult: ...


class ProjectDesk(Protocol):
    """The person's projects; called on a worker thread."""

    def create(self, name: str, folder: Path | None = None) -> Project: ...

    def adopt(self, folder: Path) -> Project:
        """Open a folder that is not a project yet, or the project that it is."""

    def open(self, project_id: str) -> Project:
        """The project, marked as opened now."""

    def recent(self) -> list[Project]:
        """Last opened first."""

    def rename(self, project_id: str, name: str) -> Project: ...

    def forget(self, project_id: str) -> None:
        """Take it off the list; its folder stays."""


class VersionHistory(Protocol):
    """A project's green versions; called on a worker thread."""

    def history(self, project: Project) -> list[Version]:
        """Lowest number first."""

    def can_redo(self, project: Project) -> bool:
        """Whether an undo can be taken back."""

    def undo(self, project: Project, said: str = "") -> Version:
        """Go back one version; `said` goes into the conversation. Raises UserError when there is none."""

    def redo(self, project: Project, said: str = "") -> Version: ...

    def restore(self, project: Project, version_id: str, said: str = "") -> Version:
        """Make the files what they were in that version."""

    def diff(self, version_id: str) -> tuple[FileChange, ...]:
        """What the version changed against its parent."""

    def thumbnail(self, version_id: str) -> bytes:
        """PNG bytes; empty when none was taken."""


class Conversations(Protocol):
    """What was said; called on a worker thread."""

    def messages(self, project_id: str) -> list[Message]:
        """Oldest first."""
