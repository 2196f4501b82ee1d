"""How figures are shown: one JSON object a line, or a table."""

from __future__ import annotations

import json

from appforge_desktop.app.bench.figures import Line

HEAD = f"{'benchmark':<17} {'ours':>11} {'p95':>9} {'reference':>11} {'ratio':>7}  {'target':<8} {'unit':<10} n"


def json_line(line: Line) -> str:
    """The figure as one line of JSON."""
    return json.dumps(line.line(), ensure_ascii=False)
