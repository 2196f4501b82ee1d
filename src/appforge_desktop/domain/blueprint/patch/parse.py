"""Reading patches. Names are looked up in the Blueprint as it will be after the changes before."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from appforge_desktop.domain.blueprint.field_line import guess_field, read_field, read_options
from appforge_desktop.domain.blueprint.language import ACCENT_ALIASES, ACCENTS, BODY_KINDS, ICONS
from appforge_desktop.domain.blueprint.looks import currency_of
from appforge_desktop.domain.blueprint.model import Blueprint, Entity, Field, Theme
from appforge_desktop.domain.blueprint.names import LONGEST_NAME, clean, clean_field, clean_name, nearest
from appforge_desktop.domain.blueprint.parse import THEME_PARTS, clean_description, read_head, read_label, read_theme
from appforge_desktop.domain.blueprint.patch import changes as c
from appforge_desktop.domain.blueprint.patch.apply import apply_one
from appforge_desktop.domain.blueprint.patch.line import Line
from appforge_desktop.domain.blueprint.patch.parse_parts import PART_READERS, read_added_page, read_added_row
from appforge_desktop.domain.blueprint.patch.tails import read_field_tail, read_page_tail
from appforge_desktop.domain.blueprint.words import Note, split_words
from appforge_desktop.domain.problems import Problem

VERBS = {"delete": "remove", "drop": "remove", "create": "add", "new": "add", "update": "change", "make": "change",
         "set": "change", "edit": "change"}  # fmt: skip
NOUNS = {"column": "field", "property": "field", "screen": "page", "view": "page", "tab": "page", "title": "name"}


def parse_patch(text: str, blueprint: Blueprint) -> tuple[list[c.Change], list[Problem]]:
    """Read changes to a Blueprint; lines that name what is not there are left out and told."""
    changes: list[c.Change] = []
    former: dict[str, str] = {}
    problems: list[Problem] = []
    for number, text_line in enumerate(text.replace("\r\n", "\n").split("\n"), start=1):
        words = split_words(text_line)
        if not words:
            continue
        line = Line(text_line, words, blueprint, former)
        found = _read(line)
        if not found and not line.notes:
            line.notes.append(Note(f'Did not understand "{clean(text_line, 60)}".', 0))
        for note in line.notes:
            problems.append(Problem("parse", note.message, line=number, column=note.column + 1, fatal=False))
        for change in found:
            before = blueprint
            blueprint, _ = apply_one(blueprint, change)
            former.update(_renamed(change, before, blueprint))
            changes.append(change)
    return changes, problems


def _renamed(change: c.Change, before: Blueprint, after: Blueprint) -> dict[str, str]:
    """New names by the old ones, so that later lines may still use those."""
    if isinstance(change, c.RenameField):
        return {change.field: change.name}
    if isinstance(change, c.RenameOption):
        return {change.option: change.name}
    if not isinstance(change, c.RenameEntity | c.RenamePage):
        return {}
    pairs = [(old.title, new.title) for old, new in zip(before.pages, after.pages, strict=True)]
    pairs += [(old.name, new.name) for old, new in zip(before.entities, after.entities, strict=True)]
    return {old: new for old, new in pairs if old != new}


def _read(line: Line) -> list[c.Change]:
    low = line.words[0].text.lower()
    line.at = 1
    if low in _LOOKS:
        change = _LOOKS[low](line)
        return [change] if change else []
    verb = VERBS.get(low, low)
    if line.at >= len(line.words):
        return []
    noun = line.words[1].text.lower()
    reader = _READERS.get((verb, NOUNS.get(noun, noun)))
    if not reader:
        return []
    line.at = 2
    return reader(line)


def _name_after_to(line: Line, clean_up: Callable[[str], str]) -> str:
    """The new name after the word "to"; empty with a note when there is none."""
    name = clean_up(line.rest()) if line.skip("to", "as", "into") else ""
    if not name:
        line.note("The new name is missing.")
    return name


def _add_field(line: Line) -> list[c.Change]:
    entity = line.entity()
    if not entity:
        return []
    found = read_field(line.raw_rest())
    if not found:
        found, notes = guess_field(line.raw_rest())
        line.notes += notes
    return [c.AddField(entity.name, found)] if found else []


def _remove_field(line: Line) -> list[c.Change]:
    entity = line.entity()
    found = line.field_of(entity) if entity else None
    return [c.RemoveField(entity.name, found.name)] if entity and found else []


def _rename_field(line: Line) -> list[c.Change]:
    entity = line.entity()
    found = line.field_of(entity) if entity else None
    name = _name_after_to(line, clean_field) if found else ""
    return [c.RenameField(entity.name, found.name, name)] if entity and found and name else []


def _change_field(line: Line) -> list[c.Change]:
    entity = line.entity()
    found = line.field_of(entity) if entity else None
    if not entity or not found:
        return []
    line.skip("to")
    change = read_field_tail(c.ChangeField(entity.name, found.name), line.raw_rest())
    return [change] if change else []


def _where(line: Line, names: Iterable[str]) -> tuple[c.Where, str] | None:
    line.skip("to")
    if line.skip("first", "top", "start"):
        return "first", ""
    if line.skip("last", "end", "bottom"):
        return "last", ""
    other = line.known("thing", names) if line.skip("after", "behind", "below") else None
    return ("after", other) if other else None


def _move_field(line: Line) -> list[c.Change]:
    entity = line.entity()
    found = line.field_of(entity) if entity else None
    place = _where(line, (one.name for one in entity.fields)) if entity and found else None
    return [c.MoveField(entity.name, found.name, *place)] if entity and found and place else []


def _choice(line: Line) -> tuple[Entity, Field] | None:
    entity = line.entity()
    found = line.field_of(entity) if entity else None
    if entity and found and found.kind != "choice":
        line.note(f'"{found.name}" is no choice.')
        return None
    return (entity, found) if entity and found else None


def _add_option(line: Line) -> list[c.Change]:
    where = _choice(line)
    options = read_options(line.words[line.at :]) if where else ()
    return [c.AddOption(where[0].name, where[1].name, option) for option in options] if where else []


def _remove_option(line: Line) -> list[c.Change]:
    where = _choice(line)
    option = line.known("option", where[1].options) if where else None
    return [c.RemoveOption(where[0].name, where[1].name, option)] if where and option else []


def _rename_option(line: Line) -> list[c.Change]:
    where = _choice(line)
    option = line.known("option", where[1].options) if where else None
    name = _name_after_to(line, clean_name) if option else ""
    return [c.RenameOption(where[0].name, where[1].name, option, name)] if where and option and name else []


def _add_entity(line: Line) -> list[c.Change]:
    rest = line.raw_rest()
    words = split_words(rest)
    quoted = bool(words) and words[0].quoted
    head, _, tail = (words[0].text, "", rest[words[0].end :].lstrip(" :")) if quoted else rest.partition(":")
    fields: list[Field] = []
    for part in _parts(tail.removeprefix("archive:") if quoted else tail):
        found = read_field(part)
        if not found:
            found, notes = guess_field(part)
            line.notes += notes
        fields += [found] if found else []
    name, archive = (clean_name(head), tail.startswith("archive:")) if quoted else read_head(head)
    return [c.AddEntity(Entity(name, tuple(fields), archive))] if name else []


def _parts(text: str) -> list[str]:
    """Text between semicolons that stand outside quotes."""
    parts, quoted = [""], False
    for letter in text:
        quoted ^= letter == '"'
        if letter == ";" and not quoted:
            parts.append("")
        else:
            parts[-1] += letter
    return [part.strip() for part in parts if part.strip()]


def _remove_entity(line: Line) -> list[c.Change]:
    name = line.known("entity", (one.name for one in line.blueprint.entities))
    return [c.RemoveEntity(name)] if name else []


def _rename_entity(line: Line) -> list[c.Change]:
    old = line.known("entity", (one.name for one in line.blueprint.entities))
    name = _name_after_to(line, clean_name) if old else ""
    return [c.RenameEntity(old, name)] if old and name else []


def _add_page(line: Line) -> list[c.Change]:
    page, notes = read_added_page(line.raw_rest())
    line.notes += notes
    if page and page.kind in BODY_KINDS:
        return [c.AddPage(page)]
    if page and not page.entity and line.blueprint.entities:
        page = replace(page, entity=line.blueprint.entities[0].name)
    if page and not line.blueprint.entity(page.entity):
        page = replace(page, entity=line.former.get(page.entity, page.entity))
    return [c.AddPage(page)] if page else []


def _remove_page(line: Line) -> list[c.Change]:
    title = line.title()
    return [c.RemovePage(title)] if title else []


def _rename_page(line: Line) -> list[c.Change]:
    title = line.title()
    name = _name_after_to(line, clean_name) if title else ""
    return [c.RenamePage(title, name)] if title and name else []


def _change_page(line: Line) -> list[c.Change]:
    title = line.title()
    line.skip("to")
    change = read_page_tail(c.ChangePage(title), line.raw_rest()) if title else None
    return [change] if change else []


def _move_page(line: Line) -> list[c.Change]:
    title = line.title()
    place = _where(line, (page.title for page in line.blueprint.pages)) if title else None
    return [c.MovePage(title, *place)] if title and place else []


_READERS: dict[tuple[str, str], Callable[[Line], list[c.Change]]] = {
    ("add", "field"): _add_field, ("remove", "field"): _remove_field, ("rename", "field"): _rename_field,
    ("change", "field"): _change_field, ("move", "field"): _move_field,
    ("add", "option"): _add_option, ("remove", "option"): _remove_option, ("rename", "option"): _rename_option,
    ("add", "entity"): _add_entity, ("remove", "entity"): _remove_entity, ("rename", "entity"): _rename_entity,
    ("add", "page"): _add_page, ("remove", "page"): _remove_page, ("rename", "page"): _rename_page,
    ("change", "page"): _change_page, ("move", "page"): _move_page, ("add", "row"): read_added_row, **PART_READERS,
}  # fmt: skip


def _set_theme(line: Line) -> c.Change | None:
    text = line.raw_rest()
    _, notes = read_theme(text, Theme())
    line.notes += notes
    change = c.SetTheme()
    for word in text.lower().split():
        part = next((name for name, known in THEME_PARTS.items() if word in known), None)
        accent = ACCENT_ALIASES.get(word, word)
        if part:
            change = replace(change, **{part: word})  # type: ignore[arg-type]
        elif accent in ACCENTS or read_theme(accent, Theme())[0].accent == accent:
            change = replace(change, accent=accent)
    return change if change != c.SetTheme() else None


def _set_label(line: Line) -> c.Change | None:
    label = read_label(line.raw_rest())
    return c.SetLabel(*label) if label else None


def _set_name(line: Line) -> c.Change | None:
    name = clean_name(line.rest())
    return c.SetName(name) if name else None


def _set_icon(line: Line) -> c.Change | None:
    name = "-".join(line.rest().lower().split())
    close = name if name in ICONS else nearest(name, ICONS, 75)
    if close != name:
        line.note(f'There is no icon "{clean(name, LONGEST_NAME)}".')
    return c.SetIcon(close) if close else None


def _set_currency(line: Line) -> c.Change | None:
    code = currency_of(line.rest())
    if not code:
        line.note(f'Unknown currency "{clean(line.rest(), LONGEST_NAME)}".')
    return c.SetCurrency(code) if code else None


def _set_archive(line: Line) -> c.Change | None:
    entity = line.entity()
    return c.SetArchive(entity.name, line.rest().strip().lower() not in OFF) if entity else None


OFF = ("off", "no", "none", "false")
_LOOKS: dict[str, Callable[[Line], c.Change | None]] = {
    "theme": _set_theme,
    "label": _set_label,
    "name": _set_name,
    "description": lambda line: c.SetDescription(clean_description(line.raw_rest())),
    "icon": _set_icon,
    "samples": lambda line: c.SetSamples(line.rest().strip().lower() not in OFF),
    "currency": _set_currency,
    "archive": _set_archive,
}
