"""Closing the window never loses text that was typed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from appforge_desktop.adapters.storage.memory import MemoryProjectFiles
from appforge_desktop.app.crash import CrashHandler
from appforge_desktop.app.window.settings import WindowSettings
from appforge_desktop.app.window.start import Desktop
from appforge_desktop.foundation.paths import AppFolders
from appforge_desktop.ui.editor import EditorPanel


class Typed:
    """A window with a file in which something was typed."""

    def __init__(self, qtbot: QtBot, home: Path) -> None:
        folders = AppFolders(home / "data", home / "cache", home / "projects").ensure()
        self.desktop = Desktop(folders, WindowSettings(home / "window.json"), CrashHandler(home / "crashes"))
        self.files = MemoryProjectFiles(home, {"a.ts": b"const a = 1;\n"})
        self.answer, self.asked = "cancel", list[list[str]]()
        self.window = self.desktop.window
        self.window.show()
        self.editor = self._type(qtbot)

    def _type(self, qtbot: QtBot) -> EditorPanel:
        editor = self.desktop._make_code().editor  # as the workspace does when a project opens
        editor._ask = self._ask
        presenter = self.desktop.presenters.editor
        presenter.open_project(self.files)
        presenter.open("a.ts")
        qtbot.waitUntil(lambda: editor.current_view() is not None)
        view = editor.current_view()
        assert view is not None
        qtbot.keyClicks(view, "x")
        qtbot.waitUntil(lambda: presenter.dirty() == ("a.ts",))
        return editor

    def _ask(self, parent: QWidget, names: list[str]) -> str:
        self.asked.append(names)
        return self.answer

    def close(self, answer: str, qtbot: QtBot) -> None:
        """Press the close button and answer the question."""
        self.answer = answer
        asked = len(self.asked)
        self.window.close()
        qtbot.waitUntil(lambda: len(self.asked) > asked)


@pytest.fixture
def typed(qtbot: QtBot, tmp_path: Path) -> Iterator[Typed]:
    made = Typed(qtbot, tmp_path)
    yield made
    made.desktop.close()
    made.desktop.code.deleteLater()  # type: ignore[union-attr]
    made.window.deleteLater()


def test_a_window_without_unsaved_text_closes_at_once(qtbot: QtBot, typed: Typed) -> None:
    typed.editor.save()
    qtbot.waitUntil(lambda: not typed.desktop.presenters.editor.dirty())
    assert typed.window.close() and not typed.window.isVisible()
    assert typed.asked == []


def test_who_turns_away_keeps_window_and_text(qtbot: QtBot, typed: Typed) -> None:
    typed.close("cancel", qtbot)
    assert typed.asked == [["a.ts"]]
    assert typed.window.isVisible() and typed.desktop.presenters.editor.dirty() == ("a.ts",)


def test_who_throws_it_away_has_the_window_closed(qtbot: QtBot, typed: Typed) -> None:
    typed.close("discard", qtbot)
    qtbot.waitUntil(lambda: not typed.window.isVisible())
    assert typed.asked == [["a.ts"]] and typed.files.read("a.ts") == b"const a = 1;\n"


def test_who_saves_has_it_saved_and_the_window_closed(qtbot: QtBot, typed: Typed) -> None:
    typed.close("save", qtbot)
    qtbot.waitUntil(lambda: not typed.window.isVisible())
    assert typed.asked == [["a.ts"]] and typed.files.read("a.ts") == b"xconst a = 1;\n"
