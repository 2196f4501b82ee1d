"""Pages to play with, filled: what the request says comes first, then a library, never invented facts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from appforge_desktop.domain.blueprint.model import Page, PageKind
from appforge_desktop.domain.prompting.family import PageWish
from appforge_desktop.domain.prompting.literals import Span
from appforge_desktop.domain.prompting.play.calcs import calc_page
from appforge_desktop.domain.prompting.play.chats import chat_page
from appforge_desktop.domain.prompting.play.games import game_page
from appforge_desktop.domain.prompting.play.library import PlayError, PlayLibrary
from appforge_desktop.domain.prompting.play.picks import generator_page
from appforge_desktop.domain.prompting.play.questions import cards_page, poll_page, quiz_page
from appforge_desktop.domain.prompting.play.said import Said, said_of
from appforge_desktop.domain.prompting.play.simple import draw_page, notes_page
from appforge_desktop.domain.prompting.play.timers import timer_page

__all__ = ["PlayError", "PlayLibrary", "play_page"]

Filled = tuple[Page, tuple[str, ...]]
_PLAIN: dict[PageKind, Callable[[Said, PlayLibrary], Filled]] = {
    "calc": calc_page, "quiz": quiz_page, "flashcards": cards_page, "poll": poll_page, "chat": chat_page,
    "notes": notes_page,
}  # fmt: skip


def play_page(
    wish: PageWish, request: str, spans: Sequence[Span], library: PlayLibrary, today: date | None = None
) -> Filled:
    """The page that a wish asks for, and notes for the person: what was left out, what to check or to add.

    Args:
        request: The whole request; only the part about this page is heeded.
        spans: Of the whole request (`literals.read_literals`).
        today: Lets "countdown to new year" find its day.

    Raises:
        ValueError: The wish is for no page to play with.
        PlayError: A text of the library is not as it must be.
    """
    said = said_of(wish, request, spans)
    if wish.kind == "timer":
        return timer_page(said, library, today.isoformat() if today else "")
    if wish.kind == "generator":
        return generator_page(said, wish.variant, library)
    if wish.kind == "game":
        return game_page(said, wish.variant, library)
    if wish.kind == "draw":
        return draw_page(said)
    if wish.kind not in _PLAIN:
        raise ValueError(f"{wish.kind} is no page to play with")
    return _PLAIN[wish.kind](said, library)
