"""The two models of a benchmark: ours behind its port, and the same file called directly."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

from appforge_desktop.adapters.llm import LlamaModel
from appforge_desktop.adapters.llm.direct import DirectModel
from appforge_desktop.adapters.llm.llama import processors
from appforge_desktop.app.builtin_model import builtin_model_path
from appforge_desktop.domain.ports.llm import Figures, Finished, LanguageModel, Prompt, Token
from appforge_desktop.foundation.jobs import CancelToken
from appforge_desktop.foundation.paths import AppFolders

REFERENCE = "llama_cpp.Llama called directly"


@contextmanager
def direct_model() -> Iterator[DirectModel]:
    """The built-in model, called directly.

    Raises:
        EnvironmentFault: It is not on this machine.
    """
    direct = DirectModel(builtin_model_path(AppFolders.of_this_machine()), threads=processors())
    try:
        yield direct
    finally:
        direct.close()


@contextmanager
def both_models() -> Iterator[tuple[LlamaModel, DirectModel]]:
    """Ours and the reference.

    Raises:
        EnvironmentFault: The built-in model is not on this machine.
    """
    ours = LlamaModel(builtin_model_path(AppFolders.of_this_machine()))
    try:
        with direct_model() as direct:
            yield ours, direct
    finally:
        ours.close()


def answer(model: LanguageModel, prompt: Prompt) -> tuple[str, Figures, float]:
    """Let a model answer; its text, its figures, and the seconds from its first token to its end as seen from here."""
    text, first = "", 0.0
    for item in model.stream(prompt, CancelToken()):
        if isinstance(item, Token):
            first = first or time.perf_counter()
            text += item.text
        elif isinstance(item, Finished):
            return text, item.figures, time.perf_counter() - first
    raise AssertionError("a stream that is not cancelled ends with Finished")
