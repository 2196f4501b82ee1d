# ruff: noqa: E501 (patterns are read a line at a time)
"""What is to stand in a section, read from the words that ask for it; every text stays as it was said."""

from __future__ import annotations

import re
from collections.abc import Callable

from appforge_desktop.domain.blueprint.model import Part
from appforge_desktop.domain.blueprint.part_line import part_of
from appforge_desktop.domain.prompting.literals import read_literals
from appforge_desktop.domain.prompting.story.clauses import capital
from appforge_desktop.domain.prompting.story.offers import read_offers
from appforge_desktop.domain.prompting.story.people import read_quotes
from appforge_desktop.domain.prompting.story.said import Said, read_said
from appforge_desktop.domain.prompting.story.touch import read_contacts
from appforge_desktop.domain.prompting.story.when import read_events, read_hours

PRICE = r"(?:(?:from|ab) )?(?:[€$£¥]\s?\d+(?:[.,]\d+)*|\d+(?:[.,]\d+)*(?:\s?(?:€|\$|£|euros?|eur|usd|chf|gbp|dollars?|pounds?|francs?|kr|cents?))?)(?:\s?(?:/|per|an?|each)\s?[a-z]+)?"
_PRICED = re.compile(
    rf"^(?P<name>.*?[^\W\d_].*?)(?:\s+(?:for|at|costs?|is|from))?[\s:,=–-]+(?P<price>{PRICE})(?:\s*[,(:–-]\s*(?P<text>[^()]+?)\)?)?$",
    re.IGNORECASE,
)
_PERSON = re.compile(
    r"^(?P<name>[^,(:–]+?)(?:,\s*|\s*\(\s*|\s+[-–—]\s+|:\s*|\s+as\s+|\s+is\s+)(?:our |the |a |an )?(?P<role>[^()]+?)\)?$"
)
_QUOTE = re.compile(
    r"^(?P<text>.+?)\s*(?:[-–—~]\s*|,?\s+(?:by|from|says|said)\s+)(?P<who>[A-ZÀ-Þ][\w.'’ -]{1,40}?)(?:,\s*(?P<role>[^,]{2,40}))?$"
)
_BEFORE_QUOTE = re.compile(r"^(?P<who>[A-ZÀ-Þ][\w.'’ -]{1,40}?)\s*(?:says|said|:|writes)\s*:?\s*(?P<text>.+)$")
_JOB = re.compile(
    r"^(?P<role>.+?)(?:\s+(?:at|@|for|with)\s+|,\s*)(?P<where>.+?)(?:[\s,(]+(?:from\s)?(?P<when>(?:since\s)?(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\s)?(?:19|20)\d\d(?:\s?(?:-|–|to|until)\s?(?:[a-z]{3,9}\s)?(?:(?:19|20)\d\d|now|today|present))?)\)?)?$",
    re.IGNORECASE,
)
_TITLED = re.compile(r"^(?P<title>[^:–—]{2,60}?)(?::\s+|\s+[-–—]\s+|\s+(?:saying|that says)\s+)(?P<text>.+)$", re.S)
_STAT = re.compile(r"^(?P<value>(?:over |more than |about |since )?[€$£]?\d[\d.,]*\s?(?:%|\+|k|m)?)\s+(?P<label>.+)$", re.IGNORECASE)  # fmt: skip
_LABELLED = re.compile(r"^(?P<label>[^:=]{2,30}?)\s*[:=]\s*(?P<value>.+)$")
_ITEMS = re.compile(r"\s*(?:;|\n|,(?!\d)|\s&\s|\sand\s)\s*(?:and\s+)?")
_LINES = re.compile(r"\s*(?:;|\n)\s*(?:and\s+)?")

Parts = list[Part] | None


def unquoted(text: str) -> str:
    """A text without quotes around all of it, and without white space."""
    text = text.strip()
    pairs = (('"', '"'), ("“", "”"), ("'", "'"), ("«", "»"), ("„", "“"))
    whole = next((one for one in pairs if len(text) > 1 and text.startswith(one[0]) and text.endswith(one[1])), None)
    inner = text[1:-1] if whole else text
    return inner if whole and whole[1] not in inner else text


def _faq(text: str) -> Parts:
    found = [
        (one.key, one.text[len(one.key) :].lstrip(" :=–-\n"))
        for one in read_literals(text)
        if one.kind == "pair" and one.key.endswith("?")
    ]
    if not found and (
        match := re.match(r"(?P<q>.+?\?)[\s\"”]*(?:answer:?|a:|=|:|-|–)?\s*(?P<a>.+)$", text, re.S | re.I)
    ):
        found = [(unquoted(match["q"]), unquoted(match["a"]))]
    if not found and (match := re.match(r"(?P<q>[^=:]+?)\s*[=:]\s*(?P<a>.+)$", text, re.S)):
        found = [(capital(match["q"]) + "?", match["a"])]
    if len(found) == 1 and "?" not in text.split("?", 1)[1][:-1]:  # all that follows is the answer
        tail = text[text.find(found[0][0]) + len(found[0][0]) :].lstrip(' :=–-\n"”')
        found = [(found[0][0], re.sub(r"^(?:answer|a):\s*", "", tail, flags=re.IGNORECASE) or found[0][1])]
    return [part_of("faq", (re.sub(r"^(?:q|question):\s*", "", q, flags=re.IGNORECASE), unquoted(a))) for q, a in found]


def _hours(text: str) -> Parts:
    said = "open: " + re.sub(r"\bfrom\s+(?=\d)|\bwe(?:'re| are)? open\s*|\bopen\s+", "", text, flags=re.IGNORECASE)
    said = re.sub(r",\s*(?=[A-Za-z])|\s+and\s+(?=[A-Za-z]+(?:[ :-]|\sto\s)[^,]*\d)", "; open: ", said)
    found = read_hours(said, read_literals(said))
    return [part_of("hours", (days or "Every day", times)) for days, times in found]


def _priced(word: str, text: str) -> Parts:
    found: list[Part] = []
    for one in re.split(r"\s*(?:;|\n|,\s(?=[^\d]*\d)|\sand\s(?=[^\d]*\d))\s*(?:and\s+)?", text):
        match = _PRICED.match(one.strip(" .,"))
        if match and re.search(r"[^\W\d_]", match["name"]):
            slots = (
                capital(unquoted(match["name"])),
                match["price"].strip(),
                *((match["text"].strip(),) if match["text"] else ()),
            )
            found.append(part_of(word, slots))
    if found:
        return found
    offers = read_offers(text, read_literals(text))
    return [part_of(word, (one.name, one.price, one.text)) for one in offers] or None


def _dish(text: str) -> Parts:
    return _priced("dish", text)


def _price(text: str) -> Parts:
    return _priced("price", text)


def event_parts(text: str) -> Parts:
    """Entries of a schedule: "12:30 Lunch", "9 March Leipzig Werk 2"."""
    said = re.sub(r"\s+and\s+(?=\d)", "; ", text)
    found = read_events(said, read_literals(said), ())
    return [part_of("event", (one.when, one.what, one.where)) for one in found]


def _person(text: str) -> Parts:
    found: list[Part] = []
    for one in re.split(r"\s*(?:;|\n|\sand\s(?=[A-ZÀ-Þ]))\s*", text.strip(" .")):
        match = _PERSON.match(one.strip())
        name = unquoted(match["name"] if match else one)
        if not name or len(name.split()) > 5:
            return None
        found.append(part_of("person", (capital(name), match["role"].strip(" ,.") if match else "")))
    return found


def _quote(text: str) -> Parts:
    found = [part_of("quote", (one.text, one.who, one.role)) for one in read_quotes(text, read_literals(text))]
    if found and (len(found) > 1 or found[0].slot(1)):
        return found
    match = _QUOTE.match(text.strip(" .")) or _BEFORE_QUOTE.match(text.strip())
    if match:
        role = match.groupdict().get("role") or ""
        return [part_of("quote", (unquoted(match["text"]), match["who"].strip(), role.strip()))]
    return found or [part_of("quote", (unquoted(text),))]


def _titled(word: str, text: str) -> Parts:
    match = _TITLED.match(text.strip())
    if match:
        return [part_of(word, (capital(unquoted(match["title"])), capital(unquoted(match["text"]))))]
    items = [unquoted(one) for one in (_LINES.split(text) if ";" in text or "\n" in text else _ITEMS.split(text))]
    return [part_of(word, (capital(one.strip(" .")),)) for one in items if one.strip(" .")] or None


def _said(key: str, text: str) -> Said:
    line = f"{key}: {text}"
    return read_said(line, read_literals(line))


def _skill(text: str) -> Parts:
    return [part_of("skill", one) for one in _said("Skills", text.strip(" .")).skills]


def _job(text: str) -> Parts:
    found: list[Part] = []
    for one in _LINES.split(text.strip(" .")):
        match = _JOB.match(one)
        slots = (
            (capital(match["role"].strip()), match["where"].strip(" ,("), match["when"] or "")
            if match
            else (capital(one),)
        )
        found.append(part_of("job", slots))
    return found


def _work(text: str) -> Parts:
    return [part_of("work", one) for one in _said("Projects", text.strip(" .")).works] or _titled("work", text)


def _contact(text: str) -> Parts:
    found = [part_of("contact", one, frozenset({0})) for one in read_contacts(text, read_literals(text))]
    match = _LABELLED.match(text)
    return found or ([part_of("contact", (capital(match["label"]), unquoted(match["value"])))] if match else None)


def _stat(text: str) -> Parts:
    found = [_STAT.match(one.strip()) for one in _ITEMS.split(text.strip(" ."))]
    return (
        [part_of("stat", (one["value"].strip(), one["label"].strip())) for one in found if one] if all(found) else None
    )


def _fact(text: str) -> Parts:
    match = _LABELLED.match(text) or re.match(r"^(?P<label>[A-Za-z][\w ]*?)\s+(?P<value>(?:in\s)?\d.*)$", text)
    return [part_of("fact", (capital(match["label"].strip()), match["value"].strip()))] if match else None


def _text(text: str) -> Parts:
    match = _TITLED.match(text.strip())
    if match and len(match["title"].split()) < 7:
        return [part_of("text", (capital(unquoted(match["title"])), unquoted(match["text"])))]
    whole = unquoted(text)
    return [part_of("text", ("About us", whole), frozenset({0}))] if len(whole.split()) > 2 else None


def _picture(text: str) -> Parts:
    items = [unquoted(one).strip(" .") for one in _ITEMS.split(re.sub(r"^(?:of|with|showing)\s+", "", text))]
    return [part_of("picture", (capital(one),)) for one in items if one] or None


def _footer(text: str) -> Parts:
    return [part_of("footer", (unquoted(text),))]


CONTENT: dict[str, Callable[[str], Parts]] = {
    "faq": _faq, "hours": _hours, "dish": _dish, "price": _price, "event": event_parts, "person": _person,
    "quote": _quote, "skill": _skill, "job": _job, "work": _work, "contact": _contact, "stat": _stat, "fact": _fact,
    "text": _text, "picture": _picture, "footer": _footer,
    "step": lambda text: _titled("step", text), "feature": lambda text: _titled("feature", text),
}  # fmt: skip
"""Readers of what is said behind the name of a section."""
ASKED = {
    "faq": "Say the question and its answer: *add a FAQ: Do you deliver? Yes, on Fridays.*",
    "hours": "Say the days and times: *add opening hours: Monday to Friday 9:00-17:00*",
    "dish": "Say what it is and what it costs: *add Espresso 2.50*",
    "price": "Say what it is and what it costs: *add a price: Day pass 14 euros*",
    "event": "Say when and what: *add Saturday 14:00 Open day*",
    "person": "Say who and what they do: *add a team member: Mia Holm, baker*",
    "quote": "Say what was said, and by whom: *add a testimonial: “Best in town” - Mia Holm*",
    "skill": "Say which: *add the skill Spanish*", "job": "Say it so: *add a job: Baker at Corner Bakery 2019-2022*",
    "work": "Say it so: *add a project: Harbour Map - posters for the city*",
    "contact": "Say the address or number itself: *add the phone number 555 0134*",
    "stat": "Say the figure: *add a figure: 500 happy guests*", "fact": "Say it so: *add a fact: Founded: 1998*",
    "text": "Say the heading and the text: *add a text: Our story: We opened in 1998.*",
    "picture": "Say what it shows: *add a picture of our oven*", "footer": "Say it so: *add a footer: Made in Leeds*",
    "step": "Say what to do: *add a step: Call us*", "feature": "Say what it is: *add a feature: Free parking*",
}  # fmt: skip
"""What to say when a section is wanted and nothing was said that could stand in it: facts are not made up."""
