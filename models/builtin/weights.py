"""Reads the shipped model, so that what is trained is exactly what the app runs."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from gguf import GGUFReader, dequantize


@dataclass(frozen=True)
class Shape:
    """Sizes of a Llama; `heads` share `kv_heads` keys and values."""

    layers: int
    width: int
    inner: int
    heads: int
    kv_heads: int
    rope_base: float
    epsilon: float

    @property
    def head(self) -> int:
        return self.width // self.heads


def read_model(path: Path) -> tuple[Shape, dict[str, torch.Tensor]]:
    """Shape and dequantised weights, under their GGUF names, each (out, in); rows of q and k in `halved` order."""
    reader = GGUFReader(path)

    def number(key: str) -> float:
        return float(reader.fields[f"llama.{key}"].contents())

    shape = Shape(
        layers=int(number("block_count")),
        width=int(number("embedding_length")),
        inner=int(number("feed_forward_length")),
        heads=int(number("attention.head_count")),
        kv_heads=int(number("attention.head_count_kv")),
        rope_base=number("rope.freq_base"),
        epsilon=number("attention.layer_norm_rms_epsilon"),
    )
    tensors = {one.name: _floats(one.data, one.tensor_type) for one in reader.tensors}
    for name, tensor in tensors.items():
        if name.endswith(("attn_q.weight", "attn_k.weight")):
            tensors[name] = halved(tensor, shape.head)
    return shape, tensors


def halved(rows: torch.Tensor, head: int) -> torch.Tensor:
    """From the order of GGUF, where the pairs that are rotated together are neighbours, to first and second halves."""
    return rows.unflatten(0, (-1, head // 2, 2)).transpose(1, 2).flatten(0, 2).contiguous()


def paired(rows: torch.Tensor, head: int) -> torch.Tensor:
    """Back to the order of GGUF."""
    return rows.unflatten(0, (-1, 2, head // 2)).transpose(1, 2).flatten(0, 2).contiguous()


def _floats(data: np.ndarray, kind: object) -> torch.Tensor:
    return torch.from_numpy(np.array(dequantize(data, kind), dtype=np.float32))
