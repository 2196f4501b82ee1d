"""The row of tabs above the code."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QTabBar, QToolButton, QWidget

from appforge_desktop.presenters.editor import EditorState, Tab
from appforge_desktop.ui.files.file_icons import file_icon
from appforge_desktop.ui.theme import icon, theme


class CloseButton(QToolButton):
    """An x, or a dot while the tab has unsaved text; the x comes back under the mouse."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "icon")
        self.setFixedSize(20, 20)
        self.setIconSize(QSize(12, 12))
        self.setStyleSheet("padding: 0; margin: 0 0 2px 0;")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.dirty = False
        self._paint()

    def set_dirty(self, dirty: bool) -> None:
        """Whether to show the dot."""
        if dirty != self.dirty:
            self.dirty = dirty
            self._paint()

    def enterEvent(self, event: object) -> None:
        self.setIcon(icon("x", "text"))

    def leaveEvent(self, event: object) -> None:
        self._paint()

    def _paint(self) -> None:
        self.setIcon(icon("circle-fill", "accent_text") if self.dirty else icon("x"))
        self.setToolTip("Close without saving, or save" if self.dirty else "Close (Ctrl+W)")


class TabStrip(QTabBar):
    """Paints the tabs of `EditorState`; says what the person does to them."""

    chosen = Signal(str)
    close_asked = Signal(str)
    moved = Signal(str, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMovable(True)
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setIconSize(QSize(14, 14))
        self.setDocumentMode(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._painting = False
        self.currentChanged.connect(self._choose)
        self.tabMoved.connect(self._moved)

    def show_state(self, state: EditorState) -> None:
        """Paint these tabs."""
        self._painting = True
        while self.count() > len(state.tabs):
            self.removeTab(self.count() - 1)
        titles = state.titles()
        for index, tab in enumerate(state.tabs):
            if index >= self.count():
                self.addTab("")
                self.setTabButton(index, QTabBar.ButtonPosition.RightSide, self._close_button())
            self._show_tab(index, tab, titles[tab.path])
        current = next((n for n, tab in enumerate(state.tabs) if tab.path == state.current), -1)
        self.setCurrentIndex(current)
        self._painting = False

    def path(self, index: int) -> str:
        """The path of the tab at this place."""
        return str(self.tabData(index) or "")

    def _show_tab(self, index: int, tab: Tab, title: str) -> None:
        if self.tabText(index) != title:
            self.setTabText(index, title.replace("&", "&&"))
        if self.tabData(index) != tab.path:
            self.setTabData(index, tab.path)
            self.setTabToolTip(index, tab.path)
            self.setTabIcon(index, file_icon(tab.path))
        button = self.tabButton(index, QTabBar.ButtonPosition.RightSide)
        if isinstance(button, CloseButton):
            button.set_dirty(tab.dirty)
            button.setAccessibleName(f"Close {tab.path}")

    def _close_button(self) -> CloseButton:
        button = CloseButton(self)
        button.clicked.connect(lambda _: self._close(button))
        return button

    def _close(self, button: CloseButton) -> None:
        for index in range(self.count()):
            if self.tabButton(index, QTabBar.ButtonPosition.RightSide) is button:
                self.close_asked.emit(self.path(index))
                return

    def _choose(self, index: int) -> None:
        if not self._painting and index >= 0:
            self.chosen.emit(self.path(index))

    def _moved(self, start: int, end: int) -> None:
        if not self._painting:
            self.moved.emit(self.path(end), end)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self.tabAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.MiddleButton and index >= 0:
            self.close_asked.emit(self.path(index))
            return
        super().mouseReleaseEvent(event)

    def tabSizeHint(self, index: int) -> QSize:
        hint = super().tabSizeHint(index)
        return QSize(min(hint.width(), 240), 36)

    def minimumTabSizeHint(self, index: int) -> QSize:
        return QSize(min(super().tabSizeHint(index).width(), 110), 36)

    def paintEvent(self, event: object) -> None:
        super().paintEvent(event)  # type: ignore[arg-type]
        painter = QPainter(self)
        line = theme().colour("line")
        for index in range(self.count() - 1):
            rect: QRect = self.tabRect(index)
            painter.fillRect(rect.right(), rect.top() + 10, 1, rect.height() - 20, line)
        painter.end()
