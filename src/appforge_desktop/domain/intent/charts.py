# ruff: noqa: E501 (patterns and word tables are read a line at a time)
"""Charts and dashboards that a clause asks for, on the figures that are kept."""

from __future__ import annotations

import re
from dataclasses import replace

from appforge_desktop.domain.blueprint.language import DAY_KINDS, GROUP_KINDS, NUMBER_KINDS
from appforge_desktop.domain.blueprint.model import Aggregate, Entity, Field, FieldKind, Metric, Page
from appforge_desktop.domain.blueprint.names import free_name, plural
from appforge_desktop.domain.blueprint.patch import AddPage, Change, ChangePage
from appforge_desktop.domain.intent.finding import Scene
from appforge_desktop.domain.prompting.pages import find_field
from appforge_desktop.domain.prompting.views import View

_SPENT = frozenset("spending spend spent money cost costs revenue income sales earnings".split())
_MEASURED = re.compile(r"\b([a-z][\w-]*) (?:bar |line |pie )?(?:chart|graph)\b")
_MEANS: tuple[FieldKind, ...] = ("rating", "percent")
_AGGREGATES: tuple[tuple[str, Aggregate], ...] = (
    (r"totals?|sums?(?: of)?", "sum"), (r"averages?|avg|mean", "avg"), (r"highest|max(?:imum)?|largest|biggest|longest", "max"),
    (r"lowest|min(?:imum)?|smallest|shortest", "min"), (r"number of|count(?: of)?|how many", "count"),
)  # fmt: skip
_FIGURE = re.compile(
    r"\b(?:" + "|".join(f"(?P<a{at}>{words})" for at, (words, _) in enumerate(_AGGREGATES)) + r")\b"
    r"(?: (?:of )?(?:the |all |my )?(?P<field>(?!and\b|or\b)[\w-]+(?: (?!and\b|or\b|per\b|by\b)[\w-]+)?))?"
)


def chart_changes(scene: Scene, entity: Entity, view: View, low: str) -> list[Change] | None:
    """A chart page; None when it names something that is not kept."""
    measured = _MEASURED.search(low)
    if not view.measure and measured and find_field(entity, measured[1], NUMBER_KINDS):
        view = replace(view, measure=measured[1])
    by, metric = _by(scene, entity, view.by), _metric(scene, entity, view, low)
    if by is None or metric is None:
        return None
    drawn = ("chart", entity.name, by.name, (metric,))
    same = next((one for one in scene.app.pages if (one.kind, one.entity, one.by, one.metrics) == drawn), None)
    if same:
        other = same.shape != view.shape and re.search(r"\b(?:pie|line|bar|trend|donut)\b", low)
        return [ChangePage(same.title, shape=view.shape)] if other else []
    of = plural(entity.name) if metric.aggregate == "count" else view.measure or metric.field
    title = f"{of} by {'month' if by.kind in DAY_KINDS else by.name}".title().replace(" By ", " by ")
    free = free_name(title, [one.title for one in scene.app.pages])
    return [AddPage(Page(free, "chart", entity.name, by=by.name, shape=view.shape, metrics=(metric,)))]


def _by(scene: Scene, entity: Entity, said: str) -> Field | None:
    days = [one for one in entity.fields if one.kind in DAY_KINDS]
    if said == "date":
        return next((one for one in days if one.name == "date"), next(iter(days), None))
    if said:
        return find_field(entity, said, GROUP_KINDS)
    fresh = scene.fresh[1] if scene.fresh and scene.fresh[0] == entity.name else None
    if fresh and fresh.kind in ("choice", "ref", "bool", "date", "tags"):
        return fresh
    kinds: tuple[FieldKind, ...] = ("choice", "date", "datetime", "ref", "tags", "bool", "rating")
    return next((one for kind in kinds for one in entity.fields if one.kind == kind), None)


def _metric(scene: Scene, entity: Entity, view: View, low: str) -> Metric | None:
    """What is drawn; None when a figure is named that is not kept."""
    counted = re.search(r"\b(?:number|count|how many)\b", low) or scene.entity_in(low)
    numbers = [one for one in entity.fields if one.kind in NUMBER_KINDS]
    money = next((one for one in numbers if one.kind == "money"), None)
    aggregate: Aggregate = "sum" if view.aggregate == "count" else view.aggregate
    named = find_field(entity, view.measure, NUMBER_KINDS) if view.measure else None
    if named:
        return Metric("avg" if named.kind in _MEANS else aggregate, named.name)
    if view.measure and view.measure not in _SPENT:
        return Metric("count") if scene.entity_called(view.measure) else None
    if view.aggregate == "count" and not view.measure and (counted or not money):
        return Metric("count")
    figure = money or next(iter(numbers), None)
    return Metric(aggregate, figure.name) if figure else None


def dashboard_changes(scene: Scene, entity: Entity, low: str) -> list[Change] | None:
    """A page of figures, or more figures on the one that is there; None when one is named that is not kept."""
    named = figures(scene, entity, low)
    if named is None:
        return None
    same = next((one for one in scene.app.pages if one.kind == "dashboard" and one.entity == entity.name), None)
    if same:
        more = tuple(dict.fromkeys((*same.metrics, *named)))
        return [ChangePage(same.title, metrics=more)] if more != same.metrics else []
    title = free_name("Overview", [one.title for one in scene.app.pages])
    return [AddPage(Page(title, "dashboard", entity.name, metrics=named or _usual(entity)))]


def figures(scene: Scene, entity: Entity, low: str) -> tuple[Metric, ...] | None:
    """Figures such as "total and average rating"; None when one is not kept."""
    found: list[Metric] = []
    for match in _FIGURE.finditer(low):
        aggregate = next(one for at, (_, one) in enumerate(_AGGREGATES) if match[f"a{at}"])
        named = match["field"] or ""
        parts = [part for part in (named, named.split()[0] if named else "") if part]
        field = next((it for part in parts if (it := find_field(entity, part, NUMBER_KINDS))), None)
        if field and aggregate != "count":
            found.append(Metric(aggregate, field.name))
        elif aggregate == "count" or not named or any(scene.entity_called(part) for part in parts):
            found.append(Metric("count"))
        else:
            return None
    return tuple(dict.fromkeys(found))


def _usual(entity: Entity) -> tuple[Metric, ...]:
    sums = [Metric("sum", one.name) for one in entity.fields if one.kind == "money"]
    kinds: tuple[FieldKind, ...] = ("rating", "percent", "duration", "number")
    means = [Metric("avg", one.name) for one in entity.fields if one.kind in kinds]
    return (Metric("count"), *sums, *means)[:4]
