"""Operations with their gradients written by hand, because on a processor the passes over memory are what counts.

All weights are frozen but those of the low-rank additions. Shapes: t tokens, answers are the tokens to be learnt.
"""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor
from torch.autograd import Function

_CHUNK = 64
"""Answers whose scores are in memory at once: 64 x 20,000 floats fit into the cache."""


class LowRankLinear(Function):
    """x W^T + low_i B_i^T side by side, with low = x A^T; W is frozen, A (rank x parts, in), B_i (out_i, rank)."""

    @staticmethod
    def forward(ctx: Any, x: Tensor, weight: Tensor, a: Tensor, *b: Tensor) -> Tensor:
        low = x @ a.t()
        y = x @ weight.t()
        rank = a.shape[0] // len(b)
        for number, (part, one) in enumerate(zip(y.split([one.shape[0] for one in b], 1), b, strict=True)):
            part.addmm_(low[:, number * rank : (number + 1) * rank], one.t())
        ctx.save_for_backward(x, weight, a, low, *b)
        return y

    @staticmethod
    def backward(ctx: Any, g: Tensor) -> tuple[Tensor | None, ...]:  # type: ignore[override]
        x, weight, a, low, *b = ctx.saved_tensors
        rank = a.shape[0] // len(b)
        lows = low.split(rank, 1)
        parts = g.split([one.shape[0] for one in b], 1)
        to_low = torch.empty_like(low)
        for part, one, out in zip(parts, b, to_low.split(rank, 1), strict=True):
            torch.mm(part, one, out=out) if out.is_contiguous() else out.copy_(part @ one)
        to_b = [part.t() @ one for part, one in zip(parts, lows, strict=True)]
        to_x = (g @ weight).addmm_(to_low, a) if ctx.needs_input_grad[0] else None
        return to_x, None, to_low.t() @ x, *to_b


class RootMeanSquareNorm(Function):
    """x / sqrt(mean x^2 + epsilon) * weight, arXiv:1910.07467; the weight is frozen."""

    @staticmethod
    def forward(ctx: Any, x: Tensor, weight: Tensor, epsilon: float) -> Tensor:
        norm = torch.linalg.vector_norm(x, dim=1, keepdim=True, dtype=torch.float32)
        inverse = (norm.square() / x.shape[1] + epsilon).rsqrt()
        ctx.save_for_backward(x, weight, inverse)
        return (x * inverse.to(x.dtype)).mul_(weight)

    @staticmethod
    def backward(ctx: Any, g: Tensor) -> tuple[Tensor, None, None]:  # type: ignore[override]
        x, weight, inverse = ctx.saved_tensors
        g = g * weight
        dot = torch.bmm(g.unsqueeze(1), x.unsqueeze(2)).view(-1, 1).float()
        back = (-dot * inverse**3 / x.shape[1]).to(x.dtype)
        return g.mul_(inverse.to(x.dtype)).addcmul_(x, back), None, None


class Rotation(Function):
    """Rotary places, arXiv:2104.09864: pairs are an entry of the first and one of the second half of a head."""

    @staticmethod
    def forward(ctx: Any, x: Tensor, cos: Tensor, sin: Tensor) -> Tensor:
        ctx.save_for_backward(cos, sin)
        return _rotated(x, cos, sin)

    @staticmethod
    def backward(ctx: Any, g: Tensor) -> tuple[Tensor, None, None]:  # type: ignore[override]
        cos, sin = ctx.saved_tensors
        return _rotated(g, cos, -sin), None, None


def _rotated(x: Tensor, cos: Tensor, sin: Tensor) -> Tensor:
    half = x.shape[-1] // 2
    first, second = x[..., :half], x[..., half:]
    out = torch.empty(x.shape, dtype=x.dtype, device=x.device)
    torch.mul(first, cos, out=out[..., :half]).addcmul_(second, sin, value=-1)
    torch.mul(second, cos, out=out[..., half:]).addcmul_(first, sin)
    return out


class Gated(Function):
    """silu(gate) * up, of the two side by side."""

    @staticmethod
    def forward(ctx: Any, both: Tensor) -> Tensor:
        ctx.save_for_backward(both)
        gate, up = both.chunk(2, 1)
        return torch.nn.functional.silu(gate).mul_(up)

    @staticmethod
    def backward(ctx: Any, g: Tensor) -> Tensor:  # type: ignore[override]
        (both,) = ctx.saved_tensors
        gate, up = both.chunk(2, 1)
        out = torch.empty_like(both)
        to_gate, to_up = out.chunk(2, 1)
        torch.mul(g, torch.nn.functional.silu(gate), out=to_up)
        to_gate.copy_(torch.ops.aten.silu_backward(g * up, gate))
        return out


class AnswerLoss(Function):
    """Weighted sum of the cross-entropies of answers; the gradient is computed with it, chunk by chunk.

    `states` (answers, width), `embedding` (words, width), `right` (answers,) numbers of words, `weights` (answers,).
    """

    @staticmethod
    def forward(ctx: Any, states: Tensor, embedding: Tensor, right: Tensor, weights: Tensor) -> Tensor:
        total = states.new_zeros((), dtype=torch.float32)
        back = torch.empty_like(states)
        for start in range(0, len(states), _CHUNK):
            here = slice(start, start + _CHUNK)
            words = right[here, None]
            scores = (states[here] @ embedding.t()).float()
            scores -= scores.amax(1, keepdim=True)
            at_right = scores.gather(1, words)
            shares = scores.exp_()
            sums = shares.sum(1, keepdim=True)
            total += ((sums.log() - at_right).squeeze(1) * weights[here]).sum()
            shares.mul_(weights[here, None] / sums).scatter_add_(1, words, -weights[here, None])
            torch.mm(shares.to(states.dtype), embedding, out=back[here])
        ctx.save_for_backward(back)
        return total

    @staticmethod
    def backward(ctx: Any, g: Tensor) -> tuple[Tensor, None, None, None]:  # type: ignore[override]
        (back,) = ctx.saved_tensors
        return back * g.to(back.dtype), None, None, None
