"""Copy for pages to read, by kind of business or subject: written by hand, never about facts we cannot know."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from appforge_desktop.domain.blueprint.language import ACCENTS, FONTS, ICONS, RADII
from appforge_desktop.domain.blueprint.model import Theme

GENERIC = {"landing": "business", "profile": "person", "article": "subject"}
"""The kind that is taken when no words fit, by kind of page."""
LINES = (
    "headline",
    "lead",
    "button",
    "feature",
    "step",
    "faq",
    "text",
    "newsletter",
    "picture",
    "section",
    "form",
    "fact",
)
"""What a kind may say, besides `kind` and `look`; slots with " | " between them."""
_PHRASE_END = re.compile(
    r"[,.;:!?\n(]|\s(?:for|with|in|at|of|and|to|called|named|that|which|where|about|on|near|from|is|are)\s"
)
_PLACE = re.compile(r"\{(name|place|subject)\}")


class StoryError(ValueError):
    """A text of ours cannot be read: a defect of ours."""


@dataclass(frozen=True)
class StoryKind:
    """Copy for one kind of business or subject.

    Attributes:
        families: Which kinds of pages it is for: landing, profile, article.
        words: What people call it.
        lines: For each word of `LINES` its lines, each as slots.
    """

    name: str
    families: tuple[str, ...]
    words: tuple[str, ...]
    theme: Theme
    icon: str
    lines: dict[str, tuple[tuple[str, ...], ...]]

    def of(self, word: str) -> tuple[tuple[str, ...], ...]:
        """Its lines of one word."""
        return self.lines.get(word, ())

    def heading(self, word: str) -> tuple[str, ...]:
        """Heading and lead of a group of parts: `section feature What we bake | Every day from six.`"""
        return next((line[1:] for line in self.of("section") if line[0] == word), ())


class StoryLibrary:
    """All kinds; a kind's text is read when it is first needed."""

    def __init__(self, texts: Iterable[str]) -> None:
        blocks = [block.strip() for text in texts for block in text.replace("\r\n", "\n").split("\n\n")]
        heads = [_head(block) for block in blocks if block and not block.startswith("#")]
        self._blocks = {name: (families, words, body) for name, families, words, body in heads}
        self._read: dict[str, StoryKind] = {}

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all kinds."""
        return tuple(self._blocks)

    def kind(self, name: str) -> StoryKind:
        """The kind of that name.

        Raises:
            StoryError: Its text is not as it should be.
            KeyError: There is none.
        """
        if name not in self._read:
            families, words, body = self._blocks[name]
            self._read[name] = _kind(name, families, words, body)
        return self._read[name]

    def nearest(self, page: str, words: str, request: str) -> StoryKind:
        """The kind that a wish is about: by its own words, else by those of the request.

        In "design conference" the last word decides, in "software for architects" the first phrase.
        """
        for said in (words.lower(), request.lower()):
            found = list(self._found(page, said))
            if found:
                first = min(start for start, _, _ in found)
                stop = _PHRASE_END.search(said, min(end for start, end, _ in found if start == first))
                limit = stop.start() if stop else len(said)
                _, _, name = max((end, end - start, name) for start, end, name in found if start < limit)
                return self.kind(name)
        return self.kind(GENERIC[page])

    def _found(self, page: str, said: str) -> Iterator[tuple[int, int, str]]:
        """Where words of a kind stand: start, end, kind."""
        for name, (families, named, _) in self._blocks.items():
            if page in families and name not in GENERIC.values():
                for word in named:
                    if word in said and (match := _word(word).search(said)):
                        yield match.start(), match.end(), name


@cache
def _word(word: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){re.escape(word)}(?:e?s)?(?![\w-])")


def _head(block: str) -> tuple[str, tuple[str, ...], tuple[str, ...], str]:
    """Name, families, words and the rest of a block: `kind bakery landing | bakery, baker`."""
    first, _, body = block.partition("\n")
    head, _, words = first.partition("|")
    keyword, *names = head.split()
    if keyword != "kind" or len(names) < 2 or not set(names[1:]) <= set(GENERIC):
        raise StoryError(f"Not a kind: {first}")
    return names[0], tuple(names[1:]), tuple(one.strip() for one in words.split(",") if one.strip()), body


def _kind(name: str, families: tuple[str, ...], words: tuple[str, ...], body: str) -> StoryKind:
    lines: dict[str, list[tuple[str, ...]]] = {}
    theme, icon = Theme(), "star"
    for line in body.splitlines():
        word, _, rest = line.strip().partition(" ")
        if word == "look":
            theme, icon = _look(name, rest)
        elif word in LINES:
            lines.setdefault(word, []).append(_slots(word, rest))
        else:
            raise StoryError(f"{name}: {line}")
    return StoryKind(name, families, words, theme, icon, {word: tuple(found) for word, found in lines.items()})


def _slots(word: str, rest: str) -> tuple[str, ...]:
    """Slots of a line; `section` names first which parts it heads."""
    if word == "section":
        part, _, rest = rest.partition(" ")
        return part, *(one.strip() for one in rest.split(" | "))
    return tuple(one.strip() for one in rest.split(" | "))


def _look(name: str, rest: str) -> tuple[Theme, str]:
    """`look amber soft serif cake`: accent, corners, letters, icon."""
    accent, radius, font, icon = rest.split()
    radii = {one: one for one in RADII}
    fonts = {one: one for one in FONTS}
    if accent not in ACCENTS or icon not in ICONS or radius not in radii or font not in fonts:
        raise StoryError(f"{name}: look {rest}")
    return Theme(accent, radius=radii[radius], font=fonts[font]), icon


def filled(text: str, known: dict[str, str]) -> str:
    """The text with its {name}, {place} and {subject}; empty when one of them is not known."""
    if any(not known.get(match[1]) for match in _PLACE.finditer(text)):
        return ""
    shown = _PLACE.sub(lambda match: known[match[1]], text)
    return shown[:1].upper() + shown[1:] if text.startswith("{") else shown
