"""Numbers of sample items: what the domain knows, or what is usual for a word of the field's name."""

from __future__ import annotations

import re

from appforge_desktop.domain.blueprint.compile.samples import words as general
from appforge_desktop.domain.blueprint.compile.samples.domains import stems
from appforge_desktop.domain.blueprint.compile.stages import Stage
from appforge_desktop.domain.blueprint.model import Field

_FACTORS = (1.0, 1.3, 0.8, 1.15, 0.7, 1.45)
_FIXED = 300
"""Rents and the like are the same every month; smaller amounts vary."""


def number(field: Field, index: int, turn: int, stage: Stage | None, fact: str | None) -> float | None:
    """What item number `index` has in a number field; None for nothing yet.

    Args:
        turn: `index`, shifted so that fields don't run in step.
        stage: How far the item has come, where that makes sense.
        fact: What the domain knows.
    """
    known = {*stems(field.name)}
    if field.kind == "rating":
        return _rating(known, turn, stage)
    if fact is not None and re.fullmatch(r"-?\d+(\.\d+)?", fact):
        return _varied(field, float(fact), index)
    if field.kind == "duration":
        return float(general.MINUTES[turn % len(general.MINUTES)])
    if field.kind == "percent" or (known & general.PROGRESS_WORDS and field.kind == "number"):
        return _percent(known, index, turn, stage)
    table = general.MONEY if field.kind == "money" else general.NUMBERS
    usual = general.ANY_MONEY if field.kind == "money" else general.ANY_NUMBER
    if field.kind == "money" and {"limit", "allowance", "cap"} & known:
        usual = general.LIMITS
    values = next((table[stem] for stem in reversed(stems(field.name)) if stem in table), usual)
    return float(values[turn % len(values)])


def _rating(known: set[str], turn: int, stage: Stage | None) -> float | None:
    """Nobody rates what they have not finished; levels are no praise."""
    if known & general.LEVEL_WORDS:
        return float(general.LEVELS[turn % len(general.LEVELS)])
    return float(general.RATINGS[turn % len(general.RATINGS)]) if stage in {None, "done"} else None


def _percent(known: set[str], index: int, turn: int, stage: Stage | None) -> float:
    if known & general.PROGRESS_WORDS and stage is not None:
        started = general.PROGRESS[index % len(general.PROGRESS)]
        return {"done": 100.0, "doing": started, "late": started}.get(stage, 0.0)
    if known & {"tax", "vat"}:
        return general.TAX[turn % len(general.TAX)]
    values = general.SMALL_PERCENT if known & general.SMALL_PERCENT_WORDS else general.PERCENT
    return float(values[turn % len(values)])


def _varied(field: Field, value: float, index: int) -> float:
    """The same again another day costs a little more or less."""
    again = index // 7
    if not again or field.kind != "money" or abs(value) >= _FIXED:
        return value
    return round(value * _FACTORS[(index + again) % len(_FACTORS)], 2)
