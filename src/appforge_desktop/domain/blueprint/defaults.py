"""Defaults of fields: which texts are valid for a kind, in their canonical form."""

from __future__ import annotations

import math
import re
from datetime import date

from appforge_desktop.domain.blueprint.language import ACCENTS
from appforge_desktop.domain.blueprint.model import Field
from appforge_desktop.domain.blueprint.names import clean, nearest

_YES = ("yes", "true", "on", "1", "checked", "y")
_NO = ("no", "false", "off", "0", "unchecked", "n")
_NUMBER = re.compile(r"-?\d{1,12}(\.\d{1,6})?")
_MINUTES = re.compile(r"(?:(?P<hours>\d{1,4})\s*h\w*)?\s*(?:(?P<minutes>\d{1,6})\s*m\w*)?")
_CLOCK = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)")
_HEX = re.compile(r"#[0-9a-f]{6}")


def valid_default(field: Field) -> str:
    """The field's default in canonical form; empty when it is not valid for its kind."""
    text = clean(field.default)
    low = text.lower()
    match field.kind:
        case "text" | "long" | "tags":
            return text
        case "number" | "money" | "percent":
            return _number(low)
        case "duration":
            return _minutes(low)
        case "rating":
            return low if low in ("1", "2", "3", "4", "5") else ""
        case "bool":
            return "yes" if low in _YES else "no" if low in _NO else ""
        case "date":
            return low if low == "today" else _iso_day(low)
        case "datetime":
            return "now" if low in ("now", "today") else ""
        case "time":
            return _clock(low)
        case "color":
            return low if _HEX.fullmatch(low) else ACCENTS.get(low, "")
        case "choice":
            return _option(text, field.options)
        case _:
            return ""


def _option(text: str, options: tuple[str, ...]) -> str:
    same = (one for one in options if one.casefold() == text.casefold())
    return next(same, None) or nearest(text, options, 80) or ""


def _number(text: str) -> str:
    bare = text.strip("$€£¥% ").replace(",", "")
    if not _NUMBER.fullmatch(bare):
        return ""
    value = float(bare)
    return str(int(value)) if value == math.floor(value) else bare.rstrip("0")


def _minutes(text: str) -> str:
    if _NUMBER.fullmatch(text):
        return _number(text)
    match = _MINUTES.fullmatch(text)
    if not match or not (match["hours"] or match["minutes"]):
        return ""
    return str(int(match["hours"] or 0) * 60 + int(match["minutes"] or 0))


def _iso_day(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        return ""


def _clock(text: str) -> str:
    match = _CLOCK.fullmatch(text)
    return f"{int(match[1]):02}:{match[2]}" if match else ""
