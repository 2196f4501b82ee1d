"""The model reads along while a request is typed; what rules half understand is done and told."""

from __future__ import annotations

import threading

import pytest

from appforge_desktop.adapters.llm import ScriptedModel
from appforge_desktop.domain.ports.llm import Figures, Prompt
from appforge_desktop.foundation.errors import Cancelled
from appforge_desktop.foundation.jobs import CancelToken
from appforge_desktop.services.turns.author import Author
from turn_desk import TurnDesk, library, shelf

REQUEST = "a list of my books with ratings"


def test_what_was_typed_is_not_computed_again_when_it_is_sent(desk: TurnDesk) -> None:
    Author(desk.model, library(), shelf()).prepare(REQUEST)
    result = desk.ask(REQUEST)
    assert result.figures is not None
    assert result.figures.evaluated == 1
    assert result.figures.reused > 50


def test_the_same_text_is_prepared_once() -> None:
    model = ScriptedModel()
    author = Author(model, library(), shelf())
    author.prepare(REQUEST)
    author.prepare(f"  {REQUEST} ")
    assert len(model.prompts) == 1


def test_another_text_stops_the_preparation() -> None:
    class SlowModel(ScriptedModel):
        """Reads until it is told to stop."""

        reading = threading.Event()

        def prefill(self, prompt: Prompt, cancel: CancelToken) -> Figures:
            if "ratings" in prompt.messages[-1].text:
                self.reading.set()
                assert cancel.wait(20), "nobody stopped it"
                raise Cancelled
            return super().prefill(prompt, cancel)

    author = Author(SlowModel(), library(), shelf())
    failed: list[BaseException] = []

    def first() -> None:
        with pytest.raises(Cancelled) as error:
            author.prepare(REQUEST)
        failed.append(error.value)

    thread = threading.Thread(target=first)
    thread.start()
    assert SlowModel.reading.wait(20)
    author.prepare("a list of my plants with photos")
    thread.join(20)
    assert failed


def test_what_is_understood_is_done_and_the_rest_is_named(desk: TurnDesk) -> None:
    desk.make()
    before = len(desk.model.prompts)
    result = desk.ask("make it dark and let the moon sing over every shelf")
    assert result.ok
    assert "dark" in result.message
    assert "did not understand" in result.message and "moon" in result.message
    assert len(desk.model.prompts) == before


def test_what_is_not_there_is_not_removed_by_guessing(desk: TurnDesk) -> None:
    desk.make()
    before = len(desk.model.prompts)
    result = desk.ask("remove the calendar page")
    assert not result.ok and result.version is None
    assert "nothing by that name" in result.message and "Books" in result.message
    assert len(desk.model.prompts) == before
