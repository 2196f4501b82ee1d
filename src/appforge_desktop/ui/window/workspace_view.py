"""The workspace: chat, code and preview side by side."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QSizePolicy, QSplitter, QVBoxLayout, QWidget

from appforge_desktop.presenters.workspace import Panel, WorkspacePresenter, WorkspaceState
from appforge_desktop.ui.parts import Spinner, label, listen
from appforge_desktop.ui.window.panels import Panels

_ORDER: tuple[Panel, ...] = ("chat", "code", "preview")
_LEAST = {"chat": 280, "code": 320, "preview": 320}


class WorkspaceView(QSplitter):
    """Made when the first project opens. Widths are remembered for each mode."""

    def __init__(self, panels: Panels, presenter: WorkspacePresenter) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._presenter = presenter
        self._state: WorkspaceState | None = None
        self.setChildrenCollapsible(True)
        self.setHandleWidth(1)
        self.code = _code(panels, presenter)
        self.preview = _Later(panels)
        self._parts: dict[Panel, QWidget] = {"chat": panels.chat(), "code": self.code, "preview": self.preview}
        for name in _ORDER:
            part = self._parts[name]
            part.setMinimumWidth(_LEAST[name])
            self.addWidget(part)
        self.splitterMoved.connect(self._dragged)
        listen(self, presenter.changed, self._paint)
        self._paint(presenter.state)

    def _paint(self, state: WorkspaceState) -> None:
        before, self._state = self._state, state
        if before is not None and (before.mode, before.panels) == (state.mode, state.panels):
            return
        for name, part in self._parts.items():
            part.setVisible(name in state.panels)
        shares = self._presenter.shares()
        self.setSizes([share * 1000 if name in state.panels else 0 for name, share in zip(_ORDER, shares, strict=True)])

    def _dragged(self) -> None:
        self._presenter.remember_shares(tuple(self.sizes()))


def _code(panels: Panels, presenter: WorkspacePresenter) -> QSplitter:
    """Files beside the editor, with a width that is remembered."""
    split = QSplitter(Qt.Orientation.Horizontal)
    split.setHandleWidth(1)
    files, editor = panels.files(), panels.editor()
    files.setMinimumWidth(150)
    editor.setMinimumWidth(200)
    split.addWidget(files)
    split.addWidget(editor)
    split.setStretchFactor(1, 1)
    kept = presenter.remembered("files_width")
    split.setSizes([int(kept) if kept.isdigit() else 210, 800])
    split.splitterMoved.connect(lambda *_: presenter.remember("files_width", str(split.sizes()[0])))
    return split


class _Later(QWidget):
    """Holds the place of the preview until it is made, after the first paint."""

    def __init__(self, panels: Panels) -> None:
        super().__init__()
        self._panels = panels
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._waiting = _Waiting()
        self._column.addWidget(self._waiting)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        QTimer.singleShot(0, self, self._fill)

    def _fill(self) -> None:
        preview = self._panels.preview()
        self._waiting.hide()
        self._column.replaceWidget(self._waiting, preview)
        self._waiting.deleteLater()


class _Waiting(QWidget):
    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.addStretch(1)
        column.addWidget(Spinner(22), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(label("Starting the preview", tone="muted"), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
