"""Formulas of computed fields: reading, writing, and what they use."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator
from decimal import Decimal

from appforge_desktop.domain.blueprint.model import Arithmetic, FieldUse, Formula, Number, Operator
from appforge_desktop.domain.blueprint.names import clean_field

_QUOTES = str.maketrans({"“": '"', "”": '"'})
_SIGNS = {"×": "*", "·": "*", "÷": "/", "−": "-"}
_TOKEN = re.compile(
    r'\s*(?:(?P<number>\d+(?:\.\d+)?)(?P<percent>\s*%)?|"(?P<quoted>[^"]*)"|(?P<sign>[-+*/()×·÷−])|(?P<word>[^\s"*/()+,×·÷−-]+))'
)
_STRENGTH: dict[str, int] = {"+": 1, "-": 1, "*": 2, "/": 2}
_PLAIN_NAME = re.compile(r"[^\W\d][\w']*( [\w']+)*")
_MOST_TOKENS = 80
_LARGEST = 1e12


class _FormulaError(ValueError):
    """The text is no formula."""


def parse_formula(text: str) -> Formula | None:
    """Read `price * (servings + 1)`; None when it is no formula."""
    try:
        tokens = list(_tokens(text.translate(_QUOTES)))
        if len(tokens) > _MOST_TOKENS:
            return None
        formula, rest = _sum(tokens)
    except _FormulaError:
        return None
    return None if rest else formula


def _tokens(text: str) -> Iterator[str | FieldUse | Number]:
    """Signs as text, numbers and field uses as values; neighbouring words are one name."""
    at, words = 0, ""
    text = text.rstrip()
    while at < len(text):
        match = _TOKEN.match(text, at)
        if not match:
            raise _FormulaError(text[at:])
        at = match.end()
        if match["word"] or (match["number"] and words):
            words += " " + match.group().strip()
            continue
        if words:
            yield FieldUse(clean_field(words))
            words = ""
        if match["number"]:
            yield Number(plain_number(float(match["number"]) / (100 if match["percent"] else 1)))
        else:
            yield _SIGNS.get(match["sign"], match["sign"]) if match["sign"] else FieldUse(clean_field(match["quoted"]))
    if words:
        yield FieldUse(clean_field(words))


Tokens = list["str | FieldUse | Number"]


def _chain(tokens: Tokens, signs: str, part: Callable[[Tokens], tuple[Formula, Tokens]]) -> tuple[Formula, Tokens]:
    left, rest = part(tokens)
    while rest and isinstance(rest[0], str) and rest[0] in signs:
        operator: Operator = rest[0]  # type: ignore[assignment]
        right, rest = part(rest[1:])
        left = Arithmetic(operator, left, right)
    return left, rest


def _sum(tokens: Tokens) -> tuple[Formula, Tokens]:
    return _chain(tokens, "+-", _product)


def _product(tokens: Tokens) -> tuple[Formula, Tokens]:
    return _chain(tokens, "*/", _single)


def _single(tokens: Tokens) -> tuple[Formula, Tokens]:
    if not tokens:
        raise _FormulaError("ends early")
    first, rest = tokens[0], tokens[1:]
    if first == "-":
        inner, rest = _single(rest)
        return (Number(-inner.value) if isinstance(inner, Number) else Arithmetic("-", Number(0), inner)), rest
    if first == "(":
        inner, rest = _sum(rest)
        if not rest or rest[0] != ")":
            raise _FormulaError("bracket")
        return inner, rest[1:]
    if isinstance(first, str) or first == FieldUse(""):
        raise _FormulaError(str(first))
    return first, rest


def print_formula(formula: Formula, quoted: bool = False) -> str:
    """The formula as text that `parse_formula` reads back; `quoted` puts every name in quotes."""
    if isinstance(formula, Number):
        return _print_number(formula.value)
    if isinstance(formula, FieldUse):
        return f'"{formula.name}"' if quoted or not _PLAIN_NAME.fullmatch(formula.name) else formula.name
    left, right = print_formula(formula.left, quoted), print_formula(formula.right, quoted)
    strength = _STRENGTH[formula.operator]
    if isinstance(formula.left, Arithmetic) and _STRENGTH[formula.left.operator] < strength:
        left = f"({left})"
    if isinstance(formula.right, Arithmetic) and _STRENGTH[formula.right.operator] <= strength:
        right = f"({right})"
    return f"{left} {formula.operator} {right}"


def plain_number(value: float) -> float:
    """A number that can be written plainly: at most 6 decimals, below a million million; others count as 0."""
    return round(value, 6) + 0.0 if math.isfinite(value) and abs(value) < _LARGEST else 0.0


def _print_number(value: float) -> str:
    text = format(Decimal(repr(plain_number(value))), "f")
    return text[:-2] if text.endswith(".0") else text


def uses(formula: Formula) -> tuple[str, ...]:
    """Names of the fields in a formula, in order, each once."""
    if isinstance(formula, FieldUse):
        return (formula.name,)
    if isinstance(formula, Arithmetic):
        return tuple(dict.fromkeys(uses(formula.left) + uses(formula.right)))
    return ()


def renamed(formula: Formula, new_name: Callable[[str], str]) -> Formula:
    """The formula with every field's name replaced by `new_name` of it, and numbers made plain."""
    if isinstance(formula, FieldUse):
        return FieldUse(new_name(formula.name))
    if isinstance(formula, Arithmetic):
        return Arithmetic(formula.operator, renamed(formula.left, new_name), renamed(formula.right, new_name))
    return Number(plain_number(formula.value))
