"""The adapter that is committed is the one that its description names, and is made for the shipped model."""

from __future__ import annotations

import hashlib
import json

from appforge_desktop.adapters.llm.child.gguf_file import GgufFile
from appforge_desktop.foundation.paths import shipped_models

LARGEST_BYTES = 16_000_000


def test_the_adapter_is_the_described_one() -> None:
    facts = json.loads((shipped_models() / "builtin" / "adapter.json").read_text(encoding="utf-8"))
    raw = (shipped_models() / "builtin" / facts["file"]).read_bytes()
    assert len(raw) == facts["bytes"] <= LARGEST_BYTES
    assert hashlib.sha256(raw).hexdigest() == facts["sha256"]
    base = json.loads((shipped_models() / "builtin.json").read_text(encoding="utf-8"))
    assert facts["base_sha256"] == base["sha256"]


def test_every_layer_has_both_parts() -> None:
    file = GgufFile(shipped_models() / "builtin" / "adapter.gguf")
    names = {one.name for one in file.tensors}
    file.close()
    assert len(names) == 30 * 7 * 2
    assert {name[:-1] for name in names if name.endswith("_a")} == {name[:-1] for name in names if name.endswith("_b")}
