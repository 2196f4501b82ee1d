"""What travels between us and the model's process: JSON objects, each behind its length in four bytes."""

from __future__ import annotations

import json
import struct
from typing import IO, Any

Frame = dict[str, Any]

_LENGTH = struct.Struct("<I")
_LARGEST = 64 * 1024 * 1024


class FrameError(ValueError):
    """The other side wrote something that is not a frame."""


def write_frame(stream: IO[bytes], frame: Frame) -> None:
    """Write one frame and flush it.

    Raises:
        OSError: The other side is gone.
    """
    body = json.dumps(frame, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
    stream.write(_LENGTH.pack(len(body)) + body)
    stream.flush()


def read_frame(stream: IO[bytes]) -> Frame | None:
    """Read one frame; None at the end of the stream, also in the middle of a frame.

    Raises:
        FrameError: The bytes are not ours.
    """
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    if length > _LARGEST:
        raise FrameError(f"a frame of {length} bytes")
    body = stream.read(length)
    if len(body) < length:
        return None
    frame = json.loads(body)
    if not isinstance(frame, dict):
        raise FrameError("a frame that is not an object")
    return frame
