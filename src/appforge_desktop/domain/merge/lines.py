"""Finding what two lists of lines share."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher


@dataclass(frozen=True)
class Change:
    """Lines `[start, end)` of the old text become `lines`; an insertion has `start == end`."""

    start: int
    end: int
    lines: tuple[str, ...]


def split_lines(text: str) -> list[str]:
    """Lines with their line ends; only a line feed ends a line, so joining them gives the text back."""
    lines = text.split("\n")
    return [f"{line}\n" for line in lines[:-1]] + ([lines[-1]] if lines[-1] else [])


def changes(old: Sequence[str], new: Sequence[str]) -> list[Change]:
    """The changes that turn `old` into `new`, in order, never touching each other."""
    found: list[Change] = []
    old_at = new_at = 0
    for old_start, new_start, size in [*matches(old, new), (len(old), len(new), 0)]:
        if old_at < old_start or new_at < new_start:
            found.append(Change(old_at, old_start, tuple(new[new_at:new_start])))
        old_at, new_at = old_start + size, new_start + size
    return found


def matches(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int, int]]:
    """Runs `(start in old, start in new, length)` of equal lines, in order."""
    runs: list[tuple[int, int, int]] = []
    for old_start, new_start, size in _anchored(old, new):
        if runs and (runs[-1][0] + runs[-1][2], runs[-1][1] + runs[-1][2]) == (old_start, new_start):
            old_start, new_start, size = runs[-1][0], runs[-1][1], runs.pop()[2] + size
        runs.append((old_start, new_start, size))
    return runs


def _anchored(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """Patience diff: equal ends first, then lines that are unique in both texts, then plain matching between them.

    Source: Bram Cohen's patience diff; unique lines rarely are braces or blanks, so hunks follow the code.
    """
    head = _equal(old, new)
    tail = _equal(old[head:][::-1], new[head:][::-1])
    yield from [(0, 0, head)] if head else []
    yield from _between(old, new, (head, head), (len(old) - tail, len(new) - tail))
    yield from [(len(old) - tail, len(new) - tail, tail)] if tail else []


def _equal(old: Sequence[str], new: Sequence[str]) -> int:
    size = min(len(old), len(new))
    return next((at for at in range(size) if old[at] != new[at]), size)


def _between(
    old: Sequence[str], new: Sequence[str], start: tuple[int, int], end: tuple[int, int]
) -> Iterator[tuple[int, int, int]]:
    old_at, new_at = start
    for old_next, new_next in [*_unique_in_both(old, new, start, end), end]:
        part = SequenceMatcher(None, old[old_at:old_next], new[new_at:new_next], autojunk=False)
        yield from ((old_at + one.a, new_at + one.b, one.size) for one in part.get_matching_blocks() if one.size)
        if (old_next, new_next) != end:
            yield old_next, new_next, 1
        old_at, new_at = old_next + 1, new_next + 1


def _unique_in_both(
    old: Sequence[str], new: Sequence[str], start: tuple[int, int], end: tuple[int, int]
) -> list[tuple[int, int]]:
    """Pairs of positions of lines that both texts have exactly once, rising in both."""
    olds, news = range(start[0], end[0]), range(start[1], end[1])
    old_counts, new_counts = Counter(old[at] for at in olds), Counter(new[at] for at in news)
    new_places = {new[at]: at for at in news if new_counts[new[at]] == 1}
    pairs = [(at, new_places[old[at]]) for at in olds if old_counts[old[at]] == 1 and old[at] in new_places]
    return _longest_rise(pairs)


def _longest_rise(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest subsequence with rising second parts (patience sorting, n log n)."""
    tops: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for at, (_, place) in enumerate(pairs):
        pile = bisect_left(tops, place)
        before.append(last[pile - 1] if pile else -1)
        tops[pile : pile + 1] = [place]
        last[pile : pile + 1] = [at]
    rise: list[tuple[int, int]] = []
    at = last[-1] if last else -1
    while at >= 0:
        rise.append(pairs[at])
        at = before[at]
    return rise[::-1]
