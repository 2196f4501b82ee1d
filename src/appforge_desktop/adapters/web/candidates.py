"""Finding what may be Tailwind classes in a source text. Generous: Tailwind throws away what is none."""

from __future__ import annotations

import re

_SQUARE = r"\[(?:[^\s\[\]]|\[(?:[^\s\[\]]|\[[^\s\[\]]*\])*\])*\]"
_ROUND = r"\((?:[^\s()]|\([^\s()]*\))*\)"
_BARE = re.compile(r"[^\s\"'`<>{}=;,]+")
_BRACKETED = re.compile(rf"(?:[!*@-]|[a-z]|{_SQUARE}:?)(?:[A-Za-z0-9_:/.!%@*-]|{_SQUARE}|{_ROUND})*")


def candidates(text: str) -> frozenset[str]:
    """Every token of `text` that could be a class, arbitrary values and variants included."""
    found = set(_BARE.findall(text))
    for token in _BRACKETED.findall(text):
        found.add(token)
        found.add(token.rstrip(":.,/"))
    return frozenset(filter(_likely, found))


def _likely(token: str) -> bool:
    return 1 < len(token) < 200 and (token[0].islower() or token[0] in "!@*-[") and not token.startswith("//")
