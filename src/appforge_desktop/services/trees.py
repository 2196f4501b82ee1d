"""A project's files as values: on the disk, in a version, and the way from one to the other."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from appforge_desktop.domain.paths import check_project_path, is_visible
from appforge_desktop.domain.ports.storage import ProjectFiles, Store, UnitOfWork
from appforge_desktop.foundation.errors import UserError

Tree = dict[str, bytes]


def on_disk(store: Store, files: ProjectFiles, known: Mapping[str, str]) -> tuple[Tree, frozenset[str]]:
    """What is on the disk, and the paths that are too large to be read.

    Those count as unchanged (`known`, by hash), and whoever writes leaves them alone.
    """
    found = files.read_all()
    too_large = frozenset(files.paths()) - set(found)
    if names := {path: known[path] for path in too_large if path in known}:
        found |= store.run(lambda work: stored(work, names))
    return found, too_large


def hashes(tree: Mapping[str, bytes]) -> dict[str, str]:
    """Path to SHA-256 in hex, as a version names its files."""
    return {path: hashlib.sha256(content).hexdigest() for path, content in tree.items()}


def stored(work: UnitOfWork, names: Mapping[str, str]) -> Tree:
    """The bytes behind the hashes of a version."""
    return {path: work.blobs.get(sha256) for path, sha256 in names.items()}


def keep(work: UnitOfWork, files: Mapping[str, bytes]) -> dict[str, str]:
    """Store the bytes; path to hash."""
    return {path: work.blobs.put(content) for path, content in sorted(files.items())}


def steps(
    old: Mapping[str, bytes], new: Mapping[str, bytes], untouched: frozenset[str] = frozenset()
) -> dict[str, bytes | None]:
    """The changes that make `old` into `new`, except for the paths that are to be left alone."""
    paths = sorted({*old, *new} - untouched)
    return {path: new.get(path) for path in paths if old.get(path) != new.get(path)}


def checked(files: Mapping[str, bytes]) -> Tree:
    """The files with approved paths.

    Raises:
        UserError: A path is forbidden, or lies in a folder that no version holds, such as `dist`.
    """
    tree = {check_project_path(path): content for path, content in files.items()}
    if hidden := [path for path in tree if not is_visible(path)]:
        raise UserError(f"{hidden[0]} is not part of a project.", hint="Build results and tools' folders are left out.")
    return tree
