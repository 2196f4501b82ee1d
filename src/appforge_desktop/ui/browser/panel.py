"""The preview with its bar above and its strip below."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from appforge_desktop.ui.browser.strip import ProblemStrip
from appforge_desktop.ui.browser.view import Device, PreviewView
from appforge_desktop.ui.parts import icon_button, line

_DEVICES: tuple[tuple[Device, str, str], ...] = (
    ("phone", "device-mobile", "Phone width"),
    ("tablet", "device-tablet", "Tablet width"),
    ("full", "monitor", "Full width"),
)


class PreviewPanel(QWidget):
    """What the workspace shows as the preview.

    Signals:
        place_chosen: Path and line of a console line that was activated.
        problems_changed: How many errors the page has.

    Args:
        open_in_browser: Opens the app in the system's browser, with an invitation of the host.
    """

    place_chosen = Signal(str, int)
    problems_changed = Signal(int)

    def __init__(self, view: PreviewView, open_in_browser: Callable[[], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("previewPanel")
        self.view = view
        self.strip = ProblemStrip(view)
        self.strip.place_chosen.connect(self.place_chosen)
        self._open_in_browser = open_in_browser
        self._devices: dict[Device, QToolButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._bar())
        column.addWidget(line())
        column.addWidget(view, 1)
        column.addWidget(line())
        column.addWidget(self.strip)
        view.line_added.connect(self._count)
        view.lines_cleared.connect(self._count)
        self.set_device("full")

    def set_device(self, device: Device) -> None:
        """Show the page at the width of a device."""
        self._devices[device].setChecked(True)
        self.view.set_device(device)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """What the commands of the menu "preview" run, by their `run` name."""
        return {
            "preview:reload": self.view.reload,
            "preview:back": self.view.back,
            "preview:forward": self.view.forward,
            "preview:phone": lambda: self.set_device("phone"),
            "preview:tablet": lambda: self.set_device("tablet"),
            "preview:full": lambda: self.set_device("full"),
            "preview:browser": self._open_in_browser,
        }

    def _bar(self) -> QHBoxLayout:
        bar = QHBoxLayout()
        bar.setContentsMargins(8, 6, 8, 6)
        bar.setSpacing(2)
        bar.addWidget(icon_button("arrow-left", "Back", self.view.back))
        bar.addWidget(icon_button("arrow-right", "Forward", self.view.forward))
        bar.addWidget(icon_button("arrow-clockwise", "Reload", self.view.reload))
        bar.addStretch(1)
        group = QButtonGroup(self)
        for device, glyph, tip in _DEVICES:
            made = icon_button(glyph, tip, lambda device=device: self.set_device(device))  # type: ignore[misc]
            made.setCheckable(True)
            group.addButton(made)
            self._devices[device] = made
            bar.addWidget(made)
        bar.addStretch(1)
        bar.addWidget(icon_button("arrow-square-out", "Open in the browser", self._open_in_browser))
        return bar

    def _count(self, _: object = None) -> None:
        self.problems_changed.emit(len(self.view.problems()))
