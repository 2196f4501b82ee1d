"""From bytes on disk to text in the editor."""

from __future__ import annotations

from dataclasses import dataclass

from appforge_desktop.domain.ports.storage import ProjectFiles

LARGEST_COLOURED = 400_000
"""Above this many bytes a file opens as plain text: a jump to its end would wait for the colours (2 s at 400 kB)."""

LARGEST_OPENED = 20_000_000
"""Above this many bytes a file is not opened."""


@dataclass(frozen=True)
class Content:
    """What a file has for the editor.

    Attributes:
        note: Why it can only be looked at; empty when it can be edited.
        coloured: False when it is too large for colours and folding.
    """

    text: str
    note: str = ""
    coloured: bool = True


def decode(content: bytes) -> Content:
    """Text of a file; a file that is no text gets a note in its place."""
    if len(content) > LARGEST_OPENED:
        return Content("", f"This file has {len(content) // 1_000_000} MB: too large to edit here.")
    if b"\0" in content[:8192]:
        return Content("", "This is not a text file.")
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return Content(content.decode("latin-1"), "This file is not UTF-8, so it can only be looked at.")
    return Content(text, coloured=len(content) <= LARGEST_COLOURED)


def read_content(files: ProjectFiles, path: str) -> Content | None:
    """The file's content, or None when there is no such file."""
    try:
        return decode(files.read(path))
    except FileNotFoundError:
        return None


def write_if_unchanged(files: ProjectFiles, path: str, text: str, base: str | None) -> Content | None:
    """Write `text`, unless somebody else wrote meanwhile.

    Args:
        base: What the disk is thought to have; None to write whatever it has.

    Returns:
        None when written; else what the disk has now.
    """
    if base is not None:
        found = read_content(files, path)
        if found is not None and found.text not in (base, text):
            return found
    files.write(path, text.encode("utf-8"))
    return None
