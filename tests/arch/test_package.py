"""`pip install .` gives a package with everything that it needs, and not with what is fetched later."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from arch.sources import ROOT, expect_none, files

ADAPTER = "appforge_desktop/_models/builtin/adapter.gguf"


@pytest.fixture(scope="module")
def wheel_names(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Names of the files in a freshly built wheel."""
    folder: Path = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "pip", "wheel", "--disable-pip-version-check", "--no-deps", "--no-build-isolation"]
    done = subprocess.run(
        [*build, "--no-index", "-w", str(folder), str(ROOT)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        return archive.namelist()


def test_the_wheel_has_every_module(wheel_names: list[str]) -> None:
    modules = {path.relative_to(ROOT / "src").as_posix() for path in files(".py", below=ROOT / "src")}
    expect_none(modules - set(wheel_names))


def test_the_wheel_has_the_resources(wheel_names: list[str]) -> None:
    resources = {
        "appforge_desktop/_resources/" + path.relative_to(ROOT / "resources").as_posix()
        for path in files(*{path.suffix for path in (ROOT / "resources").rglob("*")}, below=ROOT / "resources")
    }
    assert "appforge_desktop/_resources/web/package-lock.json" in resources
    expect_none(resources - set(wheel_names))
    assert "appforge_desktop/_models/builtin.json" in wheel_names


def test_the_wheel_has_the_adapter_and_not_what_made_it(wheel_names: list[str]) -> None:
    assert ADAPTER in wheel_names
    expect_none(name for name in wheel_names if "_models/builtin" in name and name.endswith((".py", ".txt")))


def test_the_wheel_leaves_out_what_is_fetched(wheel_names: list[str]) -> None:
    expect_none(name for name in wheel_names if "node_modules" in name or (name.endswith(".gguf") and name != ADAPTER))


def test_the_wheel_has_the_command_and_the_licence(wheel_names: list[str]) -> None:
    assert any(name.endswith(".dist-info/entry_points.txt") for name in wheel_names)
    assert any(name.endswith("licenses/LICENSE") for name in wheel_names)
