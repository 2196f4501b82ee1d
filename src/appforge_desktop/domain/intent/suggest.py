"""What a person may want to say next: a few changes that suit the app, each understood without a model."""

from __future__ import annotations

from collections.abc import Iterator

from appforge_desktop.domain.blueprint.language import DAY_KINDS, NUMBER_KINDS
from appforge_desktop.domain.blueprint.model import Blueprint, Entity, FieldKind
from appforge_desktop.domain.blueprint.names import plural
from appforge_desktop.domain.blueprint.parts import PLAY_KINDS, STORY_KINDS
from appforge_desktop.domain.blueprint.patch import apply_patch
from appforge_desktop.domain.intent.tweaks import match

_OTHER_ACCENTS = {"indigo": "green", "blue": "orange", "green": "violet", "teal": "rose"}
_STORY_WISHES = (
    ("faq", "Add a FAQ: Do you take cards? Yes."),
    ("contact", "Add a contact section with our e-mail address"),
    ("hours", "Add opening hours: Monday to Friday 9:00-17:00"),
    ("newsletter", "Add a newsletter sign-up"),
)


def suggest(app: Blueprint | None, most: int = 4) -> tuple[str, ...]:
    """Messages that would change this app, the most useful first; none without an app."""
    if app is None:
        return ()
    found: list[str] = []
    for wish in _wishes(app):
        if len(found) == most:
            break
        if wish not in found and _works(wish, app):
            found.append(wish)
    return tuple(found)


def _works(wish: str, app: Blueprint) -> bool:
    """Whether rules understand it, and it changes something."""
    changes = match(wish, app)
    return bool(changes) and apply_patch(app, changes or [])[0] != app


def _wishes(app: Blueprint) -> Iterator[str]:
    if app.entities:
        yield from _views(app, app.entities[0])
    if any(page.kind in STORY_KINDS for page in app.pages):
        said = {part.word for page in app.pages for part in page.parts}
        yield from (wish for word, wish in _STORY_WISHES if word not in said)
    if app.theme.mode != "dark":
        yield "Make it dark"
    if app.entities:
        yield from _fields(app.entities[0])
    yield f"Make it {_OTHER_ACCENTS.get(app.theme.accent, 'teal')}"
    if app.theme.size != "large":
        yield "Bigger text"
    if any(page.kind in PLAY_KINDS for page in app.pages):
        yield "Round corners"


def _views(app: Blueprint, entity: Entity) -> Iterator[str]:
    kinds = {page.kind for page in app.pages}
    number = _first(entity, ("money", *NUMBER_KINDS))
    group = _first(entity, ("choice",))
    day = _first(entity, DAY_KINDS)
    by = "month" if day and number else group
    if "chart" not in kinds and number and by:
        yield f"Add a chart of {number} by {by}"
    if "board" not in kinds and group:
        yield f"Show {plural(entity.name).lower()} as a board by {group}"
    if "calendar" not in kinds and day:
        yield "Add a calendar"
    if not any(page.search for page in app.pages):
        yield "Add search"


def _fields(entity: Entity) -> Iterator[str]:
    kinds = {field.kind for field in entity.fields}
    if "image" not in kinds:
        yield "Add a photo"
    if "long" not in kinds:
        yield "Add notes"
    if "rating" not in kinds:
        yield "Add a rating"


def _first(entity: Entity, kinds: tuple[FieldKind, ...]) -> str:
    """Name of the entity's first field of the first kind that it has; empty for none."""
    return next((field.name for kind in kinds for field in entity.fields if field.kind == kind), "")
