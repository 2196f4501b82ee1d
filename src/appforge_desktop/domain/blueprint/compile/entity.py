"""src/data: a type, the fields and the sample items of each entity."""

from __future__ import annotations

from appforge_desktop.domain.blueprint.compile.formula import FormulaWriter, unit
from appforge_desktop.domain.blueprint.compile.layout import Code, Literal, Tall, literal
from appforge_desktop.domain.blueprint.compile.names import Names, sentence
from appforge_desktop.domain.blueprint.compile.wording import Wording
from appforge_desktop.domain.blueprint.model import Blueprint, Entity, Field

_ONLY_TYPE = 'import type { Entity } from "../lib/schema";'
_NUMBERS = frozenset({"number", "money", "percent", "duration", "rating"})
_NOTES = {
    "percent": "25 means 25 %",
    "date": "2026-03-09",
    "time": "18:30",
    "datetime": "2026-03-09T18:30",
    "duration": "minutes",
    "rating": "1 to 5",
    "image": "a data URL",
    "color": "#rrggbb",
    "computed": "calculated",
}


def title_field(entity: Entity) -> Field:
    """The field that names an item: its first text, or else something that reads well."""
    for kinds in ({"text"}, {"email", "phone", "link", "long", "choice", "ref"}, {"date", "datetime"}):
        found = next((one for one in entity.fields if one.kind in kinds), None)
        if found:
            return found
    return entity.fields[0]


def picture_field(entity: Entity) -> Field | None:
    """The field that pictures an item: its first image."""
    return next((one for one in entity.fields if one.kind == "image"), None)


def _type_of(field: Field) -> str:
    if field.kind in _NUMBERS:
        return "number | null"
    return {"bool": "boolean", "tags": "string[]", "computed": "number"}.get(field.kind, "string")


def is_year(field: Field) -> bool:
    """Whether a number is a year, which is written without separators."""
    return field.kind == "number" and field.name.lower().split()[-1:] == ["year"]


def _default(field: Field) -> Literal | None:
    text = field.default.strip()
    if not text or field.kind in {"computed", "image", "ref"}:
        return None
    if field.kind in _NUMBERS:
        try:
            return float(text)
        except ValueError:
            return None
    if field.kind == "bool":
        return True if text.lower() in {"yes", "true", "on", "1"} else None
    if field.kind == "tags":
        return [one.strip() for one in text.split(",") if one.strip()]
    return text


class EntityWriter:
    """Writes the modules of src/data."""

    def __init__(self, bp: Blueprint, names: Names, wording: Wording) -> None:
        self._bp = bp
        self._names = names
        self._wording = wording

    def write(self, entity: Entity) -> str:
        """The module of one entity."""
        formulas = FormulaWriter(entity, self._names)
        value = literal(self._entity(entity, formulas))
        variable, kind = self._names.variable(entity), self._names.type(entity)
        lines = ['import { dayNumber } from "../lib/dates";'] if "dayNumber" in formulas.uses else []
        functions = "divide, " if "divide" in formulas.uses else ""
        lines.append(f'import {{ {functions}type Entity }} from "../lib/schema";' if functions else _ONLY_TYPE)
        if self._bp.samples:
            lines.append(f'import {{ {variable}Samples }} from "./{self.samples_file(entity)}";')
        lines += ["", f"export type {kind} = {{"]
        lines += [self._member(entity, field) for field in entity.fields]
        lines += ["};", "", f"export const {variable}: Entity<{kind}> = {value};", ""]
        return "\n".join(lines)

    def samples_file(self, entity: Entity) -> str:
        return f"{self._names.file(entity)}Samples"

    def index(self) -> str:
        """src/data/index.ts: all entities."""
        entities = self._bp.entities
        lines = ['import type { Entity } from "../lib/schema";']
        rows = sorted((self._names.file(one), self._names.variable(one)) for one in entities)
        lines += [f'import {{ {variable} }} from "./{file}";' for file, variable in rows]
        value = literal([Code(self._names.variable(one)) for one in entities], 0, 37)
        return "\n".join([*lines, "", f"export const entities: readonly Entity[] = {value};", ""])

    def _member(self, entity: Entity, field: Field) -> str:
        note = f" // {_NOTES[field.kind]}" if field.kind in _NOTES else ""
        if field.kind == "ref":
            target = self._bp.entity(field.target)
            note = f" // the id of a {target.name.lower()}" if target else ""
        return f"  {self._names.key(entity, field)}: {_type_of(field)};{note}"

    def _entity(self, entity: Entity, formulas: FormulaWriter) -> Tall:
        picture = picture_field(entity)
        properties: dict[str, Literal] = {
            "store": self._names.store(entity),
            "one": self._wording.one(entity),
            "many": self._wording.many(entity),
            "add": self._wording.add(entity),
            "title": self._names.key(entity, title_field(entity)),
        }
        if picture:
            properties["picture"] = self._names.key(entity, picture)
        properties["fields"] = [self._field(entity, field, formulas) for field in entity.fields]
        if self._bp.samples:
            properties["samples"] = Code(f"{self._names.variable(entity)}Samples")
        return Tall(properties)

    def _field(self, entity: Entity, field: Field, formulas: FormulaWriter) -> dict[str, Literal]:
        properties: dict[str, Literal] = {
            "key": self._names.key(entity, field),
            "label": self._wording.say(sentence(field.name)),
            "kind": field.kind,
        }
        if field.required:
            properties["required"] = True
        if field.unique:
            properties["unique"] = True
        default = _default(field)
        if default is not None:
            properties["default"] = default
        if is_year(field):
            properties["format"] = "year"
        if field.kind == "choice":
            properties["options"] = list(field.options)
        target = self._bp.entity(field.target)
        if field.kind == "ref" and target:
            properties["target"] = self._names.store(target)
        if field.kind == "computed" and field.formula:
            formula = formulas.write(field.formula, (field.name,))
            properties["compute"] = Code(f"({'item' if 'item.' in formula else ''}) => {formula}")
            if unit(entity, field.formula, (field.name,)):
                properties["format"] = unit(entity, field.formula, (field.name,))
        return properties
