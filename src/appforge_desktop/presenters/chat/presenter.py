"""The chat panel's presenter."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from appforge_desktop.domain.ports.llm import ModelLost
from appforge_desktop.domain.records import Project, Version
from appforge_desktop.domain.turns import StageChanged, TextWritten, TurnEvent, TurnRequest, TurnResult
from appforge_desktop.foundation.clock import Clock
from appforge_desktop.foundation.errors import AppForgeError
from appforge_desktop.foundation.events import Signal
from appforge_desktop.foundation.ids import new_id
from appforge_desktop.presenters.chat.run import Run
from appforge_desktop.presenters.chat.state import ChatState, Entry, StageLine, ideas
from appforge_desktop.presenters.chat.story import (
    broken,
    entries_of,
    reverted,
    stopped,
    undone,
    with_error,
    with_result,
)
from appforge_desktop.presenters.notices import Notices
from appforge_desktop.presenters.ports import Conversations, TurnRunner, VersionHistory
from appforge_desktop.presenters.tasks import Tasks


class ChatPresenter:
    """Sends messages, follows their turns, and keeps one conversation a project.

    All methods belong to the UI thread; turns run on a worker and come home through `tasks`.

    Attributes:
        changed: The state that is shown now.
        finished: A turn ended by itself, green, red or answered.
        versioned: Another version of the project is on screen.
        focus: The message box should get the keyboard.
    """

    def __init__(
        self,
        *,
        turns: TurnRunner,
        versions: VersionHistory,
        conversations: Conversations,
        tasks: Tasks,
        notices: Notices,
        clock: Clock,
        open_diff: Callable[[str], None],
    ) -> None:
        self.changed: Signal[ChatState] = Signal()
        self.finished: Signal[TurnResult] = Signal()
        self.versioned: Signal[Version] = Signal()
        self.focus: Signal[None] = Signal()
        self.clock = clock
        self._turns, self._versions, self._conversations = turns, versions, conversations
        self._tasks, self._notices, self._open_diff = tasks, notices, open_diff
        self._states: dict[str, ChatState] = {}
        self._runs: dict[str, Run] = {}
        self._shown = ""

    @property
    def state(self) -> ChatState:
        return self._states.get(self._shown, ChatState())

    @property
    def working(self) -> bool:
        """Whether any project has a turn going on."""
        return bool(self._runs)

    # What is shown

    def show(self, project: Project | None, *, first: str = "") -> None:
        """Show a project's conversation (none: an empty panel); `first` is sent at once."""
        self._shown = project.id if project else ""
        if project is None or project.id in self._states:
            self.changed.emit(self.state)
        else:
            self._states[project.id] = ChatState(project=project, loading=not first)
            self.changed.emit(self.state)
            if not first:
                self._load(project)
        if first:
            self.ask(first)

    def _load(self, project: Project) -> None:
        def work() -> tuple[tuple[Entry, ...], Version | None, bool, tuple[str, ...]]:
            history = self._versions.history(project)
            head = next((one for one in history if one.id == project.head), None)
            entries = entries_of(self._conversations.messages(project.id), history, self._versions)
            return entries, head, self._versions.can_redo(project), ideas(head.blueprint) if head else ()

        def done(found: tuple[tuple[Entry, ...], Version | None, bool, tuple[str, ...]]) -> None:
            entries, head, can_redo, wishes = found
            old = self._states[project.id].entries
            self._change(project.id, entries=(*entries, *old), version=head, suggestions=wishes, can_redo=can_redo)

        def failed(error: AppForgeError) -> None:
            self._notices.fault(error, retry=lambda: self._load(project))

        self._tasks.start(work, done, failed, settled=lambda: self._change(project.id, loading=False))

    def new(self) -> None:
        """Clear the page; what was said stays in the project's record."""
        if not self.state.busy:
            self._change(self._shown, entries=(), editing=None, draft="")

    # Asking

    def ask(self, text: str) -> None:
        """Send a message; while a draft is edited it takes the edited message's place."""
        state, text = self.state, text.strip()
        if not text or state.project is None or state.busy:
            return
        kept, back_to = self._before_edit(state)
        said = Entry(new_id(), "user", text)
        answer = Entry(new_id(), "assistant", "", "streaming")
        run = Run(state.project.id, answer.key, text, self.clock.monotonic())
        self._runs[run.project_id] = run
        self._change(
            run.project_id,
            entries=(*kept, said, answer),
            stage=StageLine("reading", "Reading your message", run.started),
            editing=None,
            draft="",
            suggestions=(),
            model="loading",
        )
        self._start(run, state.project, back_to)

    def _before_edit(self, state: ChatState) -> tuple[tuple[Entry, ...], str | None]:
        """The entries that stay, and the version to go back to, when a message is sent again in other words."""
        at = next((n for n, entry in enumerate(state.entries) if entry.key == state.editing), None)
        if at is None:
            return state.entries, None
        cards = [entry.card for entry in state.entries[:at] if entry.card]
        return state.entries[:at], cards[-1].version_id if cards else None

    def _start(self, run: Run, project: Project, back_to: str | None) -> None:
        def on_event(event: TurnEvent) -> None:
            if isinstance(event, TextWritten):
                run.write(event.text)
            else:
                self._tasks.post(lambda: self._stage(run, event))

        def work() -> tuple[TurnResult, bytes]:
            if back_to is not None and back_to != project.head:
                self._versions.restore(project, back_to)
            result = self._turns.run(TurnRequest(run.project_id, run.request), on_event, run.cancel)
            picture = self._versions.thumbnail(result.version.id) if result.version else b""
            return result, picture

        self._tasks.start(
            work,
            lambda found: self._done(run, *found),
            lambda error: self._failed(run, error),
            cancelled=lambda: self._end(run, stopped),
            settled=lambda: self._settle(run),
        )

    def stop(self) -> None:
        """Stop the turn that is shown; what was said stays."""
        run = self._runs.get(self._shown)
        if run is not None:
            run.cancel.set()

    def stop_all(self) -> None:
        """Stop every turn; called before the app ends."""
        for run in self._runs.values():
            run.cancel.set()

    def retry(self) -> None:
        """Send the last message once more, in its own place when it brought nothing."""
        entries = self.state.entries
        last = next((entry for entry in reversed(entries) if entry.role == "user"), None)
        if last is None or self.state.busy:
            return
        if entries[-1].can_retry:
            self._change(self._shown, entries=entries[: entries.index(last)])
        self.ask(last.text)

    def edit(self, key: str) -> None:
        """Put an earlier message into the message box, to send it in other words."""
        entry = next((one for one in self.state.entries if one.key == key), None)
        if entry is not None and not self.state.busy:
            self._change(self._shown, draft=entry.text, editing=key)

    def leave_edit(self) -> None:
        """Keep the earlier message as it is."""
        self._change(self._shown, draft="", editing=None)

    # Versions

    def open_diff(self, version_id: str) -> None:
        """Show what a version changed."""
        self._open_diff(version_id)

    def revert(self, version_id: str) -> None:
        """Go back to what the project was before this version."""

        said = reverted(self.state.entries, version_id)

        def work(project: Project) -> Version:
            history = self._versions.history(project)
            parent = next((one.parent_id for one in history if one.id == version_id), None)
            return self._versions.restore(project, parent, said) if parent else self._versions.undo(project, said)

        self._to_version(work, said)

    def restore(self, version_id: str) -> None:
        """Go back to exactly this version."""
        said = "An earlier version is on screen again."
        self._to_version(lambda project: self._versions.restore(project, version_id, said), said)

    def undo(self) -> None:
        """One version back."""
        said = undone(self.state.version)
        self._to_version(lambda project: self._versions.undo(project, said), said)

    def redo(self) -> None:
        """One version forward."""
        said = "Done again."
        self._to_version(lambda project: self._versions.redo(project, said), said)

    def _to_version(self, work: Callable[[Project], Version], said: str) -> None:
        project = self.state.project
        if project is None or self.state.busy:
            return

        def move() -> tuple[Version, bool]:
            return work(project), self._versions.can_redo(project)

        def done(moved: tuple[Version, bool]) -> None:
            version, can_redo = moved
            line = Entry(new_id(), "assistant", said)
            self._change(project.id, entries=(*self._states[project.id].entries, line))
            self._on_screen(project.id, version, can_redo=can_redo)
            self._notices.show(f"Version {version.number} is on screen: {version.title}", kind="good")

        self._tasks.start(move, done, self._notices.fault)

    def model_back(self) -> None:
        """The model was started again without a message."""
        for project_id, state in tuple(self._states.items()):
            if state.model == "lost":
                self._change(project_id, model="idle")

    # What comes home

    def drain(self) -> None:
        """Take over the text that was written since the last call; the panel calls this every 33 ms."""
        for run in tuple(self._runs.values()):
            self._append(run, run.take())

    def _append(self, run: Run, text: str) -> None:
        if text:
            self._change_entry(run, lambda entry: replace(entry, text=entry.text + text))

    def _stage(self, run: Run, event: StageChanged) -> None:
        if self._runs.get(run.project_id) is run:
            model = "writing" if event.stage == "writing" else self._states[run.project_id].model
            self._change(run.project_id, stage=StageLine(event.stage, event.text, run.started), model=model)

    def _settle(self, run: Run) -> None:
        self.drain()
        self._runs.pop(run.project_id, None)
        self._end(run, broken)
        self._change(run.project_id, stage=None, model="idle")

    def _done(self, run: Run, result: TurnResult, picture: bytes) -> None:
        self._end(run, lambda entry: with_result(entry, result, lambda _: picture))
        self._change(run.project_id, figures=result.figures or self._states[run.project_id].figures)
        if result.version is not None:
            self._on_screen(run.project_id, result.version, can_redo=result.intent == "undo")
        self._change(run.project_id, suggestions=result.choices)
        self.finished.emit(result)

    def _failed(self, run: Run, error: AppForgeError) -> None:
        self._end(run, lambda entry: with_error(entry, error))
        if isinstance(error, ModelLost):
            self._change(run.project_id, model="lost")

    def _end(self, run: Run, end: Callable[[Entry], Entry]) -> None:
        self._change_entry(run, end)

    def _on_screen(self, project_id: str, version: Version, *, can_redo: bool) -> None:
        project = self._states[project_id].project
        assert project is not None
        self._change(project_id, version=version, can_redo=can_redo, project=replace(project, head=version.id))
        self.versioned.emit(version)

    def _change_entry(self, run: Run, change: Callable[[Entry], Entry]) -> None:
        entries = self._states[run.project_id].entries
        self._change(
            run.project_id, entries=tuple(change(entry) if entry.key == run.key else entry for entry in entries)
        )

    def _change(self, project_id: str, **fields: Any) -> None:
        if project_id not in self._states:
            return
        self._states[project_id] = replace(self._states[project_id], **fields)
        if project_id == self._shown:
            self.changed.emit(self.state)
