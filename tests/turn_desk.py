"""Everything that answers a message, real but for the model and the browser: those play a script."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from pathlib import Path

from appforge_desktop.adapters.llm import ScriptedModel
from appforge_desktop.adapters.llm.examples import load_examples, load_shelf
from appforge_desktop.adapters.storage import DiskProjectFiles, MemoryStore
from appforge_desktop.adapters.templates import load_parts
from appforge_desktop.domain.blueprint.compile import compile_blueprint
from appforge_desktop.domain.blueprint.model import Blueprint
from appforge_desktop.domain.ports.watch import OnChanges
from appforge_desktop.domain.ports.web import SourcePlace
from appforge_desktop.domain.problems import Problem
from appforge_desktop.domain.prompting.bodies import Shelf
from appforge_desktop.domain.prompting.examples import Library
from appforge_desktop.domain.records import Message, Project, Turn, Version
from appforge_desktop.domain.turns import StageChanged, TextWritten, TurnEvent, TurnRequest, TurnResult
from appforge_desktop.foundation.clock import ManualClock
from appforge_desktop.foundation.jobs import CancelToken
from appforge_desktop.foundation.paths import resource
from appforge_desktop.services.checks import CheckReport
from appforge_desktop.services.preview import Preview
from appforge_desktop.services.projects import Projects
from appforge_desktop.services.turns import Turns
from appforge_desktop.services.turns.accepting import Acceptance
from appforge_desktop.services.turns.author import Author
from appforge_desktop.services.turns.journal import Journal
from appforge_desktop.services.versions import Versions

BOOKS = """app Book Shelf: what I read
entity Book
 title text required
 author text
 pages number
page Books list Book show title, author
"""
"""What the scripted model answers unless told otherwise."""

PNG = b"\x89PNG picture"


class ScriptedChecks:
    """Checks that find what a test says.

    Attributes:
        problems: What the next check finds; empty is green.
        during: Called while a check runs, with its token.
        deaf: It does not look at its token once `during` has returned.
        asked: The files of every check.
        most_at_once: How many checks ran side by side.
    """

    def __init__(self) -> None:
        self.problems: tuple[Problem, ...] = ()
        self.during: Callable[[CancelToken], None] = lambda cancel: None
        self.asked: list[dict[str, bytes]] = []
        self.deaf = False
        self.most_at_once = 0
        self._running = 0
        self._lock = threading.Lock()

    def run(
        self, files: Mapping[str, bytes], cancel: CancelToken, on_stage: Callable[[StageChanged], object]
    ) -> CheckReport:
        on_stage(StageChanged("checking", "Checking the code"))
        with self._lock:
            self.asked.append(dict(files))
            self._running += 1
            self.most_at_once = max(self.most_at_once, self._running)
        try:
            self.during(cancel)
            if not self.deaf:
                cancel.raise_if_set()
        finally:
            with self._lock:
                self._running -= 1
        return CheckReport(self.problems, PNG)


class QuietHost:
    """A preview host that remembers what it was told."""

    port = 1

    def __init__(self) -> None:
        self.refreshed: list[tuple[str, list[str]]] = []

    def origin(self, project_id: str) -> str:
        return f"http://{project_id}.localhost:1"

    def open(self, project_id: str, root: Path) -> str:
        return f"{self.origin(project_id)}/?t"

    def refresh(self, project_id: str, changed: Iterable[str]) -> None:
        self.refreshed.append((project_id, sorted(changed)))

    def invite(self, project_id: str) -> str:
        return f"{self.origin(project_id)}/?once"

    def locate(self, url: str, line: int, column: int | None = None) -> SourcePlace | None:
        return None

    def close_project(self, project_id: str) -> None: ...

    def close(self) -> None: ...


class QuietWatch:
    """A watch that remembers which writes it was told to expect."""

    def __init__(self) -> None:
        self.expected: dict[str, bytes | None] = {}

    def start(self, root: Path, on_changes: OnChanges) -> Callable[[], None]:
        return lambda: None

    def expect(self, root: Path, path: str, content: bytes | None) -> None:
        self.expected[path] = content


@cache
def library() -> Library:
    """The real examples."""
    return load_examples(resource("prompts", "examples"))


@cache
def shelf() -> Shelf:
    """The real pages and copy."""
    return load_shelf(resource("prompts"))


@cache
def _parts() -> dict[str, str]:
    return load_parts(resource("templates", "react"))


def compile_app(app: Blueprint) -> dict[str, str]:
    """The real compiler."""
    return compile_blueprint(app, _parts())


class TurnDesk:
    """One project and its turns. Attributes are the parts; `ask` says something to the app."""

    def __init__(self, home: Path, answers: list[str] | None = None) -> None:
        self.home = home
        self.model = ScriptedModel(answers or [BOOKS])
        self.checks, self.host, self.watch, self.clock = ScriptedChecks(), QuietHost(), QuietWatch(), ManualClock()
        self.store = MemoryStore()
        self.versions = Versions(self.store, DiskProjectFiles, self.clock)
        self.projects = Projects(self.store, DiskProjectFiles, self.clock, self.versions)
        preview = Preview(self.host, self.watch)
        author = Author(self.model, library(), shelf())
        acceptance = Acceptance(self.versions, self.checks, DiskProjectFiles, compile_app)  # type: ignore[arg-type]
        journal = Journal(self.store, self.clock, self.model.name)
        self.turns = Turns(self.projects, self.versions, preview, author, acceptance, journal)
        self.project = self.projects.create("Untitled", home)
        self.events: list[TurnEvent] = []

    def ask(self, text: str, *, seed: int = 0, cancel: CancelToken | None = None) -> TurnResult:
        """Run one turn."""
        request = TurnRequest(self.project.id, text, seed)
        return self.turns.run(request, self.events.append, cancel or CancelToken())

    def make(self) -> TurnResult:
        """The first turn: an app of books."""
        made = self.ask("an app for the books that I read")
        assert made.ok, made.message
        self.events.clear()
        return made

    def on_disk(self) -> dict[str, bytes]:
        return DiskProjectFiles(self.project.folder).read_all()

    def edit(self, path: str, old: str, new: str) -> None:
        """The person changes a line in a file of theirs."""
        file = self.project.folder / path
        text = file.read_text("utf-8")
        assert old in text, text
        file.write_text(text.replace(old, new), "utf-8")

    def head(self) -> Version | None:
        return self.versions.head(self.project)

    def blueprint(self) -> str:
        head = self.head()
        assert head is not None
        return head.blueprint

    def turn(self) -> Turn:
        """The record of the last turn."""
        return self.store.run(lambda work: work.turns.of_project(self.project.id))[-1]

    def messages(self) -> list[Message]:
        return self.store.run(lambda work: work.messages.of_project(self.project.id))

    def now(self) -> Project:
        return self.projects.get(self.project.id)

    def said(self) -> str:
        """What the model was heard to write."""
        return "".join(event.text for event in self.events if isinstance(event, TextWritten))

    def stages(self) -> list[str]:
        return [event.stage for event in self.events if isinstance(event, StageChanged)]
