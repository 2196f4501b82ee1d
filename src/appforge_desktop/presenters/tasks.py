"""Work off the UI thread whose end comes back to it, sorted into done, failed, cancelled and defect."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from typing import TypeVar

from appforge_desktop.foundation.errors import AppForgeError, Cancelled
from appforge_desktop.presenters.ports import OnDefect, Post, Workers

T = TypeVar("T")


def _nothing() -> None:
    """The default for an end that needs no answer."""


@dataclass(frozen=True)
class Tasks:
    """Starts work and brings its end home. The place where `Cancelled` is caught."""

    workers: Workers
    post: Post
    on_defect: OnDefect

    def start(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[AppForgeError], object],
        *,
        cancelled: Callable[[], None] = _nothing,
        settled: Callable[[], None] = _nothing,
    ) -> None:
        """Run `work` on a worker; then, on the UI thread, `settled` and exactly one of the others.

        Args:
            settled: Called first, however it ended, a defect too.
        """

        def finish(future: Future[T]) -> None:
            if future.cancelled():
                return
            settled()
            error = future.exception()
            if error is None:
                done(future.result())
            elif isinstance(error, Cancelled):
                cancelled()
            elif isinstance(error, AppForgeError):
                failed(error)
            else:
                self.on_defect(error)

        self.workers.submit(work).add_done_callback(lambda future: self.post(lambda: finish(future)))
