# ruff: noqa: E501 (patterns are read a line at a time)
"""Clauses about what lists can do: totals, hidden done items, late ones in red, repeats, steps, archive, printing."""

from __future__ import annotations

import re
from collections.abc import Callable

from appforge_desktop.domain.blueprint.language import DAY_KINDS, NUMBER_KINDS, PAGE_KINDS
from appforge_desktop.domain.blueprint.model import Arithmetic, Entity, Field, FieldKind, FieldUse, Page
from appforge_desktop.domain.blueprint.names import plural
from appforge_desktop.domain.blueprint.patch import AddField, Change, ChangeField, ChangePage, SetArchive, SetCurrency
from appforge_desktop.domain.intent.clauses import listed
from appforge_desktop.domain.intent.finding import Found, Scene
from appforge_desktop.domain.prompting.pages import find_field

_SUMMED: tuple[FieldKind, ...] = ("money", "number", "duration")
_TOTAL = re.compile(
    r"^(?:(?:show|add|display|see|include|give me|put|have|i (?:also )?(?:want|need)(?: to see)?|calculate|compute|there should be|let me see) )?(?:me )?(?:an? |the |all |all the |their )?(?:overall |grand |running )?(?:totals?|sums?)(?: row| line| amounts?)?(?: (?:(?:of|for) )?(?:the |all |all the |my )?(?P<of>(?!row\b|line\b|at\b|in\b|below\b|under\b|on\b|to\b)[\w, &]+?))?(?: (?:at|in|on|below|under|to) (?:the )?(?:bottom|end|list|table|foot|page|items|footer)(?: of (?:the )?(?:list|table|page))?)?$"
    r"|^(?:sum|total|add) up (?:the |all |all the |my )?(?P<up>[\w, &]+)$|^(?:show|display|put) (?:the )?(?P<lead>[\w ]+?) totals?$|^(?:how much is it )?all together$",
    re.IGNORECASE,
)
_NO_TOTAL = re.compile(r"^(?:remove|hide|delete|drop|no|no more|without) (?:the )?(?P<what>totals?|sums?|running (?:total|balance|sum)|bulk (?:actions?|edit\w*)|print(?: button)?|archive|hiding)(?: row| line)?$", re.I)  # fmt: skip
_RUNNING = re.compile(
    r"\b(?:running|cumulative|rolling) (?:totals?|sums?|balance)\b|\bbalance (?:after each|per line)\b", re.IGNORECASE
)
_HIDE = re.compile(
    r"^(?:please )?(?:hide|don't show|do not show|stop showing|filter out|collapse|fold away|tuck away) (?:the |all |all the |my |any )*(?P<what>.+?)(?: (?:ones|items|entries|things|tasks|one|by default|at first|until asked for))*$|^(?:only show|show only|just show) (?:the )?(?:open|unfinished|undone|not done|pending|active|remaining|un\w+)(?: (?:ones|items|entries|\w+s))?$",
    re.IGNORECASE,
)
_SHOW_HIDDEN = re.compile(
    r"^(?:don't hide|do not hide|stop hiding|show)(?: the)? (?P<what>\w+) (?:ones|items)(?: again| too| as well| always)?$|^don't hide (?:the )?(?P<what2>\w+)(?: ones| items)?$",
    re.I,
)
_DONE = frozenset(
    "done finished completed complete closed checked ticked off ready paid seen watched read sold returned packed used bought cooked".split()
)
_DUE = re.compile(
    r"\b(?:over ?due|past due|late(?= (?:ones|items|tasks|\w+s)\b)|too late|due soon|expired|missed deadlines?)\b|\bhighlight\b.*\b(?:due|deadline|late)\b|\bremind(?:er|ers|s)?\b.*\b(?:due|deadline|date|before|when)\b|\b(?:due date|deadline)s?\b.*\b(?:highlight\w*|stand out|in red|red|warn\w*|remind\w*)\b",
    re.IGNORECASE,
)
_DUE_VERB = re.compile(
    r"^(?:show|highlight|mark|colou?r|make|warn|flag|remind|add|let|paint|tell|i want|put|display|have|the|over ?due|late|due)\b",
    re.I,
)
_REPEAT = re.compile(
    r"\b(?:repeat(?:s|ing|ed|able)?|recur(?:s|ring|ring)?|come back|comes back)\b(?: (?:every )?(?P<how>daily|weekly|monthly|yearly|day|week|month|year))?|\bevery (?P<how2>day|week|month|year) again\b",
    re.IGNORECASE,
)
_REPEAT_SAID = re.compile(
    r"^(?:make|let|add|allow|have|i want|support|some|the|they|it|each|every|\w+s|can)\b.*\b(?:repeat|recur|come)", re.I
)
_FLOW = re.compile(
    r"\b(?:work ?flow|next[- ]step button|next step|next stage|move (?:it|them|items?|\w+) (?:on )?to the next|step through|pipeline steps|button (?:to|for) (?:the )?next (?:status|step|stage)|advance)\b",
    re.IGNORECASE,
)
_ARCHIVE = re.compile(r"\barchiv(?:e|es|ed|ing|able|al)\b|\bput (?:old |done )?(?:\w+ )?away\b", re.IGNORECASE)
_BULK = re.compile(
    r"\bbulk\b|\b(?:select|tick|delete|edit|change|mark|choose) (?:several|many|multiple|more than one)\b|\bmulti[- ]?select\b|\bmultiple (?:selection|at once)\b|\bseveral (?:\w+ )?at once\b|\bselect all\b",
    re.IGNORECASE,
)
_PRINT = re.compile(r"\bprint(?:able|ing|out|s)?\b|\bpaper version\b", re.IGNORECASE)
_NOT_PRINT = re.compile(
    r"\b(?:braille|3d|blue ?print|printer|finger ?print|foot ?print|sprint|shirt|poster|photo prints?)\b", re.I
)
_CURRENCIES: dict[str, str] = {
    "euro": "EUR", "€": "EUR", "eur": "EUR", "dollar": "USD", "us dollar": "USD", "$": "USD", "usd": "USD", "pound": "GBP", "british pound": "GBP",
    "£": "GBP", "gbp": "GBP", "yen": "JPY", "¥": "JPY", "jpy": "JPY", "swiss franc": "CHF", "franc": "CHF", "chf": "CHF", "rupee": "INR", "₹": "INR",
    "inr": "INR", "australian dollar": "AUD", "aud": "AUD", "canadian dollar": "CAD", "cad": "CAD", "zloty": "PLN", "pln": "PLN", "swedish krona": "SEK",
    "sek": "SEK", "krona": "SEK", "norwegian krone": "NOK", "nok": "NOK", "danish krone": "DKK", "dkk": "DKK", "krone": "DKK", "yuan": "CNY", "cny": "CNY",
    "renminbi": "CNY", "real": "BRL", "reais": "BRL", "brl": "BRL", "peso": "MXN", "mxn": "MXN", "rand": "ZAR", "zar": "ZAR", "won": "KRW", "krw": "KRW",
    "lira": "TRY", "try": "TRY", "forint": "HUF", "huf": "HUF", "koruna": "CZK", "czk": "CZK", "new zealand dollar": "NZD", "nzd": "NZD", "shekel": "ILS",
    "naira": "NGN", "hryvnia": "UAH", "dirham": "AED", "singapore dollar": "SGD", "sgd": "SGD", "hong kong dollar": "HKD", "hkd": "HKD",
}  # fmt: skip
_MONEY = "|".join(sorted((re.escape(one) for one in _CURRENCIES), key=len, reverse=True))
_CURRENCY = re.compile(
    rf"^(?:(?:use|show|display|set|change|switch|make|turn|put|take|i (?:want|need)|we (?:use|pay in)|let's use|convert) )?(?:(?:the |all |it |everything |our )*(?:currency|prices?|amounts?|money|costs?|sums?|numbers|it|everything|values?)?(?: (?:is|are|should be|symbol|sign))?(?: ?\b(?:to|in|as|into|with|be|be in))?:? ?)?(?:the )?(?P<money>{_MONEY})s?(?: (?:as|for)(?: the)? (?:currency|money|prices|amounts))?(?: (?:instead(?: of \S+)?|please|signs?|symbols?|and not \w+|not \w+))?$",
    re.IGNORECASE,
)

_SAME_DONE = ({"seen", "watched", "viewed"}, {"done", "finished", "completed", "complete"}, {"bought", "purchased", "got"}, {"returned", "back"}, {"paid", "settled"})  # fmt: skip
_TICKS = frozenset("done finished completed seen watched read bought paid packed sold returned".split())
"""Words that a new yes-or-no can carry where nothing tells yet what is done."""


def currency(text: str, scene: Scene) -> Found:
    """ "use euros", "prices in pounds"."""
    match = _CURRENCY.match(text.strip(" .!"))
    if not match or len(text) < 3:
        return None
    said = match["money"].lower()
    if said in ("real", "try", "won", "rand", "pound") and not re.search(
        r"currency|prices?|amounts?|money|s$", text, re.I
    ):
        return None
    code = _CURRENCIES[said]
    return [SetCurrency(code)] if scene.app.currency != code else []


def totals(text: str, scene: Scene) -> Found:
    """ "show totals", "show the total of the budget": under the list or table that has the figures."""
    said = text.strip(" .!")
    match = _TOTAL.match(said)
    if not match or re.search(r"\bper\b|\bby\b|=", said):
        return None
    words = match["of"] or match["up"] or match["lead"] or ("amount" if re.search(r"\bamounts?\b", said, re.I) else "")
    return _figures(
        scene, words, lambda page, names: ChangePage(page.title, totals=tuple(dict.fromkeys((*page.totals, *names))))
    )


def running(text: str, scene: Scene) -> Found:
    """ "running total of amount"."""
    match = _RUNNING.search(text)
    if not match or re.match(r"(?:remove|hide|no)\b", text, re.I):
        return None
    of = re.search(r"\b(?:of|for) (?:the )?(?P<of>[\w ]+)$", text[match.end() :])
    return _figures(scene, of["of"] if of else "", lambda page, names: ChangePage(page.title, running=names[0]))


def _figures(scene: Scene, words: str, change: Callable[[Page, tuple[str, ...]], ChangePage]) -> Found:
    """A change of the list or table of the entity whose figures are meant."""
    entity, names = _summed(scene, words)
    if entity is None:
        return None
    pages = [one for one in scene.app.pages if one.entity == entity.name]
    page = next((one for one in pages if "total" in PAGE_KINDS[one.kind].clauses), None)
    if page is not None:
        return [change(page, names)]
    return None


def _summed(scene: Scene, words: str) -> tuple[Entity | None, tuple[str, ...]]:
    named = scene.entity_called(words) if words else None
    if words and named is None:
        for entity in scene.app.entities:
            found = [find_field(entity, one.lower(), (*NUMBER_KINDS, "computed")) for one in listed(words)]
            names = tuple(one.name for one in found if one)
            if names and len(names) == len(found):
                return entity, names
        return None, ()
    for entity in [named] if named else scene.app.entities:
        kinds = [one for kind in ("money", "duration", "number") for one in entity.fields if one.kind == kind]
        money = tuple(one.name for one in kinds if one.kind == "money")
        worked_out = tuple(one.name for one in entity.fields if _is_product(one, money))
        if worked_out:
            return entity, worked_out
        if kinds:
            return entity, money or (kinds[0].name,)
    return None, ()


def _is_product(field: Field, money: tuple[str, ...]) -> bool:
    """ "value = quantity * price": its sum says more than that of the prices."""
    formula = field.formula
    return (
        isinstance(formula, Arithmetic)
        and formula.operator == "*"
        and isinstance(formula.left, FieldUse)
        and isinstance(formula.right, FieldUse)
        and bool({formula.left.name, formula.right.name} & set(money))
    )


def hide_done(text: str, scene: Scene) -> Found:
    """ "hide done ones", "hide seen ones"."""
    said = text.strip(" .!")
    if (match := _SHOW_HIDDEN.match(said)) and _done_field(scene, match["what"] or match["what2"]):
        return [ChangePage(page.title, drop=("hide",)) for page in scene.app.pages if page.hide] or None
    match = _HIDE.match(said)
    found = _done_field(scene, match["what"] or "done") if match else None
    if match and not found and (match["what"] or "done").lower() in _TICKS:
        entity, name = scene.shown, (match["what"] or "done").lower()
        if len(scene.app.entities) > 1:
            return f"Nothing here tells what is {name}: add a checkbox for it first, for example *add a {name} checkbox to {plural(entity.name).lower()}*."
        page = next(
            (one for one in scene.app.pages if one.entity == entity.name and "hide" in PAGE_KINDS[one.kind].clauses),
            None,
        )
        return [AddField(entity.name, Field(name, "bool")), ChangePage(page.title, hide=name)] if page else None
    if match and not found and (words := match["what"]) and (said_option := scene.option(words.split()[0])):
        return f"Not hidden: a list hides what stands at the last option, and “{said_option[2]}” is not the last of {said_option[1].name}."
    if not found:
        return None
    entity, field = found
    pages = [one for one in scene.app.pages if one.entity == entity.name and "hide" in PAGE_KINDS[one.kind].clauses]
    return [ChangePage(page.title, hide=field.name) for page in pages if page.hide != field.name] if pages else None


def _done_field(scene: Scene, words: str) -> tuple[Entity, Field] | None:
    """The yes-or-no or the choice by which items are done."""
    said = [one for one in re.findall(r"[\w']+", words.lower()) if one not in ("the", "ones", "items", "all", "my")]
    said += [other for group in _SAME_DONE for one in said if one in group for other in group - {one}]
    entities = sorted(scene.app.entities, key=lambda one: scene.entity_in(words) != one)
    pairs = [(entity, field) for entity in entities for field in entity.fields]
    named = [
        one for one in pairs if one[1].kind == "bool" and any(word in one[1].name.lower().split() for word in said)
    ]
    last = [one for one in pairs if one[1].kind == "choice" and one[1].options[-1].lower() in said]
    if named or last:
        return [*named, *last][0]
    if not set(said) & _DONE:
        return None
    bools = [one for one in pairs if one[1].kind == "bool" and set(one[1].name.lower().split()) & _DONE]
    generic = bool(set(said) & {"done", "finished", "completed", "complete", "closed", "checked", "ticked"})
    flows = [
        one
        for one in pairs
        if one[1].kind == "choice"
        and (set(one[1].options[-1].lower().split()) & (_DONE | {"won", "fixed", "delivered"}))
    ]
    return next(iter([*(bools if generic else ()), *(flows if generic else ())]), None)


def due(text: str, scene: Scene) -> Found:
    """ "show overdue ones in red"."""
    if (
        not _DUE.search(text)
        or not _DUE_VERB.match(text.strip())
        or re.search(r"\b(?:page|filter|chart|e-?mail|sms|push)\b", text, re.I)
    ):
        return None
    days = [(entity, one) for entity in scene.app.entities for one in entity.fields if one.kind in ("date", "datetime")]
    named = [one for one in days if re.search(rf"\b{re.escape(one[1].name)}\b", text, re.I)]
    likely = [
        one for one in days if re.search(r"due|deadline|until|by|next|expir|best before|return|exam|end", one[1].name)
    ]
    found = next(iter([*named, *likely, *days]), None)
    if found is None:
        return "There is no date by which things could be late: *add a due date* first."
    return [ChangeField(found[0].name, found[1].name, due=True)] if not found[1].due else []


def repeat(text: str, scene: Scene) -> Found:
    """ "make tasks repeat weekly"."""
    match = _REPEAT.search(text)
    if (
        not match
        or not _REPEAT_SAID.match(text.strip())
        or re.search(r"\b(?:don't|not|never|question|animation|background)\b", text, re.I)
    ):
        return None
    entity = scene.entity_in(text) or scene.main
    how = (match["how"] or match["how2"] or "").lower()
    usual = {"day": "daily", "week": "weekly", "month": "monthly", "year": "yearly"}.get(how, how)
    known = next((one for one in entity.fields if one.kind == "repeat"), None)
    if known:
        return [ChangeField(entity.name, known.name, default=usual)] if usual and known.default != usual else []
    changes: list[Change] = []
    if not any(one.kind in DAY_KINDS for one in entity.fields):
        changes.append(AddField(entity.name, Field("due date", "date", due=True)))
    if not any(one.kind == "bool" for one in entity.fields):
        changes.append(AddField(entity.name, Field("done", "bool")))
    return [*changes, AddField(entity.name, Field("repeat", "repeat", default=usual))]


def workflow(text: str, scene: Scene) -> Found:
    """ "make status a workflow", "a button for the next step"."""
    if not _FLOW.search(text):
        return None
    choices = [(entity, one) for entity in scene.app.entities for one in entity.fields if one.kind == "choice"]
    named = [one for one in choices if re.search(rf"\b{re.escape(one[1].name)}\b", text, re.I)]
    likely = [one for one in choices if re.search(r"status|stage|state|step|phase|progress", one[1].name)]
    found = next(iter([*named, *likely]), None)
    if found is None:
        return None
    return [ChangeField(found[0].name, found[1].name, flow=True)] if not found[1].flow else []


def archive(text: str, scene: Scene) -> Found:
    """ "let me archive old projects"."""
    if not _ARCHIVE.search(text) or scene.field("archived"):
        return None
    if re.search(r"\b(?:option|status|field|column|page|to (?:the )?(?:status|stage|state))\b", text, re.I):
        return None
    entity = scene.entity_in(text) or scene.main
    on = not re.match(r"(?:no|remove|disable|without|turn off|don't)\b", text, re.I)
    return [SetArchive(entity.name, on)] if entity.archive != on else []


def list_tools(text: str, scene: Scene) -> Found:
    """ "bulk actions", "add a print button"; and "remove the totals"."""
    said = text.strip(" .!")
    if match := _NO_TOTAL.match(said):
        word = match["what"].lower().split()[0]
        clause = {
            "totals": "total",
            "total": "total",
            "sums": "total",
            "sum": "total",
            "running": "running",
            "bulk": "bulk",
            "print": "print",
            "hiding": "hide",
        }.get(word)
        if clause is None:
            return None
        held = {"total": "totals", "running": "running", "bulk": "bulk", "print": "prints", "hide": "hide"}[clause]
        return [ChangePage(one.title, drop=(clause,)) for one in scene.app.pages if getattr(one, held)] or None
    if _BULK.search(said):
        page = _tooled(scene, said, "bulk")
        return [ChangePage(page.title, bulk=True)] if page and not page.bulk else [] if page else None
    if _PRINT.search(said) and not _NOT_PRINT.search(said):
        page = _tooled(scene, said, "print")
        return [ChangePage(page.title, prints=True)] if page and not page.prints else [] if page else None
    return None


def several_at_once(text: str, scene: Scene) -> Found:
    """ "let me select several recipes and delete them": one wish, though it has two verbs."""
    both = re.search(
        r"\band (?:then )?(?:delete|edit|change|remove|mark|archive|update) (?:them|those|all|these)\b", text, re.I
    )
    return list_tools(text, scene) if both and scene.app.entities and _BULK.search(text) else None


def _tooled(scene: Scene, text: str, clause: str) -> Page | None:
    titled = [one for one in scene.app.pages if re.search(rf"\b{re.escape(one.title.lower())}\b", text.lower())]
    entity = scene.entity_in(text)
    own = [one for one in scene.app.pages if entity and one.entity == entity.name]
    pages = [one for one in (*titled, *own, *scene.app.pages) if one.entity and clause in PAGE_KINDS[one.kind].clauses]
    return next(iter(pages), None)
