"""The project's files as a tree."""

from appforge_desktop.ui.files.panel import FilesPanel

__all__ = ["FilesPanel"]
