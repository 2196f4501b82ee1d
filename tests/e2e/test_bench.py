"""Each benchmark once, with the fewest rounds: it measures something. Whether that is good is not asked here."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import Any

import pytest

import requires

_RUN = """
import sys
from appforge_desktop.app.bench.catalogue import measure
from appforge_desktop.app.bench.figures import Rounds
from appforge_desktop.app.bench.report import json_line
for figure in measure(sys.argv[1], Rounds(measured=1, warm_up=0)):
    print(json_line(figure), flush=True)
"""


def run(name: str) -> list[dict[str, Any]]:
    """In a process of its own: some need Qt's event loop on its main thread."""
    done = subprocess.run(
        [sys.executable, "-c", _RUN, name],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]


def expect_measured(lines: list[dict[str, Any]], names: list[str]) -> None:
    assert [line["name"] for line in lines] == names, lines
    for line in lines:
        assert "left_out" not in line, line
        assert line["ours_p50"] > 0
        assert line["reference_p50"] > 0
        assert line["n"] == 1


@pytest.mark.model
def test_decode() -> None:
    requires.require_model()
    expect_measured(run("decode"), ["decode", "decode_grammar"])


@pytest.mark.model
def test_reuse() -> None:
    requires.require_model()
    expect_measured(run("reuse"), ["reuse"])


@pytest.mark.web
def test_reload() -> None:
    requires.require_web()
    requires.require_vendor()
    requires.require_npm()
    expect_measured(run("reload"), ["reload", "reload_editor"])


def test_startup() -> None:
    expect_measured(run("startup"), ["startup"])


@pytest.mark.web
@pytest.mark.model
def test_first_app() -> None:
    requires.require_model()
    requires.require_web()
    requires.require_vendor()
    expect_measured(run("first_app"), ["first_app"])
