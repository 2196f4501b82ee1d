"""One open file in Scintilla. Positions inside are UTF-8 bytes; what goes in and out is text, lines and columns."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from PySide6.QtCore import QEvent, QKeyCombination, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtWidgets import QMenu, QWidget
from pyside6_scintilla import Scintilla, ScintillaEdit

from appforge_desktop.domain.merge.lines import changes, split_lines
from appforge_desktop.presenters.editor import Span
from appforge_desktop.presenters.editor.languages import Language
from appforge_desktop.ui.editor.appearance import MATCH, paint, set_up, size_number_margin
from appforge_desktop.ui.editor.indenting import (
    Indentation,
    closing_typed,
    indentation_of,
    new_line,
    toggle_comment,
    use_indentation,
)
from appforge_desktop.ui.editor.styling import Styling
from appforge_desktop.ui.editor.units import byte_count, text_of
from appforge_desktop.ui.theme import icon, theme

_BRACES = b"()[]{}"


@dataclass(frozen=True)
class Caret:
    """Where the caret stands: 1-based line and column, in characters."""

    line: int
    column: int
    selected: int = 0


class CodeView(ScintillaEdit):
    """A code editor for one file; its document, undo history, caret and folds are its own."""

    dirty_changed = Signal(bool)
    caret_moved = Signal()
    edited = Signal()

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.language: Language = language
        self.indentation = Indentation()
        self._keys: dict[QKeyCombination, Callable[[], None]] = {}
        self._loading = False
        set_up(self)
        self.setMultipleSelection(True)
        self.setAdditionalSelectionTyping(True)
        self.setMultiPaste(Scintilla.MultiPaste.Each)
        self.setMouseWheelCaptures(False)
        self._styling = Styling(self)
        self._own_keys()
        self.set_language(language)
        self.savePointChanged.connect(self._save_point)
        self.charAdded.connect(self._typed)
        self.updateUi.connect(self._moved)
        self.linesAdded.connect(lambda _: size_number_margin(self))
        self.zoom.connect(lambda _: size_number_margin(self))  # type: ignore[attr-defined]
        self.modified.connect(self._modified)
        theme().changed.connect(self.repaint_theme)

    # -- text

    def text(self) -> str:
        """All of it."""
        return text_of(self.get_text_range(0, self.length()))

    def load(self, text: str) -> None:
        """Begin with this text: nothing to undo."""
        self._loading = True
        self.setReadOnly(False)
        self.setUndoCollection(False)
        self.clearAll()
        self.setEOLMode(_line_end(text))
        self.addText(byte_count(text), text)
        self.setUndoCollection(True)
        self.emptyUndoBuffer()
        self.setSavePoint()
        self.gotoPos(0)
        self.setFirstVisibleLine(0)
        self._loading = False
        self.indentation = indentation_of(text, self.language)
        use_indentation(self, self.indentation)
        size_number_margin(self)

    def take(self, text: str) -> None:
        """Become this text in one step that can be undone; caret and scroll stay with their lines."""
        self._loading = True
        old = split_lines(self.text())
        starts = [0, *accumulate(map(byte_count, old))]
        self.beginUndoAction()
        for change in reversed(changes(old, split_lines(text))):
            new = "".join(change.lines)
            self.setTargetRange(starts[change.start], starts[change.end])
            self.replaceTarget(byte_count(new), new)
        self.endUndoAction()
        self._loading = False
        self.setSavePoint()
        self.dirty_changed.emit(False)

    def mark_saved(self) -> None:
        """What is here now is what the disk has; the undo history stays."""
        self.setSavePoint()

    def is_dirty(self) -> bool:
        return bool(self.modify())

    # -- places

    def caret(self) -> Caret:
        """Where the caret stands."""
        position = self.currentPos()
        line = self.lineFromPosition(position)
        column = self.countCharacters(self.positionFromLine(line), position) + 1
        return Caret(line + 1, column, self.countCharacters(self.selectionStart(), self.selectionEnd()))

    def go_to(self, line: int, column: int = 1) -> None:
        """Put the caret at a 1-based place, unfold and centre it."""
        at = min(max(line, 1), self.lineCount()) - 1
        self.ensureVisibleEnforcePolicy(at)
        start, end = self.positionFromLine(at), self.lineEndPosition(at)
        position = min(self.positionRelative(start, column - 1) or end, end) if column > 1 else start
        self.gotoPos(position)
        top = self.visibleFromDocLine(at) - self.linesOnScreen() // 2
        self.setFirstVisibleLine(max(0, top))

    def select(self, span: Span) -> None:
        """Select a match and bring it into view."""
        self.ensureVisible(self.lineFromPosition(span.start))
        self.setSel(span.start, span.end)
        self.scrollRange(span.start, span.end)

    def mark_matches(self, spans: Sequence[Span], indicator: int = MATCH) -> None:
        """Show where the find bar found something; these spans and no others."""
        self.setIndicatorCurrent(indicator)
        self.indicatorClearRange(0, self.length())
        for span in spans:
            self.indicatorFillRange(span.start, span.end - span.start)

    def replace_spans(self, edits: list[tuple[Span, str]]) -> None:
        """Replace matches, given from top to bottom, as one undo."""
        self.beginUndoAction()
        for span, new in reversed(edits):
            self.setTargetRange(span.start, span.end)
            self.replaceTarget(byte_count(new), new)
        self.endUndoAction()

    # -- looks and keys

    def set_language(self, language: Language) -> None:
        """Colour and fold as this language."""
        self.language = language
        self._styling.set_language(language)
        self.repaint_theme()

    def repaint_theme(self) -> None:
        """Take the colours of the theme that is on."""
        paint(self, self.language)
        size_number_margin(self)

    def take_focus(self) -> None:
        """Let typing go here (Scintilla has another `setFocus`)."""
        QWidget.setFocus(self, Qt.FocusReason.OtherFocusReason)

    def on_key(self, keys: str, run: Callable[[], None]) -> None:
        """Run something on a key before Scintilla sees it; a window's shortcut on the same key comes first."""
        self._keys[QKeySequence.fromString(keys)[0]] = run  # type: ignore[index]

    def toggle_comment(self) -> None:
        """Comment the selected lines out or in."""
        toggle_comment(self, self.language)

    def select_next_occurrence(self) -> None:
        """Add the next place with the selected text to the selection."""
        self.targetWholeDocument()
        self.setSearchFlags(Scintilla.FindOption.MatchCase)
        self.multipleSelectAddNext()

    def _own_keys(self) -> None:
        for keys, run in {
            "Return": lambda: new_line(self, self.language),
            "Enter": lambda: new_line(self, self.language),
            "Ctrl+/": self.toggle_comment,
            "Ctrl+D": self.select_next_occurrence,
            "Alt+Up": self.moveSelectedLinesUp,
            "Alt+Down": self.moveSelectedLinesDown,
            "Ctrl+Shift+K": self.lineDelete,
            "Ctrl+Shift+D": self.selectionDuplicate,
            "Ctrl+0": lambda: self.setZoom(0),
            "Ctrl+Shift+Z": self.redo,
        }.items():
            self.on_key(keys, run)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = event.keyCombination()
        plain = keys.keyboardModifiers() & ~Qt.KeyboardModifier.KeypadModifier
        run = self._keys.get(QKeyCombination(plain, keys.key()))
        if run is not None:
            run()
            event.accept()
        elif event.key() == Qt.Key.Key_Escape:
            self.clear_extra_selections()
            event.ignore()
        else:
            super().keyPressEvent(event)

    def clear_extra_selections(self) -> None:
        """Back to one caret."""
        if self.selections() > 1:
            self.setEmptySelection(self.currentPos())

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            steps = 1 if event.angleDelta().y() > 0 else -1
            self.setZoom(min(max(self.send(Scintilla.Message.GetZoom) + steps, -5), 20))
            event.accept()
        else:
            super().wheelEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        editable = not self.readOnly()
        selected = not self.selectionEmpty()
        for title, name, run, on in (
            ("Undo", "arrow-counter-clockwise", self.undo, editable and self.canUndo()),
            ("Redo", "arrow-clockwise", self.redo, editable and self.canRedo()),
            ("", "", None, True),
            ("Cut", "scissors", self.cut, editable and selected),
            ("Copy", "copy", self.copy, selected),
            ("Paste", "clipboard-text", self.paste, editable and self.canPaste()),
            ("", "", None, True),
            ("Comment lines out or in", "code", self.toggle_comment, editable),
            ("Select all", "selection-all", self.selectAll, True),
        ):
            if run is None:
                menu.addSeparator()
                continue
            action = menu.addAction(icon(name), title, run)
            action.setEnabled(bool(on))
        menu.popup(event.globalPos())

    # -- what Scintilla tells

    def _save_point(self, dirty: bool) -> None:
        if not self._loading:
            self.dirty_changed.emit(dirty)

    def _typed(self, letter: int) -> None:
        closing_typed(self, chr(letter))

    def _modified(self, kind: int, *_: object) -> None:
        changed = Scintilla.ModificationFlags.InsertText | Scintilla.ModificationFlags.DeleteText
        if kind & changed and not self._loading:
            QTimer.singleShot(0, self, self.edited.emit)

    def _moved(self, _: int) -> None:
        self._match_braces()
        self.caret_moved.emit()

    def _match_braces(self) -> None:
        position = self.currentPos()
        for at in (position - 1, position):
            if 0 <= at < self.length() and self.charAt(at) & 0xFF in _BRACES:
                match = self.braceMatch(at, 0)
                if match >= 0:
                    self.braceHighlight(at, match)
                else:
                    self.braceBadLight(at)
                return
        self.braceHighlight(-1, -1)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.ScreenChangeInternal:
            self.repaint_theme()
        super().changeEvent(event)


def _line_end(text: str) -> int:
    crlf = text.count("\r\n")
    if crlf and crlf * 2 >= text.count("\n"):
        return int(Scintilla.EndOfLine.CrLf)
    return int(Scintilla.EndOfLine.Cr if "\r" in text and "\n" not in text else Scintilla.EndOfLine.Lf)
