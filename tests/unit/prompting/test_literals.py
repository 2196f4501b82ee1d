# ruff: noqa: E501 (tables are read a line at a time)
"""Spans of a request that must stand in the app as they were said."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from appforge_desktop.domain.prompting.literals import GROUPS, LEAVES, Span, literal_in, read_literals


def _of(kind: str, text: str) -> list[str]:
    return [one.text for one in read_literals(text) if one.kind == kind]


def _pairs(text: str) -> dict[str, tuple[str, ...]]:
    return {one.key: one.values for one in read_literals(text) if one.kind == "pair"}


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("espresso 12,50 € and cake", ["12,50 €"]),
        ("a plan for $1,200 a year", ["$1,200"]),
        ("croissant for 9 euros", ["9 euros"]),
        ("tea £3.50, cake £4", ["£3.50", "£4"]),
        ("CHF 20 or 20 CHF", ["CHF 20", "20 CHF"]),
        ("tickets ₹500 each", ["₹500"]),
        ("rent of 850 EUR", ["850 EUR"]),
        ("cuts €20-30", ["€20-30"]),
        ("US$ 5k budget", ["US$ 5k"]),
        ("lose 10 pounds", []),
        ("10 people", []),
    ],
)
def test_money(text: str, amounts: list[str]) -> None:
    assert _of("money", text) == amounts


def test_money_knows_its_currency_and_its_number() -> None:
    (one,) = (span for span in read_literals("bread 2,20 €") if span.kind == "money")
    assert (one.key, one.values) == ("EUR", ("2,20",))


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("15% tip for 4 people", ["15%", "4 people"]),
        ("70 kg and 175 cm", ["70 kg", "175 cm"]),
        ("work 25 minutes, break 5 min", ["25 minutes", "5 min"]),
        ("10-20 km runs", ["10-20 km"]),
        ("a quiz with 10 questions", ["10 questions"]),
        ("version 2 of it", []),
    ],
)
def test_figures(text: str, figures: list[str]) -> None:
    assert _of("figure", text) == figures


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("the party is on March 3 at home", ["March 3"]),
        ("wedding on 12 June 2027", ["12 June 2027"]),
        ("until 2026-12-01", ["2026-12-01"]),
        ("due next Friday", ["next Friday"]),
        ("open Monday to Friday", ["Monday to Friday"]),
        ("Mon-Fri and weekends", ["Mon-Fri", "weekends"]),
        ("closed on Sundays", ["Sundays"]),
        ("baking since 1998", ["1998"]),
        ("at Studio Nord 2019-2024", ["2019-2024"]),
        ("31.12.2026 is the day", ["31.12.2026"]),
        ("the 3rd of May", ["3rd of May"]),
        ("we may 3 times", []),
        ("they sat in the sun", []),
    ],
)
def test_days(text: str, days: list[str]) -> None:
    assert _of("date", text) == days


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("12 June 2027", "2027-06-12"), ("March 3", "2027-03-03"), ("next Friday", "2026-11-27"), ("tomorrow", "2026-11-24"),
        ("31/12/2026", "2026-12-31"), ("3/4/2027", "day"), ("30 February 2027", "day"),
    ],
)  # fmt: skip
def test_days_are_resolved_where_a_clock_is_given(text: str, key: str) -> None:
    (one,) = (span for span in read_literals(f"on {text}", date(2026, 11, 23)) if span.kind == "date")
    assert one.key == key
    assert one.text == text


@pytest.mark.parametrize(
    ("text", "time", "clock"),
    [
        ("open 7-18h", "7-18h", ("7:00", "18:00")),
        ("7am to 6pm daily", "7am to 6pm", ("7:00", "18:00")),
        ("open 9:00–17:00", "9:00–17:00", ("9:00", "17:00")),
        ("at 14:30 sharp", "14:30", ("14:30",)),
        ("work 25:00 then rest", "25:00", ("25:00",)),
        ("Mon-Fri 9-17", "9-17", ("9:00", "17:00")),
        ("open 9 to 5", "9 to 5", ("9:00", "17:00")),
        ("doors at 8 pm", "8 pm", ("20:00",)),
    ],
)
def test_times(text: str, time: str, clock: tuple[str, ...]) -> None:
    (one,) = (span for span in read_literals(text) if span.kind == "time")
    assert (one.text, one.values) == (time, clock)


def test_ways_to_get_in_touch() -> None:
    text = "Call 555 0134 or +49 (40) 123-4567, mail hello@crumb.com, see www.crumb.com or @crumb.bread."
    assert _of("phone", text) == ["555 0134", "+49 (40) 123-4567"]
    assert _of("email", text) == ["hello@crumb.com"]
    assert _of("link", text) == ["www.crumb.com", "@crumb.bread"]


@pytest.mark.parametrize("said", ['"Best bread"', "“Best bread”", "'Best bread'", "‘Best bread’", "„Best bread“", "«Best bread»"])  # fmt: skip
def test_quotations_in_all_signs(said: str) -> None:
    (one,) = (span for span in read_literals(f"Tom says {said}.") if span.kind == "quote")
    assert (one.text, one.values) == (said, ("Best bread",))


def test_apostrophes_are_no_quotations() -> None:
    assert not _of("quote", "my kids' chores and my wife's list, don't lose it")


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("pick from: pizza, sushi or tacos", ("pizza", "sushi", "tacos")),
        ("with red, green and blue", ("red", "green", "blue")),
        ("Fields\n- title\n- author\n- year", ("title", "author", "year")),
        ("do this\n1. mix\n2. bake", ("mix", "bake")),
        ("easy/medium/hard levels", ("easy", "medium", "hard")),
        ("rooms of hall; kitchen; attic", ("hall", "kitchen", "attic")),
        ("at 2,50 € for one", ()),
        ("bread and butter", ()),
    ],
)
def test_lists(text: str, items: tuple[str, ...]) -> None:
    found = [one.values for one in read_literals(text) if one.kind in GROUPS]
    assert found == ([items] if items else [])


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("Phone: 555 0134, address: 5 Mill Lane", {"Phone": ("555 0134",), "address": ("5 Mill Lane",)}),
        ("cards with bonjour = hello, merci = thanks and chat = cat", {"bonjour": ("hello",), "merci": ("thanks",), "chat": ("cat",)}),
        ("words:\nder Hund - the dog\ndie Katze - the cat", {"der Hund": ("the dog",), "die Katze": ("the cat",)}),
        ("Quiz: What is the capital of France? Paris. What is the capital of Spain? Madrid.",
         {"What is the capital of France?": ("Paris",), "What is the capital of Spain?": ("Madrid",)}),
        ("Q: Do you deliver?\nA: Yes, from 20 euros.", {"Do you deliver?": ("Yes", "from 20 euros")}),
        ("poll: where shall we eat? options: Pizza Roma, Sushi Bar or Taverna",
         {"where shall we eat?": ("Pizza Roma", "Sushi Bar", "Taverna")}),
        ("Menu:\n- Espresso €2.20\n- Tea €3\nOpen: daily", {"Menu": ("Espresso €2.20", "Tea €3"), "Open": ("daily",)}),
        ("can you make me a quiz? it should have 10 questions", {}),
        ("starts at 9:30 and https://a.com: fine", {}),
    ],
)  # fmt: skip
def test_pairs(text: str, pairs: dict[str, tuple[str, ...]]) -> None:
    found = _pairs(text)
    assert {key: found.get(key) for key in pairs} == pairs
    assert pairs or not found


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("a site for Crumb & Co with prices", ["Crumb & Co"]),
        ("an app called pet pals with photos", ["pet pals"]),
        ("make a page for my friend Anna Berg", ["Anna Berg"]),
        ("Anna Berg is our baker", ["Anna Berg"]),
        ("Make a quiz. It should have a CSV export on Monday", []),
        ("a shop named “The Blue Door”", []),
    ],
)
def test_names(text: str, names: list[str]) -> None:
    assert _of("name", text) == names


@pytest.mark.parametrize(
    ("text", "request_text", "stands"),
    [
        ("Best bread in town", 'she said “Best  bread\nin town”', True),
        ("Espresso", "espresso 2.20", True),
        ("Anna's", "with Anna’s cake", True),
        ("art", "a party", False),
        ("7:00-18:00", "open 7:00–18:00", True),
        ("", "anything", False),
    ],
)  # fmt: skip
def test_whether_a_text_was_said(text: str, request_text: str, stands: bool) -> None:
    assert literal_in(text, request_text) is stands


_SAID = st.lists(
    st.sampled_from(
        ["€9", "12,50 €", "Mon-Fri", "7-18h", ": ", "\n- ", ", ", " and ", "Anna Berg", '"', "'", "? ", " = ", " - ", "a@b.de",
         "555 0134", "www.x.com", "March 3", "25:00", "(", ")", "1. ", "Q: ", "menu", "the bread", ". ", "\n\n", "2027-02-30", "%", "12"]
    ),
    max_size=25,
).map("".join)  # fmt: skip


def _check(spans: tuple[Span, ...], text: str) -> None:
    for kinds in (LEAVES, GROUPS):
        layer = [one for one in spans if one.kind in kinds]
        assert all(one.end <= other.start for one, other in pairwise(layer))
    for one in spans:
        assert one.text == text[one.start : one.end] != ""
        assert not one.key or one.kind not in GROUPS or one.key in text
        assert one.kind not in GROUPS or all(value in text for value in one.values)


@given(st.one_of(st.text(max_size=200), _SAID))
@settings(max_examples=150, deadline=None)
def test_every_span_is_what_the_request_says_there(text: str) -> None:
    _check(read_literals(text, date(2026, 11, 23)), text)


@given(_SAID)
@settings(max_examples=60, deadline=None)
def test_what_is_marked_is_found_again(text: str) -> None:
    for one in read_literals(text):
        if any(letter.isalnum() for letter in one.text) and one.kind != "quote":
            assert literal_in(one.text, text)


def test_thousands_of_spaces_are_skipped_and_offsets_stay() -> None:
    text = "tea €3" + " " * 5000 + "cake €4" + "-" * 3000
    found = [one for one in read_literals(text) if one.kind == "money"]
    assert [text[one.start : one.end] for one in found] == ["€3", "€4"]
