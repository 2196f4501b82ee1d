"""The way of one message: understand it, let a strategy draft, accept or roll back, tell the person."""

from __future__ import annotations

import threading
from collections import defaultdict
from dataclasses import dataclass, replace

from appforge_desktop.domain.blueprint.model import Blueprint
from appforge_desktop.domain.blueprint.parse import parse
from appforge_desktop.domain.blueprint.printer import print_blueprint
from appforge_desktop.domain.diff import changes_between
from appforge_desktop.domain.intent.suggest import suggest
from appforge_desktop.domain.ports.llm import ModelLost
from appforge_desktop.domain.records import Intent, Project, Turn, TurnState, Version
from appforge_desktop.domain.turns import StageChanged, TurnRequest, TurnResult
from appforge_desktop.foundation.errors import AppForgeError, Cancelled, UserError
from appforge_desktop.foundation.jobs import CancelToken
from appforge_desktop.services.preview import Preview
from appforge_desktop.services.projects import Projects
from appforge_desktop.services.trees import steps
from appforge_desktop.services.turns import telling
from appforge_desktop.services.turns.accepting import Acceptance, Verdict, conflict_note
from appforge_desktop.services.turns.author import Author
from appforge_desktop.services.turns.drafts import Draft, Reply
from appforge_desktop.services.turns.journal import Journal
from appforge_desktop.services.turns.replies import NOT_OURS
from appforge_desktop.services.turns.writing import OnEvent, Written
from appforge_desktop.services.versions import Versions


@dataclass
class _Running:
    """A turn under way: what its steps hand to each other."""

    project: Project
    turn: Turn
    began: float
    on_event: OnEvent
    cancel: CancelToken
    intent: Intent = "other"
    head: Version | None = None
    app: Blueprint | None = None


class Turns:
    """Answers messages, one at a time per project. Safe from any thread."""

    def __init__(
        self,
        projects: Projects,
        versions: Versions,
        preview: Preview,
        author: Author,
        acceptance: Acceptance,
        journal: Journal,
    ) -> None:
        self._projects = projects
        self._versions = versions
        self._preview = preview
        self._author = author
        self._acceptance = acceptance
        self._journal = journal
        self._locks: defaultdict[str, threading.Lock] = defaultdict(threading.Lock)

    def run(self, request: TurnRequest, on_event: OnEvent, cancel: CancelToken) -> TurnResult:
        """Answer one message.

        Returns:
            What came of it. A red outcome is a result with `ok` False: the project is as it was.

        Raises:
            Cancelled: `cancel` was set before the new version was accepted; the project is as it was.
            ModelLost: The model's process died; what it had written is in the turn's record.
            UserError: The message is empty, or the project is not known.
        """
        if not request.text.strip():
            raise UserError("Say what you want, in a sentence.")
        project = self._projects.get(request.project_id)
        with self._locks[project.id]:
            turn, began = self._journal.begin(project, request)
            running = _Running(project, turn, began, on_event, cancel)
            return self._guarded(running)

    def _guarded(self, running: _Running) -> TurnResult:
        """Whatever ends the turn, its record says so."""
        try:
            return self._answer(running)
        except Cancelled:
            self._close(running, "cancelled", "Stopped. Nothing was changed.")
            raise
        except AppForgeError as error:
            if isinstance(error, ModelLost):
                running.turn = replace(running.turn, output=error.partial)
            self._close(running, "red", f"{error}")
            raise
        finally:
            self._journal.end_for_sure(running.turn)

    def _answer(self, running: _Running) -> TurnResult:
        running.on_event(StageChanged("reading", "Reading your message"))
        running.head = self._versions.head(running.project)
        running.app = parse(running.head.blueprint)[0] if running.head and running.head.blueprint else None
        text = running.turn.request
        running.intent = self._author.intent_of(text, running.app)
        if running.intent in ("undo", "redo"):
            return self._travel(running)
        if running.app is None and _is_another_app(running.head):
            return self._reply(running, Reply(NOT_OURS, ok=running.intent == "question"))
        draft = self._author.draft(running.turn, running.intent, running.app, running.on_event, running.cancel)
        if isinstance(draft, Reply):
            return self._reply(running, draft)
        verdict = self._acceptance.judge(running.project, draft, running.on_event, running.cancel)
        running.cancel.raise_if_set()
        self._same_app(running)
        return self._accept(running, draft, verdict) if verdict.green else self._refuse(running, draft, verdict)

    def _same_app(self, running: _Running) -> None:
        """Refuse to go on when another AppForge changed the app while this turn ran: its change would be lost."""
        now = self._versions.head(self._projects.get(running.project.id))
        if (now.blueprint if now else "") != (running.head.blueprint if running.head else ""):
            raise UserError("The app was changed by another AppForge meanwhile.", hint="Send the message again.")

    def _accept(self, running: _Running, draft: Draft, verdict: Verdict) -> TurnResult:
        running.on_event(StageChanged("saving", "Saving the version"))
        message = telling.accepted(draft, verdict.candidate.conflicts, first=running.app is None)
        turn = self._journal.ended(running.turn, running.began, "green", running.intent, draft.written)
        kept = map(conflict_note, verdict.candidate.conflicts)
        turn = replace(turn, notes=(*draft.mended, *draft.left_out, *kept))
        self._preview.expect(running.project, steps(verdict.candidate.seen, verdict.candidate.files))
        version = self._versions.commit(
            running.project,
            verdict.candidate.files,
            title=draft.title,
            seen=verdict.candidate.seen,
            base=verdict.candidate.base,
            blueprint=print_blueprint(draft.blueprint),
            turn=turn,
            thumbnail=verdict.screenshot or None,
            messages=(self._journal.message(turn, "assistant", message),),
        )
        self._rename(running, draft.blueprint)
        return self._shown(running, replace(turn, version_id=version.id), version, message, draft)

    def _shown(
        self, running: _Running, turn: Turn, version: Version, message: str, draft: Draft | None = None
    ) -> TurnResult:
        before = self._versions.files_of(running.head) if running.head else {}
        changes = changes_between(before, self._versions.files_of(version))
        self._preview.changed(running.project, [change.path for change in changes])
        if draft is not None:  # hand edits since the head are a version of their own, and not what this turn did
            changes = self._versions.changes_of(version)
        running.on_event(StageChanged("done", "Done"))
        written = draft.written if draft else None
        return TurnResult(
            ok=True,
            turn=turn,
            intent=running.intent,
            message=message,
            changes=changes,
            mended=draft.mended if draft else (),
            version=version,
            figures=written.figures if written else None,
            choices=suggest(parse(version.blueprint)[0]) if version.blueprint else (),
        )

    def _refuse(self, running: _Running, draft: Draft, verdict: Verdict) -> TurnResult:
        message = telling.refused(verdict.problems, running.head)
        turn = self._close(running, "red", message, draft.written)
        figures = draft.written.figures if draft.written else None
        return TurnResult(
            False, turn, running.intent, message, mended=draft.mended, problems=verdict.problems, figures=figures
        )

    def _reply(self, running: _Running, reply: Reply) -> TurnResult:
        turn = self._close(running, "answered", reply.text, reply.written)
        figures = reply.written.figures if reply.written else None
        return TurnResult(reply.ok, turn, running.intent, reply.text, figures=figures, choices=reply.choices)

    def _travel(self, running: _Running) -> TurnResult:
        """Undo or redo; the turn is stored with the move."""
        undo = running.intent == "undo"
        possible = self._versions.can_undo if undo else self._versions.can_redo
        if not possible(running.project):
            return self._reply(running, Reply(f"There is nothing to {running.intent}.", ok=False))
        turn = self._journal.ended(running.turn, running.began, "green", running.intent, None)
        message = telling.travelled(running.head, undo)
        go = self._versions.undo if undo else self._versions.redo
        version = go(running.project, turn=turn, messages=(self._journal.message(turn, "assistant", message),))
        self._rename(running, parse(version.blueprint)[0])
        return self._shown(running, replace(turn, version_id=version.id), version, message)

    def _rename(self, running: _Running, app: Blueprint | None) -> None:
        """The project is called as its app is."""
        if app and app.name and (running.app is None or running.app.name != app.name):
            self._projects.rename(running.project.id, app.name)

    def _close(self, running: _Running, state: TurnState, answer: str, written: Written | None = None) -> Turn:
        turn = self._journal.ended(running.turn, running.began, state, running.intent, written)
        self._journal.store(turn, answer)
        return turn


def _is_another_app(head: Version | None) -> bool:
    """Whether the project has an app that no Blueprint describes: a folder of somebody else's that was opened."""
    return head is not None and not head.blueprint and not {"package.json", "index.html"}.isdisjoint(head.files)
