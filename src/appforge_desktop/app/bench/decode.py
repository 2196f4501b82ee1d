"""`decode`: tokens a second through our port, over those of the same model called directly."""

from __future__ import annotations

from collections.abc import Iterator

from appforge_desktop.adapters.llm import LlamaModel
from appforge_desktop.adapters.llm.direct import DirectModel
from appforge_desktop.app.bench.figures import Figure, Rounds, Target, interleaved, make_figure
from appforge_desktop.app.bench.models import REFERENCE, answer, both_models
from appforge_desktop.domain.blueprint.grammar import grammar
from appforge_desktop.domain.ports.llm import ChatMessage, Prompt

TARGET = Target(0.95, at_least=True)
_TOKENS = 64
_STORY = (ChatMessage("user", "Write a long story about a lighthouse keeper and the sea, with many details."),)
_APP = (ChatMessage("user", "Write a blueprint for: a recipe box with photos, ratings and cooking time."),)


def figures(rounds: Rounds) -> Iterator[Figure]:
    """Free text, and text under the grammar of blueprints; the same prompt, greedy, from the first token to the last.

    Raises:
        EnvironmentFault: The built-in model is not on this machine.
    """
    with both_models() as (ours, direct):
        yield _speed("decode", ours, direct, _STORY, None, rounds)
        yield _speed("decode_grammar", ours, direct, _APP, grammar(), rounds)


def _speed(
    name: str,
    ours: LlamaModel,
    direct: DirectModel,
    messages: tuple[ChatMessage, ...],
    rules: str | None,
    rounds: Rounds,
) -> Figure:
    prompt = Prompt(messages, grammar=rules, max_tokens=_TOKENS)

    def through_the_port(_: int) -> float:
        _text, figures, seconds = answer(ours, prompt)
        return (figures.generated - 1) / seconds

    mine, theirs = interleaved(
        through_the_port, lambda *_: direct.decode(messages, _TOKENS, rules).tokens_per_s, rounds
    )
    return make_figure(name, mine, REFERENCE, theirs, unit="tokens/s", target=TARGET)
