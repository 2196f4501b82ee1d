"""May these files become a version? Built, type-checked and tried out in a hidden page before anybody sees them."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from appforge_desktop.domain.ports.web import PageReport, PageRunner, PreviewHost, WebBuilder
from appforge_desktop.domain.problems import Problem
from appforge_desktop.domain.turns import StageChanged
from appforge_desktop.foundation.errors import EnvironmentFault
from appforge_desktop.foundation.ids import new_id
from appforge_desktop.foundation.jobs import CancelToken, Pool

OnStage = Callable[[StageChanged], object]


@dataclass(frozen=True)
class CheckReport:
    """What the checks found.

    Attributes:
        screenshot: PNG of the app's first page; empty when it was not tried out.
        seconds: Name of a step to the seconds it took; `types` and `page` run side by side.
    """

    problems: tuple[Problem, ...]
    screenshot: bytes = b""
    seconds: Mapping[str, float] = field(default_factory=dict)

    @property
    def green(self) -> bool:
        """Whether nothing fatal was found."""
        return not any(problem.fatal for problem in self.problems)


class Checks:
    """Runs every check on files that are not in the project yet.

    Args:
        pool: Where the type check runs while the page is tried out; two threads are enough for two turns.
        cache: Files are staged in a folder below it.
    """

    def __init__(self, builder: WebBuilder, host: PreviewHost, pages: PageRunner, pool: Pool, cache: Path) -> None:
        self._builder = builder
        self._host = host
        self._pages = pages
        self._pool = pool
        self._cache = cache

    def run(self, files: Mapping[str, bytes], cancel: CancelToken, on_stage: OnStage) -> CheckReport:
        """Check `files`, a whole project by path.

        Raises:
            Cancelled: `cancel` was set; the staged files are gone.
            EnvironmentFault: The web packages or the browser part are missing, or the disk is full.
        """
        on_stage(StageChanged("checking", "Checking the code"))
        watch = _Watch()
        problems = self._builder.check_build(files, cancel)
        watch.lap("build")
        if any(problem.fatal for problem in problems):
            return CheckReport(tuple(problems), seconds=watch.laps)
        name = f"check-{new_id()}"
        root = self._cache / "checks" / name
        try:
            _stage(root, files)
            watch.lap("stage")
            return self._try_out(name, root, tuple(problems), watch, cancel, on_stage)
        finally:
            self._host.close_project(name)
            shutil.rmtree(root, ignore_errors=True)

    def _try_out(
        self,
        name: str,
        root: Path,
        problems: tuple[Problem, ...],
        watch: _Watch,
        cancel: CancelToken,
        on_stage: OnStage,
    ) -> CheckReport:
        typed = self._pool.submit(self._timed_types, root, cancel)
        on_stage(StageChanged("trying", "Trying it out"))
        try:
            page = self._visit(self._host.open(name, root), cancel)
            watch.lap("page")
        finally:
            types, watch.laps["types"] = typed.result()
        return CheckReport((*problems, *types, *_page_problems(page)), page.screenshot, watch.laps)

    def _timed_types(self, root: Path, cancel: CancelToken) -> tuple[list[Problem], float]:
        began = time.perf_counter()
        return self._builder.check_types(root, cancel), time.perf_counter() - began

    def _visit(self, url: str, cancel: CancelToken) -> PageReport:
        return self._pages.visit(url, cancel, click_around=True, screenshot=True)


class _Watch:
    """A stop watch with named laps, in seconds."""

    def __init__(self) -> None:
        self.laps: dict[str, float] = {}
        self._last = time.perf_counter()

    def lap(self, name: str) -> None:
        now = time.perf_counter()
        self.laps[name], self._last = now - self._last, now


def _page_problems(page: PageReport) -> tuple[Problem, ...]:
    if page.ready or any(problem.fatal for problem in page.problems):
        return page.problems
    return (*page.problems, Problem("page", "The app shows nothing: its page stayed empty."))


def _stage(root: Path, files: Mapping[str, bytes]) -> None:
    try:
        for path, content in files.items():
            target = root.joinpath(*path.split("/"))
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
    except OSError as error:
        raise EnvironmentFault(
            f"The files could not be written for the checks: {error.strerror}.",
            hint=f"Make room on the disk of {root.parent}, then try again.",
        ) from error
