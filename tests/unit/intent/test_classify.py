"""What a person wants with a message: the table in kinds.txt."""

from __future__ import annotations

import pytest

from appforge_desktop.domain.intent import classify
from unit.intent.tables import app_named, kinds

APP = app_named("recipe_box")
FEWEST = 150


@pytest.mark.parametrize(("there", "message", "intent"), kinds())
def test_the_kind_of_a_message(there: bool, message: str, intent: str) -> None:
    assert classify(message, APP if there else None).intent == intent


def test_the_table_is_large() -> None:
    assert len(set(kinds())) >= FEWEST


def test_an_app_about_the_same_thing_is_no_other_app() -> None:
    assert classify("make a recipe list sorted by rating", APP).intent == "change"
    assert classify("make a movie list sorted by rating instead", APP).intent == "new_app"


def test_without_an_app_nothing_is_a_change() -> None:
    assert {classify(message, None).intent for _, message, _ in kinds()} <= {
        "new_app",
        "question",
        "undo",
        "redo",
        "other",
    }
