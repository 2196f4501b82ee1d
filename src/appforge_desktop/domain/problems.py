"""What a check found wrong, in one shape for all checks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Source = Literal["parse", "build", "types", "style", "security", "console", "page", "request", "merge"]


@dataclass(frozen=True)
class Problem:
    """One finding.

    Attributes:
        path: Project path with forward slashes, or None when no file is to blame.
        line: 1-based line in `path`.
        column: 1-based column.
        fatal: False for a warning; only fatal problems turn a version red.
    """

    source: Source
    message: str
    path: str | None = None
    line: int | None = None
    column: int | None = None
    fatal: bool = True

    def __str__(self) -> str:
        where = f"{self.path}:{self.line}: " if self.path and self.line else f"{self.path}: " if self.path else ""
        return f"{where}{self.message}"
