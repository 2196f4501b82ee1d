"""What points to an entity or a field follows it to its new name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from appforge_desktop.domain.blueprint.formulas import changed
from appforge_desktop.domain.blueprint.model import Blueprint, Entity, Formula, Page, Part, Rollup, Row


def with_formulas(entity: Entity, leaf: Callable[[Formula], Formula]) -> Entity:
    """The entity with each leaf of its formulas replaced."""
    fields = (replace(one, formula=changed(one.formula, leaf)) if one.formula else one for one in entity.fields)
    return replace(entity, fields=tuple(fields))


def entity_renamed(blueprint: Blueprint, old: str, new: str) -> Blueprint:
    """References, figures and parts that name the entity name it by its new name."""

    def leaf(one: Formula) -> Formula:
        return replace(one, entity=new) if isinstance(one, Rollup) and one.entity == old else one

    def part(one: Part) -> Part:
        return (
            replace(one, slots=(new, *one.slots[1:])) if one.word in ("form", "items") and one.slot(0) == old else one
        )

    entities = [
        replace(
            entity,
            name=new if entity.name == old else entity.name,
            fields=tuple(replace(one, target=new) if one.target == old else one for one in entity.fields),
        )
        for entity in blueprint.entities
    ]
    pages = (replace(page, parts=tuple(map(part, page.parts))) for page in blueprint.pages)
    return replace(blueprint, entities=tuple(with_formulas(one, leaf) for one in entities), pages=tuple(pages))


def field_renamed(blueprint: Blueprint, entity: str, old: str, new: str) -> Blueprint:
    """Figures of other entities and rows that name the field name it by its new name."""

    def leaf(one: Formula) -> Formula:
        named = isinstance(one, Rollup) and one.entity == entity and one.field == old
        return replace(one, field=new) if named and isinstance(one, Rollup) else one

    entities = (with_formulas(one, leaf) for one in blueprint.entities)
    done = (_rows_renamed(one, old, new) if one.name == entity else one for one in entities)
    return replace(blueprint, entities=tuple(done))


def _rows_renamed(entity: Entity, old: str, new: str) -> Entity:
    return replace(
        entity, rows=tuple(tuple((new if name == old else name, value) for name, value in row) for row in entity.rows)
    )


def rows_without(rows: tuple[Row, ...], name: str) -> tuple[Row, ...]:
    """The rows without their values of a field."""
    left = (tuple(pair for pair in row if pair[0] != name) for row in rows)
    return tuple(row for row in left if row)


def value_renamed(entity: Entity, field: str, old: str, new: str) -> Entity:
    """The entity whose rows say another word for an option."""
    pair = {(field, old): (field, new)}
    return replace(entity, rows=tuple(tuple(pair.get(one, one) for one in row) for row in entity.rows))


def steps_renamed(page: Page, new_name: Callable[[str], str]) -> tuple[Part, ...]:
    """The steps of a wizard with its fields called by their new names; other parts as they are."""
    if page.kind != "wizard":
        return page.parts

    def step(part: Part) -> Part:
        names = [new_name(name) for name in part.slot(1).split(", ")]
        return replace(part, slots=(part.slot(0), ", ".join(name for name in names if name)))

    return tuple(step(part) for part in page.parts)
