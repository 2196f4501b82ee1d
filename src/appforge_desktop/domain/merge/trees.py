"""Three-way merge of whole projects."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import PurePosixPath
from typing import NamedTuple

from appforge_desktop.domain.merge.texts import Conflict, OnConflict, merge3

Tree = Mapping[str, bytes]


class TreeMerge(NamedTuple):
    """The merged files, and what could not be merged."""

    files: dict[str, bytes]
    conflicts: list[Conflict]


def merge_trees(base: Tree, ours: Tree, theirs: Tree, *, on_conflict: OnConflict = "mark") -> TreeMerge:
    """Bring the changes of both sides together, file by file.

    A file that one side deleted and the other one changed is kept and reported. Of binary files that both changed,
    yours keeps the name and the new one lies beside it as `name.new.ext`. What both added is merged like text.

    Args:
        base: What both sides came from: what the compiler wrote last time.
        ours: What the person has now.
        theirs: What the compiler writes now.
    """
    merged = TreeMerge({}, [])
    for path in sorted({*base, *ours, *theirs}):
        _merge_file(merged, path, (base.get(path), ours.get(path), theirs.get(path)), on_conflict)
    _move_clashes(merged, ours)
    return TreeMerge(dict(sorted(merged.files.items())), merged.conflicts)


def _merge_file(
    merged: TreeMerge, path: str, sides: tuple[bytes | None, bytes | None, bytes | None], on: OnConflict
) -> None:
    base, ours, theirs = sides
    if ours == theirs or theirs == base:
        kept: bytes | None = ours
    elif ours == base:
        kept = theirs
    elif ours is None or theirs is None:
        kept = ours if theirs is None else theirs
        merged.conflicts.append(_whole(path, "deleted", sides))
    else:
        kept = _merge_contents(merged, path, (base or b"", ours, theirs), on)
    if kept is not None:
        merged.files[path] = kept


def _merge_contents(merged: TreeMerge, path: str, sides: tuple[bytes, bytes, bytes], on: OnConflict) -> bytes:
    texts = [text_of(content) for content in sides]
    if None in texts:
        merged.conflicts.append(_whole(path, "binary", sides))
        merged.files[beside(path, {*merged.files})] = sides[2]
        return sides[1]
    result = merge3(*_with_one_line_end([text or "" for text in texts]), on_conflict=on)
    merged.conflicts.extend(replace(conflict, path=path) for conflict in result.conflicts)
    return result.text.encode()


def _with_one_line_end(sides: list[str]) -> list[str]:
    """All sides with the line ends of yours: an editor that saves with CRLF has not changed every line."""
    if "\r\n" not in sides[1]:
        return sides
    return [side.replace("\r\n", "\n").replace("\n", "\r\n") for side in sides]


def _whole(path: str, kind: str, sides: tuple[bytes | None, bytes | None, bytes | None]) -> Conflict:
    base, ours, theirs = (text_of(content or b"") or "" for content in sides)
    return Conflict(path, "binary" if kind == "binary" else "deleted", 0, 0, ours, theirs, base)


def _move_clashes(merged: TreeMerge, ours: Tree) -> None:
    """Where one side has a file and the other one a folder of that name, move the file of the new side aside."""
    folders = {str(parent) for path in merged.files for parent in PurePosixPath(path).parents}
    for path in sorted(folders & set(merged.files)):
        content = merged.files.pop(path)
        merged.files[beside(path, {*merged.files, *folders})] = content
        text = text_of(content) or ""
        sides = (text, "") if path in ours else ("", text)
        merged.conflicts.append(Conflict(path, "clash", 0, 0, *sides))


def text_of(content: bytes) -> str | None:
    """The text of a file; None when it is not UTF-8 text."""
    if b"\0" in content:
        return None
    try:
        return content.decode()
    except UnicodeDecodeError:
        return None


def beside(path: str, taken: set[str]) -> str:
    """A free name next to `path`: `photo.png` gives `photo.new.png`."""
    old = PurePosixPath(path)
    name = str(old.with_name(f"{old.stem}.new{old.suffix}"))
    number = 2
    while name in taken:
        name = str(old.with_name(f"{old.stem}.new{number}{old.suffix}"))
        number += 1
    return name
