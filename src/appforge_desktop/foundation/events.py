"""One bus for typed, frozen events; and the signal by which a presenter says that its state changed."""

from __future__ import annotations

import threading
from collections import defaultdict
from collections.abc import Callable
from typing import Any, Generic, TypeVar

E = TypeVar("E")


class Signal(Generic[E]):
    """A list of listeners; `emit` calls them in the caller's thread, in the order they came."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._listeners: tuple[Callable[[E], None], ...] = ()

    def connect(self, listener: Callable[[E], None]) -> Callable[[], None]:
        """Add a listener; returns a function that takes it off again."""
        with self._lock:
            self._listeners = (*self._listeners, listener)
        return lambda: self.disconnect(listener)

    def disconnect(self, listener: Callable[[E], None]) -> None:
        with self._lock:
            self._listeners = tuple(one for one in self._listeners if one != listener)

    def emit(self, value: E) -> None:
        for listener in self._listeners:
            listener(value)


class Bus:
    """Sideways traffic: who publishes need not know who listens. Events are frozen dataclasses."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._signals: defaultdict[type[Any], Signal[Any]] = defaultdict(Signal)

    def subscribe(self, kind: type[E], listener: Callable[[E], None]) -> Callable[[], None]:
        """Call `listener` for every event of exactly `kind`; returns the unsubscriber."""
        with self._lock:
            signal: Signal[E] = self._signals[kind]
        return signal.connect(listener)

    def publish(self, event: object) -> None:
        """Deliver `event` in this thread."""
        with self._lock:
            signal = self._signals.get(type(event))
        if signal is not None:
            signal.emit(event)
