"""Where benchmarks work: in folders of their own, with the model and the built modules of this machine."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from appforge_desktop.foundation.paths import AppFolders


@contextmanager
def own_folders() -> Iterator[AppFolders]:
    """Folders that are gone afterwards, so that no project of a benchmark shows up among the person's."""
    cache = AppFolders.of_this_machine().cache
    with tempfile.TemporaryDirectory(prefix="appforge-bench-") as home:
        yield AppFolders(Path(home, "data"), cache, Path(home, "projects")).ensure()
