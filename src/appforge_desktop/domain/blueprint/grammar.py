"""The Blueprint language as a GBNF grammar, under which a model can write nothing but Blueprints."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from appforge_desktop.domain.blueprint.gbnf import WORD_RULES, clause_rules, either, field_rules, literal, rules_text
from appforge_desktop.domain.blueprint.language import (
    ACCENTS,
    DENSITIES,
    FONTS,
    ICONS,
    MODES,
    PAGE_KINDS,
    RADII,
    PageRule,
)

MOST_ENTITIES, MOST_FIELDS, MOST_PAGES = 4, 12, 6


@cache
def grammar(
    *,
    entities: int = MOST_ENTITIES,
    fields: int = MOST_FIELDS,
    pages: int = MOST_PAGES,
    must_fields: tuple[str, ...] = (),
) -> str:
    """The grammar of a whole Blueprint, start rule `root`. Every sentence parses; repetitions are bounded.

    Args:
        entities, fields, pages: The most entities, fields of an entity, and pages.
        must_fields: Field lines, such as "photo image", that the first entity begins with.
    """
    parts = '"app " title (": " sentence)? "\\n" ("icon " icon "\\n")? ("theme " theme "\\n")?'
    return rules_text(
        {
            "root": f"{parts} first entity{{0,{entities - 1}}} page{{1,{pages}}}",
            "first": _entity(fields, must_fields),
            "entity": _entity(fields, ()),
            "page": '"page " title " " pagebody "\\n"',
            **page_rules("entityname"),
            **theme_rules(),
            **field_rules(),
            **clause_rules(),
            **WORD_RULES,
        }
    )


def _entity(fields: int, must: tuple[str, ...]) -> str:
    forced = literal("".join(f" {line}\n" for line in must)) + " " if must else ""
    least = 0 if must else 1
    return f'"entity " entityname "\\n" {forced}(" " field "\\n"){{{least},{max(least, fields - len(must))}}}'


def theme_rules() -> dict[str, str]:
    """Rules `theme` and `icon`."""
    axes = "".join(f' (" " ({either(words)}))?' for words in (MODES, RADII, DENSITIES, FONTS))
    return {"theme": f"accent{axes}", "accent": either(ACCENTS), "icon": either(ICONS)}


def page_rules(entity: str, kinds: Iterable[str] = PAGE_KINDS) -> dict[str, str]:
    """Rule `pagebody`: what follows a page's title, with the given rule for its entity."""
    bodies: dict[str, list[str]] = {}
    for kind in kinds:
        rule = next(rule for name, rule in PAGE_KINDS.items() if name == kind)
        bodies.setdefault(page_clauses(kind, rule), []).append(kind)
    rules = [f'({either(same)}) " " {entity}{clauses}' for clauses, same in bodies.items()]
    return {"pagebody": " | ".join(rules)}


def page_clauses(kind: str, rule: PageRule) -> str:
    """What may follow the entity on a page of a kind."""
    if kind == "chart":
        return ' " " chartbody'
    if kind == "dashboard":
        return ' " " metrics'
    return "".join(f" c-{clause}" if clause == "by" else f" c-{clause}?" for clause in rule.clauses)
