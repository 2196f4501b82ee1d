"""What the tests of the house look at: our files, and their syntax trees."""

from __future__ import annotations

import ast
import subprocess
from collections.abc import Iterable
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PACKAGE = ROOT / "src" / "appforge_desktop"
_LEFT_OUT = {"node_modules", "__pycache__", ".venv", ".git", ".cache"}


@cache
def tracked_files() -> tuple[Path, ...]:
    """Files of the checkout that git knows or would add; without git, those on disk."""
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    if listing.returncode:
        found = [path for path in ROOT.rglob("*") if not _LEFT_OUT & set(path.relative_to(ROOT).parts)]
    else:
        found = [ROOT / name for name in listing.stdout.decode().split("\0") if name]
    return tuple(sorted(path for path in found if path.is_file()))


def files(*suffixes: str, below: Path = ROOT) -> list[Path]:
    """Our files with one of these suffixes."""
    return [path for path in tracked_files() if path.suffix in suffixes and path.is_relative_to(below)]


def shipped_python() -> list[Path]:
    """Python that is held to the style in full: the package and dev.py's parts, not the tests."""
    return [path for path in files(".py") if not path.is_relative_to(ROOT / "tests")]


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def place(path: Path, line: int | None = None) -> str:
    """`src/a.py:12`, to be clicked on."""
    name = path.relative_to(ROOT).as_posix()
    return name if line is None else f"{name}:{line}"


def imported_modules(tree: ast.AST) -> set[str]:
    """Full names of the modules that a file imports absolutely, wherever in the file."""
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module)
    return names


def expect_none(found: Iterable[str], why: str = "") -> None:
    """Fail with every line of `found`, if there is any."""
    lines = sorted(found)
    assert not lines, "\n".join([why, *lines])
