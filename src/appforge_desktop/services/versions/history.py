"""Versions: committed, undone, redone, restored, compared."""

from __future__ import annotations

import threading
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace

from appforge_desktop.domain.diff import FileDiff, changes_between, diff_files
from appforge_desktop.domain.merge import merge_trees
from appforge_desktop.domain.ports.storage import OpenProjectFiles, ProjectFiles, Store, UnitOfWork
from appforge_desktop.domain.records import Message, Project, Turn, Version
from appforge_desktop.domain.turns import FileChange
from appforge_desktop.foundation.clock import Clock
from appforge_desktop.foundation.errors import UserError
from appforge_desktop.foundation.ids import new_id
from appforge_desktop.services.trees import Tree, checked, hashes, on_disk, stored
from appforge_desktop.services.versions import moves
from appforge_desktop.services.versions.moves import YOUR_EDITS, Draft, Move


@dataclass(frozen=True)
class _Desk:
    """A project at hand: as stored, its head, what is on the disk, and whether the head does not have that.

    `too_large`: paths on the disk that no version holds.
    """

    project: Project
    files: ProjectFiles
    head: Version | None
    disk: Tree
    edited: bool
    too_large: frozenset[str] = frozenset()


class Versions:
    """The history of every project. Safe from any thread; one operation a project at a time.

    How database and disk stay together is told in `services.versions.moves`. A `Project` given to a method names
    the project; its `head` is read anew.

    Args:
        open_files: Opens a project's folder, repairing what an interrupted change left.
    """

    def __init__(self, store: Store, open_files: OpenProjectFiles, clock: Clock) -> None:
        self._store = store
        self._open_files = open_files
        self._clock = clock
        self._lock = threading.Lock()
        self._locks: defaultdict[str, threading.RLock] = defaultdict(threading.RLock)

    def commit(
        self,
        project: Project,
        files: Mapping[str, bytes],
        *,
        title: str,
        seen: Mapping[str, bytes] | None = None,
        base: Mapping[str, bytes] | None = None,
        blueprint: str | None = None,
        turn: Turn | None = None,
        thumbnail: bytes | None = None,
        messages: Iterable[Message] = (),
    ) -> Version:
        """Make `files` the project's files and the new head, with the turn and its messages: all or nothing.

        Hand edits on the disk that no version has become a version "Your edits" first.

        Args:
            files: All visible files of the project.
            seen: What was on the disk when the work on `files` began. What the person changed since then is merged
                in; where both changed the same lines, theirs stay.
            base: What the compiler wrote, before hand edits were merged in; None keeps the head's.
            blueprint: None keeps the head's.

        Raises:
            UserError: A path is forbidden.
            EnvironmentFault: The disk or the database failed; nothing was changed.
        """
        wanted = checked(files)
        with self._at(project) as desk:
            if seen is not None and seen != desk.disk:
                wanted = merge_trees(seen, desk.disk, wanted, on_conflict="yours").files
            desk = self._saved(desk, YOUR_EDITS)
            head = desk.head
            draft = Draft(
                id=new_id(),
                title=title,
                files=wanted,
                base=self._base(head) if base is None else dict(base),
                blueprint=(head.blueprint if head else "") if blueprint is None else blueprint,
                parent_id=head.id if head else None,
                turn_id=turn.id if turn else None,
                thumbnail=thumbnail,
            )
            return self._go_to_draft(desk, draft, turn, messages)

    def snapshot_if_changed(self, project: Project, title: str = YOUR_EDITS) -> Version | None:
        """Store what was edited by hand since the head as a version; None when nothing was."""
        with self._at(project) as desk:
            return self._saved(desk, title).head if desk.edited else None

    def recover(self, project: Project) -> None:
        """Finish what a crash interrupted. Every other method does it by itself."""
        with self._at(project, read=False):
            pass

    def undo(self, project: Project, *, turn: Turn | None = None, messages: Iterable[Message] = ()) -> Version:
        """Go back to the version before the head.

        What was edited by hand since is stored as a version ("redo" brings it back), and merged into the older one
        unless it touches the same lines.

        Raises:
            UserError: There is nothing before the head.
        """
        with self._at(project) as desk:
            parent = self._parent(desk.head)
            if desk.head is None or parent is None:
                raise UserError("There is nothing to undo.")
            older = self.files_of(parent)
            if desk.edited:
                move = self._undo_below_edits(desk, desk.head, parent, older)
            else:
                redo = (desk.head.id, *self._redo(project))
                move = Move(desk.project, (), desk.head.id, parent.id, desk.disk, older, redo)
            return self._make(desk, replace(move, turn=turn, messages=tuple(messages)))

    def redo(self, project: Project, *, turn: Turn | None = None, messages: Iterable[Message] = ()) -> Version:
        """Take the last undo back.

        Raises:
            UserError: Nothing was undone, or the project was changed since.
        """
        with self._at(project) as desk:
            ids = self._redo(project)
            goal = self.get(ids[0]) if ids else None
            if goal is None:
                raise UserError("There is nothing to redo.")
            if desk.edited:
                raise UserError(
                    "You edited files since the undo.", hint="Take your edits back first, or ask for the change again."
                )
            start = desk.head.id if desk.head else None
            after = self.files_of(goal)
            move = Move(desk.project, (), start, goal.id, desk.disk, after, ids[1:], turn, tuple(messages))
            return self._make(desk, move)

    def restore(
        self, project: Project, version_id: str, *, turn: Turn | None = None, messages: Iterable[Message] = ()
    ) -> Version:
        """Make an older version current again, as a new version; hand edits become a version first.

        Raises:
            UserError: The version is unknown.
        """
        with self._at(project) as desk:
            old = self.get(version_id)
            if old is None or old.project_id != project.id:
                raise UserError("That version is not known here.")
            desk = self._saved(desk, YOUR_EDITS)
            parent = desk.head.id if desk.head else None
            thumbnail = self.blob(old.thumbnail) if old.thumbnail else None
            turn_id = turn.id if turn else None
            title = f"Version {old.number} again: {old.title}"
            files, base = self.files_of(old), self._base(old)
            draft = Draft(new_id(), title, files, base, old.blueprint, parent, turn_id, thumbnail)
            return self._go_to_draft(desk, draft, turn, messages)

    def get(self, version_id: str) -> Version | None:
        """A version by its id."""
        return self._store.run(lambda work: work.versions.get(version_id))

    def head(self, project: Project) -> Version | None:
        """The version on screen; None before the first."""
        return self._store.run(lambda work: _head(work, project.id))

    def of_project(self, project: Project) -> list[Version]:
        """All versions, oldest first."""
        return self._store.run(lambda work: work.versions.of_project(project.id))

    def files_of(self, version: Version) -> Tree:
        """The files of a version."""
        return self._store.run(lambda work: stored(work, version.files))

    def base_of(self, version: Version) -> Tree:
        """What the compiler wrote for a version, before hand edits were merged in."""
        return self._base(version)

    def blob(self, sha256: str) -> bytes:
        """The bytes behind a hash of a version, such as its thumbnail."""
        return self._store.run(lambda work: work.blobs.get(sha256))

    def diff(self, old: Version | None, new: Version) -> tuple[FileDiff, ...]:
        """What differs between two versions; None is the empty project."""
        return diff_files(self.files_of(old) if old else {}, self.files_of(new))

    def changes_of(self, version: Version) -> tuple[FileChange, ...]:
        """What a version changed against the one before it."""
        parent = self._parent(version)
        return changes_between(self.files_of(parent) if parent else {}, self.files_of(version))

    def can_undo(self, project: Project) -> bool:
        """Whether there is a version before the head."""
        head = self.head(project)
        return head is not None and head.parent_id is not None

    def can_redo(self, project: Project) -> bool:
        """Whether an undo can be taken back."""
        return bool(self._redo(project))

    @contextmanager
    def _at(self, project: Project, *, read: bool = True) -> Iterator[_Desk]:
        """The project with its lock held and an interrupted move finished."""
        with self._lock:
            lock = self._locks[project.id]
        with lock:
            files = self._open_files(project.folder)
            moves.recover(self._store, files, project)
            yield self._desk(project, files) if read else _Desk(project, files, None, {}, False)

    def _desk(self, project: Project, files: ProjectFiles) -> _Desk:
        def look(work: UnitOfWork) -> tuple[Project, Version | None]:
            now = work.projects.get(project.id)
            if now is None:
                raise UserError("That project is not known here.", hint="Open its folder.")
            return now, _head(work, project.id)

        now, head = self._store.run(look)
        known = head.files if head else {}
        disk, too_large = on_disk(self._store, files, known)
        return _Desk(now, files, head, disk, hashes(disk) != known, too_large)

    def _saved(self, desk: _Desk, title: str) -> _Desk:
        """The desk with hand edits stored as the head. The disk is as it should be already: one transaction."""
        if not desk.edited:
            return desk
        draft = self._edits(desk, title)

        def save(work: UnitOfWork) -> tuple[Project, Version]:
            version = moves.add_version(work, desk.project.id, draft, self._clock.now())
            project = replace(desk.project, head=version.id)
            work.projects.save(project)
            moves.set_redo(work, project.id, ())
            return project, version

        project, version = self._store.run(save)
        return replace(desk, project=project, head=version, edited=False)

    def _edits(self, desk: _Desk, title: str = YOUR_EDITS) -> Draft:
        head = desk.head
        blueprint = head.blueprint if head else ""
        return Draft(new_id(), title, desk.disk, self._base(head), blueprint, head.id if head else None)

    def _undo_below_edits(self, desk: _Desk, head: Version, parent: Version, older: Tree) -> Move:
        edits = self._edits(desk)
        merged = merge_trees(self.files_of(head), desk.disk, older)
        if merged.conflicts:
            return Move(desk.project, (edits,), edits.id, parent.id, desk.disk, older, (edits.id,))
        title = f"{parent.title}, with your edits"
        kept = Draft(new_id(), title, merged.files, self._base(parent), parent.blueprint, parent.parent_id)
        return Move(desk.project, (edits, kept), edits.id, kept.id, desk.disk, merged.files, (edits.id,))

    def _go_to_draft(self, desk: _Desk, draft: Draft, turn: Turn | None, messages: Iterable[Message]) -> Version:
        start = desk.head.id if desk.head else None
        return self._make(
            desk,
            Move(desk.project, (draft,), start, draft.id, desk.disk, draft.files, (), turn, tuple(messages)),
        )

    def _make(self, desk: _Desk, move: Move) -> Version:
        moves.make_move(self._store, desk.files, replace(move, untouched=desk.too_large), self._clock.now())
        version = self.get(move.goal)
        assert version is not None, "the move has just stored it"
        return version

    def _parent(self, version: Version | None) -> Version | None:
        return self.get(version.parent_id) if version and version.parent_id else None

    def _base(self, version: Version | None) -> Tree:
        return self._store.run(lambda work: stored(work, version.base)) if version else {}

    def _redo(self, project: Project) -> tuple[str, ...]:
        return self._store.run(lambda work: moves.redo_list(work, project.id))


def _head(work: UnitOfWork, project_id: str) -> Version | None:
    project = work.projects.get(project_id)
    return work.versions.get(project.head) if project and project.head else None
