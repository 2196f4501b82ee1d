"""From hunks to the rows that a panel shows, unified or side by side."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Literal

from appforge_desktop.domain.diff import FileDiff, Hunk, Line

RowKind = Literal["context", "added", "removed", "skip", "filler"]

_WORDS = re.compile(r"\w+|\s+|[^\w\s]")
_LONGEST_COMPARED = 400
"""Words are compared in lines of up to so many characters; longer ones are marked whole."""


@dataclass(frozen=True)
class Row:
    """One row of a diff.

    Attributes:
        kind: "skip" stands for unchanged lines that are left out (`text` says how many); "filler" keeps two sides
            level.
        old: 1-based line number before, or None.
        new: 1-based line number after, or None.
        words: Character spans that changed within the line.
    """

    kind: RowKind
    text: str = ""
    old: int | None = None
    new: int | None = None
    words: tuple[tuple[int, int], ...] = ()


FILLER = Row("filler")


def unified_rows(diff: FileDiff) -> list[Row]:
    """Removed lines above the added ones, top to bottom."""
    rows: list[Row] = []
    for skipped, hunk in _with_gaps(diff.hunks):
        rows += _skip(skipped)
        for removed, added, context in _blocks(hunk):
            old, new = _compared(removed, added)
            rows += [*old, *new, *context]
    return rows


def split_rows(diff: FileDiff) -> list[tuple[Row, Row]]:
    """The old side and the new side, row by row."""
    rows: list[tuple[Row, Row]] = []
    for skipped, hunk in _with_gaps(diff.hunks):
        rows += [(row, row) for row in _skip(skipped)]
        for removed, added, context in _blocks(hunk):
            rows += zip_longest(*_compared(removed, added), fillvalue=FILLER)
            rows += [(row, row) for row in context]
    return rows


def change_starts(kinds: Sequence[RowKind]) -> list[int]:
    """The rows where a run of changes begins."""
    changed = [kind in {"added", "removed", "filler"} for kind in kinds]
    return [at for at, now in enumerate(changed) if now and not (at and changed[at - 1])]


def _with_gaps(hunks: Sequence[Hunk]) -> Iterator[tuple[int, Hunk]]:
    """Each hunk with the number of unchanged lines above it that are left out."""
    at = 1
    for hunk in hunks:
        start = hunk.old_start if hunk.old_count else hunk.old_start + 1
        yield max(0, start - at), hunk
        at = start + hunk.old_count


def _skip(lines: int) -> list[Row]:
    return [Row("skip", f"{lines} unchanged {'line' if lines == 1 else 'lines'}")] if lines else []


def _blocks(hunk: Hunk) -> Iterator[tuple[list[Row], list[Row], list[Row]]]:
    """Runs of removed, then added, then context lines."""
    block: tuple[list[Row], list[Row], list[Row]] = ([], [], [])
    places = {"removed": 0, "added": 1, "context": 2}
    last = 0
    for line in hunk.lines:
        place = places[line.kind]
        if place < last:
            yield block
            block = ([], [], [])
        block[place].append(_row(line))
        last = place
    yield block


def _row(line: Line) -> Row:
    return Row(line.kind, line.text, line.old, line.new)


def _compared(removed: list[Row], added: list[Row]) -> tuple[list[Row], list[Row]]:
    """Lines that stand for each other, with the words marked that differ; only when as many came as went."""
    if len(removed) != len(added):
        return removed, added
    pairs = [_pair(old, new) for old, new in zip(removed, added, strict=True)]
    return [old for old, _ in pairs], [new for _, new in pairs]


def _pair(old: Row, new: Row) -> tuple[Row, Row]:
    if max(len(old.text), len(new.text)) > _LONGEST_COMPARED:
        return old, new
    before, after = _WORDS.findall(old.text), _WORDS.findall(new.text)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    if matcher.ratio() < 0.4:
        return old, new
    changed = [code for code in matcher.get_opcodes() if code[0] != "equal"]
    return (
        replace(old, words=_spans(before, [(code[1], code[2]) for code in changed])),
        replace(new, words=_spans(after, [(code[3], code[4]) for code in changed])),
    )


def _spans(words: list[str], ranges: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    starts = [0]
    for word in words:
        starts.append(starts[-1] + len(word))
    return tuple((starts[first], starts[last]) for first, last in ranges if first < last)
