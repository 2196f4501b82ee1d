"""Server-sent events: what is pushed into the open pages of one project."""

from __future__ import annotations

import contextlib
import json
import queue
import threading
from collections.abc import Iterator

_WAITING = 64
_HEARTBEAT_S = 15.0


class Pushes:
    """Hands every push to every listening page; a page that does not keep up is let go."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._queues: list[queue.Queue[bytes | None]] = []
        self._closed = False

    def send(self, event: str, value: object, revision: int) -> None:
        """Push one event to all pages."""
        self._put(_encoded(event, value, revision))

    def listen(self, first: tuple[str, object, int] | None = None) -> Iterator[bytes]:
        """The stream of one page; `first` is sent ahead of what comes."""
        mine: queue.Queue[bytes | None] = queue.Queue(_WAITING)
        with self._lock:
            if self._closed:
                return iter(())
            self._queues.append(mine)
        return self._pieces(mine, b"retry: 500\n\n" + (_encoded(*first) if first else b""))

    def close(self) -> None:
        """End every stream."""
        self._closed = True
        self._put(None)

    def _pieces(self, mine: queue.Queue[bytes | None], first: bytes) -> Iterator[bytes]:
        try:
            yield first
            while True:
                try:
                    piece = mine.get(timeout=_HEARTBEAT_S)
                except queue.Empty:
                    piece = b": still here\n\n"
                if piece is None:
                    return
                yield piece
        finally:
            with self._lock, contextlib.suppress(ValueError):
                self._queues.remove(mine)

    def _put(self, piece: bytes | None) -> None:
        with self._lock:
            for one in list(self._queues):
                try:
                    one.put_nowait(piece)
                except queue.Full:
                    self._queues.remove(one)
                    _end(one)


def _end(full: queue.Queue[bytes | None]) -> None:
    with contextlib.suppress(queue.Empty):
        full.get_nowait()
    with contextlib.suppress(queue.Full):
        full.put_nowait(None)


def _encoded(event: str, value: object, revision: int) -> bytes:
    return f"id: {revision}\nevent: {event}\ndata: {json.dumps(value)}\n\n".encode()
