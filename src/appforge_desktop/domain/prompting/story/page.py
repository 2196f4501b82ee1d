"""Puts what was said and what the library writes into the parts of a page."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from appforge_desktop.domain.blueprint.model import Page, Part, StoryPageKind
from appforge_desktop.domain.blueprint.names import LONGEST_NAME, clean
from appforge_desktop.domain.blueprint.part_line import clean_slot, part_of
from appforge_desktop.domain.blueprint.parts import STORY_PARTS
from appforge_desktop.domain.prompting.literals import literal_in
from appforge_desktop.domain.prompting.story import sections
from appforge_desktop.domain.prompting.story.clauses import capital
from appforge_desktop.domain.prompting.story.facts import Facts
from appforge_desktop.domain.prompting.story.library import StoryKind, filled
from appforge_desktop.domain.prompting.story.wanted import read_form, read_sections

_ORDER: dict[str, list[str]] = {
    "landing": "feature text step dish price event picture work person quote stat skill job hours faq form newsletter"
    " contact fact".split(),
    "profile": "text work skill job feature step dish price event picture person quote stat hours faq form newsletter"
    " contact fact".split(),
    "article": "fact text feature step dish price event picture work person quote stat skill job hours faq form"
    " newsletter contact".split(),
}
_USUAL: dict[str, tuple[str, ...]] = {
    "landing": ("feature", "step", "faq"),
    "profile": ("text", "work", "contact"),
    "article": ("text", "fact", "step", "faq"),
}
_FEW = 3
"""Who asks for fewer sections than this gets the usual ones too."""
_MARKED = ("copy", "points", "hours", "figure", "day")
"""Kinds of slots that hold text of somebody; icons and names of entities are ours in any case."""


class Body:
    """The parts of a page as they are gathered; what the request does not say is marked as written."""

    def __init__(self, facts: Facts, kind: StoryKind, page: str) -> None:
        self.facts = facts
        self.kind = kind
        self.page = page
        self.parts: list[Part] = []
        self.missing: list[str] = []
        self.known = {"name": facts.named.name, "place": facts.named.place, "subject": facts.subject}

    def add(self, word: str, *slots: str) -> None:
        """A part; empty slots at the end are left out, and so is a part without what it must have."""
        one = part_of(word, slots)
        if any(slot.required and not one.slot(at) for at, slot in enumerate(STORY_PARTS[word].slots)):
            return
        written = (at for at, text in enumerate(one.slots) if text and not self._is_said(word, at, text))
        self.parts.append(Part(one.word, one.slots, frozenset(written)))

    def _is_said(self, word: str, at: int, text: str) -> bool:
        """Whether a slot needs no mark: it stands in the request, or it is an icon or a name of ours."""
        rules = STORY_PARTS[word].slots
        kind = rules[min(at, len(rules) - 1)].kind
        texts = text.split("; ") if kind == "points" else [text]
        return kind not in _MARKED or all(literal_in(one, self.facts.request) for one in texts)

    def write(self, lines: Iterable[tuple[str, ...]], word: str, most: int = 6) -> int:
        """Parts from lines of the library, without those that need what is not known. Returns how many."""
        count = 0
        for line in lines:
            slots = [filled(one, self.known) for one in line]
            if slots[0] and count < most and not any(it.word == word and it.slot(0) == slots[0] for it in self.parts):
                self.add(word, *slots)
                count += 1
        return count

    def head(self, word: str, usual: str) -> None:
        """The heading over parts of one word: the library's for this kind, else the usual one."""
        given = [filled(one, self.known) for one in self.kind.heading(word)]
        if given and given[0]:
            self.add("section", *given)
        else:
            self.add("section", usual)

    def pick(self, word: str) -> str:
        """One of the variants of a line; the same for the same name."""
        shown = [text for line in self.kind.of(word) if (text := filled(line[0], self.known))]
        seed = sum(map(ord, self.facts.named.name or self.facts.subject))
        return shown[seed % len(shown)] if shown else ""


def build(page: StoryPageKind, facts: Facts, kind: StoryKind) -> tuple[Page, tuple[str, ...]]:
    """The page with its sections in a good order, and what to tell the person about it."""
    body = Body(facts, kind, page)
    _hero(body)
    for word in _chosen(page, facts, kind):
        _SECTIONS[word](body)
    _foot(body)
    return Page(_title(page, facts, body), page, parts=tuple(body.parts)), _notes(body)


def _chosen(page: str, facts: Facts, kind: StoryKind) -> list[str]:
    """The parts of the page, in order: those asked for, those that something was stated for, and the usual ones."""
    asked = set(read_sections(_rest(facts)))
    stated = {word for word, there in sections.STATED.items() if there(facts)}
    if page == "landing":
        asked -= {"job", "skill"} - stated
    few = len(asked - {"form", "contact", "footer"}) < _FEW
    usual = _USUAL[page] if few else ("feature",) if page == "landing" else ()
    wanted = asked | stated | {word for word in usual if kind.of(word) or kind.heading(word) or word == "text"}
    if facts.offers:
        plans = "price" in stated and "dish" not in asked
        wanted = (wanted | {"price" if plans else "dish"}) - {"dish" if plans else "price"}
    return [word for word in _ORDER[page] if word in wanted]


def _rest(facts: Facts) -> str:
    """The request without what is sold and who says what: a plan called "Team" asks for no team."""
    text = facts.request
    for one in (
        *(it.name for it in facts.offers),
        *(it.text for it in facts.quotes),
        facts.said.headline,
        *(" ".join(it) for it in facts.figures),
    ):
        text = re.sub(re.escape(one), " ", text, flags=re.IGNORECASE) if one else text
    return text


def _hero(body: Body) -> None:
    said, facts = body.facts.said, body.facts
    headline = said.headline or body.pick("headline")
    if body.page == "article" and facts.subject and not said.headline:
        headline = capital(facts.subject)
    if body.page == "profile" and facts.named.name and not said.headline:
        headline = facts.named.name
    button = said.button or (body.pick("button") if body.page != "article" else "")
    body.add(
        "hero",
        next(
            text for one in (headline, facts.named.name, capital(facts.subject), "Welcome") if (text := clean_slot(one))
        ),
        said.lead or body.pick("lead"),
        button,
    )
    if body.page == "article" and said.author:
        body.add("byline", said.author)


def _foot(body: Body) -> None:
    named = body.facts.named
    where = f" in {named.place}" if named.place else ""
    name = named.name or (capital(body.facts.subject) if where and body.facts.subject else "")
    line = body.facts.said.footer or (f"{name}{where}" if name else "")
    if line and body.page != "article":
        body.add("footer", line)


def _title(page: str, facts: Facts, body: Body) -> str:
    if page == "landing":
        return "Home"
    if page == "profile":
        return "About"
    title = clean(facts.said.headline) or clean(capital(facts.subject)) or body.parts[0].slot(0)
    return title if len(title) <= LONGEST_NAME else title[:LONGEST_NAME].rsplit(" ", 1)[0]


def _notes(body: Body) -> tuple[str, ...]:
    words = {
        "hero": "headline", "feature": "features", "step": "steps", "faq": "answers", "text": "paragraphs",
        "newsletter": "newsletter",
    }  # fmt: skip
    written = dict.fromkeys(words[one.word] for one in body.parts if one.written and one.word in words)
    told = [f"Wrote {_listed(list(written))} for you: read them and make them yours."] if written else []
    return (*told, *body.missing)


def _listed(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def _form(body: Body) -> None:
    form = read_form(body.facts.request)
    if form is not None:
        entity, heading, button = form
        body.add("form", entity.name, heading, button)


_SECTIONS: dict[str, Callable[[Body], None]] = {
    "feature": sections.features, "text": sections.texts, "step": sections.steps, "dish": sections.dishes,
    "price": sections.prices, "event": sections.events, "picture": sections.pictures, "work": sections.works,
    "person": sections.people, "quote": sections.quotes, "stat": sections.stats, "skill": sections.skills,
    "job": sections.jobs, "hours": sections.hours, "faq": sections.faqs, "form": _form,
    "newsletter": sections.newsletter, "contact": sections.contacts, "fact": sections.facts,
}  # fmt: skip
