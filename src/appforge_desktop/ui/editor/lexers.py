"""Which lexer reads which language; for Lexilla's, what their styles mean and the words they know."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

from appforge_desktop.presenters.editor.languages import Language
from appforge_desktop.ui.editor.markdown_lexer import MarkdownLexer
from appforge_desktop.ui.editor.roles import Role
from appforge_desktop.ui.editor.script.lexer import LexedLine, ScriptLexer, State


@dataclass(frozen=True)
class Lexing:
    """How Lexilla reads a language.

    Attributes:
        lexer: Lexilla's name.
        roles: Style number to role; styles that are missing are plain text.
        words: Word list number to words.
        properties: Lexer properties.
    """

    lexer: str
    roles: dict[int, Role]
    words: dict[int, str] = field(default_factory=dict)
    properties: dict[str, str] = field(default_factory=dict)


_R = Role
_PYTHON_WORDS = (
    "and as assert async await break class continue def del elif else except finally for from global if import in is "
    "lambda match case nonlocal not or pass raise return try type while with yield"
)
_JS_WORDS = (
    "async await break case catch class const continue debugger default delete do else export extends finally for "
    "function if import in instanceof let new of return static super switch this throw try typeof var void while yield"
)

JSON = Lexing(
    "json",
    {
        1: _R.NUMBER, 2: _R.STRING, 3: _R.ERROR, 4: _R.PROPERTY, 5: _R.ESCAPE, 6: _R.COMMENT, 7: _R.COMMENT,
        8: _R.BRACKET, 9: _R.LINK, 10: _R.LINK, 11: _R.CONSTANT, 12: _R.KEYWORD, 13: _R.ERROR,
    },
    {0: "true false null"},
    {"lexer.json.escape.sequence": "1", "lexer.json.allow.comments": "1"},
)  # fmt: skip

CSS = Lexing(
    "css",
    {
        1: _R.TAG, 2: _R.TYPE, 3: _R.ATTRIBUTE, 4: _R.ATTRIBUTE, 5: _R.OPERATOR, 6: _R.PROPERTY, 7: _R.PROPERTY,
        8: _R.STRING, 9: _R.COMMENT, 10: _R.CONSTANT, 11: _R.CONTROL, 12: _R.CONTROL, 13: _R.STRING, 14: _R.STRING,
        15: _R.PROPERTY, 16: _R.ATTRIBUTE, 17: _R.PROPERTY, 18: _R.ATTRIBUTE, 19: _R.PROPERTY, 20: _R.ATTRIBUTE,
        21: _R.ATTRIBUTE, 22: _R.CONTROL, 23: _R.VARIABLE,
    },
)  # fmt: skip

HTML = Lexing(
    "hypertext",
    {
        1: _R.TAG, 2: _R.TAG, 3: _R.ATTRIBUTE, 4: _R.ATTRIBUTE, 5: _R.NUMBER, 6: _R.STRING, 7: _R.STRING,
        8: _R.OPERATOR, 9: _R.COMMENT, 10: _R.ESCAPE, 11: _R.TAG, 12: _R.TAG, 13: _R.TAG, 17: _R.CODE, 19: _R.STRING,
        21: _R.CONTROL, 22: _R.CONTROL, 23: _R.ATTRIBUTE, 24: _R.STRING, 25: _R.STRING,
        42: _R.COMMENT, 43: _R.COMMENT, 44: _R.COMMENT, 45: _R.NUMBER, 46: _R.VARIABLE, 47: _R.KEYWORD,
        48: _R.STRING, 49: _R.STRING, 50: _R.OPERATOR, 51: _R.ERROR, 52: _R.REGEX, 53: _R.STRING,
    },
    {1: _JS_WORDS},
    {"fold.html": "1", "fold.hypertext.comment": "1"},
)  # fmt: skip

PYTHON = Lexing(
    "python",
    {
        1: _R.COMMENT, 2: _R.NUMBER, 3: _R.STRING, 4: _R.STRING, 5: _R.KEYWORD, 6: _R.STRING, 7: _R.STRING,
        8: _R.TYPE, 9: _R.FUNCTION, 10: _R.OPERATOR, 11: _R.VARIABLE, 12: _R.COMMENT, 13: _R.ERROR, 14: _R.CONSTANT,
        15: _R.ATTRIBUTE, 16: _R.STRING, 17: _R.STRING, 18: _R.STRING, 19: _R.STRING, 20: _R.PROPERTY,
    },
    {0: _PYTHON_WORDS, 1: "True False None self cls"},
    {"lexer.python.identifier.attributes": "1", "fold.quotes.python": "1"},
)  # fmt: skip

LEXINGS: dict[Language, Lexing] = {
    "json": JSON, "css": CSS, "html": HTML, "python": PYTHON,
}  # fmt: skip


class LineLexer(Protocol):
    """A lexer of our own: reads line by line."""

    def line(self, text: str, state: State) -> LexedLine:
        """Read one line that begins in `state`."""


OWN: dict[Language, LineLexer] = {
    "ts": ScriptLexer(jsx=False),
    "tsx": ScriptLexer(jsx=True),
    "js": ScriptLexer(jsx=True),
    "jsx": ScriptLexer(jsx=True),
    "markdown": MarkdownLexer(),
}
"""Languages that lexers of our own read; a role is its own style number there."""
