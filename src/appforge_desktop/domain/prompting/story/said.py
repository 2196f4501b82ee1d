# ruff: noqa: E501 (patterns are read a line at a time)
"""What was said under a heading of its own: "Services: cuts, colour", "Steps: …", "Skills: …", "Motto: …"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import takewhile

from appforge_desktop.domain.prompting.literals import Span
from appforge_desktop.domain.prompting.story.clauses import bare, capital
from appforge_desktop.domain.prompting.story.wanted import section_of

_KEYS: tuple[tuple[str, str], ...] = (
    ("headline", r"head ?line|slogan|tag ?line|motto|claim|title|heading"), ("lead", r"sub ?(?:title|headline|heading)|intro(?:duction)?|lead"),
    ("button", r"(?:hero )?button(?: text)?|call to action|cta"), ("about", r"about(?: us| me| it)?|our story|story|bio|who we are|history|description"),
    ("features", r"(?:our )?(?:services|features|offers?|benefits|what we (?:do|offer)|highlights|courses|classes|products|treatments|we offer|ingredients|materials|tools|amenities|activities|specialties|genres|topics|what you need|you need)"),
    ("steps", r"(?:the |in )?(?:(?:\w+ )?steps?(?: to \w+(?: \w+)?)?|how it works|how to(?: \w+){0,3}|instructions|method|directions|process|procedure)"),
    ("skills", r"(?:my )?(?:skills|languages|technologies|tech stack|tools i use|i know)"),
    ("jobs", r"(?:my )?(?:experience|jobs|work experience|career|work history|employment|education|studies|degrees?)"),
    ("works", r"(?:my )?(?:projects|works?|portfolio|case studies|selected work)"),
    ("pictures", r"(?:photos|pictures|gallery|images)"), ("footer", r"footer"), ("author", r"author|by|written by"),
    ("subject", r"(?:business|company|site|page|subject|topic|about)"),
)  # fmt: skip
_TEXTS = ("headline", "lead", "button", "about", "author", "footer")
_PRICED = re.compile(r"\d(?:[.,]\d+)?\s?(?:€|\$|£|euros?|dollars?|pounds?|[A-Z]{3})?$")
_NO_FACT = re.compile(
    r"(?:theme|colou?rs?|style|look|font|design|sections?|pages?|fields?|include|includes|with|name|web ?site|site|landing page|note|notes|please|p\.?s\.?|app|make|need|want|menu|prices?|pricing|hours|open(?:ing)?(?: hours| times)?|team|staff|faq|questions?|quotes?|testimonials?|reviews?|schedule|agenda|program(?:me)?|phone|tel\w*|e-?mail|mail|address|contact\w*|instagram|plans?|tickets?|q|a|content|tone|audience|goal|purpose|language|add|also|like|example|events?|speakers|newsletter|form|dish(?:es)?|starters|mains|desserts|drinks|mobile|website|line ?up)$",
    re.IGNORECASE,
)
_OFFERED = re.compile(
    r"\b(?:we|they|she|he|i|that|who|which|it)\s(?:also\s)?(?:offers?|sells?|teach(?:es)?|provides?|specialis\w+ in|bakes?|serves?|do(?:es)?|grows?|makes?|brews?|fix(?:es)?|repairs?|rents?)\s*$|\b(?:services|features|offering|specialis\w+ in|selling|serving|teaching|courses|classes|products|treatments)(?: like| such as| are| include| including)?\s*$",
    re.IGNORECASE,
)
_HEADING = re.compile(r"(?P<key>[^\W\d_][\w ]{2,30}):(?:(?!\n\n|\.\s)[^:])*$")
_TOLD = re.compile(
    r"\b(?:practice areas|services|treatments|courses|we (?:also )?(?:offer|sell|do|teach|bake|serve|make|grow|repair|rent out))\s+(?!(?:are|is|on|at|for|and|with|in|page|section|it|this|not)\b)(?P<items>[^.;:\n()]{5,200})",
    re.IGNORECASE,
)
_EXTRA = re.compile(
    r"(?:free|no|fully|family|hand-?made|home-?made|local|organic|vegan|vegetarian|gluten[- ]free|\d+\s(?:minutes?|mins?|years?|rooms?|km|miles?|beds?|seats?))\s.*|.*\s(?:included|friendly|available|welcome|accepted|nearby|delivery|parking|wi-?fi|guaranteed?|experience|certified|licensed|insured|accessible|allowed|ingredients)|free \w+",
    re.IGNORECASE,
)
_NO_EXTRA = re.compile(
    r"[€$£@?:\"“”]|\b(?:make|build|create|want|need|please|should|show|page|site|website|section|quiz|timer|theme|i|we|my|our|with|page|form|add)\b",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"\d|@|\b(?:address|tel|phone|e-?mail|mail|open|team|call|contact|website|page|section|menu|hours|prices?|faq|form|gallery|mon|tue|wed|thu|fri|sat|sun|\w+day)\b",
    re.IGNORECASE,
)
_SKILL = re.compile(r"^(?P<name>.*?)[\s:(-]+(?P<level>\d{1,3})\s?(?:%|percent)?\)?$")
_JOB = re.compile(
    r"^(?P<role>[^,@()\n]+?)(?:\s+(?:at|@|with|in)\s+|\s*[,–—-]\s+|,\s*)(?P<where>[^,()\n]+?)(?:[\s,(]+(?P<when>(?:since\s|from\s)?(?:\w+\s)?(?:19|20)\d\d(?:\s?(?:-|–|to|until)\s?(?:(?:19|20)\d\d|now|today|present))?))?\)?$",
    re.IGNORECASE,
)
_JOB_AT = re.compile(
    r"\b(?:(?:[Ww]orked|[Ww]ork|[Ww]orking|[Ww]as|am|been|[Ss]tudied|[Gg]raduated)\s(?:as\s(?:an?\s)?(?P<role>[\w -]{3,40}?)\s)?(?:at|for|in)|and (?:at|for))\s(?P<where>(?:the\s)?[A-Z][\w'&. -]{1,40}?)(?:\s(?:as\s(?:an?\s)?(?P<later>[\w -]{3,40}?)\s)?(?:from\s|,\s|\()?(?P<when>(?:since\s)?(?:19|20)\d\d(?:\s?(?:-|–|to|until)\s?(?:(?:19|20)\d\d|now|today|present))?))"
)
_STEPS_TOLD = re.compile(
    r"\bfirst(?:ly)?,?\s(?P<a>[^,.;\n]{4,80})[,.;]\s*(?:and\s)?(?:then|next|second(?:ly)?),?\s(?P<b>[^,.;\n]{4,80})(?:[,.;]\s*(?:and\s)?(?:finally|last(?:ly)?|then|at last),?\s(?P<c>[^,.;\n]{4,80}))?",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Said:
    """Texts by what they were said to be; facts are (label, value), jobs (role, where, when), works (title, text, link)."""

    headline: str = ""
    lead: str = ""
    button: str = ""
    about: str = ""
    author: str = ""
    footer: str = ""
    features: tuple[tuple[str, str], ...] = ()
    steps: tuple[str, ...] = ()
    skills: tuple[tuple[str, str], ...] = ()
    jobs: tuple[tuple[str, str, str], ...] = ()
    works: tuple[tuple[str, str, str], ...] = ()
    pictures: tuple[str, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()


def read_said(request: str, spans: tuple[Span, ...]) -> Said:
    """What the pairs and lists of a request say."""
    found: dict[str, list[Span]] = {}
    facts: list[tuple[str, str]] = []
    items: dict[str, list[str]] = {}
    for span in spans:
        if span.kind == "pair" and not span.key.endswith("?"):
            word = _word_of(span.key)
            above = "" if word else _above(request, span)
            if above:
                items.setdefault(above, []).append(span.text)
            elif word:
                found.setdefault(word, []).append(span)
            elif _is_fact(span, request):
                facts.append((capital(span.key), _value(span)))
    texts = _quoted(request, spans)
    texts.update((word, _value(ones[0])) for word, ones in found.items())
    for word, ones in found.items():
        items.setdefault(word, []).extend(it for one in ones for it in one.values)
    offered = [it for one in spans if one.kind == "list" and _OFFERED.search(request[: one.start]) for it in one.values]
    return Said(
        texts.get("headline", ""),
        texts.get("lead", "") or _tagline(request),
        texts.get("button", "") or _button(request),
        texts.get("about", ""),
        texts.get("author", ""),
        texts.get("footer", ""),
        features=_features(
            [*items.get("features", []), *offered, *_told(request), *_extras(request), *_asides(request)]
        ),
        steps=tuple(capital(one) for one in items.get("steps", [])) or _steps(request, spans),
        skills=tuple(_skill(one) for one in items.get("skills", [])),
        jobs=tuple(_job(one) for one in items.get("jobs", [])) or _jobs_told(request),
        works=tuple(_work(one) for one in items.get("works", [])),
        pictures=tuple(capital(one) for one in items.get("pictures", [])),
        facts=tuple(dict.fromkeys([*facts, *_seasons(request)])),
    )


_BUTTON = re.compile(
    r"\bbutton(?: (?:says?|saying|should (?:say|read|be)|reads|reading|text(?: is)?|labell?ed|called|named|with(?: the text)?))+:? (?P<text>[^.,;\n\"“”]{2,40})",
    re.IGNORECASE,
)
_TAGLINE = re.compile(
    r"\b(?P<what>an? (?!(?:[\w-]+ ){0,3}(?:page|web ?site|site|home ?page|portfolio|article|app|form|button|section|list|quiz|timer)\b)(?:[\w-]+ ){1,4}(?:that|which|who|about|where|made of|for people who)\s[^,.;:\n]{5,110})",
    re.IGNORECASE,
)
_SEASON = re.compile(
    r"\b(?P<what>launch(?:es|ing)?|opens?|opening|releas\w+|coming|starts?|available|out)\b (?:in |on |from )?(?P<when>(?:early |late |mid )?(?:spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december|q[1-4]) (?:19|20)\d\d)",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"(?:[a-z][\w'-]+ ){0,2}[a-z][\w'-]*(?:s|ing|work|ery|care|law|art|music)", re.ASCII)
_NO_ASIDE = re.compile(
    r"\b(?:colou?rs?|buttons?|sections?|pages?|letters|fonts?|corners|prices|hours|photos|pictures|images|steps|gigs|episodes|numbers|plans|testimonials|reviews|quotes|questions|guests|classes|sign|newsletters?|contacts?|details|starters|mains|desserts|drinks|please|make|want|need|with|has|is|us|this|its|address|tickets|events|links|dates|services|features|skills|tabs|news|always|thanks|plus|yes|rsvps?|faqs?|opening|pricing|booking|landing|coming|including|showing|menus?|nothing|something|everything)\b"
)


def _button(request: str) -> str:
    match = _BUTTON.search(request)
    return match["text"].strip() if match else ""


def _tagline(request: str) -> str:
    """What it is, as it was said: "a tool that tells surfers when the waves are good"."""
    match = _TAGLINE.search(request)
    return f"{capital(match['what'].strip())}." if match else ""


def _seasons(request: str) -> list[tuple[str, str]]:
    """When it starts, where no day was said: "launch in spring 2027"."""
    return [(capital(match["what"]), match["when"]) for match in _SEASON.finditer(request)]


def _asides(request: str) -> list[str]:
    """Plain nouns between commas: "portfolio for Lena Vogt, weddings and portraits"."""
    _, *clauses = re.split(r"[,;\n]|[.!?](?=\s|$)", request)
    found: list[str] = []
    for clause in clauses:
        items = [one.strip() for one in re.split(r"\sand\s", clause.strip())]
        if (
            all(_ASIDE.fullmatch(one) and not _NO_ASIDE.search(one) and not section_of(one) for one in items)
            and len(items) > 1
        ):
            found += items
    return found


def _told(request: str) -> list[str]:
    """What is listed behind a word without a colon: "practice areas family law, tenancy law and tax law"."""
    found: list[str] = []
    for match in _TOLD.finditer(request):
        items = [one.strip() for one in re.split(r",(?!\d)\s*(?:and\s)?|\sand\s", match["items"])]
        kept = list(takewhile(lambda one: one and not _OTHER.search(one) and len(one.split()) < 6, items))
        found += kept if len(kept) > 1 else []
    return found


def _extras(request: str) -> list[str]:
    """Short clauses on what comes with it: "breakfast included", "dog friendly", "5 minutes from the beach"."""
    clauses = (one.strip(" \t-*•") for one in re.split(r"[,;\n]|[.!?](?=\s|$)|\sand\s", request))
    return [one for one in clauses if 1 < len(one.split()) < 7 and _EXTRA.fullmatch(one) and not _NO_EXTRA.search(one)]


def _word_of(key: str) -> str:
    return next((word for word, pattern in _KEYS if re.fullmatch(pattern, key.strip(), re.IGNORECASE)), "")


def _above(request: str, span: Span) -> str:
    """The heading over a pair with a dash: "Projects: Harbour Map - posters for the city"."""
    if not re.match(r"\s+[-–—]\s", span.text[len(span.key) :]):
        return ""
    match = _HEADING.search(request[: span.start])
    word = _word_of(match["key"]) if match else ""
    return word if word in ("features", "steps", "jobs", "works") else ""


def _is_fact(span: Span, request: str) -> bool:
    value = _value(span)
    if re.search(r"[\"“”„«»!?]", span.key) or section_of(span.key):
        return False
    if re.search(r"\bform\b[^.\n]{0,40}$", request[: span.start]):
        return False
    if len(span.values) > 1 and all(_PRICED.search(one) for one in span.values):
        return False
    led = re.search(r"\b(?:make|build|create|want|need|website|site|page|for|about)\b", span.key, re.IGNORECASE)
    return (
        not led
        and not _NO_FACT.match(span.key.strip())
        and len(value) <= 90
        and len(span.key.split()) <= 3
        and span.start > 0
    )


def _value(span: Span) -> str:
    """The value as it was said."""
    at = span.text.find(span.values[0], len(span.key)) if span.values else -1
    return span.text[at:].strip("\"“”' ") if at >= 0 else span.value


def _quoted(request: str, spans: tuple[Span, ...]) -> dict[str, str]:
    """Texts in quotation marks behind "slogan", "headline" or "button"."""
    found: dict[str, str] = {}
    for span in spans:
        if span.kind == "quote":
            before = re.search(
                r"(\w+(?: \w+)?)\W{0,3}(?:is|reads|says|saying|should (?:say|be)|text|with the text|that says)?\W{0,3}$",
                request[: span.start],
                re.IGNORECASE,
            )
            word = _word_of(before[1]) or _word_of(before[1].split()[-1]) if before else ""
            if word in ("headline", "lead", "button", "footer"):
                found.setdefault(word, span.value)
    return found


def _features(items: list[str]) -> tuple[tuple[str, str], ...]:
    found: list[tuple[str, str]] = []
    for one in items:
        title, _, text = one.partition(" - ")
        shown = bare(re.sub(r"\s*[(:]?\s*(?:[€$£]\s?\d|\d+(?:[.,]\d+)?\s?(?:€|\$|£|euros?|dollars?)).*$", "", title))
        if shown and not section_of(shown) and len(shown) < 60:
            found.append((capital(shown), text.strip()))
    return tuple(dict.fromkeys(found))


def _steps(request: str, spans: tuple[Span, ...]) -> tuple[str, ...]:
    """Numbered lines, and "first …, then …, finally …"."""
    numbered = [one for one in spans if one.kind == "list" and re.match(r"\s*\(?1[.)]\s", one.text)]
    if numbered:
        return tuple(capital(one) for one in numbered[0].values)
    told = _STEPS_TOLD.search(request)
    return tuple(capital(one.strip()) for one in told.groups() if one) if told else ()


def _skill(item: str) -> tuple[str, str]:
    match = _SKILL.match(item)
    return (capital(match["name"].strip()), match["level"]) if match and match["name"] else (capital(item), "")


def _job(item: str) -> tuple[str, str, str]:
    match = _JOB.match(item.strip())
    return (
        (capital(match["role"].strip()), match["where"].strip(), match["when"] or "")
        if match
        else (capital(item), "", "")
    )


def _jobs_told(request: str) -> tuple[tuple[str, str, str], ...]:
    return tuple(
        (
            capital((match["role"] or match["later"] or "").strip()) or match["where"],
            match["where"] if match["role"] or match["later"] else "",
            match["when"],
        )
        for match in _JOB_AT.finditer(request)
    )


def _work(item: str) -> tuple[str, str, str]:
    link = re.search(r"https?://\S+|www\.\S+", item)
    rest = (item[: link.start()] + item[link.end() :]).strip(" ,-–()") if link else item
    title, _, text = re.sub(r"\s+[-–—:]\s+|:\s+", "\x00", rest, count=1).partition("\x00")
    bracket = re.match(r"(?P<title>[^()]+)\((?P<text>[^()]+)\)$", title)
    if bracket and not text:
        title, text = bracket["title"], bracket["text"]
    return capital(title.strip()), text.strip(), link[0].rstrip(".,)") if link else ""
