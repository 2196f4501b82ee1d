"""Entry: `appforge` and `python -m appforge_desktop`."""

from __future__ import annotations

import multiprocessing
import sys


def main() -> int:
    """Run the command line; returns the exit code."""
    multiprocessing.freeze_support()
    from appforge_desktop.app.cli import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
