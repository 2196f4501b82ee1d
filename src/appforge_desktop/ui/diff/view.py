"""One column of a diff: read-only code with coloured lines."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from pyside6_scintilla import Scintilla, ScintillaEdit

from appforge_desktop.presenters.diff.rows import Row, change_starts
from appforge_desktop.presenters.editor.languages import Language
from appforge_desktop.ui.editor.appearance import FOLDS, GAP, NUMBERS, bgr, paint, set_up
from appforge_desktop.ui.editor.styling import Styling
from appforge_desktop.ui.editor.units import byte_count, text_of
from appforge_desktop.ui.theme import theme

Side = Literal["both", "old", "new"]

_MARKERS = {"added": 1, "removed": 2, "skip": 3, "filler": 4}
_WORD_ADDED, _WORD_REMOVED = 11, 12
_SIGNS = {"added": "+", "removed": "−"}
_ADDED_NUMBER, _REMOVED_NUMBER, _SKIP_NOTE = 24, 25, 26


class DiffView(ScintillaEdit):
    """Shows rows; `side` says which line numbers stand in the margin."""

    def __init__(self, side: Side, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side = side
        self._language: Language = "plain"
        self.rows: tuple[Row, ...] = ()
        set_up(self)
        self.setMarginTypeN(NUMBERS, Scintilla.MarginType.RText)
        self.setMarginWidthN(FOLDS, 0)
        self.setMarginMaskN(FOLDS, 0)
        self.setMarginWidthN(GAP, 0)
        self.setMarginLeft(0)
        self.setIndentationGuides(Scintilla.IndentView.None_)
        self.setCaretLineVisible(False)
        self.setCaretLineVisibleAlways(False)
        self.setEndAtLastLine(True)
        self.eOLAnnotationSetVisible(Scintilla.EOLAnnotationVisible.Standard)
        for marker in _MARKERS.values():
            self.markerDefine(marker, Scintilla.MarkerSymbol.Background)
        for indicator in (_WORD_ADDED, _WORD_REMOVED):
            self.indicSetStyle(indicator, Scintilla.IndicatorStyle.StraightBox)
            self.indicSetUnder(indicator, True)
            self.indicSetAlpha(indicator, 255)
            self.indicSetOutlineAlpha(indicator, 0)
        self._styling = Styling(self)
        self.repaint_theme()
        self.setReadOnly(True)
        theme().changed.connect(self.repaint_theme)

    def show_rows(self, rows: Sequence[Row], language: Language) -> None:
        """Show these rows as code of a language."""
        self.rows = tuple(rows)
        text = "\n".join("" if row.kind == "skip" else row.text.replace("\r", "") for row in rows)
        self.setReadOnly(False)
        self.setUndoCollection(False)
        self.clearAll()
        self.markerDeleteAll(-1)
        self.marginTextClearAll()
        self.eOLAnnotationClearAll()
        self.addText(byte_count(text), text)
        self._language = language
        self._styling.set_language(language)
        self.repaint_theme()
        for line, row in enumerate(rows):
            self._show_row(line, row)
        self._mark_words()
        self.setReadOnly(True)
        self.gotoPos(0)
        self.setFirstVisibleLine(0)

    def text(self) -> str:
        """All rows as one text."""
        return text_of(self.get_text_range(0, self.length()))

    def number_text(self, at: int) -> str:
        """What stands in the margin of a row."""
        return text_of(self.marginText(at))

    def starts(self) -> list[int]:
        """The rows where changes begin."""
        return change_starts([row.kind for row in self.rows])

    def show_row(self, at: int) -> None:
        """Bring a row into the upper third."""
        self.gotoLine(at)
        self.setFirstVisibleLine(max(0, at - self.linesOnScreen() // 3))

    def line_at_top(self) -> int:
        """1-based line of the new text that is the first one to be seen."""
        rows = self.rows[self.firstVisibleLine() :]
        return next((row.new for row in rows if row.new is not None), 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_F7}:
            event.ignore()  # the panel's
        else:
            super().keyPressEvent(event)

    def repaint_theme(self) -> None:
        """Take the colours of the theme that is on."""
        colours = paint(self, self._language)
        self.setMarginBackN(NUMBERS, bgr(colours.ground))
        for kind, colour in (
            ("added", colours.added),
            ("removed", colours.removed),
            ("skip", colours.line),
            ("filler", colours.line),
        ):
            self.markerSetBack(_MARKERS[kind], bgr(colour))
        self.indicSetFore(_WORD_ADDED, bgr(colours.added_word))
        self.indicSetFore(_WORD_REMOVED, bgr(colours.removed_word))
        for style, back in (
            (_ADDED_NUMBER, colours.added),
            (_REMOVED_NUMBER, colours.removed),
            (_SKIP_NOTE, colours.line),
        ):
            self.styleSetFore(style, bgr(colours.number))
            self.styleSetBack(style, bgr(back))

    def _show_row(self, line: int, row: Row) -> None:
        if row.kind in _MARKERS:
            self.markerAdd(line, _MARKERS[row.kind])
        if row.kind == "skip":
            self.eOLAnnotationSetText(line, f"⋯  {row.text}")
            self.eOLAnnotationSetStyle(line, _SKIP_NOTE)
        self.marginSetText(line, self._numbers(row))
        style = {"added": _ADDED_NUMBER, "removed": _REMOVED_NUMBER, "skip": _SKIP_NOTE, "filler": _SKIP_NOTE}
        self.marginSetStyle(line, style.get(row.kind, int(Scintilla.StylesCommon.LineNumber)))
        if line == 0:
            self._size_margin()

    def _numbers(self, row: Row) -> str:
        width = self._digits()
        old, new = (f"{'' if number is None else number:>{width}}" for number in (row.old, row.new))
        sign = _SIGNS.get(row.kind, " ")
        if self._side == "both":
            return f" {old} {new} {sign}  "
        return f" {old if self._side == 'old' else new} {sign}  "

    def _digits(self) -> int:
        return max(3, len(str(max((row.old or 0, row.new or 0) for row in self.rows)[0] if self.rows else 0)))

    def _size_margin(self) -> None:
        width = self.textWidth(Scintilla.StylesCommon.LineNumber, "8" * len(self._numbers(Row("context"))))
        self.setMarginWidthN(NUMBERS, width + 4)

    def _mark_words(self) -> None:
        for line, row in enumerate(self.rows):
            if not row.words:
                continue
            self.setIndicatorCurrent(_WORD_ADDED if row.kind == "added" else _WORD_REMOVED)
            start = self.positionFromLine(line)
            for first, last in row.words:
                before = byte_count(row.text[:first])
                self.indicatorFillRange(start + before, byte_count(row.text[first:last]))
