"""The strip under the preview: what the page said, errors first in sight."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QToolButton, QVBoxLayout, QWidget

from appforge_desktop.domain.ports.web import ConsoleLine
from appforge_desktop.ui.browser.view import PreviewView

_ROLE = Qt.ItemDataRole.UserRole
_CONDITIONS = {
    "hung": "The page does not answer.",
    "crashed": "The page's process ended.",
}


class ProblemStrip(QWidget):
    """Follows a `PreviewView`. Object names for the theme: previewStrip, previewStripCount, previewStripList.

    Signals:
        place_chosen: Path and line of a console line that was activated.
    """

    place_chosen = Signal(str, int)

    def __init__(self, view: PreviewView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("previewStrip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._view = view
        self.count = QLabel()
        self.count.setObjectName("previewStripCount")
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.reload = _tool("Reload", "previewStripReload", view.reload)
        self.toggle = _tool("Show", "previewStripToggle", self._toggle)
        self.list = QListWidget()
        self.list.setObjectName("previewStripList")
        self.list.setMaximumHeight(160)
        self.list.setWordWrap(True)
        self.list.itemActivated.connect(self._choose)
        self.list.itemClicked.connect(self._choose)
        self._arrange()
        view.line_added.connect(self._add)
        view.lines_cleared.connect(self._clear)
        view.condition_changed.connect(lambda _: self._paint())
        self._clear()

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(10, 4, 6, 4)
        head.addWidget(self.count, 1)
        head.addWidget(self.reload)
        head.addWidget(self.toggle)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.list)
        self.list.hide()

    def _add(self, line: ConsoleLine) -> None:
        where = f"{line.path}:{line.line}  " if line.path else ""
        item = QListWidgetItem(f"{where}{line.text}")
        item.setData(_ROLE, (line.path, line.line))
        item.setToolTip(line.level)
        self.list.addItem(item)
        while self.list.count() > len(self._view.lines):
            self.list.takeItem(0)
        self._paint()

    def _clear(self) -> None:
        self.list.clear()
        for line in self._view.lines:
            self._add(line)
        self._paint()

    def _paint(self) -> None:
        lines, condition = self._view.lines, self._view.condition
        errors = len(self._view.problems())
        others = len(lines) - errors
        said = f"{errors} problem{'' if errors == 1 else 's'}" if errors else "No problems"
        more = f", {others} message{'' if others == 1 else 's'}" if others else ""
        self.count.setText(_CONDITIONS.get(condition, said + more))
        self.count.setProperty("state", "error" if errors or condition in _CONDITIONS else "")
        self.reload.setVisible(condition in _CONDITIONS)
        self.toggle.setVisible(bool(lines))
        self.style().polish(self.count)

    def unfold(self) -> None:
        """Show the list."""
        self.list.show()
        self.toggle.setText("Hide")

    def _toggle(self) -> None:
        self.list.setVisible(self.list.isHidden())
        self.toggle.setText("Hide" if not self.list.isHidden() else "Show")

    def _choose(self, item: QListWidgetItem) -> None:
        path, line = item.data(_ROLE)
        if path:
            self.place_chosen.emit(path, line or 1)


def _tool(text: str, name: str, action: object) -> QToolButton:
    made = QToolButton()
    made.setObjectName(name)
    made.setText(text)
    made.setProperty("kind", "ghost")
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    made.clicked.connect(action)
    return made
