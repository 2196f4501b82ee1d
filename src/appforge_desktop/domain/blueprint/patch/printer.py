"""Changes as text, one line each."""

from __future__ import annotations

import re
from collections.abc import Sequence

from appforge_desktop.domain.blueprint.field_line import print_field
from appforge_desktop.domain.blueprint.model import Entity
from appforge_desktop.domain.blueprint.part_line import print_part, print_slots
from appforge_desktop.domain.blueprint.patch import changes as c
from appforge_desktop.domain.blueprint.patch.parse_parts import known_first, print_added_page
from appforge_desktop.domain.blueprint.patch.tails import print_field_tail, print_page_tail
from appforge_desktop.domain.blueprint.printer import print_label
from appforge_desktop.domain.blueprint.row_line import print_pairs
from appforge_desktop.domain.blueprint.words import quote

_ONE_WORD = re.compile(r"[^\W_][\w'-]*")


def known_name(name: str) -> str:
    """The name of something that is there: a single plain word, or quoted."""
    return name if _ONE_WORD.fullmatch(name) else quote(name)


def print_patch(changes: Sequence[c.Change]) -> str:
    """One line for each change."""
    return "".join(f"{print_change(change)}\n" for change in changes)


def print_change(change: c.Change) -> str:
    """One change as a line that `parse_patch` reads back."""
    if isinstance(change, c.FieldChange):
        return _field(change)
    if isinstance(change, c.OptionChange):
        return _option(change)
    if isinstance(change, c.EntityChange):
        return _entity(change)
    if isinstance(change, c.PageChange):
        return _page(change)
    if isinstance(change, c.PartChange):
        return _part(change)
    return _look(change)


def _field(change: c.FieldChange) -> str:
    entity = known_name(change.entity)
    if isinstance(change, c.AddField):
        return f"add field {entity} {print_field(change.field)}"
    where = f"field {entity} {known_name(change.field)}"
    match change:
        case c.RemoveField():
            return f"remove {where}"
        case c.RenameField():
            return f"rename {where} to {change.name}"
        case c.ChangeField():
            return f"change {where} {print_field_tail(change)}"
        case c.MoveField():
            return f"move {where} {_place(change)}"


def _place(change: c.MoveField | c.MovePage) -> str:
    return f"after {known_name(change.other)}" if change.where == "after" else change.where


def _option(change: c.OptionChange) -> str:
    where = f"option {known_name(change.entity)} {known_name(change.field)}"
    match change:
        case c.AddOption():
            return f"add {where} {known_name(change.option)}"
        case c.RemoveOption():
            return f"remove {where} {known_name(change.option)}"
        case c.RenameOption():
            return f"rename {where} {known_name(change.option)} to {change.name}"


def _entity(change: c.EntityChange) -> str:
    match change:
        case c.AddEntity():
            return f"add entity {_entity_text(change.entity)}"
        case c.RemoveEntity():
            return f"remove entity {known_name(change.entity)}"
        case c.RenameEntity():
            return f"rename entity {known_name(change.entity)} to {change.name}"
        case c.AddRow():
            return f"add row {known_name(change.entity)} {print_pairs(change.row)}"
        case c.SetArchive():
            return f"archive {known_name(change.entity)} {'on' if change.on else 'off'}"


def _entity_text(entity: Entity) -> str:
    fields = [print_field(field) for field in entity.fields]
    fields = [print_field(field, quoted=";" in text) for field, text in zip(entity.fields, fields, strict=True)]
    return f"{known_name(entity.name)}{' archive' * entity.archive}: {'; '.join(fields)}"


def _page(change: c.PageChange) -> str:
    match change:
        case c.AddPage():
            return f"add page {print_added_page(change.page)}"
        case c.RemovePage():
            return f"remove page {known_name(change.page)}"
        case c.RenamePage():
            return f"rename page {known_name(change.page)} to {change.title}"
        case c.ChangePage():
            return f"change page {known_name(change.page)} {print_page_tail(change)}"
        case c.MovePage():
            return f"move page {known_name(change.page)} {_place(change)}"


def _part(change: c.PartChange) -> str:
    page = known_name(change.page)
    if isinstance(change, c.AddPart):
        return f"add part {page} {print_part(change.part)}"
    where = f"part {page} {change.word} {known_first(change.first)}"
    match change:
        case c.RemovePart():
            return f"remove {where}"
        case c.ChangePart():
            return f"change {where} to {print_slots(change.part)}"
        case c.MovePart():
            other = f"after {change.other_word} {known_first(change.other)}"
            return f"move {where} {other if change.where == 'after' else change.where}"


def _look(change: c.LookChange) -> str:
    match change:
        case c.SetTheme():
            words = (change.accent, change.mode, change.radius, change.density, change.font, change.size)
            return " ".join(["theme", *(word for word in words if word)])
        case c.SetLabel():
            return f"label {print_label(change.old, change.new)}"
        case c.SetName():
            return f"name {change.name}"
        case c.SetDescription():
            return f"description {change.description}".rstrip()
        case c.SetIcon():
            return f"icon {change.icon}"
        case c.SetSamples():
            return f"samples {'on' if change.on else 'off'}"
        case c.SetCurrency():
            return f"currency {change.currency}"
