"""The chat panel."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from appforge_desktop.domain.problems import Problem
from appforge_desktop.domain.turns import FileChange
from appforge_desktop.ui.chat import ChatPanel
from appforge_desktop.ui.chat.answer import is_code
from appforge_desktop.ui.chat.bubble import Said
from appforge_desktop.ui.chat.change import ChangeView
from scripted_shell import Shell, make_project, make_result, make_version

PROJECT = make_project()


@pytest.fixture
def panel(qtbot: QtBot, shell: Shell) -> ChatPanel:
    panel = ChatPanel(shell.chat)
    qtbot.addWidget(panel)
    panel.resize(420, 700)
    panel.show()
    shell.chat.show(PROJECT)
    return panel


def ask(qtbot: QtBot, panel: ChatPanel, text: str) -> None:
    qtbot.keyClicks(panel.composer.edit, text)
    qtbot.keyClick(panel.composer.edit, Qt.Key.Key_Return)


def words(widget: QWidget) -> list[str]:
    labels = [one.text() for one in widget.findChildren(QLabel) if one.isVisible()]
    return [*labels, *(one.text().strip() for one in widget.findChildren(QPushButton) if one.isVisible())]


def wait_idle(qtbot: QtBot, shell: Shell) -> None:
    qtbot.waitUntil(lambda: not shell.chat.state.busy and bool(shell.chat.state.entries))


def test_enter_sends_and_shift_enter_breaks_the_line(qtbot: QtBot, shell: Shell, panel: ChatPanel) -> None:
    edit = panel.composer.edit
    qtbot.keyClicks(edit, "one")
    height = edit.height()
    qtbot.keyClick(edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(edit, "two")
    assert edit.height() > height
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    wait_idle(qtbot, shell)
    assert shell.turns.asked[0].text == "one\ntwo" and edit.text() == ""
    assert panel.last_answer() == "Done."


def test_text_streams_in_and_stop_keeps_it(qtbot: QtBot, shell: Shell, panel: ChatPanel) -> None:
    shell.turns.blocked = True
    ask(qtbot, panel, "a todo list")
    qtbot.waitUntil(lambda: panel.last_answer() == "So far")
    assert panel.stage.isVisible() and panel.stage.words.text() == "Writing…"
    assert panel.composer.go.accessibleName() == "Stop"
    panel.composer.go.click()
    wait_idle(qtbot, shell)
    assert panel.last_answer() == "So far\n\nStopped." and not panel.stage.isVisible()
    assert panel.composer.go.accessibleName() == "Send" and "Retry" in words(panel.answers[-1])


def test_the_seconds_go_on(qtbot: QtBot, shell: Shell, panel: ChatPanel) -> None:
    shell.turns.blocked = True
    ask(qtbot, panel, "a todo list")
    qtbot.waitUntil(lambda: panel.stage.time.text() == "0 s")
    shell.clock.advance(75)
    qtbot.waitUntil(lambda: panel.stage.time.text() == "1 min 15 s")
    shell.chat.stop()
    wait_idle(qtbot, shell)


def test_a_draft_is_kept_while_an_answer_comes(qtbot: QtBot, shell: Shell, panel: ChatPanel) -> None:
    shell.turns.blocked = True
    ask(qtbot, panel, "one")
    ask(qtbot, panel, "two")
    assert panel.composer.edit.text() == "two"
    shell.turns.gate.set()
    wait_idle(qtbot, shell)
    assert len(shell.turns.asked) == 1


def test_the_card_shows_what_changed(qtbot: QtBot, shell: Shell, panel: ChatPanel) -> None:
    changes = tuple(FileChange(f"src/part{n}.tsx", "added", n, 0) for n in range(1, 8))
    version = make_version(PROJECT, 3, "v2")
    shell.versions.versions = [make_version(PROJECT, 2), version]
    shell.turns.answer = lambda request: make_result(request, version=version, changes=changes, mended=("A star.",))
    ask(qtbot, panel, "add parts")
    wait_idle(qtbot, shell)
    (card,) = panel.findChildren(ChangeView)
    assert {"Version 3", "7 files", "+28", "src/part1.tsx", "2 more"} <= set(words(card))
    next(one for one in card.findChildren(QPushButton) if one.text().strip() == "2 more").click()
    qtbot.waitUntil(lambda: "src/part7.tsx" in words(card))
    card.diff.click()
    assert shell.diffs == ["v3"]
    card.revert.click()
    qtbot.waitUntil(lambda: shell.versions.went == ["v2"])


def test_notes_are_folded_and_problems_are_open(qtbot: QtBot, shell: Shell, panel: ChatPanel) -> None:
    problem = Problem("types", "No such field", "src/App.tsx", 3)
    shell.turns.answer = lambda request: make_result(
        request, ok=False, problems=(problem,), mended=("Left the map out.",)
    )
    ask(qtbot, panel, "add a map")
    wait_idle(qtbot, shell)
    answer = panel.answers[-1]
    assert "src/App.tsx:3: No such field" in words(answer) and "Left the map out." not in words(answer)
    next(one for one in answer.findChildren(QPushButton) if one.text().strip() == "1 note").click()
    assert "Left the map out." in words(answer)


def test_edit_brings_the_message_back_into_the_box(qtbot: QtBot, shell: Shell, panel: ChatPanel) -> None:
    ask(qtbot, panel, "a todo list")
    wait_idle(qtbot, shell)
    (said,) = panel.findChildren(Said)
    said.edit.click()
    assert panel.composer.edit.text() == "a todo list"
    qtbot.keyClicks(panel.composer.edit, " with dates")
    qtbot.keyClick(panel.composer.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(shell.turns.asked) == 2 and not shell.chat.state.busy)
    visible = [one.text for one in panel.findChildren(Said) if one.isVisible()]
    assert visible == ["a todo list with dates"]


def test_copy(qtbot: QtBot, shell: Shell, panel: ChatPanel) -> None:
    ask(qtbot, panel, "a todo list")
    wait_idle(qtbot, shell)
    panel.findChildren(Said)[0].copy.click()
    assert QGuiApplication.clipboard().text() == "a todo list"


def test_a_wish_is_one_click(qtbot: QtBot, shell: Shell, panel: ChatPanel) -> None:
    shell.turns.answer = lambda request: make_result(request, choices=("Make it dark", "Add notes"))
    ask(qtbot, panel, "a todo list")
    wait_idle(qtbot, shell)
    chips = [one for one in panel.composer.findChildren(QPushButton) if one.isVisible()]
    assert [one.text() for one in chips] == ["Make it dark", "Add notes"]
    wish = chips[0].text()
    chips[0].click()
    qtbot.waitUntil(lambda: len(shell.turns.asked) == 2)
    assert shell.turns.asked[1].text == wish
    wait_idle(qtbot, shell)


def test_only_what_changed_is_painted_again(qtbot: QtBot, shell: Shell, panel: ChatPanel) -> None:
    ask(qtbot, panel, "one")
    wait_idle(qtbot, shell)
    first = panel.answers[0]
    entry = first.entry
    ask(qtbot, panel, "two")
    qtbot.waitUntil(lambda: len(shell.turns.asked) == 2 and not shell.chat.state.busy)
    assert panel.answers[0] is first and first.entry is entry and len(panel.answers) == 2


def test_a_panel_that_is_gone_listens_no_more(qtbot: QtBot, shell: Shell) -> None:
    panel = ChatPanel(shell.chat)
    panel.deleteLater()
    qtbot.waitUntil(lambda: not Shiboken.isValid(panel))
    shell.chat.show(replace(PROJECT, id="other"))
    assert shell.chat.state.project is not None


@pytest.mark.parametrize(
    ("text", "expected"),
    [('app "Recipe Box"', True), ("add field x", True), ("The app has", False), ("**Yes**", False), ("", False)],
)
def test_what_is_written_for_the_compiler_looks_like_code(text: str, expected: bool) -> None:
    assert is_code(text) is expected
