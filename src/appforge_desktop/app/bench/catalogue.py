"""The benchmarks by name."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module

from appforge_desktop.app.bench.figures import LeftOut, Line, Rounds
from appforge_desktop.foundation.errors import EnvironmentFault

Benchmark = Callable[[Rounds], Iterator[Line]]

NAMES = ("decode", "reuse", "reload", "startup", "first_app", "appbench")
"""In the order in which they run; each is the module of that name, with a function `figures`."""


def measure(name: str, rounds: Rounds) -> Iterator[Line]:
    """Run one benchmark; what the machine lacks for it is told in place of its figures."""
    try:
        yield from benchmark(name)(rounds)
    except EnvironmentFault as fault:
        yield LeftOut(name, str(fault))


def benchmark(name: str) -> Benchmark:
    """The function of a benchmark."""
    found: Benchmark = import_module(f"{__package__}.{name}").figures
    return found
