"""An editor over files in memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from appforge_desktop.adapters.storage.memory import MemoryProjectFiles
from appforge_desktop.presenters.editor import EditorPresenter
from appforge_desktop.ui.editor import CodeView, EditorPanel
from at_once import tasks_at_once

APP = """import { useState } from "react";

export function App() {
  const [name, setName] = useState("é");
  return (
    <main>
      {name}
    </main>
  );
}
"""


class Desk:
    """An editor panel, its presenter and its files."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.files = MemoryProjectFiles(
            Path("/nowhere"), {"src/App.tsx": APP.encode(), "a.css": b".a { color: red; }\n", "b.txt": b"one\ntwo\n"}
        )
        self.answer = "cancel"
        self.asked: list[list[str]] = []
        self.saved: list[str] = []
        self.presenter = EditorPresenter(self.files, tasks_at_once(), self.saved.append)
        self.panel = EditorPanel(self.presenter, ask=self._ask)
        qtbot.addWidget(self.panel)
        self.panel.resize(900, 600)
        self.panel.show()

    def _ask(self, parent: QWidget, names: list[str]) -> str:
        self.asked.append(names)
        return self.answer

    def open(self, path: str, line: int | None = None, column: int = 1) -> CodeView:
        """Open a file and give its view."""
        self.presenter.open(path, line, column)
        view = self.panel.current_view()
        assert view is not None
        return view

    def type(self, text: str) -> None:
        """Type into the view in front."""
        view = self.panel.current_view()
        assert view is not None
        for letter in text:
            if letter == "\n":
                self.qtbot.keyClick(view, Qt.Key.Key_Return)
            else:
                self.qtbot.keyClicks(view, letter)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key in the view in front."""
        view = self.panel.current_view()
        assert view is not None
        self.qtbot.keyClick(view, key, modifier)

    def dirty(self) -> tuple[str, ...]:
        return self.presenter.dirty()


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    yield Desk(qtbot)


@pytest.fixture
def view(qtbot: QtBot) -> Callable[[str, str], CodeView]:
    """Makes a view with a text."""

    def make(text: str, language: str = "tsx") -> CodeView:
        made = CodeView(language)  # type: ignore[arg-type]
        qtbot.addWidget(made)
        made.resize(700, 400)
        made.load(text)
        made.show()
        return made

    return make
