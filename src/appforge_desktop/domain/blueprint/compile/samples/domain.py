"""A thing that apps are often about, and what its sample items are called."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class SampleItem:
    """What an item is called, and words that choose its options and tags."""

    name: str
    words: tuple[str, ...]


@dataclass(frozen=True)
class Domain:
    """A thing that apps are often about.

    Attributes:
        keys: Words of entity names that mean it.
        groups: What things of this kind are sorted into, for an entity of categories that they point to.
        persons: Whether the items are people.
        repeats: Whether the same item may come again on another day, as a purchase or a workout does.
        facts: Values by a word of the field's name, one an item.
    """

    keys: frozenset[str]
    items: tuple[SampleItem, ...]
    groups: tuple[str, ...] = ()
    persons: bool = False
    repeats: bool = False
    facts: dict[str, tuple[str, ...]] = field(default_factory=dict)


def _item(text: str) -> SampleItem:
    name, *words = text.strip().split(" #")
    return SampleItem(name, tuple(words))


def split(text: str) -> tuple[str, ...]:
    """The entries of "one|two|three"."""
    return tuple(one.strip() for one in text.split("|"))


def domain(
    keys: str, items: str, groups: str = "", *, persons: bool = False, repeats: bool = False, **facts: str
) -> Domain:
    """A domain from its text form.

    Args:
        keys: With spaces between them.
        items: "Basil #herb #kitchen|Lavender #outdoor": names with words that choose their options.
        groups: "Herbs|Trees".
        persons: Whether the items are people.
        repeats: Whether the same item may come again on another day, as a purchase or a workout does.
        facts: By a word of a field's name, as many entries as items: species="Ocimum basilicum|Lavandula".
            An underscore keeps a keyword of Python apart: class_="9a|7b".
    """
    values = {word.rstrip("_"): split(text) for word, text in facts.items()}
    named = tuple(map(_item, items.split("|")))
    return Domain(frozenset(keys.split()), named, split(groups) if groups else (), persons, repeats, values)
