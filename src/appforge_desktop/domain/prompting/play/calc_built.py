# ruff: noqa: E501 (patterns are read a line at a time)
"""Calculators that no library has: inputs from the nouns that were named, results by what such nouns usually do."""

from __future__ import annotations

import re
from collections.abc import Sequence

from appforge_desktop.domain.blueprint.formulas import uses
from appforge_desktop.domain.blueprint.model import Part
from appforge_desktop.domain.blueprint.part_line import part_of
from appforge_desktop.domain.prompting.play.calc_formulas import Named, percents, shown
from appforge_desktop.domain.prompting.play.said import Said

_PERCENT = re.compile(r"\b(?:percent(?:age)?|tax|vat|gst|discount|tip|commission|margin|markup|interest|surcharge)\b")
_RATE = re.compile(
    r"\b(?:rate|price|wage|fare|cost|fee|salary) (?:per|for each|an?|of an?) |\bhourly\b|\bdaily\b|\b(?:unit )?price\b|\bwage\b|\bprice per\b|\bcost per\b|\brate\b"
)
_MONEY = re.compile(
    r"\b(?:price|cost|costs|amount|bill|total|fee|fees|salary|wage|income|budget|rent|revenue|profit|payment|pay|spent|savings?|loan|deposit|expenses?|shipping|delivery|materials|earnings|sales|money|insurance|groceries|food|utilities|debts?|principal|capital)\b"
)
_INCOME = re.compile(r"\b(?:income|revenue|earnings|salary|sales|wage|pay)\b")
_PEOPLE = re.compile(
    r"\b(?:people|persons|friends|guests|roommates|participants|players|members|travellers|travelers|ways)\b"
)
_UNITS: tuple[tuple[str, str, str], ...] = (
    (r"\bhours?\b", "h", "8"), (r"\bminutes?\b|\bduration\b", "min", "30"), (r"\bdays?\b", "days", "5"), (r"\bnights?\b", "nights", "3"), (r"\bweeks?\b", "weeks", "4"), (r"\bmonths?\b", "months", "12"),
    (r"\byears?\b|\bage\b", "years", "5"), (r"\bdistance\b|\bkm\b|\bkilomet\w+", "km", "100"), (r"\bmiles?\b", "mi", "100"), (r"\bweight\b|\bkg\b", "kg", "10"), (r"\barea\b|\bm²", "m²", "20"),
    (r"\blength\b|\bwidth\b|\bheight\b|\bdepth\b", "m", "2"), (r"\blit(?:er|re)s?\b|\bvolume\b", "L", "10"),
)  # fmt: skip
_LESS = re.compile(r"discount|off|deduct|rebate")
_ASK = "Tell me if it counts in another way, for example “total = price * quantity”."


def from_formulas(formulas: Sequence[Named]) -> tuple[Part, ...]:
    """Inputs for the names in formulas that no formula gives, then the results."""
    results = [name.lower() for name, _ in formulas]
    names = [one for _, formula in formulas for one in uses(formula) if one not in results and one != "today"]
    shares = frozenset(one for _, formula in formulas for one in percents(formula))
    inputs = [_input(one, "percent" if one in shares else "") for one in dict.fromkeys(names)]
    shown_results = [part_of("result", (name, _result_unit(name), shown(formula))) for name, formula in formulas]
    return (*inputs, *shown_results)


def from_nouns(names: Sequence[str], said: Said) -> tuple[tuple[Part, ...], str]:
    """Inputs of these names and what follows from them, and how it is worked out in words."""
    costs = bool(_MONEY.search(said.words.lower()))
    inputs = [
        _input(name, "percent" if _PERCENT.search(name) and not _MONEY.search(_PERCENT.sub("", name)) else "")
        for name in names
    ]
    if costs and all(one.slot(1) == "number" and not _PEOPLE.search(one.slot(0)) for one in inputs):
        inputs = [part_of("input", (one.slot(0), "money", "10")) for one in inputs]
    kinds = {one.slot(0): one.slot(1) for one in inputs}
    base, unit = _base(kinds, said)
    if not base:
        return (), ""
    results: list[Part] = []
    shares = [name for name, kind in kinds.items() if kind == "percent"]
    total = base
    if shares and len(shares) < len(kinds):
        less = re.search(r"\btak(?:es?|ing) off\b|\bdeduct\w*|\bafter tax\w*\b|\bnet\b|\bminus\b", said.low)
        results.append(part_of("result", ("subtotal", unit, base)))
        factors = (f"(1 {'-' if _LESS.search(name) or less else '+'} {name} / 100)" for name in shares)
        total = f"subtotal * {' * '.join(factors)}"
    name = _result_name(said, kinds)
    results.append(part_of("result", (name, unit, total)))
    crowd = next((one for one in kinds if _PEOPLE.search(one)), "")
    if crowd and crowd not in base:
        results.append(part_of("result", ("per person", unit, f"{name} / {crowd}")))
    note = f"It is worked out as: {'; '.join(f'{one.slot(0)} = {one.slot(2)}' for one in results)}. {_ASK}"
    return (*inputs, *results), note


def _base(kinds: dict[str, str], said: Said) -> tuple[str, str]:
    """The formula over the inputs before percentages, and its unit."""
    plain = [name for name, kind in kinds.items() if kind != "percent"]
    if not plain:
        shares = list(kinds)
        return (" + ".join(shares) if len(shares) > 1 else "", "percent")
    prices = [one for one in plain if kinds[one] == "money" and _RATE.search(one)]
    amounts = [one for one in plain if kinds[one] == "money" and one not in prices]
    counts = [one for one in plain if kinds[one] != "money"]
    shared = [
        one
        for one in counts
        if _PEOPLE.search(one) and re.search(r"\b(?:split|share|per person|each person)\b", said.low)
    ]
    counts = [one for one in counts if one not in shared]
    if re.search(r"\b(?:average|mean)\b", said.low):
        return f"({' + '.join(plain)}) / {len(plain)}", _common(plain, kinds)
    spent = [one for one in prices if re.search(r"\bcosts?\b", one)]
    if counts and spent and len(prices) == 2 and re.search(r"\b(?:earn\w*|profit\w*|make|makes|margin)\b", said.low):
        gained = next(one for one in prices if one not in spent[:1])
        return f"{' * '.join(counts)} * ({gained} - {spent[0]})", "money"
    if prices and counts:
        return " + ".join([" * ".join([*counts, prices[0]]), *prices[1:], *amounts]), "money"
    if prices or amounts:
        return _sum([*prices, *amounts], counts), "money"
    return _numbers(counts, kinds, said)


def _sum(amounts: list[str], counts: list[str]) -> str:
    """Amounts together, what is spent taken from what comes in; several times where something counts them."""
    income = [one for one in amounts if _INCOME.search(one)]
    spent = [one for one in amounts if one not in income]
    whole = " + ".join(income or spent)
    whole += "".join(f" - {one}" for one in spent) if income else ""
    if counts and len(amounts) == 1:
        return " * ".join([*counts, amounts[0]])
    return whole


def _numbers(counts: list[str], kinds: dict[str, str], said: Said) -> tuple[str, str]:
    if len(counts) < 2:
        return "", ""
    if len(counts) == 2 and re.search(
        r"\b(?:speed|density|ratio|rate|pace|per|mileage|consumption|efficiency|productivity)\b", said.words.lower()
    ):
        return f"{counts[0]} / {counts[1]}", "number"
    product = re.search(r"\b(?:area|volume|multipl\w+|product|surface)\b", said.low) or all(
        kinds[one] == "m" for one in counts
    )
    if product:
        return " * ".join(counts), {2: "m²", 3: "m³"}.get(len(counts), "number") if all(
            kinds[one] == "m" for one in counts
        ) else "number"
    if re.search(r"\b(?:difference|minus|subtract\w*|left|remaining)\b", said.low) and len(counts) == 2:
        return f"{counts[0]} - {counts[1]}", _common(counts, kinds)
    return " + ".join(counts), _common(counts, kinds)


def _common(names: list[str], kinds: dict[str, str]) -> str:
    units = {kinds[one] for one in names}
    return units.pop() if len(units) == 1 else "number"


def _result_name(said: Said, kinds: dict[str, str]) -> str:
    """ "shipping cost calculator" gives a shipping cost."""
    match = re.search(r"\b([a-z][a-z ]{2,30}?) (?:calculator|calc|estimator)\b", said.words.lower())
    name = re.sub(r"^(?:a|an|the|my|our|simple|small|nice|me) ", "", match[1]) if match else "total"
    return "total" if name in kinds or len(name.split()) > 3 or name in ("price", "simple", "custom") else name


def _input(name: str, unit: str) -> Part:
    if unit == "percent":
        return part_of("input", (name, "percent", "10", "0 to 100"))
    if _MONEY.search(name) or _RATE.search(name):
        return part_of("input", (name, "money", "100" if not _RATE.search(name) else "20"))
    if _PEOPLE.search(name):
        return part_of("input", (name, "number", "2", "1 to 20"))
    unit, start = next(((unit, start) for pattern, unit, start in _UNITS if re.search(pattern, name)), ("number", "10"))
    return part_of("input", (name, unit, start))


def _result_unit(name: str) -> str:
    low = name.lower()
    if _PERCENT.search(low) and re.search(r"percent|margin|markup|rate", low):
        return "percent"
    return (
        "money"
        if _MONEY.search(low)
        and not re.search(r"\b(?:total (?:hours|minutes|days|distance|weight|points|time))\b", low)
        else "number"
    )
