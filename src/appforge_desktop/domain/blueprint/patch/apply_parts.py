"""Carrying out changes of the parts of pages."""

from __future__ import annotations

from dataclasses import replace

from appforge_desktop.domain.blueprint.model import Blueprint, Page, Part
from appforge_desktop.domain.blueprint.parts import PAGE_PARTS
from appforge_desktop.domain.blueprint.patch import changes as c
from appforge_desktop.domain.blueprint.patch.places import moved

Step = tuple[Blueprint, str]
_LAST = ("footer",)


def apply_part(blueprint: Blueprint, change: c.PartChange) -> Step:
    """The Blueprint after a change of a part, and a sentence."""
    page = next((one for one in blueprint.pages if one.title == change.page), None)
    if not page:
        return blueprint, f"There is no page {change.page}."
    if isinstance(change, c.AddPart):
        return _add(blueprint, page, change.part)
    part = _find(page, change.word, change.first)
    if not part:
        return blueprint, f"{page.title} has no {change.word} “{change.first}”."
    shown = f"{change.word} “{change.first}”"
    match change:
        case c.RemovePart():
            return _swap(blueprint, page, _but(page, part)), f"Removed {shown} from {page.title}."
        case c.ChangePart():
            parts = tuple(change.part if one is part else one for one in page.parts)
            return _swap(blueprint, page, parts), f"Changed {shown} of {page.title}."
        case c.MovePart():
            parts = moved(page.parts, part, change.where, _find(page, change.other_word, change.other))
            place = f"after “{change.other}”" if change.where == "after" else change.where
            return _swap(blueprint, page, parts), f"Moved {shown} of {page.title} {place}."


def _find(page: Page, word: str, first: str) -> Part | None:
    return next((part for part in page.parts if part.word == word and part.slot(0) == first), None)


def _but(page: Page, part: Part) -> tuple[Part, ...]:
    return tuple(one for one in page.parts if one is not part)


def _swap(blueprint: Blueprint, page: Page, parts: tuple[Part, ...]) -> Blueprint:
    pages = tuple(replace(page, parts=parts) if one is page else one for one in blueprint.pages)
    return replace(blueprint, pages=pages)


def _add(blueprint: Blueprint, page: Page, part: Part) -> Step:
    rule = PAGE_PARTS.get(page.kind, {}).get(part.word)
    if not rule:
        return blueprint, f"{page.title} cannot have a {part.word}."
    there = next((one for one in page.parts if one.word == part.word), None)
    if rule.once and there:
        parts = tuple(part if one is there else one for one in page.parts)
        return _swap(blueprint, page, parts), f"Changed the {part.word} of {page.title}."
    at = _place(page, part)
    parts = (*page.parts[:at], part, *page.parts[at:])
    return _swap(blueprint, page, parts), f"Added {part.word} “{part.slot(0)}” to {page.title}."


def _place(page: Page, part: Part) -> int:
    """Behind the last part of this word and what hangs on it; else at the end, before a last line."""
    places = [at for at, one in enumerate(page.parts) if one.word == part.word]
    at = places[-1] + 1 if places else len(page.parts)
    if places:
        while at < len(page.parts) and page.parts[at].word == "band":
            at += 1
    elif part.word == "hero":
        at = 0
    elif part.word not in _LAST:
        while at and page.parts[at - 1].word in _LAST:
            at -= 1
    return at
