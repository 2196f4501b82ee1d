# ruff: noqa: E501 (patterns and tables are read a line at a time)
"""Pages that were asked for, on the fields that are there."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from appforge_desktop.domain.blueprint.language import (
    DAY_KINDS,
    FILTER_KINDS,
    GROUP_KINDS,
    NUMBER_KINDS,
    PAGE_KINDS,
    SORT_KINDS,
)
from appforge_desktop.domain.blueprint.model import Blueprint, Entity, Field, FieldKind, Metric, Page, PageKind, Sort
from appforge_desktop.domain.blueprint.names import free_name, key, nearest, plural
from appforge_desktop.domain.prompting.choices import options_for
from appforge_desktop.domain.prompting.nouns import singular
from appforge_desktop.domain.prompting.usual_pages import main_page
from appforge_desktop.domain.prompting.views import View
from appforge_desktop.domain.prompting.wishes import Wishes

_ITEM_KINDS: tuple[PageKind, ...] = ("list", "cards", "table", "gallery")


def cover_pages(blueprint: Blueprint, wishes: Wishes, note: Callable[[str], None]) -> Blueprint:
    """The Blueprint with a page for each view that was asked for, and every entity on some page."""
    for view in wishes.views:
        blueprint = with_view(blueprint, view, note)
    blueprint = replace(blueprint, pages=_as_said(blueprint.pages, wishes))
    for entity in blueprint.entities:
        if not any(
            page.entity == entity.name and page.kind not in ("chart", "dashboard", "form") for page in blueprint.pages
        ):
            blueprint = replace(blueprint, pages=_placed(blueprint.pages, items_page(blueprint, entity)))
    return _with_controls(blueprint, wishes)


_AS = re.compile(
    r"\bas (?:a |an )?(?:[\w-]+ )?(?P<kind>board|kanban|calendar|gallery)\b|^(?:a |an |my |our )?(?P<head>kanban|gallery|calendar)\b"
)


def _as_said(pages: tuple[Page, ...], wishes: Wishes) -> tuple[Page, ...]:
    """ "bug tracker as a board": that page comes first."""
    match = _AS.search(wishes.text)
    kind = (match["kind"] or match["head"]) if match else ""
    kind = "board" if kind == "kanban" else kind
    first = next((one for one in pages if kind and one.kind == kind), None)
    return (first, *(one for one in pages if one is not first)) if first else pages


def _placed(pages: tuple[Page, ...], page: Page) -> tuple[Page, ...]:
    """Items stand before charts."""
    at = next((at for at, one in enumerate(pages) if one.kind in ("chart", "dashboard")), len(pages))
    return (*pages[:at], page, *pages[at:])


def items_page(blueprint: Blueprint, entity: Entity) -> Page:
    """The usual page of an entity, on a title that is free."""
    page = main_page(entity)
    return replace(page, title=_title(blueprint, page.title))


def with_view(blueprint: Blueprint, view: View, note: Callable[[str], None]) -> Blueprint:
    """The Blueprint with that page; unchanged when it has one that will do."""
    entity = _entity_for(blueprint, view)
    if entity is None:
        return blueprint
    blueprint, by = _column(blueprint, entity, view)
    entity = blueprint.entity(entity.name) or entity
    page = _page(blueprint, entity, view, by)
    same = [at for at, one in enumerate(blueprint.pages) if _will_do(one, page, view)]
    if same:
        kept = blueprint.pages[same[0]]
        improved = _improved(kept, page, view)
        return replace(blueprint, pages=tuple(improved if one is kept else one for one in blueprint.pages))
    note(f"Added the page {page.title}, which you asked for.")
    return replace(blueprint, pages=(*blueprint.pages, page))


def _will_do(one: Page, wanted: Page, view: View) -> bool:
    return (
        one.kind == wanted.kind
        and one.entity == wanted.entity
        and (view.kind != "chart" or not view.by or one.by == wanted.by)
    )


def _improved(one: Page, wanted: Page, view: View) -> Page:
    by = wanted.by if view.by or not one.by else one.by
    if view.kind != "chart":
        return replace(one, by=by)
    return replace(one, by=by, metrics=wanted.metrics if view.aggregate != "count" or not one.metrics else one.metrics,
                   shape=wanted.shape if view.shape != "bar" else one.shape)  # fmt: skip


def _entity_for(blueprint: Blueprint, view: View) -> Entity | None:
    """The entity that has the field which the view is by; else the first."""
    wanted = [words for words in (view.by, view.measure) if words]
    holders = [one for one in blueprint.entities if all(find_field(one, words) for words in wanted)]
    return next(iter([*holders, *blueprint.entities]), None)


def find_field(entity: Entity, words: str, kinds: tuple[FieldKind, ...] = ()) -> Field | None:
    """The field that some words mean: "categories" -> category; of certain kinds, if given."""
    fields = [one for one in entity.fields if not kinds or one.kind in kinds]
    wanted = " ".join([*words.split()[:-1], singular(words.split()[-1])]) if words.split() else ""
    for one in fields:
        if key(one.name) in (key(words), key(wanted)) or key(singular(one.name.split()[-1])) == key(wanted):
            return one
    close = nearest(wanted, [one.name for one in fields], at_least=88) if len(wanted) > 3 else None
    return next((one for one in fields if one.name == close), None)


def _column(blueprint: Blueprint, entity: Entity, view: View) -> tuple[Blueprint, str]:
    """The field that the page is by; made when there is none that fits."""
    kinds = PAGE_KINDS[view.kind].by
    if not kinds:
        return blueprint, ""
    asked = find_field(entity, view.by, kinds) if view.by else None
    if asked is None and view.by == "date":
        asked = next((one for one in entity.fields if one.kind in DAY_KINDS), None)
    first = asked or (None if view.by and view.kind == "board" else _first_of(entity, kinds))
    if first is not None:
        return blueprint, first.name
    made = _made_column(entity, view)
    return with_field(blueprint, entity.name, made), made.name


def _first_of(entity: Entity, kinds: tuple[FieldKind, ...]) -> Field | None:
    if "choice" in kinds and (
        status := find_field(entity, "status", ("choice",)) or find_field(entity, "stage", ("choice",))
    ):
        return status
    return next((one for kind in kinds for one in entity.fields if one.kind == kind), None)


def _made_column(entity: Entity, view: View) -> Field:
    taken = [one.name for one in entity.fields]
    if view.kind == "board":
        name = free_name(view.by or "status", taken)
        return Field(name, "choice", options=options_for(view.by or "status", entity.name))
    if view.kind == "gallery":
        return Field(free_name("photo", taken), "image")
    return (
        Field(free_name(view.by or "date", taken), "date")
        if view.kind == "calendar" or view.by == "date"
        else Field(
            free_name(view.by or "category", taken), "choice", options=options_for(view.by or "category", entity.name)
        )
    )


def with_field(blueprint: Blueprint, entity: str, field: Field) -> Blueprint:
    """The Blueprint with a field more."""
    entities = tuple(
        Entity(one.name, (*one.fields, field)) if one.name == entity else one for one in blueprint.entities
    )
    return replace(blueprint, entities=entities)


def _page(blueprint: Blueprint, entity: Entity, view: View, by: str) -> Page:
    title = _title(blueprint, view_title(entity, view, by))
    if view.kind == "chart":
        return Page(title, "chart", entity.name, by=by, shape=view.shape, metrics=(chart_metric(entity, view),))
    if view.kind == "dashboard":
        return Page(title, "dashboard", entity.name, metrics=_figures(entity))
    return Page(title, view.kind, entity.name, by=by)


def view_title(entity: Entity, view: View, by: str) -> str:
    """What the page is called."""
    titles = {
        "board": "Board",
        "calendar": "Calendar",
        "gallery": "Gallery",
        "dashboard": "Overview",
        "form": f"Add {entity.name}",
    }
    if view.kind == "chart":
        of = find_field(entity, by)
        measured = find_field(entity, view.measure) if view.measure else None
        if of is not None and of.kind in DAY_KINDS and measured is not None:
            return f"{measured.name.capitalize()} chart"
        return "Monthly chart" if of is not None and of.kind in DAY_KINDS else f"By {by.title()}"
    return titles.get(view.kind, plural(entity.name) if view.kind != "table" else "Table")


def chart_metric(entity: Entity, view: View) -> Metric:
    """What the chart draws: the asked measure, else money, else how many."""
    numbers = [one for one in entity.fields if one.kind in NUMBER_KINDS]
    asked = find_field(entity, view.measure, NUMBER_KINDS) if view.measure else None
    if view.aggregate == "count" and asked is None:
        return Metric("count")
    money = next((one for one in numbers if one.kind == "money"), next(iter(numbers), None))
    field = asked or money
    aggregate = "sum" if view.aggregate == "count" else view.aggregate
    if field is not None and aggregate == "sum" and _is_a_level(field):
        aggregate = "avg"
    return Metric(aggregate, field.name) if field else Metric("count")


def _is_a_level(field: Field) -> bool:
    """Whether adding up makes no sense: a weight over time is no sum."""
    words = set(field.name.split())
    return field.kind in ("rating", "percent") or bool(words & _LEVELS)


_LEVELS = frozenset(
    "weight pulse temperature height pressure heart pace speed humidity level balance mood sleep age glucose waist "
    "size grade mark gpa score odometer".split()
)


def _figures(entity: Entity) -> tuple[Metric, ...]:
    figures = [Metric("count")]
    for one in entity.fields:
        if one.kind == "money":
            figures.append(Metric("sum", one.name))
        elif one.kind in ("rating", "percent", "number", "duration"):
            figures.append(Metric("avg", one.name))
    return tuple(figures[:4])


def _title(blueprint: Blueprint, wanted: str) -> str:
    return free_name(wanted, [page.title for page in blueprint.pages])


def _with_controls(blueprint: Blueprint, wishes: Wishes) -> Blueprint:
    """Search, filters, order, groups and CSV on the first page of items."""
    at = next((at for at, page in enumerate(blueprint.pages) if page.kind in _ITEM_KINDS), None)
    if at is None:
        return blueprint
    page = blueprint.pages[at]
    entity = blueprint.entity(page.entity)
    if entity is None:
        return blueprint
    found = [find_field(entity, words, FILTER_KINDS) for words in wishes.filters]
    filters = tuple(dict.fromkeys([*page.filters, *(one.name for one in found if one)]))
    order = next((one for words in wishes.sorts if (one := find_field(entity, words, SORT_KINDS))), None)
    group = find_field(entity, wishes.group, GROUP_KINDS) if wishes.group else None
    page = replace(
        page,
        filters=filters,
        sort=Sort(order.name, order.kind in (*NUMBER_KINDS,)) if order else page.sort,
        group=group.name if group and page.kind in ("list", "table") else page.group,
        search=page.search or wishes.search,
        exports=page.exports or wishes.exports,
        imports=page.imports or wishes.imports,
    )
    return replace(blueprint, pages=(*blueprint.pages[:at], page, *blueprint.pages[at + 1 :]))
