"""Pages to read: what the request states stands as it was said, the rest is written for the subject."""

from __future__ import annotations

from typing import cast

from appforge_desktop.domain.blueprint.model import Entity, Page, StoryPageKind, Theme
from appforge_desktop.domain.prompting.family import PageWish
from appforge_desktop.domain.prompting.literals import Span
from appforge_desktop.domain.prompting.story.clauses import capital
from appforge_desktop.domain.prompting.story.facts import read_facts
from appforge_desktop.domain.prompting.story.library import StoryError, StoryKind, StoryLibrary
from appforge_desktop.domain.prompting.story.page import build
from appforge_desktop.domain.prompting.story.wanted import read_form

__all__ = ["StoryError", "StoryKind", "StoryLibrary", "story_entities", "story_look", "story_name", "story_page"]

LONGEST_NAME = 40


def story_page(
    wish: PageWish, request: str, spans: tuple[Span, ...], app_name: str, library: StoryLibrary
) -> tuple[Page, tuple[str, ...]]:
    """The page that a wish for a landing page, an article or a profile asks for.

    Args:
        spans: Those of the request (`literals.read_literals`).
        app_name: Taken where the request names nothing.

    Returns:
        The page; its written slots are marked. And sentences for the person: what was written, what is missing.
    """
    kind = library.nearest(wish.kind, wish.words, request)
    return build(cast(StoryPageKind, wish.kind), read_facts(wish, request, spans, app_name), kind)


def story_entities(request: str) -> tuple[Entity, ...]:
    """The entities that the forms of a page need: a contact form keeps messages."""
    form = read_form(request)
    return (form[0],) if form else ()


def story_look(wish: PageWish, request: str, library: StoryLibrary) -> tuple[Theme, str]:
    """Theme and icon that suit the kind of business; what was asked for in words goes over it."""
    kind = library.nearest(wish.kind, wish.words, request)
    return kind.theme, kind.icon


def story_name(wish: PageWish, request: str, spans: tuple[Span, ...]) -> str:
    """The name of the app: what it is called, else what it is about, else what it is."""
    facts = read_facts(wish, request, spans)
    plain = {"landing": "My Site", "profile": "My Portfolio", "article": "My Article"}[wish.kind]
    words = facts.subject.split()[:8]
    subject = capital(" ".join(words)) if wish.kind == "article" else " ".join(map(capital, words[:5]))
    name = facts.named.name or subject
    return (name if len(name) <= LONGEST_NAME else name[:LONGEST_NAME].rsplit(" ", 1)[0]) or plain
