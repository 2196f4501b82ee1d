"""Work that is done at once, in the caller's thread: presenters under test need no waiting."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from typing import ParamSpec, TypeVar

from appforge_desktop.presenters.tasks import Tasks

P = ParamSpec("P")
T = TypeVar("T")


class AtOnce:
    """A pool without threads; `held` keeps work back until `release`."""

    def __init__(self) -> None:
        self.held = False
        self._waiting: list[Callable[[], None]] = []

    def submit(self, function: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        future: Future[T] = Future()

        def run() -> None:
            try:
                result = function(*args, **kwargs)
            except Exception as error:  # noqa: BLE001 (as a pool does)
                future.set_exception(error)
            else:
                future.set_result(result)

        if self.held:
            self._waiting.append(run)
        else:
            run()
        return future

    def release(self, *, backwards: bool = False) -> None:
        """Do what was kept back, first or last first, and hold nothing more."""
        self.held = False
        waiting, self._waiting = self._waiting, []
        for run in reversed(waiting) if backwards else waiting:
            run()


def tasks_at_once(workers: AtOnce | None = None) -> Tasks:
    """Tasks whose ends come before `start` returns; a defect is raised."""

    def defect(error: BaseException) -> None:
        raise error

    return Tasks(workers or AtOnce(), lambda run: run(), defect)
