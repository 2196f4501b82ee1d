"""The find bar over a real view."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt

from appforge_desktop.ui.editor.appearance import MATCH

Desk = Any
TEXT = "é cat Cat\nconcat cat\n"


@pytest.fixture
def bar(desk: Desk) -> Any:
    desk.files.write("cats.txt", TEXT.encode())
    desk.open("cats.txt")
    desk.panel.open_replace()
    return desk.panel.find_bar


def selected(desk: Desk) -> str:
    return str(desk.panel.current_view().getSelText().data(), "utf-8")


def test_it_counts_and_steps_round(desk: Desk, bar: Any) -> None:
    desk.qtbot.keyClicks(bar.needle, "cat")
    assert bar.count.text() == "1 of 4"
    view = desk.panel.current_view()
    assert (view.selectionStart(), view.selectionEnd()) == (3, 6)
    assert [view.indicatorValueAt(MATCH, at) for at in (2, 3, 6, 7)] == [0, 1, 0, 1]
    for expected in ("2 of 4", "3 of 4", "4 of 4", "1 of 4"):
        desk.qtbot.keyClick(bar.needle, Qt.Key.Key_Return)
        assert bar.count.text() == expected
    desk.qtbot.keyClick(bar.needle, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert bar.count.text() == "4 of 4"


def test_case_word_and_expression(desk: Desk, bar: Any) -> None:
    bar.needle.setText("cat")
    bar.case.click()
    assert bar.count.text().endswith("of 3")
    bar.word.click()
    assert bar.count.text().endswith("of 2")
    bar.regex.click()
    bar.needle.setText("c(.t")
    assert bar.count.text().startswith("Not a regular expression")
    assert not bar.replace_all_button.isEnabled()
    bar.needle.setText("nothing here")
    assert bar.count.text() == "No results"


def test_replace_one_then_the_next(desk: Desk, bar: Any) -> None:
    bar.needle.setText("cat")
    bar.new.setText("dog€")
    desk.qtbot.keyClick(bar.new, Qt.Key.Key_Return)
    assert desk.panel.current_view().text() == "é dog€ Cat\nconcat cat\n"
    assert (bar.count.text(), selected(desk)) == ("1 of 3", "Cat")


def test_replace_all_is_one_undo(desk: Desk, bar: Any) -> None:
    bar.needle.setText(r"(c)(at)")
    bar.regex.click()
    bar.new.setText("$2$1")
    bar.replace_all_button.click()
    view = desk.panel.current_view()
    assert view.text() == "é atc atC\nconatc atc\n"
    assert bar.count.text() == "4 replaced"
    assert desk.dirty() == ("cats.txt",)
    view.undo()
    assert view.text() == TEXT


def test_typing_keeps_the_count_right(desk: Desk, bar: Any) -> None:
    bar.needle.setText("cat")
    desk.panel.current_view().gotoPos(0)
    desk.type("cat ")
    desk.qtbot.waitUntil(lambda: bar.count.text().endswith("of 5"))


def test_escape_closes_and_the_match_stays_selected(desk: Desk, bar: Any) -> None:
    bar.needle.setText("Cat")
    bar.case.click()
    desk.qtbot.keyClick(bar.needle, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert selected(desk) == "Cat"
    assert desk.panel.current_view().indicatorValueAt(MATCH, 7) == 0


def test_it_opens_with_what_is_selected(desk: Desk, bar: Any) -> None:
    bar.close_bar()
    desk.panel.current_view().setSel(11, 17)
    desk.key(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert bar.needle.text() == "concat"
    assert bar.count.text() == "1 of 1"


def test_it_follows_the_tab_in_front(desk: Desk, bar: Any) -> None:
    bar.needle.setText("one")
    assert bar.count.text() == "No results"
    desk.open("b.txt")
    assert bar.count.text() == "1 of 1"
