# ruff: noqa: E501 (patterns are read a line at a time)
"""Rewrites a tidied request into plainer words before it is cut up: no fillers, clauses as noun phrases, options in brackets."""

from __future__ import annotations

import re
from functools import cache

from appforge_desktop.domain.prompting.choices import every_option
from appforge_desktop.domain.prompting.lexicon import known_words

_FILLERS: tuple[tuple[str, str], ...] = (
    (r"\b(?:uh+m?|um+|erm+|hmm+|you know|basically|i mean|i guess|sort of|kind of like)\b,? ?", ""),
    (r"\b(i (?:want|need)|make me|give me|something) like (?=an? )", r"\1 "),
    (r"\bi am (?=(?:need|want)\b)", "i "),
    (r"\b(?:must|should|need|has|have|needs) to have\b", "with"),
    (r"\b(?:it |they |which |that |and )?(?:must|should) have(?: inside)?\b", "with"),
    (r"\bone app\b", "an app"),
    (r"\bfor (?:make|do|organi[sz]e|manage) (?=(?:the |my |our )?[a-z]+)", "to manage "),
    (r"\bpayed\b", "paid"),
    (r"\bpick up(?= (?:date|time|day)|[,.;)]|$| and\b)", "pickup"),
    (r"^(?:hi|hello|hey)?[,! ]*i(?:'m| am) an? [\w -]{2,40}?(?:[,.;:]| and(?= i?\b ?(?:need|want|would|have|like))| who )[ ]*", ""),
    (r"\b(?:with|for) (?:my|our) (?:wife|husband|partner|family|kids|friends|team|colleagues)(?=$|[,.;])", ""),
)  # fmt: skip
_DONE = r"(?P<done>[a-z]+(?:ed|en|ht|ld|ne|ght)|seen|paid|read|sent|done|sold|won|lost|met|made|kept|lent|left)"
_CLAUSES: tuple[tuple[str, str], ...] = (
    (rf"\b(?:if|whether) (?:i|we|it|they|he|she|this|that)?(?:'s|'ve)? ?(?:have |has |is |are |was |were |had )?(?:already |been |it |ever )*{_DONE}(?: (?:it|them|already|yet|or not|before))*(?=$|[,.;)]| and\b| with\b|\n)", r"\g<done>"),
    (r"\bwho (?:does|did|do|will do|is doing|must do|has to do)(?: it| that| them)?\b", "who"),
    (r"\bwho ([a-z]+ed|gave|lent|wrote|made|took|brought|bought) (?:it|them|this|that|me)\b", r"\1 by"),
    (r"\bwhere (?:i|we|you|one) can ([a-z]+)(?: (?:it|them))?\b", r"where to \1"),
    (r"\bhow many ([a-z]+)(?: (?:i|we|they|there|are|is|have|has|got))*( left)?(?=$|[,.;)]| and\b|\n)", r"number of \1\2"),
    (r"\bwhat (?:was|is|has been|got|i|we)(?: \w+)? ?done\b", "work done"),
    (r"\bfrom(?:,| and|/) ?(?:and )?to\b", "start date, end date"),
    (r"\buntil when\b", "until"),
    (r"\b(?:since|from) when\b", "since"),
    (r"\b(date|day|time) (?:for|of|to) (?:the )?(pickup|delivery|departure|arrival|return|purchase|birth|start)\b", r"\2 \1"),
    (r"\btimes (?:per|a|each|every) (day|week|month)\b", r"times a \1"),
    (r"\bname of (?:the |my |our )?(customer|client|owner|guest|teacher|patient|buyer|seller|author|artist)\b", r"\1"),
    (r"(?<=, )(?:which|what) (?:kind of |type of )?([a-z]+)(?=$|[,.;)])", r"\1"),
    (r"\brepeat(?:s|ing)? (?:daily|weekly|monthly|yearly|every \w+)(?:(?:,| or| and|/) ?(?:or )?(?:daily|weekly|monthly|yearly|every \w+))*", "repeat"),
    (r"\b(amount|price|cost|total|fee|budget) in (?:euros?|dollars?|pounds?|usd|eur|gbp|chf|francs?|€|\$|£)(?=\W|$)", r"\1"),
    (r"\b([a-z]+ )?(seen|done|paid|sold|packed|bought|sent|read|ready|visited|returned|finished) (?:yes ?/ ?no|yes or no|yes no|y/n)\b", r"\1\2 yes/no"),
)  # fmt: skip
_UNWANTED = re.compile(
    r"(?:^|(?<=[,.;\n(])|(?<=\band)|(?<=\bbut)) ?(?:please )?(?:no|without(?: any| an| a)?|i (?:don't|do not) (?:want|need)(?: any| an| a)?|don't (?:add|include|show|need|want)(?: any| an| a)?|no need for(?: an?)?) (?P<what>(?!wait\b|matter\b|one\b|longer\b|idea\b|frills\b|fuss\b)[a-z]+(?: (?!please\b|and\b|or\b|but\b|just\b)[a-z]+)?)(?: please)?(?=$|[,.;\n)]| please\b| and\b| but\b)"
)
_CHOICES = (
    r"status|department|stage|state|phase|priority|severity|urgency|condition|rsvp|answer|response|difficulty|level|size|type|kind|category|mood|"
    r"genre|format|room|season|color|colour|meal|course|role|plan|tier|impact|importance|frequency|gender|language|section|area|result|grade|class|skill level|diet|shift"
)
_WORD = r"(?!and\b|with\b|for\b|of\b|by\b|to\b|is\b|or\b|in\b|the\b|a\b|an\b|on\b|if\b|date\b|name\b|notes\b|price\b|amount\b)[\w'+-]+"
_OPTION = rf"{_WORD}(?: to)?(?: {_WORD})?"
_LISTED = re.compile(
    rf"\b(?P<what>{_CHOICES})s?(?: (?:is|are|can be|being|like|of|as|either))?:? (?P<list>(?:{_OPTION}, ?){{0,7}}{_OPTION},? or {_WORD}(?: (?!with\b|and\b|that\b|for\b|please\b|in\b){_WORD})?)(?=$|[,.;)\n]| and\b| with\b| for\b| in\b| that\b| please\b)"
)
_SPACED = re.compile(rf"\b(?P<what>{_CHOICES})s?:? (?P<list>{_WORD}(?: {_WORD}){{1,4}})(?=\)|$)")
_COLUMNS = re.compile(
    r"\bcolumns? (?:for |called |named |are )?:?(?P<list>[\w'-]+(?: [\w'-]+)?(?:, ?(?:and )?[\w'-]+(?: [\w'-]+)?)+(?:,? and [\w'-]+(?: [\w'-]+)?)?)(?=$|[;.)\n])"
)


STEP = re.compile(
    r"\bstep (?:\d|one|two|three|four|five|six)\b:?\s*((?:(?!\bstep (?:\d|one|two|three|four|five|six)\b).)*)"
)
"""A step of a form and what is asked in it."""
_FORM = re.compile(r"^.*?\bform (?:to|for) (?P<what>(?:(?!\bstep\b)[^:,.])*)")
_ACTS = (
    (r"appl(?:y|ying|ication)", "application"), (r"regist\w+|sign(?:ing)? up|enrol\w*|join\w*", "registration"), (r"book\w*|reserv\w*", "booking"),
    (r"order\w*", "order"), (r"report\w*", "report"), (r"request\w*", "request"), (r"adopt\w*", "application"), (r"feedback|rat\w+|review\w*", "feedback"),
)  # fmt: skip


def form_of_steps(text: str) -> str:
    """A form in steps as a thing with fields: "form to apply for a course: step 1 name…" is "applications: name, …"."""
    steps = [
        one for one in STEP.findall(text) if not re.match(r"\s*(?:summary|overview|review|confirm\w*|done|thank)", one)
    ]
    form = _FORM.match(text)
    if len(steps) < 2:
        return text
    what = form["what"] if form else text
    name = next((noun for pattern, noun in _ACTS if re.search(rf"\b(?:{pattern})\b", what)), "entry")
    listed = (re.sub(r"\b(?:which|what) (?=[a-z])", "", one).strip(" ,.;") for one in steps)
    return f"list of {name}s with {', '.join(listed)}"


def smooth(text: str) -> str:
    """A tidied request in plainer words."""
    for pattern, plain in (*_FILLERS, *_CLAUSES):
        text = re.sub(pattern, plain, text)
    if re.search(r"\b(?:guests?|wedding|reservations?|seating)\b", text):
        text = re.sub(r"(, ?(?:and )?)table(?=$|[,.;\n])", r"\1table number", text)
    return with_commas(bracketed(" ".join(text.split(" "))))


def with_commas(text: str) -> str:
    """Fields that were said in a row, with commas: "name email phone" -> "name, email, phone"."""
    parts = re.split(r"([,.;:()\n]|\b(?:with|and|has|have|in)\b)", text)
    for at in range(0, len(parts), 2):
        least = 3 if at and parts[at - 1] == "(" else 4
        words = parts[at].split()
        if len(words) >= least and (cut := _segments(words, least)):
            parts[at] = re.sub(r"\S.*\S", lambda _, cut=cut: ", ".join(cut), parts[at])
    return "".join(parts)


def _segments(words: list[str], least: int) -> list[str]:
    """The longest beginning of some words that is a row of known fields, one behind the other, and the rest; else none."""
    known = _fields()
    found: list[str] = []
    at = 0
    while at < len(words):
        size = next((n for n in (3, 2, 1) if " ".join(words[at : at + n]) in known and at + n <= len(words)), 0)
        if not size and " ".join(words[at + 1 : at + 2]) in known and words[at] in _QUALIFIERS:
            size = 2
        if not size:
            break
        found.append(" ".join(words[at : at + size]))
        at += size
    if len(found) < least:
        return []
    return [*found, " ".join(words[at:])] if at < len(words) else found


_QUALIFIERS = frozenset("item first last full unit buying selling start end due phone e-mail product customer".split())


@cache
def _fields() -> frozenset[str]:
    return frozenset(known_words())


def unwanted(text: str) -> tuple[tuple[str, ...], str]:
    """What a tidied request says no to ("no due dates please"), and the request without it."""
    found = tuple(match["what"] for match in _UNWANTED.finditer(text))
    return found, _UNWANTED.sub(" ", text)


def bracketed(text: str) -> str:
    """Options that stand behind what they are of, in brackets: "status draft, sent or paid" -> "status (draft, sent, paid)"."""
    text = _COLUMNS.sub(lambda match: f"status ({re.sub(r',? and ', ', ', match['list'])})", text)
    text = _LISTED.sub(_in_brackets, text)
    text = _KNOWN.sub(_in_brackets, text)
    return _SPACED.sub(_spaced, text) if re.search(r":|\(", text) else text


def _in_brackets(match: re.Match[str]) -> str:
    options = [one.strip() for one in re.split(r",| or |/| and ", match["list"]) if one.strip()]
    if len(options) == 1:
        options = options[0].split()
    return f"{match['what']} ({', '.join(options)})"


def _spaced(match: re.Match[str]) -> str:
    return f"{match['what']} ({', '.join(match['list'].split())})"


_STAGES = ("want to read", "to read", "reading", "want to watch", "to watch", "watching", "finished", "abandoned")
_EVERY = "|".join(re.escape(one) for one in (*_STAGES, *every_option()))
_KNOWN = re.compile(
    rf"\b(?P<what>{_CHOICES})s?:? (?P<list>(?:{_EVERY})(?:(?:, ?(?:or |and )?| or | and |/| )(?:{_EVERY}))+)(?=$|[,.;)\n]| and\b| with\b| for\b| in\b| please\b)"
)
