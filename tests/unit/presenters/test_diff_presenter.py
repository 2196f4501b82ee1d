"""Rows of a diff, and what the diff panel's presenter does."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from appforge_desktop.domain.diff import FileDiff, diff_files
from appforge_desktop.presenters.diff import DiffPresenter, split_rows, unified_rows
from appforge_desktop.presenters.diff.rows import change_starts


def file_diff(old: str, new: str) -> FileDiff:
    [diff] = diff_files({"a.ts": old.encode()}, {"a.ts": new.encode()})
    return diff


def test_the_words_that_differ_are_marked() -> None:
    rows = unified_rows(file_diff("const size = 12;\n", "const size = 900;\n"))
    assert [(row.kind, row.text[slice(*row.words[0])]) for row in rows] == [("removed", "12"), ("added", "900")]


def test_unchanged_lines_between_changes_are_counted() -> None:
    middle = [f"line {number}\n" for number in range(20)]
    rows = unified_rows(file_diff("".join(["a\n", *middle, "b\n"]), "".join(["A\n", *middle, "B\n"])))
    assert [row.text for row in rows if row.kind == "skip"] == ["14 unchanged lines"]
    assert change_starts([row.kind for row in rows]) == [0, 9]


def test_the_two_sides_stay_level() -> None:
    rows = split_rows(file_diff("a\nb\nc\n", "a\nx\ny\nz\nc\n"))
    assert [(old.text, new.text) for old, new in rows] == [("a", "a"), ("b", "x"), ("", "y"), ("", "z"), ("c", "c")]
    assert rows[2][0].kind == "filler"


LINES = st.lists(st.sampled_from(["a", "b", "c", "{", "}"]), max_size=12)


@given(LINES, LINES)
def test_each_side_has_all_its_lines(old: list[str], new: list[str]) -> None:
    texts = ["".join(f"{line}\n" for line in lines) for lines in (old, new)]
    if texts[0] == texts[1]:
        return
    diff = diff_files({"a": texts[0].encode()}, {"a": texts[1].encode()}, context=100)[0]
    rows = split_rows(diff)
    assert [row.text for row, _ in rows if row.old is not None] == old
    assert [row.text for _, row in rows if row.new is not None] == new
    assert [row.text for row in unified_rows(diff) if row.kind != "added"] == old


def test_show_select_revert() -> None:
    reverted: list[int] = []
    presenter = DiffPresenter()
    files = diff_files({"a": b"1\n", "b": b"1\n"}, {"a": b"2\n", "b": b"2\n"})
    presenter.show("Change", files, revert=lambda: reverted.append(1), path="b")
    assert (presenter.state.path, presenter.state.revert, presenter.state.open) == ("b", "Revert this change", True)
    assert not presenter.step_file(1)
    assert presenter.step_file(-1)
    assert presenter.state.path == "a"
    presenter.revert()
    presenter.revert()
    assert reverted == [1]
    assert not presenter.state.open


def test_compare_has_theirs_on_the_left() -> None:
    presenter = DiffPresenter()
    presenter.compare("a.ts", "mine\n", "theirs\n")
    current = presenter.state.current
    assert current and presenter.state.labels == ("On disk", "Yours")
    assert [(line.kind, line.text) for line in current.hunks[0].lines] == [("removed", "theirs"), ("added", "mine")]
