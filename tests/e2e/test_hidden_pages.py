"""Hidden pages see what an app shows and says, on worker threads, and leave nothing behind."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import requires
from previews import Served, tiny_files

requires.require_web()

from appforge_desktop.adapters.web import EsbuildBuilder, Workshop  # noqa: E402
from appforge_desktop.foundation.errors import Cancelled  # noqa: E402
from appforge_desktop.foundation.jobs import CancelToken, Pool  # noqa: E402
from appforge_desktop.services.checks import Checks  # noqa: E402
from appforge_desktop.ui.browser import HiddenPages  # noqa: E402
from browsing import in_worker, sweep  # noqa: E402

pytestmark = pytest.mark.web


@pytest.fixture
def pages(qapp: QApplication, served: Served) -> Iterator[HiddenPages]:
    made = HiddenPages(served.host.locate)
    yield made
    made.close()
    made.deleteLater()
    sweep()


@pytest.fixture
def pool() -> Iterator[Pool]:
    made = Pool("checks", 2)
    yield made
    made.close()


def visit(qtbot: QtBot, pages: HiddenPages, served: Served, **wanted: Any) -> Any:
    """A visit of the tiny app."""
    return in_worker(qtbot, lambda: pages.visit(served.url, CancelToken(), **wanted))


def test_a_clean_app_is_ready_with_a_true_picture(qtbot: QtBot, pages: HiddenPages, served: Served) -> None:
    report = visit(qtbot, pages, served, screenshot=True, click_around=True, width=800, height=600)
    assert report.ready
    assert report.problems == ()
    assert "Hello there" in report.text
    image = QImage.fromData(report.screenshot)
    assert (image.width(), image.height()) == (800, 600)
    brand = sum(
        image.pixelColor(x, y).hsvHue() in range(230, 256) and image.pixelColor(x, y).saturation() > 120
        for x in range(0, 800, 2)
        for y in range(0, 600, 2)
    )
    assert brand > 50, "the heading in its own colour is not in the picture"


def test_clicking_around_finds_what_only_shows_after_a_click(qtbot: QtBot, pages: HiddenPages, served: Served) -> None:
    served.edit(
        "src/pages/Notes.tsx",
        "  useEffect(",
        "  if (names.length > 9) return <b />;\n  throw new Error('deep');\n  useEffect(",
    )
    assert visit(qtbot, pages, served).problems == ()
    report = visit(qtbot, pages, served, click_around=True)
    assert report.ready
    problem = next(problem for problem in report.problems if "deep" in problem.message)
    assert (problem.source, problem.path, problem.line) == ("page", "src/pages/Notes.tsx", 7)


def test_clicking_around_destroys_nothing(qtbot: QtBot, pages: HiddenPages, served: Served) -> None:
    button = "<button onClick={() => console.error('gone')}>Delete all</button>"
    harmless = "<button onClick={() => console.warn('fine')}>More</button>"
    served.edit("src/pages/Home.tsx", "<ul>", f"{button}{harmless}<ul>")
    report = visit(qtbot, pages, served, click_around=True)
    assert [line.text for line in report.console] == ["fine"]


def test_an_app_that_shows_nothing_is_not_ready(qtbot: QtBot, pages: HiddenPages, served: Served) -> None:
    served.edit("src/main.tsx", "createRoot(", "throw new Error('early');\ncreateRoot(")
    report = visit(qtbot, pages, served)
    assert not report.ready
    assert any(problem.path == "src/main.tsx" and problem.line == 6 for problem in report.problems)


def test_a_failed_request_is_a_problem(qtbot: QtBot, pages: HiddenPages, served: Served) -> None:
    served.edit("src/pages/Home.tsx", "<ul>", "<img src='/missing.png' alt='' /><ul>")
    report = visit(qtbot, pages, served)
    assert any("/missing.png" in problem.message and problem.source == "request" for problem in report.problems)


def test_fault_16_an_endless_loop_ends_with_the_time_limit(qtbot: QtBot, pages: HiddenPages, served: Served) -> None:
    served.edit("src/main.tsx", "createRoot(", "setTimeout(() => { while (true); }, 0);\ncreateRoot(")
    report = visit(qtbot, pages, served, timeout_s=2.0)
    assert any("did not settle" in problem.message for problem in report.problems)


def test_cancel_ends_a_visit(qtbot: QtBot, pages: HiddenPages, served: Served) -> None:
    served.edit("src/main.tsx", "createRoot(", "if (1 > 2) createRoot(")
    cancel = CancelToken()
    timer = threading.Timer(0.5, cancel.set)
    timer.start()
    with pytest.raises(Cancelled):
        in_worker(qtbot, lambda: pages.visit(served.url, cancel))
    timer.join()


def test_a_visit_on_the_ui_thread_is_a_mistake(pages: HiddenPages, served: Served) -> None:
    with pytest.raises(RuntimeError):
        pages.visit(served.url, CancelToken())


def test_checks_accept_a_good_app_and_refuse_a_bad_one(
    qtbot: QtBot, pages: HiddenPages, served: Served, pool: Pool, workshop: Workshop, tmp_path: Any
) -> None:
    checks = Checks(EsbuildBuilder(workshop), served.host, pages, pool, tmp_path)
    files = tiny_files()
    stages: list[str] = []

    def run() -> Any:
        return in_worker(qtbot, lambda: checks.run(files, CancelToken(), lambda stage: stages.append(stage.stage)))

    good = run()
    assert good.green, good.problems
    assert good.screenshot.startswith(b"\x89PNG")
    assert set(good.seconds) == {"build", "stage", "page", "types"}
    assert stages == ["checking", "trying"]
    files["src/lib/words.ts"] = files["src/lib/words.ts"].replace(b": string", b": number")
    mistyped = run()
    assert [problem.source for problem in mistyped.problems] == ["types", "types"]
    assert not mistyped.green
    files["src/lib/words.ts"] = b"export const = 1;"
    assert [problem.source for problem in run().problems] == ["build"]
    assert list((tmp_path / "checks").iterdir()) == []
