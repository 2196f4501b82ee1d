# ruff: noqa: E501 (patterns and word tables are read a line at a time)
"""Cutting a request into what it is about and what was listed."""

from __future__ import annotations

import re
from dataclasses import dataclass

_BRACKETS = re.compile(r"\s*[(\[](?:e\.?g\.?,?|like|such as|options?:?|one of:?)?\s*([^()\[\]]*)[)\]]")
_EITHER = re.compile(r"\b(?:being |as |which is |that is )?either ([\w -]+(?:, [\w -]+)* or [\w -]+)")
_OPTIONS_AFTER = re.compile(
    r"\b(\w+(?: \w+)?): ?((?:[\w'-]+(?: [\w'-]+)?(?: ?/ ?)){1,7}[\w'-]+(?: [\w'-]+)?)"
)  # status: open / closed
_LISTS = re.compile(
    r"\b(?:with|mit|avec|con|includ(?:es?|ing)|has|have|having|contains?|containing|fields?(?: like| such as| for)?:?|columns?:?"
    r"|where each(?: \w+)? has|each with|together with|along with|plus|and (?:its|their)|showing|stores|storing"
    r"|noting|saves|saving|such as|like|by|per|i (?:also )?(?:want|need)(?! to)|should (?:have|show|store))\b|:|\n"
)
_SPLIT = re.compile(
    r"\s*(?:,|;|\n|\.(?:\s|$)|\s&\s|\+|\band also\b|\band\b|\bas well as\b|\bplus\b|\balso\b|\bwith\b|\bund\b)\s*(?:and\b\s*)?"
)
_ARTICLES = re.compile(
    r"^(?:[-*•–]\s*|\d+[.)]\s+)?(?:(?:a|an|the|their|its|his|her|my|our|your|each|every|some|optional|any|all|one|also|of"
    r"|both|new|separate|simple|short|few|several|many|more|field(?:s)? for|room for|space for|whether(?: (?:it(?:'s| is)|we|i|they|it))?"
    r"|if (?:it(?:'s| is))?|how much|add|include|store|track|record|save|note|log|show|keep|with|and|to|for|is"
    r"|has|have|give(?: it)?|put in|i want|i need|please|maybe|perhaps|when (?:it|they) (?:is|was|were|are)?)\s+)+"
)
_TAIL = re.compile(
    r"\s+(?:(?:for|of|to|on|in|per) (?:each|every|all|the|them|it|my|a|an)\b.*|fields?|column|columns|too|please|as well"
    r"|if possible|option|there|about (?:it|them)|i (?:gave|give|got|paid|spent|made|want|need)|we .*|(?:is|are|was) .*"
    r"|each|(?:they|it|i|we) \w+.*|so (?:that|i).*|because .*|when .*|that .*|which .*|where .*)$"
)


@dataclass(frozen=True)
class Phrase:
    """A noun phrase in lower case; `options` is what stood in brackets behind it."""

    text: str
    options: tuple[str, ...] = ()


def tidy(request: str) -> str:
    """Lower case, straight quotes, single spaces, line ends kept."""
    text = request.lower().replace("’", "'").replace("“", '"').replace("”", '"').replace("–", "-")
    text = re.sub(r" - (?=\w+(?: \w+)?,)", ": ", text)
    return "\n".join(" ".join(line.split()) for line in text.strip().splitlines())


def head_and_list(text: str) -> tuple[str, str]:
    """What a tidied request is about, and what it lists: "a recipe box" and "photos, ratings"."""
    match = _LISTS.search(text)
    if not match or match.start() < 3:
        first, _, rest = text.partition(". ")
        return first, rest
    return text[: match.start()].strip(" ,.;"), text[match.end() :].strip()


def split_phrases(text: str) -> list[Phrase]:
    """Noun phrases between commas, "and" and line ends, articles taken off."""
    marked, lists = _lift_options(text)
    found: list[Phrase] = []
    for part in _SPLIT.split(_LISTS_INNER.sub(",", marked)):
        options: tuple[str, ...] = ()
        if match := re.search(r"\x00(\d+)\x00", part):
            options = lists[int(match[1])]
            part = part[: match.start()]
        words = bare(part)
        if words:
            found.append(Phrase(words, options))
    return found


_LISTS_INNER = re.compile(
    r"\b(?:including|it should have|they should have|it needs|should (?:also )?have|such as|where each(?: \w+)? has|each with|fields?:|columns?:|:)"
)


def bare(part: str) -> str:
    """A phrase without its article, its "for each recipe", its stop."""
    if re.match(r"\W*how much\W*$", part):
        return "amount"
    words = _ARTICLES.sub("", part.strip(" .,;:!?\"'") + " ").strip()
    words = _TAIL.sub("", words)
    words = re.sub(r"[^\w %&/'-]+", " ", words)
    return " ".join(words.split()).strip(" -/'")


def _lift_options(text: str) -> tuple[str, list[tuple[str, ...]]]:
    """Options out of the text: "difficulty (easy, hard)" -> "difficulty \\x00 0 \\x00"."""
    lists: list[tuple[str, ...]] = []

    def lift(match: re.Match[str]) -> str:
        options = split_options(match[1])
        if len(options) < 2:
            return " "
        lists.append(options)
        return f" \x00{len(lists) - 1}\x00"

    def lift_slashes(match: re.Match[str]) -> str:
        lists.append(split_options(match[2]))
        return f"{match[1]} \x00{len(lists) - 1}\x00"

    marked = _EITHER.sub(lift, _BRACKETS.sub(lift, text))
    return _OPTIONS_AFTER.sub(lift_slashes, marked), lists


def split_options(text: str) -> tuple[str, ...]:
    """ "easy, medium or hard" -> Easy, Medium, Hard."""
    parts = (one.strip(" '\"") for one in re.split(r",|/|\||;|\bor\b|\band\b", text))
    return tuple(dict.fromkeys(one[:1].upper() + one[1:] for one in parts if one and len(one.split()) <= 4))
