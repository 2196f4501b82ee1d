"""An edit shows in the running page: without a reload, and without losing what the person was doing."""

from __future__ import annotations

import pytest

from browsing import Browser, browser, profile
from previews import Served

__all__ = ["browser", "profile"]
pytestmark = pytest.mark.web


def test_an_edited_component_shows_and_everything_else_stays(browser: Browser, served: Served) -> None:
    browser.js("document.getElementById('count').click()")
    browser.until("document.getElementById('count').innerText.trim()", "Clicked 1 time")
    browser.js("window.scrollTo(0, 900)")
    browser.mark()
    served.edit("src/pages/Home.tsx", "Hello there", "Good day")
    browser.until("document.getElementById('title').innerText", "Good day")
    assert not browser.was_reloaded()
    assert browser.js("window.scrollY") == 900
    assert browser.text("#count") == "Clicked 1 time"


def test_state_and_route_survive_an_edit_of_the_component_itself(browser: Browser, served: Served) -> None:
    browser.js("location.hash = '#/notes'")
    browser.until("document.getElementById('notes')?.innerText", "Stores: notes")
    browser.js("document.getElementById('count').click()")
    browser.until("document.getElementById('count').innerText.trim()", "Clicked 1 time")
    browser.mark()
    served.edit("src/components/Counter.tsx", "Clicked", "Pressed")
    browser.until("document.getElementById('count').innerText.trim()", "Pressed 1 time")
    served.edit("src/App.tsx", "max-w-2xl", "max-w-3xl")
    browser.until("!!document.querySelector('.max-w-3xl')")
    assert browser.text("#count") == "Pressed 1 time"
    assert browser.text("#notes") == "Stores: notes"
    assert browser.js("location.hash") == "#/notes"
    assert not browser.was_reloaded()


def test_a_changed_hook_starts_the_component_afresh(browser: Browser, served: Served) -> None:
    browser.js("document.getElementById('count').click()")
    browser.until("document.getElementById('count').innerText.trim()", "Clicked 1 time")
    browser.mark()
    more = "useState(0);\n  const [label] = useState('Touched');"
    served.edit("src/components/Counter.tsx", "useState(0);", more)
    served.edit("src/components/Counter.tsx", "Clicked", "{label}")
    browser.until("document.getElementById('count').innerText.trim()", "Touched 0 times")
    assert not browser.was_reloaded()
    assert not browser.view.problems()


def test_an_edited_library_reaches_the_components_that_use_it(browser: Browser, served: Served) -> None:
    browser.mark()
    served.edit("src/lib/words.ts", "times`", "taps`")
    browser.until("document.getElementById('count').innerText.trim()", "Clicked 0 taps")
    assert not browser.was_reloaded()


def test_going_back_to_an_earlier_text_shows_it_again(browser: Browser, served: Served) -> None:
    browser.mark()
    served.edit("src/pages/Home.tsx", "Hello there", "Good day")
    browser.until("document.getElementById('title').innerText", "Good day")
    served.edit("src/pages/Home.tsx", "Good day", "Hello there")
    browser.until("document.getElementById('title').innerText", "Hello there")
    assert not browser.was_reloaded()


def test_the_entry_script_renders_into_the_living_root(browser: Browser, served: Served) -> None:
    browser.mark()
    served.edit("src/main.tsx", "<App />", "<App /><footer id='end'>End</footer>")
    browser.until("document.getElementById('end')?.innerText", "End")
    assert not browser.was_reloaded()


def test_edited_data_shows(browser: Browser, served: Served) -> None:
    browser.mark()
    served.edit("src/data/items.json", 'Item 2"', 'Second"')
    browser.until("document.querySelectorAll('li')[1].innerText.trim()", "Second")
    assert not browser.was_reloaded()


def test_styles_change_without_a_reload(browser: Browser, served: Served) -> None:
    browser.mark()
    served.edit("src/index.css", "#4f46e5", "#ff0000")
    browser.until("getComputedStyle(document.getElementById('title')).color", "rgb(255, 0, 0)")
    served.edit("src/extra.css", "1px", "3px")
    browser.until("getComputedStyle(document.querySelector('.extra')).letterSpacing", "3px")
    assert not browser.was_reloaded()


def test_a_new_tailwind_class_has_its_style(browser: Browser, served: Served) -> None:
    browser.mark()
    served.edit("src/pages/Home.tsx", "text-2xl", "text-[37px]")
    browser.until("getComputedStyle(document.getElementById('title')).fontSize", "37px")
    assert not browser.was_reloaded()


def test_index_html_reloads(browser: Browser, served: Served) -> None:
    browser.mark()
    served.edit("index.html", "<title>Tiny</title>", "<title>Small</title>")
    browser.until("document.title === 'Small' && !!document.getElementById('title')")
    assert browser.was_reloaded()


def test_a_syntax_error_is_shown_over_the_old_app(browser: Browser, served: Served) -> None:
    browser.mark()
    served.edit("src/App.tsx", "const route =", "const route = =")
    browser.until("!!document.querySelector('appforge-overlay')")
    assert "src/App.tsx:17:17" in browser.overlay()
    assert browser.text("#title") == "Hello there"
    assert [event.kind for event in served.events][-1] == "failed"
    served.edit("src/App.tsx", "const route = =", "const route =")
    browser.until("!document.querySelector('appforge-overlay')")
    assert not browser.was_reloaded()


def test_a_missing_import_names_its_line(browser: Browser, served: Served) -> None:
    served.edit("src/App.tsx", "./pages/Notes", "./pages/Nothing")
    browser.until("!!document.querySelector('appforge-overlay')")
    assert "src/App.tsx:4" in browser.overlay()
    assert browser.text("#title") == "Hello there"


def test_a_module_that_throws_keeps_the_old_app(browser: Browser, served: Served) -> None:
    browser.mark()
    served.edit("src/App.tsx", "function useRoute", "throw new Error('at start');\nfunction useRoute")
    browser.until("!!document.querySelector('appforge-overlay')")
    assert "src/App.tsx:6" in browser.overlay()
    assert "at start" in browser.overlay()
    assert browser.text("#title") == "Hello there"
    served.edit("src/App.tsx", "throw new Error('at start');\n", "")
    browser.until("!document.querySelector('appforge-overlay')")
    assert not browser.was_reloaded()


def test_a_page_that_was_broken_from_the_start_loads_once_it_is_mended(browser: Browser, served: Served) -> None:
    served.edit("src/App.tsx", "const route =", "const route = =")
    served.host.close_project("tiny")
    browser.view.open(served.host.open("tiny", served.root))
    browser.until("document.querySelector('appforge-overlay') && !document.getElementById('title')")
    served.edit("src/App.tsx", "const route = =", "const route =")
    browser.until("document.getElementById('title')?.innerText", "Hello there")
    assert browser.overlay() == ""


def test_a_page_that_missed_an_edit_catches_up(browser: Browser, served: Served) -> None:
    """A server that restarts, or a page that slept, must not leave old code on screen."""
    served.edit("src/pages/Home.tsx", "Hello there", "First")
    browser.until("document.getElementById('title')?.innerText", "First")
    served.host.close_project("tiny")
    browser.view.open(served.host.open("tiny", served.root))
    browser.until("document.getElementById('title')?.innerText", "First")
    served.edit("src/pages/Home.tsx", "First", "Second")
    browser.until("document.getElementById('title')?.innerText", "Second")
