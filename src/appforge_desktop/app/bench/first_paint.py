"""Opens our window as `appforge open` does, says `painted` after its first paint, and is gone: see `startup.py`."""

from __future__ import annotations

import os

from appforge_desktop.app.cli import make_parser
from appforge_desktop.app.commands import FUNCTIONS


def main() -> None:
    """Nothing was started yet when the window is painted first, so there is nothing to tidy up."""
    chosen = make_parser().parse_args(["open"])
    chosen.painted = leave
    FUNCTIONS["open"]()(chosen)


def leave() -> None:
    """Tell, and end without tidying up: nothing of that is measured."""
    print("painted", flush=True)
    os._exit(0)


if __name__ == "__main__":
    main()
