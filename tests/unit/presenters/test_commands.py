"""Commands as data: no conflicts, sound conditions, and a page that says the same."""

from __future__ import annotations

import pytest

from appforge_desktop.foundation.paths import resource
from appforge_desktop.presenters.commands import COMMANDS, Command, CommandRegistry, Context, commands_reference
from appforge_desktop.presenters.commands.registry import check_commands


def test_no_two_commands_share_a_shortcut_or_an_id() -> None:
    assert check_commands(COMMANDS) == []


def test_a_shared_shortcut_is_found_whatever_its_case() -> None:
    clash = (Command("a.one", "One", "Ctrl+J"), Command("a.two", "Two", "F3, ctrl+j"))
    assert check_commands(clash) == ["ctrl+j is there 2 times"]
    with pytest.raises(ValueError, match=r"ctrl\+j"):
        CommandRegistry(clash)


def test_a_condition_on_an_unknown_flag_is_found() -> None:
    assert check_commands([Command("a.one", "One", when="not flying")]) == ["a.one names an unknown flag flying"]


def test_every_command_can_be_reached_and_explains_itself() -> None:
    for command in COMMANDS:
        assert command.help.endswith(".") and command.run and command.menu.count("/") == 1, command.id


@pytest.mark.parametrize(
    ("condition", "expected"),
    [("", True), ("project_open", True), ("not project_open", False), ("project_open and not chat_busy", True)],
)
def test_conditions(condition: str, expected: bool) -> None:
    assert Context(project_open=True).holds(condition) is expected


def test_a_command_runs_when_it_is_bound_and_its_condition_holds() -> None:
    ran: list[str] = []
    registry = CommandRegistry([Command("chat.stop", "Stop", when="chat_busy", run="chat:stop")])
    registry.update(chat_busy=True)
    assert not registry.run("chat.stop")
    registry.bind({"chat:stop": lambda: ran.append("stop")})
    assert registry.run("chat.stop") and ran == ["stop"]
    registry.update(chat_busy=False)
    assert not registry.run("chat.stop") and ran == ["stop"]


def test_binding_an_unknown_key_is_a_defect() -> None:
    with pytest.raises(KeyError):
        CommandRegistry(COMMANDS).bind({"chat:fly": lambda: None})


def test_what_is_not_bound_is_named() -> None:
    registry = CommandRegistry(COMMANDS)
    registry.bind({"chat:stop": lambda: None})
    assert "chat:stop" not in registry.unbound() and "chat:retry" in registry.unbound()


def test_listeners_hear_of_real_changes_only() -> None:
    heard: list[Context] = []
    registry = CommandRegistry(COMMANDS)
    registry.changed.connect(heard.append)
    registry.update(chat_busy=False)
    registry.update(chat_busy=True)
    assert [context.chat_busy for context in heard] == [True]


def test_the_committed_reference_page_is_the_generated_one() -> None:
    page = resource().parent / "docs" / "commands.md"
    assert page.read_text(encoding="utf-8") == commands_reference()
