"""The browser parts come when they are asked for, and end in the right order."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import requires
from appforge_desktop.presenters.notices import Notices
from appforge_desktop.presenters.preview import PreviewPresenter
from appforge_desktop.ui.window.browser_parts import BrowserParts
from at_once import tasks_at_once
from unit.presenters.test_preview_presenter import KeptPages

requires.require_web()

pytestmark = pytest.mark.web


@pytest.fixture
def parts(qapp: QApplication, tmp_path: Path) -> Iterator[BrowserParts]:
    yield BrowserParts(tmp_path / "preview", lambda *_: None)


def test_parts_that_nobody_asked_for_need_no_ending(parts: BrowserParts) -> None:
    parts.close()
    parts.close()


def test_there_is_one_set_of_hidden_pages(parts: BrowserParts) -> None:
    assert parts.hidden_pages() is parts.hidden_pages()
    parts.close()


def test_a_click_on_a_problem_leads_to_its_line(qtbot: QtBot, parts: BrowserParts) -> None:
    places: list[tuple[str, int]] = []
    presenter = PreviewPresenter(KeptPages(), tasks_at_once(), Notices(), lambda _: None)
    panel = parts.panel(presenter, lambda path, line: places.append((path, line)))
    qtbot.addWidget(panel)
    panel.place_chosen.emit("src/App.tsx", 12)  # type: ignore[attr-defined]
    assert places == [("src/App.tsx", 12)]
    parts.close()
