"""No way out of the project through links (faults 23, 24, 25)."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from appforge_desktop.adapters.storage import DiskProjectFiles
from appforge_desktop.adapters.storage.disk import Folder, Status
from appforge_desktop.adapters.storage.posix_disk import PosixDisk
from appforge_desktop.foundation.errors import UserError
from disks import DISKS

pytestmark = pytest.mark.skipif(os.name != "posix", reason="making links needs rights on Windows")

Deed = Callable[[DiskProjectFiles, str], object]
DEEDS: list[Deed] = [
    lambda files, path: files.read(path),
    lambda files, path: files.write(path, b"evil"),
    lambda files, path: files.apply({path: b"evil"}),
    lambda files, path: files.apply({path: None}),
    lambda files, path: files.apply({"ok.ts": b"fine", path: b"evil"}),
    lambda files, path: files.rename(path, "stolen.ts"),
    lambda files, path: files.rename("a.ts", path),
    lambda files, path: files.trash(path),
    lambda files, path: files.make_folder(f"{path}/x"),
]


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    folder = tmp_path / "project-evil"
    folder.mkdir()
    (folder / "secret.ts").write_bytes(b"secret")
    return folder


@pytest.fixture(params=DISKS, ids=lambda disk: disk.__name__)
def files(tmp_path: Path, request: pytest.FixtureRequest) -> DiskProjectFiles:
    (tmp_path / "project").mkdir()
    files = DiskProjectFiles(tmp_path / "project", request.param())
    files.apply({"a.ts": b"a", "src/b.ts": b"b"})
    return files


def is_unharmed(outside: Path) -> bool:
    return {one.name: one.read_bytes() for one in outside.iterdir()} == {"secret.ts": b"secret"}


@pytest.mark.parametrize("deed", DEEDS)
@pytest.mark.parametrize("path", ["out/secret.ts", "out/new.ts", "leaf.ts", "dangling.ts"])
def test_fault_24_links_are_refused(files: DiskProjectFiles, outside: Path, deed: Deed, path: str) -> None:
    (files.root / "out").symlink_to(outside)
    (files.root / "leaf.ts").symlink_to(outside / "secret.ts")
    (files.root / "dangling.ts").symlink_to(outside / "made.ts")
    with pytest.raises(UserError):
        deed(files, path)
    assert is_unharmed(outside)
    assert files.read_all() == {"a.ts": b"a", "src/b.ts": b"b"}
    assert files.paths() == ["a.ts", "src/b.ts"]


@pytest.mark.parametrize("name", [".appforge", ".appforge/journal", ".appforge/tmp", ".appforge/trash"])
def test_fault_24_our_own_folder_may_not_be_a_link(tmp_path: Path, outside: Path, name: str) -> None:
    root = tmp_path / "project"
    (root / name).parent.mkdir(parents=True)
    (root / "a.ts").write_bytes(b"a")
    (root / name).symlink_to(outside)
    deeds: list[Deed] = [
        lambda files, path: files.write(path, b"x"),
        lambda files, path: files.apply({path: b"x"}),
        lambda files, path: files.trash(path),
    ]
    refused = 0
    for deed in deeds:
        try:
            deed(DiskProjectFiles(root), "a.ts")
        except UserError:
            refused += 1
        assert is_unharmed(outside)
    assert refused


class SwappingDisk(PosixDisk):
    """Swaps a folder for a link right after it was looked at: the race that an attacker hopes for."""

    def __init__(self, root: Path, outside: Path) -> None:
        self._root, self._outside, self.armed = root, outside, False

    def status(self, folder: Folder, name: str) -> Status | None:
        status = super().status(folder, name)
        if self.armed and name == "src":
            self.armed = False
            (self._root / "src").rename(self._root / "moved")
            (self._root / "src").symlink_to(self._outside)
        return status


@pytest.mark.parametrize("deed", DEEDS[1:3] + DEEDS[6:7])
def test_fault_25_a_link_swapped_in_after_the_check_leads_nowhere(tmp_path: Path, outside: Path, deed: Deed) -> None:
    root = tmp_path / "project"
    (root / "src").mkdir(parents=True)
    (root / "a.ts").write_bytes(b"a")
    disk = SwappingDisk(root, outside)
    files = DiskProjectFiles(root, disk)
    disk.armed = True
    with pytest.raises(UserError):
        deed(files, "src/secret.ts")
    assert not disk.armed, "the swap took place"
    assert is_unharmed(outside)


def test_fault_23_the_sibling_with_the_same_prefix_is_out_of_reach(files: DiskProjectFiles, outside: Path) -> None:
    for path in ("../project-evil/secret.ts", str(outside / "secret.ts")):
        with pytest.raises(UserError):
            files.read(path)


def test_a_pipe_does_not_block(files: DiskProjectFiles) -> None:
    os.mkfifo(files.root / "pipe.ts")
    with pytest.raises(UserError):
        files.read("pipe.ts")
    assert "pipe.ts" not in files.paths()


def test_a_project_behind_a_link_opens(tmp_path: Path, files: DiskProjectFiles) -> None:
    (tmp_path / "shortcut").symlink_to(files.root)
    assert DiskProjectFiles(tmp_path / "shortcut").read("a.ts") == b"a"
