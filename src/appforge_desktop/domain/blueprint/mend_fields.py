"""Putting entities and their fields right. Every function appends one sentence to `told` for what it changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from appforge_desktop.domain.blueprint.defaults import valid_default
from appforge_desktop.domain.blueprint.formulas import renamed, uses
from appforge_desktop.domain.blueprint.language import NUMBER_KINDS, UNIQUE_KINDS
from appforge_desktop.domain.blueprint.model import Entity, Field
from appforge_desktop.domain.blueprint.names import clean_field, clean_name, free_name, key, nearest

KNOWN_OPTIONS: dict[str, tuple[str, ...]] = {
    "status": ("To do", "Doing", "Done"),
    "stage": ("New", "Active", "Won", "Lost"),
    "priority": ("Low", "Medium", "High"),
    "difficulty": ("Easy", "Medium", "Hard"),
    "level": ("Beginner", "Intermediate", "Advanced"),
    "size": ("Small", "Medium", "Large"),
    "category": ("General", "Work", "Home"),
    "type": ("General", "Special"),
    "mood": ("Great", "Good", "Okay", "Bad"),
    "frequency": ("Daily", "Weekly", "Monthly"),
    "season": ("Spring", "Summer", "Autumn", "Winter"),
}
"""Options for a choice that names none, by the last word of its name."""
STATUS = Field("status", "choice", options=KNOWN_OPTIONS["status"])
TITLE = Field("title", "text", required=True)
NOT_REQUIRED = ("bool", "computed")


def mend_entities(entities: Sequence[Entity], wanted: str, told: list[str]) -> tuple[Entity, ...]:
    """Sound entities, at least one; `wanted` names it when there is none."""
    if not entities:
        told.append(f"Nothing was kept yet: added “{wanted}”.")
        entities = (Entity(wanted, (TITLE,)),)
    merged: dict[str, Entity] = {}
    for entity in entities:
        name = clean_name(entity.name)
        name = name if key(name) else free_name("Item", [one.name for one in entities])
        known = merged.get(key(name))
        if known:
            told.append(f"“{name}” was there twice: put its fields together.")
        merged[key(name)] = Entity(known.name if known else name, (known.fields if known else ()) + entity.fields)
    names = [entity.name for entity in merged.values()]
    return tuple(_mend_entity(entity, names, told) for entity in merged.values())


def _mend_entity(entity: Entity, entities: Sequence[str], told: list[str]) -> Entity:
    fields = _named(entity, told)
    fields = tuple(_mend_field(field, entity.name, entities, told) for field in fields)
    fields = _mend_formulas(entity.name, fields, told)
    if all(field.kind == "computed" for field in fields):
        told.append(f"“{entity.name}” had nothing to fill in: added a title.")
        title = replace(TITLE, name=free_name(TITLE.name, [field.name for field in fields]))
        fields = (title, *fields)
    return Entity(entity.name, fields)


def _named(entity: Entity, told: list[str]) -> tuple[Field, ...]:
    """The fields with clean names, each name once."""
    kept: dict[str, Field] = {}
    for field in entity.fields:
        name = clean_field(field.name)
        if not key(name):
            name = free_name("field", [one.name for one in entity.fields])
            told.append(f"A field of “{entity.name}” had no proper name: called it “{name}”.")
        if key(name) in kept:
            told.append(f"“{entity.name}” had “{name}” twice: kept the first.")
            continue
        kept[key(name)] = replace(field, name=name)
    return tuple(kept.values())


def _mend_field(field: Field, entity: str, entities: Sequence[str], told: list[str]) -> Field:
    field = replace(
        field,
        options=field.options if field.kind == "choice" else (),
        target=field.target if field.kind == "ref" else "",
        formula=field.formula if field.kind == "computed" else None,
    )
    if field.kind == "choice":
        field = _mend_options(field, told)
    if field.kind == "ref":
        field = _mend_target(field, entities, told)
    if field.required and field.kind in NOT_REQUIRED:
        told.append(f"“{field.name}” of “{entity}” cannot be left empty, so it need not be required.")
        field = replace(field, required=False)
    if field.unique and field.kind not in UNIQUE_KINDS:
        told.append(f"“{field.name}” of “{entity}” cannot be unique.")
        field = replace(field, unique=False)
    default = valid_default(field) if field.default else ""
    if field.default and not default:
        told.append(f"Left out the default “{field.default}”, which does not fit “{field.name}”.")
    return replace(field, default=default)


def _mend_options(field: Field, told: list[str]) -> Field:
    options = {clean_name(one).casefold(): clean_name(one) for one in reversed(field.options) if clean_name(one)}
    kept = tuple(reversed(options.values()))
    if len(kept) < 2:
        kept = _more_options(field.name, kept)
        told.append(f"“{field.name}” needed options to choose from: {', '.join(kept)}.")
    return replace(field, options=kept)


def _more_options(name: str, options: tuple[str, ...]) -> tuple[str, ...]:
    if not options:
        return KNOWN_OPTIONS.get(name.split()[-1], ("One", "Two", "Three"))
    return (*options, "Other" if options[0].casefold() != "other" else "None")


def _mend_target(field: Field, entities: Sequence[str], told: list[str]) -> Field:
    found = nearest(field.target, entities)
    if not found:
        told.append(f"“{field.name}” pointed to “{field.target}”, which is not kept here: made it a text.")
        return replace(field, kind="text", target="")
    if key(found) != key(field.target):
        told.append(f"“{field.name}” pointed to “{field.target}”: took “{found}”.")
    return replace(field, target=found)


def _mend_formulas(entity: str, fields: tuple[Field, ...], told: list[str]) -> tuple[Field, ...]:
    numbers = [field.name for field in fields if field.kind in NUMBER_KINDS]
    fields = tuple(_mend_formula(field, numbers, told) if field.kind == "computed" else field for field in fields)
    for field in fields:
        if field.kind == "computed" and _reaches(field.name, field, fields):
            told.append(f"“{field.name}” was computed from itself: made it a number.")
            plain = Field(field.name, "number")
            return _mend_formulas(entity, tuple(plain if one is field else one for one in fields), told)
    return fields


def _mend_formula(field: Field, numbers: Sequence[str], told: list[str]) -> Field:
    if field.formula is None:
        told.append(f"The formula of “{field.name}” could not be read: made it a number.")
        return Field(field.name, "number")
    others = [name for name in numbers if name != field.name]
    found: dict[str, str] = {}
    for name in uses(field.formula):
        close = name if name in numbers else nearest(name, others, 70)
        if not close:
            told.append(f"“{field.name}” was computed from “{name}”, which is no number here: made it a number.")
            return Field(field.name, "number")
        if key(close) != key(name):
            told.append(f"“{field.name}” was computed from “{name}”: took “{close}”.")
        found[name] = close
    return replace(field, formula=renamed(field.formula, found.__getitem__))


def _reaches(name: str, field: Field, fields: Sequence[Field]) -> bool:
    """Whether a computed field's formula leads to `name`."""
    seen: set[str] = set()
    waiting = list(uses(field.formula)) if field.formula else []
    while waiting:
        used = waiting.pop()
        if used == name:
            return True
        if used in seen:
            continue
        seen.add(used)
        formula = next((one.formula for one in fields if one.name == used), None)
        waiting += uses(formula) if formula else ()
    return False
