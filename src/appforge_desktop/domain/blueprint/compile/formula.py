"""Formulas as TypeScript expressions."""

from __future__ import annotations

from appforge_desktop.domain.blueprint.compile.layout import number
from appforge_desktop.domain.blueprint.compile.names import Names
from appforge_desktop.domain.blueprint.model import Arithmetic, Entity, Field, FieldUse, Formula, Number

_STRENGTH = {"+": 1, "-": 1, "*": 2, "/": 3}
_UNITS = frozenset({"money", "percent", "duration"})


class FormulaWriter:
    """Writes the formulas of one entity; `uses` collects the functions that they call."""

    def __init__(self, entity: Entity, names: Names) -> None:
        self._entity = entity
        self._names = names
        self.uses: set[str] = set()

    def write(self, formula: Formula, inside: tuple[str, ...] = ()) -> str:
        """The expression over `item`; `inside` names the computed fields being written, so that a circle ends."""
        return self._write(formula, inside)[0]

    def _write(self, formula: Formula, inside: tuple[str, ...]) -> tuple[str, int]:
        if isinstance(formula, Number):
            return (number(formula.value), 4 if formula.value >= 0 else 1)
        if isinstance(formula, FieldUse):
            return self._field(formula.name, inside)
        left, left_strength = self._write(formula.left, inside)
        right, right_strength = self._write(formula.right, inside)
        if formula.operator == "/":
            self.uses.add("divide")
            return f"divide({left}, {right})", 4
        strength = _STRENGTH[formula.operator]
        left = f"({left})" if left_strength < strength else left
        tight = formula.operator == "-" or right_strength < strength
        right = f"({right})" if right_strength < strength or (tight and right_strength <= strength) else right
        return f"{left} {formula.operator} {right}", strength

    def _field(self, name: str, inside: tuple[str, ...]) -> tuple[str, int]:
        field = self._entity.field(name)
        if field is None or name in inside:
            return "0", 4
        if field.kind == "computed":
            return self._write(field.formula or Number(0), (*inside, name))
        key = f"item.{self._names.key(self._entity, field)}"
        if field.kind in {"number", "money", "percent", "duration", "rating"}:
            return f"{key} ?? 0", 0
        if field.kind == "bool":
            return f"Number({key})", 4
        if field.kind in {"date", "datetime"}:
            self.uses.add("dayNumber")
            return f"dayNumber({key})", 4
        return (f"{key}.length", 4) if field.kind == "tags" else ("0", 4)


def unit(entity: Entity, formula: Formula | None, inside: tuple[str, ...] = ()) -> str:
    """What a formula's result is counted in: "money", "duration", "percent" or "" for a bare number."""
    if isinstance(formula, FieldUse):
        field = entity.field(formula.name)
        return _field_unit(entity, field, inside) if field and field.name not in inside else ""
    if not isinstance(formula, Arithmetic):
        return ""
    left, right = unit(entity, formula.left, inside), unit(entity, formula.right, inside)
    if formula.operator == "/":
        return "" if left == right else left
    return left if left and left != "percent" else right


def _field_unit(entity: Entity, field: Field, inside: tuple[str, ...]) -> str:
    if field.kind == "computed":
        return unit(entity, field.formula, (*inside, field.name))
    return field.kind if field.kind in _UNITS else ""
