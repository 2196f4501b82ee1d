"""Code that the person changed by hand lives on through later turns (docs/adr, number 4)."""

from __future__ import annotations

import pytest

from appforge_desktop.domain.merge import Conflict
from appforge_desktop.services.turns.accepting import conflict_note
from turn_desk import TurnDesk


def title_line(desk: TurnDesk) -> str:
    """The line of the index page that a change of the name rewrites."""
    lines = (desk.project.folder / "index.html").read_text("utf-8").splitlines()
    return next(line for line in lines if "<title>" in line)


def test_a_hand_edit_elsewhere_is_merged(desk: TurnDesk) -> None:
    desk.make()
    desk.edit("index.html", "<body>", '<body class="mine">')
    (desk.project.folder / "src" / "mine.ts").write_text("export const mine = 1;\n", "utf-8")
    result = desk.ask("call it Kitchen Notes")
    assert result.ok and "Your edits were kept" not in result.message
    page = (desk.project.folder / "index.html").read_text("utf-8")
    assert '<body class="mine">' in page and "<title>Kitchen Notes</title>" in page
    assert desk.on_disk()["src/mine.ts"] == b"export const mine = 1;\n"
    assert b'<body class="mine">' in desk.checks.asked[-1]["index.html"], "what is checked is what is kept"
    assert [version.title for version in desk.versions.of_project(desk.project)][1:] == [
        "Your edits",
        "Call it Kitchen Notes",
    ]


def test_hand_edits_do_not_count_as_what_the_turn_changed(desk: TurnDesk) -> None:
    desk.make()
    (desk.project.folder / "notes.txt").write_text("mine", "utf-8")
    result = desk.ask("make it dark")
    assert result.ok and result.version is not None
    told = [change.path for change in result.changes]
    assert told and "notes.txt" not in told
    assert result.changes == desk.versions.changes_of(result.version)


def test_a_hand_edit_survives_a_second_turn(desk: TurnDesk) -> None:
    desk.make()
    desk.edit("index.html", "<body>", '<body class="mine">')
    desk.ask("make it dark")
    assert desk.ask("call it Kitchen Notes").ok
    assert '<body class="mine">' in (desk.project.folder / "index.html").read_text("utf-8")


def test_where_both_changed_the_same_lines_yours_stay_and_the_new_ones_are_shown(desk: TurnDesk) -> None:
    desk.make()
    desk.edit("index.html", "<title>Book Shelf</title>", "<title>Mine, all mine</title>")
    result = desk.ask("call it Kitchen Notes")
    assert result.ok
    page = (desk.project.folder / "index.html").read_text("utf-8")
    assert "<title>Mine, all mine</title>" in page
    assert "Kitchen Notes</title>" not in page and "<<<<" not in page
    line = page.splitlines().index(title_line(desk)) + 1
    assert "Your edits were kept where they met the change" in result.message
    assert f"`index.html` line {line}: you changed these lines too" in result.message
    assert "<title>Kitchen Notes</title>" in result.message
    assert any("<title>Kitchen Notes</title>" in note for note in desk.turn().notes), "and in the record"


def test_a_conflict_is_told_once_not_at_every_later_turn(desk: TurnDesk) -> None:
    desk.make()
    desk.edit("index.html", "<title>Book Shelf</title>", "<title>Mine, all mine</title>")
    desk.ask("call it Kitchen Notes")
    later = desk.ask("make it dark")
    assert later.ok and "Your edits were kept" not in later.message
    assert "Mine, all mine" in title_line(desk)


def test_a_file_deleted_by_hand_stays_deleted_while_nothing_changes_it(desk: TurnDesk) -> None:
    desk.make()
    (desk.project.folder / "README.md").unlink()
    assert desk.ask("make it dark").ok
    assert "README.md" not in desk.on_disk()


def test_a_file_deleted_by_hand_that_a_change_needs_is_kept_and_told(desk: TurnDesk) -> None:
    desk.make()
    (desk.project.folder / "index.html").unlink()
    result = desk.ask("call it Kitchen Notes")
    assert "index.html" in desk.on_disk()
    assert "`index.html`: one of us deleted it and the other changed it, so it was kept." in result.message


def test_undo_leaves_a_hand_edit_that_came_before_it(desk: TurnDesk) -> None:
    desk.make()
    desk.ask("call it Kitchen Notes")
    desk.edit("index.html", "<body>", '<body class="mine">')
    result = desk.ask("undo that")
    assert result.ok and desk.now().name == "Book Shelf"
    page = (desk.project.folder / "index.html").read_text("utf-8")
    assert '<body class="mine">' in page and "<title>Book Shelf</title>" in page


def test_only_the_writes_that_will_happen_are_hidden_from_the_watch(desk: TurnDesk) -> None:
    desk.make()
    desk.edit("src/main.tsx", "import", "// mine\nimport")
    desk.watch.expected.clear()
    before = desk.on_disk()
    desk.ask("call it Kitchen Notes")
    after = desk.on_disk()
    assert desk.watch.expected == {path: one for path, one in after.items() if before.get(path) != one}


def test_an_edit_made_while_the_turn_runs_is_not_lost(desk: TurnDesk) -> None:
    desk.make()
    desk.checks.during = lambda cancel: desk.edit("src/main.tsx", "import", "// mine\nimport")
    assert desk.ask("call it Kitchen Notes").ok
    assert b"// mine" in desk.on_disk()["src/main.tsx"]
    assert b"Kitchen Notes" in desk.on_disk()["index.html"]


@pytest.mark.parametrize(
    ("theirs", "shown"),
    [
        ("one\ntwo\n", "The new ones:\n\n```\none\ntwo\n```"),
        ("no end", "The new ones:\n\n```\nno end\n```"),
        ("```sh\nnpm ci\n```\n", "The new ones:\n\n````\n```sh\nnpm ci\n```\n````"),
        ("", "you changed lines that the new version leaves out, so yours were kept."),
    ],
)
def test_the_lines_that_were_not_taken_are_shown_as_they_are(theirs: str, shown: str) -> None:
    note = conflict_note(Conflict("README.md", "text", 3, 4, "mine\n", theirs))
    assert note.startswith("`README.md` line 3: ") and note.endswith(shown)


def test_a_picture_that_both_changed_is_told_by_name() -> None:
    assert conflict_note(Conflict("a.png", "binary", 0, 0, "", "")).startswith("`a.png`: you changed it too.")
