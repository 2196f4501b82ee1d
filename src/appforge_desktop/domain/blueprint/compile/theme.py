"""The theme as CSS: colours, corners, spacing and fonts."""

from __future__ import annotations

from appforge_desktop.domain.blueprint.compile.charts import chart_colors
from appforge_desktop.domain.blueprint.compile.colors import contrast, from_oklch, readable, to_oklch
from appforge_desktop.domain.blueprint.language import ACCENTS
from appforge_desktop.domain.blueprint.model import Theme

_STEPS = {
    50: 0.97, 100: 0.94, 200: 0.885, 300: 0.81, 400: 0.715, 500: 0.63, 600: 0.55, 700: 0.475, 800: 0.405, 900: 0.35,
    950: 0.255,
}  # fmt: skip
_NEARLY_READABLE = 3.25  # white text on such an accent only needs it a little darker
_READABLE = 4.55  # WCAG 2.2 AA, 1.4.3, and a little for rounding
_VISIBLE = 3.05  # WCAG 2.2 AA, 1.4.11: controls and the focus ring on their ground
_RADII = {
    "sharp": ("0.125rem", "0.1875rem", "0.25rem", "0.25rem", "0.375rem"),
    "soft": ("0.25rem", "0.4375rem", "0.5625rem", "0.75rem", "1rem"),
    "round": ("0.5rem", "0.75rem", "1rem", "1.25rem", "1.75rem"),
}
_SPACING = {"compact": "0.225rem", "cozy": "0.25rem", "roomy": "0.275rem"}
_SIZES = {"small": "93.75%", "regular": "100%", "large": "118.75%"}
_SANS = 'Inter, ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif'
_SERIF = '"Iowan Old Style", "Palatino Linotype", Palatino, "Source Serif 4", Georgia, serif'
_MONO = 'ui-monospace, "SF Mono", "JetBrains Mono", Menlo, Consolas, monospace'
_ROUNDED = 'ui-rounded, "SF Pro Rounded", Nunito, Quicksand, Inter, system-ui, sans-serif'
_FONTS = {"sans": (_SANS, _SANS), "serif": (_SERIF, _SANS), "mono": (_MONO, _MONO), "rounded": (_ROUNDED, _ROUNDED)}
_MEANINGS = {"danger": 0.44, "warning": 1.15, "good": 2.68}  # hue in radians of red, amber and green
Pair = tuple[str, str]


def accent_hex(theme: Theme) -> str:
    """The accent as "#rrggbb"; an unknown name counts as indigo."""
    if theme.accent.startswith("#") and len(theme.accent) == 7:
        return theme.accent.lower()
    return ACCENTS.get(theme.accent, ACCENTS["indigo"])


def tile(theme: Theme) -> Pair:
    """The ground of the app's icon and what stands on it."""
    return _solid(accent_hex(theme), "#ffffff")


def scale(accent: str) -> dict[int, str]:
    """Eleven steps of the accent, from nearly white to nearly black."""
    _, chroma, hue = to_oklch(accent)
    return {step: from_oklch(light, chroma * min(1, 4.2 * light * (1 - light)), hue) for step, light in _STEPS.items()}


def _surfaces(accent: str) -> dict[str, Pair]:
    """The greys, light and dark, with a breath of the accent."""
    _, chroma, hue = to_oklch(accent)
    light_tint, dark_tint = min(0.006, chroma / 12), min(0.012, chroma / 9)
    steps = {
        "canvas": (0.984, 0.185), "sidebar": (0.967, 0.165), "surface": (1.0, 0.22), "raised": (1.0, 0.245),
        "hover": (0.955, 0.27), "line": (0.915, 0.3), "strong": (0.8, 0.42), "ink": (0.215, 0.95),
        "muted": (0.47, 0.75), "faint": (0.53, 0.665),
    }  # fmt: skip
    return {
        name: ("#ffffff" if light == 1 else from_oklch(light, light_tint, hue), from_oklch(dark, dark_tint, hue))
        for name, (light, dark) in steps.items()
    }


def _solid(accent: str, surface: str) -> Pair:
    """The accent as a ground for text, and the text; a light accent carries dark text instead of being dulled."""
    _, chroma, hue = to_oklch(accent)
    text = "#ffffff" if contrast(accent, "#ffffff") >= _NEARLY_READABLE else from_oklch(0.2, min(0.04, chroma), hue)
    ground = accent if to_oklch(surface)[0] > 0.5 else readable(accent, surface, _VISIBLE)
    return readable(ground, text, _READABLE), text


def _accents(accent: str, steps: dict[int, str], surfaces: dict[str, Pair]) -> dict[str, Pair]:
    """The accent by what it is for."""
    _, chroma, hue = to_oklch(accent)
    light, dark = (_solid(accent, surface) for surface in surfaces["surface"])
    hovers = (readable(ground, text, contrast(ground, text) * 1.16) for ground, text in (light, dark))
    soft = from_oklch(0.955, chroma * 0.2, hue), from_oklch(0.3, min(0.075, chroma * 0.55), hue)
    canvas = surfaces["canvas"]
    return {
        "accent": (light[0], dark[0]),
        "accent-hover": (next(hovers), next(hovers)),
        "on-accent": (light[1], dark[1]),
        "accent-ink": (readable(steps[600], soft[0], 4.6), readable(steps[300], soft[1], 4.6)),
        "accent-soft": soft,
        "accent-line": (steps[200], from_oklch(0.42, min(0.09, chroma * 0.6), hue)),
        "ring": (readable(light[0], canvas[0], _VISIBLE), readable(dark[0], canvas[1], _VISIBLE)),
    }


def _meanings() -> dict[str, Pair]:
    """Red, amber and green as text, and softly as its ground."""
    pairs: dict[str, Pair] = {}
    for name, hue in _MEANINGS.items():
        soft = from_oklch(0.955, 0.03, hue), from_oklch(0.29, 0.05, hue)
        pairs[name] = (
            readable(from_oklch(0.52, 0.17, hue), soft[0], 4.6),
            readable(from_oklch(0.76, 0.13, hue), soft[1], 4.6),
        )
        pairs[f"{name}-soft"] = soft
    return pairs


def theme_css(theme: Theme) -> str:
    """The part of src/index.css that the theme decides."""
    accent = accent_hex(theme)
    steps, surfaces = scale(accent), _surfaces(accent)
    charts = chart_colors(accent, *surfaces["surface"])
    colors = surfaces | _accents(accent, steps, surfaces) | _meanings()
    colors |= {f"chart-{index}": pair for index, pair in enumerate(charts, 1)}
    rows = [
        "@theme {",
        *_measures(theme),
        *(f"  --color-accent-{step}: {color};" for step, color in steps.items()),
        "}",
    ]
    rows += ["", "/* Light and dark, by what the colour is for. */", ":root {"]
    rows += [f"  font-size: {_SIZES[theme.size]};"]
    for name, (light, dark) in colors.items():
        rows.append(f"  --{name}: {light if light == dark else f'light-dark({light}, {dark})'};")
    return "\n".join([*rows, "}"])


def _measures(theme: Theme) -> list[str]:
    """Spacing, fonts and corners."""
    display, body = _FONTS[theme.font]
    rows = [f"  --spacing: {_SPACING[theme.density]};", f"  --font-sans: {body};", f"  --font-display: {display};"]
    radii = zip(("sm", "md", "lg", "xl", "2xl"), _RADII[theme.radius], strict=True)
    return rows + [f"  --radius-{size}: {radius};" for size, radius in radii]
