# ruff: noqa: E501 (patterns and word tables are read a line at a time)
"""Reads a request without a model: what it is about, which fields, pages and looks were asked for.

The rules are sure of little but wrong seldom. What they find is forced into the model's answer by its grammar, or
put in afterwards (`coverage`); what they miss, the model may find.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from appforge_desktop.domain.blueprint.language import ACCENT_ALIASES, ACCENTS
from appforge_desktop.domain.blueprint.model import Field
from appforge_desktop.domain.prompting.lexicon import FieldWish, field_from
from appforge_desktop.domain.prompting.limits import read_limits, without_limits
from appforge_desktop.domain.prompting.looks import Look, read_look, without_look
from appforge_desktop.domain.prompting.nouns import entity_name, singular
from appforge_desktop.domain.prompting.phrases import Phrase, bare, head_and_list, split_phrases, tidy
from appforge_desktop.domain.prompting.row_text import without_rows
from appforge_desktop.domain.prompting.same import same_field
from appforge_desktop.domain.prompting.smoothing import form_of_steps, smooth, unwanted
from appforge_desktop.domain.prompting.spelling import respell
from appforge_desktop.domain.prompting.subjects import read_subjects
from appforge_desktop.domain.prompting.things import read_things
from appforge_desktop.domain.prompting.titles import title_field
from appforge_desktop.domain.prompting.views import View, names_a_view, read_views

_NO_LOOK = Look()
_ASIDE = re.compile(
    r"(?:^|[,;]|\band\b|\bwith\b)\s*for (?:my|our|his|her|the|a|all) [a-z'-]+(?: [a-z'-]+)?\s*(?=$|[,.;\n])"
)
""" "…, for my grandmother": whom it is for."""
_SMALL = frozenset(
    "in on at if it so to of by for is and or a an the with please no wait also my our i we me us you they this that dark large text "
    "must too then now just like all some any more very really".split()
)
"""Words of which no field is made."""


@dataclass(frozen=True)
class Wishes:
    """What was asked for, as far as rules can tell.

    Attributes:
        name: The app's name, where one was given.
        subjects: Names of entities, most important first.
        fields: Fields of the first subject, in the order they were said.
        more: Fields of the further subjects that were said, by the subject's name.
        owners: Which subjects belong to which: (subject, its owner).
        unwanted: What the person said no to, in their words.
        text: The request in plainer words, as the rules read it.
        limits: What was asked for and cannot be built, in words.
    """

    request: str
    name: str = ""
    subjects: tuple[str, ...] = ()
    fields: tuple[FieldWish, ...] = ()
    views: tuple[View, ...] = ()
    look: Look = _NO_LOOK
    search: bool = False
    exports: bool = False
    imports: bool = False
    filters: tuple[str, ...] = ()
    sorts: tuple[str, ...] = ()
    group: str = ""
    limits: tuple[str, ...] = ()
    more: tuple[tuple[str, tuple[FieldWish, ...]], ...] = ()
    owners: tuple[tuple[str, str], ...] = ()
    unwanted: tuple[str, ...] = ()
    text: str = ""


_NAMED = re.compile(
    r"""\b(?:called|named|titled|call it|name it|the name (?:is|should be)|app name:?)\s+
    (?:["'“‘](?P<quoted>[^"'”’\n]{1,40})["'”’]|(?P<plain>[A-Z0-9][\w'&-]*(?:\s+(?:[A-Z0-9][\w'&-]*|&|of|the|and(?=\s+[A-Z])))*)
    |(?P<low>[\w'&-]+(?:\s(?!with\b|and\b|that\b|where\b|for\b|to\b|in\b)[\w'&-]+)?))""",
    re.VERBOSE,
)
_EACH_HAS = re.compile(
    r"[.;,]? *\b(?:each|every|an?|one) (?:[a-z][a-z-]+ ){1,2}(?:has|have|should have|needs|contains|includes)(?: an?)? (?=\w)"
)
_SEARCH = re.compile(r"\bsearch(?:able|ing|es)?(?: (?:box|bar|field))?\b|\bfind (?:them|things|items)\b")
_EXPORT = re.compile(
    r"\b(?:export(?:ed|ing|s|able)?(?: (?:to |as )?(?:csv|it|them|everything))?|csv (?:export|download))\b"
)
_IMPORT = re.compile(r"\b(?:import(?:ed|ing|s)?(?: (?:from |of )?(?:csv|lines?|lists?))?|csv import)\b")
_FILTER = re.compile(r"\bfilter(?:s|ed|ing|able)?(?: (?:it|them))? (?:by |on |for )([\w-]+(?: (?:and|or|,) [\w-]+)*)")
_GROUP = re.compile(r"\bgroup(?:s|ed|ing)?(?: (?:it|them))? by ([\w-]+(?: (?!and\b|with\b)[\w-]+)?)")
_SORT = re.compile(r"\bsort(?:s|ed|ing|able)?(?: (?:it|them))? by ([\w-]+(?: (?!and\b|with\b)[\w-]+)?)")
_NOT_FIELDS = re.compile(
    r"^(?!colou?r$|pages$|number of pages$)(?:app|it|them|everything|search\w*|filter\w*|sort\w*|export\w*|import\w*|pipeline|.*\bcsv\b.*|export \w+|.*\b(?:page|screen|button|view|design|mode"
    r"|theme|layout|feature|sample items?|ui|look|interface|font|letters|colou?rs?|corners|sidebar|menu|warning|alert|reminder)s?)$"
    r"|\b(?:by|per) \w+$|^(?:able|ability|easy|simple|nice|works?|offline|mobile|phone friendly|responsive|fast|add|edit|delete|crud"
    r"|view|mark|see|let|allow|i can|you can|user|be|make|use|group\w*|show|hide|hides|print\w*|archiv\w*|averages?\b|mean\b|warn\w*|overdue|late ones|running (?:balance|total|sum)|days (?:until|since|left|to)\b|tick|check (?:it|them)|click\w*|drag\w*|move\w*|total\w*|sum\w*|(?:month|year|week|dai)ly (?:view|overview|summary|totals?|report))\b"
)


def read_wishes(request: str) -> Wishes:
    """Everything that the rules understand of a request for a new app."""
    name, unnamed = _name(request)
    no, text = unwanted(smooth(respell(tidy(without_rows(unnamed)))))
    plain = without_limits(form_of_steps(text))
    told = read_things(plain)
    subjects, listed = _about(_flat(plain))
    if told:
        subjects, listed = tuple(one.name for one in told), told[0].listed
    entity = subjects[0] if subjects else ""
    return Wishes(
        request=request,
        name=name,
        subjects=subjects,
        fields=_allowed(read_fields(listed, entity), no),
        more=tuple((one.name, _allowed(read_fields(one.listed, one.name), no)) for one in told[1:]),
        owners=tuple((one.name, owner) for one in told for owner in one.owners),
        unwanted=no,
        text=text,
        views=read_views(text),
        look=read_look(text),
        search=bool(_SEARCH.search(text)),
        exports=bool(_EXPORT.search(text)),
        imports=bool(_IMPORT.search(text)),
        filters=_words_of(_FILTER.findall(text)),
        group=next(iter(_words_of(_GROUP.findall(text))), ""),
        sorts=_words_of(_SORT.findall(text)),
        limits=read_limits(text),
    )


def _flat(text: str) -> str:
    """The text of one kind of thing: "each bug has" only goes on with the list."""
    return _EACH_HAS.sub(", ", text)


def is_unwanted(name: str, no: tuple[str, ...]) -> bool:
    """Whether somebody said no to a field: "no due dates"."""
    return any(same_field(name, one) or same_field(name.split()[-1], one) for one in no)


def _allowed(fields: tuple[FieldWish, ...], no: tuple[str, ...]) -> tuple[FieldWish, ...]:
    return tuple(one for one in fields if not is_unwanted(one.field.name, no))


def read_fields(listed: str, entity: str) -> tuple[FieldWish, ...]:
    """The fields in a tidied list of phrases, each name once."""
    text = without_look(without_limits(_GROUP.sub(" ", _SORT.sub(" ", _FILTER.sub(" ", listed)))))
    found: dict[str, FieldWish] = {}
    phrases = split_phrases(_ASIDE.sub(" ", text))
    for at, phrase in enumerate(phrases):
        wish = _own_name(phrase, entity, first=at == 0) if len(phrases) > 2 else None
        wish = wish or _field(phrase, entity)
        if wish is not None:
            found.setdefault(wish.field.name, wish)
    return _without_doubles(tuple(found.values()))


def _name(request: str) -> tuple[str, str]:
    """The name that was given, and the request without it."""
    match = _NAMED.search(request)
    if not match:
        return "", request
    name = match["quoted"] or match["plain"] or match["low"] or ""
    rest = request[: match.start()] + " " + request[match.end() :]
    shown = name.strip(" .,!")
    return (shown if shown != shown.lower() else shown.title()), rest


def _about(text: str) -> tuple[tuple[str, ...], str]:
    """Subjects, and the part of the text that lists fields."""
    head, listed = head_and_list(text)
    if match := re.match(r"([a-z]+s) (?:with|having) ", listed):
        head, listed = f"a list of {match[1]}", listed[match.end() :]
    subjects = read_subjects(without_look(without_limits(head)))
    parts = re.split(r"[.;\n]", listed, maxsplit=0)
    kept = [one for one in parts if not re.match(r"\s*(?:make|it should (?:look|be)|the (?:look|design|theme))\b", one)]
    _, *rest = head.split(",") if not listed or "," in head else [head]
    return subjects, ", ".join([*[one for one in rest if one.strip()], *kept])


def _own_name(phrase: Phrase, entity: str, *, first: bool) -> FieldWish | None:
    """ "tools: tool, borrower, …" and "chores: what, who, …": the first one names the thing."""
    text = bare(phrase.text)
    if phrase.options:
        return None
    if text in ("what", "the what") and first:
        return FieldWish(title_field(entity))
    own = text == singular(text) and entity_name(text) == entity
    return FieldWish(Field(text, "text")) if own and text else None


def _field(phrase: Phrase, entity: str) -> FieldWish | None:
    text = bare(phrase.text)
    if (
        not text
        or all(word in _SMALL for word in text.split())
        or _NOT_FIELDS.search(text)
        or len(text.split()) > 4
        or not re.search(r"[a-z]", text)
        or text in (*ACCENTS, *ACCENT_ALIASES)
    ):
        return None
    if names_a_view(text) and not phrase.options and not text.endswith((" number", " size")):
        return None
    if text in ("items", "thing", "things") and entity:
        return None
    return None if entity_name(text) == entity else field_from(text, entity, phrase.options)


def _without_doubles(wishes: tuple[FieldWish, ...]) -> tuple[FieldWish, ...]:
    """ "rating" and "stars" are one field; so are "photo" and "picture"."""
    kept: list[FieldWish] = []
    for wish in wishes:
        twin = wish.field.kind in ("image", "rating") and any(one.field.kind == wish.field.kind for one in kept)
        if not twin:
            kept.append(wish)
    return tuple(kept)


def _words_of(found: list[str]) -> tuple[str, ...]:
    return tuple(
        dict.fromkeys(word.strip() for one in found for word in re.split(r"\band\b|\bor\b|,", one) if word.strip())
    )
