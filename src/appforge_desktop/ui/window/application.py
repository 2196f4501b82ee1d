"""How the Qt application starts, and how other threads reach it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import cast

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from appforge_desktop import __version__
from appforge_desktop.ui.theme import Choice, Theme


def make_application(argv: Sequence[str], *, choice: Choice = "auto", zoom: float = 1.0) -> QApplication:
    """The Qt application in our theme; the one that there is, when there is one.

    WebEngine is not imported here: shared OpenGL contexts, which it needs, must be asked for before.
    """
    there = QApplication.instance()
    if isinstance(there, QApplication):
        return there
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    application = QApplication([*(argv or sys.argv[:1])])
    application.setApplicationName("AppForge")
    application.setApplicationDisplayName("AppForge")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("appforge")
    Theme(application, choice, zoom)
    return application


def theme_choice(text: str) -> Choice:
    """A stored choice of the theme; "auto" for anything unknown."""
    choices: dict[str, Choice] = {"light": "light", "dark": "dark"}
    return choices.get(text, "auto")


def theme_zoom(text: str) -> float:
    """A stored zoom; 1 for anything that is not a number."""
    return float(text) if text.replace(".", "", 1).isdigit() else 1.0


class UiPost(QObject):
    """Runs functions on the thread that made it. Callable from any thread; order is kept."""

    _asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._open = True
        self._asked.connect(self._run, Qt.ConnectionType.QueuedConnection)

    def __call__(self, function: Callable[[], None]) -> None:
        if self._open:
            self._asked.emit(function)

    def close(self) -> None:
        """Drop what still waits and what comes later; called when the window is gone."""
        self._open = False

    def _run(self, function: Callable[[], None]) -> None:
        if self._open:
            function()


def run_event_loop(application: QApplication) -> int:
    """Run until the last window closes; the exit status."""
    return application.exec()


_LONGEST_WAIT_MS = 2000


def after_paint(window: QWidget, then: Callable[[], None]) -> None:
    """Run `then` once, when `window` has been painted first."""
    _AfterPaint(window, then)


class _AfterPaint(QObject):
    """Waits for the first paint, but not for ever: a window may start minimised or on another desktop."""

    def __init__(self, window: QWidget, then: Callable[[], None]) -> None:
        super().__init__(window)
        self._then: Callable[[], None] | None = then
        window.installEventFilter(self)
        QTimer.singleShot(_LONGEST_WAIT_MS, self, self._go)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):  # never event.type(): see Surface.eventFilter
            QTimer.singleShot(0, self, self._go)
        return False

    def _go(self) -> None:
        then, self._then = self._then, None
        if then is not None:
            cast(QWidget, self.parent()).removeEventFilter(self)
            then()


def reveal_folder(folder: Path) -> None:
    """Show a folder in the system's file browser."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def open_address(address: str) -> None:
    """Open an address in the system's browser."""
    QDesktopServices.openUrl(QUrl(address))


class Heartbeat:
    """Lets Python look at signals while Qt waits: without it Ctrl+C is seen only at the next event."""

    def __init__(self, every_ms: int = 200) -> None:
        self._timer = QTimer()
        self._timer.timeout.connect(lambda: None)
        self._timer.start(every_ms)

    def stop(self) -> None:
        self._timer.stop()
