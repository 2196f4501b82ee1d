"""Pages to play with: what is written for each kind, and that all of it is sound TypeScript."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from appforge_desktop.domain.blueprint.compile.wording import LABELS
from appforge_desktop.domain.blueprint.compile.wording_play import PLAY_LABELS
from appforge_desktop.domain.blueprint.model import Entity, Field, Page, PageKind
from appforge_desktop.domain.blueprint.parts import PLAY_KINDS
from compiled_apps import compiled, type_errors
from play_apps import ALL, BANDS, CAPITALS, DEGREES, FOCUS, HELP, NOTES, STOPWATCH, TIP, WEDDING, part, play, play_app


def texts(page: Page) -> str:
    """The files of texts of an app with this page only."""
    return "\n".join(text for path, text in compiled(play_app(page)).items() if path.startswith("src/content/"))


def test_all_pages_to_play_with_pass_the_type_checker(tmp_path: Path) -> None:
    assert {page.kind for page in ALL} == set(PLAY_KINDS)
    assert type_errors(compiled(play_app(*ALL)), tmp_path) == ""


def test_pages_without_parts_pass_the_type_checker(tmp_path: Path) -> None:
    bare = [play(f"Bare {kind}", kind) for kind in PLAY_KINDS]
    both = replace(TIP, title="Both", parts=(*TIP.parts, *DEGREES.parts))
    assert type_errors(compiled(play_app(*bare, both)), tmp_path) == ""


def test_an_app_may_mix_them_with_what_it_keeps(tmp_path: Path) -> None:
    task = Entity("Task", (Field("title", "text"),))
    mixed = play_app(FOCUS, Page("Tasks", "list", "Task"), NOTES, entities=(task,))
    assert type_errors(compiled(mixed), tmp_path) == ""


@pytest.mark.parametrize("kind", ["timer", "draw", "generator"])
def test_an_app_of_one_page_has_nothing_that_it_does_not_need(kind: PageKind, tmp_path: Path) -> None:
    files = compiled(play_app(play("Only", kind)))
    assert "src/data/index.ts" not in files
    assert "src/lib/db.ts" not in files
    assert type_errors(files, tmp_path) == ""


def test_every_label_that_is_written_is_used() -> None:
    files = compiled(play_app(*ALL))
    keys = re.findall(r"^  (\w+):", files["src/lib/labels.ts"], re.M)
    text = "".join(text for path, text in files.items() if path != "src/lib/labels.ts")
    assert [key for key in keys if f"labels.{key}" not in text and key not in {"light", "dark", "system"}] == []
    assert [key for key in PLAY_LABELS if f"labels.{key}" not in text] == []


def test_no_wording_hides_another() -> None:
    assert {key for key, text in PLAY_LABELS.items() if LABELS[key] != text} == set()


def test_which_clock_it_is_the_parts_say() -> None:
    assert (
        '<PhaseTimer title="Focus" content={focus} store="timer" />'
        in compiled(play_app(FOCUS))["src/pages/FocusPage.tsx"]
    )
    assert (
        '<Stopwatch title="Stopwatch" store="timer" />' in compiled(play_app(STOPWATCH))["src/pages/StopwatchPage.tsx"]
    )
    assert '{ what: "Wedding", when: "2199-06-12T14:00" },' in texts(WEDDING)
    assert '{ what: "Moon", when: "1969-07-20" },' in texts(WEDDING)
    assert (
        "<Stopwatch"
        in compiled(play_app(play("Never", "timer", part("until", "Never", "some day"))))["src/pages/NeverPage.tsx"]
    )
    assert '{ label: "Work", seconds: 1500 },' in texts(FOCUS)
    assert "rounds: 4," in texts(FOCUS)


def test_several_pages_of_a_kind_keep_their_things_apart() -> None:
    other = replace(FOCUS, title="Tea")
    files = compiled(play_app(FOCUS, other))
    assert 'store="timer"' in files["src/pages/FocusPage.tsx"]
    assert 'store="timer-2"' in files["src/pages/TeaPage.tsx"]


def test_what_was_written_for_the_person_is_marked_on_its_line() -> None:
    text = texts(CAPITALS)
    assert '  { question: "What is the capital of Norway?", answer: "Oslo", wrong: [] }, // written for you\n' in text
    assert text.count("// written for you") == 1
    assert "\ue000" not in text


def test_lists_and_replies_are_readable() -> None:
    assert '{ label: "adjective", items: ["Silent", "Golden"] },' in texts(BANDS)
    assert '{ words: ["hours", "open"], answer: "We are open from 7 to 18." },' in texts(HELP)
    assert 'greeting: "Hi! What would you like to know?",' in texts(play("Help", "chat", part("reply", "a", "b")))


def test_a_relabelled_page_says_so() -> None:
    app = play_app(TIP, labels=(("Tip", "Gratuity"), ("Reset", "Clear it")))
    files = compiled(app)
    assert '<Calculator title="Gratuity"' in files["src/pages/TipPage.tsx"]
    assert 'reset: "Clear it"' in files["src/lib/labels.ts"]
