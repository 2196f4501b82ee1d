"""Pages to read: what stands in the files that the compiler writes for them."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from appforge_desktop.domain.blueprint.compile.parts import imports
from appforge_desktop.domain.blueprint.model import Blueprint, Entity, Field, Page, Part
from appforge_desktop.domain.blueprint.parts import STORY_KINDS, STORY_PARTS
from compiled_apps import compiled, type_errors
from story_apps import ARTICLE, BAKERY, BOOKING, FREELANCER, MIXED, RESTAURANT, SAAS, SITES, WEDDING, story

_EVERYTHING = "\n".join(rule.example.replace("Product", "Booking") for rule in STORY_PARTS.values())
ALL_KINDS = Blueprint(
    "All & <Everything>", (BOOKING,), tuple(story(f"My {kind}", kind, _EVERYTHING) for kind in STORY_KINDS)
)


def content(bp: Blueprint) -> str:
    """All content modules, without line breaks."""
    files = compiled(bp)
    return " ".join(" ".join(files[path].split()) for path in files if path.startswith("src/content/"))


def landing(body: str, **changes: object) -> Blueprint:
    return Blueprint(**({"name": "One", "entities": (), "pages": (story("Home", "landing", body),)} | changes))  # type: ignore[arg-type]


@pytest.mark.parametrize("bp", [*SITES.values(), ALL_KINDS], ids=[*SITES, "all"])
def test_sites_pass_the_type_checker(bp: Blueprint, tmp_path: Path) -> None:
    assert type_errors(compiled(bp), tmp_path) == ""


@pytest.mark.parametrize("bp", [*SITES.values(), ALL_KINDS], ids=[*SITES, "all"])
def test_every_text_stands_exactly_as_it_was_said(bp: Blueprint) -> None:
    text = content(bp)
    for part in (part for page in bp.pages for part in page.parts):
        for slot, said in zip(STORY_PARTS[part.word].slots, part.slots, strict=False):
            if slot.kind in {"copy", "hours"}:
                assert f'"{said}"' in text
            elif slot.kind == "points":
                assert all(f'"{one.strip()}"' in text for one in said.split(";"))


@pytest.mark.parametrize("bp", [*SITES.values(), ALL_KINDS], ids=[*SITES, "all"])
def test_only_what_is_used_gets_in(bp: Blueprint) -> None:
    sources = {path: text for path, text in compiled(bp).items() if path.startswith("src/")}
    reached = {target for path, text in sources.items() for target in imports(path, text, sources)}
    assert set(sources) - reached == {"src/main.tsx", "src/env.d.ts"}
    assert not [path for path, text in sources.items() if re.search(r"//\?|#if |#end\b", text)]


def test_what_was_written_says_so_and_what_was_said_does_not() -> None:
    text = content(BAKERY)
    assert '// written for you headline: "Fresh bread every morning"' in text
    assert '// written for you { title: "Sourdough"' in text
    assert '{ // written for you text: "I cross the river for these croissants.", who: "Tom Okafor", }' in text
    assert "// written for you" not in content(RESTAURANT)


def test_neighbours_of_one_word_are_one_section_under_the_heading_in_front() -> None:
    text = content(landing("section Why us | Because.\nfeature A\nfeature B\nfaq Q? | A.\nfeature C"))
    assert 'features: { id: "features", heading: "Why us", text: "Because.", items: [ { title: "A"' in text
    assert 'questions: { id: "questions", heading: "Questions and answers"' in text
    assert 'features2: { id: "features-2", heading: "What you get", items: [ { title: "C"' in text


def test_lists_of_dishes_are_one_menu() -> None:
    files = compiled(RESTAURANT)
    assert files["src/pages/MenuPage.tsx"].count("<Menu ") == 1
    assert re.findall(r'heading: "(\w+)"', files["src/content/menu.ts"]) == ["Starters", "Pasta", "Desserts"]


def test_a_heading_without_parts_still_stands() -> None:
    assert 'heading: "Closing words", text: "Thank you."' in content(
        landing("faq Q? | A.\nsection Closing words | Thank you.")
    )


def test_the_plan_in_the_middle_stands_out_unless_another_one_says_so() -> None:
    plans = "price One | €1\nprice Two | €2\nprice Three | €3"
    assert 'name: "Two", price: "€2", popular: true' in content(landing(plans))
    said = content(landing(plans.replace("€3", "€3 | Most popular")))
    assert said.count("popular: true") == 1
    assert 'points: ["Most popular"], popular: true' in said


@pytest.mark.parametrize(
    ("button", "place"),
    [
        ("See the menu", "menu"),
        ("Book a table", "form"),
        ("Get in touch", "contact"),
        ("Subscribe", "newsletter"),
        ("What does it cost? See prices", "prices"),
        ("Go", "form"),
    ],
)
def test_the_button_leads_to_what_it_says(button: str, place: str) -> None:
    body = f"""hero Hi | There. | {button}
        dish Tea | €2
        price Plan | €9
        contact Phone | 555 0134
        newsletter News
        form Booking"""
    assert f'button: {{ text: "{button}", to: "#/home#{place}" }}' in content(landing(body, entities=(BOOKING,)))


def test_a_button_leads_to_the_page_it_names() -> None:
    bp = replace(RESTAURANT, pages=(story("Home", "landing", "hero Hi | There. | Our menu"), RESTAURANT.pages[1]))
    assert 'to: "#/menu"' in content(bp)


@pytest.mark.parametrize("bp", [BAKERY, SAAS, WEDDING, FREELANCER, ARTICLE])
def test_pages_to_read_make_a_website(bp: Blueprint) -> None:
    files = compiled(bp)
    assert "<SiteShell" in files["src/App.tsx"]
    assert "src/components/AppShell.tsx" not in files


def test_a_page_to_read_beside_lists_stands_in_the_usual_frame() -> None:
    files = compiled(MIXED)
    assert "<AppShell" in files["src/App.tsx"]
    assert "<StoryFooter" in files["src/pages/WelcomePage.tsx"]


def test_what_visitors_send_has_a_page_and_no_samples() -> None:
    files = compiled(BAKERY)
    assert 'path: "bookings", title: "Bookings"' in files["src/App.tsx"]
    assert not [path for path in files if "ample" in path]


def test_heroes_differ_from_site_to_site_and_stay_the_same() -> None:
    names = [f"Shop {number}" for number in range(12)]
    heroes = [
        re.search(r"<(Hero\w+)", compiled(landing("hero Hi", name=name))["src/pages/HomePage.tsx"]) for name in names
    ]
    assert len({found[1] for found in heroes if found}) == 3
    assert compiled(BAKERY) == compiled(BAKERY)


def test_a_new_name_and_a_new_part_change_little() -> None:
    before, renamed = compiled(BAKERY), compiled(replace(BAKERY, name="Kornblume"))
    changed = {path for path in before if path.startswith("src/") and before[path] != renamed.get(path)}
    assert changed <= {"src/App.tsx", "src/pages/HomePage.tsx"}
    page = BAKERY.pages[0]
    more = replace(page, parts=(*page.parts[:15], Part("faq", ("New?", "Yes.")), *page.parts[15:]))
    after = compiled(replace(BAKERY, pages=(more,)))["src/content/home.ts"]
    lines = set(after.split("\n")) - set(before["src/content/home.ts"].split("\n"))
    assert lines == {'      { question: "New?", answer: "Yes." },'}


def test_names_of_content_and_data_stay_apart(tmp_path: Path) -> None:
    product = Entity("Product", (Field("name", "text"),))
    pages = (story("Products", "landing", "hero Hi\nitems Product"), story("New", "article", "text A | B"))
    files = compiled(Blueprint("Shop", (product,), pages))
    assert "export const productsText" in files["src/content/products.ts"]
    assert "export const newText" in files["src/content/new.ts"]
    assert type_errors(files, tmp_path) == ""


def test_texts_may_hold_any_signs(tmp_path: Path) -> None:
    nasty = 'He said "*/ ${x} <b>\\" & left'
    page = Page(
        "Ho*/me", "landing", parts=tuple(Part(word, (nasty, nasty, nasty)) for word in ("hero", "faq", "price"))
    )
    assert type_errors(compiled(Blueprint(nasty, (), (page,), description=nasty)), tmp_path) == ""


def test_a_page_without_parts_still_stands(tmp_path: Path) -> None:
    pages = tuple(Page(f"My {kind}", kind) for kind in STORY_KINDS)
    assert type_errors(compiled(Blueprint("Empty", (), pages)), tmp_path) == ""
