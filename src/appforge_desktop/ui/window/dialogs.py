"""Small dialogs of the window: all shortcuts, and about."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from appforge_desktop import __version__
from appforge_desktop.presenters.commands import Command, CommandRegistry
from appforge_desktop.ui.parts import button, label, paint_mark


def show_shortcuts(registry: CommandRegistry, parent: QWidget) -> QDialog:
    """Every command that has keys, by area."""
    dialog = _dialog("Keyboard shortcuts", parent)
    dialog.resize(560, 620)
    canvas = QWidget()
    canvas.setObjectName("canvas")
    grid = QGridLayout(canvas)
    grid.setContentsMargins(24, 16, 24, 16)
    grid.setVerticalSpacing(7)
    grid.setColumnStretch(0, 1)
    area = ""
    for command in registry.commands:
        if command.shortcuts and command.area != area:
            area = command.area
            grid.addWidget(label(area, tone="accent", strong=True), grid.rowCount(), 0, 1, 2)
        if command.shortcuts:
            _add_row(grid, command)
    scroll = QScrollArea()
    scroll.setWidget(canvas)
    scroll.setWidgetResizable(True)
    _finish(dialog, scroll)
    return dialog


def _add_row(grid: QGridLayout, command: Command) -> None:
    native = QKeySequence.SequenceFormat.NativeText
    keys = "   ".join(QKeySequence(key).toString(native) for key in command.shortcuts)
    row = grid.rowCount()
    grid.addWidget(label(command.title.rstrip("…")), row, 0)
    grid.addWidget(label(keys, tone="muted"), row, 1, Qt.AlignmentFlag.AlignRight)


def show_about(parent: QWidget) -> QDialog:
    """Name, version, and what it stands on."""
    dialog = _dialog("About AppForge", parent)
    body = QWidget()
    column = QVBoxLayout(body)
    column.setContentsMargins(40, 32, 40, 16)
    column.setSpacing(8)
    middle = Qt.AlignmentFlag.AlignHCenter
    column.addWidget(_Mark(), 0, middle)
    column.addWidget(label("AppForge", size="title"), 0, middle)
    column.addWidget(label(f"Version {__version__}", tone="muted"), 0, middle)
    words = label(_STANDS_ON, tone="muted", size="small", wrap=True)
    words.setAlignment(middle)
    words.setMinimumWidth(340)
    column.addWidget(words)
    _finish(dialog, body)
    return dialog


_STANDS_ON = (
    "Licensed under Apache-2.0. Stands on Qt for Python (LGPL), llama.cpp, SmolLM2, Scintilla, "
    "esbuild, React, Tailwind CSS, SQLAlchemy and the Phosphor icons."
)


def _dialog(title: str, parent: QWidget) -> QDialog:
    dialog = QDialog(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(title)
    return dialog


def _finish(dialog: QDialog, body: QWidget) -> None:
    column = QVBoxLayout(dialog)
    column.setContentsMargins(0, 0, 0, 14)
    column.addWidget(body, 1)
    row = QHBoxLayout()
    row.setContentsMargins(16, 0, 16, 0)
    row.addStretch(1)
    row.addWidget(button("Close", dialog.close, kind="primary"))
    column.addLayout(row)
    dialog.open()


class _Mark(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(56, 56)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_mark(painter, QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.end()
