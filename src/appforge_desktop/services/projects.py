"""Projects: made, adopted, opened, renamed, forgotten."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from appforge_desktop.domain.paths import is_visible, why_name_is_bad
from appforge_desktop.domain.ports.storage import OpenProjectFiles, Store, UnitOfWork
from appforge_desktop.domain.records import Project
from appforge_desktop.foundation.clock import Clock
from appforge_desktop.foundation.errors import EnvironmentFault, UserError
from appforge_desktop.foundation.ids import new_id
from appforge_desktop.services.versions import Versions

LONGEST_SLUG = 48


def slug(name: str) -> str:
    """A folder name for a project: ASCII letters, digits and hyphens; `app` when nothing is left."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    short = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:LONGEST_SLUG].rstrip("-")
    return short if short and why_name_is_bad(short) is None and is_visible(short) else f"app-{short}".rstrip("-")


class Projects:
    """The person's projects.

    Args:
        versions: The history; given by app so that all services share it.
    """

    def __init__(
        self, store: Store, open_files: OpenProjectFiles, clock: Clock, versions: Versions | None = None
    ) -> None:
        self._store = store
        self._clock = clock
        self._versions = versions or Versions(store, open_files, clock)

    def create(self, name: str, parent: Path) -> Project:
        """Start an empty project in a new folder below `parent`, called after its name.

        Raises:
            UserError: The name is empty.
            EnvironmentFault: The folder cannot be made.
        """
        name = _checked_name(name)
        try:
            folder = _new_folder(parent, slug(name))
        except OSError as error:
            raise EnvironmentFault(
                f"A folder for the project could not be made in {parent}: {error.strerror}.",
                hint="Check that the folder exists and may be written to.",
            ) from error
        return self._register(name, folder)

    def create_in(self, name: str, folder: Path) -> Project:
        """Start a project in exactly this folder, which is made when missing (`appforge new --dir`).

        A project without a version, left by a start that was stopped or failed, is taken up again.

        Raises:
            UserError: The folder has files in it, or is a project already.
            EnvironmentFault: The folder cannot be made or read.
        """
        try:
            folder.mkdir(parents=True, exist_ok=True)
            empty = not any(is_visible(one.name) for one in folder.iterdir())
        except OSError as error:
            raise EnvironmentFault(
                f"The folder {folder} could not be made: {error.strerror}.", hint="Choose another one."
            ) from error
        known = self.at(folder)
        if not empty or (known is not None and known.head is not None):
            raise UserError(f"The folder {folder} is not empty.", hint="Choose another one, or open it instead.")
        return self.rename(known.id, name) if known else self._register(_checked_name(name), folder.resolve())

    def adopt(self, folder: Path, name: str = "") -> Project:
        """Open any folder as a project; the one that it is already, where it is. Its files become version 1.

        Raises:
            UserError: There is no such folder.
        """
        if not folder.is_dir():
            raise UserError(f"The folder {folder} is not there.")
        known = self.at(folder)
        if known is not None:
            return self.open(known.id)
        folder = folder.resolve()
        project = self._register(_checked_name(name or folder.name or "Project"), folder)
        self._versions.snapshot_if_changed(project, title="As it was")
        return self.get(project.id)

    def open(self, project_id: str) -> Project:
        """Note the time, and repair what a crash may have interrupted.

        Raises:
            UserError: The project or its folder is gone.
        """
        project = self.get(project_id)
        if not project.folder.is_dir():
            raise UserError(f"The folder {project.folder} is gone.", hint="Move it back, or remove it from the list.")
        self._versions.recover(project)
        return self._change(project_id, lambda one: replace(one, opened=self._clock.now()))

    def get(self, project_id: str) -> Project:
        """The project as it is now.

        Raises:
            UserError: It is not known here.
        """
        project = self._store.run(lambda work: work.projects.get(project_id))
        if project is None:
            raise UserError("That project is not known here.", hint="Open its folder.")
        return project

    def at(self, folder: Path) -> Project | None:
        """The project of a folder, if there is one."""
        real = folder.resolve()
        return self._store.run(lambda work: work.projects.by_folder(real))

    def recent(self, limit: int = 50) -> list[Project]:
        """Last opened first."""
        return self._store.run(lambda work: work.projects.recent(limit))

    def rename(self, project_id: str, name: str) -> Project:
        """Change the name; the folder keeps its own."""
        name = _checked_name(name)
        return self._change(project_id, lambda one: replace(one, name=name))

    def forget(self, project_id: str) -> None:
        """Take it off the list with its history; the folder and its files stay."""
        self._store.run(lambda work: work.projects.remove(project_id))

    def _register(self, name: str, folder: Path) -> Project:
        now = self._clock.now()
        project = Project(new_id(), name, folder, created=now, opened=now)
        self._store.run(lambda work: work.projects.save(project))
        return project

    def _change(self, project_id: str, change: Callable[[Project], Project]) -> Project:
        def work(unit: UnitOfWork) -> Project:
            project = unit.projects.get(project_id)
            if project is None:
                raise UserError("That project is not known here.", hint="Open its folder.")
            changed = change(project)
            unit.projects.save(changed)
            return changed

        return self._store.run(work)


def _checked_name(name: str) -> str:
    name = " ".join(name.split())
    if not name:
        raise UserError("A project needs a name.")
    return name[:80]


def _new_folder(parent: Path, name: str) -> Path:
    """Make a folder that nobody has: `notes`, `notes-2`, `notes-3`…"""
    parent.mkdir(parents=True, exist_ok=True)
    number = 1
    while True:
        folder = parent.resolve() / (name if number == 1 else f"{name}-{number}")
        try:
            folder.mkdir()
        except FileExistsError:
            number += 1
        else:
            return folder
