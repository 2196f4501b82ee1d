"""What every `ProjectFiles` does."""

from __future__ import annotations

from pathlib import Path

import pytest

from appforge_desktop.adapters.storage import DiskProjectFiles, MemoryProjectFiles
from appforge_desktop.domain.ports.storage import ProjectFiles
from appforge_desktop.foundation.errors import UserError
from disks import DISKS

HOSTILE = ["../x", "/x", ".git/config", "C:/x", "a\0", "CON", "a./b", "a//b", ""]


@pytest.fixture(params=[*DISKS, None], ids=lambda disk: disk.__name__ if disk else "memory")
def files(tmp_path: Path, request: pytest.FixtureRequest) -> ProjectFiles:
    return DiskProjectFiles(tmp_path, request.param()) if request.param else MemoryProjectFiles(tmp_path)


def test_what_is_written_is_read(files: ProjectFiles) -> None:
    files.write("src/a.ts", b"1")
    files.write("src/a.ts", b"2")
    files.write("empty", b"")
    assert files.read("src/a.ts") == b"2"
    assert files.read("empty") == b""
    assert files.paths() == ["empty", "src/a.ts"]
    assert files.read_all() == {"empty": b"", "src/a.ts": b"2"}


def test_a_missing_file_is_missing(files: ProjectFiles) -> None:
    files.write("file", b"")
    for path in ("a.ts", "no/a.ts", "file/a.ts"):
        with pytest.raises(FileNotFoundError):
            files.read(path)
    for deed in (lambda: files.rename("a.ts", "b.ts"), lambda: files.trash("a.ts")):
        with pytest.raises(FileNotFoundError):
            deed()


def test_apply_writes_and_deletes(files: ProjectFiles) -> None:
    files.apply({"a": b"1", "b/c": b"2", "d": b"3"})
    files.apply({"a": None, "b/c": b"new", "e": b"4", "never/was": None})
    assert files.read_all() == {"b/c": b"new", "d": b"3", "e": b"4"}


def test_a_file_becomes_a_folder_and_back(files: ProjectFiles) -> None:
    files.apply({"a": b"1"})
    files.apply({"a": None, "a/b": b"2"})
    assert files.read_all() == {"a/b": b"2"}
    files.apply({"a/b": None, "a": b"3"})
    assert files.read_all() == {"a": b"3"}


def test_a_clash_changes_nothing(files: ProjectFiles) -> None:
    files.apply({"a": b"1", "f/x": b"2"})
    for changes in ({"z": b"new", "a/b": b"2"}, {"b": b"new", "f": b"2", "zz": b"3"}):
        with pytest.raises(UserError):
            files.apply(changes)
        assert files.read_all() == {"a": b"1", "f/x": b"2"}


@pytest.mark.parametrize("path", HOSTILE)
def test_fault_22_forbidden_paths_change_nothing(files: ProjectFiles, path: str) -> None:
    files.write("a", b"1")
    deeds = [
        lambda: files.read(path),
        lambda: files.write(path, b"x"),
        lambda: files.apply({"b": b"2", path: b"x"}),
        lambda: files.rename("a", path),
        lambda: files.rename(path, "b"),
        lambda: files.trash(path),
    ]
    for deed in deeds:
        with pytest.raises(UserError):
            deed()
    assert files.read_all() == {"a": b"1"}


def test_rename_moves_files_and_folders(files: ProjectFiles) -> None:
    files.apply({"a": b"1", "f/x": b"2", "f/g/y": b"3"})
    files.rename("a", "n/b")
    files.rename("f", "h")
    assert files.read_all() == {"h/g/y": b"3", "h/x": b"2", "n/b": b"1"}


def test_rename_never_overwrites(files: ProjectFiles) -> None:
    files.apply({"a": b"1", "b": b"2", "f/x": b"3"})
    for new in ("b", "f"):
        with pytest.raises(UserError, match="exists already"):
            files.rename("a", new)
    with pytest.raises(UserError):
        files.rename("f", "f/g")
    assert files.read_all() == {"a": b"1", "b": b"2", "f/x": b"3"}


def test_what_was_deleted_comes_back(files: ProjectFiles) -> None:
    before = {"a": b"1", "f/x": b"2", "f/g/y": b"3"}
    files.apply(before)
    one, two = files.trash("a"), files.trash("f")
    assert files.paths() == []
    assert files.restore(two) == "f"
    assert files.restore(one) == "a"
    assert files.read_all() == before
    with pytest.raises(UserError):
        files.restore(one)


def test_restore_never_overwrites(files: ProjectFiles) -> None:
    files.write("a", b"1")
    token = files.trash("a")
    files.write("a", b"2")
    with pytest.raises(UserError, match="exists already"):
        files.restore(token)
    assert files.read("a") == b"2"
    files.rename("a", "b")
    files.restore(token)
    assert files.read_all() == {"a": b"1", "b": b"2"}


@pytest.mark.parametrize("token", ["", "../journal", "x" * 26, "/etc"])
def test_an_unknown_token_is_refused(files: ProjectFiles, token: str) -> None:
    with pytest.raises(UserError):
        files.restore(token)


def test_a_folder_may_be_made_twice(files: ProjectFiles) -> None:
    files.make_folder("a/b")
    files.make_folder("a/b")
    files.write("a/b/c", b"")
    assert files.paths() == ["a/b/c"]
