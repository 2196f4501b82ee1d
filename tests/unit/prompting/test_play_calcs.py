"""The library's calculators give right results."""

from __future__ import annotations

from pathlib import Path

import pytest

from appforge_desktop.domain.blueprint.check import mend
from appforge_desktop.domain.blueprint.formulas import parse_formula, uses
from appforge_desktop.domain.blueprint.model import Blueprint, Page
from appforge_desktop.domain.blueprint.parse import parse
from appforge_desktop.domain.blueprint.printer import print_blueprint
from unit.prompting.play_shelf import day, lines, shelf, worked_out

KNOWN = Path(__file__).with_name("play_values.txt").read_text(encoding="utf-8").strip().splitlines()
"""Results of each calculator at the values it starts with, each checked by hand against its definition."""
BY_DAYS = {"Due date", "Cycle", "Age", "Days between dates", "Add days", "Days left"}


def calculator(title: str) -> Page:
    return next(one.page for one in shelf().plays if one.kind == "calc" and one.title == title)


def convert(title: str, amount: float, source: str, target: str) -> float:
    units = {
        name: (float(rest[0]), float(rest[1]) if rest[1:] else 0.0)
        for name, *rest in lines(calculator(title), "convert")
    }
    (factor, offset), (to_factor, to_offset) = units[source], units[target]
    return (amount * factor + offset - to_offset) / to_factor


@pytest.mark.parametrize("line", KNOWN, ids=lambda line: line.partition(":")[0])
def test_a_calculator_at_its_starting_values(line: str) -> None:
    title, _, results = line.partition(": ")
    figures = worked_out(calculator(title))
    for result in results.split(", "):
        name, _, expected = result.partition("=")
        assert figures[name.lower()] == pytest.approx(float(expected), abs=6e-5), result


def test_every_calculator_has_a_known_value() -> None:
    calculators = [one for one in shelf().plays if one.kind == "calc"]
    converters = {one.title for one in calculators if lines(one.page, "convert")}
    assert {one.title for one in calculators} - converters - BY_DAYS == {line.partition(":")[0] for line in KNOWN}
    assert len(calculators) >= 150
    assert len(converters) >= 12
    assert len({one.title for one in calculators}) == len(calculators)


def test_a_loan_is_paid_off_by_its_payments() -> None:
    payment = worked_out(calculator("Loan"), {"loan amount": 12000, "yearly interest": 7.5, "years": 3})[
        "monthly payment"
    ]
    owed = 12000.0
    for _ in range(36):
        owed = owed * (1 + 0.075 / 12) - payment
    assert owed == pytest.approx(0, abs=1e-6)


def test_savings_grow_month_by_month() -> None:
    filled = {"starting amount": 500.0, "monthly deposit": 50.0, "yearly interest": 4.0, "years": 7.0}
    saved = 500.0
    for _ in range(84):
        saved = saved * (1 + 0.04 / 12) + 50
    assert worked_out(calculator("Compound interest"), filled)["final amount"] == pytest.approx(saved)


def test_days_are_counted() -> None:
    born = worked_out(calculator("Age"), {"birthday": day(1996, 11, 23)})
    assert (born["days old"], round(born["years old"], 2)) == (10957, 30.0)
    between = worked_out(calculator("Days between dates"), {"from day": day(2026, 1, 1), "to day": day(2027, 1, 1)})
    assert between["days between"] == 365
    due = worked_out(calculator("Due date"), {"first day of last period": day(2026, 11, 9)})
    assert (due["due date"], due["week of pregnancy"]) == (day(2027, 8, 16), 2)
    assert worked_out(calculator("Cycle"), {"first day of last period": day(2026, 11, 1)})["next period"] == day(
        2026, 11, 29
    )
    assert worked_out(calculator("Add days"), {"from day": day(2026, 1, 31)})["new day"] == day(2026, 3, 2)
    assert worked_out(calculator("Days left"), {"day": day(2026, 12, 24)})["days left"] == 31


def test_a_grade_of_several_weights() -> None:
    mixed = {"first course": 4, "second course": 3, "third course": 2, "fourth course": 4}
    assert worked_out(calculator("GPA"), mixed)["gpa"] == pytest.approx((4 * 3 + 3 * 3 + 2 * 4 + 4 * 2) / 12)


@pytest.mark.parametrize(
    ("title", "amount", "source", "target", "expected"),
    [
        ("Length", 26.2, "mile", "kilometre", 42.1648),
        ("Length", 6, "foot", "centimetre", 182.88),
        ("Length", 1, "yard", "inch", 36),
        ("Weight", 150, "pound", "kilogram", 68.0389),
        ("Weight", 1, "stone", "pound", 14),
        ("Weight", 1, "pound", "ounce", 16),
        ("Temperature", 100, "Celsius", "Fahrenheit", 212),
        ("Temperature", -40, "Fahrenheit", "Celsius", -40),
        ("Temperature", 0, "Celsius", "Kelvin", 273.15),
        ("Volume", 1, "US gallon", "litre", 3.7854),
        ("Volume", 1, "imperial gallon", "imperial pint", 8),
        ("Kitchen measures", 1, "tablespoon", "teaspoon", 3),
        ("Kitchen measures", 1, "US cup", "US fluid ounce", 8),
        ("Area", 1, "hectare", "acre", 2.4711),
        ("Area", 1, "square mile", "acre", 640),
        ("Speed units", 100, "kilometre per hour", "mile per hour", 62.1371),
        ("Speed units", 10, "metre per second", "kilometre per hour", 36),
        ("Data size", 2, "gigabyte", "megabyte", 2000),
        ("Time units", 90, "minute", "hour", 1.5),
        ("Time units", 1, "week", "hour", 168),
        ("Energy", 1, "kilowatt hour", "kilojoule", 3600),
        ("Energy", 500, "kilocalorie", "kilojoule", 2092),
        ("Pressure", 32, "psi", "bar", 2.2063),
        ("Pressure", 1, "atmosphere", "hectopascal", 1013.25),
        ("Power", 100, "metric horsepower", "kilowatt", 73.5499),
        ("Angle", 180, "degree", "radian", 3.1416),
    ],
)
def test_units_convert(title: str, amount: float, source: str, target: str, expected: float) -> None:
    assert convert(title, amount, source, target) == pytest.approx(expected, abs=6e-5)


def test_formulas_use_what_stands_above_them() -> None:
    for play in shelf().plays:
        known = {"today"}
        for part in play.page.parts if play.kind == "calc" else ():
            if part.word == "result":
                formula = parse_formula(part.slot(2))
                assert formula is not None, play.title
                assert set(uses(formula)) <= known, (play.title, part)
            assert part.word not in ("input", "pick", "result") or part.slot(0).lower() not in known, (play.title, part)
            known.add(part.slot(0).lower())


def test_inputs_start_within_their_range() -> None:
    for play in shelf().plays:
        for name, *rest in lines(play.page, "input"):
            if len(rest) > 2:
                low, high = (float(one) for one in rest[2].split(" to "))
                assert low <= float(rest[1]) <= high and low < high, (play.title, name)


def test_every_page_of_the_library_is_sound_and_canonical() -> None:
    for play in shelf().plays:
        app = Blueprint("Trial", (), (play.page,))
        assert mend(app) == (app, []), play.title
        again, problems = parse(print_blueprint(app))
        assert problems == [] and again is not None and again.pages == app.pages, play.title
