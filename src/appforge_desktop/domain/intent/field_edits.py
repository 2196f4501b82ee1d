# ruff: noqa: E501 (patterns and word tables are read a line at a time)
"""Clauses about fields: add, remove, rename, required, another kind, options."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from appforge_desktop.domain.blueprint.defaults import valid_default
from appforge_desktop.domain.blueprint.field_line import ALIASES
from appforge_desktop.domain.blueprint.language import FIELD_KINDS, PAGE_KINDS, UNIQUE_KINDS
from appforge_desktop.domain.blueprint.model import Entity, Field, FieldKind
from appforge_desktop.domain.blueprint.names import clean_field, clean_name
from appforge_desktop.domain.blueprint.patch import (
    AddOption,
    Change,
    ChangeField,
    MoveField,
    RemoveEntity,
    RemoveField,
    RemoveOption,
    RemovePage,
    RenameEntity,
    RenameField,
    RenameOption,
)
from appforge_desktop.domain.intent.clauses import plain, spoken_name
from appforge_desktop.domain.intent.finding import Scene
from appforge_desktop.domain.intent.unlike_fields import no_field
from appforge_desktop.domain.prompting.choices import options_for
from appforge_desktop.domain.prompting.nouns import entity_name
from appforge_desktop.domain.prompting.phrases import split_options
from appforge_desktop.domain.prompting.same import same_field

_REMOVE = re.compile(
    r"^(?:remove|delete|drop|get rid of|take (?:out|away|off)|hide|erase|kill|lose|(?:i |we )?(?:don't|do not|no longer) (?:need|want|show|use)|no more|no) (?P<what>.+?)(?: any ?more| at all| any longer)?$",
    re.IGNORECASE,
)
_RENAME = re.compile(
    r"^(?:rename|relabel) (?P<old>.+?) (?:to|as|into) (?P<new>.+)$|^(?:call|name) (?:the )?(?P<old2>.+?)(?: field| column| page)? (?:to |as )?(?P<new2>['\"“].+['\"”]|\w[\w -]*?)$"
    r"|^(?P<old5>.+?) (?:should|must) be (?:called|named|renamed to) (?P<new5>.+)$|^change (?:the )?(?:name|title|label) of (?:the )?(?P<old3>.+?) to (?P<new3>.+)$|^(?:change|replace) (?:the )?(?P<old4>.+?) (?:field |column )?(?:to|with|by|into) (?P<new4>.+)$",
    re.IGNORECASE,
)
_FLAG = re.compile(
    r"^(?:make |set |mark |have |let )?(?P<what>.+?) (?:be |to be |as |to |should be |must be |has to be |is |are |a )*(?P<flag>required|mandatory|compulsory|optional|not required|unique|obligatory)(?: field| value)?$",
    re.IGNORECASE,
)
_DEFAULT = re.compile(
    r"^(?:set |make |let )?(?:the )?(?:default(?: value)? (?:of|for) (?P<a>.+?) (?:to|be|as) (?P<va>.+)|default (?P<c>.+?) (?:should be|to|is) (?P<vc>.+)|(?P<b>.+?) (?:should )?defaults? (?:to|=|is) (?P<vb>.+))$",
    re.IGNORECASE,
)
_KIND = re.compile(
    r"^(?:make|turn|change|convert|set|switch) (?P<what>.+?) (?:to be |into |to |as )?(?:an? |the )?(?P<kind>[\w-]+(?: [\w-]+)?)(?: field| type| input| picker)?(?:\s*[:(]\s*(?P<options>[^)]+)\)?| (?:with|of|from|between) (?P<more>.+))?$",
    re.IGNORECASE,
)
_OPTION_ADD = re.compile(
    r"^(?:add|include|put) (?:(?:an?|the|another|new) )*(?:option |value |choice |category |column |status |state |stage )?(?P<option>.+?) (?:as (?:an? )?(?:option|choice|value)(?: (?:to|for|in|of) (?P<field2>.+))?|(?:option |choice )?(?:to|in|into|for) (?:the )?(?:options of |options for |choices of |list of )?(?P<field>.+?)(?: options?| choices?| list| column)?)$",
    re.IGNORECASE,
)
_FIELD_SAID = re.compile(r"\b(?:field|column|property)s?$", re.IGNORECASE)
_OPTION_WORD = re.compile(r"\b(?:option|value|choice)s?\b", re.IGNORECASE)
_MOVE = re.compile(
    r"^(?:move|put|place|show) (?:the )?(?P<what>.+?)(?: field| column)? (?P<where>first|last|to the (?:top|end|bottom|start|front)|at the (?:top|end|bottom|start|beginning)|(?:before|after|behind|below|under|above) (?P<other>.+))$",
    re.IGNORECASE,
)
_WORDS_FOR: dict[str, FieldKind] = {
    "multi-line": "long", "long text": "long", "text area": "long", "dropdown": "choice", "drop-down": "choice", "select": "choice",
    "star rating": "rating", "stars": "rating", "checkbox": "bool", "tick box": "bool", "yes/no": "bool", "toggle": "bool",
    "phone number": "phone", "web link": "link", "picture": "image", "multiple choice": "choice", "percentage": "percent",
    "amount of money": "money", "date picker": "date", "e-mail": "email", "currency": "money",
}  # fmt: skip


def remove_things(text: str, scene: Scene) -> list[Change] | None:
    """ "remove the rating and the photo": fields, options, entities. Pages are asked before."""
    match = _REMOVE.match(text)
    if not match:
        return None
    if re.match(r"(?:all|every)\b", match["what"], re.IGNORECASE):
        return None  # more likely the items than the field
    changes = [_removal(part, scene) for part in re.split(r",|\band\b|&", match["what"]) if part.strip()]
    if re.match(r"hide\b", text, re.IGNORECASE) and any(isinstance(one, RemoveEntity) for one in changes):
        return None
    return [*_pages_of(changes, scene), *(one for one in changes if one)] if all(changes) else None


def _pages_of(changes: Sequence[Change | None], scene: Scene) -> Iterator[Change]:
    """Pages that are nothing without a field that goes: a gallery of its pictures, a board of its options."""
    gone = [(one.entity, one.field) for one in changes if isinstance(one, RemoveField)]
    for page in scene.app.pages:
        entity = scene.app.entity(page.entity)
        kinds = PAGE_KINDS[page.kind].by if page.kind in ("gallery", "board", "calendar", "streak") else ()
        left = (
            [one for one in entity.fields if one.kind in kinds and (page.entity, one.name) not in gone]
            if entity
            else []
        )
        if (page.entity, page.by) in gone and kinds and not left and len(scene.app.pages) > 1:
            yield RemovePage(page.title)


def _removal(words: str, scene: Scene) -> Change | None:
    entity = scene.entity_called(words) if not _FIELD_SAID.search(words) else None
    found = scene.field(words)
    if found and not (entity and found[1].kind == "ref"):
        return RemoveField(found[0].name, found[1].name)
    option = scene.option(re.split(r"\b(?:from|of|in)\b", _OPTION_WORD.sub("", words))[0])
    if option:
        return RemoveOption(option[0].name, option[1].name, option[2]) if len(option[1].options) > 2 else None
    exact = entity is not None and same_field(entity.name.lower(), plain(words).lower())
    return RemoveEntity(entity.name) if entity and exact and len(scene.app.entities) > 1 else None


def rename_things(text: str, scene: Scene) -> list[Change] | None:
    """ "rename rating to stars and notes to comments": fields, options, entities. Pages are asked before."""
    match = _RENAME.match(text)
    if not match:
        return None
    old = match["old"] or match["old2"] or match["old3"] or match["old4"] or match["old5"]
    new = match["new"] or match["new2"] or match["new3"] or match["new4"] or match["new5"]
    if match["old2"]:
        old, new = _called(f"{old} {new}", scene)
    if match["old4"] and (plain(new).lower() in FIELD_KINDS or re.match(r"an? ", new)):
        return None
    pairs = [(old, new)]
    if len(parts := re.split(r"\s*(?:,|\band\b)+\s*", f"{old} to {new}")) > 1:
        each = [re.fullmatch(r"(.+?) (?:to|into|as) (.+)", part, re.IGNORECASE) for part in parts]
        pairs = [(one[1], one[2]) for one in each if one]
        if len(pairs) < len(parts):
            return None
    changes = [_renaming(one, other, scene, loose=bool(match["old4"])) for one, other in pairs]
    return [one for one in changes if one] if all(changes) else None


def _called(words: str, scene: Scene) -> tuple[str, str]:
    """ "cooking time just time" cut behind the longest name that is there."""
    parts = words.split()
    cuts = ((" ".join(parts[:at]), " ".join(parts[at:])) for at in range(len(parts) - 1, 0, -1))
    return next(((old, new) for old, new in cuts if scene.field(old) or scene.entity_called(old)), ("", ""))


def _renaming(old: str, said: str, scene: Scene, *, loose: bool) -> Change | None:
    new = plain(re.sub(r"^(?:just|simply|only) ", "", said))
    if not new or not old or len(new) > 40 or len(new.split()) > 5:
        return None
    entity, found = scene.entity_called(old), scene.field(old)
    if found and not (entity and found[1].kind == "ref"):
        name = clean_field(re.sub(r" (?:field|column)$", "", new))
        taken = any(same_field(one.name, name) and one is not found[1] for one in found[0].fields)
        return None if taken else RenameField(found[0].name, found[1].name, name)
    if option := scene.option(_OPTION_WORD.sub("", old)) or _option_of(old, scene):
        return RenameOption(option[0].name, option[1].name, option[2], clean_name(spoken_name(new)))
    return RenameEntity(entity.name, entity_name(new)) if entity and not loose else None


def _option_of(words: str, scene: Scene) -> tuple[Entity, Field, str] | None:
    """ "the stage Won": an option behind its field's name."""
    first, _, rest = plain(words).partition(" ")
    option, field = scene.option(rest) if rest else None, scene.field(first)
    return option if option and field and option[1] == field[1] else None


_MUST = re.compile(
    r"^(?:(?P<what>.+?) (?:must|should|has to|have to|needs to|need to) (?:always )?be (?:filled(?: in| out)?|given|entered|there|set)|(?:don't|do not) (?:allow|accept|save) (?:an? )?(?:empty|blank|missing) (?P<what2>.+?)|(?:an? )?(?:empty|missing) (?P<what4>.+?) (?:is|are) not allowed|(?:everyone|people|you|one|users?) (?:must|has to|have to|should) (?:fill in|enter|give|set) (?:an? |the )?(?P<what3>.+?)|require (?:an? |the )?(?P<what5>.+))$",
    re.IGNORECASE,
)


def flag_field(text: str, scene: Scene) -> list[Change] | None:
    """ "make rating required", "the title must be filled in", "servings defaults to 4"."""
    if must := _MUST.match(text):
        text = f"make {next(one for one in must.groups() if one)} required"
    match = _FLAG.match(text)
    if match:
        parts = [scene.field(one) for one in re.split(r",|\band\b", match["what"]) if one.strip()]
        flag = match["flag"].lower()
        named = [one for one in parts if one]
        if not named or len(named) < len(parts):
            return None
        if flag == "unique":
            if any(field.kind not in UNIQUE_KINDS for _, field in named):
                return None
            return [ChangeField(entity.name, field.name, unique=True) for entity, field in named]
        required = flag not in ("optional", "not required")
        return [ChangeField(entity.name, field.name, required=required) for entity, field in named]
    match = _DEFAULT.match(text)
    found = scene.field(match["a"] or match["b"] or match["c"]) if match else None
    if not match or not found:
        return None
    default = valid_default(replace(found[1], default=plain(match["va"] or match["vb"] or match["vc"])))
    return [ChangeField(found[0].name, found[1].name, default=default)] if default else None


def change_kind(text: str, scene: Scene) -> list[Change] | None:
    """ "make rating a number", "turn status into a choice (open, closed)"."""
    match = _KIND.match(_KIND_SAID.sub(_as_order, text))
    kind = _kind_named(match["kind"]) if match else None
    found = scene.field(match["what"]) if match else None
    if not match or not kind or not found or kind in ("ref", "computed") or _is_rename(text, match["kind"]):
        return None
    entity, field = found
    options = split_options(match["options"] or match["more"] or "")
    if kind == "choice":
        options = options if len(options) > 1 else field.options or options_for(field.name, entity.name)
        return [ChangeField(entity.name, field.name, kind="choice", options=options)]
    return [ChangeField(entity.name, field.name, kind=kind)]


_KIND_SAID = re.compile(
    r"^(?:use (?:an? )?(?P<kind>[\w -]+?) for (?P<what>.+)|(?P<what2>.+?) (?:should|must|has to|needs to) be an? (?P<kind2>[\w -]+))$",
    re.IGNORECASE,
)


def _as_order(match: re.Match[str]) -> str:
    """ "servings should be a number" as "make servings a number"."""
    return f"make {match['what'] or match['what2']} a {match['kind'] or match['kind2']}"


def _is_rename(text: str, kind: str) -> bool:
    """ "change title to name" is a new name; "turn it into a date" and "change it to a number" are kinds."""
    plainly = plain(kind).lower() in FIELD_KINDS or re.match(r"(?:make|turn|convert)\b", text, re.IGNORECASE)
    return not plainly and not re.search(
        r"\ban? [\w-]+(?: [\w-]+)?\s*(?:$|[:(]|with|of|from|between)", text, re.IGNORECASE
    )


def _kind_named(words: str) -> FieldKind | None:
    low = plain(words).lower().removesuffix(" field")
    exact = next((kind for kind in FIELD_KINDS if kind == low), None)
    return exact or _WORDS_FOR.get(low) or ALIASES.get(low)


_SET_OPTIONS = re.compile(
    r"^(?:change|set|make|replace) (?:the )?(?:(?:options|choices|values) (?:of|for|in) (?P<a>.+?)|(?P<b>.+?) (?:options|choices|values)) (?:to|be|with|into):? (?P<options>.+)$",
    re.IGNORECASE,
)


def set_options(text: str, scene: Scene) -> list[Change] | None:
    """ "change the options of course to Starter, Main"."""
    match = _SET_OPTIONS.match(text)
    found = scene.field(match["a"] or match["b"]) if match else None
    options = split_options(match["options"]) if match else ()
    return (
        [ChangeField(found[0].name, found[1].name, kind="choice", options=options)]
        if found and len(options) > 1
        else None
    )


_OPTION_NAMED = re.compile(
    r"^(?:add|include|put in|create) (?:an? |another |the )?(?:new )?(?P<field>[a-z][a-z ]*?)(?: option| value| called| named|:)* [\"'“]?(?P<option>[A-Z][\w' -]*?)[\"'”]?$|^(?:add|use|include) (?P<option2>[\w' -]+?) as (?:an?|another|the|a new) (?P<field2>[a-z][a-z ]*)$"
)


def _option_named(text: str, scene: Scene) -> list[Change] | None:
    """ "add a course Brunch", "add Brunch as a course": a choice of that name gets it."""
    match = _OPTION_NAMED.match(text)
    found = scene.field(match["field"] or match["field2"]) if match else None
    if not match or not found or found[1].kind != "choice":
        return None
    option = clean_name(spoken_name(plain(match["option"] or match["option2"])))
    return [AddOption(found[0].name, found[1].name, option)] if option and len(option.split()) < 5 else None


def add_option(text: str, scene: Scene) -> list[Change] | None:
    """ "add Brunch to course", "add the option archived to status", "add a course Brunch"."""
    if named := _option_named(text, scene):
        return named
    match = _OPTION_ADD.match(text)
    words = (match["field"] or match["field2"] or "") if match else ""
    found = scene.field(words) if words else None
    if match and match["field2"] is None and not words and scene.fresh is None:
        choices = [(scene.main, one) for one in scene.main.fields if one.kind == "choice"]
        found = choices[0] if len(choices) == 1 else None
    if not match or not found or found[1].kind != "choice":
        return None
    options = split_options(match["option"])
    if any(no_field(one.lower()) for one in options):
        return None
    return [AddOption(found[0].name, found[1].name, clean_name(plain(one))) for one in options] or None


def move_field(text: str, scene: Scene) -> list[Change] | None:
    """ "put price after name", "move notes to the end"."""
    match = _MOVE.match(text)
    found = scene.field(match["what"]) if match else None
    if not match or not found:
        return None
    entity, field = found
    where = match["where"].lower()
    if not match["other"]:
        last = where == "last" or where.endswith(("end", "bottom"))
        return [MoveField(entity.name, field.name, "last" if last else "first")]
    other = scene.field(match["other"])
    if not other or other[0].name != entity.name or other[1].name == field.name:
        return None
    if where.startswith(("before", "above")):
        names = [one.name for one in entity.fields if one.name != field.name]
        at = names.index(other[1].name)
        return (
            [MoveField(entity.name, field.name, "first")]
            if at == 0
            else [MoveField(entity.name, field.name, "after", names[at - 1])]
        )
    return [MoveField(entity.name, field.name, "after", other[1].name)]
