# ruff: noqa: E501 (patterns are read a line at a time)
"""Who says what, and who does what."""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import dataclass

from appforge_desktop.domain.prompting.literals import Span
from appforge_desktop.domain.prompting.literals.names import NO_NAMES

_NAME = r"(?:(?:Dr|Prof|Mr|Mrs|Ms)\.?\s)?[A-ZÀ-Þ][\w'’-]+(?:\s(?:[A-ZÀ-Þ]\.|[A-ZÀ-Þ][\w'’-]*|van|von|de|der)){0,3}"
_ROLE = r"[^,.;:()\n\"“”]{2,40}"
_AFTER = re.compile(
    rf"\s*[,.]?\s*(?:[-–—~]\s*|\(|(?:says|said|writes|by|from|according to)\s+)(?:(?:says|said|by|from|our customer|a customer|customer)\s+)?(?P<who>{_NAME})(?:\s*[,(]\s*(?:a |an |the |our )?(?P<role>(?!and\b|with\b|phone\b|open\b)[a-z][\w' -]{{1,30}}))?"
)
_BEFORE = re.compile(
    rf"(?P<who>{_NAME})(?:\s*[,(]\s*(?:a |an |the |our )?(?P<role>[a-z][\w' -]{{1,30}})[),]?)?\s*(?:says|said|writes|wrote|thinks|:|told us)\s*[:,]?\s*$"
)
_OTHER_USE = re.compile(
    r"\b(?:called|named|titled|headline|slogan|tagline|motto|title|button|heading|name(?: is)?|label|button says|with the text|subtitle|claim|text|word|words)\b\s*(?:is|reads|should (?:say|be)|saying|:)?\s*:?\s*$",
    re.IGNORECASE,
)
_TEAM = re.compile(
    r"\b(?:team|staff|crew|speakers?|members|people|colleagues|employees|owners?|band|teachers?|trainers?|coaches|doctors?|family)\b[^.\n]{0,200}?$",
    re.IGNORECASE,
)
_WITH_ROLE = re.compile(
    rf"(?<![\w.])(?P<who>{_NAME})\s*(?:\((?:our |the |a |an )?(?P<a>{_ROLE})\)|\s[-–—]\s(?:our |the |a |an )?(?P<b>{_ROLE})|,\s(?:our|the|a|an)\s(?P<c>{_ROLE})|\s(?:is|as)\s(?:our|the|a|an)\s(?P<d>{_ROLE})|:\s(?P<e>{_ROLE}))(?=[,.;)\n]|$|\sand\s)"
)
_BARE_ROLE = re.compile(
    rf"(?<![\w.])(?P<who>{_NAME})\s(?P<role>(?!is\b|as\b|and\b|in\b|on\b|at\b|for\b|with\b|our\b|says\b|to\b)[a-z][a-z -]{{2,24}})(?=[,.;\n]|$|\sand\s)"
)
_NOT_A_ROLE = re.compile(r"^(?:and|with|open|phone|in|on|at|for|since|has|have|\d)|\d|[€$£]")


_TITLES = re.compile(r"\b(Dr|Prof|Mr|Mrs|Ms|St)\.")


@dataclass(frozen=True)
class Quote:
    """What somebody says; who and role are empty where nobody was named."""

    text: str
    who: str = ""
    role: str = ""


def read_quotes(request: str, spans: tuple[Span, ...]) -> tuple[Quote, ...]:
    """Quotations that somebody says, not names and headlines in quotation marks."""
    found: list[Quote] = []
    for span in spans:
        if span.kind != "quote":
            continue
        before, after = request[: span.start], request[span.end :]
        if _OTHER_USE.search(before[-40:]):
            continue
        match = _AFTER.match(after) or _BEFORE.search(before[-80:])
        if match:
            found.append(Quote(span.value, _person(match["who"]), (match["role"] or "").strip()))
        elif len(span.value.split()) > 2:
            found.append(Quote(span.value))
    return tuple(found)


def _person(said: str) -> str:
    """A name without the word that begins the next sentence: "Dev P. Phone"."""
    words = said.split()
    while len(words) > 1 and words[-1] in NO_NAMES:
        words.pop()
    return " ".join(words)


def read_people(request: str, spans: tuple[Span, ...], others: Set[str]) -> tuple[tuple[str, str], ...]:
    """(name, role) of people that were introduced."""
    quoted = [one for one in spans if one.kind == "quote"]
    found: dict[str, str] = {}
    for match in _WITH_ROLE.finditer(request):
        role = next(one for one in match.groups()[1:] if one)
        told = match["d"] or match["c"] or _TEAM.search(request[: match.start()])
        if told and _new(match, role, others, quoted):
            found.setdefault(match["who"], role.strip())
    for match in _BARE_ROLE.finditer(request):
        before = _TITLES.sub(r"\1 ", request[: match.start()])
        team = re.search(r"\b(?:team|staff|crew|speakers)\b(?P<told>:?)[^.\n]{0,120}$", before, re.IGNORECASE)
        if team and _new(match, match["role"], frozenset() if team["told"] else others, quoted):
            found.setdefault(match["who"], match["role"].strip())
    return tuple(found.items())


def _new(match: re.Match[str], role: str, others: Set[str], quoted: list[Span]) -> bool:
    inside = any(one.start <= match.start() < one.end for one in quoted)
    if match["who"].split()[0] in NO_NAMES:
        return False
    return match["who"] not in others and not _NOT_A_ROLE.search(role.strip()) and not inside and len(role.split()) < 6
