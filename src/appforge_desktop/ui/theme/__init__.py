"""How everything looks: design tokens, and what Qt is told because of them.

Widgets ask `theme()` for the tokens and repaint on `theme().changed`; most only set a property
(`kind`, `tone`, `size`) and leave the rest to the style sheet.
"""

from appforge_desktop.ui.theme.icons import icon, paint_icon
from appforge_desktop.ui.theme.live import Theme, theme
from appforge_desktop.ui.theme.tokens import DARK, LIGHT, Choice, Colours, Radii, Spacing, Tokens, TypeScale

__all__ = [
    "DARK",
    "LIGHT",
    "Choice",
    "Colours",
    "Radii",
    "Spacing",
    "Theme",
    "Tokens",
    "TypeScale",
    "icon",
    "paint_icon",
    "theme",
]
