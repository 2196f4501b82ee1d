"""Whatever is said, reading it ends well: an intent, and changes that leave a sound app, or none."""

from __future__ import annotations

from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from appforge_desktop.domain.blueprint.check import problems
from appforge_desktop.domain.blueprint.patch import apply_patch
from appforge_desktop.domain.intent import classify, match
from appforge_desktop.domain.records import Intent
from unit.intent.tables import APPS, app_named, changed

BLUEPRINTS = [app_named(name) for name in APPS]
WORDS = sorted({word for app in APPS for message, _ in changed(app) for word in message.split()})
said = st.one_of(
    st.text(max_size=80),
    st.lists(st.sampled_from([*WORDS, ",", '"', "(", ")", "and", "\x01", "\ue000"]), max_size=14).map(" ".join),
)


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
