"""The line below an app's name."""

from __future__ import annotations

import pytest

from appforge_desktop.domain.blueprint.model import Blueprint, Entity, Field, Page
from appforge_desktop.domain.prompting.coverage import cover
from appforge_desktop.domain.prompting.wishes import read_wishes

APP = Blueprint("Films", (Entity("Film", (Field("title", "text"),)),), (Page("Films", "list", "Film"),))


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("What I saw and how I liked it", True),
        ("", True),
        ("Ireland ireland ireland ireland", False),
        ("Ermodellen, erhalten, erhalten", False),
    ],
)
def test_a_description_that_loops_is_dropped(written: str, kept: bool) -> None:
    app = Blueprint(APP.name, APP.entities, APP.pages, description=written)
    assert cover(app, read_wishes("a list of films")).blueprint.description == (written if kept else "")
