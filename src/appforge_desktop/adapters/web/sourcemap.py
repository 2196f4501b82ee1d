"""From a place in transformed code back to the person's source.

Source: ECMA-426, source maps: base64 VLQ groups, `,` between segments and `;` between lines.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from dataclasses import dataclass

_DIGITS = {char: at for at, char in enumerate("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")}


@dataclass(frozen=True)
class Place:
    """A 1-based line and column of a source file."""

    line: int
    column: int


class SourceMap:
    """A decoded map of one file with one source."""

    def __init__(self, text: str) -> None:
        self._lines = _decode(str(json.loads(text)["mappings"]))

    def locate(self, line: int, column: int | None = None) -> Place | None:
        """The source of 1-based `line` and `column`; without a column, the first place on the line.

        A line that nothing maps to takes the nearest one above it.
        """
        for index in range(min(line, len(self._lines)) - 1, -1, -1):
            segments = self._lines[index]
            if not segments:
                continue
            if index < line - 1:
                return Place(segments[-1][1] + 1, segments[-1][2] + 1)
            at = 0 if column is None else max(0, bisect_right(segments, (column - 1, 1 << 30, 0)) - 1)
            return Place(segments[at][1] + 1, segments[at][2] + 1)
        return None


def _decode(mappings: str) -> list[list[tuple[int, int, int]]]:
    lines: list[list[tuple[int, int, int]]] = []
    source_line = source_column = 0
    for group in mappings.split(";"):
        segments: list[tuple[int, int, int]] = []
        column = 0
        for segment in filter(None, group.split(",")):
            numbers = _numbers(segment)
            column += numbers[0]
            if len(numbers) >= 4:
                source_line += numbers[2]
                source_column += numbers[3]
                segments.append((column, source_line, source_column))
        lines.append(segments)
    return lines


def _numbers(segment: str) -> list[int]:
    numbers, value, shift = [], 0, 0
    for char in segment:
        digit = _DIGITS[char]
        value |= (digit & 31) << shift
        shift += 5
        if not digit & 32:
            numbers.append(-(value >> 1) if value & 1 else value >> 1)
            value = shift = 0
    return numbers
