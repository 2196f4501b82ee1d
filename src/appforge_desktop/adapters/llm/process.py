"""The model's process: started, spoken to, and never left behind."""

from __future__ import annotations

import contextlib
import os
import queue
import signal
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

from appforge_desktop.adapters.llm.frames import Frame, FrameError, read_frame, write_frame

MODEL_PROCESS_FLAG = "--model-process"
"""In a frozen installer our own program is the only Python there is: started with this flag, it serves the model."""

_SOURCES = Path(__file__).resolve().parents[3]


def child_command() -> list[str]:
    """The command that runs the model's process; it never runs our `__main__` in a checkout or a wheel."""
    if getattr(sys, "frozen", False):
        return [sys.executable, MODEL_PROCESS_FLAG]
    return [sys.executable, "-P", "-m", "appforge_desktop.adapters.llm.child"]


def child_environment() -> dict[str, str]:
    """What a child process of ours needs to find our sources."""
    kept = [one for one in os.environ.get("PYTHONPATH", "").split(os.pathsep) if one]
    return {**os.environ, "PYTHONPATH": os.pathsep.join([str(_SOURCES), *kept]), "PYTHONDONTWRITEBYTECODE": "1"}


class ModelProcess:
    """One run of the model's process.

    A thread of ours starts it and reads it until its end. (The same thread does both, because on Linux the
    kernel's parent-death signal is tied to the *thread* that started a process.)

    Attributes:
        inbox: Frames in the order they came; None after the last one.
    """

    def __init__(self) -> None:
        self.inbox: queue.SimpleQueue[Frame | None] = queue.SimpleQueue()
        self._errors = tempfile.TemporaryFile()  # noqa: SIM115 (closed with the process)
        self._started: queue.SimpleQueue[subprocess.Popen[bytes] | OSError] = queue.SimpleQueue()
        self._write_lock = threading.Lock()
        self._reader = threading.Thread(target=self._run, name="appforge-model", daemon=True)
        self._reader.start()
        started = self._started.get()
        if isinstance(started, OSError):
            self._reader.join()
            self._errors.close()
            raise started
        self._child = started

    @property
    def pid(self) -> int:
        return self._child.pid

    def alive(self) -> bool:
        return self._child.poll() is None

    def send(self, frame: Frame) -> None:
        """Write a frame; silently nothing when the process is gone (its end is in the inbox)."""
        assert self._child.stdin is not None
        with self._write_lock:
            try:
                write_frame(self._child.stdin, frame)
            except (OSError, ValueError):  # a broken pipe, or closed by close()
                return

    def close(self, patience: float = 2.0) -> None:
        """Let it end by itself within `patience` seconds, else kill it; frees the thread and the pipes."""
        assert self._child.stdin is not None
        assert self._child.stdout is not None
        with self._write_lock, contextlib.suppress(OSError):  # unsent bytes to a process that died
            self._child.stdin.close()
        try:
            self._child.wait(patience)
        except subprocess.TimeoutExpired:
            self._child.kill()
            self._child.wait()
        self._reader.join()
        self._child.stdout.close()
        self._errors.close()

    def kill(self) -> None:
        """End it at once."""
        self._child.kill()

    def last_words(self) -> str:
        """How it ended, as a clause for the person: "it was stopped by SIGKILL"."""
        code = self._child.wait()
        if code < 0:
            name = signal.Signals(-code).name
            return f"it was stopped by {name}" + (", perhaps for want of memory" if name == "SIGKILL" else "")
        self._errors.seek(max(0, self._errors.seek(0, os.SEEK_END) - 2000))
        lines = self._errors.read().decode("utf-8", "replace").strip().splitlines()
        return f"it ended with code {code}" + (f": {lines[-1]}" if lines and code else "")

    def _run(self) -> None:
        try:
            child = subprocess.Popen(
                child_command(),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=self._errors,
                env=child_environment(),
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as error:
            self._started.put(error)
            return
        self._started.put(child)
        self._read(child)

    def _read(self, child: subprocess.Popen[bytes]) -> None:
        assert child.stdout is not None
        try:
            while (frame := read_frame(child.stdout)) is not None:
                self.inbox.put(frame)
        except FrameError:
            child.kill()
        child.wait()
        self.inbox.put(None)
