# ruff: noqa: E501 (patterns and word tables are read a line at a time)
"""Days, months, years and weekdays."""

from __future__ import annotations

import re
from datetime import date, timedelta

from appforge_desktop.domain.prompting.literals.spans import Span

_MONTHS = ("jan(?:uary)?", "feb(?:ruary)?", "mar(?:ch)?", "apr(?:il)?", "may", "june?", "july?", "aug(?:ust)?",
           "sept?(?:ember)?", "oct(?:ober)?", "nov(?:ember)?", "dec(?:ember)?")  # fmt: skip
_MONTH = rf"(?:{'|'.join(_MONTHS)})\.?"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_YEAR = r"(?:19|20|21)\d\d"
_WEEKDAYS = ("mon(?:day)?", "tue(?:s(?:day)?)?", "wed(?:nesday|s)?", "thu(?:r(?:s(?:day)?)?)?", "fri(?:day)?",
             "sat(?:urday)?", "sun(?:day)?")  # fmt: skip
_SHORT = r"(?:mo|tu|we|th|fr|sa|su|di|mi|do|so)"
"""Two letters are a day only beside another one: "Mo-Thu"."""
_WEEKDAY = rf"(?:{'|'.join(_WEEKDAYS)})s?"
DAYS = (
    rf"(?:(?:weekdays?|weekends?|every ?day|daily|public holidays|bank holidays|holidays)\b"
    rf"|\b{_SHORT}\.?\s?(?:-|–|—)\s?(?:{_WEEKDAY}|{_SHORT})\b\.?|{_WEEKDAY}\.?\b(?:\s?(?:-|–|—|to|till|until|through|thru|bis)\s?{_WEEKDAY}\b\.?|(?:\s?(?:,|&|\+|/|and|,\s?and)\s?{_WEEKDAY}\b\.?){{1,6}})?)"
)
"""Weekdays, alone and together: "Mon-Fri", "Saturday and Sunday", "weekends"."""
_NUMERIC = re.compile(
    rf"(?<![\d.,/-])(?:(?P<iso>{_YEAR}-\d{{1,2}}-\d{{1,2}})|(?P<d>\d{{1,2}})(?P<sep>[./-])(?P<m>\d{{1,2}})(?P=sep)(?P<y>{_YEAR}|\d\d))(?![\d/-]|[.,]\d)"
)
_MONTH_FIRST = re.compile(
    rf"\b(?P<m>{_MONTH})\s(?P<d>{_DAY})(?:\s?[-–]\s?{_DAY})?\b(?:,?\s(?P<y>{_YEAR}))?(?![\d:]|\s?[ap]m\b)",
    re.IGNORECASE,
)
_DAY_FIRST = re.compile(
    rf"\b(?P<d>{_DAY})\.?(?:\s?[-–]\s?{_DAY}\.?)?\s(?:of\s)?(?P<m>{_MONTH})(?:,?\s(?P<y>{_YEAR}))?(?!\w)", re.IGNORECASE
)
_MONTH_YEAR = re.compile(rf"\b(?P<m>{_MONTH})\s(?P<y>{_YEAR})\b", re.IGNORECASE)
_YEARS = re.compile(
    rf"(?<![\d.,/-])(?P<from>{_YEAR})\s?(?:-|–|to|until)\s?(?:{_YEAR}|now|today|present)\b(?![-/]\d)", re.IGNORECASE
)
_SINCE = re.compile(
    rf"\b(?:since|founded(?: in)?|established(?: in)?|est\.?|opened(?: in)?|started(?: in)?|born(?: in)?|from|in|of|for|until|by|©|copyright)\s(?P<y>{_YEAR})\b(?![-/:.]\d|\s?[€$£%])",
    re.IGNORECASE,
)
_RELATIVE = re.compile(
    rf"\b(?:(?:next|this|coming|last)\s(?:{_WEEKDAY}|week|month|weekend|year|spring|summer|autumn|fall|winter)|tomorrow|today|tonight|day after tomorrow)\b",
    re.IGNORECASE,
)
_WEEKDAYS_SAID = re.compile(rf"\b{DAYS}(?!\w)", re.IGNORECASE)
_SHORT_WORDS = frozenset("mon sun sat wed thu fri tue mons suns sats weds thus".split())


def read_dates(text: str, today: date | None = None) -> list[Span]:
    """Days and weekdays, the most telling first."""
    found = [_numeric(match) for match in _NUMERIC.finditer(text)]
    for pattern in (_DAY_FIRST, _MONTH_FIRST):
        found += [_span(match, _day(match, today)) for match in pattern.finditer(text) if _is_month(match)]
    found += [_span(match, "month") for match in _MONTH_YEAR.finditer(text)]
    found += [_span(match, "year") for match in _YEARS.finditer(text)]
    found += [Span("date", match["y"], match.start("y"), match.end("y"), "year") for match in _SINCE.finditer(text)]
    found += [_span(match, _relative(match[0], today)) for match in _RELATIVE.finditer(text)]
    found += [_span(match, "weekday") for match in _WEEKDAYS_SAID.finditer(text) if _is_weekday(text, match)]
    return found


def _span(match: re.Match[str], key: str) -> Span:
    return Span("date", match[0], match.start(), match.end(), key)


def _is_month(match: re.Match[str]) -> bool:
    """ "may 3 people come" and "march 2 by 2" are no dates, "3 may" and "May 3" are."""
    return match["m"] not in ("may", "march", "mar") or match.start("d") < match.start("m")


def _is_weekday(text: str, match: re.Match[str]) -> bool:
    """ "sun" and "sat" in small letters are other words; "Sat", "mon-fri" and "sat 9-12" are days."""
    return match[0] not in _SHORT_WORDS or re.match(r"\s*:?\s*(?:from\s)?\d", text[match.end() :]) is not None


def _numeric(match: re.Match[str]) -> Span:
    if match["iso"]:
        year, month, day = (int(one) for one in match["iso"].split("-"))
        return _span(match, _iso(year, month, day))
    year = int(match["y"]) if len(match["y"]) == 4 else 2000 + int(match["y"])
    one, two = int(match["d"]), int(match["m"])
    if match["sep"] == "/" and two > 12:
        one, two = two, one
    ambiguous = match["sep"] == "/" and one <= 12 and two <= 12 and one != two
    return _span(match, "day" if ambiguous else _iso(year, two, one))


def _day(match: re.Match[str], today: date | None) -> str:
    month = next(at for at, one in enumerate(_MONTHS, 1) if re.fullmatch(rf"{one}\.?", match["m"], re.IGNORECASE))
    day = int(re.match(r"\d+", match["d"])[0])  # type: ignore[index]
    if match["y"]:
        return _iso(int(match["y"]), month, day)
    if today is None:
        return "day"
    this = _iso(today.year, month, day)
    return this if this == "day" or this >= today.isoformat() else _iso(today.year + 1, month, day)


def _iso(year: int, month: int, day: int) -> str:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return "day"


def _relative(said: str, today: date | None) -> str:
    """The day of "tomorrow" and "next Friday" (the first one that is not today)."""
    words = said.lower().split()
    if today is None:
        return "relative"
    fixed = {"today": 0, "tonight": 0, "tomorrow": 1, "day after tomorrow": 2}
    if said.lower() in fixed:
        return (today + timedelta(days=fixed[said.lower()])).isoformat()
    at = next((at for at, one in enumerate(_WEEKDAYS) if re.fullmatch(rf"{one}s?", words[-1])), None)
    if at is None or words[0] == "last":
        return "relative"
    return (today + timedelta(days=(at - today.weekday() - 1) % 7 + 1)).isoformat()
