"""Find and replace in a text: spans in UTF-8 bytes, as Scintilla counts."""

from __future__ import annotations

import re
from dataclasses import dataclass

MOST_MATCHES = 20_000
"""More are not counted: nobody steps through them."""


@dataclass(frozen=True)
class Query:
    """What to look for."""

    pattern: str
    case: bool = False
    word: bool = False
    regex: bool = False


@dataclass(frozen=True)
class Span:
    """A match: byte offsets in the UTF-8 text, and the characters' offsets in the string."""

    start: int
    end: int
    first: int
    last: int


def compiled(query: Query) -> re.Pattern[str]:
    """The query as a regular expression.

    Raises:
        re.error: The person's expression is not one.
    """
    pattern = query.pattern if query.regex else re.escape(query.pattern)
    if query.word:
        pattern = rf"(?<!\w)(?:{pattern})(?!\w)"
    return re.compile(pattern, re.MULTILINE | (0 if query.case else re.IGNORECASE))


def find_all(text: str, query: Query) -> tuple[list[Span], str]:
    """All matches from top to bottom, and a sentence when the expression is wrong. Empty matches do not count."""
    if not query.pattern:
        return [], ""
    try:
        pattern = compiled(query)
    except re.error as error:
        return [], f"Not a regular expression: {error.msg}"
    spans: list[Span] = []
    seen = offset = 0
    for match in pattern.finditer(text):
        first, last = match.span()
        if first == last:
            continue
        start = offset + _size(text[seen:first])
        offset = start + _size(text[first:last])
        seen = last
        spans.append(Span(start, offset, first, last))
        if len(spans) == MOST_MATCHES:
            break
    return spans, ""


def replacement(text: str, span: Span, query: Query, new: str) -> tuple[str, str]:
    """What to put in the place of one match, and a sentence when the replacement is wrong.

    In a regular expression `$1`, `$<name>` and `$0` stand for groups, `\\n` and `\\t` for themselves.
    """
    if not query.regex:
        return new, ""
    match = compiled(query).match(text, span.first)
    if match is None:
        return new, ""
    try:
        return match.expand(_template(new)), ""
    except (re.error, IndexError) as error:
        return "", f"Not a replacement: {error}"


def _template(new: str) -> str:
    """JavaScript's way of writing groups, in Python's."""
    escaped = re.sub(r"\\(?![nt\\])", r"\\\\", new)
    return re.sub(r"\$\$|\$(\d+)|\$<(\w+)>", _group, escaped)


def _group(match: re.Match[str]) -> str:
    name = match.group(1) or match.group(2)
    return rf"\g<{name}>" if name else "$"


def _size(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-8", "surrogatepass"))
