"""Telling our own writes from those of others, by content."""

from __future__ import annotations

import hashlib
import os
import threading
from collections.abc import Iterable
from pathlib import Path


class ExpectedWrites:
    """What we wrote or are about to write. Thread-safe."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._hashes: dict[tuple[Path, str], bytes | None] = {}

    def add(self, root: Path, path: str, content: bytes | None) -> None:
        """`path` will have `content`, or be gone."""
        with self._lock:
            self._hashes[real(root), path] = None if content is None else _hash(content)

    def foreign(self, root: Path, paths: Iterable[str]) -> frozenset[str]:
        """Those of `paths` whose content is not what we wrote; they are no longer ours."""
        return frozenset(path for path in paths if not self._is_ours(root, path))

    def forget(self, root: Path) -> None:
        with self._lock:
            self._hashes = {key: known for key, known in self._hashes.items() if key[0] != root}

    def _is_ours(self, root: Path, path: str) -> bool:
        now = _hash_of_file(root / path)
        with self._lock:
            if (root, path) in self._hashes:
                if self._hashes[root, path] == now:
                    return True
                del self._hashes[root, path]
                return False
            return now is None and self._emptied(root, path)

    def _emptied(self, root: Path, folder: str) -> bool:
        """Whether we deleted what was in a folder that is gone now."""
        return any(
            known is None and at == root and path.startswith(f"{folder}/") for (at, path), known in self._hashes.items()
        )


def real(root: Path) -> Path:
    """The root with every link followed, as the system reports it in events."""
    return Path(os.path.realpath(root))


def _hash(content: bytes) -> bytes:
    return hashlib.blake2b(content, digest_size=16).digest()


def _hash_of_file(path: Path) -> bytes | None:
    try:
        return _hash(path.read_bytes())
    except OSError:
        return None
