"""What differs: between two versions, or between the editor and the disk."""

from appforge_desktop.presenters.diff.presenter import DiffPresenter, DiffState
from appforge_desktop.presenters.diff.rows import Row, split_rows, unified_rows

__all__ = ["DiffPresenter", "DiffState", "Row", "split_rows", "unified_rows"]
