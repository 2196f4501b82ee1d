"""Reading and writing a project's files off the UI thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from appforge_desktop.foundation.errors import AppForgeError, EnvironmentFault

T = TypeVar("T")

OnError = Callable[[AppForgeError], None]
"""Shows the person what went wrong."""


def on_disk(work: Callable[[], T]) -> Callable[[], T]:
    """The same work, with what the file system says against it as an `EnvironmentFault`."""

    def attempt() -> T:
        try:
            return work()
        except OSError as error:
            where = f" ({error.filename})" if error.filename else ""
            raise EnvironmentFault(f"{error.strerror or 'The disk failed'}{where}.") from error

    return attempt
