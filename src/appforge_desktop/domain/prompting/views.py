# ruff: noqa: E501 (patterns and word tables are read a line at a time)
"""What a request says about pages: board, calendar, chart, dashboard, gallery, table…"""

from __future__ import annotations

import re
from dataclasses import dataclass

from appforge_desktop.domain.blueprint.model import Aggregate, ChartShape, PageKind


@dataclass(frozen=True)
class View:
    """A page that was asked for.

    Attributes:
        by: Words for the field of columns, days or groups, as they were said; empty when none were.
        measure: Words for what a chart adds up; empty to count.
    """

    kind: PageKind
    by: str = ""
    measure: str = ""
    aggregate: Aggregate = "count"
    shape: ChartShape = "bar"


_KINDS: tuple[tuple[str, PageKind], ...] = (
    (r"\b(?:kanban(?: ?board)?|(?:drag(?:gable)?[- ]and[- ]drop |task |status |pipeline |trello[- ]?(?:like|style)? )?"
     r"boards?(?! games?| members?| meetings?| of)|swim ?lanes|pipeline view|an? pipeline(?! of))\b(?! games?)", "board"),
    (r"\b(?:calend[ae]r|calandar|month(?:ly)? view|agenda view)s?\b", "calendar"),
    (r"\b(?:(?:bar|line|pie|donut|monthly|weekly|spending|progress|yearly) ?)?(?:chart|graph|diagram|plot|histogram)s?\b"
     r"|\b(?:pie|bar) (?:of|by)\b", "chart"),
    (r"\b(?:dash ?board|statistics|stats|key figures|metrics|kpis?|numbers page|totals? page)\b", "dashboard"),
    (r"\b(?:gallery|galery|photo wall|photo grid|picture grid|image grid|mood ?board)\b", "gallery"),
    (r"\b(?:table|spread ?sheet|sheet)(?: view| of)?\b(?! tennis| reservation)", "table"),
    (r"\b(?:as (?:a )?cards|cards? (?:view|page|layout|grid)|in cards|card grid|tiles)\b", "cards"),
    (r"\b(?:as (?:a )?(?:simple )?list|list (?:view|page))\b", "list"),
    (r"\b(?:entry form|form (?:page|view|to add)|input form|(?:as|in) a form)\b", "form"),
)  # fmt: skip
_BY = re.compile(
    r"\b(?:by|per|for each|grouped by|against|over|with columns? for|on (?:its|their|the)) "
    r"(?:the |its |their |each )?([\w-]+(?: (?!and\b|page\b|on\b|in\b|with\b|or\b)[\w-]+)?)"
)
_MEASURE = re.compile(
    r"\b(?:chart|graph|plot|pie|diagram|charts|graphs|show(?:s|ing)?|see)s? (?:of |showing |for |with |that charts )?"
    r"(?:the |my |our |how much )?(total |sum of |average |avg |mean |number of |count of |amount of )?"
    r"([a-z][\w-]*(?: (?!by\b|per\b|over\b|and\b|for\b)[\w-]+)?) (?:by|per|over|for each)\b"
)
_VIEW_WORDS = re.compile(r"\b(?:chart|graph|plot|pie|page|board|table)\b")
_WHEN = {"month", "time", "week", "year", "day", "months", "date", "weeks", "days"}
_SUMS = re.compile(r"\b(?:spend(?:ing)?|spent|cost|amount|total|expens\w*|revenue|income|money|price|sum|budget)\b")


def read_views(text: str) -> tuple[View, ...]:
    """The pages that a tidied request asks for, in its order, each kind once."""
    found: dict[PageKind, tuple[int, View]] = {}
    for pattern, kind in _KINDS:
        match = re.search(pattern, text)
        if match and not _is_name(text, match):
            found[kind] = (match.start(), _view(kind, text, match))
    return tuple(view for _, view in sorted(found.values(), key=lambda one: one[0]))


def names_a_view(phrase: str) -> bool:
    """Whether a phrase is about a page and so no field."""
    return bool(read_views(phrase)) or bool(re.search(r"\b(?:page|view|screen|tab)s?$", phrase))


def _is_name(text: str, match: re.Match[str]) -> bool:
    """ "a table tennis club", "chart of accounts", "board games": words that only look like views."""
    after = text[match.end() :]
    return bool(re.match(r"\s*(?:tennis|games?|numbers?|of accounts|reservations?|members?)\b", after))


def _view(kind: PageKind, text: str, match: re.Match[str]) -> View:
    rest = re.split(r"[.;\n]| and (?:a|an|show|also|make|add)\b", text[match.start() :])[0]
    by = _by(rest)
    if kind != "chart":
        return View(kind, "" if by in _WHEN else by)
    clause = text[max(0, match.start() - 40) : match.end()] + rest[match.end() - match.start() :]
    measure, aggregate = _measure(clause)
    by = by or _by(clause)
    if not by and re.search(r"\b(?:month|year|week|dai|da)ly\b|\bover time\b|\btrend\b", clause):
        by = "month"
    return View(kind, "date" if by in _WHEN else by, measure, aggregate, _shape(clause))


def _by(text: str) -> str:
    match = _BY.search(text)
    return match[1].strip() if match else ""


def _shape(text: str) -> ChartShape:
    if re.search(r"\b(?:pie|donut|doughnut)\b", text):
        return "pie"
    return "line" if re.search(r"\b(?:line|trend|over time|progress)\b", text) else "bar"


def _measure(text: str) -> tuple[str, Aggregate]:
    match = _MEASURE.search(text)
    words, how = (match[2], match[1] or "") if match else ("", "")
    words = "" if _VIEW_WORDS.search(words) else words
    if how.startswith(("average", "avg", "mean")) or re.search(r"\b(?:average|avg|mean)\b", text):
        return words, "avg"
    if how.startswith(("number", "count")):
        return words, "count"
    if how or _SUMS.search(words or text):
        return words, "sum"
    return words, "count"
