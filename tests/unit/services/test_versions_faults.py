"""Crashes and failing disks between the database and the files (faults 2, 3, 7)."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from appforge_desktop.adapters.storage import DiskProjectFiles, MemoryStore, SqlStore
from appforge_desktop.adapters.storage.posix_disk import PosixDisk
from appforge_desktop.domain.ports.storage import ProjectFiles, Store
from appforge_desktop.domain.records import Message, Project, Turn
from appforge_desktop.foundation.clock import ManualClock
from appforge_desktop.foundation.errors import EnvironmentFault
from appforge_desktop.services.versions import YOUR_EDITS, Versions
from disks import CountingDisk, DyingDisk, FailingDisk, PowerCut

pytestmark = pytest.mark.skipif(os.name != "posix", reason="the seam of these tests is the POSIX disk")

ONE = {"a.ts": b"1\n", "gone.ts": b"g\n"}
TWO = {"a.ts": b"2\n", "new/b.ts": b"n\n"}
CLOCK = ManualClock()
TURN = Turn("t2", "p1", "change it", CLOCK.now(), "change", "builtin")
SAID = Message("m2", "p1", "user", "change it", CLOCK.now(), "t2")


class Desk:
    """A project at version 1, on a real disk; `start` is a new launch of the app."""

    def __init__(self, home: Path, store: Store | None = None) -> None:
        self.home = home
        self.root = home / "project"
        self.root.mkdir(parents=True)
        self.project = Project("p1", "P", self.root, CLOCK.now(), CLOCK.now())
        self.store = store or MemoryStore()
        self.store.run(lambda work: work.projects.save(self.project))
        self.start().commit(self.project, ONE, title="One")

    def start(self, disk: PosixDisk | None = None, store: Store | None = None) -> Versions:
        def open_files(root: Path) -> ProjectFiles:
            return DiskProjectFiles(root, disk)

        return Versions(store or self.store, open_files, CLOCK)

    def change(self, versions: Versions) -> None:
        versions.commit(self.project, TWO, title="Two", turn=TURN, messages=[SAID])

    def outcome(self) -> str:
        """What a new launch finds: `old`, `new`, or a sentence about what is half done."""
        versions = self.start()
        versions.recover(self.project)
        head = versions.head(self.project)
        turn, said = self.store.run(lambda work: (work.turns.get("t2"), work.messages.of_project("p1")))
        state = (
            head and head.title,
            DiskProjectFiles(self.root).read_all(),
            bool(turn and turn.version_id),
            bool(said),
            len(versions.of_project(self.project)),
        )
        known = {"old": ("One", ONE, False, False, 1), "new": ("Two", TWO, True, True, 2)}
        return next((name for name, whole in known.items() if whole == state), f"half done: {state}")


MakeDesk = Callable[..., Desk]


@pytest.fixture
def make_desk(tmp_path: Path) -> Iterator[MakeDesk]:
    desks: list[Desk] = []

    def make(*, real: bool = False) -> Desk:
        home = tmp_path / str(len(desks))
        desks.append(Desk(home, SqlStore(home / "appforge.db") if real else None))
        return desks[-1]

    yield make
    for desk in desks:
        desk.store.close()


class DyingStore:
    """A database behind which the power goes: before its nth transaction, or right after it was committed."""

    def __init__(self, store: Store, nth: int, *, after: bool) -> None:
        self._store, self._nth, self._after, self.count = store, nth, after, 0

    def run(self, work: Callable[..., object]) -> object:
        self.count += 1
        if self.count == self._nth and not self._after:
            raise PowerCut
        result = self._store.run(work)
        if self.count == self._nth and self._after:
            raise PowerCut
        return result

    def close(self) -> None:
        """The test closes the real one."""


def test_fault_07_a_power_cut_at_any_step_of_the_disk_leaves_all_or_nothing(make_desk: MakeDesk) -> None:
    desk = make_desk()
    counting = CountingDisk()
    desk.change(desk.start(counting))
    assert desk.outcome() == "new"
    for nth in range(1, len(counting.steps) + 1):
        desk = make_desk()
        with pytest.raises(PowerCut):
            desk.change(desk.start(DyingDisk(nth)))
        assert desk.outcome() == "new", "the turn was accepted before the disk was touched"


@pytest.mark.parametrize("after", [False, True])
def test_fault_07_a_power_cut_at_any_transaction_leaves_all_or_nothing(make_desk: MakeDesk, after: bool) -> None:
    seen: list[str] = []
    for nth in range(1, 30):
        desk = make_desk(real=True)
        store = DyingStore(desk.store, nth, after=after)
        try:
            desk.change(desk.start(store=store))  # type: ignore[arg-type]
        except PowerCut:
            seen.append(desk.outcome())
            continue
        break
    assert set(seen) == {"old", "new"}
    assert seen == sorted(seen, reverse=True), "old until it was accepted, new from then on"
    assert store.count < nth, "the last round was not cut short"


def test_fault_02_a_repair_that_is_cut_short_is_finished_later(make_desk: MakeDesk) -> None:
    for nth in range(1, 30, 3):
        desk = make_desk()
        with pytest.raises(PowerCut):
            desk.change(desk.start(DyingDisk(5)))
        try:
            desk.start(DyingDisk(nth)).recover(desk.project)
        except PowerCut:
            assert desk.outcome() == "new"
        else:
            break
    assert nth > 10


def test_edits_made_between_a_crash_and_the_next_start_are_kept(make_desk: MakeDesk) -> None:
    desk = make_desk()
    with pytest.raises(PowerCut):
        desk.change(desk.start(DyingDisk(1)))
    (desk.root / "a.ts").write_bytes(b"mine\n")
    versions = desk.start()
    versions.recover(desk.project)
    assert DiskProjectFiles(desk.root).read_all() == {**TWO, "a.ts": b"mine\n"}
    saved = versions.snapshot_if_changed(desk.project)
    assert saved is not None and saved.title == YOUR_EDITS


@pytest.mark.parametrize("error", [errno.ENOSPC, errno.EIO])
def test_fault_03_a_failing_disk_takes_the_turn_back(make_desk: MakeDesk, error: int) -> None:
    desk, nth, refused = make_desk(), 1, 0
    while True:
        disk = FailingDisk(nth, error)
        try:
            desk.change(desk.start(disk))
        except EnvironmentFault:
            refused += 1
            assert desk.outcome() == "old"
        else:
            assert desk.outcome() == "new"
            if len(disk.steps) < nth:
                break
            desk = make_desk()
        nth += 1
    assert refused > 10


def test_fault_03_a_retry_works(make_desk: MakeDesk) -> None:
    desk = make_desk()
    with pytest.raises(EnvironmentFault):
        desk.change(desk.start(FailingDisk(3, errno.ENOSPC)))
    desk.change(desk.start())
    assert desk.outcome() == "new"


def test_an_undo_is_all_or_nothing_too(make_desk: MakeDesk) -> None:
    for nth in range(1, 40, 2):
        desk = make_desk()
        desk.change(desk.start())
        (desk.root / "mine.ts").write_bytes(b"mine\n")
        try:
            desk.start(DyingDisk(nth)).undo(desk.project)
        except PowerCut:
            versions = desk.start()
            versions.recover(desk.project)
            head = versions.head(desk.project)
            assert head is not None
            assert versions.files_of(head) == DiskProjectFiles(desk.root).read_all() == {**ONE, "mine.ts": b"mine\n"}
        else:
            break
    assert nth > 10
