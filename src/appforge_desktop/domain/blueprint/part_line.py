"""One part of a page's body as a line: `faq Do you deliver? | ~Yes, from 20 euros`."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from appforge_desktop.domain.blueprint.model import PageKind, Part
from appforge_desktop.domain.blueprint.names import clean, nearest
from appforge_desktop.domain.blueprint.parts import PAGE_PARTS
from appforge_desktop.domain.blueprint.words import Note

LONGEST_SLOT = 2000
WRITTEN = "~"
_LINE = re.compile(r"\s*(?P<word>[^\W\d_]+):?(?:\s+(?P<rest>.*))?", re.DOTALL)
_LINK = re.compile(r"\s;(?=\s)")


def clean_slot(text: str) -> str:
    """One line of printable text without what separates slots ("|") and parts (" ; "), and without a leading mark."""
    shown = "".join(letter if letter.isprintable() or letter in "\u200c\u200d" else " " for letter in text)
    line = " ".join(unicodedata.normalize("NFC", shown).replace("|", "/").split()).lstrip("; ")
    while _LINK.search(line):
        line = _LINK.sub(";", line)
    line = line[:LONGEST_SLOT].rstrip()
    line = line.removesuffix(" ;") + ";" if line.endswith(" ;") else line
    return "≈" + line[1:] if line.startswith(WRITTEN) else line


def part_of(word: str, slots: Sequence[str], written: frozenset[int] = frozenset()) -> Part:
    """A part with clean slots, without empty ones at its end."""
    texts = [clean_slot(slot) for slot in slots]
    while texts and not texts[-1]:
        texts.pop()
    return Part(word, tuple(texts), frozenset(at for at in written if at < len(texts) and texts[at]))


def read_slots(word: str, text: str) -> Part:
    """The part whose slots stand in the text: `Do you deliver? | ~Yes`."""
    texts = [slot.strip() for slot in text.split("|")] if text.strip() else []
    written = frozenset(at for at, slot in enumerate(texts) if slot.startswith(WRITTEN))
    return part_of(word, [slot.removeprefix(WRITTEN) for slot in texts], written)


def read_part(line: str, kind: PageKind) -> tuple[Part | None, list[Note]]:
    """The part that a line says on a page of this kind, or None with what was wrong."""
    start = len(line) - len(line.lstrip())
    match = _LINE.fullmatch(line)
    known = PAGE_PARTS.get(kind, {})
    if not match:
        return None, [Note(f'Did not understand "{clean(line, 60)}".', start)]
    word = match["word"] if match["word"] in known else match["word"].lower()
    if word in known:
        return read_slots(word, match["rest"] or ""), []
    close = nearest(word, known, 75) if len(word) > 3 else None
    if close:
        note = Note(f'Unknown part "{clean(match["word"], 40)}". Did you mean "{close}"?', start)
        return read_slots(close, match["rest"] or ""), [note]
    return None, [Note(f'A {kind} page has no "{clean(match["word"], 40)}": left it out.', start)]


def print_slots(part: Part) -> str:
    """The slots of a part as `read_slots` reads them back."""
    return " | ".join(f"{WRITTEN if at in part.written else ''}{slot}" for at, slot in enumerate(part.slots))


def print_part(part: Part) -> str:
    """The part as a line (without indentation) that `read_part` reads back."""
    return f"{part.word} {print_slots(part)}".rstrip()
