"""From a request to the first Blueprint: rules read it, the model writes what they leave open, rules check it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from appforge_desktop.domain.blueprint.check import mend
from appforge_desktop.domain.blueprint.model import Blueprint
from appforge_desktop.domain.blueprint.parse import parse
from appforge_desktop.domain.ports.llm import LanguageModel, Prompt
from appforge_desktop.domain.prompting.bodies import Bodies, Shelf, alone, joined, read_bodies, without_bodies
from appforge_desktop.domain.prompting.coverage import cover
from appforge_desktop.domain.prompting.coverage import draft as draft_by_rules
from appforge_desktop.domain.prompting.examples import Library
from appforge_desktop.domain.prompting.family import Family, read_family
from appforge_desktop.domain.prompting.limits import left_out_sentence, read_limits
from appforge_desktop.domain.prompting.literals import Span, read_literals
from appforge_desktop.domain.prompting.placing import place_literals
from appforge_desktop.domain.prompting.prompts import blueprint_prompt
from appforge_desktop.domain.prompting.tuned_grammar import tuned_prompt
from appforge_desktop.domain.prompting.wishes import Wishes, read_wishes
from appforge_desktop.domain.records import Turn
from appforge_desktop.domain.turns import StageChanged
from appforge_desktop.foundation.jobs import CancelToken
from appforge_desktop.services.turns.drafts import Draft, title_of
from appforge_desktop.services.turns.writing import OnEvent, Written, write


@dataclass(frozen=True)
class _Request:
    """A request as rules read it.

    Attributes:
        items: Its words without those that ask for pages to play with or to read.
    """

    text: str
    family: Family
    spans: tuple[Span, ...]
    items: str
    wishes: Wishes


class FirstDraft:
    """Drafts new apps.

    Args:
        today: For "countdown to next Friday".
        tuned: Whether the model is the one that learnt Blueprints (models/builtin).
    """

    def __init__(
        self, model: LanguageModel, library: Library, shelf: Shelf, today: Callable[[], date], *, tuned: bool = False
    ) -> None:
        self._model = model
        self._tuned = tuned
        self._library = library
        self._shelf = shelf
        self._today = today

    def prompt_of(self, text: str, seed: int) -> Prompt | None:
        """What the model is asked for a request; None when it is not needed."""
        request = self._read(text)
        return self._prompt(request, seed) if request.family.data else None

    def of(self, turn: Turn, on_event: OnEvent, cancel: CancelToken) -> Draft:
        """The draft for a request.

        Raises:
            Cancelled: `cancel` was set.
            ModelLost: The model's process died.
        """
        request = self._read(turn.request)
        name = request.wishes.name
        bodies = read_bodies(request.text, request.family, request.spans, name, self._shelf, self._today())
        if request.family.data:
            return self._with_items(turn, request, bodies, on_event, cancel)
        app = alone(bodies)
        app = replace(app, theme=request.wishes.look.on(app.theme))
        limits = tuple(left_out_sentence(one) for one in read_limits(request.text.lower()))
        return self._finished(turn, request, app, bodies, (), limits, None)

    def _read(self, text: str) -> _Request:
        family = read_family(text)
        items = without_bodies(text, family) if family.pages and family.data else text
        return _Request(text, family, read_literals(text, self._today()), items, read_wishes(items))

    def _prompt(self, request: _Request, seed: int) -> Prompt:
        if self._tuned:
            return tuned_prompt(request.items, request.wishes, self._library, seed)
        near = self._library.nearest(request.items)
        return blueprint_prompt(request.items, near, request.wishes, seed, library=self._library)

    def _with_items(
        self, turn: Turn, request: _Request, bodies: Bodies, on_event: OnEvent, cancel: CancelToken
    ) -> Draft:
        on_event(StageChanged("writing", "Writing the blueprint"))
        written = write(self._model, self._prompt(request, turn.seed), on_event, cancel)
        app, problems = parse(written.text)
        told = [f"The blueprint was odd: {problem}." for problem in problems]
        if app is None:
            app = draft_by_rules(request.wishes, self._library)
            told.append("The model's blueprint could not be used, so rules wrote it.")
        covered = cover(app, request.wishes, self._library.entity)
        whole = joined(covered.blueprint, bodies, request.wishes.look)
        return self._finished(turn, request, whole, bodies, (*covered.added, *told), covered.left_out, written)

    def _finished(
        self,
        turn: Turn,
        request: _Request,
        app: Blueprint,
        bodies: Bodies,
        told: tuple[str, ...],
        left_out: tuple[str, ...],
        written: Written | None,
    ) -> Draft:
        placed = place_literals(app, request.spans, request.text)
        sound, mended = mend(placed.blueprint)
        told_once = {one.split(". ")[0]: one for one in reversed((*bodies.notes, *left_out, *placed.left_out))}
        left = tuple(reversed(told_once.values()))
        return Draft(sound, title_of(turn.request), (), (*told, *placed.added, *mended), left, written)
