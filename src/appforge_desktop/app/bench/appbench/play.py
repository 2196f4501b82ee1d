"""Plays a task: sends its messages, opens the app, and does in it what the checks say."""

from __future__ import annotations

import json
import re
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from appforge_desktop.app.bench.appbench.tasks import Check, Step, Task
from appforge_desktop.domain.records import Project
from appforge_desktop.domain.turns import TurnRequest, TurnResult
from appforge_desktop.foundation.errors import Cancelled, EnvironmentFault
from appforge_desktop.foundation.jobs import CancelToken

if TYPE_CHECKING:
    from appforge_desktop.app.wiring import Services
    from appforge_desktop.ui.browser import Stage

OWN_VERBS = frozenset({"reload", "wide", "phone", "says", "offers", "unchanged", "clean"})
"""Verbs that are not about what a page shows: `says` and `offers` are about the answer in the chat."""
ALWAYS = (
    Check("rendered", ""),
    Check("clean", ""),
    Check("labelled", ""),
    Check("phone", ""),
    Check("fits", ""),
    Check("wide", ""),
)
"""Checked after every message, before the task's own checks."""
LASTING = frozenset(
    {
        "page",
        "field",
        "options",
        "chart",
        "columns",
        "titled",
        "link",
        "requires",
        "rendered",
        "clean",
        "labelled",
        "fits",
    }
)
"""What held after the request must still hold after the follow-ups; the others change what they look at."""
_WIDE, _PHONE = (1280, 800), (360, 740)
_VERB_S = 12.0
_NO_APP = "there is no app"


@dataclass
class Outcome:
    """One check, done.

    Attributes:
        why: What is wrong; empty when it holds.
        step: 0 for the request, then the follow-ups.
        regression: It held after the request and no longer does.
    """

    check: Check
    step: int
    why: str = ""
    regression: bool = False


@dataclass
class Played:
    """A task, played."""

    task: Task
    outcomes: list[Outcome] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)
    answers: list[str] = field(default_factory=list)
    blueprint: str = ""
    picture: bytes = b""

    @property
    def renders(self) -> bool:
        return all(not one.why for one in self.outcomes if one.check.verb == "rendered")


class Player:
    """Plays tasks one after the other.

    Args:
        driver: Text of `driver.js`.
    """

    def __init__(self, services: Services, stage: Stage, driver: str, cancel: CancelToken) -> None:
        self._services = services
        self._stage = stage
        self._driver = driver
        self._cancel = cancel
        self._last: TurnResult | None = None
        self._failure = ""

    def play(self, task: Task) -> Played:
        """All steps of a task.

        Raises:
            Cancelled: The token was set.
        """
        played = Played(task)
        project = self._services.projects.create(task.steps[0].message, self._services.folders.projects)
        for number, step in enumerate(task.steps):
            self._send(project, step, played)
            if played.blueprint:
                self._open(project)
            for check in (*ALWAYS, *step.checks):
                played.outcomes.append(Outcome(check, number, self._do(check) if played.blueprint else _NO_APP))
            if number == 0 and played.blueprint:
                played.picture = self._picture()
        if len(task.steps) > 1 and played.blueprint:
            self._look_again(project, played)
        self._services.preview.close(project.id)
        return played

    def _send(self, project: Project, step: Step, played: Played) -> None:
        self._failure = ""
        began = time.perf_counter()
        try:
            self._last = self._services.turns.run(TurnRequest(project.id, step.message), lambda _: None, self._cancel)
        except Cancelled:
            raise
        except Exception as error:  # noqa: BLE001 (a defect costs this task its checks, not the others theirs)
            self._last, self._failure = None, f"{type(error).__name__}: {error}"
        played.seconds.append(time.perf_counter() - began)
        played.answers.append(self._last.message if self._last else self._failure)
        head = self._services.versions.head(self._services.projects.get(project.id))
        played.blueprint = head.blueprint if head else ""

    def _open(self, project: Project) -> None:
        self._stage.open(self._services.preview.open(project), *_WIDE)
        self._stage.ask(self._driver)

    def _look_again(self, project: Project, played: Played) -> None:
        """What lasted, from a fresh page."""
        self._open(project)
        self._do(ALWAYS[0])
        held = [one for one in played.outcomes if one.step == 0 and not one.why and one.check not in ALWAYS]
        for outcome in held:
            if outcome.check.verb in LASTING and not outcome.check.passing:
                why = self._do(outcome.check)
                played.outcomes.append(Outcome(outcome.check, len(played.task.steps), why, regression=bool(why)))

    def _do(self, check: Check) -> str:
        """What is wrong; empty when all is well."""
        self._cancel.raise_if_set()
        try:
            if check.verb in OWN_VERBS:
                return str(getattr(self, f"_{check.verb}")(check.given))
            return self._in_page(check)
        except EnvironmentFault as fault:
            return str(fault)

    def _in_page(self, check: Check) -> str:
        self._stage.ask(f"appbench.start({json.dumps(check.verb)}, {json.dumps(check.given)})")
        end = time.monotonic() + _VERB_S
        while time.monotonic() < end:
            answer = str(self._stage.ask("appbench.answer"))
            if answer != "wait":
                return "" if answer == "well" else answer.removeprefix("no: ") or "the page lost its driver"
            self._cancel.wait(0.02)
        return f"no outcome within {_VERB_S:g} s"

    def _picture(self) -> bytes:
        try:
            return self._stage.picture()
        except EnvironmentFault:
            return b""

    def _reload(self, given: str) -> str:
        self._stage.reload()
        self._stage.ask(self._driver)
        return self._in_page(Check("rendered", ""))

    def _wide(self, given: str) -> str:
        self._stage.resize(*_WIDE)
        self._cancel.wait(0.05)
        return ""

    def _phone(self, given: str) -> str:
        self._stage.resize(*_PHONE)
        self._cancel.wait(0.15)
        return ""

    def _says(self, given: str) -> str:
        said = self._last.message if self._last else self._failure
        return "" if re.search(given.strip("/"), said, re.IGNORECASE) else f"the answer was: {said[:300]}"

    def _offers(self, given: str) -> str:
        choices = self._last.choices if self._last else ()
        return "" if len(choices) >= int(given or 2) else f"it offers {list(choices)}"

    def _unchanged(self, given: str) -> str:
        return "it became a version" if self._last and self._last.version else ""

    def _clean(self, given: str) -> str:
        return "; ".join(line.text[:200] for line in self._stage.said() if line.level in ("error", "warning"))


def driver_of(folder: Path) -> str:
    """The page's side of the checks."""
    return (folder / "driver.js").read_text("utf-8")


def verbs_of(driver: str) -> frozenset[str]:
    """The verbs that a driver knows, and ours."""
    return (
        frozenset(re.findall(r'^    (?:async )?"?([a-z ]+?)"?(?:\(\w*\) \{|: \w+,)$', driver, re.MULTILINE)) | OWN_VERBS
    )
