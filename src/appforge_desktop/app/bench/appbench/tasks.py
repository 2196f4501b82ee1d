"""AppBench's tasks as text.

    # plants fast
    a plant care app that knows when each plant was watered last
    - adds name=Monstera | last watered=2026-11-20
    - reload
    - shows Monstera
    > make it dark
    - dark

A task begins with "#", its name, and `fast` when it belongs to the subset that runs with the tests. The lines up to the
first check are the request. A check is a verb of `tests/appbench/driver.js` (or of `play.OWN_VERBS`) and what it gets;
"-~" marks one that a follow-up of the task is meant to break. A line with ">" is a follow-up; its checks come after it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from appforge_desktop.foundation.errors import UserError

FAMILIES = ("data", "play", "story")


@dataclass(frozen=True)
class Check:
    """One thing that the app must do. `passing` ones need not hold after follow-ups."""

    verb: str
    given: str
    passing: bool = False

    def __str__(self) -> str:
        return f"{self.verb} {self.given}".strip()


@dataclass
class Step:
    """A message, and what the app must do after it."""

    message: str
    checks: list[Check] = field(default_factory=list)


@dataclass
class Task:
    """A request with its follow-ups: `steps[0]` is the request."""

    name: str
    family: str
    fast: bool
    steps: list[Step]


def read_tasks(folder: Path, verbs: frozenset[str]) -> list[Task]:
    """All tasks of a folder, by family.

    Raises:
        UserError: A line cannot be read.
    """
    tasks = []
    for family in FAMILIES:
        for path in sorted(folder.glob(f"{family}*.txt")):
            tasks += list(_tasks(path.read_text("utf-8"), family, verbs))
    if len({task.name for task in tasks}) != len(tasks):
        raise UserError("Two tasks of AppBench have the same name.")
    return tasks


def _tasks(text: str, family: str, verbs: frozenset[str]) -> Iterator[Task]:
    task: Task | None = None
    for number, line in enumerate(text.splitlines(), start=1):
        if line.startswith("# "):
            if task is not None:
                yield task
            name, *marks = line[2:].split()
            task = Task(name, family, "fast" in marks, [])
        elif line.strip() and task is not None:
            _add(task, line, number, verbs)
    if task is not None:
        yield task


def _add(task: Task, line: str, number: int, verbs: frozenset[str]) -> None:
    if line.startswith(("- ", "-~ ")):
        mark, _, rest = line.partition(" ")
        task.steps[-1].checks.append(_check(rest.strip(), mark == "-~", verbs, f"{task.name}, line {number}"))
    elif line.startswith("> "):
        task.steps.append(Step(line[2:].strip()))
    elif task.steps and not task.steps[-1].checks and len(task.steps) == 1:
        task.steps[0].message += f"\n{line}"
    elif not task.steps:
        task.steps.append(Step(line))
    else:
        raise UserError(f"AppBench cannot read {task.name}, line {number}: {line}")


def _check(text: str, passing: bool, verbs: frozenset[str], where: str) -> Check:
    verb = next(
        (one for one in sorted(verbs, key=len, reverse=True) if text == one or text.startswith(f"{one} ")), None
    )
    if verb is None:
        raise UserError(f"AppBench knows no verb for “{text}” ({where}).", hint=f"Verbs: {', '.join(sorted(verbs))}")
    return Check(verb, text[len(verb) :].strip(), passing)
