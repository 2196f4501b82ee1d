"""Processes that change files and are killed by SIGKILL at their nth step: `kill_child.py ROOT`.

For each line `NTH (write|apply)` on standard input a child is forked that does it; the answer is a line `killed` or
`done`. One interpreter for all of them: starting one costs more than what it does here.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from appforge_desktop.adapters.storage import posix_disk
from appforge_desktop.adapters.storage.files import DiskProjectFiles
from disks import DyingDisk

OLD = b"old" * 1000
NEW = b"new" * 2000
BEFORE = {"src/a.ts": OLD, "src/b.ts": OLD, "gone/c.ts": OLD}
CHANGES = {"src/a.ts": NEW, "src/b.ts": NEW, "gone/c.ts": None, "fresh/d.ts": NEW}
AFTER = {"src/a.ts": NEW, "src/b.ts": NEW, "fresh/d.ts": NEW}


def change(root: Path, nth: int, action: str) -> None:
    """Do it on a disk that dies."""
    files = DiskProjectFiles(root, DyingDisk(nth, for_real=True))
    if action == "write":
        files.write("src/a.ts", NEW)
    else:
        files.apply(CHANGES)


def main() -> None:
    posix_disk._CHUNK = 1500
    for line in sys.stdin:
        nth, action = line.split()
        child = os.fork()
        if child == 0:
            try:
                change(Path(sys.argv[1]), int(nth), action)
                os._exit(0)
            finally:
                os._exit(1)
        _, status = os.waitpid(child, 0)
        if os.WIFEXITED(status) and os.WEXITSTATUS(status) != 0:
            sys.exit("the child failed before it was killed")
        print("killed" if os.WIFSIGNALED(status) else "done", flush=True)


if __name__ == "__main__":
    main()
