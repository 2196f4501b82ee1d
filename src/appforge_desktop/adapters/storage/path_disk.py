"""`Disk` on systems without folder handles (Windows): full paths, links refused, the real path checked each time."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

from appforge_desktop.adapters.storage.disk import Folder, Kind, Status, in_the_way

_REPARSE_POINT = 0x400
"""FILE_ATTRIBUTE_REPARSE_POINT: symbolic links, junctions, mount points."""
_EXTRA = getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)


def is_inside(root: Path, path: Path) -> bool:
    """Whether `path`, with every link followed, is `root` or below it. A sibling with the same prefix is not."""
    real_root, real_path = Path(os.path.realpath(root)), Path(os.path.realpath(path))
    return real_path == real_root or real_root in real_path.parents


class PathDisk:
    """The real disk of Windows. A link swapped in within microseconds is caught on POSIX only."""

    def step(self, operation: str) -> None:
        """Called before each system call that changes the disk. Does nothing; tests fail or die here."""

    def root(self, path: Path) -> Folder:
        if not path.is_dir():
            raise FileNotFoundError(path)
        return Folder(path)

    def open(self, folder: Folder, name: str) -> Folder:
        inner = folder.path / name
        kind = self._status(inner).kind
        if kind == "file":
            raise NotADirectoryError(inner)
        if kind != "folder" or not is_inside(folder.path, inner):
            raise in_the_way(inner)
        return Folder(inner)

    def entries(self, folder: Folder) -> list[tuple[str, Kind]]:
        with os.scandir(folder.path) as found:
            return sorted((one.name, _status(one.stat(follow_symlinks=False)).kind) for one in found)

    def status(self, folder: Folder, name: str) -> Status | None:
        try:
            return self._status(folder.path / name)
        except (FileNotFoundError, NotADirectoryError):
            return None

    def read(self, folder: Folder, name: str, limit: int | None = None) -> bytes | None:
        path = folder.path / name
        status = self._status(path)
        if status.kind != "file" or not is_inside(folder.path, path):
            raise in_the_way(path)
        return None if limit is not None and status.size > limit else path.read_bytes()

    def write_new(self, folder: Folder, name: str, content: bytes, mode: int | None = None) -> None:
        self.step("create")
        path = folder.path / name
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _EXTRA, 0o666), "wb") as file:
            self.step("write")
            file.write(content)
            file.flush()
            self.step("fsync")
            os.fsync(file.fileno())
        if mode is not None:
            path.chmod(mode)

    def move(self, folder: Folder, name: str, to: Folder, new_name: str) -> None:
        self.step("rename")
        (folder.path / name).replace(to.path / new_name)

    def back_up(self, folder: Folder, name: str, to: Folder, new_name: str) -> None:
        self.step("link")
        status = self._status(folder.path / name)
        self.write_new(to, new_name, self.read(folder, name) or b"", status.mode)

    def remove(self, folder: Folder, name: str) -> None:
        self.step("unlink")
        (folder.path / name).unlink()

    def make_folder(self, folder: Folder, name: str) -> None:
        self.step("mkdir")
        (folder.path / name).mkdir()

    def remove_folder(self, folder: Folder, name: str) -> None:
        self.step("rmdir")
        (folder.path / name).rmdir()

    def sync(self, folder: Folder) -> None:
        """Nothing: NTFS journals names by itself, and Windows flushes no folders."""

    def lock(self, folder: Folder, name: str) -> Folder:
        handle = os.open(folder.path / name, os.O_RDWR | os.O_CREAT | _EXTRA, 0o666)
        try:
            _lock(handle)
        except OSError:
            os.close(handle)
            raise
        return Folder(folder.path / name, handle)

    def _status(self, path: Path) -> Status:
        return _status(path.lstat())


def _lock(handle: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(handle, msvcrt.LK_LOCK, 1)
    else:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX)


def _status(found: os.stat_result) -> Status:
    status = Status.of(found)
    reparse = getattr(found, "st_file_attributes", 0) & _REPARSE_POINT
    if not reparse and not stat.S_ISLNK(found.st_mode):
        return status
    return Status("other", status.mode, status.size, status.identity)
