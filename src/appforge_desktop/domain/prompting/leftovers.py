# ruff: noqa: E501 (patterns and tables are read a line at a time)
"""What was stated literally and stands nowhere in the app."""

from __future__ import annotations

import re
from collections.abc import Mapping

from appforge_desktop.domain.blueprint.model import Blueprint
from appforge_desktop.domain.blueprint.printer import print_blueprint
from appforge_desktop.domain.prompting.literals import Span, literal_in

_TOLD = ("money", "time", "email", "phone", "link", "quote", "date")
"""Kinds that are missed by whoever said them. Figures and single names are often only talk."""
_VAGUE = ("weekday", "relative", "month", "year")
_TO_US = re.compile(
    r"(?:how (?:much|many|long|far)|what|where|when|which|who) (?:do|does|is|are|should|can|will|would|must) (?:my|i|we|our)\b",
    re.IGNORECASE,
)
"""Questions that the app shall answer, and not the person."""
_ABOUT_THE_LOOK = re.compile(
    r"\b(?:like|similar to|as in|inspired by|such as|under|within|less than)\s+(?:the\s)?$", re.IGNORECASE
)
_KINDS = {
    "money": "amount",
    "date": "day",
    "email": "e-mail address",
    "phone": "number",
    "quote": "words",
    "name": "name",
}


def literals_left(
    spans: tuple[Span, ...], blueprint: Blueprint, files: Mapping[str, str] | str = "", request: str = ""
) -> tuple[Span, ...]:
    """The spans of a request that stand nowhere in the app, in their order.

    Args:
        files: Texts of the app's files, or one text, in which they may stand too.
        request: Where given, what was only compared with ("like www.example.com") is not missed.
    """
    text = files if isinstance(files, str) else "\n".join(files.values())
    everything = f"{print_blueprint(blueprint)}\n{text}"
    numbers = frozenset(_number(one) for one in re.findall(r"\d+(?:[.,]\d+)*", everything))
    return tuple(one for one in spans if _is_missed(one, request) and not _stands(one, everything, numbers))


def left_sentences(left: tuple[Span, ...]) -> tuple[str, ...]:
    """One sentence for each, for the answer."""
    told = dict.fromkeys((one.kind, one.key if one.kind == "pair" else one.text) for one in left)
    return tuple(
        f"Left out: the {_KINDS.get(kind, kind)} “{text}” has no place in this app yet." for kind, text in told
    )


def _is_missed(span: Span, request: str) -> bool:
    if request and _ABOUT_THE_LOOK.search(request[: span.start]):
        return False
    if span.kind == "pair" and _TO_US.match(span.key):
        return False
    if span.kind == "pair":
        return span.key.endswith("?") or re.match(r"\s*(?:=|->|→|=>)", span.text[len(span.key) :]) is not None
    if span.kind == "name":
        return span.key == "called"
    return span.kind in _TOLD and not (span.kind == "date" and span.key in _VAGUE)


def _stands(span: Span, everything: str, numbers: frozenset[str]) -> bool:
    if literal_in(span.text, everything) or (span.kind == "date" and span.key in everything):
        return True
    if span.kind == "quote":
        return literal_in(span.value, everything)
    if span.kind == "money":
        return all(_number(one) in numbers for one in re.findall(r"\d+(?:[.,]\d+)*", span.text))
    figures = re.findall(r"\d+(?:[.,]\d+)*", " ".join(span.values)) if span.kind == "pair" else []
    if figures and "=" in span.text and all(_number(one) in numbers for one in figures):
        return True
    if span.kind == "pair" and f"{span.key.lower()} = " in everything.lower():
        return True
    if span.kind == "pair":
        pieces = (it.strip() for one in span.values for it in re.split(r",|\bor\b|\band\b", one))
        return all(literal_in(one, everything) for one in (span.key, *pieces) if one)
    return span.kind == "time" and all(one in everything for one in span.values)


def _number(said: str) -> str:
    """A number without signs between thousands: "1,200" and "1200.00" are the same."""
    plain = re.sub(r"[.,](?=\d{3}(?:\D|$))", "", said).replace(",", ".")
    return (plain.rstrip("0").rstrip(".") if "." in plain else plain).lstrip("0") or "0"


def plain_number(said: str) -> str:
    """A number as it is kept: "2,20" -> "2.20", "1,200" -> "1200"."""
    return re.sub(r"[.,](?=\d{3}(?:\D|$))", "", said).replace(",", ".")
