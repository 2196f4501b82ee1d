"""The disk fails, fills up or loses power in the middle of a save (faults 1, 2, 3, 4, 7)."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from appforge_desktop.adapters.storage import DiskProjectFiles, posix_disk
from appforge_desktop.foundation.errors import EnvironmentFault
from disks import CountingDisk, DyingDisk, FailingDisk, PowerCut
from unit.storage.kill_child import AFTER, BEFORE, CHANGES, NEW, OLD

pytestmark = pytest.mark.skipif(os.name != "posix", reason="the seam of these tests is the POSIX disk")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with three files, as `kill_child` expects it."""
    root = tmp_path / "project"
    root.mkdir()
    DiskProjectFiles(root).apply(BEFORE)
    return root


def steps_of(project: Path, action: str) -> int:
    """How many steps the action takes, found on a disk that only counts."""
    disk = CountingDisk()
    files = DiskProjectFiles(project, disk)
    files.write("src/a.ts", NEW) if action == "write" else files.apply(CHANGES)
    files.apply({path: BEFORE.get(path) for path in {*BEFORE, *AFTER}})
    return len(disk.steps)


Killer = Callable[[int, str], bool]


@pytest.fixture
def killed(project: Path) -> Iterator[Killer]:
    """Does an action in a process that is killed at its nth step; False when it got through."""
    child = Path(__file__).with_name("kill_child.py")
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, str(child), str(project)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment
    ) as process:
        assert process.stdin and process.stdout
        ask, answer = process.stdin, process.stdout

        def kill(nth: int, action: str) -> bool:
            print(nth, action, file=ask, flush=True)
            said = answer.readline().strip()
            assert said in {"killed", "done"}
            return said == "killed"

        yield kill
        ask.close()


def leftovers(project: Path) -> list[str]:
    home = project / ".appforge"
    return [str(one.relative_to(home)) for place in ("tmp", "journal") for one in home.glob(f"{place}/*")]


def test_fault_01_a_save_killed_at_any_call_leaves_old_or_new(project: Path, killed: Killer) -> None:
    seen = set()
    nth = 1
    while killed(nth, "write"):
        assert (project / "src/a.ts").read_bytes() in (OLD, NEW)
        seen.add(DiskProjectFiles(project).read("src/a.ts"))
        assert leftovers(project) == []
        DiskProjectFiles(project).write("src/a.ts", OLD)
        nth += 1
    assert seen == {OLD, NEW}
    assert nth > 5


def test_fault_07_an_apply_killed_at_any_call_leaves_all_or_none(project: Path, killed: Killer) -> None:
    seen = []
    nth = 1
    while killed(nth, "apply"):
        now = DiskProjectFiles(project).read_all()
        assert now in (BEFORE, AFTER)
        seen.append(now == AFTER)
        assert leftovers(project) == []
        assert (project / "gone").exists() == (now == BEFORE)
        DiskProjectFiles(project).apply({path: BEFORE.get(path) for path in {*BEFORE, *AFTER}})
        nth += 1
    assert nth > 20
    assert seen == sorted(seen), "once the change was decided, it was finished every time"
    assert {*seen} == {False, True}


def test_fault_07_a_repair_may_itself_be_interrupted(project: Path) -> None:
    total = steps_of(project, "apply")
    for first in range(1, total, 3):
        cut_short(project, DyingDisk(first))
        for second in range(1, 40, 2):
            try:
                DiskProjectFiles(project, DyingDisk(second))
            except PowerCut:
                continue
            break
        assert DiskProjectFiles(project).read_all() in (BEFORE, AFTER)
        assert leftovers(project) == []
        DiskProjectFiles(project).apply({path: BEFORE.get(path) for path in {*BEFORE, *AFTER}})


def cut_short(project: Path, disk: CountingDisk) -> None:
    with suppress(PowerCut, EnvironmentFault):
        DiskProjectFiles(project, disk).apply(CHANGES)


@pytest.mark.parametrize("error", [errno.ENOSPC, errno.EIO])
def test_fault_03_an_apply_on_a_failing_disk_changes_nothing(project: Path, error: int) -> None:
    nth, refused = 1, 0
    while True:
        disk = FailingDisk(nth, error)
        try:
            DiskProjectFiles(project, disk).apply(CHANGES)
        except EnvironmentFault:
            refused += 1
            assert DiskProjectFiles(project).read_all() == BEFORE
            assert not (project / "fresh").exists()
        else:
            assert DiskProjectFiles(project).read_all() == AFTER
            DiskProjectFiles(project).apply({path: BEFORE.get(path) for path in {*BEFORE, *AFTER}})
        if len(disk.steps) < nth:
            break
        nth += 1
    assert refused > 15


def test_fault_03_a_disk_that_fails_for_good_is_repaired_at_the_next_opening(project: Path) -> None:
    for nth in range(1, steps_of(project, "apply")):
        with suppress(EnvironmentFault):
            DiskProjectFiles(project, FailingDisk(nth, errno.EIO, forever=True)).apply(CHANGES)
        assert DiskProjectFiles(project).read_all() in (BEFORE, AFTER)
        DiskProjectFiles(project).apply({path: BEFORE.get(path) for path in {*BEFORE, *AFTER}})


def test_fault_03_a_full_disk_keeps_the_old_file_and_a_retry_works(project: Path) -> None:
    for nth in (1, 2, 3, 4):
        with pytest.raises(EnvironmentFault, match="disk is full") as caught:
            DiskProjectFiles(project, FailingDisk(nth, errno.ENOSPC)).write("src/a.ts", NEW)
        assert "Free some space" in caught.value.hint
        assert DiskProjectFiles(project).read("src/a.ts") == OLD
        assert leftovers(project) == []
    DiskProjectFiles(project).write("src/a.ts", NEW)
    assert DiskProjectFiles(project).read("src/a.ts") == NEW


@pytest.mark.parametrize("kind", ["fsync", "fsync folder"])
def test_fault_04_a_failed_fsync_is_never_reported_as_saved(project: Path, kind: str) -> None:
    disk = FailingDisk(1, errno.EIO, only=kind)
    with pytest.raises(EnvironmentFault):
        DiskProjectFiles(project, disk).write("new/a.ts", NEW)
    assert disk.steps


def test_fault_02_bytes_are_forced_out_before_their_name_and_the_name_before_the_answer(project: Path) -> None:
    disk = CountingDisk()
    DiskProjectFiles(project, disk).write("src/a.ts", NEW)
    assert disk.steps[-4:] == ["write", "fsync", "rename", "fsync folder"]
    disk.steps.clear()
    DiskProjectFiles(project, disk).apply(CHANGES)
    first_rename = disk.steps.index("rename")
    assert disk.steps[:first_rename].count("fsync") == disk.steps[:first_rename].count("create")
    for at, step in enumerate(disk.steps):
        if step in {"rename", "unlink"} and "rename" in disk.steps[at + 1 :]:
            assert disk.steps[at + 1] == "fsync folder"


def test_a_short_write_is_continued(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(posix_disk, "_CHUNK", 7)
    DiskProjectFiles(project).write("src/a.ts", NEW[:100])
    assert DiskProjectFiles(project).read("src/a.ts") == NEW[:100]
