"""One file in Scintilla."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pyside6_scintilla import Scintilla
from pytestqt.qtbot import QtBot

from appforge_desktop.presenters.editor import Query, find_all
from appforge_desktop.ui.editor import CodeView
from appforge_desktop.ui.editor.appearance import NUMBERS
from appforge_desktop.ui.editor.indenting import Indentation, indentation_of
from appforge_desktop.ui.editor.roles import Role

MakeView = Callable[..., CodeView]

SAMPLES = {
    "ts": "export const a: number = 1; // note\n",
    "tsx": "const a = <b className='x'>it's</b>;\n",
    "js": "const a = `x ${1}`;\n",
    "jsx": "const a = <b>x</b>;\n",
    "json": '{"a": [1, true, "x"]}\n',
    "css": "@media print { .a { color: red; } }\n",
    "html": '<p class="a">x &amp; y</p>\n',
    "markdown": "# Title\n\n**bold** `code`\n",
    "python": "def a() -> str:\n    return 'x'  # note\n",
}


@pytest.mark.parametrize("language", SAMPLES)
def test_every_language_is_coloured(view: MakeView, language: str) -> None:
    made = view(SAMPLES[language], language)
    made.colourise(0, -1)
    QApplication.processEvents()
    colours = {made.styleFore(made.styleAt(at)) for at in range(made.length())}
    assert len(colours) >= 3


def test_text_goes_in_and_out_unchanged(view: MakeView) -> None:
    for text in ("", "é€😀\n\ttab\r\nend", "a\rb", "nul\0l\n"):
        assert view(text, "plain").text() == text


def test_a_column_counts_letters_not_bytes(view: MakeView) -> None:
    made = view("é€😀x\nsecond\n")
    made.go_to(1, 4)
    assert made.currentPos() == 9
    assert (made.caret().line, made.caret().column) == (1, 4)
    made.go_to(99, 99)
    assert made.caret().line == 3
    made.go_to(1, 99)
    assert made.caret().column == 5


def test_blocks_fold(view: MakeView) -> None:
    made = view("function a() {\n  if (b) {\n    c();\n  }\n}\nd();\n")
    made.colourise(0, -1)
    QApplication.processEvents()
    assert made.foldLevel(0) & Scintilla.FoldLevel.HeaderFlag
    made.toggleFold(0)
    assert [bool(made.lineVisible(line)) for line in range(6)] == [True, False, False, False, True, True]
    made.go_to(3)
    assert made.lineVisible(2)


def test_line_numbers_make_room(view: MakeView) -> None:
    few, many = view("a\n"), view("a\n" * 20_000)
    assert many.marginWidthN(NUMBERS) > few.marginWidthN(NUMBERS)


def test_braces_that_match_are_shown(view: MakeView, qtbot: QtBot) -> None:
    made = view("call(a[0])\n")
    lit: list[tuple[int, int]] = []
    made.braceHighlight = lambda first, second: lit.append((first, second))
    made.gotoPos(10)
    qtbot.waitUntil(lambda: lit[-1:] == [(9, 4)])
    made.gotoPos(2)
    qtbot.waitUntil(lambda: lit[-1:] == [(-1, -1)])


def test_enter_keeps_the_indentation_and_opens_blocks(view: MakeView, qtbot: QtBot) -> None:
    made = view("  if (a) {}\n")
    made.gotoPos(10)
    qtbot.keyClick(made, Qt.Key.Key_Return)
    qtbot.keyClicks(made, "x")
    assert made.text() == "  if (a) {\n    x\n  }\n"
    made.undo()
    made.undo()
    assert made.text() == "  if (a) {}\n"


def test_enter_between_tags_and_after_a_colon(view: MakeView, qtbot: QtBot) -> None:
    tags = view("<p></p>")
    tags.gotoPos(3)
    qtbot.keyClick(tags, Qt.Key.Key_Return)
    assert tags.text() == "<p>\n  \n</p>"
    python = view("def a():", "python")
    python.gotoPos(8)
    qtbot.keyClick(python, Qt.Key.Key_Return)
    assert python.text() == "def a():\n    "


def test_a_closing_bracket_goes_back_to_its_opening_one(view: MakeView, qtbot: QtBot) -> None:
    made = view("  {\n    ")
    made.gotoPos(made.length())
    qtbot.keyClicks(made, "}")
    assert made.text() == "  {\n  }"


def test_tab_indents_a_selection_and_back(view: MakeView, qtbot: QtBot) -> None:
    made = view("a\nb\n")
    made.selectAll()
    qtbot.keyClick(made, Qt.Key.Key_Tab)
    assert made.text() == "  a\n  b\n"
    qtbot.keyClick(made, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert made.text() == "a\nb\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\n    b\n        c\n", Indentation(width=4)),
        ("a\n  b\n    c\n", Indentation(width=2)),
        ("a\n\tb\n", Indentation(tabs=True, width=4)),
        ("a\n", Indentation(width=2)),
    ],
)
def test_the_indentation_is_found_out(text: str, expected: Indentation) -> None:
    assert indentation_of(text, "ts") == expected


@pytest.mark.parametrize(
    ("language", "commented"),
    [("ts", "// a\n//   b\n\n"), ("python", "# a\n#   b\n\n"), ("css", "/* a */\n/*   b */\n\n")],
)
def test_lines_are_commented_out_and_in(view: MakeView, language: str, commented: str) -> None:
    made = view("a\n  b\n\n", language)
    made.selectAll()
    made.toggle_comment()
    assert made.text() == commented
    made.selectAll()
    made.toggle_comment()
    assert made.text() == "a\n  b\n\n"
    made.undo()
    assert made.text() == commented


def test_taking_another_text_is_one_undo_and_the_caret_stays_with_its_line(view: MakeView) -> None:
    old = "".join(f"line {number} é\n" for number in range(200))
    made = view(old, "plain")
    made.go_to(150, 3)
    top = made.firstVisibleLine()
    new = "new first\n" + old.replace("line 20 é", "changed").replace("line 190 é\n", "")
    made.take(new)
    assert made.text() == new
    assert not made.is_dirty()
    assert (made.caret().line, made.caret().column) == (151, 3)
    assert abs(made.firstVisibleLine() - top) <= 1
    made.undo()
    assert made.text() == old
    assert made.is_dirty()


def test_saving_keeps_the_undo_history(view: MakeView, qtbot: QtBot) -> None:
    made = view("a\n")
    qtbot.keyClicks(made, "xy")
    made.mark_saved()
    assert not made.is_dirty()
    made.undo()
    assert made.text() == "a\n"
    assert made.is_dirty()


def test_replacing_all_is_one_undo(view: MakeView) -> None:
    text = "é cat cat\ncat\n"
    made = view(text)
    spans, _ = find_all(text, Query("cat"))
    made.replace_spans([(span, "hund€") for span in spans])
    assert made.text() == "é hund€ hund€\nhund€\n"
    made.undo()
    assert made.text() == text


def test_the_wheel_with_ctrl_zooms(view: MakeView) -> None:
    made = view("a\n")
    before = made.textHeight(0)
    for _ in range(3):
        event = QWheelEvent(
            QPointF(5, 5), QPointF(5, 5), QPoint(0, 120), QPoint(0, 120), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        made.wheelEvent(event)
    assert made.textHeight(0) > before


def test_typing_with_several_carets(view: MakeView, qtbot: QtBot) -> None:
    made = view("cat cat\n")
    made.setSel(0, 3)
    qtbot.keyClick(made, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(made, "x")
    assert made.text() == "x x\n"


def test_edits_are_coloured_again(view: MakeView, qtbot: QtBot) -> None:
    made = view("a = 1;\nconst b = 2;\n")
    made.colourise(0, -1)
    before = made.styleAt(7)
    made.gotoPos(0)
    qtbot.keyClicks(made, "/*")
    made.colourise(0, -1)
    QApplication.processEvents()
    assert (before, made.styleAt(9)) == (Role.KEYWORD, Role.COMMENT)
    made.undo()
    made.undo()
    made.colourise(0, -1)
    QApplication.processEvents()
    assert made.text().startswith("a = 1")
    assert made.styleAt(7) == before
