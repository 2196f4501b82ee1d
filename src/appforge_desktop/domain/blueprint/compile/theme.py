"""The theme as CSS: colours, corners, spacing and fonts."""

from __future__ import annotations

from appforge_desktop.domain.blueprint.compile.colors import contrast, from_oklch, readable, to_oklch
from appforge_desktop.domain.blueprint.language import ACCENTS
from appforge_desktop.domain.blueprint.model import Theme

_STEPS = {
    50: 0.97, 100: 0.94, 200: 0.885, 300: 0.81, 400: 0.715, 500: 0.63, 600: 0.55, 700: 0.475, 800: 0.405, 900: 0.35,
    950: 0.255,
}  # fmt: skip
_NEARLY_READABLE = 3.6  # white text on such an accent only needs it a little darker
_RADII = {
    "sharp": ("0.125rem", "0.1875rem", "0.25rem", "0.25rem"),
    "soft": ("0.25rem", "0.4375rem", "0.5625rem", "0.75rem"),
    "round": ("0.5rem", "0.75rem", "1rem", "1.25rem"),
}
_SPACING = {"compact": "0.225rem", "cozy": "0.25rem", "roomy": "0.275rem"}
_SANS = 'Inter, ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, sans-serif'
_SERIF = '"Iowan Old Style", "Palatino Linotype", Palatino, Georgia, serif'
_MONO = 'ui-monospace, "SF Mono", "JetBrains Mono", Menlo, Consolas, monospace'
_ROUNDED = 'ui-rounded, "SF Pro Rounded", Nunito, Quicksand, system-ui, sans-serif'
_FONTS = {"sans": (_SANS, _SANS), "serif": (_SERIF, _SANS), "mono": (_MONO, _MONO), "rounded": (_ROUNDED, _ROUNDED)}


def accent_hex(theme: Theme) -> str:
    """The accent as "#rrggbb"; an unknown name counts as indigo."""
    if theme.accent.startswith("#") and len(theme.accent) == 7:
        return theme.accent.lower()
    return ACCENTS.get(theme.accent, ACCENTS["indigo"])


def scale(accent: str) -> dict[int, str]:
    """Eleven steps of the accent, from nearly white to nearly black."""
    _, chroma, hue = to_oklch(accent)
    return {step: from_oklch(light, chroma * min(1, 4.2 * light * (1 - light)), hue) for step, light in _STEPS.items()}


def _surfaces(hue: float, tint: float) -> dict[str, tuple[str, str]]:
    """The greys, light and dark, with a breath of the accent."""
    steps = {
        "canvas": (0.984, 0.175), "sidebar": (0.967, 0.16), "surface": (1.0, 0.21), "hover": (0.955, 0.255),
        "line": (0.918, 0.285), "strong": (0.82, 0.4), "ink": (0.22, 0.945), "muted": (0.475, 0.73),
        "faint": (0.535, 0.645),
    }  # fmt: skip
    return {name: (from_oklch(light, tint, hue), from_oklch(dark, tint, hue)) for name, (light, dark) in steps.items()}


def _accents(accent: str, steps: dict[int, str], surfaces: dict[str, tuple[str, str]]) -> dict[str, tuple[str, str]]:
    """The accent by what it is for; a light one carries dark text instead of being dulled."""
    _, chroma, hue = to_oklch(accent)
    text = "#ffffff" if contrast(accent, "#ffffff") >= _NEARLY_READABLE else from_oklch(0.2, 0.04, hue)
    solid = readable(accent, text, 4.55)
    light, dark = from_oklch(0.955, chroma * 0.2, hue), from_oklch(0.3, min(0.075, chroma * 0.55), hue)
    return {
        "accent": (solid, solid),
        "accent-hover": (readable(solid, text, contrast(solid, text) * 1.16),) * 2,
        "on-accent": (text, text),
        "accent-ink": (readable(steps[600], light, 4.6), readable(steps[300], dark, 4.6)),
        "accent-soft": (light, dark),
    }


def theme_css(theme: Theme) -> str:
    """The part of src/index.css that the theme decides."""
    accent = accent_hex(theme)
    _, chroma, hue = to_oklch(accent)
    steps = scale(accent)
    surfaces = _surfaces(hue, min(0.005, chroma / 12))
    display, body = _FONTS[theme.font]
    rows = [
        "@theme {",
        f"  --spacing: {_SPACING[theme.density]};",
        f"  --font-sans: {body};",
        f"  --font-display: {display};",
    ]
    rows += [
        f"  --radius-{size}: {radius};"
        for size, radius in zip(("sm", "md", "lg", "xl"), _RADII[theme.radius], strict=True)
    ]
    rows += [f"  --color-accent-{step}: {color};" for step, color in steps.items()]
    rows += ["}", "", "/* Light and dark, by what the page is for. */", ":root {"]
    for name, (light, dark) in (surfaces | _accents(accent, steps, surfaces)).items():
        rows.append(f"  --{name}: {light if light == dark else f'light-dark({light}, {dark})'};")
    return "\n".join([*rows, "}"])
