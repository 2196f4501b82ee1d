"""Semantic checks: what a sound Blueprint is (`problems`), and making any Blueprint sound (`mend`)."""

from __future__ import annotations

import re
from dataclasses import replace

from appforge_desktop.domain.blueprint.language import (
    ACCENTS,
    BODY_KINDS,
    CURRENCIES,
    DENSITIES,
    FONTS,
    ICONS,
    MODES,
    RADII,
    SIZES,
)
from appforge_desktop.domain.blueprint.looks import currency_of
from appforge_desktop.domain.blueprint.mend_bodies import wanted_entities
from appforge_desktop.domain.blueprint.mend_fields import mend_entities
from appforge_desktop.domain.blueprint.mend_pages import mend_pages
from appforge_desktop.domain.blueprint.model import Blueprint, Entity, Page, Theme
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
    pages, entities = _content(blueprint, told)
    name = clean_name(blueprint.name)
    if not name:
        name = clean_name(f"My {plural(entities[0].name)}" if entities else pages[0].title)
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
        currency=_currency(blueprint.currency, told),
    )
    return mended, told


def _content(blueprint: Blueprint, told: list[str]) -> tuple[tuple[Page, ...], tuple[Entity, ...]]:
    """Sound pages and entities; there may be none of the latter when pages stand for themselves."""
    items = [page for page in blueprint.pages if page.kind not in BODY_KINDS]
    wanted = next((clean_name(page.entity) for page in items if key(page.entity)), "Item")
    entities = blueprint.entities
    forms = wanted_entities(blueprint.pages, [clean_name(one.name) for one in entities])
    told += [f"Added “{one.name}” for the form that fills it in." for one in forms]
    entities = (*entities, *forms)
    sound = mend_entities(entities, wanted, told) if entities or items or not blueprint.pages else ()
    pages, sound = mend_pages(blueprint.pages, sound, told)
    return (pages, sound) if pages else mend_pages((), mend_entities((), wanted, told), told)


def _currency(currency: str, told: list[str]) -> str:
    if currency in CURRENCIES:
        return currency
    code = currency_of(currency) or Blueprint.currency
    told.append(f"There is no currency “{clean(currency, 40)}”: took {code}.")
    return code


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
        theme.size if theme.size in SIZES else usual.size,
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
