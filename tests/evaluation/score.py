"""How good the first answers of the built-in model are, on requests that are in no example.

Run by hand, from the project's root: `PYTHONPATH=src:tests python -m evaluation.score [FILE] [--untuned]`. It takes
about two minutes and prints a line a request, then the means. Expectations are written by hand: `requests.txt`, which
the rules were improved on, and `held_out.txt`, which they were not.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path

from appforge_desktop.adapters.llm import LlamaModel
from appforge_desktop.adapters.llm.examples import load_examples, load_shelf
from appforge_desktop.app.builtin_model import builtin_adapter
from appforge_desktop.domain.blueprint.language import ACCENTS
from appforge_desktop.domain.blueprint.model import Blueprint, Entity
from appforge_desktop.domain.ports.llm import Figures
from appforge_desktop.domain.prompting.same import same_field, same_thing
from appforge_desktop.domain.records import Turn
from appforge_desktop.foundation.jobs import CancelToken
from appforge_desktop.foundation.paths import AppFolders, resource
from appforge_desktop.services.turns.first_draft import FirstDraft

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


def answer(drafts: FirstDraft, request: str) -> tuple[Blueprint, bool, Figures | None]:
    """The Blueprint for a request, whether nothing of it was mended, and what the model cost, where it was needed."""
    turn = Turn("turn", "project", request, datetime.now(UTC), "new_app", "built-in")
    draft = drafts.of(turn, lambda _: None, CancelToken())
    return draft.blueprint, not draft.mended, draft.written.figures if draft.written else None


def judge(blueprint: Blueprint, expected: Expectation) -> Score:
    """Hold an answer against what was expected."""
    entity = next((one for one in blueprint.entities if same_thing(one.name, expected.entity)), None)
    judged = entity or next(iter(blueprint.entities), Entity("-", ()))
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
        return entity.fields[0].name if entity.fields and entity.fields[0].kind == "text" else None
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


def main(name: str, *, tuned: bool) -> None:
    """Answer all requests of a file beside this one and print the table."""
    library, shelf = load_examples(resource("prompts", "examples")), load_shelf(resource("prompts"))
    adapter = builtin_adapter() if tuned else None
    model = LlamaModel(AppFolders.of_this_machine().cache / "models" / _MODEL, adapter=adapter)
    drafts = FirstDraft(model, library, shelf, date.today, tuned=adapter is not None)
    scores, costs, sound = [], [], 0
    for expected in expectations(Path(__file__).with_name(name).read_text(encoding="utf-8")):
        blueprint, clean, figures = answer(drafts, expected.request)
        score = judge(blueprint, expected)
        scores.append(score)
        costs += [figures] if figures else []
        sound += clean
        who = "entity ok" if score.entity else f"ENTITY {blueprint.entities[0].name if blueprint.entities else '-'}"
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
    names = [one for one in sys.argv[1:] if not one.startswith("--")]
    main(names[0] if names else "requests.txt", tuned="--untuned" not in sys.argv)
