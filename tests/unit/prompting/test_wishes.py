"""What rules read out of a request."""

from __future__ import annotations

import pytest

from appforge_desktop.domain.blueprint.language import FIELD_KINDS
from appforge_desktop.domain.prompting.choices import options_for
from appforge_desktop.domain.prompting.lexicon import field_from, known_words
from appforge_desktop.domain.prompting.limits import read_limits
from appforge_desktop.domain.prompting.looks import read_look
from appforge_desktop.domain.prompting.nouns import entity_name, singular
from appforge_desktop.domain.prompting.phrases import tidy
from appforge_desktop.domain.prompting.spelling import respell
from appforge_desktop.domain.prompting.views import View, read_views
from appforge_desktop.domain.prompting.wishes import read_wishes


def _kinds(request: str) -> dict[str, str]:
    return {one.field.name: one.field.kind for one in read_wishes(request).fields}


@pytest.mark.parametrize(
    ("request_text", "subjects"),
    [
        ("a recipe box with photos", ["Recipe"]),
        ("expense tracker with categories", ["Expense"]),
        ("habit tracker", ["Habit"]),
        ("a CRM for contacts and deals", ["Contact", "Deal"]),
        ("I want an app to keep track of my board games, with players", ["Board Game"]),
        ("an inventory of my power tools", ["Power Tool"]),
        ("invoice tracker for freelancers", ["Invoice"]),
        ("patient list for a small clinic with owner", ["Patient"]),
        ("todo list", ["Task"]),
        ("a to do list", ["Task"]),
        ("things to do", ["Task"]),
        ("an app to do my taxes", ["Tax"]),
        ("a list of my books", ["Book"]),
        ("lending library for tools: owner, return date", ["Tool"]),
        ("gym desk: members with email and phone", ["Member"]),
        ("I keep bees. Log each hive inspection with date and photo", ["Hive Inspection"]),
        ("make me a wine cellar app", ["Wine"]),
        ("antiques i want to sell, with asking price", ["Antique"]),
    ],
)
def test_what_an_app_is_about(request_text: str, subjects: list[str]) -> None:
    assert list(read_wishes(request_text).subjects) == subjects


def test_the_recipe_box_of_the_main_job() -> None:
    assert _kinds("a recipe box with photos, ratings and cooking time") == {
        "photo": "image",
        "rating": "rating",
        "cooking time": "duration",
    }


@pytest.mark.parametrize(
    ("request_text", "fields"),
    [
        ("books: title, author, status (to read, read)", {"title": "text", "author": "text", "status": "choice"}),
        ("plants, when they were last watered, how much light they need", {"last watered": "date", "light": "choice"}),
        ("recipies, it should have ingridients and a foto", {"ingredients": "tags", "photo": "image"}),
        ("rolls with camera, date finished and developed yes or no",
         {"camera": "text", "date finished": "date", "developed": "bool"}),
        ("rooms: number of beds, last cleaned, visited checkbox",
         {"number of beds": "number", "last cleaned": "date", "visited": "bool"}),
        ("a shop with price, supplier and csv export", {"price": "money", "supplier": "text"}),
        ("todo list with due dates and priorities, dark mode", {"due date": "date", "priority": "choice"}),
        ("games with a picture, cover image and stars and rating", {"picture": "image", "rating": "rating"}),
        ("museums with city, green and rounded", {"city": "text"}),
    ],
)  # fmt: skip
def test_which_fields_were_asked_for(request_text: str, fields: dict[str, str]) -> None:
    assert _kinds(request_text) == fields


def test_options_in_brackets_and_without_commas_are_kept() -> None:
    fields = {
        one.field.name: one.field
        for one in read_wishes("rooms with status clean dirty inspected, size (s, m, l)").fields
    }
    assert fields["status"].options == ("Clean", "Dirty", "Inspected")
    assert fields["size"].options == ("S", "M", "L")


@pytest.mark.parametrize(
    ("request_text", "name"),
    [
        ("a log called Iron Diary in red", "Iron Diary"),
        ('a cookbook named "salt & pepper" with photos', "Salt & Pepper"),
        ("make an app called plantly with photos", "Plantly"),
        ("habit tracker", ""),
    ],
)
def test_the_name_that_was_given(request_text: str, name: str) -> None:
    assert read_wishes(request_text).name == name


@pytest.mark.parametrize(
    ("text", "look"),
    [
        ("make it dark", {"mode": "dark"}),
        ("dark mode, green", {"mode": "dark", "accent": "green"}),
        ("a purple theme with serif letters", {"accent": "purple", "font": "serif"}),
        ("rounded corners, compact", {"radius": "round", "density": "compact"}),
        ("use #ff8800 as the accent", {"accent": "#ff8800"}),
        ("a rose garden with black market prices", {}),
        ("a green card tracker", {}),
        ("night mode please", {"mode": "dark"}),
        ("follow the system theme", {"mode": "system"}),
        ("museums, green and rounded", {"accent": "green", "radius": "round"}),
    ],
)
def test_what_is_said_about_the_look(text: str, look: dict[str, str]) -> None:
    assert {name: value for name, value in vars(read_look(text)).items() if value} == look


@pytest.mark.parametrize(
    ("text", "views"),
    [
        ("show it as a kanban board by stage", [View("board", "stage")]),
        ("a chart of spending by category", [View("chart", "category", "spending", "sum")]),
        ("a monthly chart", [View("chart", "date")]),
        ("pie chart by client", [View("chart", "client", shape="pie")]),
        ("line chart of average weight over time", [View("chart", "date", "weight", "avg", "line")]),
        ("calendar and a gallery", [View("calendar"), View("gallery")]),
        ("board games with a table tennis score", []),
        ("a dashboard", [View("dashboard")]),
    ],
)
def test_which_pages_were_asked_for(text: str, views: list[View]) -> None:
    assert list(read_views(text)) == views


def test_what_cannot_be_built_is_told_and_is_no_field() -> None:
    wishes = read_wishes("a shop with price, login, stripe payments and google maps")
    assert set(wishes.limits) == {"payments", "logins and user accounts", "maps and locations"}
    assert _kinds("a shop with price, login, stripe payments and google maps") == {"price": "money"}
    assert read_limits("a workout log in red") == ()


@pytest.mark.parametrize(
    ("request_text", "attribute", "value"),
    [
        ("contacts, searchable", "search", True),
        ("stock with csv export", "exports", True),
        ("stock where i can import lines", "imports", True),
        ("recipes, filter by course and rating", "filters", ("course", "rating")),
        ("recipes sorted by rating", "sorts", ("rating",)),
        ("wines grouped by region", "group", "region"),
    ],
)
def test_controls(request_text: str, attribute: str, value: object) -> None:
    assert getattr(read_wishes(request_text), attribute) == value


def test_the_lexicon_is_large_and_every_word_of_it_gives_its_kind() -> None:
    assert len(known_words()) >= 350
    for word in known_words():
        wish = field_from(word)
        assert wish is not None, word
        assert wish.field.kind in FIELD_KINDS
        assert wish.field.kind != "choice" or len(wish.field.options) > 1, word


def test_options_depend_on_what_the_app_is_about() -> None:
    assert "Rent" in options_for("category", "Expense")
    assert "Dessert" in options_for("category", "Recipe")
    assert len(options_for("whatever", "Unknown")) > 1


@pytest.mark.parametrize(
    ("plural", "one"),
    [("recipes", "recipe"), ("categories", "category"), ("boxes", "box"), ("status", "status"), ("people", "person"),
     ("glasses", "glass"), ("houses", "house"), ("anonymous", "anonymous"), ("movies", "movie"), ("news", "news")],
)  # fmt: skip
def test_singular(plural: str, one: str) -> None:
    assert singular(plural) == one


def test_entity_names() -> None:
    assert entity_name("board games") == "Board Game"
    assert entity_name("TV shows") == "TV Show"


@pytest.mark.parametrize(
    ("wrong", "right"),
    [("recipies", "recipes"), ("ingridients", "ingredients"), ("chnage the buton", "change the button"),
     ("employees", "employees"), ("two stories", "two stories"), ('call it "Recipies"', 'call it "Recipies"'),
     ("practise", "practise"), ("cooked", "cooked")],
)  # fmt: skip
def test_only_misspelt_words_are_put_right(wrong: str, right: str) -> None:
    assert respell(wrong) == right


def test_a_request_of_any_form_is_read() -> None:
    for text in ("", "?", "\n\n", "🦀", "a" * 5000, "with with with", "a, b, c", "(((", "'\"", "1 2 3"):
        read_wishes(text)
    assert tidy("  A\tB \n c ") == "a b\nc"
