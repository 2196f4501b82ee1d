"""The command palette."""

from appforge_desktop.ui.palette.view import PaletteView

__all__ = ["PaletteView"]
