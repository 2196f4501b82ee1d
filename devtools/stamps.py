"""Steps that need not be done twice: a stamp holds the hash of what a step was made from."""

from __future__ import annotations

import hashlib
from pathlib import Path


def digest(*inputs: str | bytes | Path) -> str:
    """A hash over texts, bytes and the contents of files, with their borders kept."""
    total = hashlib.sha256()
    for one in inputs:
        part = one.read_bytes() if isinstance(one, Path) else one.encode() if isinstance(one, str) else one
        total.update(hashlib.sha256(part).digest())
    return total.hexdigest()


def file_sha256(path: Path) -> str:
    """The SHA-256 of a file that may be large."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


class Stamps:
    """Stamps in a folder that is thrown away together with what they speak of."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def fresh(self, step: str, key: str) -> bool:
        """True when `step` was last finished with the same `key`."""
        path = self.folder / step
        return path.is_file() and path.read_text(encoding="utf-8") == key

    def write(self, step: str, key: str) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder / step).write_text(key, encoding="utf-8")
