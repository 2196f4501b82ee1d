"""What the tests of pages to play with share: the library that ships, and a way to work calculators out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache

from appforge_desktop.adapters.llm.examples import load_shelf
from appforge_desktop.domain.blueprint.formulas import parse_formula
from appforge_desktop.domain.blueprint.model import Arithmetic, FieldUse, Formula, Number, Page
from appforge_desktop.domain.prompting.family import PageWish, read_family
from appforge_desktop.domain.prompting.literals import read_literals
from appforge_desktop.domain.prompting.play import PlayLibrary, play_page
from appforge_desktop.foundation.paths import resource

TODAY = date(2026, 11, 23)


@cache
def shelf() -> PlayLibrary:
    return load_shelf(resource("prompts")).plays


def made(request: str) -> tuple[Page, tuple[str, ...]]:
    """The first page to play with that a request asks for."""
    wish = read_family(request).pages[0]
    return play_page(wish, request, read_literals(request, TODAY), shelf(), TODAY)


def wished(wish: PageWish, request: str) -> tuple[Page, tuple[str, ...]]:
    return play_page(wish, request, read_literals(request, TODAY), shelf(), TODAY)


def lines(page: Page, word: str) -> list[tuple[str, ...]]:
    """The slots of all parts of one word."""
    return [one.slots for one in page.parts if one.word == word]


def day(year: int, month: int, number: int) -> float:
    return float((date(year, month, number) - date(1970, 1, 1)).days)


def value(formula: Formula, figures: Mapping[str, float]) -> float:
    """What a formula comes to; division by zero counts as 0."""
    if isinstance(formula, Number):
        return formula.value
    if isinstance(formula, FieldUse):
        return figures[formula.name]
    assert isinstance(formula, Arithmetic)
    left, right = value(formula.left, figures), value(formula.right, figures)
    if formula.operator == "/":
        return left / right if right else 0.0
    if formula.operator == "^":
        return float(left**right)
    return {"+": left + right, "-": left - right, "*": left * right}[formula.operator]


def worked_out(page: Page, filled: Mapping[str, float] | None = None) -> dict[str, float]:
    """All figures of a calculator: inputs at what they start with or are filled with, picks at their first option."""
    today = day(TODAY.year, TODAY.month, TODAY.day)
    figures = {"today": today}
    for part in page.parts:
        name = part.slot(0).lower()
        if part.word == "input":
            figures[name] = float(part.slot(2) or today)
        elif part.word == "pick":
            figures[name] = float(part.slot(1).rpartition("=")[2])
        if filled and part.slot(0) in filled:
            figures[name] = filled[part.slot(0)]
        if part.word == "result":
            formula = parse_formula(part.slot(2))
            assert formula is not None, part
            figures[name] = value(formula, figures)
    return figures
