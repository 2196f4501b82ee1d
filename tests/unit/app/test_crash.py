"""The crash handler writes a defect down, tells it once, and swallows nothing."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from appforge_desktop import __version__
from appforge_desktop.app.crash import CrashHandler

_PROGRAM = """
import sys
from pathlib import Path
from appforge_desktop.app.crash import CrashHandler
CrashHandler(Path(sys.argv[1])).install()
raise {defect}
"""


def caught(defect: BaseException) -> BaseException:
    """The exception with a traceback, as one that was raised."""
    try:
        raise defect
    except type(defect) as error:
        return error


def test_a_report_has_the_traceback_and_versions_and_not_the_home_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "home", lambda: Path(__file__).parent)
    told: list[str] = []
    handler = CrashHandler(tmp_path / "crashes", told.append)
    handler.handle(caught(ZeroDivisionError(f"in {Path(__file__).parent}/secret")))
    (report,) = (tmp_path / "crashes").iterdir()
    text = report.read_text("utf-8")
    assert f"AppForge {__version__}, Python " in text and "ZeroDivisionError: in ~/secret" in text
    assert 'File "~/test_crash.py"' in text and str(Path(__file__).parent) not in text
    assert told == [f"Something went wrong inside AppForge (ZeroDivisionError). The report is in {report}."]


def test_a_home_at_the_root_does_not_eat_every_slash(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "home", lambda: Path("/"))
    CrashHandler(tmp_path, lambda _: None).handle(caught(ValueError("a/b")))
    (report,) = tmp_path.iterdir()
    assert "ValueError: a/b" in report.read_text("utf-8")


def test_each_crash_has_a_report_of_its_own(tmp_path: Path) -> None:
    handler = CrashHandler(tmp_path, lambda _: None)
    for _ in range(3):
        handler.handle(caught(ValueError()))
    assert len([*tmp_path.iterdir()]) == 3


def test_a_folder_that_cannot_be_written_hides_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "crashes").write_bytes(b"a file")
    told: list[str] = []
    CrashHandler(tmp_path / "crashes", told.append).handle(caught(ValueError("the cause")))
    assert len(told) == 1 and "(ValueError)" in told[0]
    assert "ValueError: the cause" in capsys.readouterr().err


def test_a_thread_that_dies_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    told: list[str] = []
    CrashHandler(tmp_path, told.append).install()
    thread = threading.Thread(target=lambda: [][0])
    thread.start()
    thread.join()
    assert len(told) == 1 and "(IndexError)" in told[0]


def crash(folder: Path, defect: str) -> subprocess.CompletedProcess[str]:
    """A program that ends with this."""
    program = [sys.executable, "-c", _PROGRAM.format(defect=defect), str(folder)]
    return subprocess.run(program, capture_output=True, text=True, timeout=60, check=False)


def test_a_defect_ends_the_program_with_an_error(tmp_path: Path) -> None:
    done = crash(tmp_path, "KeyError('x')")
    assert done.returncode == 1 and "Something went wrong inside AppForge (KeyError)" in done.stderr
    assert len([*tmp_path.iterdir()]) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has another code for Ctrl+C")
def test_ctrl_c_still_ends_the_program_and_is_no_crash(tmp_path: Path) -> None:
    assert crash(tmp_path, "KeyboardInterrupt").returncode in (-signal.SIGINT, 128 + signal.SIGINT)
    assert crash(tmp_path, "SystemExit(7)").returncode == 7
    assert [*tmp_path.iterdir()] == []
