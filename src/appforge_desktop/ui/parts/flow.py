"""A layout that breaks into rows like words into lines."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Places items at their size hint, left to right.

    Args:
        gap: Pixels between items and between rows.
        centred: Centre each row.
        grid: Stretch items so that full rows fill the width, all alike; for cards.
    """

    def __init__(
        self, parent: QWidget | None = None, *, gap: int = 8, centred: bool = False, grid: bool = False
    ) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap, self._centred, self._grid = gap, centred, grid
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def clear(self) -> None:
        """Remove and delete every widget."""
        while self._items:
            widget = self._items.pop().widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.invalidate()

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return sum(height + self._gap for _, height in self._rows(width)) - self._gap if self._items else 0

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        y = rect.y()
        for row, height in self._rows(rect.width()):
            used = sum(size.width() for _, size in row) + self._gap * (len(row) - 1)
            x = rect.x() + (max(0, rect.width() - used) // 2 if self._centred else 0)
            for item, size in row:
                item.setGeometry(QRect(QPoint(x, y), QSize(size.width(), height)))
                x += size.width() + self._gap
            y += height + self._gap

    def _rows(self, width: int) -> list[tuple[list[tuple[QLayoutItem, QSize]], int]]:
        sizes = [(item, self._size(item, width)) for item in self._items]
        rows: list[list[tuple[QLayoutItem, QSize]]] = []
        left = -1
        for item, size in sizes:
            if left < size.width() or not rows:
                rows.append([])
                left = width
            rows[-1].append((item, size))
            left -= size.width() + self._gap
        return [(row, max(size.height() for _, size in row)) for row in rows]

    def _size(self, item: QLayoutItem, width: int) -> QSize:
        hint = item.sizeHint()
        if not self._grid:
            return QSize(min(hint.width(), width), hint.height())
        columns = max(1, (width + self._gap) // (item.minimumSize().width() + self._gap))
        return QSize((width - self._gap * (columns - 1)) // columns, hint.height())
