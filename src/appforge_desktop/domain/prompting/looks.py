# ruff: noqa: E501 (patterns and word tables are read a line at a time)
"""What a request says about the look: colours, dark, corners, letters, spacing."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TypeVar

from appforge_desktop.domain.blueprint.language import ACCENT_ALIASES, ACCENTS
from appforge_desktop.domain.blueprint.model import Density, Font, Mode, Radius, TextSize, Theme

T = TypeVar("T")


@dataclass(frozen=True)
class Look:
    """What of a theme was asked for; None where nothing was said."""

    accent: str | None = None
    mode: Mode | None = None
    radius: Radius | None = None
    density: Density | None = None
    font: Font | None = None
    size: TextSize | None = None

    def on(self, theme: Theme) -> Theme:
        """The theme with this look."""
        asked = {name: value for name, value in vars(self).items() if value is not None}
        return replace(theme, **asked)

    def __bool__(self) -> bool:
        return any(value is not None for value in vars(self).values())


_COLOURS = "|".join(sorted((*ACCENTS, *ACCENT_ALIASES), key=len, reverse=True))
_SHADE = r"(?:light|dark|bright|deep|pale|soft|nice|warm|cool|strong|pastel|forest|royal|hot|olive|baby)?[ -]?"
_COLOUR = re.compile(rf"(?P<hex>#[0-9a-f]{{6}})\b|\b{_SHADE}(?P<name>{_COLOURS})(?:ish)?\b")
_COLOUR_PLACE = re.compile(
    r"\b(?:theme|accent|colou?rs?|look|design|style|buttons?|make|turn|paint|use|in|palette|ui)\b"
)
_THINGS_OF_COLOUR = re.compile(
    r"^\W*(?:card|light|market|lentil|wine|tea|bean|belt|house|space|pepper|meat|list|friday|board|day|gem)s?\b"
)
_NOT_A_COLOUR = {
    "rose",
    "slate",
    "stone",
    "sky",
    "lime",
    "mint",
    "coral",
    "gold",
    "lavender",
    "amber",
    "orange",
    "navy",
}

_MODES: tuple[tuple[str, Mode], ...] = (
    (r"\bdark(?:[- ]?(?:mode|theme|look|design|background|style|version|colou?rs|ui))\b|\bnight mode\b", "dark"),
    (r"\b(?:make (?:it|this|that|everything|the app|all)|go|in|turn it|want it|is|be|switch to|it|a|and|,) (?:all )?"
     r"(?:dark(?:er)?|black)(?=$|[.,!;]| (?:please|and|with|now)\b)", "dark"),
    (r"^dark(?:er)?(?: please)?[.!]?$", "dark"),
    (r"\blight(?:[- ]?(?:mode|theme|look|design|background|version|ui))\b|\bday mode\b", "light"),
    (r"\b(?:make (?:it|this|everything|the app)|go|switch to|turn it) (?:light|bright|white)(?:er)?(?=$|[.,!;]| (?:please|and|again|now)\b)", "light"),
    (r"\b(?:follow(?:s|ing)? the system|system (?:theme|mode)|auto(?:matic)? (?:theme|mode|dark mode))\b", "system"),
)  # fmt: skip
_RADII: tuple[tuple[str, Radius], ...] = (
    (r"\b(?:round(?:er|ed)?|pill)(?: \w+)? (?:corners?|buttons?|edges?|cards?|look|shapes?)\b|\brounder\b", "round"),
    (r"(?:^|[,;] ?|\band )round(?:ed)?(?=$| ?[.,;!]| and\b)", "round"),
    (
        r"\b(?:sharp|square|hard|no round(?:ed)?|angular)(?:er)? (?:corners?|buttons?|edges?|look)\b|\bsharper\b",
        "sharp",
    ),
    (r"\bsoft(?:er)? (?:corners?|edges?)\b", "soft"),
)
_DENSITIES: tuple[tuple[str, Density], ...] = (
    (r"\b(?:compact|dense|denser|tight(?:er)?|less (?:space|spacing|padding|white ?space)|more compact)\b", "compact"),
    (r"\b(?:roomy|roomier|spacious|airy|airier|more (?:space|spacing|padding|white ?space|air|room))\b", "roomy"),
    (r"\b(?:cozy|cosy|normal spacing)\b", "cozy"),
)  # fmt: skip
_FONTS: tuple[tuple[str, Font], ...] = (
    (r"\bsans(?:[- ]serif)?\b", "sans"),
    (r"\bserif(?:s|ed)?\b|\b(?:classic|elegant|bookish|newspaper) (?:fonts?|letters|type|look)\b", "serif"),
    (r"\bmono(?:space[d]?)?\b(?! ?chrome)|\b(?:typewriter|terminal|code) (?:fonts?|letters|look)\b", "mono"),
    (r"\bround(?:ed|er)? (?:fonts?|letters|type)\b|\b(?:friendly|playful) (?:fonts?|letters|look)\b", "rounded"),
)
_TEXT = r"(?:font size|text size|texts?|letters|fonts?|type|writing|words|everything|lettering|characters)"
_SIZES: tuple[tuple[str, TextSize], ...] = (
    (rf"\b(?:bigger|larger|large|big|huge|giant|enlarged?|increased?) (?:the |all |all the )?{_TEXT}\b|\b(?:enlarge|increase) (?:the |all )?(?:font|text)(?: size)?\b"
     rf"|\b{_TEXT}(?: size)? (?:should be |must be |needs to be |has to be |a )?(?:bit |lot |little )?(?:bigger|larger|large|big|up)\b|\b{_TEXT} (?:is|are) (?:way |much |far )?too (?:small|tiny|little)\b"
     r"|\b(?:easier to read|can(?:'|no)?t read (?:it|this|the text)|hard to read|more (?:readable|legible)|senior[- ]friendly)\b|\blarge(?:r)?[- ]print\b", "large"),
    (rf"\b(?:smaller|small|tiny|tinier|decreased?|reduced?|shrink) (?:the |all |all the )?{_TEXT}\b"
     rf"|\b{_TEXT}(?: size)? (?:should be |must be |needs to be |a )?(?:bit |lot |little )?(?:smaller|small|tiny|down)\b|\b{_TEXT} (?:is|are) (?:way |much |far )?too (?:big|large|huge)\b", "small"),
    (rf"\b(?:normal|regular|usual|default|standard|medium)(?:[- ]sized?)? {_TEXT}\b|\b{_TEXT} (?:back to )?(?:the )?(?:normal|regular|usual)(?: size)?\b", "regular"),
)  # fmt: skip


def read_look(text: str) -> Look:
    """The look that a tidied request asks for."""
    mode = _first(text, _MODES)
    radius, density, font = _first(text, _RADII), _first(text, _DENSITIES), _first(text, _FONTS)
    return Look(_accent(text), mode, radius, density, font, _first(text, _SIZES))


def without_look(text: str) -> str:
    """The request without its words on the look, so that "a dark theme" is no field."""
    for pattern, _ in (*_MODES, *_RADII, *_DENSITIES, *_FONTS, *_SIZES):
        text = re.sub(pattern, " ", text)
    spans = [match.span() for match in _COLOUR.finditer(text) if _meant(text, match)]
    for start, end in reversed(spans):
        text = text[:start] + text[end:]
    return re.sub(r"\b(?:theme|accent(?: colou?r)?|colou?r scheme|palette|(?:(?:in|a|an|and)\s+)+$)\b", " ", text)


def _first(text: str, table: tuple[tuple[str, T], ...]) -> T | None:
    return next((value for pattern, value in table if re.search(pattern, text)), None)


def _accent(text: str) -> str | None:
    for match in _COLOUR.finditer(text):
        if _meant(text, match):
            return match["hex"] or ACCENT_ALIASES.get(match["name"], match["name"])
    return None


def _meant(text: str, match: re.Match[str]) -> bool:
    """Whether a colour word is about the look, and not "black market" or "a rose"."""
    if match["hex"]:
        return True
    before, after = text[: match.start()], text[match.end() :]
    if _THINGS_OF_COLOUR.match(after) or re.search(r"\b(?:options?|either|tag(?:ged)?)\b[^.]*$", before):
        return False
    near = re.match(
        r"\W*(?:theme|accent|colou?r|look|design|style|buttons?|palette|ui|one|please|tone|background|and)\b", after
    )
    placed = re.search(_COLOUR_PLACE.pattern + r"(?: \w+){0,4} *$", before)
    alone = re.search(r"(?:^|[,.;]|^(?:in|make it|use|more|go|try|and)) *$", before) is not None and re.match(
        r" *(?:$|[,.;!]|and (?:round|serif|dark|light|compact|sharp|roomy|mono|sans|airy))", after
    )
    if match["name"] in _NOT_A_COLOUR:
        return bool(
            alone
            or (near and "and" not in near[0])
            or re.search(r"\b(?:make|turn|paint) (?:it|everything|the \w+) *$", before)
        )
    return bool(near and "and" not in near[0]) or bool(placed) or bool(alone)
