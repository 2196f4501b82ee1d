"""Notices a page that no longer answers, and ends its process when asked to."""

from __future__ import annotations

import contextlib
import os
import signal
import time

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineScript

_EVERY_MS = 500
_WORLD = QWebEngineScript.ScriptWorldId.ApplicationWorld.value


class Heartbeat(QObject):
    """Asks the page for an answer twice a second.

    Signals:
        stopped: The page gave none for `patience_s`; emitted once until it answers again.
        resumed: It answers again.
    """

    stopped = Signal()
    resumed = Signal()

    def __init__(self, page: QWebEnginePage, patience_s: float = 3.0) -> None:
        super().__init__(page)
        self._page = page
        self._patience_s = patience_s
        self._asked_at: float | None = None
        self._said = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        """Begin to ask."""
        self._asked_at = None
        self._timer.start(_EVERY_MS)

    def stop(self) -> None:
        """Ask no more."""
        self._timer.stop()

    def end_process(self) -> bool:
        """End the page's own process: a busy one reads no message that could stop it. False when there is none.

        `renderProcessTerminated` follows, and after it the page can be loaded again.
        """
        pid = self._page.renderProcessPid()
        if pid <= 0:
            return False
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, getattr(signal, "SIGKILL", signal.SIGTERM))
        return True

    def _beat(self) -> None:
        if self._asked_at is None:
            self._asked_at = time.monotonic()
            self._page.runJavaScript("1", _WORLD, self._answered)
        elif not self._said and time.monotonic() - self._asked_at > self._patience_s:
            self._said = True
            self.stopped.emit()

    def _answered(self, answer: object) -> None:
        self._asked_at = None
        if self._said and answer == 1:
            self._said = False
            self.resumed.emit()
