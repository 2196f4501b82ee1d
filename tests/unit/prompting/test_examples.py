"""The example library: every pair is sound, and the right ones are found."""

from __future__ import annotations

import pytest

from appforge_desktop.adapters.llm.examples import load_examples
from appforge_desktop.domain.blueprint.check import mend
from appforge_desktop.domain.blueprint.printer import print_blueprint
from appforge_desktop.domain.prompting.examples import ExampleError, Library, read_examples
from appforge_desktop.foundation.paths import resource


@pytest.fixture(scope="module")
def library() -> Library:
    return load_examples(resource("prompts", "examples"))


def test_there_are_many_over_many_domains(library: Library) -> None:
    assert len(library.examples) >= 60
    assert len({one.blueprint.entities[0].name for one in library.examples}) >= 50
    assert len({one.request for one in library.examples}) == len(library.examples)


def test_every_example_is_sound_and_in_its_canonical_form(library: Library) -> None:
    for example in library.examples:
        mended, told = mend(example.blueprint)
        assert told == [], example.request
        assert mended == example.blueprint
        assert print_blueprint(example.blueprint) == example.text


@pytest.mark.parametrize(
    ("request_text", "name"),
    [
        ("a recipe box with photos, ratings and cooking time", "Family Cookbook"),
        ("expense tracker", "Spending"),
        ("kanban for bug reports", "Bug Tracker"),
        ("track my workouts at the gym", "Gym Log"),
        ("recipies with a foto", "Family Cookbook"),
    ],
)
def test_the_nearest_example_comes_last(library: Library, request_text: str, name: str) -> None:
    assert library.nearest(request_text, 3)[-1].blueprint.name == name
    assert library.nearest(request_text, 3) == library.nearest(request_text, 3)


def test_what_people_usually_keep_of_a_thing(library: Library) -> None:
    deal = library.entity("Deal")
    assert deal is not None
    assert any(one.kind == "money" for one in deal.fields)
    assert library.entity("Zeppelin") is None


def test_a_broken_example_is_refused() -> None:
    with pytest.raises(ExampleError):
        read_examples("? a thing\nentity\n nonsense ~~")
    with pytest.raises(ExampleError):
        read_examples("no question\napp A\nentity B\n name text\npage Bs list B")


def test_an_empty_library_finds_nothing() -> None:
    assert Library(()).nearest("anything") == ()
    assert Library(()).entity("Recipe") is None
