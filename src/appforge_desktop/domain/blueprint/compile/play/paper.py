"""Notes, a sheet to draw on, and a chat with ready answers."""

from __future__ import annotations

from appforge_desktop.domain.blueprint.compile.layout import Literal, Tall
from appforge_desktop.domain.blueprint.compile.play.content import (
    content,
    first,
    parts,
    said,
    screen,
    split,
    store,
)
from appforge_desktop.domain.blueprint.compile.screens import Scene, Screen
from appforge_desktop.domain.blueprint.model import Page, Part

_GREETING = "Hi! What would you like to know?"
_FALLBACK = "Sorry, I don’t know that. Please try other words."


def write_notes(page: Page, scene: Scene) -> Screen:
    """Notes in Markdown, with those that are there at first."""
    rows: list[Literal] = [{"title": said(one), "text": said(one, 1)} for one in parts(page, "note")]
    made = content(page, scene, "FirstNote[]", "notes", rows)
    return screen(page, scene, "Notes", made, store=store(page, scene))


def write_draw(page: Page, scene: Scene) -> Screen:
    """A sheet to draw on."""
    return screen(page, scene, "DrawPad", store=store(page, scene))


def write_chat(page: Page, scene: Scene) -> Screen:
    """A conversation: greeting, ready answers, and what is said when none fits."""
    script: dict[str, Literal] = {
        "greeting": _line(first(page, "greet"), scene, _GREETING),
        "replies": [{"words": split(one, 0), "answer": said(one, 1)} for one in parts(page, "reply")],
        "fallback": _line(first(page, "fallback"), scene, _FALLBACK),
    }
    return screen(page, scene, "Chat", content(page, scene, "Script", "replies", Tall(script)))


def _line(part: Part | None, scene: Scene, usual: str) -> str:
    return (said(part) if part else "") or scene.wording.say(usual)
