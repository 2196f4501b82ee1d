"""The statistics of the benchmarks, and what they print."""

from __future__ import annotations

import argparse
import json
import math
from collections.abc import Iterator

import pytest

from appforge_desktop.app.bench import catalogue
from appforge_desktop.app.bench.figures import Figure, LeftOut, Rounds, Target, interleaved, make_figure, percentile
from appforge_desktop.app.bench.report import json_line
from appforge_desktop.app.commands import bench as command
from appforge_desktop.app.outcome import Exit
from appforge_desktop.foundation.errors import EnvironmentFault, UserError


def figure(ours: list[float], theirs: list[float], target: Target = Target(2.0)) -> Figure:  # noqa: B008 (frozen)
    return make_figure("walk", ours, "a run", theirs, unit="s", target=target)


@pytest.mark.parametrize(
    ("share", "wanted"), [(0.0, 1.0), (0.5, 3.0), (0.25, 2.0), (0.95, 4.8), (1.0, 5.0), (0.1, 1.4)]
)
def test_percentiles_lie_between_neighbours(share: float, wanted: float) -> None:
    assert percentile([3.0, 1.0, 5.0, 2.0, 4.0], share) == pytest.approx(wanted)


def test_there_is_no_percentile_of_nothing() -> None:
    with pytest.raises(ValueError, match="nothing"):
        percentile([], 0.5)


def test_rounds_are_interleaved_and_the_warm_ups_dropped() -> None:
    order: list[str] = []

    def ours(number: int) -> str:
        order.append(f"ours {number}")
        return f"made {number}"

    def reference(number: int, made: str) -> float:
        order.append(f"reference {number} {made}")
        return float(number)

    mine, theirs = interleaved(ours, reference, Rounds(measured=2, warm_up=1))
    assert mine == ["made 1", "made 2"]
    assert theirs == [1.0, 2.0]
    assert order[:4] == ["ours 0", "reference 0 made 0", "ours 1", "reference 1 made 1"]


def test_a_figure_judges_the_medians() -> None:
    one = figure([1.0, 1.5, 90.0], [1.0, 1.0, 0.1])
    assert (one.ours_p50, one.reference_p50, one.ratio, one.n) == (1.5, 1.0, 1.5, 3)
    assert one.met
    assert not figure([3.0], [1.0]).met


def test_the_slow_end_of_a_speed_is_the_low_one() -> None:
    speed = figure([10.0, 20.0, 30.0], [20.0], Target(0.95, at_least=True))
    assert speed.ours_p95 == pytest.approx(11.0)
    assert speed.met
    assert not figure([18.0], [20.0], Target(0.95, at_least=True)).met


def test_a_reference_of_nothing_is_no_division_by_it() -> None:
    assert figure([1.0], [0.0]).ratio == math.inf


def test_the_json_line_has_what_scripts_read() -> None:
    line = json.loads(json_line(figure([1.23456], [1.0])))
    assert {"name", "ours_p50", "ours_p95", "reference", "reference_p50", "ratio", "unit", "n"} <= set(line)
    assert line["ratio"] == 1.235
    assert line["met"] is True
    assert line["target"] == "≤ 2"


def test_the_table_does_not_hide_what_falls_short() -> None:
    assert "met" in figure([1.0], [1.0]).row()
    assert "SHORT" in figure([5.0], [1.0]).row()
    assert "left out: no Node" in LeftOut("reload", "no Node").row()


def test_every_benchmark_has_its_module() -> None:
    for name in catalogue.NAMES:
        assert catalogue.benchmark(name).__name__ == "figures"


def ask(name: str | None, *, as_json: bool = True) -> int:
    return command.bench(argparse.Namespace(name=name, json=as_json))


def test_an_unknown_name_is_told_with_the_known_ones() -> None:
    with pytest.raises(UserError, match="decode, reuse"):
        ask("speed")


def test_a_figure_that_falls_short_is_no_error(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def short(_: Rounds) -> Iterator[Figure]:
        yield figure([9.0], [1.0])

    monkeypatch.setattr(catalogue, "benchmark", lambda _: short)
    assert ask("decode") == Exit.DONE
    assert json.loads(capsys.readouterr().out)["met"] is False


def test_what_is_missing_is_told_and_the_others_still_run(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def lacking(_: Rounds) -> Iterator[Figure]:
        raise EnvironmentFault("Node is missing.")
        yield

    def there(_: Rounds) -> Iterator[Figure]:
        yield figure([1.0], [1.0])

    monkeypatch.setattr(catalogue, "benchmark", lambda name: lacking if name == "reload" else there)
    assert ask(None) == Exit.MACHINE
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert len(lines) == len(catalogue.NAMES)
    assert [line["left_out"] for line in lines if "left_out" in line] == ["Node is missing."]
