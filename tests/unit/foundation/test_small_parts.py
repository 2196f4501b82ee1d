"""Errors, clock, identifiers, folders."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from appforge_desktop.foundation import ids
from appforge_desktop.foundation.clock import ManualClock, SystemClock
from appforge_desktop.foundation.errors import AppForgeError, Cancelled, EnvironmentFault, UserError
from appforge_desktop.foundation.ids import new_id
from appforge_desktop.foundation.paths import AppFolders, resource, shipped_models


def test_an_error_says_what_and_what_to_do() -> None:
    fault = EnvironmentFault("Docker is not running.", hint="Start it.")
    assert (fault.what, fault.hint, str(fault)) == (
        "Docker is not running.",
        "Start it.",
        "Docker is not running. Start it.",
    )
    assert str(UserError("A project needs a name.")) == "A project needs a name."


def test_a_stop_is_no_error_that_a_catch_all_for_ours_takes() -> None:
    assert not issubclass(Cancelled, AppForgeError)
    assert not issubclass(UserError, EnvironmentFault) and not issubclass(EnvironmentFault, UserError)


def test_identifiers_are_unique_across_threads() -> None:
    with ThreadPoolExecutor(4) as pool:
        made = list(pool.map(lambda _: new_id(), range(4000)))
    assert len(set(made)) == 4000
    assert all(re.fullmatch("[0-9a-hjkmnp-tv-z]{26}", one) for one in made)


def test_identifiers_sort_by_the_time_they_were_made(monkeypatch: pytest.MonkeyPatch) -> None:
    made = []
    for second in (0.0, 0.001, 1.0, 31.9, 32.0, 1_700_000_000.0, 1_700_000_000.001, 4_000_000_000.0):
        monkeypatch.setattr(ids.time, "time", lambda second=second: second)
        made.append(new_id())
    assert made == sorted(made) and len({one[:10] for one in made}) == len(made)


def test_the_machines_clock_knows_its_zone_and_does_not_go_back() -> None:
    clock = SystemClock()
    assert clock.now().tzinfo is UTC
    assert abs(clock.now() - datetime.now(UTC)) < timedelta(minutes=1)
    assert clock.monotonic() <= clock.monotonic()


def test_a_manual_clock_moves_when_it_is_wound() -> None:
    clock = ManualClock(datetime(2026, 1, 1, tzinfo=UTC))
    clock.advance(90)
    assert (clock.now(), clock.monotonic()) == (datetime(2026, 1, 1, 0, 1, 30, tzinfo=UTC), 90.0)


def test_appforge_home_takes_every_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("APPFORGE_HOME", str(tmp_path / "home"))
    folders = AppFolders.of_this_machine()
    assert {folders.data.parent, folders.cache.parent, folders.projects.parent} == {tmp_path / "home"}
    assert not folders.data.exists(), "asking makes no folders"
    assert folders.ensure() == folders == folders.ensure()
    assert folders.data.is_dir() and folders.cache.is_dir() and folders.projects.is_dir()


@pytest.mark.parametrize("home", [None, ""])
def test_without_it_the_platform_says_where(monkeypatch: pytest.MonkeyPatch, home: str | None) -> None:
    monkeypatch.delenv("APPFORGE_HOME", raising=False)
    if home is not None:
        monkeypatch.setenv("APPFORGE_HOME", home)
    folders = AppFolders.of_this_machine()
    assert all("AppForge" in one.parts for one in (folders.data, folders.cache, folders.projects))
    assert len({folders.data, folders.cache, folders.projects}) == 3


def test_resources_are_found() -> None:
    assert resource("templates", "react").is_dir()
    assert (shipped_models() / "builtin.json").is_file()
