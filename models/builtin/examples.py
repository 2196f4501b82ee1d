"""`python -m models.builtin.examples FOLDER`: make all examples, and with `--base MODEL.gguf` their tokens.

Writes `train.txt` and `held_out.txt` to read, and `train.jsonl` and `held_out.jsonl` to train on. Domains of the
`held_out_*` seeds occur in the latter only. The same seed makes the same examples.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from appforge_desktop.domain.blueprint.model import Field
from appforge_desktop.domain.blueprint.parse import parse
from models.builtin.apps import Composed, Unsound, compose
from models.builtin.bodies import compose_copy, compose_play, compose_story
from models.builtin.changes import compose_changes, read_app
from models.builtin.changes_of_bodies import compose_body_changes
from models.builtin.intents import compose_intent
from models.builtin.plan import Plan
from models.builtin.seeds import Domain, Play, Story, read_domains, read_plays, read_stories
from models.builtin.tokens import Tokenizer

DATA = ("data_home.txt", "data_money_work.txt", "data_leisure.txt", "data_people_study.txt")
LONGEST = 560


@dataclass(frozen=True)
class Example:
    """A prompt and its answer.

    Attributes:
        app: The Blueprint that a change is about.
        plan: Of a new app: what was said, for judging.
    """

    task: str
    prompt: str
    answer: str
    app: str = ""
    family: str = "data"
    plan: Plan | None = None


@dataclass(frozen=True)
class Seeds:
    """Everything that examples are made from."""

    domains: list[Domain]
    plays: list[Play]
    stories: list[Story]
    held_out: bool


@dataclass(frozen=True)
class Amounts:
    """How many examples of a kind each seed gives."""

    data: int
    play: int
    story: int
    changes: int
    apps: int
    intents: int
    copies: int


def seeds_of(held_out: bool) -> Seeds:
    """The seeds to train on, or those to judge by."""
    if held_out:
        names = ("held_out_data.txt",), "held_out_play.txt", "held_out_story.txt"
    else:
        names = DATA, "play.txt", "story.txt"
    return Seeds(read_domains(*names[0]), read_plays(names[1]), read_stories(names[2]), held_out)


def make(seeds: Seeds, amounts: Amounts, order: random.Random) -> Iterator[Example]:
    """All examples, each once."""
    seen: set[tuple[str, str]] = set()
    for one in _all(seeds, amounts, order):
        if (one.app, one.prompt) not in seen:
            seen.add((one.app, one.prompt))
            yield one


def _all(seeds: Seeds, amounts: Amounts, order: random.Random) -> Iterator[Example]:
    spare = [field for domain in seeds.domains for field in domain.fields]
    for domain in seeds.domains:
        composed = [_composed(domain, order, seeds.held_out, spare) for _ in range(amounts.data)]
        for one in composed:
            yield Example("new", one.request, one.blueprint, plan=one.plan)
        small = sorted(composed, key=lambda one: len(one.blueprint))[: amounts.apps]
        for one in small:
            app = read_app(one.blueprint, spare)
            for message, patch in compose_changes(app, order, amounts.changes, held_out=seeds.held_out):
                yield Example("change", message, patch, one.blueprint)
        app = read_app(composed[-1].blueprint, spare)
        for _ in range(amounts.intents):
            request = _composed(domain, order, seeds.held_out, []).request
            message, intent = compose_intent(app, domain, request, order, held_out=seeds.held_out)
            yield Example("intent", message, intent)
    for play in seeds.plays:
        for _ in range(amounts.play):
            made = compose_play(play, order, held_out=seeds.held_out)
            yield Example("new", made.request, made.blueprint, family="play", plan=made.plan)
        yield from _body_changes(made, "play", order, amounts.changes, seeds.held_out)
    for story in seeds.stories:
        for _ in range(amounts.story):
            made = compose_story(story, order, held_out=seeds.held_out)
            yield Example("new", made.request, made.blueprint, family="story", plan=made.plan)
        yield from _body_changes(made, "story", order, amounts.changes, seeds.held_out)
        for _ in range(amounts.copies):
            yield Example("copy", *compose_copy(story, order), family="story")


def _body_changes(made: Composed, family: str, order: random.Random, count: int, held_out: bool) -> Iterator[Example]:
    app, _ = parse(made.blueprint)
    assert app is not None
    for message, patch in compose_body_changes(app, order, count, held_out=held_out):
        yield Example("change", message, patch, made.blueprint, family=family)


def _composed(domain: Domain, order: random.Random, held_out: bool, spare: list[Field]) -> Composed:
    """A sound one; some wishes do not go together, then others are tried."""
    for _ in range(20):
        try:
            return compose(domain, order, held_out=held_out, spare=spare)
        except Unsound as error:
            reason = error
    raise reason


TRAIN = Amounts(data=20, play=15, story=14, changes=6, apps=2, intents=4, copies=3)
HELD_OUT = Amounts(data=6, play=3, story=4, changes=6, apps=1, intents=6, copies=1)


def tokenised(examples: list[Example], tokenizer: Tokenizer) -> Iterator[dict[str, object]]:
    """Groups of tokens as `models.builtin.rows` reads them; changes of one app stand together."""
    apps: dict[str, list[Example]] = {}
    for one in examples:
        if one.task == "change":
            apps.setdefault(one.app, []).append(one)
        else:
            shared = tokenizer.opening(one.task)
            yield {"task": one.task, "shared": [], "branches": [_branch(one, shared, tokenizer)]}
    for app, changes in apps.items():
        shared = tokenizer.opening("change") + tokenizer.tokens(app + "\n\n")
        yield {"task": "change", "shared": shared, "branches": [_branch(one, [], tokenizer) for one in changes]}


def _branch(one: Example, before: list[int], tokenizer: Tokenizer) -> tuple[list[int], int, float]:
    asked = before + tokenizer.tokens(one.prompt) + tokenizer.turn()
    # The grammars end every line; the end of the text is learnt where they allow it.
    line_end = "\n" if one.task in ("new", "change") else ""
    answer = tokenizer.tokens(one.answer + line_end) + tokenizer.end()
    # Short answers say as much as long ones: their tokens count more.
    weight = {"intent": 6.0, "change": 2.0}.get(one.task, 1.0)
    return asked + answer, len(asked), weight


def write(folder: Path, name: str, examples: list[Example], tokenizer: Tokenizer | None) -> None:
    """One half of the examples, to read and to train on."""
    text = "".join(f"[{one.task}] {one.prompt}\n" + (f"{one.app}\n--\n" if one.app else "") + f"{one.answer}\n\n"
                   for one in examples)  # fmt: skip
    (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    counts = Counter(f"{one.task} {one.family}" for one in examples)
    sys.stdout.write(f"{name}: {len(examples)} examples, {dict(counts)}\n")
    if tokenizer:
        groups = [one for one in tokenised(examples, tokenizer) if _size(one) <= 2 * LONGEST]
        (folder / f"{name}.jsonl").write_text("".join(json.dumps(one) + "\n" for one in groups), encoding="utf-8")
        sys.stdout.write(f"{name}: {sum(map(_size, groups))} tokens in {len(groups)} texts\n")


def _size(group: dict[str, object]) -> int:
    branches = group["branches"]
    assert isinstance(branches, list)
    return len(group["shared"]) + sum(len(one[0]) for one in branches)  # type: ignore[arg-type]


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--base", type=Path, help="the shipped model, for its tokenizer")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    tokenizer = Tokenizer(options.base) if options.base else None
    for name, amounts in (("train", TRAIN), ("held_out", HELD_OUT)):
        seeds = seeds_of(held_out=name == "held_out")
        write(options.folder, name, list(make(seeds, amounts, random.Random(options.seed))), tokenizer)


if __name__ == "__main__":
    main()
