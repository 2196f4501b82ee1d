# ruff: noqa: E501 (patterns and word tables are read a line at a time)
"""Pairs: "key: value", "Q = A", "Q - A", "Q? A", on one line or on several."""

from __future__ import annotations

import re
from collections.abc import Sequence

from appforge_desktop.domain.prompting.literals.spans import Span, masked, without_overlaps

_QUESTION = re.compile(
    r"(?:(?<=^)|(?<=\n)|(?<=[.!?:;,]\s)|(?<=[-*•]\s)|(?<=\d[.)]\s)|(?<=\())(?:Q(?:uestion)?\s?\d*\s?[:.)]\s*)?(?P<key>[^\s.!?\n:;,()][^.!?\n:;]{2,160}\?)"
    r"(?:\s*(?:[-–—=:>→]|->|=>)\s*|\s*\n?\s*(?:A(?:nswer)?\s?\d*\s?[:.)]\s*)?|\s*\((?:answer:?\s*)?)(?P<value>[^\s?!\n()][^?!\n()]{0,200})",
    re.IGNORECASE,
)
_POLITE = re.compile(
    r"(?:please |hey |hi |so )?(?:can|could|would|will) (?:you|we|i)\b|is it possible|do you think|how about|what about",
    re.IGNORECASE,
)
_NO_ANSWER = re.compile(
    r"(?:it|they|the app|there) (?:should|must|needs?|has to)\b|i (?:want|need|would|'d)\b|please\b|make\b|with\b|and then\b|thanks?\b|(?:spin|pick|choose|draw) (?:a|the|one|from|between)\b|(?:an? |the |my |our )?(?:[\w-]+ ){0,3}?(?:calculator|converter|poll|quiz|survey|vote|generator|picker|timer|app|web ?site|web ?page|landing page|game|tool|flash ?cards|planner|tracker)\b",
    re.IGNORECASE,
)
_NEXT_QUESTION = re.compile(
    r"(?<=[.;,])\s+(?=(?:what|who|which|where|when|why|how|is|are|do|does|did|can|was|in what|in which)\b[^?.]*$)",
    re.IGNORECASE,
)
_EQUALS = re.compile(
    r"(?:^|[\n;,:(]|(?<=[.!?])\s|\band\s)\s*(?:[-*•]\s+|\d{1,3}[.)]\s+)?(?P<key>[^\n;,:=()?!]{1,120}?)\s*(?:=>|->|→|(?<![<>=!])=(?!=))\s*(?P<value>[^\n;,=()]{1,200}?)(?=\s*(?:$|[\n;,()]|[.!?](?:\s|$)|and\s[^\n;,=()]{1,80}=))"
)
_DASH = re.compile(
    r"(?:^|\n|[;,:]\s)[ \t]*(?:[-*•]\s+|\d{1,3}[.)]\s+)?(?P<key>[^\n;,:=]{1,120}?)[ \t]+[-–—][ \t]+(?P<value>[^\n;,=–—]{1,200}?)(?=\s*(?:$|[\n;,]|[.](?:\s|$)))"
)
_KEY = re.compile(
    r"(?:^|(?<=[\n;,.(!?•*|])|(?<=\s[-–—])|(?<=\band))\s*(?:[-*•]\s+|\d{1,3}[.)]\s+)?(?P<key>[^\W\d_][\w'’&/ -]{0,39}?)(?:(?<!\d)\s?:(?=\s|[\w+€$£])|(?<=\d)\s?:(?=\s))(?!//)"
)
_LATE_KEY = re.compile(r"(?<![\w'’-])(?P<key>[^\W\d_][\w'’-]*)\s?:(?=\s)")
_INTRO = re.compile(
    r"^.*\b(?:with|like|such as|including|cards?|words?|pairs?|for|are|is|questions?|these|following|e\.g\.|and)\s+(?=\S)",
    re.IGNORECASE,
)
_SPLIT = re.compile(
    r"\s*(?:;|\n\s*(?:[-*•]\s+|\d{1,3}[.)]\s+)?|,(?!\d)|\s/\s|\|)\s*(?:(?:and|or)\s+)?|\s+(?:and|or)\s+(?!the\b)"
)
_COMMAS = re.compile(r"\s*(?:,(?!\d)|\s/\s|\|)\s*(?:or\s)?")
_OPTIONS = re.compile(r"(?:with |the )?(?:options?|choices?|answers?)(?: are)?\s?:?\s+", re.IGNORECASE)
_STOP = re.compile(r"[.!?](?=\s|$)|\n")


def read_pairs(text: str, solid: Sequence[Span] = ()) -> list[Span]:
    """Pairs, questions with their answers first.

    Args:
        solid: Spans whose insides separate nothing, such as quotations.
    """
    hidden = masked(text, solid)
    asked = _questions(text)
    equal = [_pair(text, match) for match in _EQUALS.finditer(hidden)]
    dashed = [_pair(text, match) for match in _DASH.finditer(hidden)]
    certain = without_overlaps([*asked, *equal, *(dashed if len(dashed) > 1 else ())])
    return [*certain, *_keyed(text, hidden, certain)]


def _questions(text: str) -> list[Span]:
    """Every question with its answer; the next one is looked for behind the answer, not behind all that followed."""
    found: list[Span] = []
    at = 0
    while match := _QUESTION.search(text, at):
        one = _question(text, match)
        if one is not None:
            found.append(one)
        at = max(one.end if one else match.end("key"), match.start() + 1)
    return found


def _question(text: str, match: re.Match[str]) -> Span | None:
    """A question with its answer, unless it is put to us."""
    start, key = match.start("key"), match["key"]
    opened = re.match(r"(?:q(?:uestion)?\s?\d*\s?[:.)]\s*)", key, re.IGNORECASE)
    if opened:
        start, key = start + opened.end(), key[opened.end() :]
    value = _answer(match["value"])
    if _POLITE.match(key) or not value or _NO_ANSWER.match(value):
        return None
    end = match.start("value") + len(value)
    return Span("pair", text[start:end], start, end, key, _answers(value))


def _answers(value: str) -> tuple[str, ...]:
    """The answer; several where short ones are listed, such as the options of a poll."""
    told = _OPTIONS.match(value)
    listed = [one.strip() for one in (_SPLIT if told else _COMMAS).split(value[told.end() if told else 0 :])]
    short = all(one and len(one.split()) <= 5 for one in listed)
    return tuple(listed) if len(listed) > 1 and (told or short) else (value,)


def _answer(said: str) -> str:
    """As far as the answer goes: up to the end of its sentence, or to the next question."""
    cut = _NEXT_QUESTION.split(said, maxsplit=1)[0]
    cut = re.split(r"[.;](?=\s|$)", cut, maxsplit=1)[0]
    return cut.rstrip(" .,;")


def _pair(text: str, match: re.Match[str]) -> Span:
    start, end = match.start("key"), match.end("value")
    head = _INTRO.match(match["key"])
    if head and match["key"][head.end() :].strip():
        start += head.end()
    start += len(text[start:end]) - len(text[start:end].lstrip())
    key = text[start : match.end("key")].strip()
    return Span("pair", text[start:end], start, end, key, (text[match.start("value") : end].strip(),))


def _keyed(text: str, hidden: str, certain: Sequence[Span]) -> list[Span]:
    """ "Phone: 555 0134" and "Menu:" with lines below."""
    keys = [match for match in _KEY.finditer(hidden) if len(match["key"].split()) <= 4 and "\x01" not in match["key"]]
    taken = {match.end("key") for match in keys}
    keys += [match for match in _LATE_KEY.finditer(hidden) if match.end("key") not in taken]
    keys = sorted((one for one in keys if not _within(one.start("key"), certain)), key=lambda one: one.start("key"))
    found: list[Span] = []
    for at, match in enumerate(keys):
        limit = keys[at + 1].start("key") if at + 1 < len(keys) else len(text)
        limit = min([limit, *(one.start for one in certain if one.start >= match.end())])
        start, end = _value(hidden, match.end(), limit)
        if end > start:
            values = _values(text, hidden, start, end)
            found.append(Span("pair", text[match.start("key") : end], match.start("key"), end, match["key"], values))
    return found


def _within(at: int, spans: Sequence[Span]) -> bool:
    return any(one.start <= at < one.end for one in spans)


def _value(hidden: str, start: int, limit: int) -> tuple[int, int]:
    """Where the value lies: to the end of the sentence or line; the lines below a key that ends its line."""
    line = hidden.find("\n", start, limit)
    if line >= 0 and not hidden[start:line].strip():
        gap = hidden.find("\n\n", line + 1, limit)
        end = gap if gap >= 0 else limit
    else:
        stop = _STOP.search(hidden, start, limit)
        end = stop.start() if stop else limit
    while start < end and hidden[start].isspace():
        start += 1
    while end > start and hidden[end - 1] in " \t\n,;.-–—•*(|":
        end -= 1
    return start, end - len(" and") if hidden[start:end].endswith(" and") else end


def _values(text: str, hidden: str, start: int, end: int) -> tuple[str, ...]:
    """Several where the value lists several."""
    found: list[str] = []
    at = start
    for cut in [*(match.span() for match in _SPLIT.finditer(hidden, start, end)), (end, end)]:
        found.append(re.sub(r"^(?:[-*•]\s+|\d{1,3}[.)]\s+)", "", text[at : cut[0]].strip()))
        at = cut[1]
    kept = tuple(one for one in found if one)
    listed = len(kept) > 2 or "," in hidden[start:end] or ";" in hidden[start:end] or "\n" in hidden[start:end]
    return kept if listed and kept else (text[start:end],)
