"""A previewed app cannot hang the window, leave its origin, or read what is not its own."""

from __future__ import annotations

import http.server
import os
import shutil
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWebEngineCore import QWebEngineProfile
from pytestqt.qtbot import QtBot

from appforge_desktop.ui.browser import preview_profile
from browsing import Browser, ask, browser, close_view, open_view, profile, sweep
from previews import TINY, Served

__all__ = ["browser", "profile"]
pytestmark = pytest.mark.web


@pytest.fixture
def elsewhere() -> Iterator[tuple[str, list[str]]]:
    """Another server on this machine, and the paths that it was asked for."""
    asked: list[str] = []

    class Ears(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(200)
            self.send_header("Access-Control-Allow-Origin", "*")
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *arguments: object) -> None:
            return

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Ears)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}", asked
    server.shutdown()
    server.server_close()
    thread.join()


def test_fault_16_a_renderer_crash_is_told_and_reload_brings_the_app_back(browser: Browser, qtbot: QtBot) -> None:
    os.kill(browser.view.page.renderProcessPid(), 9)
    qtbot.waitUntil(lambda: browser.view.condition == "crashed", timeout=10_000)
    assert browser.view.problems()
    browser.view.reload()
    browser.until("document.getElementById('title')?.innerText", "Hello there")
    assert browser.view.condition == "ready"


def test_fault_16_an_endless_loop_leaves_the_window_alive_and_reload_ends_it(browser: Browser, qtbot: QtBot) -> None:
    gaps, last = [], time.monotonic()

    def tick() -> None:
        nonlocal last
        now = time.monotonic()
        gaps.append(now - last)
        last = now

    timer = QTimer(interval=10)
    timer.timeout.connect(tick)
    timer.start()
    browser.view.page.runJavaScript("setTimeout(() => { while (1); }, 0)")
    qtbot.waitUntil(lambda: browser.view.condition == "hung", timeout=15_000)
    timer.stop()
    assert sorted(gaps)[len(gaps) * 9 // 10] < 0.1, "the window's own loop was held up"
    browser.view.reload()
    browser.until("document.getElementById('title')?.innerText", "Hello there")
    assert browser.view.condition == "ready"


def test_fault_39_file_addresses_are_out_of_reach(browser: Browser, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret", "utf-8")
    browser.js(f"window.got = ''; fetch('{secret.as_uri()}').then(r => r.text()).then(t => got = t, e => got = 'no')")
    browser.until("window.got", "no")
    browser.js(f"location.href = '{secret.as_uri()}'")
    browser.until("document.getElementById('title')?.innerText", "Hello there")
    frame = f"const f = document.createElement('iframe'); f.src = '{secret.as_uri()}'; document.body.append(f)"
    browser.js(f"{frame}; f.id = 'frame'")
    browser.until("document.getElementById('frame')?.contentDocument?.body?.innerText ?? ''", "")


def test_fault_39_another_projects_origin_and_storage_are_out_of_reach(
    browser: Browser, served: Served, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    shutil.copytree(TINY, other)
    address = served.host.open("other", other)
    browser.js("localStorage.setItem('mine', 'yes')")
    browser.js(f"window.got = ''; fetch('{address}').then(() => got = 'yes', () => got = 'no')")
    browser.until("window.got", "no")
    seen: list[str] = []
    browser.view.refused.connect(lambda kind, what: seen.append(f"{kind} {what}"))
    browser.js(f"location.href = '{address}'")
    browser.qtbot.waitUntil(lambda: any("other.localhost" in one for one in seen))
    browser.view.open(address)
    browser.until(f"location.host === 'other.localhost:{served.host.port}' && !!document.getElementById('title')")
    assert browser.js("localStorage.getItem('mine') ?? 'nothing'") == "nothing"


def test_fault_40_nothing_outside_is_ever_asked(browser: Browser, elsewhere: tuple[str, list[str]]) -> None:
    address, asked = elsewhere
    browser.js(
        f"""window.got = [];
        fetch('{address}/fetch').catch(() => got.push('fetch'));
        const image = new Image(); image.onerror = () => got.push('image'); image.src = '{address}/image';
        const style = document.createElement('link'); style.rel = 'stylesheet'; style.href = '{address}/style';
        style.onerror = () => got.push('style'); document.head.append(style);
        const script = document.createElement('script'); script.src = '{address}/script';
        script.onerror = () => got.push('script'); document.head.append(script);
        const form = document.createElement('form'); form.action = '{address}/form'; document.body.append(form);
        form.submit(); navigator.sendBeacon('{address}/beacon');
        try {{ new WebSocket('{address.replace("http", "ws")}/socket').onerror = () => got.push('socket') }}
        catch {{ got.push('socket') }}"""
    )
    browser.until("[...new Set(got)].sort().join(' ')", "fetch image script socket style")
    browser.js(f"location.href = '{address}/navigation'")
    browser.qtbot.waitUntil(lambda: any("/navigation" in line.text for line in browser.view.lines))
    assert browser.text("#title") == "Hello there"
    assert asked == []


def test_fault_40_popups_are_denied_and_logged(browser: Browser, qtbot: QtBot) -> None:
    with qtbot.waitSignal(browser.view.refused, check_params_cb=lambda kind, what: kind == "popup"):
        browser.view.page.runJavaScript("window.open('/', 'other')")
    assert any("popup" in line.text for line in browser.view.lines)


def test_fault_40_downloads_are_denied_unless_asked_for(
    qtbot: QtBot, served: Served, profile: QWebEngineProfile, tmp_path: Path
) -> None:
    code = """const link = document.createElement('a'); link.download = 'notes.csv';
        link.href = URL.createObjectURL(new Blob(['a,b'])); link.click()"""
    denied = open_view(qtbot, served, profile)
    with qtbot.waitSignal(denied.view.refused, check_params_cb=lambda kind, what: kind == "download"):
        denied.view.page.runJavaScript(code)
    close_view(denied)
    asking = open_view(qtbot, served, profile, ask_download=lambda name, size: tmp_path / name)
    asking.view.page.runJavaScript(code)
    qtbot.waitUntil(lambda: (tmp_path / "notes.csv").is_file() and (tmp_path / "notes.csv").read_text() == "a,b")
    close_view(asking)


def test_fault_40_camera_and_microphone_are_denied_and_logged(browser: Browser, qtbot: QtBot) -> None:
    with qtbot.waitSignal(browser.view.refused, check_params_cb=lambda kind, what: kind == "permission"):
        browser.js("""window.got = ''; Notification.requestPermission().then((answer) => got = answer);
            navigator.mediaDevices.getUserMedia({ video: true, audio: true })
                .catch((error) => window.media = error.name)""")
    browser.until("window.got", "denied")
    browser.until("['NotAllowedError', 'NotFoundError'].includes(window.media)")


def test_fault_41_no_debugging_port_is_open(browser: Browser, served: Served) -> None:
    """Only the preview server listens, in this process and in all of WebEngine's."""
    here = psutil.Process()
    ports = {
        connection.laddr.port
        for process in (here, *here.children(recursive=True))
        for connection in process.net_connections("tcp")
        if connection.status == psutil.CONN_LISTEN
    }
    assert ports == {served.host.port}
    assert "remote-debugging-port" not in os.environ.get("QTWEBENGINE_CHROMIUM_FLAGS", "")
    assert "QTWEBENGINE_REMOTE_DEBUGGING" not in os.environ


def test_storage_survives_a_restart(qtbot: QtBot, served: Served, tmp_path: Path) -> None:
    """Same folder, same port: what an app stored is there again."""
    for wanted in ("nothing", "kept"):
        profile = preview_profile(tmp_path / "profile")
        browser = open_view(qtbot, served, profile)
        assert browser.js("localStorage.getItem('note') ?? 'nothing'") == wanted
        browser.js("localStorage.setItem('note', 'kept')")
        browser.js("location.hash = '#/notes'")
        browser.until("document.getElementById('notes')?.innerText", "Stores: notes")
        close_view(browser)
        profile.deleteLater()
        sweep()


def test_the_token_is_in_no_address_that_the_page_sees(browser: Browser, qtbot: QtBot) -> None:
    assert "appforge_token" not in browser.js("location.href + document.referrer + document.cookie")
    assert "appforge_token" not in str(
        ask(qtbot, browser.view.page, "performance.getEntries().map((e) => e.name).join()")
    )


def test_the_preview_listens_on_the_loopback_address_only(served: Served) -> None:
    with socket.socket() as probe:
        probe.settimeout(2)
        assert probe.connect_ex(("127.0.0.1", served.host.port)) == 0
    listening = [one for one in psutil.Process().net_connections("tcp") if one.laddr.port == served.host.port]
    assert {one.laddr.ip for one in listening if one.status == psutil.CONN_LISTEN} == {"127.0.0.1"}
