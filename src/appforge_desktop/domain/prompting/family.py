# ruff: noqa: E501 (patterns are read a line at a time)
"""Which family a request belongs to: pages to play with, pages to read, or items to keep; or several of them.

Apps that keep items must stay such apps: where the words leave it open, the answer is items.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from rapidfuzz import fuzz, process

from appforge_desktop.domain.blueprint.model import PageKind
from appforge_desktop.domain.prompting import family_words as words_of
from appforge_desktop.domain.prompting.literals.signs import read_emails, read_links, read_quotes
from appforge_desktop.domain.prompting.literals.spans import masked, squeezed

_HEAD_END = re.compile(
    r"\b(?:with|including|that has|which has|containing|featuring|where|it should|should have|sections?:?|and (?:a|an|the|also|my|our|add|make))\b|[:;!?\n]|(?<!\bdr)(?<!\bst)(?<!\bmr)(?<!\bms)(?<!\bmrs)(?<!\bprof)\.|,"
)
_WANT = r"(?:(?:please|hey|hi|hello|so|ok|okay|um|uh|well|like|can you|could you|would you|i think|help me|i am looking for|i'm looking for|we are looking for|let's|lets)[ ,]+)*(?:(?:i|we)(?:'d| would)? (?:just |also |really )?(?:like|want|need)(?: to (?:have|make|build|create|get))?|make|build|create|give me|give us|design|develop|generate|write|do|set up|put together|show me)?(?: me| us)?(?: please)?\s*"
_ARTICLE = r"(?:a|an|the|my|our|one|some|this)?\s*"
_OBJECT = re.compile(
    r"\s*(?:for|about|of|on|to|that|between|from|where|which|what|explaining|telling|how)\s[^,.;:!?\n]{1,80}?(?=$|[,.;:!?\n]|\s(?:with|and|including|plus|featuring|it should)\b)"
)
_WHOSE = re.compile(
    r"\s(?!(?:with|and|plus|including|that|where|which|called|named|please|in|is|has|on|at|to|app)\b)[\w'&-]+(?: (?!(?:with|and|plus|including|that|where|which|please|called|named)\b)[\w'&-]+){0,4}(?=$|[,.;:!?\n])"
)
""" "homepage plumber in Leeds": whose it is, right behind it."""
_NAMED = re.compile(r"(?<=[\w,] )[A-ZÀ-Þ]")
_STORIES: tuple[PageKind, ...] = ("landing", "article", "profile")
"""The kinds that are read; their subject may be anything: a landing page for a timer app."""
LONGEST_REQUEST = 4000
"""What stands behind it asks for no further page."""
_ALIKE = 84


@dataclass(frozen=True)
class PageWish:
    """A page to play with or to read that was asked for.

    Attributes:
        variant: For games and generators, one of `parts.VARIANTS`; else empty.
        words: The part of the request that asks for it, with what it is about: "quiz about capitals".
        start, end: Where `words` stands in the request.
    """

    kind: PageKind
    variant: str
    words: str
    start: int = 0
    end: int = 0


@dataclass(frozen=True)
class Family:
    """What kind of app is asked for.

    Attributes:
        pages: Pages to play with and to read, in the order of the request.
        data: Whether items are to be kept as well; always so when there are no such pages.
    """

    pages: tuple[PageWish, ...]
    data: bool


@dataclass(frozen=True)
class _Found:
    kind: PageKind
    variant: str
    start: int
    end: int


def read_family(text: str) -> Family:
    """The pages to play with and to read that a request asks for, and whether it wants items kept too."""
    short, long_places = squeezed(text[:LONGEST_REQUEST])
    said, places = _respelled(short)
    places = [long_places[one] for one in places]
    found: list[_Found] = []
    for kind, variant, match in [*_stories(said, named=bool(_NAMED.search(short[:80]))), *_plays(said)]:
        one = _Found(kind, variant, match.start(), _end(kind, match.end(), said))
        if all(one.end <= it.start or it.end <= one.start for it in found) and not _again(one, found):
            found.append(one)
    found.sort(key=lambda one: one.start)
    pages = tuple(_wish(one, text, places) for one in found)
    return Family(pages, not pages or _wants_records(said, found))


def _again(one: _Found, found: list[_Found]) -> bool:
    """One page of a kind is enough, but for calculators, generators and games of different sorts."""
    if one.kind in _STORIES:
        return any(it.kind in _STORIES for it in found)
    return one.kind != "calc" and any((it.kind, it.variant) == (one.kind, one.variant) for it in found)


def _end(kind: PageKind, end: int, said: str) -> int:
    """Where a wish ends, with what it is about, but not with another wish in it."""
    about = _OBJECT.match(said, end)
    if about is None and kind in _STORIES:
        about = _WHOSE.match(said, end)
    if about is None:
        return end
    nested = any(
        _compiled(rf"(?<![\w'-])(?:{pattern})").search(about[0]) for one, _, pattern in words_of.PLAYS if one != kind
    )
    return end if nested and kind not in _STORIES else about.end()


def _wish(one: _Found, text: str, places: list[int]) -> PageWish:
    start, end = places[one.start], places[one.end]
    return PageWish(one.kind, one.variant, text[start:end].strip(), start, end)


def _plays(said: str) -> Iterator[tuple[PageKind, str, re.Match[str]]]:
    for kind, variant, pattern in words_of.PLAYS:
        for match in _compiled(rf"(?<![\w'-])(?:{pattern})(?![\w-])").finditer(said):
            asked = _without_lead(said, match) if kind == "calc" else match
            if not _is_record(said, asked) and not _is_field(said, asked):
                yield kind, variant, asked
    small = re.fullmatch(
        rf"{_WANT}{_ARTICLE}((?:small |simple |fun |mini |little |easy |browser |quick |tiny |kids? |children'?s |party )*game)(?: (?:for|to play)\b[^,.;]*)?[ .!]*",
        said,
    )
    if small:
        yield "game", "memory", small
    if unknown := re.fullmatch(rf"{_WANT}{_ARTICLE}{words_of.UNKNOWN_GAME}(?: please)?[ .!]*", said):
        yield "game", "tictactoe", unknown


def _without_lead(said: str, match: re.Match[str]) -> re.Match[str]:
    """The match without words that only lead to it: "make me a tip calculator" is "tip calculator"."""
    lead = re.match(
        r"(?:[\w%/'-]+ )*?(?:a|an|the|my|our|me|us|with|and|plus|also|for|want|need|make|build|create|simple)\s+(?=[\w%/'-]+)",
        match[0],
    )
    if not lead or lead.end() >= len(match[0]):
        return match
    rest = _compiled(re.escape(match[0][lead.end() :])).match(said, match.start() + lead.end())
    return _without_lead(said, rest) if rest else match


def _is_record(said: str, match: re.Match[str]) -> bool:
    """ "quiz results", "log of my timers": items about it, not the thing itself."""
    return bool(
        _compiled(words_of.BEHIND).match(said, match.end())
        or _compiled(words_of.BEFORE).search(said[max(0, match.start() - 60) : match.start()])
    )


def _is_field(said: str, match: re.Match[str]) -> bool:
    """A bare word between the commas of what an item has: "with date, timer, notes"."""
    if " " in match[0].strip() or match[0] in ("flashcards", "hangman", "pomodoro", "chatbot"):
        return False
    alone = re.search(r"[,:]\s*$", said[: match.start()]) and re.match(r"\s*(?:,|$|\.|and\b)", said[match.end() :])
    listed = re.search(r"\b(?:with|has|have|fields?|each)\b[^.\n]*$", said[: match.start()])
    return bool(alone and listed and (_compiled(words_of.RECORDS).search(said) or _FIELDS.search(said)))


def _stories(said: str, *, named: bool) -> Iterator[tuple[PageKind, str, re.Match[str]]]:
    stop = _HEAD_END.search(said, _lead_end(said))
    head = said[: stop.start()] if stop else said
    kept = _compiled(words_of.RECORDS)
    for match in _compiled(rf"(?<![\w'-]){words_of.PROFILE}").finditer(said):
        if not _is_record(said, match) and (match.start() < len(head) or " " in match[0]):
            yield "profile", "", match
    if (article := _compiled(rf"(?<![\w'-]){words_of.ARTICLE}").search(said)) and _is_article(said, article):
        yield "article", "", article
    elif own := re.match(
        rf"{_WANT}{_ARTICLE}((?:web ?|info )?page)(?= (?:about|on) (?:my|our)\b)",
        head,
    ):
        yield "landing", "", own
    for match in _compiled(rf"(?<![\w'-]){words_of.SURE_SITE}").finditer(said):
        if not _is_record(said, match):
            yield "landing", "", _with_owner(said, match)
    site = _compiled(rf"(?<![\w'-]){words_of.SITE}(?![\w-])").search(head)
    if site and _is_site(said, head, site) and not kept.search(head[: site.start()]):
        yield "landing", "", _with_owner(said, site)
    if (wished := _WISHED.search(said)) and site is None and _is_site(said, said[: wished.end()], wished):
        yield "landing", "", wished
    if whole := re.fullmatch(rf"{_WANT}{_ARTICLE}((?:web ?)?site|web ?page)[ .!]*", said):
        yield "landing", "", whole
    terse = _compiled(rf"^{_WANT}{_ARTICLE}{words_of.TERSE_SITE}").match(said)
    if terse and not kept.search(said):
        yield "landing", "", terse
    if named and (business := _compiled(rf"^{_WANT}{_ARTICLE}{words_of.BUSINESS}").match(said)) and _tells(said):
        yield "landing", "", business
    if early := _compiled(rf"^{_WANT}{_ARTICLE}{words_of.ARTICLE_ALONE}").match(said):
        yield "article", "", early
    blog = _compiled(rf"^{_WANT}{_ARTICLE}{words_of.BLOG}").match(head)
    if blog:
        yield "landing", "", blog


def _tells(said: str) -> bool:
    """Whether a business says how to find it, and nothing of what it keeps."""
    told = _compiled(words_of.FOUND_AT).search(said)
    return (
        bool(told) and not _compiled(words_of.RECORDS).search(said) and not _compiled(words_of.NO_BUSINESS).search(said)
    )


def _lead_end(said: str) -> int:
    """Where greeting and wish end, so that "hello, i want a site" is not cut at its comma."""
    match = re.match(_WANT, said)
    return match.end() if match else 0


def _with_owner(said: str, match: re.Match[str]) -> re.Match[str]:
    """ "bakery website" and not "website" alone."""
    before = re.search(
        r"(?<![\w'-])(?:(?!(?:a|an|the|my|our|make|build|create|me|us|simple|nice|need|want|with|and|new|for|of|in|on|small|modern|pretty|good|beautiful|one|also|please|i|we)\b)[\w'-]+ ){1,3}$",
        said[: match.start()],
    )
    if not before:
        return match
    return _compiled(re.escape(said[before.start() : match.end()])).match(said, before.start()) or match


def _is_article(said: str, match: re.Match[str]) -> bool:
    before = said[: match.start()]
    if _is_record(said, match) or _compiled(words_of.RECORDS).search(before):
        return False
    about = said[match.end() : match.end() + 30]
    own = re.match(r"(?:page|web ?page|info page|web ?site)\b", match[0]) and re.match(
        r"\s*\w+ (?:my|our|us|me)\b", about
    )
    plural = re.match(
        r"[\w -]*?(?:articles|posts|reviews|stories|guides|reports|tutorials|essays|interviews)\b", match[0]
    )
    loose = re.match(r"(?:[\w-]+ )?(?:guides?|reviews?|reports?|stor(?:y|ies)|interviews?)$", match[0])
    led = re.fullmatch(rf"{_WANT}{_ARTICLE}(?:[\w'-]+ ){{0,3}}", before)
    return (
        not own
        and not plural
        and bool(led)
        and not (loose and re.match(r"\s*(?:to|of|for|that|how) (?:my|our|all)\b", about))
    )


def _is_site(said: str, head: str, match: re.Match[str]) -> bool:
    """A site with something to tell: whose it is, what it is about, or at least sections to read."""
    after = said[match.end() :]
    if re.match(
        r"\s*(?:to|that|where|for|which|i can use to|so i can)\s(?:\w+\s){0,3}?(?:track|log|manag|organi[sz]|record|keep|stor|collect|list|catalog|plan|sav|count|monitor|find|play|calculat|convert|draw|test|vot)\w*",
        after,
    ):
        return False
    if _is_record(said, match) or re.match(r"\s*(?:visits?|inspection|survey|link|address|field|column)s?\b", after):
        return False
    if match[0] in ("site", "sites") and re.search(
        r"\b(?:construction|building|dive|camp|camping|job|recipe|web|work|archaeolog\w+|nest\w*|bird\w*|surf)\s$",
        head[: match.start()],
    ):
        return False
    if match.re is _WISHED:  # the sentence before it says whose it is
        return True
    owner = re.match(
        r"\s*(?:for|about|of|to (?:show|present|promote|advertise|introduce|sell|announce|market|tell|attract|sign))\b",
        after,
    )
    named = re.match(rf"{_WANT}{_ARTICLE}(?:[\w'&-]+ ){{1,4}}$", head[: match.start()]) and _owned(
        head[: match.start()]
    )
    return bool(owner or named or re.search(words_of.SECTIONS, said))


def _owned(before: str) -> bool:
    """Whether a word before "website" says whose it is, and not only how it is to be."""
    rest = re.sub(rf"^{_WANT}{_ARTICLE}", "", before)
    return any(word not in _HOW for word in rest.split())


_WISHED = re.compile(
    r"(?<=[.!?,] )(?:(?:please|can you|could you|so|now|and|he|she|they|we|i|would) )*(?:make|build|create|needs?|wants?|design|like)(?: me| us| him| her| them)? (?:a |an |my |our )?(?:[\w-]+ ){0,2}?(?:web ?site|site|web ?page|home ?page)\b"
)
"""A site that is wished for after a sentence on whose it is: "I run a small hotel. Please make a website"."""
_TOLD = re.compile(
    r"\b(?:calendar|schedule|journal|collections?|catalog(?:ue)?|menu|list of (?:my|our|all) (?:projects|works?|services|clients))\b"
)
_FIELDS = re.compile(r"\b(?:date|name|title|notes|price|phone|e-?mail|status|rating|photo|location|address|amount)s?\b")
_BESIDE = re.compile(r"\b(?:with|and|plus|including|that has|has)\s(?:a |an |the |my |some |one )?(?:[\w-]+ )?$")
_NOTHING = re.compile(r"\b(?:app|page|tool|chat|bot|web ?site|site|thing|something|program|game|place)\b")
_HOW = frozenset(
    "a an the my our simple small nice new modern pretty cool basic beautiful good great little responsive static clean web quick fast tiny plain dark light me us please one elegant minimal professional".split()
)


def _wants_records(said: str, found: list[_Found]) -> bool:
    before = said[_lead_end(said) : found[0].start]
    if found[0].kind not in _STORIES and _BESIDE.search(before) and not _NOTHING.search(before):
        return True
    rest = said
    for one in found:
        rest = rest[: one.start] + " " * (one.end - one.start) + rest[one.end :]
    if _compiled(words_of.LISTED_THINGS).search(rest):
        return True
    if all(one.kind in _STORIES for one in found):
        rest = _TOLD.sub(" ", rest)
    return bool(_compiled(words_of.RECORDS).search(rest))


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _respelled(text: str) -> tuple[str, list[int]]:
    """The text in lower case with known words put right, and where each of its letters stands in the request."""
    low = "".join(one.lower() if len(one.lower()) == 1 else one for one in text)
    low = low.replace("’", "'")
    low = masked(low, [*read_quotes(text), *read_links(text), *read_emails(text)])
    pieces: list[str] = []
    places: list[int] = []
    at = 0
    for match in re.finditer(r"[a-z]{5,}", low):
        right = _nearest(match[0]) or match[0]
        pieces += [low[at : match.start()], right]
        places += range(at, match.start())
        places += (match.start() + min(letter, len(match[0]) - 1) for letter in range(len(right)))
        at = match.end()
    return "".join([*pieces, low[at:]]), [*places, *range(at, len(low) + 1)]


@cache
def _nearest(word: str) -> str:
    if word in words_of.FINE or word in words_of.TYPOS:
        return ""
    found = process.extractOne(word, words_of.TYPOS, scorer=fuzz.ratio, score_cutoff=_ALIKE)
    return found[0] if found and found[0][0] == word[0] else ""
