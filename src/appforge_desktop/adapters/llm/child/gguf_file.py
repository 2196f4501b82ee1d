"""The layout of a GGUF file, as far as weights are to be read and written anew (ggml's docs/gguf.md, version 3)."""

from __future__ import annotations

import mmap
import struct
from dataclasses import dataclass
from math import prod
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

F32, F16, Q4_1, Q8_0 = 0, 1, 3, 8
_MAGIC = b"GGUF"
_BLOCK = 32
_SIZES = {0: 1, 1: 1, 2: 2, 3: 2, 4: 4, 5: 4, 6: 4, 7: 1, 10: 8, 11: 8, 12: 8}
_STRING, _LIST = 8, 9
_BYTES_OF_32 = {F32: 128, F16: 64, Q4_1: 20, Q8_0: 34}

Weights = NDArray[np.float32]


class NotUnderstood(ValueError):  # noqa: N818 (a finding, not a fault)
    """The file is not as this reader expects: another version, or another kind of weights."""


@dataclass(frozen=True)
class Tensor:
    """Where a tensor lies.

    Attributes:
        shape: (rows, columns), or (columns,).
        kind: ggml's number of the type.
        at: Byte in the file where its kind and offset are written, one behind the other.
        start: Byte in the file where its values begin.
    """

    name: str
    shape: tuple[int, ...]
    kind: int
    at: int
    start: int

    def bytes_as(self, kind: int) -> int:
        """How much room its values take as `kind`."""
        if kind not in _BYTES_OF_32:
            raise NotUnderstood(f"weights of type {kind}")
        return prod(self.shape) * _BYTES_OF_32[kind] // _BLOCK


class GgufFile:
    """An opened GGUF file.

    Attributes:
        values: Where in the file the value of each key begins, and ggml's number of its type.
        head: Bytes before the values of the first tensor, without padding.
        step: Values of tensors begin at multiples of it.

    Raises:
        NotUnderstood: From the constructor: it is not GGUF of version 3.
        OSError: It cannot be read.
    """

    def __init__(self, path: Path) -> None:
        if not path.stat().st_size:
            raise NotUnderstood(f"{path.name} is empty")
        with path.open("rb") as file:
            self.bytes = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        try:
            self._read()
        except (struct.error, IndexError, OverflowError) as error:
            raise NotUnderstood(f"{path.name} ends too soon") from error

    def close(self) -> None:
        """Let go of the file; no array read from it may be used afterwards."""
        self.bytes.close()

    def number(self, key: str) -> float | None:
        """A number of the file's description."""
        if key not in self.values:
            return None
        at, kind = self.values[key]
        forms = {4: "<I", 5: "<i", 6: "<f", 10: "<Q", 11: "<q", 12: "<d"}
        return float(struct.unpack_from(forms[kind], self.bytes, at)[0]) if kind in forms else None

    def weights(self, tensor: Tensor) -> Weights:
        """Values of a tensor as floats.

        Raises:
            NotUnderstood: They are stored in another way than this reader knows.
        """
        raw = np.frombuffer(self.bytes, np.uint8, tensor.bytes_as(tensor.kind), tensor.start)
        values: Weights = _DECODERS[tensor.kind](raw).reshape(tensor.shape)
        return values

    def _read(self) -> None:
        magic, version, tensors, keys = struct.unpack_from("<4sIQQ", self.bytes, 0)
        if magic != _MAGIC or version != 3:
            raise NotUnderstood("not GGUF of version 3")
        self.values: dict[str, tuple[int, int]] = {}
        at = 24
        for _ in range(keys):
            key, at = self._text(at)
            (kind,) = struct.unpack_from("<I", self.bytes, at)
            self.values[key] = (at + 4, kind)
            at = self._behind(at + 4, kind)
        found = []
        for _ in range(tensors):
            tensor, at = self._tensor(at)
            found.append(tensor)
        self.head = at
        self.step = int(self.number("general.alignment") or _BLOCK)
        start = padded(at, self.step)
        self.tensors = [Tensor(one.name, one.shape, one.kind, one.at, start + one.start) for one in found]

    def _text(self, at: int) -> tuple[str, int]:
        (size,) = struct.unpack_from("<Q", self.bytes, at)
        return self.bytes[at + 8 : at + 8 + size].decode("utf-8", "replace"), at + 8 + size

    def _behind(self, at: int, kind: int) -> int:
        if kind == _STRING:
            (size,) = struct.unpack_from("<Q", self.bytes, at)
            return at + 8 + int(size)
        if kind == _LIST:
            inner, count = struct.unpack_from("<IQ", self.bytes, at)
            at += 12
            if inner in _SIZES:
                return at + _SIZES[inner] * int(count)
            for _ in range(count):
                at = self._behind(at, inner)
            return at
        if kind not in _SIZES:
            raise NotUnderstood(f"a value of type {kind}")
        return at + _SIZES[kind]

    def _tensor(self, at: int) -> tuple[Tensor, int]:
        name, at = self._text(at)
        (count,) = struct.unpack_from("<I", self.bytes, at)
        sizes = struct.unpack_from(f"<{count}Q", self.bytes, at + 4)
        at += 4 + 8 * count
        kind, offset = struct.unpack_from("<IQ", self.bytes, at)
        return Tensor(name, tuple(reversed(sizes)), kind, at, offset), at + 12


def padded(size: int, step: int) -> int:
    """The next multiple of `step`."""
    return -(-size // step) * step


def _of_q4_1(raw: NDArray[np.uint8]) -> Weights:
    """Blocks of 32: scale, least value (f16), then 32 half bytes, the low halves first."""
    blocks = raw.reshape(-1, 20)
    scale, least = blocks[:, :4].copy().view(np.float16).astype(np.float32).T
    halves = blocks[:, 4:]
    values = np.concatenate((halves & 15, halves >> 4), axis=1).astype(np.float32)
    values *= scale[:, None]
    values += least[:, None]
    return values


def _of_q8_0(raw: NDArray[np.uint8]) -> Weights:
    """Blocks of 32: scale (f16), then 32 signed bytes."""
    blocks = raw.reshape(-1, 34)
    scale = blocks[:, :2].copy().view(np.float16).astype(np.float32)
    return np.asarray(blocks[:, 2:].view(np.int8).astype(np.float32) * scale)


def to_q8_0(weights: Weights) -> bytes:
    """The inverse of `_of_q8_0`, rounded to the nearest as ggml does."""
    blocks = weights.reshape(-1, _BLOCK)
    scale = np.abs(blocks).max(axis=1, keepdims=True) / 127
    inverse = np.divide(1, scale, out=np.zeros_like(scale), where=scale > 0)
    out = np.empty((len(blocks), 34), np.uint8)
    out[:, :2] = scale.astype(np.float16).view(np.uint8)
    out[:, 2:] = np.rint(blocks * inverse).astype(np.int8).view(np.uint8)
    return out.tobytes()


_DECODERS = {
    F32: lambda raw: raw.view(np.float32),
    F16: lambda raw: raw.view(np.float16).astype(np.float32),
    Q4_1: _of_q4_1,
    Q8_0: _of_q8_0,
}
