#!/usr/bin/env python3
"""The way into AppForge Desktop's checkout: `python3 dev.py run`, `test`, `check`, `bench`, `gallery`, `clean`, `lock`.

Needs nothing but Python 3.11 or newer. This file keeps to syntax that old Pythons can read, so that they too
get a sentence instead of a traceback; the work is done in devtools/.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 (the very purpose of this file)
    import os
    import subprocess

    def works(name):
        """Whether this Python can be started; a name on PATH alone says little."""
        with open(os.devnull, "w") as nothing:  # noqa: PTH123 (an old Python runs this)
            try:
                return subprocess.call([name, "--version"], stdout=nothing, stderr=nothing) == 0
            except OSError:
                return False

    newer = [name for name in ("python3.14", "python3.13", "python3.12", "python3.11") if works(name)]
    advice = "Run: {} dev.py {}".format(newer[0], " ".join(sys.argv[1:])) if newer else "Install a newer one first."
    sys.stderr.write(
        "AppForge needs Python 3.11 or newer; this is {}.{}. ".format(*sys.version_info[:2]) + advice + "\n"
    )
    sys.exit(3)

from devtools.commands import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
