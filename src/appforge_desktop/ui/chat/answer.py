"""What AppForge answered."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from appforge_desktop.presenters.chat import ChatPresenter, Entry
from appforge_desktop.ui.chat.change import ChangeView, Fold
from appforge_desktop.ui.chat.text import MarkdownView
from appforge_desktop.ui.parts import button, icon_button, label, paint_mark
from appforge_desktop.ui.theme import theme

_LIVE_LINES = 7


class Answer(QWidget):
    """Paints one `Entry` of the assistant, and paints it again as it grows."""

    def __init__(self, entry: Entry, presenter: ChatPresenter) -> None:
        super().__init__()
        self._presenter = presenter
        self.entry = entry
        self.text = MarkdownView()
        self.live = _LiveText()
        self._extras = QVBoxLayout()
        self._extras.setSpacing(8)
        column = QVBoxLayout()
        column.setContentsMargins(0, 1, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.text)
        column.addWidget(self.live)
        column.addLayout(self._extras)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(_Face(), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        self.show_entry(entry)

    def show_entry(self, entry: Entry) -> None:
        """Paint the entry as it is now."""
        streaming = entry.state == "streaming"
        code = streaming and is_code(entry.text)
        self.live.setVisible(code)
        self.text.setVisible(bool(entry.text) and not code)
        if code:
            self.live.show_tail(entry.text)
        else:
            self.text.set_markdown(entry.text)
        if not streaming:
            self._show_extras(entry)
        self.entry = entry

    def _show_extras(self, entry: Entry) -> None:
        while (item := self._extras.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for part in self._parts(entry):
            self._extras.addWidget(part)

    def _parts(self, entry: Entry) -> list[QWidget]:
        parts: list[QWidget] = []
        card = entry.card
        if entry.hint:
            parts.append(label(entry.hint, tone="muted", wrap=True))
        if entry.problems:
            rows = tuple(str(problem) for problem in entry.problems)
            parts.append(Fold(_count(rows, "problem"), rows, glyph="warning-circle", tone="bad", unfolded=True))
        if card is not None:
            diff, revert = self._presenter.open_diff, self._presenter.revert
            parts.append(ChangeView(card, diff=lambda: diff(card.version_id), revert=lambda: revert(card.version_id)))
        if entry.notes:
            parts.append(Fold(_count(entry.notes, "note"), entry.notes, glyph="wrench", tone="muted"))
        parts.append(self._tools(entry))
        return parts

    def _tools(self, entry: Entry) -> QWidget:
        tools = QWidget()
        row = QHBoxLayout(tools)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        if entry.can_retry:
            row.addWidget(button("Retry", self._presenter.retry, glyph="arrow-clockwise"))
        row.addWidget(icon_button("copy", "Copy the answer", self._copy, size=14))
        row.addStretch(1)
        return tools

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.entry.text)


def is_code(text: str) -> bool:
    """Whether a text that is being written is for the compiler: prose begins with a capital or a sign."""
    start = text.lstrip()[:1]
    return start.islower()


def _count(rows: tuple[str, ...], noun: str) -> str:
    return f"{len(rows)} {noun}{'' if len(rows) == 1 else 's'}"


class _Face(QWidget):
    """The mark beside an answer."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(22, 22)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_mark(painter, QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()


class _LiveText(QLabel):
    """The last lines of what the model writes for the compiler."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self._dress()
        theme().changed.connect(self._dress)

    def show_tail(self, text: str) -> None:
        """Show the end of a text."""
        self.setText("\n".join(text.strip().splitlines()[-_LIVE_LINES:]))

    def _dress(self) -> None:
        one = theme().tokens
        self.setFont(theme().font("small", code=True))
        family = self.font().families()[0]
        self.setStyleSheet(
            f"background: {one.colours.sunken}; color: {one.colours.muted}; border-radius: 8px; padding: 9px 12px;"
            f"font-size: {one.type.small}px; font-family: '{family}', 'Cascadia Code', Menlo, 'DejaVu Sans Mono';"
        )
