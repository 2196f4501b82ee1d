"""When two names mean the same thing."""

from __future__ import annotations

from appforge_desktop.domain.blueprint.names import key
from appforge_desktop.domain.prompting.nouns import entity_name, singular


def same_thing(one: str, other: str) -> bool:
    """Whether two entity names mean the same: "Recipes" and "Recipe", "Game" and "Board Game"."""
    left, right = (key(entity_name(name)) for name in (one, other))
    return left == right or (min(len(left), len(right)) > 3 and (left.endswith(right) or right.endswith(left)))


def same_field(one: str, other: str) -> bool:
    """Whether two field names mean the same: "photos" and "photo", "due_date" and "due date"."""
    left, right = ("".join(singular(word) for word in name.replace("_", " ").split()) for name in (one, other))
    return key(left) == key(right)
