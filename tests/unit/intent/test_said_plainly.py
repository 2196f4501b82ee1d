"""What was understood and cannot be done is told; nothing is done to the wrong thing."""

from __future__ import annotations

import pytest

from appforge_desktop.domain.blueprint.patch import apply_patch
from appforge_desktop.domain.intent import read_tweaks
from appforge_desktop.domain.intent.part_finding import reparted
from appforge_desktop.domain.prompting.looks import read_look
from appforge_desktop.domain.prompting.patches import patch_choices
from unit.intent.tables import app_named


@pytest.mark.parametrize(
    ("app", "message", "words"),
    [
        ("bakery", "add a FAQ section", "question and its answer"),
        ("bakery", "add testimonials", "by whom"),
        ("bakery", "add a contact section with our e-mail address", "address or number itself"),
        ("toolbox", "remove sushi", "two options"),
        ("toolbox", "remove the input people", "worked out from it"),
        ("toolbox", "add a question", "question"),
        ("crm", "hide won deals", "last option"),
        ("household", "hide paid ones", "checkbox"),
    ],
)
def test_what_is_missing_is_named(app: str, message: str, words: str) -> None:
    read = read_tweaks(message, app_named(app))
    assert not read.changes
    assert any(words in note for note in (*read.notes, *read.unread))


@pytest.mark.parametrize("app", ["recipe_box", "household", "bakery", "toolbox"])
@pytest.mark.parametrize(
    "message",
    ["remove the unicorn", "rename the unicorn to horse", "move the unicorn first", "the unicorn costs 5 euros"],
)
def test_what_is_not_there_changes_nothing(app: str, message: str) -> None:
    read = read_tweaks(message, app_named(app))
    assert not read.changes
    assert read.unread


@pytest.mark.parametrize("message", ["remove the won deals", "hide won deals", "drop old companies"])
def test_some_items_are_not_the_whole_list(message: str) -> None:
    assert not read_tweaks(message, app_named("crm")).changes


def test_a_wish_behind_a_text_is_a_wish_of_its_own() -> None:
    app = app_named("bakery")
    after, _ = apply_patch(
        app, read_tweaks("add a FAQ: Do you bake cakes? Yes, and add 5 euros for cream.", app).changes
    )
    faqs = [part.slots for part in after.pages[0].parts if part.word == "faq"]
    assert faqs[-1] == ("Do you bake cakes?", "Yes, and add 5 euros for cream.")
    after, _ = apply_patch(app, read_tweaks("add a FAQ: Do you bake cakes? Yes. Make it dark", app).changes)
    assert after.theme.mode == "dark"
    assert any(part.slots == ("Do you bake cakes?", "Yes.") for part in after.pages[0].parts)


def test_parts_come_in_the_order_that_was_wanted() -> None:
    app = app_named("bakery")
    page = app.pages[0]
    turned = list(reversed(page.parts))
    after, _ = apply_patch(app, reparted(app, page, turned))
    assert list(after.pages[0].parts) == turned


def test_the_model_may_do_nothing_to_an_app_that_keeps_nothing() -> None:
    assert patch_choices("make the snake faster", app_named("toolbox")) == 'root ::= "nothing" "\\n"\n'


@pytest.mark.parametrize(
    ("text", "size"),
    [("a list for grandma, large text please", "large"), ("smaller text", "small"), ("with big letters", "large"),
     ("normal text size", "regular"), ("a list of large dogs", None), ("text messages of my big brother", None)],
)  # fmt: skip
def test_the_size_of_text(text: str, size: str | None) -> None:
    assert read_look(text).size == size
