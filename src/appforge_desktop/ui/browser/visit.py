"""One visit of a hidden page: load, settle, look, click, tell."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QBuffer, QIODevice, QObject, Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineProfile, QWebEngineScript
from PySide6.QtWebEngineWidgets import QWebEngineView

from appforge_desktop.domain.ports.web import ConsoleLine, PageReport
from appforge_desktop.domain.problems import Problem
from appforge_desktop.foundation.paths import resource
from appforge_desktop.ui.browser.page import GuardedPage, Locate

_POLL_MS = 25
_STILL = 3
"""Polls in a row without a change that count as settled."""
_GIVEN_UP_S = 1.5
"""How long a loaded page that reported an error may stay empty."""
_PICTURE_S = 1.5
_CLICKED = "JSON.stringify({ over: Boolean(window.appforgeClicks?.over) })"
_WORLD = QWebEngineScript.ScriptWorldId.ApplicationWorld.value


@dataclass(frozen=True)
class Wanted:
    """What a visit is for; see `PageRunner.visit`."""

    url: str
    width: int
    height: int
    click_around: bool
    screenshot: bool
    timeout_s: float


@dataclass
class _Seen:
    """What the visit saw so far."""

    began: float = field(default_factory=time.monotonic)
    ready_s: float | None = None
    text: str = ""
    size: int = -1
    still: int = 0
    loaded_at: float | None = None
    console: list[ConsoleLine] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    picture: QImage | None = None


class HiddenPage(GuardedPage):
    """Dialogs are answered with no, file choosers with nothing: nobody is there to see them."""

    def javaScriptAlert(self, origin: object, message: str) -> None:
        return

    def javaScriptConfirm(self, origin: object, message: str) -> bool:
        return False

    def javaScriptPrompt(self, origin: object, message: str, default: str) -> tuple[bool, str]:
        return False, ""

    def chooseFiles(self, *arguments: object) -> list[str]:
        return []


class Visit(QObject):
    """Lives on the UI thread; calls `finished` once, unless it is closed before."""

    def __init__(
        self, wanted: Wanted, locate: Locate | None, finished: Callable[[PageReport, QImage | None], None]
    ) -> None:
        super().__init__()
        self._wanted = wanted
        self._finished = finished
        self._seen = _Seen()
        self._step: Callable[[dict[str, Any]], None] = self._settle
        self._asking = False
        self._closed = False
        self._profile = QWebEngineProfile()  # off the record
        self._profile.downloadRequested.connect(lambda request: request.cancel())
        self._page = HiddenPage(self._profile, locate)
        self._page.said.connect(self._hear)
        self._page.refused.connect(self._refused)
        self._page.renderProcessTerminated.connect(self._crashed)
        self._view = QWebEngineView()
        self._view.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        self._view.setPage(self._page)
        self._view.resize(wanted.width, wanted.height)
        self._view.show()
        self._question = resource("preview", "probe.js").read_text("utf-8")
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._poll)
        self._timer.start(_POLL_MS)
        self._page.open(wanted.url)

    def close(self) -> None:
        """Take everything down: the page goes before its profile, or WebEngine complains."""
        if self._closed:
            return
        self._closed = True
        self._timer.stop()
        self._page.destroyed.connect(self._profile.deleteLater)
        self._view.hide()
        self._view.deleteLater()
        self._page.deleteLater()
        self.deleteLater()

    def _poll(self) -> None:
        if time.monotonic() - self._seen.began > self._wanted.timeout_s:
            self._seen.problems.append(Problem("page", f"The page did not settle within {self._wanted.timeout_s:g} s."))
            self._report()
        elif not self._asking:
            self._asking = True
            self._page.runJavaScript(self._question, _WORLD, self._answered)

    def _answered(self, answer: object) -> None:
        self._asking = False
        if not self._closed and isinstance(answer, str) and answer:
            self._step(json.loads(answer))

    def _settle(self, now: dict[str, Any]) -> None:
        """Wait until something is shown and no longer changes."""
        seen = self._seen
        if now["loaded"] and seen.loaded_at is None:
            seen.loaded_at = time.monotonic()
        if now["shown"] and now["loaded"]:
            seen.text = now["text"]
            seen.ready_s = seen.ready_s or time.monotonic() - seen.began
            seen.still = seen.still + 1 if now["size"] == seen.size and not now["busy"] else 0
            seen.size = now["size"]
            if seen.still >= _STILL:
                self._step = self._take_picture if self._wanted.screenshot else self._start_clicks
                self._step(now)
        elif seen.loaded_at and seen.problems and time.monotonic() - seen.loaded_at > _GIVEN_UP_S:
            self._report()

    def _take_picture(self, now: dict[str, Any]) -> None:
        """Grab when a frame is there: before the first one, the view is of one colour."""
        image = self._view.grab().toImage()
        late = time.monotonic() - self._seen.began - (self._seen.ready_s or 0) > _PICTURE_S
        if late or not _is_blank(image):
            self._seen.picture = image
            self._start_clicks(now)

    def _start_clicks(self, now: dict[str, Any]) -> None:
        if not self._wanted.click_around:
            self._report()
            return
        self._step, self._question = self._wait_for_clicks, _CLICKED  # the probe would take the clicks' time
        self._page.runJavaScript(resource("preview", "clicks.js").read_text("utf-8"), _WORLD)

    def _wait_for_clicks(self, now: dict[str, Any]) -> None:
        if now["over"]:
            self._report()

    def _hear(self, line: ConsoleLine) -> None:
        self._seen.console.append(line)
        if line.level == "error":
            self._seen.problems.append(Problem(_source_of(line.text), line.text[:2000], line.path, line.line))

    def _refused(self, kind: str, what: str) -> None:
        self._seen.problems.append(Problem("request", f"A {kind} was refused: {what[:300]}", fatal=False))

    def _crashed(self, status: QWebEnginePage.RenderProcessTerminationStatus, code: int) -> None:
        self._seen.problems.append(Problem("page", f"The page's process ended ({status.name}, {code})."))
        self._report()

    def _report(self) -> None:
        if self._closed:
            return
        seen = self._seen
        self._finished(
            PageReport(
                ready=seen.ready_s is not None,
                seconds=seen.ready_s or time.monotonic() - seen.began,
                text=seen.text,
                console=tuple(seen.console),
                problems=tuple(dict.fromkeys(seen.problems)),
            ),
            seen.picture,
        )
        self.close()


def _source_of(text: str) -> Any:
    """Chromium's own words for what it met."""
    if text.startswith("Uncaught"):
        return "page"
    return "request" if text.startswith("The request for ") else "console"


def _is_blank(image: QImage) -> bool:
    """Whether all of a coarse grid of pixels are of one colour."""
    across, down, first = max(image.width() // 48, 1), max(image.height() // 48, 1), image.pixel(0, 0)
    return all(
        image.pixel(x, y) == first for y in range(0, image.height(), down) for x in range(0, image.width(), across)
    )


def png_of(image: QImage) -> bytes:
    """The picture as PNG. Takes some 50 ms: not for the UI thread."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())
