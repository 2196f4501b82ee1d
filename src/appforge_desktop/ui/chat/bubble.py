"""What the person said."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from appforge_desktop.ui.parts import icon_button
from appforge_desktop.ui.theme import theme


class Bubble(QLabel):
    """Text on a tint of the accent."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setContentsMargins(13, 8, 13, 9)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        theme().changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour("accent_soft"))
        painter.drawRoundedRect(QRectF(self.rect()), 13, 13)
        painter.end()
        super().paintEvent(event)


class Said(QWidget):
    """A message of the person, at the right; edit and copy show under the pointer."""

    def __init__(self, text: str, *, edit: Callable[[], None], copy: Callable[[], None]) -> None:
        super().__init__()
        self._bubble = Bubble(text)
        self.edit = icon_button("pencil-simple", "Edit and send again", edit, size=14)
        self.copy = icon_button("copy", "Copy", copy, size=14)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addStretch(1)
        for tool in (self.edit, self.copy):
            policy = tool.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            tool.setSizePolicy(policy)
            tool.hide()
            row.addWidget(tool, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addSpacing(6)
        row.addWidget(self._bubble, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 0, 0, 0)
        column.addLayout(row)
        self._fit()
        theme().changed.connect(self._fit)

    @property
    def text(self) -> str:
        return self._bubble.text()

    def enterEvent(self, event: QEnterEvent) -> None:
        self._show_tools(True)

    def leaveEvent(self, event: QEvent) -> None:
        self._show_tools(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()

    def _show_tools(self, on: bool) -> None:
        self.edit.setVisible(on)
        self.copy.setVisible(on)

    def _fit(self) -> None:
        """As wide as its longest line, at most what the column leaves."""
        metrics = self._bubble.fontMetrics()
        longest = max((metrics.horizontalAdvance(line) for line in self._bubble.text().splitlines()), default=0)
        room = max(120, self.width() - 28 - 6 - 2 * self.edit.sizeHint().width())
        self._bubble.setFixedWidth(min(longest + 30, room))
