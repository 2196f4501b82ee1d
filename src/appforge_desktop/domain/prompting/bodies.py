# ruff: noqa: E501 (patterns and tables are read a line at a time)
"""The pages of a new app that no model writes: pages to play with and to read, and how they join the pages of items."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from appforge_desktop.domain.blueprint.model import Blueprint, Entity, Page, Theme
from appforge_desktop.domain.blueprint.names import free_name, key, plural
from appforge_desktop.domain.blueprint.part_line import part_of
from appforge_desktop.domain.blueprint.parts import STORY_KINDS
from appforge_desktop.domain.prompting.family import Family, PageWish
from appforge_desktop.domain.prompting.literals import Span
from appforge_desktop.domain.prompting.looks import Look
from appforge_desktop.domain.prompting.naming import own_words
from appforge_desktop.domain.prompting.play import PlayLibrary, play_page
from appforge_desktop.domain.prompting.story import StoryLibrary, story_entities, story_look, story_name, story_page

_ICONS = {
    "calc": "calculator", "timer": "timer", "quiz": "brain", "flashcards": "book-open", "poll": "vote",
    "generator": "sparkles", "notes": "notebook-pen", "draw": "brush", "chat": "message-circle", "game": "gamepad-2",
}  # fmt: skip
_ACCENTS = {
    "calc": "blue", "timer": "rose", "quiz": "violet", "flashcards": "indigo", "poll": "teal", "generator": "fuchsia",
    "notes": "amber", "draw": "orange", "chat": "sky", "game": "emerald",
}  # fmt: skip
_LEADING = 12
"""A page whose wish stands within so many letters of the request comes before the items."""


@dataclass(frozen=True)
class Bodies:
    """Pages with a body, and what they bring along.

    Attributes:
        first, last: Pages before and after those of the items.
        entities: What their forms keep.
        notes: Sentences for the person: what was written for them, what is missing.
    """

    name: str
    theme: Theme
    icon: str
    first: tuple[Page, ...] = ()
    last: tuple[Page, ...] = ()
    entities: tuple[Entity, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def pages(self) -> tuple[Page, ...]:
        return (*self.first, *self.last)


@dataclass(frozen=True)
class Shelf:
    """What such pages are taken from where the request does not say it."""

    plays: PlayLibrary
    stories: StoryLibrary


def read_bodies(
    request: str, family: Family, spans: tuple[Span, ...], name: str, shelf: Shelf, today: date | None = None
) -> Bodies:
    """The pages that a request asks for, with its own words and figures in them.

    Args:
        name: What the app is called, where the request says so; else empty.
        today: For "countdown to new year".
    """
    stories = [wish for wish in family.pages if wish.kind in STORY_KINDS]
    own, own_spans = _without_items(request, spans, family)
    made = [
        _page(wish, *((request, spans) if wish.kind in STORY_KINDS else (own, own_spans)), name, shelf, today)
        for wish in family.pages
    ]
    pages = _distinct([page for page, _ in made])
    early = [
        at for at, wish in enumerate(family.pages) if wish.kind in STORY_KINDS or wish.start < _LEADING + _lead(request)
    ]
    theme, icon = _look(family.pages, request, shelf)
    said = _name(stories, pages, request, spans, family)
    return Bodies(
        name or said,
        theme,
        icon,
        tuple(page for at, page in enumerate(pages) if at in early or not family.data),
        tuple(page for at, page in enumerate(pages) if at not in early and family.data),
        story_entities(request) if stories else (),
        tuple(dict.fromkeys(note for _, notes in made for note in notes)),
    )


def _name(stories: list[PageWish], pages: list[Page], request: str, spans: tuple[Span, ...], family: Family) -> str:
    if stories:
        return story_name(stories[0], request, spans)
    if family.data:
        return own_words(request)
    return pages[0].title if pages else ""


_ITEMS = re.compile(
    r"(?:,|\b(?:and|plus|also|with))\s+(?:also\s+)?(?:an?|the|my|our|one)?\s*(?:[\w-]+\s)?(?:list|table|log|tracker|collection|catalog(?:ue)?|inventory|calendar|board|register|diary)s? (?:of|for)\b[^.;\n]*",
    re.IGNORECASE,
)


def _without_items(request: str, spans: tuple[Span, ...], family: Family) -> tuple[str, tuple[Span, ...]]:
    """The request without what is said of items, at the same places: a list's fields are no phases of a timer."""
    if not family.data:
        return request, spans
    cuts = [
        match.span()
        for match in _ITEMS.finditer(request)
        if not any(match.start() < one.end and one.start < match.end() for one in family.pages)
    ]
    for start, end in cuts:
        request = request[:start] + " " * (end - start) + request[end:]
    return request, tuple(one for one in spans if not any(start < one.end and one.start < end for start, end in cuts))


def _page(
    wish: PageWish, request: str, spans: tuple[Span, ...], name: str, shelf: Shelf, today: date | None
) -> tuple[Page, tuple[str, ...]]:
    if wish.kind in STORY_KINDS:
        return story_page(wish, request, spans, name, shelf.stories)
    page, notes = play_page(wish, request, spans, shelf.plays, today)
    return page, tuple(notes)


def _look(wishes: Sequence[PageWish], request: str, shelf: Shelf) -> tuple[Theme, str]:
    story = next((wish for wish in wishes if wish.kind in STORY_KINDS), None)
    if story is not None:
        return story_look(story, request, shelf.stories)
    kind = wishes[0].kind if wishes else ""
    return Theme(accent=_ACCENTS.get(kind, Theme.accent)), _ICONS.get(kind, Blueprint.icon)


def _distinct(pages: Sequence[Page]) -> list[Page]:
    """Titles that differ: two quizzes are "Quiz" and "Quiz 2"."""
    kept: list[Page] = []
    for page in pages:
        kept.append(replace(page, title=free_name(page.title, [one.title for one in kept])))
    return kept


def _lead(request: str) -> int:
    """Where "make me an app with a" ends."""
    lead = re.match(r"(?:[\w' ,]{0,30}\b(?:app|helper|tool|page)\b[\w' ,]{0,20}\bwith )?", request.lower())
    return lead.end() if lead else 0


def without_bodies(request: str, family: Family) -> str:
    """The request without the words that ask for pages with a body: what is left is about the items."""
    kept, at = [], 0
    for wish in family.pages:
        kept.append(request[at : wish.start])
        at = max(at, wish.end)
    rest = re.sub(r"\s+", " ", _DANGLING.sub("", "".join([*kept, request[at:]]))).strip(" ,;")
    rest = re.sub(r"^[\w -]{3,30}:\s*(?:with|and|plus|also)\s+(?=(?:a|an|the|my|our)\s)", "", rest, flags=re.IGNORECASE)
    return _SHELL.sub("", rest).strip()


_DANGLING = re.compile(
    r"\b(?:(?:with|and|plus|also|including|has|have)\s+)?(?:(?:with|and|plus|a|an|the|my|our|one)\s+)+(?=(?:and|with|plus|also)\b|[,.;]|$)",
    re.IGNORECASE,
)
"""What led to a page that was cut out: "with a … and a list"."""
_SHELL = re.compile(
    r"^(?:(?:please|i|we|want|need|make|build|create|me|us|a|an|the|my|our|simple|small|[\w-]+)\s+){0,4}?(?:helper|app|tool|page|website|site|kit|hub|desk|assistant)?[:,]?\s*(?:with|and|plus|that has|including|,)\s+(?=(?:and\s+|plus\s+|also\s+)*(?:a|an|the|my|our|one)?\s*(?:[\w-]+\s)?(?:list|table|log|tracker|collection|catalog(?:ue)?|inventory|calendar|board|register)s? (?:of|for)\b)(?:(?:and|plus|also)\s+)*",
    re.IGNORECASE,
)
""" "study helper with and a list of subjects" is about the list."""


def alone(bodies: Bodies) -> Blueprint:
    """An app of such pages only."""
    return Blueprint(
        bodies.name or "My App", bodies.entities, bodies.pages, icon=bodies.icon, theme=bodies.theme, samples=False
    )


def joined(app: Blueprint, bodies: Bodies, look: Look = Look()) -> Blueprint:  # noqa: B008 (frozen)
    """An app of items with such pages around its own; a page to read gives it its name and its looks."""
    if not bodies.pages:
        return app
    held = {key(one.name) for one in app.entities}
    entities = (*app.entities, *(one for one in bodies.entities if key(one.name) not in held))
    taken = [page.title for page in bodies.pages]
    own = tuple(replace(page, title=free_name(page.title, taken)) for page in app.pages)
    if any(one.kind in STORY_KINDS for one in bodies.pages):
        app = replace(app, theme=look.on(bodies.theme), icon=bodies.icon, samples=True)
    app = replace(app, name=bodies.name or app.name)
    first = tuple(_with_items(page, app) for page in bodies.first)
    return replace(app, entities=entities, pages=(*first, *own, *bodies.last))


def _with_items(page: Page, app: Blueprint) -> Page:
    """A page to read shows what is kept beside it: "with a list of pieces"."""
    shown = next((one for one in app.entities if any(it.kind in ("image", "money") for it in one.fields)), None)
    if page.kind != "landing" or shown is None or any(one.word == "items" for one in page.parts):
        return page
    parts = list(page.parts)
    at = next(
        (
            at
            for at, one in enumerate(parts)
            if one.word == "section" and at + 1 < len(parts) and parts[at + 1].word in _BEHIND_ITEMS
        ),
        None,
    )
    at = at if at is not None else next((at for at, one in enumerate(parts) if one.word in _BEHIND_ITEMS), len(parts))
    parts.insert(at, part_of("items", (shown.name, plural(shown.name)), frozenset({1})))
    return replace(page, parts=tuple(parts))


_BEHIND_ITEMS = ("step", "faq", "form", "newsletter", "contact", "fact", "footer", "hours")
