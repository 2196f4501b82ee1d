"""Letting the model write, while the person watches."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from appforge_desktop.domain.ports.llm import Figures, Finished, LanguageModel, Prompt
from appforge_desktop.domain.turns import TextWritten, TurnEvent
from appforge_desktop.foundation.jobs import CancelToken

OnEvent = Callable[[TurnEvent], None]


@dataclass(frozen=True)
class Written:
    """What the model wrote for a prompt, and what that cost."""

    prompt: Prompt
    text: str
    figures: Figures

    @property
    def prompt_text(self) -> str:
        """The prompt as one string, for the record of the turn."""
        return "\n".join(f"<{one.role}>\n{one.text}" for one in self.prompt.messages)


def write(model: LanguageModel, prompt: Prompt, on_event: OnEvent, cancel: CancelToken) -> Written:
    """Let `model` answer `prompt`, passing each piece on as it comes.

    Raises:
        Cancelled: `cancel` was set.
        ModelLost: The model's process died; it carries what was written until then.
    """
    pieces: list[str] = []
    figures: Figures | None = None
    for item in model.stream(prompt, cancel):
        if isinstance(item, Finished):
            figures = item.figures
        else:
            pieces.append(item.text)
            on_event(TextWritten(item.text))
    assert figures is not None, "a stream that is not cancelled ends with Finished"
    return Written(prompt, "".join(pieces), figures)
