"""What holds for every patch."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from appforge_desktop.domain.blueprint.check import problems
from appforge_desktop.domain.blueprint.model import Blueprint
from appforge_desktop.domain.blueprint.patch import Change, apply_patch, parse_patch, patch_grammar, print_patch
from drawn_blueprints import KEYWORD_POOL, free_text
from drawn_patches import patches, sound
from gbnf_sentences import Gbnf

FAVOURITES = {"word": [word for word in KEYWORD_POOL if word.isalpha()]}


@given(patches())
def test_a_printed_patch_parses_back(case: tuple[Blueprint, list[Change]]) -> None:
    blueprint, changes = case
    assert parse_patch(print_patch(changes), blueprint) == (changes, [])


@given(patches())
def test_applying_never_leaves_an_unsound_blueprint(case: tuple[Blueprint, list[Change]]) -> None:
    blueprint, changes = case
    changed, told = apply_patch(blueprint, changes)
    assert problems(changed) == []
    assert len(told) >= len(changes) and all(told)


verbs = st.sampled_from(
    ["", "add field ", "change field ", "change page ", "rename ", "move page ", "add entity ", "theme "]
)


@given(sound, st.lists(st.tuples(verbs, free_text).map("".join), max_size=4).map("\n".join))
def test_any_text_is_read_as_a_patch_without_an_error(blueprint: Blueprint, text: str) -> None:
    changes, _ = parse_patch(text, blueprint)
    assert problems(apply_patch(blueprint, changes)[0]) == []


@given(sound, st.integers(0, 2**32))
@settings(max_examples=60)
def test_every_sentence_of_the_grammar_parses(blueprint: Blueprint, seed: int) -> None:
    sentence = Gbnf(patch_grammar(blueprint).replace("{1,6}", "{1,1}", 1)).sentence(random.Random(seed), FAVOURITES)
    changes, found = parse_patch(sentence, blueprint)
    assert changes and found == [], sentence
