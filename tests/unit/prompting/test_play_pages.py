# ruff: noqa: E501 (requests are read a line at a time)
"""Pages to play with hold what the request said, then what the library has, and never invented facts."""

from __future__ import annotations

import pytest

from appforge_desktop.domain.blueprint.check import mend
from appforge_desktop.domain.blueprint.model import Blueprint, Page
from appforge_desktop.domain.prompting.family import PageWish, read_family
from appforge_desktop.domain.prompting.literals import read_literals
from appforge_desktop.domain.prompting.play import PlayLibrary, play_page
from unit.prompting.play_shelf import lines, made, shelf, wished, worked_out


def phases(page: Page) -> list[tuple[str, ...]]:
    return lines(page, "phase")


def rounds(page: Page) -> str:
    return next((one[0] for one in lines(page, "rounds")), "")


def start(page: Page, name: str) -> str:
    return next(one[2] for one in lines(page, "input") if one[0] == name)


@pytest.mark.parametrize(
    ("request_text", "title", "name", "value"),
    [
        ("tip calculator with 18% by default", "Tip", "tip", "18"),
        ("a calculator to split a bill of 240 between 6 people", "Tip", "people", "6"),
        ("loan calculator for 15000 at 4.5% over 6 years", "Loan", "yearly interest", "4.5"),
        ("loan calculator for 15000 at 4.5% over 6 years", "Loan", "loan amount", "15000"),
        ("loan calculator, 48 months", "Loan", "years", "4"),
        ("electricity cost calculator at 0.42 per kWh", "Electricity cost", "price per kWh", "0.42"),
        ("discount calculator, 35% off", "Discount", "discount", "35"),
        ("mortgage calculator with a home price of $420,000", "Mortgage", "home price", "420000"),
        ("paint calculator with 3 coats", "Paint", "coats", "3"),
        ("VAT calculator with 19%", "VAT", "VAT rate", "19"),
    ],
)
def test_figures_that_were_said_are_where_a_calculator_starts(
    request_text: str, title: str, name: str, value: str
) -> None:
    page, _ = made(request_text)
    assert page.title == title
    assert start(page, name) == value


@pytest.mark.parametrize(
    ("request_text", "title"),
    [
        ("bmi calculator", "BMI"),
        ("dog age calculator", "Dog years"),
        ("age calculator", "Age"),
        ("how much paint do I need calculator", "Paint"),
        ("sourdough hydration calculator", "Sourdough"),
        ("calculator for ohm's law", "Ohm's law"),
        ("gpa calculator", "GPA"),
        ("running pace calculator", "Running pace"),
        ("heart rate zones calculator", "Heart rate zones"),
        ("salary calculator from hourly wage", "Hourly pay to salary"),
        ("percentage calculator", "Percentage"),
        ("fuel cost calculator", "Fuel cost"),
        ("break even calculator", "Break-even"),
        ("temperature converter", "Temperature"),
        ("freelance rate calculator", "Freelance rate"),
        ("trip cost calculator with distance, fuel price and consumption as inputs", "Fuel cost"),
        ("currency converter", "Currency"),
    ],
)
def test_the_nearest_calculator_is_found(request_text: str, title: str) -> None:
    assert made(request_text)[0].title == title


def test_a_range_and_the_names_that_were_said() -> None:
    page, _ = made("tip calculator with bill amount, tip percentage and number of people, tip from 5 to 40")
    assert ("tip percentage", "percent", "15", "5 to 40") in lines(page, "input")
    assert lines(page, "result")[0][2] == "bill amount * tip percentage / 100"


def test_a_formula_that_was_said() -> None:
    page, notes = made("a calculator where total = hours * rate + materials, with a rate of 45")
    assert lines(page, "result") == [("total", "money", "hours * rate + materials")]
    assert start(page, "rate") == "45"
    assert notes == ()
    spoken, _ = made("a calculator that multiplies length by width to get the area")
    assert lines(spoken, "result")[0][::2] == ("area", "length * width")


def test_prices_that_were_said_make_the_calculator() -> None:
    page, _ = made("pizza price calculator: small 8, medium 10, large 12, toppings 1.50 each, delivery 3, 10% discount")
    assert lines(page, "pick") == [("size", "small = 8", "medium = 10", "large = 12")]
    assert start(page, "price per topping") == "1.5"
    assert worked_out(page, {"quantity": 2, "toppings": 4})["total"] == pytest.approx((2 * 8 + 4 * 1.5 + 3) * 0.9)


def test_people_with_prices_are_counted() -> None:
    page, _ = made("ticket price calculator: adults 12, children 6")
    assert worked_out(page, {"adults": 2, "children": 3})["total"] == 42


def test_rates_are_those_that_were_said() -> None:
    one, _ = made("currency converter, 1 euro = 1.08 dollars")
    assert lines(one, "convert") == [("euro", "1.08"), ("dollar", "1")]
    many, _ = made("currency converter: 1 EUR = 1.25 USD, 1 EUR = 160 JPY")
    assert lines(many, "convert") == [("EUR", "1"), ("USD", "0.8"), ("JPY", "0.00625")]


def test_the_units_that_were_named_come_first() -> None:
    assert [one[0] for one in lines(made("miles to km converter")[0], "convert")][:2] == ["mile", "kilometre"]


def test_weights_and_bands_of_a_grade() -> None:
    page, _ = made("grade calculator: homework 30%, tests 20%, exam 50%, 90 or more = A, 80 to 89 = B, below 80 = C")
    assert worked_out(page, {"homework": 100, "tests": 50, "exam": 80})["final grade"] == pytest.approx(80)
    assert lines(page, "band") == [("0", "C"), ("80", "B"), ("90", "A")]


def test_nouns_make_a_calculator_that_says_how_it_counts() -> None:
    page, notes = made("a calculator for candle costs with wax, wick and jar as inputs")
    assert lines(page, "result")[0][2] == "wax + wick + jar"
    assert "wax + wick + jar" in notes[0]


def test_an_unknown_calculator_says_so() -> None:
    page, notes = made("a calculator for my bees")
    assert lines(page, "result") and "formula" in notes[0]


@pytest.mark.parametrize(
    ("request_text", "wanted", "count"),
    [
        ("25 minutes work 5 break 4 rounds pomodoro timer", [("Work", "25:00"), ("Break", "5:00")], "4"),
        ("tabata timer", [("Work", "0:20"), ("Rest", "0:10")], "8"),
        ("HIIT timer 40/20 x 8", [("Work", "0:40"), ("Rest", "0:20")], "8"),
        ("interval timer: 30 seconds squats, 15 seconds rest, 6 rounds", [("Squats", "0:30"), ("Rest", "0:15")], "6"),
        ("boxing timer 12 rounds of 3 minutes with 1 minute rest", [("Round", "3:00"), ("Rest", "1:00")], "12"),
        ("meditation timer 15 min with bell", [("Meditate", "15:00")], ""),
        ("countdown timer for 1 hour and 30 minutes", [("Timer", "1:30:00")], ""),
        (
            "egg timer: soft 4 minutes, medium 6 minutes, hard 10 minutes",
            [("Soft", "4:00"), ("Medium", "2:00"), ("Hard", "4:00")],
            "",
        ),
        ("stopwatch with laps", [], ""),
    ],
)
def test_phases_and_rounds(request_text: str, wanted: list[tuple[str, str]], count: str) -> None:
    page, _ = made(request_text)
    assert (phases(page), rounds(page)) == (wanted, count)


def test_a_pomodoro_has_a_long_break() -> None:
    assert phases(made("a pomodoro timer")[0])[-1] == ("Long break", "15:00")
    own = phases(made("pomodoro timer with 50 minutes work, 10 minutes break and 30 minutes long break")[0])
    assert own == [("Work", "50:00"), ("Break", "10:00")] * 3 + [("Work", "50:00"), ("Long break", "30:00")]


@pytest.mark.parametrize(
    ("request_text", "wanted"),
    [
        ("countdown to our wedding on 12 June 2027", [("Wedding", "2027-06-12")]),
        ("countdown for the launch on March 3, 2027 at 9:00", [("Launch", "2027-03-03 09:00")]),
        ("countdown to new year", [("New Year", "2027-01-01")]),
        (
            "countdown page: Wedding: 12 June 2027, Holiday: 3 July 2027",
            [("Wedding", "2027-06-12"), ("Holiday", "2027-07-03")],
        ),
    ],
)
def test_days_to_count_down_to(request_text: str, wanted: list[tuple[str, str]]) -> None:
    assert lines(made(request_text)[0], "until") == wanted


def test_a_day_that_nobody_said_is_asked_for() -> None:
    page, notes = made("countdown to my birthday")
    assert "birthday" in notes[0] and not lines(page, "until")


def test_own_questions_stand_as_they_were_said() -> None:
    page, notes = made("a quiz with these questions: What is 2+2? 4. Who wrote Hamlet? Shakespeare")
    assert lines(page, "ask") == [("What is 2+2?", "4"), ("Who wrote Hamlet?", "Shakespeare")]
    assert notes == () and not any(one.written for one in page.parts)


def test_the_right_answer_comes_first() -> None:
    page, _ = made("a quiz: Which is a fruit? Carrot, Apple (correct), Leek; Which is a tree? Oak, Rose, Ivy")
    assert lines(page, "ask") == [
        ("Which is a fruit?", "Apple", "Carrot", "Leek"),
        ("Which is a tree?", "Oak", "Rose", "Ivy"),
    ]


def test_many_own_questions_borrow_wrong_answers_from_one_another() -> None:
    page, _ = made("quiz:\nRed = Rot\nBlue = Blau\nGreen = Grün\nYellow = Gelb")
    assert lines(page, "ask")[0] == ("Red", "Rot", "Blau", "Gelb", "Grün")
    typed, _ = made("quiz where I type the answers:\nRed = Rot\nBlue = Blau\nGreen = Grün\nYellow = Gelb")
    assert lines(typed, "ask")[0] == ("Red", "Rot")


def test_a_bank_is_marked_as_written_and_counted() -> None:
    page, _ = made("a quiz about capitals of Europe with 5 questions")
    assert page.title == "Capitals of Europe" and len(page.parts) == 5
    assert all(one.written == frozenset(range(5)) for one in page.parts)


@pytest.mark.parametrize("request_text", ["a quiz about my cats", "flashcards about the rules of our club"])
def test_no_facts_are_made_up(request_text: str) -> None:
    page, notes = made(request_text)
    assert page.parts == () and "make facts up" in notes[0]


def test_cards_from_lines_and_from_a_bank() -> None:
    own, _ = made("flashcards:\nbonjour - hello\nmerci - thank you")
    assert lines(own, "card") == [("bonjour", "hello"), ("merci", "thank you")]
    turned, _ = made("flashcards english to german, 10 cards")
    assert lines(turned, "card")[0] == ("hello", "hallo") and len(turned.parts) == 10


@pytest.mark.parametrize(
    ("request_text", "wanted"),
    [
        ("poll: where shall we eat? Pizza, sushi or tacos", ("Where shall we eat?", "Pizza", "Sushi", "Tacos")),
        (
            'a poll with the question "Which day is best?" and options Monday, Tuesday, Friday',
            ("Which day is best?", "Monday", "Tuesday", "Friday"),
        ),
        ("a poll tea or coffee", ("What do you choose?", "Tea", "Coffee")),
    ],
)
def test_polls(request_text: str, wanted: tuple[str, ...]) -> None:
    assert lines(made(request_text)[0], "ask") == [wanted]


def test_a_poll_of_the_library_says_that_it_is() -> None:
    page, notes = made("a poll for the movie night")
    assert page.title == "Movie night" and page.parts[0].written and "mine" in notes[0]


@pytest.mark.parametrize(
    ("request_text", "wanted"),
    [
        ("random dinner picker with pizza, sushi and tacos", [("Dinner", "pizza", "sushi", "tacos")]),
        ("spinner wheel with the names Anna, Ben, Carla and Dan", [("Name", "Anna", "Ben", "Carla", "Dan")]),
        (
            "random name generator: adjectives: silent, golden; nouns: fox, river",
            [("Adjectives", "silent", "golden"), ("Nouns", "fox", "river")],
        ),
        ("coin flip", [("side", "Heads", "Tails")]),
        ("random number picker between 1 and 6", [("Number", "1", "2", "3", "4", "5", "6")]),
    ],
)
def test_lists_to_pick_from(request_text: str, wanted: list[tuple[str, ...]]) -> None:
    assert lines(made(request_text)[0], "list") == wanted


def test_other_generators() -> None:
    assert lines(made("password generator with 20 characters")[0], "length") == [("20",)]
    long, notes = made("password generator length 100")
    assert lines(long, "length") == [("64",)] and "64" in notes[0]
    assert made("dice roller")[0].variant == "dice" and made("color palette generator")[0].variant == "palette"
    assert made("team name generator")[0].title == "Team names"


def test_a_chat_answers_in_the_words_that_were_said() -> None:
    page, _ = made(
        'chatbot for my bakery that greets with "Welcome in!". If someone asks about hours say we open at 7. Do you deliver? = Yes, from 20 euros'
    )
    said = {one[0]: one[1] for one in lines(page, "reply")}
    assert lines(page, "greet") == [("Welcome in!",)]
    assert said["hours, hour"] == "We open at 7."
    assert said["deliver, delivery, shipping, ship"] == "Yes, from 20 euros"
    assert lines(page, "fallback")


def test_facts_of_a_place_become_answers() -> None:
    page, _ = made("a chatbot for a hotel. Check-in is from 3 pm. The wifi password is sunshine.")
    answers = [one[1] for one in lines(page, "reply")]
    assert answers[:2] == ["Check-in is from 3 pm.", "The wifi password is sunshine."]


@pytest.mark.parametrize(
    ("request_text", "variant", "parts"),
    [
        ("noughts and crosses", "tictactoe", []),
        ("guess the number game from 1 to 50", "guess", [("1", "50")]),
        ("a memory game with 🍕 🍔 🌭", "memory", [("🍕",), ("🍔",), ("🌭",)]),
        ("hangman with the words apple, banana and cherry", "hangman", [("apple",), ("banana",), ("cherry",)]),
        ("snake game", "snake", []),
        ("rock paper scissors", "rps", []),
        ("memory game with the faces Tom, Anna and Zoe", "memory", [("Tom",), ("Anna",), ("Zoe",)]),
    ],
)
def test_games(request_text: str, variant: str, parts: list[tuple[str, ...]]) -> None:
    page, notes = made(request_text)
    assert (page.variant, [one.slots for one in page.parts], notes) == (variant, parts, ())


def test_themes_of_games() -> None:
    assert ("🐶",) in lines(made("a memory game with animals")[0], "card")
    assert len(made("a concentration game with fruit, 6 pairs")[0].parts) == 6
    assert ("brazil", "South America") in lines(made("hangman about countries")[0], "word")


def test_a_game_that_cannot_be_made_is_named() -> None:
    page, notes = wished(PageWish("game", "memory", "chess game"), "a chess game")
    assert page.variant == "tictactoe" and notes[0].startswith("Left out: chess.")
    assert wished(PageWish("game", "memory", "worm game"), "a worm game")[0].variant == "snake"


def test_notes_and_drawing() -> None:
    assert made("a markdown notes app")[0].parts[0].written
    assert made("a whiteboard app")[0].title == "Whiteboard"


def test_each_page_heeds_its_own_part_of_the_request() -> None:
    text = "A tip calculator with 18% tip and a pomodoro timer with 50 minutes work and 10 minutes break. The tip is for 4 people."
    pages = [play_page(one, text, read_literals(text), shelf())[0] for one in read_family(text).pages]
    tip, timer = pages
    assert (start(tip, "tip"), start(tip, "people")) == ("18", "4")
    assert phases(timer)[:2] == [("Work", "50:00"), ("Break", "10:00")]


@pytest.mark.parametrize(
    "kind", ["calc", "timer", "quiz", "flashcards", "poll", "generator", "notes", "draw", "chat", "game"]
)
@pytest.mark.parametrize(
    "request_text", ["", "x", "a | b ; c ~ d", "?!", "9" * 40, "1 = 2 = 3, 4 / 0", "with and or, the", "“”", "% of %"]
)
def test_nonsense_gives_a_sound_page(kind: str, request_text: str) -> None:
    page, _ = wished(PageWish(kind, "", request_text), request_text)  # type: ignore[arg-type]
    assert page.kind == kind and page.title
    empty, _ = play_page(PageWish(kind, "", request_text), request_text, (), PlayLibrary())  # type: ignore[arg-type]
    assert empty.kind == kind
    assert mend(Blueprint("Trial", (), (page,)))[0].pages


def test_pages_to_read_are_for_others() -> None:
    with pytest.raises(ValueError, match="landing"):
        play_page(PageWish("landing", "", "bakery website"), "bakery website", (), PlayLibrary())


@pytest.mark.parametrize(
    ("request_text", "filled", "total"),
    [
        ("moving cost calculator: boxes 4 each, helpers 25 per hour, truck 90 flat", {"boxes": 10, "hours": 3}, 205),
        ("shipping calculator where the price is 4.90 plus 1.20 per kg", {"kilograms": 5}, 10.9),
        ("snack bar order calculator: burger 8, fries 3.50, cola 2", {"burger": 2, "fries": 1, "cola": 2}, 23.5),
        ("wedding budget calculator with venue 4000, food 60 per guest, 90 guests, music 800", {}, 10200),
        (
            "calculator for my shop: a session costs 150 euros, travel is 0.50 per km, VAT is 20 %",
            {"kilometres": 40},
            204,
        ),
        ("price calculator: S 10, M 12, print +5", {"quantity": 2}, 25),
    ],
)
def test_prices_in_many_forms(request_text: str, filled: dict[str, float], total: float) -> None:
    assert worked_out(made(request_text)[0], filled)["total"] == pytest.approx(total)


def test_sides_and_units_that_were_said() -> None:
    page, _ = made("tile calculator for a floor of 3 by 2.5 meters with tiles of 20 x 20 cm")
    assert [start(page, one) for one in ("floor length", "floor width", "tile length")] == ["3", "2.5", "20"]


def test_rests_come_between() -> None:
    page, _ = made("interval timer: push-ups 45 sec, squats 45 sec, 15 sec rest between, 3 rounds")
    assert phases(page) == [("Push-ups", "0:45"), ("Rest", "0:15"), ("Squats", "0:45"), ("Rest", "0:15")]


def test_an_empty_quiz_stays_in_the_app() -> None:
    page, _ = made("make a quiz app with my own questions")
    assert mend(Blueprint("Trial", (), (page,)))[0].pages == (page,)


def test_a_sentence_that_states_several_things_gives_several_answers() -> None:
    page, _ = made(
        "a chatbot for my pizza place: we are open 11 to 22 every day, delivery costs 2.50, we are in Via Roma 12"
    )
    answers = [one[1] for one in lines(page, "reply")]
    assert answers[:3] == ["We are open 11 to 22 every day", "Delivery costs 2.50", "We are in Via Roma 12"]
