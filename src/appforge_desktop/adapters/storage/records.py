"""Rows to records and back."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import cast

from appforge_desktop.adapters.storage.tables import MessageRow, ProjectRow, TurnRow, VersionFileRow, VersionRow
from appforge_desktop.domain.records import Intent, Message, Project, Role, Turn, TurnState, Version


def project_of(row: ProjectRow) -> Project:
    """The record of a row."""
    return Project(row.id, row.name, Path(row.folder), row.created, row.opened, row.head)


def fill_project(row: ProjectRow, project: Project) -> None:
    """Write a record into a row."""
    row.name, row.folder = project.name, str(project.folder)
    row.created, row.opened, row.head = project.created, project.opened, project.head


def message_of(row: MessageRow) -> Message:
    """The record of a row."""
    return Message(row.id, row.project_id, cast(Role, row.role), row.text, row.created, row.turn_id)


def turn_of(row: TurnRow) -> Turn:
    """The record of a row."""
    return Turn(
        id=row.id,
        project_id=row.project_id,
        request=row.request,
        created=row.created,
        intent=cast(Intent, row.intent),
        engine=row.engine,
        state=cast(TurnState, row.state),
        prompt=row.prompt,
        output=row.output,
        seed=row.seed,
        seconds=row.seconds,
        tokens=row.tokens,
        first_token_s=row.first_token_s,
        evaluated=row.evaluated,
        reused=row.reused,
        version_id=row.version_id,
        notes=tuple(row.notes),
    )


def fill_turn(row: TurnRow, turn: Turn) -> None:
    """Write a record into a row."""
    for name, value in asdict(turn).items():
        setattr(row, name, list(value) if name == "notes" else value)


def version_of(row: VersionRow) -> Version:
    """The record of a row and its files."""
    return Version(
        id=row.id,
        project_id=row.project_id,
        number=row.number,
        title=row.title,
        created=row.created,
        files={one.path: one.sha256 for one in row.files if one.kind == "file"},
        base={one.path: one.sha256 for one in row.files if one.kind == "base"},
        blueprint=row.blueprint,
        parent_id=row.parent_id,
        turn_id=row.turn_id,
        thumbnail=row.thumbnail,
    )


def row_of_version(version: Version) -> VersionRow:
    """A new row, with one row a file."""
    kinds = (("file", version.files), ("base", version.base))
    return VersionRow(
        id=version.id,
        project_id=version.project_id,
        number=version.number,
        title=version.title,
        created=version.created,
        blueprint=version.blueprint,
        parent_id=version.parent_id,
        turn_id=version.turn_id,
        thumbnail=version.thumbnail,
        files=[VersionFileRow(kind=kind, path=path, sha256=sha) for kind, of in kinds for path, sha in of.items()],
    )
