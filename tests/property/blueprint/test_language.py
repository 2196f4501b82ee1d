"""What holds for every text and every Blueprint."""

from __future__ import annotations

import random
from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from appforge_desktop.domain.blueprint.check import mend, problems
from appforge_desktop.domain.blueprint.grammar import grammar
from appforge_desktop.domain.blueprint.model import Blueprint
from appforge_desktop.domain.blueprint.parse import parse
from appforge_desktop.domain.blueprint.printer import print_blueprint
from drawn_blueprints import KEYWORD_POOL, free_text, well_formed, wild
from gbnf_sentences import Gbnf

FAVOURITES = {"word": [word for word in KEYWORD_POOL if word.isalpha()]}


@cache
def the_grammar() -> Gbnf:
    return Gbnf(grammar(entities=2, fields=4))


@given(well_formed)
def test_a_printed_blueprint_parses_back(blueprint: Blueprint) -> None:
    assert parse(print_blueprint(blueprint)) == (blueprint, [])


@given(st.text())
def test_any_text_is_read_without_an_error(text: str) -> None:
    blueprint, found = parse(text)
    assert blueprint is not None or any(problem.fatal for problem in found)


lines = st.lists(st.tuples(st.sampled_from(["", " ", "page ", "entity ", "label ", "theme "]), free_text).map("".join))


@given(lines.map("\n".join))
def test_near_blueprints_are_read_printed_and_read_again(text: str) -> None:
    blueprint, _ = parse(text)
    if blueprint:
        mended, _ = mend(blueprint)
        assert problems(mended) == []
        assert parse(print_blueprint(mended)) == (mended, [])


@given(st.integers(0, 2**32))
@settings(max_examples=60)
def test_every_sentence_of_the_grammar_parses(seed: int) -> None:
    sentence = the_grammar().sentence(random.Random(seed), FAVOURITES)
    blueprint, found = parse(sentence)
    assert blueprint is not None and found == [], sentence
    assert problems(mend(blueprint)[0]) == []
    assert parse(print_blueprint(blueprint)) == (blueprint, [])


ORDINARY = {
    "word": ["title", "price", "cooking", "größe", "é", "name2", "bottle"],
    "anyword": ["Soup", "e-mail", "it's", "2nd"],
    "formula": ["price", "price * 2", "cooking price / (title + 0.5) - 3"],
    "number": ["0", "12.5", "1000"],
    "star": ["3"],
    "calcformula": ["price", "(bill + 2) * tip / 100"],
    "titleword": ["Box", "B12", "One-rep", "What?"],
    "copyword": ["Yes,", "we", "€2.20", "🍎", "(really)", '"so"', "7-18"],
}


@given(st.integers(0, 2**32))
@settings(max_examples=60)
def test_the_grammar_accepts_what_is_printed_from_ordinary_names(seed: int) -> None:
    sentence = the_grammar().sentence(random.Random(seed), ORDINARY, often=1)
    blueprint, _ = parse(sentence)
    assert blueprint is not None
    assert the_grammar().accepts(print_blueprint(blueprint))


@given(st.one_of(wild, well_formed))
def test_mending_makes_sound_and_mends_once(blueprint: Blueprint) -> None:
    mended, _ = mend(blueprint)
    assert problems(mended) == []
    assert mend(mended) == (mended, [])
