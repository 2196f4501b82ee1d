"""The database file: safe settings, migrations, damage (faults 2, 3, 9, 11)."""

from __future__ import annotations

import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection

from appforge_desktop.adapters.storage import SqlStore, schema, sqlite, sqlite_report
from appforge_desktop.adapters.storage.sqlite import (
    check_connections,
    driver,
    has_wal_reset_bug,
    linked_version,
    open_engine,
)
from appforge_desktop.adapters.storage.tables import Table
from appforge_desktop.domain.records import Project
from appforge_desktop.foundation.errors import EnvironmentFault

NOW = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "appforge.db"


def ask(path: Path, sql: str) -> list[Any]:
    """Ask the file with a connection of our own."""
    with closing(driver().connect(str(path), isolation_level=None)) as connection:
        return [*connection.execute(sql)]


@pytest.mark.parametrize(
    ("version", "bad"),
    [((3, 6, 23), False), ((3, 7, 0), True), ((3, 40, 1), True), ((3, 51, 2), True), ((3, 51, 3), False)],
)
def test_fault_09_the_corruption_range_is_known(version: tuple[int, int, int], bad: bool) -> None:
    assert has_wal_reset_bug(version) == bad


def test_fault_09_more_than_one_connection_is_refused_in_the_range() -> None:
    check_connections(1, (3, 40, 1))
    check_connections(2, (3, 53, 4))
    with pytest.raises(EnvironmentFault, match=r"3\.40\.1") as caught:
        check_connections(2, (3, 40, 1))
    assert "pysqlite3" in caught.value.hint


def test_fault_09_a_second_store_cannot_connect_in_the_range(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite, "linked_version", lambda: (3, 40, 1))
    first = SqlStore(path)
    with pytest.raises(EnvironmentFault, match="locked") as caught:
        SqlStore(path)
    assert "Close the other AppForge" in caught.value.hint
    assert first.run(lambda work: work.settings.get("a", "alive")) == "alive"
    first.close()
    SqlStore(path).close()


def test_fault_09_a_sound_library_shares_the_database(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite, "linked_version", lambda: (3, 53, 4))
    first, second = SqlStore(path), SqlStore(path)
    first.run(lambda work: work.settings.set("a", "b"))
    assert second.run(lambda work: work.settings.get("a")) == "b"
    first.close()
    second.close()


def test_fault_09_the_report_names_the_version() -> None:
    report = sqlite_report()
    assert report.version == ".".join(map(str, linked_version()))
    assert report.version in str(report)
    assert report.in_corruption_range == has_wal_reset_bug(linked_version())


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere Python's own SQLite is used")
def test_linux_brings_a_sound_sqlite() -> None:
    assert sqlite_report().source == "pysqlite3"
    assert not sqlite_report().in_corruption_range


def test_the_connection_is_set_up(path: Path) -> None:
    engine = open_engine(path)
    with engine.connect() as connection:
        found = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        }
    engine.dispose()
    assert found["journal_mode"] == "wal"
    assert found["synchronous"] == 2, "FULL: a commit is on the disk"
    assert found["foreign_keys"] == 1


def test_the_migrations_make_what_the_models_say(path: Path) -> None:
    SqlStore(path).close()
    engine = open_engine(path)
    with engine.begin() as connection:
        context = MigrationContext.configure(connection)
        assert compare_metadata(context, Table.metadata) == []
        assert context.get_current_revision() == "0001"
    engine.dispose()


def test_a_second_start_finds_everything(path: Path) -> None:
    project = Project("p", "P", Path("/p"), NOW, NOW)
    first = SqlStore(path)
    first.run(lambda work: work.projects.save(project))
    first.close()
    second = SqlStore(path)
    assert second.run(lambda work: work.projects.recent()) == [project]
    second.close()


def test_fault_11_a_newer_schema_is_refused_and_left_alone(path: Path) -> None:
    SqlStore(path).close()
    ask(path, "UPDATE alembic_version SET version_num = '9999'")
    before = ask(path, "SELECT sql FROM sqlite_master")
    with pytest.raises(EnvironmentFault, match=r"newer AppForge \(schema 9999\)"):
        SqlStore(path)
    assert ask(path, "SELECT sql FROM sqlite_master") == before
    assert ask(path, "SELECT version_num FROM alembic_version") == [("9999",)]


def test_fault_11_a_migration_that_is_interrupted_leaves_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    upgrade = schema.upgrade

    def interrupted(connection: Connection) -> None:
        upgrade(connection)
        raise EnvironmentFault("the power went")

    monkeypatch.setattr(schema, "upgrade", interrupted)
    with pytest.raises(EnvironmentFault, match="the power went"):
        SqlStore(path)
    assert ask(path, "SELECT name FROM sqlite_master") == []
    monkeypatch.undo()
    SqlStore(path).close()
    assert ("projects",) in ask(path, "SELECT name FROM sqlite_master")


KILLED = """
import os, signal, sys
from pathlib import Path
from appforge_desktop.adapters.storage import SqlStore
store = SqlStore(Path(sys.argv[1]))
store.run(lambda work: work.settings.set("accepted", "yes"))
def die(work):
    work.settings.set("half", "yes")
    os.kill(os.getpid(), signal.SIGKILL)
store.run(die)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
def test_fault_02_what_was_accepted_survives_a_kill_and_the_rest_is_gone(path: Path) -> None:
    import os

    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run([sys.executable, "-c", KILLED, str(path)], env=environment, check=False)
    assert done.returncode == -9
    store = SqlStore(path)
    assert store.run(lambda work: (work.settings.get("accepted"), work.settings.get("half"))) == ("yes", "")
    store.close()


def test_a_file_that_is_no_database_is_said_plainly(path: Path) -> None:
    path.write_bytes(b"this is not a database, it is a shopping list" * 100)
    with pytest.raises(EnvironmentFault, match="not a database") as caught:
        SqlStore(path)
    assert "Move the file away" in caught.value.hint


def test_fault_03_a_full_disk_is_said_plainly_and_a_retry_works(path: Path) -> None:
    store = SqlStore(path)
    pages = ask(path, "PRAGMA page_count")[0][0]
    limit = store._engine
    store._pool.submit(_pragma, limit, f"max_page_count={pages}").result()
    with pytest.raises(EnvironmentFault, match="full") as caught:
        store.run(lambda work: work.settings.set("big", "x" * 100_000))
    assert "Free some space" in caught.value.hint
    store._pool.submit(_pragma, limit, "max_page_count=1000000").result()
    store.run(lambda work: work.settings.set("big", "x" * 100_000))
    assert len(store.run(lambda work: work.settings.get("big"))) == 100_000
    store.close()


def _pragma(engine: Any, text: str) -> None:
    with engine.connect() as connection:
        connection.exec_driver_sql(f"PRAGMA {text}")


def test_a_damaged_blob_is_noticed(path: Path) -> None:
    store = SqlStore(path)
    name = store.run(lambda work: work.blobs.put(b"a good text, a good text, a good text"))
    noise = store.run(lambda work: work.blobs.put(bytes(range(256))))
    store.close()
    ask(path, f"UPDATE blobs SET packed = x'00' WHERE sha256 = '{name}'")
    ask(path, f"UPDATE blobs SET packed = x'00' WHERE sha256 = '{noise}'")
    store = SqlStore(path)
    for blob in (name, noise):
        with pytest.raises(ValueError, match="damaged"):
            store.run(lambda work, blob=blob: work.blobs.get(blob))
    store.close()


def test_blobs_are_small(path: Path) -> None:
    store = SqlStore(path)
    store.run(lambda work: work.blobs.put(b"const a = 1;\n" * 10_000))
    store.close()
    assert ask(path, "SELECT size > 100000, length(packed) < 2000, codec FROM blobs") == [(1, 1, "zlib")]
