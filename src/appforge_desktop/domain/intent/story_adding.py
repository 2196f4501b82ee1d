# ruff: noqa: E501 (patterns are read a line at a time)
"""Adds to pages to read: questions, hours, prices, people, whatever stands in a section."""

from __future__ import annotations

import re
from dataclasses import replace

from appforge_desktop.domain.blueprint.model import Page, Part
from appforge_desktop.domain.blueprint.names import free_name, same_name
from appforge_desktop.domain.blueprint.part_line import part_of
from appforge_desktop.domain.blueprint.parts import STORY_KINDS
from appforge_desktop.domain.blueprint.patch import AddEntity, AddPage, AddPart, Change, ChangePart
from appforge_desktop.domain.intent.finding import Found, Scene
from appforge_desktop.domain.intent.part_finding import reparted
from appforge_desktop.domain.intent.story_content import ASKED, CONTENT, PRICE, event_parts
from appforge_desktop.domain.intent.story_words import ALIKE, SECTION, SECTIONS, section_named
from appforge_desktop.domain.prompting.family import read_family
from appforge_desktop.domain.prompting.literals import read_literals
from appforge_desktop.domain.prompting.pages import items_page
from appforge_desktop.domain.prompting.placing_pages import insert_part
from appforge_desktop.domain.prompting.story.wanted import read_form

_ADD = r"(?:(?:please )?(?:also )?(?:add|include|insert|put in|put|list|create|write|mention|give it|give us|i (?:also )?(?:want|need|have)|we (?:also )?(?:want|need|have|offer)|there (?:should be|is)))"
_ARTICLES = r"(?:an?|another|the|some|one|more|new|our|my|a new|these|this|following|two|three|\d|to the page)"
_WITH_WORD = re.compile(
    rf"^{_ADD}(?: {_ARTICLES})* {SECTION}(?P<sep>\s*(?::|=|–|—|-(?=\s))\s*|\s+(?:with(?: the| our)?|called|named|saying|that says?|from|of|for|on|about|by)\s+|\s+)?(?P<content>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_BARE_WORD = re.compile(rf"^(?:new |another )?{SECTION}\s*:\s*(?P<content>.+)$", re.IGNORECASE | re.DOTALL)
_TO_SECTION = re.compile(
    r"^(?:please )?(?:also )?(?:add|include|insert|put|list|mention) (?P<content>.+?) (?:to|in|into|on|under|among) (?:the |our |my |your )*(?P<where>[\w& ]+?)$",
    re.IGNORECASE | re.DOTALL,
)
_BARE_ADD = re.compile(
    r"^(?:please )?(?:also )?(?:add|include|insert|list|mention)(?: in)?:? (?P<content>.+)$", re.I | re.S
)
_PLACE = re.compile(r"\s+(?:to|on|at) (?:the |my |our )?(?:(?:bottom|end|top) of (?:the |my |our )?)?(?:page|site|website|home ?page|landing page|list|menu|schedule|section|front page)$", re.I)  # fmt: skip
_WE = re.compile(
    r"^(?:we(?: are|'re) (?:also |now )?open|(?:our |the )?(?:opening )?hours are(?: now)?|open) (?P<content>.+)$",
    re.IGNORECASE,
)
_OWN = re.compile(
    r"^(?:my|our|the|use|you can reach us (?:at|by|on|under)|reach us (?:at|on)|call us (?:at|on)|write to us at|find us at|we are at)\b(?: (?:new|e-?mail|mail|phone|telephone|number|address|instagram|contact|website))*\s*(?:is|are|:|now)*\s*(?P<content>.+)$",
    re.IGNORECASE,
)
_LEAD = 16
"""So many letters stand before what a clause is about."""
_NEWS = ("Stay in touch", "A letter now and then, no spam.", "Sign me up")


def add_section(text: str, scene: Scene) -> Found:
    """ "add a FAQ: Do you deliver? Yes.", "add skill Rust", "add 12:30 Lunch", "add Espresso 2.50 to the menu"."""
    pages = scene.pages_of(*STORY_KINDS)
    if not pages or _is_a_page(text):
        return None
    match = _WITH_WORD.match(text.strip()) or _BARE_WORD.match(text.strip())
    if match and not _is_about_items(text, scene):
        word = next(one for one, _ in SECTIONS if match[one])
        return _worded(word, _content(match, word), text, scene)
    if (match := _TO_SECTION.match(text.strip())) and (words := section_named(match["where"], _words(pages))):
        found = CONTENT[words[0]](match["content"].strip()) if words[0] in CONTENT else None
        return _added(scene, found) if found else None
    if match := _WE.match(text.strip(" .")):
        found = CONTENT["hours"](match["content"])
        return hours_set(scene, found) if found else None
    return _bare(text, scene, pages)


def _is_a_page(text: str) -> bool:
    """ "add a countdown to 12 June" is a page to play with."""
    return any(one.kind not in STORY_KINDS and one.start < _LEAD for one in read_family(text[:200]).pages)


def _is_about_items(text: str, scene: Scene) -> bool:
    """ "add a price to each order" is a field of the items that are kept."""
    if not scene.app.entities:
        return False
    each = re.search(r"\b(?:to|for) (?:each|every|all(?: the)?|an?) [\w ]+$|\b(?:field|column)\b", text, re.IGNORECASE)
    of = re.search(r"\b(?:to|for|on) (?:the )?(?P<entity>[\w ]+)$", text, re.IGNORECASE)
    return bool(each) or bool(of and scene.entity_called(of["entity"]))


def _content(match: re.Match[str], word: str) -> str:
    content = _PLACE.sub("", match["content"].strip()) if word != "faq" else match["content"].strip()
    sep = (match.groupdict().get("sep") or "").strip().lower()
    if word == "contact":  # the name of the way is its label
        return f"{match['contact']} {content}".strip()
    return content if sep != "about" or word != "text" else f"{content}"


def _words(pages: list[Page]) -> frozenset[str]:
    return frozenset(part.word for page in pages for part in page.parts)


def _worded(word: str, content: str, text: str, scene: Scene) -> Found:
    pages = scene.pages_of(*STORY_KINDS)
    if word == "newsletter":
        known = any(part.word == word for page in pages for part in page.parts)
        return [] if known else _added(scene, [part_of("newsletter", _NEWS, frozenset({0, 1, 2}))])
    if word == "form":
        return _form(text, scene)
    if word == "hero":
        return None
    there = _words(pages)
    priced = ALIKE[word] if word in ("price", "dish") else (word,)
    word = next((one for one in priced if one in there), word)
    if content.strip(" .!"):
        alike = dict.fromkeys((word, *priced))
        found = next((parts for one in alike if one in CONTENT and (parts := CONTENT[one](content))), None)
        if found:
            return hours_set(scene, found) if word == "hours" else _added(scene, found)
    if word == "contact" or not content.strip(" .!"):
        return ASKED[word] if not scene.app.entities or word in ("faq", "hours", "contact", "quote") else None
    return None if scene.app.entities else ASKED[word]


def _bare(text: str, scene: Scene, pages: list[Page]) -> Found:
    """Without a word for the section: what it is shows by its form."""
    if (match := _OWN.match(text.strip())) and (found := CONTENT["contact"](text)):
        return contacts_set(scene, found) if len(text.split()) < 16 else None
    match = _BARE_ADD.match(text.strip(" ."))
    if match is None:
        return None
    content = _PLACE.sub("", match["content"])
    there = _words(pages)
    if re.match(r"[^?]+\?\s*\S", content) and (found := CONTENT["faq"](content)):
        return _added(scene, found)
    spans = read_literals(content)
    moment = spans and spans[0].kind in ("time", "date") and spans[0].start < 4
    if (
        (moment or "event" in there)
        and any(one.kind in ("time", "date") for one in spans)
        and (found := event_parts(content))
    ):
        return _added(scene, found)
    if {"dish", "price"} & there and re.search(rf"\s{PRICE}$", content, re.IGNORECASE):
        found = CONTENT["dish" if "dish" in there else "price"](content)
        return _added(scene, found) if found else None
    if spans and spans[0].kind in ("email", "phone", "link") and (found := CONTENT["contact"](content)):
        return contacts_set(scene, found)
    return None


def _added(scene: Scene, parts: list[Part]) -> list[Change]:
    """The parts on the page that has such parts, else on the first page to read, under a heading of their own."""
    pages = scene.pages_of(*STORY_KINDS)
    word = parts[0].word
    page = next((one for one in pages if any(part.word == word for part in one.parts)), pages[0])
    fresh = [one for one in parts if one not in page.parts]
    if word == "footer" or any(part.word == word for part in page.parts):
        return [AddPart(page.title, one) for one in fresh]
    there = list(page.parts)
    for one in fresh:
        insert_part(there, one)
    return reparted(scene.app, page, there)


def hours_set(scene: Scene, parts: list[Part]) -> list[Change]:
    """Opening hours; those of the same days are replaced."""
    return _set_by(scene, parts, 0)


def contacts_set(scene: Scene, parts: list[Part]) -> list[Change]:
    """Ways to get in touch; one with the same label is replaced."""
    return _set_by(scene, parts, 0)


def _set_by(scene: Scene, parts: list[Part], slot: int) -> list[Change]:
    changes: list[Change] = []
    for part in parts:
        pages = scene.pages_of(*STORY_KINDS)
        old = next(
            (
                (page, one)
                for page in pages
                for one in page.parts
                if one.word == part.word and same_name(one.slot(slot), part.slot(slot))
            ),
            None,
        )
        if old:
            page, was = old
            there = [replace(part, slots=(was.slot(0), *part.slots[1:])) if one is was else one for one in page.parts]
            found = _swapped(page, was, there[page.parts.index(was)])
        else:
            found = _added(scene, [part])
        changes += found
        scene = scene.after(found)
    return changes


def _swapped(page: Page, old: Part, new: Part) -> list[Change]:
    return [ChangePart(page.title, old.word, old.slot(0), new)] if old != new else []


def _form(text: str, scene: Scene) -> Found:
    """A form, with what it keeps and a page where that is read."""
    form = read_form(f"a website with {text}")
    if form is None:
        return None
    entity, heading, button = form
    known = next((one for one in scene.app.entities if same_name(one.name, entity.name)), None)
    there = any(part.word == "form" and part.slot(0) == entity.name for page in scene.app.pages for part in page.parts)
    if there:
        return []
    changes: list[Change] = [] if known else [AddEntity(entity)]
    app = scene.after(changes).app
    changes += _added(scene, [part_of("form", (entity.name, heading, button), frozenset({1, 2}))])
    if not known:
        page = items_page(app, entity)
        changes.append(AddPage(replace(page, title=free_name(page.title, [one.title for one in app.pages]))))
    return changes
