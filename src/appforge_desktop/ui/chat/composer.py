"""The message box."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from appforge_desktop.presenters.chat import ChatPresenter, ChatState
from appforge_desktop.ui.parts import FlowLayout, GrowingEdit, Surface, button, icon_button, label, listen
from appforge_desktop.ui.theme import icon, theme


class Composer(QWidget):
    """Text box with a button that sends, or stops while an answer comes; above it what one may say next."""

    def __init__(self, presenter: ChatPresenter) -> None:
        super().__init__()
        self._presenter = presenter
        self._wishes: tuple[str, ...] = ()
        self._draft = ""
        self.edit = GrowingEdit(lines=(1, 9))
        self.edit.setAccessibleName("Message")
        self.edit.sent.connect(self._send)
        self.edit.left.connect(presenter.leave_edit)
        self.edit.textChanged.connect(self._dress)
        self.go = _RoundButton()
        self.go.clicked.connect(self._press)
        self.chips = FlowLayout(gap=6)
        self._editing = QWidget()
        self._lay_out()
        listen(self, presenter.changed, self._paint)
        listen(self, presenter.focus, lambda _: self.edit.setFocus())
        theme().changed.connect(self._dress)
        self._paint(presenter.state)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.edit.setFocus()

    def _lay_out(self) -> None:
        sheet = Surface(inner=5)
        sheet.ring_of(self.edit)
        row = QHBoxLayout(sheet)
        row.setContentsMargins(7, 3, 2, 3)
        row.setSpacing(8)
        row.addWidget(self.edit, 1)
        row.addWidget(self.go, 0, Qt.AlignmentFlag.AlignBottom)
        note = QHBoxLayout(self._editing)
        note.setContentsMargins(8, 0, 4, 0)
        note.addWidget(label("Sending this again takes the place of your message", tone="muted", size="small"), 1)
        note.addWidget(icon_button("x", "Keep the message as it is", self._presenter.leave_edit, size=13))
        chips = QWidget()
        chips.setLayout(self.chips)
        self._chip_row = chips
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 4, 12, 12)
        column.setSpacing(6)
        inset = QHBoxLayout()
        inset.setContentsMargins(4, 0, 4, 0)
        inset.addWidget(chips)
        column.addLayout(inset)
        column.addWidget(self._editing)
        column.addWidget(sheet)

    def _paint(self, state: ChatState) -> None:
        if state.draft != self._draft:
            self._draft = state.draft
            self.edit.setPlainText(state.draft)
            self.edit.moveCursor(self.edit.textCursor().MoveOperation.End)
            self.edit.setFocus()
        self._editing.setVisible(state.editing is not None)
        self.edit.setPlaceholderText(
            "What should change?" if state.version is not None else "Describe the app you want"
        )
        if state.suggestions != self._wishes:
            self._wishes = state.suggestions
            self.chips.clear()
            for wish in state.suggestions:
                self.chips.addWidget(button(wish, lambda wish=wish: self._presenter.ask(wish), kind="chip"))  # type: ignore[misc]
        self._chip_row.setVisible(bool(state.suggestions) and not state.busy)
        self._dress()

    def _dress(self) -> None:
        state = self._presenter.state
        self.go.show_state(busy=state.busy, ready=bool(self.edit.text().strip()) and state.project is not None)

    def _press(self) -> None:
        if self._presenter.state.busy:
            self._presenter.stop()
        else:
            self.edit.send()

    def _send(self, text: str) -> None:
        if not self._presenter.state.busy:
            self.edit.clear()
            self._draft = ""
            self._presenter.ask(text)


class _RoundButton(QToolButton):
    """Send, or stop."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(30, 30)
        self.setIconSize(QSize(16, 16))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_state(self, *, busy: bool, ready: bool) -> None:
        """Stop while busy; else send, when there is something to send."""
        one = theme().tokens.colours
        self.setEnabled(busy or ready)
        self.setIcon(icon("stop-fill" if busy else "arrow-up-bold", "on_accent" if busy or ready else "faint"))
        self.setToolTip("Stop (Ctrl+.)" if busy else "Send (Enter)")
        self.setAccessibleName("Stop" if busy else "Send")
        fill = one.text if busy else one.accent if ready else one.sunken
        hover = one.muted if busy else one.accent_hover
        self.setStyleSheet(
            f"QToolButton {{ background: {fill}; border: 1px solid transparent; border-radius: 15px; padding: 0; }}"
            f"QToolButton:hover {{ background: {hover}; }} QToolButton:focus {{ border-color: {one.text}; }}"
            f"QToolButton:disabled {{ background: {one.sunken}; }}"
        )
        if busy:
            self.setIcon(icon("stop-fill", "window"))
