"""Three-way merge of one text, line by line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from appforge_desktop.domain.merge.lines import Change, changes, split_lines

OnConflict = Literal["mark", "yours", "new"]

MARKS = ("<<<<<<< yours\n", "=======\n", ">>>>>>> new\n")


@dataclass(frozen=True)
class Conflict:
    """A place where both sides changed the same thing differently; both sides are kept here.

    Attributes:
        path: Set by `merge_trees`.
        kind: `text`: lines. `binary`: the new bytes lie beside yours. `deleted`: one side deleted the file, the
            other one's was kept. `clash`: a file of one side is a folder of the other; the file
            was moved aside.
        first_line: 1-based line in the merged text where the place begins; 0 when not `text`.
        last_line: Its last line.
        base: The text both came from.
    """

    path: str
    kind: Literal["text", "binary", "deleted", "clash"]
    first_line: int
    last_line: int
    ours: str
    theirs: str
    base: str = ""


@dataclass(frozen=True)
class MergeResult:
    """The merged text, and where it could not be merged."""

    text: str
    conflicts: tuple[Conflict, ...] = ()


@dataclass(frozen=True)
class _Region:
    """Changes of both sides that touch the same lines of the base."""

    start: int
    end: int
    ours: tuple[Change, ...]
    theirs: tuple[Change, ...]


def merge3(base: str, ours: str, theirs: str, *, on_conflict: OnConflict = "mark") -> MergeResult:
    """Bring the changes base -> ours and base -> theirs together.

    Args:
        on_conflict: What the text holds where the sides disagree: both between marker lines, or one of them.
            The conflicts carry both sides in every case, so nothing is lost.
    """
    if ours == theirs or theirs == base:
        return MergeResult(ours)
    if ours == base:
        return MergeResult(theirs)
    lines = split_lines(base)
    out = _Output()
    at = 0
    for region in _regions(changes(lines, split_lines(ours)), changes(lines, split_lines(theirs))):
        out.add(lines[at : region.start])
        _merge_region(out, lines, region, on_conflict)
        at = region.end
    out.add(lines[at:])
    return MergeResult("".join(out.lines), tuple(out.conflicts))


class _Output:
    """Lines so far; a line that lacks its end gets one as soon as another follows."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.conflicts: list[Conflict] = []

    def add(self, lines: Sequence[str]) -> None:
        if lines and self.lines and not self.lines[-1].endswith("\n"):
            self.lines[-1] += "\n"
        self.lines.extend(lines)


def _regions(ours: Sequence[Change], theirs: Sequence[Change]) -> Iterator[_Region]:
    """Group the changes of both sides: one region for all that overlap, directly or through others."""
    waiting = sorted(
        [(c.start, c.end, False, c) for c in ours] + [(c.start, c.end, True, c) for c in theirs], key=lambda w: w[:3]
    )
    group: list[tuple[int, int, bool, Change]] = []
    for one in waiting:
        if group and not _overlaps(group, one):
            yield _region(group)
            group = []
        group.append(one)
    if group:
        yield _region(group)


def _overlaps(group: Sequence[tuple[int, int, bool, Change]], one: tuple[int, int, bool, Change]) -> bool:
    """Changes that only touch do not overlap, except two insertions at the same place: their order is unknown."""
    end = max(two[1] for two in group)
    return one[0] < end or any(two[:2] == one[:2] for two in group)


def _region(group: Sequence[tuple[int, int, bool, Change]]) -> _Region:
    ours = tuple(change for *_, is_theirs, change in group if not is_theirs)
    theirs = tuple(change for *_, is_theirs, change in group if is_theirs)
    return _Region(group[0][0], max(one[1] for one in group), ours, theirs)


def _merge_region(out: _Output, base: Sequence[str], region: _Region, on_conflict: OnConflict) -> None:
    ours, theirs = (_side(base, region, side) for side in (region.ours, region.theirs))
    if not region.theirs or ours == theirs:
        out.add(ours)
    elif not region.ours:
        out.add(theirs)
    else:
        first = len(out.lines) + 1
        out.add(_unmerged(ours, theirs, on_conflict))
        both = "".join(ours), "".join(theirs), "".join(base[region.start : region.end])
        out.conflicts.append(Conflict("", "text", first, max(first, len(out.lines)), *both))


def _side(base: Sequence[str], region: _Region, side: Sequence[Change]) -> list[str]:
    """What one side makes of the region's lines."""
    lines: list[str] = []
    at = region.start
    for change in side:
        lines += [*base[at : change.start], *change.lines]
        at = change.end
    return lines + list(base[at : region.end])


def _unmerged(ours: Sequence[str], theirs: Sequence[str], on_conflict: OnConflict) -> list[str]:
    if on_conflict != "mark":
        return list(ours if on_conflict == "yours" else theirs)
    part = _Output()
    for lines in ([MARKS[0]], ours, [MARKS[1]], theirs, [MARKS[2]]):
        part.add(lines)
    return part.lines
