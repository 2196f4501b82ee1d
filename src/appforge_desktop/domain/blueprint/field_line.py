"""One field as a line: `course choice Breakfast, Lunch required`, `total = price * servings`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from appforge_desktop.domain.blueprint.formulas import parse_formula, print_formula
from appforge_desktop.domain.blueprint.language import FIELD_KINDS, TWO_WORD_KINDS, guess_kind
from appforge_desktop.domain.blueprint.model import Field, FieldKind
from appforge_desktop.domain.blueprint.names import clean, clean_field, clean_name, nearest
from appforge_desktop.domain.blueprint.row_line import is_row
from appforge_desktop.domain.blueprint.words import Note, Word, joined, one_name, quote, split_commas, split_words

ALIASES: dict[str, FieldKind] = {alias: kind for kind, rule in FIELD_KINDS.items() for alias in rule.aliases}
__all__ = [
    "ALIASES",
    "FLAGS",
    "Flags",
    "Note",
    "guess_field",
    "kind_at",
    "print_field",
    "read_field",
    "read_flags",
    "read_options",
]
FLAGS = ("required", "unique", "flow", "due", "default")
SWITCHES = ("required", "unique", "flow", "due")


@dataclass(frozen=True)
class Flags:
    """What may follow the kind of a field."""

    required: bool = False
    unique: bool = False
    flow: bool = False
    due: bool = False
    default: str = ""


def read_flags(words: Sequence[Word], line: str) -> Flags | None:
    """`required unique flow due default TEXT` in any order, the default last; None for anything else."""
    flags = Flags()
    for at, word in enumerate(words):
        if word.is_word(*SWITCHES):
            flags = replace(flags, **{word.text: True})  # type: ignore[arg-type]
        elif word.is_word("default") and words[at + 1 :]:
            return replace(flags, default=_rest_of_line(words[at + 1 :], line))
        else:
            return None
    return flags


def _rest_of_line(words: Sequence[Word], line: str) -> str:
    if len(words) == 1:
        return clean(words[0].text)
    return clean(line[words[0].start : words[-1].end])


def read_options(words: Sequence[Word]) -> tuple[str, ...]:
    """Option texts between commas, empty ones left out."""
    texts = (clean_name(joined(part)) for part in split_commas(words))
    return tuple(text for text in texts if text)


def _fields_of_kind(name: str, kind: FieldKind, rest: Sequence[Word], line: str) -> Field | None:
    """The field when `rest` is exactly what may follow the kind."""
    if kind == "computed":
        signed = bool(rest) and rest[0].is_word("=")
        formula = parse_formula(line[rest[0].end :]) if signed else None
        return Field(name, kind, formula=formula) if formula else None
    ends = range(1, len(rest) + 1) if kind in ("choice", "ref") else (0,)
    for end in ends:
        flags = read_flags(rest[end:], line)
        if flags is None:
            continue
        field = Field(name, kind, flags.required, flags.unique, flags.default, flow=flags.flow, due=flags.due)
        if kind == "choice":
            options = read_options(rest[:end])
            if len(options) > 1 and all(one_name(part) for part in split_commas(rest[:end])):
                return replace(field, options=options)
        elif kind == "ref":
            if one_name(rest[:end]):
                return replace(field, target=clean_name(joined(rest[:end])))
        else:
            return field
    return None


def kind_at(words: Sequence[Word], at: int, aliases: bool) -> tuple[FieldKind, int] | None:
    """The kind that starts at a word, and how many words it takes."""
    word = words[at]
    if word.quoted:
        return None
    if not aliases:
        if word.text == "long" and at + 1 < len(words) and words[at + 1].is_word("text"):
            return "long", 2
        exact = next((kind for kind in FIELD_KINDS if kind == word.text), None)
        return (exact, 1) if exact else None
    low = word.text.lower().rstrip(":")
    if at + 1 < len(words) and (low, words[at + 1].text.lower()) in TWO_WORD_KINDS:
        return TWO_WORD_KINDS[low, words[at + 1].text.lower()], 2
    found = ALIASES.get(low) or next((kind for kind in FIELD_KINDS if kind == low), None)
    return (found, 1) if found else None


def _computed(words: Sequence[Word], line: str) -> Field | None:
    for at, word in enumerate(words):
        if at and word.is_word("=") and one_name(words[:at]) and words[at + 1 :]:
            formula = parse_formula(line[word.end :])
            name = clean_field(joined(words[:at]))
            return Field(name, "computed", formula=formula) if formula and name else None
    return None


def read_field(line: str, *, strict: bool = False) -> Field | None:
    """The field when the line is right as it stands; the leftmost reading that fits wins; `strict` takes no alias."""
    words = split_words(line)
    if field := _computed(words, line):
        return field
    for aliases in (False,) if strict else (False, True):
        for at in range(1, len(words)):
            found = kind_at(words, at, aliases)
            name = clean_field(joined(words[:at]))
            if not found or not name or not one_name(words[:at]):
                continue
            kind, size = found
            if field := _fields_of_kind(name, kind, words[at + size :], line):
                return field
    return None


def guess_field(line: str) -> tuple[Field | None, list[Note]]:
    """The field that a faulty line most likely means, with what was wrong."""
    words = [word for word in split_words(line) if word.text.strip()]
    if not clean_field(joined(words)):
        return None, [Note("This line says nothing.", 0)]
    for aliases in (False, True):
        for at in range(1, len(words)):
            if (found := kind_at(words, at, aliases)) and clean_field(joined(words[:at])):
                return _salvage(words, at, found, line)
    for at in range(1, len(words)):
        kind = nearest(words[at].text, (*FIELD_KINDS, *ALIASES), 80) if len(words[at].text) > 3 else None
        if kind and clean_field(joined(words[:at])):
            field, _ = _salvage(words, at, (_canonical(kind), 1), line)
            return field, [Note(f'Unknown kind "{words[at].text}". Did you mean "{kind}"?', words[at].start)]
    return _without_kind(words)


def _canonical(word: str) -> FieldKind:
    return ALIASES[word] if word in ALIASES else next(kind for kind in FIELD_KINDS if kind == word)


def _without_kind(words: Sequence[Word]) -> tuple[Field | None, list[Note]]:
    plain = [word for word in words if not word.is_word(*SWITCHES) and not word.comma]
    name = clean_field(joined(plain or words))
    kind = guess_kind(name)
    required = any(word.is_word("required") for word in words[1:])
    note = Note(f'"{name}" has no kind; took it as {kind}.', words[0].start)
    if kind in ("choice", "ref", "computed") or not name:
        kind = "text"
        note = Note(f'"{name}" has no kind; took it as text.', words[0].start)
    return (Field(name, kind, required) if name else None), [note]


def _salvage(
    words: Sequence[Word], at: int, found: tuple[FieldKind, int], line: str
) -> tuple[Field | None, list[Note]]:
    """A field of a known kind whose tail is not right: keep what can be read of it."""
    kind, size = found
    name = clean_field(joined(words[:at]))
    rest = words[at + size :]
    if field := _fields_of_kind(name, kind, rest, line):
        return field, []
    where = rest[0].start if rest else words[at].end
    required, unique, flow, due = (any(word.is_word(flag) for word in rest) for flag in SWITCHES)
    plain = [word for word in rest if not word.is_word(*FLAGS)]
    field = Field(name, kind, required, unique, flow=flow, due=due)
    if kind == "choice":
        return replace(field, options=read_options(plain)), [Note(f'"{name}" needs at least two options.', where)]
    if kind == "ref":
        return replace(field, target=clean_name(joined(plain))), [
            Note(f'"{name}" needs the entity it points to.', where)
        ]
    if kind == "computed":
        return Field(name, kind), [Note(f'The formula of "{name}" cannot be read.', where)]
    return field, [Note(f'Left out "{clean(joined(rest))}", which does not belong to a {kind} field.', where)]


def print_field(field: Field, *, quoted: bool = False) -> str:
    """The field as a line that `read_field` reads back; names are quoted only where that is needed, or on request."""
    plain = _render(field, quoted=False)
    return plain if not quoted and read_field(plain) == field and not is_row(plain) else _render(field, quoted=True)


def _render(field: Field, quoted: bool) -> str:
    def put(text: str) -> str:
        return quote(text) if quoted else text

    name = put(field.name)
    if field.kind == "computed":
        return f"{name} = {print_formula(field.formula, quoted)}" if field.formula else f"{name} computed"
    parts = [name, field.kind]
    if field.options:
        parts.append(", ".join(quote(one) if quoted or _odd(one) else one for one in field.options))
    if field.target:
        parts.append(put(field.target))
    parts += [flag for flag in SWITCHES if getattr(field, flag)]
    if field.default:
        parts += ["default", put(field.default)]
    return " ".join(parts)


_ODD = re.compile(r"[,;]")


def _odd(text: str) -> bool:
    return bool(_ODD.search(text))
