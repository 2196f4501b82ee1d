"""A Blueprint as text in its canonical form; `parse` reads it back."""

from __future__ import annotations

from collections.abc import Iterator

from appforge_desktop.domain.blueprint.field_line import print_field
from appforge_desktop.domain.blueprint.model import Blueprint, Entity, Theme
from appforge_desktop.domain.blueprint.page_line import print_page
from appforge_desktop.domain.blueprint.part_line import print_part
from appforge_desktop.domain.blueprint.row_line import print_row
from appforge_desktop.domain.blueprint.words import quote


def print_blueprint(blueprint: Blueprint) -> str:
    """The whole Blueprint, one line each for its parts, fields indented by one space."""
    return "\n".join(_lines(blueprint)) + "\n"


def _lines(blueprint: Blueprint) -> Iterator[str]:
    about = f": {blueprint.description}" if blueprint.description else ""
    yield f"app {quote(blueprint.name) if ':' in blueprint.name else blueprint.name}{about}"
    if blueprint.icon != Blueprint.icon:
        yield f"icon {blueprint.icon}"
    if blueprint.theme != Theme():
        yield f"theme {print_theme(blueprint.theme)}"
    if blueprint.currency != Blueprint.currency:
        yield f"currency {blueprint.currency}"
    for old, new in blueprint.labels:
        yield f"label {print_label(old, new)}"
    if not blueprint.samples:
        yield "samples off"
    for entity in blueprint.entities:
        yield f"entity {print_head(entity)}"
        yield from (f" {print_field(field)}" for field in entity.fields)
        yield from (f" {print_row(row)}" for row in entity.rows if row)
    for page in blueprint.pages:
        yield f"page {print_page(page)}"
        yield from (f" {print_part(part)}" for part in page.parts)


def print_head(entity: Entity) -> str:
    """The entity's name and flag."""
    odd = entity.name.endswith(":") or entity.name.endswith(" archive")
    return (quote(entity.name) if odd else entity.name) + (" archive" if entity.archive else "")


def print_theme(theme: Theme) -> str:
    """The accent, then what differs from the usual look."""
    usual = Theme()
    words = [theme.accent]
    for part in ("mode", "radius", "density", "font", "size"):
        if getattr(theme, part) != getattr(usual, part):
            words.append(getattr(theme, part))
    return " ".join(words)


def print_label(old: str, new: str) -> str:
    """`Add to Save`; quoted where a wording has the word "to" in it or stands in quotes."""
    if " to " in f" {old} {new} ":
        return f"{quote(old)} to {quote(new)}"
    return f"{old} to {new}"
