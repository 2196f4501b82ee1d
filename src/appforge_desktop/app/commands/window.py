"""`appforge open`: the window."""

from __future__ import annotations

import argparse
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from appforge_desktop.app.crash import CrashHandler
from appforge_desktop.app.headless import absolute, allow_root, require_display
from appforge_desktop.app.outcome import Exit
from appforge_desktop.app.window.settings import WindowSettings
from appforge_desktop.foundation.paths import AppFolders

if TYPE_CHECKING:
    from appforge_desktop.app.window.start import Desktop


def open_window(chosen: argparse.Namespace) -> int:
    """Open the window, or hand over to the one that is open already.

    Args:
        chosen: Its attribute `painted`, where there is one, is called after the first paint.

    Raises:
        EnvironmentFault: There is no display.
    """
    require_display()
    allow_root()
    folders = AppFolders.of_this_machine().ensure()
    folder = absolute(chosen.folder) if chosen.folder else None
    from appforge_desktop.ui.window.single_instance import hand_over, instance_name

    name = instance_name(folders.data)
    if hand_over(name, [str(folder)] if folder else []):
        print("AppForge is open already: it was asked to come to the front.")
        return Exit.DONE
    return _run(folders, name, folder, getattr(chosen, "painted", None))


def _run(folders: AppFolders, name: str, folder: Path | None, painted: Callable[[], None] | None) -> int:
    from appforge_desktop.app.window.start import Desktop
    from appforge_desktop.ui.window.application import (
        Heartbeat,
        after_paint,
        make_application,
        run_event_loop,
        theme_choice,
        theme_zoom,
    )
    from appforge_desktop.ui.window.single_instance import InstanceServer

    settings = WindowSettings(folders.data / "window.json")
    choice, zoom = theme_choice(settings.get("window.theme")), theme_zoom(settings.get("window.zoom", "1"))
    application = make_application(sys.argv[:1], choice=choice, zoom=zoom)
    crash = CrashHandler(folders.data / "crashes")
    crash.install()
    desktop = Desktop(folders, settings, crash)
    server = InstanceServer(name)
    server.asked.connect(lambda arguments: _come(desktop, arguments))
    server.listen()
    desktop.show()
    if painted is not None:  # the window's last listener is asked first
        after_paint(desktop.window, painted)
    if folder is not None:
        desktop.open_folder(folder)
    heartbeat = Heartbeat()
    before = signal.signal(signal.SIGINT, lambda *_: _close(desktop))
    code = run_event_loop(application)
    signal.signal(signal.SIGINT, before)
    heartbeat.stop()
    server.close()
    desktop.close()
    return code


def _come(desktop: Desktop, arguments: list[str]) -> None:
    """A second start asked: come to the front, with its folder."""
    desktop.window.bring_up()
    if arguments:
        desktop.open_folder(Path(arguments[0]))


def _close(desktop: Desktop) -> None:
    """Ctrl+C in the terminal is the window's close button: unsaved text is asked for."""
    desktop.window.close()
