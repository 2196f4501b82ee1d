"""Services in the shapes that the presenters ask for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from appforge_desktop.app.faces import Conversation, Desk, History, StoredSettings
from appforge_desktop.foundation.errors import EnvironmentFault, UserError
from appforge_desktop.services.preview import Preview
from turn_desk import PNG, TurnDesk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[TurnDesk]:
    made = TurnDesk(tmp_path / "projects")
    made.make()
    yield made
    made.store.close()


@pytest.fixture
def history(desk: TurnDesk) -> History:
    return History(desk.versions, Preview(desk.host, desk.watch), desk.clock)


def test_each_move_is_shown_in_the_page_at_once(desk: TurnDesk, history: History) -> None:
    first = desk.head()
    assert first is not None
    second = desk.ask("call it Kitchen Notes").version
    assert second is not None
    changed = sorted(change.path for change in desk.versions.changes_of(second))
    desk.host.refreshed.clear()
    assert history.undo(desk.project) == first
    assert history.can_redo(desk.project)
    assert history.redo(desk.project) == second
    assert not history.can_redo(desk.project)
    assert history.restore(desk.project, first.id).files == first.files
    assert desk.host.refreshed == [(desk.project.id, changed)] * 3
    assert [version.number for version in history.history(desk.project)] == [1, 2, 3]


def test_a_move_is_said_in_the_conversation_when_there_are_words(desk: TurnDesk, history: History) -> None:
    desk.ask("make it dark")
    before = len(desk.messages())
    history.undo(desk.project, "Undone: Make it dark.")
    history.redo(desk.project)
    said = desk.messages()[before:]
    assert [(message.role, message.text) for message in said] == [("assistant", "Undone: Make it dark.")]
    assert Conversation(desk.store).messages(desk.project.id) == desk.messages()


def test_nothing_to_undo_changes_no_page(desk: TurnDesk, history: History) -> None:
    desk.host.refreshed.clear()
    with pytest.raises(UserError, match="nothing to undo"):
        history.undo(desk.project, "Undone.")
    assert desk.host.refreshed == [] and desk.messages()[-1].text != "Undone."


def test_changes_and_picture_of_a_version(desk: TurnDesk, history: History) -> None:
    head = desk.head()
    assert head is not None
    assert {change.path for change in history.diff(head.id)} == set(head.files)
    assert history.thumbnail(head.id) == PNG
    assert history.diff("no such") == () and history.thumbnail("no such") == b""


def test_new_projects_go_below_one_folder_that_is_made(desk: TurnDesk, tmp_path: Path) -> None:
    projects = Desk(desk.projects, tmp_path / "new" / "home")
    one = projects.create("Plants")
    assert one.folder == (tmp_path / "new" / "home" / "plants").resolve()
    assert projects.create("Plants", tmp_path / "other").folder.parent == (tmp_path / "other").resolve()
    (one.folder / "notes.txt").write_text("mine", "utf-8")
    assert {project.id for project in projects.recent()} >= {one.id}
    assert projects.rename(one.id, "Trees").name == projects.open(one.id).name == "Trees"
    projects.forget(one.id)
    with pytest.raises(UserError, match="not known"):
        projects.open(one.id)


def test_a_place_where_no_project_can_be_made_is_said_plainly(desk: TurnDesk, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(EnvironmentFault, match="could not be made"):
        Desk(desk.projects, tmp_path / "file").create("Plants")


def test_settings_are_kept_in_the_database(desk: TurnDesk) -> None:
    StoredSettings(desk.store).set("preview.port", "5000")
    again = StoredSettings(desk.store)
    assert (again.get("preview.port"), again.get("nothing", "default")) == ("5000", "default")


def test_a_project_that_never_got_anything_is_not_listed(desk: TurnDesk, tmp_path: Path) -> None:
    listed = Desk(desk.projects, tmp_path)
    empty = listed.create("Asdf")
    assert [one.id for one in listed.recent()] == [desk.project.id]
    (empty.folder / "notes.txt").write_text("mine", "utf-8")
    assert {one.id for one in listed.recent()} == {desk.project.id, empty.id}
