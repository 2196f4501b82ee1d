"""A window that is closed before its services were ever built."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from appforge_desktop.app.crash import CrashHandler
from appforge_desktop.app.window.settings import WindowSettings
from appforge_desktop.app.window.start import Desktop
from appforge_desktop.foundation.paths import AppFolders


def test_closing_before_the_first_paint_waits_for_nobody(qtbot: QtBot, tmp_path: Path) -> None:
    folders = AppFolders(tmp_path / "data", tmp_path / "cache", tmp_path / "projects").ensure()
    desktop = Desktop(folders, WindowSettings(tmp_path / "window.json"), CrashHandler(tmp_path))
    qtbot.addWidget(desktop.window)
    desktop.open_folder(tmp_path)  # a worker waits for the services now
    desktop.close()
    assert desktop.whole.cancelled()
    desktop.post.deleteLater()
