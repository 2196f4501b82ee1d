"""One line of a patch while it is read: what comes next, and which known thing it names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from appforge_desktop.domain.blueprint.model import Blueprint, Entity, Field
from appforge_desktop.domain.blueprint.names import LONGEST_NAME, clean, nearest, same_name
from appforge_desktop.domain.blueprint.words import Note, Word, joined


@dataclass
class Line:
    """One line while it is read."""

    text: str
    words: list[Word]
    blueprint: Blueprint
    former: dict[str, str]
    at: int = 0
    notes: list[Note] = field(default_factory=list)

    def note(self, message: str) -> None:
        column = self.words[min(self.at, len(self.words) - 1)].start
        self.notes.append(Note(message, column))

    def rest(self) -> str:
        """The text from the next word on; a single quoted word without its quotes."""
        left = self.words[self.at :]
        if not left:
            return ""
        return left[0].text if len(left) == 1 else self.text[left[0].start :]

    def raw_rest(self) -> str:
        left = self.words[self.at :]
        return self.text[left[0].start :] if left else ""

    def skip(self, *words: str) -> bool:
        if self.at < len(self.words) and self.words[self.at].is_word(*words):
            self.at += 1
            return True
        return False

    def known(self, what: str, names: Iterable[str]) -> str | None:
        """The known name that comes next; a note when there is none, or another one is taken."""
        known = list(names)
        former = [old for old, new in self.former.items() if new in known and old not in known]
        found = take(self.words, self.at, known + former)
        if not found:
            self.note(f'There is no {what} "{clean(self.rest(), LONGEST_NAME)}" here.')
            return None
        name, end, exact = found
        name = name if name in known else self.former[name]
        if not exact:
            self.note(f'There is no {what} "{joined(self.words[self.at : end])}"; took "{name}".')
        self.at = end
        return name

    def entity(self) -> Entity | None:
        """The entity that comes next; the only one there is may be left out."""
        entities = self.blueprint.entities
        if len(entities) == 1 and not take(self.words, self.at, [entities[0].name, *self.former]):
            return entities[0]
        name = self.known("entity", (one.name for one in entities))
        return self.blueprint.entity(name) if name else None

    def field_of(self, entity: Entity) -> Field | None:
        name = self.known("field", (one.name for one in entity.fields))
        return entity.field(name) if name else None

    def title(self) -> str | None:
        return self.known("page", (page.title for page in self.blueprint.pages))


def take(words: Sequence[Word], at: int, names: Sequence[str]) -> tuple[str, int, bool] | None:
    """A known name at a word: the name, the word after it, and whether it was named exactly."""
    if at >= len(words):
        return None
    first = words[at].text
    if words[at].quoted or first in names:
        same = next((name for name in names if name == first), None) or nearest(first, names, 80)
        return (same, at + 1, same_name(same, first) or same == first) if same else None
    for end in range(min(len(words), at + 8), at, -1):
        for name in names:
            if same_name(name, joined(words[at:end])):
                return name, end, True
    close = nearest(first, names, 85) if len(first) > 2 else None
    return (close, at + 1, False) if close else None
