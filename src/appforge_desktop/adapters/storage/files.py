"""A project's files in an ordinary folder: atomic writes, no way out, nothing half done."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

from appforge_desktop.adapters.storage.disk import Disk, Folder, disk_faults, in_the_way
from appforge_desktop.adapters.storage.journal import Journal
from appforge_desktop.adapters.storage.path_disk import PathDisk
from appforge_desktop.adapters.storage.places import make_place, open_place, prune, walk
from appforge_desktop.adapters.storage.posix_disk import PosixDisk
from appforge_desktop.adapters.storage.trash import Trash
from appforge_desktop.domain.paths import MAX_PATH, check_project_path, folded
from appforge_desktop.foundation.errors import EnvironmentFault, UserError
from appforge_desktop.foundation.ids import new_id

HOME = ".appforge"
LARGEST = 5_000_000
"""Bytes of a file above which it is no source: left out of `read_all`, so of versions and merges."""


def machine_disk() -> Disk:
    """The disk of this machine."""
    return PathDisk() if os.name == "nt" else PosixDisk()


class DiskProjectFiles:
    """The files of one project folder (port `ProjectFiles`). Safe from any thread and beside other processes.

    Opening repairs what a crash interrupted. Everything of ours lies in `<root>/.appforge`: `journal` (changes on
    their way), `tmp` (files on their way), `trash` (what was deleted), `lock`.

    Args:
        root: The project's folder; it must exist.
        disk: The disk; tests give one that fails.

    Raises:
        UserError: There is no such folder.
        EnvironmentFault: An interrupted change could not be repaired.
    """

    def __init__(self, root: Path, disk: Disk | None = None) -> None:
        self._root = Path(os.path.realpath(root))
        self._disk = disk or machine_disk()
        if not self._root.is_dir():
            raise UserError(f"The folder {root} is not there.", hint="Was it moved or deleted?")
        with disk_faults("The project could not be opened"):
            if self._is_interrupted():
                self._recover()

    @property
    def root(self) -> Path:
        return self._root

    def paths(self) -> list[str]:
        """All visible files, sorted."""
        with disk_faults("The project could not be listed"), self._disk.root(self._root) as root:
            return sorted(path for path, _, _ in walk(self._disk, root) if len(path) <= MAX_PATH)

    def read(self, path: str) -> bytes:
        """The bytes of a file."""
        with disk_faults(f"{path} could not be read"), self._disk.root(self._root) as root:
            with open_place(self._disk, root, check_project_path(path)) as place:
                return self._disk.read(*place) or b""

    def read_all(self) -> dict[str, bytes]:
        """Every visible file up to 5 MB."""
        found: dict[str, bytes] = {}
        with disk_faults("The project could not be read"), self._disk.root(self._root) as root:
            for path, folder, name in walk(self._disk, root):
                content = self._read_if_there(folder, name)
                if content is not None and len(path) <= MAX_PATH:
                    found[path] = content
        return dict(sorted(found.items()))

    def write(self, path: str, content: bytes) -> None:
        """Replace one file atomically."""
        path = check_project_path(path)
        with disk_faults(f"{path} could not be saved"), self._changing() as (root, home):
            with make_place(self._disk, root, path) as (folder, leaf), self._made(home, "tmp") as tmp:
                status = self._disk.status(folder, leaf)
                if status is not None and status.kind != "file":
                    raise in_the_way(folder.path / leaf)
                name = new_id()
                try:
                    self._disk.write_new(tmp, name, content, status.mode if status else None)
                    self._disk.move(tmp, name, folder, leaf)
                except OSError:
                    self._forget(tmp, name)
                    raise
                self._disk.sync(folder)

    def apply(self, changes: Mapping[str, bytes | None]) -> None:
        """Write and delete several files, all or none."""
        checked = {check_project_path(path): content for path, content in changes.items()}
        _refuse_twins(checked)
        with disk_faults("The files could not be saved, nothing was changed"), self._changing() as (root, home):
            wanted = {path: content for path, content in checked.items() if self._differs(root, path, content)}
            if wanted:
                with self._made(home, "journal") as journal:
                    Journal(self._disk, root, journal).apply(wanted)

    def rename(self, old: str, new: str) -> None:
        """Move a file or a folder; refuses to overwrite."""
        old, new = check_project_path(old), check_project_path(new)
        if new.startswith(f"{old}/"):
            raise UserError("A folder can't be moved into itself.")
        with disk_faults(f"{old} could not be renamed"), self._changing() as (root, _):
            with open_place(self._disk, root, old) as source:
                status = self._disk.status(*source)
                if status is None:
                    raise FileNotFoundError(old)
                if status.kind == "other":
                    raise in_the_way(Path(old))
                with make_place(self._disk, root, new) as target:
                    there = self._disk.status(*target)
                    if there is not None and (there.identity != status.identity or folded(old) != folded(new)):
                        raise UserError(f"{new} exists already.", hint="Choose another name.")
                    self._disk.move(*source, *target)
                    self._disk.sync(target[0])
                self._disk.sync(source[0])

    def make_folder(self, path: str) -> None:
        """Make a folder and those above it; fine when it is there."""
        path = check_project_path(path)
        with disk_faults(f"{path} could not be made"), self._changing() as (root, _):
            with make_place(self._disk, root, f"{path}/x"):
                pass

    def trash(self, path: str) -> str:
        """Delete a file or folder so that `restore` can bring it back; returns the token for that."""
        path = check_project_path(path)
        with disk_faults(f"{path} could not be deleted"), self._changing() as (root, home):
            with self._made(home, "trash") as trash:
                token = Trash(self._disk, root, trash).put(path)
            prune(self._disk, root, path)
            return token

    def restore(self, token: str) -> str:
        """Bring back what `trash` took; returns its path. Refuses to overwrite."""
        with disk_faults("It could not be brought back"), self._changing() as (root, home):
            with self._made(home, "trash") as trash:
                return Trash(self._disk, root, trash).take(token)

    def _read_if_there(self, folder: Folder, name: str) -> bytes | None:
        try:
            return self._disk.read(folder, name, LARGEST)
        except (FileNotFoundError, UserError):
            return None

    def _differs(self, root: Folder, path: str, content: bytes | None) -> bool:
        try:
            with open_place(self._disk, root, path) as place:
                status = self._disk.status(*place)
                if status is None or status.kind == "folder" or content is None:
                    return status is not None or content is not None
                return status.size != len(content) or self._disk.read(*place) != content
        except FileNotFoundError:
            return content is not None

    @contextmanager
    def _changing(self) -> Iterator[tuple[Folder, Folder]]:
        """The project's folder and `.appforge`, open, with the lock held."""
        with ExitStack() as opened:
            root = opened.enter_context(self._opened_root())
            home = opened.enter_context(self._made(root, HOME))
            opened.enter_context(self._disk.lock(home, "lock"))
            if self._disk.status(home, ".gitignore") is None:
                self._disk.write_new(home, ".gitignore", b"*\n")
            yield root, home

    def _opened_root(self) -> Folder:
        try:
            return self._disk.root(self._root)
        except FileNotFoundError as error:
            raise EnvironmentFault(f"The folder {self._root} is gone.", hint="Was it moved or deleted?") from error

    def _made(self, folder: Folder, name: str) -> Folder:
        if self._disk.status(folder, name) is None:
            try:
                self._disk.make_folder(folder, name)
            except FileExistsError:
                return self._disk.open(folder, name)
            self._disk.sync(folder)
        return self._disk.open(folder, name)

    def _forget(self, tmp: Folder, name: str) -> None:
        if self._disk.status(tmp, name) is not None:
            self._disk.remove(tmp, name)

    def _is_interrupted(self) -> bool:
        """Whether there is something to repair, or a change under way; found without the lock."""
        with self._disk.root(self._root) as root, ExitStack() as opened:
            if self._disk.status(root, HOME) is None:
                return False
            home = opened.enter_context(self._disk.open(root, HOME))
            places = [name for name in ("journal", "tmp") if self._disk.status(home, name)]
            return any(self._disk.entries(opened.enter_context(self._disk.open(home, name))) for name in places)

    def _recover(self) -> None:
        """Bring an interrupted `apply` to its end, and sweep what an interrupted `write` left."""
        with disk_faults("An interrupted change could not be repaired"), self._changing() as (root, home):
            if self._disk.status(home, "journal"):
                with self._disk.open(home, "journal") as journal:
                    Journal(self._disk, root, journal).recover()
            if self._disk.status(home, "tmp"):
                with self._disk.open(home, "tmp") as tmp:
                    for name, _ in self._disk.entries(tmp):
                        self._disk.remove(tmp, name)


def _refuse_twins(changes: Mapping[str, bytes | None]) -> None:
    """Two new paths that are one file where case does not count would overwrite each other."""
    seen: dict[str, str] = {}
    for path, content in changes.items():
        twin = seen.setdefault(folded(path), path) if content is not None else path
        if twin != path:
            raise UserError(f"{twin} and {path} are the same file on some systems.", hint="Rename one of them.")
