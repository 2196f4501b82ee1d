"""Pages to play with: calculators, timers, quizzes and the like."""

from __future__ import annotations

from appforge_desktop.domain.blueprint.compile.play.calc import write_calc
from appforge_desktop.domain.blueprint.compile.play.games import write_game
from appforge_desktop.domain.blueprint.compile.play.generator import write_generator
from appforge_desktop.domain.blueprint.compile.play.paper import write_chat, write_draw, write_notes
from appforge_desktop.domain.blueprint.compile.play.questions import write_flashcards, write_poll, write_quiz
from appforge_desktop.domain.blueprint.compile.play.timer import write_timer
from appforge_desktop.domain.blueprint.compile.screens import Writer
from appforge_desktop.domain.blueprint.model import PageKind

WRITERS: dict[PageKind, Writer] = {
    "calc": write_calc,
    "timer": write_timer,
    "quiz": write_quiz,
    "flashcards": write_flashcards,
    "poll": write_poll,
    "generator": write_generator,
    "notes": write_notes,
    "draw": write_draw,
    "chat": write_chat,
    "game": write_game,
}
"""Who writes a kind of page."""
