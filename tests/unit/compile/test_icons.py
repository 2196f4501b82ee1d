"""Each page has an icon that says what it is about."""

from __future__ import annotations

import re

import pytest

from appforge_desktop.domain.blueprint.compile.icons import SUBJECTS, page_icons, subject_icon
from appforge_desktop.domain.blueprint.compile.names import pascal
from appforge_desktop.domain.blueprint.model import Page
from requires import require_vendor


@pytest.mark.parametrize(
    ("title", "icon"),
    [("Recipes", "chef-hat"), ("Weekly groceries", "shopping-cart"), ("Movies", "film"), ("Plants", "sprout"),
     ("Tax rates", "receipt"), ("Families", "users"), ("Zorbs", None)],
)  # fmt: skip
def test_words_choose_the_icon(title: str, icon: str | None) -> None:
    assert subject_icon(title) == icon


def test_pages_of_one_thing_get_different_icons() -> None:
    pages = [
        Page("Plants", "cards", "Plant"),
        Page("All", "table", "Plant"),
        Page("Growth", "chart", "Plant", shape="line"),
        Page("When", "calendar", "Plant"),
        Page("Numbers", "dashboard", "Plant"),
    ]
    assert page_icons(pages) == ["sprout", "table-2", "trending-up", "calendar-days", "layout-dashboard"]


def test_all_icons_exist() -> None:
    declared = (require_vendor() / "node_modules/lucide-react/dist/lucide-react.d.ts").read_text("utf-8")
    known = set(re.findall(r"\b[A-Z]\w+", declared))
    assert [icon for icon in SUBJECTS if pascal(icon) not in known] == []
