"""`appforge bench`."""

from __future__ import annotations

import argparse

from appforge_desktop.app.bench.catalogue import NAMES, measure
from appforge_desktop.app.bench.figures import LeftOut, Rounds
from appforge_desktop.app.bench.report import HEAD, json_line, table_lines
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
    for name in [chosen.name] if chosen.name else NAMES:
        for figure in measure(name, rounds):
            complete &= not isinstance(figure, LeftOut)
            print(json_line(figure) if chosen.json else table_lines(figure), flush=True)
    return Exit.DONE if complete else Exit.MACHINE
