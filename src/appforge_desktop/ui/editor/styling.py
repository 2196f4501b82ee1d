"""Connects lexers to a Scintilla view: Lexilla's, or our own for TypeScript, JavaScript and Markdown."""

from __future__ import annotations

from lexilla import create_lexer
from lexilla.pyside6_scintilla import set_lexer
from PySide6.QtCore import QObject
from pyside6_scintilla import Scintilla, ScintillaEdit

from appforge_desktop.presenters.editor.languages import Language
from appforge_desktop.ui.editor.lexers import LEXINGS, OWN, Lexing, LineLexer
from appforge_desktop.ui.editor.roles import Role
from appforge_desktop.ui.editor.script.lexer import LexedLine, State
from appforge_desktop.ui.editor.units import text_of

_BASE = int(Scintilla.FoldLevel.Base)
_HEADER = int(Scintilla.FoldLevel.HeaderFlag)
_BLANK = int(Scintilla.FoldLevel.WhiteFlag)


def styles_of(language: Language) -> dict[int, Role]:
    """Which role each style number of the language has."""
    if language in OWN:
        return {int(role): role for role in Role}
    lexing = LEXINGS.get(language)
    return lexing.roles if lexing else {}


class Styling(QObject):
    """Keeps one view coloured and foldable in the language it is told."""

    def __init__(self, view: ScintillaEdit) -> None:
        super().__init__(view)
        self._view = view
        self._lexer: LineLexer | None = None
        self._numbers: dict[State, int] = {State(): 0}
        self._states: list[State] = [State()]
        view.styleNeeded.connect(self._style_to)

    def set_language(self, language: Language) -> None:
        """Read the text as this language from now on."""
        self._lexer = OWN.get(language)
        lexing = LEXINGS.get(language)
        if lexing is None:
            self._view.setILexer(0)
        else:
            _hand_over(self._view, lexing)
        self._view.clearDocumentStyle()
        self._view.colourise(0, -1)

    def _style_to(self, position: int) -> None:
        view, lexer = self._view, self._lexer
        first = view.lineFromPosition(view.endStyled())
        last = view.lineFromPosition(position)
        start = view.positionFromLine(first)
        if lexer is None:
            view.startStyling(start, 0)
            view.setStyling(position - start, int(Role.TEXT))
            return
        state = self._states[view.lineState(first - 1)] if first else State()
        styles = bytearray()
        for number in range(first, last + 1):
            line = lexer.line(text_of(view.getLine(number)), state)
            self._fold(number, len(state.frames), line)
            for piece, role in line.pieces:
                styles += bytes([role]) * (len(piece) if piece.isascii() else len(piece.encode()))
            state = line.after
            view.setLineState(number, self._number(state))
        view.startStyling(start, 0)
        length = view.positionFromLine(last + 1) - start if last + 1 < view.lineCount() else view.length() - start
        styles = styles[:length].ljust(length, bytes([Role.TEXT]))
        view.setStylingEx(length, styles.decode("ascii"))  # the binding takes no bytes

    def _fold(self, number: int, before: int, line: LexedLine) -> None:
        after = len(line.after.frames)
        level = _BASE + min(before, line.lowest)
        if not any(piece.strip() for piece, _ in line.pieces):
            level |= _BLANK
        elif after > line.lowest:
            level |= _HEADER
        if self._view.foldLevel(number) != level:
            self._view.setFoldLevel(number, level)

    def _number(self, state: State) -> int:
        if state not in self._numbers:
            self._numbers[state] = len(self._states)
            self._states.append(state)
        return self._numbers[state]


def _hand_over(view: ScintillaEdit, lexing: Lexing) -> None:
    lexer = create_lexer(lexing.lexer)
    for number, words in lexing.words.items():
        lexer.word_list_set(number, words)
    for key, value in {"fold": "1", "fold.compact": "0", **lexing.properties}.items():
        lexer.property_set(key, value)
    set_lexer(view, lexer)
