"""One request to the model's process and what comes back."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable
from typing import NoReturn

from appforge_desktop.adapters.llm.frames import Frame
from appforge_desktop.adapters.llm.process import ModelProcess
from appforge_desktop.domain.ports.llm import ModelLost
from appforge_desktop.foundation.errors import Cancelled, EnvironmentFault, UserError
from appforge_desktop.foundation.jobs import CancelToken

_WAKE: Frame = {"id": -1}


class Call:
    """Sends a request and receives its frames; leaves at once when the token is set."""

    def __init__(self, process: ModelProcess, number: int, cancel: CancelToken, closing: threading.Event) -> None:
        self._process = process
        self._number = number
        self._cancel = cancel
        self._closing = closing
        self._said: list[str] = []
        self._open = False
        self._forget_cancel: Callable[[], None] = lambda: None

    def send(self, frame: Frame) -> None:
        self._open = True
        self._process.send({"id": self._number, **frame})
        self._forget_cancel = self._cancel.on_set(self._stop)

    def receive(self) -> Frame:
        """The next frame: a `text`, or the `done` that ends the call.

        Raises:
            Cancelled: The token is set, or the model was closed.
            ModelLost: The process died.
            UserError: The prompt is too long.
            EnvironmentFault: The file or the memory is to blame.
        """
        while True:
            frame = self._take(None)
            self._leave_if_unwanted()
            if frame is None:
                self._lost()
            if frame["id"] == self._number:
                return self._understood(frame)

    def end(self) -> None:
        """The caller wants no more; never waits."""
        self._forget_cancel()
        if self._open:
            self._stop()

    def settled(self, patience: float) -> bool:
        """Whether the process is done with this call; waits up to `patience` seconds for that."""
        until = time.monotonic() + patience
        while self._open:
            try:
                self._take(max(0.0, until - time.monotonic()))
            except queue.Empty:
                return False
        return True

    def _take(self, seconds: float | None) -> Frame | None:
        frame = self._process.inbox.get(timeout=seconds)
        if frame is None or (frame["id"] == self._number and "text" not in frame):
            self._open = False
        return frame

    def _stop(self) -> None:
        self._process.send({"do": "cancel", "id": self._number})
        self._process.inbox.put(_WAKE)

    def _leave_if_unwanted(self) -> None:
        if self._closing.is_set():
            raise Cancelled
        self._cancel.raise_if_set()

    def _understood(self, frame: Frame) -> Frame:
        if "text" in frame:
            self._said.append(frame["text"])
        if "cancelled" in frame:
            raise Cancelled
        if "error" in frame:
            raise _fault(frame["error"], frame["what"])
        return frame

    def _lost(self) -> NoReturn:
        raise ModelLost(f"The model stopped: {self._process.last_words()}.", partial="".join(self._said))


def load(call: Call, frame: Frame, name: str) -> None:
    """Have the process load its model.

    Raises:
        EnvironmentFault: The file is not a model, or took the process down.
    """
    try:
        call.send({"do": "open", **frame})
        call.receive()
    except ModelLost as lost:
        raise EnvironmentFault(
            f"{name} could not be loaded: {lost.what.removeprefix('The model stopped: ')}",
            hint="The file may be damaged: fetch it again, or choose another model.",
        ) from lost
    finally:
        call.end()


def _fault(kind: str, what: str) -> Exception:
    if kind == "long":
        return UserError(what, hint="Say it in fewer words, or choose a model with a longer context.")
    if kind == "grammar":
        return ValueError(what)
    hint = "Close other programs, or choose a smaller model." if kind == "memory" else "Fetch the model again."
    return EnvironmentFault(what, hint=hint)
