"""`reuse`: prompt tokens that turn two of a conversation computes, over those that are new in it."""

from __future__ import annotations

from collections.abc import Iterator

from appforge_desktop.app.bench.figures import Figure, Rounds, Target, interleaved, make_figure
from appforge_desktop.app.bench.models import answer, both_models
from appforge_desktop.domain.ports.llm import ChatMessage, Prompt

TARGET = Target(1.1)
_SYSTEM = ChatMessage("system", "You help people to plan small apps. Answer in two sentences.")
_THINGS = ("recipes", "books", "expenses", "plants", "guests", "tools", "runs", "songs", "bills", "trips")
_FOLLOW_UPS = ("And what could be shown on a second page?", "Which of these would you leave out first, and why?")


def figures(rounds: Rounds) -> Iterator[Figure]:
    """A count, so the machine's other work does not matter; the reference counts with the model's own tokenizer.

    Raises:
        EnvironmentFault: The built-in model is not on this machine.
    """
    with both_models() as (ours, direct):

        def second_turn(number: int) -> tuple[float, tuple[ChatMessage, ...], tuple[ChatMessage, ...]]:
            first = (_SYSTEM, ChatMessage("user", _question(number)))
            said, _, _ = answer(ours, Prompt(first, max_tokens=40, temperature=0.7, seed=number))
            before = (*first, ChatMessage("assistant", said))
            now = (*before, ChatMessage("user", _FOLLOW_UPS[number % len(_FOLLOW_UPS)]))
            _, told, _ = answer(ours, Prompt(now, max_tokens=1))
            return float(told.evaluated), before, now

        turns, new = interleaved(second_turn, lambda _, turn: float(direct.new_tokens(turn[1], turn[2])), rounds)
    evaluated = [count for count, _, _ in turns]
    yield make_figure("reuse", evaluated, "the tokens that are new", new, unit="tokens", target=TARGET)


def _question(number: int) -> str:
    thing = _THINGS[number % len(_THINGS)]
    return f"I want an app for my {thing}. What should it keep about each of the {number + 2} kinds that I have?"
