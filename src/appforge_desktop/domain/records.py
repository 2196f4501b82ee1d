"""What is stored: plain values with identifiers and times."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Literal

Role = Literal["user", "assistant"]
Intent = Literal["new_app", "change", "tweak", "question", "undo", "redo", "other"]
TurnState = Literal["running", "green", "red", "cancelled", "answered"]


@dataclass(frozen=True)
class Project:
    """An app being built: a folder of ordinary files, and its history here."""

    id: str
    name: str
    folder: Path
    created: datetime
    opened: datetime
    head: str | None = None
    """Id of the version on screen: a green one, or the person's own edits as they are."""


@dataclass(frozen=True)
class Message:
    """One line of the conversation of a project. `text` is Markdown."""

    id: str
    project_id: str
    role: Role
    text: str
    created: datetime
    turn_id: str | None = None


@dataclass(frozen=True)
class Turn:
    """The record of one message and what came of it; enough to replay it."""

    id: str
    project_id: str
    request: str
    created: datetime
    intent: Intent
    engine: str
    state: TurnState = "running"
    prompt: str = ""
    output: str = ""
    seed: int = 0
    seconds: float = 0.0
    tokens: int = 0
    first_token_s: float | None = None
    evaluated: int = 0
    reused: int = 0
    version_id: str | None = None
    notes: tuple[str, ...] = ()
    """What was mended or left out, one sentence each."""


@dataclass(frozen=True)
class Version:
    """A state of a project's files: generated and green, or edited by hand.

    Attributes:
        number: 1, 2, 3… within the project.
        files: Path to SHA-256 (hex) of its bytes; the bytes are blobs.
        base: Path to SHA-256 of what the compiler wrote, before hand edits were merged in.
        blueprint: The Blueprint's text; empty for a project that has none.
        thumbnail: SHA-256 of a PNG of the app, if one was taken.
    """

    id: str
    project_id: str
    number: int
    title: str
    created: datetime
    files: dict[str, str]
    base: dict[str, str] = field(default_factory=dict)
    blueprint: str = ""
    parent_id: str | None = None
    turn_id: str | None = None
    thumbnail: str | None = None
