"""`appforge export` and `appforge preview`."""

from __future__ import annotations

import argparse
from pathlib import Path

from appforge_desktop.app.headless import absolute, run_headless
from appforge_desktop.app.outcome import Exit, Outcome
from appforge_desktop.app.wiring import Services
from appforge_desktop.domain.records import Project
from appforge_desktop.foundation.errors import EnvironmentFault, UserError
from appforge_desktop.foundation.jobs import CancelToken


def export(chosen: argparse.Namespace) -> int:
    """Write a project somewhere else."""
    folder = existing(chosen.dir)

    def work(services: Services, cancel: CancelToken) -> Path:
        return services.export.run(folder, chosen.format, absolute(chosen.out), cancel)

    out = run_headless(work)
    message = f"Exported to {out}."
    print(Outcome(ok=True, project=str(folder), files=[str(out)], message=message).json() if chosen.json else message)
    return Exit.DONE


def preview(chosen: argparse.Namespace) -> int:
    """Serve a project until Ctrl+C, or write a screenshot of it and leave."""
    folder = existing(chosen.dir)

    def work(services: Services, cancel: CancelToken) -> int:
        project = services.projects.adopt(folder)
        if chosen.shot:
            shoot(services, project, absolute(chosen.shot), cancel)
            print(f"The screenshot is in {absolute(chosen.shot)}.")
            return Exit.DONE
        serve(services, project, cancel)
        return Exit.DONE

    return run_headless(work, port=chosen.port)


def existing(folder: Path) -> Path:
    """The folder, absolute. Raises UserError when it is not there."""
    folder = absolute(folder)
    if not folder.is_dir():
        raise UserError(f"The folder {folder} is not there.")
    return folder


def shoot(services: Services, project: Project, target: Path, cancel: CancelToken) -> None:
    """Write a PNG of the project's first page.

    Raises:
        UserError: The app shows nothing; what its page said is in the message.
        EnvironmentFault: The file cannot be written.
    """
    report = services.pages.visit(services.preview.open(project), cancel, screenshot=True)
    if not report.ready or not report.screenshot:
        said = "; ".join(str(problem) for problem in report.problems) or "its page stayed empty"
        raise UserError(f"The app shows nothing: {said}.", hint="Look at it with: appforge open")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(report.screenshot)
    except OSError as error:
        raise EnvironmentFault(f"{target} could not be written: {error.strerror}.") from error


def serve(services: Services, project: Project, cancel: CancelToken) -> None:
    """Serve until `cancel` is set, following edits of the folder."""
    services.preview.open(project)
    print(f"{project.name} runs at {services.preview.invite(project)}")
    print("The address is good for one browser. Edit the files, the page follows. Ctrl+C ends it.", flush=True)
    while not cancel.wait(3600):
        pass
