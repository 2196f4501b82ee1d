"""Tokens, icons, and following the system."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

import appforge_desktop.ui
from appforge_desktop.ui.theme import DARK, LIGHT, Theme, Tokens, icon
from appforge_desktop.ui.theme.icons import known_icons
from appforge_desktop.ui.theme.sheet import stylesheet

_ICON = re.compile(r"(?:icon\(|icon_button\(|glyph=)\s*f?\"([a-z0-9-]+)\"")


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    parts = [QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF()]
    red, green, blue = (one / 12.92 if one <= 0.03928 else ((one + 0.055) / 1.055) ** 2.4 for one in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", ["window", "panel", "raised"])
@pytest.mark.parametrize("ink", ["text", "muted", "accent_text", "ok", "warn", "bad"])
def test_text_can_be_read(tokens: Tokens, ground: str, ink: str) -> None:
    assert contrast(getattr(tokens.colours, ink), getattr(tokens.colours, ground)) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_text_on_tints_and_buttons_can_be_read(tokens: Tokens) -> None:
    one = tokens.colours
    for ink, ground in (
        (one.on_accent, one.accent), (one.on_accent, one.accent_pressed), (one.text, one.accent_soft),
        (one.ok, one.ok_soft), (one.warn, one.warn_soft), (one.bad, one.bad_soft), (one.muted, one.sunken),
    ):  # fmt: skip
        assert contrast(ink, ground) >= 4.5, (ink, ground)


@pytest.mark.parametrize("tokens", [LIGHT, DARK, DARK.zoomed(1.6)], ids=["light", "dark", "large"])
def test_the_style_sheet_has_no_hole(tokens: Tokens) -> None:
    sheet = stylesheet(tokens)
    assert "$" not in sheet and sheet.count("{") == sheet.count("}")
    assert f"font-size: {tokens.type.body}px" in sheet


def test_every_icon_that_the_source_names_exists(qapp: QApplication) -> None:
    folder = Path(appforge_desktop.ui.__file__).parent
    named = {name for path in folder.rglob("*.py") for name in _ICON.findall(path.read_text(encoding="utf-8"))}
    assert len(named) > 20 and named - known_icons() == set()


def test_an_icon_takes_the_colour_of_the_theme_that_is_on(look: Theme) -> None:
    one = icon("circle-fill", "text")
    inks = []
    for choice in ("light", "dark"):
        look.set_choice(choice)
        image: QImage = one.pixmap(QSize(32, 32)).toImage()
        inks.append(image.pixelColor(image.width() // 2, image.height() // 2).name())
    assert inks == [LIGHT.colours.text, DARK.colours.text]


def test_choosing_dark_tells_everybody(look: Theme, qapp: QApplication) -> None:
    heard: list[bool] = []
    look.set_choice("light")
    look.changed.connect(lambda: heard.append(look.tokens.dark))
    look.set_choice("dark")
    look.set_choice("dark")
    assert heard == [True]
    assert qapp.palette().window().color().name() == DARK.colours.window


def test_zoom_goes_by_steps_and_ends(look: Theme) -> None:
    assert look.zoom_by(1) == 1.1 and look.tokens.type.body == 14
    for _ in range(20):
        look.zoom_by(1)
    assert look.zoom == 1.6
    for _ in range(20):
        look.zoom_by(-1)
    assert look.zoom == 0.8
