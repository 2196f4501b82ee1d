"""What every `LanguageModel` promises."""

from __future__ import annotations

import threading

import pytest

from appforge_desktop.domain.ports.llm import Finished, ModelLost, Token
from appforge_desktop.foundation.errors import Cancelled, UserError
from appforge_desktop.foundation.jobs import CancelToken
from contract.llm.subjects import Subject, answer, ask


def test_a_stream_is_tokens_and_then_one_finished(subject: Subject) -> None:
    items = list(subject.model.stream(ask(), CancelToken()))
    assert [type(one) for one in items[-2:]] == [Token, Finished]
    assert sum(isinstance(one, Finished) for one in items) == 1
    assert all(one.text for one in items if isinstance(one, Token))


def test_the_same_prompt_gives_the_same_answer(subject: Subject) -> None:
    prompt = ask(temperature=0.8, seed=7)
    assert answer(subject.model, prompt)[0] == answer(subject.model, prompt)[0]


def test_max_tokens_ends_the_answer(subject: Subject) -> None:
    _, last = answer(subject.model, ask(max_tokens=3))
    assert (last.reason, last.figures.generated) == ("length", 3)


def test_a_stop_string_ends_the_answer_and_is_not_part_of_it(subject: Subject) -> None:
    whole, _ = answer(subject.model, ask())
    stop = whole[4:9]
    text, last = answer(subject.model, ask(stop=(stop,)))
    assert text == whole[: whole.index(stop)]
    assert last.reason == "stop"


def test_only_what_differs_is_evaluated_again(subject: Subject) -> None:
    answer(subject.model, ask("Count from one, please."))
    _, last = answer(subject.model, ask("Count from three."))
    figures = last.figures
    assert figures.reused > figures.evaluated > 0


def test_prefill_computes_the_prompt_ahead(subject: Subject) -> None:
    prompt = ask("Count from four.", system="A different beginning altogether.")
    ahead = subject.model.prefill(prompt, CancelToken())
    _, last = answer(subject.model, prompt)
    assert ahead.generated == 0
    assert (last.figures.evaluated, last.figures.reused) == (1, ahead.evaluated + ahead.reused - 1)


def test_a_set_token_cancels_at_once(subject: Subject) -> None:
    cancel = CancelToken()
    cancel.set()
    with pytest.raises(Cancelled):
        list(subject.model.stream(ask(), cancel))
    with pytest.raises(Cancelled):
        subject.model.prefill(ask(), cancel)


def test_cancelling_in_the_middle_leaves_the_model_usable(subject: Subject) -> None:
    expected, _ = answer(subject.model, ask())
    cancel = CancelToken()
    stream = subject.model.stream(ask(max_tokens=400), cancel)
    next(stream)
    cancel.set()
    with pytest.raises(Cancelled):
        list(stream)
    assert answer(subject.model, ask())[0] == expected


def test_a_stream_may_be_left(subject: Subject) -> None:
    stream = subject.model.stream(ask(max_tokens=400), CancelToken())
    next(stream)
    stream.close()  # type: ignore[attr-defined]
    assert answer(subject.model, ask())[0]


def test_a_second_call_waits_and_can_be_cancelled_while_it_waits(subject: Subject) -> None:
    first = subject.model.stream(ask(max_tokens=400), CancelToken())
    next(first)
    cancel = CancelToken()
    outcome: list[BaseException] = []

    def second() -> None:
        try:
            answer(subject.model, ask(), cancel)
        except Cancelled as error:
            outcome.append(error)

    waiting = threading.Thread(target=second)
    waiting.start()
    cancel.set()
    waiting.join(10)
    assert not waiting.is_alive()
    assert len(outcome) == 1
    first.close()  # type: ignore[attr-defined]


def test_fault_15_a_crash_keeps_the_partial_text_and_the_next_call_works(subject: Subject) -> None:
    stream = subject.model.stream(ask(max_tokens=400), CancelToken())
    said = ""
    with pytest.raises(ModelLost) as lost:
        for item in stream:
            said += item.text if isinstance(item, Token) else ""
            subject.crash()
    assert said
    assert lost.value.partial == said
    assert lost.value.hint
    assert answer(subject.model, ask())[0]


def test_a_prompt_longer_than_the_context_is_refused(subject: Subject) -> None:
    with pytest.raises(UserError):
        answer(subject.model, ask("count and count " * 1200))
    assert answer(subject.model, ask())[0]


def test_tokens_are_counted(subject: Subject) -> None:
    assert subject.model.count_tokens("") == 0
    assert 0 < subject.model.count_tokens("one two") < subject.model.count_tokens("one two three four five")


def test_a_closed_model_starts_again(subject: Subject) -> None:
    before, _ = answer(subject.model, ask())
    subject.model.close()
    assert answer(subject.model, ask())[0] == before


def test_a_model_has_a_name(subject: Subject) -> None:
    assert subject.model.name
