"""One file in a list of changed files."""

from __future__ import annotations

from pathlib import PurePosixPath

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from appforge_desktop.domain.diff import FileDiff
from appforge_desktop.ui.files.file_icons import file_icon


class FileRow(QWidget):
    """Icon, name, and how many lines came and went."""

    def __init__(self, file: FileDiff) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        picture = QLabel()
        picture.setPixmap(file_icon(file.path).pixmap(QSize(15, 15)))
        name = QLabel(PurePosixPath(file.path).name)
        if file.kind == "removed":
            font = name.font()
            font.setStrikeOut(True)
            name.setFont(font)
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 2, 4, 2)
        row.setSpacing(8)
        row.addWidget(picture)
        row.addWidget(name, 1)
        for count, sign, tone in ((file.added, "+", "ok"), (file.removed, "−", "bad")):
            if count:
                row.addWidget(_count(f"{sign}{count}", tone))


def _count(text: str, tone: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("tone", tone)
    return label
