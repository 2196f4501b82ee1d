# ruff: noqa: E501 (tables are read a line at a time)
"""Pages to read: what was said stands as it was said, the rest is written and marked."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from appforge_desktop.adapters.llm.stories import load_stories
from appforge_desktop.domain.blueprint.language import ICONS
from appforge_desktop.domain.blueprint.model import Page
from appforge_desktop.domain.blueprint.parts import STORY_PARTS
from appforge_desktop.domain.prompting.family import PageWish, read_family
from appforge_desktop.domain.prompting.literals import literal_in, read_literals
from appforge_desktop.domain.prompting.story import (
    StoryError,
    StoryLibrary,
    story_entities,
    story_look,
    story_name,
    story_page,
)
from appforge_desktop.foundation.paths import resource

_BAKERY = """A site for my bakery Crumb & Co in Hamburg, baking since 1998. Open Mon-Fri 7-18h, Saturday 8am to 2pm,
closed on Sundays. Espresso 2,20 €, sourdough loaf $6.50, croissant for 9 euros. Call 555 0134 or mail hello@crumb.com,
we are at 12 Mill Lane, Leeds. "Best bread in town" says Anna Berg. With a contact form."""


@cache
def _library() -> StoryLibrary:
    return load_stories(resource("prompts", "stories"))


def _wish(request: str) -> PageWish:
    return next(one for one in read_family(request).pages if one.kind in ("landing", "article", "profile"))


def _page(request: str, name: str = "") -> tuple[Page, tuple[str, ...]]:
    return story_page(_wish(request), request, read_literals(request), name, _library())


def _parts(page: Page, word: str) -> list[tuple[str, ...]]:
    return [one.slots for one in page.parts if one.word == word]


def test_what_a_bakery_states_stands_on_its_page() -> None:
    page, _ = _page(_BAKERY)
    assert _parts(page, "dish") == [("Espresso", "2,20 €"), ("Sourdough loaf", "$6.50"), ("Croissant", "9 euros")]
    assert _parts(page, "hours") == [("Mon-Fri", "7-18h"), ("Saturday", "8am to 2pm"), ("Sundays", "closed")]
    assert ("Phone", "555 0134") in _parts(page, "contact")
    assert ("E-mail", "hello@crumb.com") in _parts(page, "contact")
    assert ("Address", "12 Mill Lane, Leeds") in _parts(page, "contact")
    assert _parts(page, "quote") == [("Best bread in town", "Anna Berg")]
    assert _parts(page, "fact") == [("Since", "1998")]
    assert _parts(page, "form")[0][0] == "Message"
    assert [one.name for one in story_entities(_BAKERY)] == ["Message"]


def test_what_was_said_is_not_marked_and_what_was_written_is() -> None:
    page, notes = _page(_BAKERY)
    for part in page.parts:
        rules = STORY_PARTS[part.word].slots
        for at, slot in enumerate(part.slots):
            if rules[min(at, len(rules) - 1)].kind in ("copy", "hours") and slot:
                assert (at in part.written) is not literal_in(slot, _BAKERY)
    assert page.parts[0].written
    assert notes[0].startswith("Wrote headline")


@pytest.mark.parametrize(
    ("request_text", "word", "slots"),
    [
        ("website for my shop. Q: Do you deliver? A: Yes, from 20 euros.", "faq", ("Do you deliver?", "Yes, from 20 euros")),
        ("landing page for Loopy. plans: Free €0, Plus €3 per month (sync, themes)", "price", ("Plus", "€3 per month", "sync; themes", "Choose")),
        ("landing page for Loopy, an app. Slogan: \"Small steps count\"", "hero", ("Small steps count",)),
        ("site for our vet practice. Team: Maya Lind (vet), Tom Reed (nurse)", "person", ("Maya Lind", "vet")),
        ("wedding website for Anna and Tom, ceremony at 14:00 in St Mary's Church", "event", ("14:00", "Ceremony", "St Mary's Church")),
        ("event page: 10:00 Opening, 11:30 Talk by Ada", "event", ("11:30", "Talk by Ada")),
        ("website for our garage. Services: oil change, brakes, tyres", "feature", ("Brakes",)),
        ("page with an apple pie recipe. Steps: peel the apples, knead the dough, bake it", "step", ("Knead the dough",)),
        ("portfolio for Jane Doe. Skills: Drawing 90%, Lettering", "skill", ("Drawing", "90")),
        ("portfolio for Jane Doe. Projects: Harbour Map - posters, Night Owls - picture book", "work", ("Night Owls", "picture book")),
        ("my cv: worked as nurse at St Thomas from 2015 to 2020", "job", ("Nurse", "St Thomas", "2015 to 2020")),
        ("wedding site for Ann and Bo on 12 June 2027", "fact", ("When", "12 June 2027")),
        ("website for my hair salon, tuesday to saturday 9 to 6, cuts are 30 pounds", "dish", ("Cuts", "30 pounds")),
        ("charity landing page, over 500 members, with numbers", "stat", ("over 500", "members")),
        ("site for my gym, instagram @irongym", "contact", ("Instagram", "@irongym")),
    ],
)  # fmt: skip
def test_each_thing_that_was_stated_has_its_place(request_text: str, word: str, slots: tuple[str, ...]) -> None:
    page, _ = _page(request_text)
    assert slots in [one[: len(slots)] for one in _parts(page, word)]


def test_nothing_is_made_up_about_what_only_they_can_know() -> None:
    page, notes = _page("landing page for a gym with testimonials, prices, team, opening hours and contact")
    assert not _parts(page, "hours")
    assert _parts(page, "quote") == [("Add a quote here, in the words of somebody who knows you.", "Who said it")]
    assert _parts(page, "person")[0][0] == "Add a name"
    assert not any(letter.isdigit() for one in page.parts for slot in one.slots for letter in slot)
    assert "No opening hours were given, so there is a place for them." in notes
    assert "No prices were given, so the price list has lines to fill in." in notes


def test_a_page_without_any_wish_gets_good_sections() -> None:
    page, _ = _page("landing page for a yoga studio")
    words = [one.word for one in page.parts]
    assert words[0] == "hero"
    assert words.count("feature") == 5
    assert {"step", "faq"} <= set(words)
    assert not {"quote", "person", "dish", "hours", "contact"} & set(words)


def test_a_subject_that_nobody_wrote_about_uses_its_own_words() -> None:
    page, _ = _page("landing page for underwater knitting")
    assert "nderwater knitting" in " ".join(slot for one in page.parts for slot in one.slots)
    assert all("{" not in slot for one in page.parts for slot in one.slots)


@pytest.mark.parametrize(
    ("request_text", "name"),
    [
        ("a site for my bakery Crumb & Co in Hamburg", "Crumb & Co"),
        ("website for my salon called shear joy", "Shear Joy"),
        ("wedding website for Anna and Tom", "Anna and Tom"),
        ("landing page for a yoga studio", "Yoga Studio"),
        ("article about bees", "Bees"),
        ("my website", "My Site"),
    ],
)
def test_how_an_app_of_pages_is_called(request_text: str, name: str) -> None:
    assert story_name(_wish(request_text), request_text, read_literals(request_text)) == name


def test_the_look_suits_the_business() -> None:
    theme, icon = story_look(_wish("bakery website"), "bakery website", _library())
    assert (theme.accent, theme.font, icon) == ("amber", "serif", "cake")


def test_every_kind_of_the_library_is_complete() -> None:
    library = _library()
    assert len(library.names) >= 60
    for name in library.names:
        kind = library.kind(name)
        assert kind.icon in ICONS
        assert kind.of("headline") and kind.of("lead"), name
        assert kind.words, name
        if kind.families[0] == "landing":
            assert len(kind.of("headline")) == 3, name
            assert len(kind.of("feature")) == 5, name
            assert kind.of("faq") and kind.of("newsletter") and kind.of("button"), name
        for word in ("feature",):
            assert all(len(line) == 3 and line[2] in ICONS for line in kind.of(word)), name


@pytest.mark.parametrize("page", ["landing", "profile", "article"])
def test_every_kind_makes_a_page_without_open_places(page: str) -> None:
    library = _library()
    for name in library.names:
        kind = library.kind(name)
        if page in kind.families:
            wish = PageWish(page, "", f"page about {kind.words[0]}")  # type: ignore[arg-type]
            made, _ = story_page(wish, wish.words, read_literals(wish.words), "", library)
            assert all("{" not in slot for one in made.parts for slot in one.slots), name
            assert all(one.slot(0) for one in made.parts), name


def test_a_wrong_text_of_ours_is_a_defect() -> None:
    with pytest.raises(StoryError):
        StoryLibrary(["bakery\nheadline Hi"])
    with pytest.raises(StoryError):
        StoryLibrary(["kind a landing | a\nlook amber soft serif nothing"]).kind("a")
    with pytest.raises(StoryError):
        StoryLibrary(["kind a landing | a\nsong Hi"]).kind("a")


_SAID = st.lists(
    st.sampled_from(
        ["site for my bakery ", "€9", "12,50 €", "Mon-Fri ", "7-18h", ": ", "\n- ", ", ", " and ", "Anna Berg", '"', "? ", " - ", "a@b.de ",
         "555 0134 ", "Team", "menu", "open", "closed on Sunday", "(", ")", "1. ", "Q: ", "Steps", "in Hamburg", ". ", " says ", "since 1998"]
    ),
    max_size=25,
).map("".join)  # fmt: skip


@given(st.one_of(st.text(max_size=150), _SAID), st.sampled_from(["landing", "profile", "article"]))
@settings(max_examples=80, deadline=None)
def test_any_request_makes_a_page_of_known_parts(request_text: str, kind: str) -> None:
    wish = PageWish(kind, "", request_text[:60])  # type: ignore[arg-type]
    page, _ = story_page(wish, request_text, read_literals(request_text), "", _library())
    assert page.title
    for one in page.parts:
        rule = STORY_PARTS[one.word]
        assert all(one.slot(at) for at, slot in enumerate(rule.slots) if slot.required)
        assert len(one.slots) <= len(rule.slots)
