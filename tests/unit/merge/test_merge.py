"""Merges that a person would expect."""

from __future__ import annotations

from appforge_desktop.domain.diff import diff_files, unified
from appforge_desktop.domain.merge import merge3, merge_trees


def test_an_import_of_theirs_and_a_line_of_ours_come_together() -> None:
    base = "import a\n\nexport function App() {\n  return <p>Hi</p>;\n}\n"
    ours = base.replace("Hi", "Hello")
    theirs = base.replace("import a\n", "import a\nimport b\n")
    result = merge3(base, ours, theirs)
    assert result.text == "import a\nimport b\n\nexport function App() {\n  return <p>Hello</p>;\n}\n"
    assert result.conflicts == ()


def test_neighbouring_lines_do_not_conflict() -> None:
    assert merge3("a\nb\nc\n", "A\nb\nc\n", "a\nB\nc\n").text == "A\nB\nc\n"


def test_both_sides_of_a_conflict_are_in_the_text() -> None:
    result = merge3("one\ntwo\nthree\n", "one\n2\nthree\n", "one\nII\nthree\n")
    assert result.text == "one\n<<<<<<< yours\n2\n=======\nII\n>>>>>>> new\nthree\n"
    (conflict,) = result.conflicts
    assert (conflict.first_line, conflict.last_line) == (2, 6)
    assert (conflict.base, conflict.ours, conflict.theirs) == ("two\n", "2\n", "II\n")


def test_a_side_may_be_chosen() -> None:
    assert merge3("a\n", "b\n", "c\n", on_conflict="yours").text == "b\n"
    assert merge3("a\n", "b\n", "c\n", on_conflict="new").text == "c\n"


def test_a_missing_line_end_never_glues_two_lines() -> None:
    assert merge3("a\nb\n", "a\nB", "a\nb\nc\n").text == "a\nB\nc\n"
    assert merge3("a", "b", "c").text == "<<<<<<< yours\nb\n=======\nc\n>>>>>>> new\n"


def test_a_thousand_lines_of_braces_are_no_trouble() -> None:
    base = "".join(f"  line {number}\n}}\n\n" for number in range(400))
    ours = base.replace("line 7\n", "line seven\n")
    theirs = base.replace("line 390\n", "line three hundred ninety\n")
    result = merge3(base, ours, theirs)
    assert not result.conflicts
    assert "line seven" in result.text
    assert "three hundred ninety" in result.text


def test_a_deleted_file_that_was_edited_is_kept_and_reported() -> None:
    merged = merge_trees({"a": b"1\n"}, {"a": b"mine\n"}, {})
    assert merged.files == {"a": b"mine\n"}
    assert [(one.path, one.kind, one.ours) for one in merged.conflicts] == [("a", "deleted", "mine\n")]


def test_a_file_the_person_deleted_stays_deleted() -> None:
    assert merge_trees({"a": b"1"}, {}, {"a": b"1"}).files == {}


def test_what_both_added_is_merged() -> None:
    assert merge_trees({}, {"a": b"x\n"}, {"a": b"x\n"}).files == {"a": b"x\n"}
    both = merge_trees({}, {"a": b"x\n"}, {"a": b"y\n"})
    assert both.files["a"].count(b"\n") == 5
    assert both.conflicts[0].path == "a"


def test_both_binaries_survive() -> None:
    merged = merge_trees({"i.png": b"\0"}, {"i.png": b"\0mine"}, {"i.png": b"\0new", "i.new.png": b"z"})
    assert merged.files["i.png"] == b"\0mine"
    assert b"\0new" in merged.files.values()
    assert merged.files["i.new.png"] == b"z"
    assert [one.kind for one in merged.conflicts] == ["binary"]


def test_a_file_and_a_folder_of_one_name_both_survive() -> None:
    merged = merge_trees({}, {"a": b"mine"}, {"a/b": b"new"})
    assert merged.files == {"a.new": b"mine", "a/b": b"new"}
    assert merged.conflicts[0].kind == "clash"


def test_a_diff_reads_like_any_other() -> None:
    old, new = {"a": b"1\n2\n3\n4\n5\n6\n7\n8\n"}, {"a": b"1\n2\n3\nfour\n5\n6\n7\n8\n", "b": b"x\n", "i": b"\0"}
    first, second, third = diff_files(old, new)
    expected = "--- a/a\n+++ b/a\n@@ -1,7 +1,7 @@\n 1\n 2\n 3\n-4\n+four\n 5\n 6\n 7\n"
    assert unified(first) == expected
    assert (second.kind, second.added, second.removed) == ("added", 1, 0)
    assert unified(second) == "--- /dev/null\n+++ b/b\n@@ -0,0 +1,1 @@\n+x\n"
    assert third.binary and not third.hunks


def test_other_line_ends_are_no_conflict() -> None:
    base = {"a.ts": b"one\ntwo\nthree\nfour\n"}
    ours = {"a.ts": b"one\r\nTWO\r\nthree\r\nfour\r\n"}
    theirs = {"a.ts": b"one\ntwo\nthree\nFOUR\n"}
    merged = merge_trees(base, ours, theirs)
    assert merged.conflicts == []
    assert merged.files["a.ts"] == b"one\r\nTWO\r\nthree\r\nFOUR\r\n"
