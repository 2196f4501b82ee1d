"""What a strategy proposes: a Blueprint to compile, or words to say."""

from __future__ import annotations

from dataclasses import dataclass

from appforge_desktop.domain.blueprint.model import Blueprint
from appforge_desktop.services.turns.writing import Written

_TITLE_LENGTH = 60


@dataclass(frozen=True)
class Draft:
    """A Blueprint that the checks have yet to accept.

    Attributes:
        title: Title of the version that it may become.
        done: What was done, one sentence each.
        mended: What was put right without being asked, one sentence each.
        left_out: What could not be done, one sentence each.
        written: What the model wrote; None when no model was needed.
    """

    blueprint: Blueprint
    title: str
    done: tuple[str, ...] = ()
    mended: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    written: Written | None = None


@dataclass(frozen=True)
class Reply:
    """Words only: nothing changes.

    Attributes:
        ok: False when something was asked for that could not be done.
        choices: Messages to click, when the text asks something.
    """

    text: str
    ok: bool = True
    written: Written | None = None
    choices: tuple[str, ...] = ()


def title_of(request: str) -> str:
    """The request in one line, with a capital, for the list of versions."""
    line = " ".join(request.split())
    short = line if len(line) <= _TITLE_LENGTH else line[: _TITLE_LENGTH - 1].rsplit(" ", 1)[0] + "…"
    return short[:1].upper() + short[1:]
