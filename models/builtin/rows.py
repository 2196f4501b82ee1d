"""Tokenised examples, packed side by side.

A file of examples has one JSON object a line: `shared` (tokens that several texts begin with), and `branches`, each a
text that goes on from there: its tokens, how many of them are the prompt's, and its weight. Changes of one app share
the app: it is computed once, each change sees it and itself only.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

from models.builtin.llama import Row

_HIDDEN = float("-inf")


@dataclass(frozen=True)
class Branch:
    """A text after the shared part; the answer begins behind `asked` tokens."""

    tokens: list[int]
    asked: int
    weight: float


@dataclass(frozen=True)
class Group:
    """Texts with a common beginning."""

    task: str
    shared: list[int]
    branches: list[Branch]

    @property
    def size(self) -> int:
        return len(self.shared) + sum(len(one.tokens) for one in self.branches)


def read_groups(path: Path) -> list[Group]:
    """All groups of a file."""
    with path.open(encoding="utf-8") as file:
        return [_group(json.loads(line)) for line in file]


def _group(said: dict[str, object]) -> Group:
    branches = [Branch(tokens, asked, weight) for tokens, asked, weight in said["branches"]]  # type: ignore[attr-defined]
    return Group(str(said["task"]), said["shared"], branches)  # type: ignore[arg-type]


def packed(groups: list[Group], most: int, order: random.Random | None = None) -> Iterator[list[Group]]:
    """Rows of at most `most` tokens (a larger group stands alone), in random order if one is given."""
    waiting = list(groups)
    if order:
        order.shuffle(waiting)
    row: list[Group] = []
    size = 0
    for group in waiting:
        if row and size + group.size > most:
            yield row
            row, size = [], 0
        row.append(group)
        size += group.size
    if row:
        yield row


def row_of(groups: list[Group], numbers: Tensor, dtype: torch.dtype, device: torch.device) -> Row:
    """Groups as the model takes them; `numbers` gives each token its place among the words to choose from."""
    tokens: list[int] = []
    places: list[int] = []
    answers: list[int] = []
    right: list[int] = []
    weights: list[float] = []
    for group in groups:
        tokens += group.shared
        places += range(len(group.shared))
        for branch in group.branches:
            start = len(tokens)
            tokens += branch.tokens
            places += range(len(group.shared), len(group.shared) + len(branch.tokens))
            answers += range(start + branch.asked - 1, start + len(branch.tokens) - 1)
            right += branch.tokens[branch.asked :]
            weights += [branch.weight] * (len(branch.tokens) - branch.asked)
    return Row(
        torch.tensor(tokens, device=device),
        torch.tensor(places, device=device),
        [group.size for group in groups],
        [mask_of(group, dtype).to(device) for group in groups],
        torch.tensor(answers, device=device),
        numbers[torch.tensor(right)].to(device),
        torch.tensor(weights, device=device),
    )


def mask_of(group: Group, dtype: torch.dtype) -> Tensor:
    """Who looks at whom: a token sees what stands before it in its own text."""
    mask = torch.full((group.size, group.size), _HIDDEN).triu(1)
    start = len(group.shared)
    for branch in group.branches:
        end = start + len(branch.tokens)
        mask[end:, start:end] = _HIDDEN
        start = end
    return mask.to(dtype)


def words_of(groups: list[Group], vocabulary: int, usual: int = 12_000) -> tuple[Tensor, Tensor]:
    """The tokens a prediction chooses from: all that occur, and the most usual ones (tokenizers number them first).

    Returns:
        The tokens, and for each token of the vocabulary its place among them (-1 for none).
    """
    found = set(range(min(usual, vocabulary)))
    for group in groups:
        found.update(group.shared, *(one.tokens for one in group.branches))
    words = torch.tensor(sorted(found))
    numbers = torch.full((vocabulary,), -1)
    numbers[words] = torch.arange(len(words))
    return words, numbers
