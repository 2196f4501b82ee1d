"""Colours that can be read, whatever the accent."""

from __future__ import annotations

import re

import pytest

from appforge_desktop.domain.blueprint.compile.colors import contrast, from_oklch, to_oklch
from appforge_desktop.domain.blueprint.compile.theme import theme_css
from appforge_desktop.domain.blueprint.language import ACCENTS
from appforge_desktop.domain.blueprint.model import Theme

AA = 4.5


def _colors(css: str, name: str) -> tuple[str, str]:
    value = re.search(rf"  --{name}: (.*);", css)
    assert value
    found = re.findall(r"#[0-9a-f]{6}", value[1])
    return found[0], found[-1]


@pytest.mark.parametrize("accent", [*ACCENTS, "#ffff00", "#000000", "#ffffff", "#ff00aa"])
def test_text_has_aa_contrast(accent: str) -> None:
    css = theme_css(Theme(accent=accent))
    pairs = [("ink", "canvas"), ("muted", "surface"), ("muted", "hover"), ("faint", "surface"),
             ("on-accent", "accent"), ("accent-ink", "accent-soft"), ("accent-ink", "surface")]  # fmt: skip
    for text, ground in pairs:
        for one, other in zip(_colors(css, text), _colors(css, ground), strict=True):
            assert contrast(one, other) >= AA, (accent, text, ground, one, other)


def test_oklch_goes_there_and_back() -> None:
    for color in ("#4f46e5", "#d97706", "#ffffff", "#000000", "#16a34a"):
        assert from_oklch(*to_oklch(color)) == color


def test_corners_spacing_and_fonts_follow_the_theme() -> None:
    sharp = theme_css(Theme(radius="sharp", density="compact", font="mono"))
    assert "--radius-md: 0.1875rem;" in sharp
    assert "--spacing: 0.225rem;" in sharp
    assert "--font-sans: ui-monospace" in sharp
