"""The Blueprint language, defined once: words, kinds, clauses, their aliases and what they mean.

Parser, printer, grammar, checks, the reference page and the compiler all read these tables.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from appforge_desktop.domain.blueprint.looks import (
    ACCENT_ALIASES,
    ACCENTS,
    CURRENCIES,
    DENSITIES,
    FONTS,
    ICONS,
    MODES,
    RADII,
    SIZES,
)
from appforge_desktop.domain.blueprint.model import (
    Aggregate,
    ChartShape,
    FieldKind,
    PageKind,
)
from appforge_desktop.domain.blueprint.parts import PLAY_KINDS, STORY_KINDS

__all__ = [
    "ACCENTS", "ACCENT_ALIASES", "AGGREGATES", "AGGREGATE_ALIASES", "BODY_KINDS", "CLAUSES", "CURRENCIES", "DAY_KINDS",
    "DENSITIES", "DOWN", "DOWN_ALIASES", "FIELD_KINDS", "FILTER_KINDS", "FONTS", "GROUP_KINDS", "ICONS", "ITEM_KINDS",
    "KEYWORDS", "MODES", "NUMBER_KINDS", "PAGE_KINDS", "RADII", "REPEATS", "SEARCH_KINDS", "SHAPES", "SIZES",
    "SORT_KINDS", "TWO_WORD_KINDS", "UNIQUE_KINDS", "UP_ALIASES", "Clause", "FieldRule", "Keyword", "PageRule",
    "guess_kind",
]  # fmt: skip

Argument = Literal["none", "name", "names", "sort", "metrics"]
Trait = Literal["number", "day", "group", "filter", "sort", "search", "unique"]


@dataclass(frozen=True)
class FieldRule:
    """What a kind of field means.

    Attributes:
        traits: What can be done with it: `number` (sums, formulas), `day` (calendars, months), `group` (chart groups,
            grouped lists), `filter`, `sort`, `search` (its text is searched), `unique` (may be told to be unique).
        hints: Words in a field's name that suggest this kind where none is given.
        default: How a default is written in the grammar: a rule name, or empty for none.
    """

    doc: str
    example: str
    traits: frozenset[Trait] = frozenset()
    aliases: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()
    default: str = ""


@dataclass(frozen=True)
class PageRule:
    """What a kind of page means. `by` are the kinds that fit its `by` clause, best first; empty when it has none."""

    doc: str
    example: str
    clauses: tuple[str, ...]
    by: tuple[FieldKind, ...] = ()
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True)
class Clause:
    """A part of a page line: a word and what follows it."""

    argument: Argument
    doc: str
    example: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True)
class Keyword:
    """A word that starts a line."""

    doc: str
    example: str
    aliases: tuple[str, ...] = ()


def _traits(*names: Trait) -> frozenset[Trait]:
    return frozenset(names)


FIELD_KINDS: dict[FieldKind, FieldRule] = {
    "text": FieldRule(
        "One line of text.", "title text required", _traits("group", "filter", "sort", "search", "unique"),
        ("string", "str", "varchar", "name", "title"), (), "words",
    ),
    "long": FieldRule(
        "Several lines of text.", "notes long", _traits("search"),
        ("longtext", "textarea", "multiline", "paragraph", "markdown", "memo"),
        ("notes", "note", "description", "instructions", "comment", "comments", "body", "summary", "steps"), "words",
    ),
    "number": FieldRule(
        "A number.", "servings number default 4", _traits("number", "sort", "unique"),
        ("integer", "int", "float", "decimal", "double", "numeric", "quantity"),
        ("amount", "quantity", "servings", "stock", "age", "points", "size", "weight", "pages", "calories"), "number",
    ),
    "money": FieldRule(
        "An amount of money.", "price money", _traits("number", "sort"), ("currency", "dollars", "euros", "usd", "eur"),
        ("price", "cost", "budget", "salary", "fee", "income", "balance", "expense"), "number",
    ),
    "percent": FieldRule(
        "A share of a hundred: 25 means 25 %.", "discount percent", _traits("number", "sort"), ("percentage", "%"),
        ("discount", "progress", "rate", "margin"), "number",
    ),
    "date": FieldRule(
        "A day.", "due date date", _traits("day", "group", "filter", "sort"), ("day",),
        ("date", "day", "due", "deadline", "birthday"), "day",
    ),
    "time": FieldRule(
        "A time of the day.", "start time default 09:00", _traits("sort"), ("clock",), ("starts", "ends"), "clock",
    ),
    "datetime": FieldRule(
        "A day with a time.", "meeting datetime", _traits("day", "group", "filter", "sort"),
        ("date-time", "timestamp"), ("when", "meeting", "appointment"), "",
    ),
    "duration": FieldRule(
        "How long something takes, in minutes.", "cooking time duration", _traits("number", "sort"),
        ("minutes", "hours", "timespan", "length"), ("time", "duration", "minutes"), "number",
    ),
    "bool": FieldRule(
        "Yes or no.", "done bool", _traits("group", "filter", "sort"),
        ("boolean", "yesno", "yes/no", "checkbox", "toggle", "switch", "flag"),
        ("done", "finished", "active", "paid", "favorite", "favourite", "completed", "archived"), "yesno",
    ),
    "choice": FieldRule(
        "One of the options that follow.", "course choice Starter, Main, Dessert", _traits("group", "filter", "sort"),
        ("select", "enum", "option", "options", "dropdown", "category", "status"),
        ("status", "category", "priority", "stage", "type", "level", "difficulty"), "option",
    ),
    "tags": FieldRule(
        "Any number of free words.", "labels tags", _traits("group", "filter", "search"),
        ("labels", "keywords", "multiselect"), ("tags", "labels", "ingredients", "keywords"), "",
    ),
    "rating": FieldRule(
        "One to five stars.", "rating rating", _traits("number", "group", "filter", "sort"), ("stars", "score"),
        ("rating", "stars"), "star",
    ),
    "image": FieldRule(
        "A picture.", "photo image", _traits(), ("picture", "photo", "img", "avatar"),
        ("photo", "picture", "image", "cover", "avatar", "logo", "poster"), "",
    ),
    "link": FieldRule(
        "A web address.", "recipe site link", _traits("search", "unique"), ("url", "website", "href", "uri"),
        ("link", "url", "website", "site"), "",
    ),
    "email": FieldRule(
        "An e-mail address.", "email email unique", _traits("sort", "search", "unique"), ("e-mail", "mail"),
        ("email", "mail"), "",
    ),
    "phone": FieldRule(
        "A telephone number.", "phone phone", _traits("search", "unique"), ("tel", "telephone", "mobile"),
        ("phone", "mobile", "telephone"), "",
    ),
    "color": FieldRule("A colour.", "shade color", _traits(), ("colour",), ("color", "colour", "shade"), "tint"),
    "ref": FieldRule(
        "An item of another entity.", "author ref Person", _traits("group", "filter", "sort"),
        ("reference", "relation", "belongs", "foreign"), (), "",
    ),
    "repeat": FieldRule(
        "How often it comes back: never, daily, weekly, monthly, yearly. Done ones return on their next day.",
        "repeat repeat", _traits("group", "filter"), ("recurring", "recurrence", "repeats", "repeating"),
        ("repeat", "repeats", "recurrence"), "period",
    ),
    "checks": FieldRule(
        "The days on which it was done, for streaks.", "done days checks", _traits(),
        ("checkins", "check-ins", "streak"), ("checks", "check-ins", "checkins"), "",
    ),
    "computed": FieldRule(
        "A formula over number fields, a figure over items that point here, or days until a date; written with =.",
        "spent = sum Expense amount this month", _traits("number", "sort"), ("formula", "calculated"), (), "",
    ),
}  # fmt: skip

NUMBER_KINDS, DAY_KINDS, GROUP_KINDS, FILTER_KINDS, SORT_KINDS, SEARCH_KINDS, UNIQUE_KINDS = (
    tuple(kind for kind, rule in FIELD_KINDS.items() if trait in rule.traits) for trait in get_args(Trait)
)
"""Kinds by what can be done with them, in the order of `FIELD_KINDS`."""

TWO_WORD_KINDS: dict[tuple[str, str], FieldKind] = {
    ("long", "text"): "long",
    ("date", "time"): "datetime",
    ("yes", "no"): "bool",
    ("phone", "number"): "phone",
    ("email", "address"): "email",
    ("belongs", "to"): "ref",
    ("link", "to"): "ref",
}

CLAUSES: dict[str, Clause] = {
    "bar": Clause("none", "A chart of bars.", "bar", ("bars", "column", "columns")),
    "line": Clause("none", "A chart with a line.", "line", ("lines", "area")),
    "pie": Clause("none", "A round chart of shares.", "pie", ("donut", "doughnut")),
    "metrics": Clause("metrics", "Figures: count, or sum, avg, min or max of a field.", "count, avg rating"),
    "by": Clause("name", "The field that makes columns, days, pictures or groups.", "by course", ("per", "on")),
    "show": Clause("names", "Which fields to show, in this order.", "show title, rating", ("fields", "with")),
    "filter": Clause("names", "Fields with a filter.", "filter course, rating", ("filters", "filtered")),
    "sort": Clause("sort", "The order; `down` puts the largest or latest first.", "sort rating down", ("order",)),
    "group": Clause("name", "Items under headings.", "group course", ("grouped",)),
    "search": Clause("none", "A search box.", "search", ("searchable", "find")),
    "total": Clause("names", "The sum of these number fields, under the items.", "total amount", ("totals",)),
    "running": Clause("name", "The sum of a number field up to each item.", "running amount", ("cumulative",)),
    "hide": Clause(
        "name", "Items that are done (a yes, or the last option) are hidden until asked for.", "hide done", ("hiding",)
    ),
    "against": Clause(
        "name", "The figure that is held against the plan of a budget.", "against spent", ("versus", "vs")
    ),
    "bulk": Clause("none", "Items can be ticked, and changed or deleted together.", "bulk", ("multiselect",)),
    "print": Clause("none", "A button that prints the page.", "print", ("prints", "printable")),
    "export": Clause("none", "A button that saves a CSV file.", "export", ("exports", "csv")),
    "import": Clause("none", "A button that reads a CSV file.", "import", ("imports",)),
}
SHAPES: tuple[ChartShape, ...] = get_args(ChartShape)
AGGREGATES: tuple[Aggregate, ...] = get_args(Aggregate)
AGGREGATE_ALIASES: dict[str, Aggregate] = {
    "total": "sum", "average": "avg", "mean": "avg", "minimum": "min", "lowest": "min", "maximum": "max",
    "highest": "max", "number": "count",
}  # fmt: skip
DOWN = "down"
DOWN_ALIASES = ("desc", "descending", "newest", "latest", "highest", "reverse")
UP_ALIASES = ("up", "asc", "ascending", "oldest", "lowest")

REPEATS = ("never", "daily", "weekly", "monthly", "yearly")
"""What a `repeat` field takes."""

_CARDS = ("show", "filter", "sort", "group", "search", "hide", "bulk", "print", "export", "import")
_ITEMS = ("show", "filter", "sort", "group", "search", "total", "running", "hide", "bulk", "print", "export", "import")
_GROUPS: tuple[FieldKind, ...] = ("choice", "date", "datetime", "ref", "tags", "bool", "rating", "repeat", "text")
PAGE_KINDS: dict[PageKind, PageRule] = {
    "list": PageRule("Items in rows, one under the other.", "page Tasks list Task search sort due date", _ITEMS),
    "cards": PageRule("Items as cards with picture and details.", "page Recipes cards Recipe filter course", _CARDS,
                      (), ("card", "tiles")),
    "table": PageRule("Items in a table with columns.", "page Stock table Product sort quantity export", _ITEMS,
                      (), ("grid", "sheet", "spreadsheet")),
    "board": PageRule("Columns to drag items between, one for each option of a choice.",
                      "page Board board Task by status", ("by", "show", "filter", "sort", "search"), ("choice",),
                      ("kanban", "columns")),
    "calendar": PageRule("Items on the days of a month.", "page Calendar calendar Task by due date",
                         ("by", "show", "filter", "search"), ("date", "datetime"), ("month", "agenda", "schedule")),
    "gallery": PageRule("Large pictures.", "page Photos gallery Recipe by photo",
                        ("by", "show", "filter", "sort", "search"), ("image",), ("photos", "pictures", "images")),
    "form": PageRule("A form that adds an item.", "page Add Recipe form Recipe", ("show",), (), ("input", "entry")),
    "detail": PageRule("One item at a time, all of it.", "page Recipe detail Recipe", ("show", "sort", "print"), (),
                       ("details", "single")),
    "chart": PageRule("A chart of a figure by a field; a date means by month.",
                      "page Spending chart Expense bar sum amount by date",
                      ("bar", "line", "pie", "metrics", "by", "filter"), _GROUPS, ("graph", "plot")),
    "dashboard": PageRule("Figures over all items.", "page Numbers dashboard Recipe count, avg rating", ("metrics",),
                          (), ("stats", "statistics", "metrics", "overview")),
    "summary": PageRule("A line for each group of items, with figures.",
                        "page By category summary Expense by category count, sum amount",
                        ("by", "metrics", "filter", "print"), _GROUPS, ("totals", "breakdown")),
    "budget": PageRule("A plan for each item (`by`), and how much of it is used up (`against`).",
                       "page Budget budget Category by monthly limit against spent", ("by", "against", "print"),
                       ("money", "number", "duration", "percent", "computed", "rating"), ("budgets",)),
    "streak": PageRule("A mark for each day on which it was done, and how long the streak is.",
                       "page Habits streak Habit by done days", ("by",), ("checks",), ("streaks", "habits")),
    "wizard": PageRule("A form in steps, with a summary at the end.", "page Join wizard Member", (), (),
                       ("steps", "onboarding")),
    "calc": PageRule("Figures worked out from what is filled in.", "page Tip calc", (), (),
                     ("calculator", "converter", "calculation")),
    "timer": PageRule("A stopwatch, a countdown, or stretches of time.", "page Focus timer", (), (),
                      ("stopwatch", "countdown", "pomodoro", "intervals")),
    "quiz": PageRule("Questions with a score.", "page Capitals quiz", (), (), ("trivia", "test", "exam")),
    "flashcards": PageRule("Cards to learn by heart.", "page Words flashcards", (), (), ("flashcard", "flash-cards")),
    "poll": PageRule("Votes, counted on this device.", "page Lunch poll", (), (), ("vote", "survey", "voting")),
    "generator": PageRule("Something new at each press.", "page Passwords generator password", (), (),
                          ("randomizer", "picker")),
    "notes": PageRule("Notes in Markdown with a preview.", "page Notes notes", (), (), ("notepad", "scratchpad")),
    "draw": PageRule("A sheet to draw on.", "page Sketch draw", (), (), ("drawing", "whiteboard", "paint")),
    "chat": PageRule("A bot with answers that were written before.", "page Help chat", (), (), ("chatbot", "bot")),
    "game": PageRule("A small game.", "page Snake game snake", (), (), ("games",)),
    "landing": PageRule("A page that shows what one offers, made of sections.", "page Home landing", (), (),
                        ("website", "homepage", "landing-page")),
    "article": PageRule("A text to read.", "page About article", (), (), ("post", "blog", "story")),
    "profile": PageRule("A person and their work.", "page Me profile", (), (), ("portfolio", "resume", "cv")),
}  # fmt: skip
BODY_KINDS: tuple[PageKind, ...] = (*PLAY_KINDS, *STORY_KINDS)
"""Pages that stand for themselves: a body of parts and no entity."""
ITEM_KINDS: tuple[PageKind, ...] = tuple(kind for kind in PAGE_KINDS if kind not in BODY_KINDS)
"""Pages about the items of an entity."""

KEYWORDS: dict[str, Keyword] = {
    "app": Keyword("The app's name and, after a colon, what it is for.",
                   "app Recipe Box: keep every recipe in one place", ("application", "name")),
    "icon": Keyword("The app's icon.", "icon chef-hat", ("logo",)),
    "currency": Keyword("The currency of all amounts, as an ISO code.", "currency EUR", ()),
    "theme": Keyword("How it looks: accent colour, light/dark/system, corners, spacing, letters, size of text.",
                     "theme amber light round serif", ("style", "look", "colors")),
    "label": Keyword("Another wording for something the app says.", "label Add to Save", ("wording", "rename")),
    "samples": Keyword("`samples off`: start without sample items.", "samples off", ("sample", "examples")),
    "entity": Keyword("A kind of thing that the app keeps; its fields follow, indented. With `archive`, items can be "
                      "put away. A line `row title=Milk | due=2027-03-01` under it is an item that is there at first.",
                      "entity Recipe archive",
                      ("model", "thing", "type", "record", "class")),
    "page": Keyword("A screen: title, kind, entity, clauses; or title, kind, and parts under it.",
                    "page Recipes cards Recipe search sort rating down",
                    ("screen", "view", "tab")),
}  # fmt: skip


def guess_kind(name: str) -> FieldKind:
    """The kind that a field's name suggests: "cover photo" is an image; `text` where nothing does."""
    for word in reversed(name.lower().split()):
        for kind, rule in FIELD_KINDS.items():
            if word in rule.hints:
                return kind
    return "text"
