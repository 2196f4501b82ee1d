"""Moving one of several things to another place."""

from __future__ import annotations

from typing import TypeVar

from appforge_desktop.domain.blueprint.patch.changes import Where

Thing = TypeVar("Thing")


def moved(things: tuple[Thing, ...], one: Thing, where: Where, other: Thing | None) -> tuple[Thing, ...]:
    """The things with one of them first, last, or after another; as they were when the other is unknown."""
    left = [thing for thing in things if thing is not one]
    if where == "after" and (other is None or other is one):
        return things
    at = 0 if where == "first" else len(left)
    if where == "after":
        at = next(at for at, thing in enumerate(left) if thing is other) + 1
    return (*left[:at], one, *left[at:])
