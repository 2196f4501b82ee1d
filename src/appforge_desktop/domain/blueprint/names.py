"""Names in a Blueprint: how they are cleaned, compared and matched."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from rapidfuzz import fuzz, process

LONGEST_NAME = 40
_JOINERS = "\u200c\u200d"  # some scripts cannot be written without them
_QUOTES = str.maketrans({'"': "'", "“": "'", "”": "'", "„": "'"})


def clean(text: str, longest: int = 0) -> str:
    """One line of printable text with single spaces and no double quotes; cut to `longest` letters if given."""
    shown = "".join(letter if letter.isprintable() or letter in _JOINERS else " " for letter in text)
    joined = " ".join(unicodedata.normalize("NFC", shown).translate(_QUOTES).split())
    return joined[:longest].rstrip() if longest else joined


def clean_name(text: str) -> str:
    """A name of an app, entity, page or option."""
    return clean(text, LONGEST_NAME)


def clean_field(text: str) -> str:
    """A field's name: cleaned and in lower case."""
    return clean_name(unicodedata.normalize("NFC", clean(text).lower()))


def key(name: str) -> str:
    """What makes two names the same: letters and digits only, without case. Empty for a name of symbols."""
    return "".join(letter for letter in name.casefold() if letter.isalnum())


def same_name(one: str, other: str) -> bool:
    """Whether two names differ in case and signs only."""
    return bool(key(one)) and key(one) == key(other)


def nearest(name: str, known: Iterable[str], at_least: float = 60) -> str | None:
    """The known name that is most like `name`, or None when none is like it."""
    names = list(known)
    same = next((one for one in names if one == name), None) or next(
        (one for one in names if same_name(one, name)), None
    )
    if same or not key(name):
        return same
    found = process.extractOne(name.lower(), [one.lower() for one in names], scorer=fuzz.WRatio, score_cutoff=at_least)
    return names[found[2]] if found else None


def free_name(name: str, taken: Iterable[str]) -> str:
    """`name`, or "name 2", "name 3"… when that is taken."""
    keys = {key(one) for one in taken}
    candidate, number = name, 1
    while key(candidate) in keys:
        number += 1
        candidate = f"{clean(name, LONGEST_NAME - 4)} {number}"
    return candidate


def plural(name: str) -> str:
    """An English plural for a page title: "Recipe" -> "Recipes", "Category" -> "Categories"."""
    low = name.lower()
    if not name.isascii() or not low[-1:].isalpha() or (low.endswith("s") and not low.endswith("ss")):
        return name
    if low.endswith("y") and low[-2:-1] not in "aeiou":
        return name[:-1] + "ies"
    return name + ("es" if low.endswith(("ss", "x", "ch", "sh", "z")) else "s")
