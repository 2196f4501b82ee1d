"""Putting computed fields right, over all entities: what they use exists and fits, and none leads to itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from appforge_desktop.domain.blueprint.formulas import changed, rollups, uses
from appforge_desktop.domain.blueprint.language import DAY_KINDS, NUMBER_KINDS
from appforge_desktop.domain.blueprint.model import Days, Entity, Field, FieldUse, Formula, Rollup
from appforge_desktop.domain.blueprint.names import clean_field, free_name, key, nearest, plural

Place = tuple[str, str]
"""An entity and one of its fields."""


class _UnfitError(Exception):
    """The formula names what is not there."""


@dataclass
class _Book:
    """The entities while their formulas are put right."""

    entities: dict[str, Entity]
    told: list[str]

    def swap(self, entity: str, old: Field, new: Field) -> None:
        known = self.entities[entity]
        fields = tuple(new if one.name == old.name else one for one in known.fields)
        self.entities[entity] = replace(known, fields=fields)

    def add(self, entity: str, field: Field) -> None:
        known = self.entities[entity]
        field = replace(field, name=free_name(field.name, [one.name for one in known.fields]))
        self.entities[entity] = replace(known, fields=(*known.fields, field))
        self.told.append(f"Added “{field.name}” ({field.kind}) to “{entity}”, which a figure is worked out from.")

    def names(self, entity: str, kinds: Sequence[str], but: str = "") -> list[str]:
        return [one.name for one in self.entities[entity].fields if one.kind in kinds and one.name != but]


def mend_formulas(entities: Sequence[Entity], told: list[str]) -> tuple[Entity, ...]:
    """The entities with computed fields whose formulas can be worked out; others become numbers."""
    book = _Book({entity.name: entity for entity in entities}, told)
    for entity in entities:
        for field in entity.fields:
            if field.kind == "computed":
                book.swap(entity.name, field, _mended(entity.name, field, book))
    while circle := next(circles(tuple(book.entities.values())), None):
        entity_name, name = circle
        told.append(f"“{name}” was computed from itself: made it a number.")
        book.swap(entity_name, Field(name, "computed"), Field(name, "number"))
    return tuple(book.entities.values())


def _mended(entity: str, field: Field, book: _Book) -> Field:
    if field.formula is None:
        book.told.append(f"The formula of “{field.name}” could not be read: made it a number.")
        return Field(field.name, "number")

    def leaf(one: Formula) -> Formula:
        if isinstance(one, FieldUse):
            return FieldUse(_own(entity, field, one.name, NUMBER_KINDS, "number", book))
        if isinstance(one, Days):
            return replace(one, field=_own(entity, field, one.field, DAY_KINDS, "date", book))
        return _rollup(entity, field, one, book) if isinstance(one, Rollup) else one

    try:
        return replace(field, formula=changed(field.formula, leaf))
    except _UnfitError as fault:
        book.told.append(f"“{field.name}” was computed from {fault}: made it a number.")
        return Field(field.name, "number")


def _own(entity: str, field: Field, name: str, kinds: Sequence[str], what: str, book: _Book) -> str:
    """The field of the entity that a formula means."""
    known = book.names(entity, kinds)
    if name in known:
        return name
    close = nearest(name, [one for one in known if one != field.name], 70)
    if not close:
        raise _UnfitError(f"“{name}”, which is no {what} here")
    if key(close) != key(name):
        book.told.append(f"“{field.name}” was computed from “{name}”: took “{close}”.")
    return close


def _rollup(entity: str, field: Field, rollup: Rollup, book: _Book) -> Rollup:
    names = {plural(name): name for name in book.entities} | {name: name for name in book.entities}
    found = nearest(rollup.entity, names, 75)
    if not found:
        raise _UnfitError(f"“{rollup.entity}”, which is not kept here")
    other = names[found]
    named = ""
    if rollup.aggregate != "count":
        known = book.names(other, NUMBER_KINDS)
        named = nearest(rollup.field, known, 70) or ""
        if not named:
            raise _UnfitError(f"“{rollup.field}”, which is no number of “{other}”")
    if not any(one.target == entity for one in book.entities[other].fields):
        _point(other, entity, book)
    if rollup.period and not book.names(other, DAY_KINDS):
        book.add(other, Field("date", "date", default="today"))
    return replace(rollup, entity=other, field=named)


def _point(other: str, entity: str, book: _Book) -> None:
    """Let another entity point to this one: a text of its name becomes a reference, else a new field does."""
    if other == entity:
        raise _UnfitError(f"“{other}”, which does not point to itself")
    name = clean_field(entity)
    known = next((one for one in book.entities[other].fields if key(one.name) == key(name)), None)
    if known and known.kind == "text":
        book.swap(other, known, Field(known.name, "ref", required=known.required, target=entity))
        book.told.append(f"“{known.name}” of “{other}” points to “{entity}” now.")
    else:
        book.add(other, Field(name, "ref", target=entity))


def circles(entities: Sequence[Entity]) -> Iterator[Place]:
    """Computed fields whose formulas lead back to them, through other entities too."""
    graph: dict[Place, list[Place]] = {}
    for entity in entities:
        for field in entity.fields:
            if field.formula:
                graph[entity.name, field.name] = [(entity.name, name) for name in uses(field.formula)]
                graph[entity.name, field.name] += [(one.entity, one.field) for one in rollups(field.formula)]
    yield from (place for place in graph if _reaches(place, graph))


def _reaches(place: Place, graph: dict[Place, list[Place]]) -> bool:
    seen: set[Place] = set()
    waiting = list(graph[place])
    while waiting:
        used = waiting.pop()
        if used == place:
            return True
        if used not in seen:
            seen.add(used)
            waiting += graph.get(used, [])
    return False
