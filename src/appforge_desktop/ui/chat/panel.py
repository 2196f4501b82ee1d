"""The chat panel."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from appforge_desktop.presenters.chat import ChatPresenter, ChatState, Entry
from appforge_desktop.ui.chat.answer import Answer
from appforge_desktop.ui.chat.bubble import Said
from appforge_desktop.ui.chat.composer import Composer
from appforge_desktop.ui.chat.stage import StageView
from appforge_desktop.ui.parts import label, listen

_DRAIN_MS = 33
_NEAR_END = 60
"""Pixels from the end within which new text scrolls into view."""


class ChatPanel(QFrame):
    """Paints `ChatState` and forwards intents; keeps no state of its own."""

    def __init__(self, presenter: ChatPresenter) -> None:
        super().__init__()
        self.setProperty("surface", "panel")
        self._presenter = presenter
        self._views: dict[str, tuple[Entry, QWidget]] = {}
        self._pulse = QTimer(self, interval=_DRAIN_MS)
        self._pulse.timeout.connect(self._beat)
        self.stage = StageView()
        self.composer = Composer(presenter)
        self.empty = _Empty()
        self.area = QScrollArea()
        self._story = QVBoxLayout()
        self._lay_out()
        listen(self, presenter.changed, self._paint)
        self._paint(presenter.state)

    @property
    def answers(self) -> list[Answer]:
        """The answers that show, oldest first."""
        return [view for _, view in self._views.values() if isinstance(view, Answer)]

    def last_answer(self) -> str:
        """Text of the last answer; empty when there is none."""
        return self.answers[-1].entry.text if self.answers else ""

    def _lay_out(self) -> None:
        canvas = QWidget()
        canvas.setObjectName("canvas")
        canvas.setMinimumWidth(1)  # else the bubbles, as wide as they are now, keep the panel from getting narrower
        inside = QVBoxLayout(canvas)
        inside.setContentsMargins(16, 16, 16, 8)
        inside.setSpacing(0)
        self._story.setSpacing(18)
        inside.addLayout(self._story)
        inside.addSpacing(8)
        inside.addWidget(self.stage)
        inside.addWidget(self.empty)
        inside.addStretch(1)
        self.area.setWidget(canvas)
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.verticalScrollBar().rangeChanged.connect(self._follow)
        self.area.verticalScrollBar().valueChanged.connect(self._note_place)
        self._at_end = True
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.area, 1)
        column.addWidget(self.composer)

    def _paint(self, state: ChatState) -> None:
        wanted = {entry.key for entry in state.entries}
        for key in [key for key in self._views if key not in wanted]:
            _, view = self._views.pop(key)
            view.hide()
            self._story.removeWidget(view)
            view.deleteLater()
        for at, entry in enumerate(state.entries):
            self._place(at, entry)
        self.empty.setVisible(not state.entries and not state.busy and not state.loading)
        self.stage.show_stage(state.stage, self._presenter.clock.monotonic())
        if state.busy != self._pulse.isActive():
            self._pulse.start() if state.busy else self._pulse.stop()

    def _place(self, at: int, entry: Entry) -> None:
        old = self._views.get(entry.key)
        if old is None:
            view = self._view(entry)
            self._story.insertWidget(at, view)
            self._at_end = True
        elif old[0] is entry:
            return
        else:
            view = old[1]
            if isinstance(view, Answer):
                view.show_entry(entry)
        self._views[entry.key] = (entry, view)

    def _view(self, entry: Entry) -> QWidget:
        if entry.role == "assistant":
            return Answer(entry, self._presenter)
        return Said(
            entry.text,
            edit=lambda: self._presenter.edit(entry.key),
            copy=lambda: QGuiApplication.clipboard().setText(entry.text),
        )

    def _beat(self) -> None:
        self._presenter.drain()
        self.stage.tick(self._presenter.clock.monotonic())

    def _note_place(self, value: int) -> None:
        bar = self.area.verticalScrollBar()
        self._at_end = bar.maximum() - value < _NEAR_END

    def _follow(self, _: int, end: int) -> None:
        if self._at_end:
            self.area.verticalScrollBar().setValue(end)


class _Empty(QWidget):
    """What an empty chat says."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 20, 6, 6)
        column.setSpacing(6)
        column.addWidget(label("Say what you want", size="title"))
        column.addWidget(
            label(
                "“Add a difficulty and show it as a board”, “make it dark”, “call it Kitchen Notes”, “undo that”.",
                tone="muted",
                wrap=True,
            )
        )
