"""Calculators and converters."""

from __future__ import annotations

import math
import re
from datetime import date

from appforge_desktop.domain.blueprint.compile.layout import Code, Element, Literal, Tall
from appforge_desktop.domain.blueprint.compile.names import sentence
from appforge_desktop.domain.blueprint.compile.play.content import (
    Content,
    content,
    framed,
    keys,
    parts,
    said,
    screen,
)
from appforge_desktop.domain.blueprint.compile.play.expression import function, spoken
from appforge_desktop.domain.blueprint.compile.screens import Scene, Screen
from appforge_desktop.domain.blueprint.formulas import parse_formula
from appforge_desktop.domain.blueprint.model import FieldUse, Page, Part
from appforge_desktop.domain.blueprint.names import clean_field

_FIGURE = re.compile(r"[-−+]?\d[\d,' ]*(?:\.\d+)?|[-−+]?\.\d+")
_RANGE = re.compile(r"^(.*?\d.*?)\s*(?:to|–|\.\.)\s*(.*\d.*)$")
_EXACT = {5 / 9: "5 / 9", -160 / 9: "-160 / 9"}  # degrees Fahrenheit, which no decimals hit
_UNITS = {"number": "", "%": "percent", "money": "money", "percent": "percent", "date": "date"}
_DAY_ZERO = date(1970, 1, 1)


def figure(text: str) -> float | None:
    """The number in a slot: "1,250.50" is 1250.5; None when there is none."""
    try:
        return float((date.fromisoformat(text.strip()) - _DAY_ZERO).days)
    except ValueError:
        found = _FIGURE.search(text)
    return float(re.sub(r"[,' ]", "", found[0]).replace("−", "-")) if found else None


def limits(text: str) -> tuple[float, float] | None:
    """ "0 to 30" as two numbers, the smaller first."""
    found = _RANGE.match(text.strip())
    low, high = (figure(found[1]), figure(found[2])) if found else (None, None)
    if low is None or high is None or low == high:
        return None
    return min(low, high), max(low, high)


def write_calc(page: Page, scene: Scene) -> Screen:
    """A calculator, a converter, or the one above the other."""
    results, units = parts(page, "result"), parts(page, "convert")
    if not units:
        return screen(page, scene, "Calculator", _calculation(page, scene))
    converter = _units(page, scene)
    if not results:
        return screen(page, scene, "Converter", converter)
    made = _calculation(page, scene)
    title = scene.wording.say(page.title)
    children = (
        Element("Calculator", {"title": title, "content": Code(made.variable)}),
        Element("Converter", {"content": Code(converter.variable)}),
    )
    return framed(page, scene, Element("div", {"className": "space-y-10"}, children), [made, converter])


class _Figures:
    """The names of a page's inputs and results, for its formulas."""

    def __init__(self, page: Page) -> None:
        named = [one for one in page.parts if one.word in {"input", "pick", "result"}]
        self.of = keys(clean_field(one.slot(0)) for one in named)
        self.known = {"today": "today"} | self.of

    def key(self, part: Part) -> str:
        return self.of[clean_field(part.slot(0))]


def _calculation(page: Page, scene: Scene) -> Content:
    figures = _Figures(page)
    shown: list[Literal] = []
    units = {"money" for one in page.parts if one.slot(1).strip().lower() == "money"}
    for part in page.parts:
        if part.word in {"input", "pick"}:
            shown.append(_input(part, figures, scene) if part.word == "input" else _pick(part, figures, scene))
    value: dict[str, Literal] = {"currency": scene.bp.currency} if units else {}
    value |= {"inputs": shown, "results": _results(page, figures, scene)}
    return content(page, scene, "Calculation", "calculation", Tall(value))


def _label(part: Part, scene: Scene) -> str:
    return scene.wording.say(sentence(part.slot(0).strip()))


def _unit(part: Part) -> dict[str, Literal]:
    unit = part.slot(1).strip()
    unit = _UNITS.get(unit.lower(), unit)
    return {"unit": unit} if unit else {}


def _input(part: Part, figures: _Figures, scene: Scene) -> dict[str, Literal]:
    value: dict[str, Literal] = {"key": figures.key(part), "label": _label(part, scene), **_unit(part)}
    start, between = figure(part.slot(2)), limits(part.slot(3))
    if start is None and part.slot(1).strip() != "date":
        start = _middle(*between) if between else 0.0
    if start is not None:
        value["start"] = start
    if between:
        step = _step(*between, start or 0.0)
        value |= {"min": between[0], "max": between[1]} | ({} if step == 1 else {"step": step})
    return value


def _middle(low: float, high: float) -> float:
    step = _step(low, high, low)
    return round(low + math.floor((high - low) / 2 / step) * step, 6)


def _step(low: float, high: float, start: float) -> float:
    """How far a slider moves at once: about 200 stops, whole ones where all is whole."""
    step = 10.0 ** math.floor(math.log10((high - low) / 200))
    whole = all(one.is_integer() for one in (low, high, start)) and high - low >= 5
    while step > 1 and start % step:
        step /= 10
    return max(1.0, step) if whole else round(min(step, 1.0), 6)


def _pick(part: Part, figures: _Figures, scene: Scene) -> dict[str, Literal]:
    options: list[Literal] = []
    for at in range(1, len(part.slots)):
        label, _, value = said(part, at).partition("=")
        given = figure(value) if value else figure(label)
        options.append({"label": sentence(label.strip()), "value": float(at) if given is None else given})
    return {"key": figures.key(part), "label": _label(part, scene), "options": options}


def _results(page: Page, figures: _Figures, scene: Scene) -> list[Literal]:
    found: list[dict[str, Literal]] = []
    bands: list[tuple[float, str]] = []
    for part in page.parts:
        if part.word == "result":
            bands = []
            found.append(_result(part, figures, scene))
        elif part.word == "band" and found:
            bands = sorted([*bands, (figure(part.slot(0)) or 0.0, said(part, 1))])
            found[-1]["bands"] = [{"from": start, "label": label} for start, label in bands]
    return [Tall(one) for one in found]


def _result(part: Part, figures: _Figures, scene: Scene) -> dict[str, Literal]:
    formula = parse_formula(part.slot(2)) or FieldUse("")
    return {
        "key": figures.key(part),
        "label": _label(part, scene),
        **_unit(part),
        "formula": spoken(formula, figures.known),
        "compute": Code(function(formula, figures.known)),
    }


def _units(page: Page, scene: Scene) -> Content:
    rows: list[Literal] = []
    for part in parts(page, "convert"):
        row: dict[str, Literal] = {"name": said(part), "factor": _exact(figure(part.slot(1)) or 1)}
        offset = figure(part.slot(2))
        rows.append(row | {"offset": _exact(offset)} if offset else row)
    made = content(page, scene, "Units", "units", rows)
    if not parts(page, "result"):
        return made
    name = f"{made.variable}Units"
    return Content(name, made.path.replace(".ts", "Units.ts"), made.text.replace(made.variable, name, 1))


def _exact(value: float) -> Literal:
    return next((Code(text) for one, text in _EXACT.items() if abs(one - value) < 1e-3), value)
