"""Find and replace in text: spans count UTF-8 bytes, as Scintilla does."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from appforge_desktop.presenters.editor import Query, find_all, replacement


def test_spans_count_bytes_past_letters_of_several_bytes() -> None:
    spans, fault = find_all("é€😀 cat cat", Query("cat"))
    assert not fault
    assert [(span.start, span.end) for span in spans] == [(10, 13), (14, 17)]


def test_case_and_words_matter_only_when_asked() -> None:
    text = "cat Cat concat"
    assert len(find_all(text, Query("cat"))[0]) == 3
    assert len(find_all(text, Query("cat", case=True))[0]) == 2
    assert len(find_all(text, Query("cat", word=True))[0]) == 2


def test_a_dot_is_a_dot_unless_it_is_a_regular_expression() -> None:
    assert len(find_all("a.b axb", Query("a.b"))[0]) == 1
    assert len(find_all("a.b axb", Query("a.b", regex=True))[0]) == 2


def test_a_wrong_expression_says_so_and_finds_nothing() -> None:
    spans, fault = find_all("text", Query("(", regex=True))
    assert spans == []
    assert fault.startswith("Not a regular expression")


def test_an_expression_that_matches_nothing_long_ends() -> None:
    assert find_all("aaa", Query("x*", regex=True)) == ([], "")


def test_groups_go_into_the_replacement() -> None:
    text, query = "width: 12px", Query(r"(\w+): (?P<n>\d+)px", regex=True)
    [span], _ = find_all(text, query)
    assert replacement(text, span, query, "$<n>em for $1, $0, $$5\\n") == ("12em for width, width: 12px, $5\n", "")
    assert replacement(text, span, query, "$7")[1].startswith("Not a replacement")


def test_a_plain_replacement_takes_dollars_as_they_are() -> None:
    [span], _ = find_all("a", Query("a"))
    assert replacement("a", span, Query("a"), "$1\\n") == ("$1\\n", "")


@given(st.text(), st.text(min_size=1, max_size=3))
def test_every_span_cuts_out_what_was_looked_for(text: str, pattern: str) -> None:
    query = Query(pattern, case=True)
    content = text.encode()
    spans, _ = find_all(text, query)
    assert all(content[span.start : span.end].decode() == pattern for span in spans)
    assert len(spans) == len(re.findall(re.escape(pattern), text))
