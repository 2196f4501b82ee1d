"""Putting the bodies of pages right: their parts and the slots of these. Each change is told in one sentence."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from appforge_desktop.domain.blueprint.calc import mend_calc
from appforge_desktop.domain.blueprint.language import BODY_KINDS
from appforge_desktop.domain.blueprint.model import Entity, Field, Page, PageKind, Part
from appforge_desktop.domain.blueprint.names import clean_name, key, nearest, plural
from appforge_desktop.domain.blueprint.part_line import clean_slot, part_of
from appforge_desktop.domain.blueprint.parts import PAGE_PARTS, STORY_KINDS, VARIANTS, PartRule
from appforge_desktop.domain.blueprint.slots import number_in, valid_slot

NEEDED: dict[str, str] = {"poll": "ask", "chat": "reply", "generator pick": "list"}
"""Pages that are nothing without a part of this word. A calculator needs a result or two units to convert."""
MOST_PARTS = 200
FORM_FIELDS = (Field("name", "text", required=True), Field("email", "email"), Field("message", "long"))
"""What a form on a page to read asks for when nothing says it."""


def wanted_entities(pages: Sequence[Page], names: Sequence[str]) -> list[Entity]:
    """The entities that forms on pages to read would fill and that are not there yet."""
    found: dict[str, Entity] = {}
    for page in pages:
        for part in page.parts if page.kind in STORY_KINDS else ():
            name = clean_name(part.slot(0))
            if part.word == "form" and key(name) and not entity_like(name, names):
                found.setdefault(key(name), Entity(name, FORM_FIELDS))
    return list(found.values())


def entity_like(name: str, names: Sequence[str]) -> str | None:
    """The entity that a part names, in the singular or the plural."""
    known = {plural(one): one for one in names} | {one: one for one in names}
    found = nearest(name, known, 80)
    return known[found] if found else None


def mend_body(page: Page, entities: Mapping[str, Entity], told: list[str]) -> Page | None:
    """A sound page with a body, or None when nothing of it can be kept."""
    title = clean_name(page.title)
    page = Page(title if key(title) else page.kind.capitalize(), page.kind, variant=page.variant, parts=page.parts)
    page = replace(page, variant=_variant(page, told))
    parts = _mend_parts(page, told)
    if page.kind in STORY_KINDS:
        parts = _with_entities(page, parts, tuple(entities), told)
    elif page.kind in _SPECIAL:
        parts = _SPECIAL[page.kind](page, parts, told)
    if hollow(page, parts):
        told.append(f"Left out the page “{page.title}”: a {page.kind} needs more than was said.")
        return None
    return replace(page, parts=parts)


def hollow(page: Page, parts: Sequence[Part]) -> bool:
    """Whether a page with these parts would show nothing."""
    words = [part.word for part in parts]
    if page.kind == "calc":
        return "result" not in words and words.count("convert") < 2
    if page.kind in STORY_KINDS:
        return not parts
    needed = NEEDED.get(f"{page.kind} {page.variant}".rstrip(), "")
    return bool(needed) and needed not in words


def _variant(page: Page, told: list[str]) -> str:
    known = VARIANTS.get(page.kind)
    if not known:
        return ""
    if page.variant in known:
        return page.variant
    found = nearest(page.variant, known, 90) or next(
        (one for one in known if one in key(page.title)), next(iter(known))
    )
    told.append(f"“{page.title}” is a {page.kind}: took the kind “{found}”.")
    return found


def _mend_parts(page: Page, told: list[str]) -> tuple[Part, ...]:
    """The parts that this kind of page knows, with slots that fit; what may stand once stands once."""
    rules = PAGE_PARTS.get(page.kind, {})
    kept: list[Part] = []
    for part in page.parts[:MOST_PARTS]:
        rule = rules.get(part.word)
        if rule is None:
            told.append(f"The page “{page.title}” has no “{clean_slot(part.word)}”: left it out.")
        elif rule.once and any(one.word == part.word for one in kept):
            told.append(f"The page “{page.title}” had “{part.word}” twice: kept the first.")
        elif mended := mend_part(part, rule, page, told):
            kept.append(mended)
    return tuple(kept)


def mend_part(part: Part, rule: PartRule, page: Page, told: list[str]) -> Part | None:
    """The part with slots that fit its rule, or None with a sentence when one is missing that it needs."""
    texts = [(clean_slot(slot), at in part.written) for at, slot in enumerate(part.slots)]
    while texts and not texts[-1][0]:
        texts.pop()
    size = max(len(texts), len(rule.slots)) if rule.more else len(rule.slots)
    kept: list[tuple[str, bool]] = []
    for at in range(size):
        slot = rule.slots[min(at, len(rule.slots) - 1)]
        text, written = texts[at] if at < len(texts) else ("", False)
        if at == size - 1 and len(texts) > size and slot.kind in ("copy", "points"):
            text = " / ".join(one for one, _ in texts[at:] if one)
        fit = valid_slot(slot.kind, text)
        if slot.required and not fit and at < len(rule.slots):
            told.append(
                f"Left out “{clean_slot(f'{part.word} {part.slot(0)}')}” on “{page.title}”: {_lack(slot.name, text)}."
            )
            return None
        if text and not fit:
            told.append(f"Left out “{text}” on “{page.title}”, which is no {slot.name}.")
        if fit or at < len(rule.slots):
            kept.append((fit, written))
    kept = _distinct(kept, len(rule.slots) - 1) if rule.more else kept
    return part_of(part.word, [text for text, _ in kept], frozenset(at for at, one in enumerate(kept) if one[1]))


def _lack(name: str, text: str) -> str:
    return f"“{text}” is no {name}" if text else f"its {name} is missing"


def _distinct(texts: Sequence[tuple[str, bool]], first: int) -> list[tuple[str, bool]]:
    """The texts, those from one on each once."""
    kept: dict[str, tuple[str, bool]] = {}
    for text in texts[first:]:
        kept.setdefault(text[0].casefold(), text)
    return [*texts[:first], *kept.values()]


def _with_entities(page: Page, parts: Sequence[Part], names: Sequence[str], told: list[str]) -> tuple[Part, ...]:
    """Forms and items of entities that are there."""
    kept: list[Part] = []
    for part in parts:
        if part.word not in ("form", "items"):
            kept.append(part)
        elif name := entity_like(part.slot(0), names):
            kept.append(replace(part, slots=(name, *part.slots[1:])))
        else:
            told.append(f"Left out “{part.word} {part.slot(0)}” on “{page.title}”: “{part.slot(0)}” is not kept here.")
    return tuple(kept)


def _poll(page: Page, parts: Sequence[Part], told: list[str]) -> tuple[Part, ...]:
    kept = tuple(part for part in parts if len(part.slots) > 2)
    told += [
        f"Left out “{part.slot(0)}” on “{page.title}”: it needs two options." for part in parts if part not in kept
    ]
    return kept


def _game(page: Page, parts: Sequence[Part], told: list[str]) -> tuple[Part, ...]:
    kept: list[Part] = []
    for part in parts:
        if part.word != "range" or number_in(part.slot(0)) < number_in(part.slot(1)):
            kept.append(part)
        elif number_in(part.slot(0)) > number_in(part.slot(1)):
            kept.append(replace(part, slots=part.slots[::-1]))
        else:
            told.append(f"Left out “range {part.slot(0)}” on “{page.title}”: it leads nowhere.")
    return tuple(kept)


_SPECIAL: dict[PageKind, Callable[[Page, Sequence[Part], list[str]], tuple[Part, ...]]] = {
    "calc": mend_calc,
    "poll": _poll,
    "game": _game,
}


def mend_steps(page: Page, entity: Entity, told: list[str]) -> tuple[Part, ...]:
    """The steps of a wizard: fields that are there and can be filled in, each once, and all that are required."""
    fields = {field.name: field for field in entity.fields if field.kind != "computed"}
    kept: list[Part] = []
    used: set[str] = set()
    for part in _mend_parts(page, told):
        names: list[str] = []
        for name in part.slot(1).split(", "):
            found = nearest(name, fields, 75)
            if not found:
                told.append(f"The page “{page.title}” cannot ask for “{name}”: left it out.")
            elif found not in used:
                names.append(found)
                used.add(found)
        if names:
            kept.append(replace(part, slots=(part.slot(0), ", ".join(names))))
    missing = [name for name, field in fields.items() if field.required and name not in used]
    if kept and missing:
        told.append(f"The last step of “{page.title}” asks for {', '.join(missing)} too.")
        kept[-1] = replace(kept[-1], slots=(kept[-1].slot(0), ", ".join([kept[-1].slot(1), *missing])))
    return tuple(kept)


def is_body(page: Page) -> bool:
    """Whether a page stands for itself, without an entity."""
    return page.kind in BODY_KINDS
