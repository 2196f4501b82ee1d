"""Questions to the person that the system's own dialogs ask."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget


def choose_folder(parent: QWidget, title: str, start: Path) -> Path | None:
    """A folder, perhaps a new one; None when the person turned away."""
    chosen = QFileDialog.getExistingDirectory(parent, title, str(start))
    return Path(chosen) if chosen else None


def choose_file(parent: QWidget, title: str, start: Path, kinds: str) -> Path | None:
    """A file to write; `kinds` such as "ZIP archive (*.zip)"."""
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(start), kinds)
    return Path(chosen) if chosen else None
