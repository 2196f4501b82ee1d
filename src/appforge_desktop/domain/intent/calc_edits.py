# ruff: noqa: E501 (patterns are read a line at a time)
"""Changes calculators: what inputs start with, their ranges, names and units; more inputs and results."""

from __future__ import annotations

import re
from dataclasses import replace

from appforge_desktop.domain.blueprint.formulas import parse_formula, print_formula, renamed
from appforge_desktop.domain.blueprint.model import Page, Part
from appforge_desktop.domain.blueprint.names import clean_field, key
from appforge_desktop.domain.blueprint.part_line import part_of
from appforge_desktop.domain.blueprint.patch import AddPart, Change, ChangePart, RenamePage, SetName
from appforge_desktop.domain.blueprint.slots import valid_slot
from appforge_desktop.domain.intent.clauses import plain, spoken_name
from appforge_desktop.domain.intent.finding import Found, Scene, alike
from appforge_desktop.domain.intent.story_content import unquoted

_N = r"-?\d[\d.,]*"
_UNIT = r"(?P<unit>%|percent|€|\$|£|euros?|dollars?|pounds?|kg|cm|km|m|years?|months?|people|persons?|minutes?|hours?|litres?|liters?|[a-z]{1,8})?"
_START = (
    re.compile(rf"^(?:start|begin|prefill|open)s? with (?:the |a |an )?(?:(?P<name>[a-z][\w ]*?) (?:of |at |= ?)?)?(?P<sign>[€$£])?(?P<n>{_N})\s?{_UNIT}(?: (?:for|as|in|of)(?: the)? (?P<name2>[\w ]+?))?(?: (?:by default|at first))?$", re.I),
    re.compile(rf"^(?:let |have |make |set )?(?:the )?(?P<name>[a-z][\w ]*?) (?:to )?(?:starts?|begins?|start off)(?: with| at| from)? (?P<sign>[€$£])?(?P<n>{_N})\s?{_UNIT}$", re.I),
    re.compile(rf"^(?:set |make |change |put |use )?(?:the )?default(?: value)?(?: (?:of|for))?(?: the)? (?P<name>[a-z][\w ]*?)(?: value)? (?:to |is |at |be |should be |= ?)?(?P<sign>[€$£])?(?P<n>{_N})\s?{_UNIT}$", re.I),
    re.compile(rf"^(?:set |make |change |put )?(?:the )?(?P<name>[a-z][\w ]*?)(?:'s)? default(?:s)?(?: value)? (?:to |is |at |be |should be |= ?)?(?P<sign>[€$£])?(?P<n>{_N})\s?{_UNIT}$", re.I),
    re.compile(rf"^(?:set|change|put|make) (?:the )?(?P<name>[a-z][\w ]*?) (?:to |at |= ?|be )?(?P<sign>[€$£])?(?P<n>{_N})\s?{_UNIT}(?: by default| at first| to start(?: with)?)?$", re.I),
    re.compile(rf"^(?:make |use |take )?(?:it )?(?P<sign>[€$£])?(?P<n>{_N})\s?{_UNIT}(?: (?P<name>[a-z][\w ]*?))? (?:by default|as (?:the )?default|at first|to start with)$", re.I),
)  # fmt: skip
_RANGE = re.compile(
    rf"^(?:(?:let|make|set|allow|change|have) )?(?:the )?(?P<name>[a-z][\w ]*?)(?: slider| range)?(?: (?:to )?(?:go|run|be|goes|runs|range|ranges))?(?: to)?(?: from| between|:)? (?P<low>{_N})\s?(?:%|percent|€|kg|cm)?\s?(?:to|and|-|–|up to)\s?(?P<high>{_N})\s?(?:%|percent|€|kg|cm)?$",
    re.I,
)
_UP_TO = re.compile(
    rf"^(?:let |allow |make )?(?:the )?(?P<name>[a-z][\w ]*?)(?: can)?(?: go| be)? up to (?P<high>{_N})\s?(?:%|percent|€|people|kg|cm)?$",
    re.I,
)
_ADD = re.compile(
    r"^(?:add|include|put in|i need|i want|we need) (?:an?|another|the|one more)? ?(?:new )?(?:(?:input|slider|number|field|box|value)(?: field)?(?: for| called| named|:)? (?P<a>.+)|(?P<b>.+?) (?:input|slider|field|box)(?: field)?(?P<rest>.*))$",
    re.I,
)
_RESULT = re.compile(
    r"^(?:also )?(?:add|show|include|calculate|work out|display|give me) (?:an?|another|the)? ?(?:(?:result|output|line|row|total|computed field|field)(?: for| called| named| with|:)? )?(?P<name>[a-z][\w ]*?) ?(?:=|that is|which is|as|calculated as|:) ?(?P<formula>.+)$",
    re.I,
)
_RENAME = re.compile(
    r"^(?:rename|relabel|call|change) (?:the )?(?:input |field |label |result )?(?P<old>.+?)(?: input| field| label)? (?:to|as|into) (?P<new>.+)$",
    re.I,
)
_TITLE = re.compile(
    r"^(?:use|set|change|make|give it|with|have) (?:the |a |another |its )?(?:page )?(?:title|name|heading|headline)(?: (?:to|as|of|should be|be|is))?:? (?P<new>.+)$|^(?:the )?title (?:should be|is|:) (?P<new2>.+)$|^(?:title|retitle|call) (?:the )?(?:page|calculator|timer|quiz|game|poll|deck|cards|flashcards|tool) (?:as |to )?(?P<new3>.+)$",
    re.I,
)
_SIGNS = (
    (r"\bmultiplied by\b|\btimes\b|×|\bx\b", "*"),
    (r"\bdivided by\b|\bper\b|÷", "/"),
    (r"\bplus\b", "+"),
    (r"\bminus\b|\bless\b|−", "-"),
    (r"\bthe\b", ""),
)
_MONEY = re.compile(r"€|\$|£|euros?|dollars?|pounds?|price|cost|fee|amount|salary|rent", re.I)


def _inputs(scene: Scene) -> list[tuple[Page, Part]]:
    return [(page, one) for page in scene.pages_of("calc") for one in page.parts if one.word == "input"]


def _input_called(scene: Scene, words: str) -> tuple[Page, Part] | None:
    said = clean_field(plain(re.sub(r"\b(?:input|slider|field|range|value|default|start)\b", "", words.lower())))
    if not said:
        return None
    found = [one for one in _inputs(scene) if key(one[1].slot(0)) == key(said)]
    found = found or [one for one in _inputs(scene) if alike(one[1].slot(0), said)]
    ends = [one for one in _inputs(scene) if key(said) in {key(it) for it in one[1].slot(0).split()}]
    found = found or (ends if len({one[1].slot(0) for one in ends}) == 1 else [])
    return found[0] if found else None


def _by_unit(scene: Scene, unit: str, sign: str) -> tuple[Page, Part] | None:
    """The only input with a unit: "20 percent" is the tip."""
    low = unit.lower()
    wanted = "percent" if low in ("%", "percent") else "money" if sign or _MONEY.fullmatch(low) else low
    found = [
        one
        for one in _inputs(scene)
        if one[1].slot(1) == wanted or (wanted and one[1].slot(0) in (wanted, wanted.rstrip("s")))
    ]
    first = [one for one in found if one[0] is found[0][0]]
    return first[0] if first else None


def start_said(text: str, scene: Scene) -> Found:
    """ "start with 20 percent", "set people to 4"."""
    for pattern in _START if _inputs(scene) else ():
        match = pattern.match(text.strip(" .!"))
        if not match:
            continue
        groups = match.groupdict()
        words = groups.get("name") or groups.get("name2") or ""
        one = _input_called(scene, words) if words and words.lower() not in ("it", "this") else None
        one = one or (_by_unit(scene, groups.get("unit") or "", groups.get("sign") or "") if not words else None)
        start = valid_slot("figure", match["n"].rstrip(".,"))
        if one and start:
            return [_started(*one, start)]
    return None


def _started(page: Page, part: Part, start: str) -> Change:
    """The input with its start; its range grows when the start lies outside."""
    low, _, high = part.slot(3).partition(" to ")
    between = part.slot(3)
    if high and not float(low) <= float(start) <= float(high):
        between = f"{min(float(low), float(start)):g} to {max(float(high), float(start)):g}"
    new = part_of("input", (part.slot(0), part.slot(1), start, between), part.written - {2})
    return ChangePart(page.title, "input", part.slot(0), new)


def range_said(text: str, scene: Scene) -> Found:
    """ "tip from 0 to 50"."""
    match = _RANGE.match(text.strip(" .!")) or _UP_TO.match(text.strip(" .!"))
    one = _input_called(scene, match["name"]) if match else None
    if not match or not one:
        return None
    page, part = one
    low = match.groupdict().get("low") or part.slot(3).partition(" to ")[0] or "0"
    between = valid_slot("range", f"{low.rstrip('.,')} to {match['high'].rstrip('.,')}")
    if not between:
        return None
    least, _, most = between.partition(" to ")
    start = part.slot(2)
    if start and not float(least) <= float(start) <= float(most):
        start = least if float(start) < float(least) else most
    new = part_of("input", (part.slot(0), part.slot(1), start, between), part.written - {3})
    return [ChangePart(page.title, "input", part.slot(0), new)]


def add_input(text: str, scene: Scene) -> Found:
    """ "add an input discount in percent from 0 to 50", "add a result total = bill + tip"."""
    page = next(iter(scene.pages_of("calc")), None)
    if page is None:
        return None
    said = text.strip(" .!")
    if (match := _RESULT.match(said)) and (found := _result(page, match["name"], match["formula"])):
        return found
    match = _ADD.match(said)
    if not match:
        return None
    words = match["a"] or f"{match['b']} {match['rest']}"
    between = re.search(rf"(?:from|between)?\s*(?P<low>{_N})\s?(?:%|percent)?\s?(?:to|and|-)\s?(?P<high>{_N})", words)
    start = re.search(rf"(?:start(?:ing|s)? (?:at|with)|default(?:s| of| to)?) (?P<n>{_N})", words)
    unit = re.search(r"\b(?:in|as) (?P<unit>%|[a-z€$£]+)\b|\((?P<unit2>[^)]+)\)|(?P<unit3>%|\bpercent\b|€|\$)", words)
    name = re.split(r"\s(?:in|as|from|between|with|start\w*|default\w*|of)\s|[(%:€$,\d]", words + " ")[0]
    name = clean_field(plain(re.sub(r"\bpercent\b", "", name)).lower())
    if not name or len(name.split()) > 4 or any(key(one.slot(0)) == key(name) for one in page.parts):
        return None
    shown = next((one for one in unit.groups() if one), "") if unit else ""
    shown = valid_slot("unit", "money" if shown and _MONEY.fullmatch(shown) else shown)
    shown = shown or (
        "percent"
        if re.search(r"discount|rate|tax|vat|percent|interest", name)
        else "money"
        if _MONEY.search(name)
        else "number"
    )
    limits = (
        valid_slot("range", f"{between['low']} to {between['high']}")
        if between
        else ("0 to 100" if shown == "percent" else "")
    )
    part = part_of("input", (name, shown, start["n"] if start else "0", limits))
    return [AddPart(page.title, part)]


def _result(page: Page, name: str, formula: str) -> list[Change]:
    for words, sign in _SIGNS:
        formula = re.sub(words, sign, formula, flags=re.I)
    known = {key(one.slot(0)): one.slot(0) for one in page.parts if one.word in ("input", "pick", "result")}
    parsed = parse_formula(" ".join(formula.split()))
    unknown: list[str] = []

    def named(word: str) -> str:
        found = known.get(key(word), "")
        if not found:
            unknown.append(word)
        return found or word

    whole = renamed(parsed, named) if parsed else None
    if whole is None or unknown or key(name) in known:
        return []
    text = print_formula(whole)
    units = [one.slot(1) for one in page.parts if one.word in ("input", "result") and one.slot(0) in text]
    unit = "money" if "money" in units else "number"
    return [AddPart(page.title, part_of("result", (clean_field(name.lower()), unit, text)))]


def rename_input(text: str, scene: Scene) -> Found:
    """ "rename bill to amount": formulas follow."""
    match = _RENAME.match(text.strip(" .!"))
    if not match or not scene.pages_of("calc"):
        return None
    new = clean_field(plain(unquoted(match["new"])).lower())
    said = key(plain(unquoted(match["old"])))
    for page in scene.pages_of("calc"):
        old = next(
            (one for one in page.parts if one.word in ("input", "pick", "result") and key(one.slot(0)) == said), None
        )
        if old is None or not new or any(key(one.slot(0)) == key(new) for one in page.parts):
            continue
        return [*_renamed(page, old, new)]
    return None


def _renamed(page: Page, old: Part, new: str) -> list[Change]:
    changes: list[Change] = [ChangePart(page.title, old.word, old.slot(0), replace(old, slots=(new, *old.slots[1:])))]
    for one in page.parts:
        formula = parse_formula(one.slot(2)) if one.word == "result" else None
        if formula is None:
            continue
        text = print_formula(renamed(formula, lambda word: new if key(word) == key(old.slot(0)) else word))
        if text != one.slot(2) and key(new) in key(text):
            name = new if one is old else one.slot(0)
            changed = replace(one, slots=(name, one.slot(1), text))
            changes.append(ChangePart(page.title, "result", name, changed))
    return changes


def title_said(text: str, scene: Scene) -> Found:
    """ "use the title Body check": the title of the only page to play with; the app's name goes with it."""
    match = _TITLE.match(text.strip(" .!"))
    new = next((one for one in match.groups() if one), "") if match else ""
    if not new or len(scene.app.pages) != 1 or scene.app.entities or len(new) > 40:
        return None
    page, name = scene.app.pages[0], spoken_name(unquoted(new))
    if page.kind in ("landing", "article", "profile"):
        return None
    same: list[Change] = [SetName(name)] if key(scene.app.name) == key(page.title) else []
    return [RenamePage(page.title, name), *same]
