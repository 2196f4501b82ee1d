"""Our own writes go straight to the page; others' edits come through the watch."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path

from appforge_desktop.domain.ports.watch import OnChanges
from appforge_desktop.domain.ports.web import SourcePlace
from appforge_desktop.domain.records import Project
from appforge_desktop.services.preview import ForeignEdit, Preview

_DAY = datetime(2026, 1, 1, tzinfo=UTC)
PROJECT = Project("p1", "One", Path("one"), _DAY, _DAY)


class ScriptedHost:
    """Remembers what it was told."""

    port = 1

    def __init__(self) -> None:
        self.told: list[object] = []

    def origin(self, project_id: str) -> str:
        return f"http://{project_id}.localhost:1"

    def open(self, project_id: str, root: Path) -> str:
        return f"{self.origin(project_id)}/?t"

    def refresh(self, project_id: str, changed: Iterable[str]) -> None:
        self.told.append((project_id, sorted(changed)))

    def invite(self, project_id: str) -> str:
        return f"{self.origin(project_id)}/?once"

    def locate(self, url: str, line: int, column: int | None = None) -> SourcePlace | None:
        return None

    def close_project(self, project_id: str) -> None:
        self.told.append(("closed", project_id))

    def close(self) -> None:
        self.told.append("closed")


class ScriptedWatch:
    """A watch that a test sets off."""

    def __init__(self) -> None:
        self.listeners: list[OnChanges] = []
        self.expected: list[tuple[str, bytes | None]] = []

    def start(self, root: Path, on_changes: OnChanges) -> Callable[[], None]:
        self.listeners.append(on_changes)
        return lambda: self.listeners.remove(on_changes)

    def expect(self, root: Path, path: str, content: bytes | None) -> None:
        self.expected.append((path, content))


def test_a_project_is_watched_once_while_it_is_open() -> None:
    host, watch = ScriptedHost(), ScriptedWatch()
    preview = Preview(host, watch)
    assert preview.open(PROJECT) == preview.open(PROJECT) == "http://p1.localhost:1/?t"
    assert len(watch.listeners) == 1
    preview.close_all()
    assert watch.listeners == []
    assert host.told == [("closed", "p1")]


def test_own_and_foreign_edits_reach_the_page() -> None:
    host, watch = ScriptedHost(), ScriptedWatch()
    preview = Preview(host, watch)
    preview.open(PROJECT)
    heard: list[ForeignEdit] = []
    preview.foreign.connect(heard.append)
    preview.expect(PROJECT, {"src/a.tsx": b"1", "src/b.tsx": None})
    preview.changed(PROJECT, ["src/a.tsx", "src/b.tsx"])
    assert watch.expected == [("src/a.tsx", b"1"), ("src/b.tsx", None)]
    assert host.told == [("p1", ["src/a.tsx", "src/b.tsx"])]
    assert heard == []
    watch.listeners[0](frozenset({"src/c.css"}))
    assert host.told[1:] == [("p1", ["src/c.css"])]
    assert heard == [ForeignEdit("p1", frozenset({"src/c.css"}))]
    assert preview.invite(PROJECT) == "http://p1.localhost:1/?once"
    preview.close("p1")
