"""Laws of the three-way merge and of the diff."""

from __future__ import annotations

from collections import Counter

from hypothesis import assume, given
from hypothesis import strategies as st

from appforge_desktop.domain.diff import changes_between, diff_texts
from appforge_desktop.domain.merge import merge3, merge_trees
from appforge_desktop.domain.merge.lines import changes, matches, split_lines

line = st.sampled_from(["a", "b", "c", "{", "}", "", "import x", "\r", "é"])
texts = st.builds(lambda lines, end: "\n".join(lines) + end, st.lists(line, max_size=12), st.sampled_from(["", "\n"]))
trees = st.dictionaries(
    st.sampled_from(["a", "b", "c/d", "c", "e.png"]), texts.map(str.encode) | st.just(b"\0x"), max_size=4
)


@given(texts, texts)
def test_one_sided_changes_win(base: str, other: str) -> None:
    assert merge3(base, base, other).text == other
    assert merge3(base, other, base).text == other
    assert merge3(base, other, other).text == other
    assert not merge3(base, other, other).conflicts


@given(texts, texts, texts)
def test_sides_may_be_swapped_when_nothing_conflicts(base: str, ours: str, theirs: str) -> None:
    one, two = merge3(base, ours, theirs), merge3(base, theirs, ours)
    assert len(one.conflicts) == len(two.conflicts)
    assume(not one.conflicts)
    assert one.text == two.text


@given(texts, texts, texts)
def test_nothing_that_either_side_inserted_is_lost(base: str, ours: str, theirs: str) -> None:
    merged = Counter(merge3(base, ours, theirs).text.split("\n"))
    for side in (ours, theirs):
        inserted = Counter(
            line.removesuffix("\n") for change in changes(split_lines(base), split_lines(side)) for line in change.lines
        )
        assert inserted <= merged


@given(texts, texts, texts)
def test_a_conflict_tells_where_it_is_and_what_both_sides_say(base: str, ours: str, theirs: str) -> None:
    result = merge3(base, ours, theirs)
    lines = result.text.split("\n")
    for conflict in result.conflicts:
        assert lines[conflict.first_line - 1] == "<<<<<<< yours"
        assert lines[conflict.last_line - 1] == ">>>>>>> new"
        shown = "\n".join(lines[conflict.first_line : conflict.last_line - 1]) + "\n"
        assert shown.startswith(conflict.ours)
        assert conflict.ours in ours
        assert conflict.theirs in theirs


@given(texts, texts, texts)
def test_choosing_a_side_leaves_no_marks(base: str, ours: str, theirs: str) -> None:
    marked = merge3(base, ours, theirs)
    for side in ("yours", "new"):
        chosen = merge3(base, ours, theirs, on_conflict=side)  # type: ignore[arg-type]
        assert "<<<<<<<" not in chosen.text
        assert len(chosen.conflicts) == len(marked.conflicts)


@given(st.lists(st.text("abc", max_size=3), min_size=1, max_size=8), st.data())
def test_edits_in_different_paragraphs_merge_cleanly(names: list[str], data: st.DataObject) -> None:
    base = [f"{number} {name}" for number, name in enumerate(names)]
    owner = [data.draw(st.sampled_from(["nobody", "ours", "theirs"])) for _ in base]
    edited = {
        side: [f"{text} by {side}" if who == side else text for text, who in zip(base, owner, strict=True)]
        for side in ("ours", "theirs")
    }
    both = [text if who == "nobody" else f"{text} by {who}" for text, who in zip(base, owner, strict=True)]
    spaced = {key: "\n\n\n".join(value) for key, value in {**edited, "base": base, "both": both}.items()}
    result = merge3(spaced["base"], spaced["ours"], spaced["theirs"])
    assert result.text == spaced["both"]
    assert not result.conflicts


@given(texts, texts)
def test_changes_make_the_old_lines_into_the_new_ones(old: str, new: str) -> None:
    lines, out, at = split_lines(old), [], 0
    for change in changes(lines, split_lines(new)):
        out += [*lines[at : change.start], *change.lines]
        at = change.end
    assert "".join(out + lines[at:]) == new


@given(texts, texts)
def test_matches_are_equal_and_rise(old: str, new: str) -> None:
    olds, news = split_lines(old), split_lines(new)
    at = (0, 0)
    for old_start, new_start, size in matches(olds, news):
        assert olds[old_start : old_start + size] == news[new_start : new_start + size]
        assert (old_start, new_start) >= at and old_start >= at[0] and new_start >= at[1] and size > 0
        at = old_start + size, new_start + size


@given(texts, texts, st.integers(0, 4))
def test_hunks_rebuild_the_new_text(old: str, new: str, context: int) -> None:
    lines = [text.removesuffix("\n").removesuffix("\r") for text in split_lines(old)]
    out: list[str] = []
    at = 0
    for hunk in diff_texts(old, new, context=context):
        start = hunk.old_start - bool(hunk.old_count)
        assert [line.text for line in hunk.lines if line.old] == lines[start : start + hunk.old_count]
        out += [*lines[at:start], *(line.text for line in hunk.lines if line.new)]
        assert len(out) == hunk.new_start - bool(hunk.new_count) + hunk.new_count
        at = start + hunk.old_count
    assert out + lines[at:] == [text.removesuffix("\n").removesuffix("\r") for text in split_lines(new)]


@given(trees, trees)
def test_trees_obey_the_same_laws(base: dict[str, bytes], other: dict[str, bytes]) -> None:
    assume("c" not in other or "c/d" not in other)
    for result in (merge_trees(base, base, other), merge_trees(base, other, base), merge_trees(base, other, other)):
        assert result.files == other
        assert result.conflicts == []


@given(trees, trees, trees)
def test_a_merged_tree_has_no_file_that_is_also_a_folder(
    base: dict[str, bytes], ours: dict[str, bytes], theirs: dict[str, bytes]
) -> None:
    merged = merge_trees(base, ours, theirs)
    assert not any(two.startswith(f"{one}/") for one in merged.files for two in merged.files)
    kept = set(merged.files.values())
    for path in set(ours) - set(base) - set(theirs):
        assert ours[path] in kept


@given(trees, trees)
def test_counts_of_changes_fit_the_kinds(old: dict[str, bytes], new: dict[str, bytes]) -> None:
    found = {change.path: change for change in changes_between(old, new)}
    assert set(found) == {path for path in {*old, *new} if old.get(path) != new.get(path)}
    for change in found.values():
        assert change.kind == (
            "added" if change.path not in old else "removed" if change.path not in new else "changed"
        )
        assert change.kind != "added" or change.removed == 0
        assert change.kind != "removed" or change.added == 0
