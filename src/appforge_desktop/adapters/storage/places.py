"""From a project path to an open folder and a name in it, one component at a time."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from appforge_desktop.adapters.storage.disk import Disk, Folder, Kind
from appforge_desktop.domain.paths import is_ignored, why_name_is_bad
from appforge_desktop.foundation.errors import UserError


@contextmanager
def open_place(disk: Disk, root: Folder, path: str) -> Iterator[tuple[Folder, str]]:
    """The folder of a (checked) path and its last name.

    Raises:
        FileNotFoundError: A folder on the way is missing.
        UserError: A link or a file is in the way.
    """
    *folders, leaf = path.split("/")
    with ExitStack() as opened:
        folder = root
        for name in folders:
            try:
                folder = opened.enter_context(disk.open(folder, name))
            except NotADirectoryError as error:
                raise FileNotFoundError(path) from error
        yield folder, leaf


@contextmanager
def make_place(disk: Disk, root: Folder, path: str) -> Iterator[tuple[Folder, str]]:
    """Like `open_place`, making the folders that are missing."""
    *folders, leaf = path.split("/")
    with ExitStack() as opened:
        folder = root
        for name in folders:
            if disk.status(folder, name) is None:
                disk.make_folder(folder, name)
                disk.sync(folder)
            try:
                folder = opened.enter_context(disk.open(folder, name))
            except NotADirectoryError as error:
                raise UserError(f"{path} needs a folder {name}, but that is a file.", hint="Rename one.") from error
        yield folder, leaf


def prune(disk: Disk, root: Folder, path: str) -> None:
    """Remove the folders above `path` that are empty, from below."""
    parent, _, _ = path.rpartition("/")
    while parent:
        try:
            with open_place(disk, root, f"{parent}/x") as (folder, _):
                if disk.entries(folder):
                    return
            with open_place(disk, root, parent) as (above, name):
                disk.remove_folder(above, name)
                disk.sync(above)
        except (FileNotFoundError, UserError):
            pass
        parent, _, _ = parent.rpartition("/")


def walk(disk: Disk, folder: Folder, prefix: str = "") -> Iterator[tuple[str, Folder, str]]:
    """Every visible file below `folder`: its path, its open folder, its name.

    Left out: ignored folders, links and special files, and names that no project path may have.
    """
    for name, kind in disk.entries(folder):
        if not _is_ours(name, kind):
            continue
        if kind == "file":
            yield prefix + name, folder, name
        else:
            try:
                inner = disk.open(folder, name)
            except FileNotFoundError:
                continue
            with inner:
                yield from walk(disk, inner, f"{prefix}{name}/")


def _is_ours(name: str, kind: Kind) -> bool:
    return kind != "other" and not is_ignored(name) and why_name_is_bad(name) is None and _is_nfc(name)


def _is_nfc(name: str) -> bool:
    return unicodedata.is_normalized("NFC", name)
