"""The database on a thread of its own."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Engine
from sqlalchemy.exc import DatabaseError, IntegrityError
from sqlalchemy.orm import Session

from appforge_desktop.adapters.storage import schema
from appforge_desktop.adapters.storage.rooms import SqlUnitOfWork
from appforge_desktop.adapters.storage.sqlite import open_engine
from appforge_desktop.domain.ports.storage import UnitOfWork
from appforge_desktop.foundation.errors import EnvironmentFault
from appforge_desktop.foundation.jobs import Pool

T = TypeVar("T")


class SqlStore:
    """The database in a file (port `Store`): one connection, one thread, one transaction at a time.

    Args:
        path: The database file; it and its folder are made when missing.

    Raises:
        EnvironmentFault: The file cannot be opened, is no database, is kept by another AppForge that does not
            share it, or was written by a newer one. It has not been changed then.
    """

    def __init__(self, path: Path) -> None:
        self._pool = Pool("db", 1)
        self._closed = False
        try:
            self._thread, self._engine = self._pool.submit(_open, path).result()
        except DatabaseError as error:
            self._pool.close()
            raise _fault(error, "The database could not be opened") from error
        except (EnvironmentFault, OSError):
            self._pool.close()
            raise

    def run(self, work: Callable[[UnitOfWork], T]) -> T:
        """Run `work` in a transaction.

        Raises:
            RuntimeError: Called from the database's own thread (inside another `work`), or after `close`.
            EnvironmentFault: The database cannot be read or written: disk full, locked, damaged.
        """
        if threading.get_ident() == self._thread:
            raise RuntimeError("Store.run inside Store.run: use the unit of work that you were given")
        return self._pool.submit(self._transact, work).result()

    def close(self) -> None:
        """Close the connection and end the thread; closing twice is fine."""
        if not self._closed:
            self._closed = True
            self._pool.submit(self._engine.dispose).result()
            self._pool.close()

    def _transact(self, work: Callable[[UnitOfWork], T]) -> T:
        try:
            with Session(self._engine, expire_on_commit=False) as session, session.begin():
                return work(SqlUnitOfWork(session))
        except IntegrityError as error:
            raise ValueError(f"the record does not fit the others: {error.orig}") from error
        except DatabaseError as error:
            raise _fault(error, "The database could not be used") from error


def _open(path: Path) -> tuple[int, Engine]:
    path.parent.mkdir(parents=True, exist_ok=True)
    engine = open_engine(path)
    try:
        with engine.begin() as connection:
            schema.upgrade(connection)
    except (DatabaseError, EnvironmentFault):
        engine.dispose()
        raise
    return threading.get_ident(), engine


def _fault(error: DatabaseError, what: str) -> EnvironmentFault:
    reason = str(error.orig)
    hints = {
        "full": "Free some space on the disk and try again.",
        "locked": "Close the other AppForge and try again.",
        "not a database": "Move the file away, and AppForge starts with an empty one.",
        "malformed": "The file is damaged: restore it from a backup.",
        "readonly": "Check who may write to the folder.",
    }
    hint = next((hint for word, hint in hints.items() if word in reason), "Check the disk and try again.")
    return EnvironmentFault(f"{what}: {reason}.", hint=hint)
