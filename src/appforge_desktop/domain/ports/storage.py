"""Storage ports: the database as a unit of work, and a project's files on disk."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Protocol, TypeVar

from appforge_desktop.domain.records import Message, Project, Turn, Version

T = TypeVar("T")


class Projects(Protocol):
    def save(self, project: Project) -> None:
        """Insert or update by id."""

    def get(self, project_id: str) -> Project | None: ...

    def by_folder(self, folder: Path) -> Project | None: ...

    def recent(self, limit: int = 50) -> list[Project]:
        """Last opened first."""

    def remove(self, project_id: str) -> None:
        """Forget the project, its history and the blobs that no other one uses; its folder stays."""


class Messages(Protocol):
    def add(self, message: Message) -> None: ...

    def of_project(self, project_id: str) -> list[Message]:
        """Oldest first."""

    def remove(self, message_id: str) -> None:
        """Take a message back; fine when it is not there."""


class Turns(Protocol):
    def save(self, turn: Turn) -> None:
        """Insert or update by id."""

    def get(self, turn_id: str) -> Turn | None: ...

    def of_project(self, project_id: str) -> list[Turn]:
        """Oldest first."""


class Versions(Protocol):
    def add(self, version: Version) -> None:
        """Raises ValueError when a blob that it names is missing."""

    def get(self, version_id: str) -> Version | None: ...

    def of_project(self, project_id: str) -> list[Version]:
        """Lowest number first."""

    def next_number(self, project_id: str) -> int:
        """One more than the highest number; 1 at first."""

    def remove(self, version_id: str) -> None:
        """Take a version back; fine when it is not there. Its blobs stay."""


class Blobs(Protocol):
    """Content-addressed bytes, compressed."""

    def put(self, content: bytes) -> str:
        """Store once; returns the SHA-256 in hex."""

    def get(self, sha256: str) -> bytes:
        """Raises KeyError when unknown, ValueError when the bytes no longer match their name."""


class Settings(Protocol):
    def get(self, key: str, default: str = "") -> str: ...

    def set(self, key: str, value: str) -> None: ...


class UnitOfWork(Protocol):
    """One transaction: everything in it is stored, or nothing."""

    @property
    def projects(self) -> Projects: ...
    @property
    def messages(self) -> Messages: ...
    @property
    def turns(self) -> Turns: ...
    @property
    def versions(self) -> Versions: ...
    @property
    def blobs(self) -> Blobs: ...
    @property
    def settings(self) -> Settings: ...


class Store(Protocol):
    """The database, on a thread of its own. Safe to call from any thread but its own."""

    def run(self, work: Callable[[UnitOfWork], T]) -> T:
        """Run `work` in a transaction and wait for it; commit when it returns, roll back when it raises."""

    def close(self) -> None: ...


class ProjectFiles(Protocol):
    """The files of one project folder. Paths are relative, with forward slashes.

    Every path is checked by `domain.paths.check_project_path`, and opened without following links.
    Folders that are not the person's work (node_modules, dist, .git, .appforge) are invisible.
    """

    @property
    def root(self) -> Path: ...

    def paths(self) -> list[str]:
        """All visible files, sorted."""

    def read(self, path: str) -> bytes:
        """Raises FileNotFoundError, or UserError for a forbidden path."""

    def read_all(self) -> dict[str, bytes]:
        """Every visible file up to 5 MB each."""

    def write(self, path: str, content: bytes) -> None:
        """Replace one file atomically: after a crash it has the old bytes or the new ones."""

    def apply(self, changes: Mapping[str, bytes | None]) -> None:
        """Write (bytes) and delete (None) several files: after a crash all of them, or none.

        Raises:
            UserError: A forbidden path; nothing was changed.
            EnvironmentFault: The disk is full or failed; nothing was changed.
        """

    def rename(self, old: str, new: str) -> None:
        """Move a file or a folder; refuses to overwrite."""

    def make_folder(self, path: str) -> None:
        """Make a folder and those above it; fine when it is there."""

    def trash(self, path: str) -> str:
        """Delete a file or folder so that `restore` can bring it back; returns the token for that."""

    def restore(self, token: str) -> str:
        """Bring back what `trash` took; returns its path. Raises UserError rather than overwrite."""


OpenProjectFiles = Callable[[Path], ProjectFiles]
"""Opens a folder as project files; finishes or rolls back an `apply` that a crash interrupted."""
