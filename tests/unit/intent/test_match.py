"""What rules make of messages without the model: a table for each app, and what they must leave alone."""

from __future__ import annotations

import pytest

from appforge_desktop.domain.blueprint.check import problems
from appforge_desktop.domain.blueprint.patch import apply_patch, print_patch
from appforge_desktop.domain.intent import match
from unit.intent.tables import APPS, app_named, changed, not_by_rules

REFUSALS = ("There is no ", " has no ", "There is already", " already has ", "nothing")
FEWEST, FEWEST_LEFT = 120, 25
CASES = [(app, message, patch) for app in APPS for message, patch in changed(app)]


@pytest.mark.parametrize(("app", "message", "patch"), CASES)
def test_a_message_is_this_patch(app: str, message: str, patch: str) -> None:
    changes = match(message, app_named(app))
    assert changes is not None
    assert print_patch(changes) == patch


@pytest.mark.parametrize(("app", "message"), not_by_rules())
def test_rules_leave_alone_what_they_do_not_understand(app: str, message: str) -> None:
    assert match(message, app_named(app)) is None


def test_the_patches_of_the_tables_can_be_carried_out() -> None:
    for app, message, _ in CASES:
        before = app_named(app)
        after, told = apply_patch(before, match(message, before) or [])
        assert not problems(after), message
        assert not [one for one in told if any(words in one for words in REFUSALS)], message


def test_the_tables_are_large() -> None:
    assert len(CASES) >= FEWEST
    assert len(not_by_rules()) >= FEWEST_LEFT
