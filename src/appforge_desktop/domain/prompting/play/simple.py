"""Notes and drawing."""

from __future__ import annotations

import re

from appforge_desktop.domain.blueprint.model import Page
from appforge_desktop.domain.blueprint.part_line import part_of
from appforge_desktop.domain.prompting.play.library import PlayLibrary
from appforge_desktop.domain.prompting.play.pairs import items_said
from appforge_desktop.domain.prompting.play.said import Said

_DRAWINGS = (("white ?board", "Whiteboard"), ("doodl", "Doodles"), ("paint", "Painting"), ("sketch", "Sketch"))


def notes_page(said: Said, library: PlayLibrary) -> tuple[Page, tuple[str, ...]]:
    """Notes, with those that were said."""
    found, _ = library.play("notes", said.words, said.text)
    title = found.title if found else "Notes"
    own = tuple(part_of("note", (item.front, item.back)) for item in items_said(said))
    if own:
        return Page(title, "notes", parts=own), ()
    parts = found.page.parts if found else ()
    return Page(title, "notes", parts=tuple(part_of("note", one.slots, frozenset({0, 1})) for one in parts)), ()


def draw_page(said: Said) -> tuple[Page, tuple[str, ...]]:
    """A surface to draw on."""
    title = next((name for pattern, name in _DRAWINGS if re.search(pattern, said.words.lower())), "Drawing")
    return Page(title, "draw"), ()
