# ruff: noqa: E501 (patterns are read a line at a time)
"""When it is open, and what happens when."""

from __future__ import annotations

import re
from dataclasses import dataclass

from appforge_desktop.domain.prompting.literals import Span
from appforge_desktop.domain.prompting.story.clauses import bare, capital

_LINK = re.compile(r"[\s:,–-]*(?:(?:we are|we're|it is|it's|from|open(?:ed)?|is|are|at|between|on)\s+)*", re.IGNORECASE)
_CLOSED = re.compile(r"\bclosed\s+(?:on\s+|all day\s+)?$", re.IGNORECASE)
_CLOSED_BEHIND = re.compile(r"\s*(?::|is|are|-|–)?\s*(?:we are |we're )?closed\b", re.IGNORECASE)
_OPEN = re.compile(r"\b(?:open|hours|opening)\b[^.\n]{0,30}$", re.IGNORECASE)
_WHERE = re.compile(
    r"\s(?:in|at|@)\s(?P<where>(?:(?:the|our|a)\s|(?=[A-ZÀ-Þ\d]|room|hall|studio|stage|church|town|city|garden|park|school|barn|library))[^,.;\n]{2,40})$"
)
_CUT = re.compile(r"[;\n]|\sand (?=(?:a|an|the|our) [a-z])|,(?!\d)|[.!?](?=\s|$)|(?<=[\w)]):(?=\s\d{1,2}[:.]\d\d\b)")
_LEAD = re.compile(
    r"^.*\b(?:schedule|agenda|program(?:me)?|timetable|line ?up|classes|with|and|then|starts? with|events?|day)\s*:?\s+",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Event:
    """One entry of a schedule."""

    when: str
    what: str
    where: str = ""


def read_hours(request: str, spans: tuple[Span, ...]) -> tuple[tuple[str, str], ...]:
    """(days, times) as said: "Mon-Fri" and "7-18h", "Sundays" and "closed"; days are empty where none were said."""
    days = [one for one in spans if one.kind == "date" and one.key == "weekday"]
    times = [one for one in spans if one.kind == "time" and one.key == "range"]
    found: list[tuple[int, str, str]] = []
    for one in times:
        day = next((it for it in days if _beside(request, it, one)), None)
        if day is not None and not _goes_on(request, max(one.end, day.end)):
            found.append((min(day.start, one.start), capital(day.text), one.text))
        elif day is None and _OPEN.search(request[: one.start]):
            found.append((one.start, "", one.text))
    for day in days:
        if _CLOSED.search(request[: day.start]) or _CLOSED_BEHIND.match(request, day.end):
            found.append((day.start, capital(day.text), "closed"))
    return tuple((day, time) for _, day, time in sorted(dict.fromkeys(found)))


def _beside(request: str, day: Span, time: Span) -> bool:
    if day.end <= time.start:
        return _LINK.fullmatch(request, day.end, time.start) is not None
    return re.fullmatch(r"\s*(?:on|every|,)?\s*(?:on\s+)?", request[time.end : day.start]) is not None


def _goes_on(request: str, end: int) -> bool:
    """Whether more follows in the clause: "Saturday 10-12 yoga for beginners" is an event."""
    stop = _CUT.search(request, end)
    rest = request[end : stop.start() if stop else len(request)]
    return bool(
        re.match(
            r"\s*[:–-]?\s*(?!and\b|or\b|on\b|with\b|but\b|closed\b|we\b|sat|sun|mon|tue|wed|thu|fri|our\b|call\b|phone\b|the\b|all\b|\w+\s(?:is|are|costs?|for)\b|\()[a-z]{3,}",
            rest,
            re.IGNORECASE,
        )
    )


def read_events(request: str, spans: tuple[Span, ...], hours: tuple[tuple[str, str], ...]) -> tuple[Event, ...]:
    """Clauses that say when something happens: "10:00 Opening", "Saturday 10am: yoga in Hall 2", "dinner at 7 pm"."""
    moments = [
        one for one in spans if one.kind == "time" or (one.kind == "date" and one.key not in ("year", "relative"))
    ]
    taken = {time for _, time in hours} | {day.lower() for day, _ in hours}
    found: list[Event] = []
    for start, end in _clauses(request):
        inside = [one for one in moments if start <= one.start and one.end <= end and one.text.lower() not in taken]
        timed = any(one.kind == "time" for one in inside)
        dated = (
            bool(inside)
            and re.search(
                r"(?:^|[:•*–-]|\b(?:dates?|gigs?|shows?|concerts?|events?))\s*(?:on\s|are\s)?$",
                request[start : inside[0].start],
            )
            is not None
        )
        if inside and (timed or dated) and (one := _event(request, start, end, inside)):
            found.append(one)
    return tuple(found)


def _clauses(request: str) -> list[tuple[int, int]]:
    cuts = [match.span() for match in _CUT.finditer(request)]
    begins = [0, *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), len(request)]
    return list(zip(begins, ends, strict=True))


def _event(request: str, start: int, end: int, moments: list[Span]) -> Event | None:
    first, last = moments[0], moments[-1]
    when = request[first.start : last.end]
    before, after = request[start : first.start], request[last.end : end].strip(" :–-\t")
    told = re.search(r"[^\W\d_]{3}", before) and re.match(r"(?:in|at|@)\s", after)
    said = after if re.search(r"\w{3}", after) and len(bare(before).split()) < 3 and not told else _LEAD.sub("", before)
    said = re.sub(r"\s(?:at|on|from|starts?|begins?|is)\s*$", "", said.rstrip()).strip(" -–*•:")
    where = _WHERE.search(said)
    what = said[: where.start()] if where else said
    place = where["where"] if where else ""
    if not where and said != after and (tail := re.match(r"(?:in|at)\s(?P<where>(?:the\s)?[^,.;\n]{2,40})$", after)):
        place = tail["where"]
    what = re.sub(r"^(?:the|a|an|and|then)\s", "", what.strip())
    if not re.search(r"[^\W\d_]{2}", what) or len(what.split()) > 8 or len(when.split()) > 6:
        return None
    return Event(capital(when), capital(what), place)
