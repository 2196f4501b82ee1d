# ruff: noqa: E501 (patterns are read a line at a time)
"""Puts what was stated into entities: options of a choice, items that the app starts with, defaults."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from appforge_desktop.domain.blueprint.model import Blueprint, Entity, Field, Row
from appforge_desktop.domain.blueprint.part_line import clean_slot
from appforge_desktop.domain.prompting.leftovers import plain_number
from appforge_desktop.domain.prompting.lexicon import field_from
from appforge_desktop.domain.prompting.literals import Span
from appforge_desktop.domain.prompting.same import same_field, same_thing
from appforge_desktop.domain.prompting.story.clauses import bare, capital

_NUMBERS = ("money", "number", "percent", "duration")
_ITEMS_TOLD = re.compile(
    r"\b(?:these|following|start(?:ing)? with|begin with|add|here (?:are|is)|put in|already|first|currently|right now|i have|we have|my (?:\w+ )?are|our (?:\w+ )?are|namely|fill(?:ed)? (?:it )?with|preload\w*)\b",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"\s*(?:like|such as|of|are|is|namely|e\.?g\.?|for example|including|:|-|would be|will be|should be)\s*$",
    re.IGNORECASE,
)
_IN_MONTH = re.compile(
    r"\s(?:in|for|on)\s((?:early |mid |late )?(?:January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|winter)(?: \d{4})?)\b"
)
_MOST_ROWS, _MOST_OPTIONS = 40, 20


_OWN = re.compile(r"^(?:my|our|the|these|some|all)\s+")
_OTHERWISE = {"kids": "child", "children": "child", "people": "person", "members": "person", "family": "person"}


def _groups(spans: tuple[Span, ...], request: str) -> Iterator[tuple[str, tuple[str, ...], Span]]:
    """Lists and pairs with several values: the words that lead to them, their values, and where they stand."""
    for one in spans:
        if one.kind == "pair" and len(one.values) > 1 and not one.key.endswith("?"):
            yield one.key, one.values, one
            before = re.split(r"[.!?;,\n:]", request[: one.start])[-1].strip()
            if before:  # "movies I want to see: Dune, Heat"
                yield f"{before} {one.key}", one.values, one
        elif one.kind == "list":
            before = re.split(r"[.!?;,\n]", request[: one.start].rstrip(" :\n"))[-1]
            yield _LEAD.sub("", _LEAD.sub("", before)).strip(), one.values, one
            first, _, rest = _OWN.sub("", one.values[0]).partition(" ")
            if rest:  # "with categories rent, food and fun"
                yield first, (rest, *one.values[1:]), one


def with_options(blueprint: Blueprint, spans: tuple[Span, ...], request: str, added: list[str]) -> Blueprint:
    """ "categories: rent, food, fun": the options of the choice of that name."""
    for lead, values, _ in _groups(spans, request):
        items = tuple(dict.fromkeys(capital(bare(one)) for one in values if bare(one)))
        if not 2 <= len(items) <= _MOST_OPTIONS or any(len(one) > 40 for one in items) or _are_fields(items):
            continue
        for entity in blueprint.entities:
            field = next((one for one in entity.fields if _is_named(one, lead)), None)
            if field is not None and field.kind in ("choice", "text", "tags") and set(items) - set(field.options):
                changed = replace(field, kind="choice", options=items, default="") if field.kind != "tags" else field
                blueprint = _with_entity(
                    blueprint, replace(entity, fields=tuple(changed if one is field else one for one in entity.fields))
                )
                if changed is not field:
                    added.append(f"{capital(field.name)} has the options you named.")
                break
    return blueprint


def _is_named(field: Field, lead: str) -> bool:
    words = [_OTHERWISE.get(one, one) for one in lead.lower().split()]
    return any(same_field(field.name, " ".join(words[-size:])) for size in (3, 2, 1) if len(words) >= size)


def _are_fields(items: tuple[str, ...]) -> bool:
    """Whether a list names what an item has, and not items: "title, author, rating"."""
    known = sum(1 for one in items if (wish := field_from(one.lower())) is not None and wish.sure)
    return known * 2 > len(items)


def with_rows(blueprint: Blueprint, spans: tuple[Span, ...], request: str, added: list[str]) -> Blueprint:
    """ "Plants: Monstera, Ficus": items that the app starts with."""
    for lead, values, span in _groups(spans, request):
        entity = next((one for one in blueprint.entities if _leads_to(one, lead)), None)
        if entity is None or _are_fields(tuple(bare(one) for one in values)) or not _are_items(lead, span, request):
            continue
        rows = tuple(row for one in values[:_MOST_ROWS] if (row := _row(entity, one, spans, span)))
        fresh = tuple(row for row in rows if not any(row[0] in one for one in entity.rows))
        if fresh:
            blueprint = _with_entity(blueprint, replace(entity, rows=(*entity.rows, *fresh)))
            added.append(f"Put in the {len(fresh)} {entity.name.lower()} entries you named.")
    return blueprint


def _leads_to(entity: Entity, lead: str) -> bool:
    """Its last words name the entity, or an early one does: "trips I planned"."""
    words = re.findall(r"[\w-]+", lead)
    if any(same_thing(entity.name, " ".join(words[-size:])) for size in (2, 1) if len(words) >= size):
        return True
    told = re.search(r"\b(?:i|we|that|which|to)\b", lead, re.IGNORECASE)
    early = re.findall(r"[\w-]+", lead[: told.start()]) if told else []
    return bool(early) and same_thing(entity.name, early[-1])


def _are_items(lead: str, span: Span, request: str) -> bool:
    """Names with capitals or figures, or words that say so: "add these"."""
    told = _ITEMS_TOLD.search(f"{request[max(0, span.start - 60) : span.start]} {lead}")
    shown = sum(1 for one in span.values if re.search(r"[A-ZÀ-Þ]|\d", one))
    return bool(told) or shown * 2 > len(span.values)


def _row(entity: Entity, item: str, spans: tuple[Span, ...], group: Span) -> Row:
    """An item as pairs: its title, and amount and day where it has such fields."""
    inside = [
        one
        for one in spans
        if one.kind in ("money", "date", "figure", "email", "phone", "link")
        and group.start <= one.start
        and one.end <= group.end
        and one.text in item
    ]
    title, found = _when(entity, item)
    for one in inside:
        field = next((it for it in entity.fields if it.name not in found and _takes(it, one)), None)
        if field is not None:
            found[field.name] = (
                plain_number(one.value)
                if one.kind in ("money", "figure")
                else one.key
                if one.kind == "date"
                else one.text
            )
            title = title.replace(one.text, " ")
    name = next((it for it in entity.fields if it.kind == "text"), None)
    shown = clean_slot(capital(bare(re.sub(r"\(\s*\)", " ", title))))
    return ((name.name, shown), *found.items()) if name is not None and shown else ()


def _when(entity: Entity, item: str) -> tuple[str, dict[str, str]]:
    """The item without its month and year, and these by field, where it has such fields."""
    title, found = item, dict[str, str]()
    fields = {one.name: one.kind for one in entity.fields}
    month = next((name for name in ("month", "when", "time of year") if fields.get(name) in ("text", "choice")), "")
    if month and (said := _IN_MONTH.search(item)):
        found[month] = said[1]
        title = title.replace(said[0], " ")
    year = next((name for name in ("year", "vintage") if fields.get(name) in ("number", "text")), "")
    if year and (dated := re.search(r"\s\(?((?:19|20)\d\d)\)?$", title.strip())):
        found[year] = dated[1]
        title = title.replace(dated[0], " ")
    return title, found


def _takes(field: Field, span: Span) -> bool:
    if span.kind == "figure":
        return (field.kind == "percent" and span.key in ("%", "percent")) or (
            field.kind in ("number", "duration")
            and (span.key in field.name or (field.kind == "duration" and span.key.startswith("min")))
        )
    if span.kind == "date":
        return field.kind == "date" and span.key[:1].isdigit()
    return field.kind == span.kind


def with_defaults(blueprint: Blueprint, spans: tuple[Span, ...], request: str, added: list[str]) -> Blueprint:
    """ "hourly rate of 40 €", "VAT 19%": what a new item starts with."""
    for span in spans:
        if span.kind not in ("money", "figure") or any(
            row[1] == plain_number(span.value) for one in blueprint.entities for it in one.rows for row in it
        ):
            continue
        before = re.search(
            r"([\w -]{2,30}?)\s*(?:of|is|:|=|by default|default|usually|default is|at)?\s*$", request[: span.start]
        )
        for entity in blueprint.entities:
            field = next(
                (
                    one
                    for one in entity.fields
                    if before and one.kind in _NUMBERS and _is_named(one, _LEAD.sub("", before[1]))
                ),
                None,
            )
            if field is not None and not field.default and re.fullmatch(r"\d+(?:[.,]\d+)*", span.value):
                changed = replace(field, default=plain_number(span.value))
                blueprint = _with_entity(
                    blueprint, replace(entity, fields=tuple(changed if one is field else one for one in entity.fields))
                )
                added.append(f"{capital(field.name)} starts at {changed.default}, as you said.")
                break
    return blueprint


def _with_entity(blueprint: Blueprint, entity: Entity) -> Blueprint:
    return replace(blueprint, entities=tuple(entity if one.name == entity.name else one for one in blueprint.entities))
