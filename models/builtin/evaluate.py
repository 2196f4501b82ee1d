"""`python -m models.builtin.evaluate BASE.gguf ADAPTER.gguf --out FOLDER`: the tuned model beside the untuned one.

On domains and wordings of the `held_out_*` seeds, through the app's own model adapter. "tuned" is the model alone,
under the general grammar; "untuned" is what the app did before: examples in the prompt, a skeleton made by rules, and
rules behind it. Writes `evaluation.json` and `evaluation.md`.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from appforge_desktop.adapters.llm import LlamaModel
from appforge_desktop.adapters.llm.examples import load_examples
from appforge_desktop.domain.blueprint.check import mend
from appforge_desktop.domain.blueprint.model import Blueprint
from appforge_desktop.domain.blueprint.parse import parse
from appforge_desktop.domain.blueprint.patch import print_patch
from appforge_desktop.domain.blueprint.printer import print_blueprint
from appforge_desktop.domain.intent import classify, read_tweaks
from appforge_desktop.domain.ports.llm import Finished, Prompt, Token
from appforge_desktop.domain.prompting.builtin import change_prompt, intent_prompt, new_app_prompt
from appforge_desktop.domain.prompting.coverage import cover
from appforge_desktop.domain.prompting.examples import Library
from appforge_desktop.domain.prompting.prompts import blueprint_prompt, patch_prompt
from appforge_desktop.domain.prompting.wishes import read_wishes
from appforge_desktop.foundation.jobs import CancelToken
from appforge_desktop.foundation.paths import resource
from models.builtin.examples import HELD_OUT, Example, make, seeds_of
from models.builtin.judging import Tally, judge_app, judge_page, judge_patch


@dataclass
class Runner:
    """A model with its bill."""

    model: LlamaModel
    tally: Tally = field(default_factory=Tally)

    def write(self, prompt: Prompt, task: str) -> str:
        """The answer to a prompt."""
        pieces: list[str] = []
        for item in self.model.stream(prompt, CancelToken()):
            if isinstance(item, Token):
                pieces.append(item.text)
            elif isinstance(item, Finished):
                self.tally.add(f"{task}: tokens", item.figures.generated)
                self.tally.add(f"{task}: seconds", item.figures.seconds)
                self.tally.add(f"{task}: tokens/s", item.figures.tokens_per_s)
        return "".join(pieces)


class Tuned(Runner):
    """The model with its adapter, and nothing else."""

    def new_app(self, request: str) -> tuple[Blueprint, bool]:
        """The Blueprint, and whether it was sound as it was written."""
        blueprint, problems = parse(self.write(new_app_prompt(request), "new"))
        assert blueprint is not None
        mended, told = mend(blueprint)
        return mended, not problems and not told

    def patch(self, message: str, app: Blueprint) -> str:
        """Lines of a patch."""
        return self.write(change_prompt(message, app), "change")

    def intent(self, message: str, app: Blueprint) -> str:
        """One word."""
        return self.write(intent_prompt(message), "intent")


class Untuned(Runner):
    """The model as it is shipped, with examples and rules before and behind it."""

    library: Library

    def new_app(self, request: str) -> tuple[Blueprint, bool]:
        """The Blueprint, and whether it was sound as it was written."""
        wishes = read_wishes(request)
        prompt = blueprint_prompt(request, self.library.nearest(request), wishes, library=self.library)
        blueprint, problems = parse(self.write(prompt, "new"))
        assert blueprint is not None
        mended, told = mend(cover(blueprint, wishes, self.library.entity).blueprint)
        return mended, not problems and not told

    def patch(self, message: str, app: Blueprint) -> str:
        """Lines of a patch."""
        read = read_tweaks(message, app)
        if read.changes or not read.unread:
            return print_patch(list(read.changes))
        return self.write(patch_prompt(message, app), "change")

    def intent(self, message: str, app: Blueprint) -> str:
        """One word."""
        return str(classify(message, app).intent)


def chosen(limits: dict[str, int], seed: int) -> Iterator[Example]:
    """The same examples each time: so many of each task and family."""
    every = list(make(seeds_of(held_out=True), HELD_OUT, random.Random(seed)))
    random.Random(seed).shuffle(every)
    for key, most in limits.items():
        task, _, family = key.partition(" ")
        yield from [one for one in every if one.task == task and one.family == (family or "data")][:most]


def judge(runner: Tuned | Untuned, example: Example, log: list[str]) -> None:
    """Have one example answered and counted."""
    tally = runner.tally
    if example.task == "new":
        answer, sound = runner.new_app(example.prompt)
        tally.add(f"sound ({example.family})", sound)
        (judge_app if example.family == "data" else judge_page)(tally, example, answer)
        log.append(f"? {example.prompt}\n{print_blueprint(answer)}\n")
        return
    app, _ = parse(example.app or example.answer) if example.task == "change" else (None, None)
    if example.task == "change":
        assert app is not None
        patch = runner.patch(example.prompt, app)
        judge_patch(tally, example, patch)
        log.append(f"! {example.prompt}\n  wanted {example.answer}\n  got    {patch.strip()}\n")
    elif example.task == "intent":
        some, _ = parse("app Things\nentity Thing\n title text\n done bool\npage Things list Thing\n")
        assert some is not None
        intent = runner.intent(example.prompt, some)
        tally.add("intent", intent == example.answer)
        if intent != example.answer:
            log.append(f"> {example.prompt}: {example.answer}, got {intent}\n")


def table(results: dict[str, dict[str, float]]) -> str:
    """A Markdown table, a row a figure."""
    names = list(dict.fromkeys(name for one in results.values() for name in one))
    head = "| figure | " + " | ".join(results) + " |\n| --- |" + " --- |" * len(results) + "\n"
    rows = (f"| {name} | " + " | ".join(str(one.get(name, "")) for one in results.values()) + " |" for name in names)
    return head + "\n".join(rows) + "\n"


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("base", type=Path)
    parser.add_argument("adapter", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--scale", type=float, default=1.0, help="share of the examples")
    parser.add_argument("--only", choices=("tuned", "untuned"), help="one of the two")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    limits = {"new data": 100, "new play": 30, "new story": 20, "change": 150, "intent": 200}
    examples = list(chosen({key: int(most * options.scale) for key, most in limits.items()}, options.seed))
    tuned = Tuned(LlamaModel(options.base, adapter=options.adapter))
    untuned = Untuned(LlamaModel(options.base))
    untuned.library = load_examples(resource("prompts", "examples"))
    results: dict[str, dict[str, float]] = {}
    options.out.mkdir(parents=True, exist_ok=True)
    runners: dict[str, Tuned | Untuned] = {"untuned": untuned, "tuned": tuned}
    for name, runner in runners.items():
        if options.only in (None, name):
            log: list[str] = []
            for example in examples:
                judge(runner, example, log)
            runner.model.close()
            results[name] = runner.tally.means()
            (options.out / f"{name}.log").write_text("\n".join(log), encoding="utf-8")
    (options.out / "evaluation.json").write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
    (options.out / "evaluation.md").write_text(table(results), encoding="utf-8")
    sys.stdout.write(table(results))


if __name__ == "__main__":
    main()
