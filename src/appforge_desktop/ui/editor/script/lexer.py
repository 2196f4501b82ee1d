"""A line-by-line lexer for TypeScript, JavaScript and JSX."""

from __future__ import annotations

import re
from dataclasses import dataclass

from appforge_desktop.ui.editor.roles import Role
from appforge_desktop.ui.editor.script.words import (
    BEFORE_EXPRESSION,
    CONSTANTS,
    CONTROL,
    KEYWORDS,
    PRIMITIVES,
    SOFT,
)

Piece = tuple[str, Role]

_SPACE = re.compile(r"\s+")
_NUMBER = re.compile(r"0[xX][\da-fA-F_]+n?|0[bBoO][\d_]+n?|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?\d+)?n?")
_NAME = re.compile(r"[#@]?[^\W\d][\w$]*|\$[\w$]*")
_STRING = re.compile(r"'(?:\\.|[^'\\])*'?|\"(?:\\.|[^\"\\])*\"?")
_REGEX = re.compile(r"/(?![/*])(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\\[])+/[dgimsuvy]*")
_OPERATOR = re.compile(r"=>|\.\.\.|\?\.|[-+*/%&|^!~<>=?:]+|[.,;]")
_ESCAPE = re.compile(r"\\(?:u\{[\da-fA-F]+\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|.|$)")
_TAG_NAME = re.compile(r"[^\W\d][\w$.:-]*")
_ATTRIBUTE = re.compile(r"[^\W\d][\w$:-]*")
_GENERIC = re.compile(r"<\s*(?:const\s+)?\w+\s*(?:,|extends\b)")
_CALL = re.compile(r"\s*(?:\?\.)?(?:<[\w\s,.|&\[\]{}:;'\"]*>)?\s*\(")
_ARROW = re.compile(
    r"\s*(?::[^=]+)?=\s*(?:async\s*)?(?:<[^>]*>\s*)?(?:\([^()]*\)\s*(?::[^=]+)?|\w+\s*)=>|\s*=\s*(?:async\s*)?function\b"
)
_KEY = re.compile(r"\s*\??\s*:(?!:)")
_ENTITY = re.compile(r"&(?:#\d+|#x[\da-fA-F]+|\w+);")

_OPEN = {"(": "(", "[": "[", "{": "{"}
_CLOSE = {")": "(", "]": "[", "}": "{"}


@dataclass(frozen=True)
class State:
    """Where the lexer stands at a line's start.

    Attributes:
        frames: What is open, outermost first: `(`, `[`, `{` brackets; `$` a template's `${`; `x` an expression in
            JSX; "`" a template; `*` a comment; `<` an opening tag; `/` a closing tag; `>` an element's children.
        before: The last piece that means something: a word, an operator, or "" at the start.
    """

    frames: tuple[str, ...] = ()
    before: str = ""


@dataclass(frozen=True)
class LexedLine:
    """Pieces of one line, the state after it, and how deep it went.

    Attributes:
        lowest: The least number of open frames at any point of the line.
    """

    pieces: list[Piece]
    after: State
    lowest: int


class ScriptLexer:
    """Reads one line at a time.

    Args:
        jsx: Whether `<` where a value may stand begins an element.
    """

    def __init__(self, jsx: bool) -> None:
        self._jsx = jsx

    def line(self, text: str, state: State) -> LexedLine:
        """Read one line (its line end included or not) that begins in `state`."""
        return _Reading(text, state, self._jsx).run()


class _Reading:
    """One line being read."""

    def __init__(self, text: str, state: State, jsx: bool) -> None:
        self.text, self.at, self.jsx = text, 0, jsx
        self.frames = list(state.frames)
        self.before = state.before
        self.lowest = len(self.frames)
        self.pieces: list[Piece] = []

    def run(self) -> LexedLine:
        readers = {"*": self._comment, "`": self._template, "<": self._tag, "/": self._tag, ">": self._children}
        while self.at < len(self.text):
            start = self.at
            top = self.frames[-1] if self.frames else ""
            readers.get(top, self._code)()
            if self.at == start:
                self._take(1, Role.TEXT)
        return LexedLine(self.pieces, State(tuple(self.frames), self.before), self.lowest)

    def _take(self, length: int, role: Role) -> str:
        piece = self.text[self.at : self.at + length]
        self.pieces.append((piece, role))
        self.at += length
        return piece

    def _match(self, pattern: re.Pattern[str], role: Role) -> str:
        found = pattern.match(self.text, self.at)
        return self._take(found.end() - self.at, role) if found and found.end() > self.at else ""

    def _pop(self) -> None:
        if self.frames:
            self.frames.pop()
        self.lowest = min(self.lowest, len(self.frames))

    def _starts(self, mark: str) -> bool:
        return self.text.startswith(mark, self.at)

    # -- code

    def _code(self) -> None:
        if self._match(_SPACE, Role.TEXT) or self._begins_comment():
            return
        letter = self.text[self.at]
        if letter in "'\"":
            self._string()
        elif letter == "`":
            self._take(1, Role.STRING)
            self.frames.append("`")
        elif letter in "([{":
            self.frames.append(letter)
            self.before = self._take(1, Role.BRACKET)
        elif letter in ")]}":
            self._close(letter)
        elif letter.isdigit() or (letter == "." and self.text[self.at + 1 : self.at + 2].isdigit()):
            self._match(_NUMBER, Role.NUMBER)
            self.before = "0"
        elif letter == "/" and self._expects_value() and _REGEX.match(self.text, self.at):
            self._match(_REGEX, Role.REGEX)
            self.before = "0"
        elif letter == "<" and self._begins_element():
            self._element()
        elif not self._name():
            self.before = self._match(_OPERATOR, Role.OPERATOR) or self.before

    def _begins_comment(self) -> bool:
        if self._starts("//"):
            self._take(len(self.text.rstrip("\r\n")) - self.at, Role.COMMENT)
            return True
        if self._starts("/*"):
            self._take(2, Role.COMMENT)
            self.frames.append("*")
            return True
        return False

    def _comment(self) -> None:
        end = self.text.find("*/", self.at)
        if end < 0:
            self._take(len(self.text) - self.at, Role.COMMENT)
        else:
            self._take(end + 2 - self.at, Role.COMMENT)
            self._pop()

    def _string(self) -> None:
        found = _STRING.match(self.text, self.at)
        end = found.end() if found else self.at + 1
        body = len(self.text[:end].rstrip("\r\n"))
        while self.at < body:
            escape = _ESCAPE.match(self.text, self.at)
            if escape and escape.end() > self.at:
                self._take(min(escape.end(), body) - self.at, Role.ESCAPE)
            else:
                stop = self.text.find("\\", self.at + 1, body)
                self._take((stop if stop > 0 else body) - self.at, Role.STRING)
        self.before = "0"

    def _template(self) -> None:
        if self._starts("`"):
            self._take(1, Role.STRING)
            self._pop()
            self.before = "0"
        elif self._starts("${"):
            self._take(2, Role.ESCAPE)
            self.frames.append("$")
            self.before = "{"
        elif not self._match(_ESCAPE, Role.ESCAPE):
            stop = re.compile(r"[`\\]|\$\{").search(self.text, self.at + 1)
            self._take((stop.start() if stop else len(self.text)) - self.at, Role.STRING)

    def _close(self, letter: str) -> None:
        top = self.frames[-1] if self.frames else ""
        role = Role.ESCAPE if top == "$" else Role.BRACKET
        if (letter == "}" and top in {"{", "$", "x"}) or top == _CLOSE[letter]:
            self._pop()
        self.before = self._take(1, role)

    def _expects_value(self) -> bool:
        before = self.before
        if before in BEFORE_EXPRESSION:
            return True
        return not before or (before[-1] not in ")]}\"'`0" and not (before[-1].isalnum() or before[-1] in "_$"))

    def _name(self) -> bool:
        found = _NAME.match(self.text, self.at)
        if found is None:
            return False
        word = found.group()
        self._take(len(word), self._role(word, found.end()))
        self.before = word
        return True

    def _role(self, word: str, end: int) -> Role:
        after = self.text[end : end + 80]
        member = self.before in {".", "?."}
        if not member and self._is_keyword(word, after):
            return Role.CONTROL if word in CONTROL else Role.KEYWORD
        if word[0] == "@":
            return Role.ATTRIBUTE
        if word in CONSTANTS and not member:
            return Role.CONSTANT
        if word in PRIMITIVES and not member and not _CALL.match(after) and self.before in _BEFORE_TYPE:
            return Role.TYPE
        if (_CALL.match(after) and self.before not in {"new", "class"}) or _ARROW.match(after):
            return Role.FUNCTION
        if member:
            return Role.PROPERTY
        if self.before in {"{", ",", ";", "", "readonly"} and _KEY.match(after) and self._inside("{"):
            return Role.PROPERTY
        return _by_shape(word)

    def _is_keyword(self, word: str, after: str) -> bool:
        if word not in KEYWORDS and word not in CONTROL:
            return False
        following = after.lstrip()
        if word in SOFT:
            return not following or following[0] not in ",:=.)?;(" or (word == "async" and following[0] == "(")
        return not (following[:1] == ":" and self.before in {"{", ","} and word != "default")

    def _inside(self, frame: str) -> bool:
        return bool(self.frames) and self.frames[-1] in {frame, "x"}

    # -- JSX

    def _begins_element(self) -> bool:
        following = self.text[self.at + 1 : self.at + 2]
        if not self.jsx or not self._expects_value() or not (following.isalpha() or following in {">", "_"}):
            return False
        return not _GENERIC.match(self.text, self.at)

    def _element(self) -> None:
        self._take(1, Role.BRACKET)
        self.frames.append("<")
        self._tag_name()

    def _tag_name(self) -> None:
        found = _TAG_NAME.match(self.text, self.at)
        if found is not None:
            name = found.group()
            self._take(len(name), Role.COMPONENT if name[0].isupper() or "." in name else Role.TAG)

    def _tag(self) -> None:
        if self._match(_SPACE, Role.TEXT) or self._begins_comment():
            return
        letter = self.text[self.at]
        if self._starts("/>"):
            self._take(2, Role.BRACKET)
            self._leave_element(children=False)
        elif letter == ">":
            self._take(1, Role.BRACKET)
            self._end_tag()
        elif letter == "{":
            self._take(1, Role.BRACKET)
            self.frames.append("x")
            self.before = "{"
        elif letter in "'\"":
            end = self.text.find(letter, self.at + 1)
            self._take((end + 1 if end > 0 else len(self.text)) - self.at, Role.STRING)
        elif letter == "=":
            self._take(1, Role.OPERATOR)
        elif not self._match(_ATTRIBUTE, Role.ATTRIBUTE):
            self._take(1, Role.TEXT)

    def _end_tag(self) -> None:
        closing = self.frames[-1] == "/"
        self._pop()
        if closing:
            self._leave_element(children=True)
        else:
            self.frames.append(">")

    def _leave_element(self, *, children: bool) -> None:
        if not children or (self.frames and self.frames[-1] == ">"):
            self._pop()
        self.before = ")"

    def _children(self) -> None:
        if self._starts("</"):
            self._take(2, Role.BRACKET)
            self.frames.append("/")
            self._tag_name()
        elif self._starts("<"):
            self._element()
        elif self._starts("{"):
            self._take(1, Role.BRACKET)
            self.frames.append("x")
            self.before = "{"
        elif not self._match(_ENTITY, Role.ESCAPE):
            stop = re.compile(r"[<{&]").search(self.text, self.at + 1)
            self._take((stop.start() if stop else len(self.text)) - self.at, Role.TEXT)


_BEFORE_TYPE = frozenset(
    {":", "|", "<", "&", ",", "(", "[", "=", "as", "extends", "keyof", "readonly", "is", "satisfies", "=>", "?:"}
)


def _by_shape(word: str) -> Role:
    """Names tell by their letters: `MAX_SIZE` is a constant, `Recipe` a type, the rest are variables."""
    if len(word) > 1 and word.upper() == word and any(letter.isalpha() for letter in word):
        return Role.CONSTANT
    return Role.TYPE if word[0].isupper() else Role.VARIABLE
