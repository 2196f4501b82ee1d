"""A chat answer loads nothing and runs nothing (fault 31)."""

from __future__ import annotations

import http.server
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QByteArray, QUrl
from PySide6.QtGui import QDesktopServices, QTextDocument
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from appforge_desktop.ui.chat.text import MarkdownView


class Opened:
    """Stands for the desktop: keeps what it was asked to open."""

    def __init__(self) -> None:
        self.urls: list[str] = []

    def __call__(self, url: QUrl) -> bool:
        self.urls.append(url.toString())
        return True


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> Opened:
    opened = Opened()
    monkeypatch.setattr(QDesktopServices, "openUrl", opened)
    return opened


@pytest.fixture
def listener() -> Iterator[tuple[str, list[str]]]:
    """A web server, and the paths that it was asked for."""
    asked: list[str] = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(404)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with http.server.HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}", asked
        server.shutdown()
        thread.join()


def test_fault_31_a_hostile_answer_makes_no_request(qtbot: QtBot, listener: tuple[str, list[str]]) -> None:
    address, asked = listener
    view = MarkdownView()
    qtbot.addWidget(view)
    view.resize(300, 200)
    view.show()
    view.set_markdown(
        f"![pixel]({address}/a.png)\n\n<img src='{address}/b.png' onerror='alert(1)'>\n\n"
        f"<table background='{address}/c.png'><tr><td>x</td></tr></table>\n\n<link rel=stylesheet href={address}/d.css>"
    )
    qtbot.waitExposed(view)
    view.grab()
    QApplication.processEvents()
    assert asked == []
    assert "onerror" in view.toPlainText() and "[pixel]" in view.toPlainText()


@pytest.mark.parametrize(
    "address", ["https://x.example/a.png", "file:///etc/passwd", "data:image/png;base64,AA", "a.png"]
)
def test_fault_31_no_resource_is_ever_loaded(qtbot: QtBot, address: str) -> None:
    view = MarkdownView()
    qtbot.addWidget(view)
    for kind in (QTextDocument.ResourceType.ImageResource, QTextDocument.ResourceType.StyleSheetResource):
        assert view.loadResource(kind.value, QUrl(address)) == QByteArray()


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "https:", "mailto:a@b.example", "x.html"],
)
def test_fault_31_other_links_are_dead(qtbot: QtBot, opened: Opened, address: str) -> None:
    view = MarkdownView()
    qtbot.addWidget(view)
    view.ask_to_open(QUrl(address))
    assert view.window().findChildren(QMessageBox) == [] and opened.urls == []


@pytest.mark.parametrize(("button", "expected"), [("Open", ["https://example.org/a"]), ("Cancel", [])])
def test_fault_31_a_web_link_opens_only_after_the_person_agreed(
    qtbot: QtBot, opened: Opened, button: str, expected: list[str]
) -> None:
    view = MarkdownView()
    qtbot.addWidget(view)
    view.ask_to_open(QUrl("https://example.org/a"))
    (box,) = view.window().findChildren(QMessageBox)
    assert opened.urls == [] and "example.org" in box.informativeText()
    box.button(getattr(QMessageBox.StandardButton, button)).click()
    assert opened.urls == expected
