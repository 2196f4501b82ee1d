"""What each sub-command of `appforge` does; one module a theme, imported when it is asked for."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from importlib import import_module

Function = Callable[[argparse.Namespace], int]

_WHERE = {
    "open": ("window", "open_window"),
    "demo": ("demo", "demo"),
    "new": ("turns", "new"),
    "ask": ("turns", "ask"),
    "export": ("projects", "export"),
    "preview": ("projects", "preview"),
    "doctor": ("doctor", "doctor"),
    "bench": ("bench", "bench"),
}


def _late(module: str, name: str) -> Callable[[], Function]:
    def load() -> Function:
        function: Function = getattr(import_module(f"{__name__}.{module}"), name)
        return function

    return load


FUNCTIONS = {command: _late(*where) for command, where in _WHERE.items()}
"""Sub-command to a function that imports and returns its function."""
