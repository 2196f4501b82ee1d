"""Colours that can be read, whatever the accent."""

from __future__ import annotations

import re
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from appforge_desktop.domain.blueprint.compile.charts import chart_colors
from appforge_desktop.domain.blueprint.compile.colors import apart, contrast, from_oklch, to_oklch
from appforge_desktop.domain.blueprint.compile.theme import theme_css
from appforge_desktop.domain.blueprint.language import ACCENTS
from appforge_desktop.domain.blueprint.model import Theme
from compiled_apps import parts

AA = 4.5


READ = [
    ("ink", "canvas"), ("ink", "surface"), ("ink", "hover"), ("muted", "canvas"), ("muted", "surface"),
    ("muted", "sidebar"), ("muted", "hover"), ("faint", "surface"), ("on-accent", "accent"),
    ("on-accent", "accent-hover"), ("accent-ink", "accent-soft"), ("accent-ink", "surface"), ("danger", "surface"),
    ("danger", "danger-soft"), ("warning", "warning-soft"), ("good", "good-soft"), ("good", "surface"),
]  # fmt: skip


def check_palette(accent: str) -> None:
    """Text can be read on its ground, and what is focused or drawn can be seen, in both modes."""
    css = theme_css(Theme(accent=accent))
    wanted = [(*pair, AA) for pair in READ] + [("ring", "canvas", 3.0), ("chart-1", "surface", 2.95)]
    for text, ground, ratio in wanted:
        for one, other in zip(_colors(css, text), _colors(css, ground), strict=True):
            assert contrast(one, other) >= ratio, (accent, text, ground, one, other)


def _colors(css: str, name: str) -> tuple[str, str]:
    value = re.search(rf"  --{name}: (.*);", css)
    assert value
    found = re.findall(r"#[0-9a-f]{6}", value[1])
    return found[0], found[-1]


@pytest.mark.parametrize("accent", [*ACCENTS, "#ffff00", "#000000", "#ffffff", "#ff00aa"])
def test_text_has_aa_contrast(accent: str) -> None:
    check_palette(accent)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 0xFFFFFF))
def test_any_accent_gives_a_palette_that_can_be_read(number: int) -> None:
    check_palette(f"#{number:06x}")


def test_badges_have_aa_contrast() -> None:
    css = parts()["src/index.css"]
    tints = re.findall(
        r"\.tint-(\w+) \{\s*background: light-dark\((.*?), (.*?)\);\s*color: light-dark\((.*?), (.*?)\);", css
    )
    assert len(tints) >= 7
    for name, light, dark, ink, bright in tints:
        assert contrast(light, ink) >= AA, name
        assert contrast(dark, bright) >= AA, name


@pytest.mark.parametrize("accent", ACCENTS.values())
def test_the_first_colours_of_charts_can_be_told_apart(accent: str) -> None:
    for mode in zip(*chart_colors(accent, "#ffffff", "#1b1c20"), strict=True):
        first = mode[:5]
        assert min(apart(one, other) for one, other in combinations(first, 2)) > 0.075, first


def test_the_size_of_text_follows_the_theme() -> None:
    assert "font-size: 118.75%;" in theme_css(Theme(size="large"))
    assert "font-size: 100%;" in theme_css(Theme())


def test_oklch_goes_there_and_back() -> None:
    for color in ("#4f46e5", "#d97706", "#ffffff", "#000000", "#16a34a"):
        assert from_oklch(*to_oklch(color)) == color


def test_corners_spacing_and_fonts_follow_the_theme() -> None:
    sharp = theme_css(Theme(radius="sharp", density="compact", font="mono"))
    assert "--radius-md: 0.1875rem;" in sharp
    assert "--spacing: 0.225rem;" in sharp
    assert "--font-sans: ui-monospace" in sharp
