"""The command line as scripts use it: real processes, real model, real disk."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import threading
import zipfile
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

import requires
from appforge_desktop.domain.ports.web import PageReport
from appforge_desktop.foundation.jobs import CancelToken, Pool

requires.require_web()

from appforge_desktop.ui.browser import HiddenPages  # noqa: E402
from browsing import sweep  # noqa: E402

pytestmark = [pytest.mark.web, pytest.mark.model]

KEYS = {
    "ok", "project", "files", "engine", "intent", "seconds", "tokens", "first_token_s", "mended", "message",
}  # fmt: skip
DONE, USAGE, MACHINE, ROLLED_BACK = 0, 2, 3, 4


def appforge(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the program."""
    return subprocess.run(
        [sys.executable, "-m", "appforge_desktop", *map(str, arguments)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), **environment},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def last_line(done: subprocess.CompletedProcess[str], code: int = DONE) -> dict[str, Any]:
    """The JSON object of a command that ended with `code`."""
    assert done.returncode == code, f"{done.returncode}: {done.stdout[-1000:]} {done.stderr[-2000:]}"
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An app that the command line made; tests that change it take a copy."""
    requires.require_model()
    requires.require_vendor()
    folder = tmp_path_factory.mktemp("cli") / "recipes"
    made = last_line(appforge("new", "a recipe box with photos, ratings and cooking time", "--dir", folder, "--json"))
    assert set(made) == KEYS
    assert made["ok"] is True
    assert made["intent"] == "new_app"
    assert made["tokens"] > 10
    assert made["first_token_s"] > 0
    assert made["project"] == str(folder)
    on_disk = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert {"package.json", "index.html", "src/App.tsx"} <= set(made["files"]) <= on_disk
    return folder


@pytest.fixture
def copy(app: Path, tmp_path: Path) -> Path:
    """A folder with the same files: another project."""
    return Path(shutil.copytree(app, tmp_path / "copy", ignore=shutil.ignore_patterns(".appforge*")))


def test_ask_changes_the_app_and_tells_what(app: Path) -> None:
    told = last_line(appforge("ask", app, "make it dark", "--json"))
    assert set(told) == KEYS
    assert told["ok"] is True
    assert told["tokens"] == 0, "this needs no model"
    assert told["files"]
    undone = last_line(appforge("ask", app, "undo that", "--json"))
    assert undone["intent"] == "undo"
    assert undone["files"] == told["files"]


def test_a_red_turn_is_rolled_back(app: Path) -> None:
    """A file that the person broke by hand does not pass the checks, whatever is asked for."""
    broken = app / "src" / "App.tsx"
    whole = broken.read_bytes()
    broken.write_text("export default function App( {\n", "utf-8")
    before = {path: path.read_bytes() for path in app.rglob("*.tsx")}
    told = last_line(appforge("ask", app, "add a page with a calendar", "--json"), ROLLED_BACK)
    assert told["ok"] is False
    assert "App.tsx" in told["message"]
    assert {path: path.read_bytes() for path in app.rglob("*.tsx")} == before
    broken.write_bytes(whole)


def test_a_copied_folder_is_left_alone(copy: Path) -> None:
    """Its app has no Blueprint here: a new one would be written over it."""
    before = {path: path.read_bytes() for path in copy.rglob("*.tsx")}
    assert appforge("ask", copy, "what is this?").returncode == DONE
    told = last_line(appforge("ask", copy, "make it dark", "--json"), ROLLED_BACK)
    assert "not made here" in told["message"]
    assert {path: path.read_bytes() for path in copy.rglob("*.tsx")} == before


def test_a_missing_model_is_told(tmp_path: Path) -> None:
    told = last_line(
        appforge("new", "a list of books", "--dir", tmp_path / "x", "--json", APPFORGE_HOME=str(tmp_path / "home")),
        MACHINE,
    )
    assert told["ok"] is False
    assert "model" in told["message"]
    assert not (tmp_path / "x").exists() or not list((tmp_path / "x").iterdir())


@pytest.mark.parametrize(
    "arguments",
    [
        ["new", "a list of books"],
        ["build"],
        ["export", "nowhere", "--format", "exe", "--out", "x"],
        ["export", "nowhere", "--format", "zip", "--out", "x"],
        ["bench", "speed"],
    ],
)
def test_misuse_is_told(arguments: list[str], tmp_path: Path) -> None:
    done = appforge(*arguments, APPFORGE_HOME=str(tmp_path))
    assert done.returncode == USAGE, done.stderr
    assert done.stderr.strip()
    assert "Traceback" not in done.stderr


def test_doctor_lists_findings() -> None:
    told = last_line(appforge("doctor", "--json"))
    assert told["ok"] is True
    assert {"part", "ok", "detail", "hint", "needed"} <= set(told["findings"][0])


def test_doctor_says_what_is_missing(tmp_path: Path) -> None:
    told = last_line(appforge("doctor", "--json", APPFORGE_HOME=str(tmp_path)), MACHINE)
    assert [one["part"] for one in told["findings"] if one["needed"] and not one["ok"]] == ["Built-in model"]


def test_the_screenshot_shows_something(app: Path, tmp_path: Path) -> None:
    shot = tmp_path / "shot.png"
    done = appforge("preview", app, "--shot", shot)
    assert done.returncode == DONE, done.stderr
    image = QImage(str(shot))
    assert image.width() >= 800
    colours = {image.pixel(x, y) for x in range(0, image.width(), 16) for y in range(0, image.height(), 16)}
    assert len(colours) > 10


def test_vite_and_zip_hold_the_same_project(app: Path, tmp_path: Path) -> None:
    assert appforge("export", app, "--format", "vite", "--out", tmp_path / "vite").returncode == DONE
    told = last_line(appforge("export", app, "--format", "zip", "--out", tmp_path / "app.zip", "--json"))
    assert told["files"] == [str(tmp_path / "app.zip")]
    folder = {
        path.relative_to(tmp_path / "vite").as_posix(): path.read_bytes()
        for path in (tmp_path / "vite").rglob("*")
        if path.is_file() and not path.name.startswith(".appforge")
    }
    with zipfile.ZipFile(tmp_path / "app.zip") as archive:
        packed = {name.partition("/")[2]: archive.read(name) for name in archive.namelist()}
    assert packed == folder
    assert "src/App.tsx" in packed


def test_the_static_export_runs_from_a_plain_server(app: Path, tmp_path: Path, qtbot: QtBot) -> None:
    site = tmp_path / "site"
    assert appforge("export", app, "--format", "static", "--out", site).returncode == DONE
    with plain_server(site) as address:
        report = visit(qtbot, address)
    assert report.ready
    assert "Recipe" in report.text
    assert [problem for problem in report.problems if problem.fatal] == []


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        return


class plain_server:  # noqa: N801 (a context manager, read as a noun)
    """Python's own web server on a folder."""

    def __init__(self, folder: Path) -> None:
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,))

    def __enter__(self) -> str:
        self._thread.start()
        return f"http://127.0.0.1:{self._server.server_address[1]}/"

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


def visit(qtbot: QtBot, address: str) -> PageReport:
    """Look at an address in a hidden page."""
    pages, pool = HiddenPages(), Pool("visit", 1)
    try:
        looked = pool.submit(pages.visit, address, CancelToken())
        qtbot.waitUntil(looked.done, timeout=30_000)
        return looked.result()
    finally:
        pool.close()
        pages.close()
        pages.deleteLater()
        sweep()
