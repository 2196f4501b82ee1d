"""The crash handler: a defect is written down, told once, and never swallowed."""

from __future__ import annotations

import platform
import sys
import threading
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from appforge_desktop import __version__

Tell = Callable[[str], None]


class CrashHandler:
    """Writes reports into `folder`; nothing is sent anywhere.

    A report holds the traceback and versions; of values it holds none, so no text of the person is in it except what
    an exception's own message carries. The home folder's name is replaced.
    """

    def __init__(self, folder: Path, tell: Tell | None = None) -> None:
        self.folder = folder
        self.tell = tell or (lambda text: print(text, file=sys.stderr))

    def install(self) -> None:
        """Take every exception that nobody caught, in this thread and in others."""
        sys.excepthook = lambda _kind, defect, _trace: self.handle(defect)
        threading.excepthook = lambda args: self.handle(args.exc_value) if args.exc_value else None

    def handle(self, defect: BaseException) -> None:
        """Write a report of `defect` and tell where it is; where it cannot be written, print it."""
        if isinstance(defect, KeyboardInterrupt | SystemExit):
            return
        report = _report(defect)
        try:
            where = f"The report is in {self._write(report)}."
        except OSError as error:
            print(report, file=sys.stderr)
            where = f"Its report could not be written: {error.strerror}."
        self.tell(f"Something went wrong inside AppForge ({type(defect).__name__}). {where}")

    def _write(self, report: str) -> Path:
        self.folder.mkdir(parents=True, exist_ok=True)
        path = self.folder / f"crash-{datetime.now(UTC):%Y%m%d-%H%M%S-%f}.txt"
        path.write_text(report, encoding="utf-8")
        return path


def _report(defect: BaseException) -> str:
    versions = f"AppForge {__version__}, Python {platform.python_version()}, {platform.platform()}"
    text = f"{versions}, {datetime.now(UTC).isoformat()}\n\n" + "".join(traceback.format_exception(defect))
    home = Path.home()
    return text if home == Path(home.anchor) else text.replace(str(home), "~")
