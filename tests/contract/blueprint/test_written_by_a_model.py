"""The real model under our grammars: llama.cpp reads them, and what is written parses."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import leaks
from appforge_desktop.adapters.llm import LlamaModel
from appforge_desktop.domain.blueprint.grammar import grammar
from appforge_desktop.domain.blueprint.model import Blueprint
from appforge_desktop.domain.blueprint.parse import parse
from appforge_desktop.domain.blueprint.patch import parse_patch, patch_grammar
from appforge_desktop.domain.ports.llm import ChatMessage, Finished, Prompt, Token
from appforge_desktop.foundation.jobs import CancelToken
from requires import require_model

pytestmark = pytest.mark.model
leaks.allow_threads("appforge-model")
leaks.allow_processes("adapters.llm.child")
FIXTURES = Path(__file__).parents[2] / "fixtures/blueprints"


@pytest.fixture(scope="module")
def llama() -> Iterator[LlamaModel]:
    model = LlamaModel(require_model(), context_tokens=2048)
    yield model
    model.close()


def written(llama: LlamaModel, request: str, rules: str, max_tokens: int) -> tuple[str, str]:
    """What the model writes, and why it ended."""
    prompt = Prompt((ChatMessage("user", request),), grammar=rules, max_tokens=max_tokens)
    *tokens, last = llama.stream(prompt, CancelToken())
    assert isinstance(last, Finished)
    return "".join(one.text for one in tokens if isinstance(one, Token)), last.reason


def recipe_box() -> Blueprint:
    blueprint, _ = parse((FIXTURES / "recipe_box.blueprint").read_text(encoding="utf-8"))
    assert blueprint is not None
    return blueprint


@pytest.mark.parametrize("must", [(), ("photo image", "cooking time duration")])
def test_what_the_model_writes_under_the_grammar_parses(llama: LlamaModel, must: tuple[str, ...]) -> None:
    rules = grammar(entities=1, fields=3, pages=2, must_fields=must, rows=0, bodies=False)
    text, reason = written(llama, "Write a Blueprint of a recipe box.", rules, 400)
    assert reason in ("end", "stop"), text
    blueprint, problems = parse(text)
    assert blueprint is not None and problems == []
    assert all(f" {line}\n" in text for line in must)


def test_whole_lines_of_what_the_model_writes_with_bodies_parse(llama: LlamaModel) -> None:
    rules = grammar(entities=1, fields=2, pages=2, rows=0, spans=("Espresso", "Monday to Friday", "7:00-18:00"))
    text, _ = written(llama, "Write a Blueprint of a website of a bakery.", rules, 160)
    _, problems = parse(text[: text.rindex("\n") + 1])
    assert not [problem for problem in problems if not problem.fatal]


def test_what_the_model_writes_under_a_patch_grammar_parses(llama: LlamaModel) -> None:
    box = recipe_box()
    text, _ = written(llama, "Change the recipe box: add a difficulty.", patch_grammar(box), 60)
    whole_lines = text[: text.rindex("\n") + 1]
    changes, _ = parse_patch(whole_lines, box)
    assert len(changes) >= 1
