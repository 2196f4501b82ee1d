# ruff: noqa: E501 (patterns are read a line at a time)
"""What it is called, where it is, since when, and what it is about."""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import dataclass

from appforge_desktop.domain.prompting.family import PageWish
from appforge_desktop.domain.prompting.literals import Span

_PLACE = re.compile(r"\b(?:in|from|near|around|at|of|across)\s+(?:the\s+)?$", re.IGNORECASE)
_STREET = re.compile(
    r"\d|\b(?:street|road|lane|avenue|square|hall|house|church|chapel|barn|hotel|castle|restaurant|park|theatre|museum|garden|farm|studio|university|school|college|institute|inc|ltd|gmbh)\b",
    re.IGNORECASE,
)
_LOW_PLACE = re.compile(
    r"\b(?:located|based|it'?s|its|we are|we're|shop is|studio is|business is)\s+in\s+([a-z]{3,20})\b(?! (?:the|a|an|which|order)\b)"
)
_SINCE = re.compile(
    r"\b(?:since|founded(?: in)?|established(?: in)?|est\.?|opened(?: in)?|started(?: in)?)\s(?:19|20)\d\d\b",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"\b(?:for|about|of|on|to (?:show|present|promote|advertise|introduce|sell|announce|market)|explaining|that explains|with)\s+(?:(?:my|our|the|a|an|your|this|new|small|little|local|own)\s+)*(?P<what>[^,.;:!?\n]+)",
    re.IGNORECASE,
)
_JOINED = re.compile(
    r"(?: (?:am|im|an der|auf dem|zum|zur|zu den|de|de la|del|di|du|des|van|van de|von|of the|of|in der) (?!\d)[A-ZÀ-Þ][\w'’-]+)+"
)
""" "Haus am See", "Casa del Sol": names with small words in them."""
_CALLED = re.compile(
    r"\s+(?:called|named|titled|with|in|near|from|and|at|since|so|where|which|that|on \d|who|it'?s)\b.*$", re.IGNORECASE
)
_SITE = re.compile(
    r"\b(?:landing ?page|home ?page|web ?site|web ?page|one[ -]?pager|site|profile page|page|portfolio|online|invitation|menu|price list|cv|resume|article|blog)\b",
    re.IGNORECASE,
)
_TALK = re.compile(
    r"^(?:(?:so|and|now|please|my|our|the|a|an|he|she|they|we|i|needs?|wants?|would|like|make|build|create|me|us|simple|small|new|nice)(?:\s|$))+"
)
_NAME_KEY = re.compile(r"(?:(?:business|company|shop|brand|app|site|my|our) )?name", re.IGNORECASE)


@dataclass(frozen=True)
class Named:
    """Empty where nothing was said. `since` is as said: "since 1998"; `year` only the year."""

    name: str = ""
    place: str = ""
    since: str = ""

    @property
    def year(self) -> str:
        return self.since.split()[-1] if self.since else ""


def read_named(wish: PageWish, request: str, spans: tuple[Span, ...], app_name: str, others: Set[str]) -> Named:
    """Name, place and year. `others` are people who only say something."""
    names = [one for one in spans if one.kind == "name" and one.text not in others]
    places = [one for one in names if one.key != "called" and _is_place(request, one, wish.kind)]
    days = [one.end for one in spans if one.kind in ("date", "time")]
    behind_days = [one for one in names if one.key != "called" and any(request[end : one.start] == " " for end in days)]
    low = _LOW_PLACE.search(request)
    place = places[0].text if places else (low[1].capitalize() if low else "")
    since = _SINCE.search(request)
    name = _name(wish, request, spans, [one for one in names if one not in (*places, *behind_days)]) or app_name
    return Named(name, place, since[0] if since else "")


def _is_place(request: str, span: Span, kind: str = "landing") -> bool:
    before = request[max(0, span.start - 24) : span.start]
    if kind == "profile" and re.search(
        r"\b(?:portfolio|cv|profile|page|site|website|resume) of\s*$", before, re.IGNORECASE
    ):
        return False
    return bool(_PLACE.search(before)) and not _STREET.search(span.text)


def _name(wish: PageWish, request: str, spans: tuple[Span, ...], names: list[Span]) -> str:
    pairs = [one.values[0] for one in spans if one.kind == "pair" and _NAME_KEY.fullmatch(one.key)]
    called = [one.text for one in names if one.key == "called"]
    quoted = [
        one.value
        for one in spans
        if one.kind == "quote"
        and re.search(r"\b(?:called|named|name is|name:)\s*$", request[: one.start], re.IGNORECASE)
    ]
    near = [one for one in names if wish.start <= one.start <= wish.end + 40 and not _inside_pair(one, spans, wish.end)]
    found = next(iter([*pairs, *quoted, *called, *_coupled(request, near)]), "")
    return found if found != found.lower() else found.title()


def _coupled(request: str, names: list[Span]) -> list[str]:
    """The first name, with another one that is joined to it: "Anna and Tom"."""
    if not names:
        return []
    first = names[0]
    if more := _JOINED.match(request, first.end):
        return [first.text + more[0]]
    if first.text.endswith(("'s", "’s")) and (
        more := re.match(r"(?: (?!on\b|at\b|in\b|with\b)[\w-]+){1,3}", request[first.end :])
    ):
        return [first.text + more[0]]
    joined = next((one for one in names[1:] if re.fullmatch(r"\s(?:and|&|\+)\s", request[first.end : one.start])), None)
    return [request[first.start : joined.end] if joined else first.text]


def _inside_pair(span: Span, spans: tuple[Span, ...], wished: int) -> bool:
    """Whether a name is the value of something; "landing page: PyNorth" is not."""
    return any(one.kind == "pair" and wished <= one.start <= span.start < one.end for one in spans)


def read_subject(wish: PageWish, named: Named) -> str:
    """What a wish is about, without the name: "landing page for a yoga studio in Leeds" -> "yoga studio"."""
    match = _SUBJECT.search(wish.words)
    if wish.kind == "article" and (told := re.match(r"[\w -]{4,14}(?::| -) ?(?P<what>[^,.;\n]+)", wish.words)):
        return told["what"].strip()
    what = match["what"] if match else _SITE.sub(" ", wish.words)
    for one in (named.name, named.place):
        what = re.sub(re.escape(one), " ", what, flags=re.IGNORECASE) if one else what
    what = re.sub(
        r"\b(?:for|about|of|in|at|from|called|named|my|our|the|a|an)\s*$", "", _CALLED.sub("", " " + what + " ").strip()
    ).strip()
    return " ".join(_TALK.sub("", what).split())
