"""What every `FolderWatch` does: the real one on a real folder, the manual one told by hand."""

from __future__ import annotations

import errno
import queue
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from appforge_desktop.adapters.storage import DiskProjectFiles
from appforge_desktop.adapters.watch import ManualFolderWatch, WatchdogFolderWatch
from appforge_desktop.foundation.errors import EnvironmentFault


class Desk:
    """A watched folder and what was reported about it."""

    def __init__(self, root: Path, watch: WatchdogFolderWatch | ManualFolderWatch) -> None:
        self.root = root
        self.watch = watch
        self._reports: queue.SimpleQueue[frozenset[str]] = queue.SimpleQueue()
        self.stop = watch.start(root, self._reports.put)

    def notice(self, *paths: str) -> None:
        if isinstance(self.watch, ManualFolderWatch):
            self.watch.notice(self.root, *paths)

    def write(self, path: str, content: bytes) -> None:
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_bytes(content)
        self.notice(path)

    def delete(self, path: str) -> None:
        (self.root / path).unlink()
        self.notice(path)

    def reported_until(self, path: str) -> set[str]:
        """All that was reported up to the report of `path`."""
        seen: set[str] = set()
        while path not in seen:
            seen |= self._reports.get(timeout=10)
        return seen


@pytest.fixture(params=[WatchdogFolderWatch, ManualFolderWatch])
def desk(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Desk]:
    (tmp_path / "src").mkdir()
    (tmp_path / "src/old.ts").write_bytes(b"old")
    desk = Desk(tmp_path, request.param())
    yield desk
    desk.stop()


def test_changes_of_others_are_reported(desk: Desk) -> None:
    desk.write("src/new.ts", b"1")
    assert desk.reported_until("src/new.ts") == {"src/new.ts"}
    desk.write("src/old.ts", b"2")
    desk.reported_until("src/old.ts")
    desk.delete("src/old.ts")
    assert desk.reported_until("src/old.ts") == {"src/old.ts"}


def test_our_own_write_is_not_reported(desk: Desk) -> None:
    desk.watch.expect(desk.root, "src/ours.ts", b"ours")
    desk.watch.expect(desk.root, "src/old.ts", None)
    desk.write("src/ours.ts", b"ours")
    desk.delete("src/old.ts")
    desk.write("end.ts", b"")
    assert desk.reported_until("end.ts") == {"end.ts"}


def test_a_foreign_write_right_after_ours_is_reported(desk: Desk) -> None:
    desk.watch.expect(desk.root, "src/ours.ts", b"ours")
    desk.write("src/ours.ts", b"ours")
    desk.write("src/ours.ts", b"theirs")
    assert desk.reported_until("src/ours.ts") == {"src/ours.ts"}


def test_what_tools_make_is_not_reported(desk: Desk) -> None:
    for path in (".git/index", "node_modules/react/index.js", ".appforge/tmp/x", "dist/index.html"):
        desk.write(path, b"x")
    desk.write("end.ts", b"")
    assert desk.reported_until("end.ts") == {"end.ts"}


def test_stopping_twice_is_fine_and_ends_the_threads(desk: Desk) -> None:
    before = threading.active_count()
    desk.stop()
    desk.stop()
    assert threading.active_count() <= before
    assert not [one for one in threading.enumerate() if one.name == "appforge-watch"]


def test_two_watches_of_one_folder_both_hear(desk: Desk) -> None:
    other: queue.SimpleQueue[frozenset[str]] = queue.SimpleQueue()
    stop = desk.watch.start(desk.root, other.put)
    desk.write("a.ts", b"1")
    assert desk.reported_until("a.ts") == {"a.ts"}
    assert other.get(timeout=10) == {"a.ts"}
    stop()


def wait(condition: Callable[[], bool]) -> None:
    event = threading.Event()
    for _ in range(1000):
        if condition():
            return
        event.wait(0.01)
    raise AssertionError("it did not happen")


def test_an_apply_of_ours_is_silent_folders_included(tmp_path: Path) -> None:
    files = DiskProjectFiles(tmp_path)
    files.apply({"gone/a.ts": b"1"})
    desk = Desk(tmp_path, WatchdogFolderWatch())
    changes = {"gone/a.ts": None, "fresh/deep/b.ts": b"2"}
    for path, content in changes.items():
        desk.watch.expect(tmp_path, path, content)
    files.apply(changes)
    files.read_all()
    desk.write("end.ts", b"")
    assert desk.reported_until("end.ts") == {"end.ts"}
    desk.stop()


def test_a_folder_that_moves_in_is_reported_file_by_file(tmp_path: Path) -> None:
    root, other = tmp_path / "project", tmp_path / "other"
    root.mkdir()
    (other / "deep/node_modules").mkdir(parents=True)
    (other / "deep/a.ts").write_bytes(b"1")
    (other / "deep/node_modules/b.js").write_bytes(b"1")
    desk = Desk(root, WatchdogFolderWatch())
    other.rename(root / "moved")
    assert desk.reported_until("moved/deep/a.ts") == {"moved/deep/a.ts"}
    (root / "moved").rename(tmp_path / "away")
    assert "moved" in desk.reported_until("moved")
    desk.stop()


def test_changes_close_together_come_together(tmp_path: Path) -> None:
    reports: list[frozenset[str]] = []
    watch = WatchdogFolderWatch()
    stop = watch.start(tmp_path, reports.append)
    names = {f"{number}.ts" for number in range(50)}
    for name in names:
        (tmp_path / name).write_bytes(b"1")
    wait(lambda: frozenset().union(*reports) == names)
    stop()
    assert len(reports) < 10


def test_folders_made_faster_than_they_are_noticed_are_no_trouble(tmp_path: Path) -> None:
    desk = Desk(tmp_path, WatchdogFolderWatch())
    for number in range(30):
        desk.write(f"a{number}/b/c/d.ts", b"1")
        desk.write(f"node_modules/{number}/b/c/d.ts", b"1")
    seen: set[str] = set()
    names = {f"a{number}/b/c/d.ts" for number in range(30)}
    while not names <= seen:
        seen |= desk.reported_until(min(names - seen))
    assert seen == names
    desk.stop()


def test_a_missing_folder_is_said_plainly(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFault, match="can't be watched"):
        WatchdogFolderWatch().start(tmp_path / "nowhere", lambda paths: None)


@pytest.mark.skipif(sys.platform != "linux", reason="inotify")
def test_a_system_that_watches_no_more_is_said_plainly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from appforge_desktop.adapters.watch import linux

    def refuse(folders: object) -> int:
        raise OSError(errno.EMFILE, "inotify instance limit reached")

    monkeypatch.setattr(linux.VisibleFolders, "_create_inotify_fd", refuse)
    with pytest.raises(EnvironmentFault, match="limit reached") as caught:
        WatchdogFolderWatch().start(tmp_path, lambda paths: None)
    assert "max_user_instances" in caught.value.hint


def test_a_listener_may_stop_its_own_watch(tmp_path: Path) -> None:
    done = threading.Event()
    stops: list[Callable[[], None]] = []

    def listener(paths: frozenset[str]) -> None:
        stops[0]()
        done.set()

    stops.append(WatchdogFolderWatch().start(tmp_path, listener))
    (tmp_path / "a.ts").write_bytes(b"1")
    assert done.wait(10)
    wait(lambda: not [one for one in threading.enumerate() if one.name == "appforge-watch"])
