"""The sections of a page to read: neighbouring parts of one word, with the heading that was given for them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from appforge_desktop.domain.blueprint.compile.names import _TAKEN_VARIABLES, Names, camel, slug
from appforge_desktop.domain.blueprint.model import Blueprint, Page, Part


@dataclass(frozen=True)
class Kind:
    """What becomes of a run of parts.

    Attributes:
        component: Of the shared parts.
        name: The section in addresses, and in the content file.
        heading: Key in `wording.LABELS` of the heading where none was given; empty for none.
        link: Key of the short wording for links to it, where the heading is too long for that.
    """

    component: str
    name: str
    heading: str = ""
    link: str = ""


KINDS: dict[str, Kind] = {
    "text": Kind("Prose", "story"),
    "feature": Kind("Features", "features", "featureSection", "featureLink"),
    "step": Kind("Steps", "steps", "stepSection", "stepLink"),
    "stat": Kind("Stats", "numbers", "statSection"),
    "price": Kind("Pricing", "prices", "priceSection", "priceLink"),
    "dish": Kind("Menu", "menu", "dishSection"),
    "quote": Kind("Quotes", "reviews", "quoteSection", "quoteLink"),
    "person": Kind("Team", "team", "personSection", "personLink"),
    "faq": Kind("Faq", "questions", "faqSection", "faqLink"),
    "picture": Kind("PictureWall", "gallery", "pictureSection"),
    "event": Kind("Schedule", "schedule", "eventSection"),
    "hours": Kind("Hours", "hours", "hoursSection", "hoursLink"),
    "contact": Kind("Contact", "contact", "contactSection", "contactLink"),
    "newsletter": Kind("Newsletter", "newsletter", "newsletterSection"),
    "form": Kind("EntryForm", "form", "formSection"),
    "items": Kind("ItemCards", "items"),
    "skill": Kind("Skills", "skills", "skillSection"),
    "work": Kind("Works", "work", "workSection", "workLink"),
    "job": Kind("Jobs", "experience", "jobSection"),
    "fact": Kind("FactSheet", "facts", "factSection"),
    "section": Kind("Prose", "more"),
}
"""By the word of their parts; a `section` that nothing follows stands alone."""
_TOP = frozenset({"hero", "byline", "footer"})
OWN_HEADING = {"form": 1, "items": 1, "newsletter": 0}
"""Parts that are a section each, and which of their slots is its heading."""
_SINGLE = frozenset(OWN_HEADING)
_PAIRS = frozenset({"hours", "contact", "form"})
_CALM_PAIRS = frozenset({"skill", "fact", "job"})


@dataclass(frozen=True)
class Section:
    """A run of parts.

    Attributes:
        head: The `section` part in front of it, if there is one.
        groups: The parts; more than one group only for menus, each then with a head of its own.
        key: Its name in the content file, where no other section of the page has it: "faq2".
    """

    word: str
    head: Part | None
    groups: tuple[tuple[Part | None, tuple[Part, ...]], ...]
    key: str = ""

    @property
    def kind(self) -> Kind:
        return KINDS[self.word]

    @property
    def id(self) -> str:
        """Its place in addresses: #/home#menu."""
        return slug(self.key)

    @property
    def parts(self) -> tuple[Part, ...]:
        return tuple(part for _, parts in self.groups for part in parts)


def top(page: Page, word: str) -> Part | None:
    """The page's hero, byline or footer."""
    return next((part for part in page.parts if part.word == word), None)


def sections(page: Page) -> tuple[Section, ...]:
    """The sections in order, each with a name that no other one has."""
    used: dict[str, int] = {}
    named = []
    for one in _menus(_runs(page.parts)):
        wanted = camel(one.kind.name)
        used[wanted] = used.get(wanted, 0) + 1
        named.append(replace(one, key=wanted if used[wanted] == 1 else f"{wanted}-{used[wanted]}"))
    return tuple(named)


def _runs(parts: Iterable[Part]) -> list[Section]:
    found: list[Section] = []
    head: Part | None = None
    last = ""
    for part in parts:
        if part.word in _TOP or part.word not in KINDS:
            continue
        if part.word == "section":
            found += [_alone(head)] if head else []
            head, last = part, ""
        elif part.word == last and part.word not in _SINGLE:
            run = found[-1]
            found[-1] = replace(run, groups=((run.head, (*run.parts, part)),))
        else:
            if head and part.word in _SINGLE and part.slot(OWN_HEADING[part.word]):
                found, head = [*found, _alone(head)], None
            found.append(Section(part.word, head, ((head, (part,)),)))
            head, last = None, part.word
    return found + ([_alone(head)] if head else [])


def _alone(head: Part) -> Section:
    return Section("section", head, ((head, ()),))


def _menus(runs: Iterable[Section]) -> list[Section]:
    """Lists of dishes that follow each other are one menu: Starters, Mains, Desserts."""
    found: list[Section] = []
    for run in runs:
        before = found[-1] if found else None
        if run.word == "dish" and before and before.word == "dish":
            found[-1] = replace(before, head=None, groups=before.groups + run.groups)
        else:
            found.append(run)
    return found


def beside(found: tuple[Section, ...]) -> list[tuple[Section, ...]]:
    """The sections as rows of the page: what one needs for a visit stands side by side."""
    rows: list[tuple[Section, ...]] = []
    for one in found:
        fits = len(rows[-1]) == 1 and _pair(rows[-1][0], one) if rows else False
        if fits:
            rows[-1] = (*rows[-1], one)
        else:
            rows.append((one,))
    return rows


def _pair(left: Section, right: Section) -> bool:
    words = {left.word, right.word}
    return len(words) == 2 and (words <= _PAIRS or words <= _CALM_PAIRS)


def shown(page: Page) -> tuple[Section, ...]:
    """The sections that stand on the page by themselves: an article has facts beside it, a profile in its head."""
    return tuple(one for one in sections(page) if one != aside(page))


def aside(page: Page) -> Section | None:
    """The facts beside an article or in the head of a profile; facts under a heading of their own stay a section."""
    found = sections(page) if page.kind != "landing" else ()
    return next((one for one in found if one.word == "fact" and not one.head), None)


def variable(page: Page, bp: Blueprint, names: Names) -> str:
    """The name of a page's content in code."""
    name = names.content(page)
    taken = _TAKEN_VARIABLES | {names.variable(one) for one in bp.entities}
    return f"{name}Text" if name in taken else name
