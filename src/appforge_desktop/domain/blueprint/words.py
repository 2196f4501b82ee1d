"""Lines of a Blueprint as words with positions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

MOST_WORDS = 160
"""Words of a line that are read; more is no Blueprint, and keeps the parser's work bounded."""

_WORD = re.compile(r'"(?P<quoted>[^"]*)"?|(?P<comma>,)|(?P<plain>[^\s,"]+)')


@dataclass(frozen=True)
class Note:
    """Something odd in a line: what, and the 0-based column."""

    message: str
    column: int


@dataclass(frozen=True)
class Word:
    """A word, a quoted name, or a comma.

    Attributes:
        text: Without its quotes.
        start / end: 0-based offsets in the line.
        quoted: Never a keyword.
    """

    text: str
    start: int
    end: int
    quoted: bool = False

    def is_word(self, *words: str) -> bool:
        """Whether it is one of these keywords, written plainly."""
        return not self.quoted and self.text in words

    @property
    def comma(self) -> bool:
        return not self.quoted and self.text == ","


def split_words(line: str) -> list[Word]:
    """The words of a line, at most `MOST_WORDS`."""
    found: list[Word] = []
    for match in _WORD.finditer(line.replace("“", '"').replace("”", '"')):
        quoted = match["quoted"]
        text = quoted if quoted is not None else match.group()
        found.append(Word(text, match.start(), match.end(), quoted is not None))
        if len(found) == MOST_WORDS:
            break
    return found


def joined(words: Sequence[Word]) -> str:
    """The text of some words, with single spaces."""
    return " ".join(word.text for word in words)


def split_commas(words: Sequence[Word]) -> list[list[Word]]:
    """Words between commas."""
    parts: list[list[Word]] = [[]]
    for word in words:
        if word.comma:
            parts.append([])
        else:
            parts[-1].append(word)
    return parts


def one_name(words: Sequence[Word]) -> bool:
    """Whether the words make one name: plain words, or a single quoted one."""
    return len(words) == 1 or (bool(words) and not any(word.quoted or word.comma for word in words))


def quote(text: str) -> str:
    """Text in quotes; a name never holds a quote itself."""
    return f'"{text}"'
