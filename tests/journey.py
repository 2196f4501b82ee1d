"""A person at the real window: real services, real model, real browser page, real disk."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

import requires

requires.require_web()

from appforge_desktop.app.crash import CrashHandler  # noqa: E402
from appforge_desktop.app.window.settings import WindowSettings  # noqa: E402
from appforge_desktop.app.window.start import Desktop  # noqa: E402
from appforge_desktop.foundation.paths import AppFolders  # noqa: E402
from appforge_desktop.ui.browser import PreviewView  # noqa: E402
from appforge_desktop.ui.chat import ChatPanel  # noqa: E402
from browsing import ask, sweep  # noqa: E402

PATIENCE_MS = 60_000


class Person:
    """Types into the window and looks at the preview."""

    def __init__(self, qtbot: QtBot, desktop: Desktop, defects: list[str]) -> None:
        self.qtbot = qtbot
        self.desktop = desktop
        self.defects = defects

    def until(self, condition: Callable[[], bool], what: str) -> None:
        """Wait for something to come true; a report of a crash ends the waiting."""

        def look() -> bool:
            assert not self.defects, self.defects
            return condition()

        try:
            self.qtbot.waitUntil(look, timeout=PATIENCE_MS)
        except self.qtbot.TimeoutError:
            raise AssertionError(f"{what} did not happen; {self.situation()}") from None

    def situation(self) -> str:
        """What a failure needs to say."""
        answer = self.chat.last_answer() if self.desktop.window.findChild(ChatPanel) else ""
        return f"last answer: {answer!r}; page: {self.text()[:500]!r}; lines: {self._lines()}"

    @property
    def folder(self) -> Path:
        project = self.desktop.presenters.workspace.state.project
        assert project is not None
        return project.folder

    @property
    def chat(self) -> ChatPanel:
        panel = self.desktop.window.findChild(ChatPanel)
        assert panel is not None
        return panel

    @property
    def view(self) -> PreviewView | None:
        return self.desktop.window.findChild(PreviewView)

    def build(self, sentence: str) -> None:
        """Type a sentence into Home and press Enter."""
        edit = self.desktop.home.prompt.edit
        QTest.keyClicks(edit, sentence)
        QTest.keyClick(edit, Qt.Key.Key_Return)
        self.until(lambda: self.desktop.presenters.workspace.state.project is not None, "a project")

    def say(self, message: str) -> str:
        """Send a message in the chat; its answer."""
        said = len(self.chat.answers)
        QTest.keyClicks(self.chat.composer.edit, message)
        QTest.keyClick(self.chat.composer.edit, Qt.Key.Key_Return)
        self.until(lambda: len(self.chat.answers) > said and self.is_calm(), f"an answer to {message!r}")
        return self.chat.last_answer()

    def is_calm(self) -> bool:
        """No turn is running."""
        return not self.desktop.presenters.chat.state.busy

    def js(self, code: str) -> Any:
        """The value of an expression in the preview's page; None while there is none."""
        return ask(self.qtbot, self.view.page, code) if self.view is not None else None

    def text(self) -> str:
        """What the app in the preview shows."""
        return str(self.js("document.body.innerText") or "")

    def until_shown(self, *words: str) -> None:
        """Wait until the app shows all of `words`."""
        self.until(lambda: all(word in self.text() for word in words), f"showing {words}")

    def until_js(self, code: str) -> None:
        """Wait until an expression is true in the page."""
        self.until(lambda: self.js(code) is True, code)

    def click(self, role: str, words: str) -> None:
        """Click the first link or button of the app that contains `words`."""
        found = f"[...document.querySelectorAll({json.dumps(role)})].find(one => one.innerText.includes({words!r}))"
        self.until_js(f"!!{found}")
        self.js(f"{found}.click()")

    def fill(self, selector: str, text: str) -> None:
        """Type into a field of the app."""
        self.until_js(f"!!document.querySelector({selector!r})")
        self.js(
            f"(() => {{ const box = document.querySelector({selector!r});"
            "const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;"
            f"set.call(box, {json.dumps(text)}); box.dispatchEvent(new Event('input', {{ bubbles: true }})); }})()"
        )

    def _lines(self) -> list[str]:
        return [line.text for line in self.view.problems()] if self.view is not None else []


@contextmanager
def at_the_window(qtbot: QtBot, folders: AppFolders) -> Iterator[Person]:
    """Start AppForge on these folders; it is closed as a person closes it."""
    defects: list[str] = []
    crash = CrashHandler(folders.data / "crashes")
    desktop = Desktop(folders, WindowSettings(folders.data / "window.json"), crash)
    crash.tell = defects.append
    desktop.show()
    try:
        yield Person(qtbot, desktop, defects)
    finally:
        desktop.window.close()
        desktop.close()
        desktop.window.deleteLater()
        desktop.post.deleteLater()
        sweep()
    assert defects == []
