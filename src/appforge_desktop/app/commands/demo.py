"""`appforge demo`: the main job for a sample sentence, where there is no display to show a window on."""

from __future__ import annotations

import argparse

from appforge_desktop.app.commands.projects import serve, shoot
from appforge_desktop.app.commands.turns import show_stage
from appforge_desktop.app.headless import run_headless
from appforge_desktop.app.outcome import Exit
from appforge_desktop.app.wiring import Services
from appforge_desktop.domain.records import Project
from appforge_desktop.domain.turns import TurnRequest, TurnResult
from appforge_desktop.foundation.jobs import CancelToken
from appforge_desktop.presenters.naming import name_from_prompt


def demo(chosen: argparse.Namespace) -> int:
    """Make an app of the sentence, take its picture, say where everything is."""

    def work(services: Services, cancel: CancelToken) -> int:
        print(f"There is no display, so this is done without a window: “{chosen.prompt}”", flush=True)
        project = services.projects.create(name_from_prompt(chosen.prompt), services.folders.projects)
        result = services.turns.run(TurnRequest(project.id, chosen.prompt), show_stage, cancel)
        print(result.message)
        if not result.ok:
            return Exit.ROLLED_BACK
        _show_where(services, project, result, cancel)
        if chosen.keep:
            serve(services, project, cancel)
        return Exit.DONE

    return run_headless(work)


def _show_where(services: Services, project: Project, result: TurnResult, cancel: CancelToken) -> None:
    shot = project.folder.with_name(f"{project.folder.name}.png")
    shoot(services, project, shot, cancel)
    print(f"\nApp:        {project.folder}")
    print(f"Screenshot: {shot}")
    print(f"Address:    {services.preview.invite(project)} (while it is served)")
    print(f"Time:       {result.turn.seconds:.1f} s, {result.turn.tokens} tokens written on this processor")
    print(f"\nServe it:   appforge preview {project.folder}")
    print(f'Change it:  appforge ask {project.folder} "make it dark"')
