"""src/data: a type, the fields and the sample items of each entity."""

from __future__ import annotations

from collections.abc import Sequence, Set

from appforge_desktop.domain.blueprint.compile.formula import FormulaWriter, is_live, unit
from appforge_desktop.domain.blueprint.compile.layout import Code, Literal, Tall, literal, quoted
from appforge_desktop.domain.blueprint.compile.names import Names, sentence
from appforge_desktop.domain.blueprint.compile.stages import meaning, status_field
from appforge_desktop.domain.blueprint.compile.wording import Wording
from appforge_desktop.domain.blueprint.model import Blueprint, Days, Entity, Field, Page

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
    "repeat": "never, daily, weekly, monthly or yearly",
    "checks": "the days on which it was done",
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
    if isinstance(field.formula, Days):
        return "number | null"
    return {"bool": "boolean", "tags": "string[]", "checks": "string[]", "computed": "number"}.get(field.kind, "string")


_DONE = frozenset({"done", "finished", "completed", "complete", "paid", "returned", "closed", "sent", "bought"})


def done_field(entity: Entity) -> Field | None:
    """What tells that an item is done: a yes/no that says so, the last step of a workflow, or the first yes/no."""
    flags = [one for one in entity.fields if one.kind == "bool"]
    said = next(filter(says_done, flags), None)
    steps = next((one for one in entity.fields if one.kind == "choice" and one.flow), None)
    return said or steps or next(iter(flags), None)


def says_done(field: Field) -> bool:
    """Whether a yes/no is ticked when an item is done."""
    return field.kind == "bool" and bool(_DONE & {*field.name.lower().split()})


def closing_options(entity: Entity) -> tuple[Field | None, list[str]]:
    """The choice that says how far an item has come, and its options that end it: "Paid", "Cancelled"."""
    status = status_field(entity)
    return status, [one for one in status.options if meaning(one) in {"done", "dropped"}] if status else []


def is_tracked(entity: Entity, pages: Sequence[Page]) -> bool:
    """Whether something ticks items off by itself: a repetition, or several together."""
    return any(one.kind == "repeat" for one in entity.fields) or any(
        one.bulk and one.entity == entity.name for one in pages
    )


_PLAIN_NUMBERS = frozenset({"year", "number", "no", "id", "code", "sku", "zip", "postcode"})


def is_year(field: Field) -> bool:
    """Whether a number is a year, or counts nothing as an invoice's does: both are written without separators."""
    last = field.name.lower().split()[-1:]
    return (
        field.kind == "number" and bool(last) and last[0] in _PLAIN_NUMBERS and not field.name.startswith("number of")
    )


def typed(field: Field) -> Literal | None:
    """The default as a literal of the field's type; None for none."""
    text = field.default.strip() or (field.options[0] if field.flow and field.options else "")
    if not text or field.kind in {"computed", "image", "ref"}:
        return None
    if field.kind in _NUMBERS:
        try:
            return float(text)
        except ValueError:
            return None
    if field.kind == "bool":
        return True if text.lower() in {"yes", "true", "on", "1"} else None
    if field.kind in {"tags", "checks"}:
        return [one.strip() for one in text.split(",") if one.strip()]
    return text


class EntityWriter:
    """Writes the modules of src/data."""

    def __init__(self, bp: Blueprint, names: Names, wording: Wording, rows: Set[str] = frozenset()) -> None:
        """`rows`: names of the entities that start with items of the person, and so have no samples."""
        self._bp = bp
        self._names = names
        self._wording = wording
        self._rows = rows

    def write(self, entity: Entity) -> str:
        """The module of one entity."""
        formulas = FormulaWriter(self._bp, entity, self._names)
        value = literal(self._entity(entity, formulas))
        variable, kind = self._names.variable(entity), self._names.type(entity)
        lines = _imports(formulas.uses)
        if start := self._start(entity):
            lines.append(f'import {{ {variable}{start} }} from "./{self._names.file(entity)}{start}";')
        lines += ["", f"export type {kind} = {{"]
        lines += [self._member(entity, field) for field in entity.fields]
        lines += ["};", "", f"export const {variable}: Entity<{kind}> = {value};", ""]
        return "\n".join(lines)

    def _start(self, entity: Entity) -> str:
        """What the app has of it at the first start: "Rows", "Samples" or nothing."""
        return "Rows" if entity.name in self._rows else "Samples" if self._bp.samples else ""

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
        done = done_field(entity)
        if done and is_tracked(entity, self._bp.pages):
            properties["done"] = self._names.key(entity, done)
        if entity.archive:
            properties["archive"] = True
        properties["fields"] = [self._field(entity, field, formulas) for field in entity.fields]
        if start := self._start(entity):
            properties[start.lower()] = Code(f"{self._names.variable(entity)}{start}")
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
        default = typed(field)
        if default is not None:
            properties["default"] = default
        if is_year(field):
            properties["format"] = "year"
        if field.kind == "choice":
            properties["options"] = list(field.options)
            if field.flow:
                properties["flow"] = True
        if field.due and field.kind in {"date", "datetime"}:
            properties["due"] = Code(self._is_open(entity))
        target = self._bp.entity(field.target)
        if field.kind == "ref" and target:
            properties["target"] = self._names.store(target)
        if field.kind == "computed" and field.formula:
            properties |= self._computed(entity, field, formulas)
        return properties

    def _is_open(self, entity: Entity) -> str:
        """The arrow function that tells whether an item is still to be done."""
        done = done_field(entity)
        status, closed = closing_options(entity)
        if status and closed and not (done and says_done(done)):
            item = f"item.{self._names.key(entity, status)}"
            flat = ", ".join(map(quoted, closed))
            return f"(item) => {item} !== {flat}" if len(closed) == 1 else f"(item) => ![{flat}].includes({item})"
        if done is None:
            return "() => true"
        item = f"item.{self._names.key(entity, done)}"
        return f"(item) => {item} !== {quoted(done.options[-1])}" if done.options else f"(item) => !{item}"

    def _computed(self, entity: Entity, field: Field, formulas: FormulaWriter) -> dict[str, Literal]:
        function = formulas.function(field)
        properties: dict[str, Literal] = {"compute": Code(function)}
        if is_live(function):
            properties["live"] = True
        if of := unit(self._bp, entity, field.formula, (f"{entity.name}.{field.name}",)):
            properties["format"] = of
        return properties


_HOMES = {
    "dates": ("dayNumber", "daysSince", "daysUntil"),
    "rollups": ("average", "highest", "inThis", "lowest", "sum"),
    "schema": ("divide", "power"),
}


def _imports(uses: Set[str]) -> list[str]:
    """The imports of an entity's module."""
    lines = []
    for home, functions in _HOMES.items():
        names = [one for one in functions if one in uses]
        if home == "schema":
            lines.append(f'import {{ {", ".join(names)}, type Entity }} from "../lib/schema";' if names else _ONLY_TYPE)
        elif names:
            lines.append(f'import {{ {", ".join(names)} }} from "../lib/{home}";')
    return lines
