"""A project whose model and checks play a script."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from turn_desk import TurnDesk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[TurnDesk]:
    made = TurnDesk(tmp_path / "projects")
    yield made
    made.store.close()
