"""What a benchmark tells, and how it is measured: interleaved, warm-ups dropped, the median judged."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

Result = TypeVar("Result")

LEAST_ROUNDS = 20
"""Fewer measured rounds are only for trying a benchmark out."""


@dataclass(frozen=True)
class Rounds:
    """How often to measure.

    Attributes:
        measured: Rounds that count.
        warm_up: Rounds before them that do not.
    """

    measured: int = LEAST_ROUNDS
    warm_up: int = 3


@dataclass(frozen=True)
class Target:
    """What the ratio has to be: at most, or at least, `limit`."""

    limit: float
    at_least: bool = False

    def met(self, ratio: float) -> bool:
        return ratio >= self.limit if self.at_least else ratio <= self.limit

    def __str__(self) -> str:
        return f"{'≥' if self.at_least else '≤'} {self.limit:g}"


@dataclass(frozen=True)
class Figure:
    """One line of the answer.

    Attributes:
        reference: What we are measured against, in words.
        ratio: Ours over the reference, of the medians.
        note: What the reader must know to judge it; empty for nothing.
    """

    name: str
    ours_p50: float
    ours_p95: float
    reference: str
    reference_p50: float
    ratio: float
    unit: str
    n: int
    target: Target
    note: str = ""

    @property
    def met(self) -> bool:
        return self.target.met(self.ratio)

    def line(self) -> dict[str, Any]:
        """What `--json` prints."""
        values = (self.name, self.ours_p50, self.ours_p95, self.reference, self.reference_p50, self.ratio)
        keys = ("name", "ours_p50", "ours_p95", "reference", "reference_p50", "ratio")
        found = {key: _short(value) for key, value in zip(keys, values, strict=True)}
        found |= {"unit": self.unit, "n": self.n, "target": str(self.target), "met": self.met}
        return found | ({"note": self.note} if self.note else {})

    def row(self) -> str:
        """What a person reads: a row below `report.HEAD`, and what it is measured against below that."""
        values = f"{self.ours_p50:>11.4g} {self.ours_p95:>9.4g} {self.reference_p50:>11.4g} {self.ratio:>7.3f}"
        verdict = "met" if self.met else "SHORT"
        row = f"{self.name:<17} {values}  {self.target!s:<8} {self.unit:<10} {self.n}  {verdict}"
        note = f"\n{'':<18}{self.note}" if self.note else ""
        return f"{row}\n{'':<18}against {self.reference}{note}"


@dataclass(frozen=True)
class LeftOut:
    """A figure that could not be taken, and why."""

    name: str
    why: str

    def line(self) -> dict[str, Any]:
        """What `--json` prints."""
        return {"name": self.name, "left_out": self.why}

    def row(self) -> str:
        """What a person reads."""
        return f"{self.name:<17} left out: {self.why}"


class Line(Protocol):
    """Something that a benchmark tells: a `Figure`, a score, or what was left out."""

    @property
    def name(self) -> str: ...

    def line(self) -> dict[str, Any]:
        """What `--json` prints."""

    def row(self) -> str:
        """What a person reads."""


def interleaved(
    ours: Callable[[int], Result], reference: Callable[[int, Result], float], rounds: Rounds
) -> tuple[list[Result], list[float]]:
    """Measure ours and the reference in turn, so that what else the machine does hits both.

    Args:
        ours: Gets the number of the round.
        reference: Gets that and what ours came to: some references are told how much work it was.

    Returns:
        What ours and the reference came to in each round that counts.
    """
    pairs = []
    for number in range(rounds.warm_up + rounds.measured):
        result = ours(number)
        pairs.append((result, reference(number, result)))
    kept = pairs[rounds.warm_up :]
    return [mine for mine, _ in kept], [theirs for _, theirs in kept]


def make_figure(
    name: str,
    ours: Sequence[float],
    reference: str,
    theirs: Sequence[float],
    *,
    unit: str,
    target: Target,
    note: str = "",
) -> Figure:
    """The figure of two series of measurements. The slow end is the p95: for a speed it is the low one."""
    slow = 0.05 if target.at_least else 0.95
    middle, other = percentile(ours, 0.5), percentile(theirs, 0.5)
    ratio = middle / other if other else math.inf
    return Figure(name, middle, percentile(ours, slow), reference, other, ratio, unit, len(ours), target, note)


def percentile(values: Sequence[float], share: float) -> float:
    """The value below which `share` (0 to 1) of the values lie, interpolated between neighbours.

    Raises:
        ValueError: There are no values.
    """
    if not values:
        raise ValueError("There is no percentile of nothing.")
    ordered = sorted(values)
    at = share * (len(ordered) - 1)
    below, above = ordered[math.floor(at)], ordered[math.ceil(at)]
    return below + (above - below) * (at - math.floor(at))


def _short(value: Any) -> Any:
    """Four significant digits: more would claim a precision that a busy machine has not."""
    return float(f"{value:.4g}") if isinstance(value, float) else value
