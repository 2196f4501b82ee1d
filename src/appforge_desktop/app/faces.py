"""Services in the narrow shapes that the presenters ask for, with the preview following every move."""

from __future__ import annotations

from pathlib import Path

from appforge_desktop.domain.diff import changes_between
from appforge_desktop.domain.paths import is_visible
from appforge_desktop.domain.ports.storage import Store
from appforge_desktop.domain.records import Message, Project, Version
from appforge_desktop.domain.turns import FileChange
from appforge_desktop.foundation.clock import Clock
from appforge_desktop.foundation.ids import new_id
from appforge_desktop.services.preview import Preview
from appforge_desktop.services.projects import Projects
from appforge_desktop.services.versions import Versions


class Desk:
    """`ProjectDesk`: new projects go below one folder."""

    def __init__(self, projects: Projects, home: Path) -> None:
        self._projects = projects
        self._home = home

    def create(self, name: str, folder: Path | None = None) -> Project:
        """Start a project below `folder`, or where all projects are."""
        return self._projects.create(name, folder or self._home)

    def adopt(self, folder: Path) -> Project:
        return self._projects.adopt(folder)

    def open(self, project_id: str) -> Project:
        return self._projects.open(project_id)

    def recent(self) -> list[Project]:
        """Last opened first, without those that never got anything: a request of nonsense leaves an empty one."""
        return [project for project in self._projects.recent() if project.head or not _is_empty(project.folder)]

    def rename(self, project_id: str, name: str) -> Project:
        return self._projects.rename(project_id, name)

    def forget(self, project_id: str) -> None:
        self._projects.forget(project_id)


def _is_empty(folder: Path) -> bool:
    """Whether it holds nothing of the person's; a folder that is gone is not empty: they should hear of it."""
    try:
        return not any(is_visible(one.name) for one in folder.iterdir())
    except OSError:
        return False


class History:
    """`VersionHistory`: each move is shown in the preview at once."""

    def __init__(self, versions: Versions, preview: Preview, clock: Clock) -> None:
        self._versions = versions
        self._preview = preview
        self._clock = clock

    def history(self, project: Project) -> list[Version]:
        return self._versions.of_project(project)

    def can_redo(self, project: Project) -> bool:
        return self._versions.can_redo(project)

    def undo(self, project: Project, said: str = "") -> Version:
        before = self._versions.head(project)
        return self._shown(project, before, self._versions.undo(project, messages=self._words(project, said)))

    def redo(self, project: Project, said: str = "") -> Version:
        before = self._versions.head(project)
        return self._shown(project, before, self._versions.redo(project, messages=self._words(project, said)))

    def restore(self, project: Project, version_id: str, said: str = "") -> Version:
        before, words = self._versions.head(project), self._words(project, said)
        return self._shown(project, before, self._versions.restore(project, version_id, messages=words))

    def diff(self, version_id: str) -> tuple[FileChange, ...]:
        version = self._versions.get(version_id)
        return self._versions.changes_of(version) if version else ()

    def thumbnail(self, version_id: str) -> bytes:
        version = self._versions.get(version_id)
        return self._versions.blob(version.thumbnail) if version and version.thumbnail else b""

    def _words(self, project: Project, said: str) -> tuple[Message, ...]:
        return (Message(new_id(), project.id, "assistant", said, self._clock.now()),) if said else ()

    def _shown(self, project: Project, before: Version | None, now: Version) -> Version:
        old = self._versions.files_of(before) if before else {}
        changes = changes_between(old, self._versions.files_of(now))
        self._preview.changed(project, [change.path for change in changes])
        return now


class Conversation:
    """`Conversations`."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def messages(self, project_id: str) -> list[Message]:
        return self._store.run(lambda work: work.messages.of_project(project_id))


class StoredSettings:
    """The port `Settings`, each call a transaction of its own."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def get(self, key: str, default: str = "") -> str:
        return self._store.run(lambda work: work.settings.get(key, default))

    def set(self, key: str, value: str) -> None:
        self._store.run(lambda work: work.settings.set(key, value))
