"""Slots of parts: which texts fit a kind of slot, in their canonical form."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from appforge_desktop.domain.blueprint.formulas import leaves, parse_formula
from appforge_desktop.domain.blueprint.language import ICONS
from appforge_desktop.domain.blueprint.model import FieldUse, Number
from appforge_desktop.domain.blueprint.names import clean_field, clean_name, nearest
from appforge_desktop.domain.blueprint.part_line import clean_slot
from appforge_desktop.domain.blueprint.parts import SlotKind

_UNITS = {"$": "money", "€": "money", "£": "money", "currency": "money", "%": "percent", "percentage": "percent",
          "day": "date"}  # fmt: skip
LONGEST_UNIT = 16
_SIGNS = str.maketrans({"−": "-", "–": "-", "'": "", " ": "", "\u00a0": "", "%": "", "$": "", "€": "", "£": ""})
_FIGURE = re.compile(r"[-+]?(\d{1,12})?(\.\d{1,15})?")
_RANGE = re.compile(r"(.*?\d)\s*(?:to|–|-|\.\.+|…)\s*([-−]?\s*[^-–]*\d.*)", re.IGNORECASE)
_CLOCK = re.compile(r"(?:(\d{1,2}):)?(\d{1,3}):(\d{2})")
_SPELT = re.compile(r"(?:(\d{1,3})\s*h\w*)?\s*(?:(\d{1,4})\s*m\w*)?\s*(?:(\d{1,5})\s*s\w*)?", re.IGNORECASE)
_TIME = re.compile(r"(?P<day>.+?)(?:[\sT,]+(?:at\s+)?(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?::\d\d)?)?")
_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
           "november", "december")  # fmt: skip
_DAY_FIRST = re.compile(r"(\d{1,2})(?:st|nd|rd|th|\.)?\s+(?:of\s+)?([a-z]{3,9})\.?,?\s+(\d{4})")
_MONTH_FIRST = re.compile(r"([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})")
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")


def valid_slot(kind: SlotKind, text: str) -> str:
    """A text in the canonical form of its kind of slot; empty when it does not fit."""
    text = clean_slot(text)
    return _VALID[kind](text) if text else ""


def figure(text: str) -> str:
    """A number as plain digits: "1,200.50" is "1200.5". A day is a figure too."""
    bare = text.translate(_SIGNS)
    bare = re.sub(r",(?=\d{3}(\D|$))", "", bare) if bare.count(",") != 1 or re.search(r",\d{3}(\.|$)", bare) else bare
    bare = bare.replace(",", ".") if "." not in bare else bare
    match = _FIGURE.fullmatch(bare)
    if not match or not (match[1] or match[2]):
        return text if _iso(text) else ""
    whole = str(int(match[1] or "0"))
    part = (match[2] or "").rstrip("0").rstrip(".")
    minus = "-" if bare.startswith("-") and (whole != "0" or part) else ""
    return f"{minus}{whole}{part}"


def number_in(text: str) -> float:
    """The number that a slot of figures says; 0 for a day or nothing."""
    try:
        return float(text)
    except ValueError:
        return 0.0


def _unit(text: str) -> str:
    return _UNITS.get(text.lower(), text if len(text) <= LONGEST_UNIT else "")


def _range(text: str) -> str:
    match = _RANGE.fullmatch(text)
    low, high = (figure(match[1]), figure(match[2])) if match else ("", "")
    if not low or not high or low == high:
        return ""
    days = bool(_iso(low)) and bool(_iso(high))
    if bool(_iso(low)) != bool(_iso(high)):
        return ""
    turned = low > high if days else float(low) > float(high)
    return f"{high} to {low}" if turned else f"{low} to {high}"


def _formula(text: str) -> str:
    text = text.removeprefix("=").strip()
    formula = parse_formula(text)
    return text if formula and all(isinstance(one, FieldUse | Number) for one in leaves(formula)) else ""


def _pair(text: str) -> str:
    name, _, value = text.rpartition("=")
    name, number = clean_slot(name), figure(value.strip())
    return f"{name} = {number}" if name and number else ""


def _clock(text: str) -> str:
    if match := _CLOCK.fullmatch(text):
        hours, minutes, seconds = (int(one or 0) for one in match.groups())
        if not hours and minutes and seconds < 60:
            return f"{minutes}:{seconds:02}"
    elif text.isascii() and text.isdigit() and len(text) <= 4:
        hours, minutes, seconds = 0, int(text), 0
    elif (match := _SPELT.fullmatch(text)) and any(match.groups()):
        hours, minutes, seconds = (int(one or 0) for one in match.groups())
    else:
        return ""
    total = hours * 3600 + minutes * 60 + seconds
    hours, minutes, seconds = total // 3600, total // 60 % 60, total % 60
    if not total or hours > 99:
        return ""
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def _iso(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat() if len(text) == 10 else ""
    except ValueError:
        return ""


def _day(text: str) -> str:
    match = _TIME.fullmatch(text)
    if not match:
        return ""
    day = _iso(match["day"]) or _spelt_day(match["day"].lower())
    return f"{day} {int(match['hour']):02}:{match['minute']}" if day and match["hour"] else day


def _spelt_day(text: str) -> str:
    """ "12 June 2027", "June 12, 2027", "12.6.2027" as an ISO day."""
    if match := _DAY_FIRST.fullmatch(text):
        day, month, year = match[1], _month(match[2]), match[3]
    elif match := _MONTH_FIRST.fullmatch(text):
        day, month, year = match[2], _month(match[1]), match[3]
    elif match := _DOTTED.fullmatch(text):
        day, month, year = match[1], int(match[2]), match[3]
    else:
        return ""
    return _iso(f"{year}-{month:02}-{int(day):02}")


def _month(word: str) -> int:
    return next((at for at, name in enumerate(_MONTHS, start=1) if name.startswith(word)), 0)


def _fields(text: str) -> str:
    return ", ".join(dict.fromkeys(name for name in map(clean_field, text.split(",")) if name))


def _icon(text: str) -> str:
    name = "-".join(text.lower().split())
    return name if name in ICONS else nearest(name, ICONS, 80) or ""


def _hours(text: str) -> str:
    low = text.lower()
    return "closed" if low == "closed" else re.sub(r"(?<=\d)\s*[-–—]\s*(?=\d)", "-", text)


def _points(text: str) -> str:
    return "; ".join(point for point in map(clean_slot, text.split(";")) if point)


_VALID: dict[SlotKind, Callable[[str], str]] = {
    "copy": str, "figure": figure, "unit": _unit, "range": _range, "formula": _formula, "pair": _pair,
    "clock": _clock, "day": _day, "fields": _fields, "entity": clean_name, "icon": _icon, "hours": _hours,
    "points": _points,
}  # fmt: skip
