# ruff: noqa: E501 (patterns and word tables are read a line at a time)
"""Times of the day, and from when to when."""

from __future__ import annotations

import re

from appforge_desktop.domain.prompting.literals.dates import DAYS
from appforge_desktop.domain.prompting.literals.spans import Span

_HALF = r"\s?(?:[ap]\.?m\b\.?)"
_SURE = rf"(?:(?:[01]?\d|2[0-4])[:.h][0-5]\d(?:{_HALF}|\s?h\b)?|(?:1[0-2]|0?\d){_HALF}|(?:[01]?\d|2[0-4])\s?(?:h\b|o['’]?clock|uhr\b)|\b(?:noon|midnight|midday)\b)"
_CLOCK = rf"(?:\d{{1,3}}:[0-5]\d(?::[0-5]\d)?(?:{_HALF}|\s?h\b)?|(?:1[0-2]|0?\d)(?:[:.][0-5]\d)?{_HALF}|(?:[01]?\d|2[0-4])(?:h[0-5]\d|\s?h\b|\s?o['’]?clock|[:.]?\d{{0,2}}\s?uhr\b)|\b(?:noon|midnight|midday)\b)"
_LOOSE = r"(?:[01]?\d|2[0-4])(?:[:.][0-5]\d)?"
_TO = r"\s?(?:-|–|—|to|till|until|bis)\s?"
_END = r"(?![\d:]|[.,]\d|\s?(?:%|€|\$|£))"
_RANGES = (
    re.compile(rf"(?<![\w.,:/€$£-])(?P<span>(?:{_SURE}|{_LOOSE}){_TO}{_SURE}){_END}", re.IGNORECASE),
    re.compile(rf"(?<![\w.,:/€$£-])(?P<span>{_SURE}{_TO}(?:{_SURE}|{_LOOSE})){_END}(?!\w)", re.IGNORECASE),
    re.compile(rf"\b(?:{DAYS}|open(?:ing)?(?: (?:times|hours))?|hours)(?::|,)?\s(?:(?:open|from|is|are|at)\s){{0,2}}(?P<span>{_LOOSE}{_TO}{_LOOSE}){_END}(?!\w)", re.IGNORECASE),
    re.compile(rf"(?<![\w.,:/€$£-])(?P<span>{_LOOSE}{_TO}{_LOOSE})(?=\s(?:on\s)?{DAYS}){_END}", re.IGNORECASE),
)  # fmt: skip
_SINGLE = re.compile(rf"(?<![\w.,:/€$£-])(?P<span>{_CLOCK}){_END}(?!\w)", re.IGNORECASE)


def read_times(text: str) -> list[Span]:
    """Times; `values` is the time, or from and to, on a clock of 24 hours: "7am to 6pm" is 7:00 and 18:00."""
    found = [
        Span("time", match["span"], match.start("span"), match.end("span"), "range", _ends(match["span"]))
        for pattern in _RANGES
        for match in pattern.finditer(text)
    ]
    singles = [
        Span("time", match["span"], match.start("span"), match.end("span"), "", (_clock(match["span"]),))
        for match in _SINGLE.finditer(text)
    ]
    return [*found, *singles]


def _ends(span: str) -> tuple[str, ...]:
    parts = re.split(_TO, span, maxsplit=1, flags=re.IGNORECASE)
    if len(parts) < 2:
        return (_clock(span),)
    begin, end = parts
    afternoon = re.search(r"p\.?m", end, re.IGNORECASE) and not re.search(r"[ap]\.?m", begin, re.IGNORECASE)
    first, last = _clock(begin), _clock(end)
    if afternoon and int(first.split(":")[0]) + 12 < int(last.split(":")[0]):
        first = f"{int(first.split(':')[0]) + 12}:{first.split(':')[1]}"
    bare = not re.search(r"[hm:.]", span, re.IGNORECASE)
    if bare and int(last.split(":")[0]) <= int(first.split(":")[0]) <= 12:
        last = f"{int(last.split(':')[0]) + 12}:{last.split(':')[1]}"  # "9 to 5"
    return first, last


def _clock(said: str) -> str:
    """ "7 pm" as "19:00"; "25:00" and "1:30:00" as they are."""
    low = said.lower()
    if "noon" in low or "midday" in low:
        return "12:00"
    if "midnight" in low:
        return "0:00"
    hour, *minutes = re.findall(r"\d+", low)
    if len(minutes) > 1:
        return ":".join((hour, *minutes))
    number = int(hour)
    if re.search(r"p\.?m", low) and number < 12:
        number += 12
    elif re.search(r"a\.?m", low) and number == 12:
        number = 0
    return f"{number}:{minutes[0] if minutes else '00'}"
