"""An icon for each kind of file."""

from __future__ import annotations

from pathlib import PurePosixPath

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QIcon, QIconEngine, QPainter, QPixmap

from appforge_desktop.ui.theme import icon, theme

_BY_SUFFIX = {
    ".tsx": ("atom", "accent_text"),
    ".jsx": ("atom", "accent_text"),
    ".ts": ("TS", "accent_text"),
    ".js": ("JS", "warn"),
    ".mjs": ("JS", "warn"),
    ".json": ("brackets-curly", "warn"),
    ".css": ("hash", "ok"),
    ".html": ("code", "bad"),
    ".md": ("article", "muted"),
    ".py": ("PY", "accent_text"),
    ".svg": ("image", "ok"),
    ".png": ("image", "ok"),
    ".jpg": ("image", "ok"),
    ".jpeg": ("image", "ok"),
    ".webp": ("image", "ok"),
    ".gif": ("image", "ok"),
    ".ico": ("image", "ok"),
    ".csv": ("table", "ok"),
    ".txt": ("file-text", "muted"),
    ".zip": ("archive", "muted"),
    ".blueprint": ("tree-structure", "accent_text"),
    ".app": ("tree-structure", "accent_text"),
}
_BY_NAME = {
    "package.json": ("package", "ok"),
    "package-lock.json": ("lock-simple", "muted"),
    "readme.md": ("info", "accent_text"),
    "vite.config.ts": ("lightning", "warn"),
    ".gitignore": ("git-branch", "muted"),
    "license": ("scales", "muted"),
}


def file_icon(path: str) -> QIcon:
    """The icon of a file by its name; it follows the theme."""
    whole = PurePosixPath(path)
    name, tone = _BY_NAME.get(whole.name.lower()) or _BY_SUFFIX.get(whole.suffix.lower(), ("file", "muted"))
    return QIcon(_LetterEngine(name, tone)) if name.isupper() else icon(name, tone)


def folder_icon(open_: bool) -> QIcon:
    """A folder, open or closed."""
    return icon("folder-open" if open_ else "folder", "muted")


class _LetterEngine(QIconEngine):
    """Two letters instead of a glyph, in the theme's colour of the moment."""

    def __init__(self, letters: str, tone: str) -> None:
        super().__init__()
        self._letters, self._tone = letters, tone

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        font = QFont(painter.font())
        font.setPixelSize(max(1, round(rect.height() * 0.68)))
        font.setWeight(QFont.Weight.Bold)
        painter.save()
        painter.setFont(font)
        painter.setPen(theme().colour(self._tone))
        painter.drawText(rect.adjusted(-4, 0, 4, 0), Qt.AlignmentFlag.AlignCenter, self._letters)
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        return _LetterEngine(self._letters, self._tone)
