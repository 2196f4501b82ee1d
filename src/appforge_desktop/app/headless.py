"""The same services without a window: Qt's event loop on the main thread, the work on another."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from appforge_desktop.foundation.errors import EnvironmentFault
from appforge_desktop.foundation.jobs import CancelToken
from appforge_desktop.foundation.paths import AppFolders

if TYPE_CHECKING:
    from appforge_desktop.app.wiring import Services

T = TypeVar("T")

_DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
"""One of them is set where a window can be shown; the last names Qt's way to show it, "offscreen" for example."""


def run_headless(
    work: Callable[[Services, CancelToken], T], *, port: int | None = None, folders: AppFolders | None = None
) -> T:
    """Build the services with a hidden page, run `work` on a worker thread, and close everything.

    Ctrl+C sets the token.

    Args:
        port: Of the preview; default: the one of last time.
        folders: Default: those of this machine.

    Raises:
        Cancelled: After Ctrl+C.
        EnvironmentFault: The machine lacks something.
    """
    prepare_offscreen()
    from appforge_desktop.app.wiring import build_services
    from appforge_desktop.ui.browser import HiddenPages
    from appforge_desktop.ui.window.application import UiPost, make_application, run_event_loop
    from appforge_desktop.ui.window.noise import less_noise

    application = make_application(sys.argv[:1])
    application.setQuitOnLastWindowClosed(False)
    built: list[Services] = []
    pages = HiddenPages(lambda *place: built[0].host.locate(*place) if built else None)
    post = UiPost()
    cancel = CancelToken()
    services = build_services((folders or AppFolders.of_this_machine()).ensure(), pages, port=port)
    built.append(services)
    ended: list[Callable[[], T]] = []

    def job() -> None:
        ended.append(_outcome(lambda: work(services, cancel)))
        post(application.quit)

    with _interruptible(cancel), less_noise():
        thread = threading.Thread(target=job, name="appforge-headless")
        thread.start()
        run_event_loop(application)
        thread.join()
    services.close()
    pages.close()
    return ended[0]()


def _outcome(work: Callable[[], T]) -> Callable[[], T]:
    """Run `work`; returns a function that gives its value or raises its error in another thread."""
    try:
        value = work()
    except BaseException as error:  # noqa: BLE001 (raised again, in the thread that waits for it)
        failure = error

        def fail() -> T:
            raise failure

        return fail
    return lambda: value


def prepare_offscreen() -> None:
    """Settings that Qt reads before it starts; a display that is there is not used.

    The flags: nothing is drawn on a screen, so no graphics card is looked for; and of Chromium's own log only what is
    fatal is shown (it complains of a missing system bus, and the like). What a page says is no part of that log.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ.setdefault("QTWEBENGINE_CHROMIUM_FLAGS", "--disable-gpu --log-level=3")
    allow_root()


def require_display() -> None:
    """Qt ends the process when it finds no display; a sentence is kinder.

    Raises:
        EnvironmentFault: There is none.
    """
    if sys.platform != "linux" or any(os.environ.get(name) for name in _DISPLAYS):
        return
    raise EnvironmentFault(
        "There is no display to open the window on.", hint='Without one, use: appforge new "PROMPT" --dir DIR'
    )


def allow_root() -> None:
    """WebEngine refuses to start as root with its own sandbox; containers and CI run as root."""
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        os.environ.setdefault("QTWEBENGINE_DISABLE_SANDBOX", "1")


class _interruptible:  # noqa: N801 (a context manager, read as a verb)
    """While it is open, Ctrl+C sets the token. Python sees signals only between bytecodes: a timer keeps it awake."""

    def __init__(self, cancel: CancelToken) -> None:
        self._cancel = cancel

    def __enter__(self) -> None:
        from appforge_desktop.ui.window.application import Heartbeat

        self._before = signal.signal(signal.SIGINT, lambda *_: self._cancel.set())
        self._heartbeat = Heartbeat()

    def __exit__(self, *_: object) -> None:
        self._heartbeat.stop()
        signal.signal(signal.SIGINT, self._before)


def absolute(folder: Path) -> Path:
    """The folder as the person meant it, from where they are."""
    return folder.expanduser().resolve()
