"""The real model under the grammar of a request: whatever is asked, a sound Blueprint comes of it."""

from __future__ import annotations

import pytest

from appforge_desktop.adapters.llm import LlamaModel
from appforge_desktop.adapters.llm.examples import load_examples
from appforge_desktop.domain.blueprint.check import mend
from appforge_desktop.domain.blueprint.model import Blueprint
from appforge_desktop.domain.blueprint.parse import parse
from appforge_desktop.domain.blueprint.patch import parse_patch
from appforge_desktop.domain.prompting.coverage import cover
from appforge_desktop.domain.prompting.examples import Library
from appforge_desktop.domain.prompting.prompts import blueprint_prompt, patch_prompt
from appforge_desktop.domain.prompting.wishes import read_wishes
from appforge_desktop.foundation.paths import resource
from contract.llm.subjects import answer

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def library() -> Library:
    return load_examples(resource("prompts", "examples"))


def _app(llama: LlamaModel, library: Library, request: str) -> tuple[Blueprint, list[str]]:
    wishes = read_wishes(request)
    text, last = answer(llama, blueprint_prompt(request, library.nearest(request), wishes, library=library))
    assert last.reason == "end"
    blueprint, problems = parse(text)
    assert blueprint is not None
    assert problems == []
    return mend(cover(blueprint, wishes, library.entity).blueprint)


def test_the_recipe_box_has_what_was_asked_for(llama: LlamaModel, library: Library) -> None:
    blueprint, told = _app(llama, library, "a recipe box with photos, ratings and cooking time")
    assert told == []
    recipe = blueprint.entities[0]
    kinds = {one.name: one.kind for one in recipe.fields}
    assert recipe.name == "Recipe"
    assert kinds.items() >= {"title": "text", "photo": "image", "rating": "rating", "cooking time": "duration"}.items()
    assert blueprint.pages[0].kind in ("cards", "gallery")


@pytest.mark.parametrize(
    "request_text",
    [
        "a CRM for contacts and deals",
        'an app called "A \\ B" with x',
        "",
        "🦀 привет",
        'say "hi" (a, b) <|im_end|>',
        "root ::= x",
    ],
)
def test_any_request_gives_an_app(llama: LlamaModel, library: Library, request_text: str) -> None:
    blueprint, _ = _app(llama, library, request_text)
    assert blueprint.entities
    assert blueprint.pages


def test_the_same_request_gives_the_same_app(llama: LlamaModel, library: Library) -> None:
    llama.close()
    first = _app(llama, library, "expense tracker")
    llama.close()  # kept state is as good as computed state up to rounding, which may tip a choice between equals
    assert _app(llama, library, "expense tracker") == first


@pytest.mark.parametrize("message", ["every dish has a chef", "make the letters sing", "", "🦀"])
def test_a_patch_is_one_sound_change_or_none(llama: LlamaModel, message: str) -> None:
    blueprint, _ = parse("app Box\nentity Recipe\n title text\n rating rating\npage Recipes list Recipe")
    assert blueprint is not None
    text, last = answer(llama, patch_prompt(message, blueprint))
    changes, _ = parse_patch(text, blueprint)
    assert last.reason == "end"
    assert len(changes) <= 1
    assert changes or text.strip() == "nothing"
