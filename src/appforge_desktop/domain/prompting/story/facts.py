"""What a request states about a business, a person or a subject, ready to stand on a page."""

from __future__ import annotations

import re
from dataclasses import dataclass

from appforge_desktop.domain.prompting.family import PageWish, read_family
from appforge_desktop.domain.prompting.literals import Span, read_literals
from appforge_desktop.domain.prompting.literals.spans import squeezed
from appforge_desktop.domain.prompting.story.named import Named, read_named, read_subject
from appforge_desktop.domain.prompting.story.offers import Offer, read_offers
from appforge_desktop.domain.prompting.story.people import Quote, read_people, read_quotes
from appforge_desktop.domain.prompting.story.said import Said, read_said
from appforge_desktop.domain.prompting.story.touch import read_contacts
from appforge_desktop.domain.prompting.story.when import Event, read_events, read_hours

_MORE = re.compile(r"(?:^|\s)(?:over|more than|about|almost|nearly) $", re.IGNORECASE)
_STATS = re.compile(r"\b(?:stats|statistics|numbers|figures|milestones)\b", re.IGNORECASE)
_STATS_TOLD = re.compile(r"\b(?:stats|statistics|numbers|figures|milestones)\b[^.\n]*", re.IGNORECASE)
_COUNT = re.compile(r"(?<![\d-])(\d[\d.,]*\+?) ([a-z]+(?: (?!and\b|since\b|in\b)[a-z]+)?)(?=\s*(?:,|$|\band\b))")
_TIME = frozenset("minutes minute mins min hours hour seconds s m g l v w".split())


@dataclass(frozen=True)
class Facts:
    """What was stated, each text as it was said.

    Attributes:
        subject: What the wish is about: "bees", "yoga studio".
        figures: (value, label); hours: (days, times).
        days: Days on which it happens.
        contacts: (label, value); faqs: (question, answer); people: (name, role).
    """

    request: str
    named: Named
    subject: str = ""
    offers: tuple[Offer, ...] = ()
    hours: tuple[tuple[str, str], ...] = ()
    contacts: tuple[tuple[str, str], ...] = ()
    quotes: tuple[Quote, ...] = ()
    faqs: tuple[tuple[str, str], ...] = ()
    people: tuple[tuple[str, str], ...] = ()
    events: tuple[Event, ...] = ()
    days: tuple[str, ...] = ()
    figures: tuple[tuple[str, str], ...] = ()
    said: Said = Said()  # noqa: RUF009 (frozen)


def read_facts(wish: PageWish, request: str, spans: tuple[Span, ...], app_name: str = "") -> Facts:
    """Everything that the rules find; `spans` are those of the request."""
    short, _ = squeezed(request)
    if short != request:
        request, spans = short, read_literals(short)
    quotes = read_quotes(request, spans)
    named = read_named(wish, request, spans, app_name, {one.who for one in quotes})
    faqs = _faqs(request, spans)
    hours, said = read_hours(request, spans), read_said(request, spans)
    events = read_events(request, spans, hours)
    return Facts(
        request,
        named,
        read_subject(wish, named),
        read_offers(request, spans),
        hours,
        read_contacts(request, spans),
        quotes,
        faqs,
        read_people(request, spans, {named.name, named.place, *(one.who for one in quotes)}),
        events,
        _days(spans, events),
        _figures(request, spans),
        said,
    )


def _days(spans: tuple[Span, ...], events: tuple[Event, ...]) -> tuple[str, ...]:
    """Days that were named and are no entry of the schedule."""
    days = (one.text for one in spans if one.kind == "date" and (one.key == "day" or one.key[:1].isdigit()))
    return tuple(dict.fromkeys(one for one in days if not any(one in it.when for it in events)))


def _figures(request: str, spans: tuple[Span, ...]) -> tuple[tuple[str, str], ...]:
    """Figures to be proud of: "over 500 members" is ("over 500", "members")."""
    found: list[tuple[str, str]] = []
    for one in spans:
        before = _MORE.search(request[: one.start])
        if (
            one.kind == "figure"
            and one.key[:1].isalpha()
            and one.key not in _TIME
            and (before or _STATS.search(request))
        ):
            at = one.text.lower().rfind(one.key)
            lead = before[0].lstrip() if before else ""
            found.append((f"{lead}{one.text[:at].strip()}", one.text[at:]))
    told = _STATS_TOLD.search(request)
    counted = [(match[1], match[2].strip()) for match in _COUNT.finditer(told[0])] if told else []
    return tuple(dict.fromkeys([*(one for one in counted if one not in found), *found]))


def _faqs(request: str, spans: tuple[Span, ...]) -> tuple[tuple[str, str], ...]:
    """Questions with answers, without those that a quiz or poll of the same app asks."""
    others = [one.start for one in read_family(request).pages if one.kind in ("quiz", "poll", "chat", "flashcards")]
    limit = min(others, default=len(request))
    asked = (one for one in spans if one.kind == "pair" and one.key.endswith("?") and one.start < limit)
    return tuple((one.key, _answer(one)) for one in asked)


def _answer(pair: Span) -> str:
    """The answer as it was said, with its commas."""
    after = pair.text[len(pair.key) :]
    return after[after.find(pair.values[0]) :] if pair.values and pair.values[0] in after else after.strip(" -–:=>\n")
