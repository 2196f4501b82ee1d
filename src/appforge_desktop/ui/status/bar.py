"""The status bar: the model at the left, the project at the right."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from appforge_desktop.presenters.status import StatusPresenter, StatusState
from appforge_desktop.ui.parts import button, icon_button, label, listen
from appforge_desktop.ui.theme import Choice, icon, theme

_DOTS = {"idle": "ok", "loading": "warn", "writing": "accent_text", "lost": "bad"}


class StatusLine(QFrame):
    """One line about everything; the button at the end goes through auto, light and dark."""

    def __init__(self, presenter: StatusPresenter) -> None:
        super().__init__()
        self.setProperty("surface", "panel")
        self.setFixedHeight(28)
        self._dot = _Dot()
        self.model = label("", tone="muted", size="small")
        self.restart = button("Restart now", presenter.restart_model, kind="ghost")
        self.speed = label("", tone="faint", size="small")
        self.project = label("", tone="muted", size="small")
        self.version = label("", tone="faint", size="small")
        self.problems = button("", presenter.show_problems, kind="ghost", glyph="warning-circle")
        self.look = icon_button("circle-half", "Theme", self._next_look, size=15)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 8, 0)
        row.setSpacing(8)
        parts: list[QWidget] = [self._dot, self.model, self.restart, self.speed]
        parts += [self.problems, self.project, self.version, self.look]
        for part in parts:
            row.addWidget(part)
        row.insertStretch(4, 1)
        listen(self, presenter.changed, self._paint)
        theme().changed.connect(self._show_look)
        self._paint(presenter.state)
        self._show_look()

    def _paint(self, state: StatusState) -> None:
        self._dot.show_tone(_DOTS[state.model_state])
        self.model.setText(state.model_line)
        self.restart.setVisible(state.model_state == "lost")
        self.speed.setText(state.speed_line)
        self.speed.setToolTip(state.speed_detail)
        self.project.setText(state.project)
        self.version.setText(f"v{state.version}" if state.version else "")
        count = state.problems
        self.problems.setText(f" {count} problem{'' if count == 1 else 's'}")
        self.problems.setVisible(count > 0)

    def _next_look(self) -> None:
        after: dict[Choice, Choice] = {"auto": "light", "light": "dark", "dark": "auto"}
        theme().set_choice(after[theme().choice])

    def _show_look(self) -> None:
        glyph, words = {
            "auto": ("circle-half", "as the system"),
            "light": ("sun", "light"),
            "dark": ("moon", "dark"),
        }[theme().choice]
        self.look.setIcon(icon(glyph))
        self.look.setToolTip(f"Theme: {words}")


class _Dot(QWidget):
    """The state of the model, as a colour."""

    def __init__(self) -> None:
        super().__init__()
        self._tone = "ok"
        self.setFixedSize(8, 8)

    def show_tone(self, tone: str) -> None:
        self._tone = tone
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme().colour(self._tone))
        painter.setBrush(theme().colour(self._tone))
        painter.drawEllipse(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.end()
