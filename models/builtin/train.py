"""`python -m models.builtin.train BASE.gguf EXAMPLES --out FOLDER`: train the adapter; on a GPU where there is one.

`EXAMPLES` is the folder that `models.builtin.examples` wrote. Without `--minutes` the result depends on the seed only;
with it, training ends in time and the learning rate falls accordingly. `--resume` goes on from the last checkpoint.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from math import cos, pi
from pathlib import Path
from typing import Any

import torch

from models.builtin.llama import Llama
from models.builtin.rows import Group, packed, read_groups, row_of, words_of
from models.builtin.weights import read_model

_WARM_UP = 0.03
_LAST_RATE = 0.05
_CHECK_EVERY = 420.0
_LOOK_EVERY = 10


@dataclass
class Course:
    """How far training is; what a checkpoint keeps beside the weights."""

    epoch: int = 0
    done: int = 0
    tokens: int = 0
    seconds: float = 0.0
    losses: list[dict[str, float]] = field(default_factory=list)


class Training:
    """One run over the examples."""

    def __init__(self, options: argparse.Namespace) -> None:
        torch.manual_seed(options.seed)
        torch.set_num_threads(options.threads)
        self.options = options
        self.device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
        self.train = read_groups(options.examples / "train.jsonl")
        self.held_out = read_groups(options.examples / "held_out.jsonl")
        shape, tensors = read_model(options.base)
        words, self.numbers = words_of([*self.train, *self.held_out], len(tensors["token_embd.weight"]))
        self.dtype = torch.bfloat16
        self.model = Llama(shape, tensors, words, rank=options.rank, alpha=2 * options.rank, dtype=self.dtype)
        self.model.to(self.device)
        self.best = torch.optim.AdamW(
            self.model.parameters(), lr=options.rate, betas=(0.9, 0.98), weight_decay=0.01, fused=True
        )
        self.course = Course()
        self.all_tokens = options.epochs * sum(group.size for group in self.train)

    def run(self) -> None:
        """Train to the end, or until the time is up."""
        self.options.out.mkdir(parents=True, exist_ok=True)
        if self.options.resume:
            self._load()
        began, saved = time.monotonic() - self.course.seconds, time.monotonic()
        for number, row in enumerate(self._rows()):
            self.course.seconds = time.monotonic() - began
            progress = self._progress()
            if progress >= 1:
                break
            loss = self._step(row, progress)
            if number % _LOOK_EVERY == 0:
                speed = self.course.tokens / max(self.course.seconds, 1)
                _say(f"{progress:6.1%} epoch {self.course.epoch} loss {loss:.3f}, {speed:.0f} tokens/s")
            if time.monotonic() - saved > _CHECK_EVERY:
                saved = time.monotonic()
                self._check(sample=12)
        self._check(sample=150)

    def _rows(self) -> Iterator[list[Group]]:
        for epoch in range(self.course.epoch, self.options.epochs):
            rows = list(packed(self.train, self.options.row, random.Random(self.options.seed + epoch)))
            for row in rows[self.course.done :]:
                yield row
                self.course.done += 1
                self.course.tokens += sum(group.size for group in row)
            self.course.epoch, self.course.done = epoch + 1, 0

    def _progress(self) -> float:
        timed = self.course.seconds / (60 * self.options.minutes) if self.options.minutes else 0.0
        return max(self.course.tokens / self.all_tokens, timed)

    def _step(self, groups: list[Group], progress: float) -> float:
        row = row_of(groups, self.numbers, self.dtype, self.device)
        loss = self.model.loss(row) / row.weights.sum()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        for one in self.best.param_groups:
            one["lr"] = self.options.rate * _rate(progress)
        self.best.step()
        self.best.zero_grad(set_to_none=True)
        return float(loss)

    def _check(self, sample: int | None) -> None:
        """Save, and look at domains that are not learnt from."""
        by_task: dict[str, list[Group]] = {}
        for group in self.held_out:
            by_task.setdefault(group.task, []).append(group)
        losses = {task: self._loss_of(groups[:sample]) for task, groups in by_task.items()}
        self.course.losses.append({"tokens": float(self.course.tokens), **losses})
        _say("held out: " + ", ".join(f"{task} {loss:.3f}" for task, loss in losses.items()))
        self._save()

    @torch.no_grad()
    def _loss_of(self, groups: list[Group]) -> float:
        rows = (row_of(one, self.numbers, self.dtype, self.device) for one in packed(groups, self.options.row))
        sums = [(float(self.model.loss(row)), float(row.weights.sum())) for row in rows]
        return sum(loss for loss, _ in sums) / sum(weight for _, weight in sums)

    def _save(self) -> None:
        state = {
            "lora": self.model.state_dict(),
            "best": self.best.state_dict(),
            "course": vars(self.course),
            "rank": self.model.rank,
            "alpha": self.model.alpha,
            "head": self.model.shape.head,
        }
        part = self.options.out / "checkpoint.part"
        torch.save(state, part)
        part.replace(self.options.out / "checkpoint.pt")
        (self.options.out / "losses.json").write_text(json.dumps(self.course.losses, indent=1), encoding="utf-8")

    def _load(self) -> None:
        state: dict[str, Any] = torch.load(self.options.out / "checkpoint.pt", map_location=self.device)
        self.model.load_state_dict(state["lora"])
        self.best.load_state_dict(state["best"])
        self.course = Course(**state["course"])


def _rate(progress: float) -> float:
    """Share of the highest rate: a short rise, then half a cosine down."""
    if progress < _WARM_UP:
        return (progress + 0.002) / _WARM_UP
    return _LAST_RATE + (1 - _LAST_RATE) * (1 + cos(pi * min(1.0, progress))) / 2


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def options_of(arguments: list[str] | None = None) -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("base", type=Path, help="the shipped model")
    parser.add_argument("examples", type=Path, help="folder with train.jsonl and held_out.jsonl")
    parser.add_argument("--out", type=Path, required=True, help="where checkpoints go")
    parser.add_argument("--epochs", type=int, default=2)
    parser.add_argument("--minutes", type=float, default=0.0, help="end in this time, whatever the epochs")
    parser.add_argument("--row", type=int, default=3072, help="tokens of a step")
    parser.add_argument("--rate", type=float, default=1e-3, help="highest learning rate")
    parser.add_argument("--rank", type=int, default=16)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--resume", action="store_true")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    Training(options_of()).run()
