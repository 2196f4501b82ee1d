"""A value for each field of a sample item."""

from __future__ import annotations

import re
from zlib import crc32

from appforge_desktop.domain.blueprint.compile.entity import title_field
from appforge_desktop.domain.blueprint.compile.layout import Code, Literal, quoted
from appforge_desktop.domain.blueprint.compile.names import plural, sentence, slug, words
from appforge_desktop.domain.blueprint.compile.samples import words as general
from appforge_desktop.domain.blueprint.compile.samples.domains import DOMAINS, Domain, SampleItem
from appforge_desktop.domain.blueprint.model import Blueprint, Entity, Field

COUNT = 7


def _stems(text: str) -> list[str]:
    """The words in lower case and each also without a plural s."""
    found = [word.lower() for word in words(text)]
    return found + [word[:-1] for word in found if word.endswith("s")]


def find_domain(bp: Blueprint, entity: Entity) -> Domain | None:
    """What the entity is about: by its name, last word first, or by the app's name if it is the only entity."""
    texts = [*reversed(words(entity.name))] + ([bp.name] if len(bp.entities) == 1 else [])
    for text in texts:
        for stem in _stems(text):
            found = next((domain for domain in DOMAINS if stem in domain.keys), None)
            if found:
                return found
    return None


class SampleValues:
    """Makes the values of one entity's sample items, the same ones every time."""

    def __init__(self, bp: Blueprint, entity: Entity) -> None:
        self._entity = entity
        self._domain = find_domain(bp, entity)
        self._title = title_field(entity)

    def value(self, field: Field, index: int) -> Literal | None:
        """What item number `index` has in `field`; None for nothing."""
        if field.kind in {"choice", "ref", "tags", "image", "bool", "rating"}:
            return self._picked(field, index)
        if field.kind in {"number", "money", "percent", "duration"}:
            return self._number(field, index)
        if field.kind in {"date", "time", "datetime"}:
            return self._moment(field, index)
        if field.kind == "computed":
            return None
        return self._text(field, index)

    def _item(self, index: int) -> SampleItem | None:
        return self._domain.items[index % len(self._domain.items)] if self._domain else None

    def _turn(self, field: Field, index: int) -> int:
        """`index`, shifted by the field's name so that fields don't run in step."""
        return index + crc32(field.name.encode()) % COUNT

    def _fact(self, field: Field, index: int) -> str | None:
        """What the domain knows for a word of the field's name."""
        facts = self._domain.facts if self._domain else {}
        found = next((facts[stem] for stem in reversed(_stems(field.name)) if stem in facts), None)
        return found[index % len(found)] if found else None

    def _picked(self, field: Field, index: int) -> Literal | None:
        turn, item = self._turn(field, index), self._item(index)
        if field.kind == "choice":
            return self._option(field, index, item)
        if field.kind == "ref":
            return f"sample-{(index * 3 + turn) % COUNT + 1}" if field.target else None
        if field.kind == "tags":
            fact = self._fact(field, index)
            own = fact.split(", ") if fact else list(item.words[:2]) if item else []
            return own or [general.TAGS[turn % COUNT]]
        if field.kind == "image":
            return Code(f"picture({quoted(self._motif(item))}, {(index * 53 + 20) % 360})")
        if field.kind == "bool":
            return self._yes(field, turn, item)
        return general.RATINGS[turn % COUNT]

    def _motif(self, item: SampleItem | None) -> str:
        known = [*(item.words if item else ()), *sorted(self._domain.keys if self._domain else ())]
        return next((general.MOTIFS[word] for word in known if word in general.MOTIFS), general.ANY_MOTIF)

    def _yes(self, field: Field, turn: int, item: SampleItem | None) -> bool:
        """By the item's words if any item has the field's name among them, or else one in three."""
        items = self._domain.items if self._domain else ()
        if item and any(field.name in one.words for one in items):
            return field.name in item.words
        return turn % 3 == 0

    def _option(self, field: Field, index: int, item: SampleItem | None) -> str:
        for word in item.words if item else ():
            fitting = next((one for one in field.options if word in re.sub(r"[^a-z]", "", one.lower())), None)
            if fitting:
                return fitting
        return field.options[index % len(field.options)] if field.options else ""

    def _number(self, field: Field, index: int) -> float:
        turn, stems = self._turn(field, index), list(reversed(_stems(field.name)))
        fact = self._fact(field, index)
        if fact and re.fullmatch(r"-?\d+(\.\d+)?", fact):
            return float(fact)
        if field.kind == "duration":
            return general.MINUTES[turn % COUNT]
        if field.kind == "percent":
            small = general.SMALL_PERCENT_WORDS & {*stems}
            return (general.SMALL_PERCENT if small else general.PERCENT)[turn % COUNT]
        table = general.MONEY if field.kind == "money" else general.NUMBERS
        usual = general.ANY_MONEY if field.kind == "money" else general.ANY_NUMBER
        return next((table[stem] for stem in stems if stem in table), usual)[turn % COUNT]

    def _moment(self, field: Field, index: int) -> Literal:
        turn, stems = self._turn(field, index), {*_stems(field.name), *_stems(self._entity.name)}
        time = general.TIMES[turn % COUNT]
        if field.kind == "time":
            return time
        if {"birthday", "birth", "born", "birthdate"} & stems:
            day = general.BIRTHDAYS[index % COUNT]
            return day if field.kind == "date" else f"{day}T{time}"
        is_past = general.PAST_WORDS & stems and not general.AHEAD_WORDS & {*_stems(field.name)}
        offset = (general.PAST if is_past else general.AHEAD)[index % COUNT]
        day = f"daysFromToday({offset})"
        return Code(day) if field.kind == "date" else Code(f"`${{{day}}}T{time}`")

    def _text(self, field: Field, index: int) -> str:
        if field.kind == "color":
            return general.COLORS[self._turn(field, index) % COUNT]
        if field.kind == "phone":
            return f"+1 555 010 {index + 1:02}{index * 7 % 10}"
        if field.kind in {"link", "email"}:
            return self._address(field, index)
        item, fact = self._item(index), self._fact(field, index)
        if field == self._title and field.kind == "text" and item:
            return item.name
        if fact:
            return fact
        if field.kind == "long":
            return general.NOTES[self._turn(field, index) % COUNT]
        return self._general(field, index)

    def _general(self, field: Field, index: int) -> str:
        found = next((general.TEXTS[stem] for stem in reversed(_stems(field.name)) if stem in general.TEXTS), None)
        if found and field.name != "name":
            return found[index % COUNT]
        label = self._entity.name if field == self._title else sentence(field.name)
        return f"{label} {index + 1}"

    def _address(self, field: Field, index: int) -> str:
        item = self._item(index)
        name = item.name if item else general.PEOPLE[index % COUNT]
        if field.kind == "email":
            is_person = item is None or "person" in (self._domain.keys if self._domain else ())
            who = name if is_person else general.PEOPLE[index % COUNT]
            return f"{'.'.join(word.lower() for word in words(who))}@example.com"
        return f"https://example.com/{slug(plural(self._entity.name))}/{slug(name)}"
