"""src/content: the texts of a page as one readable value; what was written for the person says so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from appforge_desktop.domain.blueprint.compile.layout import WIDTH, Code, Literal, literal

NOTE = "// written for you"


@dataclass(frozen=True)
class Row:
    """An object of the content.

    Attributes:
        written: Its properties that were written for the person.
        said: Its properties that the person said; the rest follows from something else.
        tall: A line for each property, even if it is short.
    """

    properties: Mapping[str, Piece]
    written: frozenset[str] = frozenset()
    said: frozenset[str] = frozenset()
    tall: bool = False


@dataclass(frozen=True)
class Rows:
    """A list of objects, each on a line of its own."""

    rows: Sequence[Row] = field(default_factory=tuple)


Piece: TypeAlias = "Row | Rows | Literal"


def module(name: str, title: str, content: Row) -> str:
    """The module of a page's texts."""
    icons = sorted(set(_icons(content)), key=str.lower)
    flat = f'import {{ {", ".join(icons)} }} from "lucide-react";'
    tall = "import {\n" + "".join(f"  {icon},\n" for icon in icons) + '} from "lucide-react";'
    lines = [flat if len(flat) <= WIDTH else tall, ""] if icons else []
    said = title.replace("*/", "* /")
    lines += [f"/** What the page “{said}” says. */", f"export const {name} = {_row(content, 0)};"]
    return "\n".join([*lines, ""])


def _icons(piece: Piece) -> Iterable[str]:
    if isinstance(piece, Code):
        yield piece.text
    elif isinstance(piece, Row):
        for one in piece.properties.values():
            yield from _icons(one)
    elif isinstance(piece, Rows):
        for row in piece.rows:
            yield from _icons(row)


def _row(row: Row, indent: int) -> str:
    """An object without the note above it."""
    if not row.tall and not _split(row) and not any(isinstance(one, Row | Rows) for one in row.properties.values()):
        return literal({key: one for key, one in row.properties.items() if not isinstance(one, Row | Rows)}, indent, 1)
    inner = " " * (indent + 2)
    split = _split(row) or row.tall
    lines = []
    for key, one in row.properties.items():
        lines += [f"{inner}{NOTE}\n"] if split and key in row.written else []
        lines.append(f"{inner}{_property(key, one, indent + 2)},\n")
    return "{\n" + "".join(lines) + " " * indent + "}"


def _split(row: Row) -> bool:
    """Whether some of it was said and some was written."""
    return bool(row.written) and bool(row.said)


def _property(key: str, piece: Piece, indent: int) -> str:
    if isinstance(piece, Row):
        return f"{key}: {_row(piece, indent)}"
    if isinstance(piece, Rows):
        return f"{key}: {_list(piece, indent)}"
    text = f"{key}: {literal(piece, indent, len(key) + 3)}"
    if isinstance(piece, str) and indent + len(text) + 1 > WIDTH:
        return f"{key}:\n{' ' * (indent + 2)}{literal(piece)}"
    return text


def _list(rows: Rows, indent: int) -> str:
    inner = " " * (indent + 2)
    lines = []
    for row in rows.rows:
        whole = row.written and not row.said
        lines += [f"{inner}{NOTE}\n"] if whole and not row.tall else []
        lines.append(f"{inner}{_row(row, indent + 2)},\n")
    return "[\n" + "".join(lines) + " " * indent + "]" if lines else "[]"
