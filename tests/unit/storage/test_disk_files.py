"""What only files on a disk have: modes, junk around them, other processes, sizes."""

from __future__ import annotations

import os
import threading
import unicodedata
from pathlib import Path

import pytest

from appforge_desktop.adapters.storage import DiskProjectFiles
from appforge_desktop.foundation.errors import EnvironmentFault, UserError
from disks import DISKS


@pytest.fixture(params=DISKS, ids=lambda disk: disk.__name__)
def files(tmp_path: Path, request: pytest.FixtureRequest) -> DiskProjectFiles:
    return DiskProjectFiles(tmp_path, request.param())


@pytest.mark.skipif(os.name != "posix", reason="modes")
def test_modes_survive(files: DiskProjectFiles) -> None:
    files.apply({"run.sh": b"1", "b.sh": b"1"})
    for name, mode in (("run.sh", 0o755), ("b.sh", 0o640)):
        (files.root / name).chmod(mode)
    files.write("run.sh", b"2")
    files.apply({"b.sh": b"2", "run.sh": b"3"})
    assert [(files.root / name).stat().st_mode & 0o777 for name in ("run.sh", "b.sh")] == [0o755, 0o640]


def test_the_folders_of_tools_are_not_seen(files: DiskProjectFiles) -> None:
    for folder in ("node_modules/x", "dist", ".git", ".venv", "src/__pycache__", "src"):
        (files.root / folder).mkdir(parents=True, exist_ok=True)
        (files.root / folder / "f.js").write_bytes(b"x")
    files.write("b.ts", b"")
    assert files.paths() == ["b.ts", "src/f.js"]
    assert set(files.read_all()) == {"b.ts", "src/f.js"}


@pytest.mark.skipif(os.name != "posix", reason="names that Windows cannot have")
def test_names_that_no_path_may_have_are_not_seen(files: DiskProjectFiles) -> None:
    names = ["trailing.", "aux.ts", "a:b", unicodedata.normalize("NFD", "ü.ts"), "new\nline"]
    for name in names:
        (files.root / name).write_bytes(b"x")
    (files.root / os.fsdecode(b"\xff.ts")).write_bytes(b"x")
    assert files.paths() == []
    assert files.read_all() == {}


def test_large_files_are_listed_but_not_read(files: DiskProjectFiles) -> None:
    with (files.root / "film.bin").open("wb") as film:
        film.truncate(5_000_001)
    with (files.root / "song.bin").open("wb") as song:
        song.truncate(5_000_000)
    assert files.paths() == ["film.bin", "song.bin"]
    assert set(files.read_all()) == {"song.bin"}


def test_five_thousand_files_are_listed(files: DiskProjectFiles) -> None:
    for folder in range(50):
        (files.root / f"f{folder}").mkdir()
        for name in range(100):
            (files.root / f"f{folder}" / f"{name}.ts").touch()
    assert len(files.paths()) == len(files.read_all()) == 5000


def test_our_folder_is_no_business_of_git(files: DiskProjectFiles) -> None:
    files.write("a.ts", b"")
    assert (files.root / ".appforge/.gitignore").read_text() == "*\n"


def test_empty_folders_go_with_their_last_file(files: DiskProjectFiles) -> None:
    files.apply({"a/b/c.ts": b"1", "a/d.ts": b"2"})
    files.apply({"a/b/c.ts": None})
    assert not (files.root / "a/b").exists()
    assert (files.root / "a").exists()


def test_a_missing_folder_is_said_plainly(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="is not there"):
        DiskProjectFiles(tmp_path / "nowhere")
    root = tmp_path / "project"
    root.mkdir()
    files = DiskProjectFiles(root)
    root.rmdir()
    with pytest.raises(EnvironmentFault, match="is gone"):
        files.write("a.ts", b"")


def test_threads_that_write_one_file_leave_one_of_their_texts(files: DiskProjectFiles) -> None:
    texts = [bytes([65 + number]) * 50_000 for number in range(4)]
    threads = [threading.Thread(target=files.write, args=("a.ts", text)) for text in texts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert files.read("a.ts") in texts
    assert list((files.root / ".appforge/tmp").iterdir()) == []


def test_twins_that_differ_in_case_are_refused(files: DiskProjectFiles) -> None:
    with pytest.raises(UserError, match="same file"):
        files.apply({"App.tsx": b"1", "app.tsx": b"2"})


def test_a_change_of_case_is_a_rename(files: DiskProjectFiles) -> None:
    files.write("app.tsx", b"1")
    files.rename("app.tsx", "App.tsx")
    assert files.paths() == ["App.tsx"]
