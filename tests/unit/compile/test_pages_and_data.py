"""What the written modules say, checked by hand."""

from __future__ import annotations

from dataclasses import replace
from textwrap import dedent

from appforge_desktop.domain.blueprint.compile import wordings
from appforge_desktop.domain.blueprint.model import Arithmetic, Blueprint, Entity, Field, FieldUse, Number, Page, Sort
from compiled_apps import compiled

RECIPE = Entity(
    "Recipe",
    (
        Field("title", "text", required=True),
        Field("photo", "image"),
        Field("cooking time", "duration", default="30"),
        Field("course", "choice", options=("Lunch", "Dinner")),
        Field("cook", "ref", target="Person"),
    ),
)
PERSON = Entity("Person", (Field("name", "text"),))
BOX = Blueprint(
    "Recipe Box",
    (RECIPE, PERSON),
    (
        Page("Recipes", "cards", "Recipe", filters=("course",), sort=Sort("title"), search=True),
        Page("Board", "board", "Recipe", by="course"),
        Page("One", "detail", "Recipe", fields=("course", "cook")),
    ),
)


def test_a_page_is_put_together_from_components() -> None:
    assert compiled(BOX)["src/pages/RecipesPage.tsx"] == dedent("""\
        import { CardGrid } from "../components/CardGrid";
        import { Collection } from "../components/Collection";
        import { recipes } from "../data/recipe";

        export function RecipesPage() {
          return (
            <Collection title="Recipes" entity={recipes} search filters={["course"]} sort={{ by: "title" }}>
              {(items) => (
                <CardGrid entity={recipes} items={items} fields={["cookingTime", "course", "cook"]} />
              )}
            </Collection>
          );
        }
        """)


def test_an_entity_is_a_type_and_its_fields() -> None:
    text = compiled(BOX)["src/data/recipe.ts"]
    assert "  cookingTime: number | null; // minutes\n" in text
    assert "  cook: string; // the id of a person\n" in text
    assert '    { key: "cookingTime", label: "Cooking time", kind: "duration", default: 30 },\n' in text
    assert '    { key: "cook", label: "Cook", kind: "ref", target: "people" },\n' in text
    assert 'picture: "photo",' in text


def test_a_detail_page_decides_what_the_details_show() -> None:
    text = compiled(BOX)["src/pages/RecipeDetailPage.tsx"]
    assert 'fields={["course", "cook"]}' in text
    assert "One" not in compiled(BOX)["src/App.tsx"]


def test_details_list_the_items_that_point_there() -> None:
    text = compiled(BOX)["src/pages/PersonDetailPage.tsx"]
    assert '<RelatedItems entity={recipes} by="cook" id={id} fields={["cookingTime", "course"]} />' in text


def test_only_a_detail_page_still_gets_a_way_in() -> None:
    app = compiled(replace(BOX, pages=(Page("One", "detail", "Recipe"),)))["src/App.tsx"]
    assert 'title: "Recipes"' in app


def test_formulas_become_arithmetic() -> None:
    price, count = FieldUse("price"), FieldUse("how many")
    formula = Arithmetic(
        "-", price, Arithmetic("-", Arithmetic("*", price, count), Arithmetic("/", Number(2.5), count))
    )
    order = Entity(
        "Order",
        (
            Field("no", "text"),
            Field("price", "money"),
            Field("how many", "number"),
            Field("net", "computed", formula=formula),
        ),
    )
    text = compiled(Blueprint("Shop", (order,), (Page("Orders", "table", "Order"),)))["src/data/order.ts"]
    flat = " ".join(text.split())
    assert (
        "(item) => (item.price ?? 0) - ((item.price ?? 0) * (item.howMany ?? 0) - divide(2.5, item.howMany ?? 0))"
        in flat
    )
    assert 'format: "money"' in text


def test_formulas_in_a_circle_end() -> None:
    fields = (
        Field("title", "text"),
        Field("one", "computed", formula=FieldUse("two")),
        Field("two", "computed", formula=Arithmetic("+", FieldUse("one"), Number(1))),
    )
    text = compiled(Blueprint("Loop", (Entity("Row", fields),), (Page("Rows", "list", "Row"),)))["src/data/row.ts"]
    assert "compute: () => 0 + 1" in text


def test_a_year_is_written_without_separators() -> None:
    film = Entity("Film", (Field("title", "text"), Field("release year", "number"), Field("seats", "number")))
    files = compiled(Blueprint("Films", (film,), (Page("Films", "table", "Film"),)))
    assert files["src/data/film.ts"].count('format: "year"') == 1
    assert 'case "year"' in files["src/lib/format.ts"]
    assert 'case "year"' not in compiled(BOX)["src/lib/format.ts"]


def test_labels_replace_wordings() -> None:
    files = compiled(replace(BOX, labels=(("Add", "Save"), ("Search", "Find"), ("Recipes", "Dishes"))))
    assert 'add: "Save recipe"' in files["src/data/recipe.ts"]
    assert 'search: "Find"' in files["src/lib/labels.ts"]
    assert 'title="Dishes"' in files["src/pages/RecipesPage.tsx"]


def test_wordings_tell_what_can_be_replaced() -> None:
    assert {"Add", "Add recipe", "Cancel", "Recipes", "Cooking time"} <= set(wordings(BOX))


def test_names_that_collide_stay_apart() -> None:
    fields = (
        Field("id", "text"),
        Field("größe", "number"),
        Field("grösse 1", "number"),
        Field("GROSSE", "number"),
        Field("日本", "text"),
    )
    entities = (
        Entity("Item", fields),
        Entity("Items", (Field("class", "text"),)),
        Entity("Class", (Field("new", "bool"),)),
    )
    files = compiled(Blueprint("X", entities, (Page("A b", "list", "Item"), Page("a-B", "list", "Items"))))
    assert len({path.lower() for path in files}) == len(files)
    assert "export const classes: Entity<Class>" in files["src/data/class.ts"]


def test_samples_fit_the_domain_and_can_be_left_out() -> None:
    assert 'title: "Lemon spaghetti"' in compiled(BOX)["src/data/recipeSamples.ts"]
    assert 'name: "Ana Costa"' in compiled(BOX)["src/data/personSamples.ts"]
    without = compiled(replace(BOX, samples=False))
    assert not [path for path in without if "ample" in path]
