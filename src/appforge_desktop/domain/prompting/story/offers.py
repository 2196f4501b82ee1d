# ruff: noqa: E501 (patterns are read a line at a time)
"""What is sold for how much: "espresso 2,20 €", "Starter plan at $9 a month (one user)"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from appforge_desktop.domain.prompting.literals import Span
from appforge_desktop.domain.prompting.story.clauses import bare, capital, clause_around, short, within

_UNIT = re.compile(
    r"\s?(?:(?:/|per|a|an)\s?(?:month|year|mo|yr|person|head|hour|h|night|week|day|class|session|visit|kg|piece|seat|ticket|lesson|user|half hour|guest|dozen|slice|box|bag|bottle|100 ?g|pound|lb|treatment|child|adult|month per user)\b|monthly|yearly|each\b|p\.?p\.?\b)",
    re.IGNORECASE,
)
_MENU = re.compile(r"\b(?:menu|price ?list|prices|pricing)\b", re.IGNORECASE)
_BARE = re.compile(r"(?P<name>[^\d]{3,40}?)\s(?P<price>\d{1,4}(?:[.,]\d{2})?)")
_BEFORE = re.compile(r"\b(?:from|up to|starting at|only)\s$", re.IGNORECASE)
_PLANS = re.compile(
    r"\b(?:plans?|tiers?|subscriptions?|packages?|tickets?|memberships?|pricing|passes|month(?:ly)?|/mo)\b",
    re.IGNORECASE,
)
_NO_OFFER = re.compile(
    r"^(?:budget|rent|total|salary|donat\w*|raised|goal|worth|loan|bill)$",
    re.IGNORECASE,
)
_POINTS = re.compile(r"\s*\(([^()\n]{2,160})\)|[ \t]*[-–—:][ \t]+(?=[a-z])([^,;.\n€$£]{3,80})")


@dataclass(frozen=True)
class Offer:
    """Something with its price; `plan` when it is one of several plans, tickets or memberships; `group`: "Starters"."""

    name: str
    price: str
    text: str = ""
    plan: bool = False
    group: str = ""


def read_offers(request: str, spans: tuple[Span, ...]) -> tuple[Offer, ...]:
    """Every price with what it is for, in the order of the request."""
    asked = [one for one in spans if one.kind == "quote" or (one.kind == "pair" and one.key.endswith("?"))]
    prices = [one for one in spans if one.kind == "money" and not within(one, asked)]
    if not prices and _MENU.search(request):
        return _without_currency(spans)
    plan = bool(_PLANS.search(request)) and len(prices) > 1
    found: list[Offer] = []
    floor = 0
    moments = [one.end for one in spans if one.kind in ("time", "date")]
    for at, price in enumerate(prices):
        floor = max([floor, *(end for end in moments if end < price.start)])
        limit = prices[at + 1].start if at + 1 < len(prices) else len(request)
        one, floor = _offer(request, price, floor, limit, plan)
        if one is not None and not _NO_OFFER.match(one.name):
            over = next((it for it in spans if it.kind == "pair" and len(it.values) > 1 and within(price, [it])), None)
            found.append(replace(one, group=_group(over)) if over else one)
    return tuple(found)


def _without_currency(spans: tuple[Span, ...]) -> tuple[Offer, ...]:
    """A menu with bare figures: "tacos 8, burrito 10"."""
    items = [(item, one) for one in spans if one.kind in ("pair", "list") for item in one.values]
    found = [(match, one) for item, one in items if (match := _BARE.fullmatch(item.strip()))]
    offers = (Offer(capital(bare(match["name"])), match["price"], group=_group(one)) for match, one in found)
    return tuple(offers) if len(found) > 1 else ()


def _group(span: Span) -> str:
    """The heading over some of a menu: "Starters: …"."""
    said = span.key.strip() if span.kind == "pair" and not span.key.endswith("?") else ""
    return "" if _MENU.search(said) or _NO_OFFER.match(said) or len(said.split()) > 3 else capital(said)


def _offer(request: str, price: Span, floor: int, limit: int, plan: bool) -> tuple[Offer | None, int]:
    start, end = price.start, price.end
    if lead := _BEFORE.search(request[max(floor, start - 14) : start]):
        start -= len(lead[0])
    if unit := _UNIT.match(request, end):
        end = unit.end()
    begin = max(clause_around(request, start, end)[0], floor)
    name = short(bare(request[begin:start]))
    shown = request[start:end].strip()
    if not name:  # "€5 sourdough": the name follows; or a colon parts them
        after = request[end : min(clause_around(request, start, end)[1], limit)]
        name = short(bare(re.sub(r"^\s*(?:for|:|-|–)\s*", "", after)))
        end = end + len(after) if name else end
    if not name and request[:start].rstrip().endswith(":"):
        begin = max(clause_around(request, max(begin - 2, 0), start)[0], floor)
        name = short(bare(request[begin:start].rstrip(" :")))
    points = _POINTS.match(request[end:limit])
    text = (points[1] or points[2] or "").strip() if points else ""
    if not name and unit:
        name = "Price"
    return (Offer(capital(name), shown, text, plan) if name else None), end + (points.end() if points else 0)
