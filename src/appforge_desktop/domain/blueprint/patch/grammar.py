"""The patch language as a GBNF grammar for one Blueprint: it can only name what is there. New names are free."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from appforge_desktop.domain.blueprint.body_grammar import body_line, kinds_with_variants, part_rules
from appforge_desktop.domain.blueprint.gbnf import WORD_RULES, either, field_rules, literal, rules_text
from appforge_desktop.domain.blueprint.grammar import theme_rules
from appforge_desktop.domain.blueprint.language import (
    AGGREGATES,
    CLAUSES,
    DENSITIES,
    FILTER_KINDS,
    FONTS,
    GROUP_KINDS,
    ITEM_KINDS,
    MODES,
    NUMBER_KINDS,
    PAGE_KINDS,
    RADII,
    SHAPES,
    SIZES,
    SORT_KINDS,
)
from appforge_desktop.domain.blueprint.mend_pages import HIDE_KINDS
from appforge_desktop.domain.blueprint.model import Blueprint, Entity, Page, PageKind
from appforge_desktop.domain.blueprint.page_line import FLAG_CLAUSES
from appforge_desktop.domain.blueprint.parts import VARIANTS
from appforge_desktop.domain.blueprint.patch.grammar_parts import part_change_rules
from appforge_desktop.domain.blueprint.patch.printer import known_name
from appforge_desktop.domain.blueprint.patch.tails import DROPPED
from appforge_desktop.domain.blueprint.row_line import row_name
from appforge_desktop.domain.blueprint.words import quote

MOST_CHANGES = 6
_PLAIN_WORDS = re.compile(r"[^\W_][\w']*( [^\W_][\w']*)*")
_CLAUSE_KINDS: dict[str, Sequence[str]] = {
    "filter": FILTER_KINDS, "sort": SORT_KINDS, "group": GROUP_KINDS, "total": NUMBER_KINDS, "running": NUMBER_KINDS,
    "hide": HIDE_KINDS, "against": NUMBER_KINDS,
}  # fmt: skip
_STOPS = {*CLAUSES, *AGGREGATES, "down"}


def patch_grammar(blueprint: Blueprint, spans: Sequence[str] = ()) -> str:
    """The grammar of one to six changes to this Blueprint, start rule `root`. Every sentence parses.

    Args:
        spans: Texts that the person said; given some, copy is one of them or marked as written.
    """
    rules = {
        **_look_rules(),
        **(_change_rules(blueprint) if blueprint.entities else {}),
        **_page_rules(blueprint),
        **part_change_rules(blueprint),
        **part_rules(spans),
        **theme_rules(),
        **field_rules(),
        **WORD_RULES,
    }
    rules |= {"kindref": '"ref " entity " required"?'} if blueprint.entities else {}
    return rules_text({"root": f'(change "\\n"){{1,{MOST_CHANGES}}}', "change": " | ".join(_first(rules)), **rules})


def _first(rules: Iterable[str]) -> list[str]:
    return [name for name in rules if name.startswith("do-")]


def _known(names: Iterable[str]) -> str:
    return either(known_name(name) for name in names)


def _look_rules() -> dict[str, str]:
    return {
        "themeword": f"accent | {either((*MODES, *RADII, *DENSITIES, *FONTS, *SIZES))}",
        "do-addentity": '"add entity " entityname " archive"? ": " field ("; " field){0,5}',
        "do-theme": '"theme " themeword (" " themeword){0,2}',
        "do-label": '"label " option " to " option',
        "do-name": '"name " title',
        "do-description": '"description " sentence',
        "do-icon": '"icon " icon',
        "do-samples": '"samples off" | "samples on"',
        "do-currency": '"currency " currency',
    }


def _change_rules(blueprint: Blueprint) -> dict[str, str]:
    """A rule for each sort of change that can be made to the entities of this Blueprint."""
    entities = blueprint.entities
    rules = {
        "entity": _known(entity.name for entity in entities),
        "do-addfield": '"add field " entity " " field',
        "do-renameentity": '"rename entity " entity " to " entityname',
        "do-archive": '"archive " entity (" on" | " off")',
        "do-addrow": '"add row " (' + " | ".join(_rows(entities)) + ")",
        "ownfield": " | ".join(_pairs(entities)),
        "do-removefield": '"remove field " ownfield',
        "do-renamefield": '"rename field " ownfield " to " name',
        "do-changefield": '"change field " ownfield " " (kind | flag)',
        "flag": either(("required", "optional", "flow", "due", "no flow", "no due", "no default")),
        "do-movefield": '"move field " (' + " | ".join(_moves(entities)) + ")",
    }
    if len(entities) > 1:
        rules["do-removeentity"] = '"remove entity " entity'
    return rules | _option_rules(entities)


def _pairs(entities: Sequence[Entity]) -> list[str]:
    return [
        f"{literal(known_name(entity.name) + ' ')} ({_known(field.name for field in entity.fields)})"
        for entity in entities
    ]


def _rows(entities: Sequence[Entity]) -> list[str]:
    rows: list[str] = []
    for entity in entities:
        names = either(f"{row_name(field.name)}=" for field in entity.fields if field.kind != "computed")
        rows.append(f'{literal(known_name(entity.name) + " ")} ({names}) short (" | " ({names}) short){{0,3}}')
    return rows


def _moves(entities: Sequence[Entity]) -> list[str]:
    moves: list[str] = []
    for entity, pair in zip(entities, _pairs(entities), strict=True):
        others = _known(field.name for field in entity.fields)
        moves.append(f'{pair} " " ("first" | "last" | "after " ({others}))')
    return moves


def _option_rules(entities: Sequence[Entity]) -> dict[str, str]:
    choices = [(entity, field) for entity in entities for field in entity.fields if field.kind == "choice"]
    if not choices:
        return {}
    heads = [f"{known_name(entity.name)} {known_name(field.name)} " for entity, field in choices]
    owned = [f"{literal(head)} ({_known(field.options)})" for head, (_, field) in zip(heads, choices, strict=True)]
    return {
        "ownchoice": either(heads),
        "ownoption": " | ".join(owned),
        "do-addoption": '"add option " ownchoice option',
        "do-removeoption": '"remove option " ownoption',
        "do-renameoption": '"rename option " ownoption " to " option',
    }


def _page_rules(blueprint: Blueprint) -> dict[str, str]:
    rules: dict[str, str] = {}
    for number, entity in enumerate(blueprint.entities):
        rules |= _entity_rules(entity, f"-{number}")
    bodies = [f"items-{number}" for number in range(len(blueprint.entities))]
    rules["do-addpage"] = (
        '"add page " title " " (' + " | ".join([*bodies, *map(body_line, kinds_with_variants())]) + ")"
    )
    if not blueprint.pages:
        return rules
    titles = [page.title for page in blueprint.pages]
    changed = [_changed_page(page, blueprint) for page in blueprint.pages if page.kind in ITEM_KINDS]
    changed += [_changed_variant(page) for page in blueprint.pages if page.kind in VARIANTS]
    rules |= {"do-changepage": '"change page " (' + " | ".join(changed) + ")"} if changed else {}
    return rules | {
        "owntitle": _known(titles),
        "do-removepage": '"remove page " owntitle',
        "do-renamepage": '"rename page " owntitle " to " title',
        "do-movepage": '"move page " owntitle " " ("first" | "last" | "after " owntitle)',
    }


def _changed_variant(page: Page) -> str:
    return either(f"{known_name(page.title)} {page.kind} {one}" for one in VARIANTS[page.kind] if one != page.variant)


def _spec(name: str) -> str:
    """A field's or an entity's name in a page line: quoted when a reader could take a part of it for a clause."""
    plain = _PLAIN_WORDS.fullmatch(name) and not _STOPS & set(name.split())
    return name if plain else quote(name)


def _entity_rules(entity: Entity, mark: str) -> dict[str, str]:
    """Rules for the pages of one entity: each clause names only fields that fit it; `by` may name a new one."""

    def fields(kinds: Sequence[str]) -> list[str]:
        return [_spec(field.name) for field in entity.fields if field.kind in kinds]

    rules = {f"shown{mark}": either(_spec(field.name) for field in entity.fields)}
    rules[f"c-show{mark}"] = f'" show " shown{mark} (", " shown{mark}){{0,4}}'
    for clause, kinds in _CLAUSE_KINDS.items():
        if names := fields(kinds):
            many = f' (", " one-{clause}{mark}){{0,2}}'
            more = {"filter": many, "total": many, "sort": ' " down"?'}.get(clause, "")
            rules[f"one-{clause}{mark}"] = either(names)
            rules[f"c-{clause}{mark}"] = f'" {clause} " one-{clause}{mark}{more}'
    for flag in FLAG_CLAUSES:
        rules[f"c-{flag}{mark}"] = f'" {flag}"'
    for kind in ITEM_KINDS:
        if by := PAGE_KINDS[kind].by:
            fitting = either(fields(by))
            rules[f"by-{kind}{mark}"] = f'" by " ({fitting + " | " if fitting else ""}name)'
    numbers = either(fields(NUMBER_KINDS))
    measured = f' | ("sum " | "avg " | "min " | "max ") ({numbers})' if numbers else ""
    rules[f"metric{mark}"] = f'"count"{measured}'
    rules[f"items{mark}"] = " | ".join(_body(kind, entity, mark, rules) for kind in ITEM_KINDS)
    return rules


def _body(kind: PageKind, entity: Entity, mark: str, rules: dict[str, str]) -> str:
    return f"{literal(f'{kind} {_spec(entity.name)}')}{_tail(kind, mark, rules)}"


def _tail(kind: PageKind, mark: str, rules: dict[str, str]) -> str:
    """What may follow the entity on a page of a kind."""
    if kind == "chart":
        return f' " " ({either(SHAPES)}) " " metric{mark} by-chart{mark}'
    if kind == "summary":
        return f' by-summary{mark} " " metric{mark} (", " metric{mark}){{0,3}}'
    if kind == "dashboard":
        return f' " " metric{mark} (", " metric{mark}){{0,3}}'
    parts = [f"by-{kind}{mark}"] if PAGE_KINDS[kind].by else []
    parts += [f'" against " ({f"one-against{mark} | " if f"one-against{mark}" in rules else ""}name)'] * (
        kind == "budget"
    )
    parts += [
        f"c-{name}{mark}?" for name in PAGE_KINDS[kind].clauses if f"c-{name}{mark}" in rules and name != "against"
    ]
    return "".join(f" {part}" for part in parts)


def _changed_page(page: Page, blueprint: Blueprint) -> str:
    """What can be said of one page: another kind, clauses to drop, clauses to set; at least one of them."""
    number = next(at for at, entity in enumerate(blueprint.entities) if entity.name == page.entity)
    mark, rules = f"-{number}", _entity_rules(blueprint.entities[number], f"-{number}")
    kinds = " | ".join(f"{literal(f' {kind}')}{_tail(kind, mark, rules)}" for kind in ITEM_KINDS if kind != page.kind)
    has = [name for name in PAGE_KINDS[page.kind].clauses if f"c-{name}{mark}" in rules]
    ways = [kinds]
    if has:
        dropped = either(f" no {name}" for name in has if name in DROPPED)
        ways += [*[dropped] * bool(dropped), *(f"c-{name}{mark}" for name in has)]
    if PAGE_KINDS[page.kind].by:
        ways.append(f"by-{page.kind}{mark}")
    return f"{literal(known_name(page.title))} ({' | '.join(ways)})"
