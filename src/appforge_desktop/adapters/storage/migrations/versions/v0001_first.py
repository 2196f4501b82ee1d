"""The first schema."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

ID = sa.String(26)


def _of_project() -> sa.Column[str]:
    return sa.Column("project_id", ID, sa.ForeignKey("projects.id", ondelete="CASCADE"), nullable=False, index=True)


def upgrade() -> None:
    """Make all tables."""
    _projects_and_talk()
    _turns()
    _versions()
    op.create_table(
        "settings", sa.Column("key", sa.String, primary_key=True), sa.Column("value", sa.String, nullable=False)
    )


def _projects_and_talk() -> None:
    op.create_table(
        "projects",
        sa.Column("id", ID, primary_key=True),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("folder", sa.String, nullable=False, unique=True),
        sa.Column("created", sa.DateTime, nullable=False),
        sa.Column("opened", sa.DateTime, nullable=False, index=True),
        sa.Column("head", ID),
    )
    op.create_table(
        "conversations",
        sa.Column("id", ID, primary_key=True),
        _of_project(),
        sa.Column("title", sa.String, nullable=False),
        sa.Column("created", sa.DateTime, nullable=False),
    )
    conversation = sa.ForeignKey("conversations.id", ondelete="CASCADE")
    op.create_table(
        "messages",
        sa.Column("seq", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("id", ID, nullable=False, unique=True),
        sa.Column("conversation_id", ID, conversation, nullable=False, index=True),
        _of_project(),
        sa.Column("role", sa.String(16), nullable=False),
        sa.Column("text", sa.String, nullable=False),
        sa.Column("created", sa.DateTime, nullable=False),
        sa.Column("turn_id", ID),
    )


def _turns() -> None:
    texts = ("engine", "prompt", "output")
    op.create_table(
        "turns",
        sa.Column("seq", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("id", ID, nullable=False, unique=True),
        _of_project(),
        sa.Column("request", sa.String, nullable=False),
        sa.Column("created", sa.DateTime, nullable=False),
        sa.Column("intent", sa.String(16), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        *(sa.Column(name, sa.String, nullable=False) for name in texts),
        *(sa.Column(name, sa.Integer, nullable=False) for name in ("seed", "tokens", "evaluated", "reused")),
        sa.Column("seconds", sa.Double, nullable=False),
        sa.Column("first_token_s", sa.Double),
        sa.Column("version_id", ID),
        sa.Column("notes", sa.JSON, nullable=False),
    )


def _versions() -> None:
    op.create_table(
        "blobs",
        sa.Column("sha256", sa.String(64), primary_key=True),
        sa.Column("size", sa.Integer, nullable=False),
        sa.Column("codec", sa.String(8), nullable=False),
        sa.Column("packed", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "versions",
        sa.Column("id", ID, primary_key=True),
        sa.Column("project_id", ID, sa.ForeignKey("projects.id", ondelete="CASCADE"), nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("title", sa.String, nullable=False),
        sa.Column("created", sa.DateTime, nullable=False),
        sa.Column("blueprint", sa.String, nullable=False),
        *(sa.Column(name, ID) for name in ("parent_id", "turn_id")),
        sa.Column("thumbnail", sa.String(64), sa.ForeignKey("blobs.sha256")),
        sa.UniqueConstraint("project_id", "number"),
    )
    op.create_table(
        "version_files",
        sa.Column("version_id", ID, sa.ForeignKey("versions.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("kind", sa.String(8), primary_key=True),
        sa.Column("path", sa.String, primary_key=True),
        sa.Column("sha256", sa.String(64), sa.ForeignKey("blobs.sha256"), nullable=False, index=True),
    )


def downgrade() -> None:
    """Drop all tables."""
    for table in ("settings", "version_files", "versions", "blobs", "turns", "messages", "conversations", "projects"):
        op.drop_table(table)
