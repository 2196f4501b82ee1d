"""For tests with a real browser page: run script in it, wait for what it shows, take it down in order."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import requires
from previews import Served

requires.require_web()

from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineProfile  # noqa: E402

from appforge_desktop.ui.browser import PreviewView, preview_profile  # noqa: E402


class Browser:
    """A preview view with ways to ask its page."""

    def __init__(self, qtbot: QtBot, view: PreviewView) -> None:
        self.qtbot = qtbot
        self.view = view

    def js(self, code: str, world: int = 0) -> Any:
        """The value of an expression in the page."""
        return ask(self.qtbot, self.view.page, code, world)

    def until(self, code: str, wanted: object = True) -> None:
        """Wait until an expression has a value."""
        self.qtbot.waitUntil(lambda: self.js(code) == wanted, timeout=15_000)

    def text(self, selector: str) -> str:
        """The visible text of an element."""
        return str(self.js(f"document.querySelector({selector!r})?.innerText.trim() ?? ''"))

    def overlay(self) -> str:
        """What the overlay says; empty when there is none."""
        return str(self.js("document.querySelector('appforge-overlay')?.shadowRoot.textContent ?? ''"))

    def mark(self) -> None:
        """Leave a mark that a reload would wipe off."""
        self.js("window.mark = 7")

    def was_reloaded(self) -> bool:
        return self.js("window.mark") != 7


def ask(qtbot: QtBot, page: QWebEnginePage, code: str, world: int = 0) -> Any:
    """The value of an expression in `page`, or None when it does not answer: its process may just be ending."""
    answers: list[Any] = []
    page.runJavaScript(code, world, answers.append)
    with contextlib.suppress(qtbot.TimeoutError):
        qtbot.waitUntil(lambda: bool(answers), timeout=2_000)
    return answers[0] if answers else None


def in_worker(qtbot: QtBot, work: Callable[[], Any]) -> Any:
    """Run `work` on a thread while the UI loop turns; its value or its exception."""
    got: list[Any] = []

    def run() -> None:
        try:
            got.append(work())
        except BaseException as error:  # noqa: BLE001 (handed to the test)
            got.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    qtbot.waitUntil(lambda: bool(got), timeout=60_000)
    thread.join()
    if isinstance(got[0], BaseException):
        raise got[0]
    return got[0]


def sweep() -> None:
    """Let Qt delete what waits to be deleted."""
    app = QApplication.instance()
    assert app is not None
    for _ in range(3):
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        app.processEvents()


def open_view(qtbot: QtBot, served: Served, profile: QWebEngineProfile, **options: Any) -> Browser:
    """A shown preview view with the tiny app loaded."""
    view = PreviewView(profile, served.host.locate, **options)
    view.resize(900, 700)
    view.show()
    return load(Browser(qtbot, view), served)


def load(browser: Browser, served: Served) -> Browser:
    """Load the tiny app into a view that is shown: a shown one must not move to another window (Qt crashes)."""
    browser.view.open(served.url)
    browser.until("!!document.getElementById('title')")
    return browser


def close_view(browser: Browser) -> None:
    """Page first, then the rest."""
    browser.view.dispose()
    browser.view.close()
    browser.view.deleteLater()
    sweep()


@pytest.fixture
def profile(qapp: QApplication, tmp_path: Path) -> Iterator[QWebEngineProfile]:
    made = preview_profile(tmp_path / "profile")
    yield made
    made.deleteLater()
    sweep()


@pytest.fixture
def browser(qtbot: QtBot, served: Served, profile: QWebEngineProfile) -> Iterator[Browser]:
    made = open_view(qtbot, served, profile, patience_s=0.6)
    yield made
    close_view(made)
