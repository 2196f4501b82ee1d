# ruff: noqa: E501 (patterns are read a line at a time)
"""Scripted chats: the request's own answers, then small talk of the library."""

from __future__ import annotations

import re

from appforge_desktop.domain.blueprint.model import Page, Part
from appforge_desktop.domain.blueprint.part_line import part_of
from appforge_desktop.domain.prompting.nouns import singular
from appforge_desktop.domain.prompting.play.library import PlayLibrary, tokens
from appforge_desktop.domain.prompting.play.pairs import items_said
from appforge_desktop.domain.prompting.play.said import Said

_SAY = r"(?:it |the bot |you |then |they )*(?:should |must |can |will |to )?(?:answers?|say|says|reply|replies|responds?(?: with)?|tell them|tells them|->|=>)(?: that| with)?[: ]+"
_IF = re.compile(
    rf"\b(?:if|when|whenever|on)\s+(?:some(?:one|body)|people|they|i|a (?:customer|guest|user|visitor|student|person|client)|customers|guests|users|visitors|students|the (?:customer|user|guest))?\s*(?:asks?|asking|says?|types?|writes?|mentions?|wants? to know)?\s*(?:for |about )?(?P<words>[\"'“][^\"'”]+[\"'”]|[^,.;:\n]{{2,60}}?)\s*,?\s+{_SAY}(?P<answer>[\"“][^\"”]+[\"”]|[^\n;.!?]+(?:\.(?=\d)[^\n;.!?]+)*[.!?]?)",
    re.IGNORECASE,
)
_SAY_IF = re.compile(
    r"\b(?:answers?|says?|reply|replies|responds?(?: with)?)\s+[\"“](?P<answer>[^\"”\n]{1,200})[\"”]\s+(?:if|when|whenever|to)\s+(?:[a-z]+\s+){1,3}?(?:asks?(?: about| for)?|says?|types?|writes?|mentions?)\s+(?P<words>[\"'“][^\"'”]+[\"'”]|[^,.;:\n]{2,40})",
    re.IGNORECASE,
)
_WHO = re.compile(
    r"(?:the |a )?(?:user|customer|guest|visitor|someone|somebody|people|they|i|it|person|bot)s?", re.IGNORECASE
)
_GREET = re.compile(
    r"\b(?:greets?|greeting|welcomes?|says? hello|starts? with|begins? with|opens? with|first says?)\b[^\"“'.\n]{0,40}[\"“'](?P<text>[^\"”\n]{2,200}?)[\"”'](?!\w)",
    re.IGNORECASE,
)
_UNKNOWN = re.compile(
    r"\b(?:otherwise|else|fallback|does(?:n't| not) (?:know|understand)|anything else|no answer)\b[^\"“'.\n]{0,40}[\"“'](?P<text>[^\"”\n]{2,200}?)[\"”'](?!\w)",
    re.IGNORECASE,
)
_FACTS: tuple[tuple[str, str, str], ...] = (
    (r"\b(?:we|we're|are|is|shop|it|opening hours|hours)\b.*\b(?:open(?:s|ed)?|hours|closed?)\b|^(?:opening )?hours\b", "hours, open, opening, closed, when", "hours"),
    (r"\b(?:located|address|find us|we are (?:in|at|on) |street|road|avenue|square)\b", "where, address, location, find, directions", "address"),
    (r"\b(?:deliver\w*|shipping|ship)\b", "delivery, deliver, shipping, ship", "delivery"),
    (r"\b(?:park|parking)\b", "parking, park, car", "parking"),
    (r"\b(?:price|prices|cost|costs|costs?|charge|fee)\b", "price, prices, cost, how much", "price"),
    (r"\b(?:refund|return|returns|exchange)\b", "return, returns, refund, exchange", "returns"),
    (r"\b(?:phone|call us|call|telephone)\b", "phone, call, telephone, contact", "phone"),
    (r"\b(?:e-?mail|write to)\b|@", "email, mail, contact", "e-mail"),
    (r"\b(?:wi-?fi)\b", "wifi, internet, password", "wifi"),
    (r"\b(?:book|booking|reserve|reservation|appointment)\b", "book, booking, reserve, reservation, appointment", "booking"),
    (r"\b(?:pay|payment|cash|cards?)\b", "pay, payment, cash, card", "payment"),
    (r"\b(?:vegan|vegetarian|gluten|allerg\w+)\b", "vegan, vegetarian, gluten, allergy", "diet"),
    (r"\b(?:check[ -]?in|check[ -]?out)\b", "check-in, check-out, arrive, leave", "check-in"),
)  # fmt: skip
_STATED = re.compile(
    r"(?:the |our |a |an |all )?(?P<what>[a-z][a-z -]{2,28}?) (?:is|are|costs?|starts?|begins?)\b", re.IGNORECASE
)
_VERB = re.compile(
    r"\b(?:is|are|costs?|have|has|can|open|opens|close|closes|deliver|delivers|takes?|starts?)\b", re.IGNORECASE
)
_ORDER = re.compile(
    r"\b(?:chat ?bot|bot|app|page|make|build|create|want|need|should|must|please|answers?|if|when)\b", re.IGNORECASE
)
_STOP = frozenset(
    "what who where when why how is are am do does did can could would will the a an to of for in on at you your i me my we our it they there this that have has with and or any be much many which if so from by".split()
)
_SHORT_ANSWER = 90


def chat_page(said: Said, library: PlayLibrary) -> tuple[Page, tuple[str, ...]]:
    """A scripted chat."""
    found, _ = library.play("chat", said.words, said.text)
    usual = found if found is not None else library.play("chat", "chat")[0]
    lines = usual.page.parts if usual else ()
    own = _replies(said)
    greet = _GREET.search(said.text)
    unknown = _UNKNOWN.search(said.text)
    parts = [part_of("greet", (greet["text"],)) if greet else _greeting(lines, own), *own]
    taken = {word for one in own for word in one.slot(0).split(", ")}
    parts += [_written(one) for one in lines if one.word == "reply" and not taken & set(one.slot(0).split(", "))]
    parts += (
        [part_of("fallback", (unknown["text"],))]
        if unknown
        else [_written(one) for one in lines if one.word == "fallback"]
    )
    title = usual.title if usual else "Chat"
    notes = usual.notes if usual else ()
    if not own:
        notes = (
            *notes,
            "The answers are small talk of mine: send me lines such as “question = answer”, and it knows them.",
        )
    notes = (
        (*notes, "It answers by the words it finds; it does not think.")
        if re.search(r"\b(?:ai|gpt|smart|intelligent|llm)\b", said.low)
        else notes
    )
    return Page(title, "chat", parts=tuple(parts)), notes


def _written(part: Part) -> Part:
    return part_of(part.word, part.slots, frozenset(range(len(part.slots))))


def _greeting(lines: tuple[Part, ...], own: tuple[Part, ...]) -> Part:
    """The usual greeting; it says what can be asked where the answers are the person's own."""
    topics = [_topic(one) for one in own if not {"hi", "hello", "hey", "bye"} & set(one.slot(0).split(", "))][:3]
    if topics:
        asked = topics[0] if len(topics) == 1 else f"{', '.join(topics[:-1])} or {topics[-1]}"
        return part_of("greet", (f"Hi! Ask me about {asked}.",), frozenset({0}))
    usual = next((one for one in lines if one.word == "greet"), None)
    return _written(usual) if usual else part_of("greet", ("Hi! How can I help you?",), frozenset({0}))


def _topic(reply: Part) -> str:
    """What a reply is about, in a word: "delivery" for what listens to "deliver"."""
    words = reply.slot(0).split(", ")
    return next((name for _, known, name in _FACTS if words[0] in known.split(", ")), words[0])


def _replies(said: Said) -> tuple[Part, ...]:
    """Answers in the request's own words: "if … say …", questions with answers, facts about the place."""
    found: list[Part] = []
    held: list[tuple[int, int]] = []
    matches = [*_SAY_IF.finditer(said.text), *_IF.finditer(said.text)]
    for match in matches:
        if _WHO.fullmatch(match["words"].strip()) or any(
            match.start() < end and start < match.end() for start, end in held
        ):
            continue
        held.append(match.span())
        found.append(_reply(match["words"], match["answer"]))
    rest = _without(said.text, held)
    for item in items_said(said):
        if item.front in rest and not re.search(r"\bif\b|\bwhen\b", item.front[:20].lower()):
            found.append(_asked(item.front, ", ".join((item.back, *item.wrong)), found))
            rest = rest.replace(item.front, " ").replace(item.back, " ")
    found += _facts(rest, {one.slot(0).split(", ")[0] for one in found})
    kept = {one.slot(0): one for one in reversed(found) if one.slot(0) and one.slot(1)}
    return tuple(reversed(kept.values()))


def _without(text: str, held: list[tuple[int, int]]) -> str:
    for start, end in held:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _reply(words: str, answer: str) -> Part:
    """Words to listen for, and the answer as it was said."""
    bare = answer.strip().strip('"“”').strip()
    bare = bare[:1].upper() + bare[1:]
    written = frozenset({0})
    return part_of("reply", (_listened(words), bare), written)


def _asked(question: str, answer: str, before: list[Part]) -> Part:
    """A question's answer; it listens for words of the same meaning too, where no reply before it does."""
    part = _reply(question, answer)
    own = part.slot(0).split(", ")
    taken = {word for one in before for word in one.slot(0).split(", ")}
    alike = next((words.split(", ") for _, words, _ in _FACTS if set(own) & set(words.split(", "))), [])
    words = dict.fromkeys([*own, *(word for word in alike if word not in taken)])
    return part_of("reply", (", ".join(words), part.slot(1)), frozenset({0}))


def _listened(words: str) -> str:
    """The words of a question that matter: "Do you deliver?" listens for "deliver"."""
    quoted = [one for one in re.split(r"\s*(?:,|/|\bor\b|\band\b)\s*", words.strip().strip("\"'“”?").lower()) if one]
    found: list[str] = []
    for one in quoted:
        kept = [word for word in re.findall(r"[\w'-]+", one) if word not in _STOP]
        if kept:
            found.append(" ".join(kept) if len(kept) <= 2 and len(quoted) > 1 else ", ".join(kept[:4]))
    asked = re.match(r"(?:where|when|who)\b", words.strip().strip("\"'“”").lower())
    shown = ", ".join(found) or (asked[0] if asked else "") or words.strip().strip("\"'“”?").lower()
    extra = [singular(word) for word in shown.split(", ") if " " not in word and singular(word) != word]
    return ", ".join(dict.fromkeys([*shown.split(", "), *extra]))


def _clauses(text: str) -> list[str]:
    """Sentences, and the parts of one that states several things: "we open at 7, parking is free"."""
    found: list[str] = []
    for sentence in re.split(r"(?<=[.!?;])\s+|\n+", text):
        lead, colon, rest = sentence.rpartition(": ")
        parts = re.split(r",\s+(?:and\s+)?", rest if colon and _ORDER.search(lead) else sentence)
        if len(parts) > 1 and all(_VERB.search(one) for one in parts):
            found += parts
        else:
            found.append(sentence)
    return found


def _facts(text: str, taken: set[str]) -> list[Part]:
    """Sentences that state something one would ask for: opening hours, address, delivery, prices."""
    found: list[Part] = []
    used = set(taken)
    for sentence in _clauses(text):
        bare = re.sub(r"^.*?\b(?:chat ?bot|bot|app|page)\b[^:]{0,40}:\s*", "", sentence, flags=re.IGNORECASE).strip(
            " -*•"
        )
        if (
            not 2 <= len(bare.split()) <= 40
            or _ORDER.search(bare)
            or not re.search(r"\d|@|\b(?:yes|no|free|we|our|is|are)\b", bare.lower())
        ):
            continue
        words = next((w for p, w, _ in _FACTS if w.split(", ")[0] not in used and re.search(p, bare.lower())), "")
        if not words and (stated := _STATED.match(bare)):
            words = _listened(stated["what"])
        if words and words.split(", ")[0] not in used:
            used.add(words.split(", ")[0])
            found.append(part_of("reply", (words, bare[:1].upper() + bare[1:]), frozenset({0})))
    return found


def listens(part: Part) -> tuple[str, ...]:
    """The words that a reply listens for, as tokens."""
    return tokens(part.slot(0))
