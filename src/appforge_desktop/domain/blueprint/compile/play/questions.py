"""Quizzes, flashcards and polls: lists of texts from the request."""

from __future__ import annotations

from appforge_desktop.domain.blueprint.compile.layout import Literal
from appforge_desktop.domain.blueprint.compile.play.content import content, parts, rest, said, screen, store
from appforge_desktop.domain.blueprint.compile.screens import Scene, Screen
from appforge_desktop.domain.blueprint.model import Page


def write_quiz(page: Page, scene: Scene) -> Screen:
    """Questions with their answers, to be asked one after the other."""
    rows: list[Literal] = [
        {"question": said(one), "answer": said(one, 1), "wrong": rest(one, 2)} for one in parts(page, "ask")
    ]
    return screen(page, scene, "Quiz", content(page, scene, "Question[]", "quiz", rows), store=store(page, scene))


def write_flashcards(page: Page, scene: Scene) -> Screen:
    """Cards with a front and a back."""
    rows: list[Literal] = [{"front": said(one), "back": said(one, 1)} for one in parts(page, "card")]
    made = content(page, scene, "Card[]", "leitner", rows)
    return screen(page, scene, "Flashcards", made, store=store(page, scene))


def write_poll(page: Page, scene: Scene) -> Screen:
    """Questions with options to vote on."""
    rows: list[Literal] = [{"question": said(one), "options": rest(one, 1)} for one in parts(page, "ask")]
    made = content(page, scene, "PollQuestion[]", "poll", rows)
    return screen(page, scene, "Poll", made, store=store(page, scene))
