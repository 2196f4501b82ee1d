"""Moving a project to another version: database and disk change together, or not at all.

They cannot share one transaction, so the order is:

1. The disk holds exactly the files of a stored version (hand edits were stored as one first).
2. One database transaction stores the new version, its blobs, the turn and the messages, moves the project's head,
   and writes down the move as *pending*. From here on the turn is accepted.
3. The project's files are changed, all or none (the journal of `ProjectFiles.apply`).
4. A second transaction clears *pending*.

A crash before 2 ends leaves nothing. A crash after it is finished by `recover`, which every later operation runs
first: of the files that the move changes, those that still hold the old bytes get the new ones. A file that holds
neither was edited by hand in between; it stays, and becomes a version "Your edits" like any other edit.
When 3 fails while we are alive (disk full), a third transaction takes 2 back.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime

from appforge_desktop.domain.ports.storage import ProjectFiles, Store, UnitOfWork
from appforge_desktop.domain.records import Message, Project, Turn, Version
from appforge_desktop.foundation.errors import EnvironmentFault, UserError
from appforge_desktop.services.trees import Tree, keep, on_disk, steps, stored

YOUR_EDITS = "Your edits"


@dataclass(frozen=True)
class Draft:
    """A version that is not stored yet."""

    id: str
    title: str
    files: Tree
    base: Tree
    blueprint: str
    parent_id: str | None
    turn_id: str | None = None
    thumbnail: bytes | None = None


@dataclass(frozen=True)
class Move:
    """From what is on the disk to another version.

    Attributes:
        project: As it is stored now.
        drafts: Versions to store with the move.
        start: Id of the version that the disk holds, perhaps one of `drafts`; None for an empty folder.
        goal: Id of the version that it goes to, perhaps one of `drafts`.
        before: The files of `start`.
        after: The files of `goal`.
        untouched: Paths that are left as they are on the disk: too large to be kept in versions.
        redo: Ids of the versions that "redo" goes to, nearest first.
        turn: The turn that caused it; stored with the id of the goal.
    """

    project: Project
    drafts: tuple[Draft, ...]
    start: str | None
    goal: str
    before: Tree
    after: Tree
    redo: tuple[str, ...] = ()
    turn: Turn | None = None
    messages: tuple[Message, ...] = ()
    untouched: frozenset[str] = frozenset()


@dataclass(frozen=True)
class _Before:
    """What taking a move back needs to know."""

    redo: str
    turn: Turn | None


def add_version(work: UnitOfWork, project_id: str, draft: Draft, now: datetime) -> Version:
    """Store a draft as the next version of its project."""
    version = Version(
        id=draft.id,
        project_id=project_id,
        number=work.versions.next_number(project_id),
        title=draft.title,
        created=now,
        files=keep(work, draft.files),
        base=keep(work, draft.base),
        blueprint=draft.blueprint,
        parent_id=draft.parent_id,
        turn_id=draft.turn_id,
        thumbnail=work.blobs.put(draft.thumbnail) if draft.thumbnail else None,
    )
    work.versions.add(version)
    return version


def make_move(store: Store, files: ProjectFiles, move: Move, now: datetime) -> None:
    """Do a move.

    Raises:
        UserError: A file of the goal cannot be written; nothing was changed.
        EnvironmentFault: The disk or the database failed; nothing was changed.
    """
    before = store.run(lambda work: _accept(work, move, now))
    try:
        files.apply(steps(move.before, move.after, move.untouched))
    except (UserError, EnvironmentFault):
        store.run(lambda work: _take_back(work, move, before))
        raise
    with suppress(EnvironmentFault):  # all is stored and in place; the next operation clears the mark
        _finish(store, move.project.id)


def recover(store: Store, files: ProjectFiles, project: Project) -> None:
    """Finish the move that a crash interrupted, if there is one."""
    pending = store.run(lambda work: work.settings.get(_pending(project.id)))
    if not pending:
        return
    start, goal = store.run(lambda work: [_version_files(work, one) for one in json.loads(pending)])
    before, after = store.run(lambda work: (stored(work, start), stored(work, goal)))
    disk, untouched = on_disk(store, files, {**start, **goal})
    wanted = {path: new for path, new in steps(before, after, untouched).items() if disk.get(path) == before.get(path)}
    files.apply(wanted)
    _finish(store, project.id)


def redo_list(work: UnitOfWork, project_id: str) -> tuple[str, ...]:
    """Ids of the versions that "redo" goes to, nearest first."""
    return tuple(json.loads(work.settings.get(_redo(project_id)) or "[]"))


def set_redo(work: UnitOfWork, project_id: str, ids: Iterable[str]) -> None:
    """Store that list."""
    work.settings.set(_redo(project_id), json.dumps([*ids]))


def _accept(work: UnitOfWork, move: Move, now: datetime) -> _Before:
    project = move.project
    old_turn = work.turns.get(move.turn.id) if move.turn else None
    before = _Before(work.settings.get(_redo(project.id)), old_turn)
    for draft in move.drafts:
        add_version(work, project.id, draft, now)
    work.projects.save(replace(project, head=move.goal))
    work.settings.set(_pending(project.id), json.dumps([move.start, move.goal]))
    set_redo(work, project.id, move.redo)
    if move.turn:
        work.turns.save(replace(move.turn, version_id=move.goal))
    for message in move.messages:
        work.messages.add(message)
    return before


def _take_back(work: UnitOfWork, move: Move, before: _Before) -> None:
    project = work.projects.get(move.project.id) or move.project
    work.projects.save(replace(project, head=move.project.head))
    for draft in move.drafts:
        work.versions.remove(draft.id)
    for message in move.messages:
        work.messages.remove(message.id)
    if move.turn:
        work.turns.save(before.turn or replace(move.turn, state="red", version_id=None))
    work.settings.set(_redo(project.id), before.redo)
    work.settings.set(_pending(project.id), "")


def _finish(store: Store, project_id: str) -> None:
    store.run(lambda work: work.settings.set(_pending(project_id), ""))


def _version_files(work: UnitOfWork, version_id: str | None) -> dict[str, str]:
    version = work.versions.get(version_id) if version_id else None
    return version.files if version else {}


def _pending(project_id: str) -> str:
    return f"pending:{project_id}"


def _redo(project_id: str) -> str:
    return f"redo:{project_id}"
