"""Pages with a body, rows and figures over other items: reading, slots, and what is mended."""

from __future__ import annotations

import pytest

from appforge_desktop.domain.blueprint.check import mend, problems
from appforge_desktop.domain.blueprint.formulas import parse_formula, print_formula
from appforge_desktop.domain.blueprint.grammar import grammar
from appforge_desktop.domain.blueprint.model import Blueprint, Days, Page, Part, Rollup
from appforge_desktop.domain.blueprint.page_line import print_page, read_page
from appforge_desktop.domain.blueprint.parse import parse
from appforge_desktop.domain.blueprint.part_line import clean_slot, print_part, read_part
from appforge_desktop.domain.blueprint.parts import PAGE_PARTS, SlotKind
from appforge_desktop.domain.blueprint.printer import print_blueprint
from appforge_desktop.domain.blueprint.slots import valid_slot
from gbnf_sentences import Gbnf


def read(text: str) -> Blueprint:
    blueprint, found = parse(text)
    assert blueprint is not None and found == []
    return blueprint


def mended(text: str) -> tuple[list[str], str]:
    """The lines of the mended Blueprint, and what was told."""
    blueprint, _ = parse(text)
    assert blueprint is not None
    done, told = mend(blueprint)
    assert problems(done) == []
    return print_blueprint(done).splitlines(), " ".join(told)


@pytest.mark.parametrize("kind", sorted(PAGE_PARTS))
def test_the_example_of_every_part_is_right(kind: str) -> None:
    for page_kind, rules in PAGE_PARTS.items():
        for word, rule in rules.items() if page_kind == kind else ():
            part, notes = read_part(f" {rule.example}", page_kind)
            assert part is not None and notes == [] and part.word == word and print_part(part) == rule.example
            fits = (valid_slot(slot.kind, text) == text for slot, text in zip(rule.slots, part.slots, strict=False))
            assert all(fits), rule.example


@pytest.mark.parametrize(
    ("line", "page"),
    [
        ("Tip calc", Page("Tip", "calc")),
        ("Snake game snake", Page("Snake", "game", variant="snake")),
        ("Word game game hangman", Page("Word game", "game", variant="hangman")),
        ("Meeting notes notes", Page("Meeting notes", "notes")),
        ("Shopping list notes", Page("Shopping list", "notes")),
        ("50/30/20 budget calc", Page("50/30/20 budget", "calc")),
        ("Rock, paper, scissors game rps", Page("Rock, paper, scissors", "game", variant="rps")),
        ("My stopwatch timer", Page("My stopwatch", "timer")),
        ("Notes list Note", Page("Notes", "list", "Note")),
        ('"Notes list" list "notes"', Page("Notes list", "list", "notes")),
    ],
)
def test_pages_are_told_apart(line: str, page: Page) -> None:
    assert read_page(line) == page
    assert read_page(print_page(page)) == page


def test_written_copy_is_marked_and_bars_become_slashes() -> None:
    part, _ = read_part(" faq: Do you deliver? | ~Yes | no", "landing")
    assert part == Part("faq", ("Do you deliver?", "Yes", "no"), frozenset({1}))
    assert clean_slot("either | or ; both") == "either / or; both"
    assert clean_slot("~5 minutes") == "≈5 minutes"


def test_a_mistyped_part_is_taken_and_an_unknown_one_told() -> None:
    blueprint, found = parse("app A\npage Home landing\n feture Bread | Good\n dance now\n")
    assert blueprint is not None and blueprint.pages[0].parts == (Part("feature", ("Bread", "Good")),)
    assert [one.message for one in found] == [
        'Unknown part "feture". Did you mean "feature"?',
        'A landing page has no "dance": left it out.',
    ]


@pytest.mark.parametrize(
    ("kind", "text", "canonical"),
    [
        ("figure", "1,200.50", "1200.5"),
        ("figure", "12,5", "12.5"),
        ("figure", "€1,000", "1000"),
        ("figure", "−3", "-3"),
        ("figure", "0.45359237", "0.45359237"),
        ("figure", "many", ""),
        ("range", "30 – 0", "0 to 30"),
        ("range", "-5..5", "-5 to 5"),
        ("range", "5 to 5", ""),
        ("unit", "%", "percent"),
        ("clock", "25", "25:00"),
        ("clock", "90 min", "1:30:00"),
        ("clock", "60:00", "60:00"),
        ("clock", "30 s", "0:30"),
        ("clock", "0:00", ""),
        ("day", "12 June 2027 14:00", "2027-06-12 14:00"),
        ("day", "June 12, 2027", "2027-06-12"),
        ("day", "31.2.2027", ""),
        ("pair", "very high=1.9", "very high = 1.9"),
        ("hours", "7:00 – 18:00", "7:00-18:00"),
        ("hours", "by appointment", "by appointment"),
        ("points", "One user;Email support; ", "One user; Email support"),
        ("formula", "sum Expense amount", ""),
        ("formula", "(bill + tip) / people", "(bill + tip) / people"),
        ("icon", "chef hat", "chef-hat"),
    ],
)
def test_slots(kind: SlotKind, text: str, canonical: str) -> None:
    assert valid_slot(kind, text) == canonical
    assert not canonical or valid_slot(kind, canonical) == canonical


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("a ^ b ^ c", "a ^ b ^ c"),
        ("(a ^ b) ^ c", "(a ^ b) ^ c"),
        ("-x ** 2", "0 - x ^ 2"),
        ("(-2) ^ 2 * 3", "(-2) ^ 2 * 3"),
        ("2 ^ -1", "2 ^ -1"),
        ("limit - sum Expense amount this month", "limit - sum Expense amount this month"),
        ('count "order line"', 'count "order line"'),
        ("sum Tax Rate amount", "sum Tax Rate amount"),
        ("max heart rate", "max heart rate"),
        ("days since last visit", "days since last visit"),
    ],
)
def test_powers_and_figures_over_others(text: str, printed: str) -> None:
    formula = parse_formula(text)
    assert formula is not None and print_formula(formula) == printed and parse_formula(printed) == formula


def test_figures_over_others_are_values() -> None:
    assert parse_formula("sum Expense amount this month") == Rollup("sum", "Expense", "amount", "month")
    assert parse_formula("days until due date") == Days("due date")


CALC = "app A\npage C calc\n"
HEAD = "app A\nentity Task\n title text required\n"
LIST = "page Tasks list Task"


@pytest.mark.parametrize(
    ("text", "line", "sentence"),
    [
        (CALC + " input price\n result total | money | prise * 2", " result total | money | price * 2", "took “price”"),
        (CALC + " result x | | a * 2\n input a", " result x |  | a * 2", ""),
        (CALC + " input a\n input a\n result x | | a", " input a 2", "twice"),
        (CALC + " input a\n result x | | wheels * 2", "entity Item", "Left out the page “C”"),
        (CALC + " input a\n band 3 | High\n result x | | a", " result x |  | a", "stands under no result"),
        (CALC + " convert km | 1\n convert mile | 1.609\n convert foot | 0", " convert mile | 1.609", "“foot”"),
        (CALC + " input a | money | 5 | many\n result x | | a", " input a | money | 5", "is no range"),
        ("app A\npage Q quiz\n ask Why?\n ask Who? | Me | me | You", " ask Who? | Me | You", "its answer is missing"),
        ("app A\npage P poll\n ask Where? | Here\n ask When? | Now | Then", " ask When? | Now | Then", "two options"),
        ("app A\npage G game chess", "page G game tictactoe", "took the kind"),
        ("app A\npage G game guess\n range 9 | 1", " range 1 | 9", ""),
        ("app A\npage H landing\n hero Hi\n hero Ho", " hero Hi", "kept the first"),
        ("app A\npage H landing\n hero Hi\n form Booking | Book", "entity Booking", "Added “Booking” for the form"),
        ("app A\npage H landing\n hero Hi\n items Shoe", " hero Hi", "“Shoe” is not kept here"),
        (HEAD + "page H landing\n items Tasks | All", " items Task | All", ""),
        (HEAD + " stage text flow\n" + LIST, " stage text", "no next step"),
        (HEAD + " when time due\n" + LIST, " when time", "nothing is due"),
        (HEAD + " row titel=Milk | size=3\n" + LIST, " row title=Milk", "has no “size”"),
        (HEAD + " done bool\n row title=Milk | done=perhaps\n" + LIST, " row title=Milk", "does not fit “done”"),
        (HEAD + " boss ref Task\n row title=Milk | boss=Tea\n" + LIST, " row title=Tea", "Added “Tea”"),
        (HEAD + " left = days until title\n" + LIST, " left number", "which is no date"),
        (HEAD + "page S streak Task", " done days checks", "added “done days”"),
        (HEAD + "page B budget Task", "page B budget Task by limit against spent", "added “spent”"),
        (HEAD + LIST + " hide title total title", "page Tasks list Task", "cannot hide by “title”"),
        (HEAD + "page W wizard Task\n step One | nothing\n step Two | title", " step Two | title", "left it out"),
        (HEAD + " day date\npage W wizard Task\n step One | day", " step One | day, title", "asks for title too"),
        (HEAD + "page S summary Task by title", "page S summary Task by title count", ""),
        ("app A\ncurrency euros\n" + HEAD.removeprefix("app A\n") + LIST, "currency EUR", ""),
    ],
)
def test_what_is_mended(text: str, line: str, sentence: str) -> None:
    lines, told = mended(text)
    assert line in lines, lines
    assert sentence in told


BUDGET = """\
app Money
entity Category
 name text required
 spent = sum Expence amout this month
entity Expense
 title text
 amount money
 category text
page Plan budget Category by name
page Costs list Expense
"""


def test_figures_over_others_get_what_they_need() -> None:
    lines, told = mended(BUDGET)
    assert " spent = sum Expense amount this month" in lines
    assert " category ref Category" in lines and " date date default today" in lines
    assert "page Plan budget Category by limit against spent" in lines
    assert "“category” of “Expense” points to “Category” now." in told


def test_a_circle_through_another_entity_is_cut() -> None:
    text = HEAD + " all = sum Step part\nentity Step\n task ref Task\n part = sum Task all\n" + LIST
    lines, told = mended(text.replace("entity Step\n", "entity Step\n name text\n"))
    assert "computed from itself" in told and " all number" in lines


def test_an_app_without_entities_is_sound() -> None:
    blueprint = read("app A\npage Sketch draw\npage Focus timer\n")
    assert problems(blueprint) == [] and mend(blueprint) == (blueprint, [])


def test_rows_and_fields_called_row_are_told_apart() -> None:
    text = 'app A\nentity Seat\n row number\n row b = row * 2\n "row x" text default "a=b"\n row row=4 | "a=b"=c\n'
    blueprint = read(text)
    assert [field.name for field in blueprint.entities[0].fields] == ["row", "row b", "row x"]
    assert blueprint.entities[0].rows == ((("row", "4"), ("a=b", "c")),)
    assert print_blueprint(blueprint) == text


def test_spans_are_all_that_copy_may_say_unmarked() -> None:
    rules = Gbnf(grammar(spans=("Do you deliver?", "Yes, from 20 euros.")))
    faq = "app A\npage Home landing\n faq {} | {}\n"
    assert rules.accepts(faq.format("Do you deliver?", "Yes, from 20 euros."))
    assert rules.accepts(faq.format("Do you deliver?", "~Of course."))
    assert not rules.accepts(faq.format("Do you deliver?", "Of course."))
