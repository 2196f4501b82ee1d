"""The question banks: enough of them, each question once, one right answer, wrong ones that are wrong."""

from __future__ import annotations

import re

import pytest

from appforge_desktop.domain.prompting.play.library import Item, PlayError, PlayLibrary
from appforge_desktop.domain.prompting.play.tables import roman, worked_out
from unit.prompting.play_shelf import lines, made, shelf

NUMERALS = {"M": 1000, "D": 500, "C": 100, "L": 50, "X": 10, "V": 5, "I": 1}


def test_there_are_many() -> None:
    assert len(shelf().banks) >= 50
    assert all(len(one.items) >= 10 for one in shelf().banks), [
        one.title for one in shelf().banks if len(one.items) < 10
    ]
    assert len({one.title for one in shelf().banks}) == len(shelf().banks)


def test_every_question_stands_once_with_a_single_right_answer() -> None:
    for bank in shelf().banks:
        fronts = [one.front.casefold() for one in bank.items]
        assert len(set(fronts)) == len(fronts), bank.title
        for item in bank.items:
            assert item.back not in item.wrong and len(set(item.wrong)) == len(item.wrong), item
            assert not bank.question or bank.question.count("%") == 1, bank.title


def test_every_item_has_three_wrong_answers() -> None:
    for bank in shelf().banks:
        backs = {one.back for one in bank.items}
        assert all(len(one.wrong) == 3 or (not one.wrong and len(backs) > 3) for one in bank.items), bank.title
        assert bool(bank.question) != any(one.wrong for one in bank.items), bank.title


@pytest.mark.parametrize(
    "text",
    [
        "times tables",
        "the 7 times table",
        "addition up to 20",
        "subtraction up to 10",
        "division",
        "mental math",
        "multiplication up to 12",
    ],
)
def test_sums_are_right(text: str) -> None:
    bank = worked_out(text)
    assert bank is not None and len(bank.items) >= 10
    assert len({one.front for one in bank.items}) == len(bank.items)
    for item in bank.items:
        left, sign, right = item.front.split()
        result = {
            "+": int(left) + int(right),
            "−": int(left) - int(right),
            "×": int(left) * int(right),
            "÷": int(left) / int(right),
        }[sign]
        assert int(item.back) == result, item
        assert len(item.wrong) == 3 and item.back not in item.wrong, item


def test_squares_roots_numerals_and_binary_numbers() -> None:
    assert Item("12²", "144") == _bare(worked_out("square numbers quiz"), "12²")
    assert Item("√81", "9") == _bare(worked_out("square roots"), "√81")
    assert Item("101", "5") == _bare(worked_out("binary quiz"), "101")
    for value in (1, 4, 9, 14, 40, 90, 400, 1987, 3999):
        assert _number(roman(value)) == value


def test_the_seven_times_table() -> None:
    page, _ = made("a quiz for the 7 times table")
    assert page.title == "7 times table"
    assert ("8 × 7", "56") in [one[:2] for one in lines(page, "ask")]


def test_a_text_that_is_no_library_is_refused() -> None:
    for text in ("? a\nbank A\nno sign here", "? a\npage A nonsense", "? a\nthing"):
        with pytest.raises(PlayError):
            _ = PlayLibrary([text]).plays
    with pytest.raises(PlayError):
        _ = PlayLibrary(["? a\npage A calc\n nonsense x"]).plays[0].page


def _bare(bank: object, front: str) -> Item:
    items = getattr(bank, "items", ())
    return next(Item(one.front, one.back) for one in items if one.front == front)


def _number(numeral: str) -> int:
    values = [NUMERALS[one] for one in numeral]
    assert re.fullmatch(r"[MDCLXVI]+", numeral)
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))
