"""Wishes that need a field, a formula or a list of their own: budgets, streaks, due dates, booking forms."""

from __future__ import annotations

import random
from dataclasses import replace

from appforge_desktop.domain.blueprint.model import Field
from models.builtin.manner import pick
from models.builtin.plan import Plan, Wish
from models.builtin.seeds import Other


def _budget(plan: Plan, order: random.Random) -> str:
    """A limit for each category, and what was spent of it."""
    amount = plan.first("money")
    if amount is None or plan.first("date") is None or plan.others or plan.domain.entity == "Category":
        return ""
    limit, period = pick(order, (("monthly limit", "month"), ("yearly limit", "year"), ("weekly limit", "week")))
    other = Other("Category", (Field("name", "text"), Field(limit, "money")), True)
    if any("category" in one.name for one in plan.fields):
        return ""
    plan.fields.append(Field("category", "ref", target="Category"))
    plan.others.append(other)
    plan.other_formulas.append(("Category", "spent", f"sum {plan.domain.entity} {amount.name} this {period}"))
    plan.pages.append(f"page Budget budget Category by {limit} against spent")
    ways = ("categories with a {l}, and how much of it is spent", "a budget: {l} per category against what was spent",
            "set a {l} for each category and compare", "I want a {l} by category and a budget page")  # fmt: skip
    return pick(order, ways).format(l=limit)


def _streak(plan: Plan, order: random.Random) -> str:
    if plan.first("checks"):
        return ""
    plan.fields.append(Field("done days", "checks"))
    plan.pages.append(f"page Streaks streak {plan.domain.entity} by done days")
    return pick(
        order, ("tick them off every day and show my streak", "with a streak of days", "daily tick and streaks")
    )


def _repeat(plan: Plan, order: random.Random) -> str:
    if plan.first("repeat") or not (plan.first("bool") and plan.first("date")):
        return ""
    plan.fields.append(Field("repeat", "repeat"))
    return pick(order, ("some come back every week or month", "they can repeat", "with repeating ones"))


def _due(plan: Plan, order: random.Random) -> str:
    one = plan.first("date")
    if one is None or one.due:
        return ""
    plan.fields[plan.fields.index(one)] = replace(one, due=True)
    ways = (
        "highlight when {} is over",
        "remind me of the {}",
        "{} must stand out when it is late",
        "warn when {} is near",
    )
    return pick(order, ways).format(one.name)


def _days(plan: Plan, order: random.Random) -> str:
    one = plan.first("date")
    if one is None or plan.formulas:
        return ""
    if order.random() < 0.6:
        plan.formulas.append(("days left", f"days until {one.name}"))
        return pick(order, ("show the days left until {}", "how many days until {}", "count down to {}")).format(
            one.name
        )
    plan.formulas.append(("days ago", f"days since {one.name}"))
    return pick(order, ("how many days ago {} was", "days since {}", "show how long it is since {}")).format(one.name)


def _flow(plan: Plan, order: random.Random) -> str:
    one = plan.first("choice")
    if one is None or one.flow:
        return ""
    plan.fields[plan.fields.index(one)] = replace(one, flow=True)
    return pick(order, ("{} goes step by step", "a button to move {} to the next step", "{} is a workflow")).format(
        one.name
    )


def _product(plan: Plan, order: random.Random) -> str:
    """A figure from two others, in the person's words."""
    figures = [one.name for one in plan.fields if one.kind in ("number", "money")]
    if len(figures) < 2 or plan.formulas:
        return ""
    left, right = order.sample(figures, 2)
    sign, word = pick(order, (("*", "times"), ("+", "plus"), ("-", "minus"), ("/", "divided by")))
    name = pick(order, ("total", "result", "sum", "balance", "value", "score", "rest"))
    if any(one.name == name for one in plan.fields):
        return ""
    plan.formulas.append((name, f"{left} {sign} {right}"))
    ways = ("{n} is {a} {w} {b}", "{n} = {a} {s} {b}", "and {n}: {a} {w} {b}", "work out {n} as {a} {w} {b}")
    return pick(order, ways).format(n=name, a=left, b=right, w=word, s=sign)


def _side_page(lines: tuple[str, ...], *ways: str) -> Wish:
    def wish(plan: Plan, order: random.Random) -> str:
        plan.bodies += lines
        return pick(order, ways)

    return wish


MORE: tuple[tuple[float, Wish], ...] = (
    (0.05, _budget), (0.04, _streak), (0.05, _repeat), (0.06, _due), (0.06, _days), (0.04, _flow), (0.1, _product),
    (0.012, _side_page(("page Notes notes",), "plus a page for free notes", "and a note pad")),
    (0.012, _side_page(("page Stopwatch timer",), "with a stopwatch", "and a stop watch page")),
    (0.008, _side_page(("page Sketch draw",), "and a page to draw", "plus a sketch pad")),
)  # fmt: skip
