"""What is settled about an app before the model writes, and what is left to it.

A model of 135 million parameters invents fields that make no sense when it may write anything. It chooses well
between things that make sense. So rules settle what the person said; the library and the rules put up candidates;
the model names the app, says what it is for, dresses it, and chooses which candidates to take.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from appforge_desktop.domain.blueprint.language import ACCENTS, ICONS
from appforge_desktop.domain.blueprint.model import Blueprint, Entity, Field, Page
from appforge_desktop.domain.prompting.examples import Library
from appforge_desktop.domain.prompting.lexicon import FieldWish
from appforge_desktop.domain.prompting.same import same_field, same_thing
from appforge_desktop.domain.prompting.titles import is_record_of_a_day, is_title, names_it, title_field
from appforge_desktop.domain.prompting.usual_pages import main_page, more_pages
from appforge_desktop.domain.prompting.wishes import Wishes, is_unwanted

_CORE = ("bool", "money", "date", "datetime", "number", "choice", "duration", "ref", "text", "email", "phone")
_MOST_FIELDS, _MOST_CHOSEN = 10, 3
_FIRST = ("text", "date", "datetime")
"""Kinds of a first field: what names a thing, or its day."""
_BOUGHT = re.compile(r"\b(?:shop\w*|grocer\w*|buy|pack\w*)\b|^\W*(?:items?)?\W*$")
"""Where an item is one of a shopping list."""
_LINKS = (
    "loan",
    "rental",
    "booking",
    "lending",
    "enrolment",
    "enrollment",
    "walk",
    "lesson",
    "grade",
    "repair",
    "inspection",
    "payment",
    "visit",
)
"""Things that tie others together."""
_NAMING = ("album", "exercise", "tool", "dish", "song", "film", "medicine", "product")
"""Fields that name what they are of."""
_NOTES = Field("notes", "long")


@dataclass(frozen=True)
class Skeleton:
    """What is settled and what may be chosen.

    Attributes:
        must: Fields of the first entity.
        open: Names of fields whose kind the model chooses.
        may: Fields that the model may take.
        others: Further entities, complete.
        pages: Pages that the model may take, besides those that `coverage` makes.
        icons, accents: What it chooses the look from.
    """

    entity: str
    must: tuple[Field, ...]
    open: tuple[str, ...] = ()
    may: tuple[Field, ...] = ()
    others: tuple[Entity, ...] = ()
    pages: tuple[Page, ...] = ()
    icons: tuple[str, ...] = ICONS
    accents: tuple[str, ...] = tuple(ACCENTS)


def skeleton(wishes: Wishes, library: Library) -> Skeleton:
    """What is settled by the request, with candidates from the library."""
    subject = wishes.subjects[0] if wishes.subjects else _guessed_subject(wishes, library)
    usual = (
        None
        if subject == "Item" and not _BOUGHT.search(wishes.text or wishes.request.lower())
        else library.entity(subject)
    )
    must = _must(subject, wishes, usual)
    opened: tuple[str, ...] = ()  # the small model chooses kinds worse than "text" does; a tuned one may choose again
    others = _others(subject, wishes, library)
    must = tuple(_bound(one, subject, others) for one in must)
    must, others = related(subject, must, others, wishes)
    may = _may(must, opened, wishes, usual)
    known = Entity(subject, must)
    return Skeleton(
        subject,
        tuple(one for one in must if one.kind != "ref" or one.target),
        opened,
        may,
        others,
        _pages(known, others, wishes),
        _icons(wishes, library, subject),
        (wishes.look.accent,) if wishes.look.accent else tuple(ACCENTS),
    )


def _guessed_subject(wishes: Wishes, library: Library) -> str:
    nearest = library.nearest(wishes.request, 1)
    return nearest[0].blueprint.entities[0].name if nearest else "Item"


def _must(subject: str, wishes: Wishes, usual: Entity | None) -> tuple[Field, ...]:
    """Its title; what was asked for; and, where little was said, what such a thing cannot do without."""
    fields = with_title(subject, [one.field for one in wishes.fields], usual)
    if len(wishes.fields) < 3 and usual is not None:
        room = _MOST_FIELDS - len(fields)
        wanted = (one for one in usual.fields[1:] if one.kind in _CORE or not wishes.fields)
        fresh = (one for one in wanted if not is_unwanted(one.name, wishes.unwanted))
        fields += [one for one in fresh if not _there(one, fields, wishes.fields)][:room]
    return tuple(fields[:_MOST_FIELDS])


def with_title(subject: str, asked: Sequence[Field], usual: Entity | None) -> list[Field]:
    """The fields that were asked for, with one that names the thing where it needs one."""
    title = titled(subject, usual)
    own = next((one for one in asked if one.name == subject.lower() and one.kind == "text"), None)
    if own is not None and len(asked) > 1:
        return [replace(own, required=True), *(one for one in asked if one is not own)]
    if any(is_title(one, subject) or same_field(one.name, title.name) for one in asked):
        return [replace(one, required=True) if at == 0 and one.kind == "text" else one for at, one in enumerate(asked)]
    if len(asked) > 1 and (own := next((one for one in asked if one.name in _NAMING and one.kind == "text"), None)):
        return [replace(own, required=True), *(one for one in asked if one is not own)]
    if len(asked) > 1 and asked[0].kind == "text" and names_it(asked[0].name):
        return [replace(asked[0], required=True), *asked[1:]]
    if len(asked) > 1 and is_record_of_a_day(subject) and any(one.kind in ("date", "datetime") for one in asked):
        return list(asked)
    return [title, *asked]


def titled(subject: str, usual: Entity | None) -> Field:
    """The field that names such a thing: the usual one, else one by its subject."""
    return usual.fields[0] if usual is not None and usual.fields[0].kind in _FIRST else title_field(subject)


def _there(field: Field, fields: Sequence[Field], wishes: Sequence[FieldWish]) -> bool:
    """Whether a candidate is there already, under the same or nearly the same name."""
    named = [*fields, *(one.field for one in wishes)]
    if any(same_field(field.name, one.name) for one in named):
        return True
    single = field.kind in ("image", "rating", "money") and any(one.kind == field.kind for one in named)
    alike = any(
        one.kind == field.kind and (set(one.name.split()) & set(field.name.split()) or one.name[:5] == field.name[:5])
        for one in named
    )
    return single or alike


def _may(must: Sequence[Field], opened: Sequence[str], wishes: Wishes, usual: Entity | None) -> tuple[Field, ...]:
    """What the model may take: nothing where the person listed much."""
    if len(wishes.fields) > 3:
        return ()
    candidates = [*(usual.fields[1:] if usual else ()), _NOTES]
    named = [*must, *(Field(name, "text") for name in opened)]
    fresh = [one for one in candidates if not _there(one, named, wishes.fields) and one.kind != "ref"]
    fresh = [one for one in fresh if not is_unwanted(one.name, wishes.unwanted)]
    unique = [one for at, one in enumerate(fresh) if not any(same_field(one.name, it.name) for it in fresh[:at])]
    return tuple(unique[: min(_MOST_CHOSEN, _MOST_FIELDS - len(must))])


def _others(subject: str, wishes: Wishes, library: Library) -> tuple[Entity, ...]:
    said = dict(wishes.more)
    found = [
        _entity(one, library, said.get(one, ())) for one in wishes.subjects[1:] if said or not same_thing(one, subject)
    ]
    names = [subject, *(one.name for one in found)]
    return tuple(
        Entity(
            one.name,
            tuple(
                _linked(it, one.name, names) for it in one.fields if it.kind != "ref" or _target(it, one.name, names)
            ),
        )
        for one in found
    )


def _entity(name: str, library: Library, said: Sequence[FieldWish] = ()) -> Entity:
    usual = library.entity(name)
    if said:
        return Entity(name, tuple(with_title(name, [one.field for one in said], usual)))
    return Entity(name, usual.fields) if usual is not None else Entity(name, (title_field(name), _NOTES))


def _linked(field: Field, owner: str, names: Sequence[str]) -> Field:
    """A reference turned to an entity that is there: a deal's customer becomes a contact."""
    target = _target(field, owner, names) if field.kind == "ref" else ""
    if not target or target == field.target:
        return field
    return replace(field, name=target.lower(), target=target)


def _target(field: Field, owner: str, names: Sequence[str]) -> str:
    same = next((one for one in names if same_thing(one, field.target)), "")
    return same or next((one for one in names if one != owner), "")


def _bound(field: Field, subject: str, others: Sequence[Entity]) -> Field:
    """A reference of the first entity: to another that is there, else plain text."""
    if field.kind != "ref":
        return field
    names = [subject, *(one.name for one in others)]
    target = _target(field, subject, names)
    return replace(field, target=target, name=target.lower()) if target else Field(field.name, "text")


def related(
    subject: str, must: tuple[Field, ...], others: tuple[Entity, ...], wishes: Wishes
) -> tuple[tuple[Field, ...], tuple[Entity, ...]]:
    """References where the person said that one thing belongs to another, or listed it among what a thing has."""
    if not others or not (wishes.more or wishes.owners):
        return must, others
    every = [Entity(subject, must), *others]
    names = [one.name for one in every]
    linked = [replace(one, fields=_referring(one, names, wishes.owners)) for one in every]
    return linked[0].fields, tuple(linked[1:])


def _pointed(field: Field, entity: Entity, names: Sequence[str]) -> str:
    """The entity that a listed field means: "client", or "owner" where clients are kept."""
    others = [one for one in names if one != entity.name]
    same = next((one for one in others if same_field(field.name, one.lower())), "")
    people = field.name in _PEOPLE and field.kind == "text"
    return same or next((one for one in others if people and one.lower() in _PEOPLE), "")


_PEOPLE = ("client", "customer", "owner", "contact", "member", "tenant", "guest")


def _referring(entity: Entity, names: Sequence[str], owners: Sequence[tuple[str, str]]) -> tuple[Field, ...]:
    fields = [
        Field(one.name, "ref", target=target) if (target := _pointed(one, entity, names)) else one
        for one in entity.fields
    ]
    if entity.name.lower() in _LINKS and not any(one.kind == "ref" for one in fields):
        owners = [*owners, *((entity.name, one) for one in names if one != entity.name)][:3]
    for target in (owner for name, owner in owners if name == entity.name and owner in names):
        if not any(one.kind == "ref" and one.target == target for one in fields):
            fields.insert(
                1 if fields[0].kind == "text" and is_title(fields[0]) else 0,
                Field(target.lower(), "ref", target=target),
            )
    return tuple(fields)


def _pages(known: Entity, others: Sequence[Entity], wishes: Wishes) -> tuple[Page, ...]:
    """Every entity's own page, and what else suits the first where no view was asked for."""
    more = more_pages(known)[:2] if not wishes.views else ()
    return (main_page(known), *more, *(main_page(one) for one in others))


def _icons(wishes: Wishes, library: Library, subject: str) -> tuple[str, ...]:
    near = library.nearest(f"{wishes.request} {subject}", 6)
    return tuple(dict.fromkeys(one.blueprint.icon for one in reversed(near))) or ICONS


def by_rules(bones: Skeleton, wishes: Wishes) -> Blueprint:
    """A Blueprint without a model: what is settled, without what may be chosen."""
    entities = (Entity(bones.entity, bones.must), *bones.others)
    return Blueprint(wishes.name or "App", entities, bones.pages if not wishes.views else (), icon=bones.icons[0])
