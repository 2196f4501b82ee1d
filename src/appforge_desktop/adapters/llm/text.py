"""From the bytes of tokens to text that may be shown: whole characters, and never a piece of a stop string."""

from __future__ import annotations

import codecs
from collections.abc import Sequence


class TextGate:
    """Lets text through as soon as it cannot be part of a stop string any more.

    Args:
        stop: Strings that end the text; they and what follows are not let through.
    """

    def __init__(self, stop: Sequence[str] = ()) -> None:
        self._stop = tuple(one for one in stop if one)
        self._longest = max((len(one) for one in self._stop), default=0)
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._held = ""
        self.stopped = False

    def feed(self, piece: bytes) -> str:
        """Take the bytes of a token; returns what may be shown now."""
        return self._pass(self._decoder.decode(piece))

    def finish(self) -> str:
        """The answer has ended: returns what was held back."""
        shown = self._pass(self._decoder.decode(b"", final=True))
        held, self._held = self._held, ""
        return shown + ("" if self.stopped else held)

    def _pass(self, text: str) -> str:
        if self.stopped:
            return ""
        self._held += text
        found = [at for at in (self._held.find(one) for one in self._stop) if at >= 0]
        if found:
            self.stopped = True
            shown, self._held = self._held[: min(found)], ""
            return shown
        keep = self._unsure()
        shown, self._held = self._held[: len(self._held) - keep], self._held[len(self._held) - keep :]
        return shown

    def _unsure(self) -> int:
        """How many characters at the end may be the beginning of a stop string."""
        longest = min(self._longest - 1, len(self._held))
        for size in range(longest, 0, -1):
            if any(one.startswith(self._held[-size:]) for one in self._stop):
                return size
        return 0
