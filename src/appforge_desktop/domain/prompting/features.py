# ruff: noqa: E501 (patterns are read a line at a time)
"""What a request says that entities and pages shall do: due days, workflows, repeats, streaks, totals, print, steps…"""

from __future__ import annotations

import re
from dataclasses import replace

from appforge_desktop.domain.blueprint.language import NUMBER_KINDS
from appforge_desktop.domain.blueprint.model import Blueprint, Entity, Field, Metric, Page, Part
from appforge_desktop.domain.blueprint.names import free_name
from appforge_desktop.domain.blueprint.part_line import part_of
from appforge_desktop.domain.prompting.features_budget import with_budget
from appforge_desktop.domain.prompting.features_formulas import with_formulas
from appforge_desktop.domain.prompting.nouns import singular
from appforge_desktop.domain.prompting.smoothing import STEP
from appforge_desktop.domain.prompting.wishes import Wishes

_DUE = re.compile(
    r"\b(?:due|deadline|back by|return by|return date|expir\w*|best before|use by|renewal|renews|pay by|valid until|overdue)\b"
)
_FLOW_NAMES = ("status", "stage", "phase", "state")
_FLOW = re.compile(
    r"\b(?:work ?flow|pipeline|next step|moves? (?:through|from)|stages?|kanban|process(?:es)?|funnel)\b"
)
_FLOWING = frozenset(
    "invoice order application deal shoot repair ticket issue bug request booking proposal claim lead commission".split()
)
_REPEAT = re.compile(
    r"\b(?:repeat(?:s|ing)?|recurring|recurs|comes? back every|every (?:day|week|month|year)|(?:weekly|monthly|daily|yearly) (?:tasks?|chores?|payments?|bills?))\b"
)
_STREAK = re.compile(
    r"\bstreaks?\b|\b(?:habit|habits)\b|\bdays? in a row\b|\btick (?:it |them )?off (?:every|each) day\b"
)
_TOTALS = re.compile(
    r"\b(?:totals?|sum(?:s|med)?(?: up)?|altogether|in total|add(?:ed|s)? up)\b(?! (?:price|amount|cost|time)\b)"
)
_RUNNING = re.compile(r"\b(?:running (?:balance|total|sum)|account balance|balance after each|cumulative|cash ?book)\b")
_SUMMARY = re.compile(
    r"\b(?:summar(?:y|ies|i[sz]ed?)|totals?|subtotals?|sums?|overview|broken down|breakdown) (?:by|per|for each|of each|for every) ([a-z][\w-]*(?: (?!and\b|with\b|in\b)[\w-]+)?)"
)
_HIDE = re.compile(
    r"\bhid(?:e|es|ing|den) (?:the |all )?(?:done|finished|completed|paid|bought|old|read|packed|watched|seen|closed)\b|\bonly (?:show )?(?:open|unpaid|undone|unfinished) ones\b|\bdone (?:ones )?(?:hidden|disappear|vanish)"
)
_BULK = re.compile(
    r"\b(?:bulk|several at once|many at once|multiple at once|select (?:several|multiple|many)|mass (?:edit|delete|update)|tick several)\b"
)
_PRINT = re.compile(r"\b(?:print(?:s|ed|ing|able|out)?|on paper)\b")
_ARCHIVE = re.compile(r"\barchiv(?:e|es|ed|ing)\b|\bput (?:them |it |old ones )?away\b")
_WIZARD = re.compile(
    r"\b(?:wizard|step[- ]by[- ]step form|multi[- ]?(?:step|page)(?: [\w-]+)? form|step (?:1|one)\b.*\bstep (?:2|two)\b|form (?:in|with) (?:\w+ )?steps|several steps)\b"
)
_AVERAGE = re.compile(r"\b(?:averages?|mean|avg)\b")
_TASKS = frozenset("task chore todo bill reminder appointment".split())


def with_features(blueprint: Blueprint, wishes: Wishes) -> Blueprint:
    """The Blueprint with what the words of the request ask of it."""
    text = wishes.text
    if not text or not blueprint.entities:
        return blueprint
    entities = tuple(_entity(one, text) for one in blueprint.entities)
    blueprint = replace(blueprint, entities=entities, currency=_currency(wishes.request.lower(), blueprint.currency))
    blueprint = with_formulas(with_budget(blueprint, text), text)
    blueprint = _streak_page(blueprint)
    blueprint = replace(blueprint, pages=tuple(_page(one, blueprint, text) for one in blueprint.pages))
    return _average_page(_wizard_page(_summary_page(blueprint, text), text), text)


def _entity(entity: Entity, text: str) -> Entity:
    fields = [_flagged(one, entity, text) for one in entity.fields]
    kind = entity.name.lower().split()[-1]
    if _REPEAT.search(text) and (kind in _TASKS or any(one.kind == "repeat" for one in fields)):
        fields = _repeating(fields)
    if _STREAK.search(text) and (kind in ("habit", "routine", "goal", "practice") or "streak" in text):
        fields = _ticked_daily(fields)
    return replace(entity, fields=tuple(fields), archive=entity.archive or bool(_ARCHIVE.search(text)))


def _flagged(field: Field, entity: Entity, text: str) -> Field:
    if field.kind in ("date", "datetime") and _DUE.search(field.name):
        return replace(field, due=True)
    if field.kind == "choice" and field.name.split()[-1] in _FLOW_NAMES and len(field.options) > 2:
        flows = entity.name.lower().split()[-1] in _FLOWING or _FLOW.search(text)
        return replace(field, flow=field.flow or bool(flows))
    return field


def _repeating(fields: list[Field]) -> list[Field]:
    """A thing that comes back needs how often, a day, and a tick."""
    found = [
        replace(one, kind="repeat", options=()) if one.name in ("repeat", "repeats", "recurring", "frequency") else one
        for one in fields
    ]
    if not any(one.kind == "repeat" for one in found):
        found.append(Field("repeat", "repeat"))
    if not any(one.kind in ("date", "datetime") for one in found):
        found.insert(1, Field("due date", "date", due=True))
    if not any(one.kind == "bool" for one in found):
        found.append(Field("done", "bool"))
    return found


def _ticked_daily(fields: list[Field]) -> list[Field]:
    ticked = [one for one in fields if one.kind == "checks"] or [Field("done days", "checks")]
    kept = [one for one in fields if not re.search(r"\bstreaks?\b|\bdone\b", one.name) and one.kind != "checks"]
    return [*kept, *ticked]


def _streak_page(blueprint: Blueprint) -> Blueprint:
    for entity in blueprint.entities:
        ticked = next((one for one in entity.fields if one.kind == "checks"), None)
        if ticked is not None and not any(one.kind == "streak" for one in blueprint.pages):
            title = free_name(
                "Streaks" if any(one.title == "Today" for one in blueprint.pages) else "Today",
                [one.title for one in blueprint.pages],
            )
            page = Page(title, "streak", entity.name, by=ticked.name)
            others = tuple(one for one in blueprint.pages if one.kind != "chart" or one.entity != entity.name)
            blueprint = replace(blueprint, pages=(page, *others))
    return blueprint


def _page(page: Page, blueprint: Blueprint, text: str) -> Page:
    entity = blueprint.entity(page.entity)
    if entity is None or page.kind not in ("list", "table", "cards"):
        return page
    numbers = [
        one.name
        for one in entity.fields
        if one.kind in ("money", "duration") or (one.kind == "computed" and one.name in ("total", "sum"))
    ]
    if page.kind in ("list", "table"):
        if _TOTALS.search(text) and numbers:
            page = replace(page, totals=page.totals or tuple(numbers[:2]))
        if _RUNNING.search(text) and numbers:
            page = replace(page, kind="table", running=page.running or numbers[0])
    if _HIDE.search(text):
        done = next((one.name for one in entity.fields if one.kind == "bool"), "")
        page = replace(page, hide=page.hide or done)
    return replace(page, bulk=page.bulk or bool(_BULK.search(text)), prints=page.prints or bool(_PRINT.search(text)))


def _summary_page(blueprint: Blueprint, text: str) -> Blueprint:
    match = _SUMMARY.search(text)
    if match is None or any(one.kind == "summary" for one in blueprint.pages):
        return blueprint
    for entity in blueprint.entities:
        by = next(
            (
                one
                for one in entity.fields
                if _means(one, match[1]) and one.kind in ("choice", "ref", "text", "bool", "date")
            ),
            None,
        )
        if by is None:
            continue
        money = [one.name for one in entity.fields if one.kind in ("money", "duration", "number")][:1]
        page = Page(free_name(f"By {by.name}", [one.title for one in blueprint.pages]), "summary", entity.name, by=by.name,
                    metrics=(Metric("count"), *(Metric("sum", one) for one in money)))  # fmt: skip
        return replace(blueprint, pages=(*blueprint.pages, page))
    return blueprint


def _means(field: Field, words: str) -> bool:
    said = singular(words.split()[0])
    return said == field.name or said == field.name.split()[-1] or (said in ("month", "year") and field.kind == "date")


def _wizard_page(blueprint: Blueprint, text: str) -> Blueprint:
    if not _WIZARD.search(text) or any(one.kind == "wizard" for one in blueprint.pages):
        return blueprint
    entity = blueprint.entities[0]
    steps = _steps_said(entity, text) or _steps_of_three(entity)
    page = Page(
        free_name(f"New {entity.name.lower()}", [one.title for one in blueprint.pages]),
        "wizard",
        entity.name,
        parts=steps,
    )
    return replace(blueprint, pages=(page, *blueprint.pages))


def _steps_of_three(entity: Entity) -> tuple[Part, ...]:
    names = [one.name for one in entity.fields if one.kind not in ("computed", "checks")]
    size = 3 if len(names) > 4 else 2
    return tuple(
        part_of("step", (f"Step {at // size + 1}", ", ".join(names[at : at + size])))
        for at in range(0, len(names), size)
    )


def _steps_said(entity: Entity, text: str) -> tuple[Part, ...]:
    """ "step 1 name and email, step 2 which course": the fields of each step; a summary comes by itself."""
    found: list[Part] = []
    left = [one.name for one in entity.fields if one.kind not in ("computed", "checks")]
    for said in STEP.findall(text):
        names = [one for one in left if re.search(rf"\b{re.escape(one)}s?\b", said)]
        left = [one for one in left if one not in names]
        if names:
            found.append(part_of("step", (f"Step {len(found) + 1}", ", ".join(names))))
    if found and left:
        found.append(part_of("step", (f"Step {len(found) + 1}", ", ".join(left))))
    return tuple(found)


def _average_page(blueprint: Blueprint, text: str) -> Blueprint:
    """ "I want the average": a page of figures, where no owner shows it."""
    if not _AVERAGE.search(text) or any(one.kind == "dashboard" for one in blueprint.pages):
        return blueprint
    for entity in reversed(blueprint.entities):
        numbers = [one for one in entity.fields if one.kind in NUMBER_KINDS and one.kind != "computed"]
        if numbers:
            page = Page("Averages", "dashboard", entity.name, metrics=(Metric("avg", numbers[0].name), Metric("count")))
            title = free_name("Averages", [one.title for one in blueprint.pages])
            return replace(blueprint, pages=(*blueprint.pages, replace(page, title=title)))
    return blueprint


_CURRENCIES = ((r"\beuros?\b|€|\beur\b", "EUR"), (r"\bpounds sterling\b|£|\bgbp\b|\bquid\b", "GBP"), (r"\bswiss francs?\b|\bchf\b|\bfrancs\b", "CHF"),
               (r"\byen\b|¥", "JPY"), (r"\brupees?\b|₹", "INR"), (r"\bz[łl]oty\b", "PLN"), (r"\bkron(?:or|er)\b", "SEK"))  # fmt: skip


def _currency(text: str, now: str) -> str:
    return (
        next((code for pattern, code in _CURRENCIES if re.search(pattern, text)), now)
        if now == Blueprint.currency
        else now
    )
