"""Where a button leads that only has a wording: "Book a table" to the form, "See the menu" to the menu."""

from __future__ import annotations

import re
from collections.abc import Sequence

from appforge_desktop.domain.blueprint.compile.names import words
from appforge_desktop.domain.blueprint.compile.screens import Scene
from appforge_desktop.domain.blueprint.compile.story.sections import Section, shown
from appforge_desktop.domain.blueprint.model import Page

_WISHES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (r"subscri|newsletter|\bnews\b|letter", ("newsletter", "form", "contact")),
    (r"\bmenu\b|food|dish|drinks?\b|eat", ("dish", "items", "price")),
    (r"pric|plans?\b|rates?\b|packages?|offers?", ("price", "dish", "items")),
    (r"book|reserv|order|appoint|rsvp|regist|apply|sign|join|enrol|quote|request|get started|start|try|buy|donate",
     ("form", "price", "newsletter", "contact", "items", "dish")),
    (r"contact|call|write|touch|hire|talk|mail|message|visit|find|hello", ("contact", "form", "hours")),
    (r"portfolio|projects?|works?\b|cases?", ("work", "picture", "text")),
    (r"schedule|program|agenda|dates|events?|day|when|where", ("event", "hours", "contact")),
    (r"gallery|photos?|pictures?|look", ("picture", "work", "feature")),
    (r"shop|products?|browse|collection|explore|discover|see", ("items", "dish", "work", "picture", "feature")),
    (r"hours|open", ("hours", "contact")),
    (r"team|meet|us\b", ("person", "text")),
    (r"question|faq|help", ("faq", "contact")),
    (r"how", ("step", "feature", "text")),
    (r"read|learn|more|about|story", ("text", "feature", "step", "faq")),
)  # fmt: skip
_ELSE = ("form", "contact", "price", "dish", "newsletter", "items", "work", "feature", "text")
SECOND = ("dish", "price", "work", "step", "feature", "event", "picture", "items", "faq", "text", "contact")
"""Where a second link beside the hero's button leads, the best first."""


def target(text: str, page: Page, found: Sequence[Section], scene: Scene) -> str:
    """The address a button with this wording leads to."""
    spoken = _spoken(text)
    for other in scene.bp.pages:
        if other is not page and other.kind != "detail" and _spoken(other.title) & spoken:
            return f"#/{scene.names.path(other)}"
    found = [one for one in found if one in shown(page)]
    for one in found:
        if one.head and one.word != "section" and _spoken(one.head.slot(0)) & spoken:
            return address(page, one, scene)
    wanted = [word for pattern, kinds in _WISHES if re.search(pattern, text.lower()) for word in kinds]
    fitting = [one for word in (*wanted, *_ELSE) for one in found if one.word == word] or list(found[:1])
    return address(page, fitting[0], scene) if fitting else f"#/{scene.names.path(page)}"


def address(page: Page, section: Section, scene: Scene) -> str:
    """The address of a section: #/home#menu."""
    return f"#/{scene.names.path(page)}#{section.id}"


_EMPTY = frozenset(
    "a an the our your my us me we you to of for in on at and or with see get go find more now it this that how why "
    "what is are table book start home all".split()
)


def _spoken(text: str) -> frozenset[str]:
    return frozenset(word.lower() for word in words(text)) - _EMPTY
