"""Text that may be shown: whole characters, no piece of a stop string."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from appforge_desktop.adapters.llm.text import TextGate


def _through(raw: list[bytes], stop: tuple[str, ...]) -> tuple[list[str], bool]:
    gate = TextGate(stop)
    shown = [gate.feed(one) for one in raw]
    return [*shown, gate.finish()], gate.stopped


def test_a_character_split_over_tokens_comes_whole() -> None:
    shown, _ = _through([bytes([one]) for one in "é🦀".encode()], ())
    assert [one for one in shown if one] == ["é", "🦀"]


def test_a_beginning_of_a_stop_string_is_held_back_and_let_go() -> None:
    gate = TextGate(("<end>",))
    assert gate.feed(b"a <e") == "a "
    assert gate.feed(b"mu") == "<emu"
    assert not gate.stopped


def test_half_a_character_at_the_end_is_not_lost_silently() -> None:
    shown, _ = _through(["a🦀".encode()[:3]], ())
    assert "".join(shown) == "a\ufffd"


@given(
    st.text(alphabet="abé🦀", max_size=30),
    st.lists(st.text(alphabet="abé", min_size=1, max_size=4), max_size=3),
    st.data(),
)
def test_any_splitting_gives_the_text_before_the_first_stop(text: str, stop: list[str], data: st.DataObject) -> None:
    raw = text.encode()
    cuts = sorted(data.draw(st.lists(st.integers(0, len(raw)), max_size=6)))
    parts = [raw[a:b] for a, b in zip([0, *cuts], [*cuts, len(raw)], strict=True)]
    shown, stopped = _through(parts, tuple(stop))
    ends = [text.index(one) for one in stop if one in text]
    assert stopped == bool(ends)
    said = "".join(shown)
    assert text.startswith(said)
    assert not any(one in said for one in stop)
    assert ends or said == text
