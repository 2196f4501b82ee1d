"""src/data/*Samples.ts: items to look around with."""

from __future__ import annotations

from appforge_desktop.domain.blueprint.compile.layout import Literal, Tall, literal
from appforge_desktop.domain.blueprint.compile.names import Names
from appforge_desktop.domain.blueprint.compile.samples.values import SampleValues
from appforge_desktop.domain.blueprint.model import Blueprint, Entity


class SampleWriter:
    """Writes the sample items of entities."""

    def __init__(self, bp: Blueprint, names: Names) -> None:
        self._bp = bp
        self._names = names

    def write(self, entity: Entity) -> str:
        """The module with the sample items of one entity."""
        values = SampleValues(self._bp, entity)
        items = [self._item(entity, values, index) for index in range(values.count)]
        rows = literal(items, 2)
        uses = [name for name in ("daysFromToday",) if f"{name}(" in rows]
        kind, variable = self._names.type(entity), self._names.variable(entity)
        lines = [f'import {{ {", ".join(uses)} }} from "../lib/dates";'] if uses else []
        lines += ['import { picture } from "../lib/pictures";'] if "picture(" in rows else []
        lines += [f'import type {{ {kind} }} from "./{self._names.file(entity)}";', ""]
        lines += ["/** Items to look around with, until there are real ones. */"]
        head = f"export const {variable}Samples = (): Partial<{kind}>[] => "
        return "\n".join([*lines, f"{head}{literal(items, 0, len(head) + 1)};", ""])

    def _item(self, entity: Entity, values: SampleValues, index: int) -> Tall:
        properties: dict[str, Literal] = {}
        for field in entity.fields:
            value = values.value(field, index)
            if value is not None:
                properties[self._names.key(entity, field)] = value
        return Tall(properties)
