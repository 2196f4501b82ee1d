"""llama.cpp behind the `LanguageModel` port, in a process of its own."""

from __future__ import annotations

import itertools
import os
import threading
import time
from collections.abc import Iterator
from pathlib import Path

from appforge_desktop.adapters.llm.call import Call, load
from appforge_desktop.adapters.llm.frames import Frame
from appforge_desktop.adapters.llm.process import ModelProcess
from appforge_desktop.domain.ports.llm import Figures, Finished, Prompt, Token
from appforge_desktop.foundation.errors import EnvironmentFault
from appforge_desktop.foundation.jobs import CancelToken

_LOOK_EVERY = 0.02
_PATIENCE = 3.0
_MAGIC = b"GGUF"


class LlamaModel:
    """A GGUF model on this machine; the process starts with the first call, and again after a crash.

    Args:
        path: The GGUF file.
        context_tokens: Prompt and answer together.
        threads: Default: the processors this process may use, eight at most.
        adapter: A GGUF LoRA for this model. It is worked into a copy beside the model's file once, which takes a few
            seconds at the first start.
    """

    def __init__(
        self, path: Path, *, context_tokens: int = 2048, threads: int | None = None, adapter: Path | None = None
    ) -> None:
        self._path = path
        self._adapter = adapter
        self._context = context_tokens
        self._threads = threads or processors()
        self._turn = threading.Lock()
        self._numbers = itertools.count(1)
        self._process: ModelProcess | None = None
        self._last: Call | None = None
        self._closing = threading.Event()

    @property
    def name(self) -> str:
        return self._path.stem

    @property
    def pid(self) -> int | None:
        """Process id of the running child; None when there is none."""
        process = self._process
        return process.pid if process is not None and process.alive() else None

    def stream(self, prompt: Prompt, cancel: CancelToken) -> Iterator[Token | Finished]:
        """See `LanguageModel.stream`."""
        called = time.perf_counter()
        call = self._begin(cancel)
        try:
            call.send({"do": "stream", **_asked(prompt)})
            waited = time.perf_counter() - called
            while "done" not in (frame := call.receive()):
                yield Token(frame["text"])
            yield Finished(frame["done"], _figures(frame, waited))
        finally:
            self._end(call)

    def prefill(self, prompt: Prompt, cancel: CancelToken) -> Figures:
        """See `LanguageModel.prefill`."""
        called = time.perf_counter()
        call = self._begin(cancel)
        try:
            call.send({"do": "prefill", **_asked(prompt)})
            waited = time.perf_counter() - called
            return _figures(call.receive(), waited)
        finally:
            self._end(call)

    def count_tokens(self, text: str) -> int:
        """See `LanguageModel.count_tokens`."""
        call = self._begin(CancelToken())
        try:
            call.send({"do": "count", "text": text})
            return int(call.receive()["count"])
        finally:
            self._end(call)

    def close(self) -> None:
        """End the process; who is waiting for an answer gets `Cancelled`. A later call starts it again."""
        self._closing.set()
        process = self._process
        if process is not None:
            process.kill()
        with self._turn:
            self._drop()
            self._closing.clear()

    def _begin(self, cancel: CancelToken) -> Call:
        while not self._turn.acquire(timeout=_LOOK_EVERY):
            cancel.raise_if_set()
        try:
            cancel.raise_if_set()
            self._last = Call(self._running(cancel), next(self._numbers), cancel, self._closing)
        except BaseException:
            self._turn.release()
            raise
        return self._last

    def _end(self, call: Call) -> None:
        call.end()
        self._turn.release()

    def _running(self, cancel: CancelToken) -> ModelProcess:
        """The process with the model loaded: a new one when there is none, or when it still hangs on the last call."""
        settled = self._last is None or self._last.settled(_PATIENCE)
        if self._process is not None and not (settled and self._process.alive()):
            self._process.kill()
            self._drop()
        return self._process or self._start(cancel)

    def _start(self, cancel: CancelToken) -> ModelProcess:
        self._check_file()
        try:
            self._process = process = ModelProcess()
        except OSError as error:
            raise EnvironmentFault(f"The model's process cannot be started: {error}.") from error
        frame: Frame = {"path": str(self._path), "context": self._context, "threads": self._threads}
        if self._adapter is not None:
            frame["adapter"] = str(self._adapter)
        try:
            load(Call(process, next(self._numbers), cancel, self._closing), frame, self._path.name)
        except BaseException:
            process.kill()
            self._drop()
            raise
        return process

    def _check_file(self) -> None:
        try:
            with self._path.open("rb") as file:
                magic = file.read(len(_MAGIC))
        except OSError as error:
            what = f"The model {self._path.name} is not there." if not self._path.exists() else str(error)
            raise EnvironmentFault(what, hint="Fetch it with: appforge doctor") from error
        if magic != _MAGIC:
            raise EnvironmentFault(
                f"{self._path.name} is not a GGUF model.", hint="Only GGUF files are opened; fetch the model again."
            )

    def _drop(self) -> None:
        process, self._process, self._last = self._process, None, None
        if process is not None:
            process.close()


def processors() -> int:
    """How many threads a model gets."""
    allowed = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(allowed, 8)


def _asked(prompt: Prompt) -> Frame:
    return {
        "messages": [[one.role, one.text] for one in prompt.messages],
        "answer_start": prompt.answer_start,
        "grammar": prompt.grammar,
        "stop": list(prompt.stop),
        "max_tokens": prompt.max_tokens,
        "temperature": prompt.temperature,
        "seed": prompt.seed,
    }


def _figures(frame: Frame, waited: float) -> Figures:
    """The child's figures, with the time that passed here before it was asked."""
    return Figures(
        evaluated=frame["evaluated"],
        reused=frame["reused"],
        generated=frame["generated"],
        first_token_s=frame["first"] + waited,
        seconds=frame["seconds"] + waited,
    )
