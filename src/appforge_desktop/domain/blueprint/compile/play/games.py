"""Small games."""

from __future__ import annotations

from appforge_desktop.domain.blueprint.compile.layout import Literal
from appforge_desktop.domain.blueprint.compile.play.calc import figure
from appforge_desktop.domain.blueprint.compile.play.content import content, first, parts, said, screen, store
from appforge_desktop.domain.blueprint.compile.screens import Scene, Screen
from appforge_desktop.domain.blueprint.model import Page

_COMPONENTS = {"tictactoe": "TicTacToe", "snake": "SnakeGame", "rps": "RockPaperScissors"}
_FEWEST_PAIRS, _MOST_PAIRS = 2, 12
_WORDS = (
    ("garden", "Things grow there"), ("bridge", "It leads across water"), ("library", "Full of books"),
    ("penguin", "A bird that swims"), ("thunder", "You hear it in a storm"), ("pancake", "Flat and sweet"),
    ("compass", "It shows where north is"), ("dolphin", "A clever swimmer"),
)  # fmt: skip
_RANGE = (1, 100)


def write_game(page: Page, scene: Scene) -> Screen:
    """The game that the variant names."""
    if page.variant == "memory":
        return _memory(page, scene)
    if page.variant == "hangman":
        return _hangman(page, scene)
    if page.variant == "guess":
        return _guess(page, scene)
    return screen(page, scene, _COMPONENTS.get(page.variant, "TicTacToe"), store=store(page, scene))


def _memory(page: Page, scene: Scene) -> Screen:
    faces = list(dict.fromkeys(said(one) for one in parts(page, "card") if one.slot(0).strip()))
    if len(faces) < _FEWEST_PAIRS:
        return screen(page, scene, "MemoryGame", store=store(page, scene))
    rows: list[Literal] = list(faces[:_MOST_PAIRS])
    made = content(page, scene, "string[]", "", rows)
    return screen(page, scene, "MemoryGame", made, store=store(page, scene))


def _hangman(page: Page, scene: Scene) -> Screen:
    words = [(said(one), said(one, 1)) for one in parts(page, "word") if any(map(str.isalpha, one.slot(0)))]
    rows: list[Literal] = [{"word": word, "hint": hint} for word, hint in words or _WORDS]
    made = content(page, scene, "SecretWord[]", "games", rows)
    return screen(page, scene, "Hangman", made, store=store(page, scene))


def _guess(page: Page, scene: Scene) -> Screen:
    part = first(page, "range")
    ends = sorted(int(figure(part.slot(at)) or 0) for at in (0, 1)) if part else list(_RANGE)
    start, end = ends if ends[0] < ends[1] else _RANGE
    made = content(page, scene, "NumberRange", "games", {"from": start, "to": end})
    return screen(page, scene, "GuessGame", made, store=store(page, scene))
