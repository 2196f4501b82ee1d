"""Fewer threads while the machine is busy.

llama.cpp's threads wait for each other hundreds of times a token. When other programs hold the processors, each wait
lasts until the scheduler comes round: on two busy cores two threads were seen to be fifty times slower than one. So
the share of processor time that we get is watched, and threads that would only be waited for are let go.
"""

from __future__ import annotations

import time
from collections.abc import Callable

_WINDOW = 0.06
_ENOUGH = 0.75
_TRY_AGAIN_AFTER = 2.0


class Pace:
    """Sets the number of threads by what the machine gives us.

    Args:
        threads: The most to use.
        use: Sets the number of threads of the context.
    """

    def __init__(self, threads: int, use: Callable[[int], None]) -> None:
        self._most = threads
        self._threads = threads
        self._use = use
        self._lowered_at = float("-inf")
        self._mark()

    def begin(self) -> None:
        """A request begins: try all threads again, unless they were too many a moment ago."""
        if self._threads < self._most and time.monotonic() - self._lowered_at > _TRY_AGAIN_AFTER:
            self._set(self._most)
        self._mark()

    def look(self) -> None:
        """After a computation: let threads go when they got too little of the processors."""
        wall = time.monotonic() - self._wall
        if wall < _WINDOW or self._threads == 1:
            return
        share = (time.process_time() - self._processor) / (wall * self._threads)
        if share < _ENOUGH:
            self._lowered_at = time.monotonic()
            self._set(max(1, int(self._threads * share)))
        self._mark()

    def _set(self, threads: int) -> None:
        self._threads = threads
        self._use(threads)

    def _mark(self) -> None:
        self._wall, self._processor = time.monotonic(), time.process_time()
