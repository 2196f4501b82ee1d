"""The diff panel."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from appforge_desktop.domain.diff import diff_files
from appforge_desktop.presenters.diff import DiffPresenter
from appforge_desktop.ui.diff import DiffPanel

OLD = "".join(f"const a{number} = 1;\n" for number in range(60))
NEW = OLD.replace("a5 = 1", "a5 = 2 /* é */").replace("const a40 = 1;\n", "") + "const last = 1;\n"
FILES = diff_files(
    {"src/App.tsx": OLD.encode(), "pic.png": b"\0a", "old.css": b".a{}\n"},
    {"src/App.tsx": NEW.encode(), "pic.png": b"\0b", "new.ts": b"export {};\n"},
)


class Desk:
    """A diff panel and what came of it."""

    def __init__(self, qtbot: QtBot) -> None:
        self.opened: list[tuple[str, int]] = []
        self.reverted: list[int] = []
        self.presenter = DiffPresenter(lambda path, line: self.opened.append((path, line)))
        self.panel = DiffPanel(self.presenter)
        qtbot.addWidget(self.panel)
        self.panel.resize(900, 300)
        self.panel.show()

    def show(self, path: str = "src/App.tsx") -> None:
        self.presenter.show("Add a board", FILES, revert=lambda: self.reverted.append(1), path=path)


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot)


def test_the_list_has_each_file_with_its_counts(desk: Desk) -> None:
    desk.show()
    rows = [desk.panel.files.item(row).data(Qt.ItemDataRole.UserRole) for row in range(desk.panel.files.count())]
    assert rows == ["new.ts", "old.css", "pic.png", "src/App.tsx"]
    assert desk.panel.sums.text() == "+3  −3"
    assert desk.panel.files.currentRow() == 3


def test_unified_shows_signs_numbers_and_colours(desk: Desk) -> None:
    desk.show()
    view = desk.panel.unified
    kinds = [row.kind for row in view.rows]
    at = kinds.index("added")
    assert view.text().splitlines()[at] == "const a5 = 2 /* é */;"
    assert "+" in view.number_text(at)
    assert "6" in view.number_text(at)
    assert view.markerGet(at) == 1 << 1
    assert view.markerGet(at - 1) == 1 << 2
    assert view.readOnly()
    skip = kinds.index("skip")
    assert "unchanged lines" in str(view.eOLAnnotationText(skip).data(), "utf-8")


def test_side_by_side_stays_level_and_scrolls_together(desk: Desk, qtbot: QtBot) -> None:
    desk.show()
    desk.panel.two.click()
    old, new = desk.panel.old, desk.panel.new
    assert old.isVisible()
    assert old.lineCount() == new.lineCount() == len(new.rows)
    old.setFirstVisibleLine(6)
    qtbot.waitUntil(lambda: new.firstVisibleLine() == old.firstVisibleLine() > 0)


def test_stepping_goes_through_changes_and_files(desk: Desk) -> None:
    desk.show("new.ts")
    desk.panel.step(1)
    for expected in ("old.css", "pic.png", "src/App.tsx"):
        desk.panel.step(1)
        assert desk.presenter.state.path == expected
    starts = desk.panel.unified.starts()
    assert len(starts) == 3
    desk.panel.step(1)
    view = desk.panel.unified
    assert view.lineFromPosition(view.currentPos()) == starts[1]
    desk.panel.step(1)
    desk.panel.step(1)
    assert view.lineFromPosition(view.currentPos()) == starts[2]
    desk.panel.step(-1)
    assert view.lineFromPosition(view.currentPos()) == starts[1]


def test_a_binary_file_says_so(desk: Desk) -> None:
    desk.show("pic.png")
    assert desk.panel.note.isVisible()
    assert "no text" in desk.panel.note.text()


def test_revert_and_open(desk: Desk) -> None:
    desk.show()
    desk.panel.open.click()
    assert desk.opened == [("src/App.tsx", 3)]
    desk.panel.revert.click()
    assert desk.reverted == [1]
    assert not desk.presenter.state.open
    assert not desk.panel.revert.isVisible()


def test_comparing_two_texts_has_no_revert(desk: Desk) -> None:
    desk.presenter.compare("a.ts", "mine\n", "theirs\n")
    assert not desk.panel.revert.isVisible()
    assert not desk.panel.files.isVisible()
    desk.panel.two.click()
    assert [label.text() for label in desk.panel.labels] == ["On disk", "Yours"]
    assert (desk.panel.old.text(), desk.panel.new.text()) == ("theirs", "mine")


def test_the_keys_work_with_the_focus_in_the_code(desk: Desk, qtbot: QtBot) -> None:
    desk.show()
    view = desk.panel.unified
    qtbot.keyClick(view, Qt.Key.Key_F7)
    qtbot.keyClick(view, Qt.Key.Key_F7)
    assert view.lineFromPosition(view.currentPos()) == view.starts()[1]
    qtbot.keyClick(view, Qt.Key.Key_F7, Qt.KeyboardModifier.ShiftModifier)
    assert view.lineFromPosition(view.currentPos()) == view.starts()[0]
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert not desk.presenter.state.open
