"""Home."""

from __future__ import annotations

import functools
import os
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDropEvent,
    QImage,
    QPainter,
    QPaintEvent,
    QPixmap,
    QRadialGradient,
    QShowEvent,
)
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QInputDialog, QScrollArea, QVBoxLayout, QWidget

from appforge_desktop.presenters.home import HomePresenter, HomeState, RecentProject
from appforge_desktop.ui.home.card import ProjectCard
from appforge_desktop.ui.home.lessons import Lessons
from appforge_desktop.ui.home.prompt import PromptBox
from appforge_desktop.ui.parts import FlowLayout, button, label, listen, paint_mark
from appforge_desktop.ui.theme import theme

_COLUMN = 760
_GRID = 1040
_GRAIN = 128


class HomeView(QScrollArea):
    """Describe an app, open a recent one, or open a folder (by button or by dropping it here)."""

    def __init__(self, presenter: HomePresenter) -> None:
        super().__init__()
        self._presenter = presenter
        self._shown: tuple[RecentProject, ...] | None = None
        self.prompt = PromptBox(presenter)
        self.prompt.setMaximumWidth(_COLUMN)
        self.cards = FlowLayout(gap=6, grid=True)
        self.lessons = Lessons()
        self.setWidgetResizable(True)
        self.setAcceptDrops(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(self._canvas())
        listen(self, presenter.changed, self._paint)
        listen(self, presenter.focus, lambda _: self.prompt.edit.setFocus())
        theme().changed.connect(self._dress)  # a method: it goes with the widget, a lambda would not
        self._paint(presenter.state)

    def choose_folder(self) -> None:
        """Ask for a folder and open it as a project."""
        dialog = QFileDialog(self, "Open a folder")
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self._presenter.open_folder(Path(path)))
        dialog.open()

    def _canvas(self) -> QWidget:
        canvas = _Glow()
        column = QVBoxLayout(canvas)
        column.setContentsMargins(40, 24, 40, 32)
        column.setSpacing(0)
        column.addStretch(2)
        column.addWidget(_Mark(), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(16)
        for line in (label("What do you want to build?", size="display"), label(_SUB, tone="muted", size="lead")):
            line.setWordWrap(True)
            line.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(line)
            column.addSpacing(8)
        column.addWidget(_centred(self.prompt, _COLUMN))
        column.addStretch(1)
        column.addSpacing(24)
        column.addWidget(_centred(self._recents(), _GRID))
        column.addStretch(2)
        return canvas

    def _recents(self) -> QWidget:
        part = QWidget()
        self._title = label("Recent", strong=True)
        head = QHBoxLayout()
        head.setContentsMargins(6, 0, 6, 0)
        head.addWidget(self._title, 1)
        head.addWidget(button("Open a folder", self.choose_folder, kind="ghost", glyph="folder-open"))
        grid = QWidget()
        grid.setLayout(self.cards)
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(grid)
        column.addWidget(self.lessons)
        return part

    def _paint(self, state: HomeState) -> None:
        empty = state.loaded and not state.recents
        self.lessons.setVisible(empty)
        self._title.setText("How it goes" if empty else "Recent" if state.recents else "")
        if state.recents == self._shown:
            return
        self._shown = state.recents
        focused = self._focused_card()
        self.cards.clear()
        made = [self._card(project) for project in state.recents]
        for card in made:
            self.cards.addWidget(card)
        if made and focused is not None:
            made[min(focused, len(made) - 1)].setFocus()

    def _dress(self) -> None:
        self.viewport().update()

    def _focused_card(self) -> int | None:
        """Place of the card that has the keyboard, so that the one that takes its place gets it."""
        cards = [item.widget() for at in range(self.cards.count()) if (item := self.cards.itemAt(at)) is not None]
        return next((at for at, card in enumerate(cards) if card is not None and card.hasFocus()), None)

    def _card(self, project: RecentProject) -> ProjectCard:
        card = ProjectCard(project)
        card.clicked.connect(lambda: self._presenter.open(project.id))
        card.rename.connect(lambda: self._rename(project))
        card.reveal.connect(lambda: self._presenter.reveal(project.id))
        card.remove.connect(lambda: self._presenter.remove(project.id))
        return card

    def _rename(self, project: RecentProject) -> None:
        dialog = QInputDialog(self)
        dialog.setWindowTitle("Rename")
        dialog.setLabelText("Name of the project")
        dialog.setTextValue(project.name)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.textValueSelected.connect(lambda name: self._presenter.rename(project.id, name))
        dialog.open()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.prompt.edit.setFocus()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _folder(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        folder = _folder(event)
        if folder is not None:
            self._presenter.open_folder(folder)
            event.acceptProposedAction()


_SUB = "Say it in a sentence. It is written and runs here, on this computer, with no account and no network."


@functools.cache
def _grain(dark: bool) -> QPixmap:
    """Noise of one or two levels, which keeps eight bits of a soft gradient from showing as rings."""
    noise = os.urandom(_GRAIN * _GRAIN).translate(bytes(level % 3 for level in range(256)))
    pixels = bytearray(4 * len(noise))
    for channel in range(0 if dark else 3, 4):
        pixels[channel::4] = noise
    image = QImage(bytes(pixels), _GRAIN, _GRAIN, QImage.Format.Format_ARGB32_Premultiplied)
    return QPixmap.fromImage(image.copy())


class _Mark(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(52, 52)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_mark(painter, QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.end()


class _Glow(QWidget):
    """The ground of Home: a breath of the accent behind the heading."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().colour("window"))
        glow = QRadialGradient(QPointF(self.width() / 2, 60), max(420.0, self.width() * 0.42))
        tint = theme().colour("accent")
        for place, alpha in ((0.0, 0.06), (0.5, 0.022), (1.0, 0.0)):
            shade = QColor(tint)
            shade.setAlphaF(alpha)
            glow.setColorAt(place, shade)
        painter.fillRect(self.rect(), glow)
        painter.drawTiledPixmap(self.rect(), _grain(theme().tokens.dark))
        painter.end()


def _centred(widget: QWidget, width: int) -> QWidget:
    """`widget` as wide as it may be, in the middle of the row."""
    widget.setMaximumWidth(width)
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addStretch(1)
    layout.addWidget(widget, 1000)
    layout.addStretch(1)
    return row


def _folder(event: QDropEvent) -> Path | None:
    """The one local folder that is dragged, if it is one."""
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return paths[0] if len(paths) == 1 and paths[0].is_dir() else None
