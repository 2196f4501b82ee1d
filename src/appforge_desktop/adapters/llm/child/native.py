"""The few calls of llama.cpp that we need, in Python's types."""

from __future__ import annotations

import ctypes
from pathlib import Path
from typing import Any

import llama_cpp.llama_cpp as api
import numpy as np

from appforge_desktop.adapters.llm.child.sampling import Floats
from appforge_desktop.adapters.llm.child.stop import StopFlag

_LOG_ERROR = 4


class ModelFileError(Exception):
    """The file is not a model that llama.cpp can load."""


class Native:
    """A loaded model with one sequence of computed tokens.

    Args:
        adapter: A GGUF LoRA to compute beside the model; empty for none.
    """

    def __init__(self, path: str, context: int, threads: int, stop: StopFlag, adapter: str = "") -> None:
        self._errors: list[str] = []
        self._on_log = api.llama_log_callback(self._log)
        api.llama_log_set(self._on_log, ctypes.c_void_p(0))
        api.llama_backend_init()
        self._model = api.llama_model_load_from_file(path.encode(), _model_params())
        if not self._model:
            raise ModelFileError(self._because(f"{Path(path).name} is not a model that can be read"))
        self.vocabulary = api.llama_model_get_vocab(self._model)
        self.vocabulary_size = api.llama_vocab_n_tokens(self.vocabulary)
        self._context = api.llama_init_from_model(self._model, _context_params(context, threads, stop))
        if not self._context:
            raise ModelFileError(self._because("The model does not fit into memory"))
        if adapter:
            self._add(adapter)
        self._memory = api.llama_get_memory(self._context)
        self.context = int(api.llama_n_ctx(self._context))
        self._piece = ctypes.create_string_buffer(256)

    def _add(self, adapter: str) -> None:
        lora = api.llama_adapter_lora_init(self._model, adapter.encode())
        if not lora:
            raise ModelFileError(self._because(f"{Path(adapter).name} is not an adapter for this model"))
        adapters = (api.llama_adapter_lora_p_ctypes * 1)(lora)
        api.llama_set_adapters_lora(self._context, adapters, 1, (ctypes.c_float * 1)(1.0))

    def tokenize(self, text: str, special: bool) -> list[int]:
        """Tokens of `text`; with `special`, names of special tokens are read as such."""
        raw = text.encode("utf-8", "replace")
        room = len(raw) + 8
        tokens = (api.llama_token * room)()
        count = api.llama_tokenize(self.vocabulary, raw, len(raw), tokens, room, False, special)
        return list(tokens[:count])

    def start_tokens(self) -> list[int]:
        """The beginning-of-text token, where the model wants one."""
        return [api.llama_vocab_bos(self.vocabulary)] if api.llama_vocab_get_add_bos(self.vocabulary) else []

    def piece(self, token: int) -> bytes:
        size = api.llama_token_to_piece(self.vocabulary, token, self._piece, len(self._piece), 0, False)
        return self._piece.raw[: max(size, 0)]

    def is_end(self, token: int) -> bool:
        return bool(api.llama_vocab_is_eog(self.vocabulary, token))

    def decode(self, tokens: list[int]) -> bool:
        """Compute `tokens` behind what is there; False when it was aborted.

        Raises:
            MemoryError: llama.cpp could not allocate, or found no room.
        """
        array = (api.llama_token * len(tokens))(*tokens)
        code = api.llama_decode(self._context, api.llama_batch_get_one(array, len(tokens)))
        if code not in (0, 2):
            raise MemoryError(f"llama_decode returned {code}")
        return bool(code == 0)

    def use_threads(self, threads: int) -> None:
        """Compute with so many threads from now on."""
        api.llama_set_n_threads(self._context, threads, threads)

    def logits(self) -> Floats:
        """Scores of the next token. A view: gone with the next `decode`."""
        return np.ctypeslib.as_array(api.llama_get_logits_ith(self._context, -1), shape=(self.vocabulary_size,))

    def forget_from(self, position: int) -> bool:
        """Drop what was computed from `position` on; False when this kind of model can only forget everything."""
        if api.llama_memory_seq_rm(self._memory, 0, position, -1):
            return True
        api.llama_memory_clear(self._memory, True)
        return False

    def described(self, key: str) -> str:
        """A text from the model's metadata; empty when it is not there."""
        room = ctypes.create_string_buffer(65536)
        size = api.llama_model_meta_val_str(self._model, key.encode(), room, len(room))
        return room.value.decode("utf-8", "replace") if 0 < size < len(room) else ""

    def word(self, token: int) -> str:
        """The text of a special token."""
        return (
            (api.llama_vocab_get_text(self.vocabulary, token) or b"").decode("utf-8", "replace") if token >= 0 else ""
        )

    def _log(self, level: int, text: bytes, _: Any) -> None:
        if level == _LOG_ERROR:
            self._errors.append(text.decode("utf-8", "replace").strip())

    def _because(self, what: str) -> str:
        reason = next((one.partition(": ")[2] for one in self._errors if one), "")
        return f"{what} ({reason})." if reason else f"{what}."


def _model_params() -> Any:
    params = api.llama_model_default_params()
    params.use_extra_bufts = False  # on CPUs with AMX, repacked Q4_1 weights crash in ggml_backend_amx_mul_mat
    params.n_gpu_layers = 0
    return params


def _context_params(context: int, threads: int, stop: StopFlag) -> Any:
    params = api.llama_context_default_params()
    params.n_ctx = context
    params.n_batch = params.n_ubatch = min(256, context)
    params.n_threads = params.n_threads_batch = threads
    params.no_perf = True
    params.abort_callback = ctypes.cast(stop.callback_address, api.ggml_abort_callback)
    params.abort_callback_data = stop.argument
    return params
