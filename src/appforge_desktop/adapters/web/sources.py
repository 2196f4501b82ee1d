"""Reading a project's files: from its folder, never outside of it, or from memory."""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

from appforge_desktop.adapters.web.requests import is_plain_path

_LARGEST = 64 * 1024 * 1024
_NOT_SERVED = frozenset({"node_modules"})


class Sources(Protocol):
    """Files of a project by path with forward slashes."""

    def read(self, path: str) -> bytes | None:
        """The bytes, or None when there is no such file or it must not be read."""

    def exists(self, path: str) -> bool:
        """Whether `read` would give bytes."""


class FolderSources:
    """The files below `root`: no hidden ones, no links that lead out."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._real = os.path.realpath(root)

    def read(self, path: str) -> bytes | None:
        real = self._inside(path)
        if real is None:
            return None
        try:
            with Path(real).open("rb") as file:
                return file.read(_LARGEST)
        except OSError:
            return None

    def exists(self, path: str) -> bool:
        return self._inside(path) is not None

    def _inside(self, path: str) -> str | None:
        if not is_plain_path(path) or not _NOT_SERVED.isdisjoint(path.lower().split("/")):
            return None
        real = os.path.realpath(os.path.join(self._real, *path.split("/")))  # noqa: PTH118 (hot path)
        try:
            found = os.stat(real)  # noqa: PTH116 (hot path)
        except (OSError, ValueError):
            return None
        inside = real.startswith(self._real + os.sep)
        return real if inside and stat.S_ISREG(found.st_mode) and found.st_size <= _LARGEST else None


class MemorySources:
    """Files that were not written to a disk yet."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self._files = files

    def read(self, path: str) -> bytes | None:
        return self._files.get(path)

    def exists(self, path: str) -> bool:
        return path in self._files
