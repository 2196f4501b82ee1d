# ruff: noqa: E501 (patterns and word tables are read a line at a time)
"""Which pages suit an entity, from what it keeps: pictures make cards, money a table, a status a board."""

from __future__ import annotations

import re

from appforge_desktop.domain.blueprint.language import NUMBER_KINDS
from appforge_desktop.domain.blueprint.model import Entity, Field, Metric, Page, PageKind, Sort
from appforge_desktop.domain.blueprint.names import plural

_STAGES = ("status", "stage", "phase", "state", "progress", "answer")
_DUE = ("due", "deadline", "when", "appointment", "harvest", "expir", "renew", "pickup", "start", "event", "meeting", "watered",
        "birthday", "publish", "departure", "check-in", "visit", "refill", "planned")  # fmt: skip
_NEWEST_LAST = ("due", "deadline", "expir", "renew", "harvest", "start", "when", "birthday", "return")


_AHEAD = re.compile(r"\b(?:until|due|deadline|expir\w*|back by|best before|renewal|next|return)\b")
"""Days to come: what was measured is not drawn over them."""


def main_page(entity: Entity) -> Page:
    """The page where the items are."""
    choices = [one.name for one in entity.fields if one.kind == "choice"]
    flags = [one.name for one in entity.fields if one.kind == "bool"]
    return Page(
        plural(entity.name),
        _main_kind(entity),
        entity.name,
        filters=tuple([*choices, *flags][:2]),
        sort=_order(entity),
        search=True,
    )


def more_pages(entity: Entity) -> tuple[Page, ...]:
    """Further pages that suit it, best first, each of another kind."""
    found = [_board(entity), _calendar(entity), _chart(entity)]
    return tuple(one for one in found if one is not None)


def _main_kind(entity: Entity) -> PageKind:
    kinds = [one.kind for one in entity.fields]
    if "image" in kinds or "rating" in kinds:
        return "cards"
    if "money" in kinds and {"date", "datetime"} & {*kinds}:
        return "table"
    return "table" if sum(kind in (*NUMBER_KINDS, "computed") for kind in kinds) > 1 or len(kinds) > 5 else "list"


def _order(entity: Entity) -> Sort | None:
    """Ratings and past days from the highest, coming days from the nearest."""
    for kind in ("date", "datetime", "rating"):
        field = next((one for one in entity.fields if one.kind == kind), None)
        if field is not None:
            return Sort(field.name, not any(word in field.name for word in _NEWEST_LAST))
    return None


def _board(entity: Entity) -> Page | None:
    field = next((one for one in entity.fields if one.kind == "choice" and one.name.split()[-1] in _STAGES), None)
    return Page("Board", "board", entity.name, by=field.name) if field else None


def _calendar(entity: Entity) -> Page | None:
    days = [one for one in entity.fields if one.kind in ("date", "datetime")]
    field = next((one for one in days if any(word in one.name for word in _DUE)), None)
    return Page("Calendar", "calendar", entity.name, by=field.name) if field else None


def _chart(entity: Entity) -> Page | None:
    money = _first(entity, ("money",))
    number = _first(entity, ("number", "duration"))
    day, choice = _first(entity, ("date", "datetime")), _first(entity, ("choice",))
    if money is not None and (by := choice or day) is not None:
        return _charted(entity, Metric("sum", money.name), by, "pie" if by is choice else "bar")
    if number is not None and day is not None and not _AHEAD.search(day.name) and not number.name.startswith("times "):
        return _charted(entity, Metric("sum" if number.kind == "duration" else "avg", number.name), day, "line")
    return None


def _charted(entity: Entity, metric: Metric, by: Field, shape: str) -> Page:
    title = "By Month" if by.kind in ("date", "datetime") else f"By {by.name.title()}"
    shapes = {"pie": "pie", "line": "line"}
    return Page(title, "chart", entity.name, by=by.name, shape=shapes.get(shape, "bar"), metrics=(metric,))  # type: ignore[arg-type]


def _first(entity: Entity, kinds: tuple[str, ...]) -> Field | None:
    return next((one for kind in kinds for one in entity.fields if one.kind == kind), None)
