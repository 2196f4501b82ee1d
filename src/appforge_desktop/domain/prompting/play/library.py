"""What pages to play with usually hold: calculators, timers, question banks, lists to pick from, and their search.

A text of the library is a run of blocks with blank lines between. A block begins with "? phrases by which it is found",
may have "! a note for the person", and then is either a page as in a Blueprint, or a bank of questions:

    bank Capitals of Europe
    ask What is the capital of %?
    Austria = Vienna
    Which is the largest? = Russia | Spain | France

An item is "front = back", or a question with its right answer and wrong ones. With `ask`, the question is made of the
front; wrong answers come from the other items.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from appforge_desktop.domain.blueprint.model import Page, PageKind
from appforge_desktop.domain.blueprint.part_line import read_part
from appforge_desktop.domain.blueprint.parts import PLAY_KINDS, VARIANTS
from appforge_desktop.domain.prompting.nouns import singular

_PHRASE_GROWTH = 1.6
"""A phrase of two words says more than two phrases of one word."""
_MORE_PHRASES = 0.15
_IN_WISH = 2.0
"""What stands in the wish itself counts more than what stands elsewhere in the request."""
_GENERIC = frozenset(
    "quiz trivia question flashcard card memory pair hangman game word name number timer clock poll vote survey picker "
    "generator random chat bot note calculator converter calc app page test minute color time day cost price "
    "list".split()
)
_GENERIC_WORTH = 0.3
"""A phrase of words that any page of its kind is called by says little."""
Tokens = tuple[str, ...]


class PlayError(ValueError):
    """A text of the library is not as it must be: a defect of ours."""


@dataclass(frozen=True)
class Item:
    """A question or the front of a card, its answer, and wrong answers where the item has its own."""

    front: str
    back: str
    wrong: tuple[str, ...] = ()


@dataclass(frozen=True)
class Bank:
    """Questions on one subject. `question` has a "%" for the front of an item; empty when fronts are questions."""

    phrases: tuple[Tokens, ...]
    title: str
    question: str
    items: tuple[Item, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Play:
    """A page of the library; its lines are read when it is wanted."""

    phrases: tuple[Tokens, ...]
    kind: PageKind
    variant: str
    title: str
    lines: tuple[str, ...]
    notes: tuple[str, ...] = ()

    @cached_property
    def page(self) -> Page:
        """The page.

        Raises:
            PlayError: A line is no part of such a page.
        """
        read = [(line, *read_part(line, self.kind)) for line in self.lines]
        for line, part, told in read:
            if part is None or told:
                raise PlayError(f"{self.title}: {line}")
        return Page(self.title, self.kind, variant=self.variant, parts=tuple(part for _, part, _ in read if part))


Block = TypeVar("Block", Play, Bank)


class PlayLibrary:
    """All plays and banks. The texts are read at the first search, so that building it costs nothing."""

    def __init__(self, texts: Iterable[str] = ()) -> None:
        self._texts = tuple(texts)

    @cached_property
    def plays(self) -> tuple[Play, ...]:
        """All pages, in the order of the texts."""
        return tuple(one for one in self._blocks if isinstance(one, Play))

    @cached_property
    def banks(self) -> tuple[Bank, ...]:
        """All banks, in the order of the texts."""
        return tuple(one for one in self._blocks if isinstance(one, Bank))

    @cached_property
    def _blocks(self) -> tuple[Play | Bank, ...]:
        return tuple(_block(block) for text in self._texts for block in text.strip().split("\n\n") if block.strip())

    def play(self, kind: PageKind, wish: str, request: str = "", variant: str = "") -> tuple[Play | None, float]:
        """The page of a kind that suits a wish best, with how well; None when nothing is alike."""
        fitting = [one for one in self.plays if one.kind == kind and (not variant or one.variant == variant)]
        return _best(fitting, wish, request)

    def ranked(self, kind: PageKind, wish: str, request: str) -> list[tuple[Play, float]]:
        """All pages of a kind that suit a wish, the best first."""
        scored = _scored((one for one in self.plays if one.kind == kind), wish, request)
        return sorted((one for one in scored if one[1] > 0), key=lambda one: -one[1])

    def bank(self, wish: str, request: str = "") -> tuple[Bank | None, float]:
        """The bank that suits a wish best, with how well; None when nothing is alike."""
        return _best(self.banks, wish, request)


def tokens(text: str) -> Tokens:
    """The words of a text in lower case, each as one of several: "savings goals" -> saving, goal."""
    return tuple(singular(word) for word in re.findall(r"[^\W_]+(?:'s\b)?", text.lower().replace("’", "'")))


def _best(found: Iterable[Block], wish: str, request: str) -> tuple[Block | None, float]:
    best = max(_scored(found, wish, request), key=lambda one: one[1], default=None)
    return best if best is not None and best[1] > 0 else (None, 0.0)


def _scored(found: Iterable[Block], wish: str, request: str) -> list[tuple[Block, float]]:
    said, around = f" {' '.join(tokens(wish))} ", f" {' '.join(tokens(request))} "
    return [(one, _IN_WISH * _alike(one.phrases, said) + _alike(one.phrases, around)) for one in found]


def _alike(phrases: tuple[Tokens, ...], said: str) -> float:
    """How much of what was said a block's phrases hold: the longest counts fully, others a little."""
    held = {one for one in phrases if f" {' '.join(one)} " in said}
    values = sorted((_worth(one) for one in held), reverse=True)
    return values[0] + _MORE_PHRASES * sum(values[1:]) if values else 0.0


def _worth(phrase: Tokens) -> float:
    size = float(len(phrase) ** _PHRASE_GROWTH)
    return size * _GENERIC_WORTH if _GENERIC.issuperset(phrase) else size


def _block(text: str) -> Play | Bank:
    lines = [line.rstrip() for line in text.split("\n") if line.strip()]
    phrases = tuple(tokens(one) for line in lines if line.startswith("? ") for one in line[2:].split(","))
    notes = tuple(line[2:] for line in lines if line.startswith("! "))
    body = [line for line in lines if not line.startswith(("? ", "! "))]
    head, _, rest = body[0].partition(" ")
    if head == "page":
        return _play(rest, body[1:], phrases, notes)
    if head == "bank":
        return _bank(rest, body[1:], phrases, notes)
    raise PlayError(body[0])


def _play(head: str, lines: list[str], phrases: tuple[Tokens, ...], notes: tuple[str, ...]) -> Play:
    words = head.split()
    variant = words.pop() if words[-1] in {name for names in VARIANTS.values() for name in names} else ""
    if not variant and words[-1] not in PLAY_KINDS:
        raise PlayError(head)
    kind = next(one for one in PLAY_KINDS if one == words[-1])
    return Play(phrases, kind, variant, " ".join(words[:-1]), tuple(line.strip() for line in lines), notes)


def _bank(title: str, lines: list[str], phrases: tuple[Tokens, ...], notes: tuple[str, ...]) -> Bank:
    question = next((line[4:] for line in lines if line.startswith("ask ")), "")
    items = tuple(_items(line for line in lines if not line.startswith("ask ")))
    return Bank(phrases, title, question, items, notes)


def _items(lines: Iterable[str]) -> Iterator[Item]:
    for line in lines:
        front, sign, rest = line.partition(" = ")
        back, *wrong = (one.strip() for one in rest.split(" | "))
        if not sign or not front.strip() or not back:
            raise PlayError(line)
        yield Item(front.strip(), back, tuple(wrong))
