# ruff: noqa: E501 (patterns and word tables are read a line at a time)
"""What the first field of an entity is called: books have titles, people have names."""

from __future__ import annotations

from appforge_desktop.domain.blueprint.model import Field

_TITLED = frozenset(
    "recipe book movie film song album record note article post deal project task todo issue bug ticket idea episode "
    "course meeting quote event story assignment homework paper dream painting photo ad bookmark goal entry job feature "
    "request lesson game show series video talk lecture poem magazine comic document chore workout sighting".split()
)
_DESCRIBED = frozenset("expense transaction payment purchase income donation bill".split())


def title_field(entity: str) -> Field:
    """The field that names an item of `entity`."""
    words = entity.lower().split()
    if any(word in _DESCRIBED for word in words):
        return Field("description", "text", required=True)
    return Field("title" if any(word in _TITLED for word in words) else "name", "text", required=True)


def is_title(field: Field) -> bool:
    """Whether a field can be the first of its entity."""
    return field.kind == "text" and field.name in (
        "name",
        "title",
        "description",
        "subject",
        "word",
        "question",
        "task",
    )
