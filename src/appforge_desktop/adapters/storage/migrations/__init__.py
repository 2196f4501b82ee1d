"""The history of the database schema: Alembic migrations, run by `schema.upgrade`."""
