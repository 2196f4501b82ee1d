"""Patches of parts, rows, archive, currency, size and the newer clauses."""

from __future__ import annotations

from pathlib import Path

import pytest

from appforge_desktop.domain.blueprint.model import Blueprint
from appforge_desktop.domain.blueprint.parse import parse
from appforge_desktop.domain.blueprint.patch import apply_patch, parse_patch, patch_grammar, print_patch
from appforge_desktop.domain.blueprint.printer import print_blueprint
from gbnf_sentences import Gbnf

FIXTURES = Path(__file__).parents[2] / "fixtures"


def fixture(name: str) -> Blueprint:
    path = next(FIXTURES.glob(f"*/{name}.blueprint"))
    blueprint, problems = parse(path.read_text(encoding="utf-8"))
    assert blueprint is not None and problems == []
    return blueprint


def changed(name: str, patch: str) -> tuple[list[str], list[str]]:
    """The lines of the changed Blueprint, and what was told."""
    before = fixture(name)
    changes, problems = parse_patch(patch, before)
    assert problems == [] and changes
    assert parse_patch(print_patch(changes), before) == (changes, [])
    after, told = apply_patch(before, changes)
    return print_blueprint(after).splitlines(), told


@pytest.mark.parametrize(
    ("name", "patch", "line", "sentence"),
    [
        ("bakery", "add part Home faq Is there parking? | ~Behind the house.",
         " faq Is there parking? | ~Behind the house.", "Added faq “Is there parking?” to Home."),
        ("bakery", "add part dish Tea | €2.00", " dish Tea | €2.00", "Added dish “Tea” to Home."),
        ("bakery", "change part Home dish Espresso to Espresso | €2.40", " dish Espresso | €2.40",
         "Changed dish “Espresso” of Home."),
        ("bakery", "change part Home hours monday to friday to Monday to Friday | 8:00-18:00",
         " hours Monday to Friday | 8:00-18:00", "Changed hours “Monday to Friday” of Home."),
        ("bakery", "change part Home hero to Bread and more | Since 1998", " hero Bread and more | Since 1998",
         "Changed hero"),
        ("bakery", "add part Home hero Good morning", " hero Good morning", "Changed the hero of Home."),
        ("bakery", "rename entity Booking to Table", " form Table | Book a table | Send", "Renamed Booking to Table."),
        ("bakery", "theme large", "theme amber light round serif large", "with large text"),
        ("bakery", "currency pounds", "currency GBP", "Amounts are in GBP now."),
        ("toolbox", "add part Tip input rounding | money | 1 | 0 to 10", " input rounding | money | 1 | 0 to 10",
         "Added input “rounding” to Tip."),
        ("toolbox", "change page Snake game memory", "page Snake game memory", "The page Snake is memory now."),
        ("toolbox", "add page Age calc: input born | date ; result days old | number | today - born",
         " result days old | number | today - born", "Added the page Age (calc)."),
        ("toolbox", "add page Tea timer: phase Steep | 4 min", " phase Steep | 4:00", "Added the page Tea (timer)."),
        ("toolbox", "add page Things list Thing", "entity Thing", "Added the page Things"),
        ("household", "add row Chore title=Wash up | due date=2027-01-02", " row title=Wash up | due date=2027-01-02",
         "Added “Wash up” to Chore."),
        ("household", "add row Person Cleo", " row name=Cleo", "Added “Cleo” to Person."),
        ("household", "archive Chore off", "entity Chore", "no longer be put away"),
        ("household", "archive Expense", "entity Expense archive", "can be put away"),
        ("household", "rename field Expense amount to cost", " spent = sum Expense cost this month", "to cost"),
        ("household", "rename entity Expense to Bill", " items = count Bill", "Renamed Expense to Bill."),
        ("household", "rename field Chore who to person", " step What | title, person", "to person"),
        ("household", "rename field Person name to first name", " row first name=Ben", "to first name"),
        ("household", "change field Chore status no flow", " status choice Open, Doing, Done", "a plain choice"),
        ("household", "change page Chores no hide no bulk", "page Chores list Chore sort due date print", "Changed"),
        ("household", "change page Chores hide status total days left",
         "page Chores list Chore sort due date total days left hide status bulk print", "Changed the page Chores."),
    ],
)  # fmt: skip
def test_what_a_change_does(name: str, patch: str, line: str, sentence: str) -> None:
    lines, told = changed(name, patch)
    assert line in lines, lines
    assert sentence in " ".join(told)


def test_parts_move_and_go() -> None:
    lines, _ = changed("bakery", "move part Home faq Do you deliver? after hero Fresh bread every morning\n"
                                 "remove part Home dish Croissant\nmove page Anna first")  # fmt: skip
    at = lines.index("page Home landing")
    assert lines[at + 2] == " faq Do you deliver? | Yes, from 20 euros."
    assert not any("Croissant" in line for line in lines)
    assert next(line for line in lines if line.startswith("page ")) == "page Anna profile"


def test_a_part_joins_its_own() -> None:
    lines, _ = changed("bakery", "add part Home feature Rolls | Warm")
    assert lines[lines.index(" feature Rolls | Warm") - 1].startswith(" feature ~Sourdough")
    lines, _ = changed("toolbox", "add part BMI result twice | number | BMI * 2")
    assert lines[lines.index(" result twice | number | BMI * 2") - 1] == " band 18.5 | Normal weight"


def test_a_calculator_without_results_goes_and_is_told() -> None:
    lines, told = changed("toolbox", "remove part Tip result tip amount")
    assert " result per person | money | (bill + tip amount) / people" not in lines
    assert any("nothing above it is called “tip amount”" in sentence for sentence in told)
    assert "page Tip calc" not in lines and any("Left out the page “Tip”" in sentence for sentence in told)


@pytest.mark.parametrize("name", ["bakery", "toolbox", "household"])
def test_what_is_not_there_is_told(name: str) -> None:
    changes, problems = parse_patch(
        "remove part Home faq Where?\nadd part Nowhere text x\ncurrency beads", fixture(name)
    )
    assert changes == [] and len(problems) == 3


def test_the_grammar_takes_patches_of_parts() -> None:
    rules = Gbnf(patch_grammar(fixture("bakery")))
    for line in (
        "add part Home faq Is there parking? | ~Behind the house.",
        "remove part Home dish Espresso",
        "change part Home dish Espresso to Espresso | €2.40",
        'change part Home hours "Monday to Friday" to Monday | closed',
        "move part Home dish Espresso after dish Croissant",
        "add page Tip calc: input bill | money ; result tip | money | bill * 0.15",
        "add row Booking name=Anna | guests=4",
        "theme large",
        "currency GBP",
        "archive Booking on",
    ):
        assert rules.accepts(f"{line}\n"), line
