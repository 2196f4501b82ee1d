"""Which part of which page some words mean, and how parts come to stand elsewhere."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from appforge_desktop.domain.blueprint.model import Blueprint, Page, PageKind, Part
from appforge_desktop.domain.blueprint.names import key
from appforge_desktop.domain.blueprint.patch import AddPart, Change, MovePart, RemovePart, apply_one
from appforge_desktop.domain.intent.finding import Scene

_DULL = frozenset(
    "the a an my our your this that of about on for with one entry item line from at to in and is".split()
)


def parts_of(scene: Scene, *kinds: PageKind) -> Iterator[tuple[Page, Part]]:
    """All parts of the pages of some kinds."""
    for page in scene.pages_of(*kinds):
        yield from ((page, part) for part in page.parts)


def named_parts(
    scene: Scene, words: str, kinds: Sequence[PageKind], only: Collection[str] = ()
) -> list[tuple[Page, Part]]:
    """Parts that some words name: by a whole text of theirs, else by all words in one of their texts.

    Args:
        only: Words of parts to look at; empty for all.
    """
    said = _tokens(words)
    if not said:
        return []
    candidates = [(page, part) for page, part in parts_of(scene, *kinds) if not only or part.word in only]
    whole = [(page, part) for page, part in candidates if any(key(slot) == key(words) for slot in part.slots)]
    if whole:
        return whole
    firsts = [one for one in candidates if said <= _tokens(one[1].slot(0))]
    return firsts or [one for one in candidates if said <= _tokens(" ".join(one[1].slots))]


def _tokens(text: str) -> set[str]:
    words = re.findall(r"\w+", text.casefold())
    kept = {word for word in words if word not in _DULL}
    return {word[:-1] if len(word) > 4 and word.endswith("s") else word for word in kept or set(words)}


def group_of(page: Page, words: Collection[str]) -> list[Part]:
    """The parts of a section: those of some words, and the heading that only they stand under."""
    found: list[Part] = []
    for at, part in enumerate(page.parts):
        if part.word in words:
            before = page.parts[at - 1] if at else None
            if before is not None and before.word == "section":
                found.append(before)
            found.append(part)
    return found


def without(page: Page, gone: Sequence[Part]) -> list[Part]:
    """The page's parts without some, and without headings that have nothing under them any more."""
    left = [part for part in page.parts if not any(part is one for one in gone)]
    kept: list[Part] = []
    for at, part in enumerate(left):
        follows = left[at + 1].word if at + 1 < len(left) else "footer"
        was = page.parts.index(part) + 1 < len(page.parts) and page.parts[page.parts.index(part) + 1]
        empty = part.word == "section" and (follows in ("section", "footer")) and was in gone
        if not empty:
            kept.append(part)
    return kept


def reparted(app: Blueprint, page: Page, parts: Sequence[Part]) -> list[Change]:
    """The changes that give a page these parts in this order."""
    changes: list[Change] = [
        RemovePart(page.title, part.word, part.slot(0)) for part in page.parts if part not in parts
    ]
    for change in changes:
        app, _ = apply_one(app, change)
    for at, part in enumerate(parts):
        if part not in page.parts:
            app, added = _put(app, page, part, parts[at - 1] if at else None)
            changes += added
    for at, part in enumerate(parts):
        now = next(one for one in app.pages if one.title == page.title).parts
        if at < len(now) and now[at] == part:
            continue
        app, moved = _put(app, page, part, parts[at - 1] if at else None, there=True)
        changes += moved
    return changes


def _put(
    app: Blueprint, page: Page, part: Part, before: Part | None, there: bool = False
) -> tuple[Blueprint, list[Change]]:
    """The app with a part behind another one, and what it takes: as a rule adding is enough."""
    added: list[Change] = [] if there else [AddPart(page.title, part)]
    for change in added:
        app, _ = apply_one(app, change)
    now = next(one for one in app.pages if one.title == page.title).parts
    at = now.index(part) if part in now else 0
    if (at and now[at - 1] == before) or (not at and before is None):
        return app, added
    move = MovePart(page.title, part.word, part.slot(0), "first")
    if before is not None:
        move = replace(move, where="after", other_word=before.word, other=before.slot(0))
    moved, _ = apply_one(app, move)
    return (moved, [*added, move]) if moved != app else (app, added)
