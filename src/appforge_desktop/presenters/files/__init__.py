"""The file tree: what is in the project, and new, rename, move, delete with undo."""

from appforge_desktop.presenters.files.presenter import FilesPresenter
from appforge_desktop.presenters.files.state import FilesState

__all__ = ["FilesPresenter", "FilesState"]
