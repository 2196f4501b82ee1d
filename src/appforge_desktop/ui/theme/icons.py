"""Icons: Phosphor glyphs (shipped in the qtawesome wheel, MIT), painted in the colours of the moment.

The font is loaded straight from the wheel: importing qtawesome would load eleven fonts before the first paint.
"""

from __future__ import annotations

import functools
import importlib.util
import json
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QIconEngine, QPainter, QPixmap

from appforge_desktop.ui.theme.live import theme

_FILL = 0.94
"""Part of the square that a glyph's em takes; Phosphor leaves an eighth of the em empty by itself."""


@functools.cache
def _glyphs() -> tuple[str, dict[str, str]]:
    """The font's family, and icon name to hexadecimal code point."""
    spec = importlib.util.find_spec("qtawesome")
    if spec is None or not spec.submodule_search_locations:
        return "", {}
    fonts = Path(spec.submodule_search_locations[0], "fonts")
    families = QFontDatabase.applicationFontFamilies(
        QFontDatabase.addApplicationFont(str(next(fonts.glob("phosphor-[0-9]*.ttf"))))
    )
    charmap = json.loads(next(fonts.glob("phosphor-charmap-*.json")).read_text(encoding="utf-8"))
    return families[0] if families else "", charmap


def known_icons() -> frozenset[str]:
    """Every name that `icon` takes."""
    return frozenset(_glyphs()[1])


def paint_icon(painter: QPainter, rect: QRectF, name: str, colour: QColor) -> None:
    """Paint one glyph, centred in `rect`.

    Raises:
        KeyError: There is no such icon.
    """
    family, charmap = _glyphs()
    if not family:
        return
    font = QFont(family)
    font.setPixelSize(max(1, round(min(rect.width(), rect.height()) * _FILL)))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, chr(int(charmap[name].removeprefix("0x"), 16)))
    painter.restore()


class _GlyphEngine(QIconEngine):
    """Looks the colour up at paint time, so a switch of the theme needs no new icons."""

    def __init__(self, name: str, tone: str, on: tuple[str, str] | None) -> None:
        super().__init__()
        self._name, self._tone, self._on = name, tone, on

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        name, tone = self._on if self._on and state == QIcon.State.On else (self._name, self._tone)
        if mode == QIcon.Mode.Disabled:
            tone = "faint"
        paint_icon(painter, QRectF(rect), name, theme().colour(tone))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        return _GlyphEngine(self._name, self._tone, self._on)


def icon(name: str, tone: str = "muted", *, on: tuple[str, str] | None = None) -> QIcon:
    """An icon that follows the theme.

    Args:
        name: A Phosphor name, such as "folder-open" or "play-fill".
        tone: A colour token, such as "muted", "text", "accent", "bad".
        on: Name and tone for the checked state.
    """
    return QIcon(_GlyphEngine(name, tone, on))
