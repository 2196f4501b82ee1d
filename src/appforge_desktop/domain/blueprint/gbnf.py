"""Small pieces for writing GBNF grammars, and the rules for names and values that all our grammars share."""

from __future__ import annotations

from collections.abc import Iterable

from appforge_desktop.domain.blueprint.language import AGGREGATES, FIELD_KINDS, ITEM_KINDS, REPEATS, SHAPES

_LOWER = "a-zß-öø-ÿ"
_UPPER = "A-ZÀ-ÖØ-Þ"
FLAG_CLAUSES = ("search", "bulk", "print", "export", "import")


def literal(text: str) -> str:
    """A GBNF string: quotes, backslashes and control characters escaped."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def either(texts: Iterable[str]) -> str:
    """One of some literal texts."""
    return " | ".join(literal(text) for text in texts)


def rules_text(rules: dict[str, str]) -> str:
    """The grammar as text, one rule a line."""
    return "".join(f"{name} ::= {body}\n" for name, body in rules.items())


def other_words(known: Iterable[str]) -> str:
    """A lower-case word that is none of the known ones: as far as it agrees with one, it must part from it."""
    return _apart("", frozenset(known))


def _apart(start: str, known: frozenset[str]) -> str:
    nexts = sorted({word[len(start)] for word in known if len(word) > len(start) and word.startswith(start)})
    ways = [f"{literal(letter)} {_apart(start + letter, known)}" for letter in nexts]
    others = "".join(letter for letter in "abcdefghijklmnopqrstuvwxyz" if letter not in nexts)
    more = f"[{others}{'0-9' if start else ''}ß-öø-ÿ] [{_LOWER}0-9'-]{{0,13}}"
    return f"({' | '.join([*ways, more])}){'?' if start and start not in known else ''}"


WORD_RULES: dict[str, str] = {
    "word": f"[{_LOWER}] [{_LOWER}0-9]{{0,13}}",
    "name": 'word (" " word){0,2}',
    "names": 'name (", " name){0,5}',
    "capital": f"[{_UPPER}0-9] [{_UPPER}{_LOWER}0-9]{{0,13}}",
    "lowword": other_words(ITEM_KINDS),
    "titleword": f"[{_UPPER}0-9] [{_UPPER}{_LOWER}0-9'’/&.,?!+-]{{0,15}}",
    "title": 'titleword (" " (titleword | lowword [,?!]?)){0,5}',
    "entityname": f'[{_UPPER}] [{_UPPER}{_LOWER}0-9]{{0,13}} (" " capital)?',
    "anyword": f"[{_UPPER}{_LOWER}0-9] [{_UPPER}{_LOWER}0-9'-]{{0,13}}",
    "words": 'anyword (" " anyword){0,3}',
    "sentence": 'anyword (","? " " anyword){0,13}',
    "option": 'anyword (" " anyword){0,2}',
    "options": 'option (", " option){1,7}',
    "number": '[0-9]{1,6} ("." [0-9]{1,2})?',
}
"""Names and texts, all of bounded length, so that decoding always ends."""


def _kind_rule(kind: str, default: str) -> str:
    flags = '" required"? " unique"?' if kind in ("text", "number", "link", "email", "phone") else '" required"?'
    if kind in ("bool", "rating", "image", "color", "repeat", "checks"):
        flags = ""
    flags += {"choice": ' " flow"?', "date": ' " due"?', "datetime": ' " due"?'}.get(kind, "")
    after = {"choice": "options", "ref": "entityname"}.get(kind, "")
    head = literal(f"{kind} ") + f" {after}" if after else literal(kind)
    tail = f'(" default " {default})?' if default else ""
    return " ".join(part for part in (head, flags, tail) if part)


def field_rules(formula_name: str = "name", rollup_entity: str = "capitals") -> dict[str, str]:
    """Rule `field`: a field's line without indentation; `kind`: what follows its name."""
    measures = either(f"{one} " for one in AGGREGATES if one != "count")
    plain = {kind: rule for kind, rule in FIELD_KINDS.items() if kind != "computed"}
    kinds = {f"kind{kind}": _kind_rule(kind, rule.default) for kind, rule in plain.items()}
    return {
        "yesno": either(("yes", "no")),
        "day": '"today" | [0-9]{4} "-" [0-9]{2} "-" [0-9]{2}',
        "clock": '[0-2] [0-9] ":" [0-5] [0-9]',
        "star": "[1-5]",
        "tint": '"#" [0-9a-f]{6}',
        **kinds,
        "kind": " | ".join(kinds),
        "period": either(REPEATS),
        "operator": either((" + ", " - ", " * ", " / ", " ^ ")),
        "rollup": f'("count " {rollup_entity} | ({measures}) {rollup_entity} " " name) (" this " span-of-time)?',
        "capitals": f'[{_UPPER}] [{_UPPER}{_LOWER}0-9]{{0,13}} (" " [{_UPPER}] [{_UPPER}{_LOWER}0-9]{{0,13}})?',
        "span-of-time": either(("day", "week", "month", "year")),
        "days": '("days until " | "days since ") name',
        "use": f"{formula_name} | number | rollup",
        "operand": 'use | "(" use (operator use){1,2} ")"',
        "formula": "operand (operator operand){0,3}",
        "field": 'name " " kind | name " = " (formula | days)',
    }


def clause_rules() -> dict[str, str]:
    """Rules for the clauses of pages; they take the rules `name` and `names` for fields."""
    measured = " | ".join(literal(f"{one} ") + " name" for one in AGGREGATES if one != "count")
    return {
        "metric": f'"count" | {measured}',
        "metrics": 'metric (", " metric){0,4}',
        "chartbody": f'({either(SHAPES)}) " " metric " by " name (" filter " names)?',
        "c-by": '" by " name',
        "c-show": '" show " names',
        "c-filter": '" filter " names',
        "c-sort": '" sort " name " down"?',
        "c-group": '" group " name',
        "c-total": '" total " names',
        "c-running": '" running " name',
        "c-hide": '" hide " name',
        "c-against": '" against " name',
        **{f"c-{flag}": literal(f" {flag}") for flag in FLAG_CLAUSES},
    }
