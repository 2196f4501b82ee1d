"""Hidden pages that worker threads send on visits: implements `PageRunner`."""

from __future__ import annotations

import threading
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QThread, Signal
from PySide6.QtGui import QImage

from appforge_desktop.domain.ports.web import PageReport
from appforge_desktop.foundation.errors import Cancelled, EnvironmentFault
from appforge_desktop.foundation.jobs import CancelToken
from appforge_desktop.ui.browser.page import Locate
from appforge_desktop.ui.browser.visit import Visit, Wanted, png_of


class _Pending:
    """A visit that a worker waits for."""

    def __init__(self, wanted: Wanted) -> None:
        self.wanted = wanted
        self.over = threading.Event()
        self.report: PageReport | None = None
        self.picture: QImage | None = None
        self.fault = ""


class HiddenPages(QObject):
    """Make it on the UI thread; call `visit` from any other.

    Args:
        locate: Maps places in served modules to the person's lines.
    """

    _asked = Signal(object)
    _given_up = Signal(object)

    def __init__(self, locate: Locate | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._locate = locate
        self._visits: dict[_Pending, Visit] = {}
        self._asked.connect(self._begin, Qt.ConnectionType.QueuedConnection)
        self._given_up.connect(self._end, Qt.ConnectionType.QueuedConnection)

    def visit(
        self,
        url: str,
        cancel: CancelToken,
        *,
        width: int = 1280,
        height: int = 800,
        click_around: bool = False,
        screenshot: bool = False,
        timeout_s: float = 20.0,
    ) -> PageReport:
        """Load `url` in a fresh profile, wait until it settles, optionally click what is safe to click.

        Raises:
            Cancelled: `cancel` was set.
            EnvironmentFault: The browser part could not be started, or its process died without a word.
            RuntimeError: Called on the UI thread, which has to stay free for the page.
        """
        if QThread.currentThread() is self.thread():
            raise RuntimeError("visit() waits for the UI thread: call it from another one")
        cancel.raise_if_set()
        pending = _Pending(Wanted(url, width, height, click_around, screenshot, timeout_s))
        forget = cancel.on_set(pending.over.set)
        try:
            self._asked.emit(pending)
            pending.over.wait(timeout_s + 10)
        finally:
            forget()
            self._given_up.emit(pending)
        if pending.report is not None and not cancel.is_set():
            picture = pending.picture
            return pending.report if picture is None else replace(pending.report, screenshot=png_of(picture))
        if cancel.is_set():
            raise Cancelled
        raise EnvironmentFault(pending.fault or "The hidden browser page did not answer.", hint="Restart AppForge.")

    def close(self) -> None:
        """End every visit; on the UI thread, after its loop. Their workers get an `EnvironmentFault`."""
        for pending in list(self._visits):
            pending.fault = "AppForge is closing."
            pending.over.set()
            self._end(pending)
        for _ in range(2):  # pages that still wait to be deleted, then their profiles: WebEngine dies of another order
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def _begin(self, pending: _Pending) -> None:
        if pending.over.is_set():
            return

        def finished(report: PageReport, picture: QImage | None) -> None:
            pending.report, pending.picture = report, picture
            pending.over.set()

        self._visits[pending] = Visit(pending.wanted, self._locate, finished)

    def _end(self, pending: _Pending) -> None:
        visit = self._visits.pop(pending, None)
        if visit is not None:
            visit.close()
