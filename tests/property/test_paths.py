"""Paths of a project: what is refused, and that what is accepted stays inside (faults 22, 23, 26, 27)."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from appforge_desktop.adapters.storage.path_disk import is_inside
from appforge_desktop.domain.paths import (
    GUARDED,
    check_project_path,
    is_visible,
    needs_approval,
)
from appforge_desktop.foundation.errors import UserError

HOSTILE = [
    "", "/", "/etc/passwd", "..", "../x", "src/../../x", "src/./x", "a//b", "a/", "./a", "~/x",
    "C:", "C:/x", "c:x", "\\\\server\\share\\x", "//server/share", "a\\b", "..\\x", "\\x",
    "a\0b", "a\nb", "a\x7fb", "a\u202eb", "a\ud800b",
    "CON", "con", "NUL.txt", "src/aux.tsx", "COM1", "lpt9.log", "COM¹", "CONIN$", "nul .txt", "ＣＯＮ",
    "a.", "a ", "src /x", "src./x", " a", "...", "a:b", "a:$DATA", "a*", "a?", "a|b", "<a>", 'a"b',
    "x" * 300, "/".join("x" * 40 for _ in range(20)), "．．/x", "a／b", "\u2025",
]  # fmt: skip

ALIASES = [
    ".git", ".git/hooks/pre-commit", "src/.git/config", ".appforge/journal/x", ".hg/hgrc", ".svn/x", ".GIT/config",
    ".Git", ".APPFORGE/x", "．git/config", ".ｇｉｔ/x", ".g\u200cit/x", ".git\u200d/x", "\ufeff.git", ".gi\u00adt",
    ".g\u034fit", ".git\ufe0f", "git~1/x", "GIT~2", "APPFOR~1/x", ".ⓖit", ".git.", ".git ", ".git::$INDEX_ALLOCATION",
]  # fmt: skip

FINE = [
    "index.html", "src/App.tsx", "src/pages/Recipe Box.tsx", "src/[id].tsx", ".gitignore", ".github/workflows/ci.yml",
    "git.ts", "src/console.ts", "nulls.ts", "com10.ts", "größe/名前.ts", ".env", "a..b", "src/.hidden", "git~/x",
]  # fmt: skip


@pytest.mark.parametrize("path", HOSTILE)
def test_fault_22_hostile_paths_are_refused(path: str) -> None:
    with pytest.raises(UserError):
        check_project_path(path)


@pytest.mark.parametrize("path", ALIASES)
def test_fault_26_aliases_of_guarded_names_are_refused(path: str) -> None:
    with pytest.raises(UserError):
        check_project_path(path)


@pytest.mark.parametrize("path", FINE)
def test_plain_paths_are_accepted(path: str) -> None:
    assert check_project_path(path) == unicodedata.normalize("NFC", path)


def test_fault_27_tool_configuration_needs_approval() -> None:
    asked = [".npmrc", ".vscode/settings.json", ".GitHub/workflows/x.yml", ".env", ".env.local", "sub/.husky/pre-push"]
    assert all(map(needs_approval, asked))
    assert not any(map(needs_approval, ["src/App.tsx", "package.json", "env.ts", "github.ts"]))


def test_the_message_shows_hidden_letters() -> None:
    with pytest.raises(UserError, match=r"u200d"):
        check_project_path(".git\u200d/config")


def test_letters_come_back_in_one_unicode_form() -> None:
    assert check_project_path("src/Gro\u0308ße.ts") == "src/Größe.ts"


def test_fault_23_a_sibling_with_the_same_prefix_is_outside(tmp_path: Path) -> None:
    project, evil = tmp_path / "proj", tmp_path / "proj-evil"
    project.mkdir()
    evil.mkdir()
    (project / "link").symlink_to(evil)
    assert is_inside(project, project / "src" / "new.ts")
    assert is_inside(project, project)
    assert not is_inside(project, evil / "x")
    assert not is_inside(project, project / ".." / "proj-evil")
    assert not is_inside(project, project / "link" / "x")
    assert not is_inside(project, tmp_path)


def test_what_tools_make_is_invisible() -> None:
    assert not any(
        map(is_visible, ["node_modules/a/b.js", "dist/x", "src/__pycache__/x", ".Git/x", "a/DIST/b", ".venv/x"])
    )
    assert all(map(is_visible, ["src/dist.ts", "distance/x", ".gitignore", "src/node_modules.ts"]))


letters = st.one_of(
    st.characters(),
    st.sampled_from("./\\:~ gitGIT\u200d\u2024\uff0e\uff0f\0\u202e"),
    st.sampled_from(["..", ".git", "CON"]),
)


@given(st.lists(letters, max_size=30).map("".join))
def test_an_accepted_path_stays_inside_and_names_nothing_guarded(path: str) -> None:
    try:
        accepted = check_project_path(path)
    except UserError:
        return
    parts = accepted.split("/")
    assert check_project_path(accepted) == accepted == unicodedata.normalize("NFC", path)
    assert not {"", ".", ".."} & set(parts)
    assert not {part.casefold() for part in parts} & GUARDED
    assert not set("\\:\0") & set(accepted)
    root = Path("/home/project")
    assert is_inside(root, root / accepted)


@given(st.sampled_from(sorted(GUARDED)), st.data())
def test_fault_26_no_case_and_no_invisible_letter_gets_past_the_guard(name: str, data: st.DataObject) -> None:
    disguised = "".join(
        data.draw(st.sampled_from([letter, letter.upper()]))
        + data.draw(st.sampled_from(["", "\u200c", "\u200d", "\ufeff"]))
        for letter in name
    )
    with pytest.raises(UserError):
        check_project_path(f"src/{disguised}/x")
