# ruff: noqa: E501 (patterns are read a line at a time)
"""Question banks that are worked out: times tables, sums, squares, Roman numerals."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from appforge_desktop.domain.prompting.play.library import Bank, Item

_ROMAN = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))  # fmt: skip
_WORDS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12}  # fmt: skip
_TABLE = re.compile(
    r"\b(?P<one>\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?:'?s|x|-times)?[ -]times? tables?\b|\btables? of (?P<two>\d{1,2})\b|\btimes tables? (?:of|for) (?P<three>\d{1,2})\b"
)
_UP_TO = re.compile(r"\b(?:up to|to|until|till|within|under)\s+(\d{1,4})\b")
_STEP = 7
"""Prime to the sizes of the tables, so that steps of it visit all of them in a mixed order."""


def worked_out(text: str) -> Bank | None:
    """The bank for sums, products and numerals that a text asks for, or None."""
    low = text.lower()
    return next((make(low) for pattern, make in _MAKERS if re.search(pattern, low)), None)


def roman(value: int) -> str:
    """The Roman numeral of a number from 1 to 3999."""
    text = ""
    for worth, sign in _ROMAN:
        text += sign * (value // worth)
        value %= worth
    return text


def _times(low: str) -> Bank:
    match = _TABLE.search(low)
    one = next((group for group in match.groups() if group), "") if match else ""
    factor = _WORDS.get(one) or (int(one) if one.isdigit() else 0)
    top = min(_top(low, 10), 20) if not factor or _UP_TO.search(low) else 10
    top = max(top, 5)
    pairs = [(a, factor) for a in range(1, top + 1)] if factor else list(_mixed(2, top))
    title = f"{factor} times table" if factor else "Times tables"
    return Bank((), title, "%", tuple(_sum_item(f"{a} × {b}", a * b, b or 1) for a, b in pairs))


def _plus(low: str) -> Bank:
    top = max(6, _top(low, 20))
    pairs = [(a, b) for a, b in _mixed(1, top - 1) if a + b <= top]
    return Bank((), f"Adding up to {top}", "%", tuple(_sum_item(f"{a} + {b}", a + b, 1) for a, b in pairs[:20]))


def _minus(low: str) -> Bank:
    top = max(6, _top(low, 20))
    pairs = [(a, b) for a, b in _mixed(1, top) if b < a]
    return Bank((), f"Taking away up to {top}", "%", tuple(_sum_item(f"{a} − {b}", a - b, 1) for a, b in pairs[:20]))


def _divided(low: str) -> Bank:
    pairs = list(_mixed(2, 10))
    return Bank((), "Division", "%", tuple(_sum_item(f"{a * b} ÷ {b}", a, 1) for a, b in pairs[:20]))


def _squares(low: str) -> Bank:
    top = min(_top(low, 15), 30)
    return Bank((), "Square numbers", "%", tuple(_sum_item(f"{a}²", a * a, a) for a in range(2, top + 1)))


def _roots(low: str) -> Bank:
    return Bank((), "Square roots", "%", tuple(_sum_item(f"√{a * a}", a, 1) for a in range(2, 16)))


def _romans(low: str) -> Bank:
    values = (1, 4, 5, 6, 9, 10, 14, 19, 20, 40, 45, 50, 90, 99, 100, 400, 500, 900, 1000, 2024)
    return Bank((), "Roman numerals", "Which number is %?", tuple(Item(roman(one), str(one)) for one in values))


def _binary(low: str) -> Bank:
    values = (2, 3, 4, 5, 6, 7, 8, 10, 12, 15, 16, 20, 31, 32, 64)
    return Bank(
        (), "Binary numbers", "Which number is % in binary?", tuple(Item(f"{one:b}", str(one)) for one in values)
    )


def _both(low: str) -> Bank:
    plus, minus = _plus(low).items, _minus(low).items
    mixed = tuple(one for pair in zip(plus, minus, strict=False) for one in pair)
    return Bank((), "Plus and minus", "%", mixed[:20])


def _top(low: str, usual: int) -> int:
    match = _UP_TO.search(low)
    return min(int(match[1]), 1000) if match else usual


def _mixed(first: int, last: int) -> Iterator[tuple[int, int]]:
    """Pairs of numbers from a range in a mixed order that is always the same, each sum once."""
    size = last - first + 1
    count = min(size * size, 400)
    step = next(one for one in range(max(_STEP, size * size * 3 // 8), size * size * 2) if _prime_to(one, size * size))
    seen: set[tuple[int, int]] = set()
    for at in range(count):
        place = (at * step + 5) % (size * size)
        pair = (first + place // size, first + place % size)
        if (pair[1], pair[0]) not in seen or pair[0] == pair[1]:
            seen.add(pair)
            yield pair


def _prime_to(one: int, other: int) -> bool:
    while other:
        one, other = other, one % other
    return one == 1


def _sum_item(front: str, value: int, near: int) -> Item:
    """A sum with wrong results that one could hit by mistake."""
    near = max(near, 1)
    wrong = [value + near, value - near, value + 2 * near, value + 1, value + 2, value + 10]
    return Item(front, str(value), tuple(dict.fromkeys(str(one) for one in wrong if one >= 0 and one != value))[:3])


_MAKERS: tuple[tuple[str, Callable[[str], Bank]], ...] = (
    (r"\btimes[ -]tables?\b|\bmultipl\w+|\btables? of \d|\bmultiplication\b", _times),
    (r"\bsquare roots?\b", _roots),
    (r"\bsquares?\b(?! (?:brackets|metres?|meters?|feet))", _squares),
    (r"\bdivi(?:de|sion|ding)\b", _divided),
    (r"\b(?:addition|adding|plus)\b.*\b(?:subtract\w*|minus|taking away)\b|\bmental (?:math|arithmetic)s?\b|\b(?:math|maths|arithmetic|sums)\b", _both),
    (r"\bsubtract\w*|\bminus\b|\btaking away\b", _minus),
    (r"\baddition\b|\badding numbers\b|\badd numbers\b|\bplus\b", _plus),
    (r"\broman num\w+", _romans),
    (r"\bbinary\b", _binary),
)  # fmt: skip
