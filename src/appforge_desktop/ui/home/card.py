"""A recent project as a card."""

from __future__ import annotations

import zlib

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFont,
    QKeyEvent,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractButton, QMenu, QWidget

from appforge_desktop.presenters.home import RecentProject
from appforge_desktop.ui.parts import paint_surface
from appforge_desktop.ui.theme import icon, paint_icon, theme

_ROOM = 6
_HUES = (243, 205, 168, 28, 330, 275, 190, 12)


class ProjectCard(QAbstractButton):
    """Picture, name, and when it was opened. Click or Enter opens; F2 renames, Delete removes, Menu has all."""

    rename = Signal()
    reveal = Signal()
    remove = Signal()

    def __init__(self, project: RecentProject, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.project = project
        self._picture = QPixmap()
        if project.thumbnail:
            self._picture.loadFromData(project.thumbnail)
        self.setText(project.name)
        self.setAccessibleName(f"{project.name}, opened {project.when}")
        self.setToolTip(str(project.folder))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setMinimumWidth(216)

    def sizeHint(self) -> QSize:
        return QSize(248, 222)

    def menu(self) -> QMenu:
        """What the right button and the Menu key offer."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for text, glyph, act in (
            ("Open", "arrow-right", self.click),
            ("Rename…", "pencil-simple", self.rename.emit),
            ("Show folder", "folder-open", self.reveal.emit),
            ("Remove from list", "trash", self.remove.emit),
        ):
            menu.addAction(icon(glyph), text).triggered.connect(lambda _=False, act=act: act())
        return menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu().popup(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        acts = {
            Qt.Key.Key_Return: self.click,
            Qt.Key.Key_Enter: self.click,
            Qt.Key.Key_F2: self.rename.emit,
            Qt.Key.Key_Delete: self.remove.emit,
        }
        act = acts.get(Qt.Key(event.key()))
        if act is not None:
            act()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        lifted = self.underMouse() or self.hasFocus()
        sheet = QRectF(self.rect()).adjusted(_ROOM, _ROOM, -_ROOM, -_ROOM)
        paint_surface(
            painter,
            sheet,
            radius=theme().tokens.radii.l,
            fill=theme().colour("raised"),
            line=theme().colour("line_strong" if lifted else "line"),
            shadow=_ROOM if lifted else 2,
            ring=self.hasFocus(),
        )
        picture = sheet.adjusted(7, 7, -7, -62)
        self._paint_picture(painter, picture)
        self._paint_words(painter, QRectF(sheet.left() + 14, picture.bottom() + 9, sheet.width() - 28, 46))
        painter.end()

    def _paint_picture(self, painter: QPainter, rect: QRectF) -> None:
        shape = QPainterPath()
        shape.addRoundedRect(rect, 9, 9)
        painter.save()
        painter.setClipPath(shape)
        if self._picture.isNull():
            self._paint_cover(painter, rect)
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            scale = max(rect.width() / self._picture.width(), rect.height() / self._picture.height())
            width, height = rect.width() / scale, rect.height() / scale
            painter.drawPixmap(rect, self._picture, QRectF((self._picture.width() - width) / 2, 0, width, height))
        painter.restore()
        painter.setPen(theme().colour("line"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(shape)

    def _paint_cover(self, painter: QPainter, rect: QRectF) -> None:
        """A picture for a project that has none yet: its initial on a colour of its own."""
        hue = _HUES[zlib.crc32(self.project.id.encode()) % len(_HUES)]
        dark = theme().tokens.dark
        gradient = QLinearGradient(rect.topLeft(), rect.bottomRight())
        gradient.setColorAt(0, QColor.fromHsl(hue, 110 if dark else 170, 58 if dark else 232))
        gradient.setColorAt(1, QColor.fromHsl((hue + 40) % 360, 110 if dark else 170, 40 if dark else 216))
        painter.fillRect(rect, gradient)
        ink = QColor.fromHsl(hue, 130, 190 if dark else 96)
        letter = self.project.name[:1].upper()
        if letter:
            painter.setFont(theme().font("display", QFont.Weight.Bold))
            painter.setPen(ink)
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, letter)
        else:
            centre = rect.center()
            paint_icon(painter, QRectF(centre - QPointF(16, 16), centre + QPointF(16, 16)), "folder", ink)

    def _paint_words(self, painter: QPainter, rect: QRectF) -> None:
        for size, weight, tone, text, offset in (
            ("body", QFont.Weight.DemiBold, "text", self.project.name, 0),
            ("small", QFont.Weight.Normal, "muted", self.project.when, 21),
        ):
            font = theme().font(size, weight)
            painter.setFont(font)
            painter.setPen(theme().colour(tone))
            words = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(rect.width()))
            painter.drawText(QPointF(rect.left(), rect.top() + offset + painter.fontMetrics().ascent()), words)
