"""The panels that the window holds, as the app hands them in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

Make = Callable[[], QWidget]


@dataclass(frozen=True)
class Panels:
    """Home and status are there from the start; the others are made when a project is opened first.

    Attributes:
        preview: Called one turn of the event loop after the workspace was painted: it loads WebEngine.
    """

    home: QWidget
    status: QWidget
    chat: Make
    files: Make
    editor: Make
    preview: Make
