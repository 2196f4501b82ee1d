"""The mark of AppForge."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QLinearGradient, QPainter, QPixmap

from appforge_desktop.ui.theme import paint_icon

_FROM, _TO = "#6a5cf0", "#f0764a"


def paint_mark(painter: QPainter, rect: QRectF) -> None:
    """A rounded square with a spark, in the two colours of the brand; the same in both themes."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    gradient = QLinearGradient(QPointF(rect.topLeft()), QPointF(rect.bottomRight()))
    gradient.setColorAt(0.1, QColor(_FROM))
    gradient.setColorAt(1.0, QColor(_TO))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(gradient)
    radius = rect.width() * 0.28
    painter.drawRoundedRect(rect, radius, radius)
    inset = rect.width() * 0.2
    paint_icon(painter, rect.adjusted(inset, inset, -inset, -inset), "lightning-fill", QColor("#ffffff"))
    painter.restore()


def app_icon() -> QIcon:
    """The window's icon."""
    icon = QIcon()
    for size in (32, 128):
        pixmap = QPixmap(size, size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        paint_mark(painter, QRectF(0, 0, size, size))
        painter.end()
        icon.addPixmap(pixmap)
    return icon
