"""Home's presenter, and how a project gets its name."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from appforge_desktop.foundation.errors import EnvironmentFault
from appforge_desktop.presenters.moments import ago, elapsed
from appforge_desktop.presenters.naming import name_from_prompt
from appforge_desktop.presenters.tasks import Tasks
from at_once import AtOnce, tasks_at_once
from scripted_shell import START, Shell, make_project


@pytest.fixture
def shell() -> Shell:
    projects = [make_project("Recipe Box", 5, head="v1"), make_project("Workout Log", 60 * 26)]
    shell = Shell(tasks_at_once(), projects=projects)
    shell.versions.thumbnails = {"v1": b"png"}
    shell.home.refresh()
    return shell


def names(shell: Shell) -> list[str]:
    return [one.name for one in shell.home.state.recents]


def test_recent_projects_have_a_picture_and_a_time(shell: Shell) -> None:
    first, second = shell.home.state.recents
    assert (first.name, first.when, first.thumbnail) == ("Recipe Box", "5 minutes ago", b"png")
    assert (second.name, second.when, second.thumbnail) == ("Workout Log", "yesterday", b"")


def test_building_makes_a_project_and_starts_on_it_at_once(shell: Shell) -> None:
    shell.home.build(" a reading list with ratings ")
    project = shell.workspace.state.project
    assert project is not None and project.name == "Reading List"
    assert [request.text for request in shell.turns.asked] == ["a reading list with ratings"]
    assert [entry.role for entry in shell.chat.state.entries] == ["user", "assistant"]


def test_a_project_that_cannot_be_made_is_told_and_can_be_tried_again(shell: Shell) -> None:
    shell.projects.fault = EnvironmentFault("The disk is full.", hint="Make some room.")
    shell.home.build("a list")
    (notice,) = shell.notices.state
    assert (notice.text, notice.hint, notice.kind) == ("The disk is full.", "Make some room.", "bad")
    assert shell.workspace.state.project is None and not shell.home.state.busy
    shell.notices.act(notice.key)
    assert shell.workspace.state.project is not None


def test_home_is_free_again_after_a_defect() -> None:
    defects: list[BaseException] = []
    shell = Shell(Tasks(AtOnce(), lambda run: run(), defects.append))
    shell.projects.fault = ZeroDivisionError()
    shell.home.build("a list")
    assert len(defects) == 1 and not shell.home.state.busy


def test_a_removed_project_is_forgotten_only_when_the_undo_is_over(shell: Shell) -> None:
    shell.home.remove("recipe-box")
    assert names(shell) == ["Workout Log"] and shell.projects.forgotten == []
    shell.home.refresh()
    assert names(shell) == ["Workout Log"]
    shell.notices.dismiss_all()
    assert shell.projects.forgotten == ["recipe-box"]


def test_undo_brings_a_removed_project_back(shell: Shell) -> None:
    shell.home.remove("recipe-box")
    shell.notices.act(shell.notices.state[0].key)
    assert names(shell) == ["Recipe Box", "Workout Log"] and shell.projects.forgotten == []


def test_open_rename_reveal_and_a_folder(shell: Shell) -> None:
    shell.home.rename("recipe-box", " Kitchen Notes ")
    assert names(shell)[0] == "Kitchen Notes"
    shell.home.reveal("workout-log")
    assert shell.revealed == [Path("projects", "Workout Log")]
    shell.home.open("workout-log")
    assert shell.workspace.state.project is not None and shell.workspace.state.project.name == "Workout Log"
    shell.home.open_folder(Path("somewhere", "notes"))
    assert shell.workspace.state.project.name == "notes"


def test_a_blank_name_or_prompt_does_nothing(shell: Shell) -> None:
    shell.home.rename("recipe-box", "  ")
    shell.home.build("  \n ")
    assert names(shell)[0] == "Recipe Box" and shell.workspace.state.project is None


@pytest.mark.parametrize(
    ("prompt", "name"),
    [
        ("a recipe box with photos, ratings and cooking time", "Recipe Box"),
        ("Build me an expense tracker with categories", "Expense Tracker"),
        ("I want to make a simple todo list", "Todo List"),
        ("an app called Kitchen Notes that keeps recipes", "Kitchen Notes"),
        ("Create a CRM for freelancers", "CRM"),
        ("an app for my gym workouts", "Gym Workouts"),
        ("please build a tool to track water", "Track Water"),
        ("!?", "New App"),
        ("", "New App"),
    ],
)
def test_a_name_from_a_prompt(prompt: str, name: str) -> None:
    assert name_from_prompt(prompt) == name


@pytest.mark.parametrize(
    ("minutes", "words"),
    [(0, "just now"), (1, "1 minute ago"), (125, "2 hours ago"), (60 * 24 * 3, "3 days ago"),
     (60 * 24 * 15, "2 weeks ago"),
     (60 * 24 * 60, "Nov 2, 2025")],
)  # fmt: skip
def test_times_as_people_say_them(minutes: int, words: str) -> None:
    assert ago(START - timedelta(minutes=minutes), START) == words


def test_running_times() -> None:
    assert (elapsed(4.7), elapsed(65)) == ("4 s", "1 min 05 s")


def test_the_model_reads_along_from_the_third_word_on(shell: Shell) -> None:
    read: list[str] = []
    shell.home._prepare = read.append
    shell.home.typing("a list")
    assert read == []
    shell.home.typing("a list of books")
    assert read == ["a list of books"]
