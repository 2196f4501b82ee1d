"""A part of a request that must stand in the app as it was said."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

SpanKind = Literal["money", "figure", "date", "time", "email", "phone", "link", "quote", "name", "list", "pair"]
LEAVES: tuple[SpanKind, ...] = ("money", "figure", "date", "time", "email", "phone", "link", "quote", "name")
GROUPS: tuple[SpanKind, ...] = ("list", "pair")
_QUOTES = str.maketrans("’‘‚‛´`“”„«»‹›″", '\'\'\'\'\'\'""""""""')
_DASHES = str.maketrans("–—‑−", "----")
_KEPT = 6
_LONG_RUN = re.compile(r"\s{16,}|([^\w\s])\1{15,}")


@dataclass(frozen=True)
class Span:
    """What was said, and where.

    Attributes:
        text: `request[start:end]`.
        key: Of a pair: what stands before the sign. Of money: the currency's ISO code. Of a figure: its unit. Of a
            date: the ISO day where it is known, else `weekday`, `relative`, `day`, `month` or `year`. Of a list: the
            words that lead to it.
        values: Of a list: its items; of a pair: its value, or the values where it lists several. Of money and figures:
            the number as typed. Of times: from and to, as "7:00".
    """

    kind: SpanKind
    text: str
    start: int
    end: int
    key: str = ""
    values: tuple[str, ...] = ()

    @property
    def value(self) -> str:
        """The first value, or the text."""
        return self.values[0] if self.values else self.text


def without_overlaps(spans: Iterable[Span]) -> list[Span]:
    """The spans in their order of preference; one that overlaps an earlier one of the list is dropped."""
    kept: list[Span] = []
    for span in spans:
        if span.end > span.start and all(span.end <= one.start or one.end <= span.start for one in kept):
            kept.append(span)
    return kept


def span_of(kind: SpanKind, text: str, start: int, end: int, key: str = "", values: tuple[str, ...] = ()) -> Span:
    """A span without white space and stops at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(kind, text[start:end], start, end, key, values)


def masked(text: str, spans: Iterable[Span]) -> str:
    """The text, equally long, with the insides of spans made of a letter that separates nothing."""
    for one in spans:
        text = text[: one.start] + "\x01" * (one.end - one.start) + text[one.end :]
    return text


def squeezed(text: str) -> tuple[str, list[int]]:
    """The text with long runs of white space and signs cut short, and where each of its letters (and its end) stood.

    Patterns that skip white space would take a very long time on thousands of spaces.
    """
    pieces: list[str] = []
    places: list[int] = []
    at = 0
    for match in _LONG_RUN.finditer(text):
        pieces.append(text[at : match.start() + _KEPT])
        places += range(at, match.start() + _KEPT)
        at = match.end()
    pieces.append(text[at:])
    return "".join(pieces), [*places, *range(at, len(text) + 1)]


def plain(text: str) -> str:
    """A text as it is compared: one kind of quote and dash, single spaces, no case."""
    same = unicodedata.normalize("NFC", text).translate(_QUOTES).translate(_DASHES)
    return " ".join(same.split()).casefold().replace('"', "'")


def literal_in(text: str, request: str) -> bool:
    """Whether a text stands in the request, whatever its white space, quotes and capitals.

    Nothing stands nowhere: False for an empty text. Whole words only: "art" does not stand in "party".
    """
    wanted = plain(text).strip("'")
    if not wanted:
        return False
    before = r"(?<!\w)" if wanted[0].isalnum() else ""
    after = r"(?!\w)" if wanted[-1].isalnum() else ""
    return re.search(before + re.escape(wanted) + after, plain(request)) is not None
