"""The tails of `change field` and `change page` lines: read and written here, so that one mirrors the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from appforge_desktop.domain.blueprint.field_line import kind_at, read_options
from appforge_desktop.domain.blueprint.formulas import parse_formula, print_formula
from appforge_desktop.domain.blueprint.language import CLAUSES
from appforge_desktop.domain.blueprint.model import Page
from appforge_desktop.domain.blueprint.names import clean, clean_name
from appforge_desktop.domain.blueprint.page_line import ClauseReader, clause_texts, page_kind_of
from appforge_desktop.domain.blueprint.parts import VARIANTS
from appforge_desktop.domain.blueprint.patch.changes import ChangeField, ChangePage
from appforge_desktop.domain.blueprint.words import Word, joined, one_name, quote, split_commas, split_words

DROPPED = ("show", "filter", "sort", "group", "search", "total", "running", "hide", "bulk", "print", "export", "import")
"""Clauses that `no` can take away."""
_FLAGS = {"required": ("required", True), "optional": ("required", False), "unique": ("unique", True),
          "repeatable": ("unique", False), "flow": ("flow", True), "due": ("due", True)}  # fmt: skip


def read_field_tail(change: ChangeField, tail: str) -> ChangeField | None:
    """The change with what the tail says; None when it is not understood."""
    words = split_words(tail)
    if words and words[0].is_word("="):
        formula = parse_formula(tail[words[0].end :])
        return replace(change, kind="computed", formula=formula) if formula else None
    found = kind_at(words, 0, False) or kind_at(words, 0, True) if words else None
    if not found:
        return _flags(change, words, tail) if words else None
    kind, size = found
    change, rest = replace(change, kind=kind), words[size:]
    if kind not in ("choice", "ref"):
        return _flags(change, rest, tail)
    for end in range(len(rest) + 1):
        flagged = _flags(change, rest[end:], tail)
        if flagged is None:
            continue
        if kind == "choice" and all(one_name(part) for part in split_commas(rest[:end]) if end):
            return replace(flagged, options=read_options(rest[:end]))
        if kind == "ref" and (not end or one_name(rest[:end])):
            return replace(flagged, target=clean_name(joined(rest[:end])))
    return None


def _flags(change: ChangeField, words: Sequence[Word], line: str) -> ChangeField | None:
    at = 0
    while at < len(words):
        word = words[at]
        if not word.quoted and word.text in _FLAGS:
            name, value = _FLAGS[word.text]
            change, at = replace(change, **{name: value}), at + 1  # type: ignore[arg-type]
        elif word.is_word("no") and at + 1 < len(words) and words[at + 1].is_word("default"):
            change, at = replace(change, default=""), at + 2
        elif word.is_word("no") and at + 1 < len(words) and words[at + 1].is_word("flow", "due"):
            change, at = replace(change, **{words[at + 1].text: False}), at + 2  # type: ignore[arg-type]
        elif word.is_word("default") and words[at + 1 :]:
            rest = words[at + 1 :]
            text = rest[0].text if len(rest) == 1 else line[rest[0].start : rest[-1].end]
            return replace(change, default=clean(text))
        else:
            return None
    return change


def print_field_tail(change: ChangeField) -> str:
    """What follows the field's name in `change field`."""
    plain = _field_tail(change, quoted=False)
    return (
        plain
        if read_field_tail(ChangeField(change.entity, change.field), plain) == change
        else _field_tail(change, True)
    )


def _field_tail(change: ChangeField, quoted: bool) -> str:
    if change.formula:
        return f"= {print_formula(change.formula, quoted)}"
    parts: list[str] = [change.kind] if change.kind else []
    if change.options:
        parts.append(", ".join(quote(one) if quoted or "," in one else one for one in change.options))
    if change.target:
        parts.append(quote(change.target) if quoted else change.target)
    for word, (name, value) in _FLAGS.items():
        if getattr(change, name) is value:
            parts.append(word)
    parts += [f"no {name}" for name in ("flow", "due") if getattr(change, name) is False]
    if change.default is not None:
        shown = quote(change.default) if quoted else change.default
        parts.append(f"default {shown}" if change.default else "no default")
    return " ".join(parts)


def read_page_tail(change: ChangePage, tail: str) -> ChangePage | None:
    """The change with what the tail says; None when it is not understood."""
    words = split_words(tail)
    at, kind, variant, drop = 0, None, "", []
    if words and (kind := page_kind_of(words[0], False) or page_kind_of(words[0], True)):
        at = 1
        if len(words) > 1 and words[1].is_word(*VARIANTS.get(kind, ())):
            at, variant = 2, words[1].text
    while at + 1 < len(words) and words[at].is_word("no") and words[at + 1].is_word(*DROPPED):
        drop.append(words[at + 1].text)
        at += 2
    found = ClauseReader(words, tuple(CLAUSES)).read(at)
    if found is None or not words:
        return None
    page, other = Page("", "list", ""), Page("", "list", "", shape="line")
    for step in found:
        page, other = step(page), step(other)
    return replace(
        change,
        kind=kind,
        variant=variant,
        drop=tuple(drop),
        shape=page.shape if page.shape == other.shape else None,
        **{name: getattr(page, name) for name in _COPIED},
    )


_COPIED = (
    "metrics", "by", "fields", "filters", "sort", "group", "search", "exports", "imports", "against", "totals",
    "running", "hide", "bulk", "prints",
)  # fmt: skip


def print_page_tail(change: ChangePage) -> str:
    """What follows the page's title in `change page`."""
    plain = _page_tail(change, quoted=False)
    return plain if read_page_tail(ChangePage(change.page), plain) == change else _page_tail(change, quoted=True)


def _page_tail(change: ChangePage, quoted: bool) -> str:
    page = Page("", "chart" if change.shape else "list", "", shape=change.shape or "bar")
    page = replace(page, **{name: getattr(change, name) for name in _COPIED})
    parts = [change.kind, *[change.variant] * bool(change.variant)] if change.kind else []
    drops = [f"no {name}" for name in change.drop]
    return " ".join([*parts, *drops, *clause_texts(page, quote if quoted else str)])
