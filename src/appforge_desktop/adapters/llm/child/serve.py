"""Reads requests, answers them one at a time, and ends with the process that started us."""

from __future__ import annotations

import ctypes
import os
import queue
import signal
import sys
import threading
from typing import BinaryIO

from appforge_desktop.adapters.llm.child.engine import Aborted, Engine, ModelFileError, TooLong
from appforge_desktop.adapters.llm.child.sampling import GrammarError
from appforge_desktop.adapters.llm.child.stop import StopFlag
from appforge_desktop.adapters.llm.frames import Frame, read_frame, write_frame

_PR_SET_PDEATHSIG = 1


def main() -> None:
    """Serve until standard input ends."""
    requests, answers = _claim_pipes()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C in a terminal reaches the whole group; we end by the pipe
    _die_with_parent()
    server = Server(answers)
    threading.Thread(target=server.listen, args=(requests,), daemon=True).start()
    server.work()


def _claim_pipes() -> tuple[BinaryIO, BinaryIO]:
    """Keep the pipe for us alone: what native code prints goes to standard error."""
    sys.stdout.flush()
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return sys.stdin.buffer, answers


def _die_with_parent() -> None:
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


class Server:
    """One engine, one request at a time; a second thread listens for cancellation."""

    def __init__(self, answers: BinaryIO) -> None:
        self._answers = answers
        self._queue: queue.SimpleQueue[Frame] = queue.SimpleQueue()
        self._stop = StopFlag()
        self._engine: Engine | None = None

    def listen(self, requests: BinaryIO) -> None:
        """Take frames until the pipe ends, then end the process whatever it does."""
        while (frame := read_frame(requests)) is not None:
            if frame["do"] == "cancel":
                self._stop.cancel(frame["id"])
            else:
                self._queue.put(frame)
        os._exit(0)

    def work(self) -> None:
        """Answer one request after the other, for ever."""
        while True:
            request = self._queue.get()
            self._stop.begin(request["id"])
            self._say({"id": request["id"], **self._answer(request)})

    def _answer(self, request: Frame) -> Frame:
        try:
            return self._do(request)
        except Aborted:
            return {"cancelled": True}
        except ModelFileError as error:
            return {"error": "file", "what": str(error)}
        except TooLong as error:
            return {"error": "long", "what": str(error)}
        except GrammarError as error:
            return {"error": "grammar", "what": str(error)}
        except MemoryError:
            return {"error": "memory", "what": "The machine has not enough memory for this model."}

    def _do(self, request: Frame) -> Frame:
        if request["do"] == "open":
            sizes = request["context"], request["threads"]
            self._engine = Engine(request["path"], *sizes, self._stop, request.get("adapter", ""))
            return {"done": "open"}
        assert self._engine is not None
        if request["do"] == "count":
            return {"done": "count", "count": self._engine.count(request["text"])}
        if request["do"] == "prefill":
            return {"done": "prefill", **self._engine.prefill(request)}
        return self._engine.stream(request, lambda text: self._say({"id": request["id"], "text": text}))

    def _say(self, frame: Frame) -> None:
        try:
            write_frame(self._answers, frame)
        except OSError:  # nobody listens any more
            os._exit(0)
