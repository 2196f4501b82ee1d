"""A second start hands over to the first (fault 12); and how threads reach the window."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QThread
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from pytestqt.qtbot import QtBot

from appforge_desktop.ui.window.application import UiPost, theme_choice, theme_zoom
from appforge_desktop.ui.window.single_instance import InstanceServer, hand_over, instance_name

_SECOND = """
import sys
from PySide6.QtCore import QCoreApplication
from appforge_desktop.ui.window.single_instance import hand_over
app = QCoreApplication([])
print(hand_over(sys.argv[1], sys.argv[2:]))
"""
_CRASH = """
import os, sys
from PySide6.QtCore import QCoreApplication
from appforge_desktop.ui.window.single_instance import InstanceServer
app = QCoreApplication([])
print(InstanceServer(sys.argv[1]).listen(), flush=True)
os.kill(os.getpid(), 9)
"""


@pytest.fixture
def name(tmp_path: Path) -> str:
    return instance_name(tmp_path)


@pytest.fixture
def first(qapp: QObject, name: str) -> Iterator[InstanceServer]:
    server = InstanceServer(name)
    assert server.listen()
    yield server
    server.close()


def start(code: str, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen([sys.executable, "-c", code, *arguments], stdout=subprocess.PIPE, text=True)


def test_fault_12_a_second_process_hands_its_arguments_over(qtbot: QtBot, first: InstanceServer, name: str) -> None:
    with qtbot.waitSignal(first.asked, timeout=30_000) as asked:
        second = start(_SECOND, name, "--open", "a folder", "ünï")
    assert asked.args == [["--open", "a folder", "ünï"]]
    assert second.communicate(timeout=30)[0].strip() == "True"


def test_fault_12_with_nobody_there_nothing_is_handed_over(qapp: QObject, name: str) -> None:
    assert hand_over(name, ["x"]) is False


@pytest.mark.skipif(os.name == "nt", reason="Windows clears named pipes away by itself")
def test_fault_12_the_socket_of_a_killed_process_is_cleared_away(qtbot: QtBot, name: str) -> None:
    assert start(_CRASH, name).communicate(timeout=30)[0].strip() == "True"
    assert not hand_over(name, [])
    server = InstanceServer(name)
    assert server.listen()
    server.close()


def test_fault_12_two_folders_are_two_programs(tmp_path: Path) -> None:
    assert instance_name(tmp_path / "a") != instance_name(tmp_path / "b")
    assert instance_name(tmp_path) == instance_name(tmp_path / "a" / "..")


@pytest.mark.parametrize("line", [b"not json\n", b'{"a": 1}\n', b"[1, 2]\n"])
def test_what_is_no_list_of_arguments_is_dropped(qtbot: QtBot, first: InstanceServer, name: str, line: bytes) -> None:
    heard: list[list[str]] = []
    first.asked.connect(heard.append)
    socket = QLocalSocket()
    socket.connectToServer(name)
    socket.write(line)
    qtbot.waitUntil(lambda: socket.bytesAvailable() > 0)
    socket.disconnectFromServer()
    assert heard == []


def test_a_flood_is_cut_off(qtbot: QtBot, first: InstanceServer, name: str) -> None:
    socket = QLocalSocket()
    socket.connectToServer(name)
    socket.write(b"x" * 300_000)
    qtbot.waitUntil(lambda: socket.state() == QLocalSocket.LocalSocketState.UnconnectedState)


def test_only_the_same_user_may_connect(first: InstanceServer) -> None:
    server = first.findChild(QLocalServer)
    assert server.socketOptions() == QLocalServer.SocketOption.UserAccessOption


def test_a_post_from_a_thread_runs_on_the_ui_thread_in_order(qtbot: QtBot) -> None:
    post, ran = UiPost(), []
    here = QThread.currentThread()

    def work() -> None:
        for number in range(5):
            post(lambda number=number: ran.append((number, QThread.currentThread() is here)))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(ran) == 5)
    assert ran == [(number, True) for number in range(5)]


def test_a_closed_post_drops_what_waits(qtbot: QtBot) -> None:
    post, other, ran = UiPost(), UiPost(), []
    post(lambda: ran.append("late"))
    post.close()
    other(lambda: ran.append("other"))
    qtbot.waitUntil(lambda: ran == ["other"])


def test_settings_that_make_no_sense_give_the_usual_look() -> None:
    assert (theme_choice("pink"), theme_choice("dark"), theme_zoom("1.25"), theme_zoom("huge")) == (
        "auto",
        "dark",
        1.25,
        1.0,
    )
