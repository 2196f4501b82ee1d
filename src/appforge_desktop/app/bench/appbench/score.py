"""AppBench's score: shares by family and by check."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from appforge_desktop.app.bench.appbench.play import ALWAYS, Outcome, Played
from appforge_desktop.app.bench.figures import percentile

RENDERS, CHECKS = 1.0, 0.9
"""What we aim for."""


@dataclass(frozen=True)
class Score:
    """One line of the score: all tasks, or those of a family.

    Attributes:
        renders: Share of apps that showed something, after the request and every follow-up.
        checks: Share of the tasks' own checks that held.
        basics: Share of the checks made of every app that held: it shows something, its console is clean, everything
            has a label, nothing sticks out on a phone.
        tasks: Share of tasks of which every check held.
        regressions: Checks that held after the request and not after the follow-ups.
        by_verb: Share by verb, the worst first.
    """

    name: str
    n: int
    renders: float
    checks: float
    basics: float
    tasks: float
    regressions: int
    seconds_p50: float
    seconds_p95: float
    by_verb: dict[str, float] = field(default_factory=dict)

    @property
    def met(self) -> bool:
        return self.renders >= RENDERS and self.checks >= CHECKS

    def line(self) -> dict[str, Any]:
        """What `--json` prints."""
        found: dict[str, Any] = {"name": self.name, "n": self.n, "renders": self.renders}
        found |= {"checks": round(self.checks, 3), "basics": round(self.basics, 3), "tasks": round(self.tasks, 3)}
        found |= {"regressions": self.regressions, "unit": "share", "met": self.met}
        found |= {"seconds_p50": round(self.seconds_p50, 2), "seconds_p95": round(self.seconds_p95, 2)}
        return found | {"by_check": {verb: round(share, 3) for verb, share in self.by_verb.items()}}

    def row(self) -> str:
        """What a person reads."""
        worst = ", ".join(f"{verb} {share:.0%}" for verb, share in list(self.by_verb.items())[:8] if share < 1)
        return (
            f"{self.name:<17} {self.n} tasks: renders {self.renders:.0%}, checks {self.checks:.1%}, "
            f"basics {self.basics:.1%}, whole tasks {self.tasks:.0%}, regressions {self.regressions}, "
            f"seconds p50 {self.seconds_p50:.2f} p95 {self.seconds_p95:.2f}  {'met' if self.met else 'SHORT'}"
            + (f"\n{'':<18}below 100 %: {worst}" if worst else "")
        )


def scores(played: Sequence[Played]) -> Iterator[Score]:
    """All tasks, then each family."""
    if not played:
        return
    yield _score("appbench", played)
    for family in dict.fromkeys(one.task.family for one in played):
        yield _score(f"appbench_{family}", [one for one in played if one.task.family == family])


def _score(name: str, played: Sequence[Played]) -> Score:
    outcomes = [outcome for one in played for outcome in one.outcomes]
    counted = [one for one in outcomes if one.check.verb not in ("wide", "phone")]
    seconds = [one.seconds[0] for one in played]
    return Score(
        name,
        len(played),
        sum(one.renders for one in played) / len(played),
        _share([one for one in counted if one.check not in ALWAYS]),
        _share([one for one in counted if one.check in ALWAYS]),
        sum(not any(it.why for it in one.outcomes) for one in played) / len(played),
        sum(one.regression for one in outcomes),
        percentile(seconds, 0.5),
        percentile(seconds, 0.95),
        _by_verb(counted),
    )


def _by_verb(outcomes: Sequence[Outcome]) -> dict[str, float]:
    found: defaultdict[str, list[Outcome]] = defaultdict(list)
    for one in outcomes:
        found[one.check.verb].append(one)
    return dict(sorted(((verb, _share(them)) for verb, them in found.items()), key=lambda pair: pair[1]))


def _share(outcomes: Sequence[Outcome]) -> float:
    return sum(not one.why for one in outcomes) / len(outcomes)
