"""What a person does in a household app: tick, archive, choose several, budget, keep streaks, go step by step."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtWebEngineCore import QWebEngineProfile
from pytestqt.qtbot import QtBot

from appforge_desktop.adapters.web import LoopbackPreviewHost, Workshop
from appforge_desktop.foundation.events import Bus
from appforge_desktop.ui.browser import PreviewView
from browsing import Browser, close_view, profile
from compiled_apps import compiled, lay_out
from data_apps import HOUSEHOLD

__all__ = ["profile"]
pytestmark = pytest.mark.web

_TYPE = """(() => {
  const label = [...document.querySelectorAll('form label')].find(one => one.innerText.startsWith(%s));
  const box = document.getElementById(label.htmlFor);
  const kind = box instanceof HTMLSelectElement ? HTMLSelectElement : HTMLInputElement;
  Object.getOwnPropertyDescriptor(kind.prototype, 'value').set.call(box, %s);
  box.dispatchEvent(new Event(kind === HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
})()"""
_ROWS = (
    "[...document.querySelectorAll('main ul.divide-y > li')].map(one => one.querySelector('.font-medium').innerText)"
)
_BUTTON = "[...document.querySelectorAll('button, a.link')].find(one => (one.ariaLabel || one.innerText.trim()) === %s)"
_CARDS = "[...document.querySelectorAll('main li')].map(one => one.innerText.replace(/\\s+/g, ' '))"
_UNLABELLED = """[...document.querySelectorAll('main :is(input, select, textarea, button)')].filter(
  one => !(one.ariaLabel || one.textContent.trim() || one.labels?.length || one.hasAttribute('aria-labelledby'))
).length"""
_COLUMN = "[...document.querySelectorAll('tbody tr')].map(one => one.cells[%d].innerText)"


class Household(Browser):
    """The generated app in a browser."""

    def press(self, words: str) -> None:
        """Click the button that is called so."""
        found = _BUTTON % json.dumps(words)
        self.until(f"!!{found}")
        self.js(f"{found}.click()")

    def go(self, path: str) -> None:
        self.js(f"location.hash = '#/{path}'")

    def type(self, label: str, text: str) -> None:
        self.js(_TYPE % (json.dumps(label), json.dumps(text)))

    def shows(self, words: str, wanted: bool = True) -> None:
        self.until(f"document.querySelector('main').innerText.includes({json.dumps(words)})", wanted)

    def lists(self, code: str, wanted: list[str]) -> None:
        """Wait until an expression has these texts (a page's lists do not come back as lists)."""
        self.until(f"({code}).join('|')", "|".join(wanted))

    def reload(self) -> None:
        self.mark()
        self.js("location.reload()")
        self.until("window.mark !== 7 && !!document.querySelector('main h1')")


@pytest.fixture
def app(qtbot: QtBot, workshop: Workshop, profile: QWebEngineProfile, tmp_path: Path) -> Iterator[Household]:
    lay_out(compiled(HOUSEHOLD), tmp_path / "household")
    host = LoopbackPreviewHost(workshop, Bus())
    made = Household(qtbot, PreviewView(profile, host.locate))
    made.view.resize(1100, 800)
    made.view.show()
    made.view.open(host.open("household", tmp_path / "household"))
    made.until("!!document.querySelector('main h1')")
    yield made
    said = made.view.problems()
    close_view(made)
    host.close()
    assert not said


def said_date(day: date) -> str:
    """As the app writes it."""
    return f"{day:%b} {day.day}, {day.year}"


def test_a_repeating_chore_moves_on_when_it_is_ticked(app: Household) -> None:
    app.shows("Overdue")
    app.press("Done: Take out the bins")
    next_time = said_date(date.today() + timedelta(days=6))
    app.until(f"document.querySelector('[role=status]').innerText.includes({f'comes back on {next_time}'!r})")
    app.shows(next_time)
    app.shows("Overdue", False)
    app.lists(_ROWS, ["Water the plants", "Take out the bins"])
    app.press("Undo")
    app.shows("Overdue")
    app.lists(_ROWS, ["Take out the bins", "Water the plants"])
    app.press("Done: Take out the bins")
    app.go("chores/row-take-out-the-bins")
    app.until("document.querySelector('main button[aria-current=date]')?.getAttribute('aria-pressed')", "true")


def test_done_chores_are_out_of_sight_until_asked_for(app: Household) -> None:
    app.shows("Fix the lamp", False)
    app.press("Show done (1)")
    app.shows("Fix the lamp")
    app.press("Hide done (1)")
    app.press("Done: Water the plants")
    app.lists(_ROWS, ["Take out the bins"])
    app.press("Show done (2)")
    app.lists(_ROWS, ["Take out the bins", "Fix the lamp", "Water the plants"])


def test_a_workflow_goes_to_its_next_step(app: Household) -> None:
    app.press("Move to Doing: Water the plants")
    app.press("Move to Done: Water the plants")
    app.until("!!document.querySelector('[aria-label=\"Move to Doing: Take out the bins\"]')")
    app.until("document.querySelectorAll('[aria-label$=\"Water the plants\"][aria-label^=Move]').length", 0)
    app.go("chores/row-water-the-plants")
    app.until("document.querySelector('ol [aria-current=step]')?.innerText.trim().split('\\n').pop()", "Done")


def test_archived_items_come_back(app: Household) -> None:
    app.go("chores/row-take-out-the-bins")
    app.press("Archive")
    app.lists(_ROWS, ["Water the plants"])
    app.go("people")
    app.lists(_CARDS, ["Anna Chores 1", "Ben Chores 1"])
    app.reload()
    app.go("chores")
    app.press("Archived (1)")
    app.press("Restore Take out the bins")
    app.lists(_ROWS, ["Take out the bins", "Water the plants"])


def test_several_are_changed_and_deleted_together_and_it_can_be_undone(app: Household) -> None:
    app.press("Select several")
    app.js("document.querySelector('section label input').click()")
    app.shows("2 selected")
    app.press("Delete")
    app.shows("Take out the bins", False)
    app.press("Undo")
    app.lists(_ROWS, ["Take out the bins", "Water the plants"])
    app.press("Select several")
    app.js("document.querySelector('main li input[type=checkbox][aria-label=\"Water the plants\"]').click()")
    app.shows("1 selected")
    app.press("Mark done")
    app.lists(_ROWS, ["Take out the bins"])


def test_totals_and_running_sums_follow_the_order(app: Household) -> None:
    app.go("expenses")
    app.lists(_COLUMN % 0, ["Long ago", "Market", "Cinema"])
    app.lists(_COLUMN % 5, ["€1,000.00", "€1,120.50", "€1,200.50"])
    app.until("document.querySelector('tfoot').innerText.replace(/\\s+/g, ' ').trim()", "Total €1,200.50")
    app.press("Amount")
    app.lists(_COLUMN % 5, ["€80.00", "€200.50", "€1,200.50"])
    app.go("by-category")
    app.until("document.querySelector('main tfoot')?.innerText.replace(/\\s+/g, ' ').trim()",
              "All together 3 €1,200.50")  # fmt: skip
    app.lists(_COLUMN % 2, ["€1,120.50", "€80.00"])


def test_a_budget_says_what_is_left_and_what_is_over(app: Household) -> None:
    app.go("budget")
    app.shows("€279.50 left")
    app.shows("€30.00 over")
    app.shows("€120.50 of €400.00")
    app.go("categories/row-fun")
    app.press("Add expense")
    app.until("!!document.querySelector('form')")
    app.type("Title", "Theatre")
    app.type("Amount", "20")
    app.press("Save")
    app.shows("Theatre")  # it points here without being told
    app.go("budget")
    app.shows("€50.00 over")


def test_streaks_are_kept_day_by_day(app: Household) -> None:
    app.go("habits")
    app.press("Remove sample data")
    app.press("Add habit")
    app.until("!!document.querySelector('form')")
    app.type("Name", "Read")
    app.press("Save")
    day = "[...document.querySelectorAll('main [role=group] button')].at(%d)"
    for at in (-4, -3, -2):
        app.until(f"!!{day % at}")
        app.js(f"{day % at}.click()")
        app.until(f"{day % at}.getAttribute('aria-pressed')", "true")
    app.until("document.querySelector('main dl dd').innerText", "3 days")
    app.js(f"{day % -3}.click()")
    app.lists("[...document.querySelectorAll('main dl dd')].map(one => one.innerText)", ["1 day", "1"])
    app.reload()
    app.lists("[...document.querySelectorAll('main dl dd')].map(one => one.innerText)", ["1 day", "1"])


def test_a_wizard_checks_each_step_and_shows_everything_before_it_saves(app: Household) -> None:
    app.go("add-a-chore")
    app.shows("Step 1 of 3")
    app.press("Continue")
    app.until("document.activeElement.getAttribute('aria-invalid')", "true")
    app.type("Title", "Sweep")
    app.press("Continue")
    app.shows("Step 2 of 3")
    app.until("document.activeElement.innerText", "When")
    app.type("Repeat", "daily")
    app.press("Continue")
    app.shows("Sweep")
    app.press("Edit What")
    app.type("Title", "Sweep the floor")
    app.press("Continue")
    app.press("Continue")
    app.press("Save")
    app.shows("All saved")
    app.go("chores")
    app.shows("Sweep the floor")
    app.shows("Daily")


def test_the_persons_items_are_no_samples(app: Household) -> None:
    app.go("plants")
    app.until("document.querySelectorAll('main li').length > 2")
    app.press("Remove sample data")
    app.shows("No plants yet")
    app.go("people/row-anna")
    app.lists(_ROWS, ["Take out the bins", "Water the plants"])
    app.press("Delete")
    app.reload()
    app.go("people")
    app.until("document.querySelectorAll('main li').length", 1)
    app.go("chores")
    app.shows("Take out the bins")


def test_every_page_fits_a_phone_and_says_what_its_controls_are(app: Household) -> None:
    app.view.resize(360, 740)
    for page in HOUSEHOLD.pages:
        app.go(page.title.lower().replace(" ", "-"))
        app.until("document.querySelector('main h1')?.innerText.split('\\n')[0].trim()", page.title)
        app.until("document.documentElement.scrollWidth <= innerWidth")
        app.until(_UNLABELLED, 0)
