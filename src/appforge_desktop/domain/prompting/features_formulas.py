# ruff: noqa: E501 (patterns are read a line at a time)
"""Formulas said in words: "total is quantity times price", "profit = revenue - cost", "days until expiry", "percent reached"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from appforge_desktop.domain.blueprint.model import (
    Arithmetic,
    Blueprint,
    Days,
    Entity,
    Field,
    FieldUse,
    Number,
    Operator,
    Rollup,
)
from appforge_desktop.domain.blueprint.names import free_name
from appforge_desktop.domain.prompting.same import same_field

_OPERATORS: dict[str, Operator] = {
    "times": "*", "x": "*", "*": "*", "×": "*", "multiplied by": "*", "plus": "+", "+": "+", "minus": "-", "-": "-", "less": "-",
    "divided by": "/", "/": "/", "per": "/",
}  # fmt: skip
_SIGN = r"(?:times|x|\*|×|multiplied by|plus|\+|minus|less|divided by|/|(?<= )-(?= ))"
_TERM = r"[a-z][a-z ]{0,24}?"
_FORMULA = re.compile(
    rf"(?<![\w])(?P<name>[a-z][a-z]*(?: [a-z]+)?)\s*(?:=|equals|is(?: calculated(?: as| from)?)?|as|:|\()\s*(?:the )?(?P<left>{_TERM})\s*(?P<sign>{_SIGN})\s*(?:the )?(?P<right>{_TERM})(?=$|[,.;)\n]| and\b| with\b| shown\b| in\b)"
)
_DAYS = re.compile(
    r"\b(?:days|how long|how many days) (?P<way>until|till|to|left until|since)(?: the| its| my)? (?P<what>[a-z]+(?: [a-z]+)?)"
)
_DAYS_LEFT = re.compile(r"\bdays (?:left|remaining|to go)\b|\bcount ?down (?:of |in )?days\b")
_PERCENT = re.compile(
    r"\b(?:percent(?:age)?|%|progress)(?: (?:reached|saved|done|complete[d]?|so far|of (?:the )?(?:goal|target)))?\b|\bhow (?:far|close|much)\b"
)
_TARGETS = re.compile(r"\b(?:target|goal|total pages|pages|planned|budget|needed|price)\b")
_REACHED = re.compile(r"\b(?:saved|so far|raised|reached|current|read|collected|paid|done)\b")
_AVERAGE = re.compile(r"\b(?:averages?|mean|avg)\b")
_NUMBERS = ("number", "money", "percent", "duration", "rating", "computed")


def with_formulas(blueprint: Blueprint, text: str) -> Blueprint:
    """The Blueprint with the computed fields that were said."""
    entities = tuple(_computed(one, text) for one in blueprint.entities)
    return _averaged(replace(blueprint, entities=entities), text)


def _computed(entity: Entity, text: str) -> Entity:
    for field in (*_said(entity, text), *_days(entity, text), *_percent(entity, text)):
        same = next((one for one in entity.fields if same_field(one.name, field.name)), None)
        fields = [one for one in entity.fields if one is not same]
        entity = replace(entity, fields=(*fields, field))
    return entity


def _said(entity: Entity, text: str) -> Iterator[Field]:
    for match in _FORMULA.finditer(text):
        left, right = _number(entity, match["left"]), _number(entity, match["right"])
        if left and right and left is not right:
            name = re.sub(r"^(?:the|a|an|and|show|where|with|their|its) ", "", match["name"].strip())
            if name not in (left.name, right.name) and name not in ("it", "that", "which", "this"):
                sign = _OPERATORS[match["sign"].strip()]
                yield Field(name, "computed", formula=Arithmetic(sign, FieldUse(left.name), FieldUse(right.name)))


def _number(entity: Entity, words: str) -> Field | None:
    said = words.strip()
    numbers = [one for one in entity.fields if one.kind in _NUMBERS]
    names = (said, {"qty": "quantity", "quantity": "qty"}.get(said, said))
    exact = next((one for name in names for one in numbers if same_field(one.name, name)), None)
    return exact or next((one for one in numbers if said and set(said.split()) & set(one.name.split())), None)


def _days(entity: Entity, text: str) -> Iterator[Field]:
    dates = [one for one in entity.fields if one.kind in ("date", "datetime")]
    match = _DAYS.search(text)
    if match:
        field = next((one for one in dates if match["what"].split()[0][:5] in one.name), None)
        if field is not None:
            since = match["way"] == "since"
            yield Field(f"days {'since' if since else 'left'}", "computed", formula=Days(field.name, since))
    elif _DAYS_LEFT.search(text) and dates:
        yield Field("days left", "computed", formula=Days(dates[0].name))


def _percent(entity: Entity, text: str) -> Iterator[Field]:
    numbers = [one for one in entity.fields if one.kind in ("money", "number")]
    target = next((one for one in numbers if _TARGETS.search(one.name) and not _REACHED.search(one.name)), None)
    reached = next((one for one in numbers if _REACHED.search(one.name) and one is not target), None)
    if target is None or reached is None or not _PERCENT.search(text):
        return
    share = Arithmetic("*", Arithmetic("/", FieldUse(reached.name), FieldUse(target.name)), Number(100))
    named = next(
        (
            one.name
            for one in entity.fields
            if one.kind in ("percent", "bool", "computed", "text") and re.match(r"percent|progress", one.name)
        ),
        "",
    )
    yield Field(named or "percent reached", "computed", formula=share)


def _averaged(blueprint: Blueprint, text: str) -> Blueprint:
    """ "I want the average" of grades that belong to pupils: each pupil's average."""
    if not _AVERAGE.search(text):
        return blueprint
    for entity in blueprint.entities:
        for owner in (blueprint.entity(one.target) for one in entity.fields if one.kind == "ref"):
            number = next((one for one in entity.fields if one.kind in ("number", "rating", "money", "percent")), None)
            if (
                owner is not None
                and number is not None
                and not any(isinstance(one.formula, Rollup) for one in owner.fields)
            ):
                name = free_name("average", [one.name for one in owner.fields])
                field = Field(name, "computed", formula=Rollup("avg", entity.name, number.name))
                changed = replace(owner, fields=(*(one for one in owner.fields if one.name != "average"), field))
                return replace(
                    blueprint, entities=tuple(changed if one is owner else one for one in blueprint.entities)
                )
    return blueprint
