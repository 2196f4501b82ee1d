"""A turn that goes on: its token, and the text that waits for the next drain."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field

from appforge_desktop.foundation.jobs import CancelToken


@dataclass
class Run:
    """One turn of one project. `write` is called on a worker thread, `take` on the UI thread.

    Attributes:
        key: The entry that its text goes to.
        request: What was asked, to send it again.
    """

    project_id: str
    key: str
    request: str
    started: float
    cancel: CancelToken = field(default_factory=CancelToken)
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _waiting: list[str] = field(default_factory=list)

    def write(self, text: str) -> None:
        with self._lock:
            self._waiting.append(text)

    def take(self) -> str:
        """What was written since the last call."""
        with self._lock:
            text, self._waiting = "".join(self._waiting), []
        return text
