"""How good the first answers of the built-in model are, on requests that are in no example.

Run by hand, from the project's root: `PYTHONPATH=src:tests python -m evaluation.score [FILE]`. It takes about two
minutes and prints a line a request, then the means. Expectations are written by hand: `requests.txt`, which the rules
were improved on, and `held_out.txt`, which they were not.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from pathlib import Path

from appforge_desktop.adapters.llm import LlamaModel
from appforge_desktop.adapters.llm.examples import load_examples
from appforge_desktop.domain.blueprint.check import mend
from appforge_desktop.domain.blueprint.language import ACCENTS
from appforge_desktop.domain.blueprint.model import Blueprint, Entity
from appforge_desktop.domain.blueprint.parse import parse
from appforge_desktop.domain.ports.llm import Figures, Finished, Token
from appforge_desktop.domain.prompting.coverage import cover
from appforge_desktop.domain.prompting.examples import Library
from appforge_desktop.domain.prompting.prompts import blueprint_prompt
from appforge_desktop.domain.prompting.same import same_field, same_thing
from appforge_desktop.domain.prompting.wishes import read_wishes
from appforge_desktop.foundation.jobs import CancelToken
from appforge_desktop.foundation.paths import AppFolders, resource

_MODEL = "SmolLM2-135M-Instruct.Q4_1.gguf"


@dataclass(frozen=True)
class Expectation:
    """What a person would expect of a request."""

    request: str
    entity: str
    must: dict[str, str]
    may: dict[str, str]
    wanted: tuple[str, ...]


@dataclass
class Score:
    """Shares from 0 to 1; lists of what went wrong."""

    entity: bool
    f1: float
    kinds: tuple[int, int]
    wanted: tuple[int, int]
    wrong: list[str] = field(default_factory=list)


def expectations(text: str) -> list[Expectation]:
    """The hand-written requests."""
    blocks = [block.strip().splitlines() for block in text.split("\n\n")]
    lines = [[line for line in block if not line.startswith("#")] for block in blocks]
    return [_expectation(block) for block in lines if block]


def _expectation(block: list[str]) -> Expectation:
    entity, _, fields = block[1].removeprefix("= ").partition(": ")
    must, _, may = fields.partition("; (")
    wanted = block[2].removeprefix("> ").split("; ") if len(block) > 2 else []
    return Expectation(block[0], entity, _fields(must), _fields(may.rstrip(")")), tuple(wanted))


def _fields(text: str) -> dict[str, str]:
    pairs = (one.strip().rsplit(" ", 1) for one in text.split(",") if one.strip())
    return {pair[0]: pair[1] for pair in pairs}


def answer(model: LlamaModel, library: Library, request: str) -> tuple[Blueprint, bool, Figures]:
    """The Blueprint for a request, whether the model's text was sound by itself, and what it cost."""
    wishes = read_wishes(request)
    prompt = blueprint_prompt(request, library.nearest(request), wishes, library=library)
    pieces: list[str] = []
    figures = None
    for item in model.stream(prompt, CancelToken()):
        if isinstance(item, Token):
            pieces.append(item.text)
        elif isinstance(item, Finished):
            figures = item.figures
    blueprint, problems = parse("".join(pieces))
    assert blueprint is not None
    assert figures is not None
    mended, told = mend(cover(blueprint, wishes, library.entity).blueprint)
    return mended, not problems and not told, figures


def judge(blueprint: Blueprint, expected: Expectation) -> Score:
    """Hold an answer against what was expected."""
    entity = next((one for one in blueprint.entities if same_thing(one.name, expected.entity)), None)
    judged = entity or blueprint.entities[0]
    found = {want: _match(judged, want) for want in expected.must}
    hits = [want for want, got in found.items() if got]
    welcome = [
        one.name for one in judged.fields if any(same_field(one.name, name) for name in (*expected.must, *expected.may))
    ]
    extra = [one.name for one in judged.fields if one.name not in welcome and one.name not in found.values()]
    right = [want for want in hits if judged.field(found[want] or "").kind == expected.must[want]]  # type: ignore[union-attr]
    precision = 1 - len(extra) / max(len(judged.fields), 1)
    recall = len(hits) / len(expected.must)
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    missed = [one for one in expected.wanted if not _has(blueprint, one)]
    wrong = [f"no {one}" for one in [*(set(expected.must) - set(hits)), *missed]] + [f"extra {one}" for one in extra]
    wrong += [f"{one} is {judged.field(found[one] or '').kind}" for one in hits if one not in right]  # type: ignore[union-attr]
    wanted = (len(expected.wanted) - len(missed), len(expected.wanted))
    return Score(entity is not None, f1, (len(right), len(hits)), wanted, wrong)


def _match(entity: Entity, want: str) -> str | None:
    """The field that was wanted; the title field counts for whatever names the item."""
    exact = next((one.name for one in entity.fields if same_field(one.name, want)), None)
    if exact is None and want in ("name", "title", "description", "work", "chore", "tool", "crop", "song", "object"):
        return entity.fields[0].name if entity.fields[0].kind == "text" else None
    return exact


def _has(blueprint: Blueprint, wanted: str) -> bool:
    theme = blueprint.theme
    if wanted.startswith("name: "):
        return blueprint.name == wanted.removeprefix("name: ")
    if wanted in ACCENTS:
        return theme.accent == wanted
    if wanted == "rounded":
        return "round" in (theme.radius, theme.font) or theme.font == "rounded"
    pages = [page.kind for page in blueprint.pages]
    return wanted in (theme.mode, theme.radius, theme.density, theme.font, *pages)


def main(name: str) -> None:
    """Answer all requests of a file beside this one and print the table."""
    library = load_examples(resource("prompts", "examples"))
    model = LlamaModel(AppFolders.of_this_machine().cache / "models" / _MODEL)
    scores, costs, sound = [], [], 0
    for expected in expectations(Path(__file__).with_name(name).read_text(encoding="utf-8")):
        blueprint, clean, figures = answer(model, library, expected.request)
        score = judge(blueprint, expected)
        scores.append(score)
        costs.append(figures)
        sound += clean
        who = "entity ok" if score.entity else f"ENTITY {blueprint.entities[0].name}"
        sys.stdout.write(f"{score.f1:.2f} {who:24} {expected.request[:60]:60} {'; '.join(score.wrong)}\n")
    model.close()
    sys.stdout.write(_summary(scores, costs, sound))


def _summary(scores: list[Score], costs: list[Figures], sound: int) -> str:
    count = len(scores)
    kinds = sum(one.kinds[0] for one in scores) / max(sum(one.kinds[1] for one in scores), 1)
    wanted = sum(one.wanted[0] for one in scores) / max(sum(one.wanted[1] for one in scores), 1)
    seconds = sorted(one.seconds for one in costs)
    lines = [
        f"{count} requests: entity {sum(one.entity for one in scores) / count:.2f}",
        f"field F1 {sum(one.f1 for one in scores) / count:.2f}, kinds {kinds:.2f}, pages, theme and name {wanted:.2f}",
        f"sound without mending {sound / count:.2f}",
        f"prompt tokens: evaluated {sum(one.evaluated for one in costs) / count:.0f}, "
        f"reused {sum(one.reused for one in costs) / count:.0f}",
        f"answer tokens {sum(one.generated for one in costs) / count:.0f}",
        f"seconds: p50 {seconds[count // 2]:.2f}, worst {seconds[-1]:.2f}",
    ]
    return "\n" + "\n".join(lines) + "\n"


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "requests.txt")
