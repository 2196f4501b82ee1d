"""Putting entities and their fields right. Every function appends one sentence to `told` for what it changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from appforge_desktop.domain.blueprint.defaults import valid_default
from appforge_desktop.domain.blueprint.language import DAY_KINDS, UNIQUE_KINDS
from appforge_desktop.domain.blueprint.mend_formulas import mend_formulas
from appforge_desktop.domain.blueprint.mend_rows import mend_rows
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
NOT_REQUIRED = ("bool", "computed", "repeat", "checks")


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
        if known:
            entity = replace(
                known,
                fields=known.fields + entity.fields,
                archive=known.archive or entity.archive,
                rows=known.rows + entity.rows,
            )
        merged[key(name)] = replace(entity, name=known.name if known else name)
    names = [entity.name for entity in merged.values()]
    done = mend_formulas([_mend_entity(entity, names, told) for entity in merged.values()], told)
    return mend_rows([_filled(entity, told) for entity in done], told)


def _mend_entity(entity: Entity, entities: Sequence[str], told: list[str]) -> Entity:
    fields = tuple(_mend_field(field, entity.name, entities, told) for field in _named(entity, told))
    return replace(entity, fields=fields)


def _filled(entity: Entity, told: list[str]) -> Entity:
    """The entity with something to fill in."""
    if any(field.kind != "computed" for field in entity.fields):
        return entity
    told.append(f"“{entity.name}” had nothing to fill in: added a title.")
    title = replace(TITLE, name=free_name(TITLE.name, [field.name for field in entity.fields]))
    return replace(entity, fields=(title, *entity.fields))


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
    field = _mend_marks(field, told)
    default = valid_default(field) if field.default else ""
    if field.default and not default:
        told.append(f"Left out the default “{field.default}”, which does not fit “{field.name}”.")
    return replace(field, default=default)


def _mend_marks(field: Field, told: list[str]) -> Field:
    if field.flow and field.kind != "choice":
        told.append(f"“{field.name}” has no options to go through, so it has no next step.")
        field = replace(field, flow=False)
    if field.due and field.kind not in DAY_KINDS:
        told.append(f"“{field.name}” is no date, so nothing is due by it.")
        field = replace(field, due=False)
    return field


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
