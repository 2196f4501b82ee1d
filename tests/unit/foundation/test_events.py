"""Signals and the bus."""

from __future__ import annotations

from dataclasses import dataclass

from appforge_desktop.foundation.events import Bus, Signal


@dataclass(frozen=True)
class Saved:
    path: str


@dataclass(frozen=True)
class SavedAll(Saved):
    pass


def test_listeners_hear_in_the_order_they_came() -> None:
    signal, heard = Signal[int](), []
    signal.connect(lambda value: heard.append(("first", value)))
    off = signal.connect(lambda value: heard.append(("second", value)))
    signal.emit(1)
    off()
    off()
    signal.emit(2)
    assert heard == [("first", 1), ("second", 1), ("first", 2)]


def test_listeners_may_come_and_go_while_a_signal_is_out() -> None:
    signal, heard = Signal[int](), []

    def once(value: int) -> None:
        heard.append(value)
        signal.disconnect(once)
        signal.connect(late)

    def late(value: int) -> None:
        heard.append(-value)

    signal.connect(once)
    signal.emit(1)
    signal.emit(2)
    assert heard == [1, -2]


def test_the_bus_delivers_by_exactly_the_kind() -> None:
    bus, heard = Bus(), []
    bus.publish(Saved("nobody listens"))
    off = bus.subscribe(Saved, lambda event: heard.append(event.path))
    bus.publish(Saved("a"))
    bus.publish(SavedAll("b"))
    bus.publish("c")
    off()
    bus.publish(Saved("d"))
    assert heard == ["a"]
