"""The tables, the reference page, the fixtures and the grammar's reach."""

from __future__ import annotations

from pathlib import Path

import pytest

from appforge_desktop.domain.blueprint.check import problems
from appforge_desktop.domain.blueprint.grammar import grammar
from appforge_desktop.domain.blueprint.language import FIELD_KINDS, ICONS, PAGE_KINDS
from appforge_desktop.domain.blueprint.parse import parse
from appforge_desktop.domain.blueprint.patch import parse_patch
from appforge_desktop.domain.blueprint.printer import print_blueprint
from appforge_desktop.domain.blueprint.reference import language_reference
from gbnf_sentences import Gbnf
from requires import require_vendor

ROOT = Path(__file__).parents[3]
FIXTURES = sorted((ROOT / "tests/fixtures").glob("*/*.blueprint"))


def test_the_reference_page_is_up_to_date() -> None:
    assert (ROOT / "docs/blueprint.md").read_text(encoding="utf-8") == language_reference()


def test_the_examples_of_the_reference_page_are_right() -> None:
    _, example, _, bodies, _, changes, _ = language_reference().split("```")
    for text in (bodies, example):
        blueprint, found = parse(text)
        assert blueprint is not None and found == [] and problems(blueprint) == []
        assert print_blueprint(blueprint) == text.lstrip()
    assert blueprint is not None
    read, odd = parse_patch(changes, blueprint)
    assert odd == [] and len(read) == len(changes.strip().splitlines())


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
def test_a_fixture_is_canonical_and_sound(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    blueprint, found = parse(text)
    assert blueprint is not None and found == [] and problems(blueprint) == []
    assert print_blueprint(blueprint) == text


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
def test_the_grammar_accepts_a_fixture(path: Path) -> None:
    text = path.read_text(encoding="utf-8").replace('"Room A, left"', "Room A").replace("#0f766e", "teal")
    lines = [line for line in text.splitlines(keepends=True) if not line.startswith(("label ", "samples "))]
    pages = [line for line in lines if line.startswith("page ")]
    assert Gbnf(grammar(pages=len(pages))).accepts("".join(lines))


def test_the_grammar_can_be_told_fields_that_must_be_there() -> None:
    rules = Gbnf(grammar(must_fields=("photo image",)))
    assert rules.accepts("app A\nentity Recipe\n photo image\n title text\npage All list Recipe\n")
    assert not rules.accepts("app A\nentity Recipe\n title text\npage All list Recipe\n")


def test_the_fixtures_use_every_kind() -> None:
    blueprints = [parse(path.read_text(encoding="utf-8"))[0] for path in FIXTURES]
    fields = {field.kind for one in blueprints if one for entity in one.entities for field in entity.fields}
    pages = {page.kind for one in blueprints if one for page in one.pages}
    assert fields == set(FIELD_KINDS) and pages == set(PAGE_KINDS)


def test_icons_are_in_the_icon_package() -> None:
    icons = require_vendor() / "node_modules/lucide-react/dist/esm/icons"
    known = {path.name.split(".")[0] for path in icons.iterdir()}
    assert set(ICONS) - known == set() and len(set(ICONS)) == len(ICONS)
