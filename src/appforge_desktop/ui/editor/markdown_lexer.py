"""A line-by-line lexer for Markdown: Lexilla's colours only the marks of a heading, not the heading."""

from __future__ import annotations

import re

from appforge_desktop.ui.editor.roles import Role
from appforge_desktop.ui.editor.script.lexer import LexedLine, Piece, State

_FENCE = re.compile(r"\s{0,3}(```+|~~~+)")
_HEADING = re.compile(r"\s{0,3}#{1,6}(?:\s|$)")
_RULE = re.compile(r"\s{0,3}(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,}|=+|-+)$")
_LIST = re.compile(r"(\s*(?:>\s*)*)((?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?)?")
_INLINE = re.compile(
    r"(?P<code>(`+)(?!`).+?(?<!`)\2(?!`))"
    r"|(?P<link>!?\[[^\]\n]*\]\([^)\n]*\)|!?\[[^\]\n]*\]\[[^\]\n]*\]|<https?://[^>\s]+>|https?://[^\s<>)]+)"
    r"|(?P<strong>\*\*(?=\S).+?(?<=\S)\*\*|__(?=\S).+?(?<=\S)__)"
    r"|(?P<emphasis>(?<![*\w])\*(?=[^\s*]).+?(?<=[^\s*])\*|(?<![_\w])_(?=[^\s_]).+?(?<=[^\s_])_(?!\w))"
    r"|(?P<tag></?[A-Za-z][^>\n]*>)"
    r"|(?P<escape>\\[!-/:-@\[-`{-~]|&\w+;)"
)
_ROLES = {
    "code": Role.CODE,
    "link": Role.LINK,
    "strong": Role.STRONG,
    "emphasis": Role.EMPHASIS,
    "tag": Role.TAG,
    "escape": Role.ESCAPE,
}


class MarkdownLexer:
    """Reads one line at a time; the state says which fence is open, and how deep the headings are."""

    def line(self, text: str, state: State) -> LexedLine:
        """Read one line that begins in `state`. Text below a heading folds with it."""
        fence = _FENCE.match(text)
        if state.before:
            ends = fence is not None and fence.group(1).startswith(state.before) and not text[fence.end() :].strip()
            after = State(state.frames, "" if ends else state.before)
            return LexedLine([(text, Role.CODE)] if text else [], after, len(state.frames))
        if fence is not None:
            return LexedLine([(text, Role.CODE)], State(state.frames, fence.group(1)), len(state.frames))
        if _HEADING.match(text):
            level = len(text.lstrip().split(maxsplit=1)[0])
            outer = tuple(frame for frame in state.frames if int(frame) < level)
            return LexedLine([(text, Role.HEADING)], State((*outer, str(level))), len(outer))
        return LexedLine(_plain(text), state, len(state.frames))


def _plain(text: str) -> list[Piece]:
    if _RULE.match(text.rstrip("\r\n")) and text.strip():
        return [(text, Role.OPERATOR)]
    found = _LIST.match(text)
    quote, mark = (found.group(1), found.group(2) or "") if found else ("", "")
    pieces = [(quote, Role.OPERATOR), (mark, Role.CONTROL)]
    pieces += _inline(text[len(quote) + len(mark) :], Role.COMMENT if ">" in quote else Role.TEXT)
    return [piece for piece in pieces if piece[0]]


def _inline(text: str, plain: Role) -> list[Piece]:
    pieces: list[Piece] = []
    at = 0
    for found in _INLINE.finditer(text):
        pieces += [(text[at : found.start()], plain), (found.group(), _ROLES[str(found.lastgroup)])]
        at = found.end()
    return [*pieces, (text[at:], plain)]
