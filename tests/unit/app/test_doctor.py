"""What the doctor finds on a machine that lacks things."""

from __future__ import annotations

import json
from importlib.metadata import PackageNotFoundError
from pathlib import Path

import pytest

from appforge_desktop.app import doctor
from appforge_desktop.app.cli import run
from appforge_desktop.app.commands.doctor import line
from appforge_desktop.app.doctor import Finding, examine
from appforge_desktop.app.outcome import Exit
from appforge_desktop.foundation.paths import AppFolders


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> AppFolders:
    """A machine on which nothing was set up."""
    monkeypatch.setenv("APPFORGE_HOME", str(tmp_path / "home"))
    return AppFolders.of_this_machine()


def finding(folders: AppFolders, part: str) -> Finding:
    (found,) = [one for one in examine(folders) if one.part == part]
    return found


def test_a_missing_model_ends_with_3_and_says_how_to_get_it(
    bare: AppFolders, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["doctor", "--json"]) == Exit.MACHINE
    found = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert found["ok"] is False
    (model,) = [one for one in found["findings"] if one["part"] == "Built-in model"]
    assert (model["ok"], model["needed"]) == (False, True)
    assert "not on this machine" in model["detail"] and "appforge doctor --fix" in model["hint"]
    assert not bare.data.exists(), "looking makes no folders"


def test_in_words_too(bare: AppFolders, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["doctor"]) == Exit.MACHINE
    lines = capsys.readouterr().out.splitlines()
    at = next(number for number, one in enumerate(lines) if one.startswith("MISSING  Built-in model"))
    assert lines[at + 1].strip().startswith("-> Get it with")


def test_what_is_not_needed_does_not_fail(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    found = [Finding("Python", True, "3.11"), Finding("Docker", False, "not found", needed=False)]
    monkeypatch.setattr("appforge_desktop.app.commands.doctor.examine", lambda _: found)
    assert run(["doctor", "--json"]) == Exit.DONE
    assert json.loads(capsys.readouterr().out)["ok"] is True


@pytest.mark.parametrize(
    ("found", "shown"),
    [
        (Finding("Python", True, "3.12", "Install it."), "ok       Python: 3.12"),
        (Finding("Python", False, "3.9", "Install it."), "MISSING  Python: 3.9\n         -> Install it."),
        (Finding("Docker", False, "not found", needed=False), "none     Docker: not found"),
    ],
)
def test_a_line_a_finding(found: Finding, shown: str) -> None:
    assert line(found) == shown


def test_a_missing_package_is_named_with_its_command(monkeypatch: pytest.MonkeyPatch, bare: AppFolders) -> None:
    def missing(name: str) -> str:
        raise PackageNotFoundError(name)

    monkeypatch.setattr(doctor, "version", missing)
    engine = finding(bare, "Model engine")
    assert (engine.ok, engine.hint) == (False, "pip install llama-cpp-python")


def test_a_full_disk_is_found_even_before_there_are_folders(monkeypatch: pytest.MonkeyPatch, bare: AppFolders) -> None:
    assert finding(bare, "Disk").detail.endswith("GB free")
    monkeypatch.setattr(doctor, "LEAST_DISK", 1 << 60)
    full = finding(bare, "Disk")
    assert not full.ok and full.hint.startswith("Make room")


def test_every_part_that_can_be_missing_says_what_to_do(bare: AppFolders) -> None:
    assert [one.part for one in examine(bare) if one.needed and not one.ok and not one.hint] == []
