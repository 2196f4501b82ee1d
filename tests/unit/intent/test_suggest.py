"""Suggestions: each one, when clicked, does something; a vague wish gets some."""

from __future__ import annotations

from pathlib import Path

import pytest

from appforge_desktop.domain.blueprint.parse import parse
from appforge_desktop.domain.blueprint.patch import apply_patch
from appforge_desktop.domain.intent.classify import classify, is_vague
from appforge_desktop.domain.intent.suggest import suggest
from appforge_desktop.domain.intent.tweaks import match

APPS = sorted((Path(__file__).parents[2] / "fixtures" / "blueprints").glob("*.blueprint"))


@pytest.mark.parametrize("path", APPS, ids=lambda path: path.stem)
def test_every_suggestion_changes_the_app(path: Path) -> None:
    app, _ = parse(path.read_text("utf-8"))
    assert app is not None
    wishes = suggest(app)
    assert len(wishes) >= 2
    for wish in wishes:
        changes = match(wish, app)
        assert changes, wish
        assert apply_patch(app, changes)[0] != app, wish
        assert classify(wish, app).intent in ("change", "tweak"), wish


def test_no_app_no_suggestions() -> None:
    assert suggest(None) == ()


@pytest.mark.parametrize(
    ("message", "intent"),
    [
        ("how much is my monthly payment? loan calculator with amount, yearly interest and years", "new_app"),
        ("what do i need in the final exam? current grade, weight of the final in percent, wanted grade", "new_app"),
        ("what is a loan calculator?", "question"),
        ("what can you do? i am curious", "question"),
    ],
)
def test_a_question_that_goes_on_to_name_a_tool_asks_for_it(message: str, intent: str) -> None:
    assert classify(message, None).intent == intent


@pytest.mark.parametrize("message", ["make it better", "Make it look nicer!", "improve it", "make this more modern"])
def test_a_wish_without_a_what_is_vague(message: str) -> None:
    assert is_vague(message)


@pytest.mark.parametrize("message", ["make it dark", "make the title bigger", "add a nicer chart of price by month"])
def test_a_wish_with_a_what_is_not(message: str) -> None:
    assert not is_vague(message)
