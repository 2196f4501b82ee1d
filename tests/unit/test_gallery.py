"""The gallery's requests and its page."""

from __future__ import annotations

from pathlib import Path

import requires

requires.require_web()

from evaluation.gallery import Entry, entries, page  # noqa: E402

REQUESTS = Path(__file__).parents[1] / "evaluation" / "gallery.txt"


def test_there_are_twelve_requests_with_names_of_their_own() -> None:
    found = entries(REQUESTS.read_text("utf-8"))
    assert len({one.name for one in found}) == 12
    assert all(len(one.request) > 20 for one in found)


def test_the_page_shows_each_app_in_three_ways() -> None:
    text = page([Entry("garden", "An app for my plants")])
    assert "> An app for my plants\n" in text
    for kind in ("light", "dark", "phone"):
        assert f'src="gallery/garden-{kind}.webp"' in text
