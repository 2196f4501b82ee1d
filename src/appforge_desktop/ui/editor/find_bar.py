"""Find and replace in the file in front."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QToolButton, QWidget

from appforge_desktop.presenters.editor import Query, Span, find_all, replacement
from appforge_desktop.ui.editor.appearance import MATCH_NOW
from appforge_desktop.ui.editor.code_view import CodeView
from appforge_desktop.ui.editor.units import text_of
from appforge_desktop.ui.parts import icon_button
from appforge_desktop.ui.theme import icon


class FindBar(QFrame):
    """Looks for a query in one view at a time; says "3 of 17"."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "panel")
        self._view: CodeView | None = None
        self._text = ""
        self._spans: list[Span] = []
        self._at = -1
        self._build()
        self.needle.textChanged.connect(lambda _: self._search(from_caret=True))
        for field in (self.needle, self.new):
            field.installEventFilter(self)
        self.hide()

    def _build(self) -> None:
        self.needle, self.new = _field("Find"), _field("Replace with")
        self.count = QLabel()
        self.count.setProperty("tone", "muted")
        self.count.setProperty("scale", "small")
        self.count.setMinimumWidth(74)
        self.case = _toggle("text-aa", "Match case")
        self.word = _toggle("text-underline", "Whole words only")
        self.regex = _toggle("asterisk", "Regular expression")
        for toggle in (self.case, self.word, self.regex):
            toggle.toggled.connect(lambda _: self._search(from_caret=True))
        self.unfold = icon_button(
            "caret-right", "Replace too", lambda: self._show_replace(not self.new.isVisibleTo(self))
        )
        self.replace_one = QPushButton("Replace")
        self.replace_all_button = QPushButton("Replace all")
        self.replace_one.clicked.connect(lambda _: self.replace_current())
        self.replace_all_button.clicked.connect(lambda _: self.replace_all())
        for button in (self.replace_one, self.replace_all_button):
            button.setProperty("kind", "ghost")
        grid = QGridLayout(self)
        grid.setContentsMargins(8, 6, 8, 6)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(6)
        grid.addWidget(self.unfold, 0, 0)
        grid.addWidget(self.needle, 0, 1)
        grid.addLayout(_row(self.case, self.word, self.regex, self.count,
                            icon_button("arrow-up", "Previous (Shift+Enter)", self.previous),
                            icon_button("arrow-down", "Next (Enter)", self.next),
                            icon_button("x", "Close (Esc)", self.close_bar)), 0, 2)  # fmt: skip
        grid.addWidget(self.new, 1, 1)
        self._replace_row = QWidget()
        row = _row(self.replace_one, self.replace_all_button)
        row.addStretch()
        self._replace_row.setLayout(row)
        grid.addWidget(self._replace_row, 1, 2)
        grid.setColumnStretch(1, 1)
        self._show_replace(False)

    # -- opening and closing

    def open_for(self, view: CodeView, *, replace: bool = False) -> None:
        """Show the bar for this view, looking for what is selected in it."""
        self.watch(view)
        selected = text_of(view.getSelText())
        if selected and "\n" not in selected:
            self.needle.setText(selected)
        self._show_replace(replace or self.new.isVisibleTo(self))
        self.show()
        self.needle.setFocus()
        self.needle.selectAll()
        self._search(from_caret=True, move=False)

    def watch(self, view: CodeView | None) -> None:
        """Look in another view from now on."""
        if self._view is view:
            return
        if self._view is not None:
            self._view.edited.disconnect(self._follow)
            self._unmark()
        self._view = view
        if view is not None:
            view.edited.connect(self._follow)
            if not self.isHidden():
                self._search(from_caret=True, move=False)

    def forget(self, view: CodeView) -> None:
        """The view goes away."""
        if self._view is view:
            self._view, self._spans, self._at = None, [], -1

    def close_bar(self) -> None:
        """Put the bar away; the match stays selected."""
        self.hide()
        if self._view is not None:
            self._unmark()
            self._view.take_focus()
        self.closed.emit()

    def _show_replace(self, shown: bool) -> None:
        self.new.setVisible(shown)
        self._replace_row.setVisible(shown)
        self.unfold.setIcon(icon("caret-down" if shown else "caret-right"))

    # -- finding

    def query(self) -> Query:
        """What the person asks for."""
        return Query(self.needle.text(), self.case.isChecked(), self.word.isChecked(), self.regex.isChecked())

    def next(self) -> None:
        """Go to the next match, from the last to the first."""
        self._step(1)

    def previous(self) -> None:
        """Go to the match before."""
        self._step(-1)

    def _follow(self) -> None:
        if not self.isHidden():
            self._search(from_caret=True, move=False)

    def _search(self, *, from_caret: bool, move: bool = True) -> None:
        if self._view is None:
            return
        self._text = self._view.text()
        self._spans, fault = find_all(self._text, self.query())
        self._view.mark_matches(self._spans)
        self._at = -1
        if from_caret and self._spans:
            start = self._view.selectionStart()
            self._at = next((n for n, span in enumerate(self._spans) if span.start >= start), 0)
            if move:
                self._view.select(self._spans[self._at])
        self._say(fault)

    def _step(self, by: int) -> None:
        if self._view is None or not self._spans:
            return
        start, end = self._view.selectionStart(), self._view.selectionEnd()
        if by > 0:
            at = next((n for n, span in enumerate(self._spans) if span.start >= max(end, start + 1)), 0)
            if self._at >= 0 and self._spans[self._at].start >= start and start == end:
                at = self._at
        else:
            at = next((n for n in reversed(range(len(self._spans))) if self._spans[n].end <= start), -1)
        self._at = at % len(self._spans)
        self._view.select(self._spans[self._at])
        self._say("")

    def _unmark(self) -> None:
        if self._view is not None:
            self._view.mark_matches([])
            self._view.mark_matches([], MATCH_NOW)

    def _say(self, fault: str) -> None:
        total = len(self._spans)
        if self._view is not None:
            self._view.mark_matches(self._spans[self._at : self._at + 1] if self._at >= 0 else [], MATCH_NOW)
        text = fault or (f"{self._at + 1} of {total}" if total else "No results" if self.needle.text() else "")
        self.count.setText(text)
        self.count.setProperty("tone", "bad" if fault or (self.needle.text() and not total) else "muted")
        self.count.style().polish(self.count)
        for button in (self.replace_one, self.replace_all_button):
            button.setEnabled(bool(total))

    # -- replacing

    def replace_current(self) -> None:
        """Replace the match that is selected and go to the next; when none is selected, go to one."""
        view = self._view
        if view is None or not self._spans or view.readOnly():
            return
        here = (view.selectionStart(), view.selectionEnd())
        span = next((one for one in self._spans if (one.start, one.end) == here), None)
        if span is None:
            self.next()
            return
        new, fault = replacement(self._text, span, self.query(), self.new.text())
        if fault:
            self._say(fault)
            return
        view.replace_spans([(span, new)])
        view.gotoPos(span.start + len(new.encode()))
        self._search(from_caret=True)

    def replace_all(self) -> None:
        """Replace every match; one undo takes all of them back."""
        if self._view is None or not self._spans or self._view.readOnly():
            return
        edits = []
        for span in self._spans:
            new, fault = replacement(self._text, span, self.query(), self.new.text())
            if fault:
                self._say(fault)
                return
            edits.append((span, new))
        self._view.replace_spans(edits)
        self._search(from_caret=True, move=False)
        self.count.setText(f"{len(edits)} replaced")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                if watched is self.new:
                    self.replace_current()
                else:
                    self._step(-1 if back else 1)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.close_bar()
                return True
        return super().eventFilter(watched, event)


def _field(hint: str) -> QLineEdit:
    field = QLineEdit()
    field.setPlaceholderText(hint)
    field.setAccessibleName(hint)
    field.setMinimumWidth(120)
    return field


def _toggle(name: str, tip: str) -> QToolButton:
    button = QToolButton()
    button.setProperty("kind", "icon")
    button.setIcon(icon(name, on=(name, "accent_text")))
    button.setCheckable(True)
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(2)
    for widget in widgets:
        row.addWidget(widget)
    return row
