# ruff: noqa: E501 (patterns are read a line at a time)
"""The part of a request that is about one page, and the figures in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from appforge_desktop.domain.prompting.family import PageWish, read_family
from appforge_desktop.domain.prompting.literals import Span
from appforge_desktop.domain.prompting.play.library import tokens

_STOP = re.compile(r"(?<=[.!?;])\s+|\n+")
_LINK = re.compile(r"[\s,;.]*(?:\b(?:and|plus|also|with|then)\b)?\s*(?:\b(?:a|an|the|one|also)\b)?\s*$", re.IGNORECASE)
_LEAD = re.compile(
    r"^(?:(?:please|can|could|you|i|we|want|need|would|like|to|have|make|build|create|give|me|us|a|an|the|my|our|some|simple|small|nice|app|that|which|for|of|is|it|this|new|fun|little|quick|online|basic|good|random)\s+)+",
    re.IGNORECASE,
)
_WORKS_OUT = re.compile(
    r"^.*?\b(?:calculat(?:e|es|ing)|comput(?:e|es|ing)|work(?:s|ing)? out|figur(?:e|es|ing) out)\s+(?:my |the |our |a |an |how (?:much|many) )?(?=\w)",
    re.IGNORECASE,
)
_TITLE_TAIL = re.compile(
    r"\s+(?:between|with|from|using|where|that|which)\b.*$|[:,;(].*$|\s+(?:app|page)$", re.IGNORECASE
)
_MISSPELT = re.compile(r"\bcal\w{2,6}t[oe]r\b", re.IGNORECASE)
_DULL = frozenset(
    "a an the my our your me us i we you it of for to in on at with and or that which who please app apps page make build create want need simple small some new".split()
)
NUMBER = r"(?<![\w.,])-?\d+(?:[.,]\d+)*(?![\w]*\d)"
"""A number as people write it: 12, 12.50, 1,250.5, 12,5."""


@dataclass(frozen=True)
class Said:
    """What a request says about one page.

    Attributes:
        words: The wish itself: "tip calculator".
        text: The part of the request that is about this page.
        request: All of it.
        spans: The spans within the part; their offsets are those of the request.
        start: Where the part begins.
    """

    words: str
    text: str
    request: str
    spans: tuple[Span, ...]
    start: int = 0

    @property
    def low(self) -> str:
        """The part in lower case, with straight quotes."""
        return self.text.lower().replace("’", "'").replace("“", '"').replace("”", '"')

    def spans_of(self, *kinds: str) -> tuple[Span, ...]:
        return tuple(one for one in self.spans if one.kind in kinds)

    def title(self, usual: str) -> str:
        """A title from the wish: "a quiz about my cats" is "Quiz about my cats"; `usual` where that gives none."""
        bare = _WORKS_OUT.sub("", " ".join(self.words.split()))
        bare = _LEAD.sub("", bare + " ").strip(" .,:;!?\"'")
        bare = _MISSPELT.sub("calculator", _TITLE_TAIL.sub("", _TITLE_TAIL.sub("", bare))).lstrip("/-+*=)( ")
        return bare[:1].upper() + bare[1:] if bare and len(bare) <= 40 and len(bare.split()) <= 6 else usual


def said_of(wish: PageWish, request: str, spans: Sequence[Span]) -> Said:
    """The part of the request about a page: all of it, unless it asks for several pages to play with or to read."""
    wishes = read_family(request).pages
    if len(wishes) < 2 or not wish.words or wish.end <= wish.start:
        return Said(wish.words or request, request, request, tuple(spans))
    start, end = _place(wish, wishes, request)
    inside = tuple(one for one in spans if one.start >= start and one.end <= end)
    later = [one for one in _sentences(request) if one[0] >= end and _is_about(wish, wishes, request[one[0] : one[1]])]
    text = "\n".join([request[start:end], *(request[at:stop] for at, stop in later)])
    more = tuple(one for one in spans if any(at <= one.start and one.end <= stop for at, stop in later))
    return Said(wish.words, text, request, (*inside, *more), start)


def _place(wish: PageWish, wishes: Sequence[PageWish], request: str) -> tuple[int, int]:
    """From the wish to the next one, or to the end of what is about it."""
    before = [one for one in wishes if one.end <= wish.start]
    after = [one.start for one in wishes if one.start >= wish.end]
    start = wish.start if before else 0
    end = min(after, default=len(request))
    if after:
        cut = _LINK.search(request[start:end])
        end = start + cut.start() if cut and start + cut.start() >= wish.end else end
    else:
        others = [one for one in _sentences(request) if one[0] >= wish.end and _other(wish, wishes, request, one)]
        end = min([end, *(one[0] for one in others)])
    return start, end


def _other(wish: PageWish, wishes: Sequence[PageWish], request: str, sentence: tuple[int, int]) -> bool:
    text = request[sentence[0] : sentence[1]]
    return any(one != wish and _is_about(one, wishes, text) for one in wishes)


def _is_about(wish: PageWish, wishes: Sequence[PageWish], sentence: str) -> bool:
    """Whether a later sentence names this page and no other: "The quiz should have five questions"."""
    held = set(tokens(sentence))
    own = {*tokens(wish.words), wish.kind} - _DULL
    others = {word for one in wishes if one != wish for word in (*tokens(one.words), one.kind)} - _DULL
    return bool(held & (own - others)) and not held & (others - own)


def _sentences(text: str) -> list[tuple[int, int]]:
    cuts = [0, *(match.end() for match in _STOP.finditer(text)), len(text)]
    return [(at, stop) for at, stop in pairwise(cuts) if text[at:stop].strip()]


def number(text: str) -> str:
    """A number as a Blueprint takes it: "1,250.50" is 1250.5, "12,5" is 12.5; empty when it is none."""
    match = re.search(NUMBER, text)
    if not match:
        return ""
    said = match[0]
    if re.fullmatch(r"-?\d{1,3}(?:,\d{3})+(?:\.\d+)?", said):
        said = said.replace(",", "")
    elif re.fullmatch(r"-?\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?", said) or re.fullmatch(r"-?\d{1,3}\.\d{3},\d+", said):
        said = said.replace(".", "").replace(",", ".")
    elif said.count(",") == 1 and "." not in said:
        said = said.replace(",", ".")
    try:
        return plain(float(said))
    except ValueError:
        return ""


def plain(value: float) -> str:
    """A number without needless zeros: 15.0 is "15"."""
    return str(int(value)) if value == int(value) else f"{value:.12f}".rstrip("0").rstrip(".")


def figure_name(text: str) -> str:
    """A name that formulas can use: no signs, no digit at its start."""
    return " ".join(re.sub(r"[^\w'²³ ]+", " ", text).split()).lstrip("0123456789 ")[:40].rstrip() or "amount"


def listed(said: Said) -> tuple[tuple[str, ...], str]:
    """The longest list of the part and the words that lead to it; empty when there is none."""
    lists = sorted(said.spans_of("list"), key=lambda one: -len(one.values))
    pairs = [one for one in said.spans_of("pair") if len(one.values) > 1]
    for one in (*lists, *pairs):
        return tuple(value.strip(" .'\"") for value in one.values if value.strip(" .'\"")), one.key
    return (), ""
