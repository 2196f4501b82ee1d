"""The language model port."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, Protocol

from appforge_desktop.foundation.errors import EnvironmentFault
from appforge_desktop.foundation.jobs import CancelToken


@dataclass(frozen=True)
class ChatMessage:
    """One message of a prompt."""

    role: Literal["system", "user", "assistant"]
    text: str


@dataclass(frozen=True)
class Prompt:
    """Everything that decides an answer.

    The same prompt and seed give the same answer from the same kept state: a reused KV state differs from a computed
    one by rounding, which may tip a choice between near equals.

    Attributes:
        messages: The conversation; the adapter renders it with the model's own chat template.
            Keep the first messages byte-stable between calls, so that their KV state is reused.
        answer_start: Text that the answer is made to begin with; not repeated in the tokens.
        grammar: GBNF with a rule `root`; None for free text.
        stop: Strings that end the answer; not part of it.
        max_tokens: Upper bound of generated tokens.
        temperature: 0 is greedy.
    """

    messages: tuple[ChatMessage, ...]
    answer_start: str = ""
    grammar: str | None = None
    stop: tuple[str, ...] = ()
    max_tokens: int = 512
    temperature: float = 0.0
    seed: int = 0


@dataclass(frozen=True)
class Figures:
    """What an answer cost.

    Attributes:
        evaluated: Prompt tokens that were computed.
        reused: Prompt tokens whose KV state was still there.
        generated: Tokens of the answer.
        first_token_s: Seconds from the call to the first token.
        seconds: Seconds from the call to the end.
    """

    evaluated: int
    reused: int
    generated: int
    first_token_s: float
    seconds: float

    @property
    def tokens_per_s(self) -> float:
        """Decode speed after the first token; 0 when fewer than two tokens came."""
        span = self.seconds - self.first_token_s
        return (self.generated - 1) / span if self.generated > 1 and span > 0 else 0.0


@dataclass(frozen=True)
class Token:
    """A piece of the answer. Its text may be a part of a word, never a part of a character."""

    text: str


@dataclass(frozen=True)
class Finished:
    """The last item of every stream that was not cancelled."""

    reason: Literal["end", "stop", "length"]
    figures: Figures


class ModelLost(EnvironmentFault):
    """The model's process died; the next call starts a new one.

    Attributes:
        partial: What had been answered until then.
    """

    def __init__(self, what: str, *, partial: str = "", hint: str = "Send it again: the model is restarted.") -> None:
        super().__init__(what, hint=hint)
        self.partial = partial


class LanguageModel(Protocol):
    """A model that answers prompts one at a time; safe to call from any thread."""

    @property
    def name(self) -> str:
        """Short name for the status bar and the record of a turn."""

    def stream(self, prompt: Prompt, cancel: CancelToken) -> Iterator[Token | Finished]:
        """Yield tokens, then exactly one `Finished`.

        Raises:
            Cancelled: Within 100 ms of `cancel` being set.
            ModelLost: The process died; it restarts on the next call.
            EnvironmentFault: The model file is missing or is not a model.
        """

    def prefill(self, prompt: Prompt, cancel: CancelToken) -> Figures:
        """Compute the KV state of `prompt` ahead of time; `generated` is 0."""

    def count_tokens(self, text: str) -> int:
        """Tokens of `text` in this model's own vocabulary."""

    def close(self) -> None:
        """End the process and free the memory; a later call starts it again."""
