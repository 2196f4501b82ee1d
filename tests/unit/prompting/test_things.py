# ruff: noqa: E501 (tables are read a line at a time)
"""Several things with their fields, requests in plainer words, and items that are named."""

from __future__ import annotations

import pytest

from appforge_desktop.domain.prompting.row_text import without_rows
from appforge_desktop.domain.prompting.smoothing import form_of_steps, smooth, unwanted
from appforge_desktop.domain.prompting.things import Thing, read_things
from appforge_desktop.domain.prompting.wishes import read_wishes


def _things(request: str) -> list[Thing]:
    return list(read_things(smooth(request)))


@pytest.mark.parametrize(
    ("request_text", "names"),
    [
        ("stables app. horses with name and breed. lessons with date and price", ["Horse", "Lesson"]),
        ("clients (name, phone, email) and jobs (client, date, price)", ["Client", "Job"]),
        ("flats and tenants. a tenant belongs to a flat and has a name and phone", ["Flat", "Tenant"]),
        ("party planner: tasks, guests and vendors", ["Task", "Guest", "Vendor"]),
        ("rental: bikes with daily price, customers, rentals with bike, customer, from, to", ["Bike", "Rental", "Customer"]),
        ("bug board with status (open, fixed); each bug has severity and title", []),
        ("recipes with photo, rating and cooking time", []),
        ("app for a plumber with jobs and price", []),
    ],
)  # fmt: skip
def test_things_that_a_request_describes(request_text: str, names: list[str]) -> None:
    assert sorted(one.name for one in _things(request_text)) == sorted(names)


def test_what_belongs_to_what() -> None:
    owners = {
        one.name: one.owners for one in _things("beds and plants. each plant has name, sown on and belongs to a bed")
    }
    assert owners == {"Bed": (), "Plant": ("Bed",)}
    marks = {
        one.name: one.owners
        for one in _things("marks of my students; student has name and class, mark has points and date")
    }
    assert marks["Mark"] == ("Student",)


def test_each_thing_has_its_own_fields() -> None:
    wishes = read_wishes("stables app. horses with name and breed. lessons with date, price and rider")
    assert [one.field.name for one in wishes.fields] == ["name", "breed"]
    assert {name: [one.field.name for one in fields] for name, fields in wishes.more} == {
        "Lesson": ["date", "price", "rider"]
    }


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("um i want like a list of songs", "i want a list of songs"),
        ("status new, packed or sent", "status (new, packed, sent)"),
        ("urgency low, medium, high", "urgency (low, medium, high)"),
        ("board with columns todo, doing and done", "board with status (todo, doing, done)"),
        ("items, if i have paid it already", "items, paid"),
        ("books, who lent it and how many pages i have left", "books, lent by and number of pages left"),
        ("bills, repeats monthly or yearly", "bills, repeat"),
        ("guest list: name, table", "guest list: name, table number"),
        ("friends (name email phone)", "friends (name, email, phone)"),
        ("i am a teacher, i need a grade list", "i need a grade list"),
    ],
)
def test_requests_in_plainer_words(said: str, plain: str) -> None:
    assert smooth(said) == plain


def test_what_somebody_says_no_to_is_no_field() -> None:
    assert unwanted("tasks with tags, no due dates please")[0] == ("due dates",)
    wishes = read_wishes("task list with tags, no due dates please")
    assert [one.field.name for one in wishes.fields] == ["tags"]
    assert unwanted("dark, no wait, light")[0] == ()


def test_items_that_are_named_are_no_fields() -> None:
    text = "concerts I saw: Muse in May, Björk in July. each with venue and rating"
    assert without_rows(text) == "concerts I saw. each with venue and rating"
    assert without_rows("books: title, author, rating") == "books: title, author, rating"
    assert [one.field.name for one in read_wishes(text).fields] == ["venue", "rating"]


def test_a_form_in_steps_is_a_thing_with_fields() -> None:
    text = "form to register: step 1 name and email, step 2 which diet, step 3 summary"
    assert form_of_steps(text) == "list of registrations with name and email, diet"
    wishes = read_wishes(text)
    assert wishes.subjects == ("Registration",)
    assert [one.field.name for one in wishes.fields] == ["name", "email", "diet"]
