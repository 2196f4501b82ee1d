"""A household for tests: chores that come back, budgets, habits, and the items that the person named."""

from __future__ import annotations

from appforge_desktop.domain.blueprint.model import (
    Arithmetic,
    Blueprint,
    Days,
    Entity,
    Field,
    FieldUse,
    Metric,
    Number,
    Page,
    Part,
    Rollup,
    Row,
    Sort,
    Theme,
)


def row(**values: str) -> Row:
    """A row; an underscore in a name stands for a space."""
    return tuple((name.replace("_", " "), value) for name, value in values.items())


CHORE = Entity(
    "Chore",
    (
        Field("title", "text", required=True),
        Field("due date", "date", due=True),
        Field("repeat", "repeat"),
        Field("status", "choice", options=("Open", "Doing", "Done"), flow=True),
        Field("done", "bool"),
        Field("done days", "checks"),
        Field("who", "ref", target="Person"),
        Field("days left", "computed", formula=Days("due date")),
    ),
    archive=True,
    rows=(
        row(title="Take out the bins", due_date="yesterday", repeat="weekly", who="Anna"),
        row(title="Water the plants", due_date="tomorrow", who="Anna"),
        row(title="Fix the lamp", due_date="2026-01-31", done="yes", who="Ben"),
    ),
)
PERSON = Entity(
    "Person",
    (Field("name", "text", required=True), Field("chores", "computed", formula=Rollup("count", "Chore"))),
)
CATEGORY = Entity(
    "Category",
    (
        Field("name", "text", required=True),
        Field("monthly limit", "money"),
        Field("spent", "computed", formula=Rollup("sum", "Expense", "amount", "month")),
        Field("still left", "computed", formula=Arithmetic("-", FieldUse("monthly limit"), FieldUse("spent"))),
    ),
    rows=(row(name="Food", monthly_limit="€400"), row(name="Fun", monthly_limit="50")),
)
EXPENSE = Entity(
    "Expense",
    (
        Field("title", "text", required=True),
        Field("amount", "money", required=True),
        Field("date", "date", default="today"),
        Field("category", "ref", target="Category"),
        Field("squared", "computed", formula=Arithmetic("^", FieldUse("amount"), Number(2))),
    ),
    rows=(
        row(title="Market", amount="€120.50", date="today", category="Food"),
        row(title="Cinema", amount="80", date="today", category="Fun"),
        row(title="Long ago", amount="1000", date="2020-05-01", category="Food"),
    ),
)
HABIT = Entity("Habit", (Field("name", "text", required=True), Field("done days", "checks")))
PLANT = Entity("Plant", (Field("name", "text"), Field("watered", "date")))
PAGES = (
    Page("Chores", "list", "Chore", hide="done", bulk=True, prints=True, sort=Sort("due date"), search=True),
    Page("Board", "board", "Chore", by="status"),
    Page("Calendar", "calendar", "Chore", by="due date"),
    Page("People", "cards", "Person"),
    Page("Expenses", "table", "Expense", totals=("amount",), running="amount", bulk=True),
    Page("Money list", "list", "Expense", totals=("amount",), running="amount", group="category"),
    Page("By category", "summary", "Expense", by="category", metrics=(Metric("count"), Metric("sum", "amount"))),
    Page("Budget", "budget", "Category", by="monthly limit", against="spent"),
    Page("Habits", "streak", "Habit", by="done days"),
    Page(
        "Add a chore",
        "wizard",
        "Chore",
        parts=(Part("step", ("What", "title, status")), Part("step", ("When", "due date, repeat"))),
    ),
    Page("Add an expense", "wizard", "Expense"),
    Page("Plants", "list", "Plant"),
)
HOUSEHOLD = Blueprint(
    "Household",
    (CHORE, PERSON, CATEGORY, EXPENSE, HABIT, PLANT),
    PAGES,
    description="who does what, and what it costs",
    icon="house",
    theme=Theme("teal"),
    currency="EUR",
)
