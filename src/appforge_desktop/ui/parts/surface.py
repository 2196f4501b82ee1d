"""Sheets that lie above the ground: rounded, with a hairline and a soft shadow, painted and not an effect.

A `QGraphicsDropShadowEffect` renders its whole widget into a pixmap at every blink of the caret; this costs nothing.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from appforge_desktop.ui.theme import theme


def paint_surface(
    painter: QPainter, rect: QRectF, *, radius: float, fill: QColor, line: QColor, shadow: int = 0, ring: bool = False
) -> None:
    """Paint a sheet.

    Args:
        rect: The sheet without its shadow.
        shadow: How far the shadow reaches, in pixels; 0 for none.
        ring: Paint the focus ring around it.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    tint = theme().colour("shadow")
    for step in range(shadow, 0, -1):
        layer = QColor(tint)
        layer.setAlphaF(tint.alphaF() * 0.15 * (1 - step / (shadow + 1)) ** 2)
        painter.setBrush(layer)
        painter.drawRoundedRect(
            rect.adjusted(-step, -step + shadow / 4, step, step + shadow / 4), radius + step, radius + step
        )
    if ring:
        soft = theme().colour("accent")
        soft.setAlphaF(0.22)
        painter.setBrush(soft)
        painter.drawRoundedRect(rect.adjusted(-3, -3, 3, 3), radius + 3, radius + 3)
    painter.setBrush(fill)
    painter.setPen(QPen(theme().colour("accent") if ring else line, 1))
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)


class Surface(QWidget):
    """A sheet that holds widgets. Its contents margins leave room for the shadow.

    Args:
        reach: How far the shadow goes, in pixels.
        inner: Distance from the edge to what it holds.
    """

    def __init__(
        self, parent: QWidget | None = None, *, reach: int = 0, radius: int | None = None, inner: int = 0
    ) -> None:
        super().__init__(parent)
        self._reach = reach
        self._radius = radius
        self.ring = False
        room = max(reach, 4) + inner
        self.setContentsMargins(room, room, room, room)
        theme().changed.connect(self._dress)

    def _dress(self) -> None:
        self.update()

    def set_ring(self, on: bool) -> None:
        """Show or hide the focus ring."""
        self.ring = on
        self.update()

    def ring_of(self, widget: QWidget) -> None:
        """Show the focus ring while `widget` has the keyboard."""
        widget.installEventFilter(self)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        # Never event.type() here: WebEngine posts events of types that PySide has no name for, and asking crashes.
        if isinstance(event, QFocusEvent):
            self.set_ring(event.gotFocus())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        room = max(self._reach, 4)
        paint_surface(
            painter,
            QRectF(self.rect()).adjusted(room, room, -room, -room),
            radius=theme().tokens.radii.l if self._radius is None else self._radius,
            fill=theme().colour("raised"),
            line=theme().colour("line_strong"),
            shadow=self._reach,
            ring=self.ring,
        )
        painter.end()
