# ruff: noqa: E501 (patterns are read a line at a time)
"""Generators: passwords, palettes, dice, and picks from lists."""

from __future__ import annotations

import re
from collections.abc import Iterable

from appforge_desktop.domain.blueprint.model import Page, Part
from appforge_desktop.domain.blueprint.part_line import part_of
from appforge_desktop.domain.prompting.nouns import singular
from appforge_desktop.domain.prompting.play.library import PlayLibrary
from appforge_desktop.domain.prompting.play.pairs import split_items
from appforge_desktop.domain.prompting.play.said import Said, listed

_TITLES = {"password": "Passwords", "palette": "Palette", "dice": "Dice"}
_LENGTH = re.compile(
    r"\b(?:length|long|of at least|at least)(?: of| is|:)? (\d{1,3})\b|\b(\d{1,3})[ -]?(?:characters?|chars?|letters?|signs?|symbols?|long|digits?)\b"
)
_NUMBERS = re.compile(
    r"\b(?:numbers? )?(?:from|between) (\d{1,6}) (?:and|to|-) (\d{1,6})\b|\b(\d{1,6}) ?(?:to|-|–|and) ?(\d{1,6})\b"
)
_NOT_TOPIC = frozenset(
    "random picker generator chooser selector wheel spinner spin spinning decision maker helper draw pick choose app page idea ideas fortune lucky prize raffle from with"
    " for the a an of and or to who what where my our us me that which one out hat".split()
)
_AFTER_LEAD = re.compile(r"^.*\b(?:with|has|have)\s+(?:the |a |an )?(?=\S)", re.IGNORECASE)
_MOST_NUMBERS = 200
_DICE = re.compile(r"\b(\d{1,2})\s*d\s*(\d{1,3})\b|\bd(\d{1,3})\b")
_COIN = re.compile(r"\bcoin\b|\bheads or tails\b")
_OWN = re.compile(r"\b(?:my own|own (?:list|names|items|options)|add (?:my|names|items|options)|type in|enter)\b")


def generator_page(said: Said, variant: str, library: PlayLibrary) -> tuple[Page, tuple[str, ...]]:
    """A generator."""
    if variant == "password":
        match = _LENGTH.search(said.low)
        length = next((one for one in match.groups() if one), "") if match else "16"
        short = min(max(int(length), 4), 64)
        notes = (f"A password can have 4 to 64 signs here, so it starts with {short}.",) if short != int(length) else ()
        return Page(_TITLES[variant], "generator", variant=variant, parts=(part_of("length", (str(short),)),)), notes
    if variant in _TITLES:
        return Page(_TITLES[variant], "generator", variant=variant), _dice_notes(said) if variant == "dice" else ()
    return _picker(said, library)


def _dice_notes(said: Said) -> tuple[str, ...]:
    match = _DICE.search(said.low)
    return (f"Choose the dice ({match[0]}) on the page: how many, and with how many sides.",) if match else ()


def _picker(said: Said, library: PlayLibrary) -> tuple[Page, tuple[str, ...]]:
    """Lists that were said; else numbers; else a list of the library."""
    if own := _lists_said(said):
        return Page(_title(said), "generator", variant="pick", parts=own), ()
    if (numbers := _numbers(said)) is not None:
        first, last = numbers
        kept = range(first, min(last, first + _MOST_NUMBERS - 1) + 1)
        notes = () if kept[-1] == last else (f"A list holds {_MOST_NUMBERS} numbers at most: it goes to {kept[-1]}.",)
        part = part_of("list", ("Number", *map(str, kept)))
        return Page("Random number", "generator", variant="pick", parts=(part,)), notes
    found, _ = library.play("generator", said.words, said.text, "pick")
    if found is None or _OWN.search(said.low):
        part = part_of(
            "list", (_topic(said).capitalize() or "Choices", "First", "Second", "Third"), frozenset({1, 2, 3})
        )
        note = "I do not know what to pick from: send me the list, or change it in the app."
        return Page(_title(said), "generator", variant="pick", parts=(part,)), (note,)
    parts = tuple(part_of("list", one.slots, frozenset(range(1, len(one.slots)))) for one in found.page.parts)
    certain = _COIN.search(said.low) or found.title in ("Random letter", "Random day", "Random number")
    return Page(found.title, "generator", variant="pick", parts=parts), () if certain else (
        "The list is mine: send me yours, or change it in the app.",
    )


def _lists_said(said: Said) -> tuple[Part, ...]:
    """Every "label: items" of the request; else its longest list, under the name of what is picked."""
    labelled = [
        (_AFTER_LEAD.sub("", span.key), split_items(span.values))
        for span in said.spans_of("pair")
        if len(span.values) > 1 and not _is_lead(_AFTER_LEAD.sub("", span.key), said)
    ]
    if labelled := [(key, items) for key, items in labelled if len(items) > 1]:
        return tuple(part_of("list", (_label(key), *items)) for key, items in labelled)
    items = _kept(split_items(listed(said)[0]))
    if len(items) < 2:
        items = _between(said)
    return (part_of("list", (_label(_topic(said) or "choice"), *items)),) if len(items) > 1 else ()


def _is_lead(key: str, said: Said) -> bool:
    """ "random picker: pizza, tacos": the words before the colon name the page and no list."""
    return key.lower() in said.words.lower() or bool(
        re.search(r"\b(?:picker|generator|wheel|chooser|spinner|randomi[sz]er|app|page)\b", key.lower())
    )


def _between(said: Said) -> tuple[str, ...]:
    match = re.search(r"\b(?:between|with|names?|:)\s+((?:[\w'-]+ )?[\w'-]+) (?:and|or) ([\w'-]+)\b", said.text)
    return (
        tuple(match.groups())
        if match
        and not match[0].lower().endswith((" a", " the", " more", " numbers"))
        and not re.search(r"\d", match[0])
        else ()
    )


def _kept(items: Iterable[str]) -> tuple[str, ...]:
    """Items without such as are about the page: "with a button"."""
    return tuple(
        one
        for one in items
        if not re.search(r"\b(?:button|animation|mode|theme|history|sound|list|colou?rs?)\b", one.lower())
    )


def _numbers(said: Said) -> tuple[int, int] | None:
    if not re.search(r"\bnumbers?\b|\blotter?y\b|\braffle\b|\bbetween \d", said.low):
        return None
    match = _NUMBERS.search(said.low)
    if match is None:
        return None
    first, last = sorted(int(one) for one in match.groups() if one)
    return (first, last) if last > first else None


def _topic(said: Said) -> str:
    """What is picked: "random dinner picker" picks a dinner."""
    words = [
        one
        for one in re.findall(r"[\w'-]+", re.split(r"\s(?:for|with|from|between)\s", said.words.lower())[0])
        if singular(one) not in _NOT_TOPIC and not one.isdigit()
    ]
    if not words and (key := listed(said)[1]):
        words = [one for one in re.findall(r"[a-z'-]+", key.lower()) if singular(one) not in _NOT_TOPIC][-1:]
    return " ".join([*words[:-1], singular(words[-1])]) if 0 < len(words) < 3 else ""


def _label(text: str) -> str:
    text = " ".join(text.split())
    return text[:1].upper() + text[1:]


def _title(said: Said) -> str:
    title = re.sub(r"\s+(?:for)\b.*$", "", said.title("Random pick"))
    return title if len(title.split()) <= 4 and not title.endswith(("random", "randomly")) else "Random pick"
