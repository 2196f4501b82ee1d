"""From what is stored, or what a turn brought, to what the chat shows."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from appforge_desktop.domain.ports.llm import ModelLost
from appforge_desktop.domain.records import Message, Version
from appforge_desktop.domain.turns import TurnResult
from appforge_desktop.foundation.errors import AppForgeError
from appforge_desktop.presenters.chat.state import ChangeCard, Entry
from appforge_desktop.presenters.ports import VersionHistory

_CARDS = 20
"""So many of the latest versions get their files and picture when a project is opened."""


def entries_of(messages: Iterable[Message], history: Iterable[Version], versions: VersionHistory) -> tuple[Entry, ...]:
    """The conversation as it was, with a card where a turn made a version."""
    history = list(history)
    made = {version.turn_id: version for version in history[-_CARDS:] if version.turn_id}
    entries = [Entry(one.id, one.role, one.text, turn_id=one.turn_id) for one in messages]
    return tuple(
        replace(entry, card=card_of(made[entry.turn_id], versions))
        if entry.role == "assistant" and entry.turn_id in made
        else entry
        for entry in entries
    )


def card_of(version: Version, versions: VersionHistory) -> ChangeCard:
    """A card read from the history."""
    picture = versions.thumbnail(version.id) if version.thumbnail else b""
    return ChangeCard(version.id, version.number, version.title, versions.diff(version.id), picture)


def with_result(entry: Entry, result: TurnResult, thumbnail: Callable[[str], bytes]) -> Entry:
    """The assistant's entry when its turn has ended by itself."""
    card = None
    if result.version is not None:
        version = result.version
        card = ChangeCard(version.id, version.number, version.title, result.changes, thumbnail(version.id))
    return replace(
        entry,
        text=result.message,
        state="done" if result.ok or result.turn.state == "answered" else "red",
        hint="",
        card=card,
        notes=result.mended,
        problems=result.problems,
        turn_id=result.turn.id,
    )


def undone(left: Version | None) -> str:
    """What the chat says of an undo that was not asked for in words."""
    what = f": {left.title}" if left else ""
    return f"Undone{what}. Say *redo* to have it back."


def reverted(entries: Iterable[Entry], version_id: str) -> str:
    """What the chat says when a card was taken back."""
    card = next((one.card for one in entries if one.card and one.card.version_id == version_id), None)
    return f"Back to what it was before version {card.number}." if card else "Back to the version before."


def with_error(entry: Entry, error: AppForgeError) -> Entry:
    """The assistant's entry when its turn broke off; what had been written stays."""
    kept = _kept(entry.text or (error.partial if isinstance(error, ModelLost) else ""))
    return replace(entry, text=f"{kept}\n\n{error.what}".strip(), hint=error.hint, state="failed")


def _kept(text: str) -> str:
    """What had been written: a Blueprint (its words are small, a sentence begins with a capital) stays in its lines."""
    return f"```\n{text.strip()}\n```" if text.lstrip()[:1].islower() else text


def stopped(entry: Entry) -> Entry:
    """The assistant's entry when the person stopped it."""
    return replace(entry, text=f"{_kept(entry.text)}\n\nStopped.".strip(), state="stopped", hint="")


def broken(entry: Entry) -> Entry:
    """The assistant's entry when nothing better is known: what stays on screen after a defect of ours."""
    return replace(entry, state="failed", hint="AppForge itself failed here. What was written is kept.")
