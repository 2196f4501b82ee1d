"""The Blueprint language as a GBNF grammar, under which a model can write nothing but Blueprints."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from appforge_desktop.domain.blueprint.body_grammar import body_rules
from appforge_desktop.domain.blueprint.gbnf import WORD_RULES, clause_rules, either, field_rules, literal, rules_text
from appforge_desktop.domain.blueprint.language import (
    ACCENTS,
    CURRENCIES,
    DENSITIES,
    FONTS,
    ICONS,
    ITEM_KINDS,
    MODES,
    PAGE_KINDS,
    RADII,
    SIZES,
    PageRule,
)

MOST_ENTITIES, MOST_FIELDS, MOST_PAGES, MOST_ROWS = 4, 12, 6, 6


@cache
def grammar(
    *,
    entities: int = MOST_ENTITIES,
    fields: int = MOST_FIELDS,
    pages: int = MOST_PAGES,
    must_fields: tuple[str, ...] = (),
    spans: tuple[str, ...] = (),
    rows: int = MOST_ROWS,
    bodies: bool = True,
) -> str:
    """The grammar of a whole Blueprint, start rule `root`. Every sentence parses; repetitions are bounded.

    Args:
        entities, fields, pages: The most entities, fields of an entity, and pages.
        must_fields: Field lines, such as "photo image", that the first entity begins with.
        spans: Texts that the person said. Given some, the copy in pages with a body is one of them or marked as
            written, and rows are made of them.
        rows: The most rows of an entity.
        bodies: Whether there may be pages with a body.
    """
    look = '("icon " icon "\\n")? ("theme " theme "\\n")? ("currency " currency "\\n")?'
    head = '"app " title (": " sentence)? "\\n" ' + look
    page = "(itempage | bodypage)" if bodies else "itempage"
    kept = f"first entity{{0,{entities - 1}}} {page}{{1,{pages}}}"
    alone = f" | bodypage{{1,{pages}}}" if bodies and not must_fields else ""
    body = body_rules(spans)
    return rules_text(
        {
            "root": f"{head} ({kept}{alone})",
            "first": _entity(fields, must_fields, rows),
            "entity": _entity(fields, (), rows),
            "row": '" row " pair (" | " pair){0,3} "\\n"',
            "pair": 'name "=" ' + ("span" if "span" in body else "short"),
            "itempage": '"page " title " " (pagebody "\\n" | "wizard " entityname "\\n" wizardsteps)',
            "bodypage": '"page " (title | shorttitle " " itemkind) " " bodykind',
            "shorttitle": 'titleword (" " (titleword | lowword)){0,2}',
            "itemkind": either(ITEM_KINDS),
            **page_rules("entityname"),
            **body,
            **theme_rules(),
            **field_rules(),
            **clause_rules(),
            **WORD_RULES,
        }
    )


def _entity(fields: int, must: tuple[str, ...], rows: int) -> str:
    forced = literal("".join(f" {line}\n" for line in must)) + " " if must else ""
    least = 0 if must else 1
    lines = f'(" " field "\\n"){{{least},{max(least, fields - len(must))}}} row{{0,{rows}}}'
    return f'"entity " entityname " archive"? "\\n" {forced}{lines}'


def theme_rules() -> dict[str, str]:
    """Rules `theme`, `icon` and `currency`."""
    axes = "".join(f' (" " ({either(words)}))?' for words in (MODES, RADII, DENSITIES, FONTS, SIZES))
    return {"theme": f"accent{axes}", "accent": either(ACCENTS), "icon": either(ICONS), "currency": either(CURRENCIES)}


def page_rules(entity: str, kinds: Iterable[str] = ITEM_KINDS) -> dict[str, str]:
    """Rule `pagebody`: what follows a page's title, with the given rule for its entity."""
    bodies: dict[str, list[str]] = {}
    for kind in (kind for kind in kinds if kind != "wizard"):
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
    if kind == "summary":
        return ' c-by " " metrics c-filter? c-print?'
    return "".join(f" c-{clause}" if clause in ("by", "against") else f" c-{clause}?" for clause in rule.clauses)
