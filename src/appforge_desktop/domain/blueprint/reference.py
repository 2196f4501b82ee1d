"""The reference page of the Blueprint language, written from its tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from appforge_desktop.domain.blueprint.language import (
    ACCENTS,
    CLAUSES,
    DENSITIES,
    FIELD_KINDS,
    FONTS,
    ICONS,
    KEYWORDS,
    MODES,
    PAGE_KINDS,
    RADII,
)

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
theme dark rose
label Add to Save
name Kitchen Notes
icon utensils
samples off
"""
_RULES = """\
A Blueprint is read line by line. Fields stand under their entity, indented by a space. Words are separated by
spaces; lists by commas. After the kind of a field may follow `required`, `unique` and `default VALUE`.

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
    yield "\n## Pages\n"
    yield from _table(("Kind", "What it shows", "Example", "Also"),
                      ((kind, one.doc, one.example, one.aliases) for kind, one in PAGE_KINDS.items()))  # fmt: skip
    yield "\n## Clauses of a page\n"
    yield from _table(("Word", "What it says", "Example", "On"),
                      ((word, one.doc, one.example, _pages_with(word)) for word, one in CLAUSES.items()))  # fmt: skip
    yield "\n## Look\n"
    yield f"Accent: {_listed(ACCENTS)}, or `#rrggbb`.\n"
    yield f"Mode: {_listed(MODES)}. Corners: {_listed(RADII)}.\n"
    yield f"Spacing: {_listed(DENSITIES)}. Letters: {_listed(FONTS)}.\n"
    yield f"Icons: {_listed(ICONS)}.\n"
    yield "## Changes\n"
    yield f"A change to an app is written in the same words, one line each:\n\n```\n{_PATCHES}```"


def _pages_with(clause: str) -> tuple[str, ...]:
    return tuple(kind for kind, rule in PAGE_KINDS.items() if clause in rule.clauses)


def _listed(words: Iterable[str]) -> str:
    return ", ".join(f"`{word}`" for word in words)


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, str, str, tuple[str, ...]]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield "| " + " | ".join("---" for _ in head) + " |"
    for word, doc, example, others in rows:
        yield f"| `{word}` | {doc} | `{example}` | {_listed(others)} |"
