"""Colours of the series and slices of charts: the accent first, then what is easiest to tell from it."""

from __future__ import annotations

from functools import lru_cache

from appforge_desktop.domain.blueprint.compile.colors import apart, contrast, from_oklch, readable, to_oklch

COUNT = 8
_KNOWN = (
    ("#2f6fde", "#5b93f5"), ("#e9a51e", "#f2bc4b"), ("#12a594", "#35c3b0"), ("#e2557b", "#f2799a"),
    ("#8a4fd0", "#aa7cf0"), ("#3fb0e6", "#7fd0f7"), ("#e56a24", "#f48b4f"), ("#27407f", "#3c5fc0"),
    ("#3f9a4a", "#6cc777"), ("#b7791f", "#b98a4a"), ("#7c8798", "#8d97a8"), ("#a3386b", "#c95b93"),
)  # fmt: skip
"""Pairs for light and dark."""
_VISIBLE = 3.0
"""WCAG 2.2, 1.4.11, for the accent, in which most charts are drawn; the others stand beside a key with their values."""


@lru_cache(maxsize=64)
def chart_colors(accent: str, light: str, dark: str) -> tuple[tuple[str, str], ...]:
    """Eight colours, each for light and for dark, in an order that keeps the first ones far apart.

    Args:
        light: The ground of a card in light mode.
        dark: And in dark mode.
    """
    chosen = [(_visible(accent, light, 0.68), _visible(accent, dark, 0.74))]
    rest = list(_KNOWN)
    while len(chosen) < COUNT:
        best = max(rest, key=lambda pair: min(_apart(pair, one) for one in chosen))
        chosen.append(best)
        rest.remove(best)
    return tuple(chosen)


def _apart(one: tuple[str, str], other: tuple[str, str]) -> float:
    return min(apart(*pair) for pair in zip(one, other, strict=True))


def _visible(accent: str, surface: str, lightest: float) -> str:
    lightness, chroma, hue = to_oklch(accent)
    color = from_oklch(min(lightness, lightest), chroma, hue)
    return color if contrast(color, surface) >= _VISIBLE else readable(color, surface, _VISIBLE)
