"""What the compiler may rely on in the bodies of pages; `mend_bodies` makes it true."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from appforge_desktop.domain.blueprint.calc import NAMED, formula_names, unknown_names
from appforge_desktop.domain.blueprint.mend_bodies import hollow
from appforge_desktop.domain.blueprint.model import Blueprint, Page, Part
from appforge_desktop.domain.blueprint.names import key
from appforge_desktop.domain.blueprint.part_line import clean_slot
from appforge_desktop.domain.blueprint.parts import PAGE_PARTS, STORY_KINDS, VARIANTS, PartRule
from appforge_desktop.domain.blueprint.slots import number_in, valid_slot


def body_problems(page: Page, blueprint: Blueprint) -> Iterator[str]:
    """What is not sound in a page with a body."""
    bare = Page(page.title, page.kind, variant=page.variant, parts=page.parts)
    if page != bare:
        yield f"{page.title}: a {page.kind} has no entity and no clauses."
    if page.variant not in VARIANTS.get(page.kind, {"": ""}):
        yield f"{page.title}: there is no {page.kind} {page.variant!r}."
    if hollow(page, page.parts):
        yield f"{page.title}: a {page.kind} without what it needs."
    yield from part_problems(page)
    if page.kind == "calc":
        yield from _calc_problems(page)
    if page.kind == "poll" and any(len(part.slots) < 3 for part in page.parts):
        yield f"{page.title}: a question with less than two options."
    if page.kind == "game" and any(_leads_nowhere(part) for part in page.parts):
        yield f"{page.title}: a range that leads nowhere."
    if page.kind in STORY_KINDS:
        named = (part.slot(0) for part in page.parts if part.word in ("form", "items"))
        yield from (f"{page.title}: unknown {name}." for name in named if not blueprint.entity(name))


def _leads_nowhere(part: Part) -> bool:
    return part.word == "range" and number_in(part.slot(0)) >= number_in(part.slot(1))


def part_problems(page: Page) -> Iterator[str]:
    """Parts that this kind of page has not, that stand twice, or whose slots do not fit."""
    rules = PAGE_PARTS.get(page.kind, {})
    words = [part.word for part in page.parts]
    for part in page.parts:
        rule = rules.get(part.word)
        if rule is None:
            yield f"{page.title}: a {page.kind} has no {part.word}."
        elif not _fits(part, rule):
            yield f"{page.title}: {part.word} {part.slot(0)} does not fit."
    yield from (f"{page.title}: {word} twice." for word, rule in rules.items() if rule.once and words.count(word) > 1)


def _fits(part: Part, rule: PartRule) -> bool:
    count = len(part.slots)
    right = count > 0 and bool(part.slots[-1]) and (rule.more or count <= len(rule.slots))
    right = right and all(part.slot(at) for at, slot in enumerate(rule.slots) if slot.required)
    right = right and all(0 <= at < count and part.slots[at] for at in part.written)
    for at, text in enumerate(part.slots):
        kind = rule.slots[min(at, len(rule.slots) - 1)].kind
        right = right and text == clean_slot(text) and (not text or valid_slot(kind, text) == text)
    more = [text.casefold() for text in part.slots[len(rule.slots) - 1 :]] if rule.more else []
    return right and len(set(more)) == len(more) and all(more)


def _calc_problems(page: Page) -> Iterator[str]:
    names = formula_names(page.parts)
    if len(set(names)) != len(names) or not all(key(name) for name in names):
        yield f"{page.title}: names that are the same or none."
    for at, part in enumerate(page.parts):
        if part.word in NAMED and part.slot(0) != part.slot(0).strip():
            yield f"{page.title}: {part.slot(0)} is no name."
        if part.word == "result" and unknown_names(part, page.parts[:at]):
            yield f"{page.title}: {part.slot(0)} is worked out from what is not above it."
        if part.word == "band" and (not at or page.parts[at - 1].word not in ("result", "band")):
            yield f"{page.title}: {part.slot(1)} stands under no result."
    yield from _unit_problems(page)


def _unit_problems(page: Page) -> Iterator[str]:
    units = [part for part in page.parts if part.word == "convert"]
    names = {part.slot(0).casefold() for part in units}
    if len(units) == 1 or len(names) != len(units) or any(not number_in(part.slot(1)) for part in units):
        yield f"{page.title}: units that cannot be converted."


def step_problems(page: Page, fields: Sequence[str], required: Sequence[str]) -> Iterator[str]:
    """Steps of a wizard that ask for what is not there, or twice, or leave out what is required."""
    asked = [name for part in page.parts for name in part.slot(1).split(", ")]
    yield from part_problems(page)
    if len(set(asked)) != len(asked) or not set(asked) <= set(fields):
        yield f"{page.title}: steps ask for what is not there, or twice."
    if page.parts and not set(required) <= set(asked):
        yield f"{page.title}: steps leave out what is required."
