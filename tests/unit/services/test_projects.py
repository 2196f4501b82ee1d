"""Projects: made, adopted, opened, renamed, forgotten."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from appforge_desktop.adapters.storage import DiskProjectFiles, MemoryStore
from appforge_desktop.domain.paths import check_project_path
from appforge_desktop.foundation.clock import ManualClock
from appforge_desktop.foundation.errors import EnvironmentFault, UserError
from appforge_desktop.services.projects import Projects, slug
from appforge_desktop.services.versions import Versions


@dataclass
class Desk:
    projects: Projects
    versions: Versions
    clock: ManualClock
    home: Path


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    store, clock = MemoryStore(), ManualClock()
    versions = Versions(store, DiskProjectFiles, clock)
    yield Desk(Projects(store, DiskProjectFiles, clock, versions), versions, clock, tmp_path / "projects")
    store.close()


def test_a_project_gets_a_folder_of_its_own(desk: Desk) -> None:
    one, two = (desk.projects.create("Recipe Box!", desk.home) for _ in range(2))
    assert [one.folder.name, two.folder.name] == ["recipe-box", "recipe-box-2"]
    assert one.folder.is_dir() and two.folder.is_dir()
    assert desk.projects.get(one.id) == one


@pytest.mark.parametrize(
    ("name", "folder"),
    [
        ("Größe & Gewicht", "groe-gewicht"),
        ("家計簿", "app"),
        ("  ../../etc  ", "etc"),
        ("CON", "app-con"),
        ("node_modules", "node-modules"),
        ("dist", "app-dist"),
        ("x" * 100, "x" * 48),
    ],
)
def test_any_name_gives_a_plain_folder(name: str, folder: str) -> None:
    assert slug(name) == folder
    assert check_project_path(folder) == folder


def test_a_project_needs_a_name(desk: Desk) -> None:
    with pytest.raises(UserError, match="needs a name"):
        desk.projects.create("  ", desk.home)


def test_a_folder_that_cannot_be_made_is_said_plainly(desk: Desk) -> None:
    desk.home.write_bytes(b"a file")
    with pytest.raises(EnvironmentFault, match="could not be made"):
        desk.projects.create("X", desk.home)


def test_a_folder_with_files_is_adopted_as_it_is(desk: Desk) -> None:
    folder = desk.home / "My Site"
    folder.mkdir(parents=True)
    (folder / "index.html").write_bytes(b"hi")
    project = desk.projects.adopt(folder)
    assert project.name == "My Site"
    head = desk.versions.head(project)
    assert head is not None and head.title == "As it was"
    assert desk.versions.files_of(head) == {"index.html": b"hi"}
    desk.clock.advance(60)
    again = desk.projects.adopt(desk.home / "." / "My Site")
    assert (again.id, again.opened) == (project.id, desk.clock.now())


def test_create_in_takes_exactly_that_folder(desk: Desk) -> None:
    folder = desk.home / "here"
    project = desk.projects.create_in("Notes", folder)
    assert project.folder == folder.resolve()
    other = desk.home / "full"
    other.mkdir()
    (other / ".git").mkdir()
    desk.projects.create_in("With git", other)
    third = desk.home / "third"
    third.mkdir()
    (third / "a.txt").touch()
    with pytest.raises(UserError, match="not empty"):
        desk.projects.create_in("Third", third)


def test_a_start_that_was_stopped_is_taken_up_again_but_a_version_is_not(desk: Desk) -> None:
    folder = desk.home / "here"
    stopped = desk.projects.create_in("Notes", folder)
    again = desk.projects.create_in("Books", folder)
    assert (again.id, again.name) == (stopped.id, "Books")
    assert desk.projects.recent() == [again]
    desk.versions.commit(again, {"index.html": b"hi"}, title="Books")
    (folder / "index.html").unlink()
    with pytest.raises(UserError, match="not empty"):
        desk.projects.create_in("Third", folder)


def test_create_in_a_place_that_is_none_is_said_plainly(desk: Desk) -> None:
    desk.home.mkdir(parents=True)
    (desk.home / "file").touch()
    for place in (desk.home / "file", desk.home / "file" / "below"):
        with pytest.raises(EnvironmentFault, match="could not be made"):
            desk.projects.create_in("Notes", place)


def test_opening_puts_a_project_first(desk: Desk) -> None:
    one, two = desk.projects.create("One", desk.home), desk.projects.create("Two", desk.home)
    desk.clock.advance(1)
    desk.projects.open(two.id)
    desk.clock.advance(1)
    desk.projects.open(one.id)
    assert [project.id for project in desk.projects.recent()] == [one.id, two.id]
    assert len(desk.projects.recent(1)) == 1


def test_a_project_whose_folder_is_gone_is_said_plainly(desk: Desk) -> None:
    project = desk.projects.create("One", desk.home)
    project.folder.rmdir()
    with pytest.raises(UserError, match="is gone"):
        desk.projects.open(project.id)
    with pytest.raises(UserError, match="is not there"):
        desk.projects.adopt(project.folder)


def test_rename_changes_the_name_alone(desk: Desk) -> None:
    project = desk.projects.create("One", desk.home)
    desk.versions.commit(project, {"a": b""}, title="T")
    renamed = desk.projects.rename(project.id, "  Kitchen   Notes ")
    assert renamed.name == "Kitchen Notes"
    assert renamed.folder == project.folder
    assert desk.versions.head(renamed) is not None


def test_forgetting_leaves_the_folder(desk: Desk) -> None:
    project = desk.projects.create("One", desk.home)
    desk.versions.commit(project, {"a": b"1"}, title="T")
    desk.projects.forget(project.id)
    assert desk.projects.recent() == []
    assert (project.folder / "a").read_bytes() == b"1"
    for deed in (desk.projects.get, desk.projects.open):
        with pytest.raises(UserError, match="not known"):
            deed(project.id)
    assert desk.projects.adopt(project.folder).id != project.id


def test_a_folder_is_found_by_its_real_path(desk: Desk, tmp_path: Path) -> None:
    project = desk.projects.create("One", desk.home)
    (tmp_path / "shortcut").symlink_to(project.folder)
    found = desk.projects.at(tmp_path / "shortcut")
    assert found is not None and found.id == project.id
    assert desk.projects.at(tmp_path) is None
