"""Patches: what each line does to the recipe box."""

from __future__ import annotations

from pathlib import Path

import pytest

from appforge_desktop.domain.blueprint.model import Blueprint
from appforge_desktop.domain.blueprint.parse import parse
from appforge_desktop.domain.blueprint.patch import apply_patch, parse_patch
from appforge_desktop.domain.blueprint.printer import print_blueprint

FIXTURES = Path(__file__).parents[2] / "fixtures" / "blueprints"


def fixture(name: str) -> Blueprint:
    blueprint, problems = parse((FIXTURES / f"{name}.blueprint").read_text(encoding="utf-8"))
    assert blueprint is not None and problems == []
    return blueprint


@pytest.mark.parametrize(
    ("patch", "line", "sentence"),
    [
        (
            "add field Recipe difficulty choice Easy, Hard",
            " difficulty choice Easy, Hard",
            "Added difficulty (Easy, Hard) to Recipe.",
        ),
        ("add field difficulty rating", " difficulty rating", "Added difficulty to Recipe."),
        (
            "rename field Recipe cooking time to minutes",
            " minutes duration default 30",
            "Renamed cooking time of Recipe to minutes.",
        ),
        (
            "rename field Recipe rating to stars",
            "page Numbers dashboard Recipe count, avg stars, max cooking time",
            "to stars",
        ),
        (
            "change field Recipe servings text required",
            " servings text required default 4",
            "is now a text field, required.",
        ),
        ("change field Recipe title optional", " title text", "title of Recipe is now optional."),
        ("remove field Recipe course", " status choice To do, Doing, Done", "Removed course from Recipe."),
        (
            "add option Recipe course Brunch",
            " course choice Breakfast, Lunch, Dinner, Dessert, Brunch default Dinner",
            "Added Brunch",
        ),
        (
            "rename option Recipe course Dinner to Supper",
            " course choice Breakfast, Lunch, Supper, Dessert default Supper",
            "Supper",
        ),
        (
            "remove option Recipe course Lunch",
            " course choice Breakfast, Dinner, Dessert default Dinner",
            "Removed Lunch",
        ),
        (
            "rename entity Recipe to Dish",
            "page Dishes cards Dish show title, photo, rating, cooking time "
            "filter course, vegetarian sort rating down search",
            "Renamed Recipe to Dish.",
        ),
        (
            "add page Levels board Recipe by difficulty",
            " difficulty choice Easy, Medium, Hard",
            "Added the page Levels: a board",
        ),
        (
            "change page Recipes table no filter sort title",
            "page Recipes table Recipe show title, photo, rating, cooking time sort title search",
            "is a table now",
        ),
        ("theme dark rose", "theme rose dark round serif", "The look is now rose, dark."),
        ("label Add to Save", "label Add to Save", "“Add” now says “Save”."),
        ("name Kitchen Notes", "app Kitchen Notes: keep every recipe in one place", "The app is called Kitchen Notes."),
        ("description for two", "app Recipe Box: for two", "description"),
        ("icon cake", "icon cake", "cake"),
        ("samples off", "samples off", "without sample items"),
        ("add entity Shop: name text; place link", "page Shops list Shop search", "Added Shop with name, place."),
    ],
)
def test_what_a_change_does(patch: str, line: str, sentence: str) -> None:
    box = fixture("recipe_box")
    changes, problems = parse_patch(patch, box)
    changed, told = apply_patch(box, changes)
    assert problems == []
    assert line in print_blueprint(changed).splitlines()
    assert sentence in " ".join(told)


def test_moving() -> None:
    box = fixture("recipe_box")
    changes, _ = parse_patch("move field Recipe photo after course\nmove page Numbers first", box)
    changed, _ = apply_patch(box, changes)
    assert [field.name for field in changed.entities[0].fields][3:5] == ["course", "photo"]
    assert changed.pages[0].title == "Numbers"


def test_formulas_and_references_follow_a_new_name() -> None:
    changes, _ = parse_patch("rename field Deal value to worth\nrename entity Company to Client", fixture("crm"))
    printed = print_blueprint(apply_patch(fixture("crm"), changes)[0])
    assert " expected = worth * chance / 100" in printed
    assert " company ref Client required" in printed
    assert "page By Company chart Deal bar sum worth by company" in printed


def test_later_changes_see_what_earlier_ones_did() -> None:
    box = fixture("recipe_box")
    changes, problems = parse_patch("add field Recipe shop text\nrename field Recipe shop to market", box)
    changed, _ = apply_patch(box, changes)
    assert problems == [] and changed.entities[0].field("market") is not None


def test_old_names_still_work_in_the_lines_after_a_rename() -> None:
    box = fixture("recipe_box")
    text = "rename entity Recipe to Dish\nremove field Recipe photo\nchange page Recipes table\n"
    text += "add page All list Recipe"
    changes, problems = parse_patch(text, box)
    assert problems == []
    assert "page All list Dish" in print_blueprint(apply_patch(box, changes)[0])


@pytest.mark.parametrize("text", ["remove field Recipe xyzzy", "fly away", "add", "change page Nowhere list"])
def test_what_is_not_there_is_told_and_left_out(text: str) -> None:
    box = fixture("recipe_box")
    changes, problems = parse_patch(text, box)
    assert changes == [] and len(problems) == 1
    assert apply_patch(box, changes) == (box, [])


def test_the_last_entity_stays() -> None:
    box = fixture("recipe_box")
    changes, _ = parse_patch("remove entity Recipe", box)
    assert apply_patch(box, changes) == (box, ["Recipe is all that the app keeps, so it stays."])
