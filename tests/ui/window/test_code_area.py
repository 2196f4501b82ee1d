"""Where code shows: the editor, a comparison on top of it, and back."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from appforge_desktop.adapters.storage.memory import MemoryProjectFiles
from appforge_desktop.domain.diff import diff_files
from appforge_desktop.presenters.diff import DiffPresenter
from appforge_desktop.presenters.editor import EditorPresenter
from appforge_desktop.ui.window.code_area import CodeArea
from at_once import tasks_at_once

FILES = diff_files({"a.ts": b"one\n"}, {"a.ts": b"two\n"})


class Desk:
    """A code area and its presenters."""

    def __init__(self, qtbot: QtBot) -> None:
        files = MemoryProjectFiles(Path("nowhere"), {"a.ts": b"one\n"})
        self.editor, self.diff = EditorPresenter(files, tasks_at_once()), DiffPresenter()
        self.area = CodeArea(self.editor, self.diff)
        qtbot.addWidget(self.area)
        self.area.show()


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot)


def test_it_begins_with_the_editor(desk: Desk) -> None:
    assert desk.area.currentWidget() is desk.area.editor and desk.area.editor.isVisible()


def test_a_comparison_lies_on_top_until_it_is_closed(desk: Desk) -> None:
    desk.editor.open("a.ts")
    desk.diff.show("Make it dark", FILES)
    assert desk.area.diff.isVisible() and not desk.area.editor.isVisible()
    desk.diff.close()
    assert desk.area.editor.isVisible() and not desk.area.diff.isVisible()
    view = desk.area.editor.current_view()
    assert view is not None and view.text() == "one\n", "the tab is still there"


def test_a_comparison_that_is_there_already_is_shown(qtbot: QtBot) -> None:
    editor, diff = EditorPresenter(None, tasks_at_once()), DiffPresenter()
    diff.show("Make it dark", FILES)
    area = CodeArea(editor, diff)
    qtbot.addWidget(area)
    assert area.currentWidget() is area.diff


def test_the_editor_can_ask_how_its_text_differs_from_the_disk(desk: Desk) -> None:
    desk.area.editor.compare_asked.emit("a.ts", "mine\n", "theirs\n")
    assert desk.area.diff.isVisible()
    state = desk.diff.state
    assert (state.path, state.labels) == ("a.ts", ("On disk", "Yours"))
    lines = [(line.kind, line.text.strip()) for hunk in state.files[0].hunks for line in hunk.lines]
    assert sorted(lines) == [("added", "mine"), ("removed", "theirs")]


def test_reverting_closes_the_comparison(desk: Desk) -> None:
    reverted: list[int] = []
    desk.diff.show("Make it dark", FILES, revert=lambda: reverted.append(1))
    desk.diff.revert()
    assert reverted == [1] and desk.area.editor.isVisible()
