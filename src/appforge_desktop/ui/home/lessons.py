"""What Home shows before there is a project: how it goes, in three steps."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from appforge_desktop.ui.parts import label
from appforge_desktop.ui.theme import paint_icon, theme

_STEPS = (
    ("chat-circle-text", "Say it", "One sentence is enough: what it keeps, and what you want to see."),
    ("play", "Watch it run", "A small model writes it, it is checked, and it runs beside the chat."),
    ("git-diff", "Change anything", "By talking or in the code. Every step is a version that you can go back to."),
)


class Lessons(QWidget):
    """Three cards side by side; made when they show first, which most starts never do."""

    def __init__(self) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(6, 0, 6, 0)
        self._row.setSpacing(16)

    def setVisible(self, visible: bool) -> None:
        """Show or hide; the cards are made before they are seen."""
        if visible and self._row.isEmpty():
            for glyph, title, text in _STEPS:
                self._row.addWidget(_step(glyph, title, text), 1)
        super().setVisible(visible)


def _step(glyph: str, title: str, text: str) -> QFrame:
    card = QFrame()
    card.setProperty("surface", "raised")
    column = QVBoxLayout(card)
    column.setContentsMargins(18, 18, 18, 18)
    column.setSpacing(6)
    column.addWidget(_Badge(glyph))
    column.addSpacing(6)
    column.addWidget(label(title, size="lead", strong=True))
    column.addWidget(label(text, tone="muted", wrap=True))
    column.addStretch(1)
    return card


class _Badge(QWidget):
    """An icon on a tint."""

    def __init__(self, glyph: str) -> None:
        super().__init__()
        self._glyph = glyph
        self.setFixedSize(34, 34)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme().colour("accent_soft"))
        painter.setBrush(theme().colour("accent_soft"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 9, 9)
        paint_icon(painter, QRectF(self.rect()).adjusted(8, 8, -8, -8), self._glyph, theme().colour("accent_text"))
        painter.end()
