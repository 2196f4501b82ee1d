# ruff: noqa: E501 (patterns are read a line at a time)
"""Whether a name that a small model gave an app can stay, and what to call it else."""

from __future__ import annotations

import re

from appforge_desktop.domain.blueprint.names import key, plural

_SAYS_NOTHING = frozenset(
    "app myapp application newapp theapp untitled website data database list table page items item myitems thing things tracker manager"
    " dashboard example test helloworld project template blueprint system tool customerservice customersupport".split()
)
_JOINER = re.compile(
    r"^(?:with|and|for|of|to|by|in|on|mit|und|con|avec|the|a|an|which|that)\b|\b(?:with|and|for|of|to|by|mit|und|con|avec|the|a|an)$",
    re.IGNORECASE,
)
_FOREIGN = re.compile(r"\b(?:mit|und|con|avec|für|para|pour)\b", re.IGNORECASE)
_HEAD_END = re.compile(
    r"\b(?:with|including|that|which|where|for|to|of|in|on|by|so|having|mit|con|avec|and)\b|[:;.,!?(\n]|\s-\s",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"^(?:(?:please|hey|hi|hello|ok|so|um|i|we|want|need|would|like|'d|can|could|you|make|build|create|give|me|us|a|an|the|my|our|some|simple|small|little|nice|app|new|write|design|for)\b[ ,']*)+",
    re.IGNORECASE,
)
_UPPER = frozenset("crm cv dj bmi gpa diy hiit rpg tv pc faq".split())
_MOST_WORDS = 3


def fit_name(name: str, request: str, subjects: tuple[str, ...]) -> str:
    """The name, or a better one where it says nothing ("App"), is a leftover ("Mit Photo") or means something else."""
    plain = key(name)
    meant = plain in _SAYS_NOTHING and plain not in key(request)
    if plain and not meant and not _JOINER.search(name.strip()) and not _FOREIGN.search(name):
        return name
    return _own_words(request) or (plural(subjects[0]) if subjects else name)


def _own_words(request: str) -> str:
    """The head of a short request in capitals: "recipe box with photos" is "Recipe Box"."""
    rest = _LEAD.sub("", request.strip())
    stop = _HEAD_END.search(rest)
    words = re.findall(r"[^\W\d_][\w'-]*", rest[: stop.start()] if stop else rest)
    if not 0 < len(words) <= _MOST_WORDS:
        return ""
    return " ".join(one.upper() if one.lower() in _UPPER else one[:1].upper() + one[1:] for one in words)
