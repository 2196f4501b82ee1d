"""The diff panel: files on the left, what differs on the right."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from appforge_desktop.domain.diff import FileDiff
from appforge_desktop.presenters.diff import DiffPresenter, DiffState, split_rows, unified_rows
from appforge_desktop.presenters.editor import language_of
from appforge_desktop.ui.diff.file_row import FileRow
from appforge_desktop.ui.diff.view import DiffView
from appforge_desktop.ui.parts import icon_button, listen
from appforge_desktop.ui.theme import icon

_ROOM_FOR_SEGMENTS, _ROOM_FOR_WORDS = 520, 640
"""Widths in pixels from which the head has room for them."""


class DiffPanel(QWidget):
    """Paints `DiffState`; the change that is in front is its own."""

    def __init__(self, presenter: DiffPresenter) -> None:
        super().__init__()
        self._presenter = presenter
        self._shown: tuple[FileDiff | None, bool] | None = None
        self._listed: tuple[FileDiff, ...] = ()
        self._at = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._build()
        self._connect()
        listen(self, presenter.changed, self._paint)
        self._paint(presenter.state)

    # -- building

    def _build(self) -> None:
        self.unified, self.old, self.new = DiffView("both"), DiffView("old"), DiffView("new")
        self.labels = (QLabel(), QLabel())
        split = QWidget()
        columns = QHBoxLayout(split)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(1)
        for label, view in zip(self.labels, (self.old, self.new), strict=True):
            columns.addLayout(_titled(label, view))
        self.note = QLabel()
        self.note.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.note.setProperty("tone", "muted")
        self.pages = QStackedWidget()
        for page in (self.unified, split, self.note):
            self.pages.addWidget(page)
        self.files = QListWidget()
        self.files.setMinimumWidth(140)
        self.files.setAccessibleName("Changed files")
        body = QSplitter(Qt.Orientation.Horizontal)
        body.addWidget(self.files)
        body.addWidget(self.pages)
        body.setStretchFactor(1, 1)
        body.setSizes([210, 700])
        body.setHandleWidth(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(body, 1)

    def _head(self) -> QFrame:
        head = QFrame()
        head.setProperty("surface", "panel")
        self.title, self.sums = QLabel(), QLabel()
        self.title.setProperty("weight", "strong")
        self.sums.setTextFormat(Qt.TextFormat.PlainText)
        self.sums.setProperty("tone", "muted")
        self.one, self.two = _segment("Unified"), _segment("Side by side")
        self._modes = QButtonGroup(self)
        self.segments = segments = QFrame()
        segments.setProperty("kind", "segments")
        pair = QHBoxLayout(segments)
        pair.setContentsMargins(2, 2, 2, 2)
        pair.setSpacing(0)
        for button in (self.one, self.two):
            self._modes.addButton(button)
            pair.addWidget(button)
        self.previous = icon_button("arrow-up", "Previous change (Shift+F7)", lambda: self.step(-1))
        self.next = icon_button("arrow-down", "Next change (F7)", lambda: self.step(1))
        self.open = icon_button("pencil-simple", "Open the file in the editor", self._open)
        self.revert = QPushButton(icon("arrow-counter-clockwise"), "")
        self.close_button = icon_button("x", "Close (Esc)", self._presenter.close)
        row = QHBoxLayout(head)
        row.setContentsMargins(12, 6, 8, 6)
        row.setSpacing(6)
        self.title.setMinimumWidth(40)
        row.addWidget(self.title, 1)
        row.addWidget(self.sums)
        for widget in (segments, self.previous, self.next, self.open, self.revert, self.close_button):
            row.addWidget(widget)
        return head

    def _connect(self) -> None:
        presenter = self._presenter
        self.one.clicked.connect(lambda _: presenter.set_side_by_side(False))
        self.two.clicked.connect(lambda _: presenter.set_side_by_side(True))
        self.revert.clicked.connect(lambda _: presenter.revert())
        self.files.currentItemChanged.connect(self._select)
        for first, second in ((self.old, self.new), (self.new, self.old)):
            first.verticalScrollBar().valueChanged.connect(second.verticalScrollBar().setValue)
            first.horizontalScrollBar().valueChanged.connect(second.horizontalScrollBar().setValue)

    # -- painting

    def _paint(self, state: DiffState) -> None:
        self.title.setText(state.title)
        added, removed = sum(one.added for one in state.files), sum(one.removed for one in state.files)
        self.sums.setText(f"+{added}  −{removed}" if state.files else "")
        self.one.setChecked(not state.side_by_side)
        self.two.setChecked(state.side_by_side)
        self.revert.setVisible(bool(state.revert))
        self.revert.setToolTip(state.revert)
        self.revert.setAccessibleName(state.revert)
        self._fit()
        for label, text in zip(self.labels, state.labels, strict=True):
            label.setText(text)
        self._list(state)
        if self._shown != (state.current, state.side_by_side):
            self._shown = (state.current, state.side_by_side)
            self._show(state)
        if state.open and self.focusWidget() is None:
            self.setFocus()

    def _list(self, state: DiffState) -> None:
        blocked = self.files.blockSignals(True)
        if self._listed != state.files:
            self._listed = state.files
            self.files.clear()
            for file in state.files:
                item = QListWidgetItem()
                item.setData(Qt.ItemDataRole.UserRole, file.path)
                item.setToolTip(file.path)
                row = FileRow(file)
                item.setSizeHint(QSize(60, row.sizeHint().height() + 8))  # the style sheet pads items by 4
                self.files.addItem(item)
                self.files.setItemWidget(item, row)
        paths = [one.path for one in state.files]
        self.files.setCurrentRow(paths.index(state.path) if state.path in paths else -1)
        self.files.blockSignals(blocked)
        self.files.setVisible(len(state.files) > 1)

    def _show(self, state: DiffState) -> None:
        file = state.current
        self._at = -1
        if file is None or file.binary or not file.hunks:
            self.note.setText(_why_empty(file))
            self.pages.setCurrentIndex(2)
            return
        language = language_of(file.path)
        if state.side_by_side:
            rows = split_rows(file)
            self.old.show_rows([old for old, _ in rows], language)
            self.new.show_rows([new for _, new in rows], language)
        else:
            self.unified.show_rows(unified_rows(file), language)
        self.pages.setCurrentIndex(int(state.side_by_side))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """In a narrow panel the buttons keep their icons and lose their words."""
        self.segments.setVisible(self.width() >= _ROOM_FOR_SEGMENTS)
        self.revert.setText(self._presenter.state.revert if self.width() >= _ROOM_FOR_WORDS else "")
        self.files.setVisible(len(self._listed) > 1)

    # -- what the person does

    def view(self) -> DiffView:
        """The column that the change steps count in."""
        return self.new if self._presenter.state.side_by_side else self.unified

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) change, in the next file when this one has no more."""
        starts = self._starts()
        at = self._at + by if self._at >= 0 or by > 0 else len(starts) - 1
        if at in range(len(starts)):
            self._at = at
        elif self._presenter.step_file(by):
            starts = self._starts()
            self._at = 0 if by > 0 else len(starts) - 1
        else:
            return
        if starts:
            self.view().show_row(starts[self._at])

    def _starts(self) -> list[int]:
        if not self._presenter.state.side_by_side:
            return self.unified.starts()
        return sorted({*self.old.starts(), *self.new.starts()})

    def _select(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._presenter.select(str(item.data(Qt.ItemDataRole.UserRole)))

    def _open(self) -> None:
        self._presenter.open_file(self.view().line_at_top())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() == Qt.Key.Key_F7:
            self.step(-1 if back else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self._presenter.close()
        else:
            super().keyPressEvent(event)


def _why_empty(file: FileDiff | None) -> str:
    if file is None:
        return "Nothing differs."
    if file.binary:
        return f"{file.path} is no text, so it can't be compared here."
    return {"added": "An empty file was added.", "removed": "An empty file was removed."}.get(
        file.kind, "Only line ends differ."
    )


def _titled(label: QLabel, view: DiffView) -> QVBoxLayout:
    label.setProperty("tone", "muted")
    label.setContentsMargins(12, 4, 12, 4)
    column = QVBoxLayout()
    column.setSpacing(0)
    column.addWidget(label)
    column.addWidget(view, 1)
    return column


def _segment(text: str) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("kind", "segment")
    button.setCheckable(True)
    return button
