"""A value for each field of a sample item."""

from __future__ import annotations

from zlib import crc32

from appforge_desktop.domain.blueprint.compile import stages
from appforge_desktop.domain.blueprint.compile.layout import Code, Literal, quoted
from appforge_desktop.domain.blueprint.compile.rows import RowBook
from appforge_desktop.domain.blueprint.compile.samples import texts
from appforge_desktop.domain.blueprint.compile.samples import words as general
from appforge_desktop.domain.blueprint.compile.samples.domains import known_by, stems
from appforge_desktop.domain.blueprint.compile.samples.moments import Moments
from appforge_desktop.domain.blueprint.compile.samples.numbers import number
from appforge_desktop.domain.blueprint.compile.samples.shelf import Shelf
from appforge_desktop.domain.blueprint.model import Blueprint, Entity, Field

_AMOUNTS = frozenset("price cost total value fee spent paid sum worth fare charge amount bill".split())


class SampleValues:
    """Makes the values of one entity's sample items, the same ones every time."""

    def __init__(self, bp: Blueprint, entity: Entity) -> None:
        self._bp = bp
        self._entity = entity
        self._shelf = Shelf(bp, entity)
        self._moments = Moments(entity, self._shelf.count)
        self._status = stages.status_field(entity)
        self._has_stages = stages.has_stages(entity)

    @property
    def count(self) -> int:
        """How many items there are."""
        return self._shelf.count

    def value(self, field: Field, index: int) -> Literal | None:
        """What item number `index` has in `field`; None for nothing."""
        match field.kind:
            case "computed":
                return None
            case "checks" | "repeat":
                return self._habit(field, index)
            case "choice" | "bool":
                return self._option(field, index) if field.kind == "choice" else self._yes(field, index)
            case "ref":
                return self._reference(field, index)
            case "tags":
                return self._tags(field, index)
            case "image":
                if general.PAPERS & {*stems(field.name)}:
                    return None
                return Code(f"picture({quoted(self._motif(index))}, {general.HUES[index % len(general.HUES)]})")
            case "number" | "money" | "percent" | "duration" | "rating":
                return number(field, index, self._turn(field, index), self._stage(index), self._fact(field, index))
            case "date" | "time" | "datetime":
                words = self._shelf.words(index)
                return self._moments.value(field, index, self._stage(index), words, self._age(index))
            case _:
                return self._text(field, index)

    def _stage(self, index: int) -> stages.Stage | None:
        """How far the item has come; None where items have no stages."""
        return stages.stage_of(self._entity, self._shelf.words(index), index) if self._has_stages else None

    def _turn(self, field: Field, index: int) -> int:
        """`index`, shifted by the field's name so that fields don't run in step."""
        return index + crc32(field.name.encode()) % 7

    def _fact(self, field: Field, index: int) -> str | None:
        """What the domain knows for a word of the field's name."""
        facts = self._shelf.domain.facts if self._shelf.domain else {}
        asked = list(reversed(stems(field.name)))
        if field.kind == "money" and _AMOUNTS & {*asked}:
            asked.append("amount")
        if field.kind == "duration" or (field.kind == "number" and {"minutes", "mins"} & {*asked}):
            asked.append("time")
        found = next((facts[stem] for stem in asked if stem in facts), None)
        text = found[self._shelf.place(index) % len(found)] if found else None
        return None if text == "—" else text

    def _age(self, index: int) -> float | None:
        facts = self._shelf.domain.facts if self._shelf.domain else {}
        ages = facts.get("age", ())
        return float(ages[index % len(ages)]) if ages else None

    def _option(self, field: Field, index: int) -> str:
        words = self._shelf.words(index)
        if field == self._status:
            stage = stages.stage_of(self._entity, words, index)
            named = next((one for word in words if (one := stages.option_of(field, word))), None)
            return named or stages.option_at(field, stage, index)
        fitting = next((one for word in words if (one := stages.option_of(field, word))), None)
        fact = self._fact(field, index)
        known = next((one for one in field.options if fact and one.lower() == fact.lower()), None)
        return known or fitting or self._usual(field, index)

    def _usual(self, field: Field, index: int) -> str:
        """Any option, but always the same one for the same item."""
        items = len(self._shelf.domain.items) if self._shelf.domain else self.count
        loose = next((one for one in field.options if one.lower() in general.LOOSE_OPTIONS), None)
        if loose and self._shelf.domain and any(map(self._shelf.words, range(items))) and field.name in general.KINDS:
            return loose
        return field.options[self._turn(field, self._shelf.place(index)) % len(field.options)] if field.options else ""

    def _yes(self, field: Field, index: int) -> bool:
        """By the stage for what is ticked at the end, by the item's words, or else some."""
        if stages.is_tick(field):
            return self._stage(index) == "done"
        words = {*stems(field.name)}
        if any(words & {*self._shelf.words(other)} for other in range(self.count)):
            return bool(words & {*self._shelf.words(index)})
        return self._turn(field, index) % 4 != 0 if words & general.TICKED_WORDS else self._turn(field, index) % 3 == 0

    def _reference(self, field: Field, index: int) -> str | None:
        """One of the items that the app starts with, the person's own or samples: the one that fits best."""
        target = self._bp.entity(field.target)
        if target is None:
            return None
        own = RowBook(self._bp).of(target)
        titles = [dict(row).get(Shelf(self._bp, target).title.name, "") for row in own.values()]
        shelf = Shelf(self._bp, target)
        ids = [*own] or [f"sample-{number + 1}" for number in range(shelf.count)]
        names = titles or [shelf.name(number) for number in range(shelf.count)]
        fitting = self._fitting(field, index, names)
        return ids[fitting if fitting is not None else (index * 3 + self._turn(field, 0)) % len(ids)]

    def _fitting(self, field: Field, index: int, names: list[str]) -> int | None:
        """The place of the name that the item speaks of."""
        fact = self._fact(field, index)
        if fact in names:
            return names.index(fact)
        for word in self._shelf.words(index):
            found = next((place for place, name in enumerate(names) if word in stems(name)), None)
            if found is not None:
                return found
        return None

    def _tags(self, field: Field, index: int) -> list[Literal]:
        fact = self._fact(field, index)
        own = fact.split(", ") if fact else [one for one in self._shelf.words(index) if one not in general.NO_TAGS][:2]
        return [*own] or [general.TAGS[self._turn(field, index) % len(general.TAGS)]]

    def _habit(self, field: Field, index: int) -> Literal:
        """How often it comes back, or the days on which it was done: some in a row, others now and then."""
        turn = self._turn(field, index)
        if field.kind == "repeat":
            known = {"daily", "weekly", "monthly", "yearly"}
            usual = ("weekly", "never", "monthly", "daily", "never", "weekly", "yearly")[turn % 7]
            return next((word for word in self._shelf.words(index) if word in known), usual)
        days = [day for day in range(20) if (day + turn) % (turn % 3 + 3) or day < turn]
        return [Code(f"daysFromToday({-day})") for day in reversed(days[turn % 2 :])]

    def _motif(self, index: int) -> str:
        keys = sorted(self._shelf.domain.keys - general.ONLY_OF_ITEMS) if self._shelf.domain else []
        known = [*self._shelf.words(index), *keys]
        return next((general.MOTIFS[word] for word in known if word in general.MOTIFS), general.ANY_MOTIF)

    def _text(self, field: Field, index: int) -> Literal | None:
        shelf = self._shelf
        if field.kind == "color":
            return general.COLORS[index % len(general.COLORS)]
        if field.kind == "phone":
            return texts.phone(index)
        if field.kind == "email":
            return texts.email(self._person(index))
        if field.kind == "link":
            return texts.link(self._entity, shelf.name(index))
        if field == shelf.title:
            return shelf.name(index)
        known = self._fact(field, index)
        if known:
            return known
        if field.kind == "long":
            return self._note(field, index)
        return self._short(field, index)

    def _short(self, field: Field, index: int) -> str | None:
        """A short text: somebody's name, or by a word of the field's name; nothing rather than nonsense."""
        domain = self._shelf.domain
        if domain and domain.persons and {"last", "surname", "first", "forename"} & {*stems(field.name)}:
            return texts.part_of_name(domain.items[index % len(domain.items)].name, field)
        found = texts.general_text(field, index)
        other = known_by(field.name)
        if not found and other and other is not domain:
            found = other.items[self._turn(field, index) % len(other.items)].name
        if found or not field.required:
            return found
        return f"{self._shelf.name(index)}, {field.name}"

    def _note(self, field: Field, index: int) -> str | None:
        turn = self._turn(field, index)
        return general.NOTES[turn % len(general.NOTES)] if field.required or index % 3 != 2 else None

    def _person(self, index: int) -> str:
        """Whose e-mail address it is: the item itself, or whom one of its fields names."""
        domain = self._shelf.domain
        if domain and domain.persons:
            return domain.items[index % len(domain.items)].name
        for field in self._entity.fields:
            if texts.names_person(field) and field != self._shelf.title:
                value = self._text(field, index)
                if isinstance(value, str):
                    return value
        return general.PEOPLE[index % len(general.PEOPLE)]
