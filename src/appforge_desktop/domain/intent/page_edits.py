# ruff: noqa: E501 (patterns and word tables are read a line at a time)
"""Clauses about pages: their names and order; what is sorted, filtered, grouped, searched on them."""

from __future__ import annotations

import re

from appforge_desktop.domain.blueprint.language import (
    DAY_KINDS,
    FILTER_KINDS,
    GROUP_KINDS,
    NUMBER_KINDS,
    PAGE_KINDS,
    SORT_KINDS,
)
from appforge_desktop.domain.blueprint.model import Entity, Field, Page, Sort
from appforge_desktop.domain.blueprint.names import same_name
from appforge_desktop.domain.blueprint.patch import (
    Change,
    ChangePage,
    MovePage,
    RemovePage,
    RenamePage,
)
from appforge_desktop.domain.intent.clauses import listed, plain, spoken_name
from appforge_desktop.domain.intent.finding import Scene
from appforge_desktop.domain.intent.view_edits import LIST_LIKE, turned_page
from appforge_desktop.domain.prompting.pages import find_field
from appforge_desktop.domain.prompting.views import read_views

_REMOVE = re.compile(
    r"^(?:remove|delete|drop|get rid of|take (?:out|away|off)|hide|i don't (?:need|want)|we don't need|no more|no) (?P<what>.+)$",
    re.IGNORECASE,
)
_ALL = re.compile(r"(?:all|every)\b", re.IGNORECASE)
_PAGE_WORD = re.compile(r"\b(?:page|screen|tab|view)s?\b", re.IGNORECASE)
_SORT = re.compile(
    r"\b(?:sort|order|arrange|rank)(?:ed|ing|s)?(?: (?:it|them|everything|the (?:list|items|page|\w+)|by default))*(?: by| on)? (?P<by>[\w ]+?)(?P<how>[, ]+(?:\(?(?:desc\w*|asc\w*|newest|latest|oldest|highest|lowest|largest|biggest|best|most|least|smallest|soonest|a to z|a-z|z-a|down|up|reverse\w*)\b.*))?$",
    re.IGNORECASE,
)
_FIRST = re.compile(
    r"^(?:show |put |list |with |have |sort )?(?:the |them |it )?(?P<how>newest|latest|most recent|oldest|highest|lowest|best|(?:most )?expensive|cheapest|soonest)(?: (?P<of>[\w ]+?))?(?: (?:first|at the top|on top))$",
    re.IGNORECASE,
)
_DOWN = re.compile(
    r"\b(?:desc\w*|newest|latest|most recent|highest|largest|biggest|best|most|(?:most )?expensive|down|reverse\w*|z-a)\b",
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
_OTHER_FILES = re.compile(r"\b(?:pdf|excel|xlsx?|json|word|xml|google)\b", re.IGNORECASE)
_IMPORT = re.compile(r"\bimport\b", re.IGNORECASE)
_MOVE = re.compile(
    r"^(?:move|put|make|set|show|have|place) (?:the )?(?P<what>.+?) (?:be |as |to be |the |to )*(?P<where>first|last|(?:to |at )?the (?:top|end|front|start|beginning|bottom)|(?:the )?(?:start|home|first|main|landing) (?:page|screen|tab)|(?:before|after) (?P<other>.+))$",
    re.IGNORECASE,
)
_RENAME = re.compile(
    r"^(?:rename|call|retitle|change|name) (?:the )?(?P<old>.+?)(?P<word> page| tab| screen| view)? (?:to|as|into) (?P<new>.+)$|^(?:call|name) the (?P<old2>.+?) (?:page|tab|screen|view) (?P<new2>.+)$",
    re.IGNORECASE,
)


def remove_page(text: str, scene: Scene) -> list[Change] | None:
    """ "remove the chart page"; and "remove the search box"."""
    match = _REMOVE.match(text)
    if not match or len(scene.app.pages) < 2:
        return _drop_control(text, scene) if match else None
    bare = not _PAGE_WORD.search(match["what"])
    if bare and (scene.field(match["what"]) or scene.entity_called(match["what"]) or _ALL.match(match["what"])):
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
    told = bool(match and (match["word"] or match["old2"] or re.match(r"(?:the )?(?:page|tab|screen) ", old or "")))
    if not match or not old or (not told and (scene.field(old) or scene.entity_called(old))):
        return None
    if not told and re.match(r"an? ", new) and read_views(new.lower()):
        return turned_page(text, scene)
    page = scene.page(old)
    return [RenamePage(page.title, spoken_name(new))] if page and spoken_name(new) else None


_FIRST_PAGE = re.compile(
    r"^(?:start|open|begin)(?: up)?(?: the app)? with (?P<a>.+)$|^(?P<b>.+?) (?:should|must|has to|needs to) (?:come|be|go|stand|be shown|be the)(?: the)? (?:first|start|home)(?: page| tab| screen)?$"
    r"|^(?:i want |use |have |make |take )?(?P<c>.+?) (?:as|to be|be) (?:the |my )?(?:start|home|first|main|landing) (?:page|screen|tab)$|^(?:i want |bring |get )(?P<d>.+?) (?:first|to the (?:front|top))$",
    re.IGNORECASE,
)


def move_page(text: str, scene: Scene) -> list[Change] | None:
    """ "move the board page first", "put Stock after Numbers", "start with the calendar"."""
    if first := _FIRST_PAGE.match(text):
        text = f"move {next(one for one in first.groups() if one)} first"
    match = _MOVE.match(text)
    page = scene.page(match["what"]) if match else None
    if not match or page is None:
        return None
    sure = _PAGE_WORD.search(match["what"]) or same_name(page.title, plain(match["what"]))
    if scene.field(match["what"]) and not sure:
        return None
    where = match["where"].lower()
    if match["other"]:
        return _beside(page, scene.page(match["other"]), where.startswith("before"), scene)
    return [MovePage(page.title, "last" if where == "last" or where.endswith(("end", "bottom")) else "first")]


def _beside(page: Page, other: Page | None, before: bool, scene: Scene) -> list[Change] | None:
    if other is None or other is page:
        return None
    titles = [one.title for one in scene.app.pages if one is not page]
    at = titles.index(other.title) - before
    return [MovePage(page.title, "after", titles[at]) if at >= 0 else MovePage(page.title, "first")]


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
        if one.entity == entity.name and "sort" in PAGE_KINDS[one.kind].clauses and one.kind in (*LIST_LIKE, "gallery")
    ]
    return [ChangePage(page.title, sort=Sort(field.name, down)) for page in pages] or None


def _sortable(words: str, scene: Scene) -> tuple[Entity, Field] | None:
    said = re.sub(
        r"\b(?:ascending|descending|first|alphabetically|alphabetical(?: order)?|please)\b", "", words
    ).strip()
    found = scene.field(said) if said else None
    if found is None and (parts := re.fullmatch(r"(.+?) by (.+)", said)) and (named := scene.entity_called(parts[1])):
        field = find_field(named, parts[2].lower(), SORT_KINDS)
        found = (named, field) if field else None
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
    for entity in (scene.main, scene.shown):
        field = next((one for kind in kinds for one in entity.fields if one.kind == kind), None)
        if field is not None:
            return entity, field
    return None


def page_controls(text: str, scene: Scene) -> list[Change] | None:
    """ "group by category", "filter by done", "add search", "let me export it"."""
    if match := _GROUP.search(text):
        return _grouped(match["by"], scene)
    if match := _FILTER.search(text):
        return _filtered(match["by"] or match["by2"], scene)
    page = scene.items_page(scene.entity_in(text))
    if page is None or _OTHER_FILES.search(text):
        return None
    if _SEARCH.search(text):
        return [ChangePage(page.title, search=True)]
    table = next((one for one in scene.app.pages if one.kind in LIST_LIKE), page)
    if _EXPORT.search(text):
        return [ChangePage(table.title, exports=True)]
    return [ChangePage(table.title, imports=True)] if _IMPORT.search(text) else None


_ITEM_WORDS = ("cards", "list", "card", "table", "items")
_SHOWN = re.compile(
    r"^(?P<only>only )?(?:show|display|list)(?P<just> only| just)? (?P<shown>.+?) (?:on|in) (?P<page>.+)$|^(?:hide|don't (?:show|display)) (?P<hidden>.+?)(?: (?:on|in|from) (?P<place>.+))?$",
    re.IGNORECASE,
)


def shown_fields(text: str, scene: Scene) -> list[Change] | None:
    """ "show only title and rating on the cards", "hide the price in the table"."""
    match = _SHOWN.match(text)
    found = [scene.field(part) for part in listed(match["shown"] or match["hidden"])] if match else []
    entities = {one[0].name: one[0] for one in found if one}
    if not match or not all(found) or len(entities) != 1:
        return None
    entity = next(iter(entities.values()))
    page = _place(plain(match["page"] or match["place"] or "list"), entity, scene)
    if not page or page.entity != entity.name or "show" not in PAGE_KINDS[page.kind].clauses:
        return None
    names = tuple(one[1].name for one in found if one)
    now = page.fields or tuple(one.name for one in entity.fields)
    if match["hidden"]:
        left = tuple(one for one in now if one not in names)
        return [ChangePage(page.title, fields=left)] if left else None
    if match["only"] or match["just"]:
        return [ChangePage(page.title, fields=names)]
    return [ChangePage(page.title, fields=tuple(dict.fromkeys((*now, *names))))] if page.fields else []


def _place(words: str, entity: Entity, scene: Scene) -> Page | None:
    """The page that is named; for "the cards" the one where the items are."""
    return scene.items_page(entity) if words.lower() in _ITEM_WORDS else scene.page(words)


def _grouped(words: str, scene: Scene) -> list[Change] | None:
    found = scene.field(words)
    if not found or found[1].kind not in GROUP_KINDS:
        return None
    page = next((one for one in scene.app.pages if one.entity == found[0].name and one.kind in LIST_LIKE), None)
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
