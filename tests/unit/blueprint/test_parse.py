"""Reading and writing Blueprints: ordinary cases, faults and hints."""

from __future__ import annotations

import pytest

from appforge_desktop.domain.blueprint.field_line import print_field, read_field
from appforge_desktop.domain.blueprint.formulas import parse_formula, print_formula
from appforge_desktop.domain.blueprint.language import FIELD_KINDS, PAGE_KINDS
from appforge_desktop.domain.blueprint.model import Field, Metric, Page, Sort
from appforge_desktop.domain.blueprint.page_line import print_page, read_page
from appforge_desktop.domain.blueprint.parse import parse
from appforge_desktop.domain.blueprint.printer import print_blueprint


@pytest.mark.parametrize(
    ("line", "field"),
    [
        ("title text required unique", Field("title", "text", required=True, unique=True)),
        ("cooking time duration", Field("cooking time", "duration")),
        ("time time", Field("time", "time")),
        ("due date date default today", Field("due date", "date", default="today")),
        (
            "Course Choice Starter, Main course required",
            Field("course", "choice", True, options=("Starter", "Main course")),
        ),
        ("author ref Person required", Field("author", "ref", required=True, target="Person")),
        ("größe number", Field("größe", "number")),
        ("名前 text", Field("名前", "text")),
        ("note string", Field("note", "text")),
        ("done boolean default yes", Field("done", "bool", default="yes")),
        ("size select S, M, L default M", Field("size", "choice", options=("S", "M", "L"), default="M")),
        ("story long text", Field("story", "long")),
        ('"date text" number', Field("date text", "number")),
        ('shelf choice "Left, top", Right', Field("shelf", "choice", options=("Left, top", "Right"))),
    ],
)
def test_fields_are_read(line: str, field: Field) -> None:
    assert read_field(line) == field


@pytest.mark.parametrize(
    ("field", "line"),
    [
        (Field("page", "number"), "page number"),
        (Field("start date default", "text"), '"start date default" text'),
        (Field("a", "choice", options=("Yes", "Not required")), '"a" choice "Yes", "Not required"'),
        (Field("meal", "choice", options=("Salt, pepper", "None")), 'meal choice "Salt, pepper", None'),
    ],
)
def test_names_are_quoted_only_where_needed(field: Field, line: str) -> None:
    assert print_field(field) == line
    assert read_field(line) == field


@pytest.mark.parametrize(
    ("line", "page"),
    [
        (
            "Recipes cards Recipe search filter course, rating sort cooking time down",
            Page(
                "Recipes", "cards", "Recipe", filters=("course", "rating"), sort=Sort("cooking time", True), search=True
            ),
        ),
        ("My Board kanban Tax Rate by stage", Page("My Board", "board", "Tax Rate", by="stage")),
        (
            "Numbers dashboard Recipe count, average cooking time",
            Page("Numbers", "dashboard", "Recipe", metrics=(Metric("count"), Metric("avg", "cooking time"))),
        ),
        (
            "Spending chart Expense pie sum amount by category",
            Page("Spending", "chart", "Expense", by="category", shape="pie", metrics=(Metric("sum", "amount"),)),
        ),
        (
            "All list Show filter show sort show down",
            Page("All", "list", "Show", filters=("show",), sort=Sort("show", True)),
        ),
        ("Bars list Drink filter wine bar", Page("Bars", "list", "Drink", filters=("wine bar",))),
    ],
)
def test_pages_are_read(line: str, page: Page) -> None:
    assert read_page(line) == page
    assert read_page(print_page(page)) == page


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("price * servings", "price * servings"),
        ("(a+b)*2", "(a + b) * 2"),
        ("a - (b - c)", "a - (b - c)"),
        ("net price × 19 %", "net price * 0.19"),
        ("-x", "0 - x"),
        ('"e-mail cost" / 2', '"e-mail cost" / 2'),
    ],
)
def test_formulas(text: str, printed: str) -> None:
    formula = parse_formula(text)
    assert formula is not None and print_formula(formula) == printed


@pytest.mark.parametrize("text", ["", "a +", "(a", "a b )", '""', "* 2"])
def test_what_is_no_formula(text: str) -> None:
    assert parse_formula(text) is None


def test_a_mistyped_kind_is_taken_and_told_with_its_place() -> None:
    blueprint, problems = parse("app A\nentity Thing\n title nubmer required\npage Things list Thing\n")
    assert blueprint is not None and blueprint.entities[0].fields == (Field("title", "number", required=True),)
    assert [(one.line, one.column, one.message) for one in problems] == [
        (3, 8, 'Unknown kind "nubmer". Did you mean "number"?')
    ]


def test_a_text_without_an_app_is_none_and_fatal() -> None:
    blueprint, problems = parse("hello there")
    assert blueprint is None
    assert [one.fatal for one in problems] == [False, True]


def test_unindented_lines_and_aliases_of_keywords_are_understood() -> None:
    blueprint, problems = parse("application Notes\nmodel Note\nbody long\npage number\nscreen Notes list Note\n")
    assert problems == [] and blueprint is not None
    assert print_blueprint(blueprint) == "app Notes\nentity Note\n body long\n page number\npage Notes list Note\n"


def test_theme_words_come_in_any_order() -> None:
    blueprint, problems = parse("app A\ntheme dark gray serif\nentity B\n c text\n")
    assert problems == [] and blueprint is not None
    assert (blueprint.theme.accent, blueprint.theme.mode, blueprint.theme.font) == ("slate", "dark", "serif")


@pytest.mark.parametrize("kind", list(FIELD_KINDS))
def test_every_field_example_is_right(kind: str) -> None:
    field = read_field(next(rule.example for name, rule in FIELD_KINDS.items() if name == kind))
    assert field is not None and field.kind == kind


@pytest.mark.parametrize("kind", list(PAGE_KINDS))
def test_every_page_example_is_right(kind: str) -> None:
    page = read_page(next(rule.example for name, rule in PAGE_KINDS.items() if name == kind).removeprefix("page "))
    assert page is not None and page.kind == kind
