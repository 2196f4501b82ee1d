"""Sample items fit what the app is about, and what they say of themselves goes together."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Any

import pytest

from appforge_desktop.domain.blueprint.compile.layout import Code
from appforge_desktop.domain.blueprint.compile.samples.domains import DOMAINS
from appforge_desktop.domain.blueprint.compile.samples.texts import fallback_title
from appforge_desktop.domain.blueprint.compile.samples.values import SampleValues
from appforge_desktop.domain.blueprint.model import Blueprint, Entity, Field, Page
from compiled_apps import compiled

THINGS = """Recipe Book Movie Album Game Expense Invoice Order Product Task Bug Project Goal Habit Workout Plant Pet
Person Client Company Deal Place Trip Event Appointment Note Course Homework Car House Subscription Wine Coffee Gift
Grocery Photo Medicine Budget Account Chore Meal Guest Student Patient Employee Member Tool Delivery Shift Meeting
Podcast Match Team Flight Quote Word Hike Bookmark Post Donation Sleep Mood Weight Symptom Debt Bill Income Outfit
Device Warranty Birthday Room Feedback Experiment Candidate Vehicle Song Ingredient Exercise Reservation Lead""".split()


def samples(bp: Blueprint, entity: Entity) -> list[dict[str, Any]]:
    """The items by field name; days from today as numbers."""
    values = SampleValues(bp, entity)
    return [{one.name: _plain(values.value(one, index)) for one in entity.fields} for index in range(values.count)]


def _plain(value: Any) -> Any:
    if isinstance(value, Code):
        day = re.search(r"daysFromToday\((-?\d+)\)", value.text)
        return int(day[1]) if day else value.text
    return value


def app(*entities: Entity) -> Blueprint:
    return Blueprint("My App", entities, (Page("All", "list", entities[0].name),))


@pytest.mark.parametrize("name", THINGS)
def test_things_people_track_have_names_of_their_own(name: str) -> None:
    entity = Entity(name, (Field("title", "text"), Field("amount", "money")))
    titles = [item["title"] for item in samples(app(entity), entity)]
    assert len(set(titles)) >= 5
    made_up = {fallback_title(entity, index) for index in range(16)}
    assert not [title for title in titles if title in made_up or re.fullmatch(rf"{name} \d\d?", title)]


def test_unknown_things_are_not_numbered() -> None:
    entity = Entity("Zorb", (Field("name", "text"),))
    assert samples(app(entity), entity)[1]["name"] == "Small zorb"


def test_facts_have_one_entry_an_item() -> None:
    wrong = [
        (domain.items[0].name, word)
        for domain in DOMAINS
        for word, facts in domain.facts.items()
        if len(facts) != len(domain.items)
    ]
    assert wrong == []


def test_done_items_lie_behind_and_open_ones_ahead() -> None:
    task = Entity(
        "Task",
        (
            Field("title", "text"),
            Field("status", "choice", options=("To do", "In progress", "Done")),
            Field("done", "bool"),
            Field("due", "date", due=True),
            Field("created", "date"),
            Field("finished on", "date"),
            Field("progress", "percent"),
        ),
    )
    items = samples(app(task), task)
    assert {item["status"] for item in items} == {"To do", "In progress", "Done"}
    for item in items:
        is_done = item["status"] == "Done"
        assert item["done"] is is_done
        assert (item["progress"] == 100) is is_done
        assert item["created"] < 0
        assert item["created"] < item["due"]
        assert (item["finished on"] is not None) is is_done
        if is_done:
            assert item["due"] < 0
            assert item["created"] < item["finished on"] < 0


def test_what_is_paid_is_not_overdue() -> None:
    options = ("Draft", "Sent", "Paid", "Cancelled")
    invoice = Entity(
        "Invoice",
        (Field("number", "text"), Field("status", "choice", options=options), Field("due", "date", due=True)),
    )
    assert (
        'due: (item) => !["Paid", "Cancelled"].includes(item.status)' in compiled(app(invoice))["src/data/invoice.ts"]
    )


def test_only_finished_books_are_rated() -> None:
    options = ("Want to read", "Reading", "Finished")
    book = Entity(
        "Book", (Field("title", "text"), Field("status", "choice", options=options), Field("stars", "rating"))
    )
    items = samples(app(book), book)
    assert all((item["stars"] is not None) is (item["status"] == "Finished") for item in items)
    rated = [item["stars"] for item in items if item["stars"]]
    assert sum(3 <= stars <= 5 for stars in rated) == len(rated)


def test_addresses_match_the_names() -> None:
    student = Entity("Student", (Field("first name", "text"), Field("last name", "text"), Field("email", "email")))
    item = samples(app(student), student)[1]
    assert item == {"first name": "Ben", "last name": "Okafor", "email": "ben.okafor@example.com"}
    client = Entity("Client", (Field("name", "text"), Field("contact", "text"), Field("email", "email")))
    assert all(
        item["email"].startswith(item["contact"].split()[0].lower() + ".") for item in samples(app(client), client)
    )


def test_references_point_to_what_fits() -> None:
    category = Entity("Category", (Field("name", "text"), Field("monthly limit", "money")))
    expense = Entity(
        "Expense",
        (Field("what", "text"), Field("date", "date"), Field("category", "ref", target="Category")),
    )
    bp = app(expense, category)
    names = [item["name"] for item in samples(bp, category)]
    spent = {item["what"]: names[int(item["category"].removeprefix("sample-")) - 1] for item in samples(bp, expense)}
    assert spent["Weekly groceries"] == "Food"
    assert spent["Rent, my share"] == "Home"
    assert spent["Pharmacy"] == "Health"


def test_what_happens_often_fills_the_last_months() -> None:
    run = Entity("Workout", (Field("what", "text"), Field("date", "date"), Field("distance", "number")))
    days = [item["date"] for item in samples(app(run), run)]
    assert len({-day // 30 for day in days}) >= 5
    assert max(days) < 0


def test_what_comes_every_month_stands_between_the_rest() -> None:
    expense = Entity("Expense", (Field("what", "text"), Field("amount", "money"), Field("date", "date")))
    items = samples(app(expense), expense)
    names = [item["what"] for item in items]
    assert all(one != other for one, other in pairwise(names))
    rents = [item["date"] for item in items if item["what"] == "Rent, my share"]
    assert len(rents) >= 4
    assert all(24 <= before - after <= 36 for before, after in pairwise(rents))


def test_an_end_comes_after_its_start() -> None:
    trip = Entity("Trip", (Field("place", "text"), Field("start date", "date"), Field("end date", "date")))
    assert all(item["start date"] < item["end date"] for item in samples(app(trip), trip))


def test_nobody_is_born_in_the_future() -> None:
    person = Entity("Person", (Field("name", "text"), Field("birthday", "date"), Field("age", "number")))
    for item in samples(app(person), person):
        assert abs(-item["birthday"] / 365.25 - item["age"]) < 2


def test_a_thing_that_is_left_out_of_the_samples_is_nowhere() -> None:
    receipt = Entity("Expense", (Field("what", "text"), Field("receipt", "image")))
    assert "picture(" not in compiled(app(receipt))["src/data/expenseSamples.ts"]
