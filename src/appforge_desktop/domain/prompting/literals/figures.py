# ruff: noqa: E501 (patterns and word tables are read a line at a time)
"""Amounts of money, and numbers with their unit."""

from __future__ import annotations

import re

from appforge_desktop.domain.prompting.literals.spans import Span

_NUMBER = r"(?:\d{1,3}(?:[., '’]\d{3})+(?:[.,]\d{1,2})?|\d{1,12}(?:[.,]\d{1,4})?)"
_RANGE = rf"{_NUMBER}(?:\s?(?:-|–|to|bis)\s?{_NUMBER})?(?:\s?(?:k|K|m|M|million|thousand)\b)?"
_SIGNS = {
    "US$": "USD", "A$": "AUD", "C$": "CAD", "NZ$": "NZD", "R$": "BRL", "HK$": "HKD", "S$": "SGD", "€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY",
    "₹": "INR", "₽": "RUB", "₩": "KRW", "₪": "ILS", "₺": "TRY", "₫": "VND", "฿": "THB", "₴": "UAH", "₦": "NGN", "₱": "PHP",
    "₡": "CRC", "₲": "PYG", "₵": "GHS", "zł": "PLN", "Kč": "CZK", "Ft": "HUF", "kr": "SEK", "Rs": "INR", "Fr.": "CHF",
}  # fmt: skip
_CODES = ("EUR USD GBP CHF JPY CNY INR AUD CAD NZD SEK NOK DKK PLN CZK HUF RON BGN BRL MXN ZAR TRY ILS KRW THB SGD HKD "
          "AED SAR EGP KES NGN GHS PHP IDR MYR VND UAH RUB ARS CLP COP PEN ISK").split()  # fmt: skip
_NAMES = {
    "euro": "EUR", "euros": "EUR", "dollar": "USD", "dollars": "USD", "bucks": "USD", "buck": "USD", "pound": "GBP", "pounds": "GBP", "quid": "GBP",
    "pence": "GBP", "cent": "", "cents": "", "rupees": "INR", "rupee": "INR", "yen": "JPY", "yuan": "CNY", "francs": "CHF", "franc": "CHF",
    "kronor": "SEK", "kroner": "NOK", "krona": "SEK", "zloty": "PLN", "złoty": "PLN", "pesos": "MXN", "peso": "MXN",
    "rand": "ZAR", "lira": "TRY", "reais": "BRL", "real": "BRL", "shekels": "ILS", "dirhams": "AED", "naira": "NGN", "forint": "HUF",
}  # fmt: skip
_SIGN = "|".join(re.escape(one) for one in sorted(_SIGNS, key=len, reverse=True))
_MONEY = re.compile(
    rf"(?<![\w$])(?:(?P<before>{_SIGN}|{'|'.join(_CODES)})\s?(?P<one>{_RANGE})(?![\w]|[.,]\d)"
    rf"|(?P<two>{_RANGE})(?:(?P<dash>[,.]-)\s?)?\s?(?P<after>{_SIGN}|(?:{'|'.join([*_CODES, *_NAMES])})\b)(?!\w))",
    re.IGNORECASE,
)
_WEIGHED = re.compile(r"\b(?:weigh\w*|lose|lost|losing|gain\w*|heavy)\b[^.\n]{0,20}$", re.IGNORECASE)
_UNITS = (
    r"%|percent(?:age)?|per cent|kg|kgs|kilos?|kilograms?|g|grams?|mg|lbs?|pounds?|oz|ounces?|tons?|tonnes?|km|kms|kilomet(?:er|re)s?|m|met(?:er|re)s?|cm|centimet(?:er|re)s?"
    r"|mm|miles?|mi|yards?|yd|feet|foot|ft|inch(?:es)?|in(?=[\s,.;)]*$)|l|lit(?:er|re)s?|ml|cl|dl|gallons?|cups?|tbsp|tsp|tablespoons?|teaspoons?|°\s?[CF]|degrees(?: (?:celsius|fahrenheit))?|celsius|fahrenheit"
    r"|km/h|kmh|mph|m/s|kcal|calories|kj|kwh|watts?|w|kw|v|volts?|amps?|hp|gb|mb|kb|tb|px|pixels?|m²|m2|sqm|square (?:met(?:er|re)s|feet|miles)|sq ?ft|acres?|hectares?"
    r"|seconds?|secs?|s|minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|months?|years?|yrs?|people|persons?|guests?|players?|members?|customers?|clients?|kids?|children|adults?|students?|seats?|rooms?|beds?|tables?|teams?"
    r"|rounds?|questions?|cards?|points?|pts|stars?|servings?|portions?|steps?|reps?|sets?|laps?|pages?|words?|letters?|characters?|chars|digits?|items?|levels?|lives|tries|attempts|pairs?|sides?|dice|colou?rs?|options?|columns?|rows?|times|pieces?|slices?|bottles?|boxes|tickets?|copies|credits?"
)
_FIGURE = re.compile(
    rf"(?<![\w.,:/$€£-])(?P<number>[+-]?{_NUMBER}(?:\s?(?:-|–|to|or|and)\s?{_NUMBER})?)(?:\s?-?(?P<unit>{_UNITS}))(?![\w])",
    re.IGNORECASE,
)


def read_money(text: str) -> list[Span]:
    """Amounts of money; `key` is the currency's ISO code, as far as the sign says which."""
    found: list[Span] = []
    for match in _MONEY.finditer(text):
        sign = match["before"] or match["after"]
        if sign.lower() in ("pound", "pounds") and _WEIGHED.search(text[: match.start()][-40:]):
            continue
        number = (match["one"] or match["two"]).strip()
        found.append(Span("money", match[0], match.start(), match.end(), _currency(sign), (number,)))
    return found


def _currency(sign: str) -> str:
    if sign.upper() in _CODES:
        return sign.upper()
    return (
        _SIGNS.get(sign) or _NAMES.get(sign.lower(), "") or {"kr": "SEK", "rs": "INR", "ft": ""}.get(sign.lower(), "")
    )


def read_figures(text: str) -> list[Span]:
    """Numbers with a unit: "4 people", "25 minutes", "15%"; `key` is the unit, in lower case."""
    return [
        Span("figure", match[0], match.start(), match.end(), match["unit"].lower(), (match["number"].strip(),))
        for match in _FIGURE.finditer(text)
    ]
