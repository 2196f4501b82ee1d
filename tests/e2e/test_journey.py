"""The main job, end to end: say it, see it run, change it, edit it, undo, and find everything after a restart."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import requires
from appforge_desktop.foundation.paths import AppFolders
from appforge_desktop.presenters.editor.search import Query, find_all
from appforge_desktop.ui.window.application import make_application
from journey import Person, at_the_window

pytestmark = [pytest.mark.web, pytest.mark.model]

SENTENCE = "a recipe box with photos, ratings and cooking time"
FOLLOW_UP = "add a difficulty and show it as a board"
LEVELS = ("Easy", "Medium", "Hard")
PAGE = "src/pages/RecipesPage.tsx"


@pytest.fixture
def folders(tmp_path: Path, qapp: QApplication) -> Iterator[AppFolders]:
    """Fresh folders, with the model and the built modules that all tests share."""
    requires.require_model()
    requires.require_vendor()
    make_application([])
    shared = AppFolders.of_this_machine().cache
    yield AppFolders(tmp_path / "data", shared, tmp_path / "projects").ensure()


def test_the_main_job(qtbot: QtBot, folders: AppFolders) -> None:
    with at_the_window(qtbot, folders) as person:
        say_it_and_see_it_run(person)
        keep_something_in_the_app(person)
        change_it_by_talking(person)
        edit_it_outside(person)
        edit_it_in_the_editor(person)
        take_the_board_back(person)
        said = [entry.text for entry in person.desktop.presenters.chat.state.entries]
    with at_the_window(qtbot, folders) as person:
        find_everything_again(person, said)


def say_it_and_see_it_run(person: Person) -> None:
    person.build(SENTENCE)
    person.until(lambda: bool(person.chat.answers) and person.is_calm(), "the first app")
    person.until_shown("Recipe")
    person.until_js("document.querySelectorAll('main li a').length >= 3")
    assert person.desktop.presenters.chat.state.entries[0].text == SENTENCE
    assert "ready" in person.chat.last_answer()
    assert (person.folder / PAGE).is_file()


def keep_something_in_the_app(person: Person) -> None:
    """Data goes into the page's own IndexedDB."""
    person.click("main button", "recipe")
    person.fill("dialog input, [role=dialog] input", "Grandmother's soup")
    person.click("dialog button, [role=dialog] button", "Save")
    person.until_shown("Grandmother's soup")


def change_it_by_talking(person: Person) -> None:
    answer = person.say(FOLLOW_UP)
    assert "ifficulty" in answer
    person.click("nav a", "Board")
    person.until_shown(*LEVELS)
    person.until_js("document.querySelectorAll('main section h2').length >= 3")


def edit_it_outside(person: Person) -> None:
    """As another program does."""
    person.click("nav a", "Recipes")
    file = person.folder / PAGE
    file.write_text(file.read_text("utf-8").replace('title="Recipes"', 'title="All we cook"'), "utf-8")
    person.until_shown("All we cook")


def edit_it_in_the_editor(person: Person) -> None:
    presenters = person.desktop.presenters
    presenters.reveal(PAGE, 1)
    person.until(lambda: presenters.editor.state.current == PAGE, "the file in the editor")
    assert person.desktop.code is not None
    editor = person.desktop.code.editor
    view = editor.current_view()
    assert view is not None
    person.until(lambda: "All we cook" in view.text(), "the text in the editor")
    found, _ = find_all(view.text(), Query("All we cook"))
    view.replace_spans([(found[0], "Our kitchen")])
    QTest.keyClick(person.desktop.window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    person.until_shown("Our kitchen")
    assert "Our kitchen" in (person.folder / PAGE).read_text("utf-8")


def take_the_board_back(person: Person) -> None:
    """The follow-up goes, what was edited by hand stays."""
    assert "Undone" in person.say("undo that")
    person.until_js("![...document.querySelectorAll('nav a')].some(one => one.innerText.includes('Board'))")
    person.until_shown("Our kitchen")


def find_everything_again(person: Person, said: list[str]) -> None:
    desktop = person.desktop
    person.until(lambda: len(desktop.presenters.home.state.recents) == 1, "the project among the recent ones")
    desktop.presenters.home.open(desktop.presenters.home.state.recents[0].id)
    person.until(lambda: desktop.presenters.workspace.state.project is not None, "the project")
    person.until_shown("Our kitchen", "Grandmother's soup")
    person.until(lambda: len(desktop.presenters.chat.state.entries) == len(said), "the conversation")
    assert [entry.text for entry in desktop.presenters.chat.state.entries] == said
    services = desktop.whole.result()
    project = desktop.presenters.workspace.state.project
    assert project is not None
    titles = [version.title for version in services.versions.of_project(project)]
    assert len(titles) >= 3, titles
