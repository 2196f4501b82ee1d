"""Answers prompts with a loaded model; keeps what it computed for the next one."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from appforge_desktop.adapters.llm.child.merge import NotUnderstood, merged_model
from appforge_desktop.adapters.llm.child.native import ModelFileError, Native
from appforge_desktop.adapters.llm.child.pace import Pace
from appforge_desktop.adapters.llm.child.sampling import Grammar, Sampler
from appforge_desktop.adapters.llm.child.stop import StopFlag
from appforge_desktop.adapters.llm.child.template import ChatTemplate
from appforge_desktop.adapters.llm.frames import Frame
from appforge_desktop.adapters.llm.text import TextGate

_STEP = 128
"""Prompt tokens computed at a time: enough to be fast, few enough to notice a busy machine."""

__all__ = ["Aborted", "Engine", "ModelFileError", "TooLong"]


class Aborted(Exception):  # noqa: N818 (not an error: somebody asked for it)
    """The request was cancelled."""


class TooLong(ValueError):  # noqa: N818
    """The prompt leaves no room for an answer."""


class Engine:
    """One model, one sequence. `_done` are the tokens whose KV state is in memory, in order."""

    def __init__(self, path: str, context: int, threads: int, stop: StopFlag, adapter: str = "") -> None:
        self._stop = stop
        path, adapter = _merged(path, adapter) if adapter else (path, adapter)
        self._native = Native(path, context, threads, stop, adapter)
        self._template = ChatTemplate(self._native.described("tokenizer.chat_template"), self._words())
        self._pace = Pace(threads, self._native.use_threads)
        self._done: list[int] = []

    def count(self, text: str) -> int:
        return len(self._native.tokenize(text, special=False))

    def prefill(self, request: Frame) -> Frame:
        """Compute the state of the prompt only."""
        started = time.perf_counter()
        evaluated, reused = self._evaluate(self._tokens(request))
        seconds = time.perf_counter() - started
        return {"evaluated": evaluated, "reused": reused, "generated": 0, "first": seconds, "seconds": seconds}

    def stream(self, request: Frame, say: Callable[[str], None]) -> Frame:
        """Answer; `say` gets the text as it comes. Returns the last frame.

        Raises:
            Aborted: The stop flag went up.
            TooLong: The prompt fills the context.
            GrammarError: The grammar is not GBNF.
        """
        started = time.perf_counter()
        grammar = Grammar(self._native.vocabulary, request["grammar"]) if request["grammar"] else None
        try:
            evaluated, reused = self._evaluate(self._tokens(request))
            run = _Run(self, request, grammar, say)
            reason = run.to_the_end()
        finally:
            if grammar is not None:
                grammar.close()
        ended = time.perf_counter()
        figures = {"evaluated": evaluated, "reused": reused, "generated": run.generated}
        first = (run.first_at or ended) - started
        return {"done": reason, **figures, "first": first, "seconds": ended - started}

    def _words(self) -> dict[str, str]:
        import llama_cpp.llama_cpp as api

        vocabulary = self._native.vocabulary
        return {
            "bos_token": self._native.word(api.llama_vocab_bos(vocabulary)),
            "eos_token": self._native.word(api.llama_vocab_eos(vocabulary)),
        }

    def _tokens(self, request: Frame) -> list[int]:
        pieces = self._template.render([(role, text) for role, text in request["messages"]], request["answer_start"])
        tokens = self._native.start_tokens()
        for piece in pieces:
            more = self._native.tokenize(piece.text, special=piece.ours)
            tokens += more[1:] if piece.ours and tokens and more[:1] == tokens == self._native.start_tokens() else more
        if len(tokens) >= self._native.context:
            raise TooLong(f"The prompt has {len(tokens)} tokens; this model can look at {self._native.context}.")
        return tokens

    def _evaluate(self, tokens: list[int]) -> tuple[int, int]:
        """Compute what is not there yet, at least the last token. Returns (evaluated, reused)."""
        self._pace.begin()
        same = _common(self._done, tokens[:-1])
        if same < len(self._done) and not self._native.forget_from(same):
            same = 0
        self._done = self._done[:same]
        for start in range(same, len(tokens), _STEP):
            self.compute(tokens[start : start + _STEP])
        return len(tokens) - same, same

    def compute(self, tokens: list[int]) -> None:
        """Compute `tokens` behind the others.

        Raises:
            Aborted: The stop flag is up; what was there before stays.
        """
        if self._stop.is_up() or not self._native.decode(tokens):
            self._native.forget_from(len(self._done))
            raise Aborted
        self._done += tokens
        self._pace.look()

    def full(self) -> bool:
        return len(self._done) >= self._native.context

    def draw(self, sampler: Sampler, grammar: Grammar | None) -> int | None:
        """The next token; None where the answer ends."""
        token = sampler.draw(self._native.logits(), grammar)
        return None if token is None or self._native.is_end(token) else token

    def piece(self, token: int) -> bytes:
        return self._native.piece(token)


class _Run:
    """One answer in the making."""

    def __init__(self, engine: Engine, request: dict[str, Any], grammar: Grammar | None, say: Callable[[str], None]):
        self._engine = engine
        self._grammar = grammar
        self._say = say
        self._most: int = request["max_tokens"]
        self._sampler = Sampler(request["temperature"], request["seed"])
        self._gate = TextGate(request["stop"])
        self.generated = 0
        self.first_at: float | None = None

    def to_the_end(self) -> str:
        """Write until there is a reason to end; returns it."""
        while self.generated < self._most:
            token = self._engine.draw(self._sampler, self._grammar)
            if token is None:
                return self._end("end")
            self._take(token)
            if self._gate.stopped:
                return "stop"
            if self.generated == self._most or self._engine.full():
                break
            self._engine.compute([token])
        return self._end("length")

    def _take(self, token: int) -> None:
        self.generated += 1
        self.first_at = self.first_at or time.perf_counter()
        if self._grammar is not None:
            self._grammar.accept(token)
        text = self._gate.feed(self._engine.piece(token))
        if text:
            self._say(text)

    def _end(self, reason: str) -> str:
        rest = self._gate.finish()
        if rest:
            self._say(rest)
        return "stop" if self._gate.stopped else reason


def _merged(path: str, adapter: str) -> tuple[str, str]:
    """The merged model; where it cannot be made, the model with the adapter beside it, which is slower."""
    try:
        return str(merged_model(Path(path), Path(adapter))), ""
    except (OSError, NotUnderstood):
        return path, adapter


def _common(one: list[int], other: list[int]) -> int:
    """Length of the common beginning."""
    shorter = min(len(one), len(other))
    return next((at for at in range(shorter) if one[at] != other[at]), shorter)
