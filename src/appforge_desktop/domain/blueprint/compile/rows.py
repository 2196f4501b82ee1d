"""src/data/*Rows.ts: the items that the person named, with which the app starts."""

from __future__ import annotations

import re
from dataclasses import replace

from appforge_desktop.domain.blueprint.compile.entity import title_field, typed
from appforge_desktop.domain.blueprint.compile.layout import Code, Literal, Tall, literal
from appforge_desktop.domain.blueprint.compile.names import Names, slug
from appforge_desktop.domain.blueprint.defaults import valid_default
from appforge_desktop.domain.blueprint.model import Blueprint, Entity, Field, Row
from appforge_desktop.domain.blueprint.names import key

_NUMBER = re.compile(r"-?\d[\d,]*(?:\.\d+)?|-?\.\d+")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_MOMENT = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[ T](\d{1,2}:\d{2}))?")
_RELATIVE = {"yesterday": -1, "today": 0, "now": 0, "tomorrow": 1}


class RowBook:
    """All rows of a Blueprint with their ids, and rows for what references name that has none of its own."""

    def __init__(self, bp: Blueprint) -> None:
        self._bp = bp
        self._rows: dict[str, dict[str, Row]] = {entity.name: {} for entity in bp.entities}
        for entity in bp.entities:
            for row in entity.rows:
                self._add(entity, row)
        for entity in bp.entities:
            for row in entity.rows:
                self._add_named(entity, row)

    def of(self, entity: Entity) -> dict[str, Row]:
        """The rows of an entity by id; a row keeps its id as long as its title stays."""
        return self._rows[entity.name]

    @property
    def started(self) -> frozenset[str]:
        """Names of the entities that have rows."""
        return frozenset(name for name, rows in self._rows.items() if rows)

    def id_of(self, entity: Entity, title: str) -> str:
        """The row that is called so; empty for none."""
        name = title_field(entity).name
        return next((one for one, row in self.of(entity).items() if key(dict(row).get(name, "")) == key(title)), "")

    def _add(self, entity: Entity, row: Row) -> None:
        known = self.of(entity)
        start = f"row-{slug(dict(row).get(title_field(entity).name, '') or str(len(known) + 1))}"
        number = 2
        name = start
        while name in known:
            name, number = f"{start}-{number}", number + 1
        known[name] = row

    def _add_named(self, entity: Entity, row: Row) -> None:
        for name, title in row:
            field = entity.field(name)
            target = self._bp.entity(field.target) if field and field.kind == "ref" else None
            if target and title.strip() and not self.id_of(target, title):
                self._add(target, ((title_field(target).name, title.strip()),))


class RowWriter:
    """Writes the rows of entities."""

    def __init__(self, bp: Blueprint, names: Names, book: RowBook) -> None:
        self._bp = bp
        self._names = names
        self._book = book

    def write(self, entity: Entity) -> str:
        """The module with the rows of one entity."""
        items = [self._item(entity, name, row) for name, row in self._book.of(entity).items()]
        kind, variable = self._names.type(entity), self._names.variable(entity)
        head = f"export const {variable}Rows = (): (Partial<{kind}> & {{ id: string }})[] => "
        rows = literal(items, 0, len(head) + 1)
        lines = ['import { daysFromToday } from "../lib/dates";'] if "daysFromToday(" in rows else []
        lines += [f'import type {{ {kind} }} from "./{self._names.file(entity)}";', ""]
        lines += ["/** What the app has in it at the first start. */"]
        return "\n".join([*lines, f"{head}{rows};", ""])

    def _item(self, entity: Entity, name: str, row: Row) -> Tall:
        properties: dict[str, Literal] = {"id": name}
        for field in entity.fields:
            text = dict(row).get(field.name, "").strip()
            value = self._value(field, text) if text else None
            if value is not None:
                properties[self._names.key(entity, field)] = value
        return Tall(properties)

    def _value(self, field: Field, text: str) -> Literal | None:
        target = self._bp.entity(field.target) if field.kind == "ref" else None
        if target:
            return self._book.id_of(target, text)
        if field.kind in {"computed", "image", "ref"}:
            return None
        if field.kind in {"date", "datetime"}:
            return _moment(field, text)
        if field.kind == "checks":
            return _DAY.findall(text)
        if field.kind in {"number", "money", "percent"} and (found := _NUMBER.search(text)):
            text = found[0].replace(",", "")
        return typed(replace(field, default=valid_default(replace(field, default=text)) or text))


def _moment(field: Field, text: str) -> Literal | None:
    if text.lower() in _RELATIVE:
        day = f"daysFromToday({_RELATIVE[text.lower()]})"
        return Code(day) if field.kind == "date" else Code(f"`${{{day}}}T09:00`")
    found = _MOMENT.search(text)
    if not found:
        return None
    return found[1] if field.kind == "date" else f"{found[1]}T{(found[2] or '09:00').zfill(5)}"
