"""The editor panel: tabs, saving, the three-way choice, jumping."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabBar

Desk = Any
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_without_a_file_it_says_what_to_do(desk: Desk) -> None:
    assert desk.panel.nothing.isVisible()
    assert not desk.panel.tabs.isVisible()
    desk.panel.save()
    desk.panel.open_find()
    assert not desk.panel.find_bar.isVisible()


def test_typing_makes_it_dirty_and_ctrl_s_saves(desk: Desk) -> None:
    view = desk.open("b.txt")
    desk.type("new ")
    assert desk.dirty() == ("b.txt",)
    button = desk.panel.tabs.tabButton(0, QTabBar.ButtonPosition.RightSide)
    assert button.dirty
    desk.key(Qt.Key.Key_S, CTRL)
    assert desk.files.read("b.txt") == b"new one\ntwo\n"
    assert (desk.dirty(), desk.saved) == ((), ["b.txt"])
    assert not button.dirty
    view.undo()
    assert view.text() == "one\ntwo\n"
    assert desk.dirty() == ("b.txt",)


def test_each_tab_keeps_its_caret_and_its_undo(desk: Desk) -> None:
    first = desk.open("src/App.tsx", 4, 9)
    desk.type("x")
    desk.open("b.txt")
    assert desk.panel.facts.path.text() == "b.txt"
    desk.presenter.show("src/App.tsx")
    assert desk.panel.current_view() is first
    assert (first.caret().line, first.caret().column) == (4, 10)
    assert desk.panel.facts.place.text() == "Ln 4, Col 10"
    assert "TypeScript React" in desk.panel.facts.language.text()


def test_tabs_show_names_tooltips_and_follow_clicks(desk: Desk) -> None:
    desk.open("src/App.tsx")
    desk.open("b.txt")
    tabs = desk.panel.tabs
    assert [tabs.tabText(index) for index in range(tabs.count())] == ["App.tsx", "b.txt"]
    assert tabs.tabToolTip(0) == "src/App.tsx"
    desk.qtbot.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(0).center())
    assert desk.presenter.state.current == "src/App.tsx"
    tabs.moveTab(0, 1)
    assert [tab.path for tab in desk.presenter.state.tabs] == ["b.txt", "src/App.tsx"]


def test_the_middle_button_closes_a_clean_tab_without_asking(desk: Desk) -> None:
    desk.open("src/App.tsx")
    desk.open("b.txt")
    tabs = desk.panel.tabs
    desk.qtbot.mouseClick(tabs, Qt.MouseButton.MiddleButton, pos=tabs.tabRect(0).center())
    assert [tab.path for tab in desk.presenter.state.tabs] == ["b.txt"]
    assert desk.asked == []
    desk.key(Qt.Key.Key_W, CTRL)
    assert desk.panel.nothing.isVisible()


@pytest.mark.parametrize(
    ("answer", "open_after", "content"),
    [("cancel", True, b"one\ntwo\n"), ("discard", False, b"one\ntwo\n"), ("save", False, b"xone\ntwo\n")],
)
def test_closing_a_dirty_tab_asks(desk: Desk, answer: str, open_after: bool, content: bytes) -> None:
    desk.open("b.txt")
    desk.type("x")
    desk.answer = answer
    desk.panel.close_tab()
    assert desk.asked == [["b.txt"]]
    assert bool(desk.presenter.state.tabs) is open_after
    assert desk.files.read("b.txt") == content


@pytest.mark.parametrize(("answer", "left"), [("cancel", []), ("discard", [1]), ("save", [1])])
def test_leaving_asks_about_everything_unsaved(desk: Desk, answer: str, left: list[int]) -> None:
    gone: list[int] = []
    desk.open("b.txt")
    desk.type("x")
    desk.open("a.css")
    desk.type("y")
    desk.answer = answer
    desk.panel.may_leave(lambda: gone.append(1))
    assert desk.asked == [["b.txt", "a.css"]]
    assert gone == left
    assert (desk.files.read("a.css")[:1] == b"y") is (answer == "save")


def test_a_clean_tab_follows_the_disk_and_keeps_the_caret(desk: Desk) -> None:
    view = desk.open("b.txt", 2, 2)
    desk.files.write("b.txt", b"zero\none\ntwo\n")
    desk.presenter.file_changed_outside(["b.txt"])
    assert view.text() == "zero\none\ntwo\n"
    assert (view.caret().line, view.caret().column) == (3, 2)
    assert desk.dirty() == ()
    view.undo()
    assert view.text() == "one\ntwo\n"


def make_contested(desk: Desk) -> None:
    desk.open("b.txt")
    desk.type("mine ")
    desk.files.write("b.txt", b"theirs\n")
    desk.presenter.file_changed_outside(["b.txt"])
    assert desk.panel.choice.isVisible()


def test_fault_08_saving_does_not_clobber_and_keep_mine_writes(desk: Desk) -> None:
    make_contested(desk)
    desk.key(Qt.Key.Key_S, CTRL)
    assert desk.files.read("b.txt") == b"theirs\n"
    desk.panel.choice.mine_button.click()
    assert desk.files.read("b.txt") == b"mine one\ntwo\n"
    assert not desk.panel.choice.isVisible()
    assert desk.dirty() == ()


def test_fault_08_take_theirs_can_be_undone(desk: Desk) -> None:
    make_contested(desk)
    desk.panel.choice.theirs_button.click()
    view = desk.panel.current_view()
    assert view.text() == "theirs\n"
    assert desk.dirty() == ()
    view.undo()
    assert view.text() == "mine one\ntwo\n"
    assert desk.dirty() == ("b.txt",)


def test_fault_08_compare_shows_both(desk: Desk) -> None:
    make_contested(desk)
    with desk.qtbot.waitSignal(desk.panel.compare_asked) as heard:
        desk.panel.choice.compare_button.click()
    assert heard.args == ["b.txt", "mine one\ntwo\n", "theirs\n"]
    assert desk.files.read("b.txt") == b"theirs\n"


def test_fault_08_a_deleted_file_asks_too(desk: Desk) -> None:
    desk.open("b.txt")
    desk.type("mine ")
    desk.files.apply({"b.txt": None})
    desk.presenter.file_changed_outside(["b.txt"])
    assert "deleted" in desk.panel.choice.words.text()
    desk.panel.choice.mine_button.click()
    assert desk.files.read("b.txt") == b"mine one\ntwo\n"


def test_reveal_jumps_and_unfolds(desk: Desk) -> None:
    desk.panel.reveal("src/App.tsx", 7, 8)
    view = desk.panel.current_view()
    assert (view.caret().line, view.caret().column) == (7, 8)
    view.foldAll(0)
    desk.panel.reveal("src/App.tsx", 7, 8)
    assert view.lineVisible(6)


def test_go_to_line_takes_a_line_and_a_column(desk: Desk) -> None:
    view = desk.open("src/App.tsx")
    desk.key(Qt.Key.Key_G, CTRL)
    field = desk.panel.line_field.field
    desk.qtbot.keyClicks(field, "nonsense")
    desk.qtbot.keyClick(field, Qt.Key.Key_Return)
    assert "40" in desk.panel.line_field.range.text()
    field.setText("4:30")
    desk.qtbot.keyClick(field, Qt.Key.Key_Return)
    assert (view.caret().line, view.caret().column) == (4, 30)
    assert not desk.panel.line_field.isVisible()


def test_a_renamed_file_keeps_its_unsaved_text(desk: Desk) -> None:
    view = desk.open("b.txt")
    desk.type("x")
    desk.presenter.renamed("b.txt", "c.md")
    assert desk.panel.current_view() is view
    assert (view.text(), view.language) == ("xone\ntwo\n", "markdown")
    assert desk.dirty() == ("c.md",)


def test_a_file_that_is_no_text_is_explained(desk: Desk) -> None:
    desk.files.write("x.png", b"\x89PNG\0")
    view = desk.open("x.png")
    assert view.readOnly()
    assert desk.panel.choice.words.text() == "This is not a text file."
    assert not desk.panel.choice.mine_button.isVisible()
    desk.panel.save()
    assert desk.files.read("x.png") == b"\x89PNG\0"


def test_ctrl_tab_goes_round(desk: Desk) -> None:
    for path in ("src/App.tsx", "a.css", "b.txt"):
        desk.open(path)
    desk.panel.next_tab()
    assert desk.presenter.state.current == "src/App.tsx"
    desk.panel.next_tab(-1)
    assert desk.presenter.state.current == "b.txt"


def test_opening_another_project_drops_the_views(desk: Desk) -> None:
    desk.open("src/App.tsx")
    desk.panel.open_find()
    desk.presenter.open_project(desk.files)
    assert desk.panel.nothing.isVisible()
    assert desk.panel.stack.count() == 1


def test_a_jump_into_a_file_that_was_not_open_is_in_view(desk: Desk) -> None:
    desk.files.write("long.ts", b"a;\n" * 500)
    desk.panel.reveal("long.ts", 250, 1)
    view = desk.panel.current_view()

    def in_view() -> bool:
        top = view.firstVisibleLine()
        return top + 3 < 249 < top + view.linesOnScreen() - 3

    desk.qtbot.waitUntil(in_view)
    desk.panel.resize(900, 300)
    desk.panel.reveal("long.ts", 450, 1)
    desk.qtbot.waitUntil(lambda: view.firstVisibleLine() < 449 < view.firstVisibleLine() + view.linesOnScreen())
