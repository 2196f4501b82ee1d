"""What an app needs of the shared parts, as words that the parts' marks know."""

from __future__ import annotations

from collections.abc import Sequence

from appforge_desktop.domain.blueprint.compile.entity import is_year, title_field
from appforge_desktop.domain.blueprint.compile.formula import FormulaWriter, unit
from appforge_desktop.domain.blueprint.compile.names import Names
from appforge_desktop.domain.blueprint.model import Blueprint, Entity, Field, Page


def features(bp: Blueprint, pages: Sequence[Page]) -> frozenset[str]:
    """Kinds of fields, kinds of pages, and the abilities that they call for."""
    fields = [(entity, field) for entity in bp.entities for field in entity.fields]
    found: set[str] = {field.kind for _, field in fields} | {f"page-{page.kind}" for page in pages}
    found |= {unit(entity, field.formula) for entity, field in fields if field.kind == "computed"} - {""}
    found |= {"year" for _, field in fields if is_year(field)}
    found |= {"unique" for _, field in fields if field.unique}
    found |= {"entities"} if bp.entities else set()
    found |= {"samples"} if bp.samples and bp.entities else set()
    found |= {ability for page in pages for ability in _abilities(page)}
    found |= {f"chart-{page.shape}" for page in pages if page.kind == "chart"}
    found |= {"formatted-title" for entity in bp.entities if title_field(entity).kind not in _WORDS}
    if any(page.kind == "dashboard" and breakdown(bp, page) for page in pages):
        found |= {"breakdown", "chart-bar"}
    found |= {function for entity in bp.entities for function in _functions(bp, entity)}
    return frozenset(found | _implied(found))


_WORDS = frozenset({"text", "long", "choice", "email", "phone", "link"})
_IMPLIED = {
    "followed": {"ref", "link", "email", "phone"},
    "number": {"money", "percent"},
    "dates": {"date", "datetime"},
    "clock": {"time"},
    "sort": {"page-table"},
    "narrowed": {"search", "filters", "sort"},
    "tools": {"search", "filters", "sort", "exports", "imports"},
}


def _implied(found: set[str]) -> set[str]:
    sort = {"sort"} if "page-table" in found else set()
    more = {feature for feature, sources in _IMPLIED.items() if sources & (found | sort)}
    return more | ({"export-ref"} if {"exports", "ref"} <= found else set())


def _functions(bp: Blueprint, entity: Entity) -> set[str]:
    writer = FormulaWriter(entity, Names(bp))
    for field in entity.fields:
        if field.formula:
            writer.write(field.formula, (field.name,))
    return writer.uses


def breakdown(bp: Blueprint, page: Page) -> Field | None:
    """The field that a dashboard draws its first figure by, if one lends itself to it."""
    entity = bp.entity(page.entity)
    fields = entity.fields if entity else ()
    return next((one for kinds in (("choice",), ("date", "datetime")) for one in fields if one.kind in kinds), None)


def _abilities(page: Page) -> list[str]:
    wanted = {
        "search": page.search,
        "filters": bool(page.filters),
        "sort": page.sort is not None,
        "group": bool(page.group),
        "exports": page.exports,
        "imports": page.imports,
    }
    return [word for word, is_wanted in wanted.items() if is_wanted]
