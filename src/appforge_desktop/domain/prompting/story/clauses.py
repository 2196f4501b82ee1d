# ruff: noqa: E501 (patterns are read a line at a time)
"""Cuts a request into its clauses and takes off the words that only lead to what is meant."""

from __future__ import annotations

import re
from collections.abc import Iterable

from appforge_desktop.domain.prompting.literals import Span

_STOPS = re.compile(r"[;\n]|,(?!\d)|[.!?](?=\s|$)|:(?=\s)|\s(?:and|or|plus|&)\s|[()]")
_LEAD = re.compile(
    r"^(?:(?:[-*•–—]|\d{1,3}[.)])\s+|(?:.*\b(?:we (?:also )?(?:sell|offer|serve|bake|have|charge|do|make)|sells?|selling|offers?|offering|serves?|serving|charges?|charging|with|like|such as|including|includes|menu|prices?|costs?|starting with|list|show|showing|has|have)\s+)"
    r"|(?:a|an|the|our|my|your|one|for|of|is|are|it's|its|there is|i sell|i charge)\s+)",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"(?:[\s]*(?:[-–—:=(@|,.]+|\b(?:for|at|is|are|costs?|from|only|just|starting|starts|starting at|now|each|about|around|costing|cost|of|to|plan is|which|that|on|in)\b))+\s*$",
    re.IGNORECASE,
)
_LONGEST = 6


def clause_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the clause that holds a part of the text begins and ends."""
    before = [match.end() for match in _STOPS.finditer(text, 0, start)]
    after = _STOPS.search(text, end)
    return (before[-1] if before else 0), (after.start() if after else len(text))


def bare(text: str) -> str:
    """A noun without its lead and tail: "we sell a sourdough loaf for" -> "sourdough loaf"."""
    shown = text.strip()
    while shown and (cut := _LEAD.match(shown)) and cut.end() < len(shown):
        shown = shown[cut.end() :].strip()
    shown = _TAIL.sub("", shown).strip(' \t\n-–—:=,.;|*•"“”')
    return "" if re.fullmatch(_LEAD.pattern.removeprefix("^"), shown + " ", re.IGNORECASE) else shown


def short(text: str) -> str:
    """At most the last words of a text: what stands before them is talk."""
    words = text.split(" ")
    return " ".join(words[-_LONGEST:]) if len(words) > _LONGEST else text


def within(span: Span, spans: Iterable[Span]) -> bool:
    """Whether a span lies within one of the others."""
    return any(one.start <= span.start and span.end <= one.end for one in spans)


def capital(text: str) -> str:
    """With a capital at its beginning."""
    return text[:1].upper() + text[1:]
