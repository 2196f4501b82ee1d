"""The main window: bars, Home or the workspace, and what lies over them."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from appforge_desktop.presenters.commands import CommandRegistry
from appforge_desktop.presenters.notices import Notices
from appforge_desktop.presenters.palette import PaletteModel
from appforge_desktop.presenters.workspace import WorkspacePresenter, WorkspaceState
from appforge_desktop.ui.parts import app_icon, line, listen
from appforge_desktop.ui.window.actions import CommandActions
from appforge_desktop.ui.window.notices_view import NoticesView
from appforge_desktop.ui.window.panels import Panels
from appforge_desktop.ui.window.top_bar import TopBar

if TYPE_CHECKING:
    from appforge_desktop.ui.palette import PaletteView
    from appforge_desktop.ui.window.workspace_view import WorkspaceView


class MainWindow(QMainWindow):
    """Holds the panels; shows Home, or the workspace when a project is open.

    Args:
        may_close: Asked before the window closes; False keeps it open (unsaved work, a question to the person).
    """

    def __init__(
        self,
        panels: Panels,
        *,
        workspace: WorkspacePresenter,
        registry: CommandRegistry,
        notices: Notices,
        may_close: Callable[[], bool] = lambda: True,
    ) -> None:
        super().__init__()
        self.setWindowTitle("AppForge")
        self.setWindowIcon(app_icon())
        self._panels, self._workspace, self._registry = panels, workspace, registry
        self._may_close = may_close
        self.workspace_view: WorkspaceView | None = None
        self.stack = QStackedWidget()
        self.stack.addWidget(panels.home)
        self.bar = TopBar(registry, workspace)
        self.actions_by_command = CommandActions(registry, self)
        self.actions_by_command.fill(self.bar.menus)
        self.setCentralWidget(self._ground())
        self.notices_view = NoticesView(notices, self)
        self._restore_geometry()
        listen(self, workspace.changed, self._paint)
        self._paint(workspace.state)

    @functools.cached_property
    def palette_view(self) -> PaletteView:
        """The command palette; made when it is opened first, since the first paint must not wait for it."""
        from appforge_desktop.ui.palette import PaletteView

        return PaletteView(PaletteModel(self._registry), self)

    def bring_up(self) -> None:
        """Come to the front; also when another start of the program asks for it."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def _ground(self) -> QWidget:
        ground = QWidget()
        ground.setObjectName("ground")
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.bar, line(), self.stack, line(), self._panels.status):
            column.addWidget(part, 1 if part is self.stack else 0)
        return ground

    def _paint(self, state: WorkspaceState) -> None:
        if state.project is None:
            self.stack.setCurrentWidget(self._panels.home)
            self.setWindowTitle("AppForge")
            return
        if self.workspace_view is None:
            from appforge_desktop.ui.window.workspace_view import WorkspaceView

            self.workspace_view = WorkspaceView(self._panels, self._workspace)
            self.stack.addWidget(self.workspace_view)
        self.stack.setCurrentWidget(self.workspace_view)
        self.setWindowTitle(f"{state.project.name} · AppForge")

    def _restore_geometry(self) -> None:
        self.resize(1280, 800)
        self.setMinimumSize(720, 480)
        kept = self._workspace.remembered("geometry")
        if kept:
            self.restoreGeometry(QByteArray.fromBase64(kept.encode()))

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._may_close():
            event.ignore()
            return
        self._workspace.remember("geometry", bytes(self.saveGeometry().toBase64().data()).decode())
        event.accept()
