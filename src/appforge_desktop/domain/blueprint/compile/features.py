"""What an app needs of the shared parts, as words that the parts' marks know."""

from __future__ import annotations

from collections.abc import Sequence

from appforge_desktop.domain.blueprint.compile.formula import unit
from appforge_desktop.domain.blueprint.model import Blueprint, Page


def features(bp: Blueprint, pages: Sequence[Page]) -> frozenset[str]:
    """Kinds of fields, kinds of pages, and the abilities that they call for."""
    fields = [(entity, field) for entity in bp.entities for field in entity.fields]
    found = {field.kind for _, field in fields} | {f"page-{page.kind}" for page in pages}
    found |= {unit(entity, field.formula) for entity, field in fields if field.kind == "computed"} - {""}
    found |= {"unique" for _, field in fields if field.unique}
    found |= {"samples"} if bp.samples else set()
    found |= {word for page in pages for word in _abilities(page)}
    if found & {"money", "percent"}:
        found.add("number")
    if found & {"date", "datetime"}:
        found.add("dates")
    if found & {"exports", "imports"}:
        found.add("csv")
    return frozenset(found)


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
