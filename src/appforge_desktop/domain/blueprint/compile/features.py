"""What an app needs of the shared parts, as words that the parts' marks know."""

from __future__ import annotations

from collections.abc import Sequence, Set

from appforge_desktop.domain.blueprint.compile.entity import done_field, is_tracked, is_year, title_field
from appforge_desktop.domain.blueprint.compile.figures import trend_field
from appforge_desktop.domain.blueprint.compile.formula import FormulaWriter, unit
from appforge_desktop.domain.blueprint.compile.names import Names
from appforge_desktop.domain.blueprint.model import Blueprint, Entity, Field, Page

MOST_TABS = 5
"""Pages that the bar of phones holds side by side; see AppShell.tsx."""


def features(bp: Blueprint, pages: Sequence[Page], rows: Set[str] = frozenset()) -> frozenset[str]:
    """Kinds of fields, kinds of pages, and the abilities that they call for.

    Args:
        rows: Names of the entities that start with items of the person.
    """
    fields = [(entity, field) for entity in bp.entities for field in entity.fields]
    found: set[str] = {field.kind for _, field in fields} | {f"page-{page.kind}" for page in pages}
    found |= {unit(bp, entity, field.formula) for entity, field in fields if field.kind == "computed"} - {""}
    found |= {"year" for _, field in fields if is_year(field)}
    found |= {"unique" for _, field in fields if field.unique}
    found |= {"entities"} if bp.entities else set()
    found |= {"samples"} if bp.samples and any(one.name not in rows for one in bp.entities) else set()
    found |= {"rows"} if rows else set()
    found |= {"all-rows"} if rows >= {one.name for one in bp.entities} else set()
    found |= {"archive" for entity in bp.entities if entity.archive}
    found |= {"flow" for _, field in fields if field.flow}
    found |= {"due" for _, field in fields if field.due}
    found |= {"due-time" for _, field in fields if field.due and field.kind == "datetime"}
    found |= {"done" for entity in bp.entities if done_field(entity) and is_tracked(entity, bp.pages)}
    found |= {"many-pages"} if len(pages) > MOST_TABS else set()
    found |= {ability for page in pages for ability in _abilities(page)}
    found |= {f"chart-{page.shape}" for page in pages if page.kind == "chart"}
    found |= {"detail-prints" for page in bp.pages if page.kind == "detail" and page.prints}
    found |= {"formatted-title" for entity in bp.entities if title_field(entity).kind not in _WORDS}
    if any(page.kind == "dashboard" and breakdown(bp, page) for page in pages):
        found |= {"breakdown", "chart-bar"}
    if any(page.kind == "dashboard" and trend_field(bp.entity(page.entity)) for page in pages):
        found |= {"trend", "chart-line"}
    found |= {function for entity in bp.entities for function in _functions(bp, entity)}
    return frozenset(found | _implied(found))


_WORDS = frozenset({"text", "long", "choice", "email", "phone", "link"})
_IMPLIED = {
    "followed": {"ref", "link", "email", "phone"},
    "number": {"money", "percent"},
    "dates": {"date", "datetime"},
    "clock": {"time"},
    "sort": {"page-table"},
    "narrowed": {"search", "filters", "sort", "page-table", "hide", "due"},
    "tools": {"search", "filters", "sort", "exports", "imports", "hide", "bulk", "prints", "page-table"},
    "live": {"related", "daysUntil", "daysSince"},
    "calendar-aware": {"related", "daysUntil", "daysSince", "due", "checks"},
    "done": {"repeat"},
    "cell": {"bool", "flow"},
    "ticked": {"bool", "checks"},
    "sums": {"totals", "running"},
}


def _implied(found: set[str]) -> set[str]:
    more = {feature for feature, sources in _IMPLIED.items() if sources & found}
    more |= {"days-only"} if "related" not in found and "live" in more else set()
    more |= {"bulk-done"} if {"bulk", "done"} <= found else set()
    more |= {"bulk-repeat"} if "bulk" in found and "repeat" in found and {"done", "choice"} & found else set()
    more |= {"bulk-change"} if "bulk" in found and {"done", "choice"} & found else set()
    return more | ({"export-ref"} if {"exports", "ref"} <= found else set())


def _functions(bp: Blueprint, entity: Entity) -> set[str]:
    writer = FormulaWriter(bp, entity, Names(bp))
    for field in entity.fields:
        if field.formula:
            writer.function(field)
    return writer.uses


def breakdown(bp: Blueprint, page: Page) -> Field | None:
    """The field that a dashboard draws a figure by beside its months, if one lends itself to it."""
    entity = bp.entity(page.entity)
    fields = entity.fields if entity else ()
    kinds = ("choice", "ref") if trend_field(entity) else ("choice", "ref", "date", "datetime")
    return next((one for kind in kinds for one in fields if one.kind == kind), None)


def _abilities(page: Page) -> list[str]:
    wanted = {
        "search": page.search,
        "filters": bool(page.filters),
        "sort": page.sort is not None or bool(page.running),
        "group": bool(page.group),
        "exports": page.exports,
        "imports": page.imports,
        "totals": bool(page.totals),
        "running": bool(page.running),
        "hide": bool(page.hide),
        "bulk": page.bulk,
        "prints": page.prints,
    }
    return [word for word, is_wanted in wanted.items() if is_wanted]
