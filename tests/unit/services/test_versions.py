"""The history of a project: commit, undo, redo, restore, hand edits."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from appforge_desktop.adapters.storage import DiskProjectFiles, MemoryStore
from appforge_desktop.domain.records import Message, Project, Turn, Version
from appforge_desktop.domain.turns import FileChange
from appforge_desktop.foundation.clock import ManualClock
from appforge_desktop.foundation.errors import UserError
from appforge_desktop.services.versions import YOUR_EDITS, Versions

ONE = {"a.ts": b"a\n\n\n1\n\n\nz\n", "b.ts": b"b\n"}
TWO = {"a.ts": b"a\n\n\n2\n\n\nz\n", "c/d.ts": b"d\n"}


@dataclass
class Desk:
    """A project with its history, on a real disk."""

    store: MemoryStore
    versions: Versions
    project: Project
    files: DiskProjectFiles

    def commit(self, files: dict[str, bytes], title: str = "T") -> Version:
        return self.versions.commit(self.project, files, title=title)

    @property
    def head(self) -> Version | None:
        return self.versions.head(self.project)

    @property
    def titles(self) -> list[str]:
        return [one.title for one in self.versions.of_project(self.project)]

    def is_whole(self) -> bool:
        """The disk holds exactly the head."""
        return self.head is not None and self.files.read_all() == self.versions.files_of(self.head)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    store, clock = MemoryStore(), ManualClock()
    project = Project("p1", "P", tmp_path, clock.now(), clock.now())
    store.run(lambda work: work.projects.save(project))
    yield Desk(store, Versions(store, DiskProjectFiles, clock), project, DiskProjectFiles(tmp_path))
    store.close()


def test_a_commit_stores_all_of_a_turn(desk: Desk) -> None:
    now = ManualClock().now()
    turn = Turn("t1", "p1", "an app", now, "new_app", "builtin", state="green")
    said = [Message("m1", "p1", "user", "an app", now, "t1"), Message("m2", "p1", "assistant", "Here.", now, "t1")]
    version = desk.versions.commit(
        desk.project, ONE, title="An app", base=TWO, blueprint="app", turn=turn, thumbnail=b"png", messages=said
    )
    assert (version.number, version.title, version.blueprint, version.parent_id) == (1, "An app", "app", None)
    assert version.turn_id == "t1"
    assert desk.is_whole()
    assert desk.files.read_all() == ONE
    assert desk.versions.base_of(version) == TWO
    assert desk.versions.blob(version.thumbnail or "") == b"png"
    assert desk.store.run(lambda work: work.turns.get("t1")) == replace(turn, version_id=version.id)
    assert desk.store.run(lambda work: work.messages.of_project("p1")) == said


def test_the_next_commit_keeps_base_and_blueprint_unless_told(desk: Desk) -> None:
    first = desk.versions.commit(desk.project, ONE, title="1", base=ONE, blueprint="app")
    second = desk.commit(TWO)
    assert (second.number, second.parent_id) == (2, first.id)
    assert (second.blueprint, desk.versions.base_of(second)) == ("app", ONE)
    assert desk.files.read_all() == TWO
    assert not (desk.project.folder / "b.ts").exists()


def test_hand_edits_become_a_version_before_a_commit(desk: Desk) -> None:
    desk.commit(ONE)
    desk.files.write("b.ts", b"mine\n")
    last = desk.commit(TWO, "Two")
    assert desk.titles == ["T", YOUR_EDITS, "Two"]
    edits = desk.versions.get(last.parent_id or "")
    assert edits is not None and desk.versions.files_of(edits)["b.ts"] == b"mine\n"
    desk.versions.undo(desk.project)
    assert desk.files.read("b.ts") == b"mine\n"


def test_edits_made_while_the_model_was_writing_are_merged_in(desk: Desk) -> None:
    desk.commit(ONE)
    seen = desk.files.read_all()
    desk.files.write("a.ts", b"a\n\n\n1\n\n\nz and mine\n")
    desk.files.write("mine.ts", b"m")
    desk.versions.commit(desk.project, TWO, title="Two", seen=seen)
    assert desk.files.read_all() == TWO | {"a.ts": b"a\n\n\n2\n\n\nz and mine\n", "mine.ts": b"m"}
    assert desk.is_whole()
    seen = desk.files.read_all()
    desk.files.write("a.ts", b"mine alone\n")
    desk.versions.commit(desk.project, {**seen, "a.ts": b"new alone\n"}, title="Three", seen=seen)
    assert desk.files.read("a.ts") == b"mine alone\n"


def test_a_snapshot_is_taken_only_of_changes(desk: Desk) -> None:
    assert desk.versions.snapshot_if_changed(desk.project) is None
    desk.files.write("a.ts", b"1")
    assert desk.versions.snapshot_if_changed(desk.project) is not None
    assert desk.versions.snapshot_if_changed(desk.project) is None
    desk.files.write("dist/x.js", b"1")
    assert desk.versions.snapshot_if_changed(desk.project) is None
    assert desk.titles == [YOUR_EDITS]
    assert desk.is_whole()


def test_undo_and_redo_walk_the_chain(desk: Desk) -> None:
    first, second, third = desk.commit(ONE, "1"), desk.commit(TWO, "2"), desk.commit({"z": b"z"}, "3")
    assert desk.versions.undo(desk.project) == second
    assert desk.versions.undo(desk.project) == first
    assert desk.files.read_all() == ONE
    assert not desk.versions.can_undo(desk.project)
    with pytest.raises(UserError, match="nothing to undo"):
        desk.versions.undo(desk.project)
    assert desk.versions.redo(desk.project) == second
    assert desk.versions.can_redo(desk.project)
    assert desk.versions.redo(desk.project) == third
    assert desk.is_whole()
    assert not desk.versions.can_redo(desk.project)
    with pytest.raises(UserError, match="nothing to redo"):
        desk.versions.redo(desk.project)


def test_a_new_change_ends_redo(desk: Desk) -> None:
    desk.commit(ONE)
    desk.commit(TWO)
    desk.versions.undo(desk.project)
    desk.commit({"z": b"z"})
    assert not desk.versions.can_redo(desk.project)


def test_undo_keeps_hand_edits_where_it_can(desk: Desk) -> None:
    first, second = desk.commit(ONE, "One"), desk.commit(TWO, "Two")
    desk.files.write("a.ts", b"a\n\n\n2\n\n\nz and mine\n")
    desk.files.write("notes.md", b"mine\n")
    now = desk.versions.undo(desk.project)
    expected = {"a.ts": b"a\n\n\n1\n\n\nz and mine\n", "b.ts": b"b\n", "notes.md": b"mine\n"}
    assert desk.files.read_all() == expected
    assert desk.is_whole()
    assert now.title == "One, with your edits"
    assert now.parent_id == first.parent_id
    redone = desk.versions.redo(desk.project)
    assert (redone.title, redone.parent_id) == (YOUR_EDITS, second.id)
    assert desk.files.read_all() == TWO | {"a.ts": b"a\n\n\n2\n\n\nz and mine\n", "notes.md": b"mine\n"}


def test_undo_never_loses_hand_edits_that_conflict(desk: Desk) -> None:
    first = desk.commit(ONE)
    desk.commit(TWO)
    desk.files.write("a.ts", b"a\n\n\nmine\n\n\nz\n")
    assert desk.versions.undo(desk.project) == first
    assert desk.files.read_all() == ONE
    desk.versions.redo(desk.project)
    assert desk.files.read("a.ts") == b"a\n\n\nmine\n\n\nz\n"


def test_redo_does_not_run_over_hand_edits(desk: Desk) -> None:
    desk.commit(ONE)
    desk.commit(TWO)
    desk.versions.undo(desk.project)
    desk.files.write("b.ts", b"mine\n")
    with pytest.raises(UserError, match="edited files since"):
        desk.versions.redo(desk.project)
    assert desk.files.read("b.ts") == b"mine\n"


def test_restore_is_a_new_version(desk: Desk) -> None:
    first = desk.versions.commit(desk.project, ONE, title="One", base=ONE, blueprint="x", thumbnail=b"png")
    second = desk.versions.commit(desk.project, TWO, title="Two", base=TWO, blueprint="y")
    desk.files.write("mine.ts", b"")
    again = desk.versions.restore(desk.project, first.id)
    assert desk.titles == ["One", "Two", YOUR_EDITS, "Version 1 again: One"]
    assert (again.files, again.base, again.blueprint, again.thumbnail) == (
        first.files, first.base, first.blueprint, first.thumbnail,
    )  # fmt: skip
    assert desk.files.read_all() == ONE
    desk.versions.undo(desk.project)
    assert desk.files.read_all() == TWO | {"mine.ts": b""}
    for unknown in ("x", ""):
        with pytest.raises(UserError):
            desk.versions.restore(desk.project, unknown)
    assert second.number == 2


def test_turns_and_messages_go_with_an_undo(desk: Desk) -> None:
    now = ManualClock().now()
    first = desk.commit(ONE)
    desk.commit(TWO)
    turn = Turn("t9", "p1", "undo that", now, "undo", "none", state="green")
    desk.versions.undo(desk.project, turn=turn, messages=[Message("m", "p1", "assistant", "Undone.", now)])
    stored = desk.store.run(lambda work: work.turns.get("t9"))
    assert stored is not None and stored.version_id == first.id
    assert [one.text for one in desk.store.run(lambda work: work.messages.of_project("p1"))] == ["Undone."]


def test_versions_can_be_compared(desk: Desk) -> None:
    first, second = desk.commit(ONE), desk.commit(TWO)
    assert desk.versions.changes_of(first) == (
        FileChange("a.ts", "added", 7, 0),
        FileChange("b.ts", "added", 1, 0),
    )
    assert desk.versions.changes_of(second) == (
        FileChange("a.ts", "changed", 1, 1),
        FileChange("b.ts", "removed", 0, 1),
        FileChange("c/d.ts", "added", 1, 0),
    )
    assert [one.path for one in desk.versions.diff(first, second)] == ["a.ts", "b.ts", "c/d.ts"]
    assert desk.versions.diff(second, second) == ()
    assert len(desk.versions.diff(None, first)) == 2


@pytest.mark.parametrize("path", ["../x", ".git/config", "dist/index.html", "src/node_modules/x.js"])
def test_fault_22_a_commit_with_a_forbidden_path_changes_nothing(desk: Desk, path: str) -> None:
    desk.commit(ONE)
    with pytest.raises(UserError):
        desk.commit({**TWO, path: b"x"})
    assert desk.titles == ["T"]
    assert desk.files.read_all() == ONE
    assert desk.is_whole()


def test_a_file_that_grew_too_large_is_left_alone(desk: Desk) -> None:
    desk.commit({"log.txt": b"small", "a.ts": b"1"})
    with (desk.project.folder / "log.txt").open("wb") as log:
        log.truncate(5_000_001)
    assert desk.versions.snapshot_if_changed(desk.project) is None
    desk.commit({"log.txt": b"small", "a.ts": b"2"})
    desk.commit({"a.ts": b"3"})
    assert desk.files.read("a.ts") == b"3"
    desk.versions.undo(desk.project)
    assert (desk.project.folder / "log.txt").stat().st_size == 5_000_001


def test_an_unknown_project_is_refused(desk: Desk) -> None:
    with pytest.raises(UserError):
        desk.versions.commit(replace(desk.project, id="x"), ONE, title="T")


def test_commits_from_many_threads_come_one_after_the_other(desk: Desk) -> None:
    threads = [
        threading.Thread(target=desk.commit, args=({"a.ts": bytes([65 + number])}, str(number))) for number in range(6)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    numbers = [one.number for one in desk.versions.of_project(desk.project)]
    assert numbers == [1, 2, 3, 4, 5, 6]
    assert desk.is_whole()
