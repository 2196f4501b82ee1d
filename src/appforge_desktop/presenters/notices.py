"""Short messages above everything: something failed, something can be taken back."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from appforge_desktop.foundation.errors import AppForgeError
from appforge_desktop.foundation.events import Signal

Kind = Literal["plain", "good", "bad"]


@dataclass(frozen=True)
class Notice:
    """One message.

    Attributes:
        hint: What to do about it; empty when the text says it all.
        action: Label of the one button; empty for none.
        seconds: How long it stays; 0 until it is closed.
    """

    key: int
    text: str
    hint: str = ""
    kind: Kind = "plain"
    action: str = ""
    seconds: float = 6.0


_MOST = 3
"""So many show at once; an older one goes as if its time were over."""


class Notices:
    """The messages that show now, oldest first. Used on the UI thread."""

    def __init__(self) -> None:
        self.changed: Signal[tuple[Notice, ...]] = Signal()
        self.state: tuple[Notice, ...] = ()
        self._keys = itertools.count(1)
        self._ends: dict[int, tuple[Callable[[], None] | None, Callable[[], None] | None]] = {}

    def show(
        self,
        text: str,
        *,
        hint: str = "",
        kind: Kind = "plain",
        seconds: float = 6.0,
        action: str = "",
        on_action: Callable[[], None] | None = None,
        on_gone: Callable[[], None] | None = None,
    ) -> int:
        """Show a message; returns its key.

        Args:
            on_gone: Called when it goes without the action being taken.
        """
        notice = Notice(next(self._keys), text, hint, kind, action, seconds)
        self._ends[notice.key] = (on_action, on_gone)
        self._set((*self.state, notice))
        while len(self.state) > _MOST:
            self.dismiss(self.state[0].key)
        return notice.key

    def fault(self, error: AppForgeError, *, retry: Callable[[], None] | None = None) -> int:
        """Show what went wrong, what to do, and a way to try again."""
        return self.show(
            error.what, hint=error.hint, kind="bad", seconds=0, action="Retry" if retry else "", on_action=retry
        )

    def act(self, key: int) -> None:
        """The person pressed the button."""
        self._end(key, taken=True)

    def dismiss(self, key: int) -> None:
        """The person closed it, or its time is over."""
        self._end(key, taken=False)

    def dismiss_all(self) -> None:
        """Close everything, so that what waits for an undo happens now; called before the app ends."""
        for notice in self.state:
            self.dismiss(notice.key)

    def _end(self, key: int, *, taken: bool) -> None:
        on_action, on_gone = self._ends.pop(key, (None, None))
        self._set(tuple(one for one in self.state if one.key != key))
        answer = on_action if taken else on_gone
        if answer is not None:
            answer()

    def _set(self, notices: tuple[Notice, ...]) -> None:
        self.state = notices
        self.changed.emit(notices)
