"""The page `docs/commands.md`."""

from __future__ import annotations

from appforge_desktop.presenters.commands.catalogue import COMMANDS

_HEAD = """# Commands

Written by `commands_reference()` from the command registry: do not edit by hand.
All of them are in the palette (Ctrl+K). On a Mac, Ctrl is the Command key.
"""


def commands_reference() -> str:
    """The reference page, Markdown."""
    sections = [_HEAD]
    for area in dict.fromkeys(command.area for command in COMMANDS):
        rows = [
            f"| {command.title.rstrip('…')} | {_keys(command.shortcuts)} | `{command.id}` | {command.help} |"
            for command in COMMANDS
            if command.area == area
        ]
        sections.append(f"## {area}\n\n| command | keys | id | what it does |\n| --- | --- | --- | --- |")
        sections.append("\n".join(rows) + "\n")
    return "\n".join(sections[:1]) + "\n" + "\n".join(sections[1:])


def _keys(shortcuts: tuple[str, ...]) -> str:
    return ", ".join(f"`{key}`" for key in shortcuts)
