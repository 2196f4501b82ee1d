"""`python -m models.builtin.convert CHECKPOINT OUT.gguf`: a GGUF LoRA that llama.cpp loads beside the shipped model."""

from __future__ import annotations

import argparse
import hashlib
import sys
from pathlib import Path

import numpy as np
import torch
from gguf import GGUFWriter

from models.builtin.weights import paired

_NAMES = {
    "qkv": ("attn_q", "attn_k", "attn_v"),
    "out": ("attn_output",),
    "gate_up": ("ffn_gate", "ffn_up"),
    "down": ("ffn_down",),
}


def adapter_tensors(state: dict[str, torch.Tensor], head: int) -> dict[str, torch.Tensor]:
    """`blk.N.PART.weight.lora_a` (rank, in) and `.lora_b` (out, rank), rows of q and k in GGUF's order."""
    found: dict[str, torch.Tensor] = {}
    for key, a in state.items():
        if not key.endswith(".a"):
            continue
        _, layer, place, _ = key.split(".")
        names = _NAMES[place]
        for number, (name, part) in enumerate(zip(names, a.chunk(len(names)), strict=True)):
            b = state[f"blocks.{layer}.{place}.b.{number}"]
            found[f"blk.{layer}.{name}.weight.lora_a"] = part
            found[f"blk.{layer}.{name}.weight.lora_b"] = paired(b, head) if name in ("attn_q", "attn_k") else b
    return found


def write_adapter(checkpoint: Path, target: Path) -> str:
    """Write the adapter in f16; returns its SHA-256."""
    state = torch.load(checkpoint, map_location="cpu")
    writer = GGUFWriter(target, "llama")
    writer.add_type("adapter")
    writer.add_string("adapter.type", "lora")
    writer.add_float32("adapter.lora.alpha", float(state["alpha"]))
    writer.add_name("AppForge adapter for SmolLM2 135M Instruct")
    writer.add_license("Apache-2.0")
    for name, tensor in adapter_tensors(state["lora"], state["head"]).items():
        writer.add_tensor(name, tensor.contiguous().numpy().astype(np.float16))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return hashlib.sha256(target.read_bytes()).hexdigest()


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("target", type=Path)
    options = parser.parse_args()
    digest = write_adapter(options.checkpoint, options.target)
    sys.stdout.write(f"{options.target.name}: {options.target.stat().st_size} bytes, sha256 {digest}\n")


if __name__ == "__main__":
    main()
