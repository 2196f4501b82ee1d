"""Reading changes of parts and rows, and added pages with their parts in one line."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from appforge_desktop.domain.blueprint.mend_rows import title_of
from appforge_desktop.domain.blueprint.model import Page
from appforge_desktop.domain.blueprint.names import nearest
from appforge_desktop.domain.blueprint.page_line import guess_page, print_page, read_page
from appforge_desktop.domain.blueprint.part_line import clean_slot, print_part, read_part, read_slots
from appforge_desktop.domain.blueprint.parts import PAGE_PARTS
from appforge_desktop.domain.blueprint.patch import changes as c
from appforge_desktop.domain.blueprint.patch.line import Line, take
from appforge_desktop.domain.blueprint.row_line import read_pairs
from appforge_desktop.domain.blueprint.words import Note, quote

LINK = " ; "
_TO = re.compile(r"\s+(?:to|into)\s+(?P<slots>.*)", re.DOTALL)
_PLACE = re.compile(r"\s+(?:(?P<where>first|last)|after\s+(?P<word>\w+)\s+(?P<other>.*))", re.DOTALL)
_TURNS = {"to", "into", "first", "last", "after"}


def read_added_page(text: str) -> tuple[Page | None, list[Note]]:
    """`Tip calc: input bill | money ; result x | money | bill * 2`, or a page of another kind."""
    for at in (match.start() for match in re.finditer(":", text)):
        page = read_page(text[:at])
        if page and page.kind in PAGE_PARTS:
            found = [read_part(one, page.kind) for one in text[at + 1 :].split(LINK) if one.strip()]
            parts = tuple(part for part, _ in found if part)
            return replace(page, parts=parts), [note for _, notes in found for note in notes]
    page = read_page(text)
    return (page, []) if page else guess_page(text)


def print_added_page(page: Page) -> str:
    """The page with its parts, in one line."""
    parts = f": {LINK.join(print_part(part) for part in page.parts)}" if page.parts else ""
    plain = print_page(page) + parts
    return plain if read_added_page(plain) == (page, []) else print_page(page, quoted=True) + parts


def read_added_row(line: Line) -> list[c.Change]:
    """`Chore title=Milk | due=today`; a text alone is the title."""
    entity = line.entity()
    if not entity:
        return []
    row, title = read_pairs(line.raw_rest()), title_of(entity)
    text = clean_slot(line.rest())
    if not row and title and text:
        row = ((title.name, text),)
    return [c.AddRow(entity.name, row)] if row else []


def known_first(first: str) -> str:
    """The text of a part's first slot, in quotes where a reader could take a part of it for what follows."""
    return quote(first) if _TURNS & set(first.split()) or first.startswith('"') else first


def _page_and_word(line: Line) -> tuple[Page, str] | None:
    """The page and the word of the part that come next; the page may be left out when it is clear."""
    pages = [page for page in line.blueprint.pages if page.kind in PAGE_PARTS]
    word = line.words[line.at].text.lower() if line.at < len(line.words) else ""
    if not take(line.words, line.at, [page.title for page in line.blueprint.pages]):
        fitting = [page for page in pages if word in PAGE_PARTS[page.kind]]
        having = [page for page in fitting if any(part.word == word for part in page.parts)]
        fitting = having if len(having) == 1 else fitting
        if len(fitting) == 1:
            line.at += 1
            return fitting[0], word
    title = line.title()
    page = next((one for one in pages if one.title == title), None)
    if not page or line.at >= len(line.words):
        line.notes += [] if line.notes else [Note("This page has no parts.", 0)]
        return None
    found = nearest(line.words[line.at].text, PAGE_PARTS[page.kind], 80)
    if not found:
        line.note(f'A {page.kind} page has no part "{line.words[line.at].text}".')
        return None
    line.at += 1
    return page, found


def _firsts(page: Page, word: str) -> list[str]:
    """The first slots of the parts of a word, shortest first."""
    return sorted({part.slot(0) for part in page.parts if part.word == word}, key=len)


def _readings(text: str, firsts: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Each way in which the text begins with a known first slot: the slot, and what follows."""
    for first in firsts:
        if text.startswith(quote(first)):
            yield first, text[len(first) + 2 :]
    for first in firsts:
        if text.casefold().startswith(first.casefold()):
            yield first, text[len(first) :]


def _meant(text: str, firsts: Sequence[str], line: Line) -> str | None:
    """The first slot that a text means; the only one there is when it says nothing."""
    if not text and len(firsts) == 1:
        return firsts[0]
    exact = next((first for first, rest in _readings(text, firsts) if not rest.strip()), None)
    found = exact or nearest(text.strip('"'), firsts, 70)
    if not found:
        line.note(f'There is no part "{clean_slot(text)[:40]}" here.')
    return found


def _add_part(line: Line) -> list[c.Change]:
    where = _page_and_word(line)
    part = read_slots(where[1], line.raw_rest()) if where else None
    return [c.AddPart(where[0].title, part)] if where and part and part.slots else []


def _remove_part(line: Line) -> list[c.Change]:
    where = _page_and_word(line)
    if not where:
        return []
    page, word = where
    first = _meant(line.raw_rest(), _firsts(page, word), line)
    return [c.RemovePart(page.title, word, first)] if first else []


def _change_part(line: Line) -> list[c.Change]:
    where = _page_and_word(line)
    if not where:
        return []
    page, word = where
    text = line.raw_rest()
    for first, rest in _readings(text, _firsts(page, word)):
        if match := _TO.fullmatch(rest):
            return [c.ChangePart(page.title, word, first, read_slots(word, match["slots"]))]
    head, found, tail = f" {text}".partition(" to ")
    meant = _meant(head.strip(), _firsts(page, word), line) if found else None
    return [c.ChangePart(page.title, word, meant, read_slots(word, tail))] if meant else []


def _move_part(line: Line) -> list[c.Change]:
    where = _page_and_word(line)
    if not where:
        return []
    page, word = where
    for first, rest in _readings(line.raw_rest(), _firsts(page, word)):
        match = _PLACE.fullmatch(rest)
        if match and match["where"]:
            return [c.MovePart(page.title, word, first, "first" if match["where"] == "first" else "last")]
        known = _firsts(page, match["word"]) if match else []
        other = (
            next((one for one, left in _readings(match["other"], known) if not left.strip()), None) if match else None
        )
        if match and other:
            return [c.MovePart(page.title, word, first, "after", match["word"], other)]
    return []


PART_READERS: dict[tuple[str, str], Callable[[Line], list[c.Change]]] = {
    ("add", "part"): _add_part, ("remove", "part"): _remove_part, ("change", "part"): _change_part,
    ("move", "part"): _move_part,
}  # fmt: skip
