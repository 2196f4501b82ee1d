"""Reads the parts that compiled apps are made of."""

from __future__ import annotations

from pathlib import Path


def load_parts(folder: Path) -> dict[str, str]:
    """All text files below `folder`, by their relative path with forward slashes."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in files}
