"""Disks that fail, and disks that die, at the nth system call that changes them."""

from __future__ import annotations

import os
import signal

from appforge_desktop.adapters.storage.path_disk import PathDisk
from appforge_desktop.adapters.storage.posix_disk import PosixDisk


class PowerCut(BaseException):
    """The machine stopped: nothing of ours may run after it (so it is no `Exception`)."""


class CountingDisk(PosixDisk):
    """Notes the steps."""

    def __init__(self) -> None:
        self.steps: list[str] = []

    def step(self, operation: str) -> None:
        self.steps.append(operation)


class FailingDisk(CountingDisk):
    """Refuses the nth step (1-based) with an error, once or from then on.

    Args:
        only: Count steps of this kind alone.
    """

    def __init__(self, nth: int, error: int, *, only: str = "", forever: bool = False) -> None:
        super().__init__()
        self._nth, self._error, self._only, self._forever = nth, error, only, forever

    def step(self, operation: str) -> None:
        if self._only not in {"", operation}:
            return
        super().step(operation)
        count = len(self.steps)
        if count == self._nth or (self._forever and count > self._nth):
            raise OSError(self._error, os.strerror(self._error))


class DyingDisk(CountingDisk):
    """The power goes at the nth step; and half of a write is on the disk then."""

    def __init__(self, nth: int, *, for_real: bool = False) -> None:
        super().__init__()
        self._nth, self._for_real = nth, for_real

    def step(self, operation: str) -> None:
        super().step(operation)
        if len(self.steps) >= self._nth:
            if self._for_real:
                os.kill(os.getpid(), signal.SIGKILL)
            raise PowerCut


DISKS = [PosixDisk, PathDisk] if os.name == "posix" else [PathDisk]
