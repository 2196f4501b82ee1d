"""How two versions of files differ, to look at."""

from appforge_desktop.ui.diff.panel import DiffPanel

__all__ = ["DiffPanel"]
