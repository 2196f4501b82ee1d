"""`appforge doctor`."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict

from appforge_desktop.app.doctor import Finding, examine, mend
from appforge_desktop.app.outcome import Exit
from appforge_desktop.foundation.paths import AppFolders


def doctor(chosen: argparse.Namespace) -> int:
    """Say what the machine has and lacks; with `--fix`, fetch what can be fetched first."""
    folders = AppFolders.of_this_machine()
    if chosen.fix:
        mend(folders, lambda text: print(text, file=sys.stderr, flush=True))
    findings = examine(folders)
    ok = all(finding.ok for finding in findings if finding.needed)
    if chosen.json:
        print(json.dumps({"ok": ok, "findings": [asdict(finding) for finding in findings]}, ensure_ascii=False))
    else:
        print("\n".join(line(finding) for finding in findings))
    return Exit.DONE if ok else Exit.MACHINE


def line(finding: Finding) -> str:
    """One line a finding, with what to do below it."""
    mark = "ok     " if finding.ok else "MISSING" if finding.needed else "none   "
    hint = f"\n         -> {finding.hint}" if finding.hint and not finding.ok else ""
    return f"{mark}  {finding.part}: {finding.detail}{hint}"
