"""The chat's presenter."""

from __future__ import annotations

from dataclasses import replace

import pytest

from appforge_desktop.domain.ports.llm import ModelLost
from appforge_desktop.domain.problems import Problem
from appforge_desktop.domain.records import Message
from appforge_desktop.domain.turns import FileChange, TurnRequest, TurnResult
from appforge_desktop.foundation.errors import Cancelled, UserError
from appforge_desktop.presenters.chat import ChatState
from appforge_desktop.presenters.tasks import Tasks
from at_once import AtOnce, tasks_at_once
from scripted_shell import FIGURES, START, Shell, make_project, make_result, make_version

PROJECT = make_project()


@pytest.fixture
def workers() -> AtOnce:
    return AtOnce()


@pytest.fixture
def shell(workers: AtOnce) -> Shell:
    shell = Shell(tasks_at_once(workers))
    shell.chat.show(PROJECT)
    return shell


def roles(state: ChatState) -> list[tuple[str, str]]:
    return [(entry.role, entry.text) for entry in state.entries]


def test_a_message_and_its_answer(shell: Shell) -> None:
    shell.chat.ask("  add a rating ")
    assert shell.turns.asked == [TurnRequest(PROJECT.id, "add a rating")]
    assert roles(shell.chat.state) == [("user", "add a rating"), ("assistant", "Done.")]
    assert shell.chat.state.figures == FIGURES and not shell.chat.state.busy


def test_nothing_is_sent_for_a_blank_message_or_while_busy(shell: Shell, workers: AtOnce) -> None:
    shell.chat.ask("   ")
    workers.held = True
    shell.chat.ask("one")
    shell.chat.ask("two")
    workers.release()
    assert [request.text for request in shell.turns.asked] == ["one"]


def test_text_waits_for_the_drain(shell: Shell) -> None:
    seen: list[str] = []

    def answer(request: TurnRequest) -> TurnResult:
        seen.append(shell.chat.state.entries[-1].text)
        shell.chat.drain()
        seen.append(shell.chat.state.entries[-1].text)
        return make_result(request)

    shell.turns.answer = answer
    shell.chat.ask("hello")
    assert seen == ["", "So far"]


def test_the_stage_says_what_goes_on_since_when(shell: Shell, workers: AtOnce) -> None:
    stages: list[tuple[str, float]] = []
    shell.chat.changed.connect(lambda state: state.stage and stages.append((state.stage.text, state.stage.started)))
    shell.clock.advance(7)
    shell.chat.ask("hello")
    assert stages[0] == ("Reading your message", 7.0) and ("Writing", 7.0) in stages
    assert shell.chat.state.stage is None


def test_a_new_version_brings_a_card_and_wishes(shell: Shell) -> None:
    version = make_version(PROJECT, 1, blueprint="app board chart")
    changes = (FileChange("src/App.tsx", "added", 12, 0), FileChange("a.css", "changed", 2, 5))
    shell.versions.thumbnails = {"v1": b"png"}
    shell.turns.answer = lambda request: make_result(
        request, version=version, changes=changes, mended=("A star.",), choices=("Make it dark",)
    )
    shell.chat.ask("a recipe box")
    entry = shell.chat.state.entries[-1]
    assert entry.card is not None and entry.notes == ("A star.",)
    assert (entry.card.number, entry.card.added, entry.card.removed, entry.card.thumbnail) == (1, 14, 5, b"png")
    assert shell.chat.state.suggestions == ("Make it dark",)
    assert shell.chat.state.project == replace(PROJECT, head="v1")


def test_red_keeps_the_problems_and_retry_takes_its_place(shell: Shell) -> None:
    problem = Problem("types", "No such field", "src/App.tsx", 3)
    shell.turns.answer = lambda request: make_result(request, ok=False, message="Rolled back.", problems=(problem,))
    shell.chat.ask("break it")
    entry = shell.chat.state.entries[-1]
    assert (entry.state, entry.problems, entry.can_retry) == ("red", (problem,), True)
    shell.turns.answer = make_result
    shell.chat.retry()
    assert roles(shell.chat.state) == [("user", "break it"), ("assistant", "Done.")]


def test_retry_after_a_good_answer_adds_to_the_conversation(shell: Shell) -> None:
    shell.chat.ask("again")
    shell.chat.retry()
    assert [role for role, _ in roles(shell.chat.state)] == ["user", "assistant", "user", "assistant"]


def test_stop_keeps_what_was_said(shell: Shell) -> None:
    def answer(request: TurnRequest) -> TurnResult:
        shell.chat.stop()
        raise Cancelled

    shell.turns.answer = answer
    shell.chat.ask("hello")
    entry = shell.chat.state.entries[-1]
    assert (entry.text, entry.state) == ("So far\n\nStopped.", "stopped") and not shell.chat.state.busy


def test_fault_15_a_lost_model_keeps_the_text_and_says_that_it_restarts(shell: Shell) -> None:
    def answer(request: TurnRequest) -> TurnResult:
        raise ModelLost("The model's process ended.", partial="not used: the text came already")

    shell.turns.answer = answer
    shell.chat.ask("hello")
    entry = shell.chat.state.entries[-1]
    assert entry.text == "So far\n\nThe model's process ended." and "restarted" in entry.hint and entry.can_retry
    assert shell.chat.state.model == "lost" and "restarts" in shell.status.state.model_line
    shell.chat.model_back()
    assert shell.status.state.model_line == "Scripted · ready"
    shell.turns.answer = make_result
    shell.chat.retry()
    assert shell.chat.state.model == "idle"


def test_fault_15_partial_text_of_the_error_is_shown_when_none_came(shell: Shell) -> None:
    def answer(request: TurnRequest) -> TurnResult:
        raise ModelLost("It ended.", partial="Half an ans")

    shell.turns.events, shell.turns.answer = (), answer
    shell.chat.ask("hello")
    assert shell.chat.state.entries[-1].text == "Half an ans\n\nIt ended."


def test_a_defect_goes_to_the_crash_handler_and_the_panel_is_free_again(workers: AtOnce) -> None:
    defects: list[BaseException] = []
    shell = Shell(Tasks(workers, lambda run: run(), defects.append))
    shell.chat.show(PROJECT)

    def answer(request: TurnRequest) -> TurnResult:
        raise ZeroDivisionError

    shell.turns.answer = answer
    shell.chat.ask("hello")
    assert [type(defect) for defect in defects] == [ZeroDivisionError]
    entry = shell.chat.state.entries[-1]
    assert (entry.text, entry.state) == ("So far", "failed") and not shell.chat.state.busy


def test_an_edited_message_takes_its_place_from_the_version_before_it(shell: Shell) -> None:
    first, second = make_version(PROJECT, 1), make_version(PROJECT, 2, "v1")
    shell.versions.versions = [first, second]
    for version in (first, second):
        shell.turns.answer = lambda request, version=version: make_result(request, version=version)
        shell.chat.ask(f"make {version.number}")
    shell.chat.edit(shell.chat.state.entries[2].key)
    assert shell.chat.state.draft == "make 2"
    shell.chat.ask("make two")
    assert [text for role, text in roles(shell.chat.state) if role == "user"] == ["make 1", "make two"]
    assert shell.versions.went == ["v1"] and shell.chat.state.editing is None


def test_leaving_an_edit_changes_nothing(shell: Shell) -> None:
    shell.chat.ask("one")
    shell.chat.edit(shell.chat.state.entries[0].key)
    shell.chat.leave_edit()
    shell.chat.ask("two")
    assert len(shell.chat.state.entries) == 4


def test_each_project_keeps_its_own_conversation(shell: Shell, workers: AtOnce) -> None:
    workers.held = True
    shell.chat.ask("for the first")
    workers.held = False
    shell.chat.show(make_project("Other"))
    assert shell.chat.state.entries == () and not shell.chat.state.busy and shell.chat.working
    workers.release()
    assert shell.chat.state.entries == ()
    shell.chat.show(PROJECT)
    assert roles(shell.chat.state)[-1] == ("assistant", "Done.")


def test_the_past_comes_back_with_its_cards(shell: Shell) -> None:
    project = make_project("Old", head="v1")
    shell.versions.versions = [make_version(project, 1, turn_id="t1", thumbnail="sha")]
    shell.versions.thumbnails = {"v1": b"png"}
    shell.messages.kept = [
        Message("m1", project.id, "user", "a list", START, "t1"),
        Message("m2", project.id, "assistant", "Here it is.", START, "t1"),
    ]
    shell.chat.show(project)
    said, answer = shell.chat.state.entries
    assert said.card is None and answer.card is not None and answer.card.thumbnail == b"png"
    assert shell.status.state.version == 1 and not shell.chat.state.loading


def test_a_project_without_a_blueprint_gets_no_wishes(shell: Shell) -> None:
    shell.turns.answer = lambda request: make_result(request, version=make_version(PROJECT, 1))
    shell.chat.ask("change src/App.tsx")
    assert shell.chat.state.suggestions == ()


def test_undo_and_redo_move_between_versions(shell: Shell) -> None:
    first, second = make_version(PROJECT, 1), make_version(PROJECT, 2, "v1")
    shell.versions.versions = [first, second]
    shell.turns.answer = lambda request: make_result(request, version=second)
    shell.chat.ask("change it")
    assert shell.registry.context.can_undo_version and not shell.registry.context.can_redo_version
    assert not shell.registry.run("versions.undo"), "at home nothing is undone"
    shell.workspace.open(PROJECT)
    shell.registry.run("versions.undo")
    assert shell.chat.state.version == first and shell.registry.context.can_redo_version
    assert not shell.registry.context.can_undo_version
    shell.registry.run("versions.redo")
    assert shell.chat.state.version == second
    assert not shell.registry.context.can_redo_version
    lines = [entry.text for entry in shell.chat.state.entries[-2:]]
    assert lines == shell.versions.said == [f"Undone: {second.title}. Say *redo* to have it back.", "Done again."]


def test_revert_goes_to_the_version_before_the_card(shell: Shell) -> None:
    shell.versions.versions = [make_version(PROJECT, n, f"v{n - 1}" if n > 1 else None) for n in (1, 2, 3)]
    shell.turns.answer = lambda request: make_result(request, version=shell.versions.versions[2])
    shell.chat.ask("change it")
    shell.chat.revert("v2")
    assert shell.versions.went == ["v1"]
    assert shell.chat.state.entries[-1].text == shell.versions.said[0] == "Back to the version before."
    assert not shell.chat.state.can_redo, "a version that was made current again is a new one"


def test_a_blueprint_that_broke_off_keeps_its_lines(shell: Shell) -> None:
    def answer(request: TurnRequest) -> TurnResult:
        raise ModelLost("The model stopped.", partial="app Books")

    shell.turns.events, shell.turns.answer = (), answer
    shell.chat.ask("a list of books")
    assert shell.chat.state.entries[-1].text.startswith("```\napp Books\n```\n\n")


def test_an_undo_can_be_taken_back_after_a_restart(shell: Shell) -> None:
    project = make_project("Undone")
    shell.versions.versions, shell.versions.redoable = [make_version(project, 1)], True
    shell.chat.show(project)
    assert shell.chat.state.can_redo


def test_an_answer_that_changed_nothing_offers_no_retry(shell: Shell) -> None:
    def answer(request: TurnRequest) -> TurnResult:
        result = make_result(request)
        return replace(result, ok=False, turn=replace(result.turn, state="answered"))

    shell.turns.answer = answer
    shell.chat.ask("asdf")
    assert shell.chat.state.entries[-1].state == "done"


def test_a_move_that_fails_is_told(shell: Shell) -> None:
    shell.versions.versions = [make_version(PROJECT, 1)]
    shell.turns.answer = lambda request: make_result(request, version=shell.versions.versions[0])
    shell.chat.ask("start")
    shell.chat.undo()
    assert [notice.text for notice in shell.notices.state] == ["There is nothing to undo."]


def test_history_that_cannot_be_read_offers_a_retry(shell: Shell) -> None:
    project = make_project("Broken")
    faults = [UserError("The database is locked.")]
    read = shell.messages.messages

    def messages(project_id: str) -> list[Message]:
        if faults:
            raise faults.pop()
        return [*read(project_id), Message("m1", project_id, "user", "hello", START)]

    shell.messages.messages = messages  # type: ignore[method-assign]
    shell.chat.show(project)
    (notice,) = shell.notices.state
    assert notice.action == "Retry"
    shell.notices.act(notice.key)
    assert [entry.text for entry in shell.chat.state.entries] == ["hello"]


def test_clearing_empties_the_page(shell: Shell) -> None:
    shell.chat.ask("one")
    shell.chat.new()
    assert shell.chat.state.entries == () and shell.chat.state.project == PROJECT
