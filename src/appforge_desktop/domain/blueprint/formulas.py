"""Formulas of computed fields: reading, writing, and what they use.

A run of words is the name of a field, unless it says a figure over other items (`sum Expense amount this month`: the
entity is written with capitals, or in quotes) or days (`days until due date`).
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import get_args

from appforge_desktop.domain.blueprint.model import (
    Aggregate,
    Arithmetic,
    Days,
    FieldUse,
    Formula,
    Number,
    Operator,
    Period,
    Rollup,
)
from appforge_desktop.domain.blueprint.names import clean_field, clean_name

_QUOTES = str.maketrans({"“": '"', "”": '"'})
_SIGNS = {"×": "*", "·": "*", "÷": "/", "−": "-"}
_TOKEN = re.compile(
    r'\s*(?:(?P<number>\d+(?:\.\d+)?)(?P<percent>\s*%)?|"(?P<quoted>[^"]*)"|(?P<sign>[-+*/^()×·÷−])'
    r'|(?P<word>[^\s"*/^()+,×·÷−-]+))'
)
_STRENGTH: dict[str, int] = {"+": 1, "-": 1, "*": 2, "/": 2, "^": 3}
_AGGREGATES: tuple[Aggregate, ...] = get_args(Aggregate)
_PERIODS: tuple[Period, ...] = get_args(Period)
_PLAIN_NAME = re.compile(r"[^\W\d][\w']*( [\w']+)*")
_MOST_TOKENS = 80
_LARGEST = 1e12
Run = list[tuple[str, bool]]
"""Neighbouring words, and whether each stood in quotes."""


class _FormulaError(ValueError):
    """The text is no formula."""


def parse_formula(text: str) -> Formula | None:
    """Read `price * (servings + 1)`; None when it is no formula."""
    try:
        tokens = list(_tokens(text.translate(_QUOTES).replace("**", "^")))
        if len(tokens) > _MOST_TOKENS:
            return None
        formula, rest = _sum(tokens)
    except _FormulaError:
        return None
    return None if rest else formula


def _tokens(text: str) -> Iterator[str | Formula]:
    """Signs as text, numbers and runs of words as values."""
    at = 0
    run: Run = []
    text = text.rstrip()
    while at < len(text):
        match = _TOKEN.match(text, at)
        if not match:
            raise _FormulaError(text[at:])
        at = match.end()
        if match["word"] or match["quoted"] is not None or (match["number"] and run):
            run.append(
                (match.group().strip() if match["quoted"] is None else match["quoted"], match["quoted"] is not None)
            )
            continue
        if run:
            yield _meaning(run)
            run = []
        if match["number"]:
            yield Number(plain_number(float(match["number"]) / (100 if match["percent"] else 1)))
        else:
            yield _SIGNS.get(match["sign"], match["sign"])
    if run:
        yield _meaning(run)


def _meaning(run: Run) -> Formula:
    """What a run of words says."""
    first, quoted = run[0]
    if not quoted and len(run) > 1:
        if first in _AGGREGATES and (rollup := _rollup(next(one for one in _AGGREGATES if one == first), run[1:])):
            return rollup
        if first == "days" and run[1] in (("until", False), ("since", False)) and _named(run[2:]):
            return Days(clean_field(_named(run[2:])), since=run[1][0] == "since")
    name = clean_field(_named(run))
    if not name:
        raise _FormulaError(first)
    return FieldUse(name)


def _named(run: Run) -> str:
    """The one name that a run is; empty when it is more than one."""
    return run[0][0] if len(run) == 1 else "" if any(quoted for _, quoted in run) else " ".join(word for word, _ in run)


def _rollup(aggregate: Aggregate, run: Run) -> Rollup | None:
    """`Expense amount this month` behind an aggregate."""
    period: Period = ""
    if len(run) > 2 and run[-2] == ("this", False) and not run[-1][1]:
        period = next((one for one in _PERIODS if one and one == run[-1][0]), "")
    run = run[:-2] if period else run
    size = (
        1 if run[0][1] else next((at for at, (word, odd) in enumerate(run) if odd or not word[0].isupper()), len(run))
    )
    entity, field = (
        clean_name(" ".join(word for word, _ in run[:size])),
        clean_field(_named(run[size:]) if run[size:] else ""),
    )
    if not entity or bool(field) == (aggregate == "count") or (run[size:] and not field):
        return None
    return Rollup(aggregate, entity, field, period)


Tokens = Sequence["str | Formula"]


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
    return _chain(tokens, "*/", _signed)


def _signed(tokens: Tokens) -> tuple[Formula, Tokens]:
    if tokens and tokens[0] == "-":
        inner, rest = _signed(tokens[1:])
        return (Number(-inner.value) if isinstance(inner, Number) else Arithmetic("-", Number(0), inner)), rest
    return _power(tokens)


def _power(tokens: Tokens) -> tuple[Formula, Tokens]:
    """`a ^ b ^ c` is `a ^ (b ^ c)`; a power binds tighter than the sign before it."""
    left, rest = _single(tokens)
    if rest and rest[0] == "^":
        right, rest = _signed(rest[1:])
        return Arithmetic("^", left, right), rest
    return left, rest


def _single(tokens: Tokens) -> tuple[Formula, Tokens]:
    if not tokens:
        raise _FormulaError("ends early")
    first, rest = tokens[0], tokens[1:]
    if first == "(":
        inner, rest = _sum(rest)
        if not rest or rest[0] != ")":
            raise _FormulaError("bracket")
        return inner, rest[1:]
    if isinstance(first, str):
        raise _FormulaError(first)
    return first, rest


def print_formula(formula: Formula, quoted: bool = False) -> str:
    """The formula as text that `parse_formula` reads back; `quoted` puts every name in quotes."""
    if isinstance(formula, Number):
        return _print_number(formula.value)
    if isinstance(formula, Arithmetic):
        return _print_arithmetic(formula, quoted)
    plain = _print_run(formula, str)
    plainly = not quoted and (not isinstance(formula, FieldUse) or _PLAIN_NAME.fullmatch(formula.name))
    return plain if plainly and parse_formula(plain) == formula else _print_run(formula, '"{}"'.format)


def _print_run(formula: FieldUse | Rollup | Days, put: Callable[[str], str]) -> str:
    if isinstance(formula, FieldUse):
        return put(formula.name)
    if isinstance(formula, Days):
        return f"days {'since' if formula.since else 'until'} {put(formula.field)}"
    field = f" {put(formula.field)}" if formula.field else ""
    return f"{formula.aggregate} {put(formula.entity)}{field}{f' this {formula.period}' if formula.period else ''}"


def _print_arithmetic(formula: Arithmetic, quoted: bool) -> str:
    left, right = print_formula(formula.left, quoted), print_formula(formula.right, quoted)
    strength, power = _STRENGTH[formula.operator], formula.operator == "^"
    weak_left = isinstance(formula.left, Arithmetic) and _STRENGTH[formula.left.operator] < strength + power
    if weak_left or (power and left.startswith("-")):
        left = f"({left})"
    if isinstance(formula.right, Arithmetic) and _STRENGTH[formula.right.operator] < strength + (not power):
        right = f"({right})"
    return f"{left} {formula.operator} {right}"


def plain_number(value: float) -> float:
    """A number that can be written plainly: at most 10 decimals, below a million million; others count as 0."""
    return round(value, 10) + 0.0 if math.isfinite(value) and abs(value) < _LARGEST else 0.0


def _print_number(value: float) -> str:
    text = format(Decimal(repr(plain_number(value))), "f")
    return text[:-2] if text.endswith(".0") else text


def uses(formula: Formula) -> tuple[str, ...]:
    """Names of the number fields in a formula, in order, each once."""
    return tuple(dict.fromkeys(one.name for one in leaves(formula) if isinstance(one, FieldUse)))


def day_uses(formula: Formula) -> tuple[str, ...]:
    """Names of the fields whose days a formula counts, each once."""
    return tuple(dict.fromkeys(one.field for one in leaves(formula) if isinstance(one, Days)))


def rollups(formula: Formula) -> tuple[Rollup, ...]:
    """The figures over other items in a formula, each once."""
    return tuple(dict.fromkeys(one for one in leaves(formula) if isinstance(one, Rollup)))


def leaves(formula: Formula) -> Iterator[Formula]:
    """What a formula is made of, in order, without its operators."""
    if isinstance(formula, Arithmetic):
        yield from leaves(formula.left)
        yield from leaves(formula.right)
    else:
        yield formula


def changed(formula: Formula, leaf: Callable[[Formula], Formula]) -> Formula:
    """The formula with each of its leaves replaced, and numbers made plain."""
    if isinstance(formula, Arithmetic):
        return Arithmetic(formula.operator, changed(formula.left, leaf), changed(formula.right, leaf))
    formula = leaf(formula)
    return Number(plain_number(formula.value)) if isinstance(formula, Number) else formula


def renamed(formula: Formula, new_name: Callable[[str], str]) -> Formula:
    """The formula with every field's name replaced by `new_name` of it; fields of other entities stay."""

    def leaf(one: Formula) -> Formula:
        if isinstance(one, FieldUse):
            return FieldUse(new_name(one.name))
        return replace(one, field=new_name(one.field)) if isinstance(one, Days) else one

    return changed(formula, leaf)
