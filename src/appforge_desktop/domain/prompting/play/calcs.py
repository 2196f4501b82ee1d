# ruff: noqa: E501 (patterns are read a line at a time)
"""Calculators: the request's own formulas, prices and rates first, then the library with what was said put in."""

from __future__ import annotations

import re
from dataclasses import replace

from appforge_desktop.domain.blueprint.formulas import parse_formula, print_formula, renamed
from appforge_desktop.domain.blueprint.model import Page, Part
from appforge_desktop.domain.blueprint.part_line import part_of
from appforge_desktop.domain.prompting.nouns import singular
from appforge_desktop.domain.prompting.play.calc_built import from_formulas, from_nouns
from appforge_desktop.domain.prompting.play.calc_figures import alike, stems, with_figures
from appforge_desktop.domain.prompting.play.calc_formulas import formulas_said
from appforge_desktop.domain.prompting.play.calc_prices import prices_said, shares_said
from appforge_desktop.domain.prompting.play.library import Play, PlayLibrary
from appforge_desktop.domain.prompting.play.pairs import tidy
from appforge_desktop.domain.prompting.play.said import NUMBER, Said, listed, number, plain

_RATE = re.compile(
    rf"\b(?:1|one|a|an)\s+(?P<one>[A-Za-z€$£][A-Za-z ]{{0,24}}?)\s*(?:=|is|equals|are|makes)\s*(?:about )?(?P<n>{NUMBER})\s*(?P<other>[A-Za-z€$£][A-Za-z ]{{0,24}}?)(?=\s*(?:$|[.,;)\n]|\band\b))",
    re.IGNORECASE,
)
_CONVERTS = re.compile(
    r"\bunits?\b|^\W*[\w°/]+ (?:to|into|in) [\w°/]+\W*$|\bconver(?:t|ts|ter|ters|sion|sions|ting)\b|\b(?:to|into) \w+ calculator\b"
)
_WEIGHT = re.compile(
    rf"(?P<name>[A-Za-z][\w' ]{{1,30}}?)\s*(?:\(|=|:|is|are|counts?(?: for)?|worth|at|with)?\s*(?P<n>{NUMBER})\s?(?:%|percent)\)?",
    re.IGNORECASE,
)
_WEIGHT_BEHIND = re.compile(
    rf"(?P<n>{NUMBER})\s?(?:%|percent)\s*(?:for |from |of |the )*(?P<name>[A-Za-z][\w']*(?: [A-Za-z][\w']*)?)",
    re.IGNORECASE,
)
_PER_HUNDRED = re.compile(
    r"\b(?:l|lit(?:er|re)s?)\s*(?:per|/)\s*100\s*k(?:m|ilomet\w+)\b(?!\s*(?:of|is|=|:)?\s*\d)", re.IGNORECASE
)
_LEADS = re.compile(r"^[^:]*\bcalculator[^:]*:\s*|^[^:]*\bcalculator (?:for|of|that does|with)\s+")
_EXPRESSION = re.compile(
    rf"^(?P<a>[a-z][a-z ]{{1,24}}?) (?:times|x|×|\*|multiplied by) (?:an? |the |my )?(?P<b>[a-z][a-z ]{{1,24}}?)(?: (?:of|is|=) {NUMBER}\s*(?:€|euros?|\$|dollars?|pounds?|£)?)?(?=$|[,.;]| (?:minus|plus|less|and|with)\b)"
)
_LIST_LEAD = re.compile(
    r"^(?:(?:the|with|and|for|my|your|a|an|inputs?|fields?|enter|like|are|of|i enter|i type in|where i enter)\s+)+",
    re.IGNORECASE,
)
_LIST_TAIL = re.compile(r"\s+(?:as (?:the )?(?:inputs?|fields?)|inputs?|fields?)$", re.IGNORECASE)
_NO_INPUT = re.compile(
    r"\b(?:mode|theme|button|design|style|history|chart|graph|results?|colou?rs?|steps|dark|light|slider|page|calculator|converter|timer|quiz|mobile|sliders|big|clear|live|copy|print)\b|\d",
    re.IGNORECASE,
)
_OUTCOMES = re.compile(r"(?:categor|bands?\b|levels?\b|results?\b|outputs?\b|shows?\b|buttons?\b)")
_BAND_UNDER = re.compile(
    rf"\b(?:under|below|less than|up to|<)\s*(?P<n>{NUMBER})\s*%?\s*(?:is|are|means|counts as|=|:|-)?\s*(?P<label>[A-Za-z][\w' -]{{0,30}}?)(?=\s*(?:$|[,.;\n]|\band\b|\d))",
    re.IGNORECASE,
)
_BAND_FROM = re.compile(
    rf"(?:\b(?:over|above|more than|from|at least|>=?)\s*)?(?P<n>{NUMBER})\s*%?\s*(?:(?:to|-)\s*{NUMBER}\s*%?\s*(?:is|are|means|gives|=|:)?|(?:\+|or more|and (?:more|above|up)|upwards)?\s*(?:is|are|means|counts as|gives|=|:))\s*(?:an? )?(?P<label>[A-Za-z][\w' +-]{{0,30}}?)(?=\s*(?:$|[,.;\n]|\band\b))",
    re.IGNORECASE,
)
_FEW_WORDS = 5
_STRONG, _WEAK, _COVER = 2.0, 0.95, 6.0
_UNKNOWN = "I have no such calculator, so this one adds, subtracts, multiplies and divides. Tell me the inputs and the formula, for example “total = price * quantity”."

_SHOWN = re.compile(r"(?:show|see|tell|give|get|display|calculate|work out)s?\b", re.IGNORECASE)
"""What is to be shown is no input: "bill, people, show the tip"."""


def calc_page(said: Said, library: PlayLibrary) -> tuple[Page, tuple[str, ...]]:
    """A calculator or a converter."""
    said = replace(said, text=_PER_HUNDRED.sub("litres per hundred km", said.text))
    if rates := _rates(said):
        return Page(said.title("Converter"), "calc", parts=rates), ()
    names = tuple(one for one in _inputs_said(said) if not _SHOWN.match(one))
    found, score = _nearest(said, names, library)
    if formulas := formulas_said(said.text):
        parts = with_figures(from_formulas(formulas), said.text)
        return Page(said.title("Calculator"), "calc", parts=_banded(parts, said)), ()
    if product := _EXPRESSION.search(_LEADS.sub("", said.low)):
        names = tuple(_LIST_LEAD.sub("", product[one]).strip() for one in ("a", "b"))
        parts, note = from_nouns((*names, *shares_said(said.text)), said)
        if parts:
            return Page(said.title("Calculator"), "calc", parts=_banded(with_figures(parts, said.text), said)), (note,)
    if weights := _weights(said):
        return Page(said.title("Weighted grade"), "calc", parts=_banded(weights, said)), ()
    prices, count = prices_said(said)
    if found is not None and score >= _STRONG and _all_known(found, prices):
        return _from_library(found, names, said)
    if count > 1 or (count == 1 and score < _STRONG):
        return Page(said.title("Price calculator"), "calc", parts=prices), ()
    if found is not None and score >= _WEAK and not _asks_for_more(found, names):
        return _from_library(found, names, said)
    if len(names) > 1:
        parts, note = from_nouns((*names, *(one for one in shares_said(said.text) if one not in names)), said)
        if parts:
            return Page(said.title("Calculator"), "calc", parts=_banded(with_figures(parts, said.text), said)), (note,)
    usual, _ = library.play("calc", "simple calculator")
    title = said.title("Calculator")
    plain_one = title.lower() in ("calculator", "calc") and len(said.text.split()) <= _FEW_WORDS
    notes = () if plain_one else (_UNKNOWN,)
    return Page(title, "calc", parts=usual.page.parts if usual else ()), notes


def _from_library(found: Play, names: tuple[str, ...], said: Said) -> tuple[Page, tuple[str, ...]]:
    """A calculator of the library with what was said: figures, names, bands, the units to convert."""
    parts = found.page.parts
    if any(one.word == "convert" for one in parts):
        return Page(found.title, "calc", parts=_units_first(parts, said.low)), found.notes
    renames, unknown = _renames(parts, names)
    figures = with_figures(parts, said.text)
    made = tuple(_renamed(one, renames) for one in figures)
    notes = found.notes
    if unknown:
        shown = ", ".join(f"“{one}”" for one in unknown)
        notes = (*notes, f"I did not use {shown}: tell me how it counts, for example “total = price * quantity”.")
    return Page(found.title, "calc", parts=_banded(made, said)), notes


def _nearest(said: Said, names: tuple[str, ...], library: PlayLibrary) -> tuple[Play | None, float]:
    """The library's page that suits the words, and the inputs where they were named."""
    converts = bool(_CONVERTS.search(said.low))
    ranked = library.ranked("calc", said.words, said.text)
    fitting = [one for one in ranked if converts or not one[0].lines[0].startswith("convert")]
    if not fitting:
        return None, 0.0
    return max(fitting[:12], key=lambda one: one[1] + _covered(one[0], names))


def _all_known(play: Play, prices: tuple[Part, ...]) -> bool:
    """Whether everything that was priced is an input of the library's page: "price 25,000, down payment 3,000"."""
    options = [one.partition(" = ")[0] for part in prices if part.word == "pick" for one in part.slots[1:]]
    inputs = [part.slot(0) for part in prices if part.word == "input" and part.slot(0) != "quantity"]
    labels = (*options, *inputs)
    known = tuple(one for one in play.page.parts if one.word == "input")
    renames, unknown = _renames(known, labels)
    asked = [one for one in known if one.slot(1) == "money" and one.slot(2) not in ("", "0")]
    return bool(labels) and not unknown and all(one.slot(0) in renames for one in asked)


def _covered(play: Play, names: tuple[str, ...]) -> float:
    """How many of the inputs that were named a page has: that tells more than a word in passing."""
    if len(names) < 2 or play.lines[0].startswith("convert"):
        return 0.0
    return _COVER * (len(names) - 2 * len(_renames(play.page.parts, names)[1])) / len(names)


def _asks_for_more(found: Play, names: tuple[str, ...]) -> bool:
    """Whether the inputs that were named are mostly not those of the library's page."""
    if len(names) < 2 or found.lines[0].startswith("convert"):
        return False
    unknown = _renames(found.page.parts, names)[1]
    return len(unknown) > len(names) - len(unknown) and len(unknown) > 1


def _renames(parts: tuple[Part, ...], names: tuple[str, ...]) -> tuple[dict[str, str], tuple[str, ...]]:
    """New names for inputs and results by the words they share with what was said, and what fits nowhere."""
    known = [one.slot(0) for one in parts if one.word in ("input", "pick", "result")]
    renames: dict[str, str] = {}
    unknown: list[str] = []
    for name in names:
        free = [one for one in known if one not in renames]
        best = max(free, key=lambda one: _likeness(one, name), default="")
        if not best or _likeness(best, name) <= 0:
            unknown.append(name)
        else:
            renames[best] = name
    taken = {one.lower() for one in known}
    return {old: new for old, new in renames.items() if new.lower() == old.lower() or new.lower() not in taken}, tuple(
        unknown
    )


def _likeness(known: str, said: str) -> float:
    if known.lower() == said.lower():
        return 10.0
    other = stems(said)
    return max(len(one & other) / max(len(one | other), 1) for one in alike(known))


def _renamed(part: Part, names: dict[str, str]) -> Part:
    if part.word not in ("input", "pick", "result"):
        return part
    low = {old.lower(): new.lower() for old, new in names.items()}
    slots = [names.get(part.slot(0), part.slot(0)), *part.slots[1:]]
    formula = parse_formula(part.slot(2)) if part.word == "result" else None
    if formula is not None and low:
        slots[2] = print_formula(renamed(formula, lambda name: low.get(name, name)))
    return replace(part_of(part.word, slots), written=part.written)


def _inputs_said(said: Said) -> tuple[str, ...]:
    """Names of inputs that were listed: "with bill, tip and people as inputs"."""
    items, _ = listed(said)
    named = [_LIST_TAIL.sub("", _LIST_LEAD.sub("", tidy(one))).lower() for one in items]
    if not named:
        match = re.search(
            r"\b(?:inputs?|enter|put in|type in|given|from (?=(?:the |my )?[a-z]+ and )|based on|with (?=(?:the |my )?[a-z]+(?: [a-z]+)? and [a-z]+(?: [a-z]+)?(?:$|[.,;])))[: ]*((?:the |my )?[a-z ]{2,30}?) and ((?:the |my )?[a-z ]{2,30}?)(?=$|[.,;\n]|\s(?:and|to|then|so|that)\b)",
            said.low,
        )
        named = [_LIST_LEAD.sub("", one) for one in match.groups()] if match else []
    if named and _OUTCOMES.match(named[0]):
        return ()
    kept = [re.sub(r"^(?:the|my|your|a|an|number of|amount of) (?=[a-z])", "", one) for one in named]
    good = [
        one
        for one in kept
        if one and len(one.split()) <= 4 and not _NO_INPUT.search(one) and re.fullmatch(r"[^\W\d_][\w' /²-]*", one)
    ]
    good = [re.sub(r"\s*[-/]\s*", " ", one) for one in good]
    return tuple(dict.fromkeys(good)) if len(good) > 1 else ()


def _rates(said: Said) -> tuple[Part, ...]:
    """Units with the rates that were said: "1 euro = 1.08 dollars"."""
    found = [
        (tidy(match["one"]), float(number(match["n"])), tidy(match["other"])) for match in _RATE.finditer(said.text)
    ]
    found = [(one, value, other) for one, value, other in found if value > 0 and one.lower() != other.lower()]
    if not found or not (_CONVERTS.search(said.low) or "rate" in said.low or len(found) > 1):
        return ()
    if len(found) == 1:
        one, value, other = found[0]
        return (part_of("convert", (_unit(one), plain(value))), part_of("convert", (_unit(other), "1")))
    first = found[0][0].lower()
    factors: dict[str, float] = {singular(first): 1.0}
    shown = {singular(first): _unit(found[0][0])}
    for one, value, other in found:
        left, right = singular(one.lower()), singular(other.lower())
        shown |= {key: _unit(text) for key, text in ((left, one), (right, other)) if key not in shown}
        if left in factors:
            factors.setdefault(right, factors[left] / value)
        elif right in factors:
            factors.setdefault(left, factors[right] * value)
    return tuple(part_of("convert", (shown[key], plain(round(factor, 12)))) for key, factor in factors.items())


def _unit(text: str) -> str:
    """A unit by one of it: "dollars" is "dollar"; signs and codes stay."""
    return text if text.isupper() or not text.isalpha() else singular(text) if text.islower() else text


def _units_first(parts: tuple[Part, ...], low: str) -> tuple[Part, ...]:
    """The units that were named come first, in the order in which they were named."""
    places = {one: _place(one.slot(0), low) for one in parts if one.word == "convert"}
    named = sorted((one for one in places if places[one] >= 0), key=lambda one: places[one])
    return (*named, *(one for one in parts if one not in named))


_UNIT_WORDS = {
    "metre": r"met(?:er|re)s?|m", "kilometre": r"kilomet(?:er|re)s?|kms?", "centimetre": r"centimet(?:er|re)s?|cm", "millimetre": r"millimet(?:er|re)s?|mm", "mile": r"miles?", "yard": r"yards?", "foot": r"foot|feet|ft",
    "inch": r"inch(?:es)?", "kilogram": r"kilograms?|kilos?|kgs?", "gram": r"grams?|g", "pound": r"pounds?|lbs?", "ounce": r"ounces?|oz", "stone": r"stones?", "tonne": r"tonnes?|tons?", "Fahrenheit": r"fahrenheit|°f|f",
    "Celsius": r"celsius|centigrade|°c|c", "Kelvin": r"kelvin|k", "litre": r"lit(?:er|re)s?|l", "millilitre": r"millilit(?:er|re)s?|ml", "US gallon": r"(?:us )?gallons?", "US pint": r"(?:us )?pints?", "US cup": r"(?:us )?cups?",
    "tablespoon": r"tablespoons?|tbsp", "teaspoon": r"teaspoons?|tsp", "kilometre per hour": r"km/h|kmh|kph|kilomet(?:er|re)s per hour", "mile per hour": r"mph|miles per hour", "metre per second": r"m/s|met(?:er|re)s per second", "knot": r"knots?",
    "megabyte": r"megabytes?|mb", "gigabyte": r"gigabytes?|gb", "kilobyte": r"kilobytes?|kb", "terabyte": r"terabytes?|tb", "byte": r"bytes?", "psi": r"psi", "bar": r"bars?", "pascal": r"pascals?|pa", "kilocalorie": r"kilocalories?|kcal|calories?",
    "kilojoule": r"kilojoules?|kj", "kilowatt hour": r"kilowatt hours?|kwh", "square metre": r"square met(?:er|re)s?|m2|m²|sqm", "square foot": r"square (?:foot|feet)|sq ?ft", "acre": r"acres?", "hectare": r"hectares?|ha",
    "second": r"seconds?|sec", "minute": r"minutes?|min", "hour": r"hours?", "day": r"days?", "week": r"weeks?", "kilowatt": r"kilowatts?|kw", "metric horsepower": r"horsepower|hp|ps", "degree": r"degrees?", "radian": r"radians?",
}  # fmt: skip


def _place(unit: str, low: str) -> int:
    match = re.search(rf"(?<![\w/])(?:{_UNIT_WORDS.get(unit, re.escape(unit.lower()) + 's?')})(?![\w/²])", low)
    return match.start() if match else -1


def _weights(said: Said) -> tuple[Part, ...]:
    """Grades that count in percent of a hundred: "homework 30%, tests 20%, exam 50%"."""
    if not re.search(r"\b(?:grades?|marks?|weight\w*|scores?|course|class|exams?)\b", said.low):
        return ()
    for pattern in (_WEIGHT_BEHIND, _WEIGHT):
        named = [(_part_name(match["name"]), float(number(match["n"]))) for match in pattern.finditer(said.text)]
        weights = {name: weight for name, weight in named if name and weight > 0}
        if len(weights) > 1 and abs(sum(weights.values()) - 100) < 0.01:
            inputs = [part_of("input", (name, "percent", "80", "0 to 100")) for name in weights]
            formula = " + ".join(f"{name} * {plain(weight / 100)}" for name, weight in weights.items())
            return (*inputs, part_of("result", ("final grade", "percent", formula)))
    return ()


def _part_name(text: str) -> str:
    words = re.sub(
        r"^.*\b(?:with|where|and|is|are|for|of|the|calculator|weights?|counts?)\s+(?=\S)", "", text.strip().lower()
    )
    return "" if words in ("and", "the", "for") or len(words.split()) > 3 else words


def _banded(parts: tuple[Part, ...], said: Said) -> tuple[Part, ...]:
    """The last result with the bands that were said, instead of those it had."""
    found: dict[str, str] = {}
    rest = said.text
    for match in _BAND_UNDER.finditer(said.text):
        found.setdefault("0", tidy(match["label"]))
        rest = rest.replace(match[0], " ", 1)
    for match in _BAND_FROM.finditer(rest):
        found.setdefault(number(match["n"]), tidy(match["label"]))
    found.pop("", None)
    named = {one.slot(0).lower() for one in parts}
    if len(found) < 2 or any(label.lower() in named for label in found.values()):
        return parts
    bands = [part_of("band", (start, label)) for start, label in sorted(found.items(), key=lambda one: float(one[0]))]
    return (*(one for one in parts if one.word != "band"), *bands)
