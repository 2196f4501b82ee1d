"""Small rooms: files of at most 400 lines, functions of at most 40 (signature counted, docstring not)."""

from __future__ import annotations

import ast

from arch.sources import ROOT, expect_none, files, place, tree_of

FILE_LINES = 400
FUNCTION_LINES = 40
# Written by tools, not by people.
GENERATED = {"package-lock.json"}


def function_lines(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines from `def` to the end, without the docstring."""
    assert node.end_lineno is not None
    lines = node.end_lineno - node.lineno + 1
    first = node.body[0]
    if ast.get_docstring(node, clean=False) is not None and first.end_lineno is not None:
        lines -= first.end_lineno - first.lineno + 1
    return lines


def test_files_are_small() -> None:
    suffixes = (".py", ".ts", ".tsx", ".js", ".mjs", ".css", ".html", ".qss")
    sizes = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in files(*suffixes)}
    assert sizes
    expect_none(f"{place(path)}: {size}" for path, size in sizes.items() if size > FILE_LINES)


def test_functions_are_small() -> None:
    large = [
        f"{place(path, node.lineno)} {node.name}: {function_lines(node)}"
        for path in files(".py")
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and function_lines(node) > FUNCTION_LINES
    ]
    expect_none(large)


def test_the_docstring_is_not_counted() -> None:
    (function,) = ast.parse('def f(a,\n      b):\n    """One.\n\n    Two.\n    """\n    return a\n').body
    assert isinstance(function, ast.FunctionDef)
    assert function_lines(function) == 3


def test_everything_is_looked_at() -> None:
    assert ROOT / "dev.py" in files(".py")
    assert any(path.is_relative_to(ROOT / "tests") for path in files(".py"))
