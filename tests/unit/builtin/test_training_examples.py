"""Examples for the built-in model: the same for a seed, sound, and apart from what they are judged by."""

from __future__ import annotations

import random
from itertools import islice

import pytest

from appforge_desktop.domain.blueprint.check import mend
from appforge_desktop.domain.blueprint.parse import parse
from appforge_desktop.domain.blueprint.patch import apply_patch, parse_patch
from appforge_desktop.domain.blueprint.printer import print_blueprint
from appforge_desktop.domain.prompting.builtin import INTENTS
from models.builtin.examples import Amounts, Example, make, seeds_of
from models.builtin.leakage import shared_names
from models.builtin.manner import slips, spoken

FEW = Amounts(data=1, play=1, story=1, changes=2, apps=1, intents=1, copies=1)


def made(seed: int, *, held_out: bool = True) -> list[Example]:
    return list(islice(make(seeds_of(held_out), FEW, random.Random(seed)), 240))


@pytest.fixture(scope="module")
def examples() -> list[Example]:
    return made(7)


def test_a_seed_makes_the_same_examples(examples: list[Example]) -> None:
    def said(several: list[Example]) -> list[tuple[str, str]]:
        return [(one.prompt, one.answer) for one in several]

    assert said(made(7)) == said(examples)
    assert said(made(8)) != said(examples)


def test_every_blueprint_is_sound_and_canonical(examples: list[Example]) -> None:
    texts = [one.answer for one in examples if one.task == "new"]
    assert len(texts) > 60
    for text in texts:
        blueprint, problems = parse(text)
        assert blueprint is not None
        assert not problems, text
        assert mend(blueprint) == (blueprint, []), text
        assert print_blueprint(blueprint).strip() == text


def test_every_patch_applies(examples: list[Example]) -> None:
    changes = [one for one in examples if one.task == "change"]
    assert len(changes) > 40
    for one in changes:
        app, _ = parse(one.app)
        assert app is not None
        patch, problems = parse_patch(one.answer, app)
        assert not problems
        assert apply_patch(app, patch)[0] != app


def test_intents_are_the_known_ones(examples: list[Example]) -> None:
    assert {one.answer for one in examples if one.task == "intent"} <= set(INTENTS)


def test_fields_that_were_said_come_in_that_order(examples: list[Example]) -> None:
    judged = [one for one in examples if one.plan and len(one.plan.said) > 1]
    assert judged
    for one in judged:
        assert one.plan is not None
        blueprint, _ = parse(one.answer)
        assert blueprint is not None
        names = [field.name for field in blueprint.entities[0].fields if field.name in one.plan.said]
        assert names == one.plan.said


def test_no_domain_is_on_both_sides() -> None:
    assert list(shared_names()) == []


def test_speech_keeps_figures_and_addresses() -> None:
    assert spoken("Open: 9:00, soup 7.38. a@b.example!", random.Random(0)).endswith("9:00 soup 7.38 a@b.example")


def test_slips_spare_names() -> None:
    text = "a shelf called corner house for books"
    for seed in range(30):
        assert "corner house" in slips(text, random.Random(seed), ["Corner House"])
