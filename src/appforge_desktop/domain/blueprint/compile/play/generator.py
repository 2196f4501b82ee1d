"""Passwords, palettes, picks from lists, dice."""

from __future__ import annotations

from appforge_desktop.domain.blueprint.compile.layout import Literal
from appforge_desktop.domain.blueprint.compile.play.calc import figure
from appforge_desktop.domain.blueprint.compile.play.content import content, first, parts, rest, said, screen, store
from appforge_desktop.domain.blueprint.compile.screens import Scene, Screen
from appforge_desktop.domain.blueprint.model import Page

_USUAL_LENGTH = 16
_SHORTEST, _LONGEST = 4, 64


def write_generator(page: Page, scene: Scene) -> Screen:
    """What is made, the variant says; without one, lists mean picking and nothing means passwords."""
    place = store(page, scene)
    if page.variant == "palette":
        return screen(page, scene, "PaletteMaker", store=place)
    if page.variant == "dice":
        return screen(page, scene, "DiceRoller", store=place)
    if page.variant == "pick" or parts(page, "list"):
        rows: list[Literal] = [{"label": said(one), "items": rest(one, 1)} for one in parts(page, "list")]
        return screen(page, scene, "Picker", content(page, scene, "PickList[]", "picks", rows), store=place)
    part = first(page, "length")
    length = (figure(part.slot(0)) if part else None) or _USUAL_LENGTH
    return screen(page, scene, "PasswordMaker", length=min(max(int(length), _SHORTEST), _LONGEST), store=place)
