"""An item that the person named, as a line under its entity: `row title=Take out the bins | due=2026-12-01`."""

from __future__ import annotations

import re

from appforge_desktop.domain.blueprint.model import Row
from appforge_desktop.domain.blueprint.names import clean_field
from appforge_desktop.domain.blueprint.part_line import clean_slot
from appforge_desktop.domain.blueprint.words import quote

_ROW = re.compile(r"\s*row:?\s+(?P<pairs>.*)", re.DOTALL)
_PAIR = re.compile(r'\s*(?:"(?P<quoted>[^"]*)"|(?P<name>[^="|]*?))(?P<sign>\s*=\s*)(?P<value>[^|]*)')
_PLAIN = re.compile(r'[^="|\s][^="|]*')


def is_row(line: str) -> bool:
    """Whether a line under an entity is a row; one whose first `=` stands alone is a formula, unless a "|" follows."""
    match = _ROW.fullmatch(line)
    pair = _PAIR.match(match["pairs"]) if match else None
    if not match or not pair or not (pair["quoted"] or pair["name"]):
        return False
    alone = pair["sign"][:1].isspace() and (pair["sign"][-1:].isspace() or not pair["value"])
    return not alone or "|" in match["pairs"]


def read_pairs(text: str) -> Row:
    """`title=Milk | due=today` as pairs; pieces that are none are left out."""
    found: list[tuple[str, str]] = []
    at = 0
    while at < len(text):
        match = _PAIR.match(text, at)
        if match:
            name = match["quoted"] if match["quoted"] is not None else match["name"]
            pair = clean_field(name), clean_slot(match["value"])
            found += [pair] if all(pair) else []
        end = text.find("|", match.end() if match else at)
        at = len(text) if end < 0 else end + 1
    return tuple(found)


def read_row(line: str) -> Row:
    """The pairs of a line for which `is_row` holds."""
    match = _ROW.fullmatch(line)
    return read_pairs(match["pairs"]) if match else ()


def row_name(name: str) -> str:
    """A field's name before the `=` of a row."""
    return name if _PLAIN.fullmatch(name) else quote(name)


def print_pairs(row: Row) -> str:
    """The pairs as `read_pairs` reads them back."""
    return " | ".join(f"{row_name(name)}={value}" for name, value in row)


def print_row(row: Row) -> str:
    """The row as a line (without indentation)."""
    return f"row {print_pairs(row)}"
