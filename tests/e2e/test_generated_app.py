"""What a person does with an app that the compiler wrote: add, be corrected, drag, export, import, clear samples."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWebEngineCore import QWebEngineProfile
from pytestqt.qtbot import QtBot

from appforge_desktop.adapters.web import LoopbackPreviewHost, Workshop
from appforge_desktop.domain.blueprint.parse import parse
from appforge_desktop.foundation.events import Bus
from appforge_desktop.ui.browser import PreviewView
from browsing import Browser, close_view, profile
from compiled_apps import compiled, lay_out

__all__ = ["profile"]
pytestmark = pytest.mark.web

BLUEPRINT = """app Guest List: who comes
entity Guest
 name text required unique
 phone phone
 answer choice Asked, Coming, Sorry default Asked
page Guests list Guest show name, answer, phone export import
page Board board Guest by answer
"""
_TYPE = """(() => {
  const label = [...document.querySelectorAll('form label')].find(one => one.innerText.startsWith(%s));
  const box = document.getElementById(label.htmlFor);
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(box, %s);
  box.dispatchEvent(new Event('input', { bubbles: true }));
})()"""
_DRAG = """(() => {
  const bag = new DataTransfer(), named = name => document.querySelector(`section[aria-label="${name}"]`);
  const fire = (where, kind) => where.dispatchEvent(new DragEvent(kind, { bubbles: true, dataTransfer: bag }));
  fire(named(%s).querySelector('li[draggable]'), 'dragstart');
  fire(named(%s), 'dragover');
  fire(named(%s), 'drop');
})()"""
_IMPORT = """(() => {
  const bag = new DataTransfer(), input = document.querySelector('input[type=file]');
  bag.items.add(new File([%s], 'guests.csv', { type: 'text/csv' }));
  input.files = bag.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
})()"""
_CATCH = """(() => {
  const make = URL.createObjectURL;
  URL.createObjectURL = blob => { blob.text().then(text => { window.caught = text; }); return make(blob); };
  HTMLAnchorElement.prototype.click = () => {};
})()"""


class App(Browser):
    """The generated app in a browser."""

    def press(self, words: str) -> None:
        """Click the button that is called so."""
        found = f"[...document.querySelectorAll('button')].find(one => (one.ariaLabel || one.innerText) === {words!r})"
        self.until(f"!!{found}")
        self.js(f"{found}.click()")

    def type(self, label: str, text: str) -> None:
        self.until("!!document.querySelector('form')")
        self.js(_TYPE % (json.dumps(label), json.dumps(text)))

    def shows(self, words: str, wanted: bool = True) -> None:
        self.until(f"document.body.innerText.includes({words!r})", wanted)


@pytest.fixture
def app(qtbot: QtBot, workshop: Workshop, profile: QWebEngineProfile, tmp_path: Path) -> Iterator[App]:
    blueprint, problems = parse(BLUEPRINT)
    assert blueprint is not None and not problems
    lay_out(compiled(blueprint), tmp_path / "guests")
    host = LoopbackPreviewHost(workshop, Bus())
    made = App(qtbot, PreviewView(profile, host.locate))
    made.view.resize(1100, 800)
    made.view.show()
    made.view.open(host.open("guests", tmp_path / "guests"))
    yield made
    said = made.view.problems()
    close_view(made)
    host.close()
    assert not said


def clear(app: App) -> None:
    """Start with nothing."""
    app.press("Remove sample data")
    app.shows("Remove sample data", False)


def test_samples_go_with_one_click(app: App) -> None:
    app.until("document.querySelectorAll('main li').length > 2")
    clear(app)
    app.until("document.querySelectorAll('main li').length", 0)


def test_a_form_asks_for_what_is_required_and_refuses_what_is_taken(app: App) -> None:
    clear(app)
    app.press("Add guest")
    app.press("Save")
    app.until("document.querySelectorAll('form [aria-invalid=true]').length", 1)
    app.type("Name", "Ada")
    app.press("Save")
    app.until("!document.querySelector('form')")
    app.shows("Ada")
    app.shows("Asked")
    app.press("Add guest")
    app.type("Name", "ADA")
    app.press("Save")
    app.until("document.querySelectorAll('form [aria-invalid=true]').length", 1)


def test_a_card_is_dragged_to_another_column(app: App) -> None:
    clear(app)
    app.js(_IMPORT % json.dumps("Name,Answer\nAda,Asked\n"))
    app.shows("Ada")
    app.js("location.hash = '#/board'")
    app.until("document.querySelectorAll('section[aria-label=Asked] li').length", 1)
    app.js(_DRAG % ("'Asked'", "'Coming'", "'Coming'"))
    app.until("document.querySelectorAll('section[aria-label=Coming] li').length", 1)
    app.until("document.querySelectorAll('section[aria-label=Asked] li').length", 0)


def test_what_was_exported_can_be_imported(app: App) -> None:
    clear(app)
    rows = 'Name,Phone,Answer\r\n"Lovelace, ""Ada""",\'+44 20 1234,Coming'
    app.js(_IMPORT % json.dumps(rows))
    app.shows('Lovelace, "Ada"')
    app.shows("'+44", False)
    app.shows("+44 20 1234")
    app.js(_CATCH)
    app.press("Export CSV")
    app.until("window.caught", rows)
