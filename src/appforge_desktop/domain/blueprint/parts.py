"""The bodies of pages to play with and to read: which lines they have, and what each line's slots take.

A part is a line under its page, indented by a space: its word, then its slots with " | " between them:
`faq Do you deliver? | Yes, from 20 euros`. A slot that begins with "~" was written for the person, not said by them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from appforge_desktop.domain.blueprint.model import PageKind, PlayPageKind, StoryPageKind

SlotKind = Literal[
    "copy", "figure", "unit", "range", "formula", "pair", "clock", "day", "fields", "entity", "icon", "hours", "points",
]  # fmt: skip
"""What a slot takes.

`copy`: one line of text. `figure`: a number. `unit`: money, percent, number, date, or a short unit such as "kg".
`range`: "0 to 30". `formula`: over names of inputs and results above, numbers and `today`. `pair`: "sedentary = 1.2".
`clock`: "25:00" (minutes:seconds) or "1:30:00". `day`: 2027-06-12, or with a time: 2027-06-12 14:00. `fields`: names of
fields, commas between. `entity`: a name. `icon`: of `language.ICONS`. `hours`: "7:00-18:00", "closed". `points`: short
texts, semicolons between.
"""
PLAY_KINDS: tuple[PlayPageKind, ...] = get_args(PlayPageKind)
STORY_KINDS: tuple[StoryPageKind, ...] = get_args(StoryPageKind)


@dataclass(frozen=True)
class Slot:
    """One text of a part."""

    name: str
    kind: SlotKind = "copy"
    required: bool = False


@dataclass(frozen=True)
class PartRule:
    """What a part means.

    Attributes:
        more: The last slot may be there any number of times.
        once: Only the first one on a page counts.
    """

    doc: str
    example: str
    slots: tuple[Slot, ...]
    more: bool = False
    once: bool = False


def _copy(*names: str) -> tuple[Slot, ...]:
    """Slots of copy, the first required."""
    return tuple(Slot(name, "copy", required=at == 0) for at, name in enumerate(names))


def _must(name: str, kind: SlotKind = "copy") -> Slot:
    return Slot(name, kind, required=True)


STORY_PARTS: dict[str, PartRule] = {
    "hero": PartRule("The first thing one sees: headline, a sentence or two, the button.",
                     "hero Fresh bread every morning | We bake from four o'clock. | See the menu",
                     _copy("headline", "text", "button"), once=True),
    "section": PartRule("Heading and lead of the group of parts that follows.",
                        "section How it works | Three steps, no surprises.", _copy("heading", "text")),
    "text": PartRule("A paragraph under a heading.", "text Our story | We opened in 1998.",
                     _copy("heading", "body")),
    "feature": PartRule("One thing that is good about it.", "feature Sourdough | Two days in the making. | wheat",
                        (*_copy("title", "text"), Slot("icon", "icon"))),
    "step": PartRule("One step of how it works, numbered by its place.", "step Book a call | Tell us what you need.",
                     _copy("title", "text")),
    "stat": PartRule("A figure to be proud of.", "stat 1,200 | happy customers", _copy("value", "label")),
    "price": PartRule("A plan or an offer with its price and what it holds.",
                      "price Starter | €9 a month | One user; Email support",
                      (_must("name"), Slot("price"), Slot("points", "points"), Slot("button"))),
    "dish": PartRule("One line of a menu or price list.", "dish Espresso | €2.20 | Single origin",
                     _copy("name", "price", "text")),
    "quote": PartRule("What somebody says about it.", "quote Best bread in town. | Anna Berg | Regular",
                      _copy("text", "who", "role")),
    "person": PartRule("Somebody of the team.", "person Anna Berg | Baker | Up since three.",
                       _copy("name", "role", "text")),
    "faq": PartRule("A question and its answer.", "faq Do you deliver? | Yes, from 20 euros.",
                    (_must("question"), _must("answer"))),
    "picture": PartRule("A picture of the gallery, by its caption.", "picture Our oven", _copy("caption")),
    "event": PartRule("One entry of a schedule.", "event Saturday 10:00 | Opening | Main hall",
                      (_must("when"), _must("what"), Slot("where"))),
    "hours": PartRule("Opening hours of a day or several.", "hours Monday to Friday | 7:00-18:00",
                      (_must("days"), _must("times", "hours"))),
    "contact": PartRule("A way to get in touch.", "contact Phone | 555 0134", (_must("label"), _must("value"))),
    "newsletter": PartRule("A field for an e-mail address; addresses stay on this device.",
                           "newsletter News from the oven | One letter a month. | Sign me up",
                           _copy("headline", "text", "button"), once=True),
    "form": PartRule("A form that adds an item of an entity of this app.", "form Booking | Book a table | Send",
                     (_must("entity", "entity"), Slot("heading"), Slot("button"))),
    "items": PartRule("Cards of an entity of this app.", "items Product | Our products",
                      (_must("entity", "entity"), Slot("heading"))),
    "skill": PartRule("Something one can do; with how well, in percent.", "skill Illustration | 90",
                      (_must("name"), Slot("level", "figure"))),
    "work": PartRule("A project to show.", "work Harbour Map | Poster series for the city. | https://example.com",
                     _copy("title", "text", "link")),
    "job": PartRule("A place one worked or learnt at.", "job Designer | Studio Nord | 2019 to 2024",
                    _copy("role", "where", "when")),
    "fact": PartRule("A fact beside the text.", "fact Founded | 1998", (_must("label"), _must("value"))),
    "byline": PartRule("Who wrote it, and when.", "byline Anna Berg | 2026-03-09", _copy("who", "when"), once=True),
    "footer": PartRule("The last line.", "footer Made in Hamburg.", _copy("text"), once=True),
}  # fmt: skip
"""Sections of a page to read; neighbouring parts of one word make one section. All story pages take all of them."""

PAGE_PARTS: dict[PageKind, dict[str, PartRule]] = {
    "calc": {
        "input": PartRule("Something to fill in: name, unit, what it starts with, from where to where.",
                          "input tip | percent | 15 | 0 to 30",
                          (_must("name"), Slot("unit", "unit"), Slot("start", "figure"), Slot("range", "range"))),
        "pick": PartRule("Something to choose; each option stands for a number.",
                         "pick activity | low = 1.2 | medium = 1.55 | high = 1.9",
                         (_must("name"), _must("option", "pair")), more=True),
        "result": PartRule("Something worked out, shown as soon as the inputs change.",
                           "result per person | money | (bill + tip) / people",
                           (_must("name"), Slot("unit", "unit"), _must("formula", "formula"))),
        "band": PartRule("What the result above means from this figure on.", "band 18.5 | Normal weight",
                         (_must("from", "figure"), _must("label"))),
        "convert": PartRule("A unit of a converter, with how many of the first one it is.", "convert mile | 1.609344",
                            (_must("unit"), _must("factor", "figure"), Slot("offset", "figure"))),
    },
    "timer": {
        "phase": PartRule("A stretch of time. None: a stopwatch; one: a countdown; several: one after the other.",
                          "phase Work | 25:00", (_must("label"), _must("time", "clock"))),
        "rounds": PartRule("How often the phases run; 0 for until stopped.", "rounds 4", (_must("count", "figure"),),
                           once=True),
        "until": PartRule("Days, hours, minutes and seconds until a moment.", "until Wedding | 2027-06-12",
                          (_must("what"), _must("day", "day"))),
    },
    "quiz": {
        "ask": PartRule("A question, the right answer, then wrong ones; without wrong ones the answer is typed.",
                        "ask What is the capital of France? | Paris | Lyon | Nice",
                        (_must("question"), _must("answer")), more=True),
    },
    "flashcards": {"card": PartRule("Front and back.", "card bonjour | hello", (_must("front"), _must("back")))},
    "wizard": {
        "step": PartRule("One step of the form: heading and fields. Without steps, three fields at a time.",
                         "step About you | name, email", (_must("heading"), _must("fields", "fields"))),
    },
    "poll": {
        "ask": PartRule("A question and its options.", "ask Where shall we eat? | Pizza | Sushi",
                        (_must("question"), _must("option")), more=True),
    },
    "generator": {
        "list": PartRule("Things to pick one of, for the variant `pick`; several lists are put together.",
                         "list adjective | Silent | Golden", (_must("label"), _must("item")), more=True),
        "length": PartRule("How long a password is at first.", "length 16", (_must("count", "figure"),), once=True),
    },
    "notes": {
        "note": PartRule("A note that is there at first: title and Markdown.", "note Welcome | Write **anything**.",
                         _copy("title", "text")),
    },
    "draw": {},
    "chat": {
        "greet": PartRule("What the bot says first.", "greet Hi! Ask me about our hours.", _copy("text"), once=True),
        "reply": PartRule("Words that are listened for (commas between) and the answer.",
                          "reply hours, open | We are open from 7 to 18.", (_must("words"), _must("answer"))),
        "fallback": PartRule("What it says when nothing fits.", "fallback Please call us.", _copy("text"), once=True),
    },
    "game": {
        "card": PartRule("What is on a pair of cards (memory).", "card 🍎", _copy("face")),
        "word": PartRule("A word to find, with a hint (hangman).", "word apple | fruit", _copy("word", "hint")),
        "range": PartRule("From which number to which (guess).", "range 1 | 100",
                          (_must("from", "figure"), _must("to", "figure")), once=True),
    },
    "landing": STORY_PARTS,
    "article": STORY_PARTS,
    "profile": STORY_PARTS,
}  # fmt: skip
"""The parts of each kind of page that has a body."""

VARIANTS: dict[PageKind, dict[str, str]] = {
    "generator": {
        "password": "Passwords with length and kinds of signs, and how strong they are.",
        "palette": "Five colours that go together; a press of the space bar makes new ones, locked ones stay.",
        "pick": "Picks from lists: names, meals, ideas, who begins.",
        "dice": "Dice to roll.",
    },
    "game": {
        "tictactoe": "Three in a row, for two or against the computer.",
        "memory": "Find the pairs.",
        "snake": "Eat, grow, do not bite yourself.",
        "guess": "Guess the number.",
        "hangman": "Guess the word by its letters.",
        "rps": "Rock, paper, scissors.",
    },
}
"""Pages of these kinds name one of these behind their kind: `page Snake game snake`."""
