# ruff: noqa: E501 (tables are read a line at a time)
"""From a request to a Blueprint by rules alone: what people ask for in words of their own."""

from __future__ import annotations

import pytest

from appforge_desktop.adapters.llm.examples import load_examples
from appforge_desktop.domain.blueprint.check import mend
from appforge_desktop.domain.blueprint.model import Blueprint
from appforge_desktop.domain.blueprint.printer import print_blueprint
from appforge_desktop.domain.prompting.bodies import without_bodies
from appforge_desktop.domain.prompting.coverage import draft
from appforge_desktop.domain.prompting.examples import Library
from appforge_desktop.domain.prompting.family import read_family
from appforge_desktop.domain.prompting.naming import own_words
from appforge_desktop.domain.prompting.usual_fields import usual_entity, usual_names
from appforge_desktop.domain.prompting.wishes import read_wishes
from appforge_desktop.foundation.paths import resource


@pytest.fixture(scope="module")
def library() -> Library:
    return load_examples(resource("prompts", "examples"))


def _answer(request: str, library: Library) -> str:
    return print_blueprint(mend(draft(read_wishes(request), library))[0])


@pytest.mark.parametrize(
    ("request_text", "lines"),
    [
        ("household budget: categories with a limit, expenses with amount, date and category",
         [" limit money", " spent = sum Expense amount this month", " category ref Category", "page Budget budget Category by limit against spent"]),
        ("routine tracker with streaks", [" done days checks", "page Today streak Routine by done days"]),
        ("bills that repeat monthly: name, amount, due date, paid", [" due date date due", " repeat repeat"]),
        ("invoice list: client, amount, status draft, sent or paid", [" status choice Draft, Sent, Paid flow"]),
        ("sales log: revenue, costs, profit is revenue minus costs", [" profit = revenue - cost"]),
        ("food with expiry date, show days until expiry", [" days left = days until expiry date"]),
        ("fund raisers: name, goal amount, raised so far, show percent reached", [" percent reached = raised so far / goal amount * 100"]),
        ("marks of my students; student has name, mark has subject and points. I want the average", [" average = avg Mark points", " student ref Student"]),
        ("packing list where I hide the packed ones, print it", [" print"]),
        ("a cash book with running balance", ["running amount"]),
        ("tenants with name; payments with tenant, amount and date, totals per tenant", ["summary Payment by tenant count, sum amount"]),
        ("registration form: step 1 name and email, step 2 diet", ["page New registration wizard Registration", " step Step 1 | name, email", " step Step 2 | diet"]),
        ("cars with brand, archive sold ones", ["entity Car archive"]),
        ("tools I lend: tool, borrower, back by, returned", [" tool text required", " back by date due", " returned bool"]),
        ("task list with tags, no due dates", [" tags tags"]),
    ],
)  # fmt: skip
def test_what_the_words_ask_for_is_there(request_text: str, lines: list[str], library: Library) -> None:
    answer = _answer(request_text, library)
    for line in lines:
        assert line in answer, answer


def test_no_title_is_asked_for_where_a_day_is_enough(library: Library) -> None:
    answer = _answer("running log: date, distance, minutes", library)
    assert "name text" not in answer
    assert "title text" not in answer
    assert "date date" in answer


@pytest.mark.parametrize(
    ("request_text", "name"),
    [
        ("a plant care app that knows when each plant was watered", "Plant Care"),
        ("list of my vinyl records with artist", "Vinyl Records"),
        ("bug tracker as a board", "Bug Tracker"),
        ("i collect wine and want to know what is in my cellar", ""),
        ("I need something for tracking my houseplants", ""),
    ],
)
def test_names_from_the_request(request_text: str, name: str) -> None:
    assert own_words(request_text) == name


@pytest.mark.parametrize(
    ("request_text", "items"),
    [
        ("study helper with a pomodoro timer and a list of subjects with exam dates", "a list of subjects with exam dates"),
        ("website for my pottery with a shop list of pieces with photo and price", "a shop list of pieces with photo and price"),
    ],
)  # fmt: skip
def test_mixed_requests_leave_the_words_on_items(request_text: str, items: str) -> None:
    family = read_family(request_text)
    assert family.data
    assert without_bodies(request_text, family) == items


def test_usual_things_have_usual_fields(library: Library) -> None:
    assert len(usual_names()) >= 100
    for name in usual_names():
        entity = usual_entity(name)
        assert entity is not None
        assert len(entity.fields) > 1, name
        _, told = mend(Blueprint("App", (entity,), ()))
        assert not [one for one in told if "page" not in one.lower() and "showed" not in one], (name, told)
    assert library.entity("Craft Beer") is not None
    assert usual_entity("") is None
