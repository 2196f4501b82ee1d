"""The palette: a sheet over the window that finds a command by a few letters."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from appforge_desktop.presenters.palette import PaletteModel
from appforge_desktop.ui.palette.rows import ROW, RowPainter
from appforge_desktop.ui.parts import Surface, label, line
from appforge_desktop.ui.theme import icon, theme

_WIDTH = 620
_MOST = 9


class PaletteView(QWidget):
    """Covers its parent while it is open. Arrows choose, Enter runs, Escape or a click outside closes."""

    def __init__(self, model: PaletteModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self._model = model
        self._before: QWidget | None = None
        self.edit = QLineEdit()
        self.edit.setProperty("kind", "bare")
        self.edit.setPlaceholderText("What do you want to do?")
        self.edit.setAccessibleName("Find a command")
        self.edit.installEventFilter(self)
        self.edit.textChanged.connect(self._fill)
        self.list = QListWidget()
        self.list.setItemDelegate(RowPainter(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemEntered.connect(self.list.setCurrentItem)
        self.list.itemClicked.connect(lambda _: self._run())
        self.none = label("No command is like that", tone="muted")
        self.sheet = self._sheet()
        parent.installEventFilter(self)
        self.hide()

    def open(self) -> None:
        """Show it, empty, above everything."""
        self._before = self.window().focusWidget()
        self.setGeometry(self._over.rect())
        self.edit.clear()
        self._fill("")
        self.show()
        self.raise_()
        self.edit.setFocus()

    def close_sheet(self) -> None:
        """Hide it; the keyboard goes back where it was."""
        self.hide()
        if self._before is not None:
            self._before.setFocus()
        self._before = None

    def _sheet(self) -> Surface:
        sheet = Surface(self, reach=22)
        head = QHBoxLayout()
        head.setContentsMargins(16, 12, 16, 10)
        head.setSpacing(10)
        glass = QLabel()
        glass.setPixmap(icon("magnifying-glass").pixmap(18, 18))
        head.addWidget(glass)
        head.addWidget(self.edit, 1)
        head.addWidget(label("Esc", tone="faint", size="caption"))
        column = self._column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(line())
        body = QVBoxLayout()
        body.setContentsMargins(6, 6, 6, 6)
        body.addWidget(self.list)
        body.addWidget(self.none, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(body)
        return sheet

    def _fill(self, text: str) -> None:
        rows = self._model.rows(text)
        self.list.clear()
        for row in rows:
            item = QListWidgetItem(row.title)
            item.setData(ROW, row)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.setVisible(bool(rows))
        self.none.setVisible(not rows)
        self.list.setFixedHeight(max(1, min(len(rows), _MOST)) * self.list.sizeHintForRow(0) + 4 if rows else 0)
        self._place()

    def _place(self) -> None:
        self.edit.setFont(theme().font("lead"))
        room = self.sheet.contentsMargins().left()
        width = min(_WIDTH, self.width() - 32) + 2 * room
        self.sheet.setFixedWidth(width)
        self._column.invalidate()
        self._column.activate()
        self.sheet.resize(width, self._column.totalSizeHint().height())
        self.sheet.move((self.width() - width) // 2, max(8, self.height() // 7 - room))

    def _run(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            row = item.data(ROW)
            self.close_sheet()
            self._model.run(row.id)

    def _step(self, by: int) -> None:
        count = self.list.count()
        if count:
            self.list.setCurrentRow((self.list.currentRow() + by) % count)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.edit and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        if watched is self._over and isinstance(event, QResizeEvent) and self.isVisible():
            self.setGeometry(self._over.rect())
            self._place()
        return False

    def _key(self, event: QKeyEvent) -> bool:
        keys = Qt.Key
        acts = {
            keys.Key_Down: lambda: self._step(1),
            keys.Key_Up: lambda: self._step(-1),
            keys.Key_PageDown: lambda: self._step(_MOST - 1),
            keys.Key_PageUp: lambda: self._step(1 - _MOST),
            keys.Key_Return: self._run,
            keys.Key_Enter: self._run,
            keys.Key_Escape: self.close_sheet,
        }
        act = acts.get(keys(event.key()))
        if act is None:
            return False
        act()
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.sheet.geometry().contains(event.position().toPoint()):
            self.close_sheet()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().colour("scrim"))
        painter.end()
