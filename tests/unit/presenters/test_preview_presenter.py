"""Which page the preview panel shows, and when."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from appforge_desktop.domain.records import Project
from appforge_desktop.foundation.errors import AppForgeError, EnvironmentFault
from appforge_desktop.presenters.notices import Notices
from appforge_desktop.presenters.preview import PreviewPresenter, PreviewState
from at_once import AtOnce, tasks_at_once
from scripted_shell import make_project, make_version


@dataclass
class KeptPages:
    """Serves every project at an address with its name; `fault` is raised while it is set."""

    opened: list[str] = field(default_factory=list)
    closed: list[str] = field(default_factory=list)
    fault: AppForgeError | None = None

    def open(self, project: Project) -> str:
        self._raise()
        self.opened.append(project.id)
        return f"http://{project.id}.localhost/?t"

    def invite(self, project: Project) -> str:
        self._raise()
        return f"http://{project.id}.localhost/?once"

    def close(self, project_id: str) -> None:
        self.closed.append(project_id)

    def _raise(self) -> None:
        if self.fault is not None:
            raise self.fault


class Desk:
    """A presenter, what it was given, and every state it told of."""

    def __init__(self) -> None:
        self.pages, self.workers, self.notices = KeptPages(), AtOnce(), Notices()
        self.browsed: list[str] = []
        self.presenter = PreviewPresenter(self.pages, tasks_at_once(self.workers), self.notices, self.browsed.append)
        self.states: list[PreviewState] = []
        self.presenter.changed.connect(self.states.append)

    @property
    def state(self) -> PreviewState:
        return self.presenter.state


@pytest.fixture
def desk() -> Desk:
    return Desk()


BOOKS = make_project("Books", head="v1")
PLANTS = make_project("Plants", head="v7")
EMPTY = make_project("Empty")


def test_a_project_with_a_version_is_served_at_once(desk: Desk) -> None:
    desk.presenter.show(BOOKS)
    assert desk.state == PreviewState(BOOKS, "http://books.localhost/?t")
    assert [state.waiting for state in desk.states] == [False, True, False]


def test_another_project_takes_its_place_and_the_first_is_let_go(desk: Desk) -> None:
    desk.presenter.show(BOOKS)
    desk.presenter.set_device("phone")
    desk.presenter.set_problems(3)
    desk.presenter.show(PLANTS)
    assert desk.pages.closed == ["books"]
    assert desk.state == PreviewState(PLANTS, "http://plants.localhost/?t", device="phone")
    desk.presenter.show(None)
    assert desk.pages.closed == ["books", "plants"] and desk.state.url == ""


def test_the_same_project_is_not_let_go(desk: Desk) -> None:
    desk.presenter.show(BOOKS)
    desk.presenter.show(replace(BOOKS, name="Renamed"))
    assert desk.pages.closed == [] and desk.state.url


def test_an_empty_project_has_no_page_until_its_first_version(desk: Desk) -> None:
    desk.presenter.show(EMPTY)
    assert desk.pages.opened == [] and desk.state.url == ""
    desk.presenter.building(True)
    assert desk.state.coming
    desk.presenter.on_screen(make_version(EMPTY, 1))
    desk.presenter.building(False)
    assert desk.state.url == "http://empty.localhost/?t"
    assert not desk.state.waiting and not desk.state.coming


def test_a_later_version_does_not_load_the_page_again(desk: Desk) -> None:
    desk.presenter.show(BOOKS)
    desk.presenter.on_screen(make_version(BOOKS, 2))
    desk.presenter.building(True)
    assert desk.pages.opened == ["books"] and not desk.state.coming


def test_a_version_of_another_project_is_none_of_its_business(desk: Desk) -> None:
    desk.presenter.show(EMPTY)
    desk.presenter.on_screen(make_version(BOOKS, 2))
    assert desk.pages.opened == []


def test_a_folder_with_a_page_is_served_without_a_version(desk: Desk, tmp_path: Path) -> None:
    project = replace(EMPTY, folder=tmp_path)
    desk.presenter.show(project)
    desk.presenter.saved("index.html")
    assert desk.pages.opened == []
    (tmp_path / "index.html").write_text("<p>hi</p>", "utf-8")
    desk.presenter.saved("index.html")
    assert desk.pages.opened == ["empty"]


def test_a_late_address_of_a_project_that_was_left_is_dropped(desk: Desk) -> None:
    desk.workers.held = True
    desk.presenter.show(BOOKS)
    desk.presenter.show(PLANTS)
    desk.workers.release(backwards=True)
    assert desk.state == PreviewState(PLANTS, "http://plants.localhost/?t")


def test_trying_again_does_not_bring_back_a_project_that_was_left(desk: Desk) -> None:
    desk.pages.fault = EnvironmentFault("No port.")
    desk.presenter.show(BOOKS)
    desk.pages.fault = None
    desk.presenter.show(PLANTS)
    desk.notices.act(desk.notices.state[0].key)
    assert desk.state.project == PLANTS


def test_a_late_fault_of_a_project_that_was_left_is_not_the_new_ones(desk: Desk) -> None:
    desk.workers.held, desk.pages.fault = True, EnvironmentFault("No port.")
    desk.presenter.show(BOOKS)
    desk.presenter.show(EMPTY)
    desk.presenter.on_screen(make_version(EMPTY, 1))
    desk.presenter.show(None)
    desk.workers.release()
    assert desk.notices.state == ()


def test_a_fault_is_told_and_can_be_tried_again(desk: Desk) -> None:
    desk.pages.fault = EnvironmentFault("The port is taken.", hint="Close the other program.")
    desk.presenter.show(BOOKS)
    assert desk.state == PreviewState(BOOKS)
    (notice,) = desk.notices.state
    assert (notice.text, notice.hint, notice.action) == ("The port is taken.", "Close the other program.", "Retry")
    desk.pages.fault = None
    desk.notices.act(notice.key)
    assert desk.state.url == "http://books.localhost/?t"


def test_the_systems_browser_gets_an_address_of_its_own(desk: Desk) -> None:
    desk.presenter.browse()
    desk.presenter.show(EMPTY)
    desk.presenter.browse()
    assert desk.browsed == []
    desk.presenter.show(BOOKS)
    desk.presenter.browse()
    assert desk.browsed == ["http://books.localhost/?once"]
    desk.pages.fault = EnvironmentFault("The server is gone.")
    desk.presenter.browse()
    assert desk.notices.state[0].text == "The server is gone."


def test_what_did_not_change_is_not_told(desk: Desk) -> None:
    desk.presenter.set_device("full")
    desk.presenter.set_problems(0)
    assert desk.states == []
    desk.presenter.set_problems(2)
    assert [state.problems for state in desk.states] == [2]


def test_a_new_name_changes_the_title_and_nothing_else(desk: Desk) -> None:
    desk.presenter.show(BOOKS)
    desk.presenter.renamed(replace(PLANTS, name="Other"))
    assert desk.state.project == BOOKS
    desk.presenter.renamed(replace(BOOKS, name="Kitchen Notes"))
    assert desk.state.project is not None and desk.state.project.name == "Kitchen Notes"
    assert desk.pages.opened == ["books"] and desk.state.url
