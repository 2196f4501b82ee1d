"""What does not become a version: red checks, stops, a lost model, a full disk. The project stays as it was."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor

import pytest

from appforge_desktop.domain.ports.llm import ModelLost
from appforge_desktop.domain.problems import Problem
from appforge_desktop.domain.turns import StageChanged, TextWritten, TurnEvent, TurnRequest, TurnResult
from appforge_desktop.foundation.errors import Cancelled, EnvironmentFault, UserError
from appforge_desktop.foundation.jobs import CancelToken
from turn_desk import TurnDesk

RED = Problem("types", "Type 'string' is not assignable to type 'number'.", "src/pages/BooksPage.tsx", 12)
WARNING = Problem("console", "Slow.", fatal=False)


def state_of(desk: TurnDesk) -> tuple[object, ...]:
    """Everything that a turn without a version must leave alone."""
    return desk.head(), desk.on_disk(), desk.now(), desk.versions.of_project(desk.project)


def test_red_checks_leave_everything_as_it_was(desk: TurnDesk) -> None:
    desk.make()
    before, told = state_of(desk), list(desk.host.refreshed)
    desk.checks.problems = (WARNING, RED)
    result = desk.ask("make it dark")
    assert not result.ok and result.version is None and result.problems == (WARNING, RED)
    assert state_of(desk) == before
    assert desk.host.refreshed == told, "the page keeps the last green version"
    assert (result.turn.state, desk.turn().state) == ("red", "red")
    assert desk.messages()[-1].text == result.message
    assert "nothing was changed: version 1 stays on screen" in result.message
    assert "src/pages/BooksPage.tsx:12: Type 'string'" in result.message and "Slow." not in result.message
    assert "in smaller steps" in result.message
    desk.checks.problems = ()
    assert desk.ask("make it dark").ok


def test_a_red_first_app_leaves_an_empty_folder(desk: TurnDesk) -> None:
    desk.checks.problems = tuple(Problem("build", f"Wrong {number}.") for number in range(5))
    result = desk.ask("an app for the books that I read")
    assert not result.ok and desk.head() is None and desk.on_disk() == {}
    assert "there is no version yet" in result.message and "and 2 more" in result.message
    assert desk.turn().output == desk.said() != "", "what the model wrote is kept for whoever looks into it"
    assert desk.now().name == "Untitled"


def test_a_warning_does_not_turn_a_version_red(desk: TurnDesk) -> None:
    desk.checks.problems = (WARNING,)
    assert desk.make().ok


class _Stopper:
    """Stops the turn at the first event that fits."""

    def __init__(self, fits: Callable[[TurnEvent], bool]) -> None:
        self.cancel = CancelToken()
        self.events: list[TurnEvent] = []
        self._fits = fits

    def __call__(self, event: TurnEvent) -> None:
        self.events.append(event)
        if self._fits(event):
            self.cancel.set()


@pytest.mark.parametrize(
    "fits",
    [
        lambda event: isinstance(event, TextWritten),
        lambda event: isinstance(event, StageChanged) and event.stage == "writing",
        lambda event: isinstance(event, StageChanged) and event.stage == "compiling",
        lambda event: isinstance(event, StageChanged) and event.stage == "checking",
    ],
    ids=["first word", "writing", "compiling", "checking"],
)
def test_a_stop_leaves_the_project_as_it_was(desk: TurnDesk, fits: Callable[[TurnEvent], bool]) -> None:
    desk.make()
    before = state_of(desk)
    stopper = _Stopper(fits)
    request = TurnRequest(desk.project.id, "a new app for my plants from scratch")
    with pytest.raises(Cancelled):
        desk.turns.run(request, stopper, stopper.cancel)
    assert state_of(desk) == before
    assert desk.turn().state == "cancelled"
    assert desk.messages()[-1].text == "Stopped. Nothing was changed."
    assert desk.ask("make it dark").ok


def test_a_stop_after_the_checks_have_passed_is_still_a_stop(desk: TurnDesk) -> None:
    desk.make()
    before = state_of(desk)
    desk.checks.during, desk.checks.deaf = CancelToken.set, True
    with pytest.raises(Cancelled):
        desk.ask("make it dark")
    assert state_of(desk) == before and desk.turn().state == "cancelled"


def test_a_stop_while_the_model_is_silent_ends_the_turn(desk: TurnDesk) -> None:
    desk.model.released.clear()
    cancel, writing = CancelToken(), threading.Event()

    def on_event(event: TurnEvent) -> None:
        if isinstance(event, StageChanged) and event.stage == "writing":
            writing.set()

    with ThreadPoolExecutor(1) as pool:
        request = TurnRequest(desk.project.id, "an app for the books that I read")
        turn = pool.submit(desk.turns.run, request, on_event, cancel)
        assert writing.wait(20)
        cancel.set()
        assert isinstance(turn.exception(20), Cancelled)
    assert desk.head() is None and desk.on_disk() == {} and desk.turn().state == "cancelled"


def test_fault_15_a_model_that_dies_leaves_its_words_in_the_record(desk: TurnDesk) -> None:
    desk.make()
    before = state_of(desk)
    desk.model.crash_after = 4
    with pytest.raises(ModelLost) as lost:
        desk.ask("a new app for my plants from scratch")
    assert lost.value.partial == "app Book Shelf: what" == desk.said()
    turn = desk.turn()
    assert (turn.state, turn.output) == ("red", "app Book Shelf: what")
    assert "Send it again" in desk.messages()[-1].text
    assert state_of(desk) == before


def test_fault_15_the_next_turn_works(desk: TurnDesk) -> None:
    desk.model.crash_after = 2
    with pytest.raises(ModelLost):
        desk.ask("an app for the books that I read")
    result = desk.ask("an app for the books that I read")
    assert result.ok and result.version is not None and result.version.number == 1


def test_fault_03_a_full_disk_leaves_the_project_and_says_so(desk: TurnDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.make()
    before = state_of(desk)

    def full(*_: object, **__: object) -> None:
        raise EnvironmentFault("The disk is full.", hint="Make room.")

    with monkeypatch.context() as patch:
        patch.setattr("appforge_desktop.adapters.storage.DiskProjectFiles.apply", full)
        with pytest.raises(EnvironmentFault, match="full"):
            desk.ask("make it dark")
    assert state_of(desk) == before
    assert desk.turn().state == "red" and "The disk is full. Make room." in desk.messages()[-1].text
    assert desk.ask("make it dark").ok


def test_a_defect_is_not_swallowed_and_the_record_does_not_say_running(desk: TurnDesk) -> None:
    desk.make()

    def defect(cancel: CancelToken) -> None:
        raise ZeroDivisionError

    desk.checks.during = defect
    with pytest.raises(ZeroDivisionError):
        desk.ask("make it dark")
    assert desk.turn().state == "red"
    assert desk.messages()[-1].text == "Something went wrong inside AppForge. Nothing was changed."
    desk.checks.during = lambda cancel: None
    assert desk.ask("make it dark").ok


def test_a_project_that_is_forgotten_meanwhile_gets_a_sentence(desk: TurnDesk) -> None:
    desk.make()
    before = desk.on_disk()
    desk.checks.during = lambda cancel: desk.projects.forget(desk.project.id)
    with pytest.raises(UserError, match="not known here"):
        desk.ask("make it dark")
    assert desk.on_disk() == before, "its files stay as they are"


def test_a_change_by_another_appforge_meanwhile_is_not_lost(desk: TurnDesk) -> None:
    desk.make()
    other = desk.blueprint().replace("Book Shelf", "My Library")

    def meanwhile(cancel: CancelToken) -> None:
        desk.versions.commit(desk.project, desk.on_disk(), title="Call it My Library", blueprint=other)

    desk.checks.during = meanwhile
    with pytest.raises(UserError, match="Send the message again"):
        desk.ask("make it dark")
    assert desk.blueprint() == other
    desk.checks.during = lambda cancel: None
    assert desk.ask("make it dark").ok
    assert "My Library" in desk.blueprint() and "dark" in desk.blueprint()


def test_two_turns_of_one_project_run_one_after_the_other(desk: TurnDesk) -> None:
    desk.make()
    inside, go = threading.Event(), threading.Event()

    def slow(cancel: CancelToken) -> None:
        inside.set()
        assert go.wait(20)

    desk.checks.during = slow
    with ThreadPoolExecutor(2) as pool:
        first = pool.submit(desk.ask, "add a rating")
        assert inside.wait(20)
        second: Future[TurnResult] = pool.submit(desk.ask, "add a due date")
        go.set()
        assert first.result(20).ok and second.result(20).ok
    assert desk.checks.most_at_once == 1
    assert " rating rating" in desk.blueprint() and "due date date" in desk.blueprint()
    head = desk.head()
    assert head is not None and head.number == 3


def test_another_project_does_not_wait(desk: TurnDesk) -> None:
    desk.make()
    other = desk.projects.create("Other", desk.home)
    inside, go = threading.Event(), threading.Event()

    def slow_once(cancel: CancelToken) -> None:
        if not inside.is_set():
            inside.set()
            assert go.wait(20)

    desk.checks.during = slow_once
    with ThreadPoolExecutor(1) as pool:
        first = pool.submit(desk.ask, "add a rating")
        assert inside.wait(20)
        made = desk.turns.run(TurnRequest(other.id, "a list of plants"), lambda event: None, CancelToken())
        assert made.ok and not first.done()
        go.set()
        assert first.result(20).ok
