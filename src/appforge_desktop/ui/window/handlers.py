"""The commands that the window itself answers."""

from __future__ import annotations

from collections.abc import Callable

from appforge_desktop.presenters.commands import CommandRegistry
from appforge_desktop.presenters.ports import Settings
from appforge_desktop.ui.home.view import HomeView
from appforge_desktop.ui.theme import Choice, Theme
from appforge_desktop.ui.window.dialogs import show_about, show_shortcuts
from appforge_desktop.ui.window.main_window import MainWindow


def window_handlers(window: MainWindow, home: HomeView, registry: CommandRegistry) -> dict[str, Callable[[], None]]:
    """`run` key to function, for palette, dialogs and the end of the program."""
    return {
        "palette:open": lambda: window.palette_view.open(),
        "home:open_folder": home.choose_folder,
        "help:shortcuts": lambda: void(show_shortcuts(registry, window)),
        "help:about": lambda: void(show_about(window)),
        "app:quit": lambda: void(window.close()),
    }


def theme_handlers(theme: Theme, registry: CommandRegistry, settings: Settings) -> dict[str, Callable[[], None]]:
    """`run` key to function, for light, dark and zoom; keeps settings and flags in step with the theme."""

    def keep() -> None:
        settings.set("window.theme", theme.choice)
        settings.set("window.zoom", f"{theme.zoom:g}")
        registry.update(
            theme_auto=theme.choice == "auto", theme_light=theme.choice == "light", theme_dark=theme.choice == "dark"
        )

    def choose(choice: Choice) -> Callable[[], None]:
        return lambda: theme.set_choice(choice)

    theme.chosen.connect(keep)
    keep()
    return {
        "theme:auto": choose("auto"),
        "theme:light": choose("light"),
        "theme:dark": choose("dark"),
        "theme:zoom_in": lambda: void(theme.zoom_by(1)),
        "theme:zoom_out": lambda: void(theme.zoom_by(-1)),
        "theme:zoom_reset": lambda: theme.set_zoom(1.0),
    }


def void(_: object) -> None:
    """Throw a value away where a function without one is asked for."""
