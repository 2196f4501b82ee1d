"""Reads our libraries from their folders: examples, pages to play with, copy for pages to read."""

from __future__ import annotations

from pathlib import Path

from appforge_desktop.domain.prompting.bodies import Shelf
from appforge_desktop.domain.prompting.examples import Library, read_examples
from appforge_desktop.domain.prompting.play import PlayLibrary
from appforge_desktop.domain.prompting.story import StoryLibrary


def load_examples(folder: Path) -> Library:
    """The library in `folder` (`resources/prompts/examples`), its files in the order of their names.

    Raises:
        ExampleError: An example is not a sound Blueprint.
        OSError: The folder cannot be read.
    """
    return Library(example for text in _texts(folder) for example in read_examples(text))


def load_shelf(folder: Path) -> Shelf:
    """The pages and the copy below `folder` (`resources/prompts`).

    Raises:
        OSError: A folder cannot be read.
    """
    return Shelf(PlayLibrary(_texts(folder / "plays")), StoryLibrary(_texts(folder / "stories")))


def _texts(folder: Path) -> list[str]:
    files = sorted(folder.glob("*.txt"), key=lambda one: one.name)
    return [file.read_text(encoding="utf-8") for file in files]
