"""A folder watch that a test drives by hand."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from appforge_desktop.adapters.watch.expected import ExpectedWrites, real
from appforge_desktop.domain.paths import is_visible
from appforge_desktop.domain.ports.watch import OnChanges


class ManualFolderWatch:
    """Port `FolderWatch` without a thread: `notice` says what changed, listeners run in the caller's thread."""

    def __init__(self) -> None:
        self._expected = ExpectedWrites()
        self._listeners: dict[Path, list[OnChanges]] = {}

    def start(self, root: Path, on_changes: OnChanges) -> Callable[[], None]:
        listeners = self._listeners.setdefault(real(root), [])
        listeners.append(on_changes)
        return lambda: listeners.remove(on_changes) if on_changes in listeners else None

    def expect(self, root: Path, path: str, content: bytes | None) -> None:
        self._expected.add(root, path, content)

    def notice(self, root: Path, *paths: str) -> None:
        """These files changed on the disk."""
        root = real(root)
        found = self._expected.foreign(root, filter(is_visible, paths))
        for listener in [*self._listeners.get(root, [])]:
            if found:
                listener(found)
