"""Prompts: stable at the beginning, and with a grammar that settles what the person said."""

from __future__ import annotations

import pytest

from appforge_desktop.adapters.llm.examples import load_examples
from appforge_desktop.domain.blueprint.check import mend
from appforge_desktop.domain.blueprint.model import Blueprint
from appforge_desktop.domain.blueprint.parse import parse
from appforge_desktop.domain.blueprint.patch import parse_patch
from appforge_desktop.domain.prompting.coverage import cover, draft
from appforge_desktop.domain.prompting.examples import Library
from appforge_desktop.domain.prompting.patches import grounded, new_names, patch_choices
from appforge_desktop.domain.prompting.prompts import SYSTEM, blueprint_prompt, patch_prompt, visible
from appforge_desktop.domain.prompting.skeleton import skeleton
from appforge_desktop.domain.prompting.wishes import read_wishes
from appforge_desktop.foundation.paths import resource

BOX = """app Recipe Box
entity Recipe
 title text required
 rating rating
 cost money
page Recipes cards Recipe
"""


@pytest.fixture(scope="module")
def library() -> Library:
    return load_examples(resource("prompts", "examples"))


@pytest.fixture
def box() -> Blueprint:
    blueprint, _ = parse(BOX)
    assert blueprint is not None
    return blueprint


def test_prompts_begin_with_the_same_words(library: Library, box: Blueprint) -> None:
    first = [
        blueprint_prompt(text, library.nearest(text), read_wishes(text), library=library).messages[0]
        for text in ("a recipe box", "expense tracker", "")
    ]
    assert {one.text for one in first} == {SYSTEM}
    patches = [patch_prompt(text, box).messages[:-1] for text in ("every dish has a chef", "x")]
    assert patches[0] == patches[1]


def test_what_was_asked_for_is_settled_by_the_grammar(library: Library) -> None:
    text = "a recipe box called Salt with photos, ratings and cooking time, dark and green theme"
    grammar = blueprint_prompt(text, library.nearest(text), read_wishes(text), library=library).grammar or ""
    for part in (r" photo image\n", r" rating rating\n", r" cooking time duration\n", '"Salt"', '"green"', " dark"):
        assert part in grammar


def test_nobody_is_fooled_by_letters_that_nobody_sees_fault_30(box: Blueprint) -> None:
    hidden = "add a chef\u200b\u202e\u2066 please\x00"
    assert visible(hidden) == "add a chef please"
    assert "\u202e" not in patch_prompt(hidden, box).messages[-1].text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "?",
        "something for my grandma",
        "a CRM for contacts and deals",
        'with "quotes" and \\ backslash',
        "привет мир",
        "🦀",
    ],
)
def test_every_request_has_a_skeleton_and_a_draft_that_needs_no_model(library: Library, text: str) -> None:
    wishes = read_wishes(text)
    bones = skeleton(wishes, library)
    assert bones.must
    assert bones.pages[0].entity == bones.entity
    mended, _ = mend(draft(wishes, library.entity))
    assert mended.pages


def test_references_point_to_what_is_there(library: Library) -> None:
    bones = skeleton(read_wishes("a CRM for contacts and deals"), library)
    names = {bones.entity, *(one.name for one in bones.others)}
    refs = [
        one for entity in (bones.must, *(one.fields for one in bones.others)) for one in entity if one.kind == "ref"
    ]
    assert refs
    assert all(one.target in names for one in refs)


def test_coverage_puts_in_what_the_model_missed(library: Library) -> None:
    blueprint, _ = parse("app Cooking\nentity Dish\n name text\n picture image\npage Dishes list Dish")
    assert blueprint is not None
    wishes = read_wishes("a recipe box called Salt with photos, ratings and cooking time, a board and login, dark mode")
    covered = cover(blueprint, wishes, library.entity)
    recipe = covered.blueprint.entities[0]
    assert recipe.name == "Recipe"
    kinds = {one.name: one.kind for one in recipe.fields}
    assert kinds.items() >= {"photo": "image", "rating": "rating", "cooking time": "duration"}.items()
    assert sum(one.kind == "image" for one in recipe.fields) == 1
    assert [one.kind for one in covered.blueprint.pages] == ["list", "board"]
    assert (covered.blueprint.name, covered.blueprint.theme.mode) == ("Salt", "dark")
    assert len(covered.added) == 4
    assert "logins" in covered.left_out[0]


def test_coverage_leaves_a_right_answer_alone(library: Library, box: Blueprint) -> None:
    covered = cover(box, read_wishes("a recipe box with ratings and cost"), library.entity)
    assert covered.blueprint == box
    assert covered.added == ()


def test_a_patch_names_only_what_was_said(box: Blueprint) -> None:
    grammar = patch_choices("every dish has a chef and the rating must count", box)
    assert "chef text" in grammar
    assert "change field Recipe rating" in grammar
    assert "cost" not in grammar
    assert "nothing" in grammar
    assert new_names("what is the rating", box) == ()


def test_changes_that_nobody_asked_for_are_dropped(box: Blueprint) -> None:
    changes, _ = parse_patch("add field Recipe chef text\nremove field Recipe cost\n", box)
    kept, dropped = grounded(changes, "who is the chef?")
    assert [len(kept), len(dropped)] == [1, 1]
