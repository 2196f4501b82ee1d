"""A project's name, taken from what the person asked for."""

from __future__ import annotations

import re

_OPENING = re.compile(
    r"^(?:please\s+|can you\s+|could you\s+|i\s+(?:want|need|would like)\s+(?:you to\s+)?|i'd like\s+|let'?s\s+)*"
    r"(?:(?:to\s+)?(?:build|make|create|write|design|develop|generate)\s+(?:me\s+)?)?"
    r"(?:(?:an?|the|my|our|some)\s+)?(?:(?:simple|small|little|basic|new|nice)\s+)*",
    re.IGNORECASE,
)
_VAGUE = re.compile(
    r"^(?:app|application|web ?app|website|site|tool|page|program|something)\b\s*"
    r"(?:for|to|about|that|which|where i can|with)?\s*(?:an?|the|my|our)?\s*",
    re.IGNORECASE,
)
_END = re.compile(
    r"[,.;:!?\n(]|\s(?:with|that|which|where|for|to|in|so|and|using|from|by|on|of my|having|including)\s", re.IGNORECASE
)
_CALLED = re.compile(
    r"\b(?:called|named)\s+[\"'‘“]?([\w][\w '&-]{0,38}?)[\"'’”]?(?:[,.;:!?\n]|\s(?:with|that|which|where)\s|$)",
    re.IGNORECASE,
)


def name_from_prompt(prompt: str) -> str:
    """A short title, such as "Recipe Box" for "a recipe box with photos"; "New App" when nothing is left."""
    called = _CALLED.search(prompt)
    if called:
        return called.group(1).strip()
    rest = _VAGUE.sub("", _OPENING.sub("", prompt.strip(), count=1), count=1)
    words = re.findall(r"[\w'&-]+", _END.split(rest, maxsplit=1)[0])[:4]
    return " ".join(word if any(c.isupper() for c in word) else word.capitalize() for word in words) or "New App"
