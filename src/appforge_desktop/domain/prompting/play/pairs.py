# ruff: noqa: E501 (patterns are read a line at a time)
"""Questions with answers, fronts with backs, and items of lists, as the request has them."""

from __future__ import annotations

import re

from appforge_desktop.domain.prompting.play.library import Item
from appforge_desktop.domain.prompting.play.said import Said

_KIND_WORDS = re.compile(
    r"\b(?:quiz|trivia|flash ?cards?|cards?|poll|vote|survey|chat ?bot|bot|app|questions?|options?|answers?|words?|vocabulary|vocab|pairs?|deck|topic|title|name|style|theme|colou?rs?|mode|design|note|items?|choices?|following)\b",
    re.IGNORECASE,
)
_RIGHT = re.compile(
    r"\s*(?:\((?:correct|right|answer|true)[^)]*\)|\*|✓|✔|✅|<-+\s*(?:correct|right))\s*", re.IGNORECASE
)
_LINE = re.compile(r"(?:[-*•]\s+|\d{1,3}[.)]\s+)?(?P<front>[^\t|\n]{1,160}?)\s*(?:\t|\|)\s*(?P<rest>[^\n]{1,400})")
_BULLET = re.compile(r"^(?:[-*•–]\s+|\(?\d{1,3}[.)]\s+)")
_ANSWER = re.compile(r"^(?:the )?(?:right |correct )?answers?(?: is|:)?\s+(?=\S)", re.IGNORECASE)
_HEAD = re.compile(
    r"^(?:(?:the|these|those|following|my|our|and|with|possible|answer)\s+)*(?:faces?|words?|names?|options?|items?|choices?|cards?|people|answers?|pictures?|prizes?)(?:\s+are)?:?\s+(?=\S)",
    re.IGNORECASE,
)
_BEFORE_LIST = re.compile(r"^.*\b(?:between|from among|out of|one of)\s+(?=\S)", re.IGNORECASE)
_QUOTED = re.compile(
    r"[\"“](?P<front>[^\"”\n]{1,160})[\"”]\s*(?:->|=>|→|=|:|-|–)\s*[\"“](?P<back>[^\"”\n]{1,300})[\"”]"
)
_MARK_BEHIND = re.compile(r"\s*\((?:correct|right|true)[^)]*\)(?P<more>[^;\n.?]*)", re.IGNORECASE)
_BETWEEN = re.compile(
    r"\s*(?:,(?!\d)|;|\s/\s|\|)\s*(?:(?:and|or|&)\s+)?|\s+(?:and|or|&|vs\.?|versus)\s+", re.IGNORECASE
)


def items_said(said: Said) -> tuple[Item, ...]:
    """Items in the request's own words: pairs, and lines such as "front | back"; each front once."""
    found = [Item(one["front"].strip(), one["back"].strip()) for one in _QUOTED.finditer(said.text)] or _lines(said)
    if not found:
        for span in said.spans_of("pair"):
            values = _marked(span.values or (span.text,), said.request[span.end :])
            if span.key and not _heads(span.key, said) and (item := _item(span.key, values)):
                found.append(item)
    kept = {" ".join(item.front.lower().split()): item for item in reversed(found)}
    return tuple(reversed(kept.values()))


def split_items(values: tuple[str, ...]) -> tuple[str, ...]:
    """The values of a list, "sushi or tacos" split, stops and quotes taken off; each once."""
    found: list[str] = []
    for at, value in enumerate(values):
        bare = _BULLET.sub("", value.strip().lstrip('.,;"“”').strip())
        bare = _BEFORE_LIST.sub("", _HEAD.sub("", bare)) if at == 0 else bare
        short = len(bare.split()) <= 9 and not re.search(r"^[\"'“].*[\"'”]$", bare)
        found += [tidy(one) for one in (_BETWEEN.split(bare) if short else [bare])]
    return tuple(dict.fromkeys(one for one in found if one))


def tidy(text: str) -> str:
    """A text without white space, stops and quotes around it."""
    return " ".join(text.split()).strip(" .;,'\"“”‘’")


def _marked(values: tuple[str, ...], behind: str) -> tuple[str, ...]:
    """The values with what stands behind them where that tells the right one: "A, B (correct), C"."""
    match = _MARK_BEHIND.match(behind)
    if match is None:
        return values
    return (*values[:-1], f"{values[-1]} (correct)", *(one for one in _BETWEEN.split(match["more"]) if one.strip()))


def _heads(key: str, said: Said) -> bool:
    """Whether the words before a colon only lead to what follows: "quiz about dogs: …"."""
    if key.endswith("?"):
        return False
    return bool(_KIND_WORDS.search(key)) or key.lower().strip() in said.words.lower()


def _lines(said: Said) -> list[Item]:
    found = []
    for line in said.text.splitlines():
        match = _LINE.fullmatch(line.strip())
        if match:
            item = _item(match["front"], tuple(re.split(r"\s*[\t|]\s*", match["rest"])))
            found += [item] if item else []
    return found if len(found) > 1 else []


def _item(key: str, values: tuple[str, ...]) -> Item | None:
    front = _BULLET.sub("", " ".join(key.split())).strip(' "“”')
    backs = [one.strip(' ;"“”') for one in values]
    backs = [one.rstrip(".") if one.count(".") == 1 else one for one in backs]
    marked = next((at for at, one in enumerate(backs) if _RIGHT.search(one)), 0)
    texts = [_ANSWER.sub("", _RIGHT.sub("", one)).strip() for one in backs]
    texts = [one for one in texts if one]
    if not front or not texts:
        return None
    right = texts[min(marked, len(texts) - 1)]
    return Item(front, right, tuple(dict.fromkeys(one for one in texts if one != right)))
