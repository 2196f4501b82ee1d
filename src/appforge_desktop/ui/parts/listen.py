"""Listening to a presenter for as long as a widget lives."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject

from appforge_desktop.foundation.events import Signal

E = TypeVar("E")


def listen(owner: QObject, signal: Signal[E], listener: Callable[[E], None]) -> None:
    """Connect `listener`, and disconnect it when Qt deletes `owner`."""
    forget = signal.connect(listener)
    owner.destroyed.connect(lambda *_: forget())
