"""The editor's tabs against the disk."""

from __future__ import annotations

from pathlib import Path

import pytest

from appforge_desktop.adapters.storage.memory import MemoryProjectFiles
from appforge_desktop.foundation.errors import AppForgeError, EnvironmentFault
from appforge_desktop.presenters.editor import EditorPresenter, Tab
from at_once import AtOnce, tasks_at_once


class Bench:
    """A presenter over files in memory."""

    def __init__(self) -> None:
        self.workers = AtOnce()
        self.files = MemoryProjectFiles(Path("/nowhere"), {"a.ts": b"one\n", "b/a.ts": b"two\n", "pic.png": b"\x89\0"})
        self.saved: list[str] = []
        self.errors: list[AppForgeError] = []
        self.presenter = EditorPresenter(self.files, tasks_at_once(self.workers), self.saved.append, self.errors.append)

    def tab(self, path: str = "a.ts") -> Tab:
        tab = self.presenter.state.tab(path)
        assert tab is not None
        return tab


@pytest.fixture
def bench() -> Bench:
    return Bench()


def test_open_reads_the_file_and_brings_it_to_the_front(bench: Bench) -> None:
    bench.presenter.open("a.ts", 3, 2)
    assert bench.tab().text == "one\n"
    assert bench.tab().language == "ts"
    assert bench.presenter.state.current == "a.ts"
    target = bench.presenter.state.target
    assert target and (target.path, target.line, target.column) == ("a.ts", 3, 2)


def test_two_jumps_to_one_place_are_two(bench: Bench) -> None:
    bench.presenter.open("a.ts", 1)
    first = bench.presenter.state.target
    bench.presenter.open("a.ts", 1)
    assert first and bench.presenter.state.target and bench.presenter.state.target.number > first.number


def test_a_file_that_is_gone_is_said_to_be(bench: Bench) -> None:
    bench.presenter.open("no.ts")
    assert bench.presenter.state.tabs == ()
    assert "not there" in bench.errors[0].what


def test_binary_and_foreign_encodings_can_only_be_looked_at(bench: Bench) -> None:
    bench.files.write("latin.txt", "é".encode("latin-1"))
    bench.presenter.open("pic.png")
    bench.presenter.open("latin.txt")
    assert bench.tab("pic.png").note == "This is not a text file."
    assert "UTF-8" in bench.tab("latin.txt").note
    bench.presenter.save("latin.txt", "lost")
    assert bench.files.read("latin.txt") == b"\xe9"


def test_a_large_file_loses_its_colours_and_a_huge_one_is_not_opened(bench: Bench) -> None:
    bench.files.write("large.ts", b"x" * 400_001)
    bench.files.write("huge.ts", b"x" * 20_000_001)
    bench.presenter.open("large.ts")
    bench.presenter.open("huge.ts")
    assert (bench.tab("large.ts").language, bench.tab("large.ts").note) == ("plain", "")
    assert "too large" in bench.tab("huge.ts").note


def test_names_that_are_the_same_show_their_folder(bench: Bench) -> None:
    bench.presenter.open("a.ts")
    assert bench.presenter.state.titles() == {"a.ts": "a.ts"}
    bench.presenter.open("b/a.ts")
    assert bench.presenter.state.titles() == {"a.ts": "a.ts", "b/a.ts": "a.ts — b"}


def test_closing_goes_to_the_neighbour(bench: Bench) -> None:
    for path in ("a.ts", "b/a.ts", "pic.png"):
        bench.presenter.open(path)
    bench.presenter.show("b/a.ts")
    bench.presenter.close("b/a.ts")
    assert bench.presenter.state.current == "pic.png"
    bench.presenter.close("pic.png")
    bench.presenter.close("a.ts")
    assert bench.presenter.state.current is None


def test_tabs_move(bench: Bench) -> None:
    bench.presenter.open("a.ts")
    bench.presenter.open("b/a.ts")
    bench.presenter.move("b/a.ts", 0)
    assert [tab.path for tab in bench.presenter.state.tabs] == ["b/a.ts", "a.ts"]


def test_save_writes_and_tells(bench: Bench) -> None:
    bench.presenter.open("a.ts")
    bench.presenter.edited("a.ts", True)
    assert bench.presenter.dirty() == ("a.ts",)
    bench.presenter.save("a.ts", "new é\n")
    assert bench.files.read("a.ts") == "new é\n".encode()
    assert (bench.tab().text, bench.tab().saves, bench.saved) == ("new é\n", 1, ["a.ts"])


def test_the_last_of_two_saves_in_a_row_wins(bench: Bench) -> None:
    bench.presenter.open("a.ts")
    bench.workers.held = True
    bench.presenter.save("a.ts", "first")
    bench.presenter.save("a.ts", "second")
    bench.presenter.save("a.ts", "third")
    bench.workers.release()
    assert bench.files.read("a.ts") == b"third"


def test_our_own_write_seen_by_the_watch_is_no_conflict(bench: Bench) -> None:
    bench.presenter.open("a.ts")
    bench.presenter.edited("a.ts", True)
    bench.workers.held = True
    bench.presenter.save("a.ts", "mine")
    bench.presenter.file_changed_outside(["a.ts"])
    bench.workers.release()
    assert not bench.tab().contested
    assert bench.tab().text == "mine"


def test_a_failed_save_says_so_and_can_be_tried_again(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: str, content: bytes) -> None:
        raise OSError(28, "No space left on device")

    bench.presenter.open("a.ts")
    bench.presenter.edited("a.ts", True)
    results: list[bool] = []
    with monkeypatch.context() as patch:
        patch.setattr(bench.files, "write", full)
        bench.presenter.save("a.ts", "kept", results.append)
    assert isinstance(bench.errors[0], EnvironmentFault)
    assert "No space left" in bench.errors[0].what
    assert bench.presenter.dirty() == ("a.ts",)
    bench.presenter.save("a.ts", "kept", results.append)
    assert results == [False, True]
    assert bench.files.read("a.ts") == b"kept"


def test_a_clean_tab_follows_the_disk(bench: Bench) -> None:
    bench.presenter.open("a.ts")
    bench.files.write("a.ts", b"theirs")
    bench.presenter.file_changed_outside(["a.ts", "other.ts"])
    assert (bench.tab().text, bench.tab().loads, bench.tab().contested) == ("theirs", 2, False)


def test_fault_08_a_dirty_tab_gets_a_choice_and_nothing_is_written(bench: Bench) -> None:
    bench.presenter.open("a.ts")
    bench.presenter.edited("a.ts", True)
    bench.files.write("a.ts", b"theirs")
    bench.presenter.file_changed_outside(["a.ts"])
    assert (bench.tab().theirs, bench.tab().loads) == ("theirs", 1)
    results: list[bool] = []
    bench.presenter.save("a.ts", "mine", results.append)
    assert results == [False]
    assert bench.files.read("a.ts") == b"theirs"
    bench.presenter.keep_mine("a.ts", "mine")
    assert bench.files.read("a.ts") == b"mine"
    assert not bench.tab().contested


def test_fault_08_a_change_that_no_watch_reported_is_not_overwritten(bench: Bench) -> None:
    bench.presenter.open("a.ts")
    bench.presenter.edited("a.ts", True)
    bench.files.write("a.ts", b"theirs")
    bench.presenter.save("a.ts", "mine")
    assert bench.files.read("a.ts") == b"theirs"
    assert bench.tab().theirs == "theirs"
    bench.presenter.take_theirs("a.ts")
    assert (bench.tab().text, bench.tab().loads, bench.tab().dirty) == ("theirs", 2, False)


def test_fault_08_a_deleted_file_keeps_its_unsaved_text(bench: Bench) -> None:
    bench.presenter.open("a.ts")
    bench.presenter.edited("a.ts", True)
    bench.files.apply({"a.ts": None})
    bench.presenter.file_changed_outside(["a.ts"])
    assert bench.tab().gone
    bench.presenter.save("a.ts", "mine")
    assert bench.files.read("a.ts") == b"mine"
    assert not bench.tab().gone


def test_a_deleted_file_that_was_clean_closes(bench: Bench) -> None:
    bench.presenter.open("a.ts")
    bench.files.apply({"a.ts": None})
    bench.presenter.file_changed_outside(["a.ts"])
    assert bench.presenter.state.tabs == ()


def test_when_the_disk_comes_back_to_what_we_know_there_is_nothing_to_choose(bench: Bench) -> None:
    bench.presenter.open("a.ts")
    bench.presenter.edited("a.ts", True)
    for content in (b"theirs", b"one\n"):
        bench.files.write("a.ts", content)
        bench.presenter.file_changed_outside(["a.ts"])
    assert not bench.tab().contested


def test_tabs_go_with_their_files(bench: Bench) -> None:
    bench.presenter.open("b/a.ts")
    key = bench.tab("b/a.ts").key
    bench.presenter.renamed("b", "c")
    assert (bench.tab("c/a.ts").key, bench.presenter.state.current) == (key, "c/a.ts")
    bench.presenter.renamed("c/a.ts", "c/a.css")
    assert bench.tab("c/a.css").language == "css"


def test_save_all_hears_whether_all_went_well(bench: Bench) -> None:
    bench.presenter.open("a.ts")
    bench.presenter.open("b/a.ts")
    heard: list[bool] = []
    bench.presenter.save_all({}, heard.append)
    bench.presenter.save_all({"a.ts": "x", "b/a.ts": "y"}, heard.append)
    bench.files.write("a.ts", b"theirs")
    bench.presenter.save_all({"a.ts": "z", "b/a.ts": "y"}, heard.append)
    assert heard == [True, True, False]


def test_an_answer_for_the_project_before_is_dropped(bench: Bench) -> None:
    bench.workers.held = True
    bench.presenter.open("a.ts")
    bench.presenter.open_project(MemoryProjectFiles(Path("/other")))
    bench.workers.release()
    assert bench.presenter.state.tabs == ()


def test_a_look_that_ends_late_does_not_bring_old_text_back(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    bench.presenter.open("a.ts")
    bench.workers.held = True
    answers = iter([b"newest", b"older"])
    monkeypatch.setattr(bench.files, "read", lambda path: next(answers))
    bench.presenter.file_changed_outside(["a.ts"])
    bench.presenter.file_changed_outside(["a.ts"])
    bench.workers.release(backwards=True)
    assert bench.tab().text == "newest"
