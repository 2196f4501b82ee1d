"""Carrying out changes. What pointed to a renamed thing follows it; what pointed to a removed thing lets go."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from appforge_desktop.domain.blueprint.check import mend
from appforge_desktop.domain.blueprint.language import BODY_KINDS
from appforge_desktop.domain.blueprint.model import Blueprint, Entity, Row
from appforge_desktop.domain.blueprint.names import free_name, plural, same_name
from appforge_desktop.domain.blueprint.patch import changes as c
from appforge_desktop.domain.blueprint.patch.apply_fields import apply_field, apply_option
from appforge_desktop.domain.blueprint.patch.apply_pages import apply_page
from appforge_desktop.domain.blueprint.patch.apply_parts import apply_part
from appforge_desktop.domain.blueprint.patch.follow import entity_renamed

Step = tuple[Blueprint, str]


def apply_patch(blueprint: Blueprint, changes: Sequence[c.Change]) -> tuple[Blueprint, list[str]]:
    """Carry out changes in order, then mend.

    Returns:
        A sound Blueprint, and one sentence for each change and for each thing that had to be mended. A change that
        names what is not there changes nothing and says so.
    """
    told: list[str] = []
    for change in changes:
        blueprint, sentence = apply_one(blueprint, change)
        told.append(sentence)
    mended, more = mend(blueprint)
    return mended, told + more


def apply_one(blueprint: Blueprint, change: c.Change) -> Step:
    """Carry out one change without mending: the Blueprint and the sentence on what was done."""
    if isinstance(change, c.FieldChange):
        return apply_field(blueprint, change)
    if isinstance(change, c.OptionChange):
        return apply_option(blueprint, change)
    if isinstance(change, c.PageChange):
        return apply_page(blueprint, change)
    if isinstance(change, c.PartChange):
        return apply_part(blueprint, change)
    if isinstance(change, c.EntityChange):
        return _entity(blueprint, change)
    return _look(blueprint, change)


def _entity(blueprint: Blueprint, change: c.EntityChange) -> Step:
    match change:
        case c.AddEntity(entity):
            return _add_entity(blueprint, entity)
        case c.RemoveEntity(name):
            return _remove_entity(blueprint, name)
        case c.RenameEntity(old, new):
            return _rename_entity(blueprint, old, new)
        case c.AddRow() | c.SetArchive():
            return _things(blueprint, change)


def _things(blueprint: Blueprint, change: c.AddRow | c.SetArchive) -> Step:
    entity = blueprint.entity(change.entity)
    if not entity:
        return blueprint, f"There is no {change.entity} here."
    if isinstance(change, c.AddRow):
        grown, sentence = (
            replace(entity, rows=(*entity.rows, change.row)),
            f"Added {_said(change.row)} to {entity.name}.",
        )
    else:
        grown = replace(entity, archive=change.on)
        sentence = f"Items of {entity.name} can {'be put away' if change.on else 'no longer be put away'}."
    return replace(blueprint, entities=_swapped(blueprint.entities, entity, grown)), sentence


def _said(row: Row) -> str:
    return f"“{row[0][1]}”" if row else "nothing"


def _add_entity(blueprint: Blueprint, entity: Entity) -> Step:
    known = next((one for one in blueprint.entities if same_name(one.name, entity.name)), None)
    if not known:
        listed = ", ".join(field.name for field in entity.fields)
        sentence = f"Added {entity.name}{f' with {listed}' if listed else ''}."
        return replace(blueprint, entities=(*blueprint.entities, entity)), sentence
    new = [one for one in entity.fields if not any(same_name(one.name, old.name) for old in known.fields)]
    grown = replace(known, fields=(*known.fields, *new), archive=known.archive or entity.archive)
    sentence = f"{known.name} was there; added {', '.join(one.name for one in new) or 'nothing'}."
    return replace(blueprint, entities=_swapped(blueprint.entities, known, grown)), sentence


def _remove_entity(blueprint: Blueprint, name: str) -> Step:
    entity = blueprint.entity(name)
    if not entity:
        return blueprint, f"There is no {name} to remove."
    if len(blueprint.entities) == 1 and all(page.kind not in BODY_KINDS for page in blueprint.pages):
        return blueprint, f"{name} is all that the app keeps, so it stays."
    left = tuple(_let_go(one, name) for one in blueprint.entities if one is not entity)
    pages = tuple(page for page in blueprint.pages if page.entity != name)
    return replace(blueprint, entities=left, pages=pages), f"Removed {name} and its pages."


def _let_go(entity: Entity, target: str) -> Entity:
    fields = (replace(one, kind="text", target="") if one.target == target else one for one in entity.fields)
    left = replace(entity, fields=tuple(fields))
    refs = {field.name for field in entity.fields if field.target == target}
    rows = (tuple(pair for pair in row if pair[0] not in refs) for row in entity.rows)
    return replace(left, rows=tuple(row for row in rows if row)) if refs else left


def _rename_entity(blueprint: Blueprint, old: str, new: str) -> Step:
    if not blueprint.entity(old):
        return blueprint, f"There is no {old} to rename."
    if any(same_name(one.name, new) and one.name != old for one in blueprint.entities):
        return blueprint, f"There is already something called {new}."

    titles = [page.title for page in blueprint.pages]
    done = entity_renamed(blueprint, old, new)
    pages = tuple(
        replace(page, entity=new, title=_followed(page.title, old, new, titles)) if page.entity == old else page
        for page in done.pages
    )
    return replace(done, pages=pages), f"Renamed {old} to {new}."


def _followed(title: str, old: str, new: str, titles: Sequence[str]) -> str:
    """A page's title after its entity was renamed: "Recipes" becomes "Dishes"."""
    name = plural(new) if same_name(title, plural(old)) else new if same_name(title, old) else ""
    return free_name(name, [one for one in titles if one != title]) if name else title


def _swapped(entities: tuple[Entity, ...], old: Entity, new: Entity) -> tuple[Entity, ...]:
    return tuple(new if one is old else one for one in entities)


def _look(blueprint: Blueprint, change: c.LookChange) -> Step:
    match change:
        case c.SetTheme():
            return _theme(blueprint, change)
        case c.SetLabel(old, new):
            source = next((known for known, shown in blueprint.labels if shown == old), old)
            labels = tuple(pair for pair in blueprint.labels if pair[0] != source)
            added = ((source, new),) if source != new else ()
            return replace(blueprint, labels=labels + added), f"“{old}” now says “{new}”."
        case c.SetName(name):
            return replace(blueprint, name=name), f"The app is called {name}."
        case c.SetDescription(description):
            return replace(blueprint, description=description), "Changed the description."
        case c.SetIcon(icon):
            return replace(blueprint, icon=icon), f"The icon is {icon} now."
        case c.SetCurrency(currency):
            return replace(blueprint, currency=currency), f"Amounts are in {currency} now."
        case c.SetSamples(on):
            sentence = "The app starts with sample items." if on else "The app starts without sample items."
            return replace(blueprint, samples=on), sentence


def _theme(blueprint: Blueprint, change: c.SetTheme) -> Step:
    given = {
        "accent": change.accent,
        "mode": change.mode,
        "radius": change.radius,
        "density": change.density,
        "font": change.font,
        "size": change.size,
    }
    told = {name: value for name, value in given.items() if value}
    theme = replace(blueprint.theme, **told)  # type: ignore[arg-type]
    words = [_THEME_WORDS[name](value) for name, value in told.items()]
    return replace(blueprint, theme=theme), f"The look is now {', '.join(words) or 'as it was'}."


_THEME_WORDS: dict[str, Callable[[str], str]] = {
    "accent": lambda value: value,
    "mode": lambda value: "light or dark as the system says" if value == "system" else value,
    "radius": lambda value: f"{value} corners",
    "density": lambda value: value,
    "font": lambda value: f"{value} letters",
    "size": lambda value: "with text of the usual size" if value == "regular" else f"with {value} text",
}
