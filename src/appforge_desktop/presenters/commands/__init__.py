"""Commands as data: menu bar, palette, shortcuts and the reference page read the same list."""

from appforge_desktop.presenters.commands.catalogue import COMMANDS
from appforge_desktop.presenters.commands.model import Command, Context
from appforge_desktop.presenters.commands.reference import commands_reference
from appforge_desktop.presenters.commands.registry import CommandRegistry

__all__ = ["COMMANDS", "Command", "CommandRegistry", "Context", "commands_reference"]
