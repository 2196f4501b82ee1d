"""How people write: openings, ways to list things, slips of the finger, talk without punctuation."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence

LEADS = (
    "a {kind} for {things}", "an app for {things}", "{things} {kind}", "i want an app for {things}",
    "I need a {kind} for {things}", "make me a {kind} for {things}", "build a {things} {kind}",
    "please create a {kind} to manage {things}", "keep track of {things}", "track {things}", "help me track {things}",
    "Something to organise {things}", "a place to store {things}", "I'd like to collect {things}",
    "log {things}", "a simple way to note {things}", "can you make an app where I can save {things}",
    "let me keep a list of {things}", "I want to write down {things}", "an overview of {things}",
    "give me a small app to record {things}", "design a {kind} for {things}", "we need a shared list of {things}",
    "create something for {things}", "a digital card box for {things}", "my own {things} {kind}",
    "replace my paper list of {things}", "I have been using a spreadsheet for {things} and want a proper app",
    "manage {things}", "how about an app for {things}", "{things}", "app for {things}",
)  # fmt: skip
HELD_OUT_LEADS = (
    "a home for {things}", "I am looking for a {kind} that handles {things}", "set up a {things} {kind} for me",
    "I want to stay on top of {things}", "could you put together a little {kind} for {things}",
    "{things}, nicely arranged", "I'd love to have {things} in one place", "register of {things}",
)  # fmt: skip
KINDS = (
    "tracker", "list", "planner", "log", "app", "organiser", "manager", "diary", "database", "collection", "log book",
    "register", "notebook", "tool", "overview", "inventory", "catalogue",
)  # fmt: skip
FILLERS = (
    "hi!", "hello,", "hey there,", "so,", "ok so", "good morning,", "hi, quick one:", "um", "right,", "yo,",
    "dear computer,", "hello, I am new here.", "well,",
)  # fmt: skip
BEFORE = (
    "I keep forgetting things.", "My old notebook is full.", "We tried three other apps and none did it.",
    "I am not good with computers.", "My sister told me about this.", "It is only for me.",
    "At the moment everything is on sticky notes.", "There are about two hundred of them by now.",
    "My phone is full of photos of lists.", "We talked about it all evening.", "I have little time this week.",
    "It started as a joke but now it is serious.", "The spreadsheet is a mess.", "Last year we lost half of it.",
    "I do this every Sunday.", "My boss wants it by Friday.", "The old program does not run any more.",
)  # fmt: skip
AFTER = (
    "thanks!", "thank you so much", "It should be easy to use.", "Nothing fancy please.", "That would help a lot.",
    "please keep it simple", "cheers", "It has to work offline.", "that's all", "Hope that is clear.",
    "My grandmother must be able to use it too.", "you would save my day", "ok?", "pls",
)  # fmt: skip
LISTERS = (
    " with {list}", ": {list}", " - {list}", ". I want to note {list}", ". For each one: {list}", " ({list})",
    ". It should have {list}", ", each with {list}", ". Fields: {list}", " including {list}", "; {list}",
    ". I need {list} for every entry", " and I want to save {list}", ", with fields for {list}", ". Record {list}.",
    " where i can enter {list}", ". Every one has {list}", ". important: {list}",
)  # fmt: skip
HELD_OUT_LISTERS = (
    " that remembers {list}", ". What matters: {list}", ", showing {list}", ". Please store {list}",
)  # fmt: skip
POLITE = (
    "{} please", "please {}", "can you {}", "could you {}?", "ok now {}", "and {}", "{} thanks", "hm, {}", "also: {}",
    "i think {}", "one more thing, {}", "next: {}", "hey {}", "sorry, but {}", "{}!", "now {}",
)  # fmt: skip
HELD_OUT_POLITE = ("{}", "would you {}", "{}, if possible", "what I want: {}", "then {}", "{} :)")
_NEAR = {"a": "s", "e": "r", "i": "o", "o": "p", "t": "r", "n": "m", "s": "d", "r": "t", "l": "k", "u": "i"}
_PLAIN = re.compile(r"\b[a-z]{4,}\b")


def pick(order: random.Random, several: Sequence[str]) -> str:
    """One of several."""
    return several[order.randrange(len(several))]


def listed(order: random.Random, names: Sequence[str]) -> str:
    """Names as people list them: "a, b and c"."""
    if len(names) == 1:
        return names[0]
    last = pick(order, (" and ", ", ", " and ", " & ", ", and ", " plus "))
    return ", ".join(names[:-1]) + last + names[-1]


def bullets(order: random.Random, names: Sequence[str]) -> str:
    """Names below each other."""
    sign = pick(order, ("- ", "* ", "• ", "", "1"))
    lines = [f"{number}. {name}" if sign == "1" else sign + name for number, name in enumerate(names, 1)]
    return "\n" + "\n".join(lines)


def spoken(text: str, order: random.Random) -> str:
    """As a speech recogniser writes it: no signs, no capitals, a word too many."""
    plain = re.sub(r"[,;!?()\"“”•*\n]|[.:](?=\s|$)|(?<=\s)-", " ", text.lower())
    words = plain.split()
    for _ in range(order.randrange(3)):
        words.insert(order.randrange(len(words) // 2 + 1), pick(order, ("um", "uh", "like", "you know", "so", "and")))
    return " ".join(words)


def foreign(text: str, order: random.Random) -> str:
    """As somebody writes it who learns the language."""
    for right, wrong in (("I want", "I want have"), ("I need", "me need"), ("an app", "app"), (" a ", " "),
                         (" the ", " "), ("please ", "pls to "), ("make me", "to make")):  # fmt: skip
        if order.random() < 0.6:
            text = text.replace(right, wrong)
    return text


def slips(text: str, order: random.Random, spare: Sequence[str] = ()) -> str:
    """A few letters wrong, but not in the words to spare."""
    kept = {word for one in spare for word in one.lower().split()}
    words = [match for match in _PLAIN.finditer(text) if match[0] not in kept]
    for match in sorted(order.sample(words, min(len(words), 1 + order.randrange(2))), key=lambda one: -one.start()):
        text = text[: match.start()] + _slip(match[0], order) + text[match.end() :]
    return text


def _slip(word: str, order: random.Random) -> str:
    at = order.randrange(1, len(word) - 1)
    way = order.randrange(4)
    if way == 0:
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    if way == 1:
        return word[:at] + word[at + 1 :]
    if way == 2:
        return word[:at] + word[at] + word[at:]
    return word[:at] + _NEAR.get(word[at], "x") + word[at + 1 :]


def several(name: str) -> str:
    """More of it: "cooking time" -> "cooking times"."""
    if name.endswith(("s", "ing")) or (" " in name and name.split()[-1] in ("on", "to", "from", "by", "until", "at")):
        return name
    return name[:-1] + "ies" if name.endswith("y") and name[-2] not in "aeiou" else name + "s"
