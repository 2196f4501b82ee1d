"""A project's files as values: on the disk, in a version, and the way from one to the other."""

from __future__ import annotations

from collections.abc import Mapping

from appforge_desktop.domain.paths import check_project_path, is_visible
from appforge_desktop.domain.ports.storage import ProjectFiles, UnitOfWork
from appforge_desktop.foundation.errors import UserError

Tree = dict[str, bytes]


def on_disk(files: ProjectFiles, known: Mapping[str, bytes]) -> Tree:
    """What is on the disk. A file too large to be read counts as unchanged (`known`), so it is never touched."""
    found = files.read_all()
    too_large = set(files.paths()) - set(found)
    return found | {path: known[path] for path in too_large & set(known)}


def stored(work: UnitOfWork, hashes: Mapping[str, str]) -> Tree:
    """The bytes behind the hashes of a version."""
    return {path: work.blobs.get(sha256) for path, sha256 in hashes.items()}


def keep(work: UnitOfWork, files: Mapping[str, bytes]) -> dict[str, str]:
    """Store the bytes; path to hash."""
    return {path: work.blobs.put(content) for path, content in sorted(files.items())}


def steps(old: Mapping[str, bytes], new: Mapping[str, bytes]) -> dict[str, bytes | None]:
    """The changes that make `old` into `new`."""
    return {path: new.get(path) for path in sorted({*old, *new}) if old.get(path) != new.get(path)}


def checked(files: Mapping[str, bytes]) -> Tree:
    """The files with approved paths.

    Raises:
        UserError: A path is forbidden, or lies in a folder that no version holds, such as `dist`.
    """
    tree = {check_project_path(path): content for path, content in files.items()}
    if hidden := [path for path in tree if not is_visible(path)]:
        raise UserError(f"{hidden[0]} is not part of a project.", hint="Build results and tools' folders are left out.")
    return tree
