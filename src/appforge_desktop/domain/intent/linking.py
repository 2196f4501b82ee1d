# ruff: noqa: E501 (patterns and word tables are read a line at a time)
"""Clauses that connect two lists, and pages for lists that are there."""

from __future__ import annotations

import re

from appforge_desktop.domain.blueprint.model import Field
from appforge_desktop.domain.blueprint.names import free_name
from appforge_desktop.domain.blueprint.patch import AddField, AddPage, Change
from appforge_desktop.domain.intent.adding import new_entity
from appforge_desktop.domain.intent.clauses import plain
from appforge_desktop.domain.intent.finding import Scene
from appforge_desktop.domain.intent.unlike_fields import no_field
from appforge_desktop.domain.prompting.lexicon import field_name
from appforge_desktop.domain.prompting.nouns import entity_name
from appforge_desktop.domain.prompting.pages import items_page

_PLAIN = re.compile(r"[^\W\d_][\w'/ -]*")
_LIST_OF = re.compile(
    r"^(?:add|show|include|create|give me|i (?:want|need)) (?:me )?(?:an? |the )?(?:new )?(?:list|page|overview|table|view)(?: page)? (?:of|for|with|showing) (?:the |all |all the |my |our )?(?P<what>[\w'-]+(?: [\w'-]+){0,2})$",
    re.IGNORECASE,
)


def list_of_items(text: str, scene: Scene) -> list[Change] | None:
    """ "add a list of orders", where orders are kept already: the page that shows them."""
    match = _LIST_OF.match(text)
    entity = scene.entity_called(match["what"]) if match else None
    if entity is None:
        return None
    there = any(one.entity == entity.name and one.kind in ("list", "cards", "table") for one in scene.app.pages)
    return [] if there else [AddPage(items_page(scene.app, entity))]


_LINK = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?:link|connect|relate|attach|assign) (?P<one>[\w' ]+?) (?:to|with) (?P<other>[\w' ]+)",
        r"(?P<one>(?:each|every|all|the|an?) [\w' ]+?|\w+s) (?:should |must |can )?(?:belongs? to|be linked to|(?:is|are) linked to) (?P<other>[\w' ]+)",
    )
)


def link_entities(text: str, scene: Scene) -> list[Change] | None:
    """ "link each book to an author": a reference, to a new thing where there is none."""
    for pattern in _LINK:
        match = pattern.fullmatch(text)
        one = scene.entity_called(match["one"]) if match else None
        if not match or not one:
            continue
        name = plain(match["other"]).lower()
        other = scene.entity_called(name)
        if other is None and (
            not _PLAIN.fullmatch(name) or len(name.split()) > 3 or no_field(name) or scene.field(name)
        ):
            return None
        target = other.name if other else entity_name(name)
        if target == one.name or any(it.target == target for it in one.fields):
            return None if target == one.name else []
        made = [] if other else new_entity(scene, name, ())
        return [
            *made,
            AddField(
                one.name,
                Field(free_name(field_name(target.lower()), [it.name for it in one.fields]), "ref", target=target),
            ),
        ]
    return None
