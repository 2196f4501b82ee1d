"""The fast tasks of AppBench: real model, real browser part, everything that they ask of an app."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import requires
from appforge_desktop.app.bench.appbench.play import driver_of, verbs_of
from appforge_desktop.app.bench.appbench.tasks import FAMILIES, read_tasks

pytestmark = pytest.mark.web
TASKS = Path(__file__).parents[1] / "appbench"


def test_there_are_enough_tasks_of_every_family() -> None:
    tasks = read_tasks(TASKS, verbs_of(driver_of(TASKS)))
    assert all(sum(task.family == family for task in tasks) >= 25 for family in FAMILIES)
    assert sum(len(task.steps) > 1 for task in tasks) >= 40
    assert all(step.checks for task in tasks for step in task.steps)


def test_the_fast_tasks_hold(tmp_path: Path) -> None:
    requires.require_web()
    requires.require_model()
    requires.require_vendor()
    command = [sys.executable, "-m", "appforge_desktop", "bench", "appbench", "--fast", "--json"]
    done = subprocess.run(
        command, capture_output=True, text=True, timeout=600, check=False, env=os.environ | {"TMPDIR": str(tmp_path)}
    )
    assert done.returncode == 0, done.stderr[-3000:]
    score = json.loads(done.stdout.splitlines()[0])
    assert score["renders"] == score["checks"] == score["basics"] == 1.0, done.stderr[-6000:]
