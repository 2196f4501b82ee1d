"""`Disk` on systems with folder handles: every step is relative to an open folder and follows no link."""

from __future__ import annotations

import errno
import os
import sys
from contextlib import suppress
from pathlib import Path

from appforge_desktop.adapters.storage.disk import Folder, Kind, Status, in_the_way

if sys.platform != "win32":
    import fcntl

_FOLDER = getattr(os, "O_DIRECTORY", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)
_FILE = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NONBLOCK", 0)
_CHUNK = 1 << 20


class PosixDisk:
    """The real disk of Linux and macOS."""

    def step(self, operation: str) -> None:
        """Called before each system call that changes the disk. Does nothing; tests fail or die here."""

    def root(self, path: Path) -> Folder:
        return Folder(path, os.open(path, os.O_RDONLY | _FOLDER))

    def open(self, folder: Folder, name: str) -> Folder:
        try:
            return Folder(folder.path / name, os.open(name, os.O_RDONLY | _FOLDER, dir_fd=folder.handle))
        except OSError as error:
            status = self.status(folder, name)
            if status is not None and status.kind == "other":
                raise in_the_way(folder.path / name) from error
            raise

    def entries(self, folder: Folder) -> list[tuple[str, Kind]]:
        with os.scandir(folder.handle) as found:
            return sorted((one.name, _kind(one)) for one in found)

    def status(self, folder: Folder, name: str) -> Status | None:
        try:
            return Status.of(os.stat(name, dir_fd=folder.handle, follow_symlinks=False))
        except (FileNotFoundError, NotADirectoryError):
            return None

    def read(self, folder: Folder, name: str, limit: int | None = None) -> bytes | None:
        try:
            handle = os.open(name, os.O_RDONLY | _FILE, dir_fd=folder.handle)
        except OSError as error:
            if error.errno in {errno.ELOOP, errno.EMLINK, errno.ENXIO}:
                raise in_the_way(folder.path / name) from error
            raise
        with os.fdopen(handle, "rb") as file:
            status = Status.of(os.fstat(handle))
            if status.kind != "file":
                raise in_the_way(folder.path / name)
            return None if limit is not None and status.size > limit else file.read()

    def write_new(self, folder: Folder, name: str, content: bytes, mode: int | None = None) -> None:
        self.step("create")
        handle = os.open(name, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _FILE, 0o666, dir_fd=folder.handle)
        try:
            if mode is not None:
                os.fchmod(handle, mode)
            left = memoryview(content)
            while left:
                self.step("write")
                left = left[os.write(handle, left[:_CHUNK]) :]
            self.step("fsync")
            _force(handle)
        finally:
            os.close(handle)

    def move(self, folder: Folder, name: str, to: Folder, new_name: str) -> None:
        self.step("rename")
        os.rename(name, new_name, src_dir_fd=folder.handle, dst_dir_fd=to.handle)

    def back_up(self, folder: Folder, name: str, to: Folder, new_name: str) -> None:
        self.step("link")
        try:
            os.link(name, new_name, src_dir_fd=folder.handle, dst_dir_fd=to.handle, follow_symlinks=False)
        except OSError as error:
            if error.errno not in {errno.EPERM, errno.EOPNOTSUPP, errno.EMLINK, errno.ENOSYS}:
                raise
            status = self.status(folder, name)
            self.write_new(to, new_name, self.read(folder, name) or b"", status.mode if status else None)

    def remove(self, folder: Folder, name: str) -> None:
        self.step("unlink")
        os.unlink(name, dir_fd=folder.handle)

    def make_folder(self, folder: Folder, name: str) -> None:
        self.step("mkdir")
        os.mkdir(name, dir_fd=folder.handle)

    def remove_folder(self, folder: Folder, name: str) -> None:
        self.step("rmdir")
        os.rmdir(name, dir_fd=folder.handle)

    def sync(self, folder: Folder) -> None:
        self.step("fsync folder")
        os.fsync(folder.handle)

    def lock(self, folder: Folder, name: str) -> Folder:
        handle = os.open(name, os.O_RDWR | os.O_CREAT | _FILE, 0o666, dir_fd=folder.handle)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX)
        except OSError:
            os.close(handle)
            raise
        return Folder(folder.path / name, handle)


def _force(handle: int) -> None:
    """Force a file down to the platter: on macOS plain fsync stops at the drive's cache."""
    full = getattr(fcntl, "F_FULLFSYNC", None)
    if full is not None:
        with suppress(OSError):  # a file system without it has plain fsync
            fcntl.fcntl(handle, full)
            return
    os.fsync(handle)


def _kind(entry: os.DirEntry[str]) -> Kind:
    if entry.is_file(follow_symlinks=False):
        return "file"
    return "folder" if entry.is_dir(follow_symlinks=False) else "other"
