# ruff: noqa: E501 (patterns are read a line at a time)
"""What people call the sections of a page to read."""

from __future__ import annotations

import re

SECTIONS: tuple[tuple[str, str], ...] = (
    ("faq", r"(?:faqs?|q ?(?:&|and) ?a|frequently asked questions?|questions? and answers?|questions?)"),
    ("hours", r"(?:(?:opening|business|office|store|shop|opening and closing) (?:hours?|times?)|hours|times)"),
    (
        "newsletter",
        r"(?:news ?letters?(?: sign[- ]?up| subscription| form| box| field)?|mailing list(?: sign[- ]?up)?)",
    ),
    ("quote", r"(?:testimonials?|(?:customer )?quotes?|(?:customer )?reviews?|recommendations?|customer voices?)"),
    (
        "person",
        r"(?:team ?members?|persons?|people|staff(?: members?)?|colleagues?|employees?|team|speakers?|teachers?|trainers?|members?)",
    ),
    (
        "event",
        r"(?:events?|gigs?|concerts?|shows?|talks?|sessions?|class(?:es)?|workshops?|tour dates?|(?:time ?table|schedule|agenda|program(?:me)?|line ?up)(?: (?:entry|entries|items?))?)",
    ),
    ("skill", r"(?:skills?|languages?|technolog(?:y|ies))"),
    ("job", r"(?:jobs?|positions?|work experience|experience|employers?|education|degrees?|career(?: step)?)"),
    ("work", r"(?:projects?|works?|case stud(?:y|ies)|portfolio(?: (?:items?|pieces?))?)"),
    ("step", r"(?:steps?)"),
    ("feature", r"(?:features?|services?|benefits?|advantages?|highlights?|treatments?)"),
    (
        "price",
        r"(?:plans?|tiers?|packages?|tickets?|memberships?|pass(?:es)?|pricing(?: table)?|price list|prices?|offers?)",
    ),
    ("dish", r"(?:dish(?:es)?|menu(?: items?)?|drinks?|starters?|mains?|desserts?|meals?|cakes?|products?|items?)"),
    (
        "form",
        r"(?:(?:contact|booking|order|rsvp|reservation|sign[- ]?up|message|inquiry|enquiry|registration) form|form|rsvp)",
    ),
    (
        "contact",
        r"(?:contacts?(?: (?:details?|info(?:rmation)?|data))?|(?:e-?mail|mail)(?: address(?:es)?)?|(?:tele)?phone(?: numbers?)?|(?:postal )?address(?:es)?|instagram|facebook|whatsapp|website link|social(?: media)?(?: links?)?)",
    ),
    ("picture", r"(?:pictures?|photos?|images?|gallery)"),
    ("stat", r"(?:stats?|statistics|figures?|key figures?|numbers?|counters?)"),
    ("fact", r"(?:facts?)"),
    (
        "text",
        r"(?:paragraphs?|texts?|text blocks?|about(?: us| me)?|our story|story|history|intro(?:duction)?|(?:new )?section)",
    ),
    ("footer", r"(?:footers?)"),
    ("hero", r"(?:hero|headline|header|banner|intro)"),
)
"""Words of parts with what they are called; the first that fits counts."""
_TAIL = r"(?:\s(?:section|entry|entries|items?|part|block|list|lines?|area|box))?"
SECTION = "(?:" + "|".join(f"(?P<{word}>{pattern})" for word, pattern in SECTIONS) + ")" + _TAIL
_NAMED = re.compile(rf"(?:the |our |my |your |all |all the |every )*{SECTION}", re.IGNORECASE)
ALIKE = {"price": ("price", "dish"), "dish": ("dish", "price"), "job": ("job",), "event": ("event", "hours")}
"""Parts that are called alike: "the prices" may be a menu."""


def section_named(words: str, there: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """The words of the parts that are called so: "the testimonials" is ("quote",). Empty for none.

    Args:
        there: Words of parts that the page has: they are meant rather than others.
    """
    match = _NAMED.fullmatch(words.strip(" .,!?\"'"))
    if not match:
        return ()
    word = next(one for one, _ in SECTIONS if match[one])
    alike = ALIKE.get(word, (word,))
    known = tuple(one for one in alike if one in there)
    return known or (word,)
