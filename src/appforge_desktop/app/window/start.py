"""Starting the window: painted first, the rest right after; and ending it in order."""

from __future__ import annotations

from concurrent.futures import Future
from pathlib import Path
from typing import TYPE_CHECKING

from appforge_desktop.app.crash import CrashHandler
from appforge_desktop.app.window.bindings import Exports, editor_handlers, preview_handlers
from appforge_desktop.app.window.presenters import Presenters
from appforge_desktop.app.window.settings import WindowSettings
from appforge_desktop.foundation.jobs import Pool
from appforge_desktop.foundation.paths import AppFolders
from appforge_desktop.presenters.commands import COMMANDS, CommandRegistry
from appforge_desktop.presenters.editor import EditorState
from appforge_desktop.presenters.flags import follow, presenter_handlers
from appforge_desktop.presenters.preview import PreviewState
from appforge_desktop.presenters.tasks import Tasks
from appforge_desktop.ui.home.view import HomeView
from appforge_desktop.ui.status import StatusLine
from appforge_desktop.ui.theme import theme
from appforge_desktop.ui.window.application import UiPost, after_paint, reveal_folder
from appforge_desktop.ui.window.browser_parts import BrowserParts
from appforge_desktop.ui.window.handlers import theme_handlers, window_handlers
from appforge_desktop.ui.window.main_window import MainWindow
from appforge_desktop.ui.window.panels import Panels

if TYPE_CHECKING:
    from appforge_desktop.app.doctor import Finding
    from appforge_desktop.app.wiring import Services
    from appforge_desktop.ui.chat import ChatPanel
    from appforge_desktop.ui.files import FilesPanel
    from appforge_desktop.ui.window.code_area import CodeArea


class Desktop:
    """Everything of one window. Make it after the application; `close` ends it all.

    What the first paint does not need (services, database, web tools, editor) is imported after it.
    """

    def __init__(self, folders: AppFolders, settings: WindowSettings, crash: CrashHandler) -> None:
        self.folders = folders
        self.whole: Future[Services] = Future()
        self._building = False
        self.pool = Pool("io", 4)
        self.post = UiPost()
        self.tasks = Tasks(self.pool, self.post, crash.handle)
        self.presenters = Presenters(self.whole, self.tasks, settings, folders.projects)
        crash.tell = lambda text: self.post(lambda: self._told(text))
        self.registry = CommandRegistry(COMMANDS)
        self.browser = BrowserParts(folders.data / "preview", self._locate)
        self.code: CodeArea | None = None
        self.files: FilesPanel | None = None
        self.home = HomeView(self.presenters.home)
        self.window = MainWindow(
            self._panels(),
            workspace=self.presenters.workspace,
            registry=self.registry,
            notices=self.presenters.notices,
            may_close=self._may_close,
        )
        self._bind(settings)

    def show(self) -> None:
        """Paint the window; everything that takes longer starts after that."""
        self.window.bring_up()
        after_paint(self.window, self._build)

    def open_folder(self, folder: Path) -> None:
        """Open a project's folder, or any other as a project."""
        self.presenters.home.open_folder(folder)

    def close(self) -> None:
        """Stop turns, pages, threads and processes; nothing that was saved is lost."""
        self.presenters.notices.dismiss_all()
        self.presenters.chat.stop_all()
        self.browser.close()
        self.post.close()
        if not self._building:
            self.whole.cancel()  # closed before the first paint: nobody shall wait for services that never come
        self.pool.close()
        if not self.whole.cancelled() and self.whole.done() and self.whole.exception() is None:
            self.whole.result().close()

    # -- the parts that come after the first paint

    def _build(self) -> None:
        self._building = True
        pages = self.browser.hidden_pages()

        def build() -> None:
            try:
                from appforge_desktop.app.wiring import build_services

                services = build_services(self.folders, pages)
            except BaseException as error:  # noqa: BLE001 (whoever waits for the services gets it)
                self.whole.set_exception(error)
                return
            self.whole.set_result(services)
            services.preview.foreign.connect(lambda edit: self.post(lambda: self.presenters.edited_outside(edit)))

        self.pool.submit(build)
        self.presenters.home.refresh()
        self.tasks.start(lambda: self.whole.result().workshop.warm(), lambda _: None, lambda _: None)
        self.presenters.warm_model()

    def _locate(self, url: str, line: int, column: int | None = None) -> object:
        built = self.whole.done() and self.whole.exception() is None
        return self.whole.result().host.locate(url, line, column) if built else None

    # -- panels and commands

    def _panels(self) -> Panels:
        presenters = self.presenters
        return Panels(
            home=self.home,
            status=StatusLine(presenters.status),
            chat=self._make_chat,
            files=self._make_files,
            editor=self._make_code,
            preview=lambda: self.browser.panel(presenters.preview, presenters.reveal),
        )

    def _make_chat(self) -> ChatPanel:
        from appforge_desktop.ui.chat import ChatPanel

        return ChatPanel(self.presenters.chat)

    def _make_files(self) -> FilesPanel:
        from appforge_desktop.ui.files import FilesPanel

        self.files = FilesPanel(self.presenters.files)
        return self.files

    def _make_code(self) -> CodeArea:
        from appforge_desktop.ui.window.code_area import CodeArea

        self.code = CodeArea(self.presenters.editor, self.presenters.diff)
        self.presenters.may_leave = self.code.editor.may_leave
        self.code.diff_shown.connect(lambda shown: self.files.setVisible(not shown) if self.files else None)
        return self.code

    def _bind(self, settings: WindowSettings) -> None:
        presenters, registry = self.presenters, self.registry
        registry.bind(window_handlers(self.window, self.home, registry))
        registry.bind(theme_handlers(theme(), registry, settings))
        registry.bind(
            presenter_handlers(
                home=presenters.home,
                workspace=presenters.workspace,
                chat=presenters.chat,
                reveal=self._reveal_project,
            )
        )
        registry.bind(preview_handlers(presenters))
        registry.bind(editor_handlers(lambda: self.code.editor if self.code else None))
        registry.bind(Exports(self.window, presenters, self.tasks, self.whole.result).handlers())
        registry.bind({"help:doctor": self._doctor})
        follow(registry, workspace=presenters.workspace, chat=presenters.chat)
        presenters.editor.changed.connect(self._editor_flags)
        presenters.preview.changed.connect(self._preview_flags)

    def _editor_flags(self, state: EditorState) -> None:
        self.registry.update(editor_open=state.current is not None, editor_dirty=any(tab.dirty for tab in state.tabs))

    def _preview_flags(self, state: PreviewState) -> None:
        self.registry.update(preview_open=bool(state.url))

    def _reveal_project(self) -> None:
        project = self.presenters.workspace.state.project
        if project is not None:
            reveal_folder(project.folder)

    def _told(self, text: str) -> None:
        self.presenters.notices.show(text, kind="bad", seconds=0)

    def _doctor(self) -> None:
        def examine() -> list[Finding]:
            from appforge_desktop.app import doctor

            return doctor.examine(self.folders)

        def show(findings: list[Finding]) -> None:
            from appforge_desktop.ui.window.findings import show_findings

            show_findings(findings, self.window)

        self.tasks.start(examine, show, self.presenters.notices.fault)

    def _may_close(self) -> bool:
        """Unsaved text is asked for; a window that may close is closed by the answer.

        The question comes once this attempt is over: Qt ignores `close` of a window that is closing already.
        """
        code = self.code
        if code is None or not self.presenters.editor.dirty():
            return True
        self.post(lambda: code.editor.may_leave(self._leave))
        return False

    def _leave(self) -> None:
        self.presenters.editor.open_project(None)
        self.window.close()
