"""Stopwatches, countdowns, intervals, and the time until a day."""

from __future__ import annotations

import re
from datetime import datetime

from appforge_desktop.domain.blueprint.compile.layout import Element, Literal
from appforge_desktop.domain.blueprint.compile.play.calc import figure
from appforge_desktop.domain.blueprint.compile.play.content import content, first, framed, parts, said, screen, store
from appforge_desktop.domain.blueprint.compile.screens import Scene, Screen
from appforge_desktop.domain.blueprint.model import Page

_MINUTE = 60


def seconds(clock: str) -> int:
    """ "25:00" is 1500, "1:30:00" is 5400; a bare number means minutes."""
    numbers = [int(one) for one in re.findall(r"\d+", clock)][:3]
    if len(numbers) <= 1:
        return numbers[0] * _MINUTE if numbers else _MINUTE
    whole = 0
    for one in numbers:
        whole = whole * 60 + one
    return max(whole, 1)


def write_timer(page: Page, scene: Scene) -> Screen:
    """A page with a clock: which one, the parts say."""
    moments = [(one, when) for one in parts(page, "until") if (when := _moment(one.slot(1)))]
    phases = parts(page, "phase")
    if moments:
        rows: list[Literal] = [{"what": said(one), "when": when} for one, when in moments]
        made = content(page, scene, "Moment[]", "moments", rows)
        return screen(page, scene, "Countdown", made)
    if not phases:
        element = Element("Stopwatch", {"title": scene.wording.say(page.title), "store": store(page, scene)})
        return framed(page, scene, element, [])
    plan: dict[str, Literal] = {
        "phases": [{"label": said(one), "seconds": seconds(one.slot(1))} for one in phases],
        "rounds": _rounds(page, len(phases)),
    }
    return screen(
        page, scene, "PhaseTimer", content(page, scene, "PhasePlan", "phases", plan), store=store(page, scene)
    )


def _rounds(page: Page, phases: int) -> int:
    part = first(page, "rounds")
    count = figure(part.slot(0)) if part else None
    usual = 1 if phases == 1 else 0
    return usual if count is None else max(0, int(count))


def _moment(day: str) -> str:
    """ "2027-06-12 14:00" as browsers read it; empty if it is no day of the calendar."""
    try:
        moment = datetime.fromisoformat(day.strip())
    except ValueError:
        return ""
    return moment.strftime("%Y-%m-%dT%H:%M" if ":" in day else "%Y-%m-%d")
