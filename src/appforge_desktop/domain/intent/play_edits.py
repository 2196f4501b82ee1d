# ruff: noqa: E501 (patterns are read a line at a time)
"""Changes pages to play with: questions, cards, options, times, lists, answers of a bot."""

from __future__ import annotations

import re
from dataclasses import replace

from appforge_desktop.domain.blueprint.model import Page, Part
from appforge_desktop.domain.blueprint.part_line import part_of
from appforge_desktop.domain.blueprint.parts import PLAY_KINDS
from appforge_desktop.domain.blueprint.patch import AddPart, Change, ChangePart, RemovePart
from appforge_desktop.domain.intent.clauses import listed
from appforge_desktop.domain.intent.finding import Found, Scene
from appforge_desktop.domain.intent.part_finding import named_parts
from appforge_desktop.domain.intent.story_content import unquoted
from appforge_desktop.domain.prompting.literals import read_literals
from appforge_desktop.domain.prompting.play.timers import lengths_said, phases_said, rounds_said
from appforge_desktop.domain.prompting.story.clauses import capital

_VERB = r"(?:please )?(?:also )?(?:add|include|insert|put in|put|give it|i (?:also )?want|new|another)"
_MANY = r"(?: (?:an?|another|the|some|these|this|more|new|one|two|three|following))*"
_QUESTION = re.compile(
    rf"^{_VERB}{_MANY} (?:quiz )?questions?(?: to the quiz)?(?::| -|,| with| saying)?\s+(?P<content>.+)$", re.I | re.S
)
_CARD = re.compile(
    rf"^{_VERB}{_MANY} (?:flash ?)?cards?(?: to the (?:deck|stack|cards))?(?::| -| for| with)?\s+(?P<content>.+)$",
    re.I | re.S,
)
_SIDES = re.compile(
    r"^(?:front:? )?(?P<front>.+?)(?:,? (?:and )?back:? |\s*(?:=|->|→|=>)\s*|\s+[-–—]\s+|:\s+|\s+(?:means|is)\s+)(?P<back>.+)$",
    re.I | re.S,
)
_OPTION = re.compile(
    rf"^{_VERB}{_MANY} (?:poll )?(?:options?|choices?|answers?|items?|names?|entr(?:y|ies)|words?|dish(?:es)?|meals?)(?: called| named|:)?\s+(?P<content>.+?)(?: (?:to|in|on) (?:the |our )?(?:[\w]+ )?(?:poll|vote|list|picker|options|game|wheel))?$|^{_VERB} (?P<bare>.+?) (?:to|in|into|on) (?:the |our )?(?:[\w]+ )?(?:poll|vote|list|picker|options|choices|wheel|game|words|cards|hat)$",
    re.I | re.S,
)
_REMOVE = re.compile(
    r"^(?:please )?(?:remove|delete|drop|get rid of|take (?:out|away|off)) (?:the |my |our )?(?:(?:question|card|option|choice|reply|answer|word|item|input|phase|result|note|pair)s? )?(?:about |on |called |for |with |that says )?(?P<what>.+?)(?: (?:question|card|option|reply|from the [\w ]+))?$",
    re.I,
)
_REPLY = re.compile(
    r"(?:when|if|whenever) (?:they|someone|somebody|people|anyone|customers?|guests?|users?|i|you|a \w+|the \w+)? ?(?:asks?|says?|types?|writes?|mentions?|wants? to know|(?:is|are) asked)(?: (?:about|for|if|whether))? (?P<words>.+?),?\s+(?:then )?(?:it should |the bot should |should |please )?(?:say|answer|reply|respond|tell (?:them|him|her)|write)s?(?: with| that)?[:,]?\s+(?P<answer>.+?)(?=[;.]?\s*(?:and )?(?:when|if|whenever) (?:they|someone|somebody|people|anyone|customers?|guests?|users?|i|you)\b|$)",
    re.I | re.S,
)
_GREET = re.compile(
    r"^(?:(?:change|set|make|let) )?(?:the )?(?:greeting|welcome(?: message| text)?|first (?:message|line)|bot(?=.*\bgreet))(?: (?:to|say|should (?:say|be)|with|greet with))?:? (?P<new>.+)$|^(?:greet (?:people |them )?with|start with(?= [\"“])|the bot should (?:greet|start) with) (?P<new2>.+)$",
    re.I | re.S,
)
_FALLBACK = re.compile(
    r"^(?:(?:when|if) (?:nothing (?:fits|matches)|it (?:does not|doesn't) (?:know|understand)(?: (?:it|the answer))?|(?:the bot|it) has no answer),? (?:it should )?(?:say|answer|reply)|(?:(?:change|set) )?(?:the )?fallback(?: (?:to|answer|message|should be|should say))*):? (?P<new>.+)$",
    re.I | re.S,
)
_ASKED = re.compile(
    r"^(?:change|set|rename|make) (?:the )?(?:poll )?(?:question|title of the poll)(?: to(?: be)?| say)?:? (?P<new>.+)$|^(?:ask|the question (?:is|should be)):? (?P<new2>.+\?)$",
    re.I,
)
_LENGTH = re.compile(
    r"\b(?P<count>\d{1,3})[- ]?(?:characters?|chars?|letters?|signs?|digits?|long)\b|\blength (?:to |of |is |= ?)?(?P<count2>\d{1,3})\b",
    re.I,
)
_LONGER = re.compile(
    r"^(?:please )?(?:make )?(?:the |them |it |passwords? )*(?P<way>longer|shorter)(?: passwords?)?(?: please)?$", re.I
)
_RANGE = re.compile(
    r"\b(?:between|from)\s(?P<low>\d{1,6})\s(?:and|to|up to)\s(?P<high>\d{1,6})\b|\bup to (?P<top>\d{1,6})\b", re.I
)
_WORD = re.compile(rf"^{_VERB}{_MANY} words?(?::| called)?\s+(?P<content>.+)$", re.I)


def _page(scene: Scene, *kinds: str) -> Page | None:
    return next((one for one in scene.app.pages if one.kind in kinds), None)


def add_question(text: str, scene: Scene) -> Found:
    """ "add a question: What colour is the sky? = blue"."""
    page, match = _page(scene, "quiz"), _QUESTION.match(text.strip())
    if not page or not match:
        return None
    found = [one for one in map(_ask, _entries(match["content"])) if one]
    if found:
        return [AddPart(page.title, one) for one in found if one not in page.parts]
    return "Say the question and its answer: *add a question: What is H2O? = water*"


def _entries(content: str) -> list[str]:
    return [one for one in re.split(r"\s*(?:;|\n)\s*", content.strip()) if one.strip()]


def _ask(said: str) -> Part | None:
    match = re.match(
        r"^(?P<q>.+?\?)[\"”]?\s*(?:=|->|→|:|-|–|\(|answer:?|the answer is|with (?:the )?answer)?\s*(?P<a>.+?)\)?$",
        said,
        re.I | re.S,
    )
    match = match or re.match(r"^(?P<q>[^=]+?)\s*(?:=|->|→)\s*(?P<a>.+)$", said, re.S)
    if not match:
        return None
    right, *wrong = re.split(
        r",?\s+(?:wrong(?: answers?)?(?: are| is)?|not|or)\s*:?\s+", match["a"].strip(' ."”'), maxsplit=1, flags=re.I
    )
    others = [unquoted(one) for one in re.split(r"\s*(?:,|\bor\b|\band\b|/)\s*", wrong[0])] if wrong else []
    question = unquoted(match["q"])
    return part_of("ask", (question, unquoted(right), *(one for one in others if one)))


def add_card(text: str, scene: Scene) -> Found:
    """ "add card das Auto - the car"; for a memory game the face of a pair."""
    page, match = _page(scene, "flashcards"), _CARD.match(text.strip())
    memory = next((one for one in scene.app.pages if one.variant == "memory"), None)
    if match and page and not (memory and "memory" in text.lower()):
        sides = [_SIDES.match(one.strip(" .")) for one in _cards(match["content"])]
        found = [part_of("card", (unquoted(one["front"]), unquoted(one["back"]))) for one in sides if one]
        if found and all(sides):
            return [AddPart(page.title, one) for one in found if one not in page.parts]
        return "Say front and back: *add card das Auto - the car*"
    if match and memory:
        faces = [part_of("card", (capital(one),)) for one in listed(_TO_GAME.sub("", match["content"]))]
        return [AddPart(memory.title, one) for one in faces if one not in memory.parts]
    return None


_TO_GAME = re.compile(r"\s+(?:to|in|for) the [\w ]*(?:game|cards|memory)$", re.I)


def _cards(content: str) -> list[str]:
    parts = _entries(content)
    more = re.split(r",\s+", content)
    return more if len(parts) == 1 and len(more) > 1 and all(_SIDES.match(one) for one in more) else parts


def add_option(text: str, scene: Scene) -> Found:
    """ "add option falafel", "add risotto to the list": a poll, a picker, a word to guess."""
    match = _OPTION.match(text.strip(" ."))
    content = (match["content"] or match["bare"]) if match else ""
    if not content:
        return None
    items = [capital(unquoted(one)) for one in listed(content)]
    hangman = next((one for one in scene.app.pages if one.variant == "hangman"), None)
    if hangman and re.search(r"\bwords?\b", text, re.I):
        return [AddPart(hangman.title, part_of("word", (one.lower(),))) for one in items]
    for page in sorted(scene.pages_of("poll", "generator"), key=lambda one: not _spoken_of(one, text)):
        word = {"poll": "ask", "generator": "list"}.get(page.kind, "")
        part = next((one for one in page.parts if one.word == word), None)
        if part is None or (page.kind == "generator" and page.variant != "pick"):
            continue
        said = next((one for one in page.parts if one.word == word and one.slot(0).lower() in text.lower()), part)
        fresh = [one for one in items if one.lower() not in (it.lower() for it in said.slots[1:])]
        return [_changed(page, said, replace(said, slots=(*said.slots, *fresh)))] if fresh else []
    return None


def _spoken_of(page: Page, text: str) -> bool:
    """Whether a text names a poll or a list to pick from."""
    low = text.lower()
    return page.title.lower() in low or bool(
        re.search(r"\bpoll|\bvot" if page.kind == "poll" else r"\b(?:list|picker|wheel|hat)\b", low)
    )


def _changed(page: Page, old: Part, new: Part) -> ChangePart:
    return ChangePart(page.title, old.word, old.slot(0), new)


def remove_part(text: str, scene: Scene) -> Found:
    """ "remove the question about H2O", "remove sushi", "remove the people input"."""
    match = _REMOVE.match(text.strip(" .!"))
    if not match or not scene.pages_of(*PLAY_KINDS) or re.search(r"\b(?:page|tab|screen)s?$", text.strip(" .!"), re.I):
        return None
    if scene.app.entities and (scene.field(match["what"]) or scene.entity_called(match["what"])):
        return None
    found = named_parts(scene, re.sub(r"\s(?:input|field|slider)$", "", unquoted(match["what"])), PLAY_KINDS)
    if not found:
        return None
    page, part = found[0]
    inside = next(
        (at for at, one in enumerate(part.slots) if at and one.casefold() == unquoted(match["what"]).casefold()), 0
    )
    listed_in = part.word in ("ask", "list", "pick")
    if inside and listed_in and (page.kind != "quiz" or inside > 1):
        return _without_item(page, part, inside)
    if part.word == "input" and any(one.word == "result" and part.slot(0) in one.slot(2) for one in page.parts):
        return f"“{part.slot(0)}” stays: results on {page.title} are worked out from it."
    if page.kind in ("quiz", "flashcards", "poll") and sum(one.word == part.word for one in page.parts) < 2:
        return f"“{part.slot(0)}” stays: it is all that {page.title} has. Add another one first, or remove the page."
    return [RemovePart(page.title, part.word, part.slot(0))]


def _without_item(page: Page, part: Part, at: int) -> Found:
    left = (*part.slots[:at], *part.slots[at + 1 :])
    if len(left) < 3 and page.kind == "poll":
        return f"“{part.slot(at)}” stays: a poll needs two options."
    written = frozenset(one - (one > at) for one in part.written if one != at)
    return [_changed(page, part, replace(part, slots=left, written=written))]


def timer_said(text: str, scene: Scene) -> Found:
    """ "50 minutes work and 10 minutes break", "six rounds", "make it 12 minutes"."""
    page = next((one for one in scene.pages_of("timer") if any(part.word == "phase" for part in one.parts)), None)
    if page is None or re.match(r"(?:remove|delete|rename|what|how|why)\b", text.strip(), re.I):
        return None
    said = re.sub(
        r"^(?:please )?(?:make|set|change|use|let|have|run|do|i want|switch to|turn)\s+(?:it |the |to |(?=\d))?",
        "",
        text.strip(),
        flags=re.I,
    )
    said = " ".join(
        re.sub(r"\b(?:to|of|for|instead|please|now|timer|be|long|last|should|the)\b", " ", said, flags=re.I).split()
    )
    phases, lengths, rounds = phases_said(said), lengths_said(said), rounds_said(text)
    old = [one for one in page.parts if one.word == "phase"]
    new = _retimed(old, phases, lengths)
    changes: list[Change] = []
    if new and new != old:
        changes += [RemovePart(page.title, "phase", one.slot(0)) for one in old]
        changes += [AddPart(page.title, one) for one in new]
    if rounds is not None and part_of("rounds", (str(rounds),)) not in page.parts:
        changes.append(AddPart(page.title, part_of("rounds", (str(rounds),))))
    return changes or ([] if new or rounds is not None else None)


def _retimed(old: list[Part], phases: tuple[tuple[str, str], ...], lengths: tuple[str, ...]) -> list[Part]:
    if not lengths:
        return []
    told = [(old_label, clock) for label, clock in phases for old_label in [_label_of(label, old)] if old_label]
    if told and len(told) == len(lengths):
        clocks = dict(told)
        return [part_of("phase", (one.slot(0), clocks.get(one.slot(0), one.slot(1)))) for one in old]
    if len(lengths) == 1 and len(old) == 1:
        return [part_of("phase", (old[0].slot(0), lengths[0]))]
    if len(phases) == len(lengths) > 1:
        return [part_of("phase", one) for one in phases]
    labels = list(dict.fromkeys(one.slot(0) for one in old))
    if len(labels) >= len(lengths) > 1:
        clocks = dict(zip(labels, lengths, strict=False))
        return [part_of("phase", (one.slot(0), clocks.get(one.slot(0), one.slot(1)))) for one in old]
    return []


_SAME = (
    {"work", "focus", "study", "session", "pomodoro", "working", "learning"},
    {"break", "rest", "pause", "short break", "breaks"},
    {"long break"},
)


def _label_of(label: str, old: list[Part]) -> str:
    low = label.lower()
    names = [one.slot(0) for one in old]
    exact = next((one for one in names if one.lower() == low), "")
    alike = next((group for group in _SAME if low in group), set())
    return exact or next((one for one in names if one.lower() in alike), "")


def bot_said(text: str, scene: Scene) -> Found:
    """ "when they ask about parking say It is free behind the house"."""
    page = _page(scene, "chat")
    if page is None:
        return None
    said = text.strip()
    for word, pattern in (("fallback", _FALLBACK), ("greet", _GREET)):
        if match := pattern.match(said):
            new = next(one for one in match.groups() if one)
            return [AddPart(page.title, part_of(word, (unquoted(new),)))]
    changes: list[Change] = []
    for match in _REPLY.finditer(said):
        words = re.sub(r"\s+(?:or|and)\s+", ", ", unquoted(match["words"]).strip(" ?"))
        words = re.sub(r"^(?:the|your|our|a|an|my)\s", "", words.lower())
        new_part = part_of("reply", (words, unquoted(match["answer"])))
        known = next((one for one in page.parts if one.word == "reply" and words in one.slot(0).split(", ")), None)
        changes.append(
            _changed(page, known, replace(new_part, slots=(known.slot(0), new_part.slot(1))))
            if known
            else AddPart(page.title, new_part)
        )
    bare = "reply|answer" if scene.pages_of("quiz", "poll") else "reply|answer|question"
    if not changes and (
        match := re.match(
            rf"^{_VERB}{_MANY} (?:{bare})(?: for| about|:)?\s+(?P<q>.+?\?)\s*(?:=|:|-)?\s*(?P<a>.+)$", said, re.I | re.S
        )
    ):
        changes.append(AddPart(page.title, part_of("reply", (match["q"].rstrip("?").lower(), unquoted(match["a"])))))
    return changes or None


def asked_otherwise(text: str, scene: Scene) -> Found:
    """ "change the question to Where do we meet?": of a poll with one question."""
    page, match = _page(scene, "poll"), _ASKED.match(text.strip())
    asks = [one for one in page.parts if one.word == "ask"] if page else []
    if not page or not match or len(asks) != 1:
        return None
    new = unquoted(match["new"] or match["new2"])
    return [_changed(page, asks[0], replace(asks[0], slots=(new, *asks[0].slots[1:]), written=asks[0].written - {0}))]


def figure_said(text: str, scene: Scene) -> Found:
    """ "24 characters", "longer passwords"; "between 1 and 200" for a number to guess."""
    password = next((one for one in scene.app.pages if one.variant == "password"), None)
    guess = next((one for one in scene.app.pages if one.variant == "guess"), None)
    if password and (match := _LENGTH.search(text)):
        return [AddPart(password.title, part_of("length", (match["count"] or match["count2"],)))]
    if password and (match := _LONGER.match(text.strip(" ."))):
        now = next((int(one.slot(0)) for one in password.parts if one.word == "length"), 16)
        return [
            AddPart(
                password.title, part_of("length", (str(max(6, now + (8 if match["way"].lower() == "longer" else -4))),))
            )
        ]
    if guess and (match := _RANGE.search(text)) and (match["top"] or int(match["low"]) < int(match["high"])):
        return [AddPart(guess.title, part_of("range", (match["low"] or "1", match["high"] or match["top"])))]
    return None


def pairs_pasted(text: str, scene: Scene) -> Found:
    """ "add these: bonjour = hello; merci = thanks" where the page takes pairs."""
    match = re.match(
        rf"^{_VERB}{_MANY}(?: (?:pairs?|words?|vocab\w*|terms?))?(?: to the [\w ]+)?:\s*(?P<content>.+)$",
        text.strip(),
        re.I | re.S,
    )
    page = _page(scene, "flashcards", "quiz")
    if not match or not page:
        return None
    spans = [one for one in read_literals(match["content"]) if one.kind == "pair" and one.values]
    word = "card" if page.kind == "flashcards" else "ask"
    return [AddPart(page.title, part_of(word, (one.key, ", ".join(one.values)))) for one in spans] or None
