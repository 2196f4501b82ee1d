"""Small widgets that several panels are made of."""

from appforge_desktop.ui.parts.buttons import button, icon_button, label, line
from appforge_desktop.ui.parts.flow import FlowLayout
from appforge_desktop.ui.parts.growing import GrowingEdit
from appforge_desktop.ui.parts.listen import listen
from appforge_desktop.ui.parts.mark import app_icon, paint_mark
from appforge_desktop.ui.parts.spinner import Spinner
from appforge_desktop.ui.parts.surface import Surface, paint_surface

__all__ = [
    "FlowLayout",
    "GrowingEdit",
    "Spinner",
    "Surface",
    "app_icon",
    "button",
    "icon_button",
    "label",
    "line",
    "listen",
    "paint_mark",
    "paint_surface",
]
