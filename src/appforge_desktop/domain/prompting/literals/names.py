# ruff: noqa: E501 (patterns and word tables are read a line at a time)
"""Proper names: what is called something, and words with capitals where a sentence does not begin."""

from __future__ import annotations

import re

from appforge_desktop.domain.prompting.literals.spans import Span, span_of

_CAP = r"(?:(?:Dr|Prof|St|Mr|Mrs|Ms|[A-Z])\.(?=\s[A-ZÀ-Ö])|[A-ZÀ-ÖØ-ÞĀ-ſ][\w'’&-]{0,30})"
_JOIN = r"(?:of|the|de|da|di|la|le|el|du|van|von|der|den|und|y|&)"
_RUN = re.compile(
    rf"(?<![\w@#/.'’-])(?:{_CAP}|\d{{1,3}}(?=\s{_CAP}\s(?:Street|Road|Lane|Avenue|Square)))(?:\s(?:{_JOIN}\s){{0,2}}(?:{_CAP}|\d{{1,4}}\b)){{0,5}}"
)
_CALLED = re.compile(
    r"\b(?:called|named|titled|entitled|call it|name it|(?:the |its |app |site |brand |company |business )?name(?: is|:| should be)|my name is|i['’]m|i am|brand(?: is|:))\s+(?P<name>[^\s\"“„«'‘,.;:!?()\n][^,.;:!?()\n\"“]{0,50})",
    re.IGNORECASE,
)
_CALLED_END = re.compile(
    r"\s+(?:(?:with|where|that|which|who|so|in which|for|to|in|on|at|is|has|it|its|i|we|please|using|where|from|by|a|an|showing|featuring)\b|[-–—]\s).*$",
    re.IGNORECASE,
)
_AND = re.compile(r"\s+and\s+(?![A-ZÀ-Ö]).*$")
NO_NAMES = frozenset(
    "I I'm I'd I'll I've A An The My Our Your This That These It Its We You They He She App Apps Website Site Web Page Homepage Please Make Build Create Design Write Give "
    "Show Add Also And Or But If So With For Of In On At To From By No Not Yes Ok Okay Hi Hello Hey Thanks Dear Need Want Help Let Use Put Keep Include Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays Sundays Mon Tue Wed Thu Fri Sat Sun "
    "January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec "
    "CSV PDF FAQ FAQs URL API UI UX CRM BMI HTML CSS JSON SQL AI CTA CV TV PC DIY RSVP OK USD EUR GBP CHF AM PM LBS KG KM KPI KPIs CRUD SKU ISBN ID Q Qs "
    "Quiz Poll Timer Calculator Landing Menu Hours Opening Contact About Home Gallery Pricing Prices Services Features Team Testimonials Footer Header Hero Newsletter Schedule Steps Section Sections Fields Field Columns Options Questions Answers Question Answer "
    "Dark Light Blue Green Red Title Headline Subject Date Time Name Notes Phone Email E-mail Address Tel What Which Who Where When Why How Is Are Do Does Can Could Would Should".split()
)  # fmt: skip
"""Words with capitals that are no names."""
_STARTS = re.compile(r"(?:^|[.!?:;]\s|\n|[•*–—-]\s|\d[.)]\s|[\"“„«(]\s?|\|\s?)\s*$")
_MANY_CAPITALS = 0.55


def read_names(text: str) -> list[Span]:
    """Proper names, those that something is called first."""
    found = [one for match in _CALLED.finditer(text) if (one := _called(text, match)) is not None]
    if _shouted(text):
        return found
    for match in _RUN.finditer(text):
        found += _of_run(text, match)
    return found


def _called(text: str, match: re.Match[str]) -> Span | None:
    said = match["name"]
    if re.match(r"(?i)i['’]?\s?a?m\b", match[0]) and not said[:1].isupper():
        return None
    cut = _CALLED_END.sub("", said) if said[:1].islower() else _cut_behind_capitals(said)
    cut = _AND.sub("", cut).rstrip(" -–")
    if not cut or cut.lower() in ("it", "a", "an", "the"):
        return None
    return span_of("name", text, match.start("name"), match.start("name") + len(cut), "called")


def _cut_behind_capitals(said: str) -> str:
    """ "Harbour Bread with a menu" as far as it goes on with capitals."""
    run = _RUN.match(said)
    return run[0].rstrip(".") if run else _CALLED_END.sub("", said)


def _shouted(text: str) -> bool:
    """A text with capitals nearly everywhere says nothing by them."""
    words = re.findall(r"[^\W\d_]{2,}", text)
    high = sum(word[0].isupper() for word in words)
    return len(words) > 3 and high > _MANY_CAPITALS * len(words) and not re.search(r"[,\n]", text)


def _of_run(text: str, match: re.Match[str]) -> list[Span]:
    start, end = match.span()
    while end > start and text[end - 1] in ".'’&-":
        end -= 1
    words = [(at.start() + start, at[0]) for at in re.finditer(r"\S+", text[start:end])]
    first = _STARTS.search(text[:start][-24:]) is not None
    while words and (_bare(words[0][1]) in NO_NAMES or not words[0][1][0].isalnum()):
        if words[0][1] == "The" and not first and len(words) > 1:
            break  # "our band The Owls"
        words, first = words[1:], False
        if words and re.fullmatch(_JOIN, words[0][1]):
            words = words[1:]
    while words and (_bare(words[-1][1]) in NO_NAMES or re.fullmatch(_JOIN, words[-1][1])):
        words = words[:-1]
    capitals = [word for _, word in words if word[0].isupper()]
    if not capitals or (first and len(capitals) < 2 and not re.search(r".[A-Z]", capitals[0])) or capitals == ["The"]:
        return []
    last, word = words[-1]
    return [span_of("name", text, words[0][0], min(end, last + len(word)))]


def _bare(word: str) -> str:
    return word.strip(".,'’&-").removesuffix("'s").removesuffix("’s")
