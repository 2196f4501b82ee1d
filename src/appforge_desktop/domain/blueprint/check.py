"""Semantic checks: what a sound Blueprint is (`problems`), and making any Blueprint sound (`mend`)."""

from __future__ import annotations

import re
from dataclasses import replace

from appforge_desktop.domain.blueprint.language import ACCENTS, DENSITIES, FONTS, ICONS, MODES, RADII
from appforge_desktop.domain.blueprint.mend_fields import mend_entities
from appforge_desktop.domain.blueprint.mend_pages import mend_pages
from appforge_desktop.domain.blueprint.model import Blueprint, Theme
from appforge_desktop.domain.blueprint.names import clean, clean_name, key, nearest, plural
from appforge_desktop.domain.blueprint.sound import problems

_HEX = re.compile(r"#[0-9a-f]{6}")
LONGEST_TEXT = 160

__all__ = ["mend", "problems"]


def mend(blueprint: Blueprint) -> tuple[Blueprint, list[str]]:
    """Make a Blueprint sound.

    Returns:
        A Blueprint for which `problems` finds nothing, and one sentence for the person for each thing put right.
        A sound Blueprint comes back as it is, with no sentence.
    """
    told: list[str] = []
    wanted = next((clean_name(page.entity) for page in blueprint.pages if key(page.entity)), "Item")
    entities = mend_entities(blueprint.entities, wanted, told)
    pages, entities = mend_pages(blueprint.pages, entities, told)
    name = clean_name(blueprint.name)
    if not name:
        name = clean_name(f"My {plural(entities[0].name)}")
        told.append(f"The app had no name: called it “{name}”.")
    mended = replace(
        blueprint,
        name=name,
        entities=entities,
        pages=pages,
        description=clean(blueprint.description, LONGEST_TEXT),
        icon=_icon(blueprint.icon, told),
        theme=_theme(blueprint.theme, told),
        labels=_labels(blueprint.labels),
    )
    return mended, told


def _icon(icon: str, told: list[str]) -> str:
    if icon in ICONS:
        return icon
    close = nearest(icon, ICONS, 70) or Blueprint.icon
    told.append(f"There is no icon “{icon}”: took “{close}”.")
    return close


def _theme(theme: Theme, told: list[str]) -> Theme:
    usual = Theme()
    accent = theme.accent.lower()
    if accent not in ACCENTS and not _HEX.fullmatch(accent):
        accent = nearest(accent, ACCENTS, 75) or usual.accent
        told.append(f"There is no accent colour “{theme.accent}”: took {accent}.")
    return Theme(
        accent,
        theme.mode if theme.mode in MODES else usual.mode,
        theme.radius if theme.radius in RADII else usual.radius,
        theme.density if theme.density in DENSITIES else usual.density,
        theme.font if theme.font in FONTS else usual.font,
    )


def _labels(labels: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    """Wordings, each once (the last wins), without those that change nothing."""
    kept: dict[str, str] = {}
    for old, new in labels:
        old, new = clean(old, 80), clean(new, 80)
        kept.pop(old, None)
        if old and new and old != new:
            kept[old] = new
    return tuple(kept.items())
