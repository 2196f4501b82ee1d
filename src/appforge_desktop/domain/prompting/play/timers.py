# ruff: noqa: E501 (patterns are read a line at a time)
"""Timers: phases, rounds and days as the request says them, else what such a timer usually has."""

from __future__ import annotations

import re
from dataclasses import dataclass

from appforge_desktop.domain.blueprint.model import Page, Part
from appforge_desktop.domain.blueprint.part_line import part_of
from appforge_desktop.domain.prompting.literals import Span
from appforge_desktop.domain.prompting.play.library import PlayLibrary
from appforge_desktop.domain.prompting.play.said import Said

_NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "twelve": 12, "fifteen": 15, "twenty": 20, "twenty-five": 25, "thirty": 30, "forty": 40, "forty-five": 45, "fifty": 50, "sixty": 60, "ninety": 90}  # fmt: skip
_COUNT = rf"(?:\d+(?:[.,]\d+)?|half an?|an?|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})"
_UNIT = r"(?:hours?|hrs?|h|minutes?|mins?|min|m|seconds?|secs?|sec|s)"
_LENGTH = rf"(?:\d{{1,2}}:\d{{2}}(?::\d{{2}})?|{_COUNT}[ -]?{_UNIT}\b(?:(?: and)? {_COUNT}[ -]?{_UNIT}\b)?)"
_LABEL = r"[a-z][\w'-]*(?: (?!and\b|with\b|then\b|or\b|timer\b|times\b|rounds?\b|repeat\w*\b|followed\b|for\b|of\b|per\b|each\b|after\b|in\b)[a-z][\w'-]*){0,2}"
_AFTER = re.compile(rf"(?P<length>{_LENGTH})(?: of| for| to)?(?: the| a| my)? (?P<label>{_LABEL})")
_BEFORE = re.compile(rf"(?P<label>{_LABEL})(?: for| of| is| lasts| takes|:|,| =)? (?P<length>{_LENGTH})")
_SLASH = re.compile(
    rf"\b(?P<work>\d{{1,4}}) ?(?P<unit>{_UNIT})? ?(?:/|on,? |work,? )[ ]?(?P<rest>\d{{1,4}})\b ?(?P<unit2>{_UNIT})?(?: ?(?:off|rest|break))?"
)
_BARE = re.compile(
    r"\b(?P<work>\d{1,3}) (?P<label>work\w*|focus|study\w*|on|run\w*) (?:and |then |, ?)?(?P<rest>\d{1,3}) (?P<label2>break|rest\w*|off|pause|walk\w*)"
)
_ROUNDS = re.compile(
    rf"\b(?:(?P<count>\d{{1,3}}|{'|'.join(_NUMBERS)}) (?:rounds?|sets?|cycles?|times|repetitions|reps|repeats|intervals|laps|sessions)\b|(?:x|×|rounds?:?|repeat(?:ed|s)?|sets?:?|times) ?(?P<behind>\d{{1,3}})\b(?! ?(?:min|sec|hour|m\b|s\b))|(?<![/\d])(?P<before>\d{{1,3}}) ?(?:x|×)(?=[ \d]|$))"
)
_ROUND_OF = re.compile(rf"\brounds? (?:of|with|at|are|lasts?|take) (?P<length>{_LENGTH})")
_SHARED = re.compile(
    rf"(?<![\d:.])(?P<numbers>\d{{1,3}}(?:, ?\d{{1,3}})*(?:,? (?:and|or) |/)\d{{1,3}}) ?(?P<unit>{_UNIT})\b"
)
_FOREVER = re.compile(
    r"\b(?:until (?:i )?stop(?:ped)?|forever|endless(?:ly)?|keeps? (?:on )?repeating|loop\w*|repeats? until)\b"
)
_NOT_LABELS = frozenset(
    "timer countdown minute minutes second seconds hour hours round rounds set sets time times default start begin long a an the it that with and by to bell sound alarm please app session lap laps interval intervals cycle"
    " for plus then pomodoro clock egg tea stopwatch by default".split()
)
_SHORT = {"break": "Break", "breaks": "Break", "rest": "Rest", "off": "Rest", "pause": "Pause", "pauses": "Pause", "work": "Work", "on": "Work", "working": "Work", "focus": "Focus"}  # fmt: skip
_BELL = re.compile(r"\b(?:bell|gong|chime)\b")
_STOPWATCH = re.compile(r"\bstop ?watch\b|\bcount(?:s|ing)? up\b|\blap timer\b")
_UNTIL = re.compile(
    r"\b(?:count ?downs?|days? (?:until|till|left|to)|time (?:until|till|left)|how (?:long|many days) (?:until|till|to))\b"
)
_WHAT = re.compile(
    r"(?:count ?down|days|time|how long|how many days)\s*(?:timer|clock|app|page|left)?\s*(?:to|until|till|for|of)?\s+(?:the |my |our |a )?(?P<what>[^,.;:!?\n]{2,50}?)(?=\s+(?:on|at|in|which|that|is|with|showing)\b|\s*[,(.;:!?\n]|\s+\d|$)"
)
_YEARLY = {"new year": ("New Year", 1, 1), "christmas": ("Christmas", 12, 25), "xmas": ("Christmas", 12, 25), "halloween": ("Halloween", 10, 31), "valentine": ("Valentine's Day", 2, 14)}  # fmt: skip
_ONE_OF = ("Tea", "Kitchen", "Pasta", "Oven", "Timer")
_NAMED_FIRST = re.compile(
    r"(?:^|\b(?:a|an|the|my|our)\s+)((?!count|the |a |my |our |timer)[a-z' ]{3,30}?)\s+count ?down\b", re.IGNORECASE
)
_EGGS = "The phases follow one another: each goes on from where the one before it ended."


@dataclass(frozen=True)
class _Phase:
    label: str
    seconds: int
    at: int = 0


def timer_page(said: Said, library: PlayLibrary, today: str = "") -> tuple[Page, tuple[str, ...]]:
    """A timer.

    Args:
        today: The day as ISO text, for "new year"; without it, such days are told to be put in.
    """
    if moments := _moments(said, today):
        return Page(_title(said, "Countdown"), "timer", parts=tuple(moments)), ()
    if _UNTIL.search(said.low) and not _lengths(said.low) and (told := _missing_day(said)):
        return Page(_title(said, "Countdown"), "timer", parts=(part_of("phase", ("Timer", "5:00")),)), (told,)
    if _STOPWATCH.search(said.low) and not _lengths(said.low):
        return Page("Stopwatch", "timer"), ()
    found, _ = library.play("timer", said.words, said.text)
    phases, rounds = _phases(said.low), _rounds(said.low)
    usual = found.page.parts if found else ()
    title = found.title if found else "Timer"
    notes = found.notes if found else ()
    lengths, places = len(_lengths(said.low)), sum(one.word == "phase" for one in usual)
    if not phases or (len(phases) < lengths == places == 2):
        parts = _with_length(said, usual)
        notes = notes if parts == usual else ()
    elif title == "Egg":
        parts, notes = _eggs(phases), (_EGGS,)
    elif title == "Pomodoro" and rounds is None and len(phases) in (2, 3):
        parts = _pomodoro(phases)
    else:
        parts = tuple(part_of("phase", (one.label, _clock(one.seconds))) for one in phases)
    if title in _ONE_OF and sum(one.word == "phase" for one in parts) > 1 and not notes:
        notes = ("The times run one after the other; the button behind the clock goes on to the next one.",)
    shown = title if found else _title(said, title)
    return Page(shown, "timer", parts=_repeated(parts, rounds, said.low)), notes


def phases_said(text: str) -> tuple[tuple[str, str], ...]:
    """Stretches of time with their names in a text, as (label, clock): "50 minutes work, 10 minutes break"."""
    return tuple((one.label, _clock(one.seconds)) for one in _phases(text.lower()))


def lengths_said(text: str) -> tuple[str, ...]:
    """Lengths of time in a text, as clocks."""
    return tuple(_clock(one) for one in _lengths(text.lower()) if one)


def rounds_said(text: str) -> int | None:
    """How often it is to run, where a text says so; 0 for without end."""
    return _rounds(text.lower())


def _moments(said: Said, today: str) -> list[Part]:
    """Days to count down to."""
    dates = [one for one in said.spans_of("date") if re.fullmatch(r"\d{4}-\d{2}-\d{2}.*", one.key)]
    if dates:
        return [part_of("until", (_what(said, one, at), _moment(said, one))) for at, one in enumerate(dates)]
    if today and not _lengths(said.low):
        for words, (name, month, day) in _YEARLY.items():
            if words in said.low:
                year = int(today[:4]) + ((month, day) <= (int(today[5:7]), int(today[8:10])))
                return [part_of("until", (name, f"{year:04}-{month:02}-{day:02}"))]
    return []


def _moment(said: Said, span: Span) -> str:
    """The day, with the time where one was said with it."""
    times = [one for one in said.spans_of("time") if one.values and abs(one.start - span.end) < 20]
    match = re.fullmatch(r"(\d{1,2}):(\d{2})", times[0].values[0]) if times else None
    return f"{span.key[:10]} {int(match[1]):02}:{match[2]}" if match else span.key[:10]


def _what(said: Said, span: Span, at: int) -> str:
    """What the countdown is for: "our wedding on 12 June 2027"."""
    pair = next((one for one in said.spans_of("pair") if one.start <= span.start < one.end and one.key), None)
    if pair is not None and not re.search(r"count ?down|timer", pair.key, re.IGNORECASE):
        return _capital(pair.key)
    before = said.request[: span.start]
    match = re.search(
        r"(?:\b(?:to|until|till|for|of|and)\s+|[,:;\n]\s*)?(?:the |my |our |a |an )?([A-Za-zÀ-ÿ'’][\w'’ -]{1,40}?)\s*(?:\(|,|:| on| at| is on| is| -|–)*\s*(?:the |on )?$",
        re.split(r"\b(?:to|until|till|for|of|and|count ?down|days)\s+|[.\n,:;]\s*(?=\S)", before)[-1],
        re.IGNORECASE,
    )
    what = match[1].strip() if match else ""
    what = (
        ""
        if re.fullmatch(r"(?:a |the )?(?:count ?down|timer|app|page|date|day|timer page)s?(?: timer)?", what.lower())
        else what
    )
    if what:
        return _capital(what)
    leading = _NAMED_FIRST.search(said.text) if at == 0 else None
    if leading and not re.search(r"\b(?:make|build|create|want|need|give|me|simple|nice)\b", leading[1].lower()):
        return _capital(leading[1])
    named = _WHAT.search(said.text) if at == 0 else None
    return _capital(named["what"]) if named and not re.match(r"(?:date|the)\b|\d", named["what"]) else span.text


def _missing_day(said: Said) -> str:
    match = _WHAT.search(said.text)
    if match is None:
        return ""
    return f"I do not know the day of “{match['what'].strip()}”: tell me the date, and I count down to it. Until then there is a plain timer."


def _lengths(low: str) -> list[int]:
    if match := _SHARED.search(low):
        return [_seconds(f"{one} {match['unit']}") for one in re.findall(r"\d+", match["numbers"])]
    return [_seconds(match[0]) for match in re.finditer(rf"(?<![\w:]){_LENGTH}", low)]


def _phases(low: str) -> list[_Phase]:
    """Stretches of time with their names, in the order in which they were said."""
    rounds = _ROUND_OF.search(low)
    first = [_Phase("Round", _seconds(rounds["length"]))] if rounds else []
    low = _ROUNDS.sub(" ", low.replace(rounds[0], " ") if rounds else low)
    if match := _BARE.search(low):
        return [
            _Phase(_label(match["label"]), int(match["work"]) * 60),
            _Phase(_label(match["label2"]), int(match["rest"]) * 60),
        ]
    named = _labelled(low, _AFTER)
    other = _labelled(low, _BEFORE)
    earlier = len(other) == len(named) > 0 and other[0].at < named[0].at
    found = [*first, *(_rested(other, named, low) if len(other) > len(named) or earlier else named)]
    if len(found) < 2 and (match := _SLASH.search(low)) and int(match["work"]) and int(match["rest"]):
        unit = match["unit"] or match["unit2"] or ("min" if re.search(r"pomodoro|focus|study|minutes?", low) else "s")
        size = _seconds(f"1 {unit}")
        return [
            _Phase("Work", int(match["work"]) * size),
            _Phase("Rest" if size == 1 else "Break", int(match["rest"]) * size),
        ]
    return found


def _rested(phases: list[_Phase], others: list[_Phase], low: str) -> list[_Phase]:
    """The phases with a rest that was said the other way round: between them, or behind them."""
    rest = next((one for one in others if re.match(r"rest|break|pause", one.label.lower())), None)
    if rest is None or any(re.match(r"rest|break|pause", one.label.lower()) for one in phases):
        return phases
    rest = _Phase(_label(rest.label.split()[0].lower()), rest.seconds)
    between = re.search(r"\b(?:between|after each|in between)\b", low)
    return [each for one in phases for each in (one, rest)] if between else [*phases, rest]


def _labelled(low: str, pattern: re.Pattern[str]) -> list[_Phase]:
    found = []
    for match in pattern.finditer(low):
        words = [one for one in match["label"].split() if one not in ("a", "an", "the", "of")]
        while words and words[-1] in _NOT_LABELS:
            words.pop()
        while words and words[0] in _NOT_LABELS - {"long"}:
            words.pop(0)
        seconds = _seconds(match["length"])
        if words and words != ["long"] and seconds:
            found.append(_Phase(_label(" ".join(words)), seconds, match.start()))
    return found


def _rounds(low: str) -> int | None:
    if match := _ROUNDS.search(low):
        said = match["count"] or match["behind"] or match["before"]
        return int(said) if said.isdigit() else _NUMBERS[said]
    return 0 if _FOREVER.search(low) else None


def _with_length(said: Said, usual: tuple[Part, ...]) -> tuple[Part, ...]:
    """The usual phases; a single length that was said goes to the only or the longest one."""
    lengths = _lengths(said.low) or _bare_minutes(said.low)
    phases = [one for one in usual if one.word == "phase"]
    if not lengths:
        return usual or (part_of("phase", ("Timer", "5:00")),)
    if len(lengths) > 1 and len(phases) < 2:
        return tuple(part_of("phase", (f"Timer {at}", _clock(one))) for at, one in enumerate(lengths, start=1))
    if not phases:
        return (part_of("phase", ("Timer", _clock(lengths[0]))), *(one for one in usual if one.word != "phase"))
    longest = max(phases, key=lambda one: _seconds(one.slot(1)))
    changed = {longest: lengths[0]}
    if len(lengths) == 2 and len(phases) == 2:
        changed = dict(zip(phases, lengths, strict=True))
    return tuple(part_of("phase", (one.slot(0), _clock(changed[one]))) if one in changed else one for one in usual)


def _bare_minutes(low: str) -> list[int]:
    """ "pomodoro 50": a bare number behind the word is minutes."""
    match = re.search(
        r"\b(?:pomodoro|timer|countdown)s?(?: of| for)? (\d{1,3})\b(?! ?(?:x|/|rounds|times|sets|\w))", low
    )
    return [int(match[1]) * 60] if match and int(match[1]) else []


def _eggs(phases: list[_Phase]) -> tuple[Part, ...]:
    """Soft, medium and hard are times from the start: what comes later takes the rest."""
    ordered = sorted(phases, key=lambda one: one.seconds)
    gone = 0
    parts = []
    for one in ordered:
        parts.append(part_of("phase", (one.label, _clock(max(one.seconds - gone, 1)))))
        gone = one.seconds
    return tuple(parts)


def _pomodoro(phases: list[_Phase]) -> tuple[Part, ...]:
    """Four times work and break, the last break a long one where its length was said."""
    work, short, *more = phases
    last = more[0] if more else _Phase("Long break", 15 * 60)
    if short.seconds > work.seconds:
        return tuple(part_of("phase", (one.label, _clock(one.seconds))) for one in phases)
    row = [work, short] * 3 + [work, last]
    return (*(part_of("phase", (one.label, _clock(one.seconds))) for one in row), part_of("rounds", ("0",)))


def _repeated(parts: tuple[Part, ...], rounds: int | None, low: str) -> tuple[Part, ...]:
    phases = tuple(one for one in parts if one.word != "rounds")
    usual = tuple(one for one in parts if one.word == "rounds")
    if rounds is None:
        several = len(phases) > 1 and not usual and re.search(r"\bbreak|\brest|\bwork\b|\bpause", low)
        return (*phases, part_of("rounds", ("0",))) if several else parts
    return (*phases, part_of("rounds", (str(rounds),)))


def _seconds(text: str) -> int:
    """ "1:30" is 90, "1 hour and 30 minutes" is 5400."""
    text = text.strip()
    if match := re.fullmatch(r"(\d{1,2}):(\d{2})(?::(\d{2}))?", text):
        first, second, third = match[1], match[2], match[3]
        return int(first) * 3600 + int(second) * 60 + int(third) if third else int(first) * 60 + int(second)
    whole = 0.0
    for match in re.finditer(rf"({_COUNT})[ -]?({_UNIT})\b", text):
        count = match[1].replace(",", ".")
        value = 0.5 if count.startswith("half") else 1 if count in ("a", "an") else _NUMBERS.get(count) or float(count)
        whole += value * {"h": 3600, "m": 60, "s": 1}[match[2][0]]
    return round(whole)


def _clock(seconds: int) -> str:
    hours, rest = divmod(max(seconds, 1), 3600)
    return f"{hours}:{rest // 60:02}:{rest % 60:02}" if hours else f"{rest // 60}:{rest % 60:02}"


def _label(words: str) -> str:
    return _SHORT.get(words, _capital(words))


def _title(said: Said, usual: str) -> str:
    title = re.sub(r"\s+(?:(?:on|at|to|for|of|until)\s+)*\d.*$|\s+(?:page|app)$", "", said.title(usual)).strip()
    return title or usual


def _capital(text: str) -> str:
    text = text.strip(" -–:,(")
    return text[:1].upper() + text[1:]
