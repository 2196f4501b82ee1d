# ruff: noqa: E501 (tables are read a line at a time)
"""What was stated and missed is put where it belongs; what has no place is named."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from appforge_desktop.domain.blueprint.model import Blueprint
from appforge_desktop.domain.blueprint.parse import parse
from appforge_desktop.domain.blueprint.printer import print_blueprint
from appforge_desktop.domain.prompting.coverage import draft, rename_entity
from appforge_desktop.domain.prompting.leftovers import left_sentences, literals_left
from appforge_desktop.domain.prompting.limits import read_limits, without_limits
from appforge_desktop.domain.prompting.literals import read_literals
from appforge_desktop.domain.prompting.naming import fit_name
from appforge_desktop.domain.prompting.placing import Placed, place_literals
from appforge_desktop.domain.prompting.spelling import respell
from appforge_desktop.domain.prompting.wishes import read_wishes

_APPS = {
    "plants": "app Plants\nentity Plant\n name text required\n room text\n last watered date\npage Plants list Plant\n",
    "spending": "app Spending\nentity Expense\n description text required\n amount money\n category choice Personal, Work\n date date\npage Expenses list Expense\n",
    "hours": "app Hours\nentity Time Entry\n work text required\n hours number\n hourly rate money\n vat percent\npage Hours list Time Entry\n",
    "chores": "app Chores\nentity Chore\n title text required\n child text\n points number\npage Chores list Chore\n",
    "site": "app Crumb\npage Home landing\n hero Hi\n section Find us\n contact Phone | 1\n footer Bye\n",
    "quiz": "app Quiz\npage Quiz quiz\n ask a? | b | c\n",
    "cards": "app Cards\npage Cards flashcards\n card a | b\n",
}  # fmt: skip


def _app(name: str) -> Blueprint:
    app, problems = parse(_APPS[name])
    assert app is not None
    assert not problems
    return app


def _placed(name: str, request: str) -> Placed:
    return place_literals(_app(name), read_literals(request), request)


@pytest.mark.parametrize(
    ("name", "request_text", "lines"),
    [
        ("plants", "plant tracker. my plants: Monstera, Ficus", [" row name=Monstera", " row name=Ficus"]),
        ("plants", "plant app, rooms: kitchen, bedroom, bath", [" room choice Kitchen, Bedroom, Bath"]),
        ("spending", "with categories rent, food and fun", [" category choice Rent, Food, Fun"]),
        ("spending", "start with these expenses: Rent 800 €, Netflix 12,99 €", [" row description=Rent | amount=800", " row description=Netflix | amount=12.99", "currency EUR"]),
        ("hours", "hourly rate of 40 €, VAT 19%", [" hourly rate money default 40", " vat percent default 19"]),
        ("chores", "add these chores:\n- Take out the bins\n- dishes 5 points", [" row title=Take out the bins", " row title=Dishes | points=5"]),
        ("chores", "chores for my kids Anna, Ben and Mia", [" child choice Anna, Ben, Mia"]),
        ("site", "espresso 2,20 €, open Mon-Fri 7-18h, mail a@b.de", [" dish Espresso | 2,20 €", " hours Mon-Fri | 7-18h", " contact ~E-mail | a@b.de"]),
        ("site", 'we love it. "Great bread" says Tom Hill. Do you deliver? Yes, daily.', [" quote Great bread | Tom Hill", " faq Do you deliver? | Yes, daily"]),
        ("quiz", "quiz: What is the capital of France? Paris, Lyon", [" ask What is the capital of France? | Paris | Lyon"]),
        ("cards", "cards: hund = dog", [" card hund | dog"]),
    ],
)  # fmt: skip
def test_what_was_missed_is_put_in(name: str, request_text: str, lines: list[str]) -> None:
    placed = _placed(name, request_text)
    text = print_blueprint(placed.blueprint).splitlines()
    assert all(line in text for line in lines)
    assert placed.added
    assert not placed.left_out


@pytest.mark.parametrize(
    ("name", "request_text"),
    [
        ("plants", "track plants, with name, room and last watered"),
        ("spending", "expense tracker with amount, category, date"),
        ("chores", "chores: title, child, points"),
    ],
)
def test_names_of_fields_are_no_items(name: str, request_text: str) -> None:
    placed = _placed(name, request_text)
    assert placed.blueprint == _app(name)
    assert not placed.added


def test_a_heading_stands_over_what_is_put_in() -> None:
    (page,) = _placed("site", "espresso 2,20 €, tea 3 €").blueprint.pages
    words = [one.word for one in page.parts]
    assert words == ["hero", "section", "dish", "dish", "section", "contact", "footer"]


def test_what_is_there_is_not_put_in_again() -> None:
    request = "espresso 2,20 €, open Mon-Fri 7-18h"
    once = _placed("site", request)
    again = place_literals(once.blueprint, read_literals(request), request)
    assert again.blueprint == once.blueprint
    assert not again.added


def test_what_has_no_place_is_named() -> None:
    assert _placed("plants", "plants, mail me at a@b.de").left_out == (
        "Left out: the e-mail address “a@b.de” has no place in this app yet.",
    )


def test_what_stands_in_the_files_or_was_only_compared_is_not_missed() -> None:
    request = "like www.other.com, call 555 0134"
    spans = read_literals(request)
    assert [one.text for one in literals_left(spans, _app("plants"))] == ["www.other.com", "555 0134"]
    assert not literals_left(spans, _app("plants"), {"a.ts": "phone: '555 0134'"}, request)
    assert left_sentences(()) == ()


def test_amounts_stand_however_they_are_written() -> None:
    app, _ = parse("app Spending\nentity Expense\n title text\n amount money\n row title=Rent | amount=1200\n")
    assert app is not None
    assert not literals_left(read_literals("rent $1,200"), app)


@given(st.text(max_size=120))
@settings(max_examples=60, deadline=None)
def test_any_request_leaves_a_blueprint_that_reads_back(text: str) -> None:
    placed = _placed("site", text)
    again, problems = parse(print_blueprint(placed.blueprint))
    assert again == placed.blueprint
    assert not problems


def test_a_renamed_entity_keeps_rows_and_is_renamed_everywhere() -> None:
    app, _ = parse(
        "app A\nentity Job archive\n title text\n row title=Mow\nentity Team\n name text\n done = count Job\n"
        "page Home landing\n form Job | Book\npage Jobs list Job\n"
    )
    assert app is not None
    text = print_blueprint(rename_entity(app, "Job", "Task"))
    assert "entity Task archive" in text
    assert " row title=Mow" in text
    assert " form Task | Book" in text
    assert "count Task" in text
    assert "Job\n" not in text.replace("page Jobs", "")


@pytest.mark.parametrize(
    ("said", "limits"),
    [
        ("online shop with payments", ("payments",)),
        ("a store that accepts cards", ("payments",)),
        ("website with shopping cart and payments", ("payments",)),
        ("booking site, payments, reviews", ("payments",)),
        ("rent tracker with payments and due dates", ()),
        ("invoices with payment date", ()),
        ("send me e-mails when something is due", ("sending e-mail or text messages",)),
        ("it should send people weekly emails", ("sending e-mail or text messages",)),
        ("chatbot that answers questions", ()),
        ("an ai chatbot", ("artificial intelligence",)),
        ("a chess game", ("a game of chess",)),
        ("chess club members", ()),
    ],
)
def test_what_cannot_be_built_is_known(said: str, limits: tuple[str, ...]) -> None:
    assert read_limits(said) == limits


def test_payments_of_a_shop_are_no_field() -> None:
    assert "payment" not in without_limits("online shop with payments")
    assert not [one for one in read_wishes("online shop with products, payments").fields if "payment" in one.field.name]


@pytest.mark.parametrize("word", ["deliveries", "invites", "relatives", "delivery date", "recoveries"])
def test_right_words_stay(word: str) -> None:
    assert respell(word) == word


def test_a_photo_credit_is_text() -> None:
    (field,) = (one.field for one in read_wishes("pictures with photo credit").fields)
    assert (field.name, field.kind) == ("photo credit", "text")


def test_a_list_with_foreign_joiners_is_read() -> None:
    wishes = read_wishes("rezepte mit foto, zutaten")
    assert wishes.subjects[0].startswith("Rezept")
    assert "Mit" not in wishes.subjects[0]


@pytest.mark.parametrize(
    ("name", "request_text", "subjects", "better"),
    [
        ("Mit Photo", "recipe box mit photo", ("Recipe",), "Recipe Box"),
        ("Customer Service", "simple crm for contacts and deals", ("Contact", "Deal"), "CRM"),
        ("App", "i want to keep track of all the wonderful places i have been", ("Place",), "Places"),
        ("Sales Desk", "simple crm", ("Contact",), "CRM"),
        ("Recipe Box", "recipes", ("Recipe",), "Recipe Box"),
        ("Customer Service", "tickets of our customer service", ("Ticket",), "Tickets"),
    ],
)
def test_names_that_say_nothing_give_way(name: str, request_text: str, subjects: tuple[str, ...], better: str) -> None:
    assert fit_name(name, request_text, subjects) == better


def test_a_draft_of_rules_has_a_name() -> None:
    assert draft(read_wishes("habit tracker")).name
