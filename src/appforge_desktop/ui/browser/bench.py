"""How long from a written file to a changed page: ours and a reference, one after the other in the same WebEngine."""

from __future__ import annotations

import contextlib
import json
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QEventLoop, Qt, QTimer, QUrl
from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineProfile
from PySide6.QtWebEngineWidgets import QWebEngineView

_WATCH = """
window.appforgeBench = { wanted: null, seen: null };
new MutationObserver(() => {
  const bench = window.appforgeBench;
  if (bench.wanted && !bench.seen && document.body.innerText.includes(bench.wanted)) bench.seen = Date.now();
}).observe(document.documentElement, { childList: true, subtree: true, characterData: true });
"""
"""Stamps the moment of the change in the page itself, with the clock that Python reads too, in milliseconds."""

_PATIENCE_S = 20.0
_CALM_S = 0.15
"""Between two edits: a dev server's file watcher and the page's own work come to rest."""


@dataclass
class Contender:
    """A page to measure.

    Attributes:
        url: Its address.
        write: Puts a text that was never there before into a component, and does what saving does.
        laps: Seconds from before `write` to the changed page.
    """

    name: str
    url: str
    write: Callable[[str], None]
    laps: list[float] = field(default_factory=list)


def measure_reload(contenders: Sequence[Contender], *, rounds: int = 23, warm_ups: int = 3) -> None:
    """Fill the `laps` of every contender: `rounds` edits each, in turn, without the first `warm_ups`.

    Call it on the UI thread; it turns the event loop itself.

    Raises:
        TimeoutError: A page did not show an edit within 20 s.
    """
    with contextlib.ExitStack() as stack:
        pages = [stack.enter_context(_page(one.url)) for one in contenders]
        for number in range(rounds):
            for contender, page in zip(contenders, pages, strict=True):
                lap = _lap(contender, page, f"Edit {number} of {contender.name}")
                if number >= warm_ups:
                    contender.laps.append(lap)


@contextlib.contextmanager
def _page(url: str) -> Iterator[QWebEnginePage]:
    """A plain page of the size of a preview: no guard, so that nothing of ours is measured beside the server."""
    profile = QWebEngineProfile()
    page = QWebEnginePage(profile)
    view = QWebEngineView()
    view.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    view.setPage(page)
    view.resize(1000, 700)
    view.show()
    try:
        page.load(QUrl(url))
        _until(lambda: bool(_ask(page, "document.readyState === 'complete' && !!document.querySelector('#root > *')")))
        _ask(page, _WATCH)
        yield page
    finally:
        view.deleteLater()
        page.destroyed.connect(profile.deleteLater)
        page.deleteLater()
        _turn(0.05)


def _lap(contender: Contender, page: QWebEnginePage, text: str) -> float:
    _turn(_CALM_S)
    _ask(page, f"Object.assign(window.appforgeBench, {{ wanted: {json.dumps(text)}, seen: null }}), 1")
    began = time.time()
    contender.write(text)
    seen: list[float] = []

    def stamped() -> bool:
        stamp = _ask(page, "window.appforgeBench?.seen ?? 0")
        if not isinstance(stamp, float | int) or not stamp:
            _turn(0.004)  # asking without a pause would take the page's time
            return False
        seen.append(float(stamp) / 1000)
        return True

    _turn(0.02)
    _until(stamped)
    return seen[0] - began


def _until(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + _PATIENCE_S
    while not condition():
        if time.monotonic() > deadline:
            raise TimeoutError("The page did not show the change.")


def _ask(page: QWebEnginePage, code: str) -> object:
    loop = QEventLoop()
    answers: list[object] = []

    def answered(answer: object) -> None:
        answers.append(answer)
        loop.quit()

    page.runJavaScript(code, 0, answered)
    QTimer.singleShot(int(_PATIENCE_S * 1000), loop, loop.quit)
    if not answers:
        loop.exec()
    return answers[0] if answers else None


def _turn(seconds: float) -> None:
    loop = QEventLoop()
    QTimer.singleShot(int(seconds * 1000), loop.quit)
    loop.exec()
