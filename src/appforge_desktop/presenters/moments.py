"""Times as people say them."""

from __future__ import annotations

from datetime import datetime


def ago(then: datetime, now: datetime) -> str:
    """How long ago, such as "2 hours ago"; a date when it was more than four weeks."""
    minutes = int((now - then).total_seconds() // 60)
    if minutes < 1:
        return "just now"
    if minutes < 60:
        return _count(minutes, "minute")
    hours = minutes // 60
    if hours < 24:
        return _count(hours, "hour")
    days = hours // 24
    if days == 1:
        return "yesterday"
    if days < 28:
        return _count(days, "day") if days < 7 else _count(days // 7, "week")
    return f"{then:%b} {then.day}, {then:%Y}"


def _count(number: int, unit: str) -> str:
    return f"{number} {unit}{'' if number == 1 else 's'} ago"


def elapsed(seconds: float) -> str:
    """A running time, such as "4 s" or "1 min 05 s"."""
    whole = int(seconds)
    return f"{whole} s" if whole < 60 else f"{whole // 60} min {whole % 60:02} s"
