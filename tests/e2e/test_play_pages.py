"""What a person does on pages to play with: calculate, time, answer, learn, vote, make, write, draw, ask, play."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtWebEngineCore import QWebEngineProfile
from pytestqt.qtbot import QtBot

from appforge_desktop.adapters.web import LoopbackPreviewHost, Workshop
from appforge_desktop.domain.blueprint.model import Page
from appforge_desktop.foundation.events import Bus
from appforge_desktop.ui.browser import PreviewView
from browsing import Browser, close_view, profile
from compiled_apps import compiled, lay_out
from play_apps import (
    BANDS,
    CAPITALS,
    COLORS,
    DEGREES,
    DICE,
    FOCUS,
    GAMES,
    HELP,
    LUNCH,
    NOTES,
    PASSWORDS,
    SHAPE,
    SKETCH,
    STOPWATCH,
    TIP,
    WEDDING,
    WORDS,
    play_app,
)

__all__ = ["profile"]
pytestmark = pytest.mark.web

_FILL = """(() => {
  const named = [...document.querySelectorAll('label')].find(one => one.innerText.trim() === %(name)s);
  const box = named ? named.control : document.querySelector(`[aria-label="${%(name)s}"]`);
  const value = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(box), 'value');
  value.set.call(box, %(text)s);
  box.dispatchEvent(new Event('input', { bubbles: true }));
  box.dispatchEvent(new Event('change', { bubbles: true }));
})()"""
_BUTTON = """[...document.querySelectorAll('button, input[type=radio]')]
  .find(one => (one.ariaLabel || one.innerText || one.labels?.[0]?.innerText || '').trim().startsWith(%s))"""
_KEY = "document.body.dispatchEvent(new KeyboardEvent('keydown', { key: %s, bubbles: true, cancelable: true }))"
_DRAW = """(() => {
  const sheet = document.querySelector('canvas'), box = sheet.getBoundingClientRect();
  const fire = (kind, x, y) => sheet.dispatchEvent(new PointerEvent(kind, { bubbles: true, button: 0, pointerId: 1,
    clientX: box.left + x * box.width, clientY: box.top + y * box.height }));
  fire('pointerdown', 0.2, 0.5);
  fire('pointermove', 0.5, 0.5);
  fire('pointermove', 0.8, 0.5);
  fire('pointerup', 0.8, 0.5);
})()"""
_MIDDLE = "[...document.querySelector('canvas').getContext('2d').getImageData(600, 400, 1, 1).data].join()"
WHITE, BLACK = "255,255,255,255", "28,28,34,255"


class Toy(Browser):
    """An app with pages to play with."""

    def press(self, words: str) -> None:
        """Click the button whose name begins so."""
        found = _BUTTON % json.dumps(words)
        self.until(f"!!({found}) && !({found}).disabled")
        self.js(f"({found}).click()")

    def fill(self, name: str, text: str) -> None:
        """Type into the box of this name."""
        self.js(_FILL % {"name": json.dumps(name), "text": json.dumps(text)})

    def send(self, form: str = "main form") -> None:
        self.js(f"document.querySelector({form!r}).requestSubmit()")

    def key(self, key: str) -> None:
        self.js(_KEY % json.dumps(key))

    def shows(self, words: str, wanted: bool = True) -> None:
        self.until(f"document.body.innerText.includes({json.dumps(words)})", wanted)

    def reload(self) -> None:
        """Start the app anew; what is on the device stays."""
        self.mark()
        self.js("location.reload()")
        self.until("window.mark !== 7 && !!document.querySelector('h1')")

    def module(self, name: str, code: str) -> str:
        """What code says of a module of src/lib that the app has loaded; code knows it as `it`."""
        loaded = "performance.getEntriesByType('resource').map(one => one.name)"
        address = f"{loaded}.find(one => one.includes('/src/lib/{name}.ts'))"
        self.js(f"window.said = undefined; import({address}).then(it => {{ window.said = String({code}); }})")
        self.until("window.said !== undefined")
        return str(self.js("window.said"))


Open = Callable[..., Toy]


@pytest.fixture
def opened(qtbot: QtBot, workshop: Workshop, profile: QWebEngineProfile, tmp_path: Path) -> Iterator[Open]:
    """Opens an app of pages, the first of which shows."""
    host = LoopbackPreviewHost(workshop, Bus())
    made: list[Toy] = []

    def open_app(*pages: Page) -> Toy:
        lay_out(compiled(play_app(*pages)), tmp_path / "play")
        toy = Toy(qtbot, PreviewView(profile, host.locate))
        made.append(toy)
        toy.view.resize(1100, 900)
        toy.view.show()
        toy.view.open(host.open("play", tmp_path / "play"))
        toy.until("!!document.querySelector('h1')")
        return toy

    yield open_app
    said = [problem for toy in made for problem in toy.view.problems()]
    for toy in made:
        close_view(toy)
    host.close()
    assert not said


def test_a_calculator_works_out_what_is_filled_in(opened: Open) -> None:
    toy = opened(TIP, SHAPE, DEGREES)
    toy.until("document.querySelector('output').innerText", "$28.75")
    toy.fill("Bill", "120")
    toy.until("document.querySelector('output').innerText", "$69.00")
    toy.shows("= $120.00 × 15 ÷ 100")
    toy.fill("People", "0")
    toy.until("document.querySelector('output').innerText", "–")
    toy.press("Reset")
    toy.until("document.querySelector('output').innerText", "$28.75")
    toy.js("location.hash = '#/bmi'")
    toy.until("document.querySelector('[aria-current=true]')?.innerText.startsWith('Normal weight')")
    toy.shows("22.9")
    toy.fill("Weight", "50")
    toy.until("document.querySelector('[aria-current=true]')?.innerText.startsWith('Underweight')")
    toy.js("location.hash = '#/degrees'")
    toy.shows("33.8 Fahrenheit")
    toy.fill("Amount", "100")
    toy.shows("212 Fahrenheit")
    toy.press("Swap")
    toy.shows("37.77778 Celsius")


def test_a_timer_ticks_skips_and_goes_on_after_a_reload(opened: Open) -> None:
    toy = opened(FOCUS, STOPWATCH, WEDDING)
    toy.shows("25:00")
    toy.key(" ")
    toy.shows("24:59")
    assert toy.js("document.title").startswith("24:5")
    toy.press("Skip")
    toy.shows("4:59")
    toy.press("Work 25:00")
    toy.shows("24:59")
    toy.press("Break 5:00")
    toy.reload()
    toy.press("Pause")
    toy.press("Reset")
    toy.shows("25:00")
    plan = "{ phases: [{ label: 'a', seconds: 60 }, { label: 'b', seconds: 30 }], rounds: 2 }"
    at = "[0, 59, 60, 95, 179, 500].map(s => it.placeIn(%s, s)).map(p => `${p.round}${p.phase}${p.left}${p.isOver}`)"
    assert toy.module("phases", at % plan) == "1060false,101false,1130false,2055false,211false,210true"
    toy.js("location.hash = '#/stopwatch'")
    toy.press("Start")
    toy.until("document.querySelector('[role=timer]').innerText > '00:00.10'")
    toy.press("Lap")
    toy.until("document.querySelectorAll('tbody tr').length", 1)
    toy.js("location.hash = '#/wedding'")
    toy.until("document.querySelectorAll('[role=timer]').length", 1)
    toy.shows("Days since then")


def test_a_quiz_scores_and_takes_answers_with_a_slip(opened: Open) -> None:
    toy = opened(CAPITALS)
    toy.js("[...document.querySelectorAll('main li button')].find(one => one.innerText.includes('Lyon')).click()")
    toy.shows("The answer is: Paris")
    toy.press("Next question")
    toy.fill("Your answer", "  OSLO ")
    toy.send()
    toy.shows("That’s right!")
    toy.press("See the score")
    toy.shows("1 / 2")
    toy.press("Only the missed ones")
    toy.shows("Question 1 / 1")
    like = "[['the Nile','Nile'],['Tokio','Tokyo'],['grey','colour / grey'],['1945','1944'],['','x'],['Lima','Lama']]"
    assert toy.module("likeness", f"{like}.map(([a, b]) => it.isRight(a, b))") == "true,true,true,false,false,false"


def test_own_questions_stay_on_the_device(opened: Open) -> None:
    toy = opened(CAPITALS)
    toy.press("Your questions")
    toy.fill("Question", "2 + 2?")
    toy.fill("Right answer", "4")
    toy.send("dialog form")
    toy.until("document.querySelectorAll('dialog li').length", 1)
    toy.reload()
    toy.shows("Question 1 / 3")


def test_flashcards_flip_and_remember_what_is_known(opened: Open) -> None:
    toy = opened(WORDS)
    toy.shows("Learned: 0 / 2")
    toy.key(" ")
    toy.until("document.querySelector('[aria-label^=\"Turn over\"]').ariaLabel", "Turn over: hello")
    toy.press("I knew it")
    toy.shows("Learned: 1 / 2")
    toy.reload()
    toy.shows("Learned: 1 / 2")
    toy.shows("To go: 1")
    toy.js("document.querySelector('[aria-label^=\"Turn over\"]').click()")
    toy.press("Not yet")
    toy.shows("To go: 1")


def test_votes_are_counted_once_and_persist(opened: Open) -> None:
    toy = opened(LUNCH)
    toy.shows("Votes: 0")
    toy.press("Pizza")
    toy.shows("100% · 1")
    toy.press("Sushi")
    toy.shows("Votes: 1")
    toy.press("Next person votes")
    toy.press("Pizza")
    toy.shows("50% · 1")
    toy.fill("Another option", "Soup")
    toy.send("fieldset form")
    toy.shows("Soup")
    toy.reload()
    toy.shows("Votes: 2")
    toy.shows("Soup")
    toy.press("Reset")
    toy.shows("Votes: 0")
    toy.press("Undo")
    toy.shows("Votes: 2")


def test_generators_make_what_is_asked_for(opened: Open) -> None:
    toy = opened(PASSWORDS, COLORS, BANDS, DICE)
    toy.until("document.querySelector('output').innerText.length", 20)
    toy.fill("Length", "32")
    toy.until("document.querySelector('output').innerText.length", 32)
    for name in ("Small letters", "Capital letters", "Signs"):
        toy.js(f"[...document.querySelectorAll('label')].find(one => one.innerText === {name!r}).control.click()")
    toy.until("/^[0-9]{32}$/.test(document.querySelector('output').innerText)")
    toy.js("location.hash = '#/colours'")
    toy.press("Keep #")
    first = toy.js("document.querySelector('main li').innerText.trim().slice(0, 7)")
    toy.js("window.before = document.querySelector('main ul').innerText")
    toy.key(" ")
    toy.until("document.querySelector('main ul').innerText !== window.before")
    assert toy.js("document.querySelector('main li').innerText.trim().slice(0, 7)") == first
    toy.js("location.hash = '#/bands'")
    toy.press("Pick")
    toy.until("['Silent Foxes', 'Golden Foxes'].includes(document.querySelector('output').innerText)")
    toy.js("location.hash = '#/dice'")
    toy.press("Roll")
    shown = "[...document.querySelectorAll('[role=img]')].reduce((sum, one) => sum + Number(one.ariaLabel), 0)"
    toy.until(f"document.querySelector('output').innerText === `Sum: ${{{shown}}}`")


def test_notes_persist_and_render_without_harm(opened: Open) -> None:
    toy = opened(NOTES)
    toy.until("document.querySelector('main strong')?.innerText", "anything")
    toy.press("New note")
    toy.until("document.querySelector('textarea')?.value", "")
    text = (
        "# Trip\n\n- [x] Tickets\n\n[ok](https://example.com) [bad](javascript:alert(1)) <img src=x onerror=alert(1)>"
    )
    toy.fill("Text of the note", text)
    toy.js("[...document.querySelectorAll('input[type=radio]')][2].click()")
    toy.until("document.querySelector('main h2')?.innerText", "Trip")
    toy.until("[...document.querySelectorAll('main a')].map(one => one.href).join()", "https://example.com/")
    assert toy.js("document.querySelectorAll('main img').length") == 0
    toy.reload()
    toy.until("document.querySelector('main h2')?.innerText", "Trip")
    toy.press("Delete note")
    toy.press("Undo")
    toy.until("document.querySelectorAll('main li button').length", 2)
    toy.fill("Search", "anything")
    toy.until("document.querySelectorAll('main li button').length", 1)


def test_a_drawing_is_undone_redone_and_kept(opened: Open) -> None:
    toy = opened(SKETCH)
    toy.until(_MIDDLE, WHITE)
    toy.js(_DRAW)
    toy.until(_MIDDLE, BLACK)
    toy.press("Undo")
    toy.until(_MIDDLE, WHITE)
    toy.press("Redo")
    toy.until(_MIDDLE, BLACK)
    toy.reload()
    toy.until(_MIDDLE, BLACK)
    toy.press("Clear")
    toy.until(_MIDDLE, WHITE)


def test_a_chat_answers_leniently(opened: Open) -> None:
    toy = opened(HELP)
    toy.shows("Hi! Ask me about our hours.")
    toy.fill("Your message", "when are you OPENED?")
    toy.send()
    toy.shows("We are open from 7 to 18.")
    toy.fill("Your message", "xyzzy")
    toy.send()
    toy.shows("Please call us.")
    toy.press("Where")
    toy.shows("Mill Lane 3.")


def test_the_computer_answers_and_never_loses_at_tic_tac_toe(opened: Open) -> None:
    toy = opened(GAMES[0])
    toy.press("Square 1")
    toy.until("document.querySelectorAll('[aria-label^=Square][aria-label$=O]').length", 1)
    lost = """(function play(squares, mark) {
      if (it.winningLine(squares)) return mark === 'O';
      const free = squares.flatMap((one, at) => one ? [] : [at]);
      if (free.length === 0) return false;
      if (mark === 'O') return play(squares.with(it.bestMove(squares, 'O'), 'O'), 'X');
      return free.some(at => play(squares.with(at, 'X'), 'O'));
    })(it.EMPTY, 'X')"""
    assert toy.module("ticTacToe", lost) == "false"


def test_games_are_played_to_their_end(opened: Open) -> None:
    toy = opened(*GAMES[1:])
    toy.until("document.querySelectorAll('.aspect-square').length", 4)
    for one, other in combinations(range(4), 2):
        cards = [f"document.querySelectorAll('.aspect-square')[{at}]" for at in (one, other)]
        if not any(toy.js(f"{card}.className.includes('opacity-50')") for card in cards):
            for card in cards:
                toy.js(f"{card}.click()")
    toy.shows("All pairs found!")
    toy.js("location.hash = '#/game-snake'")
    toy.until("document.querySelectorAll('main svg[role=img] rect').length", 3)
    toy.key("ArrowDown")
    toy.shows("Game over.")
    toy.js("location.hash = '#/game-guess'")
    toy.until("!!document.querySelector('[placeholder]')")
    for _ in range(6):
        ends = str(toy.js("document.querySelector('main [placeholder]')?.placeholder ?? ''"))
        if not ends:
            break
        low, high = map(int, ends.split(" – "))
        toy.fill("Your guess", str((low + high) // 2))
        toy.send()
        toy.until(f"document.querySelector('main [placeholder]')?.placeholder !== {ends!r}")
    toy.shows("Yes, it is")
    toy.js("location.hash = '#/game-hangman'")
    toy.shows("Hint: fruit")
    for letter in "xaple":
        toy.key(letter)
    toy.shows("You win!")
    toy.js("location.hash = '#/game-rps'")
    toy.press("Paper")
    toy.until("document.querySelector('dl').innerText.includes('1')")
