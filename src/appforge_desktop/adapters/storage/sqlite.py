"""The SQLite library that we link: which one, whether it is safe, and how a connection of ours is set up."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import Any

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.pool import StaticPool

from appforge_desktop.foundation.errors import EnvironmentFault

VersionNumber = tuple[int, int, int]

WAL_RESET_RANGE: tuple[VersionNumber, VersionNumber] = ((3, 7, 0), (3, 51, 2))
"""SQLite versions, both included, in which two connections may corrupt a database in WAL mode (the WAL-reset bug)."""

BUSY_MS = 5000


@dataclass(frozen=True)
class SqliteReport:
    """What `doctor` says about the database library.

    Attributes:
        in_corruption_range: The version has the WAL-reset bug; AppForge then keeps others out of its database.
    """

    version: str
    source: str
    in_corruption_range: bool

    def __str__(self) -> str:
        state = "WAL-reset bug: a single connection only" if self.in_corruption_range else "fine"
        return f"SQLite {self.version} ({self.source}): {state}"


def driver() -> ModuleType:
    """The DB-API module: `pysqlite3` where it is installed (Linux), else Python's own."""
    bundled = sys.platform == "linux" and find_spec("pysqlite3") is not None
    return import_module("pysqlite3.dbapi2" if bundled else "sqlite3")


def linked_version() -> VersionNumber:
    """Version of the linked SQLite library."""
    major, minor, patch, *_ = (*map(int, driver().sqlite_version.split(".")), 0, 0)
    return major, minor, patch


def has_wal_reset_bug(version: VersionNumber) -> bool:
    """Whether this SQLite may corrupt a WAL database that has more than one connection."""
    low, high = WAL_RESET_RANGE
    return low <= version <= high


def sqlite_report() -> SqliteReport:
    """What is linked here."""
    version = linked_version()
    return SqliteReport(".".join(map(str, version)), driver().__name__.split(".")[0], has_wal_reset_bug(version))


def check_connections(connections: int, version: VersionNumber) -> None:
    """Refuse more than one connection in WAL mode to an SQLite that cannot bear it.

    Raises:
        EnvironmentFault: `version` is inside `WAL_RESET_RANGE`.
    """
    if connections > 1 and has_wal_reset_bug(version):
        raise EnvironmentFault(
            f"SQLite {'.'.join(map(str, version))} can corrupt a database with {connections} connections.",
            hint="Use one connection, or install the package pysqlite3 (SQLite 3.51.3 or later).",
        )


def open_engine(path: Path) -> Engine:
    """An engine with exactly one connection, to be used from one thread.

    Transactions are ours (`BEGIN IMMEDIATE`), so that schema changes roll back too. A commit is forced to the disk
    (`synchronous=FULL`). Where the library has the WAL-reset bug, the database is locked for everybody else.
    """
    version = linked_version()
    check_connections(1, version)
    engine = create_engine(
        "sqlite://",
        module=driver(),
        creator=lambda: driver().connect(str(path), isolation_level=None, timeout=BUSY_MS / 1000),
        poolclass=StaticPool,
    )
    event.listen(engine, "connect", lambda connection, _: _set_up(connection, exclusive=has_wal_reset_bug(version)))
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    return engine


def _set_up(connection: Any, *, exclusive: bool) -> None:
    for pragma in (
        f"busy_timeout={0 if exclusive else BUSY_MS}",
        f"locking_mode={'EXCLUSIVE' if exclusive else 'NORMAL'}",
        "journal_mode=WAL",
        "synchronous=FULL",
        "fullfsync=ON",
        "foreign_keys=ON",
    ):
        connection.execute(f"PRAGMA {pragma}").close()
