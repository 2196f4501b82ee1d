"""The line that says what goes on now."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from appforge_desktop.presenters.chat import StageLine
from appforge_desktop.presenters.moments import elapsed
from appforge_desktop.ui.parts import Spinner, label


class StageView(QWidget):
    """Spinner, what it does, and for how long."""

    def __init__(self) -> None:
        super().__init__()
        self._stage: StageLine | None = None
        self.words = label("", tone="muted")
        self.time = label("", tone="faint", size="small")
        row = QHBoxLayout(self)
        row.setContentsMargins(3, 2, 0, 2)
        row.setSpacing(13)
        row.addWidget(Spinner(16), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.words)
        row.addWidget(self.time, 1)
        self.hide()

    def show_stage(self, stage: StageLine | None, now: float) -> None:
        """Show a stage, or hide when there is none."""
        self._stage = stage
        self.setVisible(stage is not None)
        if stage is not None:
            self.words.setText(stage.text.rstrip(".…") + "…")
            self.tick(now)

    def tick(self, now: float) -> None:
        """Bring the seconds up to date."""
        if self._stage is not None:
            self.time.setText(elapsed(now - self._stage.started))
