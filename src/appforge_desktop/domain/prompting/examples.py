"""A library of requests with the Blueprints that answer them, and the search for those most like a new request."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from appforge_desktop.domain.blueprint.model import Blueprint, Entity
from appforge_desktop.domain.blueprint.parse import parse
from appforge_desktop.domain.prompting.nouns import singular
from appforge_desktop.domain.prompting.spelling import respell
from appforge_desktop.domain.prompting.usual_fields import usual_entity, usual_names

_SATURATION, _LENGTH_WEIGHT = 1.2, 0.5
_DULL = frozenset(
    "a an the my our i we of for and with to in on that want need app make me please it track tracker list log keep"
    " manager simple each by is what when who are them they can some show as at or from have has create build".split()
)


@dataclass(frozen=True)
class Example:
    """A request, the text of its Blueprint, and that Blueprint read."""

    request: str
    text: str
    blueprint: Blueprint

    @cached_property
    def words(self) -> Counter[str]:
        """Words by which it is found; what it asks for and keeps counts double."""
        kept = " ".join(entity.name for entity in self.blueprint.entities)
        fields = " ".join(field.name for entity in self.blueprint.entities for field in entity.fields)
        return Counter(_words(f"{self.request} {self.request} {kept} {kept} {self.blueprint.name} {fields}"))


class ExampleError(ValueError):
    """An example of ours is not a sound Blueprint: a defect of ours."""


def read_examples(text: str) -> tuple[Example, ...]:
    """Examples from the text of a file: `? request`, then the Blueprint, parted by blank lines.

    Raises:
        ExampleError: A Blueprint does not parse without a problem.
    """
    found: list[Example] = []
    for block in text.replace("\r\n", "\n").strip().split("\n\n"):
        request, _, body = block.strip().partition("\n")
        blueprint, problems = parse(body)
        if blueprint is None or problems or not request.startswith("? "):
            raise ExampleError(f"{request}: {'; '.join(map(str, problems)) or 'not an example'}")
        found.append(Example(request[2:], body.strip() + "\n", blueprint))
    return tuple(found)


class Library:
    """All examples, searched by words.

    The score is BM25 (S. Robertson and H. Zaragoza, 2009) with k1 = 1.2 and b = 0.5.
    """

    def __init__(self, examples: Iterable[Example]) -> None:
        self.examples = tuple(examples)
        self._mean = sum(one.words.total() for one in self.examples) / max(len(self.examples), 1)
        self._holders = Counter(word for one in self.examples for word in one.words)

    def nearest(self, request: str, count: int = 1) -> tuple[Example, ...]:
        """The examples most like `request`, the most alike last: a model heeds best what it read last."""
        wanted = tuple(dict.fromkeys(_words(respell(request.lower()))))
        ranked = sorted(enumerate(self.examples), key=lambda one: (-self._score(wanted, one[1]), one[0]))
        return tuple(example for _, example in reversed(ranked[:count]))

    def entity(self, name: str) -> Entity | None:
        """An entity of that name from any example: what people usually keep of it."""
        low = name.lower()
        every = [entity for example in self.examples for entity in example.blueprint.entities]
        same = [entity for entity in every if entity.name.lower() == low]
        alike = [entity for entity in every if entity.name.lower() == low.split()[-1]] if low else []
        exact = next(iter(same), None) or (usual_entity(name) if low in usual_names() else None)
        return exact or next(iter(alike), None) or (usual_entity(name) if self.examples else None)

    def _score(self, wanted: tuple[str, ...], example: Example) -> float:
        return sum(self._weight(word, example) for word in wanted if word in example.words)

    def _weight(self, word: str, example: Example) -> float:
        held = self._holders[word]
        rarity = math.log(1 + (len(self.examples) - held + 0.5) / (held + 0.5))
        often = example.words[word]
        length = 1 - _LENGTH_WEIGHT + _LENGTH_WEIGHT * example.words.total() / self._mean
        return rarity * often * (_SATURATION + 1) / (often + _SATURATION * length)


def _words(text: str) -> list[str]:
    return [singular(word) for word in re.findall(r"[a-zé]+", text.lower()) if word not in _DULL]
