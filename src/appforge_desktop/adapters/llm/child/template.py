"""A conversation as the model wants it: its own chat template, rendered where it can do no harm."""

from __future__ import annotations

from dataclasses import dataclass

from jinja2 import TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment

CHATML = (
    "{% for message in messages %}<|im_start|>{{ message['role'] }}\n{{ message['content'] }}<|im_end|>\n{% endfor %}"
    "{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
)


@dataclass(frozen=True)
class Piece:
    """A part of a rendered conversation. Only in `ours` may special tokens be read; what a person wrote is plain."""

    text: str
    ours: bool


class ChatTemplate:
    """Renders conversations; falls back to ChatML when the model's template is missing or fails.

    Args:
        source: Jinja text from the model's file, which anybody may have written (CVE-2024-34359).
        words: The special tokens that templates name: `bos_token`, `eos_token`.
    """

    def __init__(self, source: str, words: dict[str, str]) -> None:
        self._source = source
        self._words = words
        self._jinja = ImmutableSandboxedEnvironment(trim_blocks=True, lstrip_blocks=True)
        self._jinja.globals["raise_exception"] = _raise

    def render(self, messages: list[tuple[str, str]], answer_start: str) -> list[Piece]:
        """The conversation up to where the answer goes on, in pieces."""
        for source in (self._source, CHATML):
            for conversation in (messages, _without_system(messages)):
                text = self._try(source, [role for role, _ in conversation]) if source else None
                if text is not None:
                    texts = [one for _, one in conversation]
                    return [*_cut(text, texts), *([Piece(answer_start, False)] if answer_start else [])]
        raise AssertionError("ChatML renders every conversation")

    def _try(self, source: str, roles: list[str]) -> str | None:
        marked = [{"role": role, "content": _mark(number)} for number, role in enumerate(roles)]
        try:
            template = self._jinja.from_string(source)
            text = template.render(messages=marked, add_generation_prompt=True, **self._words)
        except (TemplateError, TypeError, ValueError, ArithmeticError, RecursionError, LookupError, AttributeError):
            return None
        return text if all(_mark(number) in text for number in range(len(roles))) else None


def _raise(message: str) -> None:
    raise TemplateError(message)


def _mark(number: int) -> str:
    """A stand-in for the text of a message, which no template and no person writes."""
    return f"\ue000{number}\ue001"


def _cut(rendered: str, texts: list[str]) -> list[Piece]:
    pieces: list[Piece] = []
    for number, text in enumerate(texts):
        before, _, rendered = rendered.partition(_mark(number))
        pieces += [Piece(before, True), Piece(text, False)]
    return [one for one in [*pieces, Piece(rendered, True)] if one.text]


def _without_system(messages: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The system message put before the first of the person, for templates that know no system role."""
    system = "\n\n".join(text for role, text in messages if role == "system")
    rest = [one for one in messages if one[0] != "system"]
    if not system or not rest:
        return messages
    role, text = rest[0]
    return [(role, f"{system}\n\n{text}"), *rest[1:]]
