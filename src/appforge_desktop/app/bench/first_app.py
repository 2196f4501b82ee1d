"""`first_app`: from a sentence to the visible app, in multiples of the bare decoding of the tokens it took."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from appforge_desktop.adapters.llm.direct import DirectModel
from appforge_desktop.app.bench.figures import Figure, Rounds, Target, interleaved, make_figure, percentile
from appforge_desktop.app.bench.models import direct_model
from appforge_desktop.app.bench.places import own_folders
from appforge_desktop.app.headless import run_headless
from appforge_desktop.domain.ports.llm import ChatMessage
from appforge_desktop.domain.turns import StageChanged, TurnEvent, TurnRequest
from appforge_desktop.foundation.errors import EnvironmentFault
from appforge_desktop.foundation.jobs import CancelToken

if TYPE_CHECKING:
    from appforge_desktop.app.wiring import Services

TARGET = Target(2.0)
_SENTENCES = (
    "a recipe box with photos, ratings and cooking time",
    "an expense tracker with categories and a monthly chart",
    "a list of my books with author, rating and whether I have read them",
    "a plant care app that knows when each plant was watered last",
    "a habit tracker",
    "a CRM for a small bakery with customers and orders",
    "an inventory of my tools with where they are and who borrowed them",
    "a workout log with exercise, weight and repetitions",
    "a to-do list with priorities and due dates as a board",
    "a guest list for our wedding with meals and whether they come",
    "a travel journal with places, dates and photos",
    "a catalogue of wines with year, price and rating",
    "a job application tracker with company, status and next step",
    "a music practice diary with minutes a day",
    "a reading list for research papers with tags",
    "a budget by month with income and spending",
    "a pet health record with vaccinations and weight",
    "a collection of board games with number of players and playing time",
    "a maintenance log for my car with costs",
    "a class register with pupils and grades",
    "a calendar of events with place and time",
    "a meal planner for the week",
    "a garden planner with beds and what grows there",
)


@dataclass
class _Made:
    """One app.

    Attributes:
        seconds: From the sentence to the app in the page.
        tokens: What the model wrote for it.
        stages: Name of a stage to its seconds, in order.
    """

    seconds: float = 0.0
    tokens: int = 0
    stages: dict[str, float] = field(default_factory=dict)
    _stage: tuple[str, float] | None = None

    def enter(self, stage: str) -> None:
        """A stage begins, the one before it ends."""
        now = time.perf_counter()
        if self._stage is not None:
            name, began = self._stage
            self.stages[name] = self.stages.get(name, 0.0) + now - began
        self._stage = (stage, now)


def figures(rounds: Rounds) -> Iterator[Figure]:
    """Everything that the window does too: turn, checks, version, and the project's page in the preview.

    Raises:
        EnvironmentFault: The machine lacks something, or an app did not pass the checks.
    """

    def work(services: Services, cancel: CancelToken) -> Figure:
        services.workshop.warm()
        services.author.warm()  # as the window does after its first paint
        with direct_model() as direct:
            made, bare = interleaved(
                lambda number: _make(services, _SENTENCES[number % len(_SENTENCES)], cancel),
                lambda _, made: _bare_seconds(direct, made.tokens),
                rounds,
            )
        return _figure(made, bare)

    with own_folders() as folders:
        yield run_headless(work, folders=folders)


def _make(services: Services, sentence: str, cancel: CancelToken) -> _Made:
    made = _Made()

    def on_event(event: TurnEvent) -> None:
        if isinstance(event, StageChanged):
            made.enter(event.stage)

    began = time.perf_counter()
    made.enter("reading")
    project = services.projects.create(sentence, services.folders.projects)
    result = services.turns.run(TurnRequest(project.id, sentence), on_event, cancel)
    if not result.ok:
        raise EnvironmentFault(f"“{sentence}” made no app: {result.message}")
    made.enter("opening")
    url = services.preview.open(project)
    made.enter("page")
    opened = time.perf_counter()
    page = services.pages.visit(url, cancel)
    made.stages |= {"page": page.seconds}
    made.seconds = opened - began + page.seconds
    made.tokens = result.turn.tokens
    services.preview.close(project.id)
    return made


def _bare_seconds(direct: DirectModel, tokens: int) -> float:
    """Seconds for as many tokens, free text; the prompt is not counted."""
    count = max(tokens, 2)
    decoded = direct.decode((ChatMessage("user", "Write a long story about the sea."),), count)
    return decoded.seconds * tokens / (count - 1)


def _figure(made: Sequence[_Made], bare: Sequence[float]) -> Figure:
    stages = dict.fromkeys(stage for one in made for stage in one.stages)
    parts = [f"{stage} {percentile([one.stages.get(stage, 0.0) for one in made], 0.5):.2f}" for stage in stages]
    tokens = percentile([float(one.tokens) for one in made], 0.5)
    return make_figure(
        "first_app",
        [one.seconds for one in made],
        "decoding as many tokens with llama_cpp.Llama",
        bare,
        unit="s",
        target=TARGET,
        note=f"{tokens:.0f} tokens; seconds by stage: {', '.join(parts)}",
    )
