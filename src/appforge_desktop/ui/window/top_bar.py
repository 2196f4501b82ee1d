"""The bar at the top: menus, project, view modes, and the way to every command."""

from __future__ import annotations

import sys

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QMenuBar, QPushButton, QWidget

from appforge_desktop.presenters.commands import CommandRegistry
from appforge_desktop.presenters.workspace import WorkspacePresenter, WorkspaceState
from appforge_desktop.ui.parts import button, icon_button, label, listen, paint_mark

_MODES = (("chat", "Chat + Preview", "view.chat_preview"), ("code", "Code", "view.code"), ("all", "All", "view.all"))


class TopBar(QFrame):
    """Runs commands of the registry; knows the workspace only to show it."""

    def __init__(self, registry: CommandRegistry, workspace: WorkspacePresenter) -> None:
        super().__init__()
        self.setProperty("surface", "panel")
        self.setFixedHeight(44)
        self._registry = registry
        self.menus = QMenuBar(None if sys.platform == "darwin" else self)
        self.home = icon_button("house", "Home", lambda: self._run("file.home"))
        self.project = label("", strong=True)
        self._slash = label("/", tone="faint")
        self.segments, self._modes = self._segments()
        keys = QKeySequence(registry["view.palette"].shortcuts[0]).toString(QKeySequence.SequenceFormat.NativeText)
        self.search = button(
            f"Search commands    {keys}", lambda: self._run("view.palette"), kind="search", glyph="magnifying-glass"
        )
        self._lay_out()
        listen(self, workspace.changed, self._paint)
        self._paint(workspace.state)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(8)
        row.addWidget(_Logo())
        if sys.platform != "darwin":
            row.addWidget(self.menus, 0, Qt.AlignmentFlag.AlignVCenter)
        for part in (self.home, self._slash, self.project):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.segments, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        row.addWidget(self.search)

    def _segments(self) -> tuple[QFrame, dict[str, QPushButton]]:
        frame = QFrame()
        frame.setProperty("kind", "segments")
        row = QHBoxLayout(frame)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(2)
        group = QButtonGroup(frame)
        made = {}
        for mode, title, command_id in _MODES:
            one = button(title, lambda command_id=command_id: self._run(command_id), kind="segment")  # type: ignore[misc]
            one.setCheckable(True)
            one.setToolTip(f"{self._registry[command_id].help} ({self._registry[command_id].keys})")
            group.addButton(one)
            row.addWidget(one)
            made[mode] = one
        return frame, made

    def _paint(self, state: WorkspaceState) -> None:
        project = state.project
        self.project.setText(project.name if project else "")
        for part in (self.home, self._slash, self.project, self.segments):
            part.setVisible(project is not None)
        self._modes[state.mode].setChecked(True)

    def _run(self, command_id: str) -> None:
        self._registry.run(command_id)


class _Logo(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(20, 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_mark(painter, QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()
