"""For all tests: a home of their own, Qt without a screen, and proof that nothing was left behind."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

import leaks
import requires

_HOME = pytest.StashKey[str]()
_FAILED = pytest.StashKey[bool]()


def pytest_configure(config: pytest.Config) -> None:
    """Nothing here may touch the person's own folders, and no window may flash up on their screen."""
    home = tempfile.mkdtemp(prefix="appforge-tests-")
    config.stash[_HOME] = home
    os.environ["APPFORGE_HOME"] = home
    _share_the_model(Path(home, "cache", "models"))
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if sys.platform == "linux" and os.geteuid() == 0:
        os.environ.setdefault("QTWEBENGINE_DISABLE_SANDBOX", "1")


def pytest_unconfigure(config: pytest.Config) -> None:
    shutil.rmtree(config.stash[_HOME], ignore_errors=True)


def _share_the_model(folder: Path) -> None:
    folder.mkdir(parents=True)
    model = requires.model_file()
    if model.is_file():
        try:
            (folder / model.name).symlink_to(model)
        except OSError:  # Windows without the right to make links
            shutil.copy2(model, folder / model.name)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Iterator[None]:
    """Remember a failure: its traceback keeps things alive that are no leak."""
    report = yield
    if report.failed:
        item.stash[_FAILED] = True
    return report


@pytest.fixture(autouse=True)
def _nothing_is_left_behind(request: pytest.FixtureRequest) -> Iterator[None]:
    qt = "qapp" in request.fixturenames
    before = leaks.look(qt=qt)
    yield
    if not request.node.stash.get(_FAILED, False):
        left = leaks.left_behind(before, qt=qt)
        assert not left, "left behind: " + "; ".join(left)
