"""What this computer has and lacks, as a dialog."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from appforge_desktop.ui.parts import button, label
from appforge_desktop.ui.theme import icon


class Found(Protocol):
    """One part of the machine, as the doctor found it."""

    @property
    def part(self) -> str: ...
    @property
    def ok(self) -> bool: ...
    @property
    def needed(self) -> bool: ...
    @property
    def detail(self) -> str: ...
    @property
    def hint(self) -> str: ...


def show_findings(findings: Sequence[Found], parent: QWidget) -> QDialog:
    """One row a part: a mark, its name, what was found, and what to do where it is missing."""
    dialog = QDialog(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle("This computer")
    dialog.setMinimumWidth(560)
    grid = QGridLayout()
    grid.setVerticalSpacing(10)
    grid.setHorizontalSpacing(12)
    grid.setColumnStretch(2, 1)
    for row, found in enumerate(findings):
        grid.addWidget(_mark(found), row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(label(found.part, strong=True), row, 1, Qt.AlignmentFlag.AlignTop)
        words = found.detail if found.ok or not found.hint else f"{found.detail}\n{found.hint}"
        text = label(words, tone="muted", wrap=True)
        text.setAlignment(Qt.AlignmentFlag.AlignTop)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        grid.addWidget(text, row, 2)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(24, 20, 24, 16)
    column.setSpacing(18)
    column.addLayout(grid)
    ends = QHBoxLayout()
    ends.addStretch(1)
    ends.addWidget(button("Close", dialog.close, kind="primary"))
    column.addLayout(ends)
    dialog.open()
    return dialog


def _mark(found: Found) -> QLabel:
    mark = QLabel()
    name, tone = ("check-circle", "ok") if found.ok else ("warning-circle", "bad" if found.needed else "faint")
    mark.setPixmap(icon(name, tone).pixmap(18, 18))
    mark.setAccessibleName("found" if found.ok else "missing")
    return mark
