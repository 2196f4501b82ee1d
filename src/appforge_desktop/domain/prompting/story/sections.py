"""Sections of a page to read: each takes what was said; what is missing is written, or left open to fill in."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from appforge_desktop.domain.prompting.story.facts import Facts

if TYPE_CHECKING:
    from appforge_desktop.domain.prompting.story.page import Body

STATED: dict[str, Callable[[Facts], bool]] = {
    "feature": lambda facts: bool(facts.said.features),
    "text": lambda facts: bool(facts.said.about),
    "step": lambda facts: bool(facts.said.steps),
    "dish": lambda facts: any(not one.plan for one in facts.offers),
    "price": lambda facts: any(one.plan for one in facts.offers),
    "event": lambda facts: bool(facts.events),
    "picture": lambda facts: bool(facts.said.pictures),
    "work": lambda facts: bool(facts.said.works),
    "person": lambda facts: bool(facts.people),
    "quote": lambda facts: bool(facts.quotes),
    "skill": lambda facts: bool(facts.said.skills),
    "job": lambda facts: bool(facts.said.jobs),
    "hours": lambda facts: bool(facts.hours),
    "faq": lambda facts: bool(facts.faqs),
    "contact": lambda facts: bool(facts.contacts),
    "fact": lambda facts: bool(facts.said.facts or facts.named.since or facts.days),
}
"""For each part whether the request states something for it."""
_FEW_FEATURES, _MOST_FEATURES = 3, 6
"""Fewer than these are made more by those of the library, up to the second figure."""


def features(body: Body) -> None:
    """What was listed; else what the library writes."""
    said = body.facts.said.features
    if not said and not body.kind.of("feature"):
        return
    body.head(
        "feature",
        "What you need" if body.page == "article" else "What we do" if body.page == "landing" else "What I do",
    )
    for title, text in said:
        body.add("feature", title, text)
    if len(said) < _FEW_FEATURES:
        body.write(body.kind.of("feature"), "feature", _MOST_FEATURES - len(said))


def texts(body: Body) -> None:
    """A paragraph that was said; else those of the library."""
    if body.facts.said.about:
        body.add("text", "About", body.facts.said.about)
    elif not body.write(body.kind.of("text"), "text", 8):
        body.add("text", "About", "Write a few sentences here: what you do, for whom, and why.")


def steps(body: Body) -> None:
    """Steps that were said; else those of the library."""
    if not body.facts.said.steps and not body.kind.of("step"):
        return
    body.head("step", "How it works" if body.page == "landing" else "Step by step")
    if body.facts.said.steps:
        for one in body.facts.said.steps:
            body.add("step", one)
    else:
        body.write(body.kind.of("step"), "step")


def dishes(body: Body) -> None:
    """A menu or price list; without prices, lines to fill in."""
    offers = body.facts.offers
    groups = list(dict.fromkeys(one.group for one in offers))
    if not offers or len([one for one in groups if one]) < 2:
        body.head("dish", "Prices")
    for group in groups:
        if len(groups) > 1 and group:
            body.add("section", group)
        for one in (it for it in offers if it.group == group):
            body.add("dish", one.name, one.price, one.text)
    if not offers:
        body.missing.append("No prices were given, so the price list has lines to fill in.")
        for name in ("First entry", "Second entry", "Third entry"):
            body.add("dish", name, "Price", "Say in a few words what it is.")


def prices(body: Body) -> None:
    """Plans and tickets."""
    offers = body.facts.offers
    body.head("price", "Prices")
    for one in offers:
        body.add("price", one.name, one.price, one.text.replace(", ", "; ").replace(" and ", "; "), "Choose")
    if not offers:
        body.missing.append("No prices were given, so the plans are there to fill in.")
        for name in ("Basic", "Plus"):
            body.add("price", name, "Add a price", "What it holds; What else it holds", "Choose")


def events(body: Body) -> None:
    """A schedule; without times, lines to fill in."""
    body.head("event", "Schedule")
    for one in body.facts.events:
        body.add("event", one.when, one.what, one.where)
    if not body.facts.events:
        body.missing.append("No times were given, so the schedule has lines to fill in.")
        body.add("event", "Day and time", "What happens", "Where")
        body.add("event", "Day and time", "What happens next", "Where")


def pictures(body: Body) -> None:
    """Captions of pictures; the pictures themselves are put in later."""
    body.head("picture", "Pictures")
    for one in body.facts.said.pictures:
        body.add("picture", one)
    if not body.facts.said.pictures and not body.write(body.kind.of("picture"), "picture"):
        for one in ("Add a first picture", "Add a second picture", "Add a third picture"):
            body.add("picture", one)


def works(body: Body) -> None:
    """Projects."""
    body.head("work", "Work")
    for one in body.facts.said.works:
        body.add("work", *one)
    if not body.facts.said.works:
        body.missing.append("No projects were given, so there are places for three.")
        for name in ("First project", "Second project", "Third project"):
            body.add("work", name, "What it was, what you did, and what came of it.")


def people(body: Body) -> None:
    """A team."""
    body.head("person", "Team")
    for name, role in body.facts.people:
        body.add("person", name, role)
    if not body.facts.people:
        body.missing.append("Nobody was named, so the team has places to fill in.")
        for _ in range(2):
            body.add("person", "Add a name", "What they do", "A sentence about them.")


def quotes(body: Body) -> None:
    """What people say; nobody's words are made up."""
    body.head("quote", "What people say")
    for one in body.facts.quotes:
        body.add("quote", one.text, one.who, one.role)
    if not body.facts.quotes:
        body.missing.append("No quotes were given, so there is a place for one.")
        body.add("quote", "Add a quote here, in the words of somebody who knows you.", "Who said it")


def stats(body: Body) -> None:
    """Figures that were said; none are made up."""
    if body.facts.figures:
        for value, label in body.facts.figures:
            body.add("stat", value, label)
    else:
        body.missing.append("No figures were given, so there is a place for them.")
        body.add("stat", "0", "Add a figure that matters")


def skills(body: Body) -> None:
    """Skills."""
    body.head("skill", "Skills")
    for name, level in body.facts.said.skills:
        body.add("skill", name, level)
    if not body.facts.said.skills:
        for one in body.kind.of("feature")[:4] or (("First skill",), ("Second skill",)):
            body.add("skill", one[0])


def jobs(body: Body) -> None:
    """Places where somebody worked or learnt."""
    body.head("job", "Experience")
    for one in body.facts.said.jobs:
        body.add("job", *one)
    if not body.facts.said.jobs:
        body.missing.append("No jobs were given, so there are places for two.")
        for _ in range(2):
            body.add("job", "What you did", "Where", "From when to when")


def hours(body: Body) -> None:
    """Opening hours; none are made up."""
    if body.facts.hours:
        body.head("hours", "Opening hours")
        for days, times in body.facts.hours:
            body.add("hours", days or "Open", times)
    else:
        body.missing.append("No opening hours were given, so there is a place for them.")
        body.add("text", "Opening hours", "Add your opening hours here.")


def faqs(body: Body) -> None:
    """Questions with their answers."""
    if not body.facts.faqs and not body.kind.of("faq"):
        return
    body.head("faq", "Questions and answers")
    for question, answer in body.facts.faqs:
        body.add("faq", question, answer)
    if not body.facts.faqs:
        body.write(body.kind.of("faq"), "faq")


def newsletter(body: Body) -> None:
    """A field for an e-mail address."""
    if not body.write(body.kind.of("newsletter"), "newsletter", 1):
        body.add("newsletter", "News, now and then", "A short letter when there is something to tell.", "Sign me up")


def contacts(body: Body) -> None:
    """Ways to get in touch; none are made up."""
    body.head("contact", "Find us" if body.page == "landing" else "Get in touch")
    for label, value in body.facts.contacts:
        body.add("contact", label, value)
    if not body.facts.contacts:
        body.missing.append("No address, phone or e-mail was given, so there is a place for one.")
        body.add("contact", "E-mail", "Add your e-mail address")


def facts(body: Body) -> None:
    """Facts that were said, such as the year it began; else the library's."""
    said = list(body.facts.said.facts)
    since = body.facts.named.since
    if since:
        word, year = since.rsplit(" ", 1)
        said.insert(0, (word[:1].upper() + word[1:], year))
    said += [("When", one) for one in body.facts.days]
    for label, value in said:
        body.add("fact", label, value)
    if not said:
        body.write(body.kind.of("fact"), "fact")
