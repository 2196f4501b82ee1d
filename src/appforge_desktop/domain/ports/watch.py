"""Watching a folder for changes made by others."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

OnChanges = Callable[[frozenset[str]], None]


class FolderWatch(Protocol):
    def start(self, root: Path, on_changes: OnChanges) -> Callable[[], None]:
        """Call `on_changes` with relative paths, gathered over 50 ms, in a thread of the watch's own.

        Returns:
            A function that stops watching and waits for the thread to end.
        """

    def expect(self, root: Path, path: str, content: bytes | None) -> None:
        """Our own write is coming: do not report it (compared by content, so a foreign write right after is)."""
