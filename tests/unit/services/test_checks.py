"""Checks whose place is not there: the rest is tried out with a real browser in `tests/e2e/test_hidden_pages.py`."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest

from appforge_desktop.domain.ports.web import PageRunner, WebBuilder
from appforge_desktop.domain.problems import Problem
from appforge_desktop.foundation.errors import EnvironmentFault
from appforge_desktop.foundation.jobs import CancelToken, Pool
from appforge_desktop.services.checks import Checks
from turn_desk import QuietHost


class _Builds:
    """A builder that finds nothing wrong."""

    def check_build(self, files: object, cancel: CancelToken) -> list[Problem]:
        return []


def test_fault_03_a_disk_that_takes_no_staged_files_is_told(tmp_path: Path) -> None:
    (tmp_path / "checks").write_bytes(b"no folder")
    pool = Pool("types", 1)
    checks = Checks(cast(WebBuilder, _Builds()), QuietHost(), cast(PageRunner, None), pool, tmp_path)
    with pytest.raises(EnvironmentFault, match="could not be written for the checks"):
        checks.run({"index.html": b"hi"}, CancelToken(), lambda stage: None)
    pool.close()
