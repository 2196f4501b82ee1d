"""A text box that grows with what is typed, and sends it on Enter."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QTextEdit, QWidget

from appforge_desktop.ui.theme import theme

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class GrowingEdit(QTextEdit):
    """Plain text; Enter sends, Shift+Enter breaks the line, Escape gives up.

    Args:
        lines: Least and most lines that show; beyond, it scrolls.
        size: Name of a size of the type scale.
    """

    sent = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None, *, lines: tuple[int, int] = (1, 8), size: str = "body") -> None:
        super().__init__(parent)
        self._lines, self._size = lines, size
        self.setProperty("kind", "bare")
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(2)
        self.textChanged.connect(self._fit)
        theme().changed.connect(self._dress)
        self._dress()

    def text(self) -> str:
        return self.toPlainText()

    def send(self) -> None:
        """Send what is typed; nothing happens when that is only blank."""
        if self.isEnabled() and self.text().strip():
            self.sent.emit(self.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.key() in _ENTER and not shift:
            self.send()
        elif event.key() in _ENTER:
            self.textCursor().insertBlock()
            self.ensureCursorVisible()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.textCursor().insertText(source.text())
        self.ensureCursorVisible()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _dress(self) -> None:
        font = theme().font(self._size)
        self.setStyleSheet(f"font-size: {font.pixelSize()}px;")
        self.document().setDefaultFont(font)
        self._fit()

    def _fit(self) -> None:
        step = self.fontMetrics().lineSpacing()
        least, most = (round(step * count) + 6 for count in self._lines)
        wanted = round(self.document().size().height()) + 2
        self.setFixedHeight(min(max(wanted, least), most))
        over = wanted > most
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if over else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(policy)
