"""Names for files, types, variables and addresses, made from what people call things."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Hashable, Iterable
from typing import TypeVar

from appforge_desktop.domain.blueprint.model import Blueprint, Entity, Field, Page

_K = TypeVar("_K", bound=Hashable)

# Names that generated modules import or that items carry already.
_TAKEN_TYPES = frozenset(
    {"Entity", "Field", "Item", "Value", "Values", "Partial", "Record", "String", "Number", "Object"}
)
_TAKEN_KEYS = frozenset({"id", "createdAt", "sample", "constructor", "prototype"})
_TAKEN_VARIABLES = frozenset(
    "arguments await break case catch class const continue debugger default delete do else entities enum eval export "
    "extends false finally for function if implements import in instanceof interface items let new null package "
    "private protected public return static super switch this throw true try typeof undefined var void while with "
    "yield daysFromToday picture divide power dayNumber daysSince daysUntil average highest inThis lowest sum".split()
)
_IRREGULAR = {
    "person": "people", "child": "children", "man": "men", "woman": "women", "mouse": "mice", "foot": "feet",
    "tooth": "teeth", "goose": "geese", "datum": "data", "medium": "media", "criterion": "criteria", "leaf": "leaves",
    "shelf": "shelves", "wolf": "wolves", "knife": "knives", "life": "lives", "wife": "wives", "half": "halves",
    "photo": "photos", "piano": "pianos", "video": "videos", "quiz": "quizzes", "ox": "oxen",
}  # fmt: skip
_UNCOUNTED = frozenset(
    "equipment furniture homework information inventory knowledge luggage merchandise money music news series sheep "
    "species staff stock wildlife fish feedback software gear data people media".split()
)


def words(text: str) -> list[str]:
    """The ASCII words of `text`: "Crème brûlée No. 5" gives ["Creme", "brulee", "No", "5"]."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.findall(r"[A-Za-z0-9]+", plain)


def camel(text: str) -> str:
    """ "cooking time" -> "cookingTime"."""
    first, *rest = words(text) or ["x"]
    joined = first.lower() + "".join(word[:1].upper() + word[1:].lower() for word in rest)
    return f"n{joined}" if joined[0].isdigit() else joined


def pascal(text: str) -> str:
    """ "tax rate" -> "TaxRate"."""
    joined = "".join(word[:1].upper() + word[1:] for word in words(text)) or "X"
    return f"N{joined}" if joined[0].isdigit() else joined


def slug(text: str) -> str:
    """ "Tax rates" -> "tax-rates"."""
    return "-".join(word.lower() for word in words(text)) or "x"


def sentence(text: str) -> str:
    """With a capital first letter: "cooking time" -> "Cooking time"."""
    return text[:1].upper() + text[1:]


def plural(name: str) -> str:
    """The English plural of the last word."""
    head, _, last = name.rpartition(" ")
    lower = last.lower()
    if lower in _UNCOUNTED:
        return name
    if lower in _IRREGULAR:
        many = _IRREGULAR[lower]
        many = many.capitalize() if last[:1].isupper() else many
    elif re.search(r"[^aeiou]y$", lower):
        many = f"{last[:-1]}ies"
    elif re.search(r"(s|x|z|ch|sh)$", lower):
        many = f"{last}es"
    else:
        many = f"{last}s"
    return f"{head} {many}".strip()


def _distinct(wanted: str, taken: set[str]) -> str:
    """`wanted`, or with a number behind it; names that differ only in case count as the same."""
    name, number = wanted, 2
    while name.lower() in taken:
        name, number = f"{wanted}{number}", number + 1
    taken.add(name.lower())
    return name


def _each(things: Iterable[tuple[_K, str]], taken: Iterable[str] = ()) -> dict[_K, str]:
    used = {name.lower() for name in taken}
    return {thing: _distinct(wanted, used) for thing, wanted in things}


class Names:
    """The names of one Blueprint's parts, distinct even where people's names collide."""

    def __init__(self, bp: Blueprint) -> None:
        entities = [one.name for one in bp.entities]
        self._types = _each(((name, pascal(name)) for name in entities), _TAKEN_TYPES)
        self._stores = _each((name, slug(plural(name))) for name in entities)
        self._variables = _each(((name, camel(plural(name))) for name in entities), _TAKEN_VARIABLES)
        self._keys = {
            one.name: _each(
                ((field.name, camel(field.name)) for field in one.fields),
                _TAKEN_KEYS | ({"archived"} if one.archive else set()),
            )
            for one in bp.entities
        }
        details = {f"{kind}DetailPage" for kind in self._types.values()}
        self._pages = _each(((index, f"{pascal(page.title)}Page") for index, page in enumerate(bp.pages)), details)
        self._paths = _each((index, slug(page.title)) for index, page in enumerate(bp.pages))
        self._index = {id(page): index for index, page in enumerate(bp.pages)}

    def type(self, entity: Entity) -> str:
        return self._types[entity.name]

    def file(self, entity: Entity) -> str:
        kind = self.type(entity)
        name = kind[:1].lower() + kind[1:]
        return f"{name}Items" if name in {"index", "entities"} or name.endswith(("Samples", "Rows")) else name

    def store(self, entity: Entity) -> str:
        return self._stores[entity.name]

    def variable(self, entity: Entity) -> str:
        return self._variables[entity.name]

    def key(self, entity: Entity, field: Field | str) -> str:
        name = field if isinstance(field, str) else field.name
        return self._keys[entity.name][name]

    def page(self, page: Page) -> str:
        return self._pages[self._index[id(page)]]

    def path(self, page: Page) -> str:
        return self._paths[self._index[id(page)]]

    def content(self, page: Page) -> str:
        """The file of a page's texts, without ending: src/content/<content>.ts."""
        name = self.page(page).removesuffix("Page")
        return re.sub(r"^[A-Z]+(?![a-z])|^[A-Z]", lambda start: start[0].lower(), name)

    def detail(self, entity: Entity) -> str:
        return f"{self.type(entity)}DetailPage"
