"""Putting pages right. Every function appends one sentence to `told` for what it changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from appforge_desktop.domain.blueprint.language import (
    DAY_KINDS,
    FILTER_KINDS,
    GROUP_KINDS,
    NUMBER_KINDS,
    PAGE_KINDS,
    SEARCH_KINDS,
    SORT_KINDS,
)
from appforge_desktop.domain.blueprint.mend_bodies import is_body, mend_body, mend_steps
from appforge_desktop.domain.blueprint.mend_fields import KNOWN_OPTIONS, STATUS
from appforge_desktop.domain.blueprint.model import Entity, Field, Metric, Page
from appforge_desktop.domain.blueprint.names import clean_field, clean_name, free_name, key, nearest, plural

ITEM_PAGES = ("list", "cards", "table", "board", "calendar", "gallery", "streak", "budget")
"""Kinds of pages on which a person sees the items and can add one."""
PERIODS = ("month", "day", "week", "year", "months", "days", "weeks", "years")
COUNT = Metric("count")
HIDE_KINDS = ("bool", "choice")
"""Kinds of fields that tell whether an item is done: yes, or the last option."""


@dataclass
class _Desk:
    """The entities as they grow while pages are put right, and what was told."""

    entities: dict[str, Entity]
    told: list[str]

    def find(self, page: Page, name: str) -> Field | None:
        """The field of the page's entity with this name or a name much like it; telling when it is another."""
        fields = {field.name: field for field in self.entities[page.entity].fields}
        found = nearest(name, fields, 75)
        if found and key(found) != key(name):
            self.told.append(f"The page “{page.title}” named “{name}”: took “{found}”.")
        return fields[found] if found else None

    def first(self, page: Page, kinds: Sequence[str]) -> Field | None:
        """The entity's first field of the first kind that it has."""
        fields = self.entities[page.entity].fields
        return next((field for kind in kinds for field in fields if field.kind == kind), None)

    def add(self, page: Page, field: Field) -> Field:
        """A new field in the page's entity."""
        entity = self.entities[page.entity]
        field = replace(field, name=free_name(field.name, [one.name for one in entity.fields]))
        self.entities[page.entity] = replace(entity, fields=(*entity.fields, field))
        self.told.append(f"The page “{page.title}” needs it: added “{field.name}” ({field.kind}) to “{page.entity}”.")
        return field


def mend_pages(
    pages: Sequence[Page], entities: Sequence[Entity], told: list[str]
) -> tuple[tuple[Page, ...], tuple[Entity, ...]]:
    """Sound pages, and the entities with the fields that pages needed."""
    desk = _Desk({entity.name: entity for entity in entities}, told)
    mended = _titled([one for page in pages if (one := _mend_any(page, desk))], told)
    return _complete(mended, desk), tuple(desk.entities.values())


def _mend_any(page: Page, desk: _Desk) -> Page | None:
    return mend_body(page, desk.entities, desk.told) if is_body(page) else _mend_page(page, desk)


def _mend_page(page: Page, desk: _Desk) -> Page:
    page = replace(page, title=clean_name(page.title), variant="")
    page = replace(page, entity=_entity(page, desk))
    if not key(page.title):
        page = replace(page, title=plural(page.entity))
    by = _MENDED_BY.get(page.kind)
    if by:
        page = by(page, desk)
    else:
        group = page.group or page.by
        page = replace(page, by="", group=group)
    parts = mend_steps(page, desk.entities[page.entity], desk.told) if page.kind == "wizard" else ()
    return replace(_mend_clauses(page, desk), parts=parts)


def _entity(page: Page, desk: _Desk) -> str:
    names = {plural(name): name for name in desk.entities} | {name: name for name in desk.entities}
    found = nearest(page.entity, names, 70)
    name = names[found] if found else next(iter(desk.entities))
    if not found or key(page.entity) not in (key(name), key(plural(name))):
        desk.told.append(f"The page “{page.title}” named “{page.entity}”, which is not kept: took “{name}”.")
    return name


def _by(page: Page, desk: _Desk, new: Field | None) -> Page:
    """The page with a `by` field that fits; else the best one there is; else a new one."""
    kinds = PAGE_KINDS[page.kind].by
    named = desk.find(page, page.by) if page.by else None
    if named and named.kind in kinds:
        return replace(page, by=named.name)
    wished = clean_field(page.by) if page.by and not named else ""
    if new and new.kind == "choice" and wished and wished.split()[-1] in KNOWN_OPTIONS:
        return replace(
            page, by=desk.add(page, replace(new, name=wished, options=KNOWN_OPTIONS[wished.split()[-1]])).name
        )
    best = desk.first(page, kinds)
    if best:
        desk.told.append(f"The page “{page.title}” shows “{page.entity}” by “{best.name}”.")
        return replace(page, by=best.name)
    if not new:
        return replace(page, by="")
    wish = wished if key(wished) and wished not in PERIODS and new.kind != "choice" else new.name
    return replace(page, by=desk.add(page, replace(new, name=wish)).name)


def _chart(page: Page, desk: _Desk) -> Page:
    known = [field.name for field in desk.entities[page.entity].fields]
    if page.by in PERIODS and page.by not in known:
        day = desk.first(page, DAY_KINDS)
        page = replace(page, by=day.name if day else "")
    page = _by(page, desk, None)
    if page.by:
        return page
    desk.told.append(f"“{page.entity}” has nothing to group “{page.title}” by: made it a dashboard.")
    return replace(page, kind="dashboard")


def _plan(page: Page, desk: _Desk) -> Page:
    """The page with the number that is planned: the named one, else one that is typed in, else a new one."""
    named = desk.find(page, page.by) if page.by else None
    typed = [one for one in desk.entities[page.entity].fields if one.kind in NUMBER_KINDS and not one.formula]
    if named and named.kind in PAGE_KINDS["budget"].by:
        return replace(page, by=named.name)
    best = next((one for one in typed if one.name != page.against), None)
    if best:
        desk.told.append(f"The page “{page.title}” plans by “{best.name}”.")
    return replace(page, by=(best or desk.add(page, Field("limit", "money"))).name)


def _budget(page: Page, desk: _Desk) -> Page:
    page = _plan(page, desk)
    named = desk.find(page, page.against) if page.against else None
    if named and named.kind in NUMBER_KINDS and named.name != page.by:
        return replace(page, against=named.name)
    fields = [one for one in desk.entities[page.entity].fields if one.kind in NUMBER_KINDS and one.name != page.by]
    best = next((one for one in fields if one.formula), fields[0] if fields else None)
    if best:
        desk.told.append(f"The page “{page.title}” holds “{page.by}” against “{best.name}”.")
    return replace(page, against=(best or desk.add(page, Field("spent", "money"))).name)


_MENDED_BY: dict[str, Callable[[Page, _Desk], Page]] = {
    "board": lambda page, desk: _by(page, desk, STATUS),
    "calendar": lambda page, desk: _by(page, desk, Field("date", "date")),
    "gallery": lambda page, desk: _by(page, desk, Field("photo", "image")),
    "chart": _chart,
    "summary": _chart,
    "budget": _budget,
    "streak": lambda page, desk: _by(page, desk, Field("done days", "checks")),
}


def _mend_clauses(page: Page, desk: _Desk) -> Page:
    """The clauses that this kind of page has, naming fields that exist and fit."""
    has = PAGE_KINDS[page.kind].clauses
    shown = tuple(desk.entities[page.entity].fields)
    kinds = tuple({field.kind for field in shown})
    show_kinds = tuple(kind for kind in kinds if not (page.kind == "form" and kind == "computed"))
    sort = _fitting(page, (page.sort.field,), SORT_KINDS, "sort by", desk) if page.sort and "sort" in has else ()
    group = _one(page, page.group, GROUP_KINDS, "group", desk)
    return replace(
        page,
        fields=_fitting(page, page.fields, show_kinds, "show", desk) if "show" in has else (),
        filters=_fitting(page, page.filters, FILTER_KINDS, "filter by", desk) if "filter" in has else (),
        sort=replace(page.sort, field=sort[0]) if page.sort and sort else None,
        group=group,
        metrics=_metrics(page, desk) if "metrics" in has else (),
        shape=page.shape if page.kind == "chart" else "bar",
        search=page.search and "search" in has and any(field.kind in SEARCH_KINDS for field in shown),
        exports=page.exports and "export" in has,
        imports=page.imports and "import" in has,
        against=page.against if "against" in has else "",
        totals=_fitting(page, page.totals, NUMBER_KINDS, "total", desk) if "total" in has else (),
        running=_one(page, page.running, NUMBER_KINDS, "running", desk),
        hide=_one(page, page.hide, HIDE_KINDS, "hide", desk),
        bulk=page.bulk and "bulk" in has,
        prints=page.prints and "print" in has,
    )


_USES = {"group": "group by", "running": "add up", "hide": "hide by"}


def _one(page: Page, name: str, kinds: Sequence[str], clause: str, desk: _Desk) -> str:
    """The field that a clause of one name means; empty when it fits nothing."""
    if not name or clause not in PAGE_KINDS[page.kind].clauses:
        return ""
    return next(iter(_fitting(page, (name,), kinds, _USES[clause], desk)), "")


def _fitting(page: Page, names: Sequence[str], kinds: Sequence[str], use: str, desk: _Desk) -> tuple[str, ...]:
    """The named fields that exist and are of these kinds, each once."""
    kept: list[str] = []
    for name in names:
        field = desk.find(page, name)
        if not field or field.kind not in kinds:
            desk.told.append(f"The page “{page.title}” cannot {use} “{name}”: left it out.")
        elif field.name not in kept:
            kept.append(field.name)
    return tuple(kept)


def _metrics(page: Page, desk: _Desk) -> tuple[Metric, ...]:
    kept: dict[Metric, None] = {}
    for metric in page.metrics or (COUNT,):
        kept[_metric(page, metric, desk)] = None
    return tuple(kept)[: 1 if page.kind == "chart" else None]


def _metric(page: Page, metric: Metric, desk: _Desk) -> Metric:
    if metric.aggregate == "count":
        return COUNT
    field = desk.find(page, metric.field) if metric.field else None
    if field and field.kind in NUMBER_KINDS:
        return replace(metric, field=field.name)
    desk.told.append(f"The page “{page.title}” cannot take the {metric.aggregate} of “{metric.field}”: it counts.")
    return COUNT


def _titled(pages: Sequence[Page], told: list[str]) -> list[Page]:
    """Pages with titles that differ; a page that is there twice stays once."""
    kept: list[Page] = []
    for page in pages:
        if page in kept:
            told.append(f"The page “{page.title}” was there twice.")
            continue
        titles = [one.title for one in kept]
        if key(page.title) in {key(title) for title in titles}:
            title = free_name(clean_name(f"{page.title} {page.kind.capitalize()}"), titles)
            told.append(f"Two pages were called “{page.title}”: one is “{title}” now.")
            page = replace(page, title=title)
        kept.append(page)
    return kept


def _complete(pages: list[Page], desk: _Desk) -> tuple[Page, ...]:
    """The pages, with a list for each entity whose items no page shows."""
    complete = list(pages)
    for entity in desk.entities.values():
        if any(page.entity == entity.name and page.kind in ITEM_PAGES for page in complete):
            continue
        title = free_name(plural(entity.name), [page.title for page in complete])
        search = any(field.kind in SEARCH_KINDS for field in entity.fields)
        at = next((at for at, page in enumerate(complete) if page.entity == entity.name), len(complete))
        complete.insert(at, Page(title, "list", entity.name, search=search))
        desk.told.append(f"No page showed “{entity.name}”: added the list “{title}”.")
    return tuple(complete)
