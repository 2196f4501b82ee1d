"""The twenty common changes, each in the words that people use for it: twenty.txt."""

from __future__ import annotations

from collections import Counter

import pytest

from appforge_desktop.domain.blueprint.check import problems
from appforge_desktop.domain.blueprint.patch import apply_patch, print_patch
from appforge_desktop.domain.intent import classify, match
from unit.intent.tables import app_named, twenty

FEWEST = 8
WISHES = 20
BACK = (
    "undo",
    "undo that",
    "undo please",
    "go back",
    "revert",
    "roll back",
    "take that back",
    "put it back",
    "no, undo",
)
AGAIN = ("redo", "redo that", "redo it", "do it again", "bring it back", "undo the undo", "reapply that", "redo please")


@pytest.mark.parametrize(("wish", "app", "message", "patch"), twenty())
def test_a_common_change(wish: str, app: str, message: str, patch: str) -> None:
    before = app_named(app)
    changes = match(message, before)
    assert changes, wish
    assert print_patch(changes) == patch
    after, told = apply_patch(before, changes)
    assert after != before and problems(after) == []
    assert len(told) == len(changes), told
    assert classify(message, before).intent in ("change", "tweak")


@pytest.mark.parametrize(("message", "intent"), [*((one, "undo") for one in BACK), *((one, "redo") for one in AGAIN)])
def test_there_and_back(message: str, intent: str) -> None:
    for app in ("recipe_box", "bakery", "toolbox"):
        assert classify(message, app_named(app)).intent == intent


def test_each_is_said_in_many_ways() -> None:
    said = Counter(wish for wish, _, _, _ in twenty())
    assert len(said) + 2 >= WISHES  # undo and redo are no patches
    assert min(said.values()) >= FEWEST
