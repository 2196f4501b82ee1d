# ruff: noqa: E501 (patterns and word tables are read a line at a time)
"""What a model may change: only with words that the person said, on things that are there, or nothing at all.

The small model, left to write any patch, writes pages that nobody asked for. So its choices are enumerated for each
message: a new field is named by words of the message; what is changed or removed is named in it. "nothing" is always
a choice, and is then told to the person.
"""

from __future__ import annotations

import re
from itertools import pairwise

from appforge_desktop.domain.blueprint.field_line import print_field
from appforge_desktop.domain.blueprint.gbnf import either, literal, rules_text
from appforge_desktop.domain.blueprint.model import Blueprint, Entity, Field
from appforge_desktop.domain.blueprint.patch import Change
from appforge_desktop.domain.blueprint.patch.printer import known_name
from appforge_desktop.domain.prompting.lexicon import field_from
from appforge_desktop.domain.prompting.nouns import singular
from appforge_desktop.domain.prompting.phrases import tidy
from appforge_desktop.domain.prompting.same import same_thing
from appforge_desktop.domain.prompting.spelling import respell

NOTHING = "nothing"
_KINDS = ("text", "long", "number", "money", "date", "bool", "tags", "image", "link", "duration", "rating")
_UNSURE = ("text", "number", "date", "bool")
_STOP = frozenset(
    "a an the i you it we they he she me my our your its their this that these those is are was were be been am do does did"
    " have has had can could will would should shall may might must to of for in on at by with from as into about and or but if"
    " when then than so not no yes please also too want like need know see show add make give put let get use there here what"
    " which who whom whose how why where all any each every some more less very much many again only just field page app"
    " column button bigger smaller better last first new old one ones thing things them us change set".split()
)


def patch_choices(message: str, app: Blueprint) -> str:
    """GBNF of the one change, or none, that a message may mean; start rule `root`."""
    text = respell(tidy(message))
    choices = [literal(NOTHING)]
    if not app.entities:
        return rules_text({"root": f'{choices[0]} "\\n"'})
    entity = _entity(text, app)
    lines = [line for name in new_names(text, app) for line in _new_fields(name, entity)]
    if lines:
        choices.append(f"{literal(f'add field {known_name(entity.name)} ')} ({either(lines)})")
    for owner, field in mentioned(text, app):
        where = f"field {known_name(owner.name)} {known_name(field.name)}"
        choices.append(f"{literal(f'change {where} ')} ({either((*_KINDS, 'required', 'optional'))})")
        if re.search(r"\b(?:remove|delete|drop|without|no|hide|rid|don't)\b", text):
            choices.append(literal(f"remove {where}"))
    return rules_text({"root": f'({" | ".join(choices)}) "\\n"'})


def _new_fields(name: str, entity: Entity) -> list[str]:
    """How a field of that name may be written: one way when its kind is known."""
    wish = field_from(name, entity.name)
    if wish is not None and wish.sure:
        return [print_field(wish.field)]
    return [f"{name} {kind}" for kind in _UNSURE]


def new_names(text: str, app: Blueprint) -> tuple[str, ...]:
    """Words of a message that could name a new field: neither small words nor what the app has."""
    words = re.findall(r"[a-z][a-z-]+", text)
    known = {
        singular(word)
        for one in app.entities
        for name in (one.name, *(it.name for it in one.fields))
        for word in name.lower().split()
    }
    fit = [word if word not in _STOP and singular(word) not in known else "" for word in words]
    pairs = [f"{one} {two}" for one, two in pairwise(fit) if one and two]
    return tuple(dict.fromkeys([*pairs, *(one for one in fit if one)]))[:10]


def mentioned(text: str, app: Blueprint) -> list[tuple[Entity, Field]]:
    """Fields of the app that a message names."""
    return [
        (entity, field)
        for entity in app.entities
        for field in entity.fields
        if re.search(rf"\b{re.escape(field.name.lower())}s?\b", text)
    ]


def _entity(text: str, app: Blueprint) -> Entity:
    words = text.split()
    return next(
        (one for one in app.entities if any(same_thing(one.name, word) for word in words if len(word) > 3)),
        app.entities[0],
    )


def grounded(changes: list[Change], message: str) -> tuple[list[Change], list[Change]]:
    """Changes of a model that hold a word of the message, and those that do not: the person never asked for these."""
    said = {singular(word) for word in re.findall(r"[a-z]+", respell(tidy(message))) if word not in _STOP}
    kept = [one for one in changes if said & _words(one)]
    return kept, [one for one in changes if one not in kept]


def _words(change: Change) -> set[str]:
    return {singular(word) for value in vars(change).values() for word in re.findall(r"[a-z]+", str(value).lower())}
