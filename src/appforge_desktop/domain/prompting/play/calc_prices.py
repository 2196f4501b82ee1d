# ruff: noqa: E501 (patterns are read a line at a time)
"""Price calculators from the prices that were said: "small 10, large 15, delivery 3, 10% discount"."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from appforge_desktop.domain.blueprint.model import Part
from appforge_desktop.domain.blueprint.names import plural
from appforge_desktop.domain.blueprint.part_line import part_of
from appforge_desktop.domain.prompting.nouns import singular
from appforge_desktop.domain.prompting.play.calc_figures import Figures
from appforge_desktop.domain.prompting.play.pairs import tidy
from appforge_desktop.domain.prompting.play.said import NUMBER, Said, figure_name, number

_MONEY = rf"(?:[$€£]\s?)?(?P<n>{NUMBER})(?![.,]?\d)(?:\s?(?:€|\$|£|euros?|dollars?|bucks|pounds|eur|usd|gbp|chf)\b|\s?[€$£])?"
_NOUN = r"(?P<noun>[a-z][a-z²]*(?:[ -](?!for\b|and\b|plus\b|with\b|is\b|of\b|or\b)[a-z]+)?)"
_PER = re.compile(rf"{_MONEY}\s*(?:per|for each|for every|an?|each|every|/)\s*{_NOUN}", re.IGNORECASE)
_EACH = re.compile(
    rf"(?P<noun>[a-z][a-z]+)\s*(?:cost|costs|are|is|at|:|=|for)?\s*{_MONEY}\s*(?:each|apiece|per piece)\b",
    re.IGNORECASE,
)
_PER_NAMED = re.compile(
    rf"\b(?:price|cost|rate|fee|charge|wage)?\s*\b(?:per|each|every)\s+(?P<noun>(?:[a-z]+ ){{0,2}}?[a-z²]+)\s*(?:is|costs?|of|:|=|at)?\s*{_MONEY}(?!\s*(?:%|percent))",
    re.IGNORECASE,
)
_COSTS = re.compile(rf"\b(?:a|an|one)\s+(?P<noun>(?:[a-z]+ ){{0,2}}?[a-z]+)\s+costs?\s+{_MONEY}", re.IGNORECASE)
_START_PRICE = re.compile(
    rf"\b(?P<noun>price|cost|fare|fee|total)\s+(?:is|of|starts? at|begins? at)\s+{_MONEY}\s*(?=plus\b|\+|and\b)",
    re.IGNORECASE,
)
_FLAT = re.compile(rf"\b(?P<noun>[a-z]+)\s*(?:is|costs?|at|for|:|=)?\s*{_MONEY}\s*(?:flat|fixed)\b", re.IGNORECASE)
_FEE_LABEL = re.compile(
    r"\b(?:fees?|charge|delivery|shipping|deposit|insurance|set-?up|travel|express)\b", re.IGNORECASE
)
_FEE_WORDS = r"(?:delivery|shipping|travel|setup|set-up|set up|service|booking|base|cleaning|call-out|callout|starting|start|handling|packaging|installation|registration|minimum|admin|deposit|pick-?up|insurance|gift wrap\w*|express|tip)"
_FEE_FIRST = re.compile(
    rf"\b(?P<noun>{_FEE_WORDS}(?: (?:fee|charge|cost|price|rate|fare))?)\s*(?:is|of|at|costs?|:|=)?\s*{_MONEY}(?!\s*(?:%|percent|per|an?\b|each|/))",
    re.IGNORECASE,
)
_FEE_LAST = re.compile(
    rf"{_MONEY}\s*(?!%|percent)(?:for |of |as )?(?:the |a )?(?P<noun>{_FEE_WORDS}(?: (?:fee|charge|cost|price))?)\b",
    re.IGNORECASE,
)
_PERCENT = re.compile(
    rf"(?P<n>{NUMBER})\s?(?:%|percent|per cent)\s*(?:of )?(?P<noun>(?:[a-z]+ ){{0,2}}?(?:discount|off|vat|tax|gst|tip|surcharge|fee|commission|service charge|markup|rebate))\b"
    rf"|\b(?P<noun2>(?:[a-z]+ )?(?:discount|vat|tax|gst|tip|surcharge|commission|markup|rebate))\s*(?:rate )?(?:is|of|at|:|=)?\s*(?P<n2>{NUMBER})\s?(?:%|percent|per cent)",
    re.IGNORECASE,
)
_TIER = re.compile(
    rf"^(?:(?:and|or|a|an|the|plus)\s+(?=[A-Za-z]))*(?P<label>[A-Za-zÀ-ÿ][\w'’ -]{{0,30}}?)\s*(?:=|:|-|–|\(|\b(?:is|are|costs?|at|for)\b)?\s*(?P<more>\+)?\s*{_MONEY}\)?(?:\s*(?:each|flat|(?:a|per|/) ?(?:month|year|week|person|piece)))?$"
    rf"|^(?:(?:and|or|plus)\s+)*{_MONEY.replace('<n>', '<n2>')}\s*(?:for|=|:)\s*(?:a |an |the )?(?P<label2>[A-Za-zÀ-ÿ][\w'’ -]{{0,30}})$"
)
_CUT = re.compile(r"\s*(?:,(?!\d)|;|\n|\.(?=\s|$)|\band\b|\bor\b|(?<!,)\s\bplus\b|\()\s*")
_ONE_OF = re.compile(r"\b(?:sizes?|types?|kinds?|options?|plans?|packages?|levels?|tiers?|class(?:es)?|categor\w+)\b")
_ALL_OF = re.compile(r"\b(?:budget|wedding|event|trip|renovation|moving|costs?|total|sum)\b")
_EACH_OF = re.compile(
    r"\b(?:order|menu|snacks?|shopping|cafe|café|restaurant|kiosk|bake sale|merch|bar|tickets?|drinks?|food|bakery|stall|stand|shop)\b"
)
_TIER_LEAD = re.compile(r"^.*\b(?:with|where|has|have|includ\w+|are|charge|offer)\s+(?=[A-Za-z])", re.IGNORECASE)
_DISCOUNT = re.compile(r"discount|off|rebate", re.IGNORECASE)
_SIZES = frozenset("small medium large big tiny regular xl s m l extra mini standard".split())
_LEVELS = frozenset("basic premium standard pro deluxe gold silver bronze starter economy business first".split())
_PEOPLE = frozenset("adult child kid student senior".split())
_UNIT_NAMES = {"hour": "h", "hr": "h", "h": "h", "km": "km", "kilometer": "km", "kilometre": "km", "mile": "mi", "kg": "kg", "m²": "m²", "minute": "min", "day": "days", "night": "nights", "litre": "L", "liter": "L"}  # fmt: skip
_SPELT = {
    "km": "kilometres",
    "kg": "kilograms",
    "h": "hours",
    "hr": "hours",
    "sqm": "square metres",
    "m²": "square metres",
}
_NOT_NOUNS = frozenset("month year week time extra more total price cost one default".split())


@dataclass
class _Bill:
    """What a price is made of, as it is found."""

    inputs: list[Part] = field(default_factory=list)
    terms: list[str] = field(default_factory=list)
    picks: list[str] = field(default_factory=list)
    minus: list[str] = field(default_factory=list)
    plus: list[str] = field(default_factory=list)
    held: list[tuple[int, int]] = field(default_factory=list)

    @property
    def count(self) -> int:
        return len(self.terms) + len(self.picks)

    def takes(self, match: re.Match[str]) -> bool:
        """Whether the words of a match were not used yet; they are then."""
        span = match.span()
        if any(span[0] < end and start < span[1] for start, end in self.held):
            return False
        self.held.append(span)
        return True

    def add(self, part: Part) -> bool:
        """Take an input, unless there is one of its name."""
        if any(one.slot(0) == part.slot(0) for one in self.inputs):
            return False
        self.inputs.append(part)
        return True


def prices_said(said: Said) -> tuple[tuple[Part, ...], int]:
    """Inputs, picks and results of a price, and how many prices it is made of; nothing without prices."""
    bill = _Bill()
    text = said.text
    tiers = _tiers(text)
    for match in _PERCENT.finditer(text):
        _percent(match, bill)
    for match in (*_FLAT.finditer(text), *_START_PRICE.finditer(text)):
        _single(match, bill)
    for match in _FEE_FIRST.finditer(text):
        _fee(match, bill, tiers)
    for match in _FEE_LAST.finditer(text):
        _fee(match, bill, tiers)
    for pattern in (_EACH, _PER, _PER_NAMED, _COSTS):
        for match in pattern.finditer(text):
            _unit_price(match, bill)
    for name, options in _free_tiers(tiers, bill, said):
        bill.inputs.insert(0, part_of("pick", (name, *(f"{label} = {price}" for label, price in options))))
        bill.picks.append(name)
    if not bill.count:
        return (), 0
    return _written_out(bill, said), bill.count + len(bill.minus) + len(bill.plus)


def shares_said(text: str) -> tuple[str, ...]:
    """Names of the percentages in a text: "takes off 20 percent tax" has a tax."""
    bill = _Bill()
    for match in _PERCENT.finditer(text):
        _percent(match, bill)
    return tuple(one.slot(0) for one in bill.inputs)


def _unit_price(match: re.Match[str], bill: _Bill) -> None:
    noun = match["noun"].lower().replace("-", " ").strip()
    one = " ".join([*noun.split()[:-1], singular(noun.split()[-1])])
    if one in _NOT_NOUNS or not bill.takes(match):
        return
    one = figure_name(one)
    many = _SPELT.get(one, plural(one))
    price = f"price per {one}"
    if bill.add(part_of("input", (many, _UNIT_NAMES.get(one, "number"), "1"))):
        bill.add(part_of("input", (price, "money", number(match["n"]))))
        bill.terms.append(f"{many} * {price}")


def _single(match: re.Match[str], bill: _Bill) -> None:
    """A price that is asked once, whatever else is ordered: "truck 90 flat", "the price is 5 plus …"."""
    noun = match["noun"].lower()
    name = "basic price" if noun in ("price", "cost", "total", "fare", "fee") else figure_name(noun)
    if bill.takes(match) and bill.add(part_of("input", (name, "money", number(match["n"])))):
        bill.terms.append(name)


def _fee(match: re.Match[str], bill: _Bill, tiers: list[_Tier]) -> None:
    inside = [one for one in tiers if one.start <= match.start("noun") < one.end]
    kept = [one for one in tiers if one.group == inside[0].group] if inside else []
    if len(kept) > 1 and not re.search(
        r"fee|charge|delivery|shipping|travel|deposit|insurance|setup", match["noun"].lower()
    ):
        return
    if bill.takes(match):
        name = figure_name(match["noun"].lower())
        if bill.add(part_of("input", (name, "money", number(match["n"])))):
            bill.terms.append(name)


def _percent(match: re.Match[str], bill: _Bill) -> None:
    noun = (match["noun"] or match["noun2"]).lower().strip()
    noun = re.sub(r"^(?:a|an|the|and|plus|with|for|is|or)\s+", "", noun)
    name = "discount" if noun == "off" else noun.upper() if noun in ("vat", "gst") else figure_name(noun)
    if bill.takes(match) and bill.add(
        part_of("input", (name, "percent", number(match["n"] or match["n2"]), "0 to 100"))
    ):
        (bill.minus if _DISCOUNT.search(noun) else bill.plus).append(name)


def _written_out(bill: _Bill, said: Said) -> tuple[Part, ...]:
    """The inputs with the results: subtotal, what is taken off, what comes on top, total."""
    inputs = list(bill.inputs)
    if bill.picks and not any(term.split(" * ")[0] in ("pieces",) for term in bill.terms):
        quantity = _quantity(said)
        inputs.insert(len(bill.picks), part_of("input", (quantity, "number", "1", "1 to 20")))
        several = f"({' + '.join(bill.picks)})" if len(bill.picks) > 1 else bill.picks[0]
        bill.terms.insert(0, f"{several} * {quantity}")
    inputs = [_started(one, said, bill) for one in inputs]
    inputs.sort(key=lambda one: one.word == "input" and one.slot(1) == "percent")
    whole = " + ".join(bill.terms)
    if not bill.minus and not bill.plus:
        return (*inputs, part_of("result", ("total", "money", whole)))
    results = [part_of("result", ("subtotal", "money", whole))]
    total = "subtotal"
    for name in bill.minus:
        results.append(part_of("result", (f"less {name}", "money", f"subtotal * {name} / 100")))
        total += f" - less {name}"
    after = f"({total})" if bill.minus else total
    factor = "".join(f" * (1 + {name} / 100)" for name in bill.plus)
    results.append(part_of("result", ("total", "money", f"{after}{factor}" if factor else total)))
    return (*inputs, *results)


def _started(part: Part, said: Said, bill: _Bill) -> Part:
    """A count with the number that was said for it: "90 guests"."""
    if part.word != "input" or part.slot(1) in ("money", "percent"):
        return part
    start = Figures(said.text, list(bill.held)).start_of(part)
    return part_of("input", (part.slot(0), part.slot(1), start)) if start else part


def _quantity(said: Said) -> str:
    match = re.search(r"\b(?:number of|how many) ([a-z]+)\b", said.low)
    return f"number of {match[1]}" if match else "quantity"


@dataclass(frozen=True)
class _Tier:
    """An option with its price; neighbours of one group belong to one pick."""

    label: str
    price: str
    start: int
    end: int
    group: int
    name: str


def _tiers(text: str) -> list[_Tier]:
    """Runs of "label price" between commas."""
    found: list[_Tier] = []
    group, at, name, last = 0, 0, "", False
    cuts = [*(match.span() for match in _CUT.finditer(text)), (len(text), len(text))]
    for start, end in cuts:
        piece = text[at:start].strip()
        colon = re.match(r"^(?:.*\b)?(?:with |has |have |the |are )?([A-Za-z][\w ]{1,30}?):\s*(?=\S)", piece)
        if colon:
            group, name, piece = group + 1, colon[1], piece[colon.end() :]
        if not last and len(piece.split()) > 3:
            piece = _TIER_LEAD.sub("", piece)
        match = _TIER.match(piece)
        if match and (label := tidy(match["label"] or match["label2"])) and not re.search(r"%|percent", piece):
            label = re.sub(
                r"^.*\b(?:with|for|is|are|cost|costs|charge|charges|has|have|sizes?|prices?|rates?)\s+(?=\S)", "", label
            )
            place = -at if match["more"] else group
            found.append(_Tier(label, number(match["n"] or match["n2"]), at, start, place, name))
            last = True
        elif last or re.search(r"[.\n;]", text[start:end]):
            group, name, last = group + 1, "", False
        at = end
    return found


def _free_tiers(tiers: list[_Tier], bill: _Bill, said: Said) -> list[tuple[str, list[tuple[str, str]]]]:
    """Picks from neighbouring options that are no fee and no unit price."""
    free = [one for one in tiers if all(end <= one.start or one.end <= start for start, end in bill.held)]
    found: list[tuple[str, list[tuple[str, str]]]] = []
    for group in dict.fromkeys(one.group for one in free):
        bill.held += [(one.start, one.end) for one in free if one.group == group]
        every = {one.label: one.price for one in free if one.group == group and one.price}
        options = {label: price for label, price in every.items() if not _FEE_LABEL.search(label)}
        lead = next(one.name for one in free if one.group == group)
        lead = "" if lead.lower() in said.words.lower() else lead
        way = _way(options, lead, said)
        if way == "pick":
            found.append((_pick_name(tuple(options), lead, len(found)), list(options.items())))
        else:
            _counted(options, bill, single=way == "sum")
        _counted({label: price for label, price in every.items() if label not in options}, bill, single=True)
    return found


def _way(options: dict[str, str], lead: str, said: Said) -> str:
    """Whether one of the options is picked, each is counted, or all come together."""
    words = {word for label in options for word in label.lower().split()}
    if len(options) < 2:
        return "sum"
    if words & (_SIZES | _LEVELS) or _ONE_OF.search(lead.lower()):
        return "pick"
    if {singular(label.split()[-1].lower()) for label in options} <= _PEOPLE or _EACH_OF.search(said.words.lower()):
        return "count"
    return "sum" if _ALL_OF.search(said.words.lower()) else "pick"


def _counted(options: dict[str, str], bill: _Bill, *, single: bool) -> None:
    """A lone "binding 2" comes on top; "adults 12, children 6" are counted one by one."""
    for label, price in options.items():
        name = figure_name(label.lower())
        if single:
            if not re.search(r"\b(?:calculator|price|total|app|questions?|for|to)\b", name) and bill.add(
                part_of("input", (name, "money", price))
            ):
                bill.terms.append(name)
            continue
        each = f"price per {singular(name)}"
        if bill.add(part_of("input", (name, "number", "1", "0 to 20"))) and bill.add(
            part_of("input", (each, "money", price))
        ):
            bill.terms.append(f"{name} * {each}")


def _pick_name(labels: tuple[str, ...], said: str, before: int) -> str:
    words = {word for label in labels for word in label.lower().split()}
    lead = said.lower().split()[-1] if said else ""
    if lead and singular(lead) not in (
        "price",
        "rate",
        "cost",
        "calculator",
        "option",
        "fee",
        "pricing",
        "app",
        "follow",
        "following",
    ):
        return figure_name(singular(lead))
    named = "size" if words & _SIZES else "plan" if words & _LEVELS else "ticket" if words & _PEOPLE else "option"
    return named if not before else f"{named} {before + 1}"
