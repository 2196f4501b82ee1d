"""Notices at the bottom of the window, the newest lowest."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from appforge_desktop.presenters.notices import Notice, Notices
from appforge_desktop.ui.parts import Surface, button, icon_button, label, listen
from appforge_desktop.ui.theme import icon, theme

_LOOKS = {"plain": ("info", "muted"), "good": ("check-circle", "ok"), "bad": ("warning-circle", "bad")}
_WIDTH = 520
_ABOVE = 36


class NoticesView(QWidget):
    """Lies over the window, as large as what it shows."""

    def __init__(self, notices: Notices, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self._notices = notices
        self._shown: dict[int, QWidget] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        parent.installEventFilter(self)
        theme().changed.connect(self._place)
        listen(self, notices.changed, self._paint)
        self._paint(notices.state)

    def _paint(self, state: tuple[Notice, ...]) -> None:
        keys = {notice.key for notice in state}
        for key in [key for key in self._shown if key not in keys]:
            sheet = self._shown.pop(key)
            self._column.removeWidget(sheet)
            sheet.hide()
            sheet.deleteLater()
        for notice in state:
            if notice.key not in self._shown:
                self._shown[notice.key] = self._sheet(notice)
                self._column.addWidget(self._shown[notice.key])
                self._shown[notice.key].show()
        self.setVisible(bool(state))
        self._place()
        self.raise_()

    def _sheet(self, notice: Notice) -> QWidget:
        sheet = Surface(reach=12, radius=theme().tokens.radii.m)
        row = QHBoxLayout(sheet)
        row.setContentsMargins(14, 8, 8, 8)
        row.setSpacing(10)
        glyph = QLabel()
        glyph.setPixmap(icon(*_LOOKS[notice.kind]).pixmap(18, 18))
        row.addWidget(glyph)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(label(_breakable(notice.text), wrap=True))
        if notice.hint:
            words.addWidget(label(_breakable(notice.hint), tone="muted", size="small", wrap=True))
        row.addLayout(words, 1)
        if notice.action:
            row.addWidget(button(notice.action, lambda: self._notices.act(notice.key)))
        row.addWidget(icon_button("x", "Close", lambda: self._notices.dismiss(notice.key), size=14))
        if notice.seconds > 0:
            timer = QTimer(sheet, singleShot=True, interval=round(notice.seconds * 1000))
            timer.timeout.connect(lambda: self._notices.dismiss(notice.key))
            timer.start()
        return sheet

    def _place(self) -> None:
        if not self._shown:
            return
        area = self._over.rect()
        width = min(_WIDTH, area.width() - 16)
        self.setFixedWidth(width)
        self._column.invalidate()
        self._column.activate()
        height = self._column.totalHeightForWidth(width)
        self.resize(width, height)
        self.move((area.width() - width) // 2, area.height() - height - _ABOVE)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QResizeEvent):  # never event.type(): see Surface.eventFilter
            self._place()
        return False


def _breakable(text: str) -> str:
    """Lets long paths break after a separator."""
    return text.replace("/", "/\u200b").replace("\\", "\\\u200b")
