"""What a page says comes back with the person's own lines."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWebEngineCore import QWebEngineProfile
from pytestqt.qtbot import QtBot

from appforge_desktop.domain.ports.web import ConsoleLine
from appforge_desktop.domain.records import Project
from appforge_desktop.presenters.notices import Notices
from appforge_desktop.presenters.preview import PreviewPresenter
from appforge_desktop.ui.browser import PreviewPanel, ProblemStrip
from appforge_desktop.ui.theme import theme
from at_once import tasks_at_once
from browsing import Browser, browser, profile, sweep
from previews import Served

__all__ = ["browser", "profile"]
pytestmark = pytest.mark.web


def line_with(browser: Browser, text: str) -> ConsoleLine:
    """The first console line with `text`; waits for it."""
    browser.qtbot.waitUntil(lambda: any(text in line.text for line in browser.view.lines), timeout=10_000)
    return next(line for line in browser.view.lines if text in line.text)


def test_a_console_error_has_the_line_of_the_tsx(browser: Browser, served: Served) -> None:
    served.edit("src/pages/Home.tsx", "  return (\n    <main>", "  console.error('odd');\n  return (\n    <main>")
    line = line_with(browser, "odd")
    assert (line.level, line.path, line.line) == ("error", "src/pages/Home.tsx", 4)


def test_an_uncaught_error_has_the_line_of_the_tsx(browser: Browser, served: Served) -> None:
    old = "onClick={() => setCount(count + 1)}"
    served.edit("src/components/Counter.tsx", old, "onClick={() => {\n        throw new Error('ouch');\n      }}")
    browser.qtbot.waitUntil(lambda: any(event.kind == "updated" for event in served.events))
    browser.js("document.getElementById('count').click()")
    line = line_with(browser, "ouch")
    assert (line.level, line.path, line.line) == ("error", "src/components/Counter.tsx", 9)


def test_an_unhandled_rejection_is_an_error(browser: Browser, served: Served) -> None:
    served.edit("src/lib/words.ts", "export function", "void Promise.reject(new Error('late'));\nexport function")
    assert line_with(browser, "late").level == "error"


def test_a_failed_request_is_an_error(browser: Browser) -> None:
    browser.js("void fetch('/nothing.json')")
    line = line_with(browser, "/nothing.json")
    assert line.level == "error"
    assert "404" in line.text


def test_the_strip_counts_and_leads_to_the_place(browser: Browser, served: Served, qtbot: QtBot) -> None:
    strip = ProblemStrip(browser.view)
    qtbot.addWidget(strip)
    strip.show()
    assert strip.count.text() == "No problems"
    served.edit("src/pages/Home.tsx", "  return (\n    <main>", "  console.error('odd');\n  return (\n    <main>")
    line_with(browser, "odd")
    qtbot.waitUntil(lambda: "problem" in strip.count.text() and strip.list.count() > 0)
    with qtbot.waitSignal(strip.place_chosen) as chosen:
        strip.list.itemActivated.emit(strip.list.item(0))
    assert chosen.args == ["src/pages/Home.tsx", 4]
    browser.view.reload()
    qtbot.waitUntil(lambda: browser.view.condition == "ready" and strip.list.count() == len(browser.view.lines))


def test_a_syntax_error_is_in_the_strip_until_it_is_mended(browser: Browser, served: Served, qtbot: QtBot) -> None:
    strip = ProblemStrip(browser.view)
    qtbot.addWidget(strip)
    browser.js("console.info('before')")
    served.edit("src/pages/Home.tsx", "  return (\n    <main>", "  return ((\n    <main>")
    qtbot.waitUntil(lambda: len(browser.view.problems()) == 1, timeout=10_000)
    assert browser.view.problems()[0].path == "src/pages/Home.tsx"
    assert "1 problem" in strip.count.text() and strip.list.count() == len(browser.view.lines)
    served.edit("src/pages/Home.tsx", "  return ((\n    <main>", "  return (\n    <main>")
    qtbot.waitUntil(lambda: not browser.view.problems(), timeout=10_000)
    assert "before" in [line.text for line in browser.view.lines], "what the page said stays"
    assert strip.list.count() == len(browser.view.lines)


@pytest.mark.parametrize("said", ["appforge:problems {", "appforge:problems 7", 'appforge:problems [1, {"path": 3}]'])
def test_a_page_that_imitates_the_client_does_no_harm(browser: Browser, said: str) -> None:
    browser.js(f"console.error({said!r})")
    browser.js("console.info('after')")
    line_with(browser, "after")
    assert all(line.path is None for line in browser.view.problems())


def test_an_app_that_follows_the_system_is_as_dark_as_the_window(browser: Browser) -> None:
    dark = "getComputedStyle(document.documentElement).colorScheme"
    browser.js("document.documentElement.dataset.mode = 'system'")
    kept = theme().choice
    try:
        for choice in ("dark", "light"):
            theme().set_choice(choice)
            browser.until(dark, choice)
        browser.mark()
        browser.view.reload()
        browser.until("window.mark !== 7 && !!document.getElementById('title')")
        browser.js("document.documentElement.dataset.mode = 'system'")
        browser.until(dark, "light")
    finally:
        theme().set_choice(kept)


def test_device_widths_and_history(browser: Browser, qtbot: QtBot) -> None:
    browser.view.set_device("phone")
    browser.until("innerWidth", 390)
    browser.view.set_device("full")
    browser.until("innerWidth", browser.view.width())
    box = browser.js("JSON.stringify(document.querySelector('a[href=\"#/notes\"]').getBoundingClientRect())")
    place = json.loads(box)
    target = browser.view.web.focusProxy()
    qtbot.mouseClick(target, Qt.MouseButton.LeftButton, pos=QPoint(int(place["x"]) + 5, int(place["y"]) + 5))
    browser.until("!!document.getElementById('notes')")
    browser.view.back()
    browser.until("!!document.getElementById('title')")
    browser.view.forward()
    browser.until("!!document.getElementById('notes')")


class ServedDesk:
    """What the presenter asks of the preview service, on the served project."""

    def __init__(self, served: Served) -> None:
        self._served = served

    def open(self, project: Project) -> str:
        return self._served.host.open(project.id, project.folder)

    def invite(self, project: Project) -> str:
        return self._served.host.invite(project.id)

    def close(self, project_id: str) -> None:
        return None


def test_the_panel_counts_problems_and_follows_its_presenter(
    qtbot: QtBot, served: Served, profile: QWebEngineProfile
) -> None:
    theme()  # before anything is painted: the first call sets the style sheet
    browsed: list[str] = []
    presenter = PreviewPresenter(ServedDesk(served), tasks_at_once(), Notices(), browsed.append)
    panel = PreviewPanel(presenter, profile, served.host.locate)
    panel.resize(1000, 800)
    panel.show()
    assert panel.stack.currentWidget() is panel.empty
    now = datetime(2026, 1, 1, tzinfo=UTC)
    presenter.show(Project("tiny", "Tiny", served.root, now, now))
    browser = Browser(qtbot, panel.view)
    browser.until("!!document.getElementById('title')")
    browser.js("console.error('one')")
    qtbot.waitUntil(lambda: presenter.state.problems == 1)
    presenter.set_device("phone")
    browser.until("innerWidth", 390)
    presenter.set_device("full")
    browser.until("innerWidth > 900")
    browser.mark()
    presenter.action.emit("reload")
    browser.until("window.mark !== 7 && !!document.getElementById('title')")
    presenter.browse()
    assert browsed and browsed[0].startswith("http://")
    panel.dispose()
    panel.close()
    panel.deleteLater()
    sweep()
