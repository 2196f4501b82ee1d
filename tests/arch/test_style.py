"""Names, docstrings and except clauses keep to the style of the house."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from arch.sources import ROOT, expect_none, files, place, shipped_python, tree_of

_VAGUE = re.compile(r"(?:Manager|Helper|Helpers|Util|Utils|Base|Impl)(?=$|[A-Z_])")
_VAGUE_MODULE = re.compile(r"(?:^|_)(?:manager|helper|helpers|util|utils|base|impl)$")


def vague_names(path: Path) -> Iterator[str]:
    """Classes and modules whose name says nothing."""
    if _VAGUE_MODULE.search(path.stem):
        yield place(path)
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.ClassDef) and _VAGUE.search(node.name):
            yield f"{place(path, node.lineno)} {node.name}"


def broad_excepts(text: str) -> Iterator[int]:
    """Lines of `except:`, `except Exception` and `except BaseException` that neither re-raise nor give a reason."""
    lines = text.splitlines()
    for node in ast.walk(ast.parse(text)):
        if not isinstance(node, ast.ExceptHandler):
            continue
        caught = node.type.elts if isinstance(node.type, ast.Tuple) else [node.type]
        names = {one.id if isinstance(one, ast.Name) else None if one else "" for one in caught}
        reason = re.search(r"#\s*(?:noqa: BLE001\s*)?\S*\(?\w+ \w+", lines[node.lineno - 1])
        if names & {"", "Exception", "BaseException"} and not reason and not _raises_again(node):
            yield node.lineno


def _raises_again(handler: ast.ExceptHandler) -> bool:
    last = handler.body[-1]
    return isinstance(last, ast.Raise) and last.exc is None


def undocumented(path: Path) -> Iterator[str]:
    """The module, its public classes and public functions that have no docstring."""
    tree = tree_of(path)
    if ast.get_docstring(tree) is None and path.name != "__init__.py":
        yield place(path)
    for node in tree.body:
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) and not node.name.startswith("_"):
            overload = any(ast.unparse(mark).endswith("overload") for mark in node.decorator_list)
            if ast.get_docstring(node) is None and not overload and not _is_protocol(node):
                yield f"{place(path, node.lineno)} {node.name}"


def _is_protocol(node: ast.AST) -> bool:
    return isinstance(node, ast.ClassDef) and any(ast.unparse(parent).startswith("Protocol") for parent in node.bases)


def test_names_say_what_a_thing_is() -> None:
    expect_none(name for path in files(".py") for name in vague_names(path))


def test_no_broad_except_without_a_reason() -> None:
    found = [place(path, line) for path in files(".py") for line in broad_excepts(path.read_text(encoding="utf-8"))]
    expect_none(found)


def test_a_broad_except_is_seen() -> None:
    code = "try:\n    f()\nexcept (OSError, Exception):\n    pass\nexcept Exception:  # noqa: BLE001\n    pass\n"
    assert list(broad_excepts(code)) == [3, 5]
    assert list(broad_excepts("try:\n    f()\nexcept Exception:  # the plug-in may raise anything\n    pass\n")) == []
    assert list(broad_excepts("try:\n    f()\nexcept BaseException:\n    tidy()\n    raise\n")) == []


def test_public_things_are_documented() -> None:
    expect_none(name for path in shipped_python() for name in undocumented(path))


def test_the_entry_is_short() -> None:
    entry = ROOT / "src" / "appforge_desktop" / "__main__.py"
    assert len(entry.read_text(encoding="utf-8").splitlines()) <= 30
