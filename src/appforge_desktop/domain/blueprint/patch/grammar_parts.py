"""GBNF rules for changes of the parts that pages of one Blueprint have, or may have."""

from __future__ import annotations

from appforge_desktop.domain.blueprint.body_grammar import part_rule, slots_rule
from appforge_desktop.domain.blueprint.gbnf import either, literal
from appforge_desktop.domain.blueprint.model import Blueprint, Page
from appforge_desktop.domain.blueprint.parts import PAGE_PARTS
from appforge_desktop.domain.blueprint.patch.parse_parts import known_first
from appforge_desktop.domain.blueprint.patch.printer import known_name


def part_change_rules(blueprint: Blueprint) -> dict[str, str]:
    """Rules to add a part to each page with a body, and to remove, change and move each part that is there."""
    bodies = [page for page in blueprint.pages if PAGE_PARTS.get(page.kind)]
    filled = [page for page in bodies if page.parts]
    rules: dict[str, str] = {}
    if bodies:
        rules["do-addpart"] = '"add part " (' + " | ".join(map(_added, bodies)) + ")"
    if filled:
        rules |= {
            "do-removepart": '"remove part " (' + " | ".join(f"({_owned(page)})" for page in filled) + ")",
            "do-changepart": '"change part " (' + " | ".join(map(_changed, filled)) + ")",
            "do-movepart": '"move part " (' + " | ".join(map(_moved, filled)) + ")",
        }
    return rules


def _added(page: Page) -> str:
    words = " | ".join(part_rule(page.kind, word) for word in PAGE_PARTS[page.kind])
    return f"{literal(known_name(page.title) + ' ')} ({words})"


def _parts(page: Page) -> list[str]:
    return list(dict.fromkeys(f"{part.word} {known_first(part.slot(0))}" for part in page.parts))


def _owned(page: Page) -> str:
    return either(f"{known_name(page.title)} {part}" for part in _parts(page))


def _changed(page: Page) -> str:
    ways = {
        f"{known_name(page.title)} {part.word} {known_first(part.slot(0))} to ": slots_rule(page.kind, part.word)
        for part in page.parts
    }
    return " | ".join(f"{literal(head)} {slots}" for head, slots in ways.items())


def _moved(page: Page) -> str:
    return f'({_owned(page)}) " " ("first" | "last" | "after " ({either(_parts(page))}))'
