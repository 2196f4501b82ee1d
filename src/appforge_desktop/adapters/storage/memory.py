"""The storage ports without a disk, for tests and for trying things."""

from __future__ import annotations

import copy
import hashlib
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from appforge_desktop.domain.paths import check_project_path, is_visible
from appforge_desktop.domain.ports.storage import UnitOfWork
from appforge_desktop.domain.records import Message, Project, Turn, Version
from appforge_desktop.foundation.errors import UserError
from appforge_desktop.foundation.ids import new_id

T = TypeVar("T")


@dataclass
class _Shelves:
    """All that is stored; copied before a transaction and put back when it fails."""

    projects: dict[str, Project] = field(default_factory=dict)
    messages: dict[str, Message] = field(default_factory=dict)
    turns: dict[str, Turn] = field(default_factory=dict)
    versions: dict[str, Version] = field(default_factory=dict)
    blobs: dict[str, bytes] = field(default_factory=dict)
    settings: dict[str, str] = field(default_factory=dict)


class MemoryProjects:
    """Port `Projects`."""

    def __init__(self, shelves: _Shelves) -> None:
        self._shelves = shelves

    def save(self, project: Project) -> None:
        other = self.by_folder(project.folder)
        if other is not None and other.id != project.id:
            raise ValueError("the record does not fit the others: the folder is taken")
        self._shelves.projects[project.id] = project

    def get(self, project_id: str) -> Project | None:
        return self._shelves.projects.get(project_id)

    def by_folder(self, folder: Path) -> Project | None:
        return next((one for one in self._shelves.projects.values() if one.folder == folder), None)

    def recent(self, limit: int = 50) -> list[Project]:
        return sorted(self._shelves.projects.values(), key=lambda one: (one.opened, one.id), reverse=True)[:limit]

    def remove(self, project_id: str) -> None:
        self._shelves.projects.pop(project_id, None)
        kinds: tuple[dict[str, Message] | dict[str, Turn] | dict[str, Version], ...]
        kinds = (self._shelves.messages, self._shelves.turns, self._shelves.versions)
        for shelf in kinds:
            for key in [key for key, one in shelf.items() if one.project_id == project_id]:
                del shelf[key]
        versions = self._shelves.versions.values()
        used = {name for one in versions for name in (*one.files.values(), *one.base.values(), one.thumbnail)}
        for name in set(self._shelves.blobs) - used:
            del self._shelves.blobs[name]


class _OfProject:
    """What belongs to a project that must be there."""

    def __init__(self, shelves: _Shelves) -> None:
        self._shelves = shelves

    def _check(self, project_id: str) -> None:
        if project_id not in self._shelves.projects:
            raise ValueError("the record does not fit the others: no such project")


class MemoryMessages(_OfProject):
    """Port `Messages`."""

    def add(self, message: Message) -> None:
        self._check(message.project_id)
        if message.id in self._shelves.messages:
            raise ValueError("the record does not fit the others: the message is there")
        self._shelves.messages[message.id] = message

    def of_project(self, project_id: str) -> list[Message]:
        return [one for one in self._shelves.messages.values() if one.project_id == project_id]

    def remove(self, message_id: str) -> None:
        self._shelves.messages.pop(message_id, None)


class MemoryTurns(_OfProject):
    """Port `Turns`."""

    def save(self, turn: Turn) -> None:
        self._check(turn.project_id)
        self._shelves.turns[turn.id] = turn

    def get(self, turn_id: str) -> Turn | None:
        return self._shelves.turns.get(turn_id)

    def of_project(self, project_id: str) -> list[Turn]:
        return [one for one in self._shelves.turns.values() if one.project_id == project_id]


class MemoryVersions(_OfProject):
    """Port `Versions`."""

    def add(self, version: Version) -> None:
        self._check(version.project_id)
        wanted = {*version.files.values(), *version.base.values(), *filter(None, [version.thumbnail])}
        if missing := wanted - set(self._shelves.blobs):
            raise ValueError(f"version {version.id} names unknown blobs: {sorted(missing)}")
        taken = any(one.number == version.number for one in self.of_project(version.project_id))
        if taken or version.id in self._shelves.versions:
            raise ValueError("the record does not fit the others: the version is there")
        self._shelves.versions[version.id] = version

    def get(self, version_id: str) -> Version | None:
        return self._shelves.versions.get(version_id)

    def of_project(self, project_id: str) -> list[Version]:
        found = [one for one in self._shelves.versions.values() if one.project_id == project_id]
        return sorted(found, key=lambda one: one.number)

    def next_number(self, project_id: str) -> int:
        return max((one.number for one in self.of_project(project_id)), default=0) + 1

    def remove(self, version_id: str) -> None:
        self._shelves.versions.pop(version_id, None)


class MemoryBlobs:
    """Port `Blobs`, not compressed."""

    def __init__(self, shelves: _Shelves) -> None:
        self._shelves = shelves

    def put(self, content: bytes) -> str:
        name = hashlib.sha256(content).hexdigest()
        self._shelves.blobs[name] = bytes(content)
        return name

    def get(self, sha256: str) -> bytes:
        return self._shelves.blobs[sha256]


class MemorySettings:
    """Port `Settings`."""

    def __init__(self, shelves: _Shelves) -> None:
        self._shelves = shelves

    def get(self, key: str, default: str = "") -> str:
        return self._shelves.settings.get(key, default)

    def set(self, key: str, value: str) -> None:
        self._shelves.settings[key] = value


class MemoryUnitOfWork:
    """One transaction of `MemoryStore`."""

    def __init__(self, shelves: _Shelves) -> None:
        self.projects = MemoryProjects(shelves)
        self.messages = MemoryMessages(shelves)
        self.turns = MemoryTurns(shelves)
        self.versions = MemoryVersions(shelves)
        self.blobs = MemoryBlobs(shelves)
        self.settings = MemorySettings(shelves)


class MemoryStore:
    """A database in memory (port `Store`): same transactions, same refusals."""

    def __init__(self) -> None:
        self._shelves = _Shelves()
        self._lock = threading.Lock()
        self._owner: int | None = None
        self._closed = False

    def run(self, work: Callable[[UnitOfWork], T]) -> T:
        if self._owner == threading.get_ident():
            raise RuntimeError("Store.run inside Store.run: use the unit of work that you were given")
        with self._lock:
            if self._closed:
                raise RuntimeError("the store is closed")
            self._owner = threading.get_ident()
            draft = _Shelves(**{name: copy.copy(shelf) for name, shelf in vars(self._shelves).items()})
            try:
                result = work(MemoryUnitOfWork(draft))
            finally:
                self._owner = None
            self._shelves = draft
            return result

    def close(self) -> None:
        self._closed = True


class MemoryProjectFiles:
    """Files in memory (port `ProjectFiles`)."""

    def __init__(self, root: Path, files: Mapping[str, bytes] | None = None) -> None:
        self._root = root
        self._files = dict(files or {})
        self._trash: dict[str, tuple[str, dict[str, bytes]]] = {}

    @property
    def root(self) -> Path:
        return self._root

    def paths(self) -> list[str]:
        return sorted(path for path in self._files if is_visible(path))

    def read(self, path: str) -> bytes:
        try:
            return self._files[check_project_path(path)]
        except KeyError as error:
            raise FileNotFoundError(path) from error

    def read_all(self) -> dict[str, bytes]:
        return {path: self._files[path] for path in self.paths() if len(self._files[path]) <= 5_000_000}

    def write(self, path: str, content: bytes) -> None:
        self.apply({path: content})

    def apply(self, changes: Mapping[str, bytes | None]) -> None:
        checked = {check_project_path(path): content for path, content in changes.items()}
        files = {path: content for path, content in self._files.items() if path not in checked}
        files |= {path: content for path, content in checked.items() if content is not None}
        folders = {path[:at] for path in files for at, letter in enumerate(path) if letter == "/"}
        if clash := folders & set(files):
            raise UserError(f"{min(clash)} is a file and a folder.", hint="Rename one.")
        self._files = files

    def rename(self, old: str, new: str) -> None:
        old, new = check_project_path(old), check_project_path(new)
        if new.startswith(f"{old}/"):
            raise UserError("A folder can't be moved into itself.")
        moved = self._below(old)
        if self._below_or_none(new):
            raise UserError(f"{new} exists already.", hint="Choose another name.")
        self.apply(dict.fromkeys(moved) | {new + path[len(old) :]: one for path, one in moved.items()})

    def trash(self, path: str) -> str:
        path = check_project_path(path)
        token = new_id()
        self._trash[token] = path, self._below(path)
        for one in self._trash[token][1]:
            del self._files[one]
        return token

    def restore(self, token: str) -> str:
        if token not in self._trash:
            raise UserError("That is no longer in the trash.")
        path, files = self._trash[token]
        if self._below_or_none(path):
            raise UserError(f"{path} exists already.", hint="Rename it first, then try again.")
        self._files |= files
        del self._trash[token]
        return path

    def make_folder(self, path: str) -> None:
        check_project_path(path)

    def _below(self, path: str) -> dict[str, bytes]:
        found = self._below_or_none(path)
        if not found:
            raise FileNotFoundError(path)
        return found

    def _below_or_none(self, path: str) -> dict[str, bytes]:
        return {one: content for one, content in self._files.items() if one == path or one.startswith(f"{path}/")}
