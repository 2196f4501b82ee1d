"""Puts what was stated on pages: prices, hours and contacts on a page to read, questions on a page to play with."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from appforge_desktop.domain.blueprint.model import Blueprint, Page, Part
from appforge_desktop.domain.blueprint.part_line import part_of
from appforge_desktop.domain.blueprint.parts import STORY_KINDS
from appforge_desktop.domain.prompting.family import PageWish
from appforge_desktop.domain.prompting.literals import Span, literal_in
from appforge_desktop.domain.prompting.story.facts import Facts, read_facts

_LAST = ("form", "newsletter", "contact", "fact", "footer")
_HEADINGS = {
    "dish": "Prices", "price": "Prices", "hours": "Opening hours", "faq": "Questions and answers",
    "quote": "What people say", "event": "Schedule", "person": "Team", "contact": "Find us",
}  # fmt: skip


def on_stories(blueprint: Blueprint, spans: tuple[Span, ...], request: str, added: list[str]) -> Blueprint:
    """What was stated and missed, on the first page to read."""
    page = next((one for one in blueprint.pages if one.kind in STORY_KINDS), None)
    if page is None:
        return blueprint
    facts = read_facts(PageWish(page.kind, "", request, 0, len(request)), request, spans, blueprint.name)
    parts = list(page.parts)
    put: list[str] = []
    for part in _stated(facts):
        said = " ".join(one for it in parts for one in it.slots)
        if not all(literal_in(one, said) for one in _key_slots(part)):
            insert_part(parts, part)
            put.append(_key_slots(part)[0])
    if put:
        added.append(f"Added what was missing on {page.title}: {', '.join(put)}.")
    return _with_page(blueprint, page, parts)


def _key_slots(part: Part) -> tuple[str, ...]:
    return part.slots[1:2] if part.word in ("contact", "fact", "hours") else part.slots[:1]


def _stated(facts: Facts) -> Iterator[Part]:
    for offer in facts.offers:
        yield part_of("price" if offer.plan else "dish", (offer.name, offer.price, offer.text))
    yield from (
        part_of("hours", (days or "Open", times), frozenset() if days else frozenset({0}))
        for days, times in facts.hours
    )
    yield from (part_of("contact", one, frozenset({0})) for one in facts.contacts)
    yield from (part_of("faq", one) for one in facts.faqs)
    yield from (part_of("quote", (one.text, one.who, one.role)) for one in facts.quotes)
    yield from (part_of("event", (one.when, one.what, one.where)) for one in facts.events)
    yield from (part_of("person", one) for one in facts.people)
    yield from (part_of("fact", ("When", one), frozenset({0})) for one in facts.days)


def insert_part(parts: list[Part], part: Part) -> None:
    """Behind its like; else, under a heading, before what closes a page."""
    same = [at for at, one in enumerate(parts) if one.word == part.word]
    if same:
        parts.insert(same[-1] + 1, part)
        return
    last = _LAST[_LAST.index(part.word) + 1 :] if part.word in _LAST else _LAST
    end = next((at for at, one in enumerate(parts) if one.word in last), len(parts))
    end -= 1 if end and parts[end - 1].word == "section" else 0
    heading = _HEADINGS.get(part.word)
    parts[end:end] = [part_of("section", (heading,), frozenset({0})), part] if heading else [part]


def _with_page(blueprint: Blueprint, page: Page, parts: list[Part]) -> Blueprint:
    return replace(
        blueprint, pages=tuple(replace(one, parts=tuple(parts)) if one is page else one for one in blueprint.pages)
    )


def in_plays(blueprint: Blueprint, spans: tuple[Span, ...], added: list[str]) -> Blueprint:
    """Questions and cards that were stated, where a page takes them."""
    for page in blueprint.pages:
        make = _PLAYS.get(page.kind)
        if make is None:
            continue
        parts = list(page.parts)
        said = " ".join(one for it in parts for one in it.slots)
        missed = [one for one in spans if one.kind == "pair" and _is_card(one) and not literal_in(one.key, said)]
        if missed:
            parts += [make(one) for one in missed]
            blueprint = _with_page(blueprint, page, parts)
            added.append(f"Put what you stated on {page.title}: {', '.join(one.key for one in missed)}.")
            break
    return blueprint


def _is_card(span: Span) -> bool:
    return span.key.endswith("?") or re.match(r"\s*(?:=|->|→|=>|[-–—]\s)", span.text[len(span.key) :]) is not None


_PLAYS: dict[str, Callable[[Span], Part]] = {
    "quiz": lambda span: part_of("ask", (span.key, *span.values)),
    "flashcards": lambda span: part_of("card", (span.key, ", ".join(span.values))),
    "chat": lambda span: part_of("reply", (span.key.rstrip("?"), ", ".join(span.values))),
}
