"""`appforge open`, started twice, in two real processes (fault 12); and Ctrl+C in its terminal.

The window itself is a plain one here: what is under test is the command around it.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

_FIRST = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget
from appforge_desktop.app.cli import run
from appforge_desktop.app.window import start


class Window(QWidget):
    def bring_up(self):
        print("front", flush=True)


class PlainDesktop:
    def __init__(self, folders, settings, crash):
        self.window = Window()

    def show(self):
        self.window.show()
        QTimer.singleShot(0, lambda: print("shown", flush=True))

    def open_folder(self, folder):
        print("open", Path(folder).name, flush=True)

    def close(self):
        print("closed", flush=True)


start.Desktop = PlainDesktop
sys.exit(run(["open", *sys.argv[1:]]))
"""


class Terminal:
    """Starts programs that share one home."""

    def __init__(self, home: Path) -> None:
        self.environment = {
            **os.environ, "APPFORGE_HOME": str(home), "PYTHONPATH": os.pathsep.join(sys.path),
            "QT_QPA_PLATFORM": "offscreen",
        }  # fmt: skip
        self.started: list[subprocess.Popen[str]] = []

    def first(self, *words: str) -> subprocess.Popen[str]:
        """The window, once it is on screen."""
        process = subprocess.Popen(
            [sys.executable, "-c", _FIRST, *words], env=self.environment, stdout=subprocess.PIPE, text=True
        )
        self.started.append(process)
        while self.said(process) != "shown":
            assert process.poll() is None, "it ended before it was on screen"
        return process

    def said(self, process: subprocess.Popen[str]) -> str:
        """Its next line; waits for it."""
        assert process.stdout is not None
        return process.stdout.readline().strip()

    def second(self, *words: str) -> subprocess.CompletedProcess[str]:
        """The program as a person starts it."""
        command = [sys.executable, "-m", "appforge_desktop", "open", *words]
        return subprocess.run(command, env=self.environment, capture_output=True, text=True, timeout=60, check=False)


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    made = Terminal(tmp_path / "home")
    yield made
    for process in made.started:
        process.kill()
        process.wait()
        assert process.stdout is not None
        process.stdout.close()


def test_fault_12_the_second_start_hands_its_folder_to_the_first(terminal: Terminal, tmp_path: Path) -> None:
    (tmp_path / "my site").mkdir()
    first = terminal.first()
    second = terminal.second(str(tmp_path / "my site"))
    assert (second.returncode, second.stdout.strip()) == (
        0,
        "AppForge is open already: it was asked to come to the front.",
    ), second.stderr
    assert [terminal.said(first), terminal.said(first)] == ["front", "open my site"]
    assert terminal.second().returncode == 0
    assert terminal.said(first) == "front"
    assert first.poll() is None


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT for one process")
def test_ctrl_c_closes_the_window_in_order(terminal: Terminal) -> None:
    first = terminal.first()
    first.send_signal(signal.SIGINT)
    assert first.communicate(timeout=60)[0].strip() == "closed"
    assert first.returncode == 0


@pytest.mark.skipif(sys.platform == "win32", reason="Windows clears named pipes away by itself")
def test_fault_12_after_a_crash_of_the_first_the_next_start_is_a_first_one(terminal: Terminal) -> None:
    first = terminal.first()
    first.kill()
    first.communicate()
    again = terminal.first()
    assert again.poll() is None
