"""Calculators: their figures and formulas, as readable TypeScript."""

from __future__ import annotations

from textwrap import dedent

import pytest

from appforge_desktop.domain.blueprint.compile.play.calc import figure, limits
from appforge_desktop.domain.blueprint.compile.play.expression import code, function, spoken
from appforge_desktop.domain.blueprint.formulas import parse_formula
from appforge_desktop.domain.blueprint.model import Arithmetic, FieldUse, Formula, Number
from compiled_apps import compiled
from play_apps import DEGREES, SHAPE, TIP, part, play, play_app

KEYS = {"a": "a", "b c": "bC", "today": "today"}


def formula(text: str) -> Formula:
    read = parse_formula(text)
    assert read is not None
    return read


def test_a_calculator_is_a_small_page_over_readable_texts() -> None:
    files = compiled(play_app(TIP))
    assert files["src/pages/TipPage.tsx"] == dedent("""\
        import { Calculator } from "../components/Calculator";
        import { tip } from "../content/tip";

        export function TipPage() {
          return <Calculator title="Tip" content={tip} />;
        }
        """)
    assert files["src/content/tip.ts"] == dedent("""\
        import type { Calculation } from "../lib/calculation";

        export const tip: Calculation = {
          currency: "USD",
          inputs: [
            { key: "bill", label: "Bill", unit: "money", start: 50, min: 0, max: 1000 },
            { key: "tip", label: "Tip", unit: "percent", start: 15, min: 0, max: 30 },
            { key: "people", label: "People", start: 2, min: 1, max: 20 },
          ],
          results: [
            {
              key: "tipAmount",
              label: "Tip amount",
              unit: "money",
              formula: "{bill} × {tip} ÷ 100",
              compute: ({ bill, tip }) => (bill * tip) / 100,
            },
            {
              key: "perPerson",
              label: "Per person",
              unit: "money",
              formula: "({bill} + {tipAmount}) ÷ {people}",
              compute: ({ bill, tipAmount, people }) => (bill + tipAmount) / people,
            },
          ],
        };
        """)


def test_bands_belong_to_the_result_above_them_and_written_ones_are_marked() -> None:
    text = compiled(play_app(SHAPE))["src/content/bmi.ts"]
    assert (
        '{ from: 0, label: "Underweight" },\n        { from: 18.5, label: "Normal weight" }, // written for you' in text
    )
    assert "compute: ({ today, born }) => today - born" in text
    assert '{ key: "born", label: "Born", unit: "date", start: 10957 }' in text
    assert '{ label: "Sitting", value: 1.2 }' in text


def test_degrees_are_exact() -> None:
    text = compiled(play_app(DEGREES))["src/content/degrees.ts"]
    assert '{ name: "Fahrenheit", factor: 5 / 9, offset: -160 / 9 },' in text


def test_names_in_code_are_distinct_and_no_words_of_the_language() -> None:
    page = play(
        "New", "calc", part("input", "class"), part("input", "Größe"), part("input", "grosse"),
        part("result", "sum", "", "class + größe + grosse"),
    )  # fmt: skip
    text = compiled(play_app(page))["src/content/new.ts"]
    assert "export const newTexts: Calculation" in text
    assert "compute: ({ classFigure, groe, grosse }) => classFigure + groe + grosse" in text


@pytest.mark.parametrize(
    ("text", "wanted", "words"),
    [
        ("a - (b c - 1)", "a - (bC - 1)", "{a} − ({bC} − 1)"),
        ("a / (b c * 2)", "a / (bC * 2)", "{a} ÷ ({bC} × 2)"),
        ("a / b c * 2", "(a / bC) * 2", "{a} ÷ {bC} × 2"),
        ("a + (b c + 2)", "a + bC + 2", "{a} + {bC} + 2"),
        ("(a + 1) * 0.5", "(a + 1) * 0.5", "({a} + 1) × 0.5"),
        ("a * -2", "a * (-2)", "{a} × (−2)"),
        ("unknown + 1", "0 + 1", "0 + 1"),
    ],
)
def test_formulas_keep_their_meaning(text: str, wanted: str, words: str) -> None:
    assert code(formula(text), KEYS) == wanted
    assert spoken(formula(text), KEYS) == words


def test_powers_bind_tightest() -> None:
    square = Arithmetic("^", FieldUse("a"), Number(2))
    assert function(Arithmetic("/", FieldUse("b c"), square), KEYS) == "({ bC, a }) => bC / a ** 2"
    assert spoken(Arithmetic("/", FieldUse("b c"), square), KEYS) == "{bC} ÷ {a}²"
    sum_ = Arithmetic("+", Number(1), FieldUse("a"))
    assert code(Arithmetic("^", sum_, Arithmetic("*", FieldUse("b c"), Number(12))), KEYS) == "(1 + a) ** (bC * 12)"
    assert code(Arithmetic("^", Number(-2), FieldUse("a")), KEYS) == "(-2) ** a"
    assert code(Arithmetic("^", square, Number(3)), KEYS) == "(a ** 2) ** 3"


def test_figures_and_ranges_are_read_as_people_write_them() -> None:
    assert [figure("1,250.50"), figure("€9 a month"), figure("-3"), figure("1970-01-11"), figure("none")] == [
        1250.5, 9, -3, 10, None,
    ]  # fmt: skip
    assert [limits("0 to 30"), limits("5 – 1"), limits("-10 to 10"), limits("3")] == [(0, 30), (1, 5), (-10, 10), None]
