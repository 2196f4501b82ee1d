"""An adapter worked into the model it was made for, once on each machine.

Beside the model an adapter costs a third of the speed of writing. Merged, and stored with eight bits a weight, it costs
nothing, and reading a prompt is faster than before: the figures are in models/builtin/README.md.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import struct
from pathlib import Path
from typing import IO

import numpy as np

from appforge_desktop.adapters.llm.child.gguf_file import (
    Q4_1,
    Q8_0,
    GgufFile,
    NotUnderstood,
    Tensor,
    Weights,
    padded,
    to_q8_0,
)

_A, _B = ".lora_a", ".lora_b"
_FILE_TYPE_Q8_0 = 7
_FORM = "1"
"""Counts up when merging changes, so that files of older versions are made anew."""

__all__ = ["NotUnderstood", "merged_model"]


def merged_model(base: Path, adapter: Path) -> Path:
    """The file of `base` with `adapter` worked in; it lies beside `base` and is made when it is not there.

    Raises:
        NotUnderstood: One of the files is of another form.
        OSError: It cannot be written.
    """
    target = base.with_name(f"{base.stem}.{_key(base, adapter)}.gguf")
    mark = target.with_suffix(".verified")
    if mark.is_file() and target.is_file() and mark.read_text(encoding="utf-8").split()[1:] == _state(target):
        return target
    part = target.with_name(f"{target.name}.{os.getpid()}.part")
    try:
        total = _merge(base, adapter, part)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
    mark.write_text(" ".join([total, *_state(target)]), encoding="utf-8")
    _forget_others(base, target)
    return target


def _key(base: Path, adapter: Path) -> str:
    """Names the pair: what the adapter says, and which file the base is (its hash was checked for this state of it)."""
    stat = base.stat()
    base_is = f"{_FORM} {base.name} {stat.st_size} {stat.st_mtime_ns} "
    return hashlib.sha256(base_is.encode() + adapter.read_bytes()).hexdigest()[:16]


def _state(path: Path) -> list[str]:
    stat = path.stat()
    return [str(stat.st_size), str(stat.st_mtime_ns)]


def _forget_others(base: Path, target: Path) -> None:
    """Merged files of adapters that came with older versions."""
    for old in base.parent.glob(f"{base.stem}.????????????????.gguf"):
        if old != target:
            with contextlib.suppress(OSError):  # another program may have it open; it is only in the way
                old.unlink()
                old.with_suffix(".verified").unlink(missing_ok=True)


def _merge(base: Path, adapter: Path, target: Path) -> str:
    """Write the merged file; returns its SHA-256."""
    model, addition = GgufFile(base), GgufFile(adapter)
    try:
        rank_parts = {one.name: one for one in addition.tensors}
        alpha = addition.number("adapter.lora.alpha")
        names = {one.name for one in model.tensors}
        strange = [name for name in rank_parts if name.rpartition(".")[0] not in names]
        if alpha is None or strange:
            raise NotUnderstood(f"{adapter.name} is no adapter for {base.name}")
        with target.open("w+b") as file:
            _write_head(file, model)
            for tensor in model.tensors:
                _write_tensor(file, model, tensor, _delta(addition, rank_parts, tensor.name, alpha))
            file.flush()
            os.fsync(file.fileno())
            file.seek(0)
            return hashlib.file_digest(file, "sha256").hexdigest()
    finally:
        model.close()
        addition.close()


def _new_kind(tensor: Tensor) -> int:
    return Q8_0 if tensor.kind == Q4_1 else tensor.kind


def _write_head(file: IO[bytes], model: GgufFile) -> None:
    """The same description and list of tensors; kinds and offsets are numbers of the same width."""
    head = bytearray(model.bytes[: model.head])
    if at := model.values.get("general.file_type", (0, 0))[0]:
        struct.pack_into("<I", head, at, _FILE_TYPE_Q8_0)
    offset = 0
    for tensor in model.tensors:
        kind = _new_kind(tensor)
        struct.pack_into("<IQ", head, tensor.at, kind, offset)
        offset += padded(tensor.bytes_as(kind), model.step)
    file.write(head.ljust(padded(len(head), model.step), b"\0"))


def _write_tensor(file: IO[bytes], model: GgufFile, tensor: Tensor, delta: Weights | None) -> None:
    if tensor.kind == Q4_1:
        weights = model.weights(tensor)
        values = to_q8_0(weights if delta is None else weights + delta)
    elif delta is None:
        values = model.bytes[tensor.start : tensor.start + tensor.bytes_as(tensor.kind)]
    else:
        raise NotUnderstood(f"an addition to {tensor.name}, of type {tensor.kind}")
    file.write(values.ljust(padded(len(values), model.step), b"\0"))


def _delta(addition: GgufFile, parts: dict[str, Tensor], name: str, alpha: float) -> Weights | None:
    """What the adapter adds to a tensor: B A alpha / rank, arXiv:2106.09685."""
    a, b = parts.get(name + _A), parts.get(name + _B)
    if a is None or b is None:
        return None
    scaled = addition.weights(b) * np.float32(alpha / a.shape[0])
    delta: Weights = np.matmul(scaled, addition.weights(a))
    return delta
