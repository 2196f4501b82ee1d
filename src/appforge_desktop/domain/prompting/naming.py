# ruff: noqa: E501 (patterns are read a line at a time)
"""Whether a name that a small model gave an app can stay, and what to call it else."""

from __future__ import annotations

import re

from appforge_desktop.domain.blueprint.names import key, plural

_SAYS_NOTHING = frozenset(
    "something anything stuff app myapp application newapp theapp untitled website data database list table page items item myitems thing things tracker manager"
    " dashboard example test helloworld project template blueprint system tool customerservice customersupport".split()
)
_JOINER = re.compile(
    r"^(?:with|and|for|of|to|by|in|on|mit|und|con|avec|the|a|an|which|that)\b|\b(?:with|and|for|of|to|by|mit|und|con|avec|the|a|an)$",
    re.IGNORECASE,
)
_FOREIGN = re.compile(r"\b(?:mit|und|con|avec|für|para|pour)\b", re.IGNORECASE)
_HEAD_END = re.compile(
    r"\b(?:with|including|that|which|where|as|for|to|of|in|on|by|so|having|mit|con|avec|and)\b|[:;.,!?(\n]|\s-\s",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"^(?:(?:please|hey|hi|hello|ok|so|um|i|we|want|need|would|like|'d|can|could|you|make|build|create|give|me|us|a|an|the|my|our|some|simple|small|little|nice|app|new|write|design|for)\b[ ,']*)+",
    re.IGNORECASE,
)
_UPPER = frozenset("crm cv dj bmi gpa diy hiit rpg tv pc faq diy".split())
_MOST_WORDS = 3


def fit_name(name: str, request: str, subjects: tuple[str, ...]) -> str:
    """The request's own words where they make a name; else the model's, if it says something; else what is kept."""
    own = own_words(request)
    plain = key(name)
    meant = plain in _SAYS_NOTHING and plain not in key(request)
    odd = _JOINER.search(name.strip()) or _FOREIGN.search(name) or not _is_about(name, request, subjects)
    sound = bool(plain) and not meant and not odd
    if own and (" " in own or not sound or own[:4].lower() not in name.lower()):
        return own
    return _titled(name) if sound else plural(subjects[0]) if subjects else name


def _titled(name: str) -> str:
    """A name in small letters with capitals; any other as it is."""
    return " ".join(word[:1].upper() + word[1:] for word in name.split()) if name.islower() else name


def _is_about(name: str, request: str, subjects: tuple[str, ...]) -> bool:
    """Whether a name shares a word with what was asked for."""
    said = f"{request} {' '.join(subjects)}".lower()
    return any(word[:4] in said for word in re.findall(r"[^\W\d_]{3,}", name.lower()) if word not in _SAYS_NOTHING)


def own_words(request: str) -> str:
    """The head of a request in capitals: "recipe box with photos" is "Recipe Box", "a list of my records" "Records"."""
    rest = _LEAD.sub("", request.strip())
    for _ in range(2):
        stop = _HEAD_END.search(rest)
        words = re.findall(r"[^\W\d_][\w'-]*", rest[: stop.start()] if stop else rest)
        while words and words[-1].lower() in _NO_END:
            words.pop()
        if words and not all(one.lower() in _SAYS_NOTHING for one in words):
            break
        if stop is None or not re.match(
            r"of|for|to (?:track|manage|keep|log|plan)", stop[0] + rest[stop.end() : stop.end() + 8], re.IGNORECASE
        ):
            return ""
        rest = _LEAD.sub("", re.sub(r"^(?:track|manage|log|plan|keep track of|keep) ", "", rest[stop.end() :].strip()))
    if not 0 < len(words) <= _MOST_WORDS or words[0].lower() in _VERBS or any(one.lower() in _TALK for one in words):
        return ""
    if len(words) == 1 and words[0].lower() in _SAYS_NOTHING:
        return ""
    return " ".join(one.upper() if one.lower() in _UPPER else one[:1].upper() + one[1:] for one in words)


_NO_END = frozenset("app apps application website site page please thanks reminder".split())
_VERBS = frozenset(
    "multi step multi-step wizard form steps log track keep collect manage organise organize record plan remember store save list monitor let help show count i we make know see find write note add sort rate review what where when who how calculate convert".split()
)
_TALK = frozenset(
    "i we my our me us you it that this these is are am was has have had want need can should would will as so if".split()
)
