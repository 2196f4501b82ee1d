"""Formulas as TypeScript expressions."""

from __future__ import annotations

from appforge_desktop.domain.blueprint.compile.layout import number, quoted
from appforge_desktop.domain.blueprint.compile.names import Names
from appforge_desktop.domain.blueprint.model import (
    Arithmetic,
    Blueprint,
    Days,
    Entity,
    Field,
    FieldUse,
    Formula,
    Number,
    Rollup,
)

_STRENGTH = {"+": 1, "-": 1, "*": 2}
_CALLS = {"/": "divide", "^": "power"}
_UNITS = frozenset({"money", "percent", "duration"})
_AGGREGATES = {"sum": "sum", "avg": "average", "min": "lowest", "max": "highest"}
_ATOM, _LOOSE = 4, 0


class FormulaWriter:
    """Writes the formulas of one entity.

    Attributes:
        uses: The functions that the formulas call; "related" when they look at items of other entities.
    """

    def __init__(self, bp: Blueprint, entity: Entity, names: Names) -> None:
        self._bp = bp
        self._entity = entity
        self._names = names
        self.uses: set[str] = set()

    def function(self, field: Field) -> str:
        """The arrow function that works out a computed field."""
        formula = field.formula or Number(0)
        body = self._days(formula) if isinstance(formula, Days) else self._write(formula, (field.name,))[0]
        item = "item" if "item." in body else "_item" if "related(" in body else ""
        parameters = f"{item}, related" if "related(" in body else item
        return f"({parameters}) => {body}"

    def _write(self, formula: Formula, inside: tuple[str, ...]) -> tuple[str, int]:
        """The expression and how strongly it binds; `inside` names the fields being written, so that a circle ends."""
        if isinstance(formula, Number):
            return number(formula.value), _ATOM if formula.value >= 0 else 1
        if isinstance(formula, FieldUse):
            return self._field(formula.name, inside)
        if isinstance(formula, Rollup):
            return self._rollup(formula), _ATOM
        if isinstance(formula, Days):
            days = self._days(formula)
            return (f"{days} ?? 0", _LOOSE) if days != "0" else (days, _ATOM)
        return self._arithmetic(formula, inside)

    def _arithmetic(self, formula: Arithmetic, inside: tuple[str, ...]) -> tuple[str, int]:
        left, left_strength = self._write(formula.left, inside)
        right, right_strength = self._write(formula.right, inside)
        if formula.operator in _CALLS:
            function = _CALLS[formula.operator]
            self.uses.add(function)
            return f"{function}({left}, {right})", _ATOM
        strength = _STRENGTH[formula.operator]
        left = f"({left})" if left_strength < strength else left
        tight = formula.operator == "-" or right_strength < strength
        right = f"({right})" if right_strength < strength or (tight and right_strength <= strength) else right
        return f"{left} {formula.operator} {right}", strength

    def _field(self, name: str, inside: tuple[str, ...]) -> tuple[str, int]:
        field = self._entity.field(name)
        if field is None or name in inside:
            return "0", _ATOM
        if field.kind == "computed":
            return self._write(field.formula or Number(0), (*inside, name))
        key = f"item.{self._names.key(self._entity, field)}"
        if field.kind in {"number", "money", "percent", "duration", "rating"}:
            return f"{key} ?? 0", _LOOSE
        if field.kind == "bool":
            return f"Number({key})", _ATOM
        if field.kind in {"date", "datetime"}:
            self.uses.add("dayNumber")
            return f"dayNumber({key})", _ATOM
        return (f"{key}.length", _ATOM) if field.kind in {"tags", "checks"} else ("0", _ATOM)

    def _days(self, formula: Days) -> str:
        field = self._entity.field(formula.field)
        if field is None or field.kind not in {"date", "datetime"}:
            return "0"
        function = "daysSince" if formula.since else "daysUntil"
        self.uses.add(function)
        return f"{function}(item.{self._names.key(self._entity, field)})"

    def _rollup(self, rollup: Rollup) -> str:
        other = self._bp.entity(rollup.entity)
        pointer = _pointer(other, self._entity) if other else None
        if other is None or pointer is None:
            return "0"
        self.uses.add("related")
        items = f"related({quoted(self._names.store(other))}, {quoted(self._names.key(other, pointer))})"
        day = next((one for one in other.fields if one.kind in {"date", "datetime"}), None)
        if rollup.period and day:
            self.uses.add("inThis")
            items = f'inThis("{rollup.period}", {items}, {quoted(self._names.key(other, day))})'
        field = other.field(rollup.field)
        if rollup.aggregate == "count" or field is None:
            return f"{items}.length"
        function = _AGGREGATES[rollup.aggregate]
        self.uses.add(function)
        return f"{function}({items}, {quoted(self._names.key(other, field))})"


def _pointer(other: Entity, entity: Entity) -> Field | None:
    """The field of `other` that points to `entity`."""
    return next((one for one in other.fields if one.kind == "ref" and one.target == entity.name), None)


def is_live(function: str) -> bool:
    """Whether a written formula looks at other items or at today's date, not at the item alone."""
    return any(f"{word}(" in function for word in ("related", "daysUntil", "daysSince"))


def unit(bp: Blueprint, entity: Entity, formula: Formula | None, inside: tuple[str, ...] = ()) -> str:
    """What a formula's result is counted in: "money", "duration", "percent" or "" for a bare number."""
    if isinstance(formula, FieldUse):
        return _field_unit(bp, entity, formula.name, inside)
    if isinstance(formula, Rollup):
        other = bp.entity(formula.entity)
        return _field_unit(bp, other, formula.field, inside) if other and formula.aggregate != "count" else ""
    if not isinstance(formula, Arithmetic) or formula.operator == "^":
        return ""
    left, right = unit(bp, entity, formula.left, inside), unit(bp, entity, formula.right, inside)
    if formula.operator == "/":
        return "" if left == right else left
    return left if left and left != "percent" else right


def _field_unit(bp: Blueprint, entity: Entity, name: str, inside: tuple[str, ...]) -> str:
    field, mark = entity.field(name), f"{entity.name}.{name}"
    if field is None or mark in inside:
        return ""
    if field.kind == "computed":
        return unit(bp, entity, field.formula, (*inside, mark))
    return field.kind if field.kind in _UNITS else ""
