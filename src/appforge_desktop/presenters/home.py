"""Home's presenter: describe an app, or go on with one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from appforge_desktop.domain.records import Project
from appforge_desktop.foundation.clock import Clock
from appforge_desktop.foundation.errors import AppForgeError
from appforge_desktop.foundation.events import Signal
from appforge_desktop.presenters.moments import ago
from appforge_desktop.presenters.naming import name_from_prompt
from appforge_desktop.presenters.notices import Notices
from appforge_desktop.presenters.ports import ProjectDesk, VersionHistory
from appforge_desktop.presenters.tasks import Tasks

EXAMPLES = (
    ("Recipe box", "a recipe box with photos, ratings and cooking time"),
    ("Expense tracker", "an expense tracker with categories and a monthly chart"),
    ("Reading list", "a reading list with author, rating and a board by status"),
    ("Workout log", "a workout log with exercises, sets, weight and a calendar"),
    ("Client book", "a client book with contacts, follow-up dates and notes"),
    ("Plant care", "a plant care diary with photos and watering dates"),
)
"""Label of the chip, and what a click fills in."""


_ENOUGH_WORDS = 3
"""From so many words on, the model reads along."""


@dataclass(frozen=True)
class RecentProject:
    """A card.

    Attributes:
        when: How long ago it was opened, in words.
        thumbnail: PNG bytes; empty when there is none.
    """

    id: str
    name: str
    folder: Path
    when: str
    thumbnail: bytes = b""


@dataclass(frozen=True)
class HomeState:
    """What Home shows. `recents` is last opened first; `loaded` is False until they were read."""

    recents: tuple[RecentProject, ...] = ()
    loaded: bool = False
    busy: bool = False


class HomePresenter:
    """Creates, opens, renames and removes projects.

    Args:
        enter: Opens the workspace on a project, and sends a first message when it is not empty.
        reveal: Shows a folder in the system's file browser.
        prepare: Lets the model read a request that is still being typed; called on a worker thread.
    """

    def __init__(
        self,
        *,
        projects: ProjectDesk,
        versions: VersionHistory,
        tasks: Tasks,
        notices: Notices,
        clock: Clock,
        enter: Callable[[Project, str], None],
        reveal: Callable[[Path], None],
        prepare: Callable[[str], None] = lambda text: None,
    ) -> None:
        self._prepare = prepare
        self.changed: Signal[HomeState] = Signal()
        self.focus: Signal[None] = Signal()
        self.state = HomeState()
        self._projects, self._versions, self._tasks = projects, versions, tasks
        self._notices, self._clock, self._enter, self._reveal = notices, clock, enter, reveal
        self._going: set[str] = set()

    def refresh(self) -> None:
        """Read the recent projects again."""

        def work() -> tuple[RecentProject, ...]:
            return tuple(self._card(project) for project in self._projects.recent())

        self._tasks.start(work, self._show, self._fault(self.refresh))

    def typing(self, prompt: str) -> None:
        """The person pauses while typing. A fault is told when they send it, not now."""
        if len(prompt.split()) >= _ENOUGH_WORDS and not self.state.busy:
            self._tasks.start(lambda: self._prepare(prompt), lambda _: None, lambda _: None)

    def build(self, prompt: str) -> None:
        """Make a project of a description and start on it."""
        prompt = prompt.strip()
        if prompt and not self.state.busy:
            name = name_from_prompt(prompt)
            self._open(lambda: self._projects.create(name), first=prompt)

    def open(self, project_id: str) -> None:
        """Go on with a project."""
        self._open(lambda: self._projects.open(project_id))

    def open_folder(self, folder: Path) -> None:
        """Open a folder as a project."""
        self._open(lambda: self._projects.adopt(folder))

    def rename(self, project_id: str, name: str) -> None:
        """Give a project another name; its folder keeps its own."""
        if name.strip():
            work = lambda: self._projects.rename(project_id, name.strip())  # noqa: E731
            self._tasks.start(work, lambda _: self.refresh(), self._fault(lambda: self.rename(project_id, name)))

    def reveal(self, project_id: str) -> None:
        """Show a project's folder in the system's file browser."""
        for project in self.state.recents:
            if project.id == project_id:
                self._reveal(project.folder)

    def remove(self, project_id: str) -> None:
        """Take a project off the list; it is only forgotten when the offer to undo is over."""
        name = next((one.name for one in self.state.recents if one.id == project_id), None)
        if name is None or project_id in self._going:
            return
        self._going.add(project_id)
        self._set(replace(self.state, recents=tuple(one for one in self.state.recents if one.id != project_id)))
        self._notices.show(
            f"Removed “{name}” from the list.",
            hint="Its folder stays where it is.",
            action="Undo",
            on_action=lambda: self._keep(project_id),
            on_gone=lambda: self._forget(project_id),
        )

    def _keep(self, project_id: str) -> None:
        self._going.discard(project_id)
        self.refresh()

    def _forget(self, project_id: str) -> None:
        work = lambda: self._projects.forget(project_id)  # noqa: E731
        self._tasks.start(work, lambda _: self._going.discard(project_id), self._fault(None))

    def _open(self, work: Callable[[], Project], first: str = "") -> None:
        def done(project: Project) -> None:
            self._enter(project, first)
            self.refresh()

        def failed(error: AppForgeError) -> None:
            self._notices.fault(error, retry=lambda: self._open(work, first))

        self._set(replace(self.state, busy=True))
        self._tasks.start(work, done, failed, settled=lambda: self._set(replace(self.state, busy=False)))

    def _card(self, project: Project) -> RecentProject:
        picture = self._versions.thumbnail(project.head) if project.head else b""
        when = ago(project.opened, self._clock.now())
        return RecentProject(project.id, project.name, project.folder, when, picture)

    def _show(self, recents: tuple[RecentProject, ...]) -> None:
        shown = tuple(one for one in recents if one.id not in self._going)
        self._set(replace(self.state, recents=shown, loaded=True))

    def _fault(self, retry: Callable[[], None] | None) -> Callable[[AppForgeError], None]:
        def failed(error: AppForgeError) -> None:
            self._notices.fault(error, retry=retry)

        return failed

    def _set(self, state: HomeState) -> None:
        self.state = state
        self.changed.emit(state)
