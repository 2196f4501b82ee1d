"""The big box of Home: "What do you want to build?"."""

from __future__ import annotations

import itertools

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from appforge_desktop.presenters.home import EXAMPLES, HomePresenter, HomeState
from appforge_desktop.ui.parts import FlowLayout, GrowingEdit, Surface, button, label, listen

_ROTATE_MS = 4000
_PAUSE_MS = 350
"""So long without a key counts as a pause."""


class PromptBox(QWidget):
    """Text box, send button and example chips. A chip fills the box and waits for Enter."""

    def __init__(self, presenter: HomePresenter) -> None:
        super().__init__()
        self._presenter = presenter
        self.edit = GrowingEdit(lines=(2, 8), size="lead")
        self.edit.setAccessibleName("What do you want to build?")
        self.build = button("Build it", self.edit.send, kind="primary", glyph="arrow-right")
        self.build.setLayoutDirection(self.build.layoutDirection().RightToLeft)
        self._hints = itertools.cycle([prompt for _, prompt in EXAMPLES])
        self._timer = QTimer(self, interval=_ROTATE_MS)
        self._timer.timeout.connect(self._rotate)
        self._timer.start()
        self._rotate()
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._paused)
        self._lay_out()
        self.edit.sent.connect(presenter.build)
        self.edit.textChanged.connect(self._paint)
        self.edit.textChanged.connect(self._typed)
        listen(self, presenter.changed, self._paint)
        self._paint()

    def fill(self, prompt: str) -> None:
        """Put an example into the box, ready to be changed."""
        self.edit.setPlainText(prompt)
        self.edit.moveCursor(self.edit.textCursor().MoveOperation.End)
        self.edit.setFocus()

    def _lay_out(self) -> None:
        sheet = Surface(reach=14, inner=12)
        sheet.ring_of(self.edit)
        inside = QVBoxLayout(sheet)
        inside.setContentsMargins(6, 4, 2, 0)
        inside.setSpacing(8)
        inside.addWidget(self.edit)
        row = QHBoxLayout()
        row.addWidget(label("Enter to build  ·  Shift+Enter for a new line", tone="faint", size="small"), 1)
        row.addWidget(self.build)
        inside.addLayout(row)
        chips = FlowLayout(gap=8, centred=True)
        for name, prompt in EXAMPLES:
            chips.addWidget(button(name, lambda prompt=prompt: self.fill(prompt), kind="chip", tip=prompt))  # type: ignore[misc]
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(2)
        outer.addWidget(sheet)
        outer.addLayout(chips)

    def _typed(self) -> None:
        self._pause.start()

    def _paused(self) -> None:
        self._presenter.typing(self.edit.text())

    def _rotate(self) -> None:
        if not self.edit.text():
            self.edit.setPlaceholderText(f"{next(self._hints)}…")

    def _paint(self, _: HomeState | None = None) -> None:
        busy = self._presenter.state.busy
        self.edit.setReadOnly(busy)
        self.build.setEnabled(not busy and bool(self.edit.text().strip()))
        self.build.setText("Starting… " if busy else "Build it ")
