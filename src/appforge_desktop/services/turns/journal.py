"""The record of a turn: what was asked, what came of it, and what was said."""

from __future__ import annotations

from dataclasses import replace

from appforge_desktop.domain.ports.storage import Store, UnitOfWork
from appforge_desktop.domain.records import Intent, Message, Project, Role, Turn, TurnState
from appforge_desktop.domain.turns import TurnRequest
from appforge_desktop.foundation.clock import Clock
from appforge_desktop.foundation.ids import new_id
from appforge_desktop.services.turns.writing import Written

DEFECT = "Something went wrong inside AppForge. Nothing was changed."
"""What is said of a turn that a defect ended; the defect itself goes to the crash handler."""


class Journal:
    """Keeps the turns and the conversation of projects."""

    def __init__(self, store: Store, clock: Clock, engine: str) -> None:
        self._store = store
        self._clock = clock
        self._engine = engine

    def begin(self, project: Project, request: TurnRequest) -> tuple[Turn, float]:
        """Store what was asked before anything else happens.

        Returns:
            The running turn, and the monotonic second at which it began.
        """
        turn = Turn(
            id=new_id(),
            project_id=project.id,
            request=request.text,
            created=self._clock.now(),
            intent="other",
            engine=self._engine,
            seed=request.seed,
        )

        def store(work: UnitOfWork) -> None:
            work.turns.save(turn)
            work.messages.add(self.message(turn, "user", request.text))

        self._store.run(store)
        return turn, self._clock.monotonic()

    def ended(self, turn: Turn, began: float, state: TurnState, intent: Intent, written: Written | None) -> Turn:
        """The turn as it stands at its end; not stored yet."""
        turn = replace(turn, state=state, intent=intent, seconds=self._clock.monotonic() - began)
        if written is None:
            return turn
        figures = written.figures
        return replace(
            turn,
            prompt=written.prompt_text,
            output=written.text,
            tokens=figures.generated,
            first_token_s=round(figures.first_token_s, 4),
            evaluated=figures.evaluated,
            reused=figures.reused,
        )

    def store(self, turn: Turn, answer: str) -> None:
        """Store a turn that made no version, with what was answered; a project forgotten meanwhile keeps no record."""

        def work(unit: UnitOfWork) -> None:
            if unit.projects.get(turn.project_id) is None:
                return
            unit.turns.save(turn)
            unit.messages.add(self.message(turn, "assistant", answer))

        self._store.run(work)

    def end_for_sure(self, turn: Turn) -> None:
        """Close a turn that a defect left running; one that has its end is left alone."""

        def work(unit: UnitOfWork) -> None:
            stored = unit.turns.get(turn.id)
            if stored is not None and stored.state == "running":
                unit.turns.save(replace(stored, state="red"))
                unit.messages.add(self.message(turn, "assistant", DEFECT))

        self._store.run(work)

    def message(self, turn: Turn, role: Role, text: str) -> Message:
        return Message(new_id(), turn.project_id, role, text, self._clock.now(), turn.id)
