# ruff: noqa: E501 (patterns and word tables are read a line at a time)
"""Clauses that add: fields, things to keep, links between them; one list may hold fields and pages."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from appforge_desktop.domain.blueprint.field_line import read_field
from appforge_desktop.domain.blueprint.language import NUMBER_KINDS
from appforge_desktop.domain.blueprint.model import Entity, Field, FieldKind
from appforge_desktop.domain.blueprint.names import clean_field, clean_name, free_name
from appforge_desktop.domain.blueprint.patch import AddEntity, AddField, AddPage, Change
from appforge_desktop.domain.intent.clauses import listed, plain
from appforge_desktop.domain.intent.finding import Scene
from appforge_desktop.domain.intent.unlike_fields import listed_field, no_field
from appforge_desktop.domain.intent.view_edits import show_view
from appforge_desktop.domain.prompting.choices import options_for
from appforge_desktop.domain.prompting.lexicon import field_from, field_name
from appforge_desktop.domain.prompting.limits import read_limits, without_limits
from appforge_desktop.domain.prompting.nouns import entity_name, singular
from appforge_desktop.domain.prompting.pages import find_field, items_page
from appforge_desktop.domain.prompting.phrases import split_options
from appforge_desktop.domain.prompting.same import same_field
from appforge_desktop.domain.prompting.titles import title_field
from appforge_desktop.domain.prompting.views import read_views

KIND_WORDS: dict[str, FieldKind] = {
    "dropdown": "choice", "drop-down": "choice", "choice": "choice", "number": "number", "text": "text", "long text": "long",
    "checkbox": "bool", "check box": "bool", "tick box": "bool", "yes/no": "bool", "toggle": "bool", "date": "date", "time": "time",
    "money": "money", "percentage": "percent", "tags": "tags", "star rating": "rating", "rating": "rating", "picture": "image",
    "image": "image", "photo": "image", "link": "link", "url": "link", "email": "email", "phone": "phone", "color": "color",
    "duration": "duration", "date and time": "datetime", "text area": "long", "flag": "bool", "multi-line": "long",
}  # fmt: skip
_KINDS = "|".join(sorted(map(re.escape, KIND_WORDS), key=len, reverse=True))
_KEEP = (
    r"(?P<keep>keep track of|keep|track|manage|store|record|save|note down|note|log|remember|enter|write down|collect)"
)
_ADD = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?:give|assign) (?P<entity>(?:each|every|the|all|my) [\w ]+?|it|them) (?P<what>(?:an?|some) .+)",
        r"(?P<entity>(?:each|every|all|the|my|an?) [\w ]+?|it|they|\w+s) (?:also )?(?:(?:should|must|could)(?: also)? have|has|have|needs?|gets?)(?: also)? (?P<what>.+)",
        rf"(?:i|we) (?:also )?(?:want|need|would like|wish) to (?:be able to )?(?:also )?{_KEEP} (?P<what>.+)",
        rf"(?:let me|allow me to|i'd (?:also )?like to) (?:also )?{_KEEP} (?P<what>.+)",
        r"(?:(?:i|we) (?:also )?(?:want|need|would like)(?: to (?:have|add|see))?|i'd (?:also )?like|there (?:should|must) (?:also )?be|let me (?:add|have)|put in|how about|what about|include|insert|create|give me|need|want|have|allow) (?P<what>.+)",
        r"add(?: in)?(?: also)?:? (?P<what>.+)",
        rf"{_KEEP} (?P<what>.+)",
    )
)
_FIELDS = re.compile(
    r"^(?:the |these |some )?(?:(?:two|three|four|new|extra|more|following|additional) )*(?:fields|columns|properties|attributes)(?: for| called| named| like)?:? ?",
    re.IGNORECASE,
)
_FIELD_HEAD = re.compile(
    rf"^(?:an? |the )?(?:(?:new|extra|another|separate|optional) )*(?:(?P<kind>{_KINDS})(?: field| column| input)?|(?:field|column|property|attribute|input|place|space|room|text ?box)) (?:for|called|named|to (?:enter|store|record|note|keep|mark)|with the name) (?P<name>.+)$",
    re.IGNORECASE,
)
_AS_KIND = re.compile(
    rf"^(?P<name>.+?) (?:\((?:an? )?(?P<inside>{_KINDS})\)|(?:as|of type) (?:an? )?(?P<as>{_KINDS}))(?: field)?$", re.I
)
_KIND_LAST = re.compile(r"^(?P<name>.+?) (?P<kind>checkbox|dropdown|toggle|yes/no)$", re.IGNORECASE)
_BRACKET = re.compile(
    r"^(?P<head>[^()]+?) ?[(\[](?:e\.?g\.?,? ?|like |options:? ?|either )?(?P<list>[^()\[\]]+)[)\]]$", re.I
)
_OPTIONS = re.compile(
    r"^(?P<head>.+?)(?:,? (?:with|having)(?: the| these)? (?:options|choices|values|levels)(?: like| of)?:?|,? (?:options|choices|values):|:| from:?| being(?: either)?| (?:that is |which is )?(?:either|one of)(?: the)?) (?P<list>.+)$",
    re.IGNORECASE,
)
_WITH = re.compile(
    r"^(?P<head>[^,()]+?)(?:,? (?:with|having|that have|that has|each with)(?: (?:these |the )?fields?:?| columns?:?| an?| the| their)?|:) (?P<list>.+)$",
    re.IGNORECASE,
)
_THINGS = re.compile(
    r"^(?:an? |the |another )?(?:(?:new|separate|second) )*(?:entity|list|collection|database|section|directory|register)(?: of| for| called| named)?:? (?:my |our |the |all )?(?P<name>.+)$",
    re.IGNORECASE,
)
_FORMULA = re.compile(
    r"^(?P<name>[\w' -]+?) ?(?:=|(?:that|which) (?:is|shows)|that's|calculated (?:as|from)|computed (?:as|from)|equal to|as|:) ?(?P<formula>\w.*(?:[*/+]| times | plus | minus | divided by | multiplied by | - ).+)$",
    re.IGNORECASE,
)
_SIGNS = ((r"multiplied by|times|x", "*"), ("divided by", "/"), ("plus", "+"), ("minus|less", "-"), ("the|its", ""))
_DEFAULT = re.compile(
    r",? (?:with |which |that )?(?:an? )?(?:default(?:s|ing)?(?: value)?(?: to| of| is)?|starting at) (?P<value>[\w.:-]+)$",
    re.IGNORECASE,
)
_PLACE = re.compile(r"^(?P<what>.+) (?:to|for|on|in|of|onto|about) (?P<entity>[\w' -]+)$", re.IGNORECASE)
_ANY_ITEM = frozenset(
    ("it", "them", "this", "that", "item", "items", "entry", "entries", "app", "form", "list", "one", "everything")
)
_MANY_WORDS = 3
_RELATIVE = re.compile(r"(?<=\w) (?:that |which |where )?(?:it|they|he|she|i|we|you|one) [\w' ]+$", re.IGNORECASE)
_CONNECTED = re.compile(
    r",? (?:and |which are |that are |each )?(?:connected|linked|related|attached|tied|joined|belonging|that belongs?|which belongs?|pointing|referring) (?:to|with) (?:an? |the |each |one )?(?P<other>[\w' -]+)$",
    re.IGNORECASE,
)
_IN_UNIT = re.compile(
    r"(?P<head>[\w' -]+?) in (?P<unit>min(?:ute)?s?|hours?|kg|g|grams?|cm|mm|m|met(?:re|er)s?|km|kilomet(?:re|er)s?|miles?|litres?|liters?|l|ml|%|percent|euros?|dollars?|pounds?|inches|feet|ft|lbs?|days|weeks|years|months|celsius|kcal|pages|pieces)"
)
_UNIT_KINDS: dict[str, FieldKind] = {
    "minute": "duration", "minutes": "duration", "min": "duration", "mins": "duration", "hour": "duration", "hours": "duration",
    "%": "percent", "percent": "percent", "euro": "money", "euros": "money", "dollar": "money", "dollars": "money",
    "pound": "money", "pounds": "money",
}  # fmt: skip
_COMPUTED_WORD = re.compile(
    r"^(?:an? |the )?(?:new )?(?:computed|calculated|formula|automatic)(?: field| column)?(?: for| called| named)? ",
    re.I,
)
_PLAIN = re.compile(r"[^\W\d_][\w'/ -]*")


@dataclass(frozen=True)
class _Wanted:
    """What is to be added: the words, the entity it is for, and how the clause began."""

    words: str
    entity: Entity
    keep: bool = False
    placed: bool = False


def add_things(text: str, scene: Scene) -> list[Change] | None:
    """ "add a due date and a priority", "also keep suppliers (name, phone)"; what is there is not added again."""
    for pattern in _ADD:
        match = pattern.fullmatch(text)
        named = plain(match.groupdict().get("entity") or "").lower() if match else ""
        entity = scene.main if not named or named in (*_ANY_ITEM, "they") else scene.entity_called(named)
        if match and entity:
            wanted = _Wanted(match["what"], entity, bool(match.groupdict().get("keep")), bool(named))
            return _all(_placed(wanted, scene), scene)
    return None


def add_collection(text: str, scene: Scene) -> list[Change] | None:
    """ "add a list of books with title and author": where nothing is kept yet."""
    for pattern in _ADD:
        if match := pattern.fullmatch(text):
            return _collection(_Wanted(match["what"], Entity("Item", ())), scene)
    return None


def _placed(wanted: _Wanted, scene: Scene) -> _Wanted:
    """Without "to the recipes", which says where the fields go."""
    match = _PLACE.fullmatch(wanted.words)
    named_one = scene.entity_called(match["entity"]) if match else None
    if match and named_one and re.search(r"\b(?:fields?|columns?)$", match["what"], re.I):
        return replace(wanted, words=match["what"], entity=named_one, placed=True)
    if (
        not match
        or _CONNECTED.search(wanted.words)
        or re.search(r"\b(?:fields?|columns?|list|section|collection|room|space|place)$", match["what"], re.I)
    ):
        return wanted
    named = plain(match["entity"]).lower()
    if named in _ANY_ITEM:
        return replace(wanted, words=match["what"])
    entity = scene.entity_called(named)
    return replace(wanted, words=match["what"], entity=entity, placed=True) if entity else wanted


def _all(wanted: _Wanted, scene: Scene) -> list[Change] | None:
    for whole in (_computed, _collection):
        found = whole(wanted, scene)
        if found is not None:
            return found
    words = _FIELDS.sub("", wanted.words)
    default = match["value"] if (match := _DEFAULT.search(words)) else ""
    words, options = _listed_options(words[: match.start()] if match else words)
    changes: list[Change] = []
    for item in (items := _whole_names(listed(words))):
        one = _item(item, wanted, scene, options if item is items[-1] else (), default)
        if one is None:
            return None
        changes += one
        scene = scene.after(one)
    return changes if items else None


def _listed_options(words: str) -> tuple[str, tuple[str, ...]]:
    """Options of the last item, out of "a due date and a status with options open, closed"."""
    match = _OPTIONS.fullmatch(words)
    if match is None and (match := _WITH.fullmatch(words)):
        wish = field_from(plain(listed(match["head"])[-1]).lower()) if listed(match["head"]) else None
        fields = any(listed_field(part.lower()) for part in listed(match["list"]))
        match = match if wish and wish.field.kind == "choice" and not fields else None
    options = split_options(match["list"]) if match else ()
    return (match["head"], options) if match and len(options) > 1 else (words, ())


def _whole_names(items: list[str]) -> list[str]:
    """ "start and end time" is a start time and an end time."""
    last = items[-1].split()[-1] if items else ""
    return [
        f"{one} {last}" if not listed_field(plain(one)) and listed_field(f"{plain(one)} {last}") else one
        for one in items
    ]


def _item(item: str, wanted: _Wanted, scene: Scene, options: tuple[str, ...], default: str) -> list[Change] | None:
    bracket = _BRACKET.fullmatch(item)
    if not options and not bracket and read_views(item.lower()):
        return show_view(f"add {item}", scene)
    field = wished_field(item, wanted.entity, options)
    if field is None:
        return [] if only_a_limit(item.lower()) else None
    if read_limits(item.lower()) and not listed_field(field.name):
        return [] if only_a_limit(item.lower()) else None
    other = scene.entity_called(field.name) if field.kind == "text" else None
    if other and other.name != wanted.entity.name:
        field = Field(field.name, "ref", target=other.name)
    known = next((one for one in wanted.entity.fields if same_field(one.name, field.name)), None)
    if known and not ((options or bracket) and known.options != field.options):
        return [] if not default else None
    return [AddField(wanted.entity.name, replace(field, default=default))]


def only_a_limit(item: str) -> bool:
    """Whether an item is nothing but what no app of ours can do: "a login", "two factor authentication"."""
    return bool(read_limits(item)) and len(plain(without_limits(item)).split()) < _MANY_WORDS


def wished_field(item: str, entity: Entity, options: tuple[str, ...] = ()) -> Field | None:
    """What field one item of a list asks for; None when it is none."""
    text, kind = item.strip(), ""
    told = False
    for pattern in (_FIELD_HEAD, _AS_KIND, _KIND_LAST):
        if match := pattern.fullmatch(text):
            groups = match.groupdict()
            text, told = _RELATIVE.sub("", match["name"]), True
            kind = (groups.get("kind") or groups.get("inside") or groups.get("as") or "").lower()
            break
    if match := _BRACKET.fullmatch(text):
        text, options = match["head"], split_options(match["list"])
        if len(options) < 2:
            return None
    if match := re.fullmatch(r"(.+?) (?:fields?|columns?)", text, re.IGNORECASE):
        text, told = match[1], True
    told = told or text.strip()[:1] in "\"'“"
    return _field(plain(text).lower(), KIND_WORDS.get(kind), told, entity, options)


def _field(name: str, kind: FieldKind | None, told: bool, entity: Entity, options: tuple[str, ...]) -> Field | None:
    name = re.sub(r"^(?:optional|extra|separate|simple|new) ", "", name)
    if (unit := _IN_UNIT.fullmatch(name)) and not options and (found := _measured(unit["head"], unit["unit"], entity)):
        return found
    if not _PLAIN.fullmatch(name) or len(name.split()) > 4:
        return None
    wish = field_from(name, entity.name, options)
    last = name.split()[-1]
    if wish is None or not clean_field(wish.field.name) or (not told and no_field(name)):
        return None
    if kind is None or options:
        return wish.field if wish.sure or told or singular(last) == last else None
    field = replace(wish.field, kind=kind, options=())
    return replace(field, options=options_for(field.name, entity.name)) if kind == "choice" else field


def _measured(head: str, unit: str, entity: Entity) -> Field | None:
    """ "cooking time in minutes" is a duration, "weight in kg" a number that keeps its unit."""
    wish = field_from(head, entity.name)
    if wish is None or no_field(head) or not clean_field(head):
        return None
    kind = _UNIT_KINDS.get(unit, "number")
    return replace(
        wish.field, kind=kind, options=(), name=wish.field.name if unit in _UNIT_KINDS else f"{head} in {unit}"
    )


def _computed(wanted: _Wanted, scene: Scene) -> list[Change] | None:
    """ "a total that is price times quantity", where both are there."""
    match = _FORMULA.fullmatch(_COMPUTED_WORD.sub("", wanted.words))
    if not match:
        return None
    name, formula = wished_name(match["name"]), match["formula"].lower()
    for words, sign in _SIGNS:
        formula = re.sub(rf"\b(?:{words})\b", sign, formula)
    parts = [part.strip() for part in re.split(r"([-+*/])", formula)]
    found = [find_field(wanted.entity, part, (*NUMBER_KINDS, "computed")) for part in parts[::2] if part]
    if not name or not all(found) or len(found) != len(parts[::2]):
        return None
    quoted = [f'"{one.name}"' for one in found if one]
    signs = [*parts[1::2], ""]
    field = read_field(f"{name} = " + " ".join(f"{one} {sign}" for one, sign in zip(quoted, signs, strict=True)))
    return [AddField(wanted.entity.name, field)] if field and field.formula else None


def wished_name(words: str) -> str:
    """ "a field called total" -> total."""
    head = _FIELD_HEAD.fullmatch(words.strip())
    return clean_field(plain(head["name"] if head else words))


def _collection(wanted: _Wanted, scene: Scene) -> list[Change] | None:
    """ "authors with name and country", "a list of suppliers", "invoices connected to clients": a thing of its own."""
    tail = _CONNECTED.search(wanted.words)
    other = scene.entity_called(tail["other"]) if tail else None
    if tail and other:
        made = _collection(replace(wanted, words=wanted.words[: tail.start()]), scene)
        made = made or _bare_thing(wanted.words[: tail.start()], scene)
        return _with_link(made, other) if made else None
    told = _THINGS.fullmatch(wanted.words)
    words = told["name"] if told else wanted.words
    match = _BRACKET.fullmatch(words) or _WITH.fullmatch(words)
    name = plain(match["head"] if match else words)
    if (
        wanted.placed
        or _FIELDS.match(wanted.words)
        or not _PLAIN.fullmatch(name)
        or len(name.split()) > 3
        or scene.entity_called(name)
    ):
        return None
    last = name.split()[-1].lower()
    wish = field_from(name.lower())
    if not told and (singular(last) == last or not wish or (wish.sure and wish.field.kind != "text")):
        return None
    if match is None:
        return new_entity(scene, name, ()) if (told or wanted.keep) and not no_field(name) else None
    fields = [wished_field(item, Entity(entity_name(name), ())) for item in listed(_FIELDS.sub("", match["list"]))]
    linked = tuple(_linked(one, scene) for one in fields if one)
    return new_entity(scene, name, linked) if all(fields) else None


def _bare_thing(words: str, scene: Scene) -> list[Change] | None:
    """ "invoices": a thing of its own because it is connected to another."""
    name = plain(words)
    last = name.split()[-1].lower() if name else ""
    fit = _PLAIN.fullmatch(name) and len(name.split()) < 4 and singular(last) != last
    return new_entity(scene, name, ()) if fit and not scene.entity_called(name) and not no_field(name.lower()) else None


def _with_link(changes: list[Change], other: Entity) -> list[Change]:
    """The new thing with a reference to another one."""
    for at, change in enumerate(changes):
        if isinstance(change, AddEntity):
            fields = change.entity.fields
            name = free_name(field_name(other.name.lower()), [one.name for one in fields])
            known = any(one.target == other.name for one in fields)
            link = () if known else (Field(name, "ref", target=other.name),)
            changes[at] = AddEntity(replace(change.entity, fields=(*fields, *link)))
    return changes


def _linked(field: Field, scene: Scene) -> Field:
    """A field that is called as a thing of the app is a link to it."""
    other = scene.entity_called(field.name) if field.kind == "text" else None
    return Field(field.name, "ref", target=other.name) if other else field


def new_entity(scene: Scene, words: str, fields: tuple[Field, ...]) -> list[Change]:
    """A new entity with a text that names its items, and a page for it."""
    name = clean_name(entity_name(words))
    unique = tuple({one.name: one for one in fields}.values())
    first = next((one for one in unique if one.kind == "text"), None)
    fields = tuple(replace(one, required=one is first) for one in unique)
    entity = Entity(name, fields if first else (title_field(name), *fields))
    app = replace(scene.app, entities=(*scene.app.entities, entity))
    return [AddEntity(entity), AddPage(items_page(app, entity))]
