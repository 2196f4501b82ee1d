"""Carrying out changes of fields and options."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from appforge_desktop.domain.blueprint.defaults import valid_default
from appforge_desktop.domain.blueprint.formulas import renamed
from appforge_desktop.domain.blueprint.language import UNIQUE_KINDS
from appforge_desktop.domain.blueprint.mend_fields import KNOWN_OPTIONS, NOT_REQUIRED
from appforge_desktop.domain.blueprint.model import Blueprint, Entity, Field, Page
from appforge_desktop.domain.blueprint.names import same_name
from appforge_desktop.domain.blueprint.patch import changes as c
from appforge_desktop.domain.blueprint.patch.follow import (
    field_renamed,
    rows_without,
    steps_renamed,
    value_renamed,
)
from appforge_desktop.domain.blueprint.patch.places import moved

Step = tuple[Blueprint, str]


def apply_field(blueprint: Blueprint, change: c.FieldChange) -> Step:
    """The Blueprint after a change of a field, and a sentence."""
    entity = blueprint.entity(change.entity)
    if not entity:
        return blueprint, f"There is no {change.entity} here."
    if isinstance(change, c.AddField):
        return _add(blueprint, entity, change.field)
    field = entity.field(change.field)
    if not field:
        return blueprint, f"{entity.name} has no {change.field}."
    match change:
        case c.RemoveField():
            return _remove(blueprint, entity, field)
        case c.RenameField():
            return _rename(blueprint, entity, field, change.name)
        case c.ChangeField():
            return _change(blueprint, entity, field, change)
        case c.MoveField():
            fields = moved(entity.fields, field, change.where, entity.field(change.other))
            place = f"after {change.other}" if change.where == "after" else change.where
            return with_fields(blueprint, entity, fields), f"Moved {field.name} of {entity.name} {place}."


def with_fields(blueprint: Blueprint, entity: Entity, fields: tuple[Field, ...]) -> Blueprint:
    """The Blueprint with other fields in an entity."""
    entities = tuple(replace(entity, fields=fields) if one.name == entity.name else one for one in blueprint.entities)
    return replace(blueprint, entities=entities)


def _swap(blueprint: Blueprint, entity: Entity, old: Field, new: Field) -> Blueprint:
    return with_fields(blueprint, entity, tuple(new if one is old else one for one in entity.fields))


def describe(field: Field) -> str:
    """A field in a sentence: "difficulty (Easy, Medium, Hard)"."""
    return f"{field.name} ({', '.join(field.options)})" if field.options else field.name


def _add(blueprint: Blueprint, entity: Entity, field: Field) -> Step:
    known = next((one for one in entity.fields if same_name(one.name, field.name)), None)
    if known:
        swapped = _swap(blueprint, entity, known, replace(field, name=known.name))
        return swapped, f"{entity.name} had {known.name}: it is a {field.kind} field now."
    grown = with_fields(blueprint, entity, (*entity.fields, field))
    return grown, f"Added {describe(field)} to {entity.name}."


def _remove(blueprint: Blueprint, entity: Entity, field: Field) -> Step:
    fields = tuple(one for one in entity.fields if one is not field)
    left = with_fields(blueprint, replace(entity, rows=rows_without(entity.rows, field.name)), fields)
    pages = tuple(_without(page, field.name) if page.entity == entity.name else page for page in left.pages)
    return replace(left, pages=pages), f"Removed {field.name} from {entity.name}."


def _without(page: Page, name: str) -> Page:
    """A page that no longer names a field."""
    return replace(
        page,
        by="" if page.by == name else page.by,
        fields=tuple(one for one in page.fields if one != name),
        filters=tuple(one for one in page.filters if one != name),
        sort=None if page.sort and page.sort.field == name else page.sort,
        group="" if page.group == name else page.group,
        metrics=tuple(one for one in page.metrics if one.field != name),
        against="" if page.against == name else page.against,
        totals=tuple(one for one in page.totals if one != name),
        running="" if page.running == name else page.running,
        hide="" if page.hide == name else page.hide,
        parts=steps_renamed(page, lambda one: "" if one == name else one),
    )


def _rename(blueprint: Blueprint, entity: Entity, field: Field, name: str) -> Step:
    if any(one is not field and same_name(one.name, name) for one in entity.fields):
        return blueprint, f"{entity.name} already has {name}."

    def new_name(old: str) -> str:
        return name if old == field.name else old

    fields = tuple(
        replace(one, name=new_name(one.name), formula=renamed(one.formula, new_name) if one.formula else None)
        for one in entity.fields
    )
    done = field_renamed(with_fields(blueprint, entity, fields), entity.name, field.name, name)
    pages = tuple(_following(page, new_name) if page.entity == entity.name else page for page in done.pages)
    return replace(done, pages=pages), f"Renamed {field.name} of {entity.name} to {name}."


def _following(page: Page, new_name: Callable[[str], str]) -> Page:
    """A page with its fields called by their new names."""
    return replace(
        page,
        by=new_name(page.by),
        fields=tuple(new_name(one) for one in page.fields),
        filters=tuple(new_name(one) for one in page.filters),
        sort=replace(page.sort, field=new_name(page.sort.field)) if page.sort else None,
        group=new_name(page.group),
        metrics=tuple(replace(one, field=new_name(one.field)) for one in page.metrics),
        against=new_name(page.against),
        totals=tuple(new_name(one) for one in page.totals),
        running=new_name(page.running),
        hide=new_name(page.hide),
        parts=steps_renamed(page, new_name),
    )


def _change(blueprint: Blueprint, entity: Entity, field: Field, change: c.ChangeField) -> Step:
    kind = change.kind or field.kind
    options = change.options or field.options or KNOWN_OPTIONS.get(field.name.split()[-1], ())
    changed = replace(
        field,
        kind=kind,
        options=options if kind == "choice" else (),
        target=(change.target or field.target) if kind == "ref" else "",
        formula=(change.formula or field.formula) if kind == "computed" else None,
        required=field.required if change.required is None else change.required,
        unique=field.unique if change.unique is None else change.unique,
        default=field.default if change.default is None else change.default,
        flow=field.flow if change.flow is None else change.flow,
        due=field.due if change.due is None else change.due,
    )
    if change.kind and change.kind != field.kind:
        changed = _fitting(changed, change)
    sentence = f"{describe(changed)} of {entity.name} is now {_news(change)}."
    return _swap(blueprint, entity, field, changed), sentence


def _news(change: c.ChangeField) -> str:
    words = [f"a {change.kind} field"] if change.kind else []
    words += [] if change.required is None else ["required" if change.required else "optional"]
    words += [] if change.flow is None else ["a row of steps" if change.flow else "a plain choice"]
    words += [] if change.due is None else ["a day by which it is due" if change.due else "a plain date"]
    words += [] if change.unique is None else ["unique" if change.unique else "repeatable"]
    if change.default is not None:
        words.append(f"filled with {change.default} at first" if change.default else "empty at first")
    return ", ".join(words) or "as it was"


def _fitting(field: Field, change: c.ChangeField) -> Field:
    """A field of a new kind without what only fitted the old one."""
    return replace(
        field,
        required=field.required and (field.kind not in NOT_REQUIRED or bool(change.required)),
        unique=field.unique and (field.kind in UNIQUE_KINDS or bool(change.unique)),
        default=field.default if change.default is not None else valid_default(field),
    )


def apply_option(blueprint: Blueprint, change: c.OptionChange) -> Step:
    """The Blueprint after a change of a choice's options, and a sentence."""
    entity = blueprint.entity(change.entity)
    field = entity.field(change.field) if entity else None
    if not entity or not field or field.kind != "choice":
        return blueprint, f"{change.entity} has no choice called {change.field}."
    known = change.option in field.options
    match change:
        case c.AddOption(option=option):
            options = field.options if known else (*field.options, option)
            sentence = f"Added {option} to {field.name}."
            return _swap(blueprint, entity, field, replace(field, options=options)), sentence
        case c.RemoveOption(option=option) if known:
            options = tuple(one for one in field.options if one != option)
            default = "" if field.default == option else field.default
            swapped = _swap(blueprint, entity, field, replace(field, options=options, default=default))
            return swapped, f"Removed {option} from {field.name}."
        case c.RenameOption(option=option, name=name) if known:
            options = tuple(name if one == option else one for one in field.options)
            default = name if field.default == option else field.default
            entity = value_renamed(entity, field.name, option, name)
            swapped = _swap(blueprint, entity, field, replace(field, options=options, default=default))
            return swapped, f"Renamed {option} of {field.name} to {name}."
    return blueprint, f"{field.name} has no option {change.option}."
