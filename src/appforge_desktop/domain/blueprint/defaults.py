"""Defaults of fields and values of rows: which texts are valid for a kind, in their canonical form."""

from __future__ import annotations

import math
import re
from dataclasses import replace
from datetime import date

from appforge_desktop.domain.blueprint.language import ACCENTS, REPEATS
from appforge_desktop.domain.blueprint.model import Field
from appforge_desktop.domain.blueprint.names import clean, nearest
from appforge_desktop.domain.blueprint.part_line import clean_slot
from appforge_desktop.domain.blueprint.slots import valid_slot

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
        case "repeat":
            return _repeat(low)
        case _:
            return ""


_REPEATS = {"no": "never", "none": "never", "once": "never", "yes": "weekly", "annually": "yearly"}


def _repeat(text: str) -> str:
    word = text.removeprefix("every ").removeprefix("each ").removeprefix("per ")
    periods = {"day": "daily", "week": "weekly", "month": "monthly", "year": "yearly"} | _REPEATS
    return word if word in REPEATS else periods.get(word, "")


def valid_value(field: Field, text: str) -> str:
    """The value of a field in a row in canonical form; empty when it does not fit."""
    text = clean_slot(text)
    match field.kind:
        case "text" | "long" | "tags" | "link" | "email" | "phone" | "ref":
            return text
        case "datetime":
            day = valid_slot("day", text)
            return "now" if text.lower() in ("now", "today") else day if " " in day else f"{day} 00:00" if day else ""
        case "date":
            return "today" if text.lower() == "today" else valid_slot("day", text)[:10]
        case "checks":
            days = [valid_slot("day", one)[:10] for one in text.split(",")]
            return ", ".join(days) if all(days) else ""
        case "image" | "computed":
            return ""
        case _:
            value = valid_default(replace(field, default=text))
            return value if value == clean_slot(value) else ""


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
