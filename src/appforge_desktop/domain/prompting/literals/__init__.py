"""What a request states literally, marked before any model runs: prices, times, names, lists, questions and answers.

Two layers. *Leaves* (money, figure, date, time, email, phone, link, quote, name) never overlap one another. *Groups*
(list, pair) never overlap one another either; leaves may lie within a group. Every span's text is the very part of the
request at its offsets.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from appforge_desktop.domain.prompting.literals.dates import read_dates
from appforge_desktop.domain.prompting.literals.figures import read_figures, read_money
from appforge_desktop.domain.prompting.literals.lists import read_lists
from appforge_desktop.domain.prompting.literals.names import read_names
from appforge_desktop.domain.prompting.literals.pairs import read_pairs
from appforge_desktop.domain.prompting.literals.signs import read_emails, read_links, read_phones, read_quotes
from appforge_desktop.domain.prompting.literals.spans import (
    GROUPS,
    LEAVES,
    Span,
    SpanKind,
    literal_in,
    squeezed,
    without_overlaps,
)
from appforge_desktop.domain.prompting.literals.times import read_times

__all__ = ["GROUPS", "LEAVES", "Span", "SpanKind", "literal_in", "read_literals"]

_AND = re.compile(r" (?:&|and|und) ")
LONGEST_REQUEST = 8_000
"""What stands behind it is not read: nobody says that much, and reading must stay quick."""


def read_literals(text: str, today: date | None = None) -> tuple[Span, ...]:
    """The spans of a request, by where they start.

    Args:
        today: Resolves "next Friday" and "March 3" to a day in `Span.key`; without it they are marked only.
    """
    said, places = squeezed(text[:LONGEST_REQUEST])
    spans = _read(said, today)
    if len(said) == min(len(text), LONGEST_REQUEST):
        return spans
    moved = ((one, places[one.start], places[one.end - 1] + 1) for one in spans)
    return tuple(replace(one, text=text[start:end], start=start, end=end) for one, start, end in moved)


def _read(text: str, today: date | None) -> tuple[Span, ...]:
    quotes = read_quotes(text)
    found = (*quotes, *read_links(text), *read_emails(text), *read_dates(text, today), *read_money(text),
             *read_times(text), *read_phones(text), *read_figures(text), *read_names(text))  # fmt: skip
    leaves = without_overlaps(one for one in found if _whole(one, text))
    solid = tuple(
        one
        for one in leaves
        if one.kind in ("quote", "link", "email") or (one.kind == "name" and _AND.search(one.text))
    )
    groups = without_overlaps(one for one in (*read_pairs(text, solid), *read_lists(text, solid)) if _whole(one, text))
    return tuple(sorted((*leaves, *groups), key=lambda one: (one.start, -one.end)))


def _whole(span: Span, text: str) -> bool:
    """Whether a span begins and ends where a word does."""
    before, after = text[span.start - 1 : span.start] if span.start else "", text[span.end : span.end + 1]
    return not (_joined(before + span.text[:1]) or _joined(span.text[-1:] + after))


def _joined(two: str) -> bool:
    return len(two) == 2 and two.replace("_", "a").isalnum()
