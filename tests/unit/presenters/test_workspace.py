"""Workspace, status bar, palette and notices without a window."""

from __future__ import annotations

import pytest

from appforge_desktop.domain.turns import TurnRequest
from appforge_desktop.presenters.notices import Notices
from appforge_desktop.presenters.palette import PaletteModel, hits
from appforge_desktop.presenters.workspace import WorkspacePresenter
from at_once import tasks_at_once
from scripted_shell import MemorySettings, Shell, make_project, make_result, make_version


@pytest.fixture
def shell() -> Shell:
    return Shell(tasks_at_once())


def test_mode_and_panels_are_remembered() -> None:
    settings = MemorySettings()
    presenter = WorkspacePresenter(settings)
    assert presenter.state.mode == "chat"
    presenter.set_mode("all")
    presenter.toggle("chat")
    again = WorkspacePresenter(settings)
    assert again.state.mode == "all" and again.state.panels == {"code", "preview"}
    again.set_mode("all")
    assert again.state.panels == {"chat", "code", "preview"}


def test_the_last_panel_stays() -> None:
    presenter = WorkspacePresenter(MemorySettings())
    presenter.toggle("chat")
    presenter.toggle("preview")
    assert presenter.state.panels == {"preview"}


def test_widths_are_kept_for_each_mode_and_hidden_panels_keep_theirs() -> None:
    presenter = WorkspacePresenter(MemorySettings())
    usual = presenter.shares()
    presenter.remember_shares((500, 0, 900))
    assert presenter.shares() == (500, usual[1], 900)
    presenter.set_mode("code")
    assert presenter.shares() != (500, usual[1], 900)


def test_a_panel_that_joins_a_mode_without_it_gets_room() -> None:
    presenter = WorkspacePresenter(MemorySettings())
    presenter.toggle("code")
    assert all(presenter.shares())


def test_a_file_or_diff_that_opens_beside_the_chat_shows_everything() -> None:
    presenter = WorkspacePresenter(MemorySettings())
    presenter.show_code()
    assert presenter.state.mode == "all" and all(presenter.shares())
    presenter.set_mode("chat")
    assert presenter.state.panels == {"chat", "preview"}, "it is not remembered as a part of this mode"


@pytest.mark.parametrize("kept", ["x y z", "1 2", "0 0 0", "-1 2 3"])
def test_widths_that_make_no_sense_are_ignored(kept: str) -> None:
    settings = MemorySettings()
    usual = WorkspacePresenter(settings).shares()
    settings.set("workspace.shares.chat", kept)
    assert WorkspacePresenter(settings).shares() == usual


def test_commands_follow_the_workspace(shell: Shell) -> None:
    assert not shell.registry.run("view.code")
    shell.workspace.open(make_project())
    assert shell.registry.run("view.code") and shell.workspace.state.mode == "code"
    assert shell.registry.context.mode_code and not shell.registry.context.chat_shown
    assert shell.registry.run("view.toggle_chat") and shell.registry.context.chat_shown
    assert shell.registry.run("file.home") and not shell.registry.context.project_open


def test_going_to_the_message_box_shows_the_chat(shell: Shell) -> None:
    asked: list[None] = []
    shell.chat.focus.connect(asked.append)
    shell.workspace.open(make_project())
    shell.workspace.toggle("chat")
    shell.registry.run("chat.focus")
    assert "chat" in shell.workspace.state.panels and len(asked) == 1


def test_the_status_line(shell: Shell) -> None:
    project = make_project()
    shell.turns.answer = lambda request: make_result(request, version=make_version(project, 4))
    shell.workspace.open(project, "hello")
    state = shell.status.state
    assert (state.project, state.version, state.model_line) == ("Recipe Box", 4, "Scripted · ready")
    assert state.speed_line == "74 tokens/s · first 0.12 s"
    assert "118 tokens of the prompt reused, 31 evaluated" in state.speed_detail
    shell.status.set_problems(2)
    assert shell.status.state.problems == 2
    shell.workspace.home()
    assert (shell.status.state.project, shell.status.state.version, shell.status.state.problems) == ("", None, 0)


def test_the_status_says_that_the_model_writes(shell: Shell) -> None:
    lines: list[str] = []

    def answer(request: TurnRequest) -> object:
        lines.append(shell.status.state.model_line)
        return make_result(request)

    shell.turns.answer = answer  # type: ignore[assignment]
    shell.workspace.open(make_project(), "hello")
    assert lines == ["Scripted · writing"]


def test_the_palette_finds_by_beginning_initials_and_likeness(shell: Shell) -> None:
    shell.workspace.open(make_project())
    model = PaletteModel(shell.registry)
    assert model.rows("cod")[0].id == "view.code"
    assert model.rows("gtt")[0].id == "chat.focus"
    assert "view.toggle_preview" in [row.id for row in model.rows("preveiw pannel")][:3]
    assert model.rows("zzzzqqq") == ()


def test_the_palette_offers_only_what_can_run(shell: Shell) -> None:
    model = PaletteModel(shell.registry)
    assert "view.code" not in [row.id for row in model.rows("")]
    shell.workspace.open(make_project())
    assert "view.code" in [row.id for row in model.rows("")]


def test_recent_commands_lead(shell: Shell) -> None:
    shell.workspace.open(make_project())
    shell.registry.run("view.all")
    shell.registry.run("view.code")
    rows = PaletteModel(shell.registry).rows("")
    assert [(row.id, row.recent) for row in rows[:3]][:2] == [("view.code", True), ("view.all", True)]
    assert not rows[2].recent


def test_letters_that_were_found() -> None:
    assert hits("pan", "Chat panel") == {5, 6, 7}
    assert hits("cp", "Chat panel") == {0, 5}
    assert hits("xyz", "Chat panel") == frozenset()


def test_too_many_notices_push_the_oldest_out() -> None:
    notices, ends = Notices(), []
    notices.show("0", seconds=0, on_gone=lambda: ends.append("0 gone"))
    for number in range(1, 4):
        notices.show(str(number), seconds=0)
    assert [notice.text for notice in notices.state] == ["1", "2", "3"] and ends == ["0 gone"]


def test_notices_end_by_action_or_by_going() -> None:
    notices, ends = Notices(), []
    first = notices.show(
        "a", action="Undo", on_action=lambda: ends.append("undone"), on_gone=lambda: ends.append("gone")
    )
    second = notices.show("b", on_gone=lambda: ends.append("b gone"))
    notices.act(first)
    notices.dismiss(first)
    notices.dismiss(second)
    assert ends == ["undone", "b gone"] and notices.state == ()
