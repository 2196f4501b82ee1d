"""Whatever the checks leave sound compiles and type-checks."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings

from appforge_desktop.domain.blueprint.check import mend
from appforge_desktop.domain.blueprint.model import Blueprint
from compiled_apps import compiled, type_errors
from drawn_blueprints import wild


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(wild)
def test_sound_blueprints_type_check(drawn: Blueprint) -> None:
    bp, _ = mend(drawn)
    with tempfile.TemporaryDirectory() as folder:
        assert type_errors(compiled(bp), Path(folder)) == ""


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(wild)
def test_compiling_is_pure(drawn: Blueprint) -> None:
    bp, _ = mend(drawn)
    assert compiled(bp) == compiled(bp)
