"""Reads the library of pages to play with from its folder."""

from __future__ import annotations

from pathlib import Path

from appforge_desktop.domain.prompting.play import PlayLibrary


def load_plays(folder: Path) -> PlayLibrary:
    """The library in `folder` (`resources/prompts/plays`), its files in the order of their names.

    Raises:
        OSError: The folder cannot be read.
    """
    files = sorted(folder.glob("*.txt"), key=lambda one: one.name)
    return PlayLibrary(file.read_text(encoding="utf-8") for file in files)
