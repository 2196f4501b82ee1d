"""How a line of the palette is painted."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QKeySequence, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from appforge_desktop.presenters.palette import PaletteRow
from appforge_desktop.ui.theme import paint_icon, theme

ROW = Qt.ItemDataRole.UserRole

_GLYPHS = {
    "File": "folder",
    "Edit": "pencil-simple",
    "View": "layout",
    "Chat": "chat-circle",
    "Versions": "clock-counter-clockwise",
    "Preview": "browser",
    "Help": "question",
}


class RowPainter(QStyledItemDelegate):
    """Icon of the area, title with the letters that were found, and keys."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(100, round(theme().tokens.type.body * 2.6))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: PaletteRow = index.data(ROW)
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().colour("accent_soft"))
            painter.drawRoundedRect(rect.adjusted(0, 1, 0, -1), 8, 8)
        middle = rect.center().y()
        glyph = "clock-counter-clockwise" if row.recent else _GLYPHS.get(row.area, "command")
        paint_icon(painter, QRectF(rect.left() + 11, middle - 8, 16, 16), glyph, theme().colour("muted"))
        baseline = middle + QFontMetricsF(theme().font()).ascent() / 2 - 1
        self._paint_title(painter, row, QPointF(rect.left() + 38, baseline))
        self._paint_keys(painter, row, rect)
        painter.restore()

    def _paint_title(self, painter: QPainter, row: PaletteRow, place: QPointF) -> None:
        plain, strong = theme().font(), theme().font(weight=QFont.Weight.Bold)
        x = place.x()
        painter.setFont(plain)
        painter.setPen(theme().colour("muted"))
        painter.drawText(QPointF(x, place.y()), f"{row.area}  ")
        x += QFontMetricsF(plain).horizontalAdvance(f"{row.area}  ")
        for at, letter in enumerate(row.title):
            font = strong if at in row.hits else plain
            painter.setFont(font)
            painter.setPen(theme().colour("accent_text" if at in row.hits else "text"))
            painter.drawText(QPointF(x, place.y()), letter)
            x += QFontMetricsF(font).horizontalAdvance(letter)

    def _paint_keys(self, painter: QPainter, row: PaletteRow, rect: QRectF) -> None:
        if not row.keys:
            return
        font = theme().font("caption")
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        right = rect.right() - 10
        for key in reversed(QKeySequence(row.keys).toString(QKeySequence.SequenceFormat.NativeText).split("+")):
            width = max(metrics.horizontalAdvance(key) + 12, 20)
            cap = QRectF(right - width, rect.center().y() - 10, width, 19)
            painter.setPen(theme().colour("line_strong"))
            painter.setBrush(theme().colour("panel"))
            painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
            painter.setPen(theme().colour("muted"))
            painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, key)
            right -= width + 4
