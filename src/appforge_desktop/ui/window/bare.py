"""A window with nothing in it, run as a script: what the start of ours is measured against.

It imports nothing of ours. It says `painted` after its first paint, and is gone.
"""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow


class BareWindow(QMainWindow):
    """Of the same size as ours."""

    def __init__(self) -> None:
        super().__init__()
        self.setCentralWidget(QLabel("Bare"))
        self.resize(1280, 800)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        QTimer.singleShot(0, leave)


def leave() -> None:
    """Tell, and end without tidying up: nothing of that is measured."""
    print("painted", flush=True)
    os._exit(0)


if __name__ == "__main__":
    application = QApplication(sys.argv)
    window = BareWindow()
    window.show()
    sys.exit(application.exec())
