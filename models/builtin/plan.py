"""The plan of a data app: its fields, pages and looks, and the pages that suit them."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field

from appforge_desktop.domain.blueprint.formulas import parse_formula
from appforge_desktop.domain.blueprint.model import Arithmetic, Days, Field, FieldUse, Formula, Rollup
from appforge_desktop.domain.blueprint.names import plural
from models.builtin.seeds import Domain, Other

NUMBERS = ("number", "money", "percent", "duration", "rating")
SUMS = ("number", "money", "duration")


@dataclass
class Plan:
    """An app in the making.

    Attributes:
        fields: Of the main entity, without formulas.
        pages: Page lines that were asked for, behind the main page.
        main: Kind of the main page; empty for what suits the fields.
        clauses: Of the main page, by clause word.
        looks: Theme words that were asked for.
        settings: Lines such as `currency EUR`.
        spare_fields: Fields of other domains.
    """

    domain: Domain
    name: str
    accent: str
    fields: list[Field] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    others: list[Other] = field(default_factory=list)
    formulas: list[tuple[str, str]] = field(default_factory=list)
    other_formulas: list[tuple[str, str, str]] = field(default_factory=list)
    rows: list[str] = field(default_factory=list)
    pages: list[str] = field(default_factory=list)
    main: str = ""
    clauses: dict[str, str] = field(default_factory=dict)
    looks: list[str] = field(default_factory=list)
    settings: list[str] = field(default_factory=list)
    bodies: list[str] = field(default_factory=list)
    archive: bool = False
    spare_fields: list[Field] = field(default_factory=list)

    def theme(self) -> str:
        """The words of the theme line."""
        return " ".join([self.accent, *self.looks])

    def first(self, *kinds: str, due: bool = False) -> Field | None:
        """The first field of these kinds."""
        fitting = (one for one in self.fields if one.kind in kinds and (one.due or not due))
        return next(fitting, None)

    def can(self, formula: str) -> bool:
        """Whether a formula is about numbers that are there."""
        names = {one.name: one.kind for one in self.fields} | {name: "number" for name, _ in self.formulas}
        return _known(parse_formula(formula), names, {other.name for other in self.others})

    def add_formulas_of_others(self) -> None:
        """Rollups that the seed knows, once both entities are there."""
        for owner, name, formula in self.domain.computed:
            if owner and any(other.name == owner for other in self.others) and self.first("money", "number"):
                rolled = parse_formula(formula)
                dated = self.first("date", "datetime") or not getattr(rolled, "period", "")
                if isinstance(rolled, Rollup) and dated and any(one.name == rolled.field for one in self.fields):
                    self.other_formulas.append((owner, name, formula))


def _known(formula: Formula | None, names: dict[str, str], others: set[str]) -> bool:
    if isinstance(formula, FieldUse):
        return names.get(formula.name) in NUMBERS
    if isinstance(formula, Arithmetic):
        return _known(formula.left, names, others) and _known(formula.right, names, others)
    if isinstance(formula, Days):
        return names.get(formula.field) in ("date", "datetime")
    if isinstance(formula, Rollup):
        return formula.entity in others
    return formula is not None


def page_lines(plan: Plan) -> list[str]:
    """The main page with what suits its fields, what was asked for, then one that suits."""
    entity = plan.domain.entity
    several = plural(entity)
    lines = [f"page {several} {plan.main or usual_kind(plan)} {entity}{_clauses(plan)}"]
    suited = list(plan.pages)
    if not suited and (one := _usual_second(plan)):
        suited.append(one)
    lines += suited
    lines += [f"page {plural(other.name)} list {other.name} search" for other in plan.others]
    return [*lines, *plan.bodies]


def usual_kind(plan: Plan) -> str:
    """Cards for pictures, a table for figures, else a list."""
    if plan.first("image"):
        return "cards"
    figures = [one for one in plan.fields if one.kind in SUMS]
    return "table" if len(figures) >= 2 else "list"


def _clauses(plan: Plan) -> str:
    clauses = dict(plan.clauses)
    if "filter" not in clauses and (one := plan.first("choice")):
        clauses["filter"] = one.name
    if "sort" not in clauses and (one := plan.first("date", "datetime")):
        clauses["sort"] = one.name if one.due else f"{one.name} down"
    clauses.setdefault("search", "")
    order = ("filter", "sort", "group", "search", "total", "running", "hide", "bulk", "print", "export", "import")
    return "".join(f" {word} {clauses[word]}".rstrip() for word in order if word in clauses)


def _usual_second(plan: Plan) -> str:
    entity = plan.domain.entity
    if one := plan.first("checks"):
        return f"page Streaks streak {entity} by {one.name}"
    flow = next((one for one in plan.fields if one.flow), None)
    if flow:
        return f"page Board board {entity} by {flow.name}"
    if one := plan.first("datetime") or plan.first("date", due=True):
        return f"page Calendar calendar {entity} by {one.name}"
    money, day, choice = plan.first("money"), plan.first("date"), plan.first("choice")
    if money and (choice or day):
        by = choice or day
        assert by is not None
        return f"page Chart chart {entity} bar sum {money.name} by {by.name}"
    return ""


Wish = Callable[[Plan, random.Random], str]
"""Changes the plan; returns how it is said, or nothing where it does not fit."""
