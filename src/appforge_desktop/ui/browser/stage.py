"""A hidden page that a worker plays with: opens it, asks it, resizes it, reloads it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QThread, Signal
from PySide6.QtWebEngineCore import QWebEngineProfile
from PySide6.QtWebEngineWidgets import QWebEngineView

from appforge_desktop.domain.ports.web import ConsoleLine
from appforge_desktop.foundation.errors import EnvironmentFault
from appforge_desktop.ui.browser.visit import HiddenPage, png_of

Answer = Callable[[Any], None]
Job = Callable[[Answer], None]

_PATIENCE_S = 15.0


class Stage(QObject):
    """A page on the UI thread, played with from another one: make it there, and call `close` last.

    What the page stores (IndexedDB and the like) lasts until another address is opened.
    """

    _wanted = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        application = QCoreApplication.instance()
        assert application is not None, "there is no UI thread"
        self.moveToThread(application.thread())
        self._wanted.connect(self._run, Qt.ConnectionType.QueuedConnection)
        self._profile: QWebEngineProfile | None = None
        self._page: HiddenPage | None = None
        self._view: QWebEngineView | None = None
        self._said: list[ConsoleLine] = []
        self._gone: tuple[object, ...] = ()

    def open(self, url: str, width: int = 1280, height: int = 800) -> None:
        """Load `url` in a fresh profile; returns when its document is there."""

        def job(answer: Answer) -> None:
            self._take_down()
            self._said = []
            self._profile = QWebEngineProfile()  # off the record
            self._page = HiddenPage(self._profile)
            self._page.said.connect(self._said.append)
            self._view = QWebEngineView()
            self._view.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
            self._view.setPage(self._page)
            self._view.resize(width, height)
            self._view.show()
            self._once_loaded(answer)
            self._page.open(url)

        self._do(job)

    def reload(self) -> None:
        """Load the page again; what it stored stays."""

        def job(answer: Answer) -> None:
            page = self._loaded_page()
            self._once_loaded(answer)
            page.triggerAction(HiddenPage.WebAction.Reload)

        self._do(job)

    def ask(self, code: str) -> Any:
        """The value of an expression in the page: numbers, texts, lists, None."""
        return self._do(lambda answer: self._loaded_page().runJavaScript(code, 0, answer))

    def resize(self, width: int, height: int) -> None:
        """Another size of window."""

        def job(answer: Answer) -> None:
            assert self._view is not None
            self._view.resize(width, height)
            answer(None)

        self._do(job)

    def picture(self) -> bytes:
        """What the page looks like, as PNG."""

        def job(answer: Answer) -> None:
            assert self._view is not None
            answer(self._view.grab().toImage())

        return png_of(self._do(job))

    def said(self) -> tuple[ConsoleLine, ...]:
        """Lines of its console since it was opened."""
        return tuple(self._said)

    def close(self) -> None:
        """Take the page down."""

        def job(answer: Answer) -> None:
            self._take_down()
            for _ in range(2):  # the page, then its profile: WebEngine dies of another order
                QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
            answer(None)

        self._do(job)

    def _do(self, job: Job) -> Any:
        """Run `job` on the UI thread and wait for its answer.

        Raises:
            EnvironmentFault: There was none in time.
            RuntimeError: Called on the UI thread, which has to stay free for the page.
        """
        if QThread.currentThread() is self.thread():
            raise RuntimeError("the stage waits for the UI thread: call it from another one")
        answers: list[Any] = []
        over = threading.Event()

        def answer(value: Any) -> None:
            answers.append(value)
            over.set()

        self._wanted.emit(job, answer)
        if not over.wait(_PATIENCE_S):
            raise EnvironmentFault(f"The page did not answer within {_PATIENCE_S:g} s.")
        return answers[0]

    def _run(self, job: Job, answer: Answer) -> None:
        job(answer)

    def _once_loaded(self, answer: Answer) -> None:
        self._loaded_page().loadFinished.connect(answer, Qt.ConnectionType.SingleShotConnection)

    def _loaded_page(self) -> HiddenPage:
        assert self._page is not None, "open() comes first"
        return self._page

    def _take_down(self) -> None:
        """The page goes before its profile, or WebEngine complains."""
        if self._page is None or self._profile is None or self._view is None:
            return
        self._page.destroyed.connect(self._profile.deleteLater)
        self._view.hide()
        self._view.deleteLater()
        self._page.deleteLater()
        self._gone = (self._page, self._profile, self._view)  # Python must not free them before Qt did
        self._page = self._profile = self._view = None
