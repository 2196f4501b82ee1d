"""The commands of this window: who runs them, and which can run now."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from appforge_desktop.foundation.events import Signal
from appforge_desktop.presenters.commands.model import FLAGS, Command, Context

_KEPT = 8
"""So many recent commands lead the palette."""


class CommandRegistry:
    """Commands by id. The app binds each `run` key to a function; nothing else knows both. UI thread only.

    Raises:
        ValueError: Two commands share an id or a shortcut, or a condition names an unknown flag.
    """

    def __init__(self, commands: Iterable[Command]) -> None:
        self.commands = tuple(commands)
        self.context = Context()
        self.changed: Signal[Context] = Signal()
        self.recent: tuple[str, ...] = ()
        self._by_id = {command.id: command for command in self.commands}
        self._handlers: dict[str, Callable[[], None]] = {}
        faults = check_commands(self.commands)
        if faults:
            raise ValueError("; ".join(faults))

    def __getitem__(self, command_id: str) -> Command:
        return self._by_id[command_id]

    def bind(self, handlers: Mapping[str, Callable[[], None]]) -> None:
        """Say what runs for these `run` keys.

        Raises:
            KeyError: No command has such a key.
        """
        known = {command.run for command in self.commands}
        for key, handler in handlers.items():
            if key not in known:
                raise KeyError(key)
            self._handlers[key] = handler
        self.changed.emit(self.context)

    def unbound(self) -> list[str]:
        """`run` keys that nobody has bound yet; the app checks that there are none."""
        return sorted({command.run for command in self.commands} - set(self._handlers))

    def update(self, **flags: bool) -> None:
        """Change flags of the context; listeners hear of it only when one really changed."""
        context = replace(self.context, **flags)
        if context != self.context:
            self.context = context
            self.changed.emit(context)

    def enabled(self, command: Command) -> bool:
        """Whether it is bound and its condition holds."""
        return command.run in self._handlers and self.context.holds(command.when)

    def run(self, command_id: str) -> bool:
        """Run it if it can run now; True when it ran."""
        command = self._by_id[command_id]
        if not self.enabled(command):
            return False
        self.recent = (command_id, *(one for one in self.recent if one != command_id))[:_KEPT]
        self._handlers[command.run]()
        return True


def check_commands(commands: Iterable[Command]) -> list[str]:
    """What is wrong with a list of commands, one sentence each."""
    commands = tuple(commands)
    ids = Counter(command.id for command in commands)
    keys = Counter(key.lower() for command in commands for key in command.shortcuts)
    faults = [f"{name} is there {count} times" for name, count in (ids + keys).items() if count > 1]
    for command in commands:
        terms = [*command.when.split(" and "), command.checked]
        flags = {term.strip().removeprefix("not ").strip() for term in terms if term.strip()}
        faults += [f"{command.id} names an unknown flag {flag}" for flag in sorted(flags - FLAGS)]
    return faults
