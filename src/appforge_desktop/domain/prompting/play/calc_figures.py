# ruff: noqa: E501 (patterns are read a line at a time)
"""Figures that a request states for the inputs of a calculator: "15% tip", "rate of 5%", "from 0 to 50"."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from appforge_desktop.domain.blueprint.model import Part
from appforge_desktop.domain.blueprint.part_line import part_of
from appforge_desktop.domain.prompting.play.library import tokens
from appforge_desktop.domain.prompting.play.said import NUMBER, number, plain

_UNIT = r"(?:%|percent|per cent|years?|yrs?|months?|weeks?|days?|hours?|hrs?|h|minutes?|mins?|kg|kilos?|kilograms?|g|grams?|lbs?|pounds?|km|kilomet(?:er|re)s?|miles?|mi|cm|centimet(?:er|re)s?|mm|met(?:er|re)s?|m²|m2|m|in|inch(?:es)?|feet|ft|lit(?:er|re)s?|l|ml|kwh|kw|watts?|w|people|persons?|guests?|friends|euros?|dollars?|bucks|eur|usd|gbp|chf)"
_FIGURE = re.compile(
    rf"(?P<sign>[$€£¥]\s?)?(?P<n>{NUMBER})\s?(?P<unit>{_UNIT}(?![\w²])|[€$£])?(?P<k>k\b)?", re.IGNORECASE
)
_UNITS: tuple[tuple[str, str], ...] = (
    (r"%|percent|per cent", "percent"), (r"years?|yrs?", "years"), (r"months?", "months"), (r"weeks?", "weeks"), (r"days?", "days"), (r"hours?|hrs?|h", "h"),
    (r"minutes?|mins?", "min"), (r"kg|kilos?|kilograms?", "kg"), (r"g|grams?", "g"), (r"lbs?", "lb"), (r"km|kilomet\w+", "km"), (r"miles?|mi", "mi"),
    (r"cm|centimet\w+", "cm"), (r"mm", "mm"), (r"met(?:er|re)s?|m", "m"), (r"m²|m2", "m²"), (r"in|inch(?:es)?", "in"), (r"feet|ft", "ft"), (r"lit(?:er|re)s?|l", "L"),
    (r"ml", "ml"), (r"kwh", "kWh"), (r"kw", "kW"), (r"watts?|w", "W"), (r"people|persons?|guests?|friends", "people"), (r"euros?|dollars?|bucks|eur|usd|gbp|chf|[€$£]|pounds?", "money"),
)  # fmt: skip
_WIDE = frozenset(
    "amount price cost rate number total per year month day week hour unit a the of in at for needed wanted length width height size time value each yearly monthly first second third".split()
)
_ALIKE: dict[str, str] = {
    "yearly interest": "interest rate, interest, apr, annual rate, rate, at", "yearly return": "return, interest rate, interest, rate", "loan amount": "loan of, borrow, borrowing, principal, loan",
    "people": "people, persons, friends, guests, ways", "bill": "bill, total", "home price": "house price, price, house", "down payment": "deposit, down",
    "litres per 100 km": "consumption, liters per 100 km, l/100km, l/100 km", "exchange rate": "rate", "price per litre": "fuel price, per liter, per litre, petrol price, gas price, price per liter",
    "VAT rate": "vat, tax", "sales tax": "tax", "tax rate": "tax", "monthly deposit": "deposit, per month, a month, every month, each month, monthly", "monthly saving": "save, saving, per month, a month, every month, each month, monthly",
    "starting amount": "start with, starting with, start, begin with, initial, principal", "goal": "goal, target, save up", "coats": "coats", "a litre covers": "covers, coverage, per liter, per litre",
    "servings in the recipe": "original servings, recipe serves, from", "servings wanted": "servings, serve", "hours a week": "hours per week, hours a week", "pay per hour": "hourly rate, hourly wage, per hour, an hour, hourly pay",
    "price per kWh": "per kwh, electricity price, kwh", "commission rate": "commission", "price per hour": "hourly rate, hourly price, rate, per hour, an hour", "slices each": "slices each, slices per person", "slices of a pizza": "slices per pizza", "weight of the final": "worth, weight, counts",
}  # fmt: skip
_BETWEEN = re.compile(
    r"(?:\s+(?:rate|amount|is|are|of|at|to|be|should|set|defaults?|defaulting|starts?|starting|with|by|value|around|about|cost|costs|worth))*\s*[:=(]?\s*",
    re.IGNORECASE,
)
_JOIN = re.compile(
    r"\s*(?:-\s?)?(?:of |for |as |the |a |an |default |usual |standard |in |yearly |annual |monthly |per |flat )*",
    re.IGNORECASE,
)
_RANGE = re.compile(
    rf"(?:from|between|range(?: of)?:?|\()\s*[$€£]?(?P<low>{NUMBER})\s*%?\s*(?:to|and|-|–)\s*[$€£]?(?P<high>{NUMBER})",
    re.IGNORECASE,
)
_FACTORS = {
    ("months", "years"): 1 / 12,
    ("years", "months"): 12.0,
    ("min", "h"): 1 / 60,
    ("h", "min"): 60.0,
    ("m", "cm"): 100.0,
    ("cm", "m"): 0.01,
}
_MEASURES = ("money", "years", "months", "kg", "cm", "h", "min", "m", "km")
_NEAR = 24
_SIDE = r"\d+(?:[.,]\d+)?"
_SIDES = re.compile(
    rf"(?<![\w.,])(?P<a>{_SIDE})\s*(?:m|cm|ft)?\s*(?:x|×|by)\s*(?P<b>{_SIDE})(?:\s*(?:m|cm|ft)?\s*(?:x|×|by)\s*(?P<c>{_SIDE}))?"
    r"\s*(?P<unit>met(?:er|re)s?|cm|mm|m|feet|ft|inches|in)?\b"
)
_LEAST_SUM = 100
_LED = re.compile(r"\b(?:for|of|on|with|from|borrow|borrowing)\s+(?:a |an |about )?$", re.IGNORECASE)
_LEFT = re.compile(r"\s*(?:$|[.,;!?]|(?:at|over|in|with|and|for|to|per)\b)", re.IGNORECASE)
_NOT_INPUTS = re.compile(r"\s*(?:inputs?|fields?|questions?|decimals?|results?|digits?)\b", re.IGNORECASE)


@dataclass
class Figures:
    """The figures of a text, each given away once."""

    text: str
    taken: list[tuple[int, int]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._all = list(_FIGURE.finditer(self.text))
        self._ranges = list(_RANGE.finditer(self.text))

    def range_of(self, part: Part) -> str:
        """ "0 to 50" where a range was said for an input."""
        for place in self._places(part.slot(0)):
            for match in self._ranges:
                gap = self.text[place[1] : match.start()] if match.start() >= place[1] else "."
                if len(gap) <= _NEAR and not re.search(r"[.;\n\d]", gap) and self._free(match.span("low")):
                    low, high = number(match["low"]), number(match["high"])
                    self.taken += [match.span("low"), match.span("high")]
                    return f"{low} to {high}" if float(low) < float(high) else ""
        return ""

    def start_of(self, part: Part) -> str:
        """The number said for an input by its name."""
        for start, end in self._places(part.slot(0)):
            led = self.text[start:end].lower() == "at"
            before = [
                one
                for one in self._all
                if not led and one.end() <= start and _JOIN.fullmatch(self.text, one.end(), start)
            ]
            behind = [
                one for one in self._all if one.start() >= end and _BETWEEN.fullmatch(self.text, end, one.start())
            ]
            counted = [one for one in self._all if one.start("unit") == start]
            for match in (*counted, *before[-1:], *behind[:1]):
                if found := self._fits(match, part.slot(1)):
                    return found
        return ""

    def _places(self, name: str) -> list[tuple[int, int]]:
        """Where an input is named, by its most exact name first."""
        found = []
        for words in _names(name):
            found += [
                one.span() for one in re.finditer(rf"(?<!\w){re.escape(words)}s?(?!\w)", self.text, re.IGNORECASE)
            ]
        return found

    def left_for(self, part: Part, *, exact: bool) -> str:
        """The first number that is still free and has the unit of an input, or one that can be turned into it."""
        for match in self._all:
            unit = unit_said(match)
            wanted = part.slot(1)
            if not unit or not self._free(match.span("n")) or _NOT_INPUTS.match(self.text, match.end()):
                continue
            same = unit == wanted or (unit == "people" and part.slot(0) in ("people", "guests", "travellers"))
            if same or (not exact and (unit, wanted) in _FACTORS):
                self.taken.append(match.span("n"))
                return plain(round(_value(match) * _FACTORS.get((unit, wanted), 1.0), 6))
        return ""

    def bare_for(self, part: Part) -> str:
        """A sum without a sign, where one is said after "for" or "of": "loan calculator for 15000 at 5%"."""
        for match in self._all:
            bare = not match["sign"] and not match["unit"] and _value(match) >= _LEAST_SUM
            led = _LED.search(self.text, 0, match.start()) and _LEFT.match(self.text, match.end())
            if part.slot(1) == "money" and bare and led and self._free(match.span("n")):
                self.taken.append(match.span("n"))
                return plain(_value(match))
        return ""

    def _fits(self, match: re.Match[str], wanted: str) -> str:
        """The number of a match as an input takes it; empty when it is taken or counts something else."""
        if not self._free(match.span("n")) or _NOT_INPUTS.match(self.text, match.end()):
            return ""
        unit = unit_said(match)
        factor = _FACTORS.get((unit, wanted), 1.0)
        differs = unit not in ("", wanted, "people") and (unit, wanted) not in _FACTORS
        if differs and ("percent" in (unit, wanted) or wanted in _MEASURES):
            return ""
        self.taken.append(match.span("n"))
        return plain(round(_value(match) * factor, 6))

    def _free(self, span: tuple[int, int]) -> bool:
        return all(span[1] <= start or end <= span[0] for start, end in self.taken)


def with_figures(parts: tuple[Part, ...], text: str) -> tuple[Part, ...]:
    """Inputs with the ranges and the starting values that a text says for them."""
    figures = Figures(_SIDES.sub(_apart, text))
    inputs = [at for at, one in enumerate(parts) if one.word == "input" and one.slot(1) != "date"]
    ranges = {at: figures.range_of(parts[at]) for at in inputs}
    starts = {at: figures.start_of(parts[at]) for at in inputs}
    for exact in (True, False):
        for at in inputs:
            starts[at] = starts[at] or figures.left_for(parts[at], exact=exact)
    for at in inputs:
        starts[at] = starts[at] or figures.bare_for(parts[at])
    return tuple(_input(one, starts.get(at, ""), ranges.get(at, "")) for at, one in enumerate(parts))


def _apart(match: re.Match[str]) -> str:
    """ "4 x 3 m" as "4 m, 3 m": each side is a figure with its unit."""
    unit = match["unit"] or ""
    return ", ".join(f"{side} {unit}".strip() for side in (match["a"], match["b"], match["c"]) if side)


def unit_said(match: re.Match[str]) -> str:
    """The unit of a figure as inputs have it; empty when none was said."""
    if match["sign"]:
        return "money"
    said = (match["unit"] or "").lower()
    return next((unit for pattern, unit in _UNITS if said and re.fullmatch(pattern, said)), "")


def _value(match: re.Match[str]) -> float:
    return float(number(match["n"]) or 0) * (1000 if match["k"] else 1)


def _input(part: Part, start: str, between: str) -> Part:
    if not start and not between:
        return part
    start = start or part.slot(2)
    between = between or part.slot(3)
    if between and start:
        low, high = (float(one) for one in between.split(" to "))
        value = float(start)
        if value >= high or value < low:
            between = f"{plain(min(low, value))} to {plain(max(high, _round_up(value)))}"
    return replace(part_of("input", (part.slot(0), part.slot(1), start, between)), written=part.written)


def _round_up(value: float) -> float:
    """The next round number that leaves room above: 350 gives 1000."""
    size = 10.0 ** len(str(int(abs(value) * 2)))
    return next((step * size for step in (0.2, 0.5, 1.0) if step * size >= value * 2), size)


def _names(name: str) -> list[str]:
    """What an input may be called, the most exact first."""
    words = [one for one in name.lower().split() if one not in _WIDE]
    alike = [one.strip() for one in _ALIKE.get(name, "").split(",") if one.strip()]
    found = [name.lower(), *alike, *([" ".join(words)] if words else []), *(words if len(words) > 1 else [])]
    return list(dict.fromkeys(one for one in found if len(one) > 1 or one == name))


def alike(name: str) -> list[frozenset[str]]:
    """The telling words of an input's name, and of what else it is called."""
    return [stems(one) for one in (name, *_ALIKE.get(name, "").split(",")) if one.strip()]


def stems(name: str) -> frozenset[str]:
    """The words of a name that tell it from others."""
    held = frozenset(tokens(name))
    return held - _DULL or held


_DULL = frozenset("amount number of total percentage percent rate value the my a an in per how many much your".split())
