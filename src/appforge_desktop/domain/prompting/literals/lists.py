# ruff: noqa: E501 (patterns and word tables are read a line at a time)
"""Lists: commas and "and", bullets, numbered lines, semicolons, slashes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from appforge_desktop.domain.prompting.literals.spans import Span, masked

_BULLET = re.compile(r"[ \t]{0,12}(?:[-*•·–—▪◦✓+]|\(?\d{1,3}[.)]|\(?[a-z]\))\s+(?P<item>\S[^\n]{0,300})")
_SENTENCE = re.compile(r"[.!?](?=\s|$)|\n|[()\[\]]")
_HEAD = re.compile(
    r"^.*\b(?:with|like|such as|includ(?:es?|ing)|are|is|of|for|about|between|from|offers?|offering|sells?|selling|serves?|serving|has|have|having|needs?|wants?|shows?|showing|lists?|listing|contains?"
    r"|either|options?|items?|fields?|e\.g\.|namely|as|among|bakes?|teach(?:es)?|provides?|features?|sections?|words?|names?|cards?|tracks?|tracking|(?:shared? (?:with|by)))\s+"
)
_SPLIT = re.compile(r"\s*(?:;|,(?!\d))\s*(?:(?:and|or|&|und)\s+)?|\s+(?:and|or|&|vs\.?)\s+", re.IGNORECASE)
_HARD = re.compile(r"\s*(?:;|,(?!\d))\s*")
_SLASHES = re.compile(r"(?<![\w/.])[\w'-]{2,20}(?:\s?/\s?[\w'-]{2,20}){2,8}(?![\w/])")
_TAIL = re.compile(
    r"\s+(?:(?:with|for|that|which|where|who|so|because|when|on|in|please|then|as well|too|to choose|to pick)\b.*|[-–—]\s.*)$"
)
_LONGEST = 60


def read_lists(text: str, solid: Sequence[Span] = ()) -> list[Span]:
    """Lists of two items or more; commas alone need three, or a colon before them.

    Args:
        solid: Spans whose insides separate nothing, such as quotations.
    """
    hidden = masked(text, solid)
    return [*_lines(text), *_inline(text, hidden), *_slashes(text, hidden)]


def _lines(text: str) -> list[Span]:
    """Neighbouring lines that begin with a bullet or a number."""
    lines = [(match.start(), match[0]) for match in re.finditer(r"[^\n]+", text)]
    found: list[Span] = []
    for bulleted, run in groupby(lines, lambda one: _BULLET.fullmatch(one[1]) is not None):
        block = list(run)
        if bulleted and len(block) > 1:
            items = tuple(_BULLET.fullmatch(line)["item"].strip() for _, line in block)  # type: ignore[index]
            start, end = block[0][0], block[-1][0] + len(block[-1][1])
            found.append(_list(text, start, end, _key_before(text, start), items))
    return found


def _inline(text: str, hidden: str) -> list[Span]:
    found: list[Span] = []
    begin = 0
    for stop in [*(match.span() for match in _SENTENCE.finditer(hidden)), (len(hidden), len(hidden))]:
        colon = max(hidden.rfind(": ", begin, stop[0]), hidden.rfind(":\n", begin, stop[0]))
        start = begin if colon < 0 else colon + 1
        if (one := _of_sentence(text, hidden, start, stop[0], told=colon >= 0)) is not None:
            found.append(one)
        begin = stop[1]
    return found


def _of_sentence(text: str, hidden: str, start: int, end: int, *, told: bool) -> Span | None:
    part = hidden[start:end]
    if not told:
        cut = _HARD.split(part, maxsplit=1)[0]
        head = _HEAD.match(cut)
        start += head.end() if head else 0
        part = hidden[start:end]
    if not _HARD.search(part) and not (told and _SPLIT.search(part)):
        return None
    items = _items(hidden, start, end)
    if len(items) < (2 if told else 3) or any(stop - at > _LONGEST for at, stop in items):
        return None
    values = tuple(text[at:stop] for at, stop in items)
    return _list(text, items[0][0], items[-1][1], _key_before(text, items[0][0]), values)


def _items(hidden: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where the items lie, the last one without what the sentence goes on to say."""
    found: list[tuple[int, int]] = []
    at = start
    for cut in [*(match.span() for match in _SPLIT.finditer(hidden, start, end)), (end, end)]:
        found.append(_trimmed(hidden, at, cut[0]))
        at = cut[1]
    found = [one for one in found if one[1] > one[0]]
    if found:
        first, last = found[-1]
        found[-1] = (first, first + len(_TAIL.sub("", hidden[first:last])))
    return found


def _trimmed(hidden: str, start: int, end: int) -> tuple[int, int]:
    while start < end and hidden[start].isspace():
        start += 1
    while end > start and hidden[end - 1].isspace():
        end -= 1
    return start, end


def _slashes(text: str, hidden: str) -> list[Span]:
    found = []
    for match in _SLASHES.finditer(hidden):
        items = tuple(one.strip() for one in match[0].split("/"))
        if not all(one.isdigit() for one in items) and "\x01" not in match[0]:
            found.append(_list(text, match.start(), match.end(), _key_before(text, match.start()), items))
    return found


def _list(text: str, start: int, end: int, key: str, items: tuple[str, ...]) -> Span:
    return Span("list", text[start:end], start, end, key, items)


def _key_before(text: str, start: int) -> str:
    """The last words before a list: what it lists."""
    before = text[max(0, start - 60) : start].rstrip(" :\n-–—(")
    last = re.search(r"(?:[\w'-]+ ){0,2}[\w'-]+$", re.split(r"[.!?;,\n]", before)[-1])
    return last[0] if last else ""
