"""What a visitor does on a website that the compiler wrote: read, open, sign up, send, on a phone too."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWebEngineCore import QWebEngineProfile
from pytestqt.qtbot import QtBot

from appforge_desktop.adapters.web import LoopbackPreviewHost, Workshop
from appforge_desktop.domain.blueprint.model import Blueprint, Theme
from appforge_desktop.foundation.events import Bus
from appforge_desktop.ui.browser import PreviewView
from browsing import Browser, close_view, profile
from compiled_apps import compiled, lay_out
from story_apps import ARTICLE, BAKERY, RESTAURANT, SITES

__all__ = ["profile"]
pytestmark = pytest.mark.web

_TYPE = """(() => {
  const box = document.querySelector(%s);
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(box, %s);
  box.dispatchEvent(new Event('input', { bubbles: true }));
})()"""
_READING = 'import * as reading from "./lib/hours";\nObject.assign(window, { reading });\n'
_LABELLED = "[...document.querySelectorAll('%s label')].find(one => one.innerText.startsWith(%s))?.htmlFor"
_HEADINGS = "[...document.querySelectorAll('h1,h2,h3,h4')].map(one => one.tagName[1]).join('')"
_PALE = """(() => {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const rgb = (color) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const light = (channels) => {
    const [r, g, b] = channels.map(one => one / 255)
      .map(one => one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (element) => {
    for (let one = element; one; one = one.parentElement) {
      const style = getComputedStyle(one);
      if (style.backgroundImage !== 'none' || one.matches('.hero-shade, .isolate')) return undefined;
      const color = rgb(style.backgroundColor);
      if (color[3] > 200) return color;
    }
    return rgb('white');
  };
  const pale = [];
  for (const element of document.querySelectorAll('body *')) {
    const own = [...element.childNodes].some(one => one.nodeType === 3 && one.data.trim());
    const under = own && element.checkVisibility() ? ground(element) : undefined;
    if (!under || element.closest('.skip-link, .sr-only')) continue;
    const style = getComputedStyle(element);
    const [a, b] = [light(rgb(style.color).slice(0, 3)), light(under.slice(0, 3))].sort((x, y) => y - x);
    const isLarge = parseFloat(style.fontSize) >= 24;
    if ((a + 0.05) / (b + 0.05) < (isLarge ? 3 : 4.5)) pale.push(element.innerText);
  }
  return JSON.stringify(pale);
})()"""


class Site(Browser):
    """The website in a browser."""

    def press(self, words: str) -> None:
        """Click the button or link that is called so."""
        found = (
            "[...document.querySelectorAll('button, a')]"
            f".find(one => one.checkVisibility() && (one.ariaLabel || one.innerText.trim()) === {words!r})"
        )
        self.until(f"!!{found}")
        self.js(f"{found}.click()")

    def shows(self, words: str, wanted: bool = True) -> None:
        self.until(f"document.body.innerText.includes({words!r})", wanted)

    def type(self, section: str, label: str, text: str) -> None:
        found = _LABELLED % (f"#{section}", json.dumps(label))
        self.until(f"!!{found}")
        box = self.js(found)
        self.js(_TYPE % (json.dumps(f'[id="{box}"]'), json.dumps(text)))

    def key(self, key: Qt.Key) -> None:
        self.qtbot.keyClick(self.view.web.focusProxy(), key)

    def width(self, pixels: int) -> None:
        self.view.resize(pixels, 800)
        self.until("innerWidth", pixels)

    def is_at(self, section: str) -> None:
        """Wait until a section stands at the top of the window, below the bar, and has the focus."""
        self.until(f"document.activeElement.id === {section!r}")
        self.until(f"Math.abs(document.getElementById({section!r}).getBoundingClientRect().top) < 120")


Open = Callable[[Blueprint], Site]


@pytest.fixture
def visit(qtbot: QtBot, workshop: Workshop, profile: QWebEngineProfile, tmp_path: Path) -> Iterator[Open]:
    host = LoopbackPreviewHost(workshop, Bus())
    sites: list[Site] = []

    def open_site(blueprint: Blueprint) -> Site:
        name = f"site{len(sites)}"
        files = compiled(blueprint)
        if "src/lib/hours.ts" in files:
            files["src/main.tsx"] = _READING + files["src/main.tsx"]
        lay_out(files, tmp_path / name)
        site = Site(qtbot, PreviewView(profile, host.locate))
        sites.append(site)
        site.view.resize(1100, 800)
        site.view.show()
        site.view.open(host.open(name, tmp_path / name))
        site.until("!!document.querySelector('h1')")
        return site

    yield open_site
    said = [site.view.problems() for site in sites]
    for site in sites:
        close_view(site)
    host.close()
    assert not any(said)


def test_a_question_opens_by_keyboard(visit: Open) -> None:
    site = visit(BAKERY)
    site.shows("Yes, from 20 euros.", False)
    site.view.web.setFocus()
    site.js("document.querySelector('summary').focus()")
    site.until("document.activeElement.tagName", "SUMMARY")
    site.key(Qt.Key.Key_Space)
    site.shows("Yes, from 20 euros.")
    site.key(Qt.Key.Key_Space)
    site.shows("Yes, from 20 euros.", False)


def test_the_newsletter_checks_addresses_and_keeps_them(visit: Open) -> None:
    site = visit(BAKERY)
    site.shows("Your address stays on this device.")
    site.press("Sign me up")
    site.shows("Please fill this in")
    site.type("newsletter", "Email address", "anna at home")
    site.press("Sign me up")
    site.shows("Write it like name@example.com")
    site.type("newsletter", "Email address", "anna@example.com")
    site.press("Sign me up")
    site.shows("Thank you! You are on the list.")
    site.mark()
    site.js("location.reload()")
    site.until("window.mark === undefined && !!document.querySelector('h1')")
    site.type("newsletter", "Email address", "Anna@example.com")
    site.press("Sign me up")
    site.shows("This address is on the list already.")


def test_the_form_adds_an_item_and_says_so(visit: Open) -> None:
    site = visit(BAKERY)
    site.press("Send order")
    site.until("document.querySelectorAll('form [aria-invalid=true]').length", 2)
    site.type("form", "Name", "Ada")
    site.type("form", "Email", "ada@example.com")
    site.press("Send order")
    site.shows("Thank you! We have got it.")
    site.press("Show what you sent")
    site.shows("ada@example.com")
    site.press("Bookings")
    site.until("location.hash", "#/bookings")
    site.shows("Ada")


def test_the_hero_leads_to_a_section_and_back_is_the_way_back(visit: Open) -> None:
    site = visit(BAKERY)
    site.press("See the menu")
    site.until("location.hash", "#/home#menu")
    site.is_at("menu")
    site.until("document.querySelector('nav [aria-current]')?.innerText", "Menu")
    site.js("scrollTo(0, 0)")
    site.press("Menu")
    site.is_at("menu")
    site.js("history.back()")
    site.until("location.hash", "")
    site.until("scrollY", 0)


def test_an_address_with_a_section_opens_there(visit: Open) -> None:
    site = visit(RESTAURANT)
    site.press("Menu")
    site.shows("Spaghetti alle vongole")
    site.press("Book a table")
    site.until("location.hash", "#/home#form")
    site.is_at("form")


def test_hours_are_read_from_plain_words(visit: Open) -> None:
    site = visit(BAKERY)  # its clock is the machine's
    site.until("/Open now|Closed now/.test(document.getElementById('hours').innerText)")
    site.until("document.querySelectorAll('#hours [aria-current=date]').length", 1)
    site.until("!!window.reading")
    rows = [
        ("Mon-Fri", "7:00-18:00"), ("Saturday & Sunday", "9 am to 1:30 pm"), ("Friday", "20:00-2:00"),
    ]  # fmt: skip
    listed = json.dumps([{"days": days, "times": times} for days, times in rows])
    for moment, wanted in {
        "2026-11-23T06:59": False, "2026-11-23T07:00": True, "2026-11-23T18:00": False, "2026-11-28T01:30": True,
        "2026-11-28T08:00": False, "2026-11-28T13:00": True, "2026-11-29T01:30": False,
    }.items():  # fmt: skip
        assert site.js(f"reading.isOpen({listed}, new Date('{moment}'))") is wanted, moment
    words = {
        "Tuesday to Sunday": "234560", "Daily": "0123456", "Fridays": "5", "Mon, Wed": "13", "weekends": "60",
    }  # fmt: skip
    for days, numbers in words.items():
        assert site.js(f"reading.weekdays({days!r}).join('')") == numbers
    assert site.js("reading.weekdays('By appointment') === undefined")
    assert site.js("reading.isOpen([{ days: 'By appointment', times: 'call us' }], new Date()) === undefined")


def test_a_phone_gets_a_menu(visit: Open) -> None:
    site = visit(BAKERY)
    site.width(360)
    site.press("Open the menu")
    site.until("!!document.getElementById('site-menu')")
    site.js("document.querySelector('#site-menu a').focus()")
    site.view.web.setFocus()
    site.key(Qt.Key.Key_Escape)
    site.until("!document.getElementById('site-menu')")
    site.until("document.activeElement.ariaLabel", "Open the menu")
    site.press("Open the menu")
    site.press("Questions")
    site.until("!document.getElementById('site-menu')")
    site.is_at("questions")


def test_pictures_open_large_and_lead_on(visit: Open) -> None:
    site = visit(BAKERY)
    site.press("Enlarge: Our oven")
    site.until("document.querySelector('dialog h2').innerText", "Our oven")
    site.press("Next picture")
    site.until("document.querySelector('dialog h2').innerText", "The shop window")
    site.press("Close")
    site.until("!document.querySelector('dialog')")


def test_light_and_dark(visit: Open) -> None:
    site = visit(replace(BAKERY, theme=Theme("amber", mode="light")))
    site.press("Use dark colors")
    site.until("document.documentElement.dataset.mode", "dark")
    site.press("Use light colors")
    site.until("document.documentElement.dataset.mode", "light")


def test_an_article_lists_its_headings_and_leads_there(visit: Open) -> None:
    site = visit(ARTICLE)
    site.press("In winter")
    site.until("location.hash.endsWith('#in-winter')")
    site.until("document.activeElement.id", "in-winter")


@pytest.mark.parametrize("name", SITES)
def test_pages_fit_a_phone_and_can_be_read_by_all(visit: Open, name: str) -> None:
    for mode in ("light", "dark"):
        site = visit(replace(SITES[name], theme=replace(SITES[name].theme, mode=mode)))
        assert site.js(_PALE) == "[]"
    levels = [int(one) for one in site.js(_HEADINGS)]
    assert levels.count(1) == 1 and levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert site.js("document.querySelectorAll('main').length") == 1
    assert site.js("[...document.querySelectorAll('section')].every(one => one.querySelector('h2, blockquote, dl'))")
    site.width(360)
    assert site.js("document.documentElement.scrollWidth <= innerWidth")
