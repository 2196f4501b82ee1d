"""The system calls that change a disk, one method each: the seam where tests pull the plug.

A `Folder` is an open folder. Names below it are opened one component at a time and links are never followed, so a
link that appears between a check and a use leads nowhere.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Literal, Protocol, Self

from appforge_desktop.foundation.errors import EnvironmentFault, UserError

Kind = Literal["file", "folder", "other"]


@dataclass(frozen=True)
class Status:
    """What a name stands for. `other` is a link, a pipe, a device: nothing that we open."""

    kind: Kind
    mode: int
    size: int
    identity: tuple[int, int]

    @classmethod
    def of(cls, found: os.stat_result) -> Status:
        kind: Kind = "file" if stat.S_ISREG(found.st_mode) else "folder" if stat.S_ISDIR(found.st_mode) else "other"
        return cls(kind, stat.S_IMODE(found.st_mode), found.st_size, (found.st_dev, found.st_ino))


@dataclass(frozen=True)
class Folder:
    """An open folder; close it by leaving its `with` block.

    Attributes:
        path: Where it was when it was opened: for messages, and for systems without folder handles.
        handle: File descriptor, or -1 on such systems.
    """

    path: Path
    handle: int = -1

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.handle >= 0:
            os.close(self.handle)


class Disk(Protocol):
    """Folder-relative operations; each raises OSError as the system does.

    Opening raises UserError when a link or something special stands where a file or folder was expected, and
    NotADirectoryError when a plain file stands where a folder was.
    """

    def root(self, path: Path) -> Folder:
        """Open a project's own folder."""

    def open(self, folder: Folder, name: str) -> Folder:
        """Open a folder in a folder."""

    def entries(self, folder: Folder) -> list[tuple[str, Kind]]:
        """Names in a folder, sorted."""

    def status(self, folder: Folder, name: str) -> Status | None:
        """What is there; None when nothing is."""

    def read(self, folder: Folder, name: str, limit: int | None = None) -> bytes | None:
        """The bytes of a file; None when it is longer than `limit`."""

    def write_new(self, folder: Folder, name: str, content: bytes, mode: int | None = None) -> None:
        """Create a file, write it and force it to the disk."""

    def move(self, folder: Folder, name: str, to: Folder, new_name: str) -> None:
        """Rename, replacing a file of the new name atomically."""

    def back_up(self, folder: Folder, name: str, to: Folder, new_name: str) -> None:
        """Keep the bytes of a file under a second name: a hard link, or a copy."""

    def remove(self, folder: Folder, name: str) -> None: ...

    def make_folder(self, folder: Folder, name: str) -> None: ...

    def remove_folder(self, folder: Folder, name: str) -> None:
        """Remove an empty folder."""

    def sync(self, folder: Folder) -> None:
        """Force the names in a folder to the disk."""

    def lock(self, folder: Folder, name: str) -> Folder:
        """Wait for a lock that threads and processes share; leaving the `with` block gives it back."""


def in_the_way(path: Path) -> UserError:
    """The refusal for links and other things that are not plain files and folders."""
    return UserError(f"{path.name} is a link or a special file.", hint="AppForge opens plain files and folders only.")


_FULL = {errno.ENOSPC, errno.EDQUOT}
_LOCKED = {errno.EACCES, errno.EPERM, errno.EROFS}


@contextmanager
def disk_faults(what: str) -> Iterator[None]:
    """Turn what the disk refuses into an `EnvironmentFault` in words; a missing file stays FileNotFoundError.

    Args:
        what: What could not be done: "src/App.tsx could not be saved".
    """
    try:
        yield
    except FileNotFoundError:
        raise
    except OSError as error:
        if error.errno in _FULL:
            raise EnvironmentFault(f"{what}: the disk is full.", hint="Free some space and try again.") from error
        if error.errno in _LOCKED:
            raise EnvironmentFault(f"{what}: no permission.", hint="Check who may write to this folder.") from error
        raise EnvironmentFault(f"{what}: {error.strerror or error}.", hint="Check the disk and try again.") from error
