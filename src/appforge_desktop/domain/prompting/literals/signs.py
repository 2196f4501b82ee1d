# ruff: noqa: E501 (patterns and word tables are read a line at a time)
"""Spans that are known by their signs: links, e-mail addresses, telephone numbers, quotations."""

from __future__ import annotations

import re
from collections.abc import Iterator

from appforge_desktop.domain.prompting.literals.spans import Span, SpanKind

_EMAIL = re.compile(r"(?<![\w.+-])[\w][\w.+-]{0,63}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}(?<![.-])")
_LINK = re.compile(
    r"(?<![\w@.])(?:https?://[^\s<>\"'“”]{3,300}|www\.[^\s<>\"'“”]{3,300}"
    r"|[a-z0-9][a-z0-9-]{0,62}(?:\.[a-z0-9-]{1,63}){0,4}\.(?:com|org|net|io|dev|app|info|shop|cafe|blog|design|studio|me|co|eu|de|at|ch|fr|it|es|nl|be|pl|se|no|dk|fi|uk|us|ca|au|nz|in|jp|br|edu|gov)"
    r"(?:/[^\s<>\"'“”]{0,300})?(?![\w@]))",
    re.IGNORECASE,
)
_HANDLE = re.compile(r"(?<![\w@.])@[A-Za-z0-9_](?:[A-Za-z0-9_.]{0,28}[A-Za-z0-9_])?(?![\w@])")
_PHONE = re.compile(r"(?<![\w.,:/-])(?:\+|\(\+?)?\d[\d ()./-]{4,22}\d(?![\w:%€$£]|[.,]\d)")
_CALLED = re.compile(
    r"(?:phone|tel(?:ephone)?|call(?: us)?|mobile|cell|whats ?app|fax|ring(?: us)?|number is)\W{0,4}(?:at |on |is |number )?\W{0,3}$",
    re.IGNORECASE,
)
_DATE_LIKE = re.compile(r"\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}\s*[-–]\s*\d{4}|(?:\d+[./]){2,}\d+")
_QUOTED = re.compile(
    r"\"(?P<a>[^\"\n]{1,400})\"|“(?P<b>[^“”\n]{1,400})”|„(?P<c>[^„“”\n]{1,400})[“”]|«\s?(?P<d>[^«»\n]{1,400}?)\s?»|»(?P<e>[^«»\n]{1,400})«"
    r"|‹(?P<f>[^‹›\n]{1,400})›|‘(?P<g>[^‘\n]{2,400}?)’(?!\w)|(?<![\w'])'(?P<h>[^'\n]{2,400}(?:'\w[^'\n]{0,400}){0,8})'(?![\w'])|(?<![\w`])`(?P<i>[^`\n]{2,400})`"
)  # fmt: skip
_LEAST_DIGITS, _MOST_DIGITS = 7, 15


def read_emails(text: str) -> list[Span]:
    """E-mail addresses."""
    return [_span("email", match.start(), match.end(), text) for match in _EMAIL.finditer(text)]


def read_links(text: str) -> list[Span]:
    """Web addresses, with and without "https://", and handles such as "@harbourbread"."""
    found = [_span("link", match.start(), _without_stop(text, match), text) for match in _LINK.finditer(text)
             if text[match.end() : match.end() + 1] != "@"]  # fmt: skip
    return [*found, *(_span("link", match.start(), match.end(), text) for match in _HANDLE.finditer(text))]


def read_phones(text: str) -> list[Span]:
    """Telephone numbers: seven digits or more, or fewer behind "phone" or "call"."""
    return list(_phones(text))


def _phones(text: str) -> Iterator[Span]:
    for match in _PHONE.finditer(text):
        digits = sum(letter.isdigit() for letter in match[0])
        least = 5 if _CALLED.search(text[max(0, match.start() - 30) : match.start()]) else _LEAST_DIGITS
        parted = digits >= 9 or least == 5 or match[0].startswith(("+", "(")) or re.search(r"\d[ -]\d", match[0])
        if least <= digits <= _MOST_DIGITS and parted and not _DATE_LIKE.fullmatch(match[0]):
            yield _span("phone", match.start(), match.end(), text)


def read_quotes(text: str) -> list[Span]:
    """Quotations in any of the usual signs; `values` holds what stands between them."""
    found: list[Span] = []
    for match in _QUOTED.finditer(text):
        inside = match[match.lastgroup] if match.lastgroup else ""
        if inside.strip():
            found.append(Span("quote", match[0], match.start(), match.end(), "", (inside.strip(),)))
    return found


def _span(kind: SpanKind, start: int, end: int, text: str) -> Span:
    return Span(kind, text[start:end], start, end)


def _without_stop(text: str, match: re.Match[str]) -> int:
    """Where a link ends: the stop of the sentence and a closing bracket are no part of it."""
    end = match.end()
    while end > match.start() + 1 and (text[end - 1] in ".,;:!?]}" or (text[end - 1] == ")" and "(" not in match[0])):
        end -= 1
    return end
