"""What the sample items of each entity are called, and how many there are."""

from __future__ import annotations

from dataclasses import replace

from appforge_desktop.domain.blueprint.compile.entity import title_field
from appforge_desktop.domain.blueprint.compile.figures import trend_field
from appforge_desktop.domain.blueprint.compile.names import words
from appforge_desktop.domain.blueprint.compile.samples import texts
from appforge_desktop.domain.blueprint.compile.samples import words as general
from appforge_desktop.domain.blueprint.compile.samples.domain import Domain, SampleItem
from appforge_desktop.domain.blueprint.compile.samples.domains import GROUPS, find_domain, stems
from appforge_desktop.domain.blueprint.model import Blueprint, Entity

USUAL = 7
LONG = 20
"""Items of what happens again and again, so that charts show months."""
_A_MONTH = 4
"""So many of them lie in a month."""


class Shelf:
    """The names of one entity's sample items, in order."""

    def __init__(self, bp: Blueprint, entity: Entity) -> None:
        self.entity = entity
        self.title = title_field(entity)
        self.domain = _of_groups(bp, entity) or find_domain(bp, entity)
        self.count = self._count()

    def item(self, index: int) -> SampleItem | None:
        """The item of the domain; None when we know nothing of it."""
        return self.domain.items[self.place(index)] if self.domain else None

    def place(self, index: int) -> int:
        """Which item of the domain it is: what comes every month stands between the others again and again."""
        items = self.domain.items if self.domain else ()
        if not items:
            return index
        regular = next((at for at, one in enumerate(items) if "everymonth" in one.words), None)
        if regular is None or self.count <= len(items):
            return index % len(items)
        others = [at for at in range(len(items)) if at != regular]
        return regular if index % _A_MONTH == 1 else others[(index - (index + _A_MONTH - 2) // _A_MONTH) % len(others)]

    def words(self, index: int) -> tuple[str, ...]:
        """Words that choose options, tags and links of an item."""
        item = self.item(index)
        return item.words if item else ()

    def name(self, index: int) -> str:
        """What an item is called, where its title is a text."""
        item = self.item(index)
        if texts.is_code(self.title) and not (item and any(map(str.isdigit, item.name))):
            return texts.code(index)
        if texts.names_person(self.title) and not (self.domain and self.domain.persons):
            return general.PEOPLE[index % len(general.PEOPLE)]
        if item is None:
            known = None if self.title.name in {"name", "title"} else texts.general_text(self.title, index)
            return known or texts.fallback_title(self.entity, index)
        is_part = self.domain is not None and self.domain.persons
        return texts.part_of_name(item.name, self.title) if is_part else item.name

    def _count(self) -> int:
        known = len(self.domain.items) if self.domain else USUAL
        is_unique = any(one.unique for one in self.entity.fields)
        happens = trend_field(self.entity) is not None and not is_unique
        if happens and self.title.kind != "text":
            return LONG
        return LONG if happens and self.domain and self.domain.repeats else known


def _of_groups(bp: Blueprint, entity: Entity) -> Domain | None:
    """For an entity that others are sorted into: the groups that the others usually have."""
    if not {*stems(entity.name)} & GROUPS.keys:
        return None
    sorted_in = (
        find_domain(bp, one)
        for one in bp.entities
        if one is not entity and any(field.kind == "ref" and field.target == entity.name for field in one.fields)
    )
    known = next((one for one in sorted_in if one and one.groups), None)
    if known is None:
        return None
    items = tuple(SampleItem(name, tuple(words(name.lower()))) for name in known.groups)
    return replace(GROUPS, items=items, facts={})
