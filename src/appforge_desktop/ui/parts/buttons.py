"""Buttons, labels and lines in the looks of the style sheet."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QToolButton, QWidget

from appforge_desktop.ui.theme import icon

Kind = Literal["plain", "primary", "ghost", "danger", "chip", "segment", "search"]


def button(
    text: str,
    on_click: Callable[[], object] | None = None,
    *,
    kind: Kind = "plain",
    glyph: str = "",
    tip: str = "",
    parent: QWidget | None = None,
) -> QPushButton:
    """A button with words; the keyboard reaches it by Tab, a click does not leave a focus ring."""
    made = QPushButton(f" {text}" if glyph and text else text, parent)
    made.setAccessibleName(text)
    made.setProperty("kind", kind)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    made.setAutoDefault(False)
    if glyph:
        made.setIcon(icon(glyph, "on_accent" if kind == "primary" else "muted"))
        made.setIconSize(QSize(15, 15))
    if tip:
        made.setToolTip(tip)
    if on_click is not None:
        made.clicked.connect(lambda: on_click())
    return made


def icon_button(
    glyph: str,
    tip: str,
    on_click: Callable[[], object] | None = None,
    *,
    size: int = 17,
    tone: str = "muted",
    parent: QWidget | None = None,
) -> QToolButton:
    """A button with an icon alone; `tip` is its name for screen readers too."""
    made = QToolButton(parent)
    made.setProperty("kind", "icon")
    made.setIcon(icon(glyph, tone))
    made.setIconSize(QSize(size, size))
    made.setToolTip(tip)
    made.setAccessibleName(tip)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    if on_click is not None:
        made.clicked.connect(lambda: on_click())
    return made


def label(text: str = "", *, tone: str = "", size: str = "", strong: bool = False, wrap: bool = False) -> QLabel:
    """A label of the type scale; plain text always."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    for name, value in (("tone", tone), ("scale", size), ("weight", "strong" if strong else "")):
        if value:
            made.setProperty(name, value)
    return made


def line(direction: Literal["h", "v"] = "h") -> QFrame:
    """A hairline."""
    made = QFrame()
    made.setProperty("line", direction)
    return made
