# ruff: noqa: E501 (patterns and word tables are read a line at a time)
"""Clauses about views: show it as a board, add a chart, turn a page into a table."""

from __future__ import annotations

import re
from dataclasses import replace

from appforge_desktop.domain.blueprint.language import DAY_KINDS, PAGE_KINDS
from appforge_desktop.domain.blueprint.model import Blueprint, Entity, Page, PageKind
from appforge_desktop.domain.blueprint.names import free_name
from appforge_desktop.domain.blueprint.patch import AddEntity, AddField, AddPage, Change, ChangePage, MovePage
from appforge_desktop.domain.intent.charts import chart_changes, dashboard_changes
from appforge_desktop.domain.intent.finding import Scene
from appforge_desktop.domain.prompting.nouns import singular
from appforge_desktop.domain.prompting.pages import find_field, view_title, with_view
from appforge_desktop.domain.prompting.views import View, read_views

LIST_LIKE: tuple[PageKind, ...] = ("list", "cards", "table")
_SHOW = re.compile(
    r"^(?:show|draw|display|view|see|present|make|turn|switch|change|convert|use|put|have|i (?:want|need)(?: to see)?|want|need|let me see|list|add|create|include|give me|arrange|organize|organise|lay out"
    r"|track|there should be)\b", re.IGNORECASE
)  # fmt: skip
_IN_PLACE = re.compile(
    r"^(?:show|display|view|see|present|make|turn|switch|change|convert|use|put|list|arrange|organi[sz]e|lay out|let me see)\b",
    re.IGNORECASE,
)
_TOTALS = re.compile(
    r"^(?:show|add|display|include|see|i (?:want|need)(?: to see)?) (?:me )?(?:the |a )?(?:totals?|sums?|averages?|figures|summary|numbers|overview)\b(?! (?:of|field|price|cost|amount|that|which|as|=))",
    re.IGNORECASE,
)
_ASKS = re.compile(r"(?:what|why|how|who|where|when|which|does|do|is|are|can|did|was|tell|explain)\b")
_VIEW_WORDS = frozenset(
    "add draw show entry display see view it them this that these those everything all as a an the my our its their in on of for to with and create make include insert put give me "
    "i want need would like have there should be page tab screen board boards kanban calendar chart charts graph graphs plot diagram pie bar line donut dashboard gallery table "
    "list cards card form overview statistics stats figures key metrics numbers spreadsheet sheet monthly weekly daily yearly month week day year time over per by each grouped "
    "total totals sum average avg mean number count how many much highest lowest maximum minimum max min new another separate extra where which can we trend photo photos wall grid picture "
    "pictures image drag drop style columns column items item entries entry things so also one views layout showing shows trello turn into let lets use using instead from too us nice simple "
    "small big pretty visual summary some any just only get please up different own main present organize organise arrange lay out switch change convert spending spend spent money income "
    "expenses tiles swim lanes draggable agenda schedule what're what".split()
)
_TURN = re.compile(
    r"^(?:make|turn|change|convert|switch|set|show|display) (?P<page>.+?) (?:into |to |to be |be |as )?(?:an? )(?P<kind>[\w ]+)$",
    re.IGNORECASE,
)
_INSTEAD = re.compile(
    r"^(?:use |show |a |the |as |make it )*(?P<kind>cards|table|list|board|calendar|gallery)(?: view)?,? (?:instead of|rather than|and not|not) (?:a |the |this )?(?:cards?|table|list|board|calendar|gallery|grid)(?: view)?$",
    re.IGNORECASE,
)
_ENTRY = re.compile(r"\bform (?:to|for) (?:enter|entering|add|adding|record|recording|new)\b", re.IGNORECASE)
_BOARD_OF = re.compile(r"\bboard of\b", re.IGNORECASE)
_BY_NOW = re.compile(
    r"^(?:make|change|set|switch|let|show|split|have) (?P<page>the (?:[\w]+ ){1,3}?)(?:to |should )?(?:be |go |use )?(?:grouped |split |columns )?by (?P<field>[\w ]+)$",
    re.IGNORECASE,
)


def turned_page(text: str, scene: Scene) -> list[Change] | None:
    """ "turn the Recipes page into a table", "make the chart a pie chart", "show the board by difficulty"."""
    match = _TURN.match(text)
    page = scene.page(match["page"]) if match else None
    if match and page:
        views = read_views(f"as a {match['kind'].lower()}")
        return _turned(scene, page, views[0]) if len(views) == 1 and not _left(match["kind"].lower(), scene) else None
    match = _BY_NOW.match(text)
    page = scene.page(match["page"]) if match else None
    kinds = PAGE_KINDS[page.kind].by if page else ()
    entity = scene.app.entity(page.entity) if page else None
    found = find_field(entity, match["field"].lower(), kinds) if match and kinds and entity else None
    return [ChangePage(page.title, by=found.name)] if page and found else None


def _turned(scene: Scene, page: Page, view: View) -> list[Change] | None:
    if page.kind == "chart" and view.kind == "chart":
        return [ChangePage(page.title, shape=view.shape)]
    entity = scene.app.entity(page.entity)
    kinds = PAGE_KINDS[view.kind].by
    if entity is None or view.kind in ("chart", "dashboard", "form") or page.kind in ("chart", "dashboard", "form"):
        return None
    by = next((one.name for kind in kinds for one in entity.fields if one.kind == kind), "")
    return [ChangePage(page.title, kind=view.kind, by=by)] if by or not kinds else None


def show_view(text: str, scene: Scene) -> list[Change] | None:
    """ "show it as a board", "add a page that charts spending by category"; None when it says more than that."""
    if match := _INSTEAD.match(text):
        text = f"show it as {'' if match['kind'] == 'cards' else 'a '}{match['kind']}"
    text = _ENTRY.sub("entry form for", _BOARD_OF.sub("board for", text))
    low = text.lower()
    views = read_views(low)
    if not views or not (_SHOW.match(text) or _bare(low)):
        return None
    if _left(low, scene, *(words for one in views for words in (one.by, one.measure))):
        return None
    changes: list[Change] = []
    for view in views:
        found = _show(low, view, scene.after(changes))
        if found is None:
            return None
        changes += found
    return changes


def _bare(low: str) -> bool:
    """ "kanban board please", "a pie chart of amount by category": only words for a view."""
    return not _ASKS.match(low)


def _left(low: str, scene: Scene, *said: str) -> list[str]:
    """Words that neither views nor names of the app account for."""
    names = [name for one in scene.app.entities for name in (one.name, *(field.name for field in one.fields))]
    names += [page.title for page in scene.app.pages]
    used = {singular(word) for name in (*names, *said) for word in re.findall(r"[\w'-]+", name.lower())}
    return [word for word in re.findall(r"[\w'-]+", low) if word not in _VIEW_WORDS and singular(word) not in used]


def _show(low: str, view: View, scene: Scene) -> list[Change] | None:
    entity = _view_entity(scene, view, low)
    if view.kind == "chart":
        return chart_changes(scene, entity, view, low)
    if view.kind == "dashboard":
        return dashboard_changes(scene, entity, low)
    in_place = bool(_IN_PLACE.match(low)) and not re.search(r"\b(?:page|also|too|another|add)\b", low)
    current = scene.items_page(entity)
    if view.kind in LIST_LIKE and in_place and current is not None:
        return [ChangePage(current.title, kind=view.kind)] if current.kind != view.kind else []
    kinds = PAGE_KINDS[view.kind].by
    if view.by and not find_field(entity, view.by, kinds):
        return None
    if not view.by and scene.fresh and scene.fresh[0] == entity.name and scene.fresh[1].kind in kinds:
        view = replace(view, by=scene.fresh[1].name)
    changes = _drawn(scene, entity, view)
    if in_place and (page := _page_of(scene.after(changes), entity, view)) and scene.app.pages[0].title != page.title:
        changes.append(MovePage(page.title, "first"))
    return changes


def _view_entity(scene: Scene, view: View, low: str) -> Entity:
    """The entity that is named; else the one that has the fields that are; else the last that was spoken of."""
    if named := scene.entity_in(" ".join(word for word in low.split() if word not in _VIEW_WORDS)):
        holds = [find_field(named, words) for words in (view.by, view.measure) if words and words != "date"]
        if all(holds) or not any(find_field(one, view.by) for one in scene.app.entities if view.by):
            return named
    said = [words for words in (view.by, view.measure) if words and words != "date"]
    holders = [one for one in scene.app.entities if said and all(find_field(one, words) for words in said)]
    some = [one for one in scene.app.entities if view.by and find_field(one, view.by)]
    fresh = scene.app.entity(scene.fresh[0]) if scene.fresh else None
    dated = [one for one in scene.app.entities if view.by == "date" and any(it.kind in DAY_KINDS for it in one.fields)]
    return next(iter([*holders, *some, *([fresh] if fresh else []), *dated, scene.main]))


def _drawn(scene: Scene, entity: Entity, view: View) -> list[Change]:
    """A page for a view: none when it is there, another one when the one there is by another field."""
    others = tuple(one for one in scene.app.entities if one is not entity)
    app = replace(scene.app, entities=(entity, *others))
    if view.by and view.kind in ("board", "calendar", "gallery") and not _page_of(scene, entity, view):
        field = find_field(entity, view.by, PAGE_KINDS[view.kind].by)
        usual = view_title(entity, view, view.by)
        taken = [one.title for one in app.pages]
        title = usual if field and usual not in taken else f"{field.name.title()} {usual}" if field else usual
        return [AddPage(Page(free_name(title, taken), view.kind, entity.name, by=field.name))] if field else []
    return [
        one for one in difference(scene.app, with_view(app, view, lambda _: None)) if not isinstance(one, ChangePage)
    ]


def _page_of(scene: Scene, entity: Entity, view: View) -> Page | None:
    """The page that shows the view already."""
    field = find_field(entity, view.by) if view.by else None
    same = [one for one in scene.app.pages if one.kind == view.kind and one.entity == entity.name]
    return next((one for one in same if field is None or one.by == field.name), None)


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
    if not _TOTALS.match(text) or _left(text.lower(), scene):
        return None
    return dashboard_changes(scene, scene.entity_in(text) or scene.main, text.lower())
