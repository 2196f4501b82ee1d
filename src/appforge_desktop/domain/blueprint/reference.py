"""The reference page of the Blueprint language, written from its tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from appforge_desktop.domain.blueprint.language import (
    ACCENTS,
    BODY_KINDS,
    CLAUSES,
    CURRENCIES,
    DENSITIES,
    FIELD_KINDS,
    FONTS,
    ICONS,
    ITEM_KINDS,
    KEYWORDS,
    MODES,
    PAGE_KINDS,
    RADII,
    SIZES,
)
from appforge_desktop.domain.blueprint.model import PageKind
from appforge_desktop.domain.blueprint.parts import PAGE_PARTS, PLAY_KINDS, STORY_PARTS, VARIANTS, PartRule

_EXAMPLE = """\
app Recipe Box: keep every recipe in one place
icon chef-hat
theme amber light round serif
entity Recipe
 title text required
 photo image
 cooking time duration default 30
 course choice Breakfast, Lunch, Dinner
 price money
 servings number default 4
 total = price * servings
page Recipes cards Recipe filter course sort title search
page Board board Recipe by course
page Numbers dashboard Recipe count, avg total
"""
_BODIES = """\
app Corner Bakery
icon croissant
currency EUR
entity Booking
 name text required
 day date due
 status choice Asked, Confirmed, Done flow
page Home landing
 hero ~Fresh bread every morning | ~We bake from four o'clock. | ~See the menu
 dish Espresso | €2.20
 hours Monday to Friday | 7:00-18:00
 faq Do you deliver? | Yes, from 20 euros.
 form Booking | Book a table | Send
page Tip calc
 input bill | money | 50 | 0 to 1000
 input tip | percent | 15 | 0 to 30
 result tip amount | money | bill * tip / 100
page Snake game snake
page Bookings list Booking sort day hide status
"""
_PATCHES = """\
add field Recipe difficulty choice Easy, Medium, Hard
remove field Recipe price
rename field Recipe title to name
change field Recipe "cooking time" number required
move field Recipe photo first
add option Recipe course Brunch
rename option Recipe course Lunch to Midday
add entity Shop: name text required; site link
rename entity Recipe to Dish
add page Levels board Dish by difficulty
change page Recipes table no filter sort title down
move page Numbers after Recipes
change page Levels table total servings hide difficulty bulk print
add row Dish name=Lentil soup | servings=4
add page Tips article: text Salt | ~Taste before you salt. ; fact Pinch | a gram
add part Tips fact Spoon | 15 ml
change part Tips fact Pinch to Pinch | half a gram
move part Tips fact Spoon first
remove part Tips text Salt
archive Dish on
theme dark rose large
currency EUR
label Add to Save
name Kitchen Notes
icon utensils
samples off
"""
_RULES = """\
A Blueprint is read line by line. Fields stand under their entity, indented by a space. Words are separated by
spaces; lists by commas. After the kind of a field may follow `required`, `unique`, `flow` (a choice whose options are
steps: items have a button to the next one), `due` (a date: late items stand out) and `default VALUE`.

A page is about an entity, or it stands for itself: then its parts are indented under it, with ` | ` between the texts
of a part. A text that begins with `~` was written for the person, not said by them. An app may have both sorts of
pages, and no entity at all.

A name may have several words (`cooking time`). It goes in double quotes only where it could be read in another way:
`"time text" number`, `sort "breaking down"`. Names of fields are in lower case; names of entities and pages begin with
a capital. Two names are the same when they differ in case and signs only.

What cannot be read is left out and told with its line; what makes no sense (a page for an unknown entity, a board
without a choice) is mended and told.
"""


def language_reference() -> str:
    """The Markdown text of `docs/blueprint.md`."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield "# The Blueprint language\n"
    yield "<!-- Written by appforge_desktop.domain.blueprint.reference; do not edit. -->\n"
    yield f"{_RULES}\n```\n{_EXAMPLE}```\n"
    yield "## Lines\n"
    yield from _table(("Word", "What it says", "Example", "Also"),
                      ((word, one.doc, one.example, one.aliases) for word, one in KEYWORDS.items()))  # fmt: skip
    yield "\n## Fields\n"
    yield from _table(("Kind", "What it keeps", "Example", "Also"),
                      ((kind, one.doc, one.example, one.aliases) for kind, one in FIELD_KINDS.items()))  # fmt: skip
    yield "\n## Pages about an entity\n"
    yield from _table(("Kind", "What it shows", "Example", "Also"), _kinds(ITEM_KINDS))
    yield "\n## Clauses of a page about an entity\n"
    yield from _table(("Word", "What it says", "Example", "On"),
                      ((word, one.doc, one.example, _pages_with(word)) for word, one in CLAUSES.items()))  # fmt: skip
    yield "\n## Pages with a body\n"
    yield f"```\n{_BODIES}```\n"
    yield from _table(("Kind", "What it is", "Example", "Also"), _kinds(BODY_KINDS))
    yield from _bodies()
    yield "\n## Look\n"
    yield f"Accent: {_listed(ACCENTS)}, or `#rrggbb`.\n"
    yield f"Mode: {_listed(MODES)}. Corners: {_listed(RADII)}.\n"
    yield f"Spacing: {_listed(DENSITIES)}. Letters: {_listed(FONTS)}. Size of text: {_listed(SIZES)}.\n"
    yield f"Currencies: {_listed(CURRENCIES)}.\n"
    yield f"Icons: {_listed(ICONS)}.\n"
    yield "## Changes\n"
    yield f"A change to an app is written in the same words, one line each:\n\n```\n{_PATCHES}```"


def _kinds(kinds: Iterable[PageKind]) -> Iterator[tuple[str, str, str, tuple[str, ...]]]:
    return ((kind, PAGE_KINDS[kind].doc, PAGE_KINDS[kind].example, PAGE_KINDS[kind].aliases) for kind in kinds)


def _bodies() -> Iterator[str]:
    """The parts of each kind of page with a body, those of all pages to read once."""
    kinds: tuple[PageKind, ...] = (*PLAY_KINDS, "wizard")
    for kind in kinds:
        parts, variants = PAGE_PARTS[kind], VARIANTS.get(kind, {})
        yield f"\n### `{kind}`\n"
        yield from (f"- `{kind} {word}`: {doc}" for word, doc in variants.items())
        yield from [""] * bool(variants and parts)
        yield from _table(("Part", "What it is", "Texts", "Example"), _parts(parts)) if parts else ()
        yield from () if parts or variants else ("It has no parts.",)
    yield "\n### `landing`, `article`, `profile`\n"
    yield "Neighbouring parts of one word make one section.\n"
    yield from _table(("Part", "What it is", "Texts", "Example"), _parts(STORY_PARTS))


def _parts(parts: dict[str, PartRule]) -> Iterator[tuple[str, str, str, tuple[str, ...]]]:
    for word, rule in parts.items():
        slots = ", ".join(slot.name if slot.required else f"({slot.name})" for slot in rule.slots)
        more = ", …" if rule.more else ""
        once = " Once on a page." if rule.once else ""
        yield word, rule.doc + once, f"{slots}{more}", (rule.example,)


def _pages_with(clause: str) -> tuple[str, ...]:
    return tuple(kind for kind, rule in PAGE_KINDS.items() if clause in rule.clauses)


def _listed(words: Iterable[str]) -> str:
    return ", ".join(f"`{word}`" for word in words)


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, str, str, tuple[str, ...]]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield "| " + " | ".join("---" for _ in head) + " |"
    for word, doc, example, others in rows:
        yield f"| `{word}` | {_cell(doc)} | {_cell(f'`{example}`')} | {_cell(_listed(others))} |"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
