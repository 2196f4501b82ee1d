# ruff: noqa: E501 (patterns and word tables are read a line at a time)
"""What the first field of an entity is called: books have titles, people have names."""

from __future__ import annotations

from appforge_desktop.domain.blueprint.model import Field
from appforge_desktop.domain.prompting.lexicon import field_from

_TITLED = frozenset(
    "recipe book movie film song album record note article post deal project task todo issue bug ticket idea episode "
    "course meeting quote event story assignment homework paper dream painting photo ad bookmark goal entry job feature "
    "request lesson game show series video talk lecture poem magazine comic document chore workout sighting "
    "expense transaction payment purchase income donation bill".split()
)
_WHO = frozenset(
    "customer client person pet patient student player place city country company car room brand vehicle guest member employee plant animal "
    "hive bike number destination model word phrase question topic album song dish cake exercise medicine medication restaurant venue book movie".split()
)
_ANY = ("item", "full", "thing", "product", "common", "short", "display", "event", "project", "task", "goal", "company")
_DAYS = frozenset(
    "meeting run running ride session visit inspection reading weigh-in entry log night walk swim training practice shift dive flight measurement "
    "treatment feeding match round grade mark score payment mood sighting day week weighing lesson rental loan check".split()
)
"""Things that are known by their day and by what they belong to, and have no name of their own."""


def title_field(entity: str) -> Field:
    """The field that names an item of `entity`."""
    words = entity.lower().split()
    return Field("title" if any(word in _TITLED for word in words) else "name", "text", required=True)


def is_record_of_a_day(entity: str) -> bool:
    """Whether such things need no name."""
    return entity.lower().split()[-1] in _DAYS


def names_it(field: str) -> bool:
    """Whether a text that was listed first names the thing: "customer, cake, size"; words of our own do, too."""
    wish = field_from(field)
    return wish is None or not wish.sure or field in _WHO


def is_title(field: Field, entity: str = "") -> bool:
    """Whether a field can be the first of its entity."""
    *first, last = field.name.split() or [""]
    if field.kind == "text" and last in ("name", "title") and first and first[-1] in (*entity.lower().split(), *_ANY):
        return True
    return field.kind == "text" and field.name in (
        "name",
        "title",
        "description",
        "subject",
        "word",
        "question",
        "task",
    )
