"""What a Blueprint says, as frozen values. The text form is defined in `language`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

FieldKind = Literal[
    "text", "long", "number", "money", "percent", "date", "time", "datetime", "duration", "bool",
    "choice", "tags", "rating", "image", "link", "email", "phone", "color", "ref", "repeat", "checks", "computed",
]  # fmt: skip
ItemPageKind = Literal[
    "list", "cards", "table", "board", "calendar", "gallery", "form", "detail", "chart", "dashboard",
    "summary", "budget", "streak", "wizard",
]  # fmt: skip
"""Pages about the items of an entity."""
PlayPageKind = Literal[
    "calc", "timer", "quiz", "flashcards", "poll", "generator", "notes", "draw", "chat", "game",
]  # fmt: skip
"""Pages that do something by themselves; they have parts and no entity."""
StoryPageKind = Literal["landing", "article", "profile"]
"""Pages to read; they have parts (sections) and no entity."""
PageKind = ItemPageKind | PlayPageKind | StoryPageKind
Mode = Literal["light", "dark", "system"]
Radius = Literal["sharp", "soft", "round"]
Density = Literal["compact", "cozy", "roomy"]
Font = Literal["sans", "serif", "mono", "rounded"]
TextSize = Literal["small", "regular", "large"]
ChartShape = Literal["bar", "line", "pie"]
Aggregate = Literal["count", "sum", "avg", "min", "max"]
Operator = Literal["+", "-", "*", "/", "^"]
Period = Literal["", "day", "week", "month", "year"]


@dataclass(frozen=True)
class Number:
    """A literal in a formula."""

    value: float


@dataclass(frozen=True)
class FieldUse:
    """A field of the same entity, by its name, in a formula."""

    name: str


@dataclass(frozen=True)
class Arithmetic:
    """Two formulas and an operator; division by zero counts as 0; `^` is a power."""

    operator: Operator
    left: Formula
    right: Formula


@dataclass(frozen=True)
class Rollup:
    """A figure over the items of another entity that point to this one: `sum Expense amount this month`.

    Attributes:
        entity: An entity with a `ref` field to the one that has the formula.
        field: Of that entity; empty for `count`.
        period: Only items whose first date lies in the current day, week, month or year; empty for all.
    """

    aggregate: Aggregate
    entity: str
    field: str = ""
    period: Period = ""


@dataclass(frozen=True)
class Days:
    """Days between today and a date or datetime field: `days until due date`, or `days since last visit`."""

    field: str
    since: bool = False


Formula = Number | FieldUse | Arithmetic | Rollup | Days


@dataclass(frozen=True)
class Field:
    """One thing that an entity knows.

    Attributes:
        name: As the person would say it, lower case, words separated by single spaces: "cooking time".
        options: For `choice`, in order; at least two.
        target: For `ref`, the entity's name.
        formula: For `computed`.
        default: Text as it would be typed; empty for none.
        flow: For `choice`: the options are the steps of a workflow; an item has a button to its next step.
        due: For `date` and `datetime`: items past it, or soon at it, stand out until they are done.

    `repeat` keeps how often a thing comes back ("never", "daily", "weekly", "monthly", "yearly"): when its first
    bool is ticked, its first date moves on and it is open again. `checks` keeps the days on which a thing was done.
    """

    name: str
    kind: FieldKind
    required: bool = False
    unique: bool = False
    default: str = ""
    options: tuple[str, ...] = ()
    target: str = ""
    formula: Formula | None = None
    flow: bool = False
    due: bool = False


Row = tuple[tuple[str, str], ...]
"""An item that the person named: pairs of a field's name and the value as typed."""


@dataclass(frozen=True)
class Entity:
    """A kind of thing that the app keeps. `name` is singular, capitalised: "Recipe", "Tax Rate".

    Attributes:
        archive: Items can be put away and brought back instead of being deleted.
        rows: Items that the person named in the request; the app starts with them (they are no sample data).
    """

    name: str
    fields: tuple[Field, ...]
    archive: bool = False
    rows: tuple[Row, ...] = ()

    def field(self, name: str) -> Field | None:
        return next((one for one in self.fields if one.name == name), None)


@dataclass(frozen=True)
class Sort:
    """The order of items: by a field, smallest or earliest first unless `descending`."""

    field: str
    descending: bool = False


@dataclass(frozen=True)
class Metric:
    """A figure over all items: `count` needs no field."""

    aggregate: Aggregate
    field: str = ""


@dataclass(frozen=True)
class Part:
    """One line of a page's body: `faq Do you deliver? | Yes, from 20 euros`.

    Attributes:
        word: Which part it is: a key of `parts.PAGE_PARTS[kind]`.
        slots: Its texts, in the order of the part's rule; missing ones at the end are empty.
        written: Numbers of the slots whose text was written for the person and not said by them. In the text form such
            a slot begins with "~".
    """

    word: str
    slots: tuple[str, ...]
    written: frozenset[int] = frozenset()

    def slot(self, at: int) -> str:
        return self.slots[at] if at < len(self.slots) else ""


@dataclass(frozen=True)
class Page:
    """A screen, reached from the navigation by its title.

    Attributes:
        by: The field that makes a board's columns (a choice), a calendar's days (a date), a gallery's pictures
            (an image), or a chart's groups (any field; a date means by month).
        fields: Which fields to show, in order; empty for all that fit.
        filters: Fields with a filter control.
        group: Field to group a list or table by; empty for none.
        shape: For `chart`.
        metrics: For `dashboard` any number; for `chart` the first one is drawn.
        search: A search box over the text fields.
        exports / imports: CSV buttons.
        against: For `budget`: the number field (mostly computed) that is held against the plan in `by`.
        totals: Number fields summed under a list or table.
        running: A number field whose running sum a list or table shows; empty for none.
        hide: A bool field, or a choice (its last option), whose done items are hidden until asked for; empty for none.
        bulk: Items can be ticked, and changed or deleted together.
        prints: A button that prints the page without its controls.
        variant: For `game` and `generator`, one of `parts.VARIANTS`.
        parts: The lines of the body of a page to play with or to read, and the steps of a wizard.
    """

    title: str
    kind: PageKind
    entity: str = ""
    by: str = ""
    fields: tuple[str, ...] = ()
    filters: tuple[str, ...] = ()
    sort: Sort | None = None
    group: str = ""
    shape: ChartShape = "bar"
    metrics: tuple[Metric, ...] = ()
    search: bool = False
    exports: bool = False
    imports: bool = False
    against: str = ""
    totals: tuple[str, ...] = ()
    running: str = ""
    hide: str = ""
    bulk: bool = False
    prints: bool = False
    variant: str = ""
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True)
class Theme:
    """`accent` is a name of `language.ACCENTS` or a `#rrggbb`."""

    accent: str = "indigo"
    mode: Mode = "system"
    radius: Radius = "soft"
    density: Density = "cozy"
    font: Font = "sans"
    size: TextSize = "regular"


@dataclass(frozen=True)
class Blueprint:
    """A whole app.

    Attributes:
        icon: A name of `language.ICONS`.
        labels: Wordings that the person changed: (default wording, new wording), such as ("Add", "Save").
        samples: Whether the app starts with sample data.
        currency: ISO 4217 code of all amounts of money.
    """

    name: str
    entities: tuple[Entity, ...]
    pages: tuple[Page, ...]
    description: str = ""
    icon: str = "box"
    theme: Theme = Theme()
    labels: tuple[tuple[str, str], ...] = ()
    samples: bool = True
    currency: str = "USD"

    def entity(self, name: str) -> Entity | None:
        return next((one for one in self.entities if one.name == name), None)
