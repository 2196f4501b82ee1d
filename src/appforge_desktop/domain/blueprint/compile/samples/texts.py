"""Texts of sample items: names, addresses and remarks."""

from __future__ import annotations

from appforge_desktop.domain.blueprint.compile.names import plural, slug, words
from appforge_desktop.domain.blueprint.compile.samples import words as general
from appforge_desktop.domain.blueprint.compile.samples.domains import stems
from appforge_desktop.domain.blueprint.model import Entity, Field

_PEOPLE = general.PERSON_WORDS
_LOOSE = ("First", "Small", "Blue", "Old", "New", "Favourite", "Spare", "Green")
_HAPPENS = frozenset("session visit round shift entry log record report check test run class call tour event".split())
_TIMED = ("Morning", "Evening", "Weekend", "Quick", "Long", "Monday", "Rainy day", "Holiday")


def names_person(field: Field) -> bool:
    """Whether a text field holds somebody's name."""
    return field.kind == "text" and bool(_PEOPLE & {*stems(field.name)})


def part_of_name(name: str, field: Field) -> str:
    """The first or last name where the field asks for just that."""
    first, _, last = name.partition(" ")
    asked = {*stems(field.name)}
    if {"last", "surname", "family"} & asked:
        return last or name
    return first if {"first", "given", "forename"} & asked else name


def fallback_title(entity: Entity, index: int) -> str:
    """A title for a thing that we know nothing about: "Blue widget"."""
    known = _TIMED if _HAPPENS & {*stems(entity.name)} else _LOOSE
    start = known[index % len(known)]
    return f"{start} {entity.name.lower()}" + (" again" if index >= len(known) else "")


def is_code(field: Field) -> bool:
    """Whether a text field holds a number or a code rather than a name."""
    return bool({"code", "number", "id", "no", "label", "plate", "reference", "serial", "sku"} & {*stems(field.name)})


def code(index: int) -> str:
    """ "A-101", another one for each item."""
    return f"{'ABCD'[index // 6 % 4]}-{101 + index % 6 + index // 24 * 10}"


def general_text(field: Field, index: int) -> str | None:
    """By a word of the field's name; None when no word is known."""
    for stem in reversed(stems(field.name)):
        if stem in general.TEXTS:
            values = general.TEXTS[stem]
            return values[index % len(values)]
    return None


def email(person: str) -> str:
    """ "Ana Costa" -> "ana.costa@example.com"."""
    return f"{'.'.join(word.lower() for word in words(person))}@example.com"


def phone(index: int) -> str:
    """A number of the range that is kept free for examples."""
    return f"+1 555 010 {index + 1:02}{index * 7 % 10}"


def link(entity: Entity, name: str) -> str:
    """An address that leads nowhere."""
    return f"https://example.com/{slug(plural(entity.name))}/{slug(name)}"
