"""Services that are still being built while the window is on screen already."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, Generic, TypeVar, cast

T = TypeVar("T")


class Late(Generic[T]):
    """Stands for a part of a whole that is being built; its first use waits for it.

    Use it on worker threads only: on the UI thread the window would wait too. When the building failed, every use
    raises that error, so the person is told by whatever they tried first.
    """

    def __init__(self, whole: Future[T], part: Callable[[T], Any]) -> None:
        self._whole = whole
        self._part = part

    def __getattr__(self, name: str) -> Any:
        return getattr(self._part(self._whole.result()), name)


def late(whole: Future[T], part: Callable[[T], Any], kind: type[Any] | None = None) -> Any:
    """A stand-in for `part` of `whole`; `kind` only names what it stands for."""
    return cast(Any, Late(whole, part))
