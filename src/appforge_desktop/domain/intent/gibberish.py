"""Telling keys hit at random from words."""

from __future__ import annotations

import re

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_SHORT = frozenset(
    "crm pdf cd cds dvd dvds tv gym rpg rpgs db bmi dnd pc pcs hr cv cvs rss sms lp lps html css sql".split()
)
_ROW_WORDS = frozenset("property properties powerpoint were tree we power typewriter wert poiu".split())
_FEWEST_VOWELS_AT = 3


def gibberish(text: str) -> bool:
    """Whether a lower-case message holds no word at all: "asdf qwer", "sdfkjh". Foreign letters count as words."""
    words = re.findall(r"[^\W\d_]+", text)
    return all(_random(word) for word in words)


def _random(word: str) -> bool:
    if not word.isascii() or word in _SHORT:
        return False
    runs = (word[at : at + 4] for at in range(len(word) - 3))
    if word not in _ROW_WORDS and any(run in row or run[::-1] in row for run in runs for row in _ROWS):
        return True
    if len(word) >= _FEWEST_VOWELS_AT and not re.search(r"[aeiouy]", word):
        return True
    return bool(re.search(r"[bcdfghjklmnpqrstvwxz]{6}", word) or re.fullmatch(r"(.{1,2})\1{2,}", word))
