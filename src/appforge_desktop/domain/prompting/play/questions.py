# ruff: noqa: E501 (patterns are read a line at a time)
"""Quizzes, flashcards and polls: the request's own questions first, then a bank of the library."""

from __future__ import annotations

import re
from collections.abc import Sequence

from appforge_desktop.domain.blueprint.model import Page, Part
from appforge_desktop.domain.blueprint.part_line import part_of
from appforge_desktop.domain.prompting.play.library import Bank, Item, PlayLibrary
from appforge_desktop.domain.prompting.play.pairs import items_said, split_items, tidy
from appforge_desktop.domain.prompting.play.said import Said, listed
from appforge_desktop.domain.prompting.play.tables import worked_out

_USUAL_ASKS, _USUAL_CARDS = 20, 60
_WRONG = 3
_COUNT = re.compile(r"\b(\d{1,3})\s+(?:[a-z-]+\s+){0,2}?(?:questions?|cards?|flash ?cards?|words?|items?)\b")
_TYPED = re.compile(
    r"\b(?:type|typed|typing|write|enter) (?:in )?(?:the |my |your )?(?:answers?|it)?|\bopen questions?\b"
)
_BACKWARDS = re.compile(
    r"\b(?:from )?english (?:to|into|->|→|-)\s*(?:spanish|french|german|italian|portuguese|japanese|dutch)\b"
)
_ASKED = re.compile(r"(?:^|(?<=[.!?:;,\n\"“'])\s*)\s*([^.!?:;\n\"“”]{6,160}\?)")
_KIND = re.compile(r"\b(?:quiz|trivia|flash ?cards?|poll|vocab\w*|trainer|study|cards|app|game)\b")
_LEAD = re.compile(
    r"^(?:a |the |my )?(?:poll|vote|survey|voting)\b\s*(?:app|page)?\s*(?:[-–:,]|about|on|for)*\s*", re.IGNORECASE
)
_PUT_TO_US = re.compile(r"\s*(?:can|could|would|will) (?:you|we|i)\b|\s*is it possible", re.IGNORECASE)
_ABOUT = re.compile(
    r"\b(?:about|on|for|asking(?: about)?|to (?:choose|decide(?: on)?|pick|vote on)|of)\s+(?:the |our |my |a |an |who |which |what )*([\w' -]{3,60}?)(?=$|[,.:;!?\n]|\s(?:with|between|from|and|or|including)\b)"
)


def quiz_page(said: Said, library: PlayLibrary) -> tuple[Page, tuple[str, ...]]:
    """A quiz."""
    own = items_said(said)
    if own:
        wrong = _TYPED.search(said.low) is None and len(own) > _WRONG and not any(item.wrong for item in own)
        asks = tuple(_ask(item, _others(at, own) if wrong else item.wrong) for at, item in enumerate(own))
        return Page(said.title("Quiz"), "quiz", parts=asks), ()
    bank = _bank(said, library)
    if bank is None:
        note = (
            f"I have no questions about {_subject(said)} yet, and I do not make facts up. "
            "Send me lines such as “question = answer”, or add questions in the app."
        )
        return Page(said.title("Quiz"), "quiz"), (note,)
    typed = _TYPED.search(said.low) is not None
    items, note_of_count = _counted(bank.items, said, _USUAL_ASKS)
    asks = tuple(_bank_ask(item, bank, typed) for item in items)
    return Page(bank.title, "quiz", parts=asks), (*bank.notes, *note_of_count)


def cards_page(said: Said, library: PlayLibrary) -> tuple[Page, tuple[str, ...]]:
    """Flashcards."""
    own = items_said(said)
    if own:
        cards = tuple(part_of("card", (item.front, ", ".join((item.back, *item.wrong)))) for item in own)
        return Page(said.title("Flashcards"), "flashcards", parts=cards), ()
    bank = _bank(said, library)
    if bank is None:
        note = (
            f"I have no cards about {_subject(said)} yet, and I do not make facts up. "
            "Send me lines such as “front = back”, or add cards in the app."
        )
        return Page(said.title("Flashcards"), "flashcards"), (note,)
    items, told = _counted(bank.items, said, _USUAL_CARDS)
    turned = _BACKWARDS.search(said.low) is not None
    cards = tuple(_card(item, turned) for item in items)
    return Page(bank.title, "flashcards", parts=cards), (*bank.notes, *told)


def poll_page(said: Said, library: PlayLibrary) -> tuple[Page, tuple[str, ...]]:
    """A poll."""
    asks = _polls_said(said)
    if asks:
        return Page(said.title("Poll"), "poll", parts=asks), ()
    found, _ = library.play("poll", said.words, said.text)
    question = next(iter(_questions(said)), "")
    if found is None:
        ask = part_of(
            "ask",
            (question or f"{_subject(said).capitalize()}?", "Yes", "No", "I do not mind"),
            _written(said, question),
        )
        note = "The options are mine: tell me yours, or change them in the app."
        return Page(said.title("Poll"), "poll", parts=(ask,)), (note,)
    parts = [part_of("ask", one.slots, frozenset(range(len(one.slots)))) for one in found.page.parts]
    if question:
        parts = [part_of("ask", (question, *parts[0].slots[1:]), frozenset(range(1, len(parts[0].slots))))]
    return Page(found.title, "poll", parts=tuple(parts)), (
        "The options are mine: tell me yours, or change them in the app.",
    )


def _polls_said(said: Said) -> tuple[Part, ...]:
    """Questions of the request with their options."""
    found = []
    for span in said.spans_of("pair"):
        options = split_items(span.values)
        if span.key.endswith("?") and len(options) > 1:
            question = _LEAD.sub("", re.split(r"[\"“:]\s*", span.key)[-1])
            found.append(part_of("ask", (_capital(question), *map(_capital, options))))
    if found:
        return tuple(found)
    options = split_items(listed(said)[0])
    if len(options) < 2:
        options = _between(said)
    if len(options) < 2:
        return ()
    question = next(iter(_questions(said)), "")
    written = frozenset() if question else frozenset({0})
    return (part_of("ask", (question or _question_of(said), *map(_capital, options)), written),)


def _between(said: Said) -> tuple[str, ...]:
    """ "tea or coffee", "yes/no", "between cats and dogs"."""
    low = said.text
    match = re.search(
        r"\b(?:between|with|options?:?|choices?:?|:)\s+((?:[\w'-]+ ){0,3}[\w'-]+)\s+(?:and|or|vs\.?)\s+((?:[\w'-]+ ){0,2}[\w'-]+)",
        low,
    ) or re.search(r"\b([\w'-]+)\s*(?:/| or | vs\.? )\s*([\w'-]+)\b", low)
    return tuple(dict.fromkeys(tidy(one) for one in match.groups())) if match else ()


def _questions(said: Said) -> list[str]:
    """Questions that are to be asked, not those put to us."""
    quoted = [tidy(one.text) for one in said.spans_of("quote") if one.text.rstrip("\"'”’ ").endswith("?")]
    asked = [match[1].strip() for match in _ASKED.finditer(said.text) if not _PUT_TO_US.match(match[1])]
    return [_capital(_LEAD.sub("", one)) for one in (*quoted, *asked) if len(_LEAD.sub("", one)) > 3]


def _question_of(said: Said) -> str:
    """A question from what the poll is about."""
    about = _ABOUT.search(said.text)
    subject = tidy(about[1]) if about else ""
    if not subject or len(subject.split()) > 9:
        return "What do you choose?"
    if re.match(r"(?:where|when|how|whom?)\b", subject, re.IGNORECASE):
        return f"{_capital(subject)}?"
    return f"{_capital(subject)}: what do you choose?"


def _bank(said: Said, library: PlayLibrary) -> Bank | None:
    found, score = library.bank(said.words, said.text)
    made = worked_out(said.text)
    return made if made is not None and score < 6 else found


def _bank_ask(item: Item, bank: Bank, typed: bool) -> Part:
    at = bank.items.index(item)
    wrong = () if typed else item.wrong or _others(at, bank.items)
    question = bank.question.replace("%", item.front) if bank.question and not item.front.endswith("?") else item.front
    slots = (question, item.back, *wrong)
    return part_of("ask", slots, frozenset(range(len(slots))))


def _ask(item: Item, wrong: Sequence[str]) -> Part:
    """An own question; wrong answers that were taken from others are not marked: they are the person's words too."""
    return part_of("ask", (_capital(item.front), item.back, *wrong))


def _card(item: Item, turned: bool) -> Part:
    sides = (item.back, item.front) if turned else (item.front, item.back)
    return part_of("card", sides, frozenset({0, 1}))


def _others(at: int, items: Sequence[Item]) -> tuple[str, ...]:
    """Wrong answers from the items that follow: neighbours are the most alike."""
    right = items[at].back
    turned = [items[(at + step) % len(items)].back for step in (1, 3, 2, 5, 4, *range(6, len(items)))]
    return tuple(dict.fromkeys(one for one in turned if one.casefold() != right.casefold()))[:_WRONG]


def _counted(items: tuple[Item, ...], said: Said, usual: int) -> tuple[tuple[Item, ...], tuple[str, ...]]:
    """As many items as were asked for."""
    match = _COUNT.search(said.low)
    wanted = int(match[1]) if match else len(items) if re.search(r"\b(?:all|every|complete)\b", said.low) else usual
    if match and wanted > len(items):
        return items, (f"I have {len(items)} of them, not {wanted}; you can add more in the app.",)
    count = min(max(wanted, 1), len(items))
    return tuple(items[at * len(items) // count] for at in range(count)), ()


def _written(said: Said, question: str) -> frozenset[int]:
    return frozenset({1, 2, 3} if question else {0, 1, 2, 3})


def _subject(said: Said) -> str:
    about = _ABOUT.search(said.words) or _ABOUT.search(said.text)
    named = tidy(about[1]) if about else _KIND.sub("", said.title("this").lower()).strip()
    return "this" if not named or re.match(r"(?:my )?own\b|questions?\b|cards?\b|kids\b", named) else named


def _capital(text: str) -> str:
    text = text.strip()
    return text[:1].upper() + text[1:]
