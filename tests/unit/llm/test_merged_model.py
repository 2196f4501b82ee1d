"""An adapter is worked into its model once: exact values, kept, made anew when either file changes."""

from __future__ import annotations

import struct
from pathlib import Path

import numpy as np
import pytest

from appforge_desktop.adapters.llm.child.gguf_file import F16, F32, Q4_1, Q8_0, GgufFile, NotUnderstood
from appforge_desktop.adapters.llm.child.merge import merged_model

ROWS, COLUMNS, RANK, ALPHA = 6, 64, 2, 4.0
NAME = "blk.0.attn_q.weight"
Tensors = dict[str, tuple[int, tuple[int, ...], bytes]]


def gguf(path: Path, tensors: Tensors, numbers: dict[str, float]) -> Path:
    """Write a small GGUF file; `numbers` are 32-bit floats, but for the file type."""

    def text(words: str) -> bytes:
        return struct.pack("<Q", len(words)) + words.encode()

    keys = b"".join(
        text(key) + (struct.pack("<II", 4, int(value)) if key.endswith("type") else struct.pack("<If", 6, value))
        for key, value in numbers.items()
    )
    names, values = b"", b""
    for name, (kind, shape, raw) in tensors.items():
        sizes = struct.pack(f"<{len(shape)}Q", *reversed(shape))
        names += text(name) + struct.pack("<I", len(shape)) + sizes + struct.pack("<IQ", kind, len(values))
        values += raw.ljust(-(-len(raw) // 32) * 32, b"\0")
    head = struct.pack("<4sIQQ", b"GGUF", 3, len(tensors), len(numbers)) + keys + names
    path.write_bytes(head.ljust(-(-len(head) // 32) * 32, b"\0") + values)
    return path


def base(folder: Path) -> Path:
    """A model with a Q4_1 weight and a plain norm."""
    order = np.random.default_rng(1)
    blocks = np.zeros((ROWS * COLUMNS // 32, 20), np.uint8)
    blocks[:, :4] = np.tile(np.array([0.1, -0.7], np.float16).view(np.uint8), (len(blocks), 1))
    blocks[:, 4:] = order.integers(0, 256, (len(blocks), 16), dtype=np.uint8)
    norm = np.arange(COLUMNS, dtype=np.float32)
    tensors: Tensors = {
        NAME: (Q4_1, (ROWS, COLUMNS), blocks.tobytes()),
        "output_norm.weight": (F32, (COLUMNS,), norm.tobytes()),
    }
    return gguf(folder / "base.Q4_1.gguf", tensors, {"general.file_type": 3})


def adapter(folder: Path, *, seed: int = 2, name: str = NAME) -> Path:
    """A low-rank addition to the weight."""
    order = np.random.default_rng(seed)
    a = order.normal(size=(RANK, COLUMNS)).astype(np.float16)
    b = order.normal(size=(ROWS, RANK)).astype(np.float16)
    tensors: Tensors = {
        f"{name}.lora_a": (F16, a.shape, a.tobytes()),
        f"{name}.lora_b": (F16, b.shape, b.tobytes()),
    }
    return gguf(folder / "adapter.gguf", tensors, {"adapter.lora.alpha": ALPHA})


def weights(path: Path, name: str) -> np.ndarray:
    file = GgufFile(path)
    values = file.weights(next(one for one in file.tensors if one.name == name)).copy()
    file.close()
    return values


def test_the_merged_weight_is_the_sum(tmp_path: Path) -> None:
    model, lora = base(tmp_path), adapter(tmp_path)
    merged = merged_model(model, lora)
    delta = weights(lora, f"{NAME}.lora_b") @ weights(lora, f"{NAME}.lora_a") * (ALPHA / RANK)
    wanted = weights(model, NAME) + delta
    step = np.abs(wanted.reshape(-1, 32)).max(axis=1) / 127
    off = np.abs(weights(merged, NAME) - wanted).reshape(-1, 32).max(axis=1)
    assert (off <= step * 0.51 + 1e-3).all()
    assert weights(merged, "output_norm.weight").tolist() == list(range(COLUMNS))
    file = GgufFile(merged)
    assert {one.kind for one in file.tensors} == {Q8_0, F32}
    assert file.number("general.file_type") == 7
    file.close()


def test_it_is_made_once(tmp_path: Path) -> None:
    model, lora = base(tmp_path), adapter(tmp_path)
    merged = merged_model(model, lora)
    before = merged.stat().st_mtime_ns
    assert merged_model(model, lora) == merged
    assert merged.stat().st_mtime_ns == before


def test_a_damaged_copy_is_made_anew(tmp_path: Path) -> None:
    model, lora = base(tmp_path), adapter(tmp_path)
    merged = merged_model(model, lora)
    whole = merged.read_bytes()
    merged.write_bytes(whole[:-40])
    assert merged_model(model, lora).read_bytes() == whole


def test_another_adapter_takes_the_place_of_the_old_copy(tmp_path: Path) -> None:
    model = base(tmp_path)
    old = merged_model(model, adapter(tmp_path))
    new = merged_model(model, adapter(tmp_path, seed=3))
    assert new != old
    assert not old.exists()
    assert sorted(one.name for one in tmp_path.iterdir()) == sorted(
        [model.name, "adapter.gguf", new.name, new.with_suffix(".verified").name]
    )


def test_an_adapter_of_another_model_is_refused(tmp_path: Path) -> None:
    model = base(tmp_path)
    with pytest.raises(NotUnderstood):
        merged_model(model, adapter(tmp_path, name="blk.7.attn_q.weight"))
    assert not list(tmp_path.glob("*.part"))


def test_what_is_no_gguf_is_refused(tmp_path: Path) -> None:
    odd = tmp_path / "odd.gguf"
    odd.write_bytes(b"GGUF\x03\0\0\0" + b"\xff" * 40)
    with pytest.raises(NotUnderstood):
        merged_model(base(tmp_path), odd)
