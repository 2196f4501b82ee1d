"""What the window remembers, in a small file that is read before the first paint."""

from __future__ import annotations

import json
import os
from pathlib import Path


class WindowSettings:
    """The port `Settings` on a JSON file. UI thread only.

    The database is not open yet when the window needs its theme and place. A file that cannot be read counts as
    empty, one that cannot be written is no reason to bother the person: they are comforts, not work.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._values = _read(path)

    def get(self, key: str, default: str = "") -> str:
        return self._values.get(key, default)

    def set(self, key: str, value: str) -> None:
        """Keep a value; the file is replaced in one step."""
        if self._values.get(key) == value:
            return
        self._values[key] = value
        part = self._path.with_suffix(".part")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            part.write_text(json.dumps(self._values, indent=1, sort_keys=True), encoding="utf-8")
            os.replace(part, self._path)  # noqa: PTH105 (one call, atomic)
        except OSError:
            return


def _read(path: Path) -> dict[str, str]:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return {str(key): str(value) for key, value in found.items()} if isinstance(found, dict) else {}
