"""`appforge new` and `appforge ask`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from appforge_desktop.app.headless import absolute, run_headless
from appforge_desktop.app.outcome import Exit, Outcome
from appforge_desktop.app.wiring import Services
from appforge_desktop.domain.records import Project
from appforge_desktop.domain.turns import StageChanged, TurnEvent, TurnRequest, TurnResult
from appforge_desktop.foundation.jobs import CancelToken
from appforge_desktop.presenters.naming import name_from_prompt


def new(chosen: argparse.Namespace) -> int:
    """Make a project in an empty folder and run its first turn. A folder that got no app is left empty."""
    folder = absolute(chosen.dir)

    def work(services: Services, cancel: CancelToken) -> tuple[TurnResult, list[str]]:
        project = services.projects.create_in(name_from_prompt(chosen.prompt), folder)
        result = _turn(services, project, chosen.prompt, chosen.seed, cancel)
        return result, services.open_files(folder).paths()

    return report(chosen, folder, *run_headless(work))


def ask(chosen: argparse.Namespace) -> int:
    """Run one more turn of a project."""
    folder = absolute(chosen.dir)

    def work(services: Services, cancel: CancelToken) -> tuple[TurnResult, list[str]]:
        project = services.projects.adopt(folder)
        result = _turn(services, project, chosen.message, chosen.seed, cancel)
        return result, [change.path for change in result.changes]

    return report(chosen, folder, *run_headless(work))


def _turn(services: Services, project: Project, text: str, seed: int, cancel: CancelToken) -> TurnResult:
    return services.turns.run(TurnRequest(project.id, text, seed), show_stage, cancel)


def show_stage(event: TurnEvent) -> None:
    """Progress goes to the error stream, so that the last line of the output stays the answer."""
    if isinstance(event, StageChanged):
        print(f"  {event.text}", file=sys.stderr, flush=True)


def report(chosen: argparse.Namespace, folder: Path, result: TurnResult, files: list[str]) -> int:
    """Print what came of a turn; returns the exit code."""
    if chosen.json:
        print(Outcome.of_turn(result, folder, files).json())
    else:
        print(result.message)
    return Exit.DONE if result.ok else Exit.ROLLED_BACK
