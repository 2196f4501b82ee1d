# ruff: noqa: E501 (patterns and word tables are read a line at a time)
"""Clauses about pages: show it as a board, add a chart, sort, filter, group, search, order of pages."""

from __future__ import annotations

import re
from dataclasses import replace

from appforge_desktop.domain.blueprint.language import (
    DAY_KINDS,
    FILTER_KINDS,
    GROUP_KINDS,
    NUMBER_KINDS,
    PAGE_KINDS,
    SORT_KINDS,
)
from appforge_desktop.domain.blueprint.model import Blueprint, Entity, Field, Page, PageKind, Sort
from appforge_desktop.domain.blueprint.patch import (
    AddEntity,
    AddField,
    AddPage,
    Change,
    ChangePage,
    MovePage,
    RemovePage,
    RenamePage,
)
from appforge_desktop.domain.intent.clauses import spoken_name
from appforge_desktop.domain.intent.finding import Scene
from appforge_desktop.domain.prompting.pages import with_view
from appforge_desktop.domain.prompting.views import View, read_views

_REMOVE = re.compile(
    r"^(?:remove|delete|drop|get rid of|take (?:out|away|off)|hide|i don't (?:need|want)|we don't need|no more|no) (?P<what>.+)$",
    re.IGNORECASE,
)
_PAGE_WORD = re.compile(r"\b(?:page|screen|tab|view)s?\b", re.IGNORECASE)
_SHOW = re.compile(
    r"^(?:show|display|view|see|present|make|turn|switch|change|convert|use|put|have|i (?:want|need)(?: to see)?|want|need|let me see|list|add|create|include|give me|arrange|organize|organise|lay out"
    r"|track|there should be)\b", re.IGNORECASE
)  # fmt: skip
_IN_PLACE = re.compile(
    r"^(?:show|display|view|see|present|make|turn|switch|change|convert|use|put|list|arrange|organi[sz]e|lay out|let me see)\b",
    re.IGNORECASE,
)
_SORT = re.compile(
    r"\b(?:sort|order|arrange|rank)(?:ed|ing|s)?(?: (?:it|them|everything|the (?:list|items|page|\w+)|by default))*(?: by| on)? (?P<by>[\w ]+?)(?P<how>[, ]+(?:\(?(?:desc\w*|asc\w*|newest|latest|oldest|highest|lowest|largest|biggest|best|most|least|smallest|soonest|a to z|a-z|z-a|down|up|reverse\w*)\b.*))?$",
    re.IGNORECASE,
)
_FIRST = re.compile(
    r"^(?:show |put |list |with |have |sort )?(?:the |them |it )?(?P<how>newest|latest|most recent|oldest|highest|lowest|best|most expensive|cheapest|soonest)(?: (?P<of>[\w ]+?))?(?: (?:first|at the top|on top))$",
    re.IGNORECASE,
)
_DOWN = re.compile(
    r"\b(?:desc\w*|newest|latest|most recent|highest|largest|biggest|best|most|most expensive|down|reverse\w*|z-a)\b",
    re.IGNORECASE,
)
_UP = re.compile(
    r"\b(?:asc\w*|oldest|lowest|smallest|least|cheapest|soonest|a to z|a-z|up|alphabetical\w*)\b", re.IGNORECASE
)
_GROUP = re.compile(r"\bgroup(?:ed|ing|s)?\b.*?\b(?:by|per|under) (?P<by>[\w ]+)$", re.IGNORECASE)
_FILTER = re.compile(
    r"\bfilter(?:ed|ing|s|able)?\b.*?\b(?:by|on|for|per) (?P<by>[\w ,&]+)$|^(?:add )?(?:an? )?(?P<by2>[\w ]+?) filter$",
    re.IGNORECASE,
)
_SEARCH = re.compile(r"\b(?:search(?:able)?(?: box| bar| field)?|make it searchable|let me search)\b", re.IGNORECASE)
_EXPORT = re.compile(r"\b(?:export|csv download|download (?:as|to) csv|save as csv)\b", re.IGNORECASE)
_IMPORT = re.compile(r"\bimport\b", re.IGNORECASE)
_MOVE = re.compile(
    r"^(?:move|put|make|set|show|have|place) (?:the )?(?P<what>.+?) (?:be |as |to be |the |to )*(?P<where>first|last|(?:to |at )?the (?:top|end|front|start|beginning|bottom)|(?:the )?(?:start|home|first|main|landing) (?:page|screen|tab)|(?:before|after) (?P<other>.+))$",
    re.IGNORECASE,
)
_RENAME = re.compile(
    r"^(?:rename|call|retitle|change|name) (?:the )?(?P<old>.+?)(?P<word> page| tab| screen| view)? (?:to|as|into) (?P<new>.+)$|^(?:call|name) the (?P<old2>.+?) (?:page|tab|screen|view) (?P<new2>.+)$",
    re.IGNORECASE,
)
_TOTALS = re.compile(
    r"^(?:show|add|display|include|see|i (?:want|need)(?: to see)?) (?:me )?(?:the |a )?(?:totals?|sums?|averages?|figures|summary|numbers|overview)\b(?! (?:of|field|price|cost|amount|that|which|as|=))",
    re.IGNORECASE,
)
_LIST_LIKE: tuple[PageKind, ...] = ("list", "cards", "table")


def remove_page(text: str, scene: Scene) -> list[Change] | None:
    """ "remove the chart page"; and "remove the search box"."""
    match = _REMOVE.match(text)
    if not match or len(scene.app.pages) < 2:
        return _drop_control(text, scene) if match else None
    if not _PAGE_WORD.search(match["what"]) and scene.field(match["what"]):
        return None
    pages = [scene.page(part) for part in re.split(r",|\band\b|&", match["what"]) if part.strip()]
    if all(pages) and len(pages) < len(scene.app.pages):
        return [RemovePage(page.title) for page in pages if page]
    return _drop_control(text, scene)


def _drop_control(text: str, scene: Scene) -> list[Change] | None:
    clauses = {"search": _SEARCH, "export": _EXPORT, "import": _IMPORT, "filter": re.compile(r"\bfilters?\b"), "sort": re.compile(r"\bsort"), "group": re.compile(r"\bgroup")}  # fmt: skip
    named = next((clause for clause, pattern in clauses.items() if pattern.search(text)), None)
    held = {
        "search": "search",
        "export": "exports",
        "import": "imports",
        "filter": "filters",
        "sort": "sort",
        "group": "group",
    }
    if named is None or (
        named not in ("search", "export", "import") and not re.search(r"\b(?:filter|sort|group)(?:s|ing)?$", text)
    ):
        return None
    return [ChangePage(page.title, drop=(named,)) for page in scene.app.pages if getattr(page, held[named])] or None


def rename_page(text: str, scene: Scene) -> list[Change] | None:
    """ "rename the board page to Pipeline"; a field of that name comes first unless "page" is said."""
    match = _RENAME.match(text)
    old, new = ((match["old"] or match["old2"]), (match["new"] or match["new2"])) if match else ("", "")
    if not match or not old or not (match["word"] or match["old2"] or not scene.field(old)):
        return None
    page = scene.page(old)
    return [RenamePage(page.title, spoken_name(new))] if page and spoken_name(new) else None


def move_page(text: str, scene: Scene) -> list[Change] | None:
    """ "move the board page first"."""
    match = _MOVE.match(text)
    page = scene.page(match["what"]) if match else None
    if not match or page is None or (scene.field(match["what"]) and not _PAGE_WORD.search(match["what"])):
        return None
    where = match["where"].lower()
    if match["other"]:
        other = scene.page(match["other"])
        return (
            [MovePage(page.title, "after", other.title)]
            if other and other != page and where.startswith("after")
            else None
        )
    return [MovePage(page.title, "last" if where == "last" or where.endswith(("end", "bottom")) else "first")]


def show_view(text: str, scene: Scene) -> list[Change] | None:
    """ "show it as a board", "add a page that charts spending by category"."""
    low = text.lower()
    views = read_views(low)
    if not views or not (_SHOW.match(text) or _bare(low)):
        return None
    changes: list[Change] = []
    for view in views[:1] if len({one.kind for one in views}) == 1 else views:
        found = _show(low, view, scene.after(changes))
        changes += found
    return changes


def _bare(low: str) -> bool:
    """ "kanban board please": only the words for a view."""
    return len(low.split()) <= 5


def _show(low: str, view: View, scene: Scene) -> list[Change]:
    in_place = bool(_IN_PLACE.match(low)) and not re.search(r"\b(?:page|also|too|another|add)\b", low)
    current = scene.items_page(scene.entity_in(low))
    if view.kind in _LIST_LIKE and in_place and current is not None:
        return [ChangePage(current.title, kind=view.kind)] if current.kind != view.kind else []
    app, view = _fresh_first(scene, view, low)
    drawn = with_view(app, view, lambda _: None)
    changes = difference(scene.app, drawn)
    page = _drawn_page(drawn, view, scene)
    if (
        page is not None
        and in_place
        and drawn.pages[0] != page
        and re.search(r"\b(?:it|them|this|that|everything|items|app|all)\b", low)
    ):
        changes.append(MovePage(page.title, "first"))
    return changes


def _fresh_first(scene: Scene, view: View, low: str) -> tuple[Blueprint, View]:
    """ "it" is shown by the field that was just added, where that fits; a named entity comes first."""
    entity = scene.entity_in(low)
    app = scene.app
    if entity is not None and entity != app.entities[0]:
        app = replace(app, entities=(entity, *(one for one in app.entities if one is not entity)))
    fits = scene.fresh is not None and scene.fresh[1].kind in PAGE_KINDS[view.kind].by
    if not view.by and fits and scene.fresh is not None and view.kind in ("board", "calendar"):
        return app, replace(view, by=scene.fresh[1].name)
    return app, view


def _drawn_page(app: Blueprint, view: View, scene: Scene) -> Page | None:
    old = {page.title for page in scene.app.pages}
    fresh = [page for page in app.pages if page.kind == view.kind and page.title not in old]
    return next(iter([*fresh, *(page for page in app.pages if page.kind == view.kind)]), None)


def difference(before: Blueprint, after: Blueprint) -> list[Change]:
    """The changes that lead from one Blueprint to another that has more fields and pages, or changed pages."""
    changes: list[Change] = []
    for entity in after.entities:
        old = before.entity(entity.name)
        if old is None:
            changes.append(AddEntity(entity))
        else:
            changes += [AddField(entity.name, one) for one in entity.fields if old.field(one.name) is None]
    pages = {page.title: page for page in before.pages}
    for page in after.pages:
        known = pages.get(page.title)
        if known is None:
            changes.append(AddPage(page))
        elif known != page:
            shape = page.shape if page.shape != known.shape else None
            changes.append(ChangePage(page.title, by=page.by, metrics=page.metrics, shape=shape))
    return changes


def totals(text: str, scene: Scene) -> list[Change] | None:
    """ "show totals": a page of figures."""
    if not _TOTALS.match(text):
        return None
    return difference(scene.app, with_view(scene.app, View("dashboard"), lambda _: None))


def sort_page(text: str, scene: Scene) -> list[Change] | None:
    """ "sort by rating", "newest first"."""
    match = _FIRST.match(text) or _SORT.search(text)
    if not match:
        return None
    groups = match.groupdict()
    how = groups.get("how") or ""
    words = groups.get("by") or groups.get("of") or ""
    found = _sortable(words, scene) or (_implied(how, scene) if not groups.get("by") else None)
    if found is None:
        return None
    entity, field = found
    down = not _UP.search(text) and (
        bool(_DOWN.search(text)) or (field.kind in ("rating", "money", "percent") and not how)
    )
    pages = [
        one
        for one in scene.app.pages
        if one.entity == entity.name and "sort" in PAGE_KINDS[one.kind].clauses and one.kind in (*_LIST_LIKE, "gallery")
    ]
    return [ChangePage(page.title, sort=Sort(field.name, down)) for page in pages] or None


def _sortable(words: str, scene: Scene) -> tuple[Entity, Field] | None:
    said = re.sub(
        r"\b(?:ascending|descending|first|alphabetically|alphabetical(?: order)?|please)\b", "", words
    ).strip()
    found = scene.field(said) if said else None
    if found is None and re.search(r"alphabet|a-z|a to z", words, re.IGNORECASE):
        return scene.main, scene.main.fields[0]
    if found is None and said == "date":
        day = next((one for one in scene.main.fields if one.kind in DAY_KINDS), None)
        return (scene.main, day) if day else None
    return found if found and found[1].kind in SORT_KINDS else None


def _implied(how: str, scene: Scene) -> tuple[Entity, Field] | None:
    """What "newest" or "cheapest" is about."""
    low = how.lower()
    kinds: tuple[str, ...] = DAY_KINDS
    if "cheap" in low or "expensive" in low:
        kinds = ("money",)
    elif "best" in low or "highest" in low or "lowest" in low:
        kinds = ("rating", *NUMBER_KINDS)
    field = next((one for kind in kinds for one in scene.main.fields if one.kind == kind), None)
    return (scene.main, field) if field else None


def page_controls(text: str, scene: Scene) -> list[Change] | None:
    """ "group by category", "filter by done", "add search", "let me export it"."""
    if match := _GROUP.search(text):
        return _grouped(match["by"], scene)
    if match := _FILTER.search(text):
        return _filtered(match["by"] or match["by2"], scene)
    page = scene.items_page(scene.entity_in(text))
    if page is None:
        return None
    if _SEARCH.search(text):
        return [ChangePage(page.title, search=True)]
    table = next((one for one in scene.app.pages if one.kind in _LIST_LIKE), page)
    if _EXPORT.search(text):
        return [ChangePage(table.title, exports=True)]
    return [ChangePage(table.title, imports=True)] if _IMPORT.search(text) else None


def _grouped(words: str, scene: Scene) -> list[Change] | None:
    found = scene.field(words)
    if not found or found[1].kind not in GROUP_KINDS:
        return None
    page = next((one for one in scene.app.pages if one.entity == found[0].name and one.kind in ("list", "table")), None)
    if page is not None:
        return [ChangePage(page.title, group=found[1].name)]
    other = scene.items_page(found[0])
    return [ChangePage(other.title, kind="list", group=found[1].name)] if other else None


def _filtered(words: str, scene: Scene) -> list[Change] | None:
    named = [scene.field(one) for one in re.split(r",|\band\b|&", words) if one.strip()]
    found = [one for one in named if one and one[1].kind in FILTER_KINDS]
    page = scene.items_page(found[0][0]) if found else None
    if page is None or len(found) < len(named):
        return None
    fields = dict.fromkeys([*page.filters, *(field.name for _, field in found)])
    return [ChangePage(page.title, filters=tuple(fields))]
