"""Reads the copy for pages to read from its folder."""

from __future__ import annotations

from pathlib import Path

from appforge_desktop.domain.prompting.story.library import StoryLibrary


def load_stories(folder: Path) -> StoryLibrary:
    """The copy in `folder` (`resources/prompts/stories`), its files in the order of their names.

    Raises:
        StoryError: A text does not begin as it should.
        OSError: The folder cannot be read.
    """
    files = sorted(folder.glob("*.txt"), key=lambda one: one.name)
    return StoryLibrary(file.read_text(encoding="utf-8") for file in files)
