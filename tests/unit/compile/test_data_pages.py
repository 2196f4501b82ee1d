"""What data pages are compiled to: formulas over other items, rows, budgets, wizards; and nothing more than that."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

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
    Rollup,
)
from compiled_apps import compiled, type_errors
from data_apps import CATEGORY, EXPENSE, HOUSEHOLD, row

SHELF = Entity("Shelf", (Field("name", "text"), Field("room", "choice", options=("Hall", "Attic"))))
BOOK = Entity("Book", (Field("title", "text"), Field("price", "money"), Field("shelf", "ref", target="Shelf")))
LIBRARY = Blueprint("Library", (BOOK, SHELF), (Page("Books", "list", "Book"),), samples=False)


def flat(text: str) -> str:
    return " ".join(text.split())


def test_the_household_passes_the_type_checker(tmp_path: Path) -> None:
    assert type_errors(compiled(HOUSEHOLD), tmp_path) == ""


def test_a_figure_over_other_items_asks_for_those_that_point_here() -> None:
    text = flat(compiled(HOUSEHOLD)["src/data/category.ts"])
    assert '(_item, related) => sum(inThis("month", related("expenses", "category"), "date"), "amount")' in text
    assert "(item, related) => (item.monthlyLimit ?? 0) - sum(" in text
    assert text.count('live: true, format: "money"') == 2
    assert 'import { inThis, sum } from "../lib/rollups";' in text


@pytest.mark.parametrize(
    ("formula", "code"),
    [
        (Rollup("count", "Book"), '(_item, related) => related("books", "shelf").length'),
        (Rollup("avg", "Book", "price"), '(_item, related) => average(related("books", "shelf"), "price")'),
        (Rollup("count", "Nothing"), "() => 0"),
        (Arithmetic("^", FieldUse("width"), Number(2)), "(item) => power(item.width ?? 0, 2)"),
        (Days("bought"), "(item) => daysUntil(item.bought)"),
        (Arithmetic("/", Days("bought", since=True), Number(7)), "(item) => divide(daysSince(item.bought) ?? 0, 7)"),
    ],
)
def test_formulas_become_arrow_functions(formula: Rollup | Days | Arithmetic, code: str) -> None:
    fields = (Field("width", "number"), Field("bought", "date"), Field("figure", "computed", formula=formula))
    files = compiled(replace(LIBRARY, entities=(BOOK, replace(SHELF, fields=(*SHELF.fields, *fields)))))
    assert f"compute: {code}" in flat(files["src/data/shelf.ts"])


def test_money_is_in_the_currency_of_the_app() -> None:
    assert 'const CURRENCY = "EUR";' in compiled(HOUSEHOLD)["src/lib/format.ts"]
    assert 'const CURRENCY = "USD";' in compiled(LIBRARY)["src/lib/format.ts"]


def test_rows_are_values_of_their_fields_and_point_to_each_other() -> None:
    expenses = flat(compiled(HOUSEHOLD)["src/data/expenseRows.ts"])
    assert (
        '{ id: "row-market", title: "Market", amount: 120.5, date: daysFromToday(0), category: "row-food", }'
        in expenses
    )
    assert "monthlyLimit: 400" in compiled(HOUSEHOLD)["src/data/categoryRows.ts"]
    assert "done: true" in compiled(HOUSEHOLD)["src/data/choreRows.ts"]


def test_what_a_row_points_to_is_there_even_if_nobody_named_it() -> None:
    files = compiled(replace(LIBRARY, entities=(replace(BOOK, rows=(row(title="Emma", shelf="Top"),)), SHELF)))
    assert 'shelf: "row-top"' in files["src/data/bookRows.ts"]
    assert 'id: "row-top"' in files["src/data/shelfRows.ts"]


def test_an_entity_with_rows_has_no_samples_and_others_point_to_its_rows() -> None:
    files = compiled(replace(HOUSEHOLD, entities=(replace(EXPENSE, rows=()), CATEGORY), pages=HOUSEHOLD.pages[4:8]))
    assert "src/data/categorySamples.ts" not in files
    assert 'category: "row-fo' in files["src/data/expenseSamples.ts"]
    assert "sample-" not in files["src/data/expenseSamples.ts"]


def test_rows_with_one_title_have_ids_of_their_own() -> None:
    twice = replace(SHELF, rows=(row(name="Top"), row(name="Top", room="attic")))
    text = compiled(replace(LIBRARY, entities=(BOOK, twice)))["src/data/shelfRows.ts"]
    assert 'id: "row-top-2"' in text
    assert 'room: "Attic"' in text


def test_a_wizard_asks_for_what_the_steps_forget() -> None:
    entity = Entity("Trip", (Field("where", "text"), Field("from", "date", required=True), Field("note", "long")))
    page = Page("Plan", "wizard", "Trip")
    alone = Blueprint("Trips", (entity,), (page, Page("Trips", "list", "Trip")))
    text = flat(compiled(alone)["src/pages/PlanPage.tsx"])
    assert '{ title: "Where, from and note", fields: ["where", "from", "note"] }' in text
    step = HOUSEHOLD.pages[9].parts[0]
    stepped = replace(alone, pages=(replace(page, parts=(replace(step, slots=("Goal", "where")),)), alone.pages[1]))
    assert '{ title: "Goal", fields: ["where", "from"] }' in flat(compiled(stepped)["src/pages/PlanPage.tsx"])


def test_an_app_with_only_a_wizard_still_shows_its_items() -> None:
    files = compiled(replace(LIBRARY, pages=(Page("Add", "wizard", "Book"),)))
    assert 'title: "Books"' in files["src/App.tsx"]


def test_a_date_is_due_until_the_item_is_done() -> None:
    done = Field("returned", "bool")
    due = Field("back", "date", due=True)
    for fields, code in [((due, done), "(item) => !item.returned"), ((due,), "() => true")]:
        loan = Entity("Loan", (Field("title", "text"), *fields))
        files = compiled(Blueprint("Loans", (loan,), (Page("Loans", "list", "Loan"),)))
        assert f"due: {code}" in flat(files["src/data/loan.ts"])


@pytest.mark.parametrize(
    "page",
    [
        Page("Books", "list", "Book", totals=("price",)),
        Page("Books", "table", "Book", running="price"),
        Page("Books", "cards", "Book", bulk=True),
        Page("Books", "table", "Book", prints=True, group="shelf"),
        Page("Books", "summary", "Book", by="shelf", metrics=(Metric("count"),)),
        Page("Books", "budget", "Book", by="price", against="price"),
        Page("Books", "wizard", "Book"),
        Page("Book", "detail", "Book", prints=True),
    ],
    ids=lambda page: page.kind,
)
def test_each_ability_stands_alone(page: Page, tmp_path: Path) -> None:
    assert type_errors(compiled(replace(LIBRARY, pages=(page,))), tmp_path) == ""


def test_apps_hold_only_what_they_ask_for() -> None:
    files = compiled(LIBRARY)
    words = ("archived?", "Selection", "treak", "repeat", "related(", "isDone", "daysUntil", "Totals", "currencySign")
    text = "\n".join(text for path, text in files.items() if path.endswith((".ts", ".tsx")))
    assert [word for word in words if word in text] == ["currencySign"]
    assert "src/print.css" not in files
