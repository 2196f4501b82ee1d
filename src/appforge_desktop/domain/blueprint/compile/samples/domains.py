"""All domains, and which one an entity is about."""

from __future__ import annotations

from collections.abc import Iterator

from appforge_desktop.domain.blueprint.compile.names import words
from appforge_desktop.domain.blueprint.compile.samples.domain import Domain
from appforge_desktop.domain.blueprint.compile.samples.domains_home import HOME
from appforge_desktop.domain.blueprint.compile.samples.domains_leisure import LEISURE
from appforge_desktop.domain.blueprint.compile.samples.domains_work import WORK
from appforge_desktop.domain.blueprint.model import Blueprint, Entity

DOMAINS: tuple[Domain, ...] = (*LEISURE, *HOME, *WORK)
GROUPS = next(one for one in DOMAINS if "category" in one.keys)
_BY_WORD: dict[str, Domain] = {word: one for one in reversed(DOMAINS) for word in one.keys}
_VAGUE = frozenset(
    "item items entry record thing element object log list tracker card collection type group title page set "
    "detail".split()
)
"""Names that say nothing by themselves: the app's name knows more."""


def stems(text: str) -> list[str]:
    """The words in lower case, and each also as a singular."""
    found = [word.lower() for word in words(text)]
    singular = [word[:-3] + "y" for word in found if word.endswith("ies")]
    return found + singular + [word[:-1] for word in found if word.endswith("s")]


def find_domain(bp: Blueprint, entity: Entity) -> Domain | None:
    """What the entity is about: by its name, last word first, or else by what the app is about."""
    for text in _texts(bp, entity):
        found = next((_BY_WORD[stem] for stem in stems(text) if stem in _BY_WORD), None)
        if found:
            return found
    return None


def known_by(text: str) -> Domain | None:
    """The domain that the last word of a name speaks of: "exercise" of a workout."""
    found = (_BY_WORD[stem] for word in reversed(words(text)) for stem in stems(word) if stem in _BY_WORD)
    return next(found, None)


def _texts(bp: Blueprint, entity: Entity) -> Iterator[str]:
    """Words that may tell, the best first."""
    named = list(reversed(words(entity.name)))
    yield "".join(reversed(named))
    yield from (word for word in named if word.lower() not in _VAGUE)
    if len(bp.entities) == 1 or named[0].lower() in _VAGUE:
        yield from (word for text in (bp.name, bp.description) for word in words(text) if word.lower() not in _VAGUE)
    yield from named
