# ruff: noqa: E501 (patterns and word tables are read a line at a time)
"""Which field, page or entity of the app some words mean."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from appforge_desktop.domain.blueprint.model import Blueprint, Entity, Field, Page, PageKind
from appforge_desktop.domain.blueprint.names import key, plural
from appforge_desktop.domain.blueprint.patch import AddField, Change, apply_one
from appforge_desktop.domain.intent.clauses import plain
from appforge_desktop.domain.prompting.pages import find_field
from appforge_desktop.domain.prompting.same import same_field, same_thing
from appforge_desktop.domain.prompting.views import read_views

Found = list[Change] | str | None
"""What a rule makes of a clause: changes, or a sentence on what is missing; None when it is not for this rule."""
PageMaker = Callable[[str, Blueprint], Found]
"""Makes pages to play with and to read from words; it needs the shelf of texts, which rules do not know."""
_ALIKE = 84.0
ITEM_KINDS = ("list", "cards", "table", "gallery", "board", "calendar")
_NOUNS = re.compile(
    r"\s*\b(?:fields?|columns?|property|attributes?|input|question|pages?|screen|tab|view|section|entity|button|option|value)$",
    re.IGNORECASE,
)

_VIEW_WORD = re.compile(
    r"\s*\b(?:bar |line |pie )?(?:charts?|graphs?|board|calendar|gallery|table|list|dashboard)$", re.IGNORECASE
)
_NOUN_FIRST = re.compile(r"^(?:field|column|page|tab|screen|entity)\s+(?:called |named )?", re.IGNORECASE)


@dataclass(frozen=True)
class Scene:
    """The app as it stands after the clauses before.

    Attributes:
        fresh: The field that was added last: what "it" may be shown by.
        maker: Makes whole pages with a body; None where nobody gave one.
    """

    app: Blueprint
    fresh: tuple[str, Field] | None = None
    maker: PageMaker | None = None

    def after(self, changes: list[Change]) -> Scene:
        """The scene with changes applied."""
        scene = self
        for change in changes:
            app, _ = apply_one(scene.app, change)
            fresh = (change.entity, change.field) if isinstance(change, AddField) else scene.fresh
            scene = replace(scene, app=app, fresh=fresh)
        return scene

    @property
    def words(self) -> frozenset[str]:
        """The words of the app's names, singular and plural, in lower case."""
        names = [page.title for page in self.app.pages]
        for entity in self.app.entities:
            names += [entity.name, plural(entity.name), *(field.name for field in entity.fields)]
            names += [option for field in entity.fields for option in field.options]
        return frozenset(word for name in names for word in name.lower().split())

    def pages_of(self, *kinds: PageKind) -> list[Page]:
        """The pages of some kinds."""
        return [one for one in self.app.pages if one.kind in kinds]

    @property
    def main(self) -> Entity:
        """The entity that the app is about; only rules for apps that keep something ask for it."""
        return self.app.entities[0]

    @property
    def shown(self) -> Entity:
        """The entity that is seen first; as `main`, only where something is kept."""
        named = (self.app.entity(page.entity) for page in self.app.pages if page.kind in ITEM_KINDS)
        return next((one for one in named if one is not None), self.main)

    def entity_in(self, text: str) -> Entity | None:
        """The entity that a text names after "to", "for", "of", "each"; else anywhere in it."""
        words = re.findall(r"[\w'-]+", text.lower())
        for size in (3, 2, 1):
            for at in range(len(words) - size, -1, -1):
                said = " ".join(words[at : at + size])
                found = next((one for one in self.app.entities if _is_called(one.name, said)), None)
                if found is not None:
                    return found
        return None

    def entity_called(self, words: str) -> Entity | None:
        """The entity that is called so, in the singular or plural; a slip of the finger is forgiven."""
        said = plain(words)
        exact = (one for one in self.app.entities if same_field(one.name.lower(), said.lower()))
        ends = [one for one in self.app.entities if said and _is_called(one.name, said)]
        close = [one for one in self.app.entities if alike(one.name, said)]
        return next(exact, None) or next((found[0] for found in (ends, close) if len(found) == 1), None)

    def field(self, words: str) -> tuple[Entity, Field] | None:
        """The field that some words name, in the entity that has it."""
        if words.strip().lower() in ("it", "that", "this") and self.fresh:
            entity = self.app.entity(self.fresh[0])
            field = entity.field(self.fresh[1].name) if entity else None
            return (entity, field) if entity and field else None
        said = _NOUN_FIRST.sub("", _NOUNS.sub("", plain(words)))
        of = re.match(
            r"(?P<field>.+?)\s+(?:of|from|in|on|for)\s+(?:the |each |every |a |all )?(?P<entity>[\w ]+)$",
            said,
            re.IGNORECASE,
        )
        if of and (entity := self.entity_in(of["entity"])) and (found := find_field(entity, of["field"].lower())):
            return (entity, found) if _meant(found, of["field"].lower()) else None
        for entity in self.app.entities:
            if said and (field := find_field(entity, said.lower())) and _meant(field, said.lower()):
                return entity, field
        return None

    def page(self, words: str) -> Page | None:
        """The page that some words name: by its title, else by its kind ("the chart page")."""
        said = _NOUN_FIRST.sub("", _NOUNS.sub("", plain(words)))
        for page in self.app.pages:
            if key(page.title) in (key(said), key(plain(words))):
                return page
        bare = _VIEW_WORD.sub("", said).strip()
        for page in self.app.pages:
            if bare and same_field(page.title.lower(), bare.lower()):
                return page
        kinds = [view.kind for view in read_views(plain(words).lower())]
        for page in self.app.pages:
            if page.kind in kinds:
                return page
        named = [page for page in self.app.pages if _is_of_kind(page, said.lower())]
        if len(named) == 1:
            return named[0]
        return next((page for page in self.app.pages if alike(page.title, said)), None)

    def items_page(self, entity: Entity | None = None) -> Page | None:
        """The first page of items, of an entity if one is given."""
        kinds = ("list", "cards", "table", "gallery")
        return next(
            (one for one in self.app.pages if one.kind in kinds and (entity is None or one.entity == entity.name)), None
        )

    def option(self, words: str) -> tuple[Entity, Field, str] | None:
        """The option that some words name."""
        said = key(_NOUNS.sub("", plain(words)))
        for entity in self.app.entities:
            for field in entity.fields:
                for option in field.options:
                    if key(option) == said:
                        return entity, field, option
        return None


_KIND_NAMES: dict[str, str] = {
    "calc": r"calculator|converter", "timer": r"timer|stop ?watch|count ?down|pomodoro|clock", "quiz": r"quiz|trivia|test",
    "flashcards": r"flash ?cards?|cards|deck", "poll": r"poll|vote|survey", "generator": r"generator|picker|randomi[sz]er",
    "notes": r"notes|note ?pad", "draw": r"drawing|sketch|draw|whiteboard", "chat": r"chat|chat ?bot|bot", "game": r"game",
    "landing": r"home|home ?page|landing|start", "article": r"article|post|story|blog", "profile": r"profile|portfolio|cv|about me",
    "summary": r"summary", "budget": r"budgets?", "streak": r"streaks?", "wizard": r"wizard",
}  # fmt: skip


def _is_of_kind(page: Page, said: str) -> bool:
    """Whether some words are what a page of this kind is called: "the timer", "the snake game"."""
    pattern = _KIND_NAMES.get(page.kind)
    words = (
        rf"(?:(?:\w+ )?(?:{pattern})|{re.escape(page.variant or page.kind)}(?: game| generator)?)" if pattern else ""
    )
    bare = re.sub(rf"^{re.escape(page.variant or page.kind)} ", "", said)
    return bool(pattern and ((re.fullmatch(words, bare) and len(bare.split()) < 2) or re.fullmatch(words, said)))


def alike(name: str, said: str) -> bool:
    """Whether two names differ by a slip of the finger, or by one and several."""
    left, right = name.lower(), said.lower()
    return same_field(left, right) or (min(len(left), len(right)) > 3 and fuzz.ratio(left, right) >= _ALIKE)


def _meant(field: Field, said: str) -> bool:
    """Whether a field that was found is meant: not just a part of what was said ("Lunch from the courses")."""
    return alike(field.name, said) or alike(field.name.split()[-1], said)


def _is_called(name: str, said: str) -> bool:
    return same_thing(name, said) and len(said) > 2
