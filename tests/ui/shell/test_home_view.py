"""Home on the screen, all of it by keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QInputDialog, QPushButton
from pytestqt.qtbot import QtBot

from appforge_desktop.presenters.home import EXAMPLES
from appforge_desktop.ui.home.card import ProjectCard
from appforge_desktop.ui.home.view import HomeView
from scripted_shell import Shell, make_project


@pytest.fixture
def view(qtbot: QtBot, shell: Shell) -> HomeView:
    view = HomeView(shell.home)
    qtbot.addWidget(view)
    view.resize(1000, 760)
    view.show()
    return view


def cards(view: HomeView) -> list[ProjectCard]:
    return [one for one in view.findChildren(ProjectCard) if one.isVisible()]


def with_projects(qtbot: QtBot, shell: Shell, view: HomeView) -> list[ProjectCard]:
    shell.projects.projects = [make_project("Recipe Box"), make_project("Workout Log", 90)]
    shell.home.refresh()
    qtbot.waitUntil(lambda: len(cards(view)) == 2)
    return cards(view)


def test_a_sentence_and_enter_start_an_app(qtbot: QtBot, shell: Shell, view: HomeView) -> None:
    qtbot.keyClicks(view.prompt.edit, "a reading list")
    assert view.prompt.build.isEnabled()
    qtbot.keyClick(view.prompt.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(shell.turns.asked) and not shell.chat.state.busy)
    assert shell.turns.asked[0].text == "a reading list"


def test_nothing_to_build_nothing_to_press(view: HomeView) -> None:
    assert not view.prompt.build.isEnabled()


def test_an_example_fills_the_box_and_waits(qtbot: QtBot, shell: Shell, view: HomeView) -> None:
    chip = next(one for one in view.findChildren(QPushButton) if one.text() == EXAMPLES[1][0])
    chip.click()
    assert view.prompt.edit.text() == EXAMPLES[1][1] and shell.turns.asked == []


def test_the_empty_home_teaches(qtbot: QtBot, shell: Shell, view: HomeView) -> None:
    shell.home.refresh()
    qtbot.waitUntil(view.lessons.isVisible)
    with_projects(qtbot, shell, view)
    assert not view.lessons.isVisible()


def test_a_card_opens_by_key(qtbot: QtBot, shell: Shell, view: HomeView) -> None:
    card = with_projects(qtbot, shell, view)[1]
    assert card.accessibleName() == "Workout Log, opened 1 hour ago"
    qtbot.keyClick(card, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shell.workspace.state.project is not None)
    assert shell.workspace.state.project.name == "Workout Log"  # type: ignore[union-attr]


def test_delete_removes_and_undo_brings_back(qtbot: QtBot, shell: Shell, view: HomeView) -> None:
    card = with_projects(qtbot, shell, view)[0]
    view.activateWindow()
    card.setFocus()
    qtbot.keyClick(card, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: [one.project.name for one in cards(view)] == ["Workout Log"])
    assert cards(view)[0].hasFocus()
    shell.notices.act(shell.notices.state[0].key)
    qtbot.waitUntil(lambda: len(cards(view)) == 2)


def test_f2_renames(qtbot: QtBot, shell: Shell, view: HomeView) -> None:
    card = with_projects(qtbot, shell, view)[0]
    qtbot.keyClick(card, Qt.Key.Key_F2)
    (dialog,) = view.findChildren(QInputDialog)
    dialog.setTextValue("Kitchen Notes")
    dialog.accept()
    qtbot.waitUntil(lambda: next((one.project.name for one in cards(view)), "") == "Kitchen Notes")


def test_the_menu_of_a_card_has_everything(qtbot: QtBot, shell: Shell, view: HomeView) -> None:
    card = with_projects(qtbot, shell, view)[0]
    menu = card.menu()
    assert [action.text() for action in menu.actions()] == ["Open", "Rename…", "Show folder", "Remove from list"]
    menu.actions()[2].trigger()
    assert shell.revealed == [Path("projects", "Recipe Box")]


@pytest.mark.parametrize("is_folder", [True, False])
def test_a_folder_can_be_dropped_and_a_file_cannot(
    qtbot: QtBot, shell: Shell, view: HomeView, tmp_path: Path, is_folder: bool
) -> None:
    dropped = tmp_path / "notes"
    dropped.mkdir() if is_folder else dropped.write_text("x", encoding="utf-8")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(dropped))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), copy, mime, left, none)
    enter.setAccepted(False)
    view.dragEnterEvent(enter)
    assert enter.isAccepted() is is_folder
    view.dropEvent(QDropEvent(QPointF(5, 5), copy, mime, left, none))
    if is_folder:
        qtbot.waitUntil(lambda: shell.workspace.state.project is not None)
    assert (shell.workspace.state.project is not None) is is_folder


def test_the_placeholder_goes_through_the_examples(view: HomeView) -> None:
    seen = set()
    for _ in EXAMPLES:
        seen.add(view.prompt.edit.placeholderText())
        view.prompt._rotate()
    assert len(seen) == len(EXAMPLES)
