"""The shipped model's own tokenizer and chat form, so that training sees what the app sends."""

from __future__ import annotations

import ctypes
from pathlib import Path
from typing import Any


class Tokenizer:
    """llama.cpp's tokenizer of a GGUF file, without its weights."""

    def __init__(self, path: Path) -> None:
        import llama_cpp.llama_cpp as api

        self._api: Any = api
        self._quiet = api.llama_log_callback(lambda *_: None)
        api.llama_log_set(self._quiet, ctypes.c_void_p(0))
        params = api.llama_model_default_params()
        params.vocab_only = True
        self._model = api.llama_model_load_from_file(str(path).encode(), params)
        self._vocabulary = api.llama_model_get_vocab(self._model)

    def tokens(self, text: str, *, special: bool = False) -> list[int]:
        """Tokens of a text; with `special`, `<|im_start|>` and the like are read as such."""
        raw = text.encode()
        room = (self._api.llama_token * (len(raw) + 8))()
        count = self._api.llama_tokenize(self._vocabulary, raw, len(raw), room, len(room), False, special)
        return list(room[:count])

    def opening(self, system: str) -> list[int]:
        """Everything before what the person says."""
        ours = self.tokens("<|im_start|>system\n", special=True) + self.tokens(system)
        return ours + self.tokens("<|im_end|>\n<|im_start|>user\n", special=True)

    def turn(self) -> list[int]:
        """Between what the person says and the answer."""
        return self.tokens("<|im_end|>\n<|im_start|>assistant\n", special=True)

    def end(self) -> list[int]:
        """Behind the answer."""
        return self.tokens("<|im_end|>", special=True)
