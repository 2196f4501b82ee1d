"""A model that says what it is told to: for tests."""

from __future__ import annotations

import itertools
import re
import threading
from collections.abc import Callable, Iterator, Sequence
from typing import Literal

from appforge_desktop.adapters.llm.text import TextGate
from appforge_desktop.domain.ports.llm import Figures, Finished, ModelLost, Prompt, Token
from appforge_desktop.foundation.errors import Cancelled, UserError
from appforge_desktop.foundation.jobs import CancelToken

_LOOK_EVERY = 0.005

_LOOK_EVERY = 0.005

Answers = Sequence[str] | Callable[[Prompt], str]


class ScriptedModel:
    """Answers from a list, in order, or by a function of the prompt.

    Tokens are words with the space before them; the KV state of the last prompt counts as kept, as in the real one.

    Args:
        answers: The list may be shorter than the calls: its last answer is then said again.

    Attributes:
        prompts: What was asked, in order.
        released: Clear it, and answers stop before the next token until it is set.
        crash_after: Number of tokens after which the process "dies", once; None for never.
    """

    def __init__(self, answers: Answers = ("",), *, name: str = "scripted", context_tokens: int = 2048) -> None:
        self._answers = answers
        self._name = name
        self._context = context_tokens
        self._turn = threading.Lock()
        self._kept: list[str] = []
        self._calls = 0
        self.prompts: list[Prompt] = []
        self.released = threading.Event()
        self.released.set()
        self.crash_after: int | None = None
        self._closing = threading.Event()

    @property
    def name(self) -> str:
        return self._name

    def stream(self, prompt: Prompt, cancel: CancelToken) -> Iterator[Token | Finished]:
        """See `LanguageModel.stream`."""
        self._take_turn(cancel)
        try:
            evaluated, reused = self._evaluate(prompt)
            pieces = _pieces(self._next_answer(prompt))
            gate = TextGate(prompt.stop)
            generated = 0
            for text in self._spoken(pieces[: prompt.max_tokens], gate, cancel):
                generated += 1
                if text:
                    yield Token(text)
            if rest := gate.finish():
                yield Token(rest)
            reason = _reason(gate.stopped, generated < len(pieces))
            yield Finished(reason, Figures(evaluated, reused, generated, 0.0, 0.0))
        finally:
            self._turn.release()

    def prefill(self, prompt: Prompt, cancel: CancelToken) -> Figures:
        """See `LanguageModel.prefill`."""
        self._take_turn(cancel)
        try:
            evaluated, reused = self._evaluate(prompt)
            return Figures(evaluated, reused, 0, 0.0, 0.0)
        finally:
            self._turn.release()

    def count_tokens(self, text: str) -> int:
        """See `LanguageModel.count_tokens`."""
        return len(_pieces(text))

    def close(self) -> None:
        """See `LanguageModel.close`."""
        self._closing.set()
        with self._turn:
            self._kept = []
            self._closing.clear()

    def _take_turn(self, cancel: CancelToken) -> None:
        while not self._turn.acquire(timeout=_LOOK_EVERY):
            cancel.raise_if_set()
        if cancel.is_set():
            self._turn.release()
            raise Cancelled

    def _evaluate(self, prompt: Prompt) -> tuple[int, int]:
        tokens = _prompt_pieces(prompt)
        if len(tokens) >= self._context:
            raise UserError(f"The prompt has {len(tokens)} tokens; this model can look at {self._context}.")
        self.prompts.append(prompt)
        same = (one == other for one, other in zip(self._kept, tokens[:-1], strict=False))
        reused = sum(itertools.takewhile(bool, same))
        self._kept = tokens
        return len(tokens) - reused, reused

    def _next_answer(self, prompt: Prompt) -> str:
        if callable(self._answers):
            return self._answers(prompt)
        answer = self._answers[min(self._calls, len(self._answers) - 1)]
        self._calls += 1
        return answer

    def _spoken(self, pieces: list[str], gate: TextGate, cancel: CancelToken) -> Iterator[str]:
        said = ""
        for number, piece in enumerate(pieces):
            self._wait(cancel)
            self._perhaps_crash(number, said)
            self._kept.append(piece)
            text = gate.feed(piece.encode())
            said += text
            yield text
            if gate.stopped:
                return

    def _wait(self, cancel: CancelToken) -> None:
        while not self.released.wait(_LOOK_EVERY):
            if cancel.is_set() or self._closing.is_set():
                raise Cancelled
        if cancel.is_set() or self._closing.is_set():
            raise Cancelled

    def _perhaps_crash(self, spoken: int, said: str) -> None:
        if self.crash_after is not None and spoken >= self.crash_after:
            self.crash_after = None
            self._kept = []
            raise ModelLost("The model stopped: the script says so.", partial=said)


def _pieces(text: str) -> list[str]:
    """Words, each with the white space before it."""
    return re.findall(r"\s*\S+|\s+$", text)


def _prompt_pieces(prompt: Prompt) -> list[str]:
    spoken = [piece for one in prompt.messages for piece in (f"<{one.role}>", *_pieces(one.text))]
    return [*spoken, "<assistant>", *_pieces(prompt.answer_start)]


def _reason(stopped: bool, cut: bool) -> Literal["end", "stop", "length"]:
    if stopped:
        return "stop"
    return "length" if cut else "end"
