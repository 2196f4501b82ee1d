"""The small field for a line number."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QWidget


class GoToLine(QFrame):
    """Takes "40" or "40:12"."""

    chosen = Signal(int, int)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "panel")
        self.field = QLineEdit()
        self.field.setPlaceholderText("Line, or line:column")
        self.field.setAccessibleName("Go to line")
        self.field.setMaximumWidth(220)
        self.field.installEventFilter(self)
        self.range = QLabel()
        self.range.setProperty("tone", "muted")
        self.range.setProperty("scale", "small")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.addWidget(QLabel("Go to line"))
        row.addWidget(self.field)
        row.addWidget(self.range, 1)
        self.hide()

    def ask(self, line: int, lines: int) -> None:
        """Ask for a line of a file with so many."""
        self.range.setText(f"1 to {lines}, now at {line}")
        self.field.clear()
        self.show()
        self.field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._choose()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self._close()
                return True
        return super().eventFilter(watched, event)

    def _choose(self) -> None:
        found = re.fullmatch(r"\s*(\d{1,9})(?:\s*[:,]\s*(\d{1,9}))?\s*", self.field.text())
        if found is None:
            self.range.setText("A number such as 40, or 40:12")
            return
        self._close()
        self.chosen.emit(int(found.group(1)), int(found.group(2) or 1))

    def _close(self) -> None:
        self.hide()
        self.closed.emit()
