"""Reads the example library from its folder."""

from __future__ import annotations

from pathlib import Path

from appforge_desktop.domain.prompting.examples import Library, read_examples


def load_examples(folder: Path) -> Library:
    """The library in `folder` (`resources/prompts/examples`), its files in the order of their names.

    Raises:
        ExampleError: An example is not a sound Blueprint.
        OSError: The folder cannot be read.
    """
    files = sorted(folder.glob("*.txt"), key=lambda one: one.name)
    return Library(example for file in files for example in read_examples(file.read_text(encoding="utf-8")))
