"""The values of one turn: what was asked, what is going on, what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from appforge_desktop.domain.ports.llm import Figures
from appforge_desktop.domain.problems import Problem
from appforge_desktop.domain.records import Intent, Turn, Version

Stage = Literal["reading", "writing", "compiling", "checking", "trying", "saving", "done"]


@dataclass(frozen=True)
class TurnRequest:
    """A message of the person to their project."""

    project_id: str
    text: str
    seed: int = 0


@dataclass(frozen=True)
class StageChanged:
    """What the turn does now; `text` is a sentence for the person."""

    stage: Stage
    text: str


@dataclass(frozen=True)
class TextWritten:
    """A piece of the model's answer as it comes."""

    text: str


TurnEvent = StageChanged | TextWritten


@dataclass(frozen=True)
class FileChange:
    """One file of a version against its parent."""

    path: str
    kind: Literal["added", "changed", "removed"]
    added: int
    removed: int


@dataclass(frozen=True)
class TurnResult:
    """What came of a turn.

    Attributes:
        ok: A green version, or an answer where no change was asked for.
        message: What to tell the person, Markdown.
        mended: What the checks put right by themselves, one sentence each.
        version: The new version, if there is one.
        choices: Messages that the person may want to send next, to click: answers to a question that `message` asks.
    """

    ok: bool
    turn: Turn
    intent: Intent
    message: str
    changes: tuple[FileChange, ...] = ()
    mended: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    version: Version | None = None
    figures: Figures | None = None
    choices: tuple[str, ...] = ()
