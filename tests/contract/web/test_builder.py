"""The builder on the tiny app: what is right passes, what is wrong is named with its place."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from appforge_desktop.adapters.web import EsbuildBuilder, Workshop
from appforge_desktop.foundation.errors import Cancelled, EnvironmentFault
from appforge_desktop.foundation.jobs import CancelToken
from previews import TINY, tiny_files


@pytest.fixture
def builder(workshop: Workshop) -> EsbuildBuilder:
    return EsbuildBuilder(workshop)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return Path(shutil.copytree(TINY, tmp_path / "app"))


def replaced(path: str, old: str, new: str) -> dict[str, bytes]:
    """The tiny app with some text replaced."""
    files = tiny_files()
    assert old.encode() in files[path]
    return files | {path: files[path].replace(old.encode(), new.encode())}


def test_a_good_app_has_no_problems(builder: EsbuildBuilder, root: Path) -> None:
    assert builder.check_build(tiny_files(), CancelToken()) == []
    assert builder.check_types(root, CancelToken()) == []


def test_a_syntax_error_has_its_place(builder: EsbuildBuilder) -> None:
    (problem,) = builder.check_build(replaced("src/lib/words.ts", "return count", "return return count"), CancelToken())
    assert (problem.source, problem.path, problem.line, problem.column) == ("build", "src/lib/words.ts", 2, 10)


def test_a_broken_file_that_nothing_imports_is_found(builder: EsbuildBuilder) -> None:
    (problem,) = builder.check_build(tiny_files() | {"src/unused.tsx": b"export const = 1"}, CancelToken())
    assert problem.path == "src/unused.tsx"


def test_imports_that_lead_nowhere_are_problems(builder: EsbuildBuilder) -> None:
    (local,) = builder.check_build(replaced("src/App.tsx", "./pages/Home", "./pages/House"), CancelToken())
    assert (local.path, local.line) == ("src/App.tsx", 3)
    (package,) = builder.check_build(replaced("src/App.tsx", "./pages/Home", "left-pad"), CancelToken())
    assert "left-pad" in package.message
    (outside,) = builder.check_build(replaced("src/App.tsx", "./pages/Home", "../../secret"), CancelToken())
    assert outside.path == "src/App.tsx"


def test_a_wrong_style_sheet_is_a_problem(builder: EsbuildBuilder) -> None:
    (unknown,) = builder.check_build(replaced("src/index.css", "@apply rounded-xl", "@apply nonsense"), CancelToken())
    assert (unknown.source, unknown.path) == ("style", "src/index.css")
    assert "nonsense" in unknown.message
    (missing,) = builder.check_build(replaced("src/index.css", "./extra.css", "./nowhere.css"), CancelToken())
    assert "nowhere.css" in missing.message


def test_a_project_without_a_page_is_a_problem(builder: EsbuildBuilder) -> None:
    files = tiny_files()
    del files["index.html"]
    assert [problem.path for problem in builder.check_build(files, CancelToken())] == ["index.html"]


def test_type_errors_have_their_place_and_go_with_their_cause(builder: EsbuildBuilder, root: Path) -> None:
    file = root / "src" / "lib" / "words.ts"
    text = file.read_text("utf-8")
    file.write_text(text.replace(": string", ": number"), "utf-8")
    problems = builder.check_types(root, CancelToken())
    assert {(problem.source, problem.path, problem.line) for problem in problems} == {("types", "src/lib/words.ts", 2)}
    file.write_text(text, "utf-8")
    assert builder.check_types(root, CancelToken()) == []


def test_types_of_the_packages_are_known(builder: EsbuildBuilder, root: Path) -> None:
    file = root / "src" / "components" / "Counter.tsx"
    file.write_text(file.read_text("utf-8").replace("size={16}", "size={[]}"), "utf-8")
    (problem,) = builder.check_types(root, CancelToken())
    assert problem.path == "src/components/Counter.tsx"


def test_checking_writes_nothing_into_the_project(builder: EsbuildBuilder, root: Path) -> None:
    before = sorted(root.rglob("*"))
    builder.check_types(root, CancelToken())
    assert sorted(root.rglob("*")) == before


def test_cancel_is_heard(builder: EsbuildBuilder, root: Path, tmp_path: Path) -> None:
    cancel = CancelToken()
    cancel.set()
    with pytest.raises(Cancelled):
        builder.check_build(tiny_files(), cancel)
    with pytest.raises(Cancelled):
        builder.check_types(root, cancel)
    with pytest.raises(Cancelled):
        builder.bundle(root, tmp_path / "out", cancel)


def test_a_bundle_is_whole_and_relative(builder: EsbuildBuilder, root: Path, tmp_path: Path) -> None:
    assets = root / "src" / "assets"
    assets.mkdir()
    (assets / "dot.svg").write_bytes((root / "public" / "icon.svg").read_bytes())
    css = root / "src" / "index.css"
    css.write_text(css.read_text("utf-8") + "\n.dotted { background: url(./assets/dot.svg); }\n", "utf-8")
    out = tmp_path / "out"
    assert builder.bundle(root, out, CancelToken()) == []
    page = (out / "index.html").read_text("utf-8")
    for address in re.findall(r'(?:src|href)="([^"]+)"', page):
        assert address.startswith("./")
        assert (out / address).is_file()
    style = next(out.glob("assets/*.css")).read_text("utf-8")
    assert ".text-2xl" in style
    assert "--color-brand" in style
    assert all((out / "assets" / name).is_file() for name in re.findall(r'url\("?([^)"]+)"?\)', style))
    assert "react-refresh" not in next(out.glob("assets/*.js")).read_text("utf-8")


def test_a_broken_app_is_not_bundled(builder: EsbuildBuilder, root: Path, tmp_path: Path) -> None:
    (root / "src" / "lib" / "words.ts").write_text("export const = 1", "utf-8")
    out = tmp_path / "out"
    assert builder.bundle(root, out, CancelToken())
    assert not out.exists()


def test_missing_packages_are_a_fault_with_a_way_out(tmp_path: Path) -> None:
    bare = Workshop(tmp_path, tmp_path / "cache")
    with pytest.raises(EnvironmentFault) as fault:
        EsbuildBuilder(bare).check_build(tiny_files(), CancelToken())
    assert fault.value.hint
    bare.close()
