# ruff: noqa: E501 (patterns are read a line at a time)
"""Items that a request names: "trips I planned: Lisbon in May, Oslo in July" lists trips, and not what a trip has."""

from __future__ import annotations

import re

from appforge_desktop.domain.prompting.lexicon import field_from

_NAMED = re.compile(
    r"(?P<lead>[A-Za-z][\w' -]{2,60}?)(?::| -|,? (?:such as|like|namely|for example|e\.g\.))\s+(?P<list>[^\n:;.!?]+(?:\.\d[^\n:;.!?]*)*)(?=[.;!?\n]|$)"
)
_TOLD = re.compile(
    r"\b(?:these|following|start(?:ing)? with|begin with|here (?:are|is)|already|my \w+ are|our \w+ are|namely)\b",
    re.IGNORECASE,
)


def without_rows(request: str) -> str:
    """The request without the items that it names."""
    return _NAMED.sub(lambda match: match["lead"] if _are_items(match["lead"], match["list"]) else match[0], request)


def _are_items(lead: str, listed: str) -> bool:
    """Names with capitals or figures, and no list of fields or of options."""
    items = [one.strip() for one in re.split(r",|\band\b|\bor\b", listed) if one.strip()]
    if len(items) < 2 or not listed.strip():
        return False
    last = field_from(lead.split()[-1].lower()) if lead.split() else None
    if last is not None and last.sure and last.field.kind in ("choice", "tags"):
        return False
    known = sum(
        1 for one in items if (wish := field_from(one.lower())) is not None and wish.sure and one == one.lower()
    )
    shown = sum(1 for one in items if re.match(r"[A-ZÀ-Þ\d]", one))
    return known * 3 <= len(items) and (shown * 3 > len(items) * 2 or bool(_TOLD.search(lead)))
