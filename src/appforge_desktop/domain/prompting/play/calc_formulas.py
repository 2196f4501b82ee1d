# ruff: noqa: E501 (patterns are read a line at a time)
"""Formulas that a request says: "total = hours * rate", "multiply distance by price to get the cost"."""

from __future__ import annotations

import re

from appforge_desktop.domain.blueprint.formulas import parse_formula, print_formula, uses
from appforge_desktop.domain.blueprint.model import Arithmetic, FieldUse, Formula, Number

_SIGN_WORDS: tuple[tuple[str, str], ...] = (
    (r"\b(?:multiplied by|times)\b|(?<=[\w)]) x (?=[\w(])|×", " * "), (r"\bdivided by\b|\bover\b|÷", " / "), (r"\bplus\b|\badded to\b", " + "), (r"\bminus\b|−", " - "),
    (r"\bto the power of\b|\*\*", " ^ "), (r"\bsquared\b|²", " ^ 2 "), (r"\bcubed\b|³", " ^ 3 "), (r"(?<=\d)\s*(?:%|percent) of\b", " / 100 * "),
    (r"\bhalf (?:of |the )?", "0.5 * "), (r"\b(?:twice|double)\b(?: the)?", "2 * "),
)  # fmt: skip
_ROOT = re.compile(r"(?:\bsquare root of|√|\bsqrt)\s*(\([^()]*\)|[\w ]+)")
_ARTICLES = re.compile(r"\b(?:the|your|my|our|a|an)\b(?=\s+[a-z])", re.IGNORECASE)
_EQUAL = re.compile(
    r"(?:^|[\n;:,.]|\band\b|\bwhere\b|\bformula(?: is)?:?|\bwith\b|\bthen\b)\s*(?:the |my )?(?P<name>[A-Za-z][\w' ]{0,40}?)\s*(?:=|\bequals\b|\bis calculated as\b|\bis computed as\b|\bis worked out as\b|\bis\b)\s*(?P<rest>[^\n;=]+)"
)
_NAME = r"(?:the |my |your )?[a-z][a-z' ]{1,30}?|\d+(?:\.\d+)?"
_END = (
    r"(?=$|[,.;\n]|\s+(?:to get|and then|for the|giving|which|then|plus|and (?:add|subtract|divide|multiply|show))\b)"
)
_SPOKEN: tuple[tuple[str, str], ...] = (
    (rf"\bmultipl(?:y|ies|ying)\s+(?P<a>{_NAME})\s+(?:by|with|and|times)\s+(?P<b>{_NAME}){_END}", "{a} * {b}"),
    (rf"\bdivid(?:es?|ing)\s+(?P<a>{_NAME})\s+by\s+(?P<b>{_NAME}){_END}", "{a} / {b}"),
    (rf"\badd(?:s|ing)?\s+(?P<a>{_NAME})\s+(?:and|to|plus)\s+(?P<b>{_NAME}){_END}", "{a} + {b}"),
    (rf"\bsubtract(?:s|ing)?\s+(?P<a>{_NAME})\s+from\s+(?P<b>{_NAME}){_END}", "{b} - {a}"),
)
_TO_GET = re.compile(
    r"\b(?:to get|giving|gives?|that is|resulting in|for)\s+(?:me |you )?(?:the |a |an )?([a-z][a-z ]{1,30}?)(?=$|[.,;\n])"
)
_TAIL = re.compile(r"\s*(?:,|\band\b|\bwith\b|\bwhere\b|\bwhich\b|\bso\b|\bin\b|\bfor\b|\.\s)[^,]*$")
_LONGEST_NAME = 4
_FILLER = frozenset("calculator calculate show shows app input inputs result it that which i want page enter".split())

_SHARE = re.compile(r"\b(?:rate|percent\w*|tax|vat|gst|discount|interest|tip|margin|share|commission|markup)\b")

Named = tuple[str, Formula]


def formulas_said(text: str) -> tuple[Named, ...]:
    """Names of results with their formulas, in order."""
    found: dict[str, Formula] = {}
    for match in _EQUAL.finditer(text):
        formula = _formula(match["rest"])
        name = _ARTICLES.sub("", match["name"]).strip()
        if formula is not None and name and len(name.split()) <= _LONGEST_NAME:
            found.setdefault(_short(name), formula)
    return tuple(found.items()) or _spoken(text)


def _spoken(text: str) -> tuple[Named, ...]:
    low = text.lower()
    for pattern, form in _SPOKEN:
        match = re.search(pattern, low)
        if match:
            sides = {
                key: _ARTICLES.sub("", one + " x").removesuffix(" x").strip() for key, one in match.groupdict().items()
            }
            formula = _formula(form.format(**sides))
            named = _TO_GET.search(low, match.end())
            if formula is not None:
                return ((named[1].strip() if named else "result", formula),)
    return ()


def _formula(said: str) -> Formula | None:
    """The longest beginning of a text that is a formula with a sign and names of few words."""
    text = re.split(r"\.(?!\d)", said)[0]
    for pattern, sign in _SIGN_WORDS:
        text = re.sub(pattern, sign, text, flags=re.IGNORECASE)
    text = _ROOT.sub(r"(\1) ^ 0.5", text)
    text = _ARTICLES.sub("", text).replace("$", "").replace("€", "").replace("£", "")
    while text.strip():
        formula = parse_formula(text.strip(" ,.:"))
        if isinstance(formula, Arithmetic) and _is_sensible(formula):
            return formula
        shorter = _TAIL.sub("", text)
        text = shorter if shorter != text else text.rstrip()[: max(text.rstrip().rfind(" "), 0)]
    return None


def _is_sensible(formula: Formula) -> bool:
    names = uses(formula)
    return bool(names) and all(len(one.split()) <= _LONGEST_NAME and not _FILLER & set(one.split()) for one in names)


def _short(name: str) -> str:
    """A result's name without what leads to it: "calculator where total" is "total"."""
    return re.sub(
        r"^.*\b(?:where|that|formula|calculator|calculates?|and|with|the|shows?|gives?)\s+(?=\S)", "", name.strip()
    )


def percents(formula: Formula) -> frozenset[str]:
    """Names that are divided by a hundred somewhere: they are percentages."""
    if not isinstance(formula, Arithmetic):
        return frozenset()
    found = percents(formula.left) | percents(formula.right)
    if formula.operator == "/" and formula.right == Number(100):
        return found | _product(formula.left)
    return found


def _product(formula: Formula) -> frozenset[str]:
    """The name that is the percentage in "price * rate * years": the only one, or those that are called so."""
    names = uses(formula) if isinstance(formula, FieldUse | Arithmetic) else ()
    named = [one for one in names if _SHARE.search(one)]
    return frozenset(named or names[-1:])


def shown(formula: Formula) -> str:
    """The formula as a Blueprint has it."""
    return print_formula(formula)
