"""Whole pages to play with and to read, added to apps that are there."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from appforge_desktop.adapters.llm.examples import load_shelf
from appforge_desktop.domain.blueprint.check import problems
from appforge_desktop.domain.blueprint.patch import AddPage, apply_patch
from appforge_desktop.domain.intent import match, read_tweaks
from appforge_desktop.domain.intent.new_pages import page_maker
from unit.intent.tables import app_named

MAKER = page_maker(load_shelf(Path(__file__).parents[3] / "resources" / "prompts"), date(2026, 11, 23))


@pytest.mark.parametrize("app", ["household", "bakery", "toolbox"])
@pytest.mark.parametrize(
    ("message", "kind"),
    [
        ("add a pomodoro page", "timer"),
        ("add a tip calculator", "calc"),
        ("please add a BMI calculator", "calc"),
        ("I also want a password generator", "generator"),
        ("add a tic tac toe page", "game"),
        ("add a landing page for our club", "landing"),
        ("include a stopwatch", "timer"),
        ("add a countdown to 12 June 2027", "timer"),
        ("add a quiz: What is H2O? = water; How many legs has a spider? = 8", "quiz"),
        ("add a page with a poll: pizza, sushi or salad", "poll"),
    ],
)
def test_a_page_of_another_family(app: str, message: str, kind: str) -> None:
    before = app_named(app)
    changes = match(message, before, MAKER)
    assert changes
    assert [one.page.kind for one in changes if isinstance(one, AddPage)] == [kind]
    after, _ = apply_patch(before, changes)
    assert problems(after) == []
    assert after.pages[: len(before.pages)] == before.pages


def test_what_is_said_stands_on_the_page() -> None:
    changes = match("add a quiz: What is H2O? = water; Capital of Peru? = Lima", app_named("household"), MAKER)
    page = next(one.page for one in changes or [] if isinstance(one, AddPage))
    assert {part.slot(1) for part in page.parts} == {"water", "Lima"}


@pytest.mark.parametrize("message", ["add a timer to each recipe", "add a due date", "add a chart", "make it dark"])
def test_other_wishes_get_no_such_page(message: str) -> None:
    read = read_tweaks(message, app_named("recipe_box"), MAKER)
    kinds = [one.page.kind for one in read.changes if isinstance(one, AddPage)]
    assert set(kinds) <= {"chart"}


def test_a_list_where_nothing_was_kept() -> None:
    after, _ = apply_patch(
        app_named("toolbox"), match("add a list of books with title and author", app_named("toolbox")) or []
    )
    assert [one.name for one in after.entities] == ["Book"]
    assert after.pages[-1].entity == "Book"
