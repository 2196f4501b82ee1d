"""Colour arithmetic in OKLCH.

Source: Björn Ottosson, "A perceptual color space for image processing" (2020), and WCAG 2.2 for contrast.
"""

from __future__ import annotations

import math
from operator import mul


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def _gamma(channel: float) -> float:
    return 12.92 * channel if channel <= 0.0031308 else 1.055 * channel ** (1 / 2.4) - 0.055


def _channels(color: str) -> tuple[float, float, float]:
    red, green, blue = (_linear(int(color[index : index + 2], 16) / 255) for index in (1, 3, 5))
    return red, green, blue


def to_oklch(color: str) -> tuple[float, float, float]:
    """Lightness 0..1, chroma and hue in radians of "#rrggbb"."""
    red, green, blue = _channels(color)
    long = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    medium = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
    return lightness, math.hypot(a, b), math.atan2(b, a)


def _rgb(lightness: float, chroma: float, hue: float) -> tuple[float, float, float]:
    a, b = chroma * math.cos(hue), chroma * math.sin(hue)
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )


def from_oklch(lightness: float, chroma: float, hue: float) -> str:
    """ "#rrggbb"; the chroma shrinks until the screen can show the colour."""
    while chroma > 0.001 and not all(-0.001 <= one <= 1.001 for one in _rgb(lightness, chroma, hue)):
        chroma *= 0.97
    channels = (min(1.0, max(0.0, one)) for one in _rgb(lightness, chroma, hue))
    return "#" + "".join(f"{round(_gamma(one) * 255):02x}" for one in channels)


def contrast(one: str, other: str) -> float:
    """The WCAG contrast ratio, 1..21."""
    first, second = (0.2126 * r + 0.7152 * g + 0.0722 * b for r, g, b in map(_channels, (one, other)))
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)


def readable(color: str, ground: str, ratio: float) -> str:
    """`color`, made darker or lighter until it stands out from `ground` by `ratio`."""
    lightness, chroma, hue = to_oklch(color)
    step = -0.01 if to_oklch(ground)[0] > 0.5 else 0.01
    while contrast(color, ground) < ratio and 0 <= lightness + step <= 1:
        lightness += step
        color = from_oklch(lightness, chroma, hue)
    return color


_DEUTERANOPIA = ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881))
_PROTANOPIA = ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998))


def _seen(channels: tuple[float, float, float], matrix: tuple[tuple[float, float, float], ...]) -> str:
    mixed = (min(1.0, max(0.0, sum(map(mul, row, channels)))) for row in matrix)
    return "#" + "".join(f"{round(_gamma(one) * 255):02x}" for one in mixed)


def apart(one: str, other: str) -> float:
    """How far two colours are from each other in OKLab, for the eye that tells them apart the worst.

    Source of the matrices: Machado, Oliveira and Fernandes, "A physiologically-based model for simulation of color
    vision deficiency" (2009), severity 1.
    """
    pairs = [(one, other)]
    pairs += [
        (_seen(_channels(one), matrix), _seen(_channels(other), matrix)) for matrix in (_DEUTERANOPIA, _PROTANOPIA)
    ]
    return min(_distance(first, second) for first, second in pairs)


def _distance(one: str, other: str) -> float:
    (l1, c1, h1), (l2, c2, h2) = to_oklch(one), to_oklch(other)
    across = math.dist((c1 * math.cos(h1), c1 * math.sin(h1)), (c2 * math.cos(h2), c2 * math.sin(h2)))
    return math.hypot(l1 - l2, across)
