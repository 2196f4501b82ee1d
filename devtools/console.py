"""Saying what is done, and running tools whose output is only wanted when they fail."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from devtools.faults import Fault, explain

_QUIET_SECONDS = 30.0
_STEP = re.compile(r"\[\s*(\d+)/(\d+)\]")


def say(text: str) -> None:
    """One line to the person, at once."""
    print(text, flush=True)


@contextmanager
def step(title: str) -> Iterator[None]:
    """Announce a step and how long it took."""
    say(f"==> {title}")
    start = time.monotonic()
    yield
    say(f"    done in {time.monotonic() - start:.1f} s")


class Progress:
    """Shows that a tool is alive: its newest line on a terminal, a line now and then elsewhere."""

    def __init__(self, terminal: bool) -> None:
        self.terminal = terminal
        self._start = self._shown = time.monotonic()

    def line(self, text: str) -> None:
        text = compact(text)
        if not text:
            return
        now = time.monotonic()
        if self.terminal:
            sys.stdout.write("\r\033[K    " + text[:100])
            sys.stdout.flush()
        elif now - self._shown > _QUIET_SECONDS:
            self._shown = now
            say(f"    {now - self._start:4.0f} s  {text[:100]}")

    def end(self) -> None:
        if self.terminal:
            sys.stdout.write("\r\033[K")
            sys.stdout.flush()


def compact(text: str) -> str:
    """A tool's line made short: of a compiler's line only how far it is."""
    text = text.strip()
    count = _STEP.search(text)
    return f"compiling, {count[1]} of {count[2]}" if count else text


def run_tool(
    command: Sequence[str | Path], *, what: str, env: Mapping[str, str] | None = None, cwd: Path | None = None
) -> None:
    """Run a tool with no input, showing progress.

    Args:
        what: The step in words, for the message when the tool fails without telling why.
        env: Variables to add to this process's.

    Raises:
        Fault: If the tool is missing or fails; its last lines are printed first.
    """
    words = [str(word) for word in command]
    progress = Progress(sys.stdout.isatty())
    tail: deque[str] = deque(maxlen=400)
    try:
        process = subprocess.Popen(
            words,
            cwd=cwd,
            env={**os.environ, "PYTHONUNBUFFERED": "1", **(env or {})},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
        )
    except FileNotFoundError as missing:
        raise Fault(f"{what} failed: there is no {Path(words[0]).name}.", "Install it, then try again.") from missing
    with process:
        assert process.stdout is not None
        for line in process.stdout:
            tail.append(line.rstrip())
            progress.line(line)
    progress.end()
    if process.returncode:
        raise _fault_of(what, list(tail), process.returncode)


def _fault_of(what: str, tail: list[str], code: int) -> Fault:
    for line in tail[-15:]:
        say("    | " + line[:200])
    cause = explain("\n".join(tail))
    if cause is None:
        return Fault(f"{what} failed (exit {code}).", "The tool's own words are above.")
    return Fault(f"{what} failed. {cause[0]}", cause[1])
