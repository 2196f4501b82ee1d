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
    Radius,
    Sort,
)

Where = Literal["first", "last", "after"]


@dataclass(frozen=True)
class AddField:
    entity: str
    field: Field


@dataclass(frozen=True)
class RemoveField:
    entity: str
    field: str


@dataclass(frozen=True)
class RenameField:
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


@dataclass(frozen=True)
class MoveField:
    """`other` is the field that it comes after, for "after"."""

    entity: str
    field: str
    where: Where
    other: str = ""


@dataclass(frozen=True)
class AddEntity:
    entity: Entity


@dataclass(frozen=True)
class RemoveEntity:
    entity: str


@dataclass(frozen=True)
class RenameEntity:
    entity: str
    name: str


@dataclass(frozen=True)
class AddPage:
    page: Page


@dataclass(frozen=True)
class RemovePage:
    page: str


@dataclass(frozen=True)
class RenamePage:
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


@dataclass(frozen=True)
class MovePage:
    page: str
    where: Where
    other: str = ""


@dataclass(frozen=True)
class AddOption:
    entity: str
    field: str
    option: str


@dataclass(frozen=True)
class RemoveOption:
    entity: str
    field: str
    option: str


@dataclass(frozen=True)
class RenameOption:
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


@dataclass(frozen=True)
class SetLabel:
    old: str
    new: str


@dataclass(frozen=True)
class SetName:
    name: str


@dataclass(frozen=True)
class SetDescription:
    description: str


@dataclass(frozen=True)
class SetIcon:
    icon: str


@dataclass(frozen=True)
class SetSamples:
    on: bool


FieldChange = AddField | RemoveField | RenameField | ChangeField | MoveField
OptionChange = AddOption | RemoveOption | RenameOption
EntityChange = AddEntity | RemoveEntity | RenameEntity
PageChange = AddPage | RemovePage | RenamePage | ChangePage | MovePage
LookChange = SetTheme | SetLabel | SetName | SetDescription | SetIcon | SetSamples
Change = FieldChange | OptionChange | EntityChange | PageChange | LookChange
