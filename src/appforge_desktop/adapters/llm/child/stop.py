"""The flag that stops llama.cpp in the middle of a computation."""

from __future__ import annotations

import ctypes
import sys
import threading


class StopFlag:
    """Two bytes of memory that native code looks at between the operations of its graph.

    `llama_decode` asks an abort callback, of type `bool (*)(void *)`, before each operation. A Python function
    would need the interpreter lock a thousand times a token. The C library's `strlen` has the right shape, costs
    nothing, and says "go on" (0) as long as the first byte is zero.
    """

    def __init__(self) -> None:
        self._bytes = ctypes.create_string_buffer(2)
        self._lock = threading.Lock()
        self._current = 0
        self._cancelled = 0
        library = ctypes.cdll.msvcrt if sys.platform == "win32" else ctypes.CDLL(None)
        self.callback_address = ctypes.cast(library.strlen, ctypes.c_void_p)
        self.argument = ctypes.cast(self._bytes, ctypes.c_void_p)

    def begin(self, request: int) -> None:
        """Work on `request` begins; it may have been cancelled already."""
        with self._lock:
            self._current = request
            self._raise(request <= self._cancelled)

    def cancel(self, request: int) -> None:
        """Stop `request`, which runs, waits, or is over. Requests are numbered upwards."""
        with self._lock:
            self._cancelled = max(self._cancelled, request)
            self._raise(self._current <= self._cancelled)

    def is_up(self) -> bool:
        return self._bytes[0] != b"\0"

    def _raise(self, up: bool) -> None:
        self._bytes[0] = b"\1" if up else b"\0"
