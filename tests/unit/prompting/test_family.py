"""Which pages a request asks for, and whether it wants items kept."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from appforge_desktop.domain.prompting.family import read_family
from appforge_desktop.foundation.paths import resource

_HERE = Path(__file__).parent
_LABELLED = [
    line.rsplit(" => ", 1)
    for line in (_HERE / "family_requests.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


def _kept() -> list[str]:
    """Requests for apps that keep items: those of the example library and of the evaluation."""
    folder = resource("prompts", "examples")
    named = ("food", "health", "home", "leisure", "money", "people", "study", "work")
    library = [line[2:] for one in named for line in (folder / f"{one}.txt").read_text(encoding="utf-8").splitlines()
               if line.startswith("? ")]  # fmt: skip
    judged = []
    for name in ("requests.txt", "held_out.txt"):
        text = (_HERE.parent.parent / "evaluation" / name).read_text(encoding="utf-8")
        blocks = [[line for line in block.splitlines() if line and line[0] != "#"] for block in text.split("\n\n")]
        judged += [block[0] for block in blocks if block]
    return [*library, *judged]


@pytest.mark.parametrize(("request_text", "asked"), _LABELLED)
def test_what_a_request_asks_for(request_text: str, asked: str) -> None:
    family = read_family(request_text)
    pages = [f"{one.kind}:{one.variant}" if one.variant else one.kind for one in family.pages]
    assert " ".join([*pages, *(["data"] if family.data else [])]) == asked


def test_there_are_enough_labelled_requests() -> None:
    assert len(_LABELLED) >= 120
    assert len(_kept()) >= 130


def test_apps_that_keep_items_stay_such_apps() -> None:
    read = {text: read_family(text) for text in _kept()}
    assert not {text: family for text, family in read.items() if family.pages or not family.data}


def test_words_are_the_part_of_the_request_that_asks() -> None:
    text = "Make me a Quizz about capitals of Europe, and a Pomodro timer"
    words = [one.words for one in read_family(text).pages]
    assert words == ["Quizz about capitals of Europe", "Pomodro timer"]


@given(st.text(max_size=200))
@settings(max_examples=80, deadline=None)
def test_any_text_is_read(text: str) -> None:
    for one in read_family(text).pages:
        assert one.words in text
