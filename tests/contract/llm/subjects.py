"""The two models, each with a way to make its process die."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from dataclasses import dataclass

from appforge_desktop.adapters.llm import LlamaModel, ScriptedModel
from appforge_desktop.domain.ports.llm import ChatMessage, Finished, LanguageModel, Prompt, Token
from appforge_desktop.foundation.jobs import CancelToken

STORY = "one two three four five six seven eight nine ten. eleven twelve thirteen fourteen fifteen sixteen"
SYSTEM = "You count in words, from one upwards, and never stop before twenty. You write nothing else than numbers."


@dataclass
class Subject:
    """A model under test, and what makes it crash before its next token."""

    model: LanguageModel
    crash: Callable[[], None]


def scripted() -> Subject:
    model = ScriptedModel([STORY])

    def crash() -> None:
        model.crash_after = 0

    return Subject(model, crash)


def real(model: LlamaModel) -> Subject:
    def crash() -> None:
        assert model.pid is not None
        os.kill(model.pid, signal.SIGKILL)

    return Subject(model, crash)


def ask(text: str = "Count.", *, system: str = SYSTEM, **more: object) -> Prompt:
    """A prompt of two messages."""
    messages = (ChatMessage("system", system), ChatMessage("user", text))
    return Prompt(messages, **{"max_tokens": 12, **more})  # type: ignore[arg-type]


def answer(model: LanguageModel, prompt: Prompt, cancel: CancelToken | None = None) -> tuple[str, Finished]:
    """The whole text and the last item."""
    *tokens, last = model.stream(prompt, cancel or CancelToken())
    assert isinstance(last, Finished)
    assert all(isinstance(one, Token) for one in tokens)
    return "".join(one.text for one in tokens if isinstance(one, Token)), last
