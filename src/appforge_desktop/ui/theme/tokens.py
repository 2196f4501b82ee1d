"""Design tokens: every colour, distance, radius and type size of the window, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from typing import Literal

Choice = Literal["auto", "light", "dark"]

UI_FAMILIES = (
    "Inter",
    "SF Pro Text",
    ".AppleSystemUIFont",
    "Segoe UI Variable Text",
    "Segoe UI",
    "Cantarell",
    "Ubuntu",
    "Noto Sans",
    "Roboto",
    "Open Sans",
    "Liberation Sans",
    "DejaVu Sans Condensed",
    "DejaVu Sans",
)
CODE_FAMILIES = (
    "JetBrains Mono",
    "SF Mono",
    "Cascadia Code",
    "Menlo",
    "Consolas",
    "Ubuntu Mono",
    "Noto Sans Mono",
    "Liberation Mono",
    "DejaVu Sans Mono",
)


@dataclass(frozen=True)
class Colours:
    """`#rrggbb`, or `#aarrggbb` where something shows through."""

    window: str
    """Behind everything."""
    panel: str
    """Side panels, bars."""
    raised: str
    """Cards, menus, inputs: nearer to the eye."""
    sunken: str
    """Wells: code, tracks of segmented controls."""
    hover: str
    pressed: str
    line: str
    line_strong: str
    text: str
    muted: str
    """Secondary text; still 4.5:1."""
    faint: str
    """Placeholders, disabled; not for what must be read."""
    accent: str
    accent_hover: str
    accent_pressed: str
    accent_soft: str
    """A tint of the accent, opaque: selection, the person's own bubbles."""
    accent_text: str
    """The accent as text on window, panel or raised."""
    on_accent: str
    ember: str
    """The second colour of the mark; never for text."""
    ok: str
    ok_soft: str
    warn: str
    warn_soft: str
    bad: str
    bad_soft: str
    shadow: str
    scrim: str


@dataclass(frozen=True)
class Spacing:
    """Pixels, on a grid of four."""

    xs: int = 4
    s: int = 8
    m: int = 12
    l: int = 16  # noqa: E741 (the name of the size)
    xl: int = 24
    xxl: int = 40


@dataclass(frozen=True)
class Radii:
    """Corner radii in pixels: controls, cards, sheets."""

    s: int = 6
    m: int = 10
    l: int = 14  # noqa: E741 (the name of the size)


@dataclass(frozen=True)
class TypeScale:
    """Pixels at 100 %."""

    caption: int = 11
    small: int = 12
    body: int = 13
    lead: int = 15
    title: int = 18
    display: int = 30

    def scaled(self, factor: float) -> TypeScale:
        """The same scale, larger or smaller; never below 8 pixels."""
        return replace(self, **{one.name: max(8, round(getattr(self, one.name) * factor)) for one in fields(self)})


@dataclass(frozen=True)
class Tokens:
    """One look."""

    dark: bool
    colours: Colours
    spacing: Spacing = field(default_factory=Spacing)
    radii: Radii = field(default_factory=Radii)
    type: TypeScale = field(default_factory=TypeScale)

    def zoomed(self, factor: float) -> Tokens:
        return replace(self, type=self.type.scaled(factor))


LIGHT = Tokens(
    dark=False,
    colours=Colours(
        window="#fbfbfc",
        panel="#f5f5f7",
        raised="#ffffff",
        sunken="#ededf1",
        hover="#ececf0",
        pressed="#e2e2e8",
        line="#e6e6eb",
        line_strong="#d4d4dc",
        text="#1b1c22",
        muted="#5e616e",
        faint="#9598a5",
        accent="#5452d6",
        accent_hover="#4846c6",
        accent_pressed="#3d3bb0",
        accent_soft="#ececfd",
        accent_text="#4d4bcb",
        on_accent="#ffffff",
        ember="#f0764a",
        ok="#177a4c",
        ok_soft="#e2f5ea",
        warn="#8a5a00",
        warn_soft="#fdf1d8",
        bad="#c22a3d",
        bad_soft="#fdeaec",
        shadow="#30202040",
        scrim="#52101018",
    ),
)

DARK = Tokens(
    dark=True,
    colours=Colours(
        window="#0f1014",
        panel="#14151a",
        raised="#1a1c22",
        sunken="#0b0c0f",
        hover="#22242c",
        pressed="#2a2d37",
        line="#25272f",
        line_strong="#363944",
        text="#eceef3",
        muted="#9a9eab",
        faint="#666a78",
        accent="#6462e0",
        accent_hover="#7472ea",
        accent_pressed="#5653cf",
        accent_soft="#26264a",
        accent_text="#a3a2ff",
        on_accent="#ffffff",
        ember="#ff9166",
        ok="#5fd08f",
        ok_soft="#12301f",
        warn="#e5b454",
        warn_soft="#33270f",
        bad="#ff7a87",
        bad_soft="#3a1a1f",
        shadow="#90000000",
        scrim="#99050609",
    ),
)
