"""Event filters never ask a bare event for its type.

WebEngine posts events of types that PySide 6.11 has no name for; `event.type()` then crashes the process
(SIGSEGV in `PepException_GetArgs`). The class of the event is safe to ask: `isinstance(event, QKeyEvent)`.
"""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import appforge_desktop.ui

_FOLDER = Path(appforge_desktop.ui.__file__).parent


def is_type_call(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and ast.unparse(node.func) == "event.type"


def unguarded(source: str) -> list[int]:
    """Lines in functions named `eventFilter` that ask for the type before they know the class."""
    bad = []
    for function in ast.walk(ast.parse(source)):
        if isinstance(function, ast.FunctionDef) and function.name == "eventFilter":
            safe = {
                id(node) for test in ast.walk(function) if isinstance(test, ast.BoolOp) for node in after_class(test)
            }
            bad += [node.lineno for node in ast.walk(function) if is_type_call(node) and id(node) not in safe]
    return bad


def after_class(test: ast.BoolOp) -> list[ast.AST]:
    """Everything behind `isinstance(event, …) and`."""
    known = False
    found: list[ast.AST] = []
    for value in test.values:
        if known:
            found += ast.walk(value)
        known = known or (isinstance(test.op, ast.And) and ast.unparse(value).startswith("isinstance(event,"))
    return found


def test_no_filter_asks_a_bare_event_for_its_type() -> None:
    filters = [path for path in _FOLDER.rglob("*.py") if "def eventFilter" in path.read_text(encoding="utf-8")]
    assert len(filters) > 3
    found = {path.name: lines for path in filters if (lines := unguarded(path.read_text(encoding="utf-8")))}
    assert found == {}


@pytest.mark.parametrize(
    ("test", "bad"),
    [
        ("event.type() == 1", [2]),
        ("event.type() == 1 and isinstance(event, K)", [2]),
        ("isinstance(event, K) or event.type() == 1", [2]),
        ("isinstance(event, K) and event.type() == 1", []),
    ],
)
def test_the_check_sees_what_it_should(test: str, bad: list[int]) -> None:
    assert unguarded(f"def eventFilter(self, watched, event):\n    if {test}: pass") == bad
