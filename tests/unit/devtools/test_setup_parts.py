"""The parts of set-up that decide: places, stamps, versions, packages, the model's mark."""

from __future__ import annotations

import json
import os
import shutil
import sys
from pathlib import Path

import pytest

from appforge_desktop.foundation.paths import AppFolders
from devtools import commands, console, display, model, node, places, python_env, stamps, system
from devtools.faults import Fault

HOME = Path("/home/ada")


@pytest.mark.parametrize(
    ("platform", "environ", "expected"),
    [
        ("linux", {}, HOME / ".cache" / "AppForge"),
        ("linux", {"XDG_CACHE_HOME": "/big"}, Path("/big/AppForge")),
        ("darwin", {"XDG_CACHE_HOME": "/big"}, HOME / "Library" / "Caches" / "AppForge"),
        ("win32", {"LOCALAPPDATA": "C:/Local"}, Path("C:/Local/AppForge/Cache")),
        ("win32", {"APPFORGE_HOME": "/mine"}, Path("/mine/cache")),
    ],
)
def test_the_cache_folder_of_each_platform(platform: str, environ: dict[str, str], expected: Path) -> None:
    assert places.cache_folder(environ, platform, HOME) == expected


@pytest.mark.parametrize("home", ["", "elsewhere"])
def test_dev_py_and_the_program_agree_on_the_cache(home: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("APPFORGE_HOME", home)
    assert places.this_cache() == AppFolders.of_this_machine().cache


def test_a_digest_keeps_the_borders_of_its_inputs(tmp_path: Path) -> None:
    file = tmp_path / "f"
    file.write_text("ab", encoding="utf-8")
    assert stamps.digest("ab", "c") != stamps.digest("a", "bc")
    assert stamps.digest(file) == stamps.digest("ab") == stamps.digest(b"ab")


def test_a_stamp_is_fresh_for_its_key_only(tmp_path: Path) -> None:
    mine = stamps.Stamps(tmp_path / "stamps")
    assert not mine.fresh("web", "1")
    mine.write("web", "1")
    assert mine.fresh("web", "1")
    assert not mine.fresh("web", "2")
    assert not mine.fresh("run", "1")


@pytest.mark.parametrize(("text", "major"), [("v20.20.2\n", 20), ("v8.1.0", 8), ("24.0.1", 24), ("what", 0), ("", 0)])
def test_the_major_version_of_node(text: str, major: int) -> None:
    assert node.major_version(text) == major


def test_missing_packages_are_those_not_installed() -> None:
    listing = "installed libegl1\nconfig-files libnss3\ninstalled libasound2t64\n"
    assert system.missing_of(["libegl1", "libnss3", "libasound2", "g++"], listing) == ["libnss3", "g++"]


@pytest.mark.parametrize("distribution", ["debian", "fedora", "arch"])
def test_package_lists_name_packages_only(distribution: str) -> None:
    names = system.listed(distribution)
    assert len(names) > 15
    assert [name for name in names if " " in name or name != name.strip()] == []


def test_no_compiler_is_a_sentence_with_a_command(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("CXX", raising=False)
    if sys.platform == "win32":
        pytest.skip("on Windows CMake finds Visual Studio by itself")
    with pytest.raises(Fault, match=r"There is no C\+\+ compiler"):
        system.ensure_compiler()


def test_a_nearly_full_disk_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(system, "_NEEDED_BYTES", 10**18)
    with pytest.raises(Fault, match="nearly full"):
        system.check_disk(tmp_path)


def test_names_and_versions_of_a_lock() -> None:
    lock = "a==1.0 \\\n    --hash=sha256:00\n# note\nb-c==2 ; sys_platform == 'linux' \\\n    --hash=sha256:11\n"
    assert python_env.locked_names(lock) == {"a": "1.0", "b-c": "2"}


@pytest.mark.parametrize(
    ("environ", "shows"),
    [({}, False), ({"DISPLAY": ""}, False), ({"DISPLAY": ":0"}, True), ({"WAYLAND_DISPLAY": "w"}, True)],
)
def test_a_display_on_linux(environ: dict[str, str], shows: bool) -> None:
    assert display.has_display(environ, "linux") is shows
    assert display.has_display(environ, "darwin")


@pytest.mark.skipif(sys.platform != "linux" or not shutil.which("Xvfb"), reason="Xvfb is for Linux")
def test_our_own_display_listens_and_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    with display.some_display() as variables:
        socket = Path("/tmp/.X11-unix", "X" + variables["DISPLAY"].removeprefix(":"))
        assert socket.exists()
    assert not socket.exists()


def test_an_existing_display_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":7")
    with display.some_display() as variables:
        assert variables == {}


def test_the_model_is_there_when_its_mark_fits(tmp_path: Path) -> None:
    facts = tmp_path / "facts.json"
    facts.write_text(json.dumps({"file": "m.gguf", "sha256": "abc"}), encoding="utf-8")
    path = tmp_path / "models" / "m.gguf"
    path.parent.mkdir()
    assert not model.is_there(tmp_path, facts)
    path.write_bytes(b"weights")
    assert not model.is_there(tmp_path, facts)
    stat = path.stat()
    path.with_name("m.gguf.verified").write_text(f"abc {stat.st_size} {stat.st_mtime_ns}", encoding="utf-8")
    assert model.is_there(tmp_path, facts)
    os.utime(path, ns=(1, 1))
    assert not model.is_there(tmp_path, facts)


def test_of_a_compiler_only_how_far_it_is() -> None:
    assert console.compact("  [ 12/310] Building CXX object ggml/x.o\n") == "compiling, 12 of 310"
    assert console.compact("Collecting alembic\n") == "Collecting alembic"


def test_a_failing_tool_becomes_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    script = "import sys; print('npm error code ENOTFOUND'); sys.exit(1)"
    with pytest.raises(Fault, match=r"^Fetching failed\. No network"):
        console.run_tool([sys.executable, "-c", script], what="Fetching")
    assert "| npm error code ENOTFOUND" in capsys.readouterr().out


def test_a_missing_tool_becomes_a_sentence() -> None:
    with pytest.raises(Fault, match="there is no appforge-no-such-tool"):
        console.run_tool(["appforge-no-such-tool"], what="Trying")


def test_clean_with_anything_unknown_removes_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / ".venv").mkdir()
    monkeypatch.setattr(commands, "ROOT", tmp_path)
    with pytest.raises(Fault, match="nothing was removed"):
        commands.clean(["--help"])
    assert (tmp_path / ".venv").is_dir()


def test_clean_keeps_the_cache(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    kept, removed = tmp_path / "cache" / "wheels" / "w", tmp_path / "checkout" / ".venv" / "bin"
    kept.mkdir(parents=True)
    removed.mkdir(parents=True)
    monkeypatch.setattr(commands, "ROOT", tmp_path / "checkout")
    monkeypatch.setenv("APPFORGE_HOME", str(tmp_path))
    assert commands.clean([]) == 0
    assert kept.is_dir()
    assert not (tmp_path / "checkout" / ".venv").exists()
    assert commands.clean(["--all"]) == 0
    assert not kept.parent.exists()
