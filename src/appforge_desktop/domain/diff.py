"""What differs between two texts or two projects, as values that a panel can paint."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from appforge_desktop.domain.merge.lines import Change, changes, split_lines
from appforge_desktop.domain.merge.trees import text_of
from appforge_desktop.domain.turns import FileChange

Kind = Literal["added", "changed", "removed"]


@dataclass(frozen=True)
class Line:
    """One line of a hunk, without its line end.

    Attributes:
        old: 1-based line number in the old text; None for an added line.
        new: 1-based line number in the new text; None for a removed line.
    """

    kind: Literal["context", "added", "removed"]
    text: str
    old: int | None
    new: int | None


@dataclass(frozen=True)
class Hunk:
    """A run of changed lines with some context around it; starts are 1-based (0 when that side has no lines)."""

    old_start: int
    old_count: int
    new_start: int
    new_count: int
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class FileDiff:
    """What happened to one file. A binary file has no hunks."""

    path: str
    kind: Kind
    hunks: tuple[Hunk, ...]
    added: int
    removed: int
    binary: bool = False


def diff_texts(old: str, new: str, *, context: int = 3) -> tuple[Hunk, ...]:
    """The hunks that turn `old` into `new`, with `context` unchanged lines around each."""
    old_lines, new_lines = split_lines(old), split_lines(new)
    return tuple(_hunk(old_lines, group, context) for group in _groups(old_lines, new_lines, context))


def diff_files(old: Mapping[str, bytes], new: Mapping[str, bytes], *, context: int = 3) -> tuple[FileDiff, ...]:
    """The files that differ, sorted by path."""
    paths = sorted(path for path in {*old, *new} if old.get(path) != new.get(path))
    return tuple(_file_diff(path, old.get(path), new.get(path), context) for path in paths)


def changes_between(old: Mapping[str, bytes], new: Mapping[str, bytes]) -> tuple[FileChange, ...]:
    """The files that differ with their +/- counts; a binary file counts no lines."""
    return tuple(FileChange(one.path, one.kind, one.added, one.removed) for one in diff_files(old, new, context=0))


def unified(diff: FileDiff) -> str:
    """The diff as text that `patch` and `git apply` read, except for a missing line end at the end of a file."""
    old = "/dev/null" if diff.kind == "added" else f"a/{diff.path}"
    new = "/dev/null" if diff.kind == "removed" else f"b/{diff.path}"
    lines = [f"--- {old}", f"+++ {new}"]
    signs = {"context": " ", "added": "+", "removed": "-"}
    for hunk in diff.hunks:
        lines.append(f"@@ -{hunk.old_start},{hunk.old_count} +{hunk.new_start},{hunk.new_count} @@")
        lines += [signs[line.kind] + line.text for line in hunk.lines]
    return "\n".join(lines) + "\n"


def _file_diff(path: str, old: bytes | None, new: bytes | None, context: int) -> FileDiff:
    kind: Kind = "added" if old is None else "removed" if new is None else "changed"
    old_text, new_text = text_of(old or b""), text_of(new or b"")
    if old_text is None or new_text is None:
        return FileDiff(path, kind, (), 0, 0, binary=True)
    hunks = diff_texts(old_text, new_text, context=context)
    kinds = [line.kind for hunk in hunks for line in hunk.lines]
    return FileDiff(path, kind, hunks, kinds.count("added"), kinds.count("removed"))


def _groups(old: Sequence[str], new: Sequence[str], context: int) -> Iterator[list[tuple[Change, int]]]:
    """Changes whose context meets, each with how far the new text is ahead of the old one before it."""
    group: list[tuple[Change, int]] = []
    shift = 0
    for change in changes(old, new):
        if group and change.start - group[-1][0].end > 2 * context:
            yield group
            group = []
        group.append((change, shift))
        shift += len(change.lines) - (change.end - change.start)
    if group:
        yield group


def _hunk(old: Sequence[str], group: Sequence[tuple[Change, int]], context: int) -> Hunk:
    start = max(0, group[0][0].start - context)
    end = min(len(old), group[-1][0].end + context)
    lines: list[Line] = []
    at = start
    for change, shift in group:
        lines += _kept(old, at, change.start, shift)
        lines += [Line("removed", _bare(old[number]), number + 1, None) for number in range(change.start, change.end)]
        first = change.start + shift + 1
        lines += [Line("added", _bare(text), None, first + offset) for offset, text in enumerate(change.lines)]
        at = change.end
    last, shift = group[-1]
    lines += _kept(old, at, end, shift + len(last.lines) - (last.end - last.start))
    return _numbered(lines, start, start + group[0][1])


def _kept(old: Sequence[str], start: int, end: int, shift: int) -> list[Line]:
    return [Line("context", _bare(old[at]), at + 1, at + shift + 1) for at in range(start, end)]


def _numbered(lines: Sequence[Line], old_before: int, new_before: int) -> Hunk:
    olds = sum(line.old is not None for line in lines)
    news = sum(line.new is not None for line in lines)
    return Hunk(old_before + bool(olds), olds, new_before + bool(news), news, tuple(lines))


def _bare(line: str) -> str:
    return line.removesuffix("\n").removesuffix("\r")
