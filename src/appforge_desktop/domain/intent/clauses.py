# ruff: noqa: E501 (patterns and word tables are read a line at a time)
"""Cutting a message into the single things that it asks for."""

from __future__ import annotations

import re
from collections.abc import Collection

from appforge_desktop.domain.prompting.spelling import respell

VERBS = (
    "add|show|make|remove|delete|drop|rename|call|name|change|turn|move|put|sort|order|group|filter|set|use|switch|hide|display|include"
    "|give|let|create|convert|replace|get rid|take|start|link|connect|view|track|mark|paint|mak|want|need|have|has|rename|list|allow|enable"
)
_AND_VERB = re.compile(
    rf"\s*(?:,|;|\.(?=\s|$)|!|\n)?\s*\b(?:and then|and also|and please|then also|then|and|also|plus|oh and|after that)\b,?\s+(?=(?:please |also |then |i )?(?:{VERBS})\b)"
    rf"|\s*(?:;|\.(?=\s|$)|!|\n)\s*|\s*,\s*(?=(?:please |also |then )?(?:{VERBS})\b)",
    re.IGNORECASE,
)
_ALSO = re.compile(r"\b(i|we|it|they|you|should|must|would|could|can) also\b", re.IGNORECASE)
_POLITE = re.compile(
    r"^(?:[\s,.!]*(?:please|pls|ok(?:ay)?|hey|hi|hello|now|well|great|nice|cool|thanks?|thank you|so|oh|and|also|then|just|actually|maybe|could you|can you|would"
    r" you|can we|could we|i(?:'d| would) like (?:you )?to|i want (?:you )?to|we should|you should|let's|lets|i think you should|kindly|go ahead and"
    r"|it would be (?:nice|great|good) (?:if you could|to)|is (?:it )?possible(?: to)?|how about (?:you )?|what if (?:you|we))\b[\s,.!]*)+",
    re.IGNORECASE,
)
_THANKS = re.compile(
    r"[\s,.!?]*(?:\b(?:please|pls|thanks?(?: you)?|thx|instead|now|too|as well|for me|if possible|again)\b[\s,.!?]*)*$",
    re.IGNORECASE,
)
_PLEASE = re.compile(r"[\s,]+(?:please|pls|thanks?(?: you)?|thx)[\s.!]*$", re.IGNORECASE)
_QUOTED = re.compile(r"\"[^\"]*\"|“[^”]*”|(?<!\w)'[^']*'(?!\w)|\([^)]*\)")


def clauses(message: str, own: Collection[str] = ()) -> list[str]:
    """The parts of a message, each with one wish, polite words taken off; case is kept.

    Args:
        own: The app's own words in lower case, which are spelt right whatever a dictionary says.
    """
    hidden: list[str] = []

    def hide(match: re.Match[str]) -> str:
        hidden.append(match[0])
        return f"\x01{len(hidden) - 1}\x01"

    def reveal(text: str) -> str:
        return re.sub(r"\x01(\d+)\x01", lambda match: hidden[int(match[1])], text)

    line = _QUOTED.sub(hide, " ".join(message.replace("’", "'").replace("\x01", " ").split()))
    shielded = re.sub(r"[^\W\d_]{4,}", lambda word: hide(word) if word[0].lower() in own else word[0], line)
    text = respell(shielded)
    text = _ALSO.sub(r"\1", text)
    parts = (_THANKS.sub("", _POLITE.sub("", part.strip())).strip() for part in _AND_VERB.split(text))
    return [reveal(one) for one in parts if one.strip(" ,.!?")]


def polite_off(text: str) -> str:
    """A message without what only makes it polite, at both ends; the rest as it was said."""
    return _PLEASE.sub("", _POLITE.sub("", text.strip().replace("’", "'"))).strip()


def plain(text: str) -> str:
    """The text without quotes around it, articles before it, stops behind it."""
    text = text.strip(" \t.,;:!?")
    text = re.sub(r"^(?:the|a|an|my|our|its|their|this|that|all|every|each|any)\s+", "", text, flags=re.IGNORECASE)
    return text.strip(" \"'“”‘’")


def spoken_name(text: str) -> str:
    """A new name as it was said: quotes off; a capital where it was all in lower case."""
    name = text.strip(" \t.,;:!?").strip("\"'“”‘’ ")
    return name if name != name.lower() else " ".join(word[:1].upper() + word[1:] for word in name.split())


def listed(text: str) -> list[str]:
    """The parts of a list between commas, "and", "or"; brackets and quotes kept whole."""
    hidden: list[str] = []

    def hide(match: re.Match[str]) -> str:
        hidden.append(match[0])
        return f"\x01{len(hidden) - 1}\x01"

    parts = re.split(
        r"\s*(?:,|;|&|\+|\band\b|\bor\b|\bplus\b|\bas well as\b)+\s*", _QUOTED.sub(hide, text), flags=re.IGNORECASE
    )
    shown = (re.sub(r"\x01(\d+)\x01", lambda match: hidden[int(match[1])], part).strip() for part in parts)
    return [one for one in shown if one]
