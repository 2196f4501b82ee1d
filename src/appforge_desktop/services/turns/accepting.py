"""From a draft to a green version: compile, merge hand edits in, check, commit. Red means that nothing happened."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from appforge_desktop.domain.blueprint.model import Blueprint
from appforge_desktop.domain.merge import Conflict, merge_trees
from appforge_desktop.domain.ports.storage import OpenProjectFiles
from appforge_desktop.domain.problems import Problem
from appforge_desktop.domain.records import Project, Version
from appforge_desktop.domain.turns import StageChanged
from appforge_desktop.foundation.jobs import CancelToken
from appforge_desktop.services.checks import Checks
from appforge_desktop.services.turns.drafts import Draft
from appforge_desktop.services.turns.writing import OnEvent
from appforge_desktop.services.versions import Versions

Compile = Callable[[Blueprint], Mapping[str, str]]


@dataclass(frozen=True)
class Candidate:
    """Files that wait for the checks.

    Attributes:
        seen: What the project held when the work began.
        files: What the project would hold, hand edits merged in.
        base: What the compiler wrote.
        conflicts: Where the person's lines were kept instead of new ones.
    """

    seen: dict[str, bytes]
    files: dict[str, bytes]
    base: dict[str, bytes]
    conflicts: tuple[Conflict, ...]


@dataclass(frozen=True)
class Verdict:
    """What the checks said of a candidate."""

    green: bool
    candidate: Candidate
    problems: tuple[Problem, ...]
    screenshot: bytes


class Acceptance:
    """Decides whether a draft may become a version."""

    def __init__(self, versions: Versions, checks: Checks, open_files: OpenProjectFiles, compile_app: Compile) -> None:
        self._versions = versions
        self._checks = checks
        self._open_files = open_files
        self._compile = compile_app

    def judge(self, project: Project, draft: Draft, on_event: OnEvent, cancel: CancelToken) -> Verdict:
        """Compile, merge and check; the project is not touched."""
        on_event(StageChanged("compiling", "Building the files"))
        candidate = self._candidate(project, self._versions.head(project), draft.blueprint)
        cancel.raise_if_set()
        report = self._checks.run(candidate.files, cancel, on_event)
        return Verdict(report.green, candidate, tuple(report.problems), report.screenshot)

    def _candidate(self, project: Project, head: Version | None, app: Blueprint) -> Candidate:
        new = {path: text.encode() for path, text in self._compile(app).items()}
        base = self._versions.base_of(head) if head else {}
        seen = self._open_files(project.folder).read_all()
        merged = merge_trees(base, seen, new, on_conflict="yours")
        return Candidate(seen, merged.files, new, tuple(merged.conflicts))


def conflict_note(conflict: Conflict) -> str:
    """What to tell the person about lines of theirs that were kept."""
    where = f"`{conflict.path}` line {conflict.first_line}" if conflict.first_line else f"`{conflict.path}`"
    if conflict.kind == "deleted":
        return f"{where}: one of us deleted it and the other changed it, so it was kept."
    if conflict.kind != "text":
        return f"{where}: you changed it too. Yours was kept, the new one lies beside it."
    if not conflict.theirs.strip():
        return f"{where}: you changed lines that the new version leaves out, so yours were kept."
    return f"{where}: you changed these lines too, so yours were kept. The new ones:\n\n{_code(conflict.theirs)}"


def _code(text: str) -> str:
    """A code block in Markdown; its fence is longer than any in the text."""
    fence = "`" * max(3, 1 + max(map(len, re.findall("`+", text)), default=0))
    return f"{fence}\n{text.removesuffix(chr(10))}\n{fence}"
