# ruff: noqa: E501 (patterns are read a line at a time)
"""Adds a whole page to play with or to read to an app: "add a pomodoro page", "add a tip calculator"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from appforge_desktop.domain.blueprint.check import mend
from appforge_desktop.domain.blueprint.model import Blueprint, Page
from appforge_desktop.domain.blueprint.names import free_name, same_name
from appforge_desktop.domain.blueprint.patch import AddEntity, AddPage, Change
from appforge_desktop.domain.intent.finding import Found, PageMaker, Scene
from appforge_desktop.domain.prompting.bodies import Shelf, read_bodies
from appforge_desktop.domain.prompting.family import read_family
from appforge_desktop.domain.prompting.literals import read_literals

_ADD = re.compile(
    r"^(?:please )?(?:also )?(?:add|include|create|make|build|give me|put in|insert|i (?:also )?(?:want|need)|we (?:also )?(?:want|need)|there should (?:also )?be|how about) (?:me |us )?(?P<what>(?:an?|another|the|some|my|our|one)?\s?.+)$",
    re.IGNORECASE | re.DOTALL,
)
_NOT_A_PAGE = re.compile(
    r"\b(?:to|for|on|in) (?:each|every|all|it|them)\b|\b(?:field|column|button|option)s?\b|\bdays (?:until|since|left)\b|\bas (?:the )?(?:start|first|home|main)\b",
    re.IGNORECASE,
)
_PAGE = re.compile(r"\s+(?:page|screen|tab|section|view)s?(?=$|[\s:,.])", re.IGNORECASE)


def page_maker(shelf: Shelf, today: date | None = None) -> PageMaker:
    """Makes pages with the texts of a shelf.

    Args:
        today: For "a countdown to new year".
    """

    def make(words: str, app: Blueprint) -> Found:
        asked = _asked(words)
        family = read_family(asked)
        if not family.pages:
            return None
        bodies = read_bodies(asked, family, read_literals(asked, today), "", shelf, today)
        held = [one.name for one in app.entities]
        changes: list[Change] = [
            AddEntity(one) for one in bodies.entities if not any(same_name(one.name, name) for name in held)
        ]
        titles = [one.title for one in app.pages]
        pages: list[Page] = []
        for page in bodies.pages:
            pages.append(replace(page, title=free_name(page.title, [*titles, *(one.title for one in pages)])))
        whole = replace(app, entities=(*app.entities, *bodies.entities), pages=(*app.pages, *pages))
        kept = {one.title for one in mend(whole)[0].pages}
        return [*changes, *(AddPage(one) for one in pages)] if all(one.title in kept for one in pages) else None

    return make


def _asked(words: str) -> str:
    """The words as a request for an app would say them: "a pomodoro page" is "a pomodoro"."""
    bare = _PAGE.sub("", words).strip()
    return bare if read_family(bare).pages else words


def add_page_with_body(text: str, scene: Scene) -> Found:
    """ "add a pomodoro page", "add a landing page"."""
    match = _ADD.match(text.strip(" .!"))
    if scene.maker is None or not match or _NOT_A_PAGE.search(text):
        return None
    return scene.maker(match["what"].strip(), scene.app)
