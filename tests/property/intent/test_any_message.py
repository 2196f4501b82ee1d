"""Whatever is said, reading it ends well: an intent, and changes that leave a sound app, or none."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from appforge_desktop.adapters.llm.examples import load_shelf
from appforge_desktop.domain.blueprint.check import mend, problems
from appforge_desktop.domain.blueprint.model import Blueprint
from appforge_desktop.domain.blueprint.patch import apply_patch
from appforge_desktop.domain.intent import classify, match, read_tweaks
from appforge_desktop.domain.intent.new_pages import page_maker
from appforge_desktop.domain.records import Intent
from drawn_blueprints import well_formed
from unit.intent.tables import APPS, app_named, changed

BLUEPRINTS = [app_named(name) for name in APPS]
WORDS = sorted({word for app in APPS for message, _ in changed(app) for word in message.split()})
said = st.one_of(
    st.text(max_size=80),
    st.lists(st.sampled_from([*WORDS, ",", '"', "(", ")", "and", "\x01", "\ue000"]), max_size=14).map(" ".join),
)


MAKER = page_maker(load_shelf(Path(__file__).parents[3] / "resources" / "prompts"))
BEGINNINGS = (
    "add", "remove", "rename", "move", "change", "add a FAQ:", "add a question:", "add opening hours:",
    "import these lines:", "hide", "show", "start with", "when they ask", "make the button say", "our name is",
    "add a price", "replace", "set", "add an input", "total", "link",
)  # fmt: skip


@st.composite
def wishes(draw: st.DrawFn) -> tuple[Blueprint, str]:
    """A sound app, and a wish that names things of it."""
    app, _ = mend(draw(well_formed))
    names = [page.title for page in app.pages] + [one.name for one in app.entities]
    names += [field.name for one in app.entities for field in one.fields]
    names += [slot for page in app.pages for part in page.parts for slot in part.slots if slot]
    words = st.one_of(st.sampled_from(names), st.sampled_from([*WORDS, "to", "first", ":", "?", "= 4", "12:30", ";"]))
    rest = " ".join(draw(st.lists(words, max_size=6)))
    return app, f"{draw(st.sampled_from(BEGINNINGS))} {rest}"


@given(wish=wishes())
def test_any_wish_leaves_any_app_sound(wish: tuple[Blueprint, str]) -> None:
    app, message = wish
    read = read_tweaks(message, app, MAKER)
    after, told = apply_patch(app, read.changes)
    assert problems(after) == []
    assert len(told) >= len(read.changes)
    assert classify(message, app).intent in get_args(Intent)


@given(message=said, app=st.sampled_from(BLUEPRINTS))
def test_any_message_leaves_a_sound_app(message: str, app: object) -> None:
    blueprint = next(one for one in BLUEPRINTS if one is app)
    changes = match(message, blueprint)
    after, told = apply_patch(blueprint, changes or [])
    assert problems(after) == []
    assert len(told) >= len(changes or [])


@given(message=said, app=st.sampled_from([None, *BLUEPRINTS]))
def test_any_message_has_an_intent(message: str, app: object) -> None:
    blueprint = next((one for one in BLUEPRINTS if one is app), None)
    decision = classify(message, blueprint)
    assert decision.intent in get_args(Intent)
    assert decision == classify(message, blueprint)
