"""What the window remembers, and services that are still being built."""

from __future__ import annotations

from concurrent.futures import Future
from pathlib import Path

import pytest

from appforge_desktop.app.window.late import late
from appforge_desktop.app.window.settings import WindowSettings
from appforge_desktop.foundation.errors import EnvironmentFault


def test_settings_are_there_at_the_next_start(tmp_path: Path) -> None:
    path = tmp_path / "data" / "window.json"
    settings = WindowSettings(path)
    assert settings.get("window.theme") == "" and settings.get("window.zoom", "1") == "1"
    settings.set("window.theme", "dark")
    settings.set("window.name", "Größe")
    again = WindowSettings(path)
    assert (again.get("window.theme"), again.get("window.name")) == ("dark", "Größe")
    assert [one.name for one in path.parent.iterdir()] == ["window.json"]


def test_the_same_value_is_not_written_again(tmp_path: Path) -> None:
    settings = WindowSettings(tmp_path / "window.json")
    settings.set("a", "1")
    (tmp_path / "window.json").unlink()
    settings.set("a", "1")
    assert not (tmp_path / "window.json").exists()
    settings.set("a", "2")
    assert WindowSettings(tmp_path / "window.json").get("a") == "2"


@pytest.mark.parametrize("content", [b"", b"{", b"[1]", b"\xff\xfe", b'"text"', b"null"])
def test_a_file_that_makes_no_sense_counts_as_empty(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "window.json"
    path.write_bytes(content)
    settings = WindowSettings(path)
    assert settings.get("window.theme", "auto") == "auto"
    settings.set("window.theme", "dark")
    assert WindowSettings(path).get("window.theme") == "dark"


def test_odd_values_become_words(tmp_path: Path) -> None:
    (tmp_path / "window.json").write_text('{"window.zoom": 1.25}', "utf-8")
    assert WindowSettings(tmp_path / "window.json").get("window.zoom") == "1.25"


def test_a_place_that_cannot_be_written_is_no_reason_to_bother_anybody(tmp_path: Path) -> None:
    (tmp_path / "data").write_bytes(b"a file")
    settings = WindowSettings(tmp_path / "data" / "window.json")
    settings.set("window.theme", "dark")
    assert settings.get("window.theme") == "dark", "it holds while the window is open"


def test_a_late_part_is_the_part_once_it_is_built() -> None:
    whole: Future[dict[str, str]] = Future()
    part = late(whole, lambda built: built["name"])
    whole.set_result({"name": "books"})
    assert part.upper() == "BOOKS"


def test_a_late_part_raises_what_the_building_raised() -> None:
    whole: Future[dict[str, str]] = Future()
    part = late(whole, lambda built: built["name"])
    whole.set_exception(EnvironmentFault("No model.", hint="Run dev.py."))
    for _ in range(2):
        with pytest.raises(EnvironmentFault, match="No model"):
            part.upper()
