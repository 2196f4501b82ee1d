"""Reading Blueprint text. Never raises: what cannot be read is left out and told, with line and column."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from appforge_desktop.domain.blueprint.field_line import guess_field, read_field
from appforge_desktop.domain.blueprint.language import (
    ACCENT_ALIASES,
    ACCENTS,
    BODY_KINDS,
    DENSITIES,
    FONTS,
    ICONS,
    KEYWORDS,
    MODES,
    RADII,
    SIZES,
)
from appforge_desktop.domain.blueprint.looks import currency_of
from appforge_desktop.domain.blueprint.model import Blueprint, Entity, Field, Page, Part, Row, Theme
from appforge_desktop.domain.blueprint.names import clean, clean_name, nearest
from appforge_desktop.domain.blueprint.page_line import guess_page, read_page
from appforge_desktop.domain.blueprint.part_line import read_part
from appforge_desktop.domain.blueprint.parts import PAGE_PARTS
from appforge_desktop.domain.blueprint.row_line import is_row, read_row
from appforge_desktop.domain.blueprint.words import Note, Word, split_words
from appforge_desktop.domain.problems import Problem

_HEX = re.compile(r"#[0-9a-fA-F]{6}")
_LABEL = re.compile(r'"(?P<quoted_old>[^"]*)"\s+to\s+"(?P<quoted_new>[^"]*)"|(?P<old>.+?)\s+to\s+(?P<new>.+)')
_ALIASES = {alias: word for word, keyword in KEYWORDS.items() for alias in keyword.aliases}
_NOTHING = re.compile(r"\s*|```.*|#\s.*|//.*")
_USUAL = Theme()
THEME_PARTS: dict[str, tuple[str, ...]] = {
    "mode": MODES, "radius": RADII, "density": DENSITIES, "font": FONTS, "size": SIZES,
}  # fmt: skip


@dataclass
class _Thing:
    """An entity while it is read."""

    name: str
    archive: bool
    fields: list[Field] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)


@dataclass
class _Screen:
    """A page while it is read."""

    page: Page
    parts: list[Part] = field(default_factory=list)


@dataclass
class _Draft:
    """What has been read so far; `body` is the page whose parts come next."""

    name: str = ""
    description: str = ""
    icon: str = Blueprint.icon
    theme: Theme = _USUAL
    labels: list[tuple[str, str]] = field(default_factory=list)
    samples: bool = True
    currency: str = Blueprint.currency
    entities: list[_Thing] = field(default_factory=list)
    pages: list[_Screen] = field(default_factory=list)
    body: _Screen | None = None
    problems: list[Problem] = field(default_factory=list)

    def note(self, notes: list[Note], line: int, offset: int) -> None:
        for one in notes:
            self.problems.append(Problem("parse", one.message, line=line, column=one.column + offset + 1, fatal=False))


def parse(text: str) -> tuple[Blueprint | None, list[Problem]]:
    """Read a Blueprint.

    Returns:
        The Blueprint (not yet checked: see `check.mend`), or None when the text has no entity or page; and what was
        odd. Only the problem that comes with None is fatal.
    """
    draft = _Draft()
    for number, line in enumerate(text.replace("\r\n", "\n").split("\n"), start=1):
        if not _NOTHING.fullmatch(line):
            _read_line(line, number, draft)
    if not draft.entities and not draft.pages:
        problem = Problem("parse", 'No app here: it needs a line such as "entity Recipe" with fields under it.', line=1)
        return None, [*draft.problems, problem]
    if not draft.name:
        draft.problems.append(Problem("parse", 'The line "app NAME" is missing.', line=1, column=1, fatal=False))
    return _finished(draft), draft.problems


def _finished(draft: _Draft) -> Blueprint:
    entities = tuple(Entity(one.name, tuple(one.fields), one.archive, tuple(one.rows)) for one in draft.entities)
    first = entities[0].name if entities else "Item"
    pages = [replace(screen.page, parts=tuple(screen.parts)) for screen in draft.pages]
    complete = tuple(page if page.entity or page.kind in BODY_KINDS else replace(page, entity=first) for page in pages)
    usual = f"My {first}s" if entities or not pages else pages[0].title
    return Blueprint(
        draft.name or clean_name(usual), entities, complete, draft.description, draft.icon, draft.theme,
        tuple(draft.labels), draft.samples, draft.currency,
    )  # fmt: skip


def _read_line(line: str, number: int, draft: _Draft) -> None:
    start = len(line) - len(line.lstrip())
    words = split_words(line)
    if not words:
        return
    rest = line[words[0].end :]
    if draft.body and _is_part(words, line, draft.body):
        _add_part(line, number, draft, draft.body)
        return
    word = _keyword(words, line, bool(draft.entities) and not draft.body)
    if word is None:
        _add_field(line, number, draft)
        return
    if not words[0].is_word(word) and words[0].text.lower() not in (word, *KEYWORDS[word].aliases):
        draft.note([Note(f'Unknown word "{words[0].text}". Did you mean "{word}"?', start)], number, 0)
    _READERS[word](rest, number, words[0].end, draft)


def _is_part(words: list[Word], line: str, body: _Screen) -> bool:
    """Whether a line under a page with a body is one of its parts."""
    first = words[0].text.rstrip(":")
    if first in PAGE_PARTS[body.page.kind]:
        return line[0] in " \t" or first not in KEYWORDS
    return line[0] in " \t" and not (first in KEYWORDS and len(words) > 1)


def _add_part(line: str, number: int, draft: _Draft, body: _Screen) -> None:
    part, notes = read_part(line, body.page.kind)
    draft.note(notes, number, 0)
    if part:
        body.parts.append(part)


def _keyword(words: list[Word], line: str, in_entity: bool) -> str | None:
    """Which line this is, or None for a field."""
    first = words[0]
    indented = line[0] in " \t"
    if first.quoted or len(words) == 1:
        return None
    if first.text in KEYWORDS and (not indented or not in_entity):
        rest = line[first.end :]
        odd = first.text == "page" and not read_page(rest) and read_field(line, strict=True)
        return None if odd and in_entity else first.text
    if (indented and in_entity) or read_field(line):
        return first.text if first.text in KEYWORDS and indented and _is_header(first.text, line, first.end) else None
    low = first.text.lower().rstrip(":")
    if low in KEYWORDS or low in _ALIASES:
        return low if low in KEYWORDS else _ALIASES[low]
    return nearest(low, ("entity", "theme"), 80) if len(low) > 4 else "page" if low in ("pag", "pages") else None


def _is_header(word: str, line: str, end: int) -> bool:
    """Whether an indented line that starts with a keyword cannot be a field."""
    return not read_field(line) and (word != "page" or read_page(line[end:]) is not None)


def _add_field(line: str, number: int, draft: _Draft) -> None:
    offset = 0
    if not draft.entities:
        problem = Problem("parse", f'Did not understand "{clean(line, 60)}".', line=number, column=1, fatal=False)
        draft.problems.append(problem)
        return
    if is_row(line):
        row = read_row(line)
        draft.entities[-1].rows += [row] if row else []
        return
    found = read_field(line)
    if not found:
        found, notes = guess_field(line)
        draft.note(notes, number, offset)
    if found:
        draft.entities[-1].fields.append(found)


def _read_app(rest: str, number: int, offset: int, draft: _Draft) -> None:
    words = split_words(rest)
    if words and words[0].quoted:
        name, about = words[0].text, rest[words[0].end :].lstrip(" :")
    else:
        name, _, about = rest.partition(":")
    draft.name, draft.description = clean_name(name) or draft.name, clean_description(about)


def clean_description(text: str) -> str:
    """One line, at most 160 letters."""
    return clean(text, 160)


def _read_icon(rest: str, number: int, offset: int, draft: _Draft) -> None:
    name = "-".join(rest.lower().split())
    if name not in ICONS:
        close = nearest(name, ICONS, 70) or Blueprint.icon
        draft.note([Note(f'There is no icon "{clean(name, 40)}"; took "{close}".', 0)], number, offset)
        name = close
    draft.icon = name


def _read_theme(rest: str, number: int, offset: int, draft: _Draft) -> None:
    draft.theme, notes = read_theme(rest, draft.theme)
    draft.note(notes, number, offset)


def read_theme(text: str, theme: Theme) -> tuple[Theme, list[Note]]:
    """The theme with the words of `text` applied, in any order, and what was not understood."""
    notes: list[Note] = []
    for word in split_words(text):
        low = word.text.lower()
        part = next((name for name, known in THEME_PARTS.items() if low in known), None)
        accent = ACCENT_ALIASES.get(low, low)
        if part:
            theme = replace(theme, **{part: low})  # type: ignore[arg-type]
        elif accent in ACCENTS or _HEX.fullmatch(low):
            theme = replace(theme, accent=accent)
        elif not word.comma:
            known = (*ACCENTS, *(one for words in THEME_PARTS.values() for one in words))
            close = nearest(low, known, 75)
            hint = f' Did you mean "{close}"?' if close else ""
            notes.append(Note(f'Unknown word "{clean(word.text, 40)}" in the theme.{hint}', word.start))
    return theme, notes


def _read_label(rest: str, number: int, offset: int, draft: _Draft) -> None:
    label = read_label(rest)
    if label:
        draft.labels.append(label)
    else:
        draft.note([Note('A label is written as "label Add to Save".', 0)], number, offset)


def read_label(text: str) -> tuple[str, str] | None:
    """The old and the new wording of `Add to Save`, or None."""
    match = _LABEL.fullmatch(text.strip())
    if not match:
        return None
    old, new = (
        clean(match["quoted_old"] or match["old"] or "", 80),
        clean(match["quoted_new"] or match["new"] or "", 80),
    )
    return (old, new) if old and new else None


def _read_samples(rest: str, number: int, offset: int, draft: _Draft) -> None:
    draft.samples = rest.strip().lower() not in ("off", "no", "none", "false")


def _read_currency(rest: str, number: int, offset: int, draft: _Draft) -> None:
    code = currency_of(rest)
    if not code:
        draft.note([Note(f'Unknown currency "{clean(rest, 40)}".', 0)], number, offset)
    draft.currency = code or draft.currency


def read_head(text: str) -> tuple[str, bool]:
    """The name of an entity, and whether `archive` stands behind it."""
    words = split_words(text)
    archive = len(words) > 1 and words[-1].is_word("archive", "archive:")
    if archive:
        text, words = text[: words[-1].start], words[:-1]
    return clean_name(words[0].text if len(words) == 1 and words[0].quoted else text.rstrip().rstrip(":")), archive


def _read_entity(rest: str, number: int, offset: int, draft: _Draft) -> None:
    name, archive = read_head(rest)
    draft.body = None
    if name:
        draft.entities.append(_Thing(name, archive))
    else:
        draft.note([Note("An entity needs a name.", 0)], number, offset)


def _read_page(rest: str, number: int, offset: int, draft: _Draft) -> None:
    page = read_page(rest)
    if not page:
        page, notes = guess_page(rest)
        draft.note(notes, number, offset)
    if page:
        draft.pages.append(_Screen(page))
        draft.body = draft.pages[-1] if page.kind in PAGE_PARTS else None


_READERS = {
    "app": _read_app,
    "icon": _read_icon,
    "theme": _read_theme,
    "currency": _read_currency,
    "label": _read_label,
    "samples": _read_samples,
    "entity": _read_entity,
    "page": _read_page,
}
