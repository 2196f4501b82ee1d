# ruff: noqa: E501 (patterns are read a line at a time)
"""Budgets against what was spent: categories with a limit, expenses of a category, and a page that holds both."""

from __future__ import annotations

import re
from dataclasses import replace

from appforge_desktop.domain.blueprint.model import Blueprint, Entity, Field, Page, Period, Rollup
from appforge_desktop.domain.blueprint.names import free_name
from appforge_desktop.domain.prompting.same import same_thing

_BUDGET = re.compile(
    r"\b(?:monthly|weekly|yearly|household|family|home|personal|student|project|event|wedding|travel) budget\b|\bbudgets? (?:planner|app|tracker|tool|per|by|for each|vs|versus|against|and)\b|\bbudgeting\b|\benvelopes?\b"
    r"|\bbudget(?:s|ed)? (?:limits?|goals?)\b|\b(?:spending )?limits? (?:per|for each|by) category\b|\bhow much (?:of )?(?:each |the |my |every )?budget\b|\bcategor(?:y|ies) (?:with|have|has) (?:an? )?(?:monthly |weekly )?(?:limit|budget)"
)
_SPENDING = ("expense", "transaction", "purchase", "payment", "spending", "cost")


def with_budget(blueprint: Blueprint, text: str) -> Blueprint:
    """Where a budget is asked for and expenses are kept: what was spent of each category's limit."""
    spending = next((one for one in blueprint.entities if one.name.lower().split()[-1] in _SPENDING), None)
    if spending is None or not _BUDGET.search(text) or any(one.kind == "budget" for one in blueprint.pages):
        return blueprint
    amount = next((one for one in spending.fields if one.kind == "money"), None)
    if amount is None:
        return blueprint
    plan = next((one for one in blueprint.entities if one is not spending and _is_plan(one)), None) or Entity(
        "Category", (Field("name", "text", required=True), Field("monthly limit", "money"))
    )
    period: Period = "month"
    if said := re.search(r"\byearly|per year\b|\bweekly|per week\b", text):
        period = "year" if "year" in said[0] else "week"
    limit = next(one for one in plan.fields if one.kind == "money")
    spent = Field(
        free_name("spent", [one.name for one in plan.fields]),
        "computed",
        formula=Rollup("sum", spending.name, amount.name, period),
    )
    held = next((one for one in plan.fields if isinstance(one.formula, Rollup)), None)
    plan = plan if held else replace(plan, fields=(*plan.fields, spent))
    spending = replace(spending, fields=_in_plan(spending, plan.name))
    pages = tuple(_without_gone(one, spending) for one in blueprint.pages)
    page = Page(
        free_name("Budget", [one.title for one in pages]),
        "budget",
        plan.name,
        by=limit.name,
        against=(held or spent).name,
    )
    others = [one for one in blueprint.entities if one.name not in (plan.name, spending.name)]
    return replace(blueprint, entities=(plan, spending, *others), pages=(page, *pages))


def _is_plan(entity: Entity) -> bool:
    return any(one.kind == "money" for one in entity.fields) and any(
        same_thing(entity.name, one) for one in ("Category", "Budget", "Envelope", "Pot", "Project")
    )


def _in_plan(spending: Entity, plan: str) -> tuple[Field, ...]:
    """Its category points to the plan."""
    name = plan.lower()
    link = Field(name, "ref", target=plan)
    if any(one.kind == "ref" and one.target == plan for one in spending.fields):
        return spending.fields
    if any(one.name == name for one in spending.fields):
        return tuple(link if one.name == name else one for one in spending.fields)
    return (*spending.fields, link)


def _without_gone(page: Page, entity: Entity) -> Page:
    """Filters and groups by what points elsewhere now are mended by the checks; charts stay."""
    return replace(page, filters=tuple(one for one in page.filters if entity.field(one) or page.entity != entity.name))
