"""Choosing the next token: exact sampling under a grammar that is asked as little as possible.

A full grammar mask walks the whole vocabulary (milliseconds). Instead, tokens are tried in the order of their
score and the first that the grammar allows wins. With scores = logits this is greedy decoding. With scores =
logits / temperature + Gumbel noise, the first allowed one is an exact draw from the distribution restricted to the
allowed tokens (the Gumbel-max trick: E. J. Gumbel, 1954; restriction is just taking the maximum over fewer).
"""

from __future__ import annotations

import ctypes
import math
from typing import Any

import llama_cpp.llama_cpp as api
import numpy as np
import numpy.typing as npt

_FIRST_TRIES = (1, 16, 256, 4096)
_LEAST_SHARE = 0.05
"""Tokens below this share of the likeliest one's probability are drawn only when nothing else is allowed (min-p)."""

_CANDIDATE = np.dtype([("id", np.int32), ("logit", np.float32), ("p", np.float32)])
"""The layout of `llama_token_data`; filled as a whole, since thousands of ctypes structures take milliseconds."""

Floats = npt.NDArray[np.float32]
Indices = npt.NDArray[np.intp]


class GrammarError(ValueError):
    """The grammar is not GBNF."""


class Grammar:
    """Where an answer stands in its GBNF grammar."""

    def __init__(self, vocabulary: Any, text: str) -> None:
        self._sampler = api.llama_sampler_init_grammar(vocabulary, text.encode(), b"root")
        if not self._sampler:
            raise GrammarError("The grammar cannot be read.")

    def first_allowed(self, tokens: Indices) -> int | None:
        """The first of `tokens` that may come next."""
        candidates = np.zeros(len(tokens), _CANDIDATE)
        candidates["id"] = tokens
        pointer = candidates.ctypes.data_as(ctypes.POINTER(api.llama_token_data))
        array = api.llama_token_data_array(pointer, len(tokens), -1, False)
        api.llama_sampler_apply(self._sampler, ctypes.byref(array))
        allowed = np.flatnonzero(candidates["logit"] > -math.inf)
        return int(candidates["id"][allowed[0]]) if len(allowed) else None

    def accept(self, token: int) -> None:
        """Go on behind `token`, which must be an allowed one."""
        api.llama_sampler_accept(self._sampler, token)

    def close(self) -> None:
        api.llama_sampler_free(self._sampler)


class Sampler:
    """Draws tokens; the same seed draws the same ones."""

    def __init__(self, temperature: float, seed: int) -> None:
        self._temperature = temperature
        self._random = np.random.default_rng(seed)

    def draw(self, logits: Floats, grammar: Grammar | None) -> int | None:
        """The next token; None when the grammar allows none."""
        if self._temperature <= 0:
            return self._greedy(logits, grammar)
        likely = np.flatnonzero(logits >= logits.max() + self._temperature * math.log(_LEAST_SHARE))
        drawn = self._shuffled(logits, likely)
        if grammar is None:
            return int(drawn[0])
        token = grammar.first_allowed(drawn[:1]) or grammar.first_allowed(drawn)
        return token if token is not None else grammar.first_allowed(self._shuffled(logits, np.arange(len(logits))))

    def _greedy(self, logits: Floats, grammar: Grammar | None) -> int | None:
        if grammar is None:
            return int(logits.argmax())
        for tries in _FIRST_TRIES:
            token = grammar.first_allowed(_best(logits, tries))
            if token is not None:
                return token
        return grammar.first_allowed(np.argsort(-logits, kind="stable"))

    def _shuffled(self, logits: Floats, tokens: Indices) -> Indices:
        """`tokens` in the order in which they would be drawn without putting back."""
        scores = logits[tokens] / self._temperature + self._random.gumbel(size=len(tokens))
        return tokens[np.argsort(-scores, kind="stable")]


def _best(scores: Floats, count: int) -> Indices:
    """Indices of the `count` highest scores, highest first; equal ones in the order of the vocabulary."""
    if count == 1:
        return np.array([scores.argmax()])
    if count >= len(scores):
        return np.argsort(-scores, kind="stable")
    found = np.sort(np.argpartition(-scores, count)[:count])
    return found[np.argsort(-scores[found], kind="stable")]
