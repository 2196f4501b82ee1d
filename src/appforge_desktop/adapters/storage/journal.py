"""Several files change together, or none does, whatever happens in between.

A change lives in `.appforge/journal/<id>/` while it is on its way:

1. `new-N` (the new bytes) and `old-N` (a second name of the old ones) are written and forced to the disk;
2. `plan.json` appears by a rename: from here on a crash is repaired *forward*, before it *backward*;
3. files are removed and `new-N` are renamed into place, the folders forced to the disk;
4. `plan.json` goes, then the rest.

When a step of 3 fails while we are alive, `plan.json` is renamed to `undo.json`, and the old names come back; a
crash during that is repaired backward. Both repairs may themselves be interrupted and repeated.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass

from appforge_desktop.adapters.storage.disk import Disk, Folder
from appforge_desktop.adapters.storage.places import make_place, open_place, prune
from appforge_desktop.foundation.errors import UserError
from appforge_desktop.foundation.ids import new_id

PLAN, UNDO = "plan.json", "undo.json"


@dataclass(frozen=True)
class Step:
    """One file of a change. `old`: it was there before. `new`: it is there afterwards."""

    number: int
    path: str
    old: bool
    new: bool


class Journal:
    """The journal of one project.

    Args:
        root: The project's folder, open.
        home: `.appforge/journal`, open; the project's lock is held.
    """

    def __init__(self, disk: Disk, root: Folder, home: Folder) -> None:
        self._disk = disk
        self._root = root
        self._home = home

    def apply(self, changes: Mapping[str, bytes | None]) -> None:
        """Make all of the changes.

        Raises:
            UserError: A path cannot be written; nothing was changed.
            OSError: The disk failed; nothing was changed.
        """
        name = new_id()
        self._disk.make_folder(self._home, name)
        with self._disk.open(self._home, name) as entry:
            try:
                steps = self._stage(entry, changes)
                self._write_plan(entry, steps)
            except (OSError, UserError):
                self._discard(name, entry)
                raise
            try:
                self._redo(entry, steps)
            except (OSError, UserError):
                self._turn_back(entry)
                self._undo(entry, steps)
                self._discard(name, entry)
                raise
            with suppress(OSError):  # all is in place: what stays here is swept at the next opening
                self._discard(name, entry)

    def recover(self) -> None:
        """Finish or roll back what a crash interrupted."""
        for name, kind in self._disk.entries(self._home):
            if kind != "folder":
                continue
            with self._disk.open(self._home, name) as entry:
                if self._disk.status(entry, UNDO):
                    self._undo(entry, self._read_plan(entry, UNDO))
                elif self._disk.status(entry, PLAN):
                    self._redo(entry, self._read_plan(entry, PLAN))
                self._discard(name, entry)

    def _stage(self, entry: Folder, changes: Mapping[str, bytes | None]) -> list[Step]:
        """Deletions first, so that a folder may become a file and the other way round."""
        steps: list[Step] = []
        ordered = sorted(changes.items(), key=lambda change: (change[1] is not None, change[0]))
        for number, (path, content) in enumerate(ordered):
            mode, old = self._back_up(entry, number, path)
            if content is not None:
                self._disk.write_new(entry, f"new-{number}", content, mode)
            steps.append(Step(number, path, old, content is not None))
        self._disk.sync(entry)
        self._disk.sync(self._home)
        return steps

    def _back_up(self, entry: Folder, number: int, path: str) -> tuple[int | None, bool]:
        with self._opened(path) as place:
            status = self._disk.status(*place) if place else None
            if place is None or status is None or status.kind == "folder":
                return None, False
            if status.kind != "file":
                raise UserError(f"{path} is a link or a special file.", hint="Nothing was changed.")
            self._disk.back_up(*place, entry, f"old-{number}")
            return status.mode, True

    def _write_plan(self, entry: Folder, steps: Sequence[Step]) -> None:
        self._disk.write_new(entry, "plan.new", json.dumps([asdict(step) for step in steps]).encode())
        self._disk.move(entry, "plan.new", entry, PLAN)
        self._disk.sync(entry)

    def _read_plan(self, entry: Folder, name: str) -> list[Step]:
        return [Step(**step) for step in json.loads(self._disk.read(entry, name) or b"[]")]

    def _redo(self, entry: Folder, steps: Sequence[Step]) -> None:
        for step in steps:
            if step.new:
                self._put(entry, f"new-{step.number}", step.path)
            elif step.old:
                self._take_away(entry, step)

    def _undo(self, entry: Folder, steps: Sequence[Step]) -> None:
        for step in reversed(steps):
            done = self._disk.status(entry, f"new-{step.number}") is None
            if step.old:
                self._put(entry, f"old-{step.number}", step.path)
            elif step.new and done:
                self._remove(step.path)
            else:
                prune(self._disk, self._root, step.path)

    def _put(self, entry: Folder, name: str, path: str) -> None:
        """Rename `name` of the journal to `path`; nothing when that has been done."""
        if self._disk.status(entry, name) is None:
            return
        with make_place(self._disk, self._root, path) as (folder, leaf):
            status = self._disk.status(folder, leaf)
            if status is not None and status.kind != "file":
                raise UserError(f"{path} is a folder or a link.", hint="Nothing was changed.")
            self._disk.move(entry, name, folder, leaf)
            self._disk.sync(folder)

    def _take_away(self, entry: Folder, step: Step) -> None:
        """Delete a file, unless somebody wrote another one in its place since."""
        with self._opened(step.path) as place:
            is_there = place is not None and self._disk.status(*place) is not None
            if place and is_there and self._disk.read(*place) != self._disk.read(entry, f"old-{step.number}"):
                return
        self._remove(step.path)

    def _remove(self, path: str) -> None:
        with self._opened(path) as place:
            if place is not None and self._disk.status(*place) is not None:
                self._disk.remove(*place)
                self._disk.sync(place[0])
        prune(self._disk, self._root, path)

    @contextmanager
    def _opened(self, path: str) -> Iterator[tuple[Folder, str] | None]:
        """The place of a path; None when a folder on the way is missing."""
        try:
            place = open_place(self._disk, self._root, path)
            found = place.__enter__()
        except FileNotFoundError:
            yield None
            return
        try:
            yield found
        finally:
            place.__exit__(None, None, None)

    def _turn_back(self, entry: Folder) -> None:
        self._disk.move(entry, PLAN, entry, UNDO)
        self._disk.sync(entry)

    def _discard(self, name: str, entry: Folder) -> None:
        """Forget a change: its plan first, for without one the rest means nothing."""
        inside = [one for one, _ in self._disk.entries(entry)]
        for one in sorted(inside, key=lambda one: one not in {PLAN, UNDO}):
            self._disk.remove(entry, one)
            if one in {PLAN, UNDO}:
                self._disk.sync(entry)
        self._disk.remove_folder(self._home, name)
