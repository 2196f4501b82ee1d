"""The command palette's model: what a few letters find."""

from __future__ import annotations

from dataclasses import dataclass

from appforge_desktop.presenters.commands import Command, CommandRegistry

_LEAST = 55.0
"""Score of rapidfuzz (0 to 100) below which a command is not shown; found by trying short misspellings."""


@dataclass(frozen=True)
class PaletteRow:
    """One line of the palette.

    Attributes:
        hits: Positions in `title` that match what was typed.
    """

    id: str
    title: str
    area: str
    keys: str = ""
    hits: frozenset[int] = frozenset()
    recent: bool = False


class PaletteModel:
    """Finds commands that can run now; recent ones lead."""

    def __init__(self, registry: CommandRegistry) -> None:
        self._registry = registry

    def rows(self, text: str) -> tuple[PaletteRow, ...]:
        """Commands for what was typed, best first; all that can run for nothing typed."""
        text = text.strip().lower()
        commands = [one for one in self._registry.commands if self._offered(one)]
        recent = {name: rank for rank, name in enumerate(self._registry.recent)}
        if not text:
            commands.sort(key=lambda one: recent.get(one.id, len(recent)))
            return tuple(_row(one, frozenset(), one.id in recent) for one in commands)
        scored = [(score(text, one) + (4 if one.id in recent else 0), one) for one in commands]
        best = sorted((pair for pair in scored if pair[0] >= _LEAST), key=lambda pair: -pair[0])
        return tuple(_row(one, hits(text, one.title), one.id in recent) for _, one in best)

    def run(self, command_id: str) -> None:
        """Run what was chosen."""
        self._registry.run(command_id)

    def _offered(self, command: Command) -> bool:
        return command.run != "palette:open" and self._registry.enabled(command)


def _row(command: Command, found: frozenset[int], recent: bool) -> PaletteRow:
    keys = command.shortcuts[0] if command.shortcuts else ""
    return PaletteRow(command.id, command.title, command.area, keys, found, recent)


def score(text: str, command: Command) -> float:
    """How well `text` fits, 0 to about 110: letters in order first, then likeness."""
    from rapidfuzz import fuzz  # not before somebody types: it costs start-up time

    title = command.title.lower()
    whole = f"{command.area.lower()} {title}"
    likeness = max(fuzz.WRatio(text, title), 0.95 * fuzz.partial_ratio(text, whole))
    words = "".join(word[0] for word in title.split() if word)
    if title.startswith(text) or words.startswith(text):
        return 100.0 + likeness / 10
    if hits(text, title):
        return max(likeness, 70.0)
    return likeness if len(text) > 3 else 0.0


def hits(text: str, title: str) -> frozenset[int]:
    """Where the letters of `text` are in `title`, in order; together if they can be. Empty when one is missing."""
    low, wanted = title.lower(), text.lower()
    start = low.find(wanted)
    if start >= 0:
        return frozenset(range(start, start + len(wanted)))
    found, at = [], 0
    for letter in wanted.replace(" ", ""):
        at = low.find(letter, at) + 1
        if at == 0:
            return frozenset()
        found.append(at - 1)
    return frozenset(found)
