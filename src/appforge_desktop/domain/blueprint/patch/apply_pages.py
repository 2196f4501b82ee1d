"""Carrying out changes of pages."""

from __future__ import annotations

from dataclasses import replace

from appforge_desktop.domain.blueprint.language import BODY_KINDS, PAGE_KINDS
from appforge_desktop.domain.blueprint.model import Blueprint, Page
from appforge_desktop.domain.blueprint.names import same_name
from appforge_desktop.domain.blueprint.patch import changes as c
from appforge_desktop.domain.blueprint.patch.places import moved

Step = tuple[Blueprint, str]


def apply_page(blueprint: Blueprint, change: c.PageChange) -> Step:
    """The Blueprint after a change of a page, and a sentence."""
    if isinstance(change, c.AddPage):
        added = change.page
        if added.kind in BODY_KINDS:
            about = f" ({added.variant or added.kind})" if not same_name(added.title, added.kind) else ""
            return replace(blueprint, pages=(*blueprint.pages, added)), f"Added the page {added.title}{about}."
        about = f"{added.kind} of {added.entity}" + (f" by {added.by}" if added.by else "")
        return replace(blueprint, pages=(*blueprint.pages, added)), f"Added the page {added.title}: a {about}."
    page = find_page(blueprint, change.page)
    if not page:
        return blueprint, f"There is no page {change.page}."
    match change:
        case c.RemovePage():
            pages = tuple(one for one in blueprint.pages if one is not page)
            return replace(blueprint, pages=pages), f"Removed the page {page.title}."
        case c.RenamePage():
            return _rename(blueprint, page, change.title)
        case c.ChangePage():
            return _change(blueprint, page, change)
        case c.MovePage():
            pages = moved(blueprint.pages, page, change.where, find_page(blueprint, change.other))
            place = f"after {change.other}" if change.where == "after" else change.where
            return replace(blueprint, pages=pages), f"Moved the page {page.title} {place}."


def find_page(blueprint: Blueprint, title: str) -> Page | None:
    """The page with this title."""
    return next((one for one in blueprint.pages if one.title == title), None)


def _swap(blueprint: Blueprint, old: Page, new: Page) -> Blueprint:
    return replace(blueprint, pages=tuple(new if one is old else one for one in blueprint.pages))


def _rename(blueprint: Blueprint, page: Page, title: str) -> Step:
    if any(one is not page and same_name(one.title, title) for one in blueprint.pages):
        return blueprint, f"There is already a page {title}."
    return _swap(blueprint, page, replace(page, title=title)), f"Renamed the page {page.title} to {title}."


def _change(blueprint: Blueprint, page: Page, change: c.ChangePage) -> Step:
    kind = change.kind or page.kind
    kept = _dropped(page, change.drop)
    if change.kind and change.kind != page.kind:
        kept = _fitting(kept, change)
    changed = replace(
        kept,
        kind=kind,
        shape=change.shape or kept.shape,
        metrics=change.metrics or kept.metrics,
        by=change.by or kept.by,
        fields=change.fields or kept.fields,
        filters=change.filters or kept.filters,
        sort=change.sort or kept.sort,
        group=change.group or kept.group,
        search=change.search or kept.search,
        exports=change.exports or kept.exports,
        imports=change.imports or kept.imports,
        against=change.against or kept.against,
        totals=change.totals or kept.totals,
        running=change.running or kept.running,
        hide=change.hide or kept.hide,
        bulk=change.bulk or kept.bulk,
        prints=change.prints or kept.prints,
        variant=change.variant or kept.variant,
    )
    if kind == page.kind and changed.variant != page.variant:
        return _swap(blueprint, page, changed), f"The page {page.title} is {changed.variant} now."
    if kind == page.kind:
        return _swap(blueprint, page, changed), f"Changed the page {page.title}."
    by = f" by {changed.by}" if changed.by else ""
    return _swap(blueprint, page, changed), f"The page {page.title} is a {kind}{by} now."


def _fitting(page: Page, change: c.ChangePage) -> Page:
    """A page that becomes another kind, without the clauses that the new kind has not."""
    has = PAGE_KINDS[change.kind or page.kind].clauses
    return replace(
        page,
        by="",
        fields=page.fields if "show" in has else (),
        filters=page.filters if "filter" in has else (),
        sort=page.sort if "sort" in has else None,
        group=page.group if "group" in has else "",
        metrics=page.metrics if "metrics" in has else (),
        shape="bar",
        search=page.search and "search" in has,
        exports=page.exports and "export" in has,
        imports=page.imports and "import" in has,
        against="",
        totals=page.totals if "total" in has else (),
        running=page.running if "running" in has else "",
        hide=page.hide if "hide" in has else "",
        bulk=page.bulk and "bulk" in has,
        prints=page.prints and "print" in has,
        variant="",
        parts=(),
    )


def _dropped(page: Page, names: tuple[str, ...]) -> Page:
    return replace(
        page,
        fields=() if "show" in names else page.fields,
        filters=() if "filter" in names else page.filters,
        sort=None if "sort" in names else page.sort,
        group="" if "group" in names else page.group,
        search=page.search and "search" not in names,
        exports=page.exports and "export" not in names,
        imports=page.imports and "import" not in names,
        totals=() if "total" in names else page.totals,
        running="" if "running" in names else page.running,
        hide="" if "hide" in names else page.hide,
        bulk=page.bulk and "bulk" not in names,
        prints=page.prints and "print" not in names,
    )
