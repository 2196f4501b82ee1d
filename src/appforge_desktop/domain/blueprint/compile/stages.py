"""How far an item has come, so that its status, its ticks and its dates tell one story."""

from __future__ import annotations

from typing import Literal

from appforge_desktop.domain.blueprint.compile.names import words
from appforge_desktop.domain.blueprint.model import Entity, Field

Stage = Literal["done", "doing", "open", "late", "dropped"]

_MEANINGS: dict[Stage, frozenset[str]] = {
    "late": frozenset("overdue late delayed behind expired missed".split()),
    "dropped": frozenset("cancelled canceled lost rejected declined abandoned dropped wontfix failed".split()),
    "done": frozenset(
        "done complete completed finished paid closed won delivered arrived read watched returned archived resolved "
        "fixed approved bought purchased published shipped accepted received achieved passed played visited harvested "
        "learned mastered graded sold signed picked settled cooked tried cleaned collected eaten sent-off".split()
    ),
    "doing": frozenset(
        "doing progress active started running ongoing reading watching sent talking review reviewing testing current "
        "processing confirmed interview offer proposal negotiation contacted growing playing learning cooking transit "
        "working partly building shopping screening applied preparing ready booked".split()
    ),
    "open": frozenset(
        "open todo new planned planning draft backlog idea wishlist wish pending waiting unread unpaid unwatched next "
        "upcoming requested lead queued later scheduled ordered invited asked saved someday want upnext inbox".split()
    ),
}
_USUAL: tuple[Stage, ...] = ("done", "doing", "open", "done", "open", "doing", "open")
_TICKS = _MEANINGS["done"] | {
    "do",
    "checked",
    "packed",
    "served",
    "answered",
    "claimed",
    "attended",
    "vaccinated",
    "watered",
    "fed",
}


def meaning(text: str) -> Stage | None:
    """The stage that an option such as "In progress" means, if it means one."""
    found = words(text.lower())
    if {"not", "to", "want", "wish", "un"} & {*found}:
        return "open"
    joined = "".join(found)
    return next((stage for stage, known in _MEANINGS.items() if known & {joined, *found}), None)


def is_tick(field: Field) -> bool:
    """Whether the field is ticked when an item is done with."""
    return field.kind == "bool" and bool(_TICKS & {*words(field.name.lower())})


def status_field(entity: Entity) -> Field | None:
    """The choice that says how far an item has come."""
    choices = [one for one in entity.fields if one.kind == "choice"]
    flow = next((one for one in choices if one.flow), None)
    return flow or next((one for one in choices if len({*map(meaning, one.options)} - {None}) > 1), None)


def has_stages(entity: Entity) -> bool:
    """Whether items of this kind begin and end."""
    return status_field(entity) is not None or any(map(is_tick, entity.fields))


def stage_of(entity: Entity, item_words: tuple[str, ...], index: int) -> Stage:
    """The stage of item number `index`: by its words if the status knows them, or else by turns."""
    status = status_field(entity)
    named = next((one for word in item_words if status and (one := option_of(status, word))), None)
    if named:
        return meaning(named) or "doing"
    return next((one for word in item_words if (one := meaning(word))), None) or _USUAL[index % len(_USUAL)]


def option_of(field: Field, word: str) -> str | None:
    """The option that an item's word speaks of: "sent" of "Offer sent", but "read" not of "Want to read"."""
    return next((one for one in field.options if _speaks_of(word, one)), None)


def _speaks_of(word: str, option: str) -> bool:
    found = words(option.lower())
    if word == "".join(found):
        return True
    begins = any(one == word or (len(word) > 3 and one.startswith(word)) for one in found)
    return begins and (meaning(option) == meaning(word) or meaning(option) is None)


def option_at(field: Field, stage: Stage, index: int) -> str:
    """The option of a status for a stage: by its meaning, or by its place between first and last."""
    options = field.options
    fitting = [one for one in options if meaning(one) == stage]
    if fitting:
        return fitting[index // 4 % len(fitting)]
    middle = list(options[1:-1]) or list(options)
    unknown = [one for one in middle if meaning(one) is None] or middle
    return {"open": options[0], "late": options[0], "done": options[-1]}.get(stage) or unknown[index % len(unknown)]
