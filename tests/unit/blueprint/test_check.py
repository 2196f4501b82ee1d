"""Mending: each fault, what becomes of it, and what is told."""

from __future__ import annotations

import pytest

from appforge_desktop.domain.blueprint.check import mend, problems
from appforge_desktop.domain.blueprint.model import Blueprint
from appforge_desktop.domain.blueprint.parse import parse
from appforge_desktop.domain.blueprint.printer import print_blueprint

HEAD = "app Box\nentity Recipe\n title text\n"


def mended(text: str) -> tuple[Blueprint, list[str]]:
    blueprint, _ = parse(text)
    assert blueprint is not None
    done, told = mend(blueprint)
    assert problems(done) == []
    return done, told


@pytest.mark.parametrize(
    ("text", "line", "sentence"),
    [
        (HEAD + "page All list Recipes", "page All list Recipe", ""),
        (HEAD + "page All list Recpie", "page All list Recipe", "took “Recipe”"),
        (HEAD + "page All list Recipe sort titel", "page All list Recipe sort title", "took “title”"),
        (HEAD + "page Board board Recipe by status", " status choice To do, Doing, Done", "added “status”"),
        (HEAD + "page Board board Recipe by difficulty", " difficulty choice Easy, Medium, Hard", "added “difficulty”"),
        (HEAD + "page Days calendar Recipe by due date", " due date date", "added “due date”"),
        (HEAD + "page Photos gallery Recipe by photo", " photo image", "added “photo”"),
        (HEAD + " day date\npage C chart Recipe bar count by month", "page C chart Recipe bar count by day", ""),
        (HEAD + "page N dashboard Recipe sum title", "page N dashboard Recipe count", "it counts"),
        ("app B\nentity A\n n long\npage C chart A bar count by n", "page C dashboard A count", "made it a dashboard"),
        (HEAD + " course choice", " course choice One, Two, Three", "needed options"),
        (HEAD + " course choice Soup", " course choice Soup, Other", "needed options"),
        (HEAD + " cook ref Person", " cook text", "made it a text"),
        (HEAD + " part ref Recpie", " part ref Recipe", "took “Recipe”"),
        (HEAD + " price money\n total = prise * 2", " total = price * 2", "took “price”"),
        (HEAD + " total = wheels * 2", " total number", "made it a number"),
        (HEAD + " a = b + 1\n b = a + 1", " a number", "computed from itself"),
        (HEAD + " day date default tomorrow", " day date", "Left out the default"),
        (HEAD + " wait duration default 1h 30 min", " wait duration default 90", ""),
        (HEAD + " done bool required", " done bool", "need not be required"),
        (HEAD + " title long", " title text", "twice"),
        (HEAD + "entity Recipe\n extra text", " extra text", "twice"),
        ("app A\nentity Thing", " title text required", "nothing to fill in"),
        (HEAD, "page Recipes list Recipe search", "No page showed “Recipe”"),
        (HEAD + "page N dashboard Recipe count", "page Recipes list Recipe search", "No page showed “Recipe”"),
        (HEAD + "page A list Recipe\npage A cards Recipe", "page A Cards cards Recipe", "Two pages"),
        ("page Recipes list Recipe", "entity Recipe", "added “Recipe”"),
    ],
)
def test_what_is_mended(text: str, line: str, sentence: str) -> None:
    blueprint, told = mended(text)
    assert line in print_blueprint(blueprint).splitlines()
    assert sentence in " ".join(told)


def test_a_sound_blueprint_stays_as_it_is() -> None:
    text = HEAD + "page All list Recipe search\n"
    blueprint, told = mended(text)
    assert told == [] and print_blueprint(blueprint) == text


def test_problems_names_what_is_wrong() -> None:
    blueprint, _ = parse(HEAD + "page Board board Recipe by nothing")
    assert blueprint is not None
    assert problems(blueprint) == ["Board: by names what does not fit: nothing."]
