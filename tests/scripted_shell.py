"""Services that play a script, and a shell (presenters, commands) that is wired to them."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from appforge_desktop.domain.ports.llm import Figures
from appforge_desktop.domain.records import Intent, Message, Project, Turn, Version
from appforge_desktop.domain.turns import FileChange, StageChanged, TextWritten, TurnEvent, TurnRequest, TurnResult
from appforge_desktop.foundation.clock import ManualClock
from appforge_desktop.foundation.errors import UserError
from appforge_desktop.foundation.jobs import CancelToken
from appforge_desktop.presenters.chat import ChatPresenter
from appforge_desktop.presenters.commands import COMMANDS, CommandRegistry
from appforge_desktop.presenters.flags import follow, presenter_handlers
from appforge_desktop.presenters.home import HomePresenter
from appforge_desktop.presenters.notices import Notices
from appforge_desktop.presenters.status import StatusPresenter
from appforge_desktop.presenters.tasks import Tasks
from appforge_desktop.presenters.workspace import WorkspacePresenter

START = datetime(2026, 1, 1, 12, tzinfo=UTC)
FIGURES = Figures(evaluated=31, reused=118, generated=75, first_token_s=0.12, seconds=1.12)


def make_project(name: str = "Recipe Box", minutes_ago: int = 0, head: str | None = None) -> Project:
    opened = START - timedelta(minutes=minutes_ago)
    return Project(name.lower().replace(" ", "-"), name, Path("projects", name), opened, opened, head)


def make_version(project: Project, number: int, parent: str | None = None, **more: object) -> Version:
    made = Version(f"v{number}", project.id, number, f"Version {number}", START, {}, parent_id=parent)
    return replace(made, **more)  # type: ignore[arg-type]


def make_result(request: TurnRequest, *, ok: bool = True, intent: Intent = "change", **more: object) -> TurnResult:
    turn = Turn("turn-1", request.project_id, request.text, START, intent, "scripted")
    made = TurnResult(ok, turn, intent, "Done.", figures=FIGURES)
    return replace(made, **more)  # type: ignore[arg-type]


class MemorySettings:
    """The settings port in memory."""

    def __init__(self) -> None:
        self.values: dict[str, str] = {}

    def get(self, key: str, default: str = "") -> str:
        return self.values.get(key, default)

    def set(self, key: str, value: str) -> None:
        self.values[key] = value


@dataclass
class ScriptedTurns:
    """Says `events`, then answers with `answer`; waits for `gate`, or for being stopped, in between."""

    answer: Callable[[TurnRequest], TurnResult] = make_result
    events: tuple[TurnEvent, ...] = (StageChanged("writing", "Writing"), TextWritten("So "), TextWritten("far"))
    blocked: bool = False
    gate: threading.Event = field(default_factory=threading.Event)
    asked: list[TurnRequest] = field(default_factory=list)

    def run(self, request: TurnRequest, on_event: Callable[[TurnEvent], None], cancel: CancelToken) -> TurnResult:
        self.asked.append(request)
        for event in self.events:
            on_event(event)
        if self.blocked:
            cancel.on_set(self.gate.set)
            assert self.gate.wait(20), "nobody opened the gate"
        cancel.raise_if_set()
        return self.answer(request)


@dataclass
class KeptVersions:
    """A history that is given; remembers where it was sent."""

    versions: list[Version] = field(default_factory=list)
    thumbnails: dict[str, bytes] = field(default_factory=dict)
    went: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    redoable: bool = False

    def history(self, project: Project) -> list[Version]:
        return self.versions

    def can_redo(self, project: Project) -> bool:
        return self.redoable

    def undo(self, project: Project, said: str = "") -> Version:
        head = self._get(project.head)
        if head.parent_id is None:
            raise UserError("There is nothing to undo.")
        self.redoable = True
        return self.restore(project, head.parent_id, said)

    def redo(self, project: Project, said: str = "") -> Version:
        self.redoable = False
        return self.restore(project, self.versions[-1].id, said)

    def restore(self, project: Project, version_id: str, said: str = "") -> Version:
        self.went.append(version_id)
        self.said += [said] if said else []
        return self._get(version_id)

    def diff(self, version_id: str) -> tuple[FileChange, ...]:
        return (FileChange("src/App.tsx", "changed", 3, 1),)

    def thumbnail(self, version_id: str) -> bytes:
        return self.thumbnails.get(version_id, b"")

    def _get(self, version_id: str | None) -> Version:
        return next(one for one in self.versions if one.id == version_id)


@dataclass
class KeptProjects:
    """Projects in memory; `fault` is raised once by the next call."""

    projects: list[Project] = field(default_factory=list)
    forgotten: list[str] = field(default_factory=list)
    fault: Exception | None = None

    def create(self, name: str, folder: Path | None = None) -> Project:
        self._raise()
        self.projects.insert(0, make_project(name))
        return self.projects[0]

    def adopt(self, folder: Path) -> Project:
        return self.create(folder.name)

    def open(self, project_id: str) -> Project:
        self._raise()
        return next(one for one in self.projects if one.id == project_id)

    def recent(self) -> list[Project]:
        self._raise()
        return list(self.projects)

    def rename(self, project_id: str, name: str) -> Project:
        self.projects = [replace(one, name=name) if one.id == project_id else one for one in self.projects]
        return self.open(project_id)

    def forget(self, project_id: str) -> None:
        self.forgotten.append(project_id)
        self.projects = [one for one in self.projects if one.id != project_id]

    def _raise(self) -> None:
        fault, self.fault = self.fault, None
        if fault is not None:
            raise fault


@dataclass
class KeptMessages:
    kept: list[Message] = field(default_factory=list)

    def messages(self, project_id: str) -> list[Message]:
        return [one for one in self.kept if one.project_id == project_id]


class Shell:
    """Every presenter of the shell on scripted services."""

    def __init__(self, tasks: Tasks, *, projects: list[Project] | None = None) -> None:
        self.turns, self.versions, self.messages = ScriptedTurns(), KeptVersions(), KeptMessages()
        self.projects, self.settings = KeptProjects(projects or []), MemorySettings()
        self.clock, self.notices = ManualClock(START), Notices()
        self.revealed: list[Path] = []
        self.diffs: list[str] = []
        self.workspace = WorkspacePresenter(self.settings)
        self.registry = CommandRegistry(COMMANDS)
        self.home = HomePresenter(
            projects=self.projects, versions=self.versions, tasks=tasks, notices=self.notices, clock=self.clock,
            enter=self.workspace.open, reveal=self.revealed.append,
        )  # fmt: skip
        self.chat = ChatPresenter(
            turns=self.turns, versions=self.versions, conversations=self.messages, tasks=tasks, notices=self.notices,
            clock=self.clock, open_diff=self.diffs.append,
        )  # fmt: skip
        self.status = StatusPresenter(
            chat=self.chat, workspace=self.workspace, model="Scripted", show_problems=lambda: None,
            restart_model=lambda: None,
        )  # fmt: skip
        self.workspace.opened.connect(lambda opened: self.chat.show(opened[0], first=opened[1]))
        self.workspace.left.connect(lambda _: self.chat.show(None))
        self.chat.versioned.connect(self.workspace.on_screen)
        follow(self.registry, workspace=self.workspace, chat=self.chat)
        reveal = lambda: self.revealed.append(Path("project"))  # noqa: E731
        self.registry.bind(presenter_handlers(home=self.home, workspace=self.workspace, chat=self.chat, reveal=reveal))
