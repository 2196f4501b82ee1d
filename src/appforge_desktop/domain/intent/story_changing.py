# ruff: noqa: E501 (patterns are read a line at a time)
"""Changes what stands on pages to read: prices, headlines, buttons, any text; takes sections away and moves them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from appforge_desktop.domain.blueprint.model import Page, Part
from appforge_desktop.domain.blueprint.part_line import clean_slot
from appforge_desktop.domain.blueprint.parts import STORY_KINDS
from appforge_desktop.domain.blueprint.patch import Change, ChangePart
from appforge_desktop.domain.intent.clauses import listed
from appforge_desktop.domain.intent.finding import Found, Scene
from appforge_desktop.domain.intent.part_finding import group_of, named_parts, reparted, without
from appforge_desktop.domain.intent.story_adding import hours_set
from appforge_desktop.domain.intent.story_content import CONTENT, PRICE, unquoted
from appforge_desktop.domain.intent.story_words import section_named

_REMOVE = re.compile(
    r"^(?:please )?(?:remove|delete|drop|get rid of|take (?:out|away|off|down)|hide|erase|cancel|(?:i |we )?(?:don't|do not|no longer) (?:need|want|have|sell|offer|serve)|no more|no|without) (?:the |our |my |all |any )*(?P<what>.+?)(?: section| entry| part| any ?more| from (?:the |our )?[\w ]+)*$",
    re.IGNORECASE,
)
_MOVE = re.compile(
    r"^(?:please )?(?:move|put|place|show|bring|have|i want) (?:the |our |my )*(?P<what>.+?)(?: section| part)? (?:up )?(?:to be |to |at |be )?(?:the )?(?P<where>first|last|top|bottom|end|start|beginning|front|(?:right )?(?:before|above|after|below|behind|under) (?:the |our )?(?P<other>.+?))(?: section)?(?: of the page)?$",
    re.IGNORECASE,
)
_COSTS = re.compile(
    rf"^(?:the |our )?(?:price (?:of|for) )?(?:the |our |a |an )?(?P<what>.+?)(?:s price| price|'s price)? (?:now |is now |should (?:now )?)?(?:costs?|is|are|goes to|goes up to|should be)(?: now| only)? (?P<price>{PRICE})(?: now)?$",
    re.IGNORECASE,
)
_PRICE_TO = re.compile(
    rf"^(?:change|set|update|raise|lower|increase|reduce|make) (?:the )?(?:price (?:of|for) (?:the |our |a )?(?P<a>.+?)|(?P<b>.+?)(?:'s)? (?:price|cost)|(?P<c>.+?)) (?:(?:to|=|:|cost) (?P<price>{PRICE})|(?P<price2>[€$£]\s?\d[\d.,]*|\d[\d.,]*\s?(?:€|\$|£|euros?|dollars?|pounds?|francs?|chf|eur|usd|gbp)))$",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_SAY = r"(?:to(?: say| read| be)?|into|with|say|says|read|reads|as|should (?:say|read|be)|is|:|=)"
_PLACES: tuple[tuple[str, str, int], ...] = (
    ("hero", r"(?:(?:main |big |hero |page )?(?:headline|heading|title)|(?:hero|headline) text|header(?: text)?|slogan)", 0),
    ("hero", r"(?:sub ?(?:title|headline|heading|line)|tag ?line|intro(?:duction)?(?: text)?|lead(?: text)?|hero text|welcome text|text (?:under|below) the (?:headline|title))", 1),
    ("hero", r"(?:(?:hero|main|big|first|top|start)?\s?button(?: text| label)?|call to action|cta)", 2),
    ("newsletter", r"newsletter (?:headline|heading|title)", 0), ("newsletter", r"newsletter text", 1),
    ("newsletter", r"newsletter button(?: text| label)?", 2),
    ("form", r"(?:(?:booking |contact |order )?form|rsvp) (?:headline|heading|title)", 1),
    ("form", r"(?:(?:booking |contact |order |rsvp )?form|rsvp|send|submit|booking|order|contact|reservation) button(?: text| label)?", 2),
    ("footer", r"footer(?: text| line)?", 0),
)  # fmt: skip
_SLOT_SAID = tuple(
    (word, slot, re.compile(rf"^(?:(?:change|set|make|update|let|have|rename|replace) )?(?:the |our |my )?{pattern} {_SAY} ?(?P<new>.+)$|^(?:the |our |my )?{pattern}\s?[:=] ?(?P<new2>.+)$", re.I | re.S))
    for word, pattern, slot in sorted(_PLACES, key=lambda one: -len(one[1]) * (one[0] != "hero"))
)  # fmt: skip
_REPLACE = re.compile(
    r"^(?:replace|change|rename|correct|turn|fix|swap) (?:the (?:text|word|words|name|line|sentence) )?(?P<old>.+?) (?:with|to|by|into|for|as|->|→) (?P<new>.+)$|^(?:it should say|write|say|use) (?P<new2>.+?) (?:instead of|and not|not) (?P<old2>.+)$",
    re.IGNORECASE | re.DOTALL,
)
_ANSWER = re.compile(
    r"^(?:change|set|update) (?:the )?answer (?:of|to|for) (?P<what>.+?\??)[\"”']? (?:to|with|:) (?P<new>.+)$",
    re.I | re.S,
)
_CLOSED = re.compile(
    r"^(?:we(?: are|'re) )?(?:now )?closed (?:on )?(?P<days>[\w ,and]+?days?)(?: now)?$|^(?:on )?(?P<days2>[\w ,]+?days?) (?:we(?: are|'re) |is |are )?(?:now )?closed(?: now)?$",
    re.IGNORECASE,
)
_DAY_HOURS = re.compile(
    r"^(?:(?:change|set|make|update) )?(?:the )?(?:hours (?:on|for) )?(?P<days>(?:mon|tues?|wednes|thurs?|fri|satur|sun|week|every |holi)\w*(?: (?:to|and|-) \w+day)?s?)(?: hours)?(?: (?:to|is|are|open|from|we (?:are )?open(?: from)?|now|only))* (?P<times>(?:\d{1,2}[:.h]?\d{0,2} ?(?:am|pm)?|noon)\s?(?:-|–|to|until|till)\s?(?:\d{1,2}[:.h]?\d{0,2} ?(?:am|pm)?|noon|midnight)|closed)(?: now)?$",
    re.IGNORECASE,
)


def remove_section(text: str, scene: Scene) -> Found:
    """ "remove the testimonials", "remove friday", "we no longer sell Espresso"."""
    match = _REMOVE.match(text.strip(" .!"))
    pages = scene.pages_of(*STORY_KINDS)
    if not match or not pages:
        return None
    if re.search(r"\b(?:page|tab|screen|field|column|samples?|app)s?$", text.strip(" .!"), re.IGNORECASE):
        return None
    what = match["what"]
    if scene.app.entities and (scene.field(what) or scene.entity_called(what)):
        return None
    words = section_named(what, frozenset(part.word for page in pages for part in page.parts))
    one = named_parts(scene, what, STORY_KINDS)
    several = [it for part in listed(what) for it in named_parts(scene, part, STORY_KINDS)]
    for page in pages:
        gone = group_of(page, words) if words else []
        gone = gone or [part for at, part in one or several if at is page]
        if gone:
            return reparted(scene.app, page, without(page, gone))
    return None


def move_section(text: str, scene: Scene) -> Found:
    """ "move the schedule first", "put the menu above the opening hours"."""
    match = _MOVE.match(text.strip(" .!"))
    if not match or re.search(r"\b(?:page|tab|screen)\b", text):
        return None
    for page in scene.pages_of(*STORY_KINDS):
        there = frozenset(part.word for part in page.parts)
        group = _group(scene, page, match["what"], there)
        other = _group(scene, page, match["other"], there) if match["other"] else []
        if not group or (match["other"] and not other) or any(one.word == "hero" for one in group):
            continue
        rest = [one for one in page.parts if one not in group]
        where = match["where"].lower()
        if other:
            near = other[0] if re.match(r"(?:right )?(?:before|above)", where) else other[-1]
            at = rest.index(near) + (near is other[-1] and not re.match(r"(?:right )?(?:before|above)", where))
        elif where in ("last", "bottom", "end"):
            at = next((at for at, one in enumerate(rest) if one.word == "footer"), len(rest))
        else:
            at = next((at + 1 for at, one in enumerate(rest) if one.word in ("hero", "byline")), 0)
        return reparted(scene.app, page, [*rest[:at], *group, *rest[at:]])
    return None


def _group(scene: Scene, page: Page, words: str, there: frozenset[str]) -> list[Part]:
    found = section_named(words, there)
    group = group_of(page, found) if found else []
    headed = next((one for one in page.parts if one.word == "section" and one.slot(0).lower() == words.lower()), None)
    if headed is not None and not group:
        at = page.parts.index(headed)
        group = [headed, *(one for one in page.parts[at + 1 : at + 2])]
    return (
        group or [part for at, part in named_parts(scene, words, STORY_KINDS) if at is page and part.word != "hero"][:1]
    )


def price_changed(text: str, scene: Scene) -> Found:
    """ "Carbonara costs 13.50 now"."""
    said = text.strip(" .!")
    match = _PRICE_TO.match(said) or _COSTS.match(said)
    if not match or not scene.pages_of(*STORY_KINDS):
        return None
    groups = match.groupdict()
    what = next((groups[one] for one in ("what", "a", "b", "c") if groups.get(one)), "")
    found = [one for one in named_parts(scene, what, STORY_KINDS, ("dish", "price")) if _tells_price(one[1])]
    if not found:
        return None
    page, part = found[0]
    new = (groups.get("price") or groups.get("price2") or "").strip()
    return [_with_slot(page, part, 1, _same_form(part.slot(1), new))]


def _tells_price(part: Part) -> bool:
    return len(part.slots) > 1 or part.word in ("dish", "price")


def _same_form(old: str, new: str) -> str:
    """The new figure in the old one's clothes: "€12.50" and "13.50" is "€13.50"."""
    if not re.fullmatch(r"\d+(?:[.,]\d+)*", new) or not _NUMBER.search(old):
        return new
    return _NUMBER.sub(lambda _: new, old, count=1)


def _with_slot(page: Page, part: Part, slot: int, new: str) -> ChangePart:
    slots = [*part.slots, *([""] * (slot + 1 - len(part.slots)))]
    slots[slot] = clean_slot(new)
    changed = replace(part, slots=tuple(slots), written=part.written - {slot})
    return ChangePart(page.title, part.word, part.slot(0), changed)


def slot_said(text: str, scene: Scene) -> Found:
    """ "change the headline to Fresh bread", "make the button say Get the app"."""
    for word, slot, pattern in _SLOT_SAID:
        match = pattern.match(text.strip())
        if not match:
            continue
        new = unquoted((match["new"] or match["new2"]).strip(" ")).strip()
        new = new if new.endswith(("!", "?", ".")) and len(new.split()) > 4 else new.rstrip(" .")
        for page in scene.pages_of(*STORY_KINDS):
            part = next((one for one in page.parts if one.word == word), None)
            if (
                part
                and new
                and not re.fullmatch(r"(?:bigger|smaller|larger|bold|red|blue|green|round\w*|first|last)", new, re.I)
            ):
                changes: list[Change] = [_with_slot(page, part, slot, new)]
                return changes
    return None


def hours_changed(text: str, scene: Scene) -> Found:
    """ "closed on Sundays", "Saturday 8:00-14:00"."""
    if not scene.pages_of(*STORY_KINDS):
        return None
    said = text.strip(" .!")
    if match := _CLOSED.match(said):
        found = CONTENT["hours"](f"{match['days'] or match['days2']} closed")
        return hours_set(scene, found) if found else None
    if (match := _DAY_HOURS.match(said)) and any(one.word == "hours" for _, one in _story_parts(scene)):
        found = CONTENT["hours"](f"{match['days']} {match['times']}")
        return hours_set(scene, found) if found else None
    return None


def text_replaced(text: str, scene: Scene) -> Found:
    """ "replace Espresso with Ristretto", "change the answer of Do you deliver? to No": wherever it stands."""
    if (match := _ANSWER.match(text.strip())) and (
        found := named_parts(scene, unquoted(match["what"]).rstrip("?"), STORY_KINDS, ("faq",))
    ):
        return [_with_slot(*found[0], 1, unquoted(match["new"]))]
    match = _REPLACE.match(text.strip())
    if not match:
        return None
    old = unquoted((match["old"] or match["old2"]).strip(" .,"))
    new = unquoted((match["new"] or match["new2"]).strip(" "))
    return [*replaced(scene, old, new)] or _heading_replaced(scene, old, new) or None


def _heading_replaced(scene: Scene, old: str, new: str) -> list[Change]:
    """ "rename the testimonials to Kind words": the heading over that section."""
    for page in scene.pages_of(*STORY_KINDS):
        words = section_named(re.sub(r"^the |\s(?:heading|title)$", "", old), frozenset(one.word for one in page.parts))
        group = group_of(page, words) if words else []
        if group and group[0].word == "section":
            return [_with_slot(page, group[0], 0, new.strip(" ."))]
    return []


def replaced(scene: Scene, old: str, new: str) -> Iterator[Change]:
    """Every text on pages to read that says the old words, with the new ones."""
    if len(old) < 2:
        return
    bare = re.sub(r"^(?:the|our|my) ", "", old)
    for said in dict.fromkeys((old, bare)):
        pattern = re.compile(rf"(?<!\w){re.escape(said)}(?!\w)", re.IGNORECASE)
        changes = [
            ChangePart(page.title, part.word, part.slot(0), _replaced_in(part, pattern, new))
            for page, part in _story_parts(scene)
            if any(pattern.search(one) for one in part.slots[(part.word in ("form", "items")) :])
        ]
        if changes:
            yield from changes
            return


def _replaced_in(part: Part, pattern: re.Pattern[str], new: str) -> Part:
    held = part.word in ("form", "items")
    slots = tuple(
        one if held and at == 0 else clean_slot(pattern.sub(lambda _: new, one)) for at, one in enumerate(part.slots)
    )
    changed = {at for at, one in enumerate(slots) if one != part.slots[at]}
    return replace(part, slots=slots, written=part.written - changed)


def _story_parts(scene: Scene) -> Iterator[tuple[Page, Part]]:
    for page in scene.pages_of(*STORY_KINDS):
        yield from ((page, part) for part in page.parts)
