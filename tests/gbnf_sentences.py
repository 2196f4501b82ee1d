"""A small reader of GBNF grammars: draws random sentences from one, and says whether it accepts a text."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

_TOKEN = re.compile(
    r'\s*(?:"(?P<text>(?:\\.|[^"\\])*)"|\[(?P<letters>(?:\\.|[^\]\\])*)\]|\{(?P<least>\d+)(?P<comma>,)?(?P<most>\d*)\}'
    r"|(?P<sign>[()|?*+])|(?P<rule>[A-Za-z0-9_-]+))"
)
_ESCAPES = {"n": "\n", "t": "\t"}


@dataclass(frozen=True)
class Text:
    text: str


@dataclass(frozen=True)
class Letters:
    ranges: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Use:
    rule: str


@dataclass(frozen=True)
class Row:
    parts: tuple[Node, ...]


@dataclass(frozen=True)
class Either:
    ways: tuple[Node, ...]


@dataclass(frozen=True)
class Times:
    part: Node
    least: int
    most: int


Node = Text | Letters | Use | Row | Either | Times


@dataclass
class Gbnf:
    """A grammar read from its text; start rule `root`."""

    source: str
    rules: dict[str, Node] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for line in self.source.splitlines():
            if line.strip():
                name, body = line.split(" ::= ", 1)
                tokens = list(_TOKEN.finditer(body.strip()))
                assert "".join(match.group() for match in tokens) == body.strip(), body
                node, end = _either(tokens, 0)
                assert end == len(tokens), body
                self.rules[name] = node

    def sentence(
        self, chance: random.Random, favourites: Mapping[str, Sequence[str]] | None = None, *, often: float = 0.5
    ) -> str:
        """A random sentence; the rules in `favourites` give one of the listed texts so often."""
        return _draw(Use("root"), self.rules, Chance(chance, favourites or {}, often))

    def accepts(self, text: str) -> bool:
        return len(text) in _ends(Use("root"), 0, text, self.rules, {})


def _either(tokens: list[re.Match[str]], at: int) -> tuple[Node, int]:
    ways: list[Node] = []
    while True:
        row, at = _row(tokens, at)
        ways.append(row)
        if at == len(tokens) or tokens[at]["sign"] != "|":
            return (ways[0] if len(ways) == 1 else Either(tuple(ways))), at
        at += 1


def _row(tokens: list[re.Match[str]], at: int) -> tuple[Node, int]:
    parts: list[Node] = []
    while at < len(tokens) and tokens[at]["sign"] not in ("|", ")"):
        part, at = _single(tokens, at)
        while at < len(tokens) and (tokens[at]["least"] or tokens[at]["sign"] in ("?", "*", "+")):
            token, at = tokens[at], at + 1
            if token["least"]:
                least = int(token["least"])
                most = int(token["most"]) if token["most"] else least if not token["comma"] else least + 5
            else:
                least, most = {"?": (0, 1), "*": (0, 5), "+": (1, 5)}[token["sign"]]
            part = Times(part, least, most)
        parts.append(part)
    return Row(tuple(parts)), at


def _single(tokens: list[re.Match[str]], at: int) -> tuple[Node, int]:
    token = tokens[at]
    if token["sign"] == "(":
        inner, at = _either(tokens, at + 1)
        assert tokens[at]["sign"] == ")"
        return inner, at + 1
    if token["text"] is not None:
        return Text(re.sub(r"\\(.)", lambda match: _ESCAPES.get(match[1], match[1]), token["text"])), at + 1
    if token["letters"] is not None:
        pairs = re.findall(r"(.)-(.)|(.)", token["letters"])
        return Letters(tuple((low or one, high or one) for low, high, one in pairs)), at + 1
    return Use(token["rule"]), at + 1


@dataclass(frozen=True)
class Chance:
    """What decides a random sentence."""

    random: random.Random
    favourites: Mapping[str, Sequence[str]]
    often: float


def _draw(node: Node, rules: Mapping[str, Node], chance: Chance) -> str:
    match node:
        case Text(text):
            return text
        case Letters(ranges):
            low, high = chance.random.choice(ranges)
            return chr(chance.random.randint(ord(low), ord(high)))
        case Use(rule):
            if rule in chance.favourites and chance.random.random() < chance.often:
                return chance.random.choice(chance.favourites[rule])
            return _draw(rules[rule], rules, chance)
        case Row(parts):
            return "".join(_draw(part, rules, chance) for part in parts)
        case Either(ways):
            return _draw(chance.random.choice(ways), rules, chance)
        case Times(part, least, most):
            return "".join(_draw(part, rules, chance) for _ in range(chance.random.randint(least, most)))


Seen = dict[tuple[int, int], frozenset[int]]


def _ends(node: Node, at: int, text: str, rules: Mapping[str, Node], seen: Seen) -> frozenset[int]:
    """Where a part of the grammar may end that starts at a place in the text."""
    known = seen.get((id(node), at))
    if known is None:
        known = seen[id(node), at] = frozenset(_find_ends(node, at, text, rules, seen))
    return known


def _find_ends(node: Node, at: int, text: str, rules: Mapping[str, Node], seen: Seen) -> set[int]:
    match node:
        case Text(literal):
            return {at + len(literal)} if text.startswith(literal, at) else set()
        case Letters(ranges):
            return {at + 1} if at < len(text) and any(low <= text[at] <= high for low, high in ranges) else set()
        case Use(rule):
            return set(_ends(rules[rule], at, text, rules, seen))
        case Row(parts):
            places = {at}
            for part in parts:
                places = {end for place in places for end in _ends(part, place, text, rules, seen)}
            return places
        case Either(ways):
            return {end for way in ways for end in _ends(way, at, text, rules, seen)}
        case Times(part, least, most):
            places, found = {at}, {at} if least == 0 else set()
            for count in range(1, most + 1):
                places = {end for place in places for end in _ends(part, place, text, rules, seen)}
                found |= places if count >= least else set()
                if not places:
                    break
            return found
