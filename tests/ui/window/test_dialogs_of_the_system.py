"""What this computer has and lacks; and the questions that the system's own dialogs ask."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from appforge_desktop.ui.window.choosing import choose_file, choose_folder
from appforge_desktop.ui.window.findings import show_findings


@dataclass(frozen=True)
class Found:
    part: str
    ok: bool
    detail: str
    hint: str = ""
    needed: bool = True


FOUND = (
    Found("Python", True, "3.12", "Install Python."),
    Found("Built-in model", False, "It is not there.", "Get it with: dev.py run"),
    Found("Docker", False, "not found", needed=False),
)


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def test_each_part_has_its_row_and_what_is_missing_says_what_to_do(qtbot: QtBot, parent: QWidget) -> None:
    dialog = show_findings(FOUND, parent)
    assert dialog.isVisible() and dialog.isModal()
    labels = dialog.findChildren(QLabel)
    texts = [one.text() for one in labels if one.text()]
    assert texts == [
        "Python", "3.12", "Built-in model", "It is not there.\nGet it with: dev.py run", "Docker", "not found",
    ]  # fmt: skip
    marks = [one for one in labels if not one.text()]
    assert [mark.accessibleName() for mark in marks] == ["found", "missing", "missing"]
    colours = [mark.pixmap().toImage() for mark in marks]
    assert colours[0] != colours[1] != colours[2]
    with qtbot.waitSignal(dialog.destroyed):
        dialog.findChild(QPushButton).click()


def test_words_of_the_machine_are_not_read_as_markup(qtbot: QtBot, parent: QWidget) -> None:
    dialog = show_findings([Found("<b>Python</b>", True, "<img src=x>3.12")], parent)
    plain = [one for one in dialog.findChildren(QLabel) if one.text()]
    assert [one.textFormat().name for one in plain] == ["PlainText", "PlainText"]
    with qtbot.waitSignal(dialog.destroyed):
        dialog.close()


@pytest.mark.parametrize(("chosen", "given"), [("/tmp/out", Path("/tmp/out")), ("", None)])
def test_a_folder_is_chosen_or_not(
    parent: QWidget, monkeypatch: pytest.MonkeyPatch, chosen: str, given: Path | None
) -> None:
    asked: list[tuple[object, ...]] = []
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *words: (asked.append(words), chosen)[1])
    assert choose_folder(parent, "Export into", Path("start")) == given
    assert asked == [(parent, "Export into", "start")]


@pytest.mark.parametrize(("chosen", "given"), [("/tmp/out.zip", Path("/tmp/out.zip")), ("", None)])
def test_a_file_is_chosen_or_not(
    parent: QWidget, monkeypatch: pytest.MonkeyPatch, chosen: str, given: Path | None
) -> None:
    asked: list[tuple[object, ...]] = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *words: (asked.append(words), (chosen, ""))[1])
    assert choose_file(parent, "Export as", Path("a.zip"), "ZIP archive (*.zip)") == given
    assert asked == [(parent, "Export as", "a.zip", "ZIP archive (*.zip)")]
