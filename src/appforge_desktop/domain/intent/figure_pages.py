# ruff: noqa: E501 (patterns are read a line at a time)
"""Clauses about pages of figures and forms in steps: summaries, budgets, streaks, wizards; and computed days."""

from __future__ import annotations

import re
from dataclasses import replace

from appforge_desktop.domain.blueprint.language import DAY_KINDS, NUMBER_KINDS
from appforge_desktop.domain.blueprint.model import Days, Entity, Field, FieldKind, Metric, Page, Period, Rollup
from appforge_desktop.domain.blueprint.names import clean_field, free_name, plural
from appforge_desktop.domain.blueprint.patch import AddEntity, AddField, AddPage, AddRow, Change, ChangeField
from appforge_desktop.domain.intent.clauses import plain
from appforge_desktop.domain.intent.finding import Found, Scene
from appforge_desktop.domain.prompting.nouns import entity_name
from appforge_desktop.domain.prompting.pages import find_field

_LEAD = r"(?:(?:add|set|show|include|create|make|display|give me|i (?:also )?(?:want|need)(?: to see)?|let me see|see|put in|have) )?(?:me )?(?:an? |the )?"
_SUMMARY = re.compile(
    rf"^{_LEAD}(?:page (?:with|of|for) (?:an? |the )?)?(?:(?:summary|breakdown|subtotals?|totals?|sums?)(?: page)?(?: of (?:the |all |my )?(?P<what>[\w ]+?))?|(?P<what2>[\w ]+?) (?:totals?|summary|breakdown)) (?:by|per|for each|for every|grouped by) (?P<by>[\w ]+)$",
    re.IGNORECASE,
)
_GROUPS: tuple[FieldKind, ...] = ("choice", "ref", "bool", "date", "datetime", "text", "rating", "tags")
_BUDGET = re.compile(
    rf"^{_LEAD}(?:monthly |weekly |yearly )?(?:budgets?|spending limits?|limits?)(?: page| view| overview)?(?: (?:per|by|for each|for every|for|on) (?:the |each )?(?P<by>[\w ]+?))?$|^{_LEAD}page (?:for|with) (?:the |a )?budgets?$",
    re.I,
)
_STREAK = re.compile(
    rf"^{_LEAD}(?:page (?:with|for|of) (?:the |my )?)?(?:daily |habit |my )?(?:streaks?|chains?|habit grid|check-?ins?)(?: page| view| counter| tracking| tracker| for [\w ]+)?$|^track (?:my )?streaks?$",
    re.I,
)
_WIZARD = re.compile(
    r"\bwizard\b|\b(?:form|entry|adding|sign[- ]?up)\b.*\b(?:in|into|with|as) (?:several |two |three |four |multiple |\d )?(?:steps|pages|parts)\b|\b(?:multi[- ]?step|step[- ]by[- ]step|several[- ]step) (?:form|entry|sign[- ]?up)\b|\bsplit (?:the )?(?:\w+ )?form\b",
    re.IGNORECASE,
)
_DAYS = re.compile(
    rf"^{_LEAD}(?:(?:computed |calculated )?field |column |number of )?(?:(?:for|with|called|of) )?(?:the )?(?P<name>[\w ]+?)?\s?(?:=|:|as|that (?:shows|is)|showing)?\s?(?:the )?(?:how many |number of )?days (?:(?P<left>left|remaining|to go) )?(?P<way>until|till|to|since|before|after|from|are left until)(?: the)? (?P<field>[\w ]+)$|^(?:count ?down|show how many days (?:are left |remain )?(?:until|to)|count(?: the)? days (?:until|to)) (?:to |until )?(?:the )?(?P<field2>[\w ]+)$",
    re.IGNORECASE,
)
_ROLLUP = re.compile(
    rf"^{_LEAD}(?:(?:computed |calculated )?(?:field|column)(?: with| for| called)? )?(?:(?P<name>[\w ]+?) ?(?:=|that is|as) ?)?(?:the |a )?(?P<how>sum|total|number|count|average|avg|highest|lowest|max|min|how many)(?: (?:of|amount of))?(?: the| all| their| its)? (?P<what>[\w ]+?)(?: (?P<period>this (?:day|week|month|year)|today))? (?:to|per|for each|for every|of each|in each|on each|for the|by|from each) (?P<entity>[\w ]+?)(?: (?P<period2>this (?:day|week|month|year)))?$",
    re.IGNORECASE,
)
_HOW = {"sum": "sum", "total": "sum", "number": "count", "count": "count", "how many": "count", "average": "avg", "avg": "avg", "highest": "max", "max": "max", "lowest": "min", "min": "min"}  # fmt: skip


def summary(text: str, scene: Scene) -> Found:
    """ "summary by category", "total of the amounts per client": a page with a line for each group."""
    match = _SUMMARY.match(text.strip(" .!"))
    if not match:
        return None
    what = match["what"] or match["what2"] or ""
    for entity in _likely(scene, what):
        by = find_field(entity, plain(match["by"]).lower(), _GROUPS)
        figures = [one for one in entity.fields if one.kind in NUMBER_KINDS]
        named = find_field(entity, plain(what).lower(), NUMBER_KINDS) if what else None
        if by is None or (
            what
            and named is None
            and not scene.entity_called(what)
            and not re.search(r"spend|cost|money|expens|income", what, re.I)
        ):
            continue
        shown = [named] if named else [one for one in figures if one.kind == "money"] or figures[:1]
        metrics = (
            Metric("count"),
            *(Metric("avg" if one.kind in ("rating", "percent") else "sum", one.name) for one in shown),
        )
        if any((one.kind, one.entity, one.by) == ("summary", entity.name, by.name) for one in scene.app.pages):
            return []
        return [_page(scene, f"By {by.name}", Page("", "summary", entity.name, by=by.name, metrics=metrics))]
    return None


def _likely(scene: Scene, words: str) -> list[Entity]:
    named = scene.entity_in(words) if words else None
    return [*([named] if named else []), *(one for one in scene.app.entities if one is not named)]


def _page(scene: Scene, title: str, page: Page) -> AddPage:
    shown = title[:1].upper() + title[1:]
    return AddPage(replace(page, title=free_name(shown, [one.title for one in scene.app.pages])))


def budget(text: str, scene: Scene) -> Found:
    """ "add a budget per category": each category gets a limit, and what is spent is held against it."""
    match = _BUDGET.match(text.strip(" .!"))
    if not match or (scene.field(match["by"] or "budget") is None and scene.field("budget")):
        return None
    if scene.pages_of("budget"):
        return []
    by = match.groupdict().get("by") or ""
    spent = [(one, money) for one in scene.app.entities for money in one.fields if money.kind == "money"]
    for entity, money in spent:
        groups = [one for one in entity.fields if one.kind in ("choice", "ref")]
        group = next(
            (one for one in groups if not by or find_field(entity, plain(by).lower(), (one.kind,)) == one), None
        )
        if group is not None:
            return _budgeted(scene, entity, money, group)
    return None


def _budgeted(scene: Scene, entity: Entity, money: Field, group: Field) -> list[Change]:
    changes: list[Change] = []
    target = scene.app.entity(group.target) if group.kind == "ref" else None
    if target is None:
        name = entity_name(group.name)
        name = free_name(name, [one.name for one in scene.app.entities])
        target = Entity(name, (Field("name", "text", required=True),))
        changes += [AddEntity(target), *(AddRow(name, (("name", one),)) for one in group.options)]
        changes.append(ChangeField(entity.name, group.name, kind="ref", target=name))
    limit = next((one.name for one in target.fields if one.kind == "money"), "")
    names = [one.name for one in target.fields]
    if not limit:
        limit = free_name("monthly limit", names)
        changes.append(AddField(target.name, Field(limit, "money")))
    period: Period = "month" if any(one.kind in DAY_KINDS for one in entity.fields) else ""
    used = Rollup("sum", entity.name, money.name, period)
    against = next((one.name for one in target.fields if one.formula == used), "")
    if not against:
        against = free_name("spent", names)
        changes.append(AddField(target.name, Field(against, "computed", formula=used)))
    return [*changes, _page(scene, "Budget", Page("", "budget", target.name, by=limit, against=against))]


def streaks(text: str, scene: Scene) -> Found:
    """ "add streaks": a mark for each day on which it was done."""
    if not _STREAK.match(text.strip(" .!")):
        return None
    by_kind = [
        one for kind in ("checks", "bool") for one in scene.app.entities if any(it.kind == kind for it in one.fields)
    ]
    entity = scene.entity_in(text) or next(iter(by_kind), scene.main)
    if any(one.kind == "streak" and one.entity == entity.name for one in scene.app.pages):
        return []
    field = next((one for one in entity.fields if one.kind == "checks"), None)
    changes: list[Change] = []
    if field is None:
        field = Field(free_name("done days", [one.name for one in entity.fields]), "checks")
        changes.append(AddField(entity.name, field))
    return [*changes, _page(scene, "Streaks", Page("", "streak", entity.name, by=field.name))]


def wizard(text: str, scene: Scene) -> Found:
    """ "split the form into steps"."""
    if (
        not _WIZARD.search(text)
        or re.match(r"(?:remove|delete|hide|drop|rename|move|put)\b", text, re.I)
        or re.search(r"\b(?:required|first)\b", text)
    ):
        return None
    entity = scene.entity_in(text) or scene.main
    if any(one.kind == "wizard" and one.entity == entity.name for one in scene.app.pages):
        return []
    return [_page(scene, f"New {entity.name.lower()}", Page("", "wizard", entity.name))]


def days(text: str, scene: Scene) -> Found:
    """ "add days left until the due date"."""
    match = _DAYS.match(text.strip(" .!"))
    if not match:
        return None
    found = scene.field(match["field"] or match["field2"])
    if not found or found[1].kind not in ("date", "datetime"):
        return None
    entity, field = found
    since = (match["way"] or "") in ("since", "after", "from")
    formula = Days(field.name, since)
    if any(one.formula == formula for one in entity.fields):
        return []
    said = plain(match["name"] or "").lower()
    name = (
        clean_field(said)
        if said and said not in ("show", "field", "column", "number of")
        else f"days {'since' if since else 'left'}"
    )
    name = free_name(name if not since or said else f"days since {field.name}", [one.name for one in entity.fields])
    return [AddField(entity.name, Field(name, "computed", formula=formula))]


def rollup(text: str, scene: Scene) -> Found:
    """ "add the sum of expenses to each category": a figure over the items that point there."""
    match = _ROLLUP.match(text.strip(" .!"))
    to = scene.entity_called(match["entity"]) if match else None
    if not match or to is None:
        return None
    for entity in scene.app.entities:
        if not any(one.target == to.name for one in entity.fields):
            continue
        whole = scene.entity_called(match["what"]) == entity
        field = find_field(entity, plain(match["what"]).lower(), NUMBER_KINDS)
        how = _HOW[match["how"].lower()]
        money = next((one for kind in ("money", *NUMBER_KINDS) for one in entity.fields if one.kind == kind), None)
        used = field or (money if whole else None)
        if (how != "count" and used is None) or (how == "count" and not whole):
            continue
        said = (match["period"] or match["period2"] or "").lower().removeprefix("this ")
        period: Period = {"day": "day", "today": "day", "week": "week", "month": "month", "year": "year"}.get(said, "")  # type: ignore[assignment]
        formula = Rollup(how, entity.name, "" if how == "count" or used is None else used.name, period)  # type: ignore[arg-type]
        name = clean_field(plain(match["name"] or "").lower()) or (
            plural(entity.name).lower()
            if how == "count"
            else f"{match['how'].lower()} {used.name if used else ''}".strip()
        )
        if any(one.formula == formula for one in to.fields):
            return []
        return [AddField(to.name, Field(free_name(name, [one.name for one in to.fields]), "computed", formula=formula))]
    return None
