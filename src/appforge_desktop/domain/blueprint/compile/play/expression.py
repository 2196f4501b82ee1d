"""Formulas of calculators: as TypeScript over named figures, and as people write them."""

from __future__ import annotations

from collections.abc import Mapping

from appforge_desktop.domain.blueprint.compile.layout import number
from appforge_desktop.domain.blueprint.model import Arithmetic, FieldUse, Formula, Number

_STRENGTH = {"+": 1, "-": 1, "*": 2, "/": 2, "^": 3}
_SIGNS = {"+": "+", "-": "−", "*": "×", "/": "÷"}
_RAISED = {2: "²", 3: "³"}


def used(formula: Formula) -> tuple[str, ...]:
    """The names in a formula, in order, each once."""
    if isinstance(formula, FieldUse):
        return (formula.name,)
    if isinstance(formula, Arithmetic):
        return tuple(dict.fromkeys(used(formula.left) + used(formula.right)))
    return ()


def code(formula: Formula, keys: Mapping[str, str]) -> str:
    """The formula in TypeScript, with brackets where prettier wants them; unknown names count as 0."""
    return _code(formula, keys)


def function(formula: Formula, keys: Mapping[str, str]) -> str:
    """The formula as a function of the figures that it uses: `({ bill, tip }) => (bill * tip) / 100`."""
    names = list(dict.fromkeys(keys[name] for name in used(formula) if name in keys))
    given = f"({{ {', '.join(names)} }})" if names else "()"
    return f"{given} => {code(formula, keys)}"


def _code(formula: Formula, keys: Mapping[str, str]) -> str:
    if isinstance(formula, Number):
        return number(formula.value)
    if isinstance(formula, FieldUse):
        return keys.get(formula.name, "0")
    if not isinstance(formula, Arithmetic):
        return "0"
    left, right = _code(formula.left, keys), _code(formula.right, keys)
    if _left_in_brackets(formula) or (formula.operator == "^" and left.startswith("-")):
        left = f"({left})"
    if _right_in_brackets(formula) or right.startswith("-"):
        right = f"({right})"
    return f"{left} {'**' if formula.operator == '^' else formula.operator} {right}"


def _left_in_brackets(formula: Arithmetic) -> bool:
    left = formula.left
    if not isinstance(left, Arithmetic):
        return False
    weaker = _STRENGTH[left.operator] < _STRENGTH[formula.operator]
    mixed = {left.operator, formula.operator} == {"*", "/"}
    return weaker or mixed or formula.operator == "^"


def _right_in_brackets(formula: Arithmetic) -> bool:
    right = formula.right
    if not isinstance(right, Arithmetic):
        return False
    if formula.operator == "^":
        return right.operator != "^"
    return _STRENGTH[right.operator] <= _STRENGTH[formula.operator] and (
        formula.operator not in "+*" or formula.operator != right.operator
    )


def spoken(formula: Formula, keys: Mapping[str, str]) -> str:
    """The formula as people write it, with the figures in braces: "{bill} × {tip} ÷ 100"."""
    if isinstance(formula, Number):
        return number(formula.value).replace("-", "−")
    if isinstance(formula, FieldUse):
        return f"{{{keys[formula.name]}}}" if formula.name in keys else "0"
    if not isinstance(formula, Arithmetic):
        return "0"
    left, right = spoken(formula.left, keys), spoken(formula.right, keys)
    strength = _STRENGTH[formula.operator]
    if isinstance(formula.left, Arithmetic) and _STRENGTH[formula.left.operator] < strength + (strength == 3):
        left = f"({left})"
    if formula.operator == "^":
        return _power(left, formula.right, right)
    if _right_in_brackets(formula) or right.startswith("−"):
        right = f"({right})"
    return f"{left} {_SIGNS[formula.operator]} {right}"


def _power(left: str, exponent: Formula, right: str) -> str:
    if isinstance(exponent, Number) and exponent.value in _RAISED:
        return f"{left}{_RAISED[int(exponent.value)]}"
    return f"{left} ^ ({right})" if isinstance(exponent, Arithmetic) else f"{left} ^ {right}"
