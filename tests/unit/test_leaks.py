"""The leak fixtures find what they are for."""

from __future__ import annotations

import subprocess
import sys
import threading

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

import leaks


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(leaks, "PATIENCE_SECONDS", 0.05)


def test_a_running_thread_is_found() -> None:
    before, stop = leaks.look(), threading.Event()
    thread = threading.Thread(target=stop.wait, name="lost")
    thread.start()
    assert leaks.left_behind(before) == ["thread lost"]
    stop.set()
    thread.join()
    assert leaks.left_behind(before) == []


def test_a_child_process_is_found() -> None:
    before = leaks.look()
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as child:
        (found,) = leaks.left_behind(before)
        assert found.startswith(f"process {child.pid}:")
        child.communicate(b"\n")
    assert leaks.left_behind(before) == []


def test_a_window_is_found(qapp: object) -> None:
    before = leaks.look()
    window = QWidget()
    window.setWindowTitle("lost")
    assert leaks.left_behind(before) == ["window QWidget 'lost'"]
    window.deleteLater()
    assert leaks.left_behind(before) == []


def test_a_running_timer_is_found(qtbot: QtBot) -> None:
    before = leaks.look()
    timer = QTimer()
    timer.start(60_000)
    assert leaks.left_behind(before) == ["timer of 60000 ms, child of NoneType"]
    timer.stop()
    assert leaks.left_behind(before) == []


def test_what_was_there_before_is_no_leak() -> None:
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait)
    thread.start()
    assert leaks.left_behind(leaks.look()) == []
    stop.set()
    thread.join()
