"""`appforge bench`."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from appforge_desktop.app.bench.catalogue import NAMES, measure
from appforge_desktop.app.bench.figures import LeftOut, Line, Rounds
from appforge_desktop.app.bench.report import HEAD, json_line
from appforge_desktop.app.outcome import Exit
from appforge_desktop.foundation.errors import UserError


def bench(chosen: argparse.Namespace, rounds: Rounds = Rounds()) -> int:  # noqa: B008 (frozen)
    """Measure one benchmark or all; a figure that falls short is shown, and is no error.

    Raises:
        UserError: There is no benchmark of that name.
    """
    if chosen.name and chosen.name not in NAMES:
        raise UserError(f"There is no benchmark {chosen.name}.", hint=f"Choose one of: {', '.join(NAMES)}")
    if not chosen.json:
        print(HEAD, flush=True)
    complete = True
    for line in _lines(chosen, rounds):
        complete &= not isinstance(line, LeftOut)
        print(json_line(line) if chosen.json else line.row(), flush=True)
    return Exit.DONE if complete else Exit.MACHINE


def _lines(chosen: argparse.Namespace, rounds: Rounds) -> Iterator[Line]:
    if chosen.name == "appbench" and (chosen.only or chosen.reports or chosen.fast):
        from appforge_desktop.app.bench.appbench.bench import some_tasks

        reports = Path(chosen.reports) if chosen.reports else None
        yield from some_tasks(chosen.only or "", reports, fast=chosen.fast)
        return
    for name in [chosen.name] if chosen.name else NAMES:
        yield from measure(name, rounds)
