"""Where code shows: the editor, or a comparison on top of it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from appforge_desktop.presenters.diff import DiffPresenter, DiffState
from appforge_desktop.presenters.editor import EditorPresenter
from appforge_desktop.ui.diff import DiffPanel
from appforge_desktop.ui.editor import EditorPanel
from appforge_desktop.ui.parts import listen


class CodeArea(QStackedWidget):
    """Shows the diff while there is one, else the editor.

    Signals:
        diff_shown: A comparison came (True) or went; it has a list of files of its own.
    """

    diff_shown = Signal(bool)

    def __init__(self, editor: EditorPresenter, diff: DiffPresenter) -> None:
        super().__init__()
        self._diff = diff
        self.editor = EditorPanel(editor)
        self.diff = DiffPanel(diff)
        self.addWidget(self.editor)
        self.addWidget(self.diff)
        self.editor.compare_asked.connect(lambda path, yours, theirs: diff.compare(path, yours, theirs))
        listen(self, diff.changed, self._paint)
        self._paint(diff.state)

    def _paint(self, state: DiffState) -> None:
        self.setCurrentWidget(self.diff if state.open else self.editor)
        self.diff_shown.emit(state.open)
