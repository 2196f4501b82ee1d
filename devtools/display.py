"""A screen where there is none: our own Xvfb, on a number that it finds free, ended by its process id."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from devtools.faults import Fault
from devtools.system import install_command


def has_display(environ: Mapping[str, str], platform: str = sys.platform) -> bool:
    """Whether a window can be shown."""
    if platform != "linux":
        return True
    return bool(environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY"))


@contextmanager
def some_display() -> Iterator[dict[str, str]]:
    """Variables with which programs find a display; starts Xvfb when there is none."""
    if has_display(os.environ):
        yield {}
        return
    if shutil.which("Xvfb") is None:
        raise Fault("There is no display and no Xvfb.", install_command())
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1600x1000x24", "-nolisten", "tcp", "-noreset"]
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(command, pass_fds=[writing], stdin=quiet, stdout=quiet, stderr=quiet)
    os.close(writing)
    try:
        with os.fdopen(reading) as pipe:
            number = pipe.readline().strip()  # written once it listens; empty when it died
        if not number:
            raise Fault("Xvfb did not start.", "See what `Xvfb :99` says.")
        yield {"DISPLAY": f":{number}"}
    finally:
        process.terminate()
        process.wait()
