"""A shell whose turns run on a real worker and come home through the UI thread."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from appforge_desktop.foundation.jobs import Pool
from appforge_desktop.presenters.tasks import Tasks
from appforge_desktop.ui.theme import Theme, theme
from appforge_desktop.ui.window.application import UiPost
from scripted_shell import Shell


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Theme]:
    """The theme, put back as it was."""
    one = theme()
    yield one
    one.set_choice("auto")
    one.set_zoom(1.0)


@pytest.fixture
def shell(qapp: QApplication) -> Iterator[Shell]:
    pool, post = Pool("test", 2), UiPost()
    defects: list[BaseException] = []
    yield Shell(Tasks(pool, post, defects.append))
    post.close()
    pool.close()
    assert defects == []
