# ruff: noqa: E501 (patterns and tables are read a line at a time)
"""After the model: what was asked for and is missing is put in, what nobody asked for twice is taken out."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from itertools import pairwise

from appforge_desktop.domain.blueprint.model import Arithmetic, Blueprint, Entity, Field, Formula, Page, Rollup
from appforge_desktop.domain.prompting.examples import Library
from appforge_desktop.domain.prompting.features import with_features
from appforge_desktop.domain.prompting.lexicon import FieldWish
from appforge_desktop.domain.prompting.limits import left_out_sentence
from appforge_desktop.domain.prompting.naming import fit_name
from appforge_desktop.domain.prompting.nouns import entity_name, singular
from appforge_desktop.domain.prompting.pages import cover_pages
from appforge_desktop.domain.prompting.same import same_field, same_thing
from appforge_desktop.domain.prompting.skeleton import by_rules, skeleton
from appforge_desktop.domain.prompting.titles import title_field
from appforge_desktop.domain.prompting.wishes import Wishes, is_unwanted

KnownEntity = Callable[[str], Entity | None]


@dataclass(frozen=True)
class Covered:
    """A Blueprint that holds what was asked for.

    Attributes:
        added: What was put in because the model had missed it, one sentence each.
        left_out: What was asked for and cannot be built, one sentence each.
    """

    blueprint: Blueprint
    added: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()


@dataclass
class Notes:
    """Sentences on what was put in."""

    added: list[str] = field(default_factory=list)

    def add(self, sentence: str) -> None:
        self.added.append(sentence)


def cover(blueprint: Blueprint, wishes: Wishes, known: KnownEntity = lambda _: None) -> Covered:
    """Hold the model's Blueprint against the request.

    Args:
        known: What people usually keep of an entity, such as `Library.entity`; for subjects that the model forgot.
    """
    notes = Notes()
    blueprint = _described(_named(blueprint, wishes))
    blueprint = _about_the_subject(blueprint, wishes)
    blueprint = _with_subjects(blueprint, wishes, known, notes)
    blueprint = _with_fields(blueprint, wishes, notes)
    blueprint = _without_unwanted(blueprint, wishes)
    blueprint = cover_pages(blueprint, wishes, notes.add)
    blueprint = with_features(blueprint, wishes)
    blueprint = replace(blueprint, theme=wishes.look.on(blueprint.theme))
    return Covered(blueprint, tuple(notes.added), tuple(left_out_sentence(one) for one in wishes.limits))


def draft(wishes: Wishes, known: KnownEntity | Library = lambda _: None) -> Blueprint:
    """A Blueprint without a model: what the rules found, on what people usually keep. `check.mend` completes it."""
    if isinstance(known, Library):
        return cover(by_rules(skeleton(wishes, known), wishes), wishes, known.entity).blueprint
    name = wishes.subjects[0] if wishes.subjects else "Item"
    usual = known(name)
    entity = Entity(name, usual.fields if usual else (title_field(name),))
    plain = Blueprint(f"My {name}s", (entity,), ())
    return cover(plain, wishes, known).blueprint


def _named(blueprint: Blueprint, wishes: Wishes) -> Blueprint:
    """The name that was given; a name that says nothing or the wrong thing gives way to the request's own words."""
    name = wishes.name or fit_name(blueprint.name, wishes.request, wishes.subjects)
    return replace(blueprint, name=name)


def _described(blueprint: Blueprint) -> Blueprint:
    """A small model loops, or lists what was said: such a line describes nothing, and none is better."""
    said = blueprint.description.lower()
    words = re.findall(r"[\w']+", said)
    long = [word for word in words if len(word) > 3]
    loops = len(set(long)) < len(long) or any(one == other for one, other in pairwise(words))
    lists = said.count(",") > 1 or _FRAGMENT.search(said) is not None or _ODD_WORD.search(said) is not None
    return replace(blueprint, description="") if loops or lists or 0 < len(words) < _LEAST_WORDS else blueprint


_FRAGMENT = re.compile(
    r"^(?:and|or|of|to|for|with|by|in|on|that|which)\b|\b(?:and|or|of|to|for|with|by|the|a|an|in|per|my|all|that)\W*$|^\w+ or \w+$|\b(?:list|app|page|chart|and a)$"
)
_ODD_WORD = re.compile(r"\b(?:ith|ents?|ire|iaf|ik|xt|ices|ers|ing|tion|ipsos|ipsum|lorem|ers|ir|ez)\b")
"""Pieces of words: a small model that was led by a grammar writes such."""
_LEAST_WORDS = 3


def _about_the_subject(blueprint: Blueprint, wishes: Wishes) -> Blueprint:
    """The first entity is what the request is about, whatever the model called it."""
    if not wishes.subjects or not blueprint.entities:
        return blueprint
    subject = wishes.subjects[0]
    same = [one for one in blueprint.entities if same_thing(one.name, subject)]
    return rename_entity(blueprint, (same or list(blueprint.entities))[0].name, subject)


def rename_entity(blueprint: Blueprint, old: str, new: str) -> Blueprint:
    """The Blueprint with an entity renamed, wherever it is named."""
    if old == new or any(one.name == new for one in blueprint.entities):
        return blueprint
    entities = tuple(
        replace(
            one,
            name=new if one.name == old else one.name,
            fields=tuple(_retargeted(it, old, new) for it in one.fields),
        )
        for one in blueprint.entities
    )
    pages = tuple(_repaged(one, old, new) for one in blueprint.pages)
    return replace(blueprint, entities=entities, pages=pages)


def _retargeted(one: Field, old: str, new: str) -> Field:
    return replace(
        one,
        target=new if one.target == old else one.target,
        formula=None if one.formula is None else _reformed(one.formula, old, new),
    )


def _reformed(formula: Formula, old: str, new: str) -> Formula:
    if isinstance(formula, Rollup) and formula.entity == old:
        return replace(formula, entity=new)
    if isinstance(formula, Arithmetic):
        return replace(formula, left=_reformed(formula.left, old, new), right=_reformed(formula.right, old, new))
    return formula


def _repaged(page: Page, old: str, new: str) -> Page:
    """Forms and cards on a page to read name an entity too."""
    parts = tuple(
        replace(one, slots=(new, *one.slots[1:])) if one.word in ("form", "items") and one.slot(0) == old else one
        for one in page.parts
    )
    return replace(page, entity=new if page.entity == old else page.entity, parts=parts)


def _with_fields(blueprint: Blueprint, wishes: Wishes, notes: Notes) -> Blueprint:
    """Every entity with the fields that were said of it."""
    if not blueprint.entities:
        return blueprint
    said = {blueprint.entities[0].name: wishes.fields}
    for subject, fields in wishes.more:
        held = next((one for one in blueprint.entities if same_thing(one.name, subject)), None)
        if held is not None:
            said.setdefault(held.name, fields)
    entities = tuple(_wished(one, said.get(one.name, ()), blueprint, wishes, notes) for one in blueprint.entities)
    return replace(blueprint, entities=entities)


def _wished(entity: Entity, said: tuple[FieldWish, ...], blueprint: Blueprint, wishes: Wishes, notes: Notes) -> Entity:
    if not said:
        return entity
    fields = _without_echoes([_no_column(one, entity) for one in entity.fields], said)
    for wish in said:
        at = next((at for at, one in enumerate(fields) if same_field(one.name, wish.field.name)), None)
        if at is not None:
            fields[at] = _as_wished(fields[at], wish)
        elif not _meant_by_another(wish, blueprint):
            fields.append(wish.field)
            notes.add(f"Added {wish.field.name} to {entity.name}, which you asked for.")
    return replace(entity, fields=tuple(fields))


def _no_column(field: Field, entity: Entity) -> Field:
    """The columns of a board are no field: a model that took them for one meant the title."""
    held = any(one.name == title_field(entity.name).name for one in entity.fields)
    return title_field(entity.name) if field.name in ("column", "columns") and not held else field


def _without_unwanted(blueprint: Blueprint, wishes: Wishes) -> Blueprint:
    """Without fields that the person said no to."""
    if not wishes.unwanted:
        return blueprint
    entities = tuple(
        replace(one, fields=tuple(it for it in one.fields if not is_unwanted(it.name, wishes.unwanted)) or one.fields)
        for one in blueprint.entities
    )
    return replace(blueprint, entities=entities)


def _as_wished(existing: Field, wish: FieldWish) -> Field:
    if not wish.sure or existing.kind in (wish.field.kind, "computed", "ref"):
        listed = wish.sure and wish.field.kind == "choice" and existing.kind == "choice" and bool(wish.listed)
        return replace(existing, options=wish.field.options) if listed else existing
    return replace(wish.field, name=existing.name, required=existing.required)


def _meant_by_another(wish: FieldWish, blueprint: Blueprint) -> bool:
    """A wish that is an entity of its own: "deals" in an app that keeps deals."""
    return not wish.sure and any(same_thing(one.name, entity_name(wish.field.name)) for one in blueprint.entities)


def _without_echoes(fields: list[Field], said: tuple[FieldWish, ...]) -> list[Field]:
    """Without what the model said twice: the same field again, a second picture or rating that nobody asked for."""
    kept: list[Field] = []
    for one in fields:
        asked = any(same_field(one.name, wish.field.name) for wish in said)
        again = any(same_field(one.name, other.name) for other in kept)
        single = one.kind in ("image", "rating") and any(it.field.kind == one.kind for it in said)
        nearly = not asked and any(_nearly(one, wish.field) for wish in said)
        if not again and (asked or not (single or nearly)):
            kept.append(one)
    return kept


def _nearly(one: Field, wished: Field) -> bool:
    """ "time" beside the wished "cooking time", "cook time" too: the same kind, and a word in common."""
    words = {singular(word) for word in one.name.split()}
    return one.kind == wished.kind and bool(words & {singular(word) for word in wished.name.split()})


def _with_subjects(blueprint: Blueprint, wishes: Wishes, known: KnownEntity, notes: Notes) -> Blueprint:
    """Every subject of the request is an entity."""
    for subject in wishes.subjects[1:]:
        if not any(same_thing(one.name, subject) for one in blueprint.entities):
            usual = known(subject)
            fields = usual.fields if usual else (title_field(subject),)
            kept = tuple(one for one in fields if one.kind != "ref" or blueprint.entity(one.target))
            blueprint = replace(
                blueprint, entities=(*blueprint.entities, Entity(subject, kept or (title_field(subject),)))
            )
            notes.add(f"Added {subject}, which you asked for.")
    return blueprint
