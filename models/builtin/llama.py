"""A Llama with low-rank additions, written for training them on a few processors.

Tokens of all examples stand in one row: linear layers see no padding, and attention runs example by example. The
weights are frozen; only the additions (`Lora`) learn.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

import torch
from torch import Tensor, nn
from torch.nn import functional

from models.builtin.ops import AnswerLoss, Gated, LowRankLinear, RootMeanSquareNorm, Rotation
from models.builtin.weights import Shape


@dataclass(frozen=True)
class Row:
    """Examples side by side.

    Attributes:
        tokens: (t,) of all examples.
        places: (t,) each token's place in its own text.
        sizes: Tokens of each example.
        masks: For each example, what is added to the scores of who looks at whom (size, size).
        answers: (answers,) where a prediction is made.
        right: (answers,) which word is right there, a number in `Llama.words`.
        weights: (answers,) how much each counts.
    """

    tokens: Tensor
    places: Tensor
    sizes: list[int]
    masks: list[Tensor]
    answers: Tensor
    right: Tensor
    weights: Tensor


class Lora(nn.Module):
    """Frozen weights (out, in) side by side, each with its own low-rank addition."""

    def __init__(self, weights: list[Tensor], rank: int, alpha: float, dtype: torch.dtype) -> None:
        super().__init__()
        inner = weights[0].shape[1]
        self.scale = alpha / rank
        self.register_buffer("weight", torch.cat(weights).to(dtype), persistent=False)
        self.a = nn.Parameter(torch.randn(rank * len(weights), inner) / sqrt(inner))
        self.b = nn.ParameterList([torch.zeros(one.shape[0], rank) for one in weights])

    def forward(self, x: Tensor) -> Tensor:
        """(t, in) -> (t, sum of outs)."""
        b = [(one * self.scale).to(x.dtype) for one in self.b]
        y: Tensor = LowRankLinear.apply(x, self.weight, self.a.to(x.dtype), *b)
        return y


class Block(nn.Module):
    """One layer: attention, then the gated inner layer."""

    def __init__(self, at: int, shape: Shape, tensors: dict[str, Tensor], rank: int, alpha: float, dtype: torch.dtype):
        super().__init__()
        self.shape = shape

        def lora(*names: str) -> Lora:
            return Lora([tensors[f"blk.{at}.{name}.weight"] for name in names], rank, alpha, dtype)

        self.register_buffer("attn_norm", tensors[f"blk.{at}.attn_norm.weight"].to(dtype), persistent=False)
        self.register_buffer("ffn_norm", tensors[f"blk.{at}.ffn_norm.weight"].to(dtype), persistent=False)
        self.qkv = lora("attn_q", "attn_k", "attn_v")
        self.out = lora("attn_output")
        self.gate_up = lora("ffn_gate", "ffn_up")
        self.down = lora("ffn_down")

    def forward(self, x: Tensor, row: Row, turn: tuple[Tensor, Tensor]) -> Tensor:
        """(t, width) -> (t, width)."""
        seen = RootMeanSquareNorm.apply(x, self.attn_norm, self.shape.epsilon)
        x = x + self.out(self._attend(self.qkv(seen), row, turn))
        seen = RootMeanSquareNorm.apply(x, self.ffn_norm, self.shape.epsilon)
        return x + self.down(Gated.apply(self.gate_up(seen)))

    def _attend(self, qkv: Tensor, row: Row, turn: tuple[Tensor, Tensor]) -> Tensor:
        shape = self.shape
        group = shape.heads // shape.kv_heads
        heads = qkv.view(-1, shape.heads + 2 * shape.kv_heads, shape.head)
        turning, v = heads.split([shape.heads + shape.kv_heads, shape.kv_heads], 1)
        parts = []
        turned = Rotation.apply(turning, *turn)
        pairs = zip(turned.split(row.sizes), v.split(row.sizes), row.masks, strict=True)
        for part, value, mask in pairs:
            q, k = part.split([shape.heads, shape.kv_heads], 1)
            # Heads that share keys stand below each other: (kv heads, group x size, head).
            q = q.unflatten(1, (shape.kv_heads, group)).permute(1, 2, 0, 3).flatten(1, 2)
            looks = mask.repeat(group, 1).expand(shape.kv_heads, -1, -1)
            scores = torch.baddbmm(looks, q, k.permute(1, 2, 0), alpha=shape.head**-0.5)
            mixed = torch.bmm(scores.softmax(-1), value.transpose(0, 1))
            parts.append(mixed.unflatten(1, (group, -1)).permute(2, 0, 1, 3).reshape(len(part), -1))
        return torch.cat(parts)


class Llama(nn.Module):
    """The whole model; `loss` is all that training needs.

    Args:
        words: Numbers of the tokens that a prediction chooses from; fewer than all are faster.
    """

    def __init__(
        self, shape: Shape, tensors: dict[str, Tensor], words: Tensor, *, rank: int, alpha: float, dtype: torch.dtype
    ) -> None:
        super().__init__()
        self.shape, self.rank, self.alpha = shape, rank, alpha
        embedding = tensors["token_embd.weight"].to(dtype)
        self.register_buffer("embedding", embedding, persistent=False)
        self.register_buffer("choices", embedding[words].contiguous(), persistent=False)
        self.register_buffer("norm", tensors["output_norm.weight"].to(dtype), persistent=False)
        self.blocks = nn.ModuleList(Block(at, shape, tensors, rank, alpha, dtype) for at in range(shape.layers))
        half = torch.arange(0, shape.head, 2, dtype=torch.float32) / shape.head
        self.register_buffer("speeds", shape.rope_base**-half, persistent=False)

    def states(self, row: Row) -> Tensor:
        """Last states (answers, width)."""
        angles = (row.places[:, None].float() * self.speeds)[:, None]
        dtype = self.embedding.dtype
        turn = (angles.cos().to(dtype), angles.sin().to(dtype))
        x = functional.embedding(row.tokens, self.embedding)
        for block in self.blocks:
            x = block(x, row, turn)
        states: Tensor = RootMeanSquareNorm.apply(x[row.answers], self.norm, self.shape.epsilon)
        return states

    def loss(self, row: Row) -> Tensor:
        """Sum of the weighted cross-entropies of the row's answers."""
        loss: Tensor = AnswerLoss.apply(self.states(row), self.choices, row.right, row.weights)
        return loss
