"""Compiled apps are whole projects: they type-check, hold nothing that is not used, and change little at a time."""

from __future__ import annotations

import re
from dataclasses import replace
from difflib import unified_diff
from pathlib import Path

import pytest

from appforge_desktop.domain.blueprint.compile.parts import imports
from appforge_desktop.domain.blueprint.model import Blueprint, Entity, Field, Number, Page, PageKind
from appforge_desktop.domain.blueprint.parse import parse
from compiled_apps import compiled, parts, rich_blueprint, type_errors

SMALL = Blueprint("Notes", (Entity("Note", (Field("title", "text"),)),), (Page("Notes", "cards", "Note"),))
FIXTURES = Path(__file__).parents[2] / "fixtures" / "blueprints"


def test_all_fields_on_all_pages_pass_the_type_checker(tmp_path: Path) -> None:
    assert type_errors(compiled(rich_blueprint()), tmp_path) == ""


def test_the_smallest_app_passes_the_type_checker(tmp_path: Path) -> None:
    assert type_errors(compiled(replace(SMALL, samples=False)), tmp_path) == ""


@pytest.mark.parametrize("fixture", sorted(FIXTURES.glob("*.blueprint")), ids=lambda path: path.stem)
def test_the_fixtures_pass_the_type_checker(fixture: Path, tmp_path: Path) -> None:
    bp, _ = parse(fixture.read_text(encoding="utf-8"))
    assert bp is not None
    assert type_errors(compiled(bp), tmp_path) == ""


@pytest.mark.parametrize("kind", ["dashboard", "board", "calendar", "chart", "form", "detail"])
def test_every_kind_of_page_stands_alone(kind: PageKind, tmp_path: Path) -> None:
    note = Entity(
        "Note",
        (
            Field("day", "date"),
            Field("always", "computed", formula=Number(2)),
            Field("stage", "choice", options=("A", "B")),
        ),
    )
    by = {"board": "stage", "calendar": "day", "chart": "day"}.get(kind, "")
    alone = Blueprint("Alone", (note,), (Page("Notes", kind, "Note", by=by),), samples=False)
    assert type_errors(compiled(alone), tmp_path) == ""


def test_the_same_blueprint_gives_the_same_bytes() -> None:
    assert compiled(rich_blueprint()) == compiled(rich_blueprint())
    assert list(compiled(rich_blueprint())) == sorted(compiled(rich_blueprint()))


@pytest.mark.parametrize("bp", [SMALL, rich_blueprint()], ids=["small", "rich"])
def test_every_module_is_imported_by_another(bp: Blueprint) -> None:
    files = compiled(bp)
    sources = {path: text for path, text in files.items() if path.startswith("src/")}
    reached = {target for path, text in sources.items() for target in imports(path, text, sources)}
    assert set(sources) - reached == {"src/main.tsx", "src/env.d.ts"}


@pytest.mark.parametrize("bp", [SMALL, rich_blueprint()], ids=["small", "rich"])
def test_no_marks_of_the_parts_are_left(bp: Blueprint) -> None:
    marked = [path for path, text in compiled(bp).items() if re.search(r"//\?|#if |#end|#theme", text)]
    assert marked == []


def test_small_apps_leave_out_what_they_do_not_need() -> None:
    files = compiled(SMALL)
    assert "src/components/ImageInput.tsx" not in files
    assert "src/components/Board.tsx" not in files
    assert "tags" not in files["src/components/FieldInput.tsx"]


def test_every_label_is_used() -> None:
    files = compiled(rich_blueprint())
    keys = re.findall(r"^  (\w+):", files["src/lib/labels.ts"], re.M)
    text = "".join(text for path, text in files.items() if path != "src/lib/labels.ts")
    loose = {"light", "dark", "system", "count", "sum", "avg", "min", "max"}
    assert [key for key in keys if f"labels.{key}" not in text and key not in loose] == []


def test_a_new_field_only_adds_lines() -> None:
    before = rich_blueprint(pages=(Page("Places", "cards", "Place"),))
    place = before.entities[1]
    after = replace(
        before, entities=(before.entities[0], replace(place, fields=(*place.fields, Field("seats", "number"))))
    )
    old, new = compiled(before)["src/data/place.ts"], compiled(after)["src/data/place.ts"]
    changes = [line for line in unified_diff(old.split("\n"), new.split("\n"), n=0) if line[:1] in "+-"][2:]
    assert changes == ["+  seats: number | null;", '+    { key: "seats", label: "Seats", kind: "number" },']


def test_a_new_page_leaves_the_other_pages_as_they_are() -> None:
    before = compiled(SMALL)
    after = compiled(replace(SMALL, pages=(*SMALL.pages, Page("More", "list", "Note"))))
    assert {path for path in before if before[path] != after.get(path)} == {"README.md", "src/App.tsx"}


def test_the_lock_names_no_registry() -> None:
    assert "http" not in parts()["package-lock.json"]


def test_texts_are_escaped() -> None:
    files = compiled(rich_blueprint())
    assert "<title>Rich &amp; &lt;Strange&gt;</title>" in files["index.html"]
    assert 'name={"Rich & <Strange>"}' in files["src/App.tsx"]
