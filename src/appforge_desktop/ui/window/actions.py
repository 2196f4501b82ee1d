"""The command registry as Qt actions: one action a command, in menus and as shortcuts."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from appforge_desktop.presenters.commands import Command, CommandRegistry, Context
from appforge_desktop.ui.parts import listen

_MENUS = {"file": "File", "edit": "Edit", "view": "View", "chat": "Chat", "preview": "Preview", "help": "Help"}


class CommandActions(QObject):
    """Actions of `window` that follow the registry's context."""

    def __init__(self, registry: CommandRegistry, window: QWidget) -> None:
        super().__init__(window)
        self._registry = registry
        self.actions = {command.id: self._action(command, window) for command in registry.commands}
        listen(self, registry.changed, self._follow)
        self._follow(registry.context)

    def fill(self, bar: QMenuBar) -> None:
        """Build the menus."""
        for key, title in _MENUS.items():
            menu = bar.addMenu(title)
            self._fill_menu(menu, [one for one in self._registry.commands if one.menu.startswith(f"{key}/")])

    def _fill_menu(self, menu: QMenu, commands: list[Command]) -> None:
        group = ""
        for command in sorted(commands, key=lambda one: one.menu):
            if group and command.menu != group:
                menu.addSeparator()
            group = command.menu
            menu.addAction(self.actions[command.id])

    def _action(self, command: Command, window: QWidget) -> QAction:
        action = QAction(command.title, window)
        action.setShortcuts([QKeySequence(key) for key in command.shortcuts])
        action.setCheckable(bool(command.checked))
        action.setMenuRole(_ROLES.get(command.id, QAction.MenuRole.NoRole))
        action.triggered.connect(lambda _=False: self._run(command))
        window.addAction(action)
        return action

    def _run(self, command: Command) -> None:
        self._registry.run(command.id)
        self._follow(self._registry.context)

    def _follow(self, context: Context) -> None:
        for command in self._registry.commands:
            action = self.actions[command.id]
            action.setEnabled(self._registry.enabled(command))
            if command.checked:
                action.setChecked(context.holds(command.checked))


_ROLES = {"file.quit": QAction.MenuRole.QuitRole, "help.about": QAction.MenuRole.AboutRole}
