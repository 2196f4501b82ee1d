"""From a message to a draft: by rules where they suffice, else by the model."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable
from datetime import date

from appforge_desktop.domain.blueprint.model import Blueprint
from appforge_desktop.domain.blueprint.patch import Change, apply_patch, parse_patch
from appforge_desktop.domain.intent import classify, read_tweaks
from appforge_desktop.domain.intent.classify import is_vague
from appforge_desktop.domain.intent.new_pages import page_maker
from appforge_desktop.domain.intent.suggest import suggest
from appforge_desktop.domain.ports.llm import Figures, LanguageModel
from appforge_desktop.domain.prompting.bodies import Shelf
from appforge_desktop.domain.prompting.builtin import change_prompt
from appforge_desktop.domain.prompting.examples import Library
from appforge_desktop.domain.prompting.limits import left_out_sentence, read_limits
from appforge_desktop.domain.prompting.patches import grounded
from appforge_desktop.domain.prompting.prompts import patch_prompt
from appforge_desktop.domain.records import Intent, Turn
from appforge_desktop.domain.turns import StageChanged
from appforge_desktop.foundation.jobs import CancelToken
from appforge_desktop.services.turns.drafts import Draft, Reply, title_of
from appforge_desktop.services.turns.first_draft import FirstDraft
from appforge_desktop.services.turns.replies import answer_question, better_how, not_understood, nothing_to_remove
from appforge_desktop.services.turns.writing import OnEvent, Written, write

_REMOVAL = re.compile(r"(?:remove|delete|drop|hide|get rid of|take (?:away|out|off))\b", re.IGNORECASE)
"""What is to go must be there: rules know it by name, so the model is not asked to guess."""
_ANY_REQUEST = "a list of things"
"""Warming is about the part of a prompt that is always the same; the request itself does not matter."""


class Author:
    """Drafts Blueprints. Safe from any thread; the model answers one at a time."""

    def __init__(
        self,
        model: LanguageModel,
        library: Library,
        shelf: Shelf,
        today: Callable[[], date] = date.today,
        *,
        tuned: bool = False,
    ) -> None:
        self._model = model
        self._tuned = tuned
        self._shelf = shelf
        self._today = today
        self._first = FirstDraft(model, library, shelf, today, tuned=tuned)
        self._lock = threading.Lock()
        self._prepared: tuple[str, CancelToken] = ("", CancelToken())

    def prepare(self, text: str) -> None:
        """Compute the prompt of a request that is still being typed, so that its answer starts at once.

        Another text, typed or sent, stops it.

        Raises:
            Cancelled: Another text came.
            ModelLost: The model's process died.
        """
        text = text.strip()
        token = CancelToken()
        with self._lock:
            if text == self._prepared[0]:
                return
            self._prepared[1].set()
            self._prepared = (text, token)
        prompt = self._first.prompt_of(text, 0)
        if prompt is not None:
            self._model.prefill(prompt, token)

    def _sent(self, text: str) -> None:
        """The model is needed now: what is prepared for another text is not."""
        with self._lock:
            if text.strip() != self._prepared[0]:
                self._prepared[1].set()
            self._prepared = ("", CancelToken())

    def warm(self) -> Figures:
        """Load the model and compute the part of the prompt that never changes.

        Raises:
            ModelLost: The model's process died.
            EnvironmentFault: The model's file is missing or is not a model.
        """
        prompt = self._first.prompt_of(_ANY_REQUEST, 0)
        assert prompt is not None, "a list of things is kept"
        return self._model.prefill(prompt, CancelToken())

    def intent_of(self, text: str, app: Blueprint | None) -> Intent:
        """What the person wants with a message."""
        return classify(text, app).intent

    def draft(
        self, turn: Turn, intent: Intent, app: Blueprint | None, on_event: OnEvent, cancel: CancelToken
    ) -> Draft | Reply:
        """What to make of a message.

        Raises:
            Cancelled: `cancel` was set.
            ModelLost: The model's process died.
        """
        if intent == "question":
            return Reply(answer_question(app))
        if intent == "new_app":
            self._sent(turn.request)
            return self._first.of(turn, on_event, cancel)
        if app is not None and intent in ("change", "tweak"):
            return self._change(turn, app, on_event, cancel)
        if app is not None and is_vague(turn.request):
            return Reply(better_how(), choices=suggest(app))
        return Reply(not_understood(app), ok=False, choices=suggest(app))

    def _change(self, turn: Turn, app: Blueprint, on_event: OnEvent, cancel: CancelToken) -> Draft | Reply:
        left_out = tuple(left_out_sentence(limit) for limit in read_limits(turn.request.lower()))
        read = read_tweaks(turn.request, app, page_maker(self._shelf, self._today()))
        left_out += read.notes
        if read.changes:
            unread = tuple(f"I did not understand “{words}”." for words in read.unread)
            return self._changed(turn, app, list(read.changes), (*left_out, *unread), None)
        if not read.unread:
            return Reply("\n\n".join(left_out) or "It is so already, so nothing was changed.", ok=not left_out)
        if not app.entities:
            return Reply(not_understood(app), ok=False, choices=suggest(app))
        if all(_REMOVAL.match(words) for words in read.unread):
            return Reply(nothing_to_remove(app), ok=False)
        on_event(StageChanged("writing", "Writing the change"))
        self._sent(turn.request)
        ask = change_prompt if self._tuned else patch_prompt
        written = write(self._model, ask(turn.request, app, turn.seed), on_event, cancel)
        changes, _ = grounded(parse_patch(written.text, app)[0], turn.request)
        return self._changed(turn, app, changes, left_out, written)

    def _changed(
        self, turn: Turn, app: Blueprint, changes: list[Change], left_out: tuple[str, ...], written: Written | None
    ) -> Draft | Reply:
        patched, done = apply_patch(app, changes)
        if patched == app:
            why = "\n\n".join(left_out) if left_out else not_understood(app)
            return Reply(why, ok=False, written=written)
        return Draft(patched, title_of(turn.request), tuple(done), (), left_out, written)
