"""The tables, as typed models. What they mean is said in `domain.records`."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import (
    JSON,
    DateTime,
    Dialect,
    Double,
    ForeignKey,
    Index,
    LargeBinary,
    String,
    TypeDecorator,
    UniqueConstraint,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship


class UtcTime(TypeDecorator[datetime]):
    """A time in UTC, stored without a zone and read with one."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return value.astimezone(UTC).replace(tzinfo=None) if value else None

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return value.replace(tzinfo=UTC) if value else None


class Table(DeclarativeBase):
    """Base of all tables."""

    type_annotation_map = {datetime: UtcTime(), float: Double(), list[str]: JSON()}


class ProjectRow(Table):
    """One project; its folder is its own."""

    __tablename__ = "projects"
    id: Mapped[str] = mapped_column(String(26), primary_key=True)
    name: Mapped[str]
    folder: Mapped[str] = mapped_column(unique=True)
    created: Mapped[datetime]
    opened: Mapped[datetime] = mapped_column(index=True)
    head: Mapped[str | None] = mapped_column(String(26))


class ConversationRow(Table):
    """A project has one conversation for now; its id is the project's."""

    __tablename__ = "conversations"
    id: Mapped[str] = mapped_column(String(26), primary_key=True)
    project_id: Mapped[str] = mapped_column(ForeignKey("projects.id", ondelete="CASCADE"), index=True)
    title: Mapped[str] = mapped_column(default="")
    created: Mapped[datetime]


class MessageRow(Table):
    """One line of a conversation. `seq` is the order in which they came."""

    __tablename__ = "messages"
    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    id: Mapped[str] = mapped_column(String(26), unique=True)
    conversation_id: Mapped[str] = mapped_column(ForeignKey("conversations.id", ondelete="CASCADE"), index=True)
    project_id: Mapped[str] = mapped_column(ForeignKey("projects.id", ondelete="CASCADE"), index=True)
    role: Mapped[str] = mapped_column(String(16))
    text: Mapped[str]
    created: Mapped[datetime]
    turn_id: Mapped[str | None] = mapped_column(String(26))


class TurnRow(Table):
    """One turn. `seq` is the order in which they came."""

    __tablename__ = "turns"
    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    id: Mapped[str] = mapped_column(String(26), unique=True)
    project_id: Mapped[str] = mapped_column(ForeignKey("projects.id", ondelete="CASCADE"), index=True)
    request: Mapped[str]
    created: Mapped[datetime]
    intent: Mapped[str] = mapped_column(String(16))
    engine: Mapped[str]
    state: Mapped[str] = mapped_column(String(16))
    prompt: Mapped[str]
    output: Mapped[str]
    seed: Mapped[int]
    seconds: Mapped[float]
    tokens: Mapped[int]
    first_token_s: Mapped[float | None]
    evaluated: Mapped[int]
    reused: Mapped[int]
    version_id: Mapped[str | None] = mapped_column(String(26))
    notes: Mapped[list[str]]


class BlobRow(Table):
    """Bytes by their hash. `codec`: `zlib` or `raw`."""

    __tablename__ = "blobs"
    sha256: Mapped[str] = mapped_column(String(64), primary_key=True)
    size: Mapped[int]
    codec: Mapped[str] = mapped_column(String(8))
    packed: Mapped[bytes] = mapped_column(LargeBinary)


class VersionRow(Table):
    """One version; its files are rows of their own."""

    __tablename__ = "versions"
    __table_args__ = (UniqueConstraint("project_id", "number"),)
    id: Mapped[str] = mapped_column(String(26), primary_key=True)
    project_id: Mapped[str] = mapped_column(ForeignKey("projects.id", ondelete="CASCADE"))
    number: Mapped[int]
    title: Mapped[str]
    created: Mapped[datetime]
    blueprint: Mapped[str]
    parent_id: Mapped[str | None] = mapped_column(String(26))
    turn_id: Mapped[str | None] = mapped_column(String(26))
    thumbnail: Mapped[str | None] = mapped_column(ForeignKey("blobs.sha256"))
    files: Mapped[list[VersionFileRow]] = relationship(cascade="all, delete-orphan", passive_deletes=True)


class VersionFileRow(Table):
    """One file of a version. `kind`: `file`, or `base` for what the compiler wrote."""

    __tablename__ = "version_files"
    __table_args__ = (Index("ix_version_files_sha256", "sha256"),)
    version_id: Mapped[str] = mapped_column(ForeignKey("versions.id", ondelete="CASCADE"), primary_key=True)
    kind: Mapped[str] = mapped_column(String(8), primary_key=True)
    path: Mapped[str] = mapped_column(primary_key=True)
    sha256: Mapped[str] = mapped_column(ForeignKey("blobs.sha256"))


class SettingRow(Table):
    """One setting, or a note of a service to itself."""

    __tablename__ = "settings"
    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]
