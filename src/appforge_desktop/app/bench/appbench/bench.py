"""`appforge bench appbench`: the score, and what fell short."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from appforge_desktop.app.bench.appbench.play import Played, Player, driver_of, verbs_of
from appforge_desktop.app.bench.appbench.score import Score, scores
from appforge_desktop.app.bench.appbench.tasks import Task, read_tasks
from appforge_desktop.app.bench.figures import Rounds
from appforge_desktop.app.bench.places import own_folders
from appforge_desktop.app.headless import run_headless
from appforge_desktop.foundation.errors import EnvironmentFault, UserError
from appforge_desktop.foundation.jobs import CancelToken

if TYPE_CHECKING:
    from appforge_desktop.app.wiring import Services


def tasks_folder() -> Path:
    """Where the tasks are.

    Raises:
        EnvironmentFault: This is no checkout.
    """
    found = Path(__file__).parents[5] / "tests" / "appbench"
    if not (found / "driver.js").is_file():
        raise EnvironmentFault("AppBench needs its tasks.", hint="Run it in a checkout of AppForge Desktop.")
    return found


def figures(rounds: Rounds) -> Iterator[Score]:
    """Play all tasks once and score them; `rounds` does not matter here.

    Raises:
        EnvironmentFault: The machine lacks something.
    """
    yield from some_tasks("")


def some_tasks(pattern: str, reports: Path | None = None, *, fast: bool = False) -> Iterator[Score]:
    """Play the tasks whose name has a pattern, once.

    Args:
        reports: A folder for a report and a picture of each.
        fast: Only those that run with the tests.

    Raises:
        EnvironmentFault: The machine lacks something.
        UserError: There is no such task.
    """
    folder = tasks_folder()
    every = read_tasks(folder, verbs_of(driver_of(folder)))
    tasks = [one for one in every if re.search(pattern, one.name) and (one.fast or not fast)]
    if not tasks:
        raise UserError(f"AppBench has no task like {pattern}.")
    yield from scores(play_all(tasks, folder, reports))


def play_all(tasks: Sequence[Task], folder: Path, reports: Path | None = None) -> list[Played]:
    """Play tasks with services and a page of their own; what fails is told on stderr as it comes."""

    def work(services: Services, cancel: CancelToken) -> list[Played]:
        from appforge_desktop.ui.browser import Stage

        services.workshop.warm()
        services.author.warm()
        stage = Stage()
        player = Player(services, stage, driver_of(folder), cancel)
        played = []
        try:
            for task in tasks:
                played.append(player.play(task))
                _tell(played[-1], reports)
        finally:
            stage.close()
        return played

    with own_folders() as folders:
        return run_headless(work, folders=folders)


def _tell(played: Played, reports: Path | None) -> None:
    bad = [one for one in played.outcomes if one.why]
    good = len(played.outcomes) - len(bad)
    lines = [f"{played.task.family} {played.task.name}: {good}/{len(played.outcomes)}, {played.seconds[0]:.1f} s"]
    lines += [f"  {'AGAIN ' if one.regression else ''}{one.step}: {one.check}: {one.why[:300]}" for one in bad]
    sys.stderr.write("\n".join(lines) + "\n")
    sys.stderr.flush()
    if reports is not None:
        reports.mkdir(parents=True, exist_ok=True)
        talk = [
            f"> {step.message}\n\n{answer}\n" for step, answer in zip(played.task.steps, played.answers, strict=True)
        ]
        text = "\n".join(["\n".join(talk), played.blueprint, *lines])
        (reports / f"{played.task.name}.txt").write_text(text + "\n", "utf-8")
        (reports / f"{played.task.name}.png").write_bytes(played.picture)
