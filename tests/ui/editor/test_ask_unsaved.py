"""The question about unsaved text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from appforge_desktop.ui.editor import ask_unsaved

Button = QMessageBox.StandardButton


@pytest.mark.parametrize(
    ("button", "expected"), [(Button.Save, "save"), (Button.Discard, "discard"), (Button.Cancel, "cancel")]
)
def test_it_gives_the_answer_of_the_button(qtbot: QtBot, button: Button, expected: str) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    said: list[str] = []

    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        said.append(box.text() + box.informativeText())
        box.button(button).click()

    QTimer.singleShot(0, press)
    assert ask_unsaved(parent, ["a.ts", "b.ts"]) == expected
    assert said == ["Save the changes to 2 files?a.ts\nb.ts"]
