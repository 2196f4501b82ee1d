"""Exports appear whole or not at all, and never in the place of something that is not an export."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from appforge_desktop.adapters.storage import DiskProjectFiles
from appforge_desktop.domain.problems import Problem
from appforge_desktop.foundation.errors import Cancelled, EnvironmentFault, UserError
from appforge_desktop.foundation.jobs import CancelToken
from appforge_desktop.services.export import Export


class ScriptedBuilder:
    """Writes one file, or finds what it was told to."""

    def __init__(self, problems: list[Problem] | None = None) -> None:
        self.problems = problems or []

    def check_build(self, files: Mapping[str, bytes], cancel: CancelToken) -> list[Problem]:
        return self.problems

    def check_types(self, root: Path, cancel: CancelToken) -> list[Problem]:
        return self.problems

    def bundle(self, root: Path, out: Path, cancel: CancelToken) -> list[Problem]:
        (out / "index.html").write_text("built", "utf-8")
        return self.problems


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "app"
    (root / "src").mkdir(parents=True)
    (root / "node_modules").mkdir()
    (root / "node_modules" / "x.js").write_text("x", "utf-8")
    (root / "index.html").write_text("page", "utf-8")
    (root / "src" / "main.tsx").write_text("main", "utf-8")
    return root


def export(problems: list[Problem] | None = None) -> Export:
    """An export whose builder is scripted."""
    return Export(ScriptedBuilder(problems), DiskProjectFiles)


def listed(folder: Path) -> list[str]:
    """Visible files by path."""
    found = (path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return sorted(path for path in found if not path.startswith("."))


def test_the_vite_project_is_copied_without_what_is_not_the_persons(root: Path, tmp_path: Path) -> None:
    out = export().run(root, "vite", tmp_path / "out", CancelToken())
    assert listed(out) == ["index.html", "src/main.tsx"]


def test_an_export_can_be_made_again_and_leaves_nothing_old(root: Path, tmp_path: Path) -> None:
    out = export().run(root, "vite", tmp_path / "out", CancelToken())
    (root / "src" / "main.tsx").rename(root / "src" / "app.tsx")
    export().run(root, "vite", out, CancelToken())
    assert listed(out) == ["index.html", "src/app.tsx"]
    export().run(root, "static", out, CancelToken())
    assert listed(out) == ["index.html"]
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_an_empty_folder_is_taken_and_a_full_one_refused(root: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    export().run(root, "static", out, CancelToken())
    foreign = tmp_path / "foreign"
    foreign.mkdir()
    (foreign / "thesis.txt").write_text("years", "utf-8")
    for form in ("static", "vite", "zip"):
        with pytest.raises(UserError):
            export().run(root, form, foreign, CancelToken())  # type: ignore[arg-type]
    assert listed(foreign) == ["thesis.txt"]
    with pytest.raises(UserError):
        export().run(root, "vite", foreign / "thesis.txt", CancelToken())
    with pytest.raises(UserError):
        export().run(root, "zip", foreign / "thesis.txt", CancelToken())


def test_a_zip_is_the_same_every_time(root: Path, tmp_path: Path) -> None:
    one = export().run(root, "zip", tmp_path / "one.zip", CancelToken())
    two = export().run(root, "zip", tmp_path / "two.zip", CancelToken())
    export().run(root, "zip", one, CancelToken())
    assert one.read_bytes() == two.read_bytes()
    with zipfile.ZipFile(one) as archive:
        assert archive.namelist() == ["app/index.html", "app/src/main.tsx"]


def test_what_does_not_build_is_not_exported(root: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    with pytest.raises(UserError, match=r"src/a\.tsx"):
        export([Problem("build", "wrong", "src/a.tsx")]).run(root, "static", out, CancelToken())
    assert not out.exists()


def test_cancel_and_a_failing_disk_leave_what_was_there(root: Path, tmp_path: Path) -> None:
    out = export().run(root, "static", tmp_path / "out", CancelToken())
    cancel = CancelToken()
    cancel.set()
    with pytest.raises(Cancelled):
        export().run(root, "vite", out, cancel)
    assert listed(out) == ["index.html"]
    with pytest.raises(EnvironmentFault):
        export().run(root, "vite", root / "index.html" / "out", CancelToken())
