"""How figures are shown: one JSON object a line, or a table."""

from __future__ import annotations

import json

from appforge_desktop.app.bench.figures import Figure, LeftOut

HEAD = f"{'benchmark':<17} {'ours':>11} {'p95':>9} {'reference':>11} {'ratio':>7}  {'target':<8} {'unit':<10} n"


def json_line(figure: Figure | LeftOut) -> str:
    """The figure as one line of JSON."""
    return json.dumps(figure.line(), ensure_ascii=False)


def table_lines(figure: Figure | LeftOut) -> str:
    """The figure as a row below `HEAD`, and what it is measured against below that."""
    if isinstance(figure, LeftOut):
        return f"{figure.name:<17} left out: {figure.why}"
    values = f"{figure.ours_p50:>11.4g} {figure.ours_p95:>9.4g} {figure.reference_p50:>11.4g} {figure.ratio:>7.3f}"
    verdict = "met" if figure.met else "SHORT"
    row = f"{figure.name:<17} {values}  {figure.target!s:<8} {figure.unit:<10} {figure.n}  {verdict}"
    note = f"\n{'':<18}{figure.note}" if figure.note else ""
    return f"{row}\n{'':<18}against {figure.reference}{note}"
