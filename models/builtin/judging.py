"""How answers are held against what was asked."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from appforge_desktop.domain.blueprint.model import Blueprint, Page
from appforge_desktop.domain.blueprint.parse import parse
from appforge_desktop.domain.blueprint.patch import apply_patch, parse_patch, print_patch
from appforge_desktop.domain.prompting.same import same_field, same_thing
from models.builtin.examples import Example


@dataclass
class Tally:
    """Sums of figures; the mean of each is reported."""

    sums: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    counts: dict[str, int] = field(default_factory=lambda: defaultdict(int))

    def add(self, name: str, value: float) -> None:
        """Count one value."""
        self.sums[name] += value
        self.counts[name] += 1

    def means(self) -> dict[str, float]:
        """The mean of every figure."""
        return {name: round(self.sums[name] / count, 3) for name, count in self.counts.items()}


def f1(right: int, wanted: int, given: int) -> float:
    """Harmonic mean of recall and precision; 1 where nothing was wanted and nothing given."""
    return 2 * right / (wanted + given) if wanted + given else 1.0


def judge_app(tally: Tally, example: Example, answer: Blueprint) -> None:
    """Figures of a new data app.

    What was said must be there; a further field is right where the domain knows it. Pages are compared by kind and
    field. Colours and names are judged where they were asked for.
    """
    expected, _ = parse(example.answer)
    assert expected is not None
    assert example.plan is not None
    plan = example.plan
    wanted = {one.name for one in expected.entities}
    given = [one.name for one in answer.entities]
    tally.add(
        "entity F1", f1(sum(any(same_thing(one, name) for one in given) for name in wanted), len(wanted), len(given))
    )
    main = next((one for one in answer.entities if same_thing(one.name, expected.entities[0].name)), None)
    main = main or (answer.entities[0] if answer.entities else None)
    _judge_fields(tally, example, {one.name: one.kind for one in main.fields} if main else {})
    pages = [_page_key(page) for page in expected.pages]
    got = [_page_key(page) for page in answer.pages]
    tally.add("page F1", f1(sum(one in got for one in pages), len(pages), len(got)))
    if plan.accent != plan.domain.accent:
        tally.add("colour asked", answer.theme.accent == plan.accent)
    for word in plan.looks:
        theme = answer.theme
        tally.add("look asked", word in (theme.mode, theme.radius, theme.density, theme.font, theme.size))
    said = plan.name.lower() in example.prompt.lower()
    tally.add("name asked" if said else "name made", answer.name.lower() == plan.name.lower())


def _judge_fields(tally: Tally, example: Example, fields: dict[str, str]) -> None:
    assert example.plan is not None
    plan = example.plan
    kinds = {one.name: one.kind for one in plan.fields} | {name: "computed" for name, _ in plan.formulas}
    known = {one.name for one in plan.domain.fields} | set(kinds)
    said = [*plan.said, *(name for name, _ in plan.formulas)] if plan.said else []
    found = {want: next((name for name in fields if same_field(name, want)), None) for want in said}
    hits = {want: name for want, name in found.items() if name}
    welcome = sum(any(same_field(name, one) for one in known) for name in fields)
    if said:
        recall, precision = len(hits) / len(said), welcome / max(len(fields), 1)
        tally.add("field recall", recall)
        tally.add("field precision", precision)
        tally.add("field F1", 2 * recall * precision / (recall + precision) if recall + precision else 0.0)
        tally.add("said first", [name for name in fields if name in plan.said][: len(plan.said)] == plan.said)
        for want, name in hits.items():
            tally.add("type", fields[name] == kinds[want])
    else:
        core = [one.name for one in plan.domain.fields[:4]]
        tally.add(
            "core fields, none said", sum(any(same_field(one, name) for name in fields) for one in core) / len(core)
        )


def _page_key(page: Page) -> tuple[str, ...]:
    clauses = (page.by, page.group, page.hide, *page.totals) if page.kind not in ("chart",) else (page.by, page.shape)
    return (page.kind, *clauses)


def judge_page(tally: Tally, example: Example, answer: Blueprint) -> None:
    """Figures of an app to play with or to read: kinds of pages, and the slots that were said."""
    expected, _ = parse(example.answer)
    assert expected is not None
    kinds = [(page.kind, page.variant) for page in expected.pages]
    got = [(page.kind, page.variant) for page in answer.pages]
    tally.add("page kinds F1", f1(sum(one in got for one in kinds), len(kinds), len(got)))
    request = example.prompt.lower()
    slots = {
        slot.lower()
        for page in expected.pages for part in page.parts for at, slot in enumerate(part.slots)
        if at not in part.written and slot.lower() in request
    }  # fmt: skip
    mine = {slot.lower() for page in answer.pages for part in page.parts for slot in part.slots}
    if slots:
        tally.add("literals kept", sum(one in mine for one in slots) / len(slots))


def judge_patch(tally: Tally, example: Example, answer: str) -> None:
    """Figures of a change: the same lines, or at least the same app."""
    app, _ = parse(example.app)
    assert app is not None
    mine, problems = parse_patch(answer, app)
    wanted, _ = parse_patch(example.answer, app)
    tally.add("patch valid", not problems and bool(mine))
    tally.add("patch exact", print_patch(mine) == print_patch(wanted))
    tally.add("patch same app", apply_patch(app, mine)[0] == apply_patch(app, wanted)[0])
