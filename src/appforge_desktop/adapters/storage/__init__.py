"""Storage: the database (SQLAlchemy on SQLite), and the files of a project on the disk."""

from appforge_desktop.adapters.storage.files import DiskProjectFiles
from appforge_desktop.adapters.storage.memory import MemoryProjectFiles, MemoryStore
from appforge_desktop.adapters.storage.sqlite import SqliteReport, sqlite_report
from appforge_desktop.adapters.storage.store import SqlStore

__all__ = ["DiskProjectFiles", "MemoryProjectFiles", "MemoryStore", "SqlStore", "SqliteReport", "sqlite_report"]
