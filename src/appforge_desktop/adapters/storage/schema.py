"""The database schema: brought up to date in one transaction, or refused."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from appforge_desktop.foundation.errors import EnvironmentFault

MIGRATIONS = Path(__file__).resolve().parent / "migrations"


def upgrade(connection: Connection) -> None:
    """Bring the schema up to date, within the connection's transaction.

    Raises:
        EnvironmentFault: A newer AppForge wrote the database; nothing was changed.
    """
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    scripts = ScriptDirectory.from_config(config)
    current = MigrationContext.configure(connection).get_current_revision()
    if current is not None and current not in {script.revision for script in scripts.walk_revisions()}:
        raise EnvironmentFault(
            f"The database was written by a newer AppForge (schema {current}).",
            hint="Install that version again; nothing in the database was changed.",
        )
    if current != scripts.get_current_head():
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
