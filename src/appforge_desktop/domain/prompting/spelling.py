# ruff: noqa: E501 (patterns and word tables are read a line at a time)
"""Puts common misspellings right before anything is read: "recipies", "ingridients", "calandar"."""

from __future__ import annotations

import re
from functools import cache

from rapidfuzz import fuzz, process

from appforge_desktop.domain.prompting.lexicon import known_words

_KNOWN_WRONG = {
    "titel": "title", "foto": "photo", "fotos": "photos", "pics": "photos", "colour": "color", "favourite": "favorite", "ratting": "rating",
    "calender": "calendar", "calandar": "calendar", "catagory": "category", "catagories": "categories", "tabel": "table",
    "prise": "price", "gallary": "gallery", "galery": "gallery", "bord": "board", "grapf": "graph", "mak": "make",
    "lsit": "list", "todoo": "todo", "tdo": "todo", "shoping": "shopping", "budjet": "budget", "adress": "address", "adres": "address", "recipie": "recipe",
    "dedline": "deadline", "dealine": "deadline", "priorty": "priority", "prioritys": "priorities", "recieved": "received", "quanity": "quantity", "numer": "number",
    "teh": "the", "wich": "which", "wiht": "with", "wit": "with", "w/": "with", "ad": "add", "adn": "and", "chnage": "change",
    "delet": "delete", "remov": "remove", "recepies": "recipes", "recepie": "recipe", "receipe": "recipe", "dificulty": "difficulty",
    "pls": "please", "plz": "please", "thx": "thanks", "xpense": "expense", "expence": "expense", "expences": "expenses",
    "buton": "button", "buttun": "button", "ap": "app", "aplication": "application", "trakcer": "tracker", "traker": "tracker",
}  # fmt: skip
_MORE = (
    "recipe recipes ingredient ingredients expense expenses habit habits tracker calendar gallery dashboard kanban category "
    "categories priority priorities difficulty difficulties remove rename delete change inventory workout workouts "
    "subscription subscriptions application applications contact contacts project projects journal planner manager "
    "gardening medicine medication appointment appointments customer customers restaurant restaurants spending "
    "background rounded chart charts column columns filter filters required optional favorite photos picture pictures "
    "movies homework assignment assignments button buttons statistics budget budgets purple orange yellow undo"
)  # fmt: skip
_FINE = frozenset(
    "meditation meditations mediation delivery deliveries deliverer delivers recovery relative relatives invite invites stories storing parties parting starting ranting voters cording tabled pricing priced chapters waiters".split()
)
"""Right words that look like misspelt ones."""
_LEAST = 6
_ALIKE = 89.5


@cache
def _vocabulary() -> tuple[str, ...]:
    words = {word for phrase in known_words() for word in phrase.split()} | set(_MORE.split())
    return tuple(sorted({*words, *(_several(word) for word in words)}))


def _several(word: str) -> str:
    """Its plural, for words that have one: nobody writes "delivereds"."""
    if word.endswith(("ed", "ing", "s", "ly")):
        return word
    return f"{word[:-1]}ies" if word.endswith("y") and word[-2:-1] not in "aeiou" else f"{word}s"


def respell(text: str) -> str:
    """The text with misspelt known words put right; words in quotes and with capitals inside are left alone."""
    parts = re.split(r"(\"[^\"]*\"|'[^']*'|“[^”]*”)", text)
    return "".join(part if at % 2 else re.sub(r"[A-Za-z/]+", _respell_word, part) for at, part in enumerate(parts))


def _respell_word(match: re.Match[str]) -> str:
    word = match[0]
    low = word.lower()
    if low in _KNOWN_WRONG:
        return _KNOWN_WRONG[low]
    known = _vocabulary()
    if len(low) < _LEAST or low in known or word[:1].isupper() or low in _FINE:
        return word
    found = process.extractOne(low, known, scorer=fuzz.ratio, score_cutoff=_ALIKE)
    return found[0] if found and found[0][0] == low[0] and _not_a_form(low, found[0]) else word


def _not_a_form(word: str, known: str) -> bool:
    """ "cooked" is no misspelt "cook": words that differ only in their ending are different words."""
    shorter, longer = sorted((word, known), key=len)
    if known.startswith(word.removesuffix("s")) or word.startswith(known.removesuffix("s")):
        return False
    stem = longer[: len(shorter)]
    return stem != shorter and not (word[:-2] == known[:-2] and word.endswith(("ed", "er", "ly", "al", "ic", "or")))
