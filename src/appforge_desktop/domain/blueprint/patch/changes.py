"""Changes to a Blueprint, as values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from appforge_desktop.domain.blueprint.model import (
    ChartShape,
    Density,
    Entity,
    Field,
    FieldKind,
    Font,
    Formula,
    Metric,
    Mode,
    Page,
    PageKind,
    Part,
    Radius,
    Row,
    Sort,
    TextSize,
)

Where = Literal["first", "last", "after"]


@dataclass(frozen=True)
class AddField:
    """A new field, at the end; a field of this name becomes what is said."""

    entity: str
    field: Field


@dataclass(frozen=True)
class RemoveField:
    """A field goes, and pages stop naming it."""

    entity: str
    field: str


@dataclass(frozen=True)
class RenameField:
    """A field gets another name; pages and formulas follow."""

    entity: str
    field: str
    name: str


@dataclass(frozen=True)
class ChangeField:
    """Another kind, or other flags; None leaves a thing as it is, an empty `default` takes it away."""

    entity: str
    field: str
    kind: FieldKind | None = None
    options: tuple[str, ...] = ()
    target: str = ""
    formula: Formula | None = None
    required: bool | None = None
    unique: bool | None = None
    default: str | None = None
    flow: bool | None = None
    due: bool | None = None


@dataclass(frozen=True)
class MoveField:
    """`other` is the field that it comes after, for "after"."""

    entity: str
    field: str
    where: Where
    other: str = ""


@dataclass(frozen=True)
class AddEntity:
    """A new kind of thing; what an entity of this name lacks is added to it."""

    entity: Entity


@dataclass(frozen=True)
class RemoveEntity:
    """A kind of thing goes, with its pages; references to it become texts."""

    entity: str


@dataclass(frozen=True)
class RenameEntity:
    """A kind of thing gets another name; references and pages follow."""

    entity: str
    name: str


@dataclass(frozen=True)
class AddPage:
    """A new page, at the end."""

    page: Page


@dataclass(frozen=True)
class RemovePage:
    """A page goes."""

    page: str


@dataclass(frozen=True)
class RenamePage:
    """A page gets another title."""

    page: str
    title: str


@dataclass(frozen=True)
class ChangePage:
    """Another kind or other clauses; what is empty stays as it is, the clauses in `drop` are taken away."""

    page: str
    kind: PageKind | None = None
    drop: tuple[str, ...] = ()
    shape: ChartShape | None = None
    metrics: tuple[Metric, ...] = ()
    by: str = ""
    fields: tuple[str, ...] = ()
    filters: tuple[str, ...] = ()
    sort: Sort | None = None
    group: str = ""
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


@dataclass(frozen=True)
class MovePage:
    """A page goes elsewhere in the navigation; `other` is the page that it comes after."""

    page: str
    where: Where
    other: str = ""


@dataclass(frozen=True)
class AddPart:
    """A page with a body gets another part, behind the last one of its word."""

    page: str
    part: Part


@dataclass(frozen=True)
class RemovePart:
    """A part goes; `first` is the text of its first slot."""

    page: str
    word: str
    first: str


@dataclass(frozen=True)
class ChangePart:
    """A part says something else; `part` stands in its place."""

    page: str
    word: str
    first: str
    part: Part


@dataclass(frozen=True)
class MovePart:
    """A part goes elsewhere on its page; `other_word` and `other` name the part that it comes after."""

    page: str
    word: str
    first: str
    where: Where
    other_word: str = ""
    other: str = ""


@dataclass(frozen=True)
class AddRow:
    """An item that the person named is there from the start."""

    entity: str
    row: Row


@dataclass(frozen=True)
class SetArchive:
    """Whether items can be put away."""

    entity: str
    on: bool


@dataclass(frozen=True)
class AddOption:
    """A choice gets another option, at the end."""

    entity: str
    field: str
    option: str


@dataclass(frozen=True)
class RemoveOption:
    """A choice loses an option."""

    entity: str
    field: str
    option: str


@dataclass(frozen=True)
class RenameOption:
    """An option is worded otherwise; a default follows."""

    entity: str
    field: str
    option: str
    name: str


@dataclass(frozen=True)
class SetTheme:
    """What is None stays as it is."""

    accent: str | None = None
    mode: Mode | None = None
    radius: Radius | None = None
    density: Density | None = None
    font: Font | None = None
    size: TextSize | None = None


@dataclass(frozen=True)
class SetLabel:
    """Something that the app says is worded otherwise."""

    old: str
    new: str


@dataclass(frozen=True)
class SetName:
    """The app's name."""

    name: str


@dataclass(frozen=True)
class SetDescription:
    """What the app is for, in one line."""

    description: str


@dataclass(frozen=True)
class SetIcon:
    """The app's icon, a name of `language.ICONS`."""

    icon: str


@dataclass(frozen=True)
class SetSamples:
    """Whether the app starts with sample items."""

    on: bool


@dataclass(frozen=True)
class SetCurrency:
    """The currency of all amounts, an ISO code."""

    currency: str


FieldChange = AddField | RemoveField | RenameField | ChangeField | MoveField
OptionChange = AddOption | RemoveOption | RenameOption
EntityChange = AddEntity | RemoveEntity | RenameEntity | AddRow | SetArchive
PageChange = AddPage | RemovePage | RenamePage | ChangePage | MovePage
PartChange = AddPart | RemovePart | ChangePart | MovePart
LookChange = SetTheme | SetLabel | SetName | SetDescription | SetIcon | SetSamples | SetCurrency
Change = FieldChange | OptionChange | EntityChange | PageChange | PartChange | LookChange
