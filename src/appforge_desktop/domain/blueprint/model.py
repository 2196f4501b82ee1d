"""What a Blueprint says, as frozen values. The text form is defined in `language`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

FieldKind = Literal[
    "text", "long", "number", "money", "percent", "date", "time", "datetime", "duration", "bool",
    "choice", "tags", "rating", "image", "link", "email", "phone", "color", "ref", "computed",
]  # fmt: skip
PageKind = Literal["list", "cards", "table", "board", "calendar", "gallery", "form", "detail", "chart", "dashboard"]
Mode = Literal["light", "dark", "system"]
Radius = Literal["sharp", "soft", "round"]
Density = Literal["compact", "cozy", "roomy"]
Font = Literal["sans", "serif", "mono", "rounded"]
ChartShape = Literal["bar", "line", "pie"]
Aggregate = Literal["count", "sum", "avg", "min", "max"]
Operator = Literal["+", "-", "*", "/"]


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
    """Two formulas and an operator; division by zero counts as 0."""

    operator: Operator
    left: Formula
    right: Formula


Formula = Number | FieldUse | Arithmetic


@dataclass(frozen=True)
class Field:
    """One thing that an entity knows.

    Attributes:
        name: As the person would say it, lower case, words separated by single spaces: "cooking time".
        options: For `choice`, in order; at least two.
        target: For `ref`, the entity's name.
        formula: For `computed`.
        default: Text as it would be typed; empty for none.
    """

    name: str
    kind: FieldKind
    required: bool = False
    unique: bool = False
    default: str = ""
    options: tuple[str, ...] = ()
    target: str = ""
    formula: Formula | None = None


@dataclass(frozen=True)
class Entity:
    """A kind of thing that the app keeps. `name` is singular, capitalised: "Recipe", "Tax Rate"."""

    name: str
    fields: tuple[Field, ...]

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
    """

    title: str
    kind: PageKind
    entity: str
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


@dataclass(frozen=True)
class Theme:
    """`accent` is a name of `language.ACCENTS` or a `#rrggbb`."""

    accent: str = "indigo"
    mode: Mode = "system"
    radius: Radius = "soft"
    density: Density = "cozy"
    font: Font = "sans"


@dataclass(frozen=True)
class Blueprint:
    """A whole app.

    Attributes:
        icon: A name of `language.ICONS`.
        labels: Wordings that the person changed: (default wording, new wording), such as ("Add", "Save").
        samples: Whether the app starts with sample data.
    """

    name: str
    entities: tuple[Entity, ...]
    pages: tuple[Page, ...]
    description: str = ""
    icon: str = "box"
    theme: Theme = Theme()
    labels: tuple[tuple[str, str], ...] = ()
    samples: bool = True

    def entity(self, name: str) -> Entity | None:
        return next((one for one in self.entities if one.name == name), None)
