# ruff: noqa: E501 (patterns are read a line at a time)
"""Several kinds of things in a request, each with what it has: "books with title and author; meetings with date and place"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from appforge_desktop.domain.prompting.lexicon import field_from
from appforge_desktop.domain.prompting.nouns import entity_name, singular

_NOUN = r"(?P<noun>[a-z][a-z'-]+(?: [a-z][a-z'-]+)?)"
_HEAD = re.compile(
    rf"(?:^|(?<=[.;:,\n(])|\b(?:and|of|for|track|manage|list|keep|log|have|with|plus|are)\b) *(?:(?:also|each|every|an?|the|my|our|all|one|some) +)*{_NOUN} "
    r"(?:(?P<has>(?:(?:belongs? to|is for|are for|is of|is part of) (?:an?|the|one|my|our) (?P<owner>[a-z][a-z-]+(?: [a-z][a-z-]+)?)(?:,? (?:and|which|it))? )?(?:(?:each )?with|has|have|having|needs?|contains?|including|includes?)(?: an?| the| its| their)? )|(?P<open>\())"
)
_INTRO = re.compile(
    r"(?:^|: |\bfor |\bof |\btrack |\bmanage |\bwith )(?:my |our |the )?([a-z]+s) and (?:their |the |my |our )?([a-z]+s)(?=$|[.;:\n])"
)
_NO_THING = frozenset(
    "app apps tool page pages site website list tracker log planner manager board form it they which that this one helper system table calendar chart dashboard view database diary journal something columns fields everything i we you who there step steps option options game timer quiz each every what book-keeping".split()
)
_NOT_FIRST = frozenset(
    "a an the my our with and or of for in on to by is are that which who each every all some list app i we want need shop simple small search sort filter show".split()
)
_STOP = re.compile(
    r"[.;](?:\s|$)|\n|\bshow(?:s|ing)? (?:me |how|the |a )|\bi (?:want|need)\b|, (?:a|and a) (?:chart|calendar|board|page|dashboard)\b"
)


@dataclass(frozen=True)
class Thing:
    """Something that the app keeps.

    Attributes:
        listed: The words that say what it has.
        owners: Names of the entities that it belongs to.
    """

    name: str
    listed: str = ""
    owners: tuple[str, ...] = ()


def read_things(text: str) -> tuple[Thing, ...]:
    """The things of a smoothed request when it says what two or more of them have; else nothing."""
    heads = list(_heads(text))
    found: dict[str, Thing] = {}
    for at, (match, end) in enumerate(heads):
        name = _name(match["noun"])
        stop = min([end, *(one.start() for one, _ in heads[at + 1 :])])
        owner = _name(match["owner"]) if match["owner"] else ""
        if name not in found:
            found[name] = _thing(name, _trimmed(text[match.end() : stop]), owner)
    for one in _listed_things(text):
        found.setdefault(one, Thing(one))
    if not found:
        return ()
    _with_plurals(text, found)
    for one in _others(text, found):
        found.setdefault(one, Thing(one))
    if len(found) < 2:
        return ()
    return tuple(_owned(one, text, tuple(found)) for one in sorted(found.values(), key=lambda it: _rank(it, found)))


def _thing(name: str, listed: str, owner: str) -> Thing:
    """A thing whose list may say what it belongs to: "name, variety and belongs to a bed"."""
    owners = [owner] if owner else []
    for match in _BELONGS.finditer(listed):
        owners.append(_name(match[1]))
    return Thing(name, _trimmed(_BELONGS.sub(" ", listed)), tuple(owners))


_BELONGS = re.compile(r",?(?: and)? (?:it )?belongs to (?:an?|the|one) ([a-z]+)")
_KNOWN_THINGS = frozenset(
    "tasks guests vendors expenses clients customers projects invoices students teachers books loans members events payments orders products suppliers "
    "employees shifts rooms bookings tenants plants beds hives inspections dogs cats pets walks visits horses riders lessons courses grades workouts meals "
    "recipes trips deals contacts companies donors donations volunteers cars bikes repairs rentals items patients appointments players matches games teams "
    "habits goals subscriptions animals fields harvests properties quotes leads tickets".split()
)
_LISTING = re.compile(
    r"(?:: |\b(?:with|for|of|track|manage|and) )((?:(?:my |our )?[a-z]+s(?:, ?(?:and )?| and ))+(?:my |our )?[a-z]+s)\b"
)


def _listed_things(text: str) -> list[str]:
    """ "event planner: tasks, guests and expenses": things without what they have."""
    for match in _LISTING.finditer(text):
        nouns = [
            re.sub(r"^(?:my|our) ", "", one.strip()) for one in re.split(r",(?: ?and )?| and ", match[1]) if one.strip()
        ]
        if len(nouns) > 1 and all(one in _KNOWN_THINGS for one in nouns):
            return [entity_name(one) for one in nouns]
    return []


def _heads(text: str) -> Iterator[tuple[re.Match[str], int]]:
    """Where "books with", "a pupil has" and "clients (" stand, when fields follow."""
    at = 0
    while match := _HEAD.search(text, at):
        at = match.start("noun") + max(1, len(match["noun"].split()[0]))
        words = match["noun"].split()
        if words[0] in _NOT_FIRST or words[-1] in _NO_THING or (len(words) > 1 and words[0] in _NO_THING):
            continue
        if _is_audience(text, match) or (match["open"] and _is_choice(words)):
            continue
        end = _closing(text, match.end()) if match["open"] else _end(text, match.end())
        if _lists_fields(text[match.end() : end], bracket=bool(match["open"])):
            yield match, end
            at = end if match["open"] else match.end()


def _is_audience(text: str, match: re.Match[str]) -> bool:
    """ "for a photographer with clients": who uses it, and not what is kept."""
    return bool(re.search(r"\bfor an? *$", text[: match.start("noun")]))


def _is_choice(words: list[str]) -> bool:
    wish = field_from(" ".join(words))
    return wish is not None and wish.sure and wish.field.kind == "choice"


def _closing(text: str, start: int) -> int:
    depth = 1
    for at in range(start, len(text)):
        depth += {"(": 1, ")": -1}.get(text[at], 0)
        if depth == 0:
            return at
    return len(text)


def _end(text: str, start: int) -> int:
    stop = _STOP.search(text, start)
    return stop.start() if stop else len(text)


def _lists_fields(listed: str, *, bracket: bool) -> bool:
    flat = re.sub(r"\([^)]*\)?", "", listed)
    parts = [one.strip() for one in re.split(r",|\band\b|;", flat) if one.strip()]
    words = [re.sub(r"^(?:an?|the|its|their) ", "", one) for one in parts]
    if bracket and len(words) == 1:
        words = words[0].split()
    known = sum(1 for one in words if (wish := field_from(one)) is not None and wish.sure)
    return known * 2 >= len(words) > 0 and known > 0 and (known > 1 or not bracket)


def _name(noun: str) -> str:
    words = [one for one in noun.split() if one not in _NOT_FIRST]
    return entity_name(" ".join(words[-2:]))


def _trimmed(listed: str) -> str:
    return re.sub(r"(?:[\s,;.:]|\b(?:and|each|every|an?|the|my|also|of|for|with|plus)\b)+$", "", listed).strip(" (")


def _with_plurals(text: str, found: dict[str, Thing]) -> None:
    """ "customers, rentals with item, customer": what stands alone among things and is a field of another is a thing."""
    fields = {one.strip() for thing in found.values() for one in re.split(r",|\band\b", thing.listed)}
    for one in [it for it in fields if re.fullmatch(r"[a-z]{4,}", it)]:
        plural = rf"{one[:-1]}ies" if one.endswith("y") else f"{one}s"
        if plural in fields and plural in _KNOWN_THINGS:
            for name, thing in tuple(found.items()):
                kept = ", ".join(it.strip() for it in re.split(r",|\band\b", thing.listed) if it.strip() != plural)
                found[name] = Thing(name, kept if plural in thing.listed else thing.listed, thing.owners)
            found.setdefault(entity_name(plural), Thing(entity_name(plural)))


def _others(text: str, found: dict[str, Thing]) -> Iterator[str]:
    """Things that are only named: owners, and both of "hives and inspections"."""
    for thing in tuple(found.values()):
        yield from thing.owners
    if match := _INTRO.search(text):
        names = [_name(one) for one in match.groups()]
        if any(one in found for one in names):
            yield from names


def _rank(thing: Thing, found: dict[str, Thing]) -> int:
    """Owners come before what belongs to them."""
    return 0 if any(thing.name in one.owners for one in found.values()) else 1


def _owned(thing: Thing, text: str, names: tuple[str, ...]) -> Thing:
    """ "grades of my pupils", "a list of tasks for each project": what belongs to what."""
    low = re.escape(singular(thing.name.lower().split()[-1]))
    owners = list(thing.owners)
    for other in names:
        whose = re.escape(singular(other.lower().split()[-1]))
        said = rf"\b{low}\w*(?: of| for| per| by)(?: (?:my|our|the|each|every|a|an))* {whose}|\beach {whose} (?:has|can have|have) (?:many|several|some|its|their|multiple) {low}"
        if other != thing.name and re.search(said, text):
            owners.append(other)
    return Thing(thing.name, thing.listed, tuple(dict.fromkeys(one for one in owners if one != thing.name)))
