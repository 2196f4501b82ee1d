"""The file tree's intents on a real folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from appforge_desktop.adapters.storage import DiskProjectFiles
from appforge_desktop.foundation.errors import AppForgeError
from appforge_desktop.presenters.files import FilesPresenter
from at_once import tasks_at_once


class Bench:
    """A presenter over a folder on disk."""

    def __init__(self, root: Path) -> None:
        self.files = DiskProjectFiles(root)
        self.files.apply({"index.html": b"<html>", "src/App.tsx": b"app", "src/lib/money.ts": b"money"})
        self.changed: list[tuple[str, ...]] = []
        self.opened: list[str] = []
        self.revealed: list[Path] = []
        self.deleted: list[tuple[str, Callable[[], None]]] = []
        self.errors: list[AppForgeError] = []
        self.presenter = FilesPresenter(
            self.files,
            tasks_at_once(),
            on_changed=self.changed.append,
            on_open=self.opened.append,
            on_reveal=self.revealed.append,
            on_deleted=lambda text, undo: self.deleted.append((text, undo)),
            on_error=self.errors.append,
        )

    def paths(self) -> tuple[str, ...]:
        return self.presenter.state.paths


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(tmp_path)


def test_it_lists_the_project(bench: Bench) -> None:
    assert bench.paths() == ("index.html", "src/App.tsx", "src/lib/money.ts")


def test_a_new_file_is_made_and_opened(bench: Bench) -> None:
    bench.presenter.create_file("src/new.ts")
    assert (bench.files.root / "src/new.ts").read_bytes() == b""
    assert "src/new.ts" in bench.paths()
    assert (bench.opened, bench.changed) == (["src/new.ts"], [("src/new.ts",)])


@pytest.mark.parametrize("path", ["../out.ts", "/abs.ts", "src/CON", ".git/config", "a\0b", "SRC/app.TSX", "src"])
def test_a_path_that_cannot_be_is_refused_with_its_reason(bench: Bench, path: str) -> None:
    assert bench.presenter.fault_of(path)
    bench.presenter.create_file(path)
    assert len(bench.errors) == 1
    assert bench.changed == []


def test_only_the_case_of_a_name_can_change(bench: Bench) -> None:
    assert bench.presenter.fault_of("src/app.tsx", instead_of="src/App.tsx") == ""
    assert "already" in bench.presenter.fault_of("src/app.tsx")


def test_an_empty_folder_is_kept_until_it_has_a_file(bench: Bench) -> None:
    bench.presenter.create_folder("src/pages")
    assert bench.presenter.state.folders == ("src/pages",)
    assert (bench.files.root / "src/pages").is_dir()
    bench.presenter.create_file("src/pages/Home.tsx")
    assert bench.presenter.state.folders == ()


def test_an_empty_folder_can_be_renamed_and_deleted(bench: Bench) -> None:
    bench.presenter.create_folder("src/pages")
    bench.presenter.rename("src/pages", "src/views")
    assert bench.presenter.state.folders == ("src/views",)
    bench.presenter.delete(["src/views"])
    assert bench.presenter.state.folders == ()
    assert bench.errors == []


def test_renaming_a_folder_tells_the_editor(bench: Bench) -> None:
    heard: list[tuple[str, str]] = []
    bench.presenter.renamed.connect(heard.append)
    bench.presenter.rename("src/lib", "src/tools")
    assert heard == [("src/lib", "src/tools")]
    assert "src/tools/money.ts" in bench.paths()
    assert bench.changed == [("src/lib/money.ts", "src/tools/money.ts")]


def test_files_move_into_folders_but_not_into_themselves(bench: Bench) -> None:
    bench.presenter.move(["index.html"], "src")
    assert "src/index.html" in bench.paths()
    bench.presenter.move(["src"], "src/lib")
    assert len(bench.errors) == 1
    assert "src/index.html" in bench.paths()


def test_delete_can_be_undone(bench: Bench) -> None:
    heard: list[tuple[str, ...]] = []
    bench.presenter.removed.connect(heard.append)
    bench.presenter.delete(["src", "src/App.tsx"])
    assert bench.paths() == ("index.html",)
    assert heard == [("src/App.tsx", "src/lib/money.ts")]
    text, undo = bench.deleted[0]
    assert text == "Deleted src."
    undo()
    assert (bench.files.root / "src/lib/money.ts").read_bytes() == b"money"
    assert "src/App.tsx" in bench.paths()
    undo()
    bench.presenter.undo_delete()
    assert bench.errors == []


def test_undo_never_overwrites(bench: Bench) -> None:
    bench.presenter.delete(["index.html"])
    bench.files.write("index.html", b"newer")
    bench.presenter.undo_delete()
    assert (bench.files.root / "index.html").read_bytes() == b"newer"
    assert len(bench.errors) == 1


def test_the_filter_wants_every_word_somewhere_in_the_path(bench: Bench) -> None:
    bench.presenter.set_filter(" LIB mon ")
    assert bench.presenter.state.shown() == ("src/lib/money.ts",)


def test_reveal_gives_the_real_place(bench: Bench) -> None:
    bench.presenter.reveal("src/App.tsx")
    assert bench.revealed == [bench.files.root / "src/App.tsx"]
