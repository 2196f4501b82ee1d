"""One page as a line: `Recipes cards Recipe show title, photo filter course sort rating down search`.

A name ends before the next word that starts a clause of this kind of page. Where that is not clear, the reading
that makes sense of the whole line wins; the first word of a name is never taken for a keyword.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from appforge_desktop.domain.blueprint.field_line import Note
from appforge_desktop.domain.blueprint.language import (
    AGGREGATE_ALIASES,
    AGGREGATES,
    BODY_KINDS,
    CLAUSES,
    DOWN,
    DOWN_ALIASES,
    PAGE_KINDS,
    SHAPES,
    UP_ALIASES,
)
from appforge_desktop.domain.blueprint.model import Aggregate, Metric, Page, PageKind, Sort
from appforge_desktop.domain.blueprint.names import clean_field, clean_name, nearest
from appforge_desktop.domain.blueprint.parts import VARIANTS
from appforge_desktop.domain.blueprint.words import Word, joined, quote, split_words

Change = Callable[[Page], Page]
KIND_ALIASES: dict[str, PageKind] = {alias: kind for kind, rule in PAGE_KINDS.items() for alias in rule.aliases}
CLAUSE_ALIASES = {alias: name for name, clause in CLAUSES.items() for alias in clause.aliases}
FLAG_CLAUSES = {"search": "search", "bulk": "bulk", "print": "prints", "export": "exports", "import": "imports"}
"""Clauses of one word, and the attribute of `Page` that each sets."""
LIST_CLAUSES = {"show": "fields", "filter": "filters", "total": "totals"}
NAME_CLAUSES = {"by": "by", "group": "group", "running": "running", "hide": "hide", "against": "against"}


@dataclass
class ClauseReader:
    """Reads the clauses that follow a page's entity, by trying where each name may end.

    Attributes:
        words: Words of the line.
        clauses: Which clauses are known here.
    """

    words: Sequence[Word]
    clauses: Sequence[str]
    _seen: dict[int, tuple[Change, ...] | None] = field(default_factory=dict)

    def read(self, at: int) -> tuple[Change, ...] | None:
        """What the words from `at` on say, or None when they are not all understood."""
        if at == len(self.words):
            return ()
        if at not in self._seen:
            self._seen[at] = self._first_reading(at)
        return self._seen[at]

    def _first_reading(self, at: int) -> tuple[Change, ...] | None:
        for change, end in self.one(at):
            rest = self.read(end)
            if rest is not None:
                return (change, *rest)
        return None

    def one(self, at: int) -> Iterator[tuple[Change, int]]:
        """Each way to read one clause at a word: the change and the word after it, shortest first."""
        word = self.words[at]
        name = CLAUSE_ALIASES.get(word.text, word.text)
        if word.quoted:
            return
        if "metrics" in self.clauses and _aggregate(word) and word.text not in self.clauses:
            yield from self._metrics(at)
        elif name in self.clauses and name != "metrics":
            yield from self._clause(name, at + 1)

    def _clause(self, name: str, at: int) -> Iterator[tuple[Change, int]]:
        argument = CLAUSES[name].argument
        if argument == "none":
            yield _flag(name), at
        elif argument == "sort":
            yield from self._sort(at)
        else:
            for names, end in self._names(at, one=argument == "name"):
                yield _named(name, names), end

    def ends(self, at: int) -> Iterator[int]:
        """Where a name that starts at a word may end."""
        if at >= len(self.words) or self.words[at].comma:
            return
        if self.words[at].quoted:
            yield at + 1
            return
        for end in range(at + 1, len(self.words) + 1):
            if end == len(self.words) or self.words[end].quoted or self.words[end].comma:
                yield end
                return
            if self._starts_clause(self.words[end]):
                yield end

    def _starts_clause(self, word: Word) -> bool:
        name = CLAUSE_ALIASES.get(word.text, word.text) if word.text in CLAUSES else word.text
        return word.is_word(DOWN) or name in self.clauses or ("metrics" in self.clauses and word.is_word(*AGGREGATES))

    def _names(self, at: int, one: bool) -> Iterator[tuple[tuple[str, ...], int]]:
        for end in self.ends(at):
            name = clean_field(joined(self.words[at:end]))
            if not name:
                continue
            if not one and end < len(self.words) and self.words[end].comma:
                for more, last in self._names(end + 1, one):
                    yield (name, *more), last
            else:
                yield (name,), end

    def _sort(self, at: int) -> Iterator[tuple[Change, int]]:
        for (name,), end in self._names(at, one=True):
            word = self.words[end] if end < len(self.words) else None
            if word and word.is_word(DOWN, *DOWN_ALIASES):
                yield _sorted(Sort(name, descending=True)), end + 1
            elif word and word.is_word(*UP_ALIASES):
                yield _sorted(Sort(name)), end + 1
            else:
                yield _sorted(Sort(name)), end

    def _metrics(self, at: int) -> Iterator[tuple[Change, int]]:
        for metrics, end in self._metric_list(at):
            yield _measured(metrics), end

    def _metric_list(self, at: int) -> Iterator[tuple[tuple[Metric, ...], int]]:
        aggregate = _aggregate(self.words[at]) if at < len(self.words) else None
        if not aggregate:
            return
        for metric, end in self._metric(aggregate, at + 1):
            if end < len(self.words) and self.words[end].comma:
                for more, last in self._metric_list(end + 1):
                    yield (metric, *more), last
            else:
                yield (metric,), end

    def _metric(self, aggregate: Aggregate, at: int) -> Iterator[tuple[Metric, int]]:
        if aggregate == "count":
            yield Metric("count"), at
            return
        for (name,), end in self._names(at, one=True):
            yield Metric(aggregate, name), end


def _aggregate(word: Word) -> Aggregate | None:
    if word.quoted:
        return None
    return AGGREGATE_ALIASES.get(word.text) or next((one for one in AGGREGATES if one == word.text), None)


def _flag(name: str) -> Change:
    shape = next((one for one in SHAPES if one == name), None)
    if shape:
        return lambda page: replace(page, shape=shape)
    return lambda page: replace(page, **{FLAG_CLAUSES[name]: True})  # type: ignore[arg-type]


def _named(clause: str, names: tuple[str, ...]) -> Change:
    if clause in NAME_CLAUSES:
        return lambda page: replace(page, **{NAME_CLAUSES[clause]: names[0]})  # type: ignore[arg-type]
    part = LIST_CLAUSES[clause]
    return lambda page: replace(page, **{part: (*getattr(page, part), *names)})  # type: ignore[arg-type]


def _sorted(sort: Sort) -> Change:
    return lambda page: replace(page, sort=sort)


def _measured(metrics: tuple[Metric, ...]) -> Change:
    return lambda page: replace(page, metrics=(*page.metrics, *metrics))


def page_kind_of(word: Word, aliases: bool, any_case: bool = False) -> PageKind | None:
    """The kind of page that a word names."""
    if word.quoted:
        return None
    text = word.text.lower() if any_case else word.text
    return (KIND_ALIASES.get(text) if aliases else None) or next((kind for kind in PAGE_KINDS if kind == text), None)


def read_page(line: str) -> Page | None:
    """The page when the line (without its first word) is right as it stands."""
    words = split_words(line)
    for aliases in (False, True):
        for at in range(1, len(words)):
            kind = page_kind_of(words[at], aliases)
            title = _title(line, words[:at]) if kind else ""
            if not kind or not title:
                continue
            read = _read_body if kind in BODY_KINDS else _read_items
            if page := read(Page(title, kind), words, at + 1):
                return page
    return None


def _title(line: str, words: Sequence[Word]) -> str:
    """The title that some words make: a quoted one, or plain words with commas; empty for a mixture."""
    if len(words) == 1:
        return clean_name(words[0].text)
    plain = words and not any(word.quoted for word in words)
    return clean_name(line[words[0].start : words[-1].end]) if plain else ""


def _read_items(page: Page, words: Sequence[Word], at: int) -> Page | None:
    reader = ClauseReader(words, PAGE_KINDS[page.kind].clauses)
    other = page_kind_of(words[at], aliases=False) if at < len(words) else None
    if other in BODY_KINDS and _read_body(replace(page, kind=other), words, at + 1):
        return None
    for end in reader.ends(at):
        entity, changes = clean_name(joined(words[at:end])), reader.read(end)
        if entity and changes is not None:
            return _built(replace(page, entity=entity), changes)
    return None


def _read_body(page: Page, words: Sequence[Word], at: int) -> Page | None:
    if at == len(words):
        return page
    known = at + 1 == len(words) and words[at].is_word(*VARIANTS.get(page.kind, ()))
    return replace(page, variant=words[at].text) if known else None


def _built(page: Page, changes: Sequence[Change]) -> Page:
    for change in changes:
        page = change(page)
    return page


def guess_page(line: str) -> tuple[Page | None, list[Note]]:
    """The page that a faulty line most likely means, with what was wrong; its entity may be empty."""
    words = [word for word in split_words(line) if word.text.strip()]
    if not words:
        return None, [Note("A page needs a title, a kind and an entity.", 0)]
    kind, at, notes = _likely_kind(words)
    title = _title(line, words[:at]) or clean_name(joined(words[:at])) or kind.capitalize()
    start = min(at + 1, len(words))
    if kind in BODY_KINDS:
        page, more = _guess_variant(Page(title, kind), words[start:])
        return page, notes + more
    reader = ClauseReader(words, PAGE_KINDS[kind].clauses)
    end = next(reader.ends(start), start)
    if end > start and not words[start].quoted and words[start].text in CLAUSES:
        end = start
    entity = clean_name(joined(words[start:end]))
    page, more = read_clauses_leniently(Page(title, kind, entity), words, end)
    if not entity and not notes:
        notes.append(Note(f'The page "{title}" names no entity.', words[-1].end))
    return page, notes + more


def _guess_variant(page: Page, words: Sequence[Word]) -> tuple[Page, list[Note]]:
    known = VARIANTS.get(page.kind, {})
    for word in words:
        if close := nearest(word.text.lower(), known, 90):
            return replace(page, variant=close), []
    left = f'Left out "{joined(words)}" on the page "{page.title}".'
    return page, [Note(left, words[0].start)] if words else []


def _likely_kind(words: Sequence[Word]) -> tuple[PageKind, int, list[Note]]:
    """The kind, the index of its word (the number of words when there is none), and what was wrong."""
    for first, aliases in ((1, False), (1, True), (0, True)):
        for at in range(first, len(words)):
            if kind := page_kind_of(words[at], aliases, any_case=True):
                return kind, at, []
    for at in range(1, len(words)):
        close = nearest(words[at].text, PAGE_KINDS, 80) if len(words[at].text) > 3 else None
        kind = next((one for one in PAGE_KINDS if one == close), None)
        if kind:
            return kind, at, [Note(f'Unknown kind of page "{words[at].text}". Did you mean "{kind}"?', words[at].start)]
    return "list", len(words), [Note("This page has no kind; made it a list.", words[0].start)]


def read_clauses_leniently(page: Page, words: Sequence[Word], at: int) -> tuple[Page, list[Note]]:
    """Apply the clauses from a word on, leaving out what is not understood."""
    reader = ClauseReader(words, PAGE_KINDS[page.kind].clauses)
    notes: list[Note] = []
    known = [name for name in reader.clauses if name != "metrics"]
    while at < len(words):
        changes = reader.read(at)
        if changes is not None:
            return _built(page, changes), notes
        first = next(iter(reader.one(at)), None)
        if first:
            page, at = first[0](page), first[1]
            continue
        if not words[at].comma:
            close = nearest(words[at].text, known, 75)
            hint = f' Did you mean "{close}"?' if close else ""
            notes.append(Note(f'Left out "{words[at].text}" on the page "{page.title}".{hint}', words[at].start))
        at += 1
    return page, notes


def print_page(page: Page, *, quoted: bool = False) -> str:
    """The page as a line (without its first word and its parts) that `read_page` reads back."""
    plain = _render(page, quoted=False)
    return plain if not quoted and read_page(plain) == replace(page, parts=()) else _render(page, quoted=True)


def _render(page: Page, quoted: bool) -> str:
    def put(text: str) -> str:
        return quote(text) if quoted else text

    if page.kind in BODY_KINDS:
        return " ".join([put(page.title), page.kind, page.variant]).rstrip()
    return " ".join([put(page.title), page.kind, put(page.entity), *clause_texts(page, put)])


def clause_texts(page: Page, put: Callable[[str], str]) -> list[str]:
    """The clauses of a page, in their canonical order, each as text."""
    metrics = ", ".join(f"{one.aggregate} {put(one.field)}" if one.field else one.aggregate for one in page.metrics)
    texts: dict[str, str] = {"metrics": metrics}
    if page.kind == "chart":
        texts[page.shape] = page.shape
    named = {clause: getattr(page, part) for clause, part in LIST_CLAUSES.items()}
    named |= {clause: (getattr(page, part),) for clause, part in NAME_CLAUSES.items()}
    for clause, names in named.items():
        texts[clause] = f"{clause} {', '.join(put(name) for name in names)}" if any(names) else ""
    if page.sort:
        texts["sort"] = f"sort {put(page.sort.field)}" + (f" {DOWN}" if page.sort.descending else "")
    texts |= {clause: clause * getattr(page, part) for clause, part in FLAG_CLAUSES.items()}
    order = (*PAGE_KINDS[page.kind].clauses, *CLAUSES) if page.kind == "summary" else tuple(CLAUSES)
    return [texts[name] for name in dict.fromkeys(order) if texts.get(name)]
