"""What the compiler may rely on: the rules of a sound Blueprint, each checked here and made true by `check.mend`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from appforge_desktop.domain.blueprint.defaults import valid_default, valid_value
from appforge_desktop.domain.blueprint.formulas import day_uses, rollups, uses
from appforge_desktop.domain.blueprint.language import (
    ACCENTS,
    BODY_KINDS,
    CURRENCIES,
    DAY_KINDS,
    FILTER_KINDS,
    GROUP_KINDS,
    ICONS,
    NUMBER_KINDS,
    PAGE_KINDS,
    SEARCH_KINDS,
    SORT_KINDS,
    UNIQUE_KINDS,
)
from appforge_desktop.domain.blueprint.mend_fields import NOT_REQUIRED
from appforge_desktop.domain.blueprint.mend_formulas import circles
from appforge_desktop.domain.blueprint.mend_pages import HIDE_KINDS, ITEM_PAGES
from appforge_desktop.domain.blueprint.mend_rows import titles
from appforge_desktop.domain.blueprint.model import Blueprint, Entity, Field, Formula, Page, Rollup
from appforge_desktop.domain.blueprint.names import clean_field, clean_name, key
from appforge_desktop.domain.blueprint.page_line import FLAG_CLAUSES
from appforge_desktop.domain.blueprint.sound_bodies import body_problems, step_problems

_HEX = re.compile(r"#[0-9a-f]{6}")


def problems(blueprint: Blueprint) -> list[str]:
    """What is not sound, one sentence each; empty for a sound Blueprint.

    A sound Blueprint has a name, an icon and an accent that exist; entities and pages with clean names that differ in
    more than case and signs; fields whose options, target, formula and default fit their kind; formulas over number
    fields, days and items that point here, without circles; rows whose values fit their fields; pages whose clauses
    belong to their kind and name fields that exist and fit; bodies whose parts belong to their kind and whose slots
    fit; and for each entity a page that shows its items.
    """
    found: list[str] = []
    if not blueprint.name or blueprint.name != clean_name(blueprint.name):
        found.append("The app has no proper name.")
    if blueprint.icon not in ICONS:
        found.append(f"Unknown icon {blueprint.icon}.")
    if blueprint.theme.accent not in ACCENTS and not _HEX.fullmatch(blueprint.theme.accent):
        found.append(f"Unknown accent {blueprint.theme.accent}.")
    if blueprint.currency not in CURRENCIES:
        found.append(f"Unknown currency {blueprint.currency}.")
    if len({old for old, _ in blueprint.labels}) != len(blueprint.labels):
        found.append("A label is there twice.")
    names = [entity.name for entity in blueprint.entities]
    found += _distinct("entity", names) if names or not all(page.kind in BODY_KINDS for page in blueprint.pages) else []
    found += _distinct("page", [page.title for page in blueprint.pages])
    for entity in blueprint.entities:
        found += _entity_problems(entity, blueprint)
    found += [f"{entity}, {name}: computed from itself." for entity, name in circles(blueprint.entities)]
    for page in blueprint.pages:
        found += _page_or_body(page, blueprint)
    return found


def _page_or_body(page: Page, blueprint: Blueprint) -> Iterator[str]:
    entity = blueprint.entity(page.entity)
    if page.kind in BODY_KINDS:
        yield from body_problems(page, blueprint)
    elif entity:
        yield from _page_problems(page, entity)
    else:
        yield f"{page.title}: unknown {page.entity}."


def _distinct(what: str, names: Sequence[str]) -> Iterator[str]:
    if not names:
        yield f"There is no {what}."
    if len({key(name) for name in names}) != len(names):
        yield f"Two of these are the same {what}: {', '.join(names)}."
    clean = clean_field if what == "field" else clean_name
    yield from (f"{name!r} is no name for a {what}." for name in names if not key(name) or clean(name) != name)


def _entity_problems(entity: Entity, blueprint: Blueprint) -> Iterator[str]:
    yield from _distinct("field", [field.name for field in entity.fields])
    if all(field.kind == "computed" for field in entity.fields):
        yield f"{entity.name} has nothing to fill in."
    if not any(page.entity == entity.name and page.kind in ITEM_PAGES for page in blueprint.pages):
        yield f"No page shows {entity.name}."
    for field in entity.fields:
        yield from (f"{entity.name}, {field.name}: {text}" for text in _field_problems(field, entity, blueprint))
    for row in entity.rows:
        wrong = not row or len(dict(row)) != len(row)
        if wrong or not all(_value_fits(entity.field(name), value, blueprint) for name, value in row):
            yield f"{entity.name}: a row that does not fit: {row}."


def _value_fits(field: Field | None, value: str, blueprint: Blueprint) -> bool:
    if field is None or not value or valid_value(field, value) != value:
        return False
    target = blueprint.entity(field.target) if field.kind == "ref" else None
    return field.kind != "ref" or (target is not None and value in titles(target).values())


def _field_problems(field: Field, entity: Entity, blueprint: Blueprint) -> Iterator[str]:
    if bool(field.options) != (field.kind == "choice") or len(field.options) == 1:
        yield "options."
    if len({one.casefold() for one in field.options}) != len(field.options):
        yield "the same option twice."
    if any(not one or one != clean_name(one) for one in field.options):
        yield "an option without a proper name."
    if bool(field.target) != (field.kind == "ref") or (field.target and not blueprint.entity(field.target)):
        yield "target."
    if (field.formula is None) == (field.kind == "computed"):
        yield "formula."
    if field.formula and _wrong_formula(field.formula, entity, blueprint):
        yield "the formula uses what does not fit."
    if (field.flow and field.kind != "choice") or (field.due and field.kind not in DAY_KINDS):
        yield "flow or due."
    if (field.required and field.kind in NOT_REQUIRED) or (field.unique and field.kind not in UNIQUE_KINDS):
        yield "cannot be required or unique."
    if field.default and valid_default(field) != field.default:
        yield "default."


def _wrong_formula(formula: Formula, entity: Entity, blueprint: Blueprint) -> bool:
    numbers = [entity.field(name) for name in uses(formula)]
    days = [entity.field(name) for name in day_uses(formula)]
    return (
        any(one is None or one.kind not in NUMBER_KINDS for one in numbers)
        or any(one is None or one.kind not in DAY_KINDS for one in days)
        or any(_wrong_rollup(one, entity, blueprint.entity(one.entity)) for one in rollups(formula))
    )


def _wrong_rollup(rollup: Rollup, entity: Entity, other: Entity | None) -> bool:
    if other is None or not any(field.target == entity.name for field in other.fields):
        return True
    if rollup.period and not any(field.kind in DAY_KINDS for field in other.fields):
        return True
    field = other.field(rollup.field)
    return bool(rollup.field) if rollup.aggregate == "count" else not field or field.kind not in NUMBER_KINDS


def _page_problems(page: Page, entity: Entity) -> Iterator[str]:
    rule = PAGE_KINDS[page.kind]
    used: dict[str, tuple[tuple[str, ...], Sequence[str]]] = {
        "by": ((page.by,) if page.by else (), GROUP_KINDS if page.kind == "chart" else rule.by),
        "show": (page.fields, tuple(field.kind for field in entity.fields if page.kind != "form" or not field.formula)),
        "filter": (page.filters, FILTER_KINDS),
        "sort": ((page.sort.field,) if page.sort else (), SORT_KINDS),
        "group": ((page.group,) if page.group else (), GROUP_KINDS),
        "total": (page.totals, NUMBER_KINDS),
        "running": ((page.running,) if page.running else (), NUMBER_KINDS),
        "hide": ((page.hide,) if page.hide else (), HIDE_KINDS),
        "against": ((page.against,) if page.against else (), NUMBER_KINDS),
        "metrics": (tuple(one.field for one in page.metrics if one.field), NUMBER_KINDS),
    }
    for clause, (names, kinds) in used.items():
        fields = [entity.field(name) for name in names]
        if names and clause not in rule.clauses:
            yield f"{page.title}: a {page.kind} has no {clause}."
        if any(field is None or field.kind not in kinds for field in fields):
            yield f"{page.title}: {clause} names what does not fit: {', '.join(names)}."
        if clause != "metrics" and len(set(names)) != len(names):
            yield f"{page.title}: {clause} names a field twice."
    if bool(rule.by) != bool(page.by) or (page.kind == "budget") != bool(page.against):
        yield f"{page.title}: by, or against."
    if page.variant or (page.parts and page.kind != "wizard"):
        yield f"{page.title}: a body."
    if page.kind == "wizard":
        asked = [one for one in entity.fields if one.kind != "computed"]
        yield from step_problems(page, [one.name for one in asked], [one.name for one in asked if one.required])
    if not _metrics_fit(page):
        yield f"{page.title}: metrics."
    flags = {name: getattr(page, flag) for name, flag in FLAG_CLAUSES.items()}
    if any(on and name not in rule.clauses for name, on in flags.items()):
        yield f"{page.title}: a button that a {page.kind} has not."
    if page.search and not any(field.kind in SEARCH_KINDS for field in entity.fields):
        yield f"{page.title}: nothing to search."


def _metrics_fit(page: Page) -> bool:
    if page.kind not in ("chart", "dashboard", "summary"):
        return not page.metrics and page.shape == "bar"
    right = all((one.aggregate == "count") == (not one.field) for one in page.metrics)
    count = len(page.metrics)
    return right and len(set(page.metrics)) == count and (count == 1 if page.kind == "chart" else count >= 1)
