"""What the chat panel shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from appforge_desktop.domain.blueprint.parse import parse
from appforge_desktop.domain.intent.suggest import suggest
from appforge_desktop.domain.ports.llm import Figures
from appforge_desktop.domain.problems import Problem
from appforge_desktop.domain.records import Project, Role, Version
from appforge_desktop.domain.turns import FileChange, Stage

EntryState = Literal["streaming", "done", "red", "failed", "stopped"]
ModelState = Literal["idle", "loading", "writing", "lost"]


@dataclass(frozen=True)
class ChangeCard:
    """What a version changed."""

    version_id: str
    number: int
    title: str
    changes: tuple[FileChange, ...] = ()
    thumbnail: bytes = b""

    @property
    def added(self) -> int:
        return sum(change.added for change in self.changes)

    @property
    def removed(self) -> int:
        return sum(change.removed for change in self.changes)


@dataclass(frozen=True)
class Entry:
    """One line of the conversation.

    Attributes:
        key: Stable while the entry is shown.
        text: Markdown; while `state` is "streaming", what has been written so far.
        state: "red" was rolled back after its checks; "failed" did not get that far.
        hint: What to do about it.
        notes: What was mended or left out, one sentence each.
    """

    key: str
    role: Role
    text: str
    state: EntryState = "done"
    hint: str = ""
    card: ChangeCard | None = None
    notes: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    turn_id: str | None = None

    @property
    def can_retry(self) -> bool:
        return self.state in ("red", "failed", "stopped")


@dataclass(frozen=True)
class StageLine:
    """What the turn does now.

    Attributes:
        started: `Clock.monotonic` of the turn's begin.
    """

    stage: Stage
    text: str
    started: float


@dataclass(frozen=True)
class ChatState:
    """Everything the panel paints."""

    project: Project | None = None
    entries: tuple[Entry, ...] = ()
    stage: StageLine | None = None
    draft: str = ""
    """Text for the message box, when an earlier message is being edited."""
    editing: str | None = None
    """Key of the entry that the draft replaces when it is sent."""
    suggestions: tuple[str, ...] = ()
    version: Version | None = None
    """The version on screen."""
    can_redo: bool = False
    loading: bool = False
    model: ModelState = "idle"
    figures: Figures | None = None
    """What the last answer cost."""

    @property
    def busy(self) -> bool:
        return self.stage is not None

    @property
    def can_undo(self) -> bool:
        return self.version is not None and self.version.parent_id is not None

    @property
    def can_retry(self) -> bool:
        return not self.busy and any(entry.role == "user" for entry in self.entries)


def ideas(blueprint: str) -> tuple[str, ...]:
    """Up to four next wishes that suit the app; none for a project without a Blueprint."""
    return suggest(parse(blueprint)[0]) if blueprint.strip() else ()
