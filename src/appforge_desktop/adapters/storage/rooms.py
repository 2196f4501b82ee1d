"""The parts of a unit of work over one SQLAlchemy session."""

from __future__ import annotations

import hashlib
import zlib
from pathlib import Path

from sqlalchemy import CompoundSelect, delete, func, select, union
from sqlalchemy.orm import Session, selectinload

from appforge_desktop.adapters.storage import records
from appforge_desktop.adapters.storage.tables import (
    BlobRow,
    ConversationRow,
    MessageRow,
    ProjectRow,
    SettingRow,
    TurnRow,
    VersionFileRow,
    VersionRow,
)
from appforge_desktop.domain.records import Message, Project, Turn, Version


class SqlProjects:
    """Port `Projects`; a project comes with its one conversation."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def save(self, project: Project) -> None:
        row = self._session.get(ProjectRow, project.id)
        if row is None:
            row = ProjectRow(id=project.id)
            records.fill_project(row, project)
            self._session.add(row)
            self._session.flush()
            self._session.add(ConversationRow(id=project.id, project_id=project.id, created=project.created))
        records.fill_project(row, project)
        self._session.flush()

    def get(self, project_id: str) -> Project | None:
        row = self._session.get(ProjectRow, project_id)
        return records.project_of(row) if row else None

    def by_folder(self, folder: Path) -> Project | None:
        row = self._session.scalar(select(ProjectRow).where(ProjectRow.folder == str(folder)))
        return records.project_of(row) if row else None

    def recent(self, limit: int = 50) -> list[Project]:
        newest = select(ProjectRow).order_by(ProjectRow.opened.desc(), ProjectRow.id.desc()).limit(limit)
        return [records.project_of(row) for row in self._session.scalars(newest)]

    def remove(self, project_id: str) -> None:
        self._session.execute(delete(ProjectRow).where(ProjectRow.id == project_id))
        used: CompoundSelect[str | None] = union(
            select(VersionFileRow.sha256), select(VersionRow.thumbnail).where(VersionRow.thumbnail.is_not(None))
        )
        self._session.execute(delete(BlobRow).where(BlobRow.sha256.not_in(used)))
        self._session.expire_all()


class SqlMessages:
    """Port `Messages`."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, message: Message) -> None:
        self._session.add(
            MessageRow(
                id=message.id,
                conversation_id=message.project_id,
                project_id=message.project_id,
                role=message.role,
                text=message.text,
                created=message.created,
                turn_id=message.turn_id,
            )
        )
        self._session.flush()

    def of_project(self, project_id: str) -> list[Message]:
        found = select(MessageRow).where(MessageRow.project_id == project_id).order_by(MessageRow.seq)
        return [records.message_of(row) for row in self._session.scalars(found)]

    def remove(self, message_id: str) -> None:
        self._session.execute(delete(MessageRow).where(MessageRow.id == message_id))


class SqlTurns:
    """Port `Turns`."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def save(self, turn: Turn) -> None:
        row = self._row(turn.id)
        if row is None:
            row = TurnRow(id=turn.id)
            self._session.add(row)
        records.fill_turn(row, turn)
        self._session.flush()

    def get(self, turn_id: str) -> Turn | None:
        row = self._row(turn_id)
        return records.turn_of(row) if row else None

    def of_project(self, project_id: str) -> list[Turn]:
        found = select(TurnRow).where(TurnRow.project_id == project_id).order_by(TurnRow.seq)
        return [records.turn_of(row) for row in self._session.scalars(found)]

    def _row(self, turn_id: str) -> TurnRow | None:
        with self._session.no_autoflush:
            return self._session.scalar(select(TurnRow).where(TurnRow.id == turn_id))


class SqlVersions:
    """Port `Versions`."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, version: Version) -> None:
        wanted = {*version.files.values(), *version.base.values(), *filter(None, [version.thumbnail])}
        if missing := wanted - self._known(wanted):
            raise ValueError(f"version {version.id} names unknown blobs: {sorted(missing)}")
        self._session.add(records.row_of_version(version))
        self._session.flush()

    def get(self, version_id: str) -> Version | None:
        row = self._session.get(VersionRow, version_id)
        return records.version_of(row) if row else None

    def of_project(self, project_id: str) -> list[Version]:
        found = select(VersionRow).where(VersionRow.project_id == project_id).order_by(VersionRow.number)
        return [records.version_of(row) for row in self._session.scalars(found.options(selectinload(VersionRow.files)))]

    def next_number(self, project_id: str) -> int:
        highest = select(func.max(VersionRow.number)).where(VersionRow.project_id == project_id)
        return (self._session.scalar(highest) or 0) + 1

    def remove(self, version_id: str) -> None:
        self._session.execute(delete(VersionRow).where(VersionRow.id == version_id))
        self._session.expire_all()

    def _known(self, hashes: set[str]) -> set[str]:
        names, known = sorted(hashes), set[str]()
        for start in range(0, len(names), 500):
            part = names[start : start + 500]
            known |= {*self._session.scalars(select(BlobRow.sha256).where(BlobRow.sha256.in_(part)))}
        return known


class SqlBlobs:
    """Port `Blobs`: compressed where that helps, checked against their name when read."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def put(self, content: bytes) -> str:
        name = hashlib.sha256(content).hexdigest()
        if self._session.scalar(select(BlobRow.sha256).where(BlobRow.sha256 == name)) is None:
            packed = zlib.compress(content)
            small = len(packed) < len(content)
            codec, stored = ("zlib", packed) if small else ("raw", content)
            self._session.add(BlobRow(sha256=name, size=len(content), codec=codec, packed=stored))
            self._session.flush()
        return name

    def get(self, sha256: str) -> bytes:
        found = self._session.execute(select(BlobRow.codec, BlobRow.packed).where(BlobRow.sha256 == sha256)).first()
        if found is None:
            raise KeyError(sha256)
        try:
            content = zlib.decompress(found.packed) if found.codec == "zlib" else found.packed
        except zlib.error as error:
            raise ValueError(f"blob {sha256} is damaged") from error
        if hashlib.sha256(content).hexdigest() != sha256:
            raise ValueError(f"blob {sha256} is damaged")
        return bytes(content)


class SqlSettings:
    """Port `Settings`."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def get(self, key: str, default: str = "") -> str:
        row = self._session.get(SettingRow, key)
        return row.value if row else default

    def set(self, key: str, value: str) -> None:
        self._session.merge(SettingRow(key=key, value=value))
        self._session.flush()


class SqlUnitOfWork:
    """One transaction of `SqlStore` (port `UnitOfWork`)."""

    def __init__(self, session: Session) -> None:
        self.projects = SqlProjects(session)
        self.messages = SqlMessages(session)
        self.turns = SqlTurns(session)
        self.versions = SqlVersions(session)
        self.blobs = SqlBlobs(session)
        self.settings = SqlSettings(session)
