"""The presenters of one window, tied to services that may still be on their way, and to each other."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import TYPE_CHECKING

from appforge_desktop.app.window.late import late
from appforge_desktop.domain.diff import FileDiff
from appforge_desktop.domain.ports.storage import ProjectFiles
from appforge_desktop.domain.records import Project, Version
from appforge_desktop.domain.turns import TurnResult
from appforge_desktop.foundation.clock import SystemClock
from appforge_desktop.foundation.errors import AppForgeError
from appforge_desktop.presenters.chat import ChatPresenter
from appforge_desktop.presenters.diff import DiffPresenter
from appforge_desktop.presenters.editor import EditorPresenter
from appforge_desktop.presenters.files import FilesPresenter
from appforge_desktop.presenters.home import HomePresenter
from appforge_desktop.presenters.notices import Notices
from appforge_desktop.presenters.ports import Settings
from appforge_desktop.presenters.preview import PreviewPresenter
from appforge_desktop.presenters.status import StatusPresenter
from appforge_desktop.presenters.tasks import Tasks
from appforge_desktop.presenters.workspace import WorkspacePresenter
from appforge_desktop.ui.window.application import open_address, reveal_folder

if TYPE_CHECKING:
    from appforge_desktop.app.faces import Conversation, Desk, History
    from appforge_desktop.app.wiring import Services
    from appforge_desktop.services.preview import ForeignEdit

MODEL = "SmolLM2 135M"


class Presenters:
    """All presenters of the window. UI thread only.

    Args:
        whole: The services, once they are built.
        projects: Where new projects go.
    """

    def __init__(self, whole: Future[Services], tasks: Tasks, settings: Settings, projects: Path) -> None:
        self._whole, self._tasks = whole, tasks
        self.may_leave: Callable[[Callable[[], None]], None] = lambda then: then()
        """Asks what becomes of unsaved text, then goes on; the window replaces it once it has an editor."""
        self._at = ""
        self.notices = Notices()
        self.workspace = WorkspacePresenter(settings)
        self._make_conversation(projects)
        self._make_code()
        desk = late(whole, lambda services: services.preview)
        self.preview = PreviewPresenter(desk, tasks, self.notices, open_address)
        self.status = StatusPresenter(
            chat=self.chat,
            workspace=self.workspace,
            model=MODEL,
            show_problems=lambda: self.preview.action.emit("problems"),
            restart_model=self.warm_model,
        )
        self._tie()

    def _make_conversation(self, projects: Path) -> None:
        whole = self._whole
        history = late(whole, _history)
        self.chat = ChatPresenter(
            turns=late(whole, lambda services: services.turns),
            versions=history,
            conversations=late(whole, _conversation),
            tasks=self._tasks,
            notices=self.notices,
            clock=SystemClock(),
            open_diff=self.compare,
        )
        self.home = HomePresenter(
            projects=late(whole, lambda services: _desk(services, projects)),
            versions=history,
            tasks=self._tasks,
            notices=self.notices,
            clock=SystemClock(),
            enter=self._leave_for,
            reveal=reveal_folder,
            prepare=lambda text: whole.result().author.prepare(text),
        )

    def _make_code(self) -> None:
        self.diff = DiffPresenter(self.reveal)
        self.editor = EditorPresenter(None, self._tasks, on_saved=self._saved, on_error=self._fault)
        self.files = FilesPresenter(
            None,
            self._tasks,
            on_changed=self._written,
            on_open=lambda path: self.reveal(path, None),
            on_reveal=reveal_folder,
            on_deleted=self._deleted,
            on_error=self._fault,
        )

    def _tie(self) -> None:
        self.files.renamed.connect(lambda names: self.editor.renamed(*names))
        self.files.removed.connect(self.editor.removed)
        self.workspace.opened.connect(lambda opened: self._enter(*opened))
        self.workspace.left.connect(lambda _: self.home.refresh())
        self.chat.changed.connect(lambda state: self.preview.building(state.busy))
        self.chat.versioned.connect(self._on_screen)
        self.chat.finished.connect(self._finished)
        self.preview.changed.connect(lambda state: self.status.set_problems(state.problems))

    # -- what one panel's doing means to the others

    def reveal(self, path: str, line: int | None) -> None:
        """Show a file in the editor, at a line."""
        self.diff.close()
        self.workspace.show_code()
        self.editor.open(path, line)

    def compare(self, version_id: str) -> None:
        """Show what a version changed, with a way to take it back."""

        def done(found: tuple[str, tuple[FileDiff, ...]]) -> None:
            self.workspace.show_code()
            self.diff.show(*found, revert=lambda: self.chat.revert(version_id))

        self._tasks.start(lambda: _compared(self._whole.result(), version_id), done, self._fault)

    def edited_outside(self, edit: ForeignEdit) -> None:
        """Others changed files of a project."""
        project = self.workspace.state.project
        if project is not None and project.id == edit.project_id:
            self.editor.file_changed_outside(edit.paths)
            self.files.refresh()

    def warm_model(self) -> None:
        """Load the model now, so that the next answer starts at once."""
        self._tasks.start(lambda: self._whole.result().author.warm(), lambda _: self.chat.model_back(), self._fault)

    def _leave_for(self, project: Project, first: str) -> None:
        """Open a project; another one's unsaved text is asked for first."""
        if project.id == self._at:
            self.workspace.open(project, first)
        else:
            self.may_leave(lambda: self.workspace.open(project, first))

    def _enter(self, project: Project, first: str) -> None:
        def opened(files: ProjectFiles) -> None:
            self.editor.open_project(files)
            self.files.open_project(files)

        self.diff.close()
        if project.id != self._at:
            self._at = project.id
            self._tasks.start(lambda: self._whole.result().open_files(project.folder), opened, self._fault)
        self.preview.show(project)
        self.chat.show(project, first=first)

    def _on_screen(self, version: Version) -> None:
        self.workspace.on_screen(version)
        self.preview.on_screen(version)
        self.editor.file_changed_outside([tab.path for tab in self.editor.state.tabs])
        self.files.refresh()

    def _finished(self, result: TurnResult) -> None:
        """The first turn names the project, and later ones may rename it."""
        if result.version is not None:
            project_id = result.version.project_id
            self._tasks.start(lambda: self._whole.result().projects.get(project_id), self._renamed, self._fault)

    def _renamed(self, project: Project) -> None:
        self.workspace.renamed(project)
        self.preview.renamed(project)

    def _saved(self, path: str) -> None:
        self._written((path,))
        self.preview.saved(path)
        self.files.refresh()

    def _written(self, paths: tuple[str, ...]) -> None:
        project = self.workspace.state.project
        if project is not None:
            self._tasks.start(lambda: self._whole.result().preview.changed(project, paths), lambda _: None, self._fault)

    def _deleted(self, text: str, undo: object) -> None:
        assert callable(undo)
        self.notices.show(text, action="Undo", on_action=undo)

    def _fault(self, error: AppForgeError) -> None:
        self.notices.fault(error)


def _history(services: Services) -> History:
    from appforge_desktop.app.faces import History

    return History(services.versions, services.preview, SystemClock())


def _conversation(services: Services) -> Conversation:
    from appforge_desktop.app.faces import Conversation

    return Conversation(services.store)


def _desk(services: Services, projects: Path) -> Desk:
    from appforge_desktop.app.faces import Desk

    return Desk(services.projects, projects)


def _compared(services: Services, version_id: str) -> tuple[str, tuple[FileDiff, ...]]:
    version = services.versions.get(version_id)
    if version is None:
        return "", ()
    before = services.versions.get(version.parent_id) if version.parent_id else None
    return f"Version {version.number}: {version.title}", services.versions.diff(before, version)
