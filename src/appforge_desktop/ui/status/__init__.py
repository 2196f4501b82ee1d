"""The status bar."""

from appforge_desktop.ui.status.bar import StatusLine

__all__ = ["StatusLine"]
