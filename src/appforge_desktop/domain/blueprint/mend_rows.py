"""Putting the items right that the person named: their fields exist, and their values fit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from appforge_desktop.domain.blueprint.defaults import valid_value
from appforge_desktop.domain.blueprint.model import Entity, Field, Row
from appforge_desktop.domain.blueprint.names import key, nearest

MOST_ROWS = 200


def title_of(entity: Entity) -> Field | None:
    """The field by whose text an item is named in the rows of others: the first text."""
    return next((field for field in entity.fields if field.kind == "text"), None)


def titles(entity: Entity) -> dict[str, str]:
    """The titles of an entity's rows, by what makes two of them the same."""
    title = title_of(entity)
    texts = [value for row in entity.rows for name, value in row if title and name == title.name]
    return {text.casefold(): text for text in texts}


def mend_rows(entities: Sequence[Entity], told: list[str]) -> tuple[Entity, ...]:
    """The entities with sound rows; what a row points to gets a row of its own when it has none."""
    known = {entity.name: entity for entity in entities}
    for entity in entities:
        mended = [_mend_row(row, entity, told) for row in entity.rows[:MOST_ROWS]]
        known[entity.name] = replace(entity, rows=tuple(dict.fromkeys(row for row in mended if row)))
    for entity in entities:
        rows = tuple(tuple(_pointed(pair, entity, known, told) for pair in row) for row in known[entity.name].rows)
        kept = tuple(tuple(pair for pair in row if pair[1]) for row in rows)
        added = known[entity.name].rows[len(rows) :]
        known[entity.name] = replace(known[entity.name], rows=tuple(dict.fromkeys(row for row in kept + added if row)))
    return tuple(known[entity.name] for entity in entities)


def _mend_row(row: Row, entity: Entity, told: list[str]) -> Row:
    fields = {field.name: field for field in entity.fields if field.kind != "computed"}
    kept: dict[str, str] = {}
    for name, value in row:
        found = nearest(name, fields, 75)
        if not found:
            told.append(f"Left out “{value}”: “{entity.name}” has no “{name}” to fill in.")
            continue
        fit = valid_value(fields[found], value)
        if not fit:
            told.append(f"Left out “{value}”, which does not fit “{found}” of “{entity.name}”.")
        elif found not in kept:
            if key(found) != key(name):
                told.append(f"An item of “{entity.name}” named “{name}”: took “{found}”.")
            kept[found] = fit
    return tuple(kept.items())


def _pointed(pair: tuple[str, str], entity: Entity, known: dict[str, Entity], told: list[str]) -> tuple[str, str]:
    """The pair with the title of a row that is there; without a value when the target has nothing to go by."""
    name, value = pair
    field = entity.field(name)
    if not field or field.kind != "ref":
        return pair
    target = known[field.target]
    title = title_of(target)
    if title is None:
        told.append(f"Left out “{value}”: items of “{target.name}” have no text to be found by.")
        return name, ""
    if value.casefold() not in titles(target):
        known[target.name] = replace(target, rows=(*target.rows, ((title.name, value),)))
        told.append(f"Added “{value}” to “{target.name}”.")
    return name, titles(known[target.name])[value.casefold()]
