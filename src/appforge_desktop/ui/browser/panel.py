"""The preview panel: a bar, the app at the width of a device, and what its page says."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWebEngineCore import QWebEngineProfile
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from appforge_desktop.presenters.preview import Device, PreviewPresenter, PreviewState
from appforge_desktop.ui.browser.page import Locate
from appforge_desktop.ui.browser.strip import ProblemStrip
from appforge_desktop.ui.browser.view import PreviewView
from appforge_desktop.ui.parts import Spinner, button, icon_button, label, line, listen

_DEVICES: tuple[tuple[Device, str, str], ...] = (
    ("full", "monitor", "Full width (Ctrl+Alt+F)"),
    ("tablet", "device-tablet", "Tablet width (Ctrl+Alt+T)"),
    ("phone", "device-mobile", "Phone width (Ctrl+Alt+P)"),
)


class PreviewPanel(QWidget):
    """Paints `PreviewState`.

    Signals:
        place_chosen: Path and 1-based line of a problem that was clicked.
    """

    place_chosen = Signal(str, int)

    def __init__(self, presenter: PreviewPresenter, profile: QWebEngineProfile, locate: Locate) -> None:
        super().__init__()
        self._presenter = presenter
        self._url = ""
        self.view = PreviewView(profile, locate, self._ask_download)
        self.strip = ProblemStrip(self.view)
        self.strip.place_chosen.connect(self.place_chosen)
        self.stack = QStackedWidget()
        self.empty, self.broken = _Empty(), _Broken(self.view)
        for page in (self.empty, self.view, self.broken):
            self.stack.addWidget(page)
        self._lay_out()
        self.view.condition_changed.connect(lambda _: self._choose_page())
        self.view.line_added.connect(lambda _: self._count())
        self.view.lines_cleared.connect(self._count)
        listen(self, presenter.changed, self._paint)
        listen(self, presenter.action, self._act)
        self._paint(presenter.state)

    def dispose(self) -> None:
        """Take the page down, before its profile goes."""
        self.view.dispose()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self._bar(), line(), self.stack, line(), self.strip):
            column.addWidget(part, 1 if part is self.stack else 0)

    def _bar(self) -> QFrame:
        bar = QFrame()
        bar.setProperty("surface", "panel")
        row = QHBoxLayout(bar)
        row.setContentsMargins(8, 5, 8, 5)
        row.setSpacing(2)
        self.buttons = [
            icon_button("arrow-left", "Back (Alt+Left)", self.view.back),
            icon_button("arrow-right", "Forward (Alt+Right)", self.view.forward),
            icon_button("arrow-clockwise", "Reload (Ctrl+R)", self.view.reload),
        ]
        self.title = label("", tone="muted", size="small")
        self.title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.browse = icon_button("arrow-square-out", "Open in the browser (Ctrl+Shift+B)", self._presenter.browse)
        for one in self.buttons:
            row.addWidget(one)
        row.addWidget(self.title, 1)
        row.addWidget(self._segments())
        row.addWidget(self.browse)
        return bar

    def _segments(self) -> QFrame:
        frame = QFrame()
        frame.setProperty("kind", "segments")
        row = QHBoxLayout(frame)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(0)
        group = QButtonGroup(self)
        self.devices: dict[Device, QPushButton] = {}
        for device, glyph, tip in _DEVICES:
            one = button("", partial(self._presenter.set_device, device), kind="segment", glyph=glyph)
            one.setToolTip(tip)
            one.setAccessibleName(tip)
            one.setCheckable(True)
            group.addButton(one)
            row.addWidget(one)
            self.devices[device] = one
        return frame

    def _paint(self, state: PreviewState) -> None:
        self.view.set_device(state.device)
        self.devices[state.device].setChecked(True)
        self.title.setText(state.project.name if state.project and state.url else "")
        self.empty.show_waiting(state.waiting or state.coming)
        for one in (*self.buttons, self.browse, *self.devices.values()):
            one.setEnabled(bool(state.url))
        if state.url and state.url != self._url:
            self.view.open(state.url)
        self._url = state.url
        self._choose_page()

    def _choose_page(self) -> None:
        broken = self.view.condition == "crashed"  # a hung page may come back: the strip offers the reload
        self.stack.setCurrentWidget(self.empty if not self._url else self.broken if broken else self.view)
        self.strip.setVisible(bool(self._url))

    def _count(self) -> None:
        self._presenter.set_problems(len(self.view.problems()))

    def _act(self, action: str) -> None:
        actions = {"reload": self.view.reload, "back": self.view.back, "forward": self.view.forward}
        actions.get(action, self.strip.unfold)()

    def _ask_download(self, name: str, size: int) -> Path | None:
        chosen, _ = QFileDialog.getSaveFileName(self, "The app wants to save a file", name)
        return Path(chosen) if chosen else None


class _Empty(QWidget):
    """Before there is an app."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.addStretch(1)
        middle = Qt.AlignmentFlag.AlignHCenter
        self._spinner = Spinner(22)
        column.addWidget(self._spinner, 0, middle)
        column.addWidget(label("Your app appears here", size="title"), 0, middle)
        column.addWidget(label("As soon as its first version has passed the checks.", tone="muted"), 0, middle)
        column.addStretch(1)

    def show_waiting(self, waiting: bool) -> None:
        self._spinner.setVisible(waiting)


class _Broken(QWidget):
    """When the page's process ended or does not answer."""

    def __init__(self, view: PreviewView) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.addStretch(1)
        middle = Qt.AlignmentFlag.AlignHCenter
        column.addWidget(label("The app's page crashed", size="title"), 0, middle)
        column.addWidget(label("The editor and the chat go on. Nothing was lost.", tone="muted"), 0, middle)
        column.addSpacing(8)
        column.addWidget(button("Reload the app", view.reload, kind="primary"), 0, middle)
        column.addStretch(1)
