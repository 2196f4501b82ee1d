"""The card for what a turn changed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from appforge_desktop.domain.turns import FileChange
from appforge_desktop.presenters.chat import ChangeCard
from appforge_desktop.ui.parts import button, label, line
from appforge_desktop.ui.theme import theme

_FILES = 5
_LETTERS = {"added": ("A", "ok"), "changed": ("M", "accent"), "removed": ("D", "bad")}


class ChangeView(QFrame):
    """Version, picture, files with their line counts, and what can be done with it."""

    def __init__(self, card: ChangeCard, *, diff: Callable[[], None], revert: Callable[[], None]) -> None:
        super().__init__()
        self.setProperty("surface", "raised")
        self.diff = button("Open diff", diff, kind="ghost", glyph="git-diff")
        self.revert = button("Revert", revert, kind="ghost", glyph="arrow-counter-clockwise")
        self.revert.setToolTip("Go back to the version before this one")
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 8)
        column.setSpacing(8)
        column.addLayout(_head(card))
        if card.thumbnail:
            column.addWidget(_Picture(card.thumbnail))
        column.addWidget(_FileList(card.changes))
        column.addWidget(line())
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.diff)
        row.addWidget(self.revert)
        row.addStretch(1)
        column.addLayout(row)


def _head(card: ChangeCard) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(label(f"Version {card.number}", strong=True))
    files = len(card.changes)
    row.addWidget(label(f"{files} file{'' if files == 1 else 's'}", tone="muted", size="small"), 1)
    for count, sign, tone in ((card.added, "+", "ok"), (card.removed, "−", "bad")):
        if count:
            row.addWidget(label(f"{sign}{count}", tone=tone, size="small"))
    return row


class _FileList(QWidget):
    """The files, the first few at once."""

    def __init__(self, changes: tuple[FileChange, ...]) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(3)
        for change in changes[:_FILES]:
            self._column.addWidget(_file_row(change))
        rest = changes[_FILES:]
        if rest:
            self._more = button(f"{len(rest)} more", lambda: self._unfold(rest), kind="ghost", glyph="caret-down")
            self._column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)

    def _unfold(self, rest: tuple[FileChange, ...]) -> None:
        self._more.hide()
        for change in rest:
            self._column.addWidget(_file_row(change))


def _file_row(change: FileChange) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(8)
    letter, tone = _LETTERS[change.kind]
    mark = label(letter, tone=tone, size="caption", strong=True)
    mark.setFixedWidth(12)
    name = label(change.path, tone="muted", size="small")
    name.setToolTip(f"{change.path}: {change.kind}")
    name.setMinimumWidth(40)
    layout.addWidget(mark)
    layout.addWidget(name, 1)
    if change.added:
        layout.addWidget(label(f"+{change.added}", tone="ok", size="caption"))
    if change.removed:
        layout.addWidget(label(f"−{change.removed}", tone="bad", size="caption"))
    return row


class _Picture(QWidget):
    """The app as it looked, with rounded corners."""

    def __init__(self, png: bytes) -> None:
        super().__init__()
        self._pixmap = QPixmap()
        self._pixmap.loadFromData(png)
        self.setMinimumHeight(60)
        self.setFixedHeight(150)

    def sizeHint(self) -> QSize:
        return QSize(240, 150)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._pixmap.isNull():
            return
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        shape = QPainterPath()
        shape.addRoundedRect(rect, 8, 8)
        painter.setClipPath(shape)
        scale = max(rect.width() / self._pixmap.width(), rect.height() / self._pixmap.height())
        width, height = rect.width() / scale, rect.height() / scale
        painter.drawPixmap(rect, self._pixmap, QRectF((self._pixmap.width() - width) / 2, 0, width, height))
        painter.setClipping(False)
        painter.setPen(theme().colour("line_strong"))
        painter.drawPath(shape)
        painter.end()


class Fold(QWidget):
    """A line that opens a list: what was mended, what is wrong."""

    def __init__(self, title: str, rows: tuple[str, ...], *, glyph: str, tone: str, unfolded: bool = False) -> None:
        super().__init__()
        self.head: QPushButton = button(title, self.toggle, kind="ghost", glyph=glyph)
        self.body = QFrame()
        self.body.setProperty("surface", "sunken")
        inside = QVBoxLayout(self.body)
        inside.setContentsMargins(12, 8, 12, 8)
        inside.setSpacing(4)
        for text in rows:
            inside.addWidget(_selectable(text, tone))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.head, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.body)
        self.body.setVisible(unfolded)

    def toggle(self) -> None:
        self.body.setVisible(self.body.isHidden())


def _selectable(text: str, tone: str) -> QWidget:
    made = label(text, tone=tone, size="small", wrap=True)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made
