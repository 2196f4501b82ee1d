"""GBNF rules for the bodies of pages: their parts, each slot of bounded length."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from appforge_desktop.domain.blueprint.gbnf import either, literal
from appforge_desktop.domain.blueprint.language import BODY_KINDS
from appforge_desktop.domain.blueprint.model import PageKind
from appforge_desktop.domain.blueprint.part_line import clean_slot
from appforge_desktop.domain.blueprint.parts import PAGE_PARTS, VARIANTS, PartRule, Slot

Stretch = tuple[str, int, int]
"""Words of parts, with bars between, and the least and most lines of them."""

_BODIES: dict[str, tuple[tuple[Stretch, ...], ...]] = {
    "calc": ((("input|pick", 1, 12), ("result", 1, 1), ("result|band", 0, 12)), (("convert", 2, 16),)),
    "timer": ((("phase", 0, 8), ("rounds", 0, 1)), (("until", 1, 4),)),
    "quiz": ((("ask", 1, 16),),),
    "flashcards": ((("card", 1, 30),),),
    "poll": ((("ask", 1, 5),),),
    "notes": ((("note", 0, 6),),),
    "draw": ((),),
    "chat": ((("greet", 0, 1), ("reply", 1, 16), ("fallback", 0, 1)),),
    "generator password": ((("length", 0, 1),),),
    "generator palette": ((),),
    "generator pick": ((("list", 1, 4),),),
    "generator dice": ((),),
    "game tictactoe": ((),),
    "game memory": ((("card", 0, 12),),),
    "game snake": ((),),
    "game guess": ((("range", 0, 1),),),
    "game hangman": ((("word", 0, 16),),),
    "game rps": ((),),
}
_STORY: tuple[tuple[Stretch, ...], ...] = ((("hero", 0, 1), ("*", 1, 24)),)
_LONG = ("text", "body", "answer", "question", "quote", "back", "points", "item")
_MOST_TEXTS = 15
_MOST_LINKED = 8
_MOST_SPANS, _LONGEST_SPAN = 40, 200

_SLOT_RULES: dict[str, str] = {
    "copyword": "[!-{}¡-ſΩ–-—‘-”…€™←-⇿☀-➿⬀-⯿\ufe0f\U0001f1e6-\U0001fbff]{1,24}",
    "short": 'copyword (" " copyword){0,7}',
    "long": 'copyword (" " copyword){0,29}',
    "figure": '"-"? [0-9]{1,9} ("." [0-9]{1,14})?',
    "unit": f'{either(("money", "percent", "number", "date"))} | unitword (" " unitword){{0,2}}',
    "unitword": "[A-Za-zΩµ°/²³0-9.-]{1,12}",
    "range": 'figure " to " figure',
    "clocktime": '[0-9]{1,2} ":" [0-5] [0-9] (":" [0-5] [0-9])?',
    "moment": '[0-9]{4} "-" [0-1] [0-9] "-" [0-3] [0-9] (" " [0-2] [0-9] ":" [0-5] [0-9])?',
    "hours": '"closed" | open (", " open)?',
    "open": '[0-9]{1,2} ":" [0-5] [0-9] "-" [0-9]{1,2} ":" [0-5] [0-9]',
    "calcword": "[A-Za-zÀ-ÖØ-öø-ÿ] [A-Za-zÀ-ÖØ-öø-ÿ0-9]{0,13}",
    "calcmore": "[A-Za-zÀ-ÖØ-öø-ÿ0-9²³]{1,14}",
    "calcname": 'calcword (" " calcmore){0,5}',
    "calcnumber": '[0-9]{1,9} ("." [0-9]{1,6})?',
    "sign": either((" + ", " - ", " * ", " / ", " ^ ")),
    "calcuse": "calcname | calcnumber",
    "inmost": 'calcuse | "(" calcuse (sign calcuse){1,3} ")"',
    "inner": 'calcuse | "(" inmost (sign inmost){1,6} ")"',
    "calcformula": "inner (sign inner){0,11}",
    "optionpair": 'copyword (" " copyword){0,3} " = " figure',
    "points": 'short ("; " short){0,4}',
}
_KIND_RULES: dict[str, str] = {
    "figure": "figure", "unit": "unit", "range": "range", "formula": "calcformula", "pair": "optionpair",
    "clock": "clocktime", "fields": "names", "entity": "entityname", "icon": "icon",
}  # fmt: skip


def kinds_with_variants() -> tuple[str, ...]:
    """What may follow the title of a page with a body: `calc`, `game snake`."""
    with_variant = tuple(f"{kind} {variant}" for kind, variants in VARIANTS.items() for variant in variants)
    return tuple(kind for kind in BODY_KINDS if kind not in VARIANTS) + with_variant


def body_rules(spans: Sequence[str] = ()) -> dict[str, str]:
    """Rules `bodykind` (kind, variant and part lines), `wizardsteps`, and one `part-…` for each part.

    Args:
        spans: Texts that the person said; given some, copy is one of them, or stands behind the mark of what was
            written.
    """
    bodies = {f"body-{name.replace(' ', '-')}": _body(name) for name in kinds_with_variants()}
    return {
        **part_rules(spans),
        **bodies,
        "bodykind": " | ".join(bodies),
        "wizardsteps": _lines("wizard", (("step", 0, 5),)),
    }


def _body(name: str) -> str:
    kind = name.split(" ", maxsplit=1)[0]
    ways = " | ".join(_lines(kind, way) or '""' for way in _BODIES.get(name, _STORY))
    body = f" ({ways})" if ways != '""' else ""
    return literal(f"{name}\n") + body


def _lines(kind: str, stretches: Iterable[Stretch]) -> str:
    return " ".join(f'(" " ({_words(kind, words)}) "\\n"){{{least},{most}}}' for words, least, most in stretches)


def _words(kind: str, words: str) -> str:
    known = next(parts for one, parts in PAGE_PARTS.items() if one == kind)
    named = [word for word in known if word != "hero"] if words == "*" else words.split("|")
    return " | ".join(part_rule(kind, word) for word in named)


def part_rule(kind: str, word: str) -> str:
    """The name of the rule for a part: one for all pages to read, one for each other kind."""
    return f"part-{'story' if kind in ('landing', 'article', 'profile') else kind}-{word}"


def slots_rule(kind: str, word: str) -> str:
    """The name of the rule for what follows a part's word."""
    return part_rule(kind, word).replace("part-", "slots-", 1)


def body_line(name: str) -> str:
    """A page with a body in one line, behind its title: `calc: input bill | money ; result x | money | bill * 2`."""
    kind = name.split(" ", maxsplit=1)[0]
    ways = _BODIES.get(name, _STORY)
    lines = [_in_line(kind, way) for way in ways if way]
    parts = f' ": " ({" | ".join(lines)})' if lines else ""
    needed = lines and all(any(least for _, least, _ in way) for way in ways)
    return literal(name) + (parts if needed or not parts else f" ({parts.strip()})?")


def _in_line(kind: str, stretches: Sequence[Stretch]) -> str:
    """Parts with " ; " between, the first of them of a stretch that must be there."""
    first = next((at for at, (_, least, _) in enumerate(stretches) if least), 0)
    words, _, most = stretches[first]
    texts = [f"({_words(kind, words)})"]
    if most > 1:
        texts.append(f'(" ; " ({_words(kind, words)})){{0,{min(most, _MOST_LINKED) - 1}}}')
    for words, least, most in stretches[first + 1 :]:
        texts.append(f'(" ; " ({_words(kind, words)})){{{least},{min(most, _MOST_LINKED)}}}')
    return " ".join(texts)


def part_rules(spans: Sequence[str] = ()) -> dict[str, str]:
    """The rules of all parts (without indentation) and of their slots."""
    said = spoken(spans)
    copied = {f"said{size}": f'span | "~" {size}' if said else f'"~"? {size}' for size in ("short", "long")}
    dated = {"saidday": "span | moment" if said else "moment", "saidhours": "span | hours" if said else "hours"}
    rules = {"span": either(said)} if said else {}
    rules |= {**_SLOT_RULES, **copied, **dated}
    rules["saidpoints"] = 'span ("; " span){0,4} | "~" points' if said else '"~"? points'
    for kind, parts in PAGE_PARTS.items():
        for word, rule in parts.items():
            rules[slots_rule(kind, word)] = _slots(kind, rule)
            rules[part_rule(kind, word)] = f"{literal(word + ' ')} {slots_rule(kind, word)}"
    return rules


def spoken(spans: Sequence[str]) -> tuple[str, ...]:
    """Spans as slots take them."""
    clean = (clean_slot(span) for span in spans)
    return tuple(dict.fromkeys(span for span in clean if span and len(span) <= _LONGEST_SPAN))[:_MOST_SPANS]


def _slots(kind: PageKind, rule: PartRule) -> str:
    names = [_slot(kind, slot) for slot in rule.slots]
    needed = max((at + 1 for at, slot in enumerate(rule.slots) if slot.required), default=0)
    texts = [name if slot.required else f"{name}?" for name, slot in zip(names, rule.slots, strict=True)]
    head = ' " | " '.join(texts[:needed])
    if rule.more:
        return f'{head} (" | " {names[-1]}){{0,{30 if names[-1] == "saidlong" else _MOST_TEXTS}}}'
    return f"{head}{_tail(names, needed)}"


def _tail(names: Sequence[str], at: int) -> str:
    """The slots that may be missing, from one on; one before the last may be empty."""
    if at >= len(names):
        return ""
    skipped = f' | " | " {names[at + 1]}{_tail(names, at + 2)}' if at + 1 < len(names) else ""
    return f' (" | " ({names[at]}{_tail(names, at + 1)}{skipped}))?'


def _slot(kind: PageKind, slot: Slot) -> str:
    if kind == "calc" and slot.name == "name":
        return "calcname"
    if slot.kind in ("day", "hours", "points"):
        return f"said{slot.kind}"
    return _KIND_RULES.get(slot.kind) or ("saidlong" if slot.name in _LONG else "saidshort")
