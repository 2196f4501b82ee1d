"""Reads the hand-written seeds: domains of data, pages to play with, places to write about."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from appforge_desktop.domain.blueprint.field_line import read_field
from appforge_desktop.domain.blueprint.model import Field

SEEDS = Path(__file__).with_name("seeds")

USUAL = {
    "photo": "image", "picture": "image", "rating": "rating", "notes": "long", "note": "text", "price": "money",
    "cost": "money", "amount": "money", "date": "date", "email": "email", "phone": "phone", "link": "link",
    "website": "link", "done": "bool", "paid": "bool", "tags": "tags", "repeat": "repeat", "quantity": "number",
    "when": "datetime", "birthday": "date",
}  # fmt: skip
"""Kinds of names that stand alone in a seed; other names are text."""

KINDS = frozenset(
    "text long number money percent date time datetime duration bool choice flow tags rating image link email phone "
    "color repeat checks".split()
)


@dataclass(frozen=True)
class Other:
    """A second entity: `points` when the first one points to it, else it points to the first."""

    name: str
    fields: tuple[Field, ...]
    points: bool


@dataclass(frozen=True)
class Domain:
    """Something that people keep: its entity, in the order in which fields matter.

    Attributes:
        plurals: What people call a lot of them.
        circles: Who or what it is for.
        computed: (entity, name, formula as text); the entity is empty for the main one.
    """

    entity: str
    icon: str
    accent: str
    plurals: tuple[str, ...]
    circles: tuple[str, ...]
    fields: tuple[Field, ...]
    others: tuple[Other, ...]
    computed: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True)
class Play:
    """Pages to play with: how people ask for them, and their lines."""

    requests: tuple[str, ...]
    name: str
    icon: str
    accent: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Story:
    """A place or person with what is written for it.

    Attributes:
        kind: Of the page: landing, profile, article.
        parts: (word, slots) in order, without prices.
        prices: (what is sold, usual price).
    """

    kind: str
    names: tuple[str, ...]
    icon: str
    accent: str
    parts: tuple[tuple[str, tuple[str, ...]], ...]
    prices: tuple[tuple[str, str], ...]


def blocks(name: str) -> Iterator[list[str]]:
    """Blocks of lines between empty lines, without remarks."""
    text = (SEEDS / name).read_text(encoding="utf-8")
    for block in re.split(r"\n\s*\n", text):
        lines = [line for line in block.splitlines() if line.strip() and not line.startswith("#")]
        if lines:
            yield lines


def read_domains(*names: str) -> list[Domain]:
    """Domains of data, from files of seeds."""
    return [_domain(block) for name in names for block in blocks(name)]


def _domain(lines: list[str]) -> Domain:
    entity, look, plurals, circles = (part.strip() for part in lines[0].split("|"))
    icon, accent = look.split()
    others, computed = [], []
    for line in (line.strip() for line in lines[2:]):
        mark, rest = line[0], line[1:].strip()
        if mark == "=":
            name, _, formula = rest.partition(": ")
            owner, _, short = name.rpartition(" ")
            upper = owner if owner[:1].isupper() else ""
            computed.append((upper, short if upper else name, formula))
        else:
            name, _, fields = rest.partition(": ")
            others.append(Other(name, fields_of(fields), mark == "+"))
    return Domain(
        entity, icon, accent, _split(plurals, ","), _split(circles, ","), fields_of(lines[1]), tuple(others),
        tuple(computed),
    )  # fmt: skip


def _split(text: str, sign: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(sign) if part.strip())


def fields_of(text: str) -> tuple[Field, ...]:
    """Fields written as `name; photo; servings number; course choice Lunch/Dinner; due date date due`."""
    return tuple(_field(one) for one in _split(text, ";"))


def _field(text: str) -> Field:
    line = text
    words = text.split()
    if (at := next((at for at, word in enumerate(words) if word in ("choice", "flow") and at), 0)) and "/" in text:
        options = ", ".join(" ".join(words[at + 1 :]).split("/"))
        line = f"{' '.join(words[:at])} choice {options}" + (" flow" if words[at] == "flow" else "")
    elif words[-1] not in KINDS and not (words[-1] == "due" and len(words) > 1 and words[-2] in KINDS):
        line = f"{text} {USUAL.get(words[-1], USUAL.get(text, 'text'))}"
    elif len(words) == 1:
        line = f"{text} {USUAL.get(text, text)}"
    field = read_field(line)
    if field is None:
        raise ValueError(f"not a field: {text}")
    return field


def read_plays(name: str) -> list[Play]:
    """Pages to play with."""
    return [_play(block) for block in blocks(name)]


def _play(lines: list[str]) -> Play:
    title, look = (part.strip() for part in lines[1].split("|"))
    icon, accent = look.split()
    return Play(_split(lines[0].lstrip("? "), "|"), title, icon, accent, tuple(lines[2:]))


def read_stories(name: str) -> list[Story]:
    """Places and people to write about."""
    starts: list[list[str]] = []
    for line in (line for block in blocks(name) for line in block):
        if line.startswith(" "):
            starts[-1].append(line)
        else:
            starts.append([line])
    return [_story(lines) for lines in starts]


def _story(lines: list[str]) -> Story:
    names, look = (part.strip() for part in lines[0].split("|"))
    kind = "landing"
    if match := re.match(r"\[(\w+)\] *", names):
        kind, names = match[1], names[match.end() :]
    icon, accent = look.split()
    parts: list[tuple[str, tuple[str, ...]]] = []
    prices: list[tuple[str, str]] = []
    for line in lines[1:]:
        word, _, rest = line.strip().partition(" ")
        for one in _split(rest, ";"):
            if word in ("price", "skill"):
                thing, _, figure = one.rpartition(" ")
                prices.append((thing, figure))
            else:
                parts.append((word, tuple(slot.strip() for slot in one.split("|"))))
    return Story(kind, _split(names, ","), icon, accent, tuple(parts), tuple(prices))
